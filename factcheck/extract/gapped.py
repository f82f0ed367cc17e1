"""Names with a number each that share a unit told before: "the Greens won 21 seats, the Liberals 19", "to Marsh's 44"."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.notfigures import LABELS, PARTIES
from factcheck.lexicon.words import is_plural

REACH = 40  # tokens back to the figure whose unit is shared
LONGEST = 4  # words of a name
_BEFORE = frozenset((",", ";", "and", "but", "while", "to", "against", "over", "than", ":"))
_BEHIND = frozenset((",", ";", ".", ")", "", "and", "but", "with", "while", "in", "on", "after"))
_PER = ("%", "percent", "per")


def gapped(t: Tokens, number: Numeral) -> bool:
    """A name alone stands between a comma and the number, nothing behind it, and a figure with a unit before."""
    i, end = number.first, number.end
    if t.at(end) not in _BEHIND or not t.is_capital(i - 1) or t.joined(i) or t.text[i - 1] in LABELS:
        return False
    first = _name(t, i - 1)
    if first == 0 and t.text[i - 1] in PARTIES and _pair_behind(t, end):
        return True  # "The Democrats 51, the Republicans 49"
    if t.at(first - 1) not in _BEFORE:
        return False
    last = t.text[i - 1]
    people = is_plural(last) or last in PARTIES or last.endswith("'s") or _pair_behind(t, end) or _pair_before(t, first)
    return people and _told(t, first - 1)


def _name(t: Tokens, at: int) -> int:
    """The first token of the name that ends at a place, its article included."""
    first = at
    while at - first < LONGEST and t.is_capital(first - 1) and t.is_word(first - 1):
        first -= 1
    return first - 1 if t.at(first - 1) == "the" else first


def _pair_behind(t: Tokens, end: int) -> bool:
    """A second name with its number follows: "Hull 19, York 14"."""
    at = end + 1 + (t.at(end + 1) in ("and", "the"))
    if t.at(end) not in (",", "and", ";") or not t.is_capital(at) or t.text[at] in LABELS:
        return False
    return t.is_number(at + 1) and not t.joined(at + 1) and t.at(at + 2) in _BEHIND


def _pair_before(t: Tokens, first: int) -> bool:
    """A name with its number went before: "Hull 19, York 14"."""
    at = first - 1
    while t.at(at) in (",", "and"):
        at -= 1
    return at < first - 1 and t.is_number(at) and t.is_capital(at - 1) and t.text[at - 1] not in LABELS


def _told(t: Tokens, end: int) -> bool:
    """A number with what it counts, or "on 34", stands before a place."""
    for at in range(end - 1, max(-1, end - REACH), -1):
        alone = t.at(at - 1) == "on" or t.at(at - 1) in PARTIES
        if t.is_number(at) and (alone or counted_behind(t, at + 1) or t.at(at + 1) in _PER):
            return True
    return False

"""The minus in front of a number."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens

MINUS = ("-", "–")  # many write it as an en dash: "growth of –5%"
_RANGE = ("–", "—")
YEAR = 4  # digits: "2023 -3.2%, 2024 -1%"
ASIDE = 30  # tokens up to the dash that closes an aside
_FIRST = 2  # tokens: a sign at the head of a line may be that of a list
_DASHES = (*MINUS, "—")
_PARTING = frozenset(",(:;")
_BEFORE_MINUS = frozenset("([~∼≈<>≤≥=:\"'")


def below_zero(number: Numeral) -> Numeral:
    """The same below zero."""
    return replace(number, low=-number.high, high=-number.low)


def is_minus(t: Tokens, i: int) -> bool:
    """A minus stands in front: "minus 5", "-5", "–5", no hyphen within a word and no dash of a range or an aside."""
    if i >= t.size or t.at(i - 1) not in MINUS:
        return t.at(i - 1) in ("minus", "negative") and t.at(i - 2) != "or"  # "plus or minus 3 points"
    if t.is_number(i - 2) and (len(t.text[i - 2]) != YEAR or (t.text[i - 1] == "–" and not _is_share(t, i))):
        return False  # "75 -300mm" is a range
    if t.kind[i] == "w":
        return False
    if not t.joined(i):
        return _stands_apart(t, i)
    if not t.joined(i - 1):
        return t.text[i - 1] == "-" or not _is_aside(t, i)
    return t.text[i - 2] in _BEFORE_MINUS or _behind_range(t, i)


def _stands_apart(t: Tokens, i: int) -> bool:
    """ "It was -4.1%, - 5.6 %": a blank too many behind the minus, where a comma or bracket leaves no room for a dash."""
    closed = any(
        t.text[at] in _DASHES and not (t.joined(at + 1) and t.kind[at + 1] != "s") and not t.is_number(at + 1)
        for at in range(i + 1, min(i + ASIDE, t.size - 1))
    )
    return i >= _FIRST and t.text[i - 2] in _PARTING and not closed and _is_share(t, i)


def _behind_range(t: Tokens, i: int) -> bool:
    """ "-5–-10 degrees", "-5%–-3%": a dash in front of the minus, and what it ends."""
    return t.text[i - 1] == "-" and t.text[i - 2] in _RANGE and (t.is_number(i - 3) or t.at(i - 3) == "%")


def _is_share(t: Tokens, i: int) -> bool:
    """A percentage, or a number with a point, which no year is."""
    return t.at(i + 1) == "%" or "." in t.text[i : i + 1][0]


def _is_aside(t: Tokens, i: int) -> bool:
    """ "The crew –12 men in all– was saved": a second dash closes what the first opened."""
    return any(
        t.text[at] == "–" and t.joined(at) and not t.joined(at + 1) for at in range(i + 1, min(i + ASIDE, t.size))
    )

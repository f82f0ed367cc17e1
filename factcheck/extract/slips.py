"""Numbers with a slip of the hand: badly grouped ("61,3400"), run into the next word or year, two with a slash."""

from __future__ import annotations

from factcheck.extract.codes import BASES
from factcheck.extract.digits import MOST_DIGITS
from factcheck.extract.labels import counted_behind
from factcheck.extract.nouns import counted
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.torn import TORN
from factcheck.extract.unitwords import currency_before, unit_after
from factcheck.lexicon.numbers import SCALES
from factcheck.model.claim import UNCLEAR
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

Told = tuple[str, int]
_GROUPED = pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_COMMAS = pattern(r"\d+(?:,\d+)+(?:\.\d+)?\Z")
_BAD_GROUP = pattern(r"\d+,(?:\d{3},)*(?:\d{4,}|\d{3},\d{1,2})\Z")
_POINTS = pattern(r"\d+(?:\.\d+){2,}\Z")
_THREE = pattern(r"\d{3}")
_TEN = pattern(r"10\d{1,2}\Z")  # a ten whose power is not raised any more
_TOO_LARGE = 3  # digits of a power that no amount has
_LETTERS = frozenset("o l i oo ol lo oi ll".split())  # what is typed for noughts and ones
_MARKS = frozenset(", · * ` ~ =".split())


def misgrouped(t: Tokens, i: int) -> bool:
    """Digits that are no number have commas as one has, and no list and no version is written so: "6,3140 visitors",
    "63,140,00 euros", "61,3400", "1.234.56 euros"; or they are more than any amount has."""
    text = t.text[i]
    if len(text) > MOST_DIGITS and text.isdecimal():
        return True
    if _POINTS.match(text):
        behind = unit_after(t, i + 1)[0]
        return currency_before(t, i)[0] is not None or (behind is not None and behind.kind is UnitKind.MONEY)
    if not _COMMAS.match(text):
        return False
    return _BAD_GROUP.match(text) is not None or (_THREE.search(text) is not None and _of_things(t, i, i + 1))


def _past_power(t: Tokens, end: int) -> int:
    """Behind the power of "2 × 10^99999", which is no amount of anything; 0 where there is none."""
    at = end + 2 if t.at(end) in ("x", "×", "*") and t.is_number(end + 1) else end
    raised = t.at(at) == "^" and t.joined(at) and t.joined(at + 1) and t.is_number(at + 1)
    return at + 2 if raised and len(t.text[at + 1]) >= _TOO_LARGE else 0


def unclear(t: Tokens, number: Numeral) -> Told | None:
    """Two numbers with a slash that count ("63,140/61,340 visitors"), a power that is not raised ("6.3 x 104 visitors"),
    and one run into its noun ("50visitors"): what it is, and the index behind."""
    i, end = number.first, number.end
    rated = t.at(end + 1).replace(",", "") in BASES  # "32.8/100,000 people"
    if t.at(end) == "/" and not rated and t.is_number(end + 1) and t.joined(end) and t.joined(end + 1):
        grouped = _GROUPED.match(t.text[i]) or _GROUPED.match(t.text[end + 1])
        return (UNCLEAR, end + 2) if grouped and _of_things(t, i, end + 2) else None
    if t.at(end) in ("x", "×") and "." in t.text[i] and _TEN.match(t.at(end + 1)) and _of_things(t, i, end + 2):
        return UNCLEAR, end + 2
    if past := _past_power(t, end):
        return UNCLEAR, past
    if _runs_on(t, end) and not _GROUPED.match(t.text[i]):
        return UNCLEAR, end + 1
    return None


def _runs_on(t: Tokens, end: int) -> bool:
    """The plural of a noun touches the number: "63,140visitors"; no letters of a unit or a name ("24h", "49ers")."""
    word = t.at(end)
    if not t.joined(end) or len(word) <= _SHORT or t.is_capital(end) or not word.isalpha():
        return False
    return counted_behind(t, end) and unit_after(t, end)[0] is None


_SHORT = 4  # letters


def past_torn(t: Tokens, i: int) -> int:
    """Behind the pieces of a torn number that nothing but marks and letters for digits part: "61_340", "6O,340"."""
    end = i + 1
    at = end
    while at < t.size and not any(char.isspace() for char in t.norm[t.end[at - 1] : t.start[at]]):
        if (t.text[at] == TORN and t.kind[at] == "n") or t.text[at] in _LETTERS:
            end = at + 1
        elif t.text[at] not in _MARKS and t.text[at].isprintable() and t.text[at] != TORN:
            break
        at += 1
    return end


def _of_things(t: Tokens, i: int, end: int) -> bool:
    """A noun, a unit or a scale stands behind, or a currency in front."""
    if currency_before(t, i)[0] is not None or unit_after(t, end)[0] is not None or t.at(end) in SCALES:
        return True
    return counted(t, end) is not None

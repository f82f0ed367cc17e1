"""Spans told by their length and their end: "the year to March 2025", "the two decades to 2020"."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.calendar import AMOUNTS, Written, year_at, year_behind
from factcheck.extract.days import day_at, month_at
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import ADJECTIVES
from factcheck.lexicon.times import BACK, FULL_MONTHS, SPANS
from factcheck.lexicon.words import is_plural

LINKS = frozenset(("to", "ended", "ending", "through", "until"))
_UNITS = frozenset("year years months quarter decade decades".split())
_SPANNED = frozenset("the in over during for its their his her our".split())  # "it took two years to 2020" is how long
_NO_YEAR = frozenset(("%", "percent", "per", "million", "billion", "thousand"))
_YEAR = 12  # months
_LONGEST = 400  # years
_WORDS = 3  # tokens of a number in words: "twenty-five"


def up_to(t: Tokens, i: int, floor: int) -> Written | None:
    """The span whose unit stands at a token, or "last" before it: "the two years to March 2025", "the quarter ended 31
    March", "the *last* ten years to 2020"."""
    if t.text[i] in BACK:
        count = numeral(t, i + 1)
        unit = count.end if count else i + 1
        made = _ending(t, unit, i) if t.at(unit) in _UNITS and t.at(unit + 1) in LINKS else None
        return made and replace(made, first=i)
    return _ending(t, i, floor) if t.text[i] in _UNITS and t.at(i + 1) in LINKS else None


def _ending(t: Tokens, unit: int, floor: int) -> Written | None:
    """The months, or the calendar years, that end with the date behind "to" or "ended"."""
    first, months = _length(t, unit)
    if not 0 < months <= _LONGEST * _YEAR or first < floor:
        return None
    at = unit + 2 + (t.at(unit + 2) in ("in", "on", "the"))
    year, month, end = _end(t, at)
    if month:
        return _months(first, end, year, month, months)
    last = year_at(t, at)
    if not last or months % _YEAR or months == _YEAR or t.at(at + 1) in _NO_YEAR:
        return None  # but "in the two years to 2024 road deaths fell"
    return Written(first, at + 1, last - months // _YEAR + 1, last_year=last, point=False)


def _length(t: Tokens, unit: int) -> tuple[int, int]:
    """Where the words for the length begin, and how many months it has; 0 where it is none, or no time of a figure:
    "it took two years to 2020"."""
    size = SPANS[t.text[unit]]
    if not t.text[unit].endswith("s"):
        return unit, size
    for first in range(unit - _WORDS, unit):
        count = numeral(t, first) if first >= 0 else None
        if count and count.end == unit and count.form in ("digits", "words") and count.precision == 1:
            led = t.text[unit] == "months" or t.at(first - 1) in _SPANNED or t.at(first - 1) in BACK
            return first, int(count.value) * size if led else 0
    return unit, 0


def _end(t: Tokens, at: int) -> tuple[int, int, int]:
    """Year and month of "March 2025", "31 March", "June 30" and the index behind; the year 0 where it is not told."""
    _, after = day_at(t, at)
    month, end = month_at(t, after)
    named = month and (t.at(end - 1) in FULL_MONTHS or t.at(end - 1) == ".")  # "the quarter ended Aug. 3"
    day, past = day_at(t, end) if named else (0, end)
    if day and t.at(past) not in AMOUNTS and not _is_counted(t, past):
        end = past  # "the three months to June 30"
    year, end = year_behind(t, end)
    return year, month, end


def _months(first: int, end: int, year: int, month: int, count: int) -> Written:
    """So many months up to one of them, in which year it may yet be to tell."""
    if not year:
        return Written(
            first, end, 0, (month - count) % _YEAR + 1, 0, 0, month, 0, point=False, years=(count - 1) // _YEAR
        )
    total = year * _YEAR + month - count
    return Written(first, end, total // _YEAR, total % _YEAR + 1, 0, year, month, 0, point=False)


def _is_counted(t: Tokens, end: int) -> bool:
    """A plural stands behind a number, or behind an adjective or two: "30 *new homes* were sold"; what rises or falls is
    told by its own figure: "to June 30 *new orders rose* by a fifth"."""
    if is_plural(t.at(end)):
        return True
    at = end
    while at < end + 2 and t.at(at) in ADJECTIVES:
        at += 1
    return at > end and is_plural(t.at(at)) and VERBS.isdisjoint((t.at(at + 1), t.at(at + 2)))

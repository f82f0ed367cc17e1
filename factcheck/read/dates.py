"""Dates as people write them at the head of a document."""

from __future__ import annotations

import re

from factcheck.dataclass import dataclass
from factcheck.lexicon.times import MONTHS
from factcheck.model.period import PartialDate
from factcheck.pattern import pattern

_DATE = pattern(
    r"\b(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9}\.?,?\s+\d{4}"
    r"|[A-Za-z]{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?!\d)"
)
_NUMBERS = pattern(r"\d+")
_LETTERS = pattern(r"[A-Za-z]{3,}")


def _month(text: str) -> int:
    """The month a date names, 0 if it is all figures, -1 if the word is no month."""
    words = _LETTERS.findall(text)
    return MONTHS.get(words[-1].lower(), -1) if words else 0


def find_dates(text: str) -> list[re.Match[str]]:
    """The dates in a short text, in any of the forms 2025-04-10, 10 April 2025, April 10, 2025, 10.04.2025."""
    return [found for found in _DATE.finditer(text) if _month(found[0]) >= 0]


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as read, or None and why not."""

    date: PartialDate | None
    problem: str = ""


def _made(text: str, year: int, month: int, day: int) -> Reading:
    made = PartialDate(year, month, day)
    try:
        made.start()
    except ValueError:
        return Reading(None, f"{text!r} is not a day of the calendar; the document has no date from it")
    return Reading(made)


def _by_numbers(text: str, numbers: list[int]) -> Reading:
    """04/10/2025: only where one of the two cannot be a month."""
    first, second, year = numbers
    if first != second and first <= 12 and second <= 12:
        return Reading(None, f"{text!r} may be day or month first; write it as YYYY-MM-DD or use --published")
    return _made(text, year, second, first) if second <= 12 else _made(text, year, first, second)


def read_date(text: str) -> Reading:
    """A date in any of the forms of `find_dates`, an ISO time after it allowed, or a bare year.

    Gives None with a sentence on why for what is none, is ambiguous, or is no day of the calendar.
    """
    text = text.strip()
    bare = re.sub(r"(?<=\d)T\d\d:.*|(?<=\d)\s+\d\d?:\d\d.*", "", text)
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", bare):
        parts = [int(part) for part in bare.split("-")]
        return _made(text, *(*parts, 0, 0)[:3])
    month = _month(bare)
    if not _DATE.fullmatch(bare) or month < 0:
        return Reading(None, f"{text[:40]!r} is not a date; write it as YYYY-MM-DD")
    numbers = [int(number) for number in _NUMBERS.findall(bare)]
    if month == 0:
        return _by_numbers(bare, numbers)
    return _made(text, numbers[-1], month, numbers[0] if len(numbers) > 1 else 0)


def agree(left: PartialDate, right: PartialDate) -> bool:
    """One lies in the other: 2025-04 and 2025-04-10 do."""
    return left.start() <= right.end() and right.start() <= left.end()

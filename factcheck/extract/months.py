"""Months named one after the other: "in May and June 2024", "in July, August or September last year"."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.calendar import Written, written_date
from factcheck.extract.tokens import Tokens

_LAST_LINKS = frozenset(("and", "or", "&"))
_LEADS = frozenset(("in", "during", "for", "of", "over", "throughout", "across", ""))
MOST = 12  # months that a list may add to the first
REACH = 80  # tokens behind a month in which "respectively" may say that each has its own figure


def in_a_row(t: Tokens, date: Written, lead: str) -> Written:
    """The months from the first to the last of a list that begins with a date, all of them where each follows upon the
    one before; the date by itself where none is listed, or where the text tells of each "respectively"."""
    if (
        not date.month
        or date.day
        or not date.point
        or lead not in _LEADS
        or "respectively" in t.text[date.first : date.first + REACH]
    ):
        return date
    last, whole, linked = date, True, False
    for _ in range(MOST):
        found = None if linked else _next(t, last)
        if found is None:
            break
        link, other = found
        linked = link != ","
        whole = whole and link != "or" and other.month == last.month % 12 + 1
        if last.year and not (other.year and _follows(last, other)):
            return date
        last = other
        if last.year and t.at(last.end) in _LAST_LINKS:  # "in November and December 2023 and January 2024"
            linked = not ((more := _next(t, last)) and more[1].year and _follows(last, more[1]))
    if not linked:
        return date
    first = date.year or (last.year and last.year - (whole and date.month > last.month))
    return replace(last, first=date.first, year=first, month=date.month, last_year=last.year, last_month=last.month,
                   point=False, part=not whole)  # fmt: skip


def _next(t: Tokens, last: Written) -> tuple[str, Written] | None:
    """The month behind a comma or an "and", and what links it."""
    at = last.end + (t.at(last.end) == "," and t.at(last.end + 1) in _LAST_LINKS)
    if t.at(at) not in _LAST_LINKS and (t.at(at) != "," or last.year or last.offset is not None):
        return None
    if at + 1 >= t.size or not t.is_word(at + 1):
        return None
    other = written_date(t, at + 1)
    return (t.text[at], other) if other and other.point and other.month and not other.day else None


def _follows(one: Written, other: Written) -> bool:
    """The month right behind another one with its year."""
    return other.year * 12 + other.month == one.year * 12 + one.month + 1

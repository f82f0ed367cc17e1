"""The times that a sentence names, in order: "in 2024", "last summer", "since then"."""

from __future__ import annotations

import datetime

from factcheck.dataclass import replace
from factcheck.extract.calendar import written_date
from factcheck.extract.eras import years_of_era
from factcheck.extract.relative import eve, relative_time, role_of
from factcheck.extract.shortdates import short_date
from factcheck.extract.timespan import TimeSpan, lead_of
from factcheck.extract.tokens import Tokens
from factcheck.extract.upto import up_to
from factcheck.extract.within import part_from
from factcheck.extract.writtendates import dated
from factcheck.lexicon.times import EVERY, LAST_OF_SEASON, MONTHS, SEASONS, TRIGGERS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.period import PartialDate, Period, PeriodRole

_EVERY = {phrase[0]: [other for other in EVERY if other[0] == phrase[0]] for phrase in EVERY}


def time_spans(
    t: Tokens,
    today: PartialDate | None,
    near: Period | None = None,
    far: Period | None = None,
    stretch: Period | None = None,
) -> tuple[TimeSpan, ...]:
    """The dates and periods of a sentence in order, none overlapping another.

    `today` dates the document, `near` is the time the sentence before was of: "a year earlier" counts from it;
    `far` the last one of the paragraphs before: "that year" is in it. `stretch` is the last one of two ends before.
    """
    found: list[TimeSpan] = []
    told, last, i = near, near, 0
    if "n" not in t.kind and TRIGGERS.isdisjoint(t.text):
        return ()
    starts = [at for at, word in enumerate(t.text) if word in TRIGGERS or t.kind[at] == "n"]
    for at in starts:
        if at < i:
            continue
        made = _time(t, at, i, today, told, far, last, stretch)
        if made is None:
            if t.text[at] == "year" and t.at(at - 1) in _WHOLE and told and told.first and told.first.month:
                told = None  # "€3m in the fourth quarter and €5m *for the year*, up from €4m a year earlier"
            continue
        found.append(made)
        i = made.end
        stretch = made.period if made.period and is_stretch(made.period) else stretch
        last = last if made.name or made.work or _is_back(t, made) else made.period
        if made.period and not made.name and (not made.relative or _from_today(t, made)):
            told = made.period
    return tuple(found)


def is_stretch(period: Period) -> bool:
    """It has two ends in years of their own: "between 2000 and 2024"."""
    ends = period.first, period.last
    return period.role is PeriodRole.IN and ends[0] is not None and ends[1] is not None and ends[0].year != ends[1].year


def _from_today(t: Tokens, made: TimeSpan) -> bool:
    """ "Last year 40 ships called, *a year earlier* 46": a year, or a month, that the document's date tells, and others
    count from."""
    if made.point and made.point.month and not MONTHS.keys().isdisjoint(t.text[made.first : made.end]):
        return True  # "in March there were 37, *a year earlier* 41"
    period = made.period
    if period and period.role is PeriodRole.IN and period.first and period.first.month and not made.point:
        return not _PARTS.isdisjoint(t.text[made.first : made.end])  # "in the third quarter", "the three months to May"
    if made.point is None or made.point.month or t.text[made.end - 1] not in ("year", "ago"):
        return False
    return t.text[made.end - 1] == "ago" or t.text[made.end - 2] in ("last", "this")


def _is_back(t: Tokens, made: TimeSpan) -> bool:
    """The time points back itself: "before that"."""
    return t.text[made.end - 1] in _BACK


_WHOLE = frozenset(("the", "full", "whole", "entire"))
_PARTS = frozenset(("quarter", "half", "months"))
_BACK = ("when", "then", "that")


def _time(
    t: Tokens,
    i: int,
    floor: int,
    today: PartialDate | None,
    told: Period | None,
    far: Period | None,
    last: Period | None,
    stretch: Period | None,
) -> TimeSpan | None:
    written = short_date(t, i) or up_to(t, i, floor) or written_date(t, i)
    if years := years_of_era(t, i, written.end if written and not written.year else i):
        first = max(floor, min(i, years[0]))
        start = lead_of(t, first, floor)[1]
        return TimeSpan(start, years[1], None, t.as_written(start, years[1]), core=first, era=not written)
    if written:
        return dated(t, written, floor, today)
    relative = relative_time(t, i, today, told, far, stretch)
    if relative:
        first, end, period = relative
        return _relative(t, max(first, floor), end, floor, period)
    for phrase in _EVERY.get(t.text[i], ()):
        if tuple(t.text[i : i + len(phrase)]) == phrase:
            return TimeSpan(
                i, i + len(phrase), Period(None, None, PeriodRole.EVERY), t.as_written(i, i + len(phrase)), core=i
            )
    return _pointed_back(t, i, floor, last)


def _pointed_back(t: Tokens, i: int, floor: int, told: Period | None) -> TimeSpan | None:
    """ "since then", "until then", "before that", by the time named last; without one it is not resolved."""
    lead, word = t.at(i - 1), t.text[i]
    if word not in _BACK or lead not in ("since", "until", "till", "before") or i - 1 < floor:
        return None
    if word == "when" and (lead != "since" or told is None):
        return None
    if word == "that" and t.is_word(i + 1) and t.at(i + 1) not in FUNCTION:
        return None  # "before that decision"
    period = None
    if told and told.first:
        if lead == "since":
            period = Period(told.first, None, PeriodRole.SINCE)
        elif told.start() > datetime.date.min:
            period = Period(None, eve(told.first), PeriodRole.BEFORE)
    return TimeSpan(i - 1, i + 1, period, t.as_written(i - 1, i + 1), relative=True, core=i)


def _relative(t: Tokens, first: int, end: int, floor: int, period: Period | None) -> TimeSpan:
    lead, start = lead_of(t, first, floor)
    if period and period.first and (season := t.text[end - 1].removesuffix("'s")) in SEASONS:
        period = _in_season(lead, period.first.year, LAST_OF_SEASON[season])
        return TimeSpan(start, end, period, t.as_written(start, end), relative=True, core=first)
    if (
        period
        and period.first == period.last
        and period.first
        and not period.first.month
        and "end" in t.text[start:first]
    ):
        period = Period.single(PartialDate(period.first.year, 12, 31))  # "at the end of last year"
    if period and lead and period.first and period.last and period.first == period.last:
        period = role_of(lead, period.first, period.last)
    point = period.first if period and period.first == period.last else None
    begin = start
    if period and point and not point.day and period.role is PeriodRole.IN:
        if (part := part_from(t, start, first, end)) >= 0:
            period, begin = replace(period, role=PeriodRole.WITHIN), part
    return TimeSpan(start, end, period, t.as_written(begin, end), point, relative=True, core=first)


def _in_season(lead: str, year: int, last: int) -> Period:
    """The part of a year that "this summer" is: what held "until" then did so to the first of its three months, what
    holds "since" or "by" then at least from the `last`."""
    month = PartialDate(year, last if lead in ("by", "since", "after") else last - 2)
    period = role_of(lead, month, month)
    return Period(PartialDate(year), PartialDate(year), PeriodRole.WITHIN) if period.role is PeriodRole.IN else period

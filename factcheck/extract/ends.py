"""The two ends of a change and of the time it took: "rose *from 4,710* to 5,757 between *2022* and 2023"."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.upto import LINKS
from factcheck.lexicon.moves import VERBS
from factcheck.model.period import Period, PeriodRole

_BEFORE = 2  # tokens that stand before the number of an end


def at_its_end(reading: Reading, index: int, time: TimeSpan | None) -> TimeSpan | None:
    """The first value is of the time's first year and the second of its last; any other figure keeps its time."""
    figures, text = reading.figures, reading.tokens.text
    begins = text[figures[index].first - 1] == "from" and index + 1 < len(figures)
    first = index if begins else index - 1
    span = time or _fronted(reading, figures[index].first)
    if span is not None and _is_told_by_length(text, span) and _has_moved(reading, index):
        return _at_the_end(span, text, figures[index].first)
    if (
        span is not None
        and _is_between(text, span)
        and text[figures[index].first - 1] == "to"
        and _has_moved(reading, index)
    ):
        return _at_the_end(span, text, figures[index].first)
    if first < 0 or text[max(0, figures[first].first - 1)] != "from" or figures[first].is_range:
        return time
    last = figures[first + 1]
    between = text[figures[first].end : last.first]
    if between[-1:] != ["to"] or len(between) > _BEFORE:
        return time
    span = next((item for item in reading.periods if item.first >= last.end), None) or _fronted(
        reading, figures[first].first
    )
    if span is None or span.period is None or (time is not None and time is not span):
        return time
    period = span.period
    if period.role is PeriodRole.SINCE and begins and period.first:
        return replace(span, period=Period.single(period.first))
    if period.role is not PeriodRole.IN or not (period.first and period.last) or period.first == period.last:
        return time
    return replace(span, period=Period.single(period.first if begins else period.last))


def _is_told_by_length(text: list[str], time: TimeSpan) -> bool:
    """ "In the two years to 2024", "in the year to March"."""
    own = text[time.first : time.end]
    return not LINKS.isdisjoint(own) and not (_YEARS.isdisjoint(own) and _UNITS.isdisjoint(own))


def _is_between(text: list[str], time: TimeSpan) -> bool:
    """ "*Between 2011 and 2023* it halved, to #"."""
    period = time.period
    spans = period is not None and period.role is PeriodRole.IN and bool(period.first and period.last)
    return spans and "between" in text[time.first : time.end]


def _has_moved(reading: Reading, index: int) -> bool:
    """The figure is a level that something moved from or to."""
    t, figure = reading.tokens, reading.figures[index]
    led = t.text[max(0, figure.first - _NEAR) : figure.first]
    return led[-1:] == ["from"] or (led[-1:] == ["to"] and not VERBS.isdisjoint(led))


def _at_the_end(time: TimeSpan, text: list[str], first: int) -> TimeSpan:
    """What it reached in years is of the last of them, in months and a single year of all; that it came from lies before."""
    if text[first - 1] != "to":
        return replace(time, period=None)
    own = text[time.first : time.end]
    long = not _YEARS.isdisjoint(own) or "between" in own
    return replace(time, period=Period.single(time.period.last)) if long and time.period and time.period.last else time


_YEARS = frozenset(("years", "decades", "decade"))
_UNITS = frozenset(("year", "months", "quarter"))
_NEAR = 12  # tokens back to the verb of a movement


def _fronted(reading: Reading, first: int) -> TimeSpan | None:
    """The time at the head of the sentence, where it is the only one: "*Between 2011 and 2023* it rose from # to #"."""
    before = [item for item in reading.periods if item.end <= first]
    return before[0] if len(before) == 1 and len(reading.periods) == 1 and before[0].first <= 1 else None

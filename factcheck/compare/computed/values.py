"""The values of one area in order of time, and those that a claim names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from factcheck.compare import show
from factcheck.compare.agree import margin_of
from factcheck.compare.clock import Clock
from factcheck.compare.rows import begins
from factcheck.compare.vintages import Vintages, by_time
from factcheck.dataclass import dataclass
from factcheck.lexicon.places import area_title
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Observation, SeriesKind, Statistic

SHOWN = 4  # significant digits of a value that has more decimals
STALE = 3  # years after which the newest value says nothing of now


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the margin it is known to, its row, and whether it was out when the document was written."""

    row: Observation
    number: Decimal
    spread: Interval
    known: bool


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one area in a series, by time."""

    series: Statistic
    spans: tuple[Vintages, ...]
    clock: Clock

    def at(self, period: Period) -> list[Value]:
        """The values for a time, the one that counts first, then those it had before and has got since."""
        span = self._span(period)
        if span is None:
            return []
        rows = (*reversed(span.known), *span.later)
        return [value for row in rows if (value := self._value(row, row in span.known))]

    def newest(self) -> list[Value]:
        """The last value that was out, and the one before it: of which one the text tells, it does not say."""
        known = [one for one in self.spans if one.now and self.clock.begun(one.now)]
        if not known or self._is_old(known[-1]):
            return []
        rows = [one.now for one in reversed(known[-2:]) if one.now]
        return [value for row in rows if (value := self._value(row, known=True))]

    def until(self, end: Value) -> Iterator[Value]:
        """The values before one, the newest first, one for each time as long."""
        for one in reversed(self.spans):
            if one.now and _start(one.now) < _start(end.row) and _alike(one.now, end.row):
                value = self._value(one.now, known=True)
                if value:
                    yield value

    def _span(self, period: Period) -> Vintages | None:
        if self.series.kind is SeriesKind.LEVEL:
            held = [one for one in self.spans if begins(one.best) <= period.end()]
            return held[-1] if held else None
        same = [one for one in self.spans if one.period and one.period.same(period)]
        if same or period.role is not PeriodRole.BY:
            return same[0] if same else None
        return next((one for one in self.spans if one.period and one.period.end() == period.end()), None)

    def _is_old(self, last: Vintages) -> bool:
        if self.clock.published is None or self.series.kind is SeriesKind.LEVEL or last.period is None:
            return False
        return self.clock.published.year - last.period.end().year >= STALE

    def _value(self, row: Observation, known: bool) -> Value | None:
        number = row.interval.bound
        if number is None or row.date or row.modifier in (Modifier.AT_LEAST, Modifier.AT_MOST):
            return None
        return Value(row, number, row.interval.widened(margin_of(row, self.series)), known)


def values_of(series: Statistic, rows: tuple[Observation, ...], clock: Clock) -> Values:
    """The values that rows hold."""
    return Values(series, by_time(rows, clock), clock)


def year_of(value: Value) -> int:
    """The year a value is of, or holds from."""
    return _start(value.row).year


def years_before(value: Value, years: int) -> Period | None:
    """The time so many years before that of a value, as long."""
    period = value.row.period
    if period is None or not (period.first and period.last) or period.first.year <= years:
        return None
    first, last = (PartialDate(day.year - years, day.month, day.day) for day in (period.first, period.last))
    return Period(first, last)


def told(value: Value, series: Statistic, area: bool = False) -> str:
    """A value with its time: "34.1% in 2000", "34.1% in Italy in 2000"."""
    when = show.when(value.row.period) if value.row.period else value.row.when()
    where = f" in {area_title(value.row.area)}" if area and value.row.area else ""
    return f"{show.with_unit(show.amount(show.on_scale(short(value.number))), series.unit)}{where} {when}".rstrip()


def short(number: Decimal, digits: int = SHOWN) -> Decimal:
    """A number with decimals to so many digits: 34.12345 is 34.12."""
    exponent = number.as_tuple().exponent
    if not number or not isinstance(exponent, int) or exponent >= 0:
        return number
    place = max(exponent, min(0, number.adjusted() - digits + 1))
    return number.quantize(Decimal(1).scaleb(place), ROUND_HALF_UP)


def _start(row: Observation) -> date:
    return row.period.start() if row.period else begins(row)


def _alike(one: Observation, other: Observation) -> bool:
    """Both are of a year, or both of a month, or levels."""
    if not (one.period and other.period):
        return one.period is other.period
    lengths = [(row.end() - row.start()).days for row in (one.period, other.period)]
    return abs(lengths[0] - lengths[1]) <= 3  # days by which years and months differ


def first_of(values: Sequence[Value]) -> Value | None:
    """The value that counts, None where there is none."""
    return values[0] if values else None

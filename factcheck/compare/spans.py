"""Spans of years that a source tells by their ends: "since 2017" is seven years in 2024."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.compare.told import Told
from factcheck.model.period import PartialDate
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

_YEAR = pattern(r"(?<![\d.,/])(?:1[0-9]|20)\d\d(?![\d,.]\d|\d|[½%])")
_MOST = 400  # years of a text that are looked at
YEAR = Decimal("365.2425")  # days
_SPANS = frozenset(("year", "decade", "century"))
_WIDE = Decimal("1.25")  # times: "more than 30 years" for 60 says little


def years_in(text: str) -> tuple[tuple[int, int], ...]:
    """The years of a text, each with the place where it first stands."""
    found: dict[int, int] = {}
    for one in _YEAR.finditer(text):
        found.setdefault(int(one[0]), one.start())
        if len(found) == _MOST:
            break
    return tuple(found.items())


def is_span(mine: Told) -> bool:
    """A figure that is so many years long."""
    unit = mine.claim.quantity.unit
    return unit.kind is UnitKind.TIME and not unit.per and unit.name in _SPANS


def told_by_ends(
    mine: Told, years: Sequence[tuple[int, int]], dates: Iterable[PartialDate | None]
) -> tuple[int, str] | None:
    """Where in a source the year stands that a span begins with, and both its ends: years of the source, or its date and
    the draft's, to which a year more or less may be missing. None where no two are as far from each other."""
    low, high = mine.amounts.low, mine.amounts.high
    least = low if low is not None else (high or 0) / _WIDE
    most = high if high is not None else (low or 0) * _WIDE
    if not is_span(mine) or not most or most > _MOST * YEAR:
        return None
    spans = range(int(least / YEAR), int(most / YEAR) + 2)
    exact = [span for span in spans if least <= span * YEAR <= most]
    told = {year for year, _ in years}
    today = {date.year for date in dates if date}
    for year, place in years:
        for span in exact:
            if year + span in told or year + span in today:
                return place, f"{year} to {year + span}"
        for day in today:
            if day - year - 1 in exact or day - year + 1 in exact:
                return place, f"{year} to {day}"
    return None

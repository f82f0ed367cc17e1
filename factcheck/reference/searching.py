"""References made ready for the search of a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.match.flat import Parting
from factcheck.match.labels import names_of
from factcheck.match.search import Held, Search
from factcheck.model.shelf import ids
from factcheck.model.statistic import Statistic


def search_of(series: Sequence[Statistic]) -> Search:
    """An index over the names of series: one with values for many areas is one entry, and so are equal measures that
    are a series for each area, "Unemployment in Kenya" and "Unemployment in Peru"."""
    search, parting = Search(ids(series)), Parting()
    for number, one in enumerate(series):
        told = " ".join((one.of, one.definition, one.topic, *(value for _, value in one.dimensions)))
        if one.row_areas:
            for area in one.row_areas:
                search.know_place(area)
            names = tuple(f"{name} ({measured})" if (measured := _measured(one)) else name for name in names_of(one))
            search.add_series(_held(number, one), names, told, one.unit)
            continue
        label = parting.label(one.label)
        names = (label.measure, *(parting.label(alias).measure for alias in one.aliases))
        for period in [label.period] if label.period else _periods(one) or [""]:
            search.add_cell(number, names, one.area or label.area, period, told=told, unit=one.unit)
    return search


def _measured(one: Statistic) -> str:
    """What titles have in brackets and a series apart: "% of land area", "per 1,000 live births"."""
    of = f"% of {one.of}" if one.of else ""
    return of or str(one.unit)


def _held(number: int, one: Statistic) -> Held:
    return Held(number, lambda: one.row_areas, cache(lambda: _periods(one)))


def _periods(one: Statistic) -> frozenset[str]:
    return frozenset(str(period) for basis in one.bases for period in basis.by_period)

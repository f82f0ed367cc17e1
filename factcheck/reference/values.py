"""The bare values of all series for an area and a time: what a figure may be, whatever words it is told in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.model.statistic import Statistic, Value

MANY = 2000  # series of an area that are looked through; where a reference has more, its words must lead to them
KEPT = 400  # cells of area and period of which the values are kept, some 200 kB each at most

Stored = Callable[[str, str], Iterable[Value]]  # those of a database, by area and period
Cell = tuple[str, str]


class Values:
    """The values by area and period. `stored` are those of databases, `numbered` gives the numbers of the other series that
    have an area."""

    def __init__(
        self, series: Sequence[Statistic], numbered: Callable[[str], Sequence[int]], stored: Sequence[Stored]
    ) -> None:
        self._series = series
        self._numbered = numbered
        self._stored = stored
        self._areas: dict[str, dict[str, list[Value]]] = {}
        self._known: dict[Cell, tuple[Value, ...]] = {}

    def of(self, area: str, periods: Iterable[str]) -> list[Value]:
        """All values for an area, of any of these periods; of each series one."""
        return [value for period in dict.fromkeys(periods) for value in self._of(area, period)]

    def _of(self, area: str, period: str) -> tuple[Value, ...]:
        if (area, period) not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            own = {value.id: value for one in self._stored for value in one(area, period)}
            own |= {value.id: value for value in self._files(area).get(period, ())}
            self._known[area, period] = tuple(own.values())
        return self._known[area, period]

    def _files(self, area: str) -> dict[str, list[Value]]:
        if area not in self._areas:
            found: dict[str, list[Value]] = {}
            for value in self._rows(area):
                found.setdefault(value.period, []).append(value)
            self._areas[area] = found
        return self._areas[area]

    def _rows(self, area: str) -> Iterator[Value]:
        numbers = self._numbered(area)
        for number in numbers if len(numbers) <= MANY else ():
            one = self._series[number]
            rows = one.default_basis().by_area
            for row in (*rows.get(area, ()), *(rows.get("", ()) if one.area == area else ())):
                if row.period and row.interval.is_point and row.interval.low is not None and not row.dimensions:
                    yield Value(one.id, area, one.unit, str(row.period), row.interval.low)

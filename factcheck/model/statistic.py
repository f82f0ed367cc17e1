"""Reference measures, and the values that were observed of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from factcheck.dataclass import dataclass
from factcheck.model.interval import Interval, last_place, whole_digits
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Unit

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a reference file; line and column from 1, line 0 for the page or file as a whole."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a series, bare: in its unit, for an area and a period."""

    id: str
    area: str
    unit: Unit
    period: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class ReferenceSource:
    """Who published a value. `kind` is `primary` or `secondary` (read in a report about the report).

    `file` is a copy of it, as the reference file names it; it tells a row whose source is the document itself.
    `named` is what a report calls it where that is more than its publisher: "World Bank, World Development Indicators".
    """

    id: str
    publisher: str = ""
    title: str = ""
    published: PartialDate | None = None
    url: str = ""
    kind: str = "primary"
    via: str = ""
    file: str = ""
    named: str = ""

    def cited(self) -> str:
        """As a report names it: `ICBL-CMC, 13 March 2025`."""
        name = self.named or self.publisher or self.title or self.id
        return f"{name}, {self.published.words()}" if self.published else name


class SeriesKind(StrEnum):
    """How a series holds in time."""

    LEVEL = "level"  # holds from a date until the next row
    PERIOD = "period"  # one value for each period
    DATE = "date"  # the value is a date


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a claim may lie from a value and still agree: `exact`, or an amount of `points`, `percent` or `units`.

    `kind` is "" where the file says nothing: the written precision alone decides.
    """

    kind: str = ""
    amount: Decimal = Decimal(0)

    def margin(self, value: Decimal) -> Decimal:
        """The margin in the unit of the value."""
        if self.kind == "percent":
            return abs(value) * self.amount / 100
        return self.amount


@dataclass(frozen=True, slots=True)
class Observation:
    """One value: keyed by series, basis, area, dimensions, period or from-date, published.

    `interval` is the value, or what `at_least`, `at_most`, `about` allow (`modifier` says which).
    `period` is set in a `period` series, `since` in a `level` series; `date` where the value is one
    (the interval then holds day ordinals). `published` is its vintage; `assumed` is true where the
    file names none and the period's end or the from-date stands in. `written` is the value as written.
    """

    interval: Interval
    written: str
    place: Place
    modifier: Modifier = Modifier.EXACT
    period: Period | None = None
    since: PartialDate | None = None
    date: PartialDate | None = None
    area: str | None = None
    dimensions: tuple[tuple[str, str], ...] = ()
    published: PartialDate | None = None
    assumed: bool = False
    source: ReferenceSource | None = None
    note: str = ""
    unchecked: bool = False

    def when(self) -> str:
        """Its time key as a report says it: `since 12 March 2025`, `2023`."""
        if self.since:
            return f"since {self.since.words()}"
        return str(self.period) if self.period else ""


@dataclass(frozen=True)
class Basis:
    """One way of counting a measure (`deposited`, `in force`); "" where there is only one.

    A table may have a million rows: what claim after claim asks of all of them is worked out once.
    """

    name: str
    default: bool
    observations: tuple[Observation, ...]

    @property
    def count(self) -> int:
        """How many values it has."""
        return len(self.observations)

    @cached_property
    def areas(self) -> frozenset[str]:
        """The areas that its rows are for."""
        return frozenset(area for area in self.by_area if area)

    @cached_property
    def parts(self) -> frozenset[str]:
        """What rows are of that are for a part of the whole: "female", "15-24"."""
        return frozenset(value for row in self.observations for _, value in row.dimensions)

    @cached_property
    def sources(self) -> frozenset[ReferenceSource]:
        """Who published its values."""
        return frozenset(row.source for row in self.observations if row.source)

    @property
    def unchecked(self) -> bool:
        """Nobody has checked any of its values yet."""
        return all(row.unchecked for row in self.observations)

    @property
    def first(self) -> Observation | None:
        """The first of its values."""
        return next(iter(self.observations), None)

    @cached_property
    def by_area(self) -> Mapping[str, Sequence[Observation]]:
        """The rows of each area, those that name none under ""."""
        return _grouped(self.observations, lambda row: row.area or "")

    @cached_property
    def finest(self) -> Mapping[int, Decimal]:
        """The last place to which its values are written, the least of those with so many digits before the point."""
        found: dict[int, Decimal] = {}
        for row in self.observations:
            value = row.interval.bound
            if value is not None and row.modifier is Modifier.EXACT:
                size, place = whole_digits(value), last_place(value)
                found[size] = min(place, found.get(size, place))
        return found

    @cached_property
    def by_days(self) -> Mapping[tuple[date, date], Sequence[Period]]:
        """Its periods by their first and last day: "2014" and "2014-01..2014-12" are one."""
        return _grouped(self.by_period, lambda period: (period.start(), period.end()))

    @cached_property
    def by_period(self) -> Mapping[Period, Sequence[Observation]]:
        """The rows of each period, without those that have none."""
        dated = (row for row in self.observations if row.period)
        return _grouped(dated, lambda row: row.period or Period(None, None))


def _grouped(rows: Iterable[V], key: Callable[[V], K]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(found)


@dataclass(frozen=True, slots=True)
class Statistic:
    """A reference measure (a series). `area` is a key of lexicon/areas, "" where rows or nothing name one."""

    id: str
    label: str
    unit: Unit
    kind: SeriesKind
    bases: tuple[Basis, ...]
    place: Place
    aliases: tuple[str, ...] = ()
    definition: str = ""
    of: str = ""
    area: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    tolerance: Tolerance = Tolerance()
    not_same_as: tuple[str, ...] = ()
    derived: str = ""
    unchecked: bool = False
    topic: str = ""  # the title of the file it stands in
    note: str = ""  # what its publisher adds to the name and nobody says: "modeled ILO estimate"
    parts: tuple[str, ...] = ()  # the ids of the series that `derived` computes it from

    @property
    def row_areas(self) -> frozenset[str]:
        """The areas that its rows are for."""
        return (
            self.bases[0].areas if len(self.bases) == 1 else frozenset[str]().union(*(one.areas for one in self.bases))
        )

    def basis(self, name: str) -> Basis:
        """The basis of that name, else the one that decides."""
        return next((one for one in self.bases if one.name == name), None) or self.default_basis()

    def default_basis(self) -> Basis:
        """The basis that decides: the one marked so, else the first."""
        return next((basis for basis in self.bases if basis.default), self.bases[0])

"""Series of a reference database: what they are called is read when a claim comes near, their values by area."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from factcheck.dataclass import replace, unfrozen
from factcheck.errors import DatabaseError
from factcheck.model.interval import Interval, plain
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Unit, UnitKind
from factcheck.model.shelf import Shelf
from factcheck.model.statistic import Basis, Observation, Place, ReferenceSource, SeriesKind, Statistic, Value
from factcheck.reference.base.schema import check
from factcheck.reference.base.summary import Summary
from factcheck.reference.series import unit_and_scale
from factcheck.reference.values import MANY

_ROWS = """
select area.key, part.dimensions, period, published, value, flag, dataset, line
from observation join area on area.number = observation.area join part on part.number = observation.part
where series = ?
"""
_VALUES = """
select series.id, series.unit, series.scale, observation.value
from series cross join observation on observation.series = series.number
where area = ? and part in (select number from part where dimensions = '[]') and period = ? order by published
"""
_CODE = "{code}"
_BY_TIME = " order by period, published"
Raw = tuple[str, str, str, str, str, str, int, int]
Days = tuple[date, date]  # first and last
Shared = TypeVar("Shared")
_Interval, _Observation = unfrozen(Interval), unfrozen(Observation)  # a claim may ask for a thousand


@contextmanager
def _damage(path: str) -> Iterator[None]:
    """A database that cannot be read, or holds what nobody wrote, is named, not our error."""
    try:
        yield
    except (sqlite3.Error, ValueError, TypeError, KeyError, ArithmeticError) as error:
        raise DatabaseError(f"{path} is damaged or cannot be read ({error}): import its tables anew") from None


def _opened(file: Path) -> sqlite3.Connection:
    """Read only; where an import broke off in the middle, what it left is taken back first."""
    address = file.resolve().as_uri()
    made = sqlite3.connect(f"{address}?mode=ro", uri=True, check_same_thread=False)
    try:
        made.execute("select 1 from sqlite_master").fetchone()
    except sqlite3.OperationalError:
        made.close()
        with closing(sqlite3.connect(f"{address}?mode=rw", uri=True)) as mending:
            mending.execute("select 1 from sqlite_master").fetchone()
        made = sqlite3.connect(f"{address}?mode=ro", uri=True, check_same_thread=False)
    return made


class Base:
    """An open reference database, read only. `path` is what the user calls it, `file` where it lies."""

    def __init__(self, path: str, file: Path | None = None) -> None:
        self.path = path
        self.file = file or Path(path)
        with _damage(path):
            self.db = _opened(self.file)
            check(self.db, path)
            self.ids = [id for (id,) in self.db.execute("select id from series order by number")]
            self.sources, self.files = self._datasets()
            self._parts = {
                text: tuple((k, v) for k, v in json.loads(text))
                for (text,) in self.db.execute("select dimensions from part")
            }
        self._periods: dict[str, tuple[Period, Days]] = {}
        self._ends: dict[date, PartialDate] = {}
        self._pages: dict[tuple[int, str], ReferenceSource] = {}

    def source(self, dataset: int, code: str) -> ReferenceSource:
        """Who published a table; the address is that of the series, where the publisher has a page for each."""
        one = self.sources[dataset]
        if _CODE not in one.url:
            return one
        if (dataset, code) not in self._pages:
            self._pages[dataset, code] = replace(one, url=one.url.replace(_CODE, code.upper()))
        return self._pages[dataset, code]

    def _datasets(self) -> tuple[dict[int, ReferenceSource], dict[int, str]]:
        sources, files = {}, {}
        for number, id, publisher, title, url, published, retrieved, file in self.db.execute(
            "select number, id, publisher, title, url, published, retrieved, file from dataset"
        ):
            out, fetched = _day(published), _day(retrieved)
            name = ", ".join(filter(None, (publisher, title))) or file
            if fetched and not out:
                name += f", retrieved {fetched.words()}"
            sources[number] = ReferenceSource(id, publisher or title or file, title, out, url, named=name)
            files[number] = file
        return sources, files

    @property
    def stamp(self) -> str:
        """Which tables are in it: equal for databases that hold the same."""
        return " ".join(digest for (digest,) in self.db.execute("select digest from dataset order by number"))

    @cached_property
    def shelf(self) -> Shelf:
        """Its series, each made when it is looked at."""
        return Shelf(self.ids, self._series)

    def flaws(self) -> list[str]:
        """What SQLite finds wrong with the file as a whole; this looks at every page."""
        with _damage(self.path):
            return [said for (said,) in self.db.execute("pragma quick_check") if said != "ok"]

    def _series(self, at: int) -> Statistic:
        with _damage(self.path):
            return self._made(at)

    def _made(self, at: int) -> Statistic:
        (number, id, code, label, aliases, unit, scale, of, dimensions, definition, topic, kind, status, note,
         summary) = (
            self.db.execute(
                "select number, id, code, label, aliases, unit, scale, of, dimensions, definition, topic, kind, status, "
                "note, summary from series where number = ?", [at + 1]
            ).fetchone()
        )  # fmt: skip
        place = Place(self.path, number, 0)
        basis = StoredBasis(self, number, code, Decimal(scale), Summary.read(summary), status == "unchecked")
        return Statistic(
            id, label, _unit(unit), SeriesKind(kind), (basis,), place, tuple(json.loads(aliases)), definition, of,
            dimensions=tuple((k, v) for k, v in json.loads(dimensions)), unchecked=status == "unchecked", topic=topic,
            note=note,
        )  # fmt: skip

    def rows(self, number: int, code: str, scale: Decimal, where: str = "", *given: str) -> Iterator[Observation]:
        """Values of a series, in order of time."""
        with _damage(self.path):
            for raw in self.db.execute(_ROWS + where + _BY_TIME, [number, *given]):
                yield self._observation(raw, code, scale)

    def values(self, area: str, period: str) -> Iterator[Value]:
        """The values of all series for an area and a period, the newest of each; none where there are very many series."""
        if len(self.ids) > MANY or area not in self._areas:
            return
        with _damage(self.path):
            found = {
                id: (unit, Decimal(value) * Decimal(scale))
                for id, unit, scale, value in self.db.execute(_VALUES, [self._areas[area], period])
            }
        for id, (unit, value) in found.items():
            yield Value(id, area, _unit(unit), period, value)

    @cached_property
    def _areas(self) -> dict[str, int]:
        return dict(self.db.execute("select key, number from area"))

    def period(self, text: str) -> tuple[Period, Days]:
        """A period with its first and last day: hundreds of series have the same."""
        if text not in self._periods:
            made = Period.parse(text)
            self._periods[text] = made, (made.start(), made.end())
        return self._periods[text]

    def _observation(self, raw: Raw, code: str, scale: Decimal) -> Observation:
        area, part, time, published, value, flag, dataset, line = raw
        source = self.source(dataset, code)
        period, (_, last) = self.period(time)
        came = self._ends.get(last) or self._ends.setdefault(last, PartialDate.of(last))
        number = Decimal(value) if scale == 1 else Decimal(value) * scale
        interval: Any = _Interval()
        interval.low = interval.high = number
        interval.low_open = interval.high_open = False
        interval.__class__ = Interval
        one: Any = _Observation()
        one.interval = interval
        one.written = value if scale == 1 else plain(number)
        one.place = _place(source, self.files[dataset], line)
        one.modifier = Modifier.EXACT
        one.period = period
        one.since = one.date = None
        one.area = area or None
        one.dimensions = self._parts[part]
        day = _day(published)
        one.published = day or came
        one.assumed = day is None
        one.source = source
        one.note = flag
        one.unchecked = False
        one.__class__ = Observation
        made: Observation = one
        return made


def _day(text: str) -> PartialDate | None:
    """The day of a table; none where an import of an earlier release kept what is no date."""
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        return None


def _place(source: ReferenceSource, file: str, line: int) -> Place:
    """The line of the table, or the page of the series where the table is none that the user has."""
    return Place(file, line, 0) if line else Place(source.url.partition("//")[2] or file, 0, 0)


@cache
def _unit(text: str) -> Unit:
    return unit_and_scale(text)[1] if text else Unit(UnitKind.NUMBER)


class StoredBasis(Basis):
    """The values of one series; those of an area are read when they are asked for."""

    _base: Base
    _number: int
    _code: str
    _scale: Decimal
    _told: Summary
    _unchecked: bool

    def __init__(self, base: Base, number: int, code: str, scale: Decimal, told: Summary, unchecked: bool) -> None:
        for name, value in (
            ("name", ""), ("default", True), ("_base", base), ("_number", number), ("_code", code), ("_scale", scale),
            ("_told", told), ("_unchecked", unchecked),
        ):  # fmt: skip
            object.__setattr__(self, name, value)

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """All of them, in order of time."""
        return tuple(self._base.rows(self._number, self._code, self._scale))

    @property
    def count(self) -> int:
        return self._told.count

    @cached_property
    def areas(self) -> frozenset[str]:
        return frozenset(self._told.areas) - {""}

    @cached_property
    def parts(self) -> frozenset[str]:
        return frozenset(value for values in self._told.parts.values() for value in values)

    @cached_property
    def sources(self) -> frozenset[ReferenceSource]:
        return frozenset(self._base.source(number, self._code) for number in sorted(self._told.datasets))

    @property
    def unchecked(self) -> bool:
        return self._unchecked

    @cached_property
    def first(self) -> Observation | None:
        period = next(iter(self.by_period), None)
        return self.by_period[period][0] if period else None

    @cached_property
    def by_area(self) -> Mapping[str, Sequence[Observation]]:
        keys = {key: key for key in sorted(self._told.areas)}
        return _Asked(
            keys, lambda key: self._base.rows(self._number, self._code, self._scale, " and area.key = ?", key)
        )

    @cached_property
    def finest(self) -> Mapping[int, Decimal]:
        return self._told.finest

    @cached_property
    def by_days(self) -> Mapping[Days, Sequence[Period]]:
        found: dict[Days, list[Period]] = {}
        for text in sorted(self._told.periods):
            period, days = self._base.period(text)
            found.setdefault(days, []).append(period)
        return found

    @cached_property
    def by_period(self) -> Mapping[Period, Sequence[Observation]]:
        keys = {self._base.period(text)[0]: text for text in sorted(self._told.periods)}
        return _Asked(
            keys, lambda key: self._base.rows(self._number, self._code, self._scale, " and period = ?", keys[key])
        )

    def __eq__(self, other: object) -> bool:
        if isinstance(other, StoredBasis):
            return self._base.path == other._base.path and self._number == other._number
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self._base.path, self._number))

    def __reduce__(self) -> tuple[object, ...]:
        return Basis, ("", True, self.observations)


class _Asked(Mapping[Shared, Sequence[Observation]]):
    """Rows by a key that all are known of; those of one are read when they are asked for, once."""

    def __init__(self, keys: Mapping[Shared, str], read: Callable[[Shared], Iterator[Observation]]) -> None:
        self._keys = keys
        self._read = read
        self._known: dict[Shared, Sequence[Observation]] = {}

    def __getitem__(self, key: Shared) -> Sequence[Observation]:
        if key not in self._known:
            if key not in self._keys:
                raise KeyError(key)
            self._known[key] = tuple(self._read(key))
        return self._known[key]

    def __iter__(self) -> Iterator[Shared]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

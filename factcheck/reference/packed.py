"""A loaded file as lines of JSON and back, equal in every field; dates and amounts are kept as text.

The first line has what concerns the whole file: its sources, the ids of its series, and which of them say an
idea. Then come two lines for each series, the series and its names taken apart, which are read when a claim
comes near the series: of a thousand, a run reads some forty.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from factcheck.dataclass import unfrozen
from factcheck.match import kept
from factcheck.match.index import Known, known
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Unit, UnitKind
from factcheck.model.shelf import Shelf
from factcheck.model.statistic import Basis, Observation, Place, ReferenceSource, SeriesKind, Statistic, Tolerance
from factcheck.reference.loaded import Kept, Loaded

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def pack(loaded: Loaded) -> list[str]:
    """The lines; paths are left out, for the same file may lie elsewhere tomorrow."""
    paths = {path: at for at, (path, _) in enumerate(loaded.files)}
    rows = (row for one in loaded.series for basis in one.bases for row in basis.observations)
    used = [*loaded.sources, *(row.source for row in rows if row.source)]  # a table's row may date its source anew
    sources = {source: at for at, source in enumerate(dict.fromkeys(used))}
    names = known(loaded.series)
    head = {
        "title": loaded.title,
        "checked": _text(loaded.checked),
        "sources": [[s.id, s.publisher, s.title, _text(s.published), s.url, s.kind, s.via, s.file] for s in sources],
        "named": len(loaded.sources),
        "ids": [one.id for one in loaded.series],
        "postings": names.postings,
        "derivations": {id: [place.line, place.column] for id, place in loaded.derivations.items()},
    }
    lines = [_json(head)]
    for number, one in enumerate(loaded.series):
        lines += [_json(_series(one, paths, sources)), _json(kept.pack(names.taken_apart(number)))]
    return lines


def unpack(lines: list[str], loaded: Loaded) -> None:
    """Fill in what was packed; the series are read from their lines when they are asked for."""
    head = json.loads(lines[0])
    loaded.title = head["title"]
    loaded.checked = _date(head["checked"])
    sources = tuple([
        ReferenceSource(id, publisher, title, _date(published), url, kind, via, file)
        for id, publisher, title, published, url, kind, via, file in head["sources"]
    ])  # fmt: skip
    loaded.sources = sources[: head["named"]]
    reader = _Reader(loaded, sources)
    series = Shelf(head["ids"], lambda number: reader.series(json.loads(lines[2 * number + 1])))
    names = Known(head["postings"], lambda at: kept.unpack(json.loads(lines[2 * at + 2]), series[at]))
    loaded.kept = Kept(series, names)
    for id, (line, column) in head["derivations"].items():
        loaded.derivations[id] = Place(loaded.path, line, column)


def _text(date: PartialDate | Period | None) -> str:
    return str(date) if date else ""


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _series(one: Statistic, paths: dict[str, int], sources: dict[ReferenceSource, int]) -> list[Any]:
    unit, tolerance = one.unit, one.tolerance
    return [
        one.id, one.label, [unit.kind, unit.name, unit.per], one.kind,
        [[b.name, b.default, [_row(row, paths, sources) for row in b.observations]] for b in one.bases],
        one.place.line, one.place.column, one.aliases, one.definition, one.of, one.area, one.dimensions,
        [tolerance.kind, str(tolerance.amount)], one.not_same_as, one.derived, one.unchecked, one.topic,
    ]  # fmt: skip


def _row(row: Observation, paths: dict[str, int], sources: dict[ReferenceSource, int]) -> list[Any]:
    return [
        _amount(row.interval), row.written, paths[row.place.path], row.place.line, row.place.column, row.modifier,
        _text(row.period), _text(row.since), _text(row.date), row.area, row.dimensions, _text(row.published),
        row.assumed, -1 if row.source is None else sources[row.source], row.note, row.unchecked,
    ]  # fmt: skip


def _amount(interval: Interval) -> str:
    """`164`, or `low|high|open ends`: exact to the last zero, which the notation is not."""
    if interval.is_point and str(interval.low) == str(interval.high):
        return str(interval.low)
    low, high = ("" if bound is None else str(bound) for bound in (interval.low, interval.high))
    return f"{low}|{high}|{'(' * interval.low_open}{')' * interval.high_open}"


# A warm start has thousands of these.
_Interval, _Place, _Observation = unfrozen(Interval), unfrozen(Place), unfrozen(Observation)


def _interval(text: str) -> Interval:
    if "|" in text:
        low, high, ends = text.split("|")
        return Interval(Decimal(low) if low else None, Decimal(high) if high else None, "(" in ends, ")" in ends)
    one: Any = _Interval()
    one.low = one.high = Decimal(text)
    one.low_open = one.high_open = False
    one.__class__ = Interval
    made: Interval = one
    return made


_Made = TypeVar("_Made")


class _Memo(dict[str, _Made]):
    """Makes each thing once: dates and amounts recur, and are frozen."""

    def __init__(self, make: Callable[[str], _Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> _Made:
        made = self[text] = self._make(text)
        return made


def _pairs(given: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((key, value) for key, value in given)


class _Reader:
    """Reads series back; dates, periods and amounts are made once, for they recur."""

    def __init__(self, loaded: Loaded, sources: tuple[ReferenceSource, ...]) -> None:
        self._path = loaded.path
        self._paths = [path for path, _ in loaded.files]
        self._sources = [*sources, None]  # -1 is none
        self._dates = _Memo(_date)
        self._periods = _Memo(lambda text: Period.parse(text) if text else None)
        self._amounts = _Memo(_interval)
        self._modifiers = {str(modifier): modifier for modifier in Modifier}

    def series(self, row: list[Any]) -> Statistic:
        """One statistic."""
        (id, label, (unit_kind, name, per), kind, bases, line, column, aliases, definition, of, area, dimensions,
         (tolerance, amount), not_same_as, derived, unchecked, topic) = row  # fmt: skip
        return Statistic(
            id, label, Unit(UnitKind(unit_kind), name, per), SeriesKind(kind),
            tuple([Basis(name, default, self._rows(rows)) for name, default, rows in bases]),
            Place(self._path, line, column), tuple(aliases), definition, of, area, _pairs(dimensions),
            Tolerance(tolerance, Decimal(amount)), tuple(not_same_as), derived, unchecked, topic,
        )  # fmt: skip

    def _rows(self, rows: list[Any]) -> tuple[Observation, ...]:
        amounts, dates, periods, modifiers = self._amounts, self._dates, self._periods, self._modifiers
        paths, sources = self._paths, self._sources
        made = []
        for (amount, written, at, line, column, modifier, period, since, date, area, dimensions, published,
             assumed, source, note, unchecked) in rows:  # fmt: skip
            place = _Place()
            place.path, place.line, place.column = paths[at], line, column
            place.__class__ = Place
            one = _Observation()
            one.interval = amounts[amount]
            one.written = written
            one.place = place
            one.modifier = modifiers[modifier]
            one.period = periods[period]
            one.since = dates[since]
            one.date = dates[date]
            one.area = area
            one.dimensions = _pairs(dimensions) if dimensions else ()
            one.published = dates[published]
            one.assumed = assumed
            one.source = sources[source]
            one.note = note
            one.unchecked = unchecked
            one.__class__ = Observation
            made.append(one)
        return tuple(made)

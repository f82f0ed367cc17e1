"""Derived series: 33 states not party follow from 197 and 164, and change when 164 does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from factcheck.dataclass import replace
from factcheck.model.interval import Interval, plain
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Basis, Observation, Place, SeriesKind, Statistic
from factcheck.reference.amount import MAX_EXPONENT, modifier_of
from factcheck.reference.expression import Formula, parse
from factcheck.reference.justified import justified
from factcheck.reference.loaded import Loaded
from factcheck.reference.words import cut, did_you_mean

Cell = tuple[str | None, tuple[tuple[str, str], ...]]  # area and dimensions of a row
Owners = dict[tuple[str, str], Loaded]  # by path and series id
Rows = Mapping[str, Sequence[Observation]]  # by series id


def with_derived(series: Sequence[Statistic], files: Sequence[Loaded]) -> list[Statistic]:
    """The series with the derived ones computed; those that cannot be are left out and reported in their file."""
    owners = {(file.path, id): file for file in files for id in file.derivations}
    known = {one.id: one for one in series}
    formulas: dict[str, Formula] = {}
    for one in series:
        if one.derived:
            try:
                formulas[one.id] = parse(one.derived)
                _ids_known(one.id, formulas[one.id], known, files)
            except _Missing as missing:
                owners[one.place.path, one.id].notes.append(f"{one.place.path}: series {one.id} is left out: {missing}")
                formulas.pop(one.id)
            except ValueError as error:
                _flaw(owners, one, str(error))
                formulas.pop(one.id, None)
    made = {one.id: one for one in series if not one.derived}
    for id in _order(formulas, known, owners):
        one = known[id]
        lost = [part for part in formulas[id].ids if part not in made]
        if lost:
            owners[one.place.path, id].notes.append(f"{one.place.path}: series {id} is left out: so is {lost[0]}")
            continue
        try:
            made[id] = _computed(one, formulas[id], made)
        except ValueError as error:
            _flaw(owners, one, str(error))
    return [made[one.id] for one in series if one.id in made]


class _Missing(Exception):
    """A part was left out for a flaw of its own that is reported already."""


def _flaw(owners: Owners, one: Statistic, message: str) -> None:
    file = owners[one.place.path, one.id]
    place = file.derivations[one.id]
    file.flaw(place.line, place.column, f"series {one.id}: derived: {message}")


def _ids_known(of: str, formula: Formula, known: dict[str, Statistic], files: Sequence[Loaded]) -> None:
    broken: dict[str, Place] = {id: place for file in files for id, place in file.broken.items()}
    if not formula.ids:
        raise ValueError("it names no series: write its id, or a value under `values`")
    for id in formula.ids:
        if id in broken and id not in known:
            raise _Missing(f"{id} has a flaw ({broken[id]})")
        if id not in known:
            raise ValueError(f"no series has the id {cut(id)!r}{did_you_mean(id, known.keys() - {of})}")


def _order(formulas: dict[str, Formula], known: dict[str, Statistic], owners: Owners) -> list[str]:
    """The derived series, parts first; each ring is reported once, and its members are left out."""
    order: list[str] = []
    waiting = dict(formulas)
    while waiting:
        ready = [id for id, formula in waiting.items() if not any(part in waiting for part in formula.ids)]
        for id in ready:
            order.append(id)
            del waiting[id]
        if not ready:
            ring = _ring(waiting)
            _flaw(
                owners,
                known[ring[0]],
                f"it goes round in a ring, {' → '.join([*ring, ring[0]])}: give one of them values",
            )
            for id in ring:
                del waiting[id]
    return order


def _ring(waiting: dict[str, Formula]) -> list[str]:
    path = [next(iter(waiting))]
    while True:
        part = next(part for part in waiting[path[-1]].ids if part in waiting)
        if part in path:
            return path[path.index(part) :]
        path.append(part)


def _computed(one: Statistic, formula: Formula, known: dict[str, Statistic]) -> Statistic:
    parts = [known[id] for id in formula.ids]
    kinds = {part.kind for part in parts}
    if SeriesKind.DATE in kinds:
        raise ValueError("a date cannot be computed with: use level and period series")
    if len(kinds) > 1:
        names = " and ".join(f"{part.id} ({part.kind})" for part in parts)
        raise ValueError(f"{names} differ in how they hold in time: use series of one type")
    times = _levels if SeriesKind.LEVEL in kinds else _periods
    bases = []
    for name, default, rows in _bases(parts):
        made = []
        for cell, picked in _cells(rows):
            made += [_observation(one, formula, cell, chosen, since, period) for since, period, chosen in times(picked)]
        if not made:
            raise ValueError("its parts have no common " + ("date" if SeriesKind.LEVEL in kinds else "period or area"))
        bases.append(Basis(name, default, tuple(made)))
    unchecked = one.unchecked or any(part.unchecked for part in parts)
    return replace(one, kind=kinds.pop(), bases=tuple(bases), unchecked=unchecked, parts=formula.ids)


def _bases(parts: Sequence[Statistic]) -> Iterator[tuple[str, bool, Rows]]:
    """Name, default and each part's rows, for every basis all parts have; a part with one basis joins any."""
    split = [part for part in parts if len(part.bases) > 1]
    if not split:
        names = {part.bases[0].name for part in parts} - {""}
        yield names.pop() if len(names) == 1 else "", True, {part.id: part.bases[0].observations for part in parts}
        return
    common = [basis for basis in split[0].bases if all(basis.name in [b.name for b in part.bases] for part in split)]
    if not common:
        raise ValueError(f"{' and '.join(part.id for part in split)} have no basis in common")
    chosen = next((basis.name for basis in common if basis.default), common[0].name)
    for basis in common:
        rows: dict[str, Sequence[Observation]] = {}
        for part in parts:
            own = next(b for b in part.bases if part not in split or b.name == basis.name)
            rows[part.id] = own.observations
        yield basis.name, basis.name == chosen, rows


def _cells(rows: Rows) -> Iterator[tuple[Cell, Rows]]:
    """The rows that belong together: same area, same dimensions. A part whose rows name neither joins any."""
    grouped = {id: _by_cell(observations) for id, observations in rows.items()}
    split = [groups for groups in grouped.values() if set(groups) != {(None, ())}]
    if not split:
        yield (None, ()), rows
        return
    for cell in split[0]:
        if all(cell in groups for groups in split):
            yield cell, {id: groups.get(cell) or groups[None, ()] for id, groups in grouped.items()}


def _by_cell(observations: Sequence[Observation]) -> dict[Cell, list[Observation]]:
    groups: dict[Cell, list[Observation]] = {}
    for one in observations:
        groups.setdefault((one.area, one.dimensions), []).append(one)
    return groups


Timed = Iterator[tuple[PartialDate | None, Period | None, dict[str, Observation]]]


def _levels(rows: Rows) -> Timed:
    """At each from-date of any part, the row of every part that holds then."""
    dates = {_ordinal(one.since): one.since for observations in rows.values() for one in observations}
    begun = {id: _by_start(observations) for id, observations in rows.items()}
    starts = {id: list(groups) for id, groups in begun.items()}
    for day, since in sorted(dates.items()):
        at = {id: bisect_right(own, day) - 1 for id, own in starts.items()}
        if min(at.values()) >= 0:
            for chosen in _vintages({id: begun[id][starts[id][place]] for id, place in at.items()}):
                yield since, None, chosen


def _by_start(observations: Sequence[Observation]) -> dict[int, list[Observation]]:
    """The rows of each from-date, in order of time."""
    groups: dict[int, list[Observation]] = {}
    for one in sorted(observations, key=lambda one: _ordinal(one.since)):
        groups.setdefault(_ordinal(one.since), []).append(one)
    return groups


def _periods(rows: Rows) -> Timed:
    """Each period that every part has."""
    grouped: dict[str, dict[tuple[object, ...], list[Observation]]] = {}
    for id, observations in rows.items():
        for one in observations:
            key: tuple[object, ...] = (one.period.start(), one.period.end()) if one.period else ()
            grouped.setdefault(id, {}).setdefault(key, []).append(one)
    first, *others = grouped.values()
    for key, observations in first.items():
        if all(key in groups for groups in others):
            for chosen in _vintages({id: groups[key] for id, groups in grouped.items()}):
                yield None, observations[0].period, chosen


def _vintages(rows: Rows) -> Iterator[dict[str, Observation]]:
    """What was known of each part, at each date at which something new about any was published."""
    days = sorted({_ordinal(one.published) for observations in rows.values() for one in observations})
    before: dict[str, Observation] = {}
    for day in days:
        known = {}
        for id, observations in rows.items():
            out = [one for one in observations if _ordinal(one.published) <= day]
            if out:
                known[id] = max(out, key=lambda one: _ordinal(one.published))
        if len(known) == len(rows) and known != before:
            before = known
            yield known


def _ordinal(day: PartialDate | None) -> int:
    return day.start().toordinal() if day else 0


def _observation(
    one: Statistic,
    formula: Formula,
    cell: Cell,
    rows: dict[str, Observation],
    since: PartialDate | None,
    period: Period | None,
) -> Observation:
    newest = max(rows.values(), key=lambda row: _ordinal(row.published))
    when = f" {newest.since or newest.period or ''}".rstrip()
    try:
        interval = formula.value({id: row.interval for id, row in rows.items()})
    except ZeroDivisionError:
        raise ValueError(
            f"it divides by what may be 0{when and f' ({when.strip()})'}: correct the row or the formula"
        ) from None
    if any(bound and bound.adjusted() > MAX_EXPONENT for bound in (interval.low, interval.high)):
        raise ValueError("it comes to more than can be compared: check the formula")
    interval = justified(interval, rows.values(), formula)
    about = any(row.modifier is Modifier.ABOUT for row in rows.values())
    parts = ", ".join(f"{id} {row.written}" for id, row in rows.items())
    return Observation(
        interval, _written(interval), one.place,
        Modifier.ABOUT if about and interval.is_point else modifier_of(interval),
        period=period, since=since, area=cell[0], dimensions=cell[1],
        published=newest.published, assumed=newest.assumed, source=newest.source,
        note=f"{one.derived} ({parts})", unchecked=one.unchecked or any(row.unchecked for row in rows.values()),
    )  # fmt: skip


def _written(interval: Interval) -> str:
    bound = interval.bound
    one_bound = interval.is_point or interval.low is None or interval.high is None
    return plain(bound) if one_bound and bound is not None else str(interval)

"""Rows of a reference file as observations; what a row leaves out comes from its series and source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.dataclass import dataclass, field
from factcheck.errors import ReferenceFileError
from factcheck.lexicon.places import area_key
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Observation, Place, ReferenceSource, SeriesKind
from factcheck.reference.amount import amount, as_written, date_of, day_interval, number, period_of
from factcheck.reference.numberadvice import NO_UNIT, SeriesUnit
from factcheck.reference.words import cut, did_you_mean, mistaken_dimension

KEYS = ("from", "period", "value", "at_least", "at_most", "about", "published", "source", "area", "note", "status")
VALUES = ("value", "at_least", "at_most", "about")
_KNOWN = frozenset(KEYS)


@dataclass(slots=True)
class Row:
    """One row, from YAML or CSV: the text of each cell that has one, and where it stands."""

    name: str  # "row 3"; "" in a CSV file, where the line says it
    place: Place
    cells: dict[str, str]
    places: dict[str, Place] = field(default_factory=dict)

    def at(self, key: str) -> Place:
        """Where a cell stands."""
        return self.places.get(key, self.place)


@dataclass(slots=True)
class Frame:
    """What the rows of a series have in common, and the list its flaws go into."""

    where: str  # "series 3 (civilian_share)"
    kind: SeriesKind
    sources: dict[str, ReferenceSource]
    flaws: list[ReferenceFileError]
    unit: SeriesUnit = NO_UNIT
    unchecked: bool = False
    undated: bool = False  # rows may do without a date
    checked: PartialDate | None = None

    def flaw(self, row: Row, key: str, message: str) -> None:
        """Note what is wrong with a cell, or with the row where `key` is ""."""
        place = row.at(key)
        lead = ", ".join(part for part in (self.where, row.name) if part)
        self.flaws.append(
            ReferenceFileError(place.path, place.line, place.column, f"{lead}: {message}" if lead else message)
        )


class _Wrong(ValueError):
    """A cell that cannot be taken; carries its key."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def kind_of(rows: Sequence[Row]) -> SeriesKind | None:
    """How a series holds in time, told by its rows: `period` or `from`; None where they have neither."""
    for key, kind in (("period", SeriesKind.PERIOD), ("from", SeriesKind.LEVEL)):
        if any(key in row.cells for row in rows):
            return kind
    return None


def observations(rows: Sequence[Row], frame: Frame) -> tuple[Observation, ...]:
    """The observations of a basis; what is wrong goes into `frame.flaws`."""
    made: list[tuple[Row, Observation]] = []
    for row in rows:
        try:
            made.append((row, _observation(row, frame)))
        except _Wrong as wrong:
            for key, message in dict.fromkeys([(wrong.key, str(wrong)), *further(row, frame)]):
                frame.flaw(row, key, message)
    checked = [(row, one) for row, one in made if not one.unchecked]  # candidates may stand side by side
    _one_value_each(checked, frame)
    if frame.kind is SeriesKind.LEVEL:
        _ascending(checked, frame)
    return tuple(observation for _, observation in made)


def further(row: Row, frame: Frame) -> Iterator[tuple[str, str]]:
    """All that is wrong with the keys, the value, the time and the source of a row, not the first only."""
    unchecked = frame.unchecked or "status" in row.cells
    looks: tuple[Callable[[], object], ...] = (
        lambda: _dimensions(row.cells),
        lambda: _value(row.cells, frame),
        lambda: _time(row.cells, frame, unchecked),
        lambda: _source(row.cells, frame),
    )
    for look in looks:
        try:
            look()
        except _Wrong as wrong:
            if wrong.key:  # what is missing may be what another cell was meant for
                yield wrong.key, str(wrong)


def _observation(row: Row, frame: Frame) -> Observation:
    cells = row.cells
    unchecked = frame.unchecked or "status" in cells
    if "status" in cells and cells["status"] != "unchecked":
        raise _Wrong("status", f"`status` is {cut(cells['status'])!r}: write unchecked, or leave it out")
    dimensions = _dimensions(cells)
    interval, written, modifier, date = _value(cells, frame)
    since, period = _time(cells, frame, unchecked)
    source = _source(cells, frame)
    published, assumed = _published(cells, source, since, period)
    if published and not assumed and frame.checked and published.start() > frame.checked.end():
        message = f"published {published} is later than `checked: {frame.checked}`: correct one of the two"
        raise _Wrong("published" if "published" in cells else "source", message)
    return Observation(
        interval, written, row.place, modifier, period, since, date,
        area=area_key(cells["area"]) if "area" in cells else None,
        dimensions=dimensions, published=published, assumed=assumed, source=source,
        note=cells.get("note", ""), unchecked=unchecked,
    )  # fmt: skip


def _dimensions(cells: dict[str, str]) -> tuple[tuple[str, str], ...]:
    if _KNOWN.issuperset(cells):
        return ()
    further = sorted(key for key in cells if key not in _KNOWN)
    for key in further:
        if message := mistaken_dimension(key, KEYS):
            raise _Wrong(key, message)
    return tuple((key, cells[key]) for key in further)


def _value(cells: dict[str, str], frame: Frame) -> tuple[Interval, str, Modifier, PartialDate | None]:
    given = [key for key in VALUES if key in cells]
    if not given:
        raise _Wrong("", "has no value: write `value`, `at_least`, `at_most` or `about`")
    if len(given) > 1 and given != ["at_least", "at_most"]:
        raise _Wrong(
            given[1], f"`{given[0]}` and `{given[1]}` together: write one, or `at_least` and `at_most` for a range"
        )
    key, text = given[0], cells[given[0]]
    try:
        if frame.kind is SeriesKind.DATE:
            if key != "value":
                raise ValueError(f"`{key}` in a date series: write `value:` and the date")
            interval, date = day_interval(text)
            return interval, text.strip(), Modifier.EXACT, date
        interval, modifier = _range(cells, frame.unit) if len(given) == 2 else _one(key, text, frame.unit)
    except ValueError as error:
        raise _Wrong(key, str(error)) from None
    if frame.unit.scale != 1:
        interval = interval.scaled(frame.unit.scale)
    written = f"{text.strip()}..{cells['at_most'].strip()}" if len(given) == 2 else text
    return interval, as_written(written, interval, frame.unit.scale), modifier, None


def _one(key: str, text: str, unit: SeriesUnit) -> tuple[Interval, Modifier]:
    if key == "value":
        return amount(text, unit)
    value = number(text, unit)
    if key == "about":
        return Interval.point(value), Modifier.ABOUT
    if key == "at_least":
        return Interval(value, None), Modifier.AT_LEAST
    return Interval(None, value), Modifier.AT_MOST


def _range(cells: dict[str, str], unit: SeriesUnit) -> tuple[Interval, Modifier]:
    low, high = number(cells["at_least"], unit), number(cells["at_most"], unit)
    if low > high:
        raise ValueError(f"`at_least` {low} is above `at_most` {high}: exchange them")
    return Interval(low, high), Modifier.EXACT


def _time(cells: dict[str, str], frame: Frame, unchecked: bool) -> tuple[PartialDate | None, Period | None]:
    since, period = cells.get("from"), cells.get("period")
    if since is not None and frame.kind is not SeriesKind.LEVEL:
        raise _Wrong("from", f"`from` in a {frame.kind} series: {_FITTING[frame.kind]}")
    if period is not None and frame.kind is SeriesKind.LEVEL:
        raise _Wrong(
            "period", "`period` in a level series: write `from:` and the date since when it holds, or `type: period`"
        )
    try:
        if since is not None:
            return date_of(since), None
        if period is not None:
            return None, period_of(period)
    except ValueError as error:
        raise _Wrong("from" if period is None else "period", str(error)) from None
    if frame.kind is not SeriesKind.DATE and not (frame.undated or unchecked):
        raise _Wrong("", f"has no date in a {frame.kind} series: {_FITTING[frame.kind]}")
    return None, None


_FITTING = {
    SeriesKind.LEVEL: "write `from:` and the date since when it holds",
    SeriesKind.PERIOD: "write `period:` and the year or years it is for",
    SeriesKind.DATE: "the value is the date: leave `from` out",
}


def _source(cells: dict[str, str], frame: Frame) -> ReferenceSource | None:
    name = cells.get("source")
    if name is None:
        return None
    if name not in frame.sources:
        raise _Wrong("source", unknown_source(name, frame.sources))
    return frame.sources[name]


def unknown_source(name: str, known: Iterable[str]) -> str:
    """What to say of a source that the file does not describe."""
    return f"no source has the id {cut(name)!r}{did_you_mean(name, known)}"


def _published(
    cells: dict[str, str], source: ReferenceSource | None, since: PartialDate | None, period: Period | None
) -> tuple[PartialDate | None, bool]:
    """The row's vintage, and whether it is assumed."""
    if "published" in cells:
        try:
            return date_of(cells["published"]), False
        except ValueError as error:
            raise _Wrong("published", str(error)) from None
    if source and source.published:
        return source.published, False
    if period:
        return (PartialDate.of(period.end()) if period.last else period.first), True
    return since, since is not None


def _one_value_each(made: list[tuple[Row, Observation]], frame: Frame) -> None:
    """Two values for one key with the same vintage cannot both be so; two sources may say the same."""
    seen: dict[tuple[object, ...], tuple[Row, Observation]] = {}
    for row, one in made:
        time = (one.period.start(), one.period.end()) if one.period else one.since.start() if one.since else None
        key = (one.area, one.dimensions, time, one.published.start() if one.published else None)
        if key not in seen:
            seen[key] = row, one
            continue
        first, other = seen[key]
        if other.interval == one.interval and other.source != one.source:
            continue
        earlier = f"line {first.place.line}" + (f" of {first.place.path}" if first.place.path != row.place.path else "")
        when = f" {one.when()}" if one.when() else ""
        vintage = f", both published {one.published}" if one.published and not one.assumed else ""
        frame.flaw(row, "", f"a second value{when}, {one.written} beside {other.written} in {earlier}{vintage}: "
                            "keep one, or give the revision its own `published`")  # fmt: skip


def _ascending(made: list[tuple[Row, Observation]], frame: Frame) -> None:
    """In a level series each row ends the one before, so they must stand in order of time."""
    last: dict[tuple[object, ...], PartialDate] = {}
    for row, one in made:
        key = one.area, one.dimensions
        if one.since is None:
            continue
        if key in last and one.since.start() < last[key].start():
            frame.flaw(row, "from", f"`from: {one.since}` stands after {last[key]}: put the rows in order of time")
        last[key] = max(one.since, last.get(key, one.since), key=lambda day: day.start())

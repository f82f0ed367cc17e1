"""A spreadsheet saved as CSV as a reference of its own: one row for each value, the label in every row."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from factcheck.dataclass import dataclass, field, replace
from factcheck.errors import ReferenceFileError
from factcheck.model.quantity import Unit, UnitKind
from factcheck.model.statistic import Basis, Observation, Place, ReferenceSource, SeriesKind, Statistic
from factcheck.pattern import pattern
from factcheck.reference.amount import date_of, unit_in
from factcheck.reference.loaded import Loaded
from factcheck.reference.node import Syntax
from factcheck.reference.rows import VALUES, Frame, Row, observations
from factcheck.reference.series import scale_in, unit_and_scale, whole_in
from factcheck.reference.table import Line, decoded, lines, separator
from factcheck.reference.words import cut, near, slug

COLUMNS = {  # what a column is, and the heads people give it; the first is what we call it
    "label": ("label", "series", "indicator", "measure", "statistic", "name"),
    "value": ("value", "figure", "amount", "obs_value"),
    "at_least": ("at_least", "at least", "minimum", "min"),
    "at_most": ("at_most", "at most", "maximum", "max"),
    "about": ("about", "approximately"),
    "unit": ("unit", "units", "unit of measure"),
    "date": ("date", "time"),
    "period": ("period", "year", "time_period", "reference period"),
    "from": ("from", "since", "as of", "valid from"),
    "source": ("source", "publisher", "organisation", "organization"),
    "url": ("url", "link", "address", "source url"),
    "area": ("area", "country", "territory", "geo", "location"),
    "published": ("published", "publication date", "release date", "vintage"),
    "of": ("of", "denominator", "share of"),
    "status": ("status",),
    "id": ("id", "series_id"),
    "aliases": ("aliases", "alias", "other names", "synonyms"),
    "type": ("type",),
    "basis": ("basis",),
    "note": ("note", "notes", "comment", "comments", "remark", "remarks"),
}
_HEADS = {head: column for column, heads in COLUMNS.items() for head in heads}
_FEW = 5  # columns without a use that are named
_MOST = 20  # columns that are named where one is missing
_ROW = (*VALUES, "published", "area", "note", "status", "period", "from")
_SIGNS = r"[<>=~ -]*"
_DOTTED = pattern(_SIGNS + r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?\Z")
_THOUSAND = pattern(_SIGNS + r"[1-9]\d{0,2},\d{3}\Z")  # as an English export has it, or a number with three decimals


@dataclass(slots=True)
class _Group:
    """The rows of one series."""

    place: Place
    id: str
    label: str
    unit: str
    of: str
    rows: list[tuple[Place, dict[str, str]]] = field(default_factory=list)
    flawed: bool = False


@dataclass(slots=True)
class _Ids:
    """The ids given so far; of very many that share a stem the next is not looked for from the start."""

    taken: set[str] = field(default_factory=set)
    _last: dict[str, int] = field(default_factory=dict)

    def free(self, stem: str) -> str:
        """An id that no other has: the stem itself, or with the next number."""
        at = self._last.get(stem, 0) + 1
        while (name := stem if at == 1 else f"{stem}_{at}") in self.taken:
            at += 1
        self._last[stem] = at
        return name


@dataclass(slots=True)
class _Sources:
    """The sources that rows name, by name and address, each with an id of its own."""

    made: dict[tuple[str, str], ReferenceSource] = field(default_factory=dict)
    _ids: _Ids = field(default_factory=_Ids)

    def of(self, cells: dict[str, str]) -> ReferenceSource | None:
        """The source of a row, None where it names none."""
        key = cells.get("source", ""), cells.get("url", "")
        if any(key) and key not in self.made:
            id = self._ids.free(slug(key[0] or key[1].partition("//")[2]) or "source")
            self._ids.taken.add(id)
            self.made[key] = ReferenceSource(id, publisher=key[0], url=key[1])
        return self.made.get(key)


def read_sheet(path: str, data: bytes, digest: str) -> Loaded:
    """All of a CSV reference; what is wrong is in its `problems`."""
    loaded = Loaded(path, files=[(path, digest)])
    text, note = decoded(data)
    if note:
        loaded.notes.append(f"{path}: {note}")
    comma = separator(text) == ";"
    ragged: list[Syntax] = []
    groups: dict[Hashable, _Group] = {}
    columns: list[str] = []
    try:
        table = lines(text, ragged)
        columns = _header(loaded, next(table, None))
        for line in table if columns else ():
            _collect(loaded, groups, line, columns, comma)
    except Syntax as error:
        ragged.append(error)
    for one in ragged:
        loaded.flaw(one.line, one.column, one.message)
    if columns and not groups and not loaded.problems:
        loaded.flaw(1, 1, "no row below the header: write a row for each value")
    if loaded.problems and not groups:
        return loaded
    sources = _Sources()
    ids = _Ids()
    for group in groups.values():
        _add(loaded, group, sources, ids)
    loaded.sources = tuple(sources.made.values())
    return loaded


def _header(loaded: Loaded, header: Line | None) -> list[str]:
    """What each column is, "" for one that is not used; nothing where the header cannot be used."""
    needed = "a header is needed, label,value,unit,date,source,url"
    if header is None:
        loaded.flaw(1, 1, f"the file is empty: {needed}")
        return []
    columns: list[str] = []
    unused: list[str] = []
    before = len(loaded.problems)
    for head in header.cells:
        low = " ".join(head.lower().split())
        column = _HEADS.get(low, "")
        if column and column in columns:
            loaded.flaw(header.number, 1, f"two columns for the {column}, here {cut(head)!r}: rename or delete one")
        elif not column and (guess := near(low, _HEADS)):
            loaded.flaw(header.number, 1, f"{cut(head)!r} is not a column here: did you mean `{guess}`?")
        elif not column:
            unused.append(head)
        columns.append(column)
    loaded.notes += [f"{loaded.path}: column {cut(head)!r} is not used" for head in unused[:_FEW]]
    if len(unused) > _FEW:
        loaded.notes.append(f"{loaded.path}: and {len(unused) - _FEW} more columns are not used")
    for column, others in (("label", ()), ("value", VALUES)):
        if not {column, *others} & set(columns) and len(loaded.problems) == before:
            more = f" and {len(header.cells) - _MOST} more" if len(header.cells) > _MOST else ""
            there = ", ".join(header.cells[:_MOST]) + more
            loaded.flaw(header.number, 1, f"no column `{column}` in {there}: {needed}")
    return columns if len(loaded.problems) == before else []


def _collect(loaded: Loaded, groups: dict[Hashable, _Group], line: Line, columns: list[str], comma: bool) -> None:
    cells = {column: cell for column, cell in zip(columns, line.cells, strict=True) if column and cell}
    if "label" not in cells:
        loaded.flaw(line.number, 1, "no label: write what is measured, in every row")
        return
    id, label, unit, of = (cells.get(name, "") for name in ("id", "label", "unit", "of"))
    place = Place(loaded.path, line.number, 1)
    key = (id, _plainly(label), _unit(unit), _plainly(of))
    group = groups.setdefault(key, _Group(place, id, label, unit, of))
    try:
        for column in VALUES if comma else ():
            if column in cells:
                cells[column] = _decimal_comma(cells[column])
    except ValueError as error:
        loaded.flaw(line.number, 1, f"{label}: {error}")
        group.flawed = True
    else:
        group.rows.append((place, cells))


def _plainly(words: str) -> str:
    """Words without regard to case and spaces: rows that differ in these alone are of one series."""
    return " ".join(words.casefold().split())


def _unit(written: str) -> Hashable:
    """What a unit is however it is written, as it is written where it cannot be read: "percent", "Percent", "%"."""
    try:
        return unit_and_scale(written)
    except ValueError:
        return written


def _decimal_comma(text: str) -> str:
    """A number of a sheet that separates by `;`: 84,5 is 84.5; 1.003 and 1,003 may be a thousand and are refused."""
    if _DOTTED.match(text):
        whole = text.replace(".", "").replace(",", ".")
        raise ValueError(f"{cut(text)!r} is not a plain number: write {whole}, without thousands separators")
    if _THOUSAND.match(text):
        whole, decimal = text.replace(",", ""), f"{text}0"
        raise ValueError(f"{cut(text)!r} may be a thousand or have three decimals: write {whole}, or {decimal}")
    return re.sub(r"(?<=\d),(?=\d+)", ".", text, count=1) if re.fullmatch(_SIGNS + r"\d+,\d+", text) else text


def _add(loaded: Loaded, group: _Group, sources: _Sources, ids: _Ids) -> None:
    """Make the group's series, or leave it out where one of its rows is wrong."""
    id = group.id or _free(slug(group.label) or "series", group, ids)
    ids.taken.add(id)
    before = len(loaded.problems)
    try:
        scale, unit = unit_and_scale(group.unit)
        if said := scale_in(group.label, scale, unit):
            raise ValueError(said)
        kind = _kind(group, unit)
        flaws: list[ReferenceFileError] = []
        frame = Frame(group.label, kind, {}, flaws, unit_in(group.unit), undated=True)
        rows = [_row(group, place, cells, kind, sources, frame) for place, cells in group.rows]
        if not re.fullmatch(r"[a-z0-9_.]+", id):
            raise ValueError(f"{cut(id)!r} is not an id: write `{cut(slug(id))}` (a-z 0-9 _ .)")
    except ValueError as error:
        loaded.flaw(group.place.line, 1, f"{group.label}: {error}")
        rows, kind, flaws, frame, unit = [], SeriesKind.LEVEL, [], None, Unit(UnitKind.NUMBER)
    bases = tuple(_bases(rows, group, frame)) if frame else ()
    loaded.problems += flaws
    if len(loaded.problems) > before or group.flawed or not bases:
        loaded.broken[id] = group.place
        return
    aliases = dict.fromkeys(
        name.strip() for _, cells in group.rows for name in re.split(r"[;|]", cells.get("aliases", ""))
    )
    loaded.series.append(Statistic(
        id, group.label, unit, kind, bases, group.place,
        aliases=tuple(name for name in aliases if name), of=group.of or whole_in(group.unit),
    ))  # fmt: skip


def _free(id: str, group: _Group, ids: _Ids) -> str:
    """An id of its own for a label that stands with two units or denominators."""
    for name in (id, f"{id}_{slug(group.unit)}", f"{id}_{slug(group.of)}"):
        if name not in ids.taken and not name.endswith("_"):
            return name
    return ids.free(id)


def _kind(group: _Group, unit: Unit) -> SeriesKind:
    """As the sheet says, or told by its dates: days begin a level, years and months are periods."""
    said = {cells["type"].lower() for _, cells in group.rows if "type" in cells}
    if said:
        try:
            (kind,) = said
            return SeriesKind(kind)
        except ValueError:
            shown = " and ".join(sorted(said))
            raise ValueError(f"type {shown}: write level, period or date, one for the series") from None
    if unit.kind is UnitKind.DATE:
        return SeriesKind.DATE
    if any("from" in cells or re.fullmatch(r"\d{4}-\d{2}-\d{2}", cells.get("date", "")) for _, cells in group.rows):
        return SeriesKind.LEVEL
    dated = any("period" in cells or "date" in cells for _, cells in group.rows)
    return SeriesKind.PERIOD if dated else SeriesKind.LEVEL


def _row(
    group: _Group, place: Place, cells: dict[str, str], kind: SeriesKind, sources: _Sources, frame: Frame
) -> tuple[str, Row]:
    """The basis of a row, and the row in the terms of a reference file."""
    made = {key: cells[key] for key in _ROW if key in cells}
    if "date" in cells and kind is not SeriesKind.DATE:
        made.setdefault("from" if kind is SeriesKind.LEVEL else "period", cells["date"])
    if kind is SeriesKind.LEVEL and "period" in made:
        made.setdefault("from", made.pop("period"))
    source = sources.of(cells)
    if source:
        made["source"] = source.id
        frame.sources[source.id] = source
    return cells.get("basis", ""), Row("", place, made)


def _bases(rows: list[tuple[str, Row]], group: _Group, frame: Frame) -> Iterator[Basis]:
    """One basis for each name; a sheet may be in any order, so levels are put in order of time."""
    names = dict.fromkeys(name for name, _ in rows)
    for at, name in enumerate(names):
        chosen = [row for own, row in rows if own == name]
        if frame.kind is SeriesKind.LEVEL:
            chosen.sort(key=_start)
        yield Basis(name, at == 0, tuple(_dated(one) for one in observations(chosen, frame)))


def _dated(one: Observation) -> Observation:
    """A row's source bears the date it was published, for reports cite it so."""
    if one.source and one.published and not one.assumed:
        return replace(one, source=replace(one.source, published=one.published))
    return one


def _start(row: Row) -> int:
    try:
        return date_of(row.cells["from"]).start().toordinal()
    except (ValueError, KeyError):
        return 0

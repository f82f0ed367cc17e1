"""One entry under `series:` as a statistic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.dataclass import dataclass
from factcheck.lexicon.places import area_key
from factcheck.lexicon.units import unit_of
from factcheck.model.quantity import Unit, UnitKind
from factcheck.model.statistic import Basis, Place, ReferenceSource, SeriesKind, Statistic, Tolerance
from factcheck.pattern import pattern
from factcheck.reference.amount import number, scale_of, unit_in
from factcheck.reference.columns import csv_rows
from factcheck.reference.loaded import Loaded
from factcheck.reference.node import Mapping, Node, Scalar, Sequence
from factcheck.reference.rows import KEYS, Frame, Row, kind_of, observations
from factcheck.reference.units import slip
from factcheck.reference.words import cut

_UNITLESS = ("number", "none", "index", "score", "rate", "ratio", "1")


@dataclass(frozen=True, slots=True)
class File:
    """The file the series stand in. `bad` are ids of sources that are themselves wrong."""

    loaded: Loaded
    sources: dict[str, ReferenceSource]
    bad: frozenset[str]


class Wrong(ValueError):
    """A series cannot be taken as it is; carries the node to point to."""

    def __init__(self, node: Node, message: str) -> None:
        super().__init__(message)
        self.node = node


_OF = pattern(r"(?:%|percent|per cent)\s+of\s+(.+)", re.IGNORECASE)
_SCALE = pattern(  # at the end of a label: "(thousands)", "(in EUR million)", "('000)", "- thousands"
    r"[(\[]((?:in\s+)?(?:(?-i:[A-Z]{3})\s+|[€£$]\s*)?(?:thousands?|millions?|billions?|mn|bn|mio\.?|'?000s?|1,?000s?|x\s?1,?000)"
    r"(?:\s+(?:of\s+)?[A-Za-z€£$]+)?)[)\]]\s*\Z"
    r"|[-–—,]\s*((?:in\s+)?(?:thousands|millions|billions))\s*\Z",
    re.IGNORECASE,
)


def add_series(file: File, at: int, node: Mapping) -> None:
    """Put the series into the file's, or what is wrong with it into the file's problems."""
    loaded, id = file.loaded, node.text("id")
    where = f"series {at + 1} ({cut(id)})"
    before = len(loaded.problems)
    made = None
    try:
        made = _series(file, where, node)
    except Wrong as wrong:
        loaded.flaw(wrong.node.line, wrong.node.column, f"{where}: {wrong}")
    place = Place(loaded.path, node.line, node.column)
    if made is None or len(loaded.problems) > before:
        loaded.broken[id] = place
        return
    loaded.series.append(made)
    if made.derived:
        expression = node.at("derived")
        loaded.derivations[id] = Place(loaded.path, expression.line, expression.column)


def _series(file: File, where: str, node: Mapping) -> Statistic | None:
    _one_of(node)
    try:
        scale, unit = unit_and_scale(node.text("unit"))
    except ValueError as error:
        raise Wrong(node.at("unit"), str(error)) from None
    derived = node.text("derived")
    if derived and scale != 1:
        plain = scale_of(node.text("unit"))[1]
        raise Wrong(node.at("unit"), f"a derived series is computed in plain units: write `unit: {plain}`")
    if "unit" not in node.value and node.text("type") != "date":
        raise Wrong(
            node, "`unit` is missing: write what is counted (states), percent, a currency (EUR), km2 … or number"
        )
    if not node.text("label").strip():
        raise Wrong(node.at("label"), "`label` is blank: write what is measured, in plain words")
    if said := scale_in(node.text("label"), scale, unit):
        raise Wrong(node.at("label"), said)
    before = len(file.loaded.problems)
    groups = [(name, default, list(_rows(file, values))) for name, default, values in _groups(node)]
    if len(file.loaded.problems) > before:
        return None  # its table cannot be read
    kind = _kind(node, unit, [row for _, _, rows in groups for row in rows])
    frame = Frame(where, kind, file.sources, file.loaded.problems, unit_in(node.text("unit")),
                  node.text("status") == "unchecked",
                  checked=file.loaded.checked)  # fmt: skip
    if any(row.cells.get("source") in file.bad for _, _, rows in groups for row in rows):
        return None  # the source's own problem has been reported
    bases = tuple(Basis(name, default, observations(rows, frame)) for name, default, rows in groups)
    return Statistic(
        node.text("id"),
        node.text("label"),
        unit_of("date") if kind is SeriesKind.DATE and unit.kind is not UnitKind.DATE else unit,
        kind,
        bases,
        Place(file.loaded.path, node.line, node.column),
        aliases=_list(node, "aliases"),
        definition=node.text("definition") or node.text("description"),
        of=node.text("of") or whole_in(node.text("unit")),
        area=area_key(node.text("area")),
        dimensions=_dimensions(node),
        tolerance=_tolerance(node, scale),
        not_same_as=_list(node, "not_same_as"),
        derived=derived,
        unchecked=node.text("status") == "unchecked",
        topic=file.loaded.title,
    )


def whole_in(unit: str) -> str:
    """What a share is of, where its unit says it: "GDP" of `% of GDP`."""
    found = _OF.match(unit)
    return found[1] if found else ""


def scale_in(label: str, scale: Decimal, unit: Unit) -> str:
    """What is wrong with a label that names a scale which the unit does not: "Population (thousands)"; "" for nothing."""
    told = _SCALE.search(label) if scale == 1 and unit.kind is not UnitKind.PERCENT else None
    if told is None:
        return ""
    return f"the label names a scale ({told[1] or told[2]}): put it into `unit`, as `thousand people` or `million EUR`"


def unit_and_scale(text: str) -> tuple[Decimal, Unit]:
    """The factor for the values and the plain unit: `EUR million` is 1000000 and EUR.

    Raises ValueError for a scale that is not understood (`EUR m`), with what to write instead.
    """
    scale, bare = scale_of(text)
    if scale == 1 and (said := slip(text)):
        raise ValueError(said)
    return scale, Unit(UnitKind.NUMBER) if bare.lower() in _UNITLESS else unit_of(bare)


def _one_of(node: Mapping) -> None:
    """Exactly one of `values`, `bases` and `derived`."""
    given = [key for key in ("values", "bases", "derived") if key in node.value]
    if not given:
        raise Wrong(node, "has no values: write `values:` and a row for each, or `derived:` and a formula")
    if len(given) > 1:
        raise Wrong(node.keys[given[1]], f"`{given[0]}` and `{given[1]}` together: {_TOGETHER[given[0], given[1]]}")
    if "basis" in node.value and given != ["values"]:
        raise Wrong(
            node.keys["basis"], f"`basis` and `{given[0]}` together: a `basis` goes with `values`, leave it out"
        )


_TOGETHER = {
    ("values", "bases"): "put these values under a basis of their own",
    ("values", "derived"): "a derived series has no rows, remove one of the two",
    ("bases", "derived"): "a derived series takes the bases of its parts, remove one of the two",
}


def _groups(node: Mapping) -> Iterator[tuple[str, bool, Node]]:
    """Name, default and values of each basis."""
    bases = node.value.get("bases")
    if not isinstance(bases, Mapping):
        if "values" in node.value:
            yield node.text("basis"), True, node.value["values"]
        return
    chosen = ""
    for name, basis in bases.value.items():
        assert isinstance(basis, Mapping)
        default = basis.text("default") == "true"
        if default and chosen:
            raise Wrong(
                basis.at("default"), f"`default: true` stands in the bases {chosen} and {name}: only one decides"
            )
        chosen = name if default else chosen
    for at, (name, basis) in enumerate(bases.value.items()):
        assert isinstance(basis, Mapping)
        yield name, name == chosen if chosen else at == 0, basis.value["values"]


def _rows(file: File, values: Node) -> Iterator[Row]:
    path = file.loaded.path
    if isinstance(values, Mapping):
        yield from csv_rows(file.loaded, values)
    for at, node in enumerate(values.value if isinstance(values, Sequence) else ()):
        assert isinstance(node, Mapping)
        cells, places = {}, {}
        for key, cell in node.value.items():
            assert isinstance(cell, Scalar)
            cells[key] = cell.value
            pointed: Node = cell if key in KEYS else node.keys[key]
            places[key] = Place(path, pointed.line, pointed.column)
        yield Row(f"row {at + 1}", Place(path, node.line, node.column), cells, places)


def _kind(node: Mapping, unit: Unit, rows: list[Row]) -> SeriesKind:
    if text := node.text("type"):
        return SeriesKind(text)
    if "derived" in node.value:
        return SeriesKind.LEVEL  # what its parts are decides, once they are known
    if unit.kind is UnitKind.DATE:
        return SeriesKind.DATE
    if found := kind_of(rows):
        return found
    raise Wrong(node, "its rows have no dates: write `from:` (holds until the next row) or `period:` in each")


def _tolerance(node: Mapping, scale: Decimal) -> Tolerance:
    given = node.value.get("tolerance")
    if not isinstance(given, Mapping):
        return Tolerance(node.text("tolerance"))
    kind = next(iter(given.value))
    try:
        amount = number(given.text(kind))
        if amount < 0:
            raise ValueError(f"a tolerance of {amount}: write it without the minus")
    except ValueError as error:
        raise Wrong(given.at(kind), str(error)) from None
    return Tolerance(kind, amount * scale if kind == "units" else amount)


def _list(node: Mapping, key: str) -> tuple[str, ...]:
    given = node.value.get(key)
    if not isinstance(given, Sequence):
        return ()
    return tuple(item.value for item in given.value if isinstance(item, Scalar))


def _dimensions(node: Mapping) -> tuple[tuple[str, str], ...]:
    given = node.value.get("dimensions")
    if not isinstance(given, Mapping):
        return ()
    return tuple((key, given.text(key)) for key in sorted(given.value))

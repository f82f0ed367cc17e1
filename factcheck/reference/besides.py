"""What else is wrong with a series that breaks the schema: its rows are read as far as they can be."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import suppress

from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Place, SeriesKind
from factcheck.reference.amount import unit_in
from factcheck.reference.check import Path
from factcheck.reference.node import Mapping, Node, Scalar, Sequence
from factcheck.reference.rows import KEYS, Frame, Row, further, kind_of, observations
from factcheck.reference.series import File, unit_and_scale


def flaws_besides(file: File, at: int, node: Mapping, wrong: Set[Path]) -> None:
    """Put what the rows of a series say wrongly into the file's problems; `wrong` are the places already named.

    A row that breaks the schema itself is looked at cell by cell, the others as rows of a sound series are.
    """
    whole: list[list[Row]] = []
    torn: list[Row] = []
    for place, values in _groups(node, ("series", at)):
        read = list(_rows(file.loaded.path, place, values, wrong))
        whole.append([row for row, sound in read if sound])
        torn += [row for row, sound in read if not sound]
    _, unit = unit_and_scale(node.text("unit"))
    kind = kind_of([row for rows in (*whole, torn) for row in rows]) or SeriesKind.LEVEL
    with suppress(ValueError):  # a type that is none is named already
        kind = SeriesKind.DATE if unit.kind is UnitKind.DATE else SeriesKind(node.text("type") or kind)
    frame = Frame(f"series {at + 1} ({node.text('id')})", kind, file.sources, file.loaded.problems,
                  unit_in(node.text("unit")),
                  node.text("status") == "unchecked", checked=file.loaded.checked)  # fmt: skip
    for rows in whole:
        observations(rows, frame)
    for row in torn:
        for key, message in further(row, frame):
            frame.flaw(row, key, message)


def _groups(node: Mapping, path: Path) -> Iterator[tuple[Path, Sequence]]:
    """The rows of each basis, and where they stand; a table in a file of its own is not looked at."""
    bases = node.value.get("bases")
    inner = bases.value.items() if isinstance(bases, Mapping) else ()
    for place, holder in ((path, node), *(((*path, "bases", name), basis) for name, basis in inner)):
        values = holder.value.get("values") if isinstance(holder, Mapping) else None
        if isinstance(values, Sequence):
            yield (*place, "values"), values


def _rows(path: str, place: Path, values: Sequence, wrong: Set[Path]) -> Iterator[tuple[Row, bool]]:
    """Each row with the cells that can be read, and whether that is all of it."""
    for number, node in enumerate(values.value):
        if not isinstance(node, Mapping):
            continue
        own = (*place, number)
        cells, places = {}, {}
        for key, cell in node.value.items():
            if isinstance(cell, Scalar) and not cell.empty and (*own, key) not in wrong:
                cells[key] = cell.value
                places[key] = _place(path, cell if key in KEYS else node.keys[key])
        sound = own not in wrong and cells.keys() == node.value.keys()
        yield Row(f"row {number + 1}", _place(path, node), cells, places), sound


def _place(path: str, node: Node) -> Place:
    return Place(path, node.line, node.column)

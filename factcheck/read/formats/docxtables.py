"""The tables of a Word document: their rows and cells, whatever stands around those, and which of them are data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.dataclass import dataclass
from factcheck.read.formats.docxruns import alternative
from factcheck.read.formats.tables import LONGEST
from factcheck.read.formats.xml import Element, attribute, child, local

_ENDS = frozenset(("p", "tbl", "tr", "tc", "del", "moveFrom"))  # what no wrapper of rows, cells or paragraphs is


@dataclass(slots=True)
class Cell:
    """A cell of a table before it is a part: its element, and how many columns it takes; one that goes on from the row
    above has no text of its own."""

    element: Element
    columns: int
    goes_on: bool


def inner(holder: Element, kind: str) -> Iterator[Element]:
    """The elements of a kind in another, content controls and the like being looked through."""
    for one in holder:
        name = local(one)
        if name == kind:
            yield one
        elif name == "AlternateContent":
            yield from inner(alternative(one), kind)
        elif name not in _ENDS and not name.endswith("Pr"):
            yield from inner(one, kind)


def cells(row: Element) -> list[Cell]:
    """The cells of a row."""
    return [_cell(one) for one in inner(row, "tc")]


def _cell(cell: Element) -> Cell:
    properties = child(cell, "tcPr")
    span, merged = child(properties, "gridSpan"), child(properties, "vMerge")
    written = attribute(span, "val") or "" if span is not None else ""
    columns = min(int(written), 200) if written.isdecimal() and len(written) < 6 else 1
    return Cell(cell, max(1, columns), merged is not None and attribute(merged, "val") != "restart")


def is_data(rows: Sequence[Sequence[Cell]]) -> bool:
    """A table of figures or words, not a text laid out in columns."""
    if max(map(len, rows), default=0) < 2:
        return False
    for row in rows:
        for cell in row:
            if next(inner(cell.element, "tbl"), None) is not None:
                return False
            if sum(len(one.text or "") for one in cell.element.iter() if local(one) == "t") > LONGEST:
                return False
    return True

"""What a row of a table tells of its cells in columns of its own: `| Population | million | 5.1 | 2022 |`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.heads import TIMES, UNITS
from factcheck.model.text import Block, BlockKind
from factcheck.read.html import Cell

_LONGEST = 30  # characters of a unit or a time


@dataclass(frozen=True, slots=True)
class Told:
    """A cell that says its row's unit or time, and in which column it stands."""

    column: int
    words: str


class Rows:
    """The units and times that the rows of a document's tables tell."""

    def __init__(self) -> None:
        self._at: dict[int, Cell] = {}
        self._units: dict[tuple[int, int], Told] = {}
        self._times: dict[tuple[int, int], Told] = {}

    def take(self, cell: Cell, head: str, words: str, start: int) -> None:
        """A cell of a body, by the head of its column, what it says and where in the text it begins."""
        self._at[start] = cell
        place, name = (cell.table, cell.row), head.lower().rstrip(":")
        if not words or len(words) > _LONGEST:
            return
        if name in UNITS:
            self._units.setdefault(place, Told(cell.column, words))
        elif name in TIMES and cell.column and any(map(str.isdecimal, words)):
            self._times.setdefault(place, Told(cell.column, words))

    def told(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks, the heads of cells with what their rows tell."""
        for block in blocks:
            cell = self._at.get(block.span.start) if block.kind is BlockKind.CELL else None
            yield replace(block, heads=self._heads(block.heads, cell)) if cell and len(block.heads) > 1 else block

    def _heads(self, heads: tuple[str, ...], cell: Cell) -> tuple[str, ...]:
        """ "Population", "Value" as "Population", "2022", "Value (million)"."""
        place, (row, *corner, column) = (cell.table, cell.row), heads
        unit, time = _of_others(self._units, place, cell), _of_others(self._times, place, cell)
        if unit and not column.endswith((")", "]")):
            column = f"{column} ({unit})".strip()
        return (row, time, column) if time else (row, *corner, column)


def _of_others(told: Mapping[tuple[int, int], Told], place: tuple[int, int], cell: Cell) -> str:
    """What a row tells of its figures; "" of its label and of the cells that tell it."""
    found = told.get(place)
    return found.words if found and cell.column not in (0, found.column) else ""

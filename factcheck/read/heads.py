"""What stands over a figure: the heads of its row and column in a table, the line that leads in to its list."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.pattern import pattern
from factcheck.read.html import Cell

_WRITTEN_YEAR = pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")  # "per 1,000 live births" is none
_YEAR = 4  # digits
_LEAD = 300  # characters of a line that leads in


class Heads:
    """The heads of cells and the lead-ins of items, told block after block in the order of the text."""

    def __init__(self) -> None:
        self._columns: dict[int, str] = {}
        self._row = (0, "")
        self._table = 0
        self._leads: dict[int, str] = {}
        self._last = ""

    def of(self, words: str, cell: Cell | None, lists: Sequence[int] = ()) -> tuple[str, ...]:
        """What stands over a block with these words, by its cell or by the numbers of the lists it stands in."""
        heads = self._of_cell(cell, words) if cell else self._lead_in(lists)
        self._last = words
        return heads

    def _of_cell(self, cell: Cell, words: str) -> tuple[str, ...]:
        """Row head and column head; none for the header cells, "" for one that is missing or the cell itself."""
        if cell.table != self._table or (cell.row == 0 and (cell.column == 0 or self._row[0])):
            self._table, self._columns, self._row = cell.table, {}, (0, "")
        if cell.row == 0:
            self._columns[cell.column] = words
            return ()
        row = self._row[1] if self._row[0] == cell.row else ""
        if cell.column == 0:
            self._row = (cell.row, words)
        elif self._row[0] != cell.row:
            self._row = (cell.row, "")
        return (row, *self._corner(cell, row), self._columns.get(cell.column, ""))

    def _corner(self, cell: Cell, row: str) -> tuple[str, ...]:
        """The year in the corner of a table, which is that of all its cells: "| 2023 | China | India |"."""
        corner = self._columns.get(0, "").strip()
        dated = cell.column > 0 and len(corner) == _YEAR and corner.isdecimal()
        return (corner,) if dated and not _WRITTEN_YEAR.search(row) else ()

    def _lead_in(self, lists: Sequence[int]) -> tuple[str, ...]:
        for number in lists:
            self._leads.setdefault(number, self._last[-_LEAD:] if self._last.endswith((":", "?")) else "")
        lead = next((self._leads[number] for number in reversed(lists) if self._leads[number]), "")
        return (lead,) if lead else ()

"""Blocks of HTML in Markdown: their text without the tags, and the cells of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern
from factcheck.read.tags import hides

TAG = pattern(rb"<(/?)([A-Za-z][\w-]*+)?+([^<>]*+)>")
_SPAN = pattern(rb"\b(col|row)span\s*=\s*[\"']?(\d{1,3})\b", re.IGNORECASE)
_ROW_END = pattern(rb"</tr\b|<tr\b|</table\b", re.IGNORECASE)
_DATA = pattern(rb"<td\b", re.IGNORECASE)
_UNREAD = frozenset((b"script", b"style", b"pre", b"code", b"svg", b"template"))
_CELLS = frozenset((b"td", b"th"))
_PARTS = _CELLS | {b"table", b"caption", b"thead", b"tbody", b"tfoot", b"tr"}
MOST_COLUMNS = 200  # of a table, that cells may reach down into


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of inline source, in bytes; `prose` if it is text of the document."""

    start: int
    end: int
    prose: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table: `row` is 0 in a header; tables and rows are counted through the document."""

    table: int
    row: int
    column: int


class Tables:
    """Where in which table of a document a walk is: those of Markdown and those of HTML, one after the other."""

    def __init__(self) -> None:
        self._table = self._rows = self._row = 0
        self._column = -1
        self._head = self._begun = False
        self._below: dict[int, int] = {}  # columns that a cell of a row before reaches down into, and for how many rows

    def begin(self) -> None:
        """A table begins."""
        self._table += 1
        self._head = self._begun = False
        self._below.clear()

    def begin_row(self, header: bool) -> None:
        """A row begins."""
        self._rows += not header
        self._row, self._column = 0 if header else self._rows, -1
        self._begun = self._begun or not header
        self._below = {column: rows - 1 for column, rows in self._below.items() if rows > 1}

    def next_cell(self, columns: int = 1, rows: int = 1) -> Cell:
        """The next cell of the row, which takes so many columns and rows."""
        self._column += 1
        while self._column in self._below:
            self._column += 1
        cell = Cell(self._table, self._row, self._column)
        if rows > 1:
            self._below |= dict.fromkeys(range(self._column, min(self._column + columns, MOST_COLUMNS)), rows)
        self._column += columns - 1
        return cell

    def html(self, source: bytes, start: int, end: int) -> Iterator[tuple[Cell | None, list[Piece]]]:
        """The pieces of a block of HTML, those of each cell by themselves, with the cell, None outside of a table.

        A table may go on in the next block, behind a blank line.
        """
        cell: Cell | None = None
        pieces: list[Piece] = []
        for piece, tag in _pieces(source, start, end):
            name = tag[2].lower() if tag and tag[2] else b""
            if name in _PARTS and tag:
                yield cell, pieces
                cell, pieces = self._tag(tag, name, source, end), []
            pieces.append(piece)
        yield cell, pieces

    def _tag(self, tag: re.Match[bytes], name: bytes, source: bytes, end: int) -> Cell | None:
        """The cell that a tag of a table begins, None for any other."""
        closes = bool(tag[1])
        if name == b"table" and not closes:
            self.begin()
        elif name == b"thead":
            self._head = not closes
        elif name == b"tr" and not closes:
            following = _ROW_END.search(source, tag.end(), end)
            data = _DATA.search(source, tag.end(), following.start() if following else end)
            self.begin_row(header=self._head or not (data or self._begun))
        elif name in _CELLS and not closes:
            spans = {found[1].lower(): max(1, int(found[2])) for found in _SPAN.finditer(tag[0])}
            return self.next_cell(spans.get(b"col", 1), spans.get(b"row", 1))
        return None


def _pieces(source: bytes, start: int, end: int) -> Iterator[tuple[Piece, re.Match[bytes] | None]]:
    """The text between the tags of an HTML block, and the tags; what stands in comments, scripts and the like is no text."""
    at, unread, kinds = start, b"", closed(source, start, end)
    while at < end:
        sign = source.find(b"<", at, end)
        sign = end if sign < 0 else sign
        if sign > at:
            yield Piece(at, sign, not unread and not source[at:sign].isspace()), None
        found = None
        if source.startswith(b"<!--", sign):
            close = source.find(b"-->", sign, end)
            at = end if close < 0 else close + 3
        elif found := TAG.match(source, sign, end):
            at, name = found.end(), (found[2] or b"").lower()
            if name in _UNREAD or name == unread or (name in kinds and is_hidden(found)):
                unread = name if not found[1] and not unread else b"" if found[1] and name == unread else unread
        else:
            at = min(sign + 1, end)
        if at > sign:
            yield Piece(sign, at, False), None if unread else found


def closed(source: bytes, start: int, end: int) -> frozenset[bytes]:
    """The kinds of element that end in a stretch of the source."""
    return frozenset((found[2] or b"").lower() for found in TAG.finditer(source, start, end) if found[1])


def is_hidden(tag: re.Match[bytes]) -> bool:
    """A tag opens an element that is struck out or not shown."""
    return not tag[1] and hides((tag[2] or b"").decode(), tag[3].decode(errors="replace"))

"""Markdown events into leaves: runs of inline source between the block events of pulldown-cmark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.dataclass import dataclass
from factcheck.model.text import BlockKind
from factcheck.read.html import TAG, Cell, Piece, Tables, closed, is_hidden
from factcheck.read.unclosed import Unclosed, comment, element, fence, open_raw, raw_end

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"))
_NO_PROSE = frozenset(("Autolink", "Email"))


@dataclass(frozen=True, slots=True)
class Leaf:
    """The pieces of one block; `cell` is its place in a table.

    `lists` are the numbers of the lists it stands in, outermost first.
    """

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    cell: Cell | None = None
    lists: tuple[int, ...] = ()


class Walk:
    """A walk over the events: which block we are in, and its pieces so far."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.pieces: list[Piece] = []
        self.silent: list[bool] = [False]  # of each open inline element: its text is no prose
        self.lists: list[int] = []
        self.level = self.count = 0
        self.tables = Tables()
        self.cell: Cell | None = None  # of a table of Markdown
        self.hidden = b""  # the kind of the inline element whose text is not shown
        self.kinds = closed(source, 0, len(source))
        self.ended = source.rfind(b"-->")  # the last end of a comment
        self.unclosed: list[Unclosed] = []
        self.fenced = (
            0,
            0,
            0,
        )  # where the code block we are in begins and ends, and its last words do; none has no end
        self.raw = 0  # where a script ends that a blank line goes through
        self.skip = False  # in code or HTML blocks, whose events are not inline

    def leaf(self) -> Iterator[Leaf]:
        """The block that ends here, if it has any prose."""
        pieces, self.pieces, self.hidden = tuple(self.pieces), [], b""
        if not any(piece.prose for piece in pieces):
            return
        if self.level:
            yield Leaf(BlockKind.HEADING, pieces, self.level)
        elif self.cell:
            yield Leaf(BlockKind.CELL, pieces, cell=self.cell)
        else:
            kind = BlockKind.ITEM if self.lists else BlockKind.PARAGRAPH
            yield Leaf(kind, pieces, lists=tuple(self.lists))

    def take(self, name: str, detail: Any, start: int, end: int) -> Iterator[Leaf]:
        """One event with the bytes it covers; gives the block it ends, if it does."""
        if name == "Start":
            tag, about = named(detail)
            if tag in _INLINE:
                self._open_inline(tag, about, start, end)
            else:
                yield from self.leaf()
                yield from self._open(tag, about, start, end)
        elif name == "End":
            tag, _ = named(detail)
            if tag in _INLINE:
                self.silent.pop()
            else:
                yield from self.leaf()
                self._close(tag)
        elif name == "Rule":
            yield from self.leaf()
        elif self.skip:
            self.fenced = (*self.fenced[:2], end)
        else:
            if name == "InlineHtml" and (found := TAG.match(self.source, start, end)):
                self._take_tag(found)
            # A text event that differs from its source is an entity: `&nbsp;` is no letter of the document.
            same = name != "Text" or self.source[start:end] == detail.encode()
            is_prose = same and name in ("Text", "SoftBreak", "HardBreak") and not (self.silent[-1] or self.hidden)
            is_prose = is_prose and start >= self.raw
            last = self.pieces[-1] if self.pieces else None
            if is_prose and last and last.prose and last.end == start:
                self.pieces[-1] = Piece(last.start, end, True)
            else:
                self.pieces.append(Piece(start, end, is_prose))

    def _take_tag(self, found: re.Match[bytes]) -> None:
        kind = (found[2] or b"").lower()
        if found[1] and kind == self.hidden:
            self.hidden = b""
        elif not self.hidden and kind in self.kinds and is_hidden(found):
            self.hidden = kind
            self.raw = max(self.raw, raw_end(self.source, kind, found.end()))

    def _open_inline(self, tag: str, about: Any, start: int, end: int) -> None:
        struck = tag == "Strikethrough" and self.source.startswith(b"~~", start)  # what is struck out is not said
        self.silent.append(self.silent[-1] or struck or (tag == "Link" and about["link_type"] in _NO_PROSE))
        self.pieces.append(Piece(start, end, False))

    def _open(self, tag: str, about: Any, start: int, end: int) -> Iterator[Leaf]:
        match tag:
            case "Heading":
                self.level = int(about["level"][1])
            case "CodeBlock":
                self.skip = True
                self.fenced = (start, end if isinstance(about, dict) else 0, start)  # "Indented" has no fence
            case "HtmlBlock":
                self.skip = True
                self._note(element(self.source, start, end) or comment(self.source, start, end, self.ended))
                yield from self._html(start, end)
            case "List":
                self.count += 1
                self.lists.append(self.count)
            case "Table":
                self.tables.begin()
            case "TableHead" | "TableRow":
                self.tables.begin_row(header=tag == "TableHead")
            case "TableCell":
                self.cell = self.tables.next_cell()

    def _note(self, found: Unclosed | None) -> None:
        if found:
            self.unclosed.append(found)

    def _html(self, start: int, end: int) -> Iterator[Leaf]:
        """The cells of an HTML block; what else it says is a block with it."""
        start = min(max(start, self.raw), end)
        self.raw = max(self.raw, open_raw(self.source, start, end))
        for cell, pieces in self.tables.html(self.source, start, end):
            if cell is None:
                self.pieces += pieces
            elif said := [at for at, piece in enumerate(pieces) if piece.prose]:
                yield from self.leaf()
                yield Leaf(BlockKind.CELL, tuple(pieces[said[0] : said[-1] + 1]), cell=cell)

    def _close(self, tag: str) -> None:
        match tag:
            case "Heading":
                self.level = 0
            case "CodeBlock":
                self.skip = False
                self._note(fence(self.source, *self.fenced) if self.fenced[1] else None)
            case "HtmlBlock":
                self.skip = False
            case "List":
                self.lists.pop()
            case "Table":
                self.cell = None


def named(event: Any) -> tuple[str, Any]:
    """An event, or the tag in it, as its name and its detail (None where it has none)."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))

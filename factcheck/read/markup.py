"""Markdown events into leaves: runs of inline source between the block events of pulldown-cmark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.model.text import BlockKind
from factcheck.pattern import pattern
from factcheck.read.tags import hides

_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"))
_NO_PROSE = frozenset(("Autolink", "Email"))
_TAG = pattern(rb"<(/?)([A-Za-z][\w-]*)?([^<>]*)>")
_UNREAD_TAGS = frozenset((b"script", b"style", b"pre", b"code", b"svg", b"template"))


class Piece(NamedTuple):
    """A stretch of inline source, in bytes; `prose` if it is text of the document."""

    start: int
    end: int
    prose: bool


class Leaf(NamedTuple):
    """The pieces of one block. `row` is 0 in a table's header, counted through the document below it.

    `lists` are the numbers of the lists it stands in, outermost first.
    """

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    row: int = 0
    column: int = 0
    lists: tuple[int, ...] = ()


def _html(source: bytes, start: int, end: int) -> Iterator[Piece]:
    """The text between the tags of an HTML block; comments, scripts and the like are none."""
    at, unread, kinds = start, b"", _closed(source, start, end)
    while at < end:
        sign = source.find(b"<", at, end)
        sign = end if sign < 0 else sign
        if sign > at:
            yield Piece(at, sign, not unread and not source[at:sign].isspace())
        if source.startswith(b"<!--", sign):
            close = source.find(b"-->", sign, end)
            at = end if close < 0 else close + 3
        elif found := _TAG.match(source, sign, end):
            at, name = found.end(), (found[2] or b"").lower()
            if name in _UNREAD_TAGS or name == unread or (name in kinds and _hides(found)):
                unread = name if not found[1] and not unread else b"" if found[1] and name == unread else unread
        else:
            at = min(sign + 1, end)
        if at > sign:
            yield Piece(sign, at, False)


def _closed(source: bytes, start: int, end: int) -> frozenset[bytes]:
    """The kinds of element that end in a stretch of the source."""
    return frozenset((found[2] or b"").lower() for found in _TAG.finditer(source, start, end) if found[1])


def _hides(found: re.Match[bytes]) -> bool:
    return not found[1] and hides((found[2] or b"").decode(), found[3].decode(errors="replace"))


class Walk:
    """A walk over the events: which block we are in, and its pieces so far."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.pieces: list[Piece] = []
        self.silent: list[bool] = [False]  # of each open inline element: its text is no prose
        self.lists: list[int] = []
        self.level = self.row = self.count = 0
        self.column = -1
        self.rows = 0
        self.hidden = b""  # the kind of the inline element whose text is not shown
        self.kinds = _closed(source, 0, len(source))
        self.skip = False  # in code or HTML blocks, whose events are not inline

    def leaf(self) -> Iterator[Leaf]:
        """The block that ends here, if it has any prose."""
        pieces, self.pieces, self.hidden = tuple(self.pieces), [], b""
        if not any(piece.prose for piece in pieces):
            return
        if self.level:
            yield Leaf(BlockKind.HEADING, pieces, self.level)
        elif self.column >= 0:
            yield Leaf(BlockKind.CELL, pieces, row=self.row, column=self.column)
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
                self._open(tag, about, start, end)
        elif name == "End":
            tag, _ = named(detail)
            if tag in _INLINE:
                self.silent.pop()
            else:
                yield from self.leaf()
                self._close(tag)
        elif name == "Rule":
            yield from self.leaf()
        elif not self.skip:
            if name == "InlineHtml" and (found := _TAG.match(self.source, start, end)):
                self._take_tag(found)
            # A text event that differs from its source is an entity: `&nbsp;` is no letter of the document.
            same = name != "Text" or self.source[start:end] == detail.encode()
            is_prose = same and name in ("Text", "SoftBreak", "HardBreak") and not (self.silent[-1] or self.hidden)
            last = self.pieces[-1] if self.pieces else None
            if is_prose and last and last.prose and last.end == start:
                self.pieces[-1] = Piece(last.start, end, True)
            else:
                self.pieces.append(Piece(start, end, is_prose))

    def _take_tag(self, found: re.Match[bytes]) -> None:
        kind = (found[2] or b"").lower()
        if found[1] and kind == self.hidden:
            self.hidden = b""
        elif not self.hidden and kind in self.kinds and _hides(found):
            self.hidden = kind

    def _open_inline(self, tag: str, about: Any, start: int, end: int) -> None:
        struck = tag == "Strikethrough" and self.source.startswith(b"~~", start)  # what is struck out is not said
        self.silent.append(self.silent[-1] or struck or (tag == "Link" and about["link_type"] in _NO_PROSE))
        self.pieces.append(Piece(start, end, False))

    def _open(self, tag: str, about: Any, start: int, end: int) -> None:
        match tag:
            case "Heading":
                self.level = int(about["level"][1])
            case "CodeBlock":
                self.skip = True
            case "HtmlBlock":
                self.skip = True
                self.pieces.extend(_html(self.source, start, end))
            case "List":
                self.count += 1
                self.lists.append(self.count)
            case "TableHead":
                self.row, self.column = 0, -1
            case "TableRow":
                self.rows += 1
                self.row, self.column = self.rows, -1
            case "TableCell":
                self.column += 1

    def _close(self, tag: str) -> None:
        match tag:
            case "Heading":
                self.level = 0
            case "CodeBlock" | "HtmlBlock":
                self.skip = False
            case "List":
                self.lists.pop()
            case "Table":
                self.column = -1


def named(event: Any) -> tuple[str, Any]:
    """An event, or the tag in it, as its name and its detail (None where it has none)."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))

"""Markdown: the text stays verbatim, what is mark-up in it becomes gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.model.text import Block, BlockKind, Span, line_starts, prose
from factcheck.read.document import Document
from factcheck.read.frontmatter import front_matter
from factcheck.read.heads import Heads
from factcheck.read.markup import Leaf, Walk, named
from factcheck.read.offsets import Offsets
from factcheck.read.prose import addresses, merged, within
from factcheck.read.rows import Rows
from factcheck.read.tags import references
from factcheck.read.unclosed import Unclosed


def _leaves(body: str, walk: Walk) -> Iterator[Leaf]:
    """The blocks of Markdown without front matter, in order, their places in bytes."""
    import pyromark

    have = pyromark.Options
    options = have.ENABLE_TABLES | have.ENABLE_FOOTNOTES | have.ENABLE_STRIKETHROUGH | have.ENABLE_TASKLISTS
    for event, place in pyromark.events_with_range(body, options=options):
        yield from walk.take(*named(event), place["start"], place["end"])
    yield from walk.leaf()


def _gaps(text: str, span: Span, said: Sequence[Span]) -> Iterator[Span]:
    """What of a block no prose covers, blanks apart."""
    at = span.start
    for piece in (*said, Span(span.end, span.end)):
        if text[at : piece.start].strip():
            yield Span(at, piece.start)
        at = max(at, piece.end)


class _Blocks:
    """Makes leaves into blocks, and knows what stands over a cell or item."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start
        self._at = Offsets(text[start:])
        self._links = merged((*addresses(text), *references(text)))
        self._heads = Heads()
        self.rows = Rows()

    def block(self, leaf: Leaf) -> Block:
        """The block of a leaf, its places in code points of the whole text."""
        said = [Span(self.offset(one.start), self.offset(one.end)) for one in leaf.pieces if one.prose]
        first, last = leaf.pieces[0].start, max(piece.end for piece in leaf.pieces)
        span = self._trimmed(Span(self.offset(first), self.offset(last)))
        gaps = merged((*_gaps(self._text, span, within(said, span)), *within(self._links, span)))
        block = Block(leaf.kind, span, gaps, (), leaf.level)
        words = " ".join(prose(self._text, block, "").split())
        heads = self._heads.of(words, leaf.cell, leaf.lists)
        if leaf.cell and leaf.cell.row:
            self.rows.take(leaf.cell, heads[-1], words, span.start)
        return Block(leaf.kind, span, gaps, heads, leaf.level) if heads else block

    def offset(self, byte: int) -> int:
        """The place in the text of a byte behind the front matter."""
        return self._start + self._at(byte)

    def _trimmed(self, span: Span) -> Span:
        written = self._text[span.start : span.end]
        start = span.start + len(written) - len(written.lstrip())
        return Span(start, max(start, span.start + len(written.rstrip())))


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    """The first heading of level 1 among the first blocks."""
    found = next((block for block in blocks[:6] if block.kind is BlockKind.HEADING and block.level == 1), None)
    return " ".join(prose(text, found, "").split()) if found else None


def read_markdown(text: str) -> Document:
    """The blocks, title and front matter of a Markdown text; HTML comments, code and link targets are no prose."""
    front = front_matter(text)
    make = _Blocks(text, front.end)
    body = text[front.end :]
    walk = Walk(body.encode())
    made = (make.block(leaf) for leaf in _leaves(body, walk))
    read = sorted((block for block in made if block.span.start < block.span.end), key=lambda block: block.span)
    blocks = tuple(make.rows.told(read))
    return Document(blocks, _title(text, blocks), front.pairs, front.repeated, tuple(_notes(text, make, walk.unclosed)))


def _notes(text: str, make: _Blocks, found: Sequence[Unclosed]) -> Iterator[str]:
    """What is never closed, by its line."""
    starts = line_starts(text) if found else ()
    for one in found:
        line = bisect_right(starts, make.offset(one.at))
        count = f"{one.lines} line{'s' * (one.lines > 1)}"
        yield f"{line}: {one.what} never closed, {count} not checked"

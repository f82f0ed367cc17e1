"""What was read: a source's text and the addresses in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum

from factcheck.dataclass import dataclass, field
from factcheck.model.period import PartialDate
from factcheck.pattern import pattern

GUESSED = "speakers"
_ON_A_LINE = pattern(r"\d+: ", re.ASCII)
CONTEXT = 32  # characters of prefix and suffix, as Hypothesis' and W3C's examples have


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to, not including, `end`, in code points of `Source.text`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """They share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """The other lies in this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Anchor:
    """An address in a source: offsets in code points and a W3C TextQuoteSelector.

    `source.text[start:end] == exact`, always.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str

    @property
    def span(self) -> Span:
        """Start and end alone."""
        return Span(self.start, self.end)


class BlockKind(StrEnum):
    """What a stretch of a document is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table cell of a source.

    `span` covers it in the text; `gaps` are the spans inside that are not prose (code, link targets,
    mark-up signs). `heads` are the texts that stand over it: for a cell its row and column head, for
    a list item the line that leads in. `level` is a heading's depth (1-6), else 0.
    """

    kind: BlockKind
    span: Span
    gaps: tuple[Span, ...] = ()
    heads: tuple[str, ...] = ()
    level: int = 0


def prose(text: str, block: Block, fill: str = " ") -> str:
    """A block's text with `fill` for each character of its gaps: a blank keeps offsets, "" takes them out."""
    if not block.gaps:
        return text[block.span.start : block.span.end]
    pieces: list[str] = []
    at = block.span.start
    for gap in block.gaps:
        pieces += text[at : gap.start], fill * (gap.end - gap.start)
        at = gap.end
    return "".join((*pieces, text[at : block.span.end]))


def told(source: Source, start: int, end: int) -> str:
    """The text from one offset up to another without what is no prose in it: addresses, mark-up."""
    pieces: list[str] = []
    at, blocks = start, source.blocks
    number = bisect_right(blocks, start, key=lambda block: block.span.end)
    while number < len(blocks) and blocks[number].span.start < end:
        gaps = blocks[number].gaps
        first = bisect_right(gaps, start, key=lambda gap: gap.end)
        for gap in gaps[first : bisect_left(gaps, end, lo=first, key=lambda gap: gap.start)]:
            pieces.append(source.text[at : max(at, gap.start)])
            at = min(gap.end, end)
        number += 1
    return "".join((*pieces, source.text[at:end]))


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """From `start` on, up to the next mark, a text stands at `label` in its file: `p. 3`, `¶ 12`, `note 4`."""

    start: int
    label: str


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A stretch of a text that leads somewhere: a web address, or `#note 4` for a note of the document itself."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read. `text` is the decoded input, or what was taken out of a PDF, a page and the like, and is never
    rewritten.

    `id` is a hash of name and digest. `name` is the path as given, or `--stdin-filename`.
    `published_from` says where the date was found: `front matter`, `metadata`, `dateline`, `--published` or "";
    `publisher_from` where the publisher was: `front matter`, `metadata`, `dateline`, `speakers` (guessed: whom they told) or "".
    `notes` are sentences for the user on how it was read (guessed encoding, replaced bytes); one on a line begins
    with its number, `3: …`.
    `language` is an ISO 639-1 code, `en` where nothing speaks against it.
    `marks` say where in the file the text stands, in order, the first at 0; there are none where the text is the file
    and its lines are the places. `links` are those of a page or a document, in order. `lost` are sentences on parts that
    could not be read: such a source is not whole, and a run on it is not.
    `retrieved` is the day it was fetched, `licence` a note on what may be done with it; None where nobody says.
    """

    id: str
    name: str
    text: str
    digest: str
    blocks: tuple[Block, ...]
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    published_from: str = ""
    language: str = "en"
    encoding: str = "utf-8"
    media: str = "text/plain"
    notes: tuple[str, ...] = ()
    lines: tuple[int, ...] = field(default=(), repr=False)  # offset of each line's first character
    publisher_from: str = ""
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    lost: tuple[str, ...] = ()
    retrieved: PartialDate | None = None
    licence: str | None = None

    @property
    def english(self) -> bool:
        """Its figures are read; those of a text in another language are not."""
        return self.language == "en"

    def told(self) -> Iterator[str]:
        """Its notes, each behind its name and the line it is on: `draft.md:3: …`."""
        for note in self.notes:
            yield f"{self.name}:{'' if _ON_A_LINE.match(note) else ' '}{note}"

    def anchor(self, start: int, end: int) -> Anchor:
        """The address of a stretch of the text."""
        return Anchor(
            start,
            end,
            self.text[start:end],
            self.text[max(0, start - CONTEXT) : start],
            self.text[end : end + CONTEXT],
        )

    def prose(self, block: Block) -> str:
        """A block's text with a blank for each character that is not prose, so that offsets stay."""
        return prose(self.text, block)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def label(self, offset: int) -> str:
        """Where in its file the text stands at an offset: `p. 3`; "" where the places are lines."""
        number = bisect_right(self.marks, offset, key=lambda mark: mark.start)
        return self.marks[max(0, number - 1)].label if self.marks else ""

    def spot(self, offset: int) -> str:
        """The place of an offset as reports print it: `3:43`, `p. 3`."""
        return self.label(offset) or ":".join(map(str, self.place(offset)))

    def address(self, offset: int) -> str:
        """The place with the source's name: `draft.md:3:43`, `report.pdf p. 3`."""
        return f"{self.name}{' ' if self.marks else ':'}{self.spot(offset)}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source; it never crosses a block.

    `block` is the index of its block, `headings` the indexes of the heading blocks that stand over it,
    outermost first.
    """

    span: Span
    block: int
    headings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks; `span` covers the words, not the marks.

    `speaker` is who says them, as the text names them, None where it does not say. `sentence` is the
    index of the sentence the quotation begins in; it may end in a later one of the same block.
    """

    span: Span
    speaker: str | None
    sentence: int


_LINE_END = pattern(r"\r\n|\n|\r")


def line_starts(text: str) -> tuple[int, ...]:
    """The offset of each line's first character; lines end at LF, CRLF or a lone CR."""
    return (0, *(found.end() for found in _LINE_END.finditer(text)))

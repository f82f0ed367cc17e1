"""What is taken out of a PDF, a document or a page: a text of our making, its blocks, and where in the file each stands.

A reader of a format gives `Part`s, one after the other; `assembled` makes the text of them. Text once made is never
changed after that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from factcheck.dataclass import dataclass, field, replace
from factcheck.model.text import Block, BlockKind, Link, Mark, Span, prose
from factcheck.read.heads import Heads
from factcheck.read.html import Cell
from factcheck.read.prose import addresses, merged, within
from factcheck.read.rows import Rows

_DROPPED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0x7F, 0xAD, 0xFEFF, 0xFFFE, 0xFFFF))  # no TAB, LF, CR


_FIRST = 12  # blocks, among which a title stands


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, heading, item or cell as a reader found it.

    `marks` say where it stands in the file, the first at 0 of its text, more where it runs on over a page's end. `gaps`
    and `links` are in its text, too. `lists` are the numbers of the lists it stands in, outermost first.
    """

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...]
    level: int = 0
    cell: Cell | None = None
    lists: tuple[int, ...] = ()
    gaps: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document without its file: `about` are the facts that the file tells of itself (title, author, date, url), by
    the keys of front matter; `lost` says what could not be read."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...] = ()
    about: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Without control characters, soft hyphens and what else is no character of a text; lone surrogates as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_DROPPED)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class _Maker:
    """Strings parts together."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.rows = Rows()
        self._heads = Heads()
        self._at = 0
        self._last: Part | None = None

    def take(self, part: Part) -> None:
        """The next part of a text."""
        self._say(_between(self._last, part))
        start = self._at
        self.marks += [Mark(start + mark.start, mark.label) for mark in part.marks]
        self.links += [Link(_moved(link.span, start), link.target) for link in part.links]
        span = Span(start, start + len(part.text))
        gaps = merged(_moved(gap, start) for gap in part.gaps)
        self._say(part.text)
        words = " ".join(prose(part.text, Block(part.kind, Span(0, len(part.text)), merged(part.gaps)), "").split())
        heads = self._heads.of(words, part.cell, part.lists)
        if part.cell and part.cell.row:
            self.rows.take(part.cell, heads[-1], words, start)
        self.blocks.append(Block(part.kind, span, gaps, heads, part.level))
        self._last = part

    def _say(self, text: str) -> None:
        self.pieces.append(text)
        self._at += len(text)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _between(last: Part | None, part: Part) -> str:
    """What parts two blocks in the text: cells of one row stand on one line."""
    if last is None:
        return ""
    if last.cell and part.cell and last.cell.table == part.cell.table:
        return " | " if last.cell.row == part.cell.row and part.cell.column > last.cell.column else "\n"
    return "\n" if last.kind is part.kind is BlockKind.ITEM else "\n\n"


def _fit(part: Part) -> Part | None:
    """The part without blanks around its text; None if nothing is left."""
    lead = len(part.text) - len(part.text.lstrip())
    text = part.text.strip()
    if not text:
        return None
    if not lead and len(text) == len(part.text):
        return part

    def cut(span: Span) -> Span:
        start = min(max(span.start - lead, 0), len(text))
        return Span(start, min(max(span.end - lead, start), len(text)))

    gaps = tuple(gap for gap in map(cut, part.gaps) if gap.end > gap.start)
    links = tuple(Link(cut(link.span), link.target) for link in part.links if cut(link.span).end > cut(link.span).start)
    marks = tuple(Mark(min(max(mark.start - lead, 0), len(text) - 1), mark.label) for mark in part.marks)
    return replace(part, text=text, gaps=gaps, links=links, marks=marks)


def _told(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks in order, one for each place and each offset: the last of those at one."""
    kept: list[Mark] = []
    for mark in marks:
        while kept and kept[-1].start >= mark.start:
            kept.pop()
        if not kept or kept[-1].label != mark.label:
            kept.append(mark)
    if kept:
        kept[0] = Mark(0, kept[0].label)
    yield from kept


def titled(parts: Iterable[Part], about: dict[str, str]) -> dict[str, str]:
    """What is known of a document, its title that of the first heading of level 1 where there is one among its first
    blocks: what a file tells of itself may be a template's, or another's."""
    first = (one for one in islice(parts, _FIRST) if one.kind is BlockKind.HEADING and one.level == 1)
    heading = " ".join(next((one.text for one in first if one.text.strip()), "").split())
    return {**{key: said for key, said in about.items() if key != "title"}, "heading": heading} if heading else about


def assembled(
    parts: Iterable[Part], about: dict[str, str] | None = None, notes: Iterable[str] = (), lost: Iterable[str] = ()
) -> Extracted:
    """The text that parts make, with its blocks and marks; addresses in it are no prose."""
    made = _Maker()
    for part in parts:
        if fit := _fit(part):
            made.take(fit)
    text = "".join(made.pieces)
    links = merged(addresses(text))
    blocks = [
        replace(block, gaps=merged((*block.gaps, *more))) if (more := within(links, block.span)) else block
        for block in made.rows.told(made.blocks)
    ]
    marks = tuple(_told(made.marks))
    return Extracted(text, tuple(blocks), marks, tuple(made.links), about or {}, tuple(notes), tuple(lost))

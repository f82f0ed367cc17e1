"""Plain text: paragraphs, headings and list items, told by lines alone.

Both kinds exist: a paragraph on each line, and lines broken at some 72 columns with blank lines
between paragraphs. Which it is, is decided once for the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from factcheck.dataclass import dataclass
from factcheck.model.text import Block, BlockKind, Span
from factcheck.pattern import pattern
from factcheck.read.dateline import dateline
from factcheck.read.document import Document
from factcheck.read.prose import addresses, merged, within
from factcheck.read.tags import controls, hidden, references, tags

_LINE = pattern(r"[^\r\n]+")
ITEM = pattern(r"(?:[-*•▪◦‣·–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))\s+(?=\S)")
_TALK = pattern(r"[.!?:,]\s")  # "Client: That is good. And the price?" is no heading
_CLOSERS = "\"”’'»)]*_"
HEADING = 120  # characters; two headings of a real article have 108 and 111
_WIDEST = 100  # columns of hard-wrapped text
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it, or several that are one paragraph."""

    start: int
    end: int
    text: str
    opens: bool  # a blank line, or nothing, stands before it


def _lines(text: str) -> Iterator[Line]:
    last = None
    for found in _LINE.finditer(text):
        line = found[0].strip()
        if not line:
            continue
        start = found.start() + found[0].index(line[0])
        opens = last is None or len(text[last : found.start()].replace("\r\n", "\n").strip(" \t")) > 1
        yield Line(start, start + len(line), line, opens)
        last = found.end()


def _terminated(line: str, signs: str = ".!?…:;,") -> bool:
    """It ends as a sentence or clause does, closing quotes and brackets apart."""
    return line.rstrip(_CLOSERS).endswith(tuple(signs))


def _share(count: int, total: int) -> float:
    return count / total if total else 0.0


def _groups(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines between blank lines, where some go on in lower case: a title over a byline says nothing of columns."""
    first = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or lines[place].opens:
            if any(line.text[0].islower() for line in lines[first + 1 : place]):
                yield lines[first:place]
            first = place


def _wrap_width(lines: Sequence[Line]) -> int:
    """The column that a hard-wrapped text is broken at, 0 where each line is a paragraph."""
    pairs = [pair for group in _groups(lines) for pair in pairwise(group) if not ITEM.match(pair[1].text)]
    if not pairs:
        return 0
    widths = sorted(len(one.text) for one, _ in pairs)
    width = widths[(len(widths) * 9) // 10] if len(widths) > 3 else widths[-1]
    if not _NARROWEST <= width <= _WIDEST or max(len(two.text) for _, two in pairs) > 3 * _WIDEST:
        return 0
    running = sum(len(one.text) >= 0.6 * width and not _terminated(one.text, ".!?…") for one, _ in pairs)
    lower = sum(two.text[0].islower() for _, two in pairs)
    return width if _share(running, len(pairs)) >= 0.6 and _share(lower, len(pairs)) >= 0.3 else 0


def _continues(one: Line, two: Line, width: int) -> bool:
    """The second line goes on where the first was broken: its first word had no room there."""
    if two.opens or ITEM.match(two.text) or dateline(one.text) or dateline(two.text):
        return False
    first_word = len(two.text.split(None, 1)[0])
    return len(one.text) + 1 + first_word > 0.8 * width or two.text[0].islower()


def _paragraphs(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one hard-wrapped paragraph joined."""
    width = _wrap_width(lines)
    if not width:
        return list(lines)
    found: list[Line] = []
    first = 0
    for place, line in enumerate(lines):
        last = place + 1 == len(lines)
        if last or not _continues(line, lines[place + 1], width):
            start = lines[first]
            found.append(Line(start.start, line.end, text[start.start : line.end], start.opens))
            first = place + 1
    return found


def _like_heading(line: Line) -> bool:
    """Short, begins like a title and does not end like a sentence."""
    text = line.text
    if len(text) > HEADING or len(text.split()) > 20 or ITEM.match(text):
        return False
    start = text.lstrip("\"“‘'«(#¿")[:1]
    if not (start.isupper() or start.isdigit()) or not any(char.isalpha() for char in text):
        return False
    asks = text.endswith("?") and len(text) <= 70 and not _TALK.search(text)
    return (asks or not _terminated(text)) and dateline(text) is None


def _headings(lines: Sequence[Line]) -> dict[int, int]:
    """The level of each line that is a heading: up to three short lines that a longer one follows."""
    levels: dict[int, int] = {}
    flags = [_like_heading(line) for line in lines]
    for like, group in groupby(range(len(lines)), flags.__getitem__):
        places = list(group)
        after = places[-1] + 1
        if not like or after == len(lines) or len(places) > 3:
            continue
        body = lines[after].text
        levels |= {place: 2 for place in places if len(lines[place].text) < len(body) or ITEM.match(body)}
    longer = any(len(line.text) > len(lines[0].text) for line in lines[1:5])
    if flags[:1] == [True] and longer and not all(flags[1:5]):
        levels[0] = 1
    return levels


def _block(line: Line, level: int, lead_in: str, links: Sequence[Span]) -> Block:
    span = Span(line.start, line.end)
    gaps = within(links, span)
    if level:
        return Block(BlockKind.HEADING, span, merged(gaps), level=level)
    if marker := ITEM.match(line.text):
        gaps.append(Span(line.start, line.start + len(marker[0].rstrip())))
        return Block(BlockKind.ITEM, span, merged(gaps), (lead_in,) if lead_in else ())
    return Block(BlockKind.PARAGRAPH, span, merged(gaps))


def read_text(text: str) -> Document:
    """The blocks of a plain text; the first line is the title if it is short and does not end like a sentence."""
    lines = _paragraphs(text, list(_lines(text)))
    levels, links = (
        _headings(lines),
        merged((*addresses(text), *tags(text), *hidden(text), *references(text), *controls(text))),
    )
    blocks: list[Block] = []
    lead_in = ""
    for place, line in enumerate(lines):
        block = _block(line, levels.get(place, 0), lead_in, links)
        if block.kind is not BlockKind.ITEM:
            lead_in = " ".join(line.text[-300:].split()) if line.text.endswith(":") else ""
        blocks.append(block)
    return Document(tuple(blocks), lines[0].text if levels.get(0) == 1 else None)

"""Notes without a list's heading: at the foot of a PDF's pages, with a link back on a web page, behind * or † in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.cite.entries import raised
from factcheck.cite.places import Places
from factcheck.dataclass import dataclass
from factcheck.model.citation import Footnote, Linked
from factcheck.model.text import Block, BlockKind, Link, Source, Span
from factcheck.pattern import pattern

_NUMBER = pattern(r"\[?(\d{1,4})[\].]?")
_DIGITS = pattern(r"\d{1,4}")
_SIGN = pattern(r"(?:(?<=[\w.,;:!?”\"’')\]]))(?P<x>\\\*|\*{1,3}|†{1,3}|‡{1,3}|§{1,2}|¶{1,2})(?=[\s.,;:!?)”\"’]|\Z)")
_OPENING = pattern(r"(?P<x>\\\*|\*{1,3}|†{1,3}|‡{1,3}|§{1,2}|¶{1,2})[ \t]*(?=[^\W_]|[“\"‘(<_])")
_OPEN_ENDS = (",", ":", "–", "-", "(", "und", "and", "of", "the", "in")
_ITEM = pattern(r"\s*\[?(\d{1,4})[.)\]]\s+(?=\S)")
_LEAST = 2  # words of a note, and items of a list


@dataclass(frozen=True, slots=True)
class Noted:
    """Notes, and what calls them: links whose `target` is the key."""

    notes: tuple[Footnote, ...] = ()
    calls: tuple[Link, ...] = ()


def noted(source: Source, called: Sequence[tuple[Span, int]], taken: Sequence[Span]) -> Noted:
    """The notes of a document whose format tells none. `called` are raised numbers, `taken` where notes are known to stand."""
    known = Places(taken)
    free = [block for block in source.blocks if not known.touch(block.span)]
    if source.marks:
        found = (
            _at_the_foot(source, free, called) or _linked_back(source, free, called) or _listed(source, free, called)
        )
        return _made(found, called)
    return _signed(source, free)


def _made(found: Sequence[tuple[int, Span, Span]], called: Sequence[tuple[Span, int]]) -> Noted:
    known = {number for number, _, _ in found}
    inside = Places(block for _, _, block in found)
    calls = [
        Link(span, str(number)) for span, number in called
        if number in known and not inside.touch(span)
    ]  # fmt: skip
    used = {one.target for one in calls}
    kept = [one for one in found if str(one[0]) in used]
    if len(kept) * 2 < len(found):
        return Noted()
    return Noted(
        tuple(Footnote(str(number), words, place) for number, words, place in found),
        tuple(calls),
    )


def _at_the_foot(
    source: Source, blocks: Sequence[Block], called: Sequence[tuple[Span, int]]
) -> list[tuple[int, Span, Span]]:
    """Paragraphs of a PDF that begin with a raised number, each with those that go on where it breaks off."""
    starts = {span.start: (span, number) for span, number in called}
    found: list[tuple[int, Span, Span]] = []
    going, seen = False, set[int]()
    for block in blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.CELL):
            going = False
            continue
        if block.span.start in starts:
            span, number = starts[block.span.start]
            if number not in seen:
                for at, (one, words) in enumerate(_parts(source, block, span, number, starts)):
                    seen.add(one)
                    found.append((one, words, block.span if not at else words))
                going = _breaks_off(source, block)
                continue
        if going and found:
            number, words, place = found[-1]
            found[-1] = number, Span(words.start, block.span.end), Span(place.start, block.span.end)
            going = _breaks_off(source, block)
        else:
            going = False
    return found


def _parts(
    source: Source, block: Block, span: Span, number: int, starts: Mapping[int, tuple[Span, int]]
) -> Iterator[tuple[int, Span]]:
    """The notes of a paragraph: the one it begins with, and those behind a blank that are numbered on."""
    start = span.end
    for gap in block.gaps:
        other = starts.get(gap.start)
        if other and other[1] == number + 1 and source.text[gap.start - 1].isspace():
            yield number, Span(start, gap.start)
            number, start = other[1], gap.end
    yield number, Span(start, block.span.end)


def _breaks_off(source: Source, block: Block) -> bool:
    said = source.text[block.span.start : block.span.end].rstrip()
    return said.endswith(_OPEN_ENDS)


def _linked_back(
    source: Source, blocks: Sequence[Block], called: Sequence[tuple[Span, int]]
) -> list[tuple[int, Span, Span]]:
    """Paragraphs or items of a page that begin or end with a link back into the text, numbered as that tells, or in order."""
    inner = [link for link in source.links if link.target.startswith("#")]
    by_start = {link.span.start: link for link in inner}
    calls = {span for span, _ in called}
    by_end = {link.span.end: link for link in inner if link.span not in calls}
    found: list[tuple[int, Span, Span]] = []
    for block in blocks:
        end = block.span.start + len(source.text[block.span.start : block.span.end].rstrip())
        head, tail = by_start.get(block.span.start), by_end.get(end)
        link = head or tail
        if link is None or (head is tail):
            continue
        start = head.span.end if head else block.span.start
        words = Span(start, tail.span.start if tail else block.span.end)
        sign = source.text[link.span.start : link.span.end].strip()
        shown = _NUMBER.fullmatch(sign)
        if not shown and len(sign) > 2:  # ↩, ^ or ↑
            continue
        digits = shown[1] if shown else (_DIGITS.findall(link.target) or ["0"])[0]
        if source.text[words.start : words.end].split():
            found.append((int(digits), words, block.span))
    numbers = [number for number, _, _ in found]
    if numbers != sorted(set(numbers)) or 0 in numbers:
        highest = max((number for _, number in called), default=0)
        found = [(at, *one[1:]) for at, one in enumerate(found, start=1)] if highest == len(found) else []
    return found


def _listed(
    source: Source, blocks: Sequence[Block], called: Sequence[tuple[Span, int]]
) -> list[tuple[int, Span, Span]]:
    """The items at the end of a page that are numbered from 1 to the highest number called; [] where others are there."""
    found: list[tuple[int, Span, Span]] = []
    for block in reversed(blocks):
        start = _ITEM.match(source.text, block.span.start, block.span.end)
        if not start:
            break
        end = block.span.start + len(source.text[block.span.start : block.span.end].rstrip(" ↩\xa0\n"))
        found.append((int(start[1]), Span(start.end(), max(start.end(), end)), block.span))
    found.reverse()
    highest = max((number for _, number in called), default=0)
    whole = [number for number, _, _ in found] == [*range(1, highest + 1)]
    return found if whole and highest >= _LEAST else []


def _signed(source: Source, blocks: Sequence[Block]) -> Noted:
    """Notes that * or † calls: the one paragraph that begins with the sign, behind what it is called for."""
    notes: dict[str, tuple[Span, Span]] = {}
    twice: set[str] = set()
    for block in blocks:
        line = source.text.rfind("\n", 0, block.span.start) + 1
        if block.kind is BlockKind.HEADING or source.text[line : block.span.start].strip(" \t*†‡§¶\\"):
            continue
        found = _OPENING.match(source.text, line, block.span.end)
        if not found or found["x"] in source.text[found.end() : block.span.end]:  # **bold** words
            continue
        if len(source.text[found.end() : block.span.end].split()) < _LEAST:
            continue
        sign = found["x"].lstrip("\\")
        if sign in notes:
            twice.add(sign)
        notes[sign] = Span(found.end(), block.span.end), Span(line, block.span.end)
    kept = {sign: spans for sign, spans in notes.items() if sign not in twice}
    calls = [one for one in _calls(source) if one.target in kept and one.span.end <= kept[one.target][1].start]
    called = [one.target for one in calls]
    once = {sign for sign in called if called.count(sign) <= _MOST_CALLS}
    return Noted(
        tuple(Footnote(sign, words, place) for sign, (words, place) in kept.items() if sign in once),
        tuple(one for one in calls if one.target in once),
    )


_MOST_CALLS = 5  # times that one sign calls one note


def _calls(source: Source) -> Iterator[Link]:
    plain = source.media != "text/markdown"
    for block in source.blocks:
        for found in _SIGN.finditer(source.text, block.span.start, block.span.end):
            if plain or not found["x"].startswith("*"):  # in Markdown a star is emphasis, unless it is escaped
                yield Link(Span(found.start("x"), found.end("x")), found["x"].lstrip("\\"))


def with_notes(source: Source, links: Linked) -> Linked:
    """What the format tells of links and notes, and the notes that only their looks tell."""
    if links.footnotes and source.marks:
        return links
    found = noted(source, list(raised(source, links)), [note.span for note in links.footnotes])
    if not found.notes:
        return links
    calls = tuple(sorted((*links.calls, *found.calls), key=lambda one: one.span))
    return Linked(links.links, calls, (*links.footnotes, *found.notes))

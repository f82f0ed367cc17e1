"""The words that stand around each sentence: the paragraph before it, its headings, the document's opening."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import dataclass, replace
from factcheck.extract.areas import leading
from factcheck.extract.asked import Asked, asked
from factcheck.extract.tokens import DASHES, Tokens
from factcheck.extract.view import View, view_of
from factcheck.extract.words import MARKS, marks
from factcheck.lexicon.placenames import areas_named
from factcheck.model.claim import Areas, Context
from factcheck.model.period import Period
from factcheck.model.text import BlockKind, Sentence, Source, Span
from factcheck.pattern import pattern

LONGEST = 4_000  # characters of a sentence or block that are read as context
TITLE = 120  # characters of a line that is the title of the table under it
BACK = 4  # sentences of the paragraph before this one
OPENING = 240  # words of title and opening
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is read of a stretch of text: its words, the keys of the areas it names, and of those it tells of."""

    words: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


class Surroundings:
    """The context of each sentence, each stretch of text read once."""

    def __init__(self, source: Source, view: View, sentences: Sequence[Sentence]) -> None:
        self._source, self._view, self._sentences = source, view, sentences
        self._stretches: dict[tuple[int, int], Stretch] = {}
        self._tokens: dict[tuple[int, int], Tokens] = {}
        self._heads: dict[tuple[int, tuple[int, ...]], Stretch] = {}
        self._document: Stretch | None = None
        self._tables: dict[int, int] = {}  # the block before a cell's table

    def of(self, index: int) -> Context:
        """The context of a sentence, without its own words."""
        if self._document is None:
            self._document = self._opening()
        before, heading, document = self._before(index), self._heading(index), self._document
        areas = Areas(before=before.areas, told=before.told, heading=heading.areas, document=document.areas)
        return Context(before=before.words, heading=heading.words, document=document.words, areas=areas)

    def areas_before(self, index: int) -> tuple[str, ...]:
        """The areas that the nearest sentence of the paragraph before this one names; for its first, those of the
        heading over it."""
        sentence = self._sentences[index]
        for at in range(index - 1, max(-1, index - 1 - BACK), -1):
            if self._sentences[at].block != sentence.block or self._is_dateline(at):
                break
            if areas := self._read(self._sentences[at].span).areas:
                return areas
        return self._read(self._source.blocks[sentence.headings[-1]].span).areas if sentence.headings else ()

    def told_of(self, index: int) -> str | None:
        """The one area that the sentence before tells of and names, without those that name others in passing only;
        for the first of a paragraph, that of the heading."""
        sentence = self._sentences[index]
        for at in range(index - 1, max(-1, index - 1 - BACK), -1):
            if self._sentences[at].block != sentence.block or self._is_dateline(at):
                break
            read = self._sentence(at)
            if read.told:
                return read.told[0] if len(set(read.areas)) == 1 else None
        named = self._read(self._source.blocks[sentence.headings[-1]].span).areas if sentence.headings else ()
        return named[0] if len(set(named)) == 1 else None

    def asked(self, index: int, near: Period | None) -> Asked | None:
        """What the sentence before asks for, if it is a question without a verb."""
        before = self._sentences[index - 1] if index else None
        if before is None or before.block != self._sentences[index].block:
            return None
        start, end = before.span.start, before.span.end
        if not self._view.low.endswith("?", start, end):
            return None
        return asked(Tokens(self._view, start, end), self._source.published, near)

    def keep(self, span: Span, t: Tokens) -> None:
        """Tokens that were read anyway; the words of the sentences that follow may want them."""
        if len(self._tokens) > 2 * BACK:
            del self._tokens[next(iter(self._tokens))]
        self._tokens[span.start, span.end] = t

    def _before(self, index: int) -> Stretch:
        sentence = self._sentences[index]
        if self._source.blocks[sentence.block].kind is BlockKind.CELL:
            return self._caption(sentence.block)
        found: list[Stretch] = []
        at = index - 1
        while at >= 0 and self._sentences[at].block == sentence.block and index - at <= BACK:
            if not self._is_dateline(at):
                found.append(self._sentence(at))
            at -= 1
        if not found and at >= 0 and self._sentences[at].block >= sentence.block - 1:
            return self._sentence(at)  # a paragraph of one sentence goes on from the one before
        return _joined(found)

    def _is_dateline(self, index: int) -> bool:
        """It says where the report was written, "NAIROBI —", which is no word on what the report tells."""
        span, block = self._sentences[index].span, self._sentences[index].block
        first = self._source.blocks[block].span.start == span.start
        return first and span.end - span.start <= _LINE and self._source.text[span.end - 1] in DASHES

    def _caption(self, block: int) -> Stretch:
        span = self.caption(block)
        if span is None:
            return Stretch()
        read = self._read(span)
        return Stretch(read.words, read.areas, read.areas)

    def caption(self, block: int) -> Span | None:
        """The line that leads in a table: "Life expectancy in years:", or its title or heading, "Life expectancy in years"."""
        blocks = self._source.blocks
        first = block
        while block and blocks[block].kind is BlockKind.CELL:
            block = self._tables.get(block, block - 1)
        self._tables[first] = block
        span = blocks[block].span
        said = self._view.low[span.start : span.end].rstrip("*_ ")
        titled = len(said) <= TITLE and not said.endswith((".", "!", "?"))
        if blocks[block].kind not in _TITLES or not (titled or said.endswith(":")):
            return None
        return Span(max(self._view.low.rfind(". ", span.start, span.end) + 1, span.start), span.end)

    def words(self, span: Span) -> Words:
        """The words of a stretch of text."""
        return self._read(span).words

    def _heading(self, index: int) -> Stretch:
        sentence = self._sentences[index]
        key = sentence.block, sentence.headings
        if key not in self._heads:
            found = [self._read(self._source.blocks[block].span) for block in sentence.headings]
            item = self._source.blocks[sentence.block].kind is BlockKind.ITEM
            found += [apart(_leading_in(head) if item else head) for head in self._source.blocks[sentence.block].heads]
            nearest = next((one for one in reversed(found) if one.areas), Stretch())
            self._heads[key] = replace(_joined(found), areas=nearest.areas)
        return self._heads[key]

    def _read(self, span: Span) -> Stretch:
        key = span.start, span.end
        read = self._stretches.get(key)
        if read is None:
            end = min(span.end, span.start + LONGEST)
            t = self._tokens.get(key)
            words = _plain(self._view.low, span.start, end) if t is None and not self._view.odd else None
            if words is None:
                words = tuple([word for word in marks(t or Tokens(self._view, span.start, end)) if word])
            read = self._stretches[key] = Stretch(words, areas_named(self._view.norm, self._view.low, span.start, end))
        return read

    def _sentence(self, index: int) -> Stretch:
        """A sentence with the areas it tells of; only one that names some is looked at for these."""
        span = self._sentences[index].span
        read = self._read(span)
        if not read.areas or read.told:
            return read
        key = span.start, span.end
        t = self._tokens.get(key) or Tokens(self._view, span.start, min(span.end, span.start + LONGEST))
        read = self._stretches[key] = Stretch(read.words, read.areas, leading(t))
        return read

    def _opening(self) -> Stretch:
        found = [apart(self._source.title or "")]
        words = len(found[0].words)
        prose = 0
        led = {one.block: one.span for at, one in enumerate(self._sentences) if self._is_dateline(at)}
        for place, block in enumerate(self._source.blocks):
            if block.kind is BlockKind.HEADING or (prose < 2 and block.kind in _PROSE):
                read = self._read(block.span)
                areas = read.areas
                if place in led:
                    own = self._read(led[place]).areas
                    towns = [key for key in own if key.startswith("CITY:")] or [
                        "name:dateline"
                    ]  # somewhere, not the world
                    areas = (*towns, *areas[len(own) :])
                found.append(Stretch(read.words[:80], areas))
                words += min(80, len(read.words))
                prose += block.kind in _PROSE and block.span.end - block.span.start > 60
            if words > OPENING:
                break
        return _joined(found)


_LINE = 120  # characters of a dateline
_TITLES = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)  # a report's paragraphs may be numbered


def _joined(stretches: Sequence[Stretch]) -> Stretch:
    if len(stretches) == 1:
        return stretches[0]
    words = tuple([word for stretch in stretches for word in stretch.words])
    areas = tuple([area for stretch in stretches for area in stretch.areas])
    return Stretch(words, areas, tuple([area for stretch in stretches for area in stretch.told]))


def _leading_in(head: str) -> str:
    """The last sentence of the paragraph over a list: "Not all did. *The worst was Bolivia:*"."""
    return head[head.rfind(". ") + 1 :] if head.rstrip("*_ ").endswith(":") else head


_WORD = pattern(r"[^\W\d_]+(?:'[^\W\d_]+)*|[^\s\w]")
_DIGIT = pattern(r"\d")


def _plain(low: str, start: int, end: int) -> Words | None:
    """The same for text without digits and full stops within words; None if there are any."""
    if _DIGIT.search(low, start, end) or "u.s" in low[start:end]:
        return None
    return tuple([MARKS[word] for word in _WORD.findall(low, start, end) if word != "-"])


def apart(text: str) -> Stretch:
    """A text by itself, such as a title or the head of a column."""
    view = view_of(text, ())
    words = tuple(word for word in marks(Tokens(view, 0, len(text))) if word)
    return Stretch(words, areas_named(view.norm, view.low))

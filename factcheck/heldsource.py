"""A source as quotations are held against it: who has the word where, and what stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.model.text import Source, Span
from factcheck.pattern import pattern
from factcheck.read import language_of
from factcheck.segment import quotations, sentences
from factcheck.segment.speech import speeches
from factcheck.segment.transcripts import turns

_OPEN = 1_000  # characters behind a paragraph that leaves a quotation open in which it may be closed
_TELLING = 80  # characters that tell which language they are in
_SEAM = 4  # characters between a mark and the words beside it


class Told:
    """A source as a quotation is held against it: who speaks where, and what stands in marks."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences."""
        return tuple(one.span for one in sentences(self.source))

    @cached_property
    def marked(self) -> tuple[tuple[Span, str | None, bool], ...]:
        """What stands in quotation marks, or in a block quotation, who says it, and whether that is sure."""
        split = sentences(self.source)
        found = speeches(self.source, split, quotations(self.source, split))
        text = self.source.text
        return tuple(sorted((span, one.speaker, one.sure) for one in found for span in closed(text, one.spans)))

    @cached_property
    def turns(self) -> tuple[tuple[Span, str], ...]:
        """The turns of a transcript."""
        return turns(self.source)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names at the heads of the turns of a transcript."""
        return frozenset(name for _, name in self.turns if name)

    def turn(self, offset: int) -> str | None:
        """Who has the word in a transcript, "" where somebody has whom it does not name; None outside any."""
        at = bisect_right(self.turns, offset, key=lambda one: one[0].start) - 1
        return self.turns[at][1] if at >= 0 and offset < self.turns[at][0].end else None

    def mark(self, offset: int) -> int:
        """The index of the quotation that an offset lies in, -1 for none."""
        at = bisect_right(self.marked, offset, key=lambda one: one[0].start) - 1
        return at if at >= 0 and offset < self.marked[at][0].end else -1

    def near(self, span: Span) -> tuple[int, int]:
        """The indexes of the quotations that end right before a stretch and begin right behind it, -1 for none."""
        behind = bisect_right(self.marked, span.start, key=lambda one: one[0].start)
        close = behind < len(self.marked) and self.marked[behind][0].start - span.end <= _SEAM
        after = behind - 1 >= 0 and 0 <= span.start - self.marked[behind - 1][0].end <= _SEAM
        return (behind - 1 if after else -1), (behind if close else -1)

    def in_another_tongue(self, names: set[str]) -> bool:
        """A paragraph that has one of the names is in another language than the source."""
        return any(
            language_of(text) != self.source.language
            for block in self.source.blocks
            if any(name in (text := self.source.text[block.span.start : block.span.end]) for name in names)
            and len(text) > _TELLING
        )

    def around(self, span: Span) -> tuple[str, str]:
        """What stands before and behind a stretch in its sentences."""
        if not self.sentences:
            return "", ""
        first = max(0, bisect_right(self.sentences, span.start, key=lambda one: one.start) - 1)
        last = max(0, bisect_right(self.sentences, span.end - 1, key=lambda one: one.start) - 1)
        text, end = self.source.text, self.sentences[last].end
        return text[self.sentences[first].start : span.start], text[span.end : max(span.end, end)]


_CLOSING = pattern(r"[“”\"«»]")


def closed(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The halves of what a source quotes; one that its paragraph leaves open goes on to the closing mark, where that comes
    before another opens: a line's end is no paragraph's in every text."""
    for span in spans:
        mark = _CLOSING.search(text, span.end, span.end + _OPEN)
        before = text[max(0, span.start - 2) : span.start]
        opened = any(sign in before for sign in '“"«')
        if not opened or mark is None or not text[span.end : mark.start()].strip():
            yield span
        elif mark[0] in "”»" or (mark[0] == '"' and not text[mark.start() - 1].isspace()):
            yield Span(span.start, mark.start())
        else:
            yield span

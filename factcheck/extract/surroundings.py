"""The words that stand around each sentence: the paragraph before it, its headings, the document's opening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.tokens import Tokens
from factcheck.extract.view import View, view_of
from factcheck.extract.words import MARKS, marks
from factcheck.model.claim import Context
from factcheck.model.text import BlockKind, Sentence, Source, Span

LONGEST = 4_000  # characters of a sentence or block that are read as context
BACK = 4  # sentences of the paragraph before this one
OPENING = 240  # words of title and opening
Words = tuple[str, ...]


class Surroundings:
    """The context of each sentence, each stretch of text read once."""

    def __init__(self, source: Source, view: View, sentences: Sequence[Sentence]) -> None:
        self._source, self._view, self._sentences = source, view, sentences
        self._words: dict[tuple[int, int], Words] = {}
        self._tokens: dict[tuple[int, int], Tokens] = {}
        self._heads: dict[tuple[int, tuple[int, ...]], Words] = {}
        self._document: Words | None = None

    def of(self, index: int) -> Context:
        """The context of a sentence, without its own words."""
        if self._document is None:
            self._document = self._opening()
        return Context(before=self._before(index), heading=self._heading(index), document=self._document)

    def keep(self, span: Span, t: Tokens) -> None:
        """Tokens that were read anyway; the words of the sentences that follow may want them."""
        if len(self._tokens) > 2 * BACK:
            del self._tokens[next(iter(self._tokens))]
        self._tokens[span.start, span.end] = t

    def _before(self, index: int) -> Words:
        sentence = self._sentences[index]
        found: list[str] = []
        at = index - 1
        while at >= 0 and self._sentences[at].block == sentence.block and index - at <= BACK:
            found += self._read(self._sentences[at].span)
            at -= 1
        if not found and at >= 0 and self._sentences[at].block >= sentence.block - 1:
            return self._read(self._sentences[at].span)  # a paragraph of one sentence goes on from the one before
        return tuple(found)

    def _heading(self, index: int) -> Words:
        sentence = self._sentences[index]
        key = sentence.block, sentence.headings
        if key not in self._heads:
            found: list[str] = []
            for block in sentence.headings:
                found += self._read(self._source.blocks[block].span)
            for head in self._source.blocks[sentence.block].heads:
                found += plain(head)
            self._heads[key] = tuple(found)
        return self._heads[key]

    def _read(self, span: Span) -> Words:
        key = span.start, span.end
        words = self._words.get(key)
        if words is None:
            end = min(span.end, span.start + LONGEST)
            t = self._tokens.get(key)
            words = _plain(self._view.low, span.start, end) if t is None and not self._view.odd else None
            if words is None:
                words = tuple(word for word in marks(t or Tokens(self._view, span.start, end)) if word)
            self._words[key] = words
        return words

    def _opening(self) -> Words:
        found = list(plain(self._source.title or ""))
        prose = 0
        for block in self._source.blocks:
            if block.kind is BlockKind.HEADING or (prose < 2 and block.kind is BlockKind.PARAGRAPH):
                found += self._read(block.span)[:80]
                prose += block.kind is BlockKind.PARAGRAPH and block.span.end - block.span.start > 60
            if len(found) > OPENING:
                break
        return tuple(found)


_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[^\s\w]")
_DIGIT = re.compile(r"\d")


def _plain(low: str, start: int, end: int) -> Words | None:
    """The same for text without digits and full stops within words; None if there are any."""
    if _DIGIT.search(low, start, end) or "u.s" in low[start:end]:
        return None
    return tuple([MARKS[word] for word in _WORD.findall(low, start, end) if word != "-"])


def plain(text: str) -> Words:
    """The words of a text by itself."""
    view = view_of(text, ())
    return tuple(word for word in marks(Tokens(view, 0, len(text))) if word)

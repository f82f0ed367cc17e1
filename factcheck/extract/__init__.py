"""The claims of a source: every figure with its bounds, unit, what it counts, where, when and who says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck._callable import make_callable
from factcheck.extract.anaphora import resolved
from factcheck.extract.build import claim_of, date_claim, inherited
from factcheck.extract.context import content
from factcheck.extract.derived import derived_claims
from factcheck.extract.sentence import Reading
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import View, view_of
from factcheck.lexicon.numbers import FRACTIONS, MULTIPLES, NUMERAL_WORDS, VAGUE
from factcheck.lexicon.times import EVENTS
from factcheck.model.claim import Claim, ClaimKind, Context
from factcheck.model.text import BlockKind, Quotation, Sentence, Source, Span

_WORDS = sorted(set(NUMERAL_WORDS) | set(VAGUE) | set(MULTIPLES) | set(FRACTIONS), key=len, reverse=True)
GATE = re.compile(r"\d|[½¼¾⅓⅔⅕⅛]|\b(?:" + "|".join(_WORDS) + r"|doubled|tripled|trebled|quadrupled|halved|\w+fold|"
                  r"highest|lowest|largest|smallest|biggest|most|fewest|worst|best|warmest|hottest|deadliest)\b")  # fmt: skip
MOST_SENTENCE = 20_000  # characters; a longer stretch without a full stop is read in pieces


Extractor = Callable[[Source, Reading, Context], Iterator[Claim]]


def _amounts(source: Source, reading: Reading, context: Context) -> Iterator[Claim]:
    """Counts, shares, sums of money, measures, changes and ordinals."""
    made: list[Claim] = []
    for index in range(len(reading.figures)):
        elder = next((claim for claim in reversed(made) if claim.kind is not ClaimKind.OTHER), None)
        claim = inherited(made, claim_of(source, reading, index, context, elder))
        made.append(claim)
    yield from made


def _dates(source: Source, reading: Reading, context: Context) -> Iterator[Claim]:
    """Dates of events, in sentences that hold no other figure."""
    if any(not figure.reading for figure in reading.figures) or not EVENTS.intersection(reading.tokens.text):
        return
    if _DATELINE.search(reading.view.low, reading.span.start, reading.span.start + 200) and _opens(source, reading):
        return
    for item in reading.times:
        claim = date_claim(source, reading, item, context)
        if claim:
            yield claim


_DATELINE = re.compile(r"\b(?:published|updated|posted|modified|written)\b")


def _opens(source: Source, reading: Reading) -> bool:
    """The sentence gives the document's own date."""
    return any(item.point is not None and item.point == source.published for item in reading.times)


EXTRACTORS: tuple[Extractor, ...] = (_amounts, derived_claims, _dates)


def claims(
    source: Source,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation] = (),
    attributions: Mapping[int, str] | None = None,
) -> tuple[Claim, ...]:
    """The claims of a source in order of place. `attributions` names the source cited in a sentence, by index."""
    view = view_of(source.text, source.blocks)
    surroundings = _Surroundings(source, view, sentences)
    found: list[Claim] = []
    for index, sentence in enumerate(sentences):
        if not GATE.search(view.low, sentence.span.start, sentence.span.end):
            continue
        reading = Reading(view, sentence.span, source.published)
        if (
            not reading.figures
            and not reading.times
            and not GATE.search(view.low, sentence.span.start, sentence.span.end)
        ):
            continue
        context = surroundings.of(index)
        for extractor in EXTRACTORS:
            for claim in extractor(source, reading, context):
                found.append(_said_by(claim, index, quotations, attributions or {}))
    return tuple(resolved(_in_order(found), source.blocks))


def _in_order(found: list[Claim]) -> tuple[Claim, ...]:
    seen: dict[str, Claim] = {}
    for claim in sorted(found, key=lambda item: (item.anchor.start, item.anchor.end)):
        seen.setdefault(claim.id, claim)
    return tuple(seen.values())


def _said_by(claim: Claim, index: int, quotations: Sequence[Quotation], attributions: Mapping[int, str]) -> Claim:
    span = claim.anchor.span
    quote = next((item for item in quotations if item.span.holds(span)), None)
    speaker = quote.speaker if quote else None
    attribution = attributions.get(index)
    if quote is None and attribution is None:
        return claim
    return replace(claim, speaker=speaker, quoted=quote is not None, attribution=attribution)


class _Surroundings:
    """The context of each sentence: the paragraph before it, its headings, the document's opening."""

    def __init__(self, source: Source, view: View, sentences: Sequence[Sentence]) -> None:
        self._source, self._view, self._sentences = source, view, sentences
        self._words: dict[Span, tuple[str, ...]] = {}
        self._document = self._opening()

    def of(self, index: int) -> Context:
        """The context of a sentence."""
        sentence = self._sentences[index]
        before: tuple[str, ...] = ()
        at = index - 1
        while at >= 0 and self._sentences[at].block == sentence.block and index - at <= 4:
            before = (*before, *self._of_span(self._sentences[at].span))
            at -= 1
        if not before and at >= 0 and self._short_neighbour(at, sentence):
            before = self._of_span(self._sentences[at].span)
        heading: tuple[str, ...] = ()
        for block in sentence.headings:
            heading = (*heading, *self._of_span(self._source.blocks[block].span))
        for head in self._source.blocks[sentence.block].heads:
            heading = (*heading, *_plain(head))
        return Context(before=before, heading=heading, document=self._document)

    def _short_neighbour(self, at: int, sentence: Sentence) -> bool:
        """A paragraph of one sentence goes on from the paragraph before."""
        return self._sentences[at].block >= sentence.block - 1

    def _of_span(self, span: Span) -> tuple[str, ...]:
        if span not in self._words:
            t = Tokens(self._view.norm, self._view.low, span.start, min(span.end, span.start + MOST_SENTENCE))
            self._words[span] = content(t, 0, t.size, set())
        return self._words[span]

    def _opening(self) -> tuple[str, ...]:
        words = _plain(self._source.title or "")
        prose = 0
        for block in self._source.blocks:
            if block.kind is BlockKind.HEADING or (prose < 2 and block.kind is BlockKind.PARAGRAPH):
                words = (*words, *self._of_span(block.span)[:80])
                prose += block.kind is BlockKind.PARAGRAPH and block.span.end - block.span.start > 60
            if len(words) > 240:
                break
        return words


def _plain(text: str) -> tuple[str, ...]:
    view = view_of(text, ())
    t = Tokens(view.norm, view.low, 0, len(text))
    return content(t, 0, t.size, set())


make_callable(__name__)

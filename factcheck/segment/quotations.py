"""Quotations of a source, each with its speaker where the text names one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.text import Block, BlockKind, Quotation, Sentence, Source, Span, prose
from factcheck.pattern import pattern
from factcheck.segment.marks import GAP, Quoted, quoted
from factcheck.segment.names import is_body
from factcheck.segment.said import PLAIN, reporting
from factcheck.segment.speakers import SAME, last_mentioned, speaker_after, speaker_before
from factcheck.segment.whose import whose

_REACH = 400  # characters around a quotation that are looked at
_ENDS = ",.!?…—–-"


_SUBJECT = pattern(
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother)\s+(?:[a-z][a-z-]*\s+){1,3})?"
    r"(?P<name>[^\W\d_a-z][\w’'-]*+\s+[^\W\d_a-z][\w’'-]*+)(?:,\s+\d{1,3},|,\s+(?:an?|the|who)\s)"
)
_STOP = pattern(r"[.!?”\"]\s+")


def _presented(text: str) -> str | None:
    """The person whom the sentence right before a quotation presents: "Bo Li, a farmer, saw fewer."; None for none."""
    last = _STOP.split(text[-_REACH:].rstrip())[-1].lstrip()
    found = None if next(reporting(last, PLAIN), None) else _SUBJECT.match(last)
    return found["name"] if found and not is_body(found["name"]) else None


def _told(text: str, one: Quoted, floor: int, ceiling: int) -> str | None:
    """The speaker that the words around a quotation name, up to its neighbours."""
    after = text[one.after : min(ceiling, one.after + _REACH)]
    direct = text[one.end - 1] in _ENDS or after[:1] == ","  # “member” states is nobody's statement
    named = speaker_after(after) if one.closed and direct else None
    return named or speaker_before(text[max(floor, one.mark - _REACH) : one.mark])


def _whole(text: str, one: Quoted, floor: int) -> bool:
    """It is a sentence of its own, not a word or two inside one."""
    before = text[floor : one.mark].rstrip()
    return text[one.start : one.end][-3:].rstrip("’'")[-1:] in _ENDS and (not before or before[-1] in '.!?”"')


class _Speakers:
    """Who spoke, as the blocks go by: for "he said", and for quotations that go on without a name."""

    def __init__(self) -> None:
        self.person: str | None = None  # whom "he said" and "she said" mean
        self.turn: tuple[int, str | None] = (-2, None)  # the last block in which somebody spoke, and who
        self.carried: str | None = None  # who speaks on without a name, while that is told
        self.sign = ""  # the mark of a quotation that the block before left open

    def heard(self, block: int, name: str) -> str | None:
        """Somebody spoke in a block; gives who, he and she made a name."""
        said_by = self.person if name == SAME else name
        if said_by and not is_body(said_by):
            self.person = said_by
        self.turn = (block, said_by)
        return said_by

    def listen(self, block: int, text: str) -> None:
        """Note who spoke in a stretch of text outside quotations."""
        if name := _presented(text) or last_mentioned(text):
            self.heard(block, name)

    def goes_on(self, block: Block, one: Quoted, text: str) -> bool:
        """The quotation takes up the one that the paragraph before left open."""
        return block.kind is BlockKind.PARAGRAPH and self.sign == text[one.mark] and not text[: one.mark].strip()


def _of_block(
    place: int, block: Block, text: str, every: Sequence[Quoted], speakers: _Speakers
) -> Iterator[tuple[Quoted, str | None, bool]]:
    """Each quotation of a block with its speaker, and whether it goes on from the block before."""
    text = text.replace(GAP, " ")
    bounds = [0, *(one.after for one in every)]
    ceilings = [*(one.mark for one in every), len(text)]
    for (floor, one), (_, ceiling) in zip(zip(bounds, every, strict=False), pairwise(ceilings), strict=True):
        speakers.listen(place, text[floor : one.mark])
        goes_on = floor == 0 and speakers.goes_on(block, one, text)
        name = _told(text, one, floor, ceiling)
        if name:
            yield one, speakers.heard(place, name), goes_on
        elif place - speakers.turn[0] <= 1 and _whole(text, one, floor):  # “…,” she said. “But now …”
            speakers.carried = speakers.heard(place, speakers.turn[1] or SAME)
            yield one, speakers.carried, goes_on
            speakers.carried = None
        else:
            yield one, None, goes_on
    speakers.listen(place, text[bounds[-1] :])
    speakers.sign = text[every[-1].mark] if every and not every[-1].closed else ""


def _named(found: list[Quotation], chain: list[int]) -> None:
    """Give all quotations of one speech over several paragraphs the speaker that one of them has."""
    name = next((found[place].speaker for place in reversed(chain) if found[place].speaker), None)
    for place in chain if name and len(chain) > 1 else ():
        found[place] = Quotation(found[place].span, name, found[place].sentence)


def quotations(source: Source, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of a source, in order; `sentences` are those of the same source.

    Of nested quotations the outermost is given. One that is not closed ends with its block. The
    speaker is the name nearest to a reporting verb beside the quotation; he and she are the last
    person said to have spoken, and so is the speaker of a whole quoted sentence that follows without
    a name. Words in marks without a reporting verb have none.
    """
    starts = [sentence.span.start for sentence in sentences]
    speakers = _Speakers()
    found: list[Quotation] = []
    chain: list[int] = []
    carried: list[int] = []
    texts = [prose(source.text, block, GAP) for block in source.blocks]
    marked = [quoted(text) for text in texts]
    last = max((place for place, every in enumerate(marked) if every), default=-1)  # behind it nobody need be heard
    for place, block in enumerate(source.blocks[: last + 1]):
        for one, speaker, goes_on in _of_block(place, block, texts[place], marked[place], speakers):
            start = block.span.start + one.start
            chain = [*chain[-20:], len(found)] if goes_on else [len(found)]
            led = not speaker and texts[place][max(0, one.mark - 2) : one.mark].rstrip().endswith(":")
            if led or (speaker and speaker == speakers.carried):
                carried.append(len(found))
            sentence = max(0, bisect_right(starts, start) - 1)
            found.append(Quotation(Span(start, block.span.start + one.end), speaker, sentence))
            _named(found, chain)
    if carried:  # "Council member Piet Haan was blunt: “…”": no verb of speaking, and not who spoke before
        told = tuple(whose(source, [one.span for one in found]))
        for place in carried:
            if told[place].sure and told[place].name and not is_body(told[place].name or ""):
                found[place] = Quotation(found[place].span, told[place].name, found[place].sentence)
    return tuple(found)

"""The direct speech of a document as an editor counts it: split quotations whole, block quotations, their cues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.speaking import SPEAKING
from factcheck.model.text import Block, BlockKind, Quotation, Sentence, Source, Span, prose
from factcheck.pattern import pattern
from factcheck.segment.marks import without_notes
from factcheck.segment.names import last_name
from factcheck.segment.said import VERBS, reporting
from factcheck.segment.whose import Whose, known_names, led_by, whose

_MARKS = "“”„‟\"«»‘’‚'‹›"
_LONGEST_CUE = 160  # characters between two halves of a quotation
_STOPS = pattern(r"[.!?;:](?:\s|\Z)")
_ENDED = pattern(r"[.!?:](?:\s|\Z)")
_LINE_UP = pattern(r"[ \t]*>")
_SIGNED = pattern(r"\s*(?:—|–|--)\s*(?P<name>\S[^\n]{1,100})\Z")
_JOINING = tuple(f"{word}{sign}" for word in ("and", "but", "or", "while") for sign in " ,")
_APPOSITION = pattern(
    r"(?:an?|the)\s+(?:line|phrase|sentence|word|remark|claim|verdict|quip|slogan|motto|description)s?\b"
)
_CUE = pattern(r"[^.!?;:“”\"«»]{1,120}")
_ASIDE = 5  # words of a "rief sie" between two halves
_ABOUT = 200  # characters around a quotation that tell who says it


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody's words in a document: `spans` are their halves, without marks, `speaker` as the text names them, `cue` the
    words that do. `sentence` is the span of the sentence it begins in; `block` is a block quotation, without marks;
    `sure` tells that the speaker is named right beside it."""

    spans: tuple[Span, ...]
    speaker: str | None
    cue: str
    sentence: Span
    block: bool = False
    sure: bool = False

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


def _is_quoted_block(source: Source, block: Block) -> bool:
    line = source.lines[bisect_right(source.lines, block.span.start) - 1]
    return source.media == "text/markdown" and bool(_LINE_UP.match(source.text, line, block.span.start + 1))


def _block_quotations(source: Source) -> Iterator[tuple[Speech, range]]:
    """Block quotations of Markdown, each with the blocks it is made of."""
    blocks = source.blocks
    quoted = [_is_quoted_block(source, block) for block in blocks]
    known: frozenset[str] = frozenset()
    at = 0
    while at < len(blocks):
        if not quoted[at] or blocks[at].kind is BlockKind.HEADING:
            at += 1
            continue
        stop = at
        while stop < len(blocks) and quoted[stop] and blocks[stop].kind is not BlockKind.HEADING:
            stop += 1
        known = known or known_names(source)
        yield from _one_block(source, range(at, stop), known)
        at = stop


def _one_block(source: Source, places: range, known: frozenset[str]) -> Iterator[tuple[Speech, range]]:
    blocks, text = source.blocks, source.text
    spans = [blocks[at].span for at in places]
    name = None
    last = prose(text, blocks[places[-1]])
    if signed := _SIGNED.search(last):
        name = last_name(signed["name"])
        end = spans[-1].start + signed.start()
        spans = [*spans[:-1], Span(spans[-1].start, end)]
    spans = [trimmed for span in spans if (trimmed := _without_marks(text, span)).start < trimmed.end]
    if not spans:
        return
    cue = prose(text, blocks[places[0] - 1])[-_ABOUT:].strip() if places[0] else ""
    led = bool(cue) and cue[-1] not in ".!?"
    speaker = name or (led_by(source, places[0], known) if led else None)
    before = blocks[places[0] - 1].span if places[0] else spans[0]
    yield Speech(tuple(spans), speaker, " ".join(cue.split()) if led else "", before, True), places


def _without_marks(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in '“"«„>*_'):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in '”"»*_'):
        end -= 1
    return Span(start, end)


def _goes_on(source: Source, one: Quotation, two: Quotation) -> bool:
    """The second quotation is the other half of the first: `“We will,” she said, “and soon.”`"""
    between = source.text[one.span.end : two.span.start]
    if len(between) > _LONGEST_CUE:
        return False
    between = without_notes(between)
    told = between.strip().strip(_MARKS).strip()
    ended = source.text[one.span.end - 1] in ".!?"
    if "\n" in between.strip(" ") and not told:  # the paragraph goes on behind a mark of its own
        return not between.lstrip().startswith(("”", '"', "»")) and not ended
    if told.lower().startswith(_JOINING) or _APPOSITION.match(told.lstrip(" ,")):
        return False
    if ended or _ENDED.search(told) or not told.endswith((",", ";", "—", "–", "-", "…")):
        return False
    small = told.strip(" ,;—–-").lower()
    aside = told[0] == "," or source.text[one.span.end - 1] in ",—–-…" or not small.startswith(("and ", "but ", "or "))
    return next(reporting(small, VERBS | SPEAKING), None) is not None or (aside and len(small.split()) <= _ASIDE)


def _paragraph_goes_on(source: Source, one: Quotation, two: Quotation) -> bool:
    """The first is left open at the end of its paragraph, and the next opens with its mark again."""
    between = source.text[one.span.end : two.span.start]
    told = between.strip()
    return "\n" in between and len(told) == 1 and told in '“"„«‘' and bool(between[: between.index(told)].strip() == "")


def _cue(source: Source, spans: Sequence[Span], block: Block) -> str:
    """The words beside a quotation that say whose it is."""
    start = max(block.span.start, spans[0].start - _ABOUT)
    text = source.text[start : max(spans[-1].end, min(block.span.end, spans[-1].end + _ABOUT))]
    middle = text[spans[0].end - start : spans[1].start - start].strip(_MARKS + " ,\n—–") if len(spans) > 1 else ""
    if middle and len(middle) < _LONGEST_CUE:
        return " ".join(middle.split())
    after = text[spans[-1].end - start :][:_ABOUT].lstrip(_MARKS + " ,")
    found = _CUE.match(after)
    if found and next(reporting(found[0]), None):
        return " ".join(found[0].split()).rstrip(" ,(—–-")
    before = text[: spans[0].start - start][-_ABOUT:].rstrip(_MARKS + " ")
    return " ".join(_STOPS.split(before.rstrip(":"))[-1].split()).lstrip(_MARKS)


def _lies_in(spans: Sequence[Span], one: Span) -> bool:
    """One of the spans, which are in order, holds another."""
    at = bisect_right(spans, one.start, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].holds(one)


def speeches(source: Source, split: Sequence[Sentence], found: Sequence[Quotation]) -> tuple[Speech, ...]:
    """The direct speech of a source in order; `split` are its sentences, `found` its quotations.

    Two halves that a "she said" parts are one, and so are the paragraphs of one speech, each of which opens with a mark
    of its own. A block quotation of Markdown is one without marks.
    """
    quoted = list(_block_quotations(source))
    inside = [source.blocks[at].span for _, places in quoted for at in places]
    starts = [block.span.start for block in source.blocks]
    made: list[Speech] = [speech for speech, _ in quoted]
    asked = [one for one in found if not _lies_in(inside, one.span)]
    said_by = {one.span: told for one, told in zip(asked, whose(source, [one.span for one in asked]), strict=True)}
    last: Quotation | None = None
    running: Speech | None = None
    for one in asked:
        told = said_by[one.span]
        if last and running and (_goes_on(source, last, one) or _paragraph_goes_on(source, last, one)):
            better = (
                told if told.name and not (running.speaker and running.sure) else Whose(running.speaker, running.sure)
            )
            running = replace(running, spans=(*running.spans, one.span), speaker=better.name, sure=better.sure)
            made[-1] = running
        else:
            running = Speech((one.span,), told.name, "", split[one.sentence].span, sure=told.sure)
            made.append(running)
        last = one
    blocks = [source.blocks[max(0, bisect_right(starts, speech.span.start) - 1)] for speech in made]
    cued = [
        speech if speech.block else replace(speech, cue=_cue(source, speech.spans, block))
        for speech, block in zip(made, blocks, strict=True)
    ]
    return tuple(sorted(cued, key=lambda speech: speech.span.start))

"""Sentences of a block, by rules: a full stop ends one unless something speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.shown import ZERO_WIDTH, shown
from factcheck.model.text import Block, BlockKind, Sentence, Source, Span
from factcheck.pattern import pattern
from factcheck.segment.abbreviations import AFTER_TIMES, BEFORE_NUMBERS, EITHER, STARTERS, TIMES, TITLES
from factcheck.segment.datelines import dateline
from factcheck.segment.said import VERBS

# The lookbehind and the possessive runs keep it linear on `?!?!?!…`.
_STOP = pattern(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[”\"’'»)\]]*+)(?:\[\d{1,3}\])*+(?=\s|\Z)"
    r"|(?P<wide>[。！？]++[”」』）]*+)"
)
_TOKEN = pattern(r"[^\s(\[“\"‘'«„—–/]+\Z")
_NEXT = pattern(r"\s*(?P<open>[“\"‘'«„(\[—–•*-]*)\s*(?P<word>[\w’'.-]*)")
_NAME_NEXT = pattern(r"\s+(?:[^\W\d_a-z][\w’'-]*\.?\s+){1,4}([a-z]+)")
_DOTTED = pattern(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_INITIAL = pattern(r"[^\W\d_a-z]\Z")
_MARKER = pattern(r"(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\Z")
_LEAD_FIGURE = pattern(
    r"[\s*_]*+(?:\d{1,3}[.)][\s*_]++)?[£$€¥]?\d[\d.,]*+\s?(?:%|per cent|percent|thousand|million|billion|trillion)?[\s*_]*+\Z"
)
_ROMAN = pattern(r"(?:[IVXLC]+|[A-Z])\b")
_LETTER = pattern(r"\w")
_BRACKET = pattern(r"[()\[\]]")
_LONGER = 1 + max(map(len, TITLES | BEFORE_NUMBERS | EITHER | TIMES))  # letters
_LONGEST_FIGURE = 40  # characters
_LONGEST_PAREN = 500  # characters; a longer parenthesis is a paragraph of its own


def _parentheses(text: str) -> list[Span]:
    """The outermost closed parentheses of a moderate length, in order."""
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    for sign in _BRACKET.finditer(text):
        if sign[0] in "([":
            opened.append((sign[0], sign.start()))
        elif opened and opened[-1][0] == ("(" if sign[0] == ")" else "["):
            start = opened.pop()[1]
            if sign.end() - start <= _LONGEST_PAREN:
                while found and found[-1].start > start:
                    found.pop()
                found.append(Span(start, sign.end()))
    return found


def _abbreviation(token: str, word: str) -> bool:
    """The stop after a token belongs to the token, given the word after it."""
    low, after = token.lower(), word.lower().rstrip(".")
    if low in TITLES:
        return True
    if low in BEFORE_NUMBERS and (word[:1].isdigit() or (low != "no" and _ROMAN.match(word))):
        return True
    if low in TIMES:
        return after in AFTER_TIMES
    if _INITIAL.match(token):
        return after not in STARTERS or len(after) == 1
    if low in EITHER or _DOTTED.match(low):
        return after not in STARTERS
    return False


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """A stop ends the sentence that began at `start`."""
    after = _NEXT.match(text, found.end())
    word = after["word"] if after else ""
    if not after or (after.end() == len(text) and not word):
        return True
    if word[:1].islower():
        return False
    stop, close = found["stop"], found["close"]
    quoted = any(sign in "”\"’'»" for sign in close)
    if quoted and stop[-1] in "!?" and (said := _NAME_NEXT.match(text, found.end())) and said[1] in VERBS:
        return False  # “Why?” Ada Obi asked.
    if stop != "." or (quoted and word[:1].isupper()):
        return True
    before = text[max(start, found.start() - 24) : found.start()].rstrip()
    head = _TOKEN.search(before)
    token = head[0].lstrip("*_") if head else ""
    marker = found.start() - start < 24 and _MARKER.match(token)
    if marker and text[start : found.start()].strip(" \t\r\n(*_") == token:
        return False  # "2. Destroy": the number of a list
    if start == 0 and stop == "." and found.start() < _LONGEST_FIGURE and _LEAD_FIGURE.match(text[: found.start()]):
        return False  # "17.2 million. The nights that tourists spent in the country": a figure, then what it is
    return not _abbreviation(token, word)


def _ends_plainly(text: str, start: int, stop: int) -> bool:
    """A full stop behind the letters of a word longer than any abbreviation, a blank and a capital behind it: what
    `_ends` would say of it, too, and most sentences end so."""
    behind = text[stop : stop + 3]
    if behind[:2] != ". " or not behind[2:].isupper() or stop - start <= _LONGEST_FIGURE:
        return False
    word = text[stop - _LONGER : stop]
    return word.isalpha() and word.islower()


def _cuts(text: str) -> Iterator[int]:
    """Where the sentences of a block's text end, the last apart; each has a letter or digit."""
    skip = _parentheses(text)
    place = start = 0
    word = _LETTER.search(text)
    for found in _STOP.finditer(text):
        if word is None or word.start() > found.start():
            continue
        if not skip and _ends_plainly(text, start, found.start()):
            start = found.end()
            word = _LETTER.search(text, start)
            if word:
                yield start
            continue
        while place < len(skip) and skip[place].end <= found.start():
            place += 1
        inside = place < len(skip) and skip[place].start <= found.start() and found.end() < skip[place].end
        if found["wide"] or (not inside and _ends(text, start, found)):
            start = found.end()
            word = _LETTER.search(text, start)
            if word:
                yield start


def _prose_cuts(text: str) -> Iterator[int]:
    """The cuts of a paragraph, one behind its dateline first."""
    led = dateline(text)
    if led:
        yield led
    yield from (led + cut for cut in _cuts(text[led:]))


def _whole(source: Source, block: Block) -> str:
    """A block's prose with blanks for its gaps, but for one inside a number: no sentence ends in "1.<b>5</b>"."""
    text, start = source.text, block.span.start
    prose, at = source.prose(block), 0
    parts: list[str] = []
    for gap in block.gaps:
        inside = text[gap.start - 1] == "." and gap.end < block.span.end and not text[gap.end].isspace()
        if inside and not shown(text, gap).isspace():
            parts += (prose[at : gap.start - start], ZERO_WIDTH * (gap.end - gap.start))
            at = gap.end - start
    return "".join((*parts, prose[at:])) if parts else prose


def _spans(source: Source, block: Block) -> Iterator[Span]:
    """The sentences of one block, without the blanks and gaps around them."""
    text = _whole(source, block)
    start = 0
    for end in (*(() if block.kind is BlockKind.HEADING else _prose_cuts(text)), len(text)):
        piece = text[start:end]
        if bare := piece.strip():
            first = block.span.start + start + piece.index(bare[0])
            yield Span(first, first + len(bare))
        start = end


def sentences(source: Source) -> tuple[Sentence, ...]:
    """The sentences of a source in order; none crosses a block, and each heading is one.

    A sentence's span has no blanks at its ends; gaps (mark-up) may stand inside it. A quotation of
    several sentences is several sentences here; see `quotations`.
    """
    found: list[Sentence] = []
    over: list[int] = []
    for place, block in enumerate(source.blocks):
        if block.kind is BlockKind.HEADING:
            while over and source.blocks[over[-1]].level >= block.level:
                over.pop()
        heads = tuple(over)
        found += (Sentence(span, place, heads) for span in _spans(source, block))
        if block.kind is BlockKind.HEADING:
            over.append(place)
    return tuple(found)

"""How words that are the same are written: capitals, hyphens, commas, marks; and a question mark, which is more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.compare.quotes.align import Pair
from factcheck.compare.quotes.hunks import Sides
from factcheck.compare.quotes.wording import Quoted
from factcheck.model.quote import Change, ChangeKind
from factcheck.model.text import Span
from factcheck.pattern import pattern

_BLANKS = pattern(r"[ \t\r\n\0]+")
_CLOSERS = "\"”’'»›)"


def plain(text: str) -> str:
    """Without what mark-up leaves and with one blank for each run of blanks and line ends."""
    return _BLANKS.sub(" ", text.replace("\0", ""))


def _between(sides: Sides, one: Pair, two: Pair) -> tuple[Span, Span]:
    assert one.ours is not None
    assert one.theirs is not None
    assert two.ours is not None
    assert two.theirs is not None
    return (
        Span(sides.ours[one.ours].end, sides.ours[two.ours].start),
        Span(sides.theirs[one.theirs].end, sides.theirs[two.theirs].start),
    )


def typography(pairs: Sequence[Pair], sides: Sides) -> Iterator[Change]:
    """The first difference in how the same words are written, and each question mark that is put in or taken away."""
    told = False
    for pair in pairs:
        if pair.same and not told and pair.ours is not None and pair.theirs is not None:
            one, two = sides.ours[pair.ours], sides.theirs[pair.theirs]
            if one.text != two.text and not one.bracket:
                told = True
                yield Change(ChangeKind.TYPOGRAPHY, Span(one.start, one.end), Span(two.start, two.end), True)
    for before, behind in pairwise(pairs):
        if not (before.same and behind.same):
            continue
        mine, other = _between(sides, before, behind)
        ours, theirs = plain(sides.draft[mine.start : mine.end]), plain(sides.source[other.start : other.end])
        if ours == theirs:
            continue
        if ("?" in ours) != ("?" in theirs):
            yield Change(ChangeKind.WORD, mine, other, False, "a question mark")
        elif not told:
            told = True
            yield Change(ChangeKind.TYPOGRAPHY, mine, other, True)


def endings(words: Quoted, source: str, lasts: Sequence[int], text: str) -> Iterator[Change]:
    """How a quotation, or each half of it, ends: another sign than the source has there, a question that is none.

    `lasts` are the offsets behind the last word of each part in the source.
    """
    for number, (part, last) in enumerate(zip(words.parts, lasts, strict=True)):
        end = part.words[-1].end
        span = next((one for one in words.spans if one.start < end <= one.end), None)
        following = words.parts[number + 1] if number + 1 < len(words.parts) else None
        if span is None or (following and following.words[0].start < span.end) or (not following and words.ends):
            continue  # an ellipsis ends it
        tail = plain(text[end : span.end]).strip()
        behind = plain(source[last : last + 40]).strip()
        if not tail or behind.startswith(tail):
            continue
        here, there = Span(end, span.end), Span(last, min(last + 1, len(source)))
        asked = "?" in tail or (behind[:1] == "?" and tail[0] in ".!")
        if asked and not following:
            yield Change(ChangeKind.WORD, here, there, False, "a question mark")
        else:
            yield Change(ChangeKind.TYPOGRAPHY, here, there, True)

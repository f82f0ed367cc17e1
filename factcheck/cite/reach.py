"""Which figures and quotations of a sentence depend on which of its marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.dataclass import dataclass
from factcheck.model.citation import Mark, MarkKind
from factcheck.model.text import Sentence, Source, Span

_BEHIND = (MarkKind.NOTE, MarkKind.NUMBER)  # these stand behind what they are for
LEAD = 100  # characters of marks at the head of a sentence, which are of the one before
_BRACKETED = (MarkKind.KEY, MarkKind.AUTHOR)  # and these, where they stand in brackets


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that stand together, and what they cite, by number. `behind`: they stand behind what they are for, as
    footnotes do; "Haan (2019)" and a link are part of the sentence."""

    span: Span
    behind: bool
    citations: tuple[int, ...]


def _is_behind(mark: Mark, source: Source) -> bool:
    return mark.kind in _BEHIND or (mark.kind in _BRACKETED and source.text[mark.span.start] in "([\\")


def sentence_of(mark: Mark, sentences: Sequence[Sentence], source: Source) -> int | None:
    """The sentence that a mark is of: the one it stands in, or behind whose end it stands."""
    behind = _is_behind(mark, source)
    place = mark.span.start if behind else mark.span.end - 1  # a sentence may begin inside of a link's brackets
    at = bisect_right(sentences, place, key=lambda one: one.span.start) - 1
    if at < 0:
        return None
    while (
        not behind
        and at
        and sentences[at].span.start > mark.span.start
        and sentences[at - 1].span.end > mark.span.start
    ):
        at -= 1
    sentence = sentences[at]
    if mark.span.start < sentence.span.end:
        before = source.text[sentence.span.start : mark.span.start]
        opens = behind and len(before) <= LEAD and not _words(before)
        if opens and at and sentences[at - 1].block == sentence.block:
            return at - 1
        return at
    block = source.blocks[sentence.block].span
    return at if mark.span.start <= block.end else None


def groups(marks: Sequence[tuple[Mark, int]], source: Source) -> list[Group]:
    """The marks of one sentence, each with the number of what it cites, those with no word between made one."""
    found: list[Group] = []
    for mark, number in sorted(marks, key=lambda pair: (pair[0].span, pair[1])):
        last = found[-1] if found else None
        if last and (mark.span.start <= last.span.end or not _words(source.text[last.span.end : mark.span.start])):
            span = Span(last.span.start, max(last.span.end, mark.span.end))
            behind = last.behind or _is_behind(mark, source)
            found[-1] = Group(span, behind, tuple(dict.fromkeys((*last.citations, number))))
        else:
            found.append(Group(mark.span, _is_behind(mark, source), (number,)))
    return found


def _words(between: str) -> bool:
    return any(sign.isalnum() for sign in between)


def depends(items: Sequence[Span], marked: Sequence[Group]) -> list[tuple[int, ...]]:
    """What each figure or quotation of a sentence depends on, () for what no mark is for.

    A mark is for what stands before it, up to the mark before; a link and an author's name also for what follows, as is
    the last mark of a sentence that has nothing before it. Between two links a figure may depend on either.
    """
    return [_of(item, items, marked) for item in items]


def _of(item: Span, items: Sequence[Span], marked: Sequence[Group]) -> tuple[int, ...]:
    inside = next((group for group in marked if group.span.overlaps(item)), None)
    if inside:
        return inside.citations
    after = next((at for at, group in enumerate(marked) if group.span.start >= item.end), None)
    if after is None:
        last = marked[-1]
        floor = marked[-2].span.end if len(marked) > 1 else 0
        alone = not any(floor <= other.start < last.span.start for other in items)
        return last.citations if alone or not last.behind else ()
    group = marked[after]
    before = marked[after - 1] if after else None
    if before and not before.behind and not group.behind:
        return tuple(dict.fromkeys((*before.citations, *group.citations)))
    return group.citations

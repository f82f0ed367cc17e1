"""The figures of a sentence in order, with the words in front of, between and behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.text import BlockKind, Source, Span, told
from factcheck.pattern import pattern

READ = frozenset((ClaimKind.AMOUNT, ClaimKind.CHANGE, ClaimKind.LIST))
_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its claims in order of place, and the words around them in lower case, blanks made one.

    `gaps` has one more than `claims`: what stands before the first, between each two, and behind the last.
    """

    span: Span
    claims: tuple[Claim, ...]
    gaps: tuple[str, ...]
    text: str
    cell: bool = False

    def between(self, first: int, last: int) -> str:
        """The words and figures from behind one claim up to another."""
        return " # ".join(self.gaps[first + 1 : last + 1])


def lines(source: Source, claims: Sequence[Claim]) -> Iterator[Line]:
    """The sentences of a source with a figure in them."""
    kinds = _kinds(source)
    figures = sorted((c for c in claims if c.kind in READ), key=lambda c: (c.sentence, c.anchor.start))
    for span, members in groupby(figures, key=lambda claim: claim.sentence):
        yield line_of(source, span, tuple(_apart(members)), kinds)


def _kinds(source: Source) -> dict[int, BlockKind]:
    return {block.span.start: block.kind for block in source.blocks if block.kind is BlockKind.CELL}


def _apart(members: Iterator[Claim]) -> Iterator[Claim]:
    """The claims of a sentence that share no words: the first and longest of each place."""
    end = -1
    for claim in members:
        if claim.anchor.start >= end:
            yield claim
            end = claim.anchor.end


def line_of(source: Source, span: Span, claims: tuple[Claim, ...], kinds: dict[int, BlockKind]) -> Line:
    """A sentence with these claims."""
    edges = [span.start, *(edge for claim in claims for edge in (claim.anchor.start, claim.anchor.end)), span.end]
    gaps = tuple(" ".join(told(source, edges[at], edges[at + 1]).lower().split()) for at in range(0, len(edges), 2))
    text = " ".join(told(source, span.start, span.end).lower().split())
    return Line(span, claims, gaps, text, span.start in kinds)


def words(text: str) -> list[str]:
    """The words and numbers of a stretch in lower case."""
    return _WORD.findall(text)


def one_voice(claims: Sequence[Claim]) -> bool:
    """All are told as so or planned, and by one and the same."""
    asserted = all(claim.modality is not Modality.SUPPOSED for claim in claims)
    named = {claim.attribution for claim in claims} - {None}
    return asserted and len(named) <= 1 and len({(claim.quoted, claim.speaker) for claim in claims}) == 1


@dataclass(frozen=True, slots=True)
class Wrong:
    """Figures that do not fit each other: the one that is told of, the others, and what the others make.

    `message` is the sentence of the finding, `sum` the arithmetic in one line. `sure` is that the text itself writes
    the sum.
    """

    claim: Claim
    others: tuple[Claim, ...]
    message: str
    sum: str
    sure: bool = True

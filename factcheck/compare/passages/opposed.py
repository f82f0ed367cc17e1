"""Two figures of which one is told in the negative: not comparable, but where both are parts of one whole, of which one is
what the other leaves."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.ideas import idea
from factcheck.model.interval import Interval, Relation, plain
from factcheck.model.match import Facet, FacetState, Outcome, Pair
from factcheck.model.quantity import UnitKind

HUNDRED = Decimal(100)
_PREFIXES = ("un", "non", "in", "dis")
LEAST = 4  # letters of a word behind such a prefix


def opposed(a: Fact, b: Fact) -> bool:
    """One says of so many what the other denies of so many: "have joined", "have not joined"; "signed", "unsigned"."""
    return (a.negated != b.negated) != (_undone(a, b) or _undone(b, a))


def _undone(one: Fact, other: Fact) -> bool:
    """ "unpaid" where the other has "paid"."""
    words = one.words - other.words
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= LEAST and word[len(prefix) :].lstrip("-") in other.words
        for word in words
        for prefix in _PREFIXES
    )


def left(a: Fact, b: Fact, ours: Sequence[Fact], theirs: Sequence[Fact]) -> Pair | None:
    """The pair of two such parts by what the second leaves of the whole; None where no whole is known, or they are of other
    things."""
    if not opposed(a, b) or not ((a.near | a.wide) & (b.near | b.wide) or a.told.fates & b.told.fates):
        return None
    if a.places and b.places and a.places.isdisjoint(b.places):
        return None
    whole = _whole(a, b, ours, theirs)
    known = b.claim.quantity.stated
    if whole is None or not known.is_point or known.low is None or known.low > whole:
        return None
    rest = whole - known.low
    mine = a.claim.quantity
    half = mine.precision / 2 if mine.unit.kind is UnitKind.PERCENT else Decimal(0)
    off = b.claim.quantity.precision / 2 if mine.unit.kind is UnitKind.PERCENT else Decimal(0)
    agrees = mine.interval.widened(half).meets(Interval.point(rest).widened(off))
    how = f"{plain(whole)} less {show.worded(b.claim.quantity)}, which is {plain(rest)}"
    said = f"{show.worded(mine)} {'and' if agrees else 'against'} {how}"
    facets = (Facet("measure", FacetState.SAME, how),)
    outcome, relation = (Outcome.AGREE, Relation.OVERLAPS) if agrees else (Outcome.CONFLICT, Relation.APART)
    return Pair(a.claim, b.claim, outcome, "computed" if agrees else "conflict", relation, facets, said)


def _whole(a: Fact, b: Fact, ours: Sequence[Fact], theirs: Sequence[Fact]) -> Decimal | None:
    """All of which one part is told by each: of the second what its sentence says, and of the first no other."""
    if a.dimension == b.dimension == "percent":
        return HUNDRED
    if a.dimension != "count" or b.dimension != "count" or a.whole or b.whole:
        return None
    mine, known = (_wholes(one, side) for one, side in ((a, ours), (b, theirs)))
    both = known & mine if mine and known else known | mine
    return next(iter(both)) if len(both) == 1 else None


def _wholes(one: Fact, side: Sequence[Fact]) -> set[Decimal]:
    return {
        other.claim.quantity.stated.low
        for other in side
        if other.whole and other.claim.sentence == one.claim.sentence and other.claim.quantity.stated.low is not None
        and (not one.head or not other.head or idea(one.head) == idea(other.head))
    }  # fmt: skip

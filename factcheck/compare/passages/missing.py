"""Which figures of a passage the other text does not have: not the same number, nor one that rounds to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.passages.facts import Fact
from factcheck.compare.passages.weigh import relation
from factcheck.lexicon.labelled import CLOCK, DIGITS, LABELLED, NAMED, SCORE
from factcheck.lexicon.units import factor
from factcheck.model.claim import Claim, ClaimKind, figure_at
from factcheck.model.interval import Relation
from factcheck.model.quantity import Modifier
from factcheck.pattern import pattern

_NUMBER = pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")
_COUNTED = 3  # a text that names two or three people need not say how many they are
TRIED = 500  # figures that one may be a rounding of
FEW = 100  # of a passage with more figures each is tried on as many
_VAGUE = (Modifier.VAGUE,)
_FREE = frozenset((ClaimKind.RANK, ClaimKind.SUPERLATIVE))


def missing(ours: Sequence[Fact], theirs: Sequence[Fact], text: str, paired: frozenset[str]) -> tuple[Claim, ...]:
    """The figures of the first passage that stand nowhere in the other text, in order; `paired` are those it bears out."""
    known = {value for one in theirs for value in _values(one)}
    tried = theirs[:TRIED] if len(ours) <= FEW else theirs[:FEW]
    known |= {Decimal(number.replace(",", "")) for number in _NUMBER.findall(text)}
    found = (one for one in ours if one.claim.id not in paired and not _stands(one, tried, known))
    return tuple(one.claim for one in sorted(found, key=lambda one: one.claim.anchor.start))


def _stands(one: Fact, theirs: Sequence[Fact], known: set[Decimal]) -> bool:
    quantity = one.claim.quantity
    if one.mentioned and one.claim.reading in LABELLED:
        return _borne(one, theirs, known)
    if quantity.modifier in _VAGUE or one.claim.kind in _FREE or _names_them(one):
        return True
    if one.is_date:
        return (
            any(relation(one, other) is not Relation.APART for other in theirs if other.is_date) or _years(one) <= known
        )
    if all(value in known for value in _values(one)):
        return True
    return any(_rounds(one, other) for other in theirs if other.dimension == one.dimension)


def _borne(one: Fact, theirs: Sequence[Fact], known: set[Decimal]) -> bool:
    """The other text has this number of a name or label: of the same one, where it has any of it."""
    alike = [other for other in theirs if other.mentioned and other.dimension == one.dimension]
    if any(relation(one, other) is not Relation.APART for other in alike):
        return True
    if one.claim.reading == DIGITS or (alike and one.dimension not in _OF_ANY):
        return not alike
    return _years(one) <= known


_OF_ANY = (NAMED, CLOCK, SCORE)


def _years(one: Fact) -> set[Decimal]:
    """The numbers that its words have."""
    return {Decimal(number.replace(",", "")) for number in _NUMBER.findall(one.claim.quantity.written)}


def _values(one: Fact) -> Iterator[Decimal]:
    """The ends of the bare number, as written and in the first unit of its dimension."""
    known = factor(one.claim.quantity.unit)
    for end in (one.claim.quantity.stated.low, one.claim.quantity.stated.high):
        if end is not None:
            yield end * (known[1] if known else 1)


def _rounds(one: Fact, other: Fact) -> bool:
    """The other's number, written more finely, rounds to this one, or lies in what its hedge allows."""
    quantity = one.claim.quantity
    value = other.claim.quantity.stated
    if not value.is_point or value.low is None or value.low == 0:
        return False
    if quantity.modifier is not Modifier.EXACT:
        hedged = quantity.modifier in (Modifier.ABOUT, Modifier.NEARLY, Modifier.JUST_OVER)
        return hedged and quantity.interval.contains(value.low)
    if not quantity.stated.is_point or other.claim.quantity.precision >= quantity.precision:
        return False
    said = quantity.stated.low or Decimal(0)
    half = quantity.precision / 2
    return said - half <= value.low < said + half


def _names_them(one: Fact) -> bool:
    """A count of those that it names itself right behind: "two friends, Steve and Carly"."""
    if one.claim.kind is ClaimKind.LIST:
        return True
    size = one.claim.quantity.stated.low
    clause = one.claim.context.clause
    behind = clause[figure_at(clause) + 1 :]
    names = {word for name in one.claim.context.names for word in name.lower().split()}
    few = size is not None and size <= _COUNTED
    return few and any(behind[i] == "," and behind[i + 1] in names for i in range(len(behind) - 1))

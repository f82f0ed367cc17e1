"""Two claims held against each other: are they comparable, and if so, do they agree?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.agree import ROUNDING
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.places import area_names, area_title, demonyms
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.units import PEOPLE, comparable_units, factor, same_currency
from factcheck.lexicon.units import TABLE as UNITS
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.interval import Interval, Relation
from factcheck.model.match import Facet, FacetState, Outcome, Pair
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import Modifier, Quantity, UnitKind

LIKE = 0.6  # share of the shorter clause's ideas that both have
LEAST_SHARED = 3
_GENERIC = frozenset(  # say too little of what a figure is of: "the bridge cost 12 million euros"
    """country person number year percent also new high large price euro dollar pound growth week month day hour sell
    sold buy come came made make take took get got go went put give part place people than last next""".split()
)
_FAR_APART = 4  # two sources that differ by more, without a reference that ties them, speak of two things
_OTHER = frozenset(("kind", "unit", "measure"))  # in these, two claims are of different things
_AMOUNTS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL))


def pair(a: Claim, b: Claim, same_measure: bool = False) -> Pair:
    """Claim `a` against claim `b`. `same_measure`: both are known to be of one series.

    The outcome is unrelated (other measure), not-comparable (with the facet), agree or conflict.
    """
    facets: list[Facet] = []
    for facet in _facets(a, b, same_measure):
        facets.append(facet)
        if facet.state is FacetState.INCOMPATIBLE and facet.name in _OTHER:
            return Pair(a, b, Outcome.UNRELATED, facet.name, None, tuple(facets), facet.detail)
    return _held(a, b, tuple(facets), same_measure)


def _held(a: Claim, b: Claim, facets: tuple[Facet, ...], same_measure: bool) -> Pair:
    shut = next((facet for facet in facets if facet.state is FacetState.INCOMPATIBLE), None)
    relation = compared(a.quantity, b.quantity)
    if shut:
        return Pair(a, b, Outcome.NOT_COMPARABLE, shut.name, relation, facets, shut.detail)
    if relation is Relation.APART and not same_measure and _far(a, b):
        return Pair(a, b, Outcome.UNRELATED, "measure", relation, facets, "too far apart to be of one thing")
    if relation is Relation.APART:
        return Pair(
            a,
            b,
            Outcome.CONFLICT,
            "conflict",
            relation,
            facets,
            f"{show.quantity(a.quantity)} against {show.quantity(b.quantity)}",
        )
    kind = "same" if relation is Relation.SAME else "precision"
    return Pair(
        a, b, Outcome.AGREE, kind, relation, facets, f"{show.quantity(a.quantity)} and {show.quantity(b.quantity)}"
    )


def _far(a: Claim, b: Claim) -> bool:
    """One is many times the other."""
    small, large = sorted(_size(one) for one in (a, b))
    return not small or large / small > _FAR_APART


def _size(claim: Claim) -> Decimal:
    stated = claim.quantity.stated
    return abs(stated.low if stated.low is not None else stated.high or Decimal(0))


def compared(a: Quantity, b: Quantity) -> Relation:
    """How two quantities lie to each other, each as precise as it was written, in one unit."""
    left, right = rounded(a), rounded(b)
    mine, theirs = factor(a.unit), factor(b.unit)
    if mine and theirs and mine[0] == theirs[0] and mine[1] != theirs[1]:
        if a.stated.scaled(mine[1]) == b.stated.scaled(theirs[1]) and a.modifier == b.modifier:
            return Relation.SAME
        return left.scaled(mine[1]).relation(right.scaled(theirs[1]))
    if a.stated == b.stated and a.modifier == b.modifier:
        return Relation.SAME
    return left.relation(right)


def rounded(quantity: Quantity) -> Interval:
    """What a written number stands for: "5,800" is 5750..5850; a hedge or bound is what it says."""
    interval = quantity.interval
    if quantity.modifier is not Modifier.EXACT or not interval.is_point or interval.low is None:
        return interval
    if quantity.unit.kind is UnitKind.COUNT and abs(interval.low) < 1000 and quantity.precision <= 1:
        return interval
    half = quantity.precision / 2
    return interval.widened(min(half, abs(interval.low) * ROUNDING) if abs(interval.low) >= 1000 else half)


def _facets(a: Claim, b: Claim, same_measure: bool) -> Iterator[Facet]:
    """The respects in order; those that tell two measures apart come first."""
    yield _kind(a, b)
    yield _unit(a, b)
    yield Facet("measure", FacetState.SAME) if same_measure else _measure(a, b)
    if a.quantity.unit.kind is b.quantity.unit.kind is UnitKind.MONEY:
        yield _currency(a, b)
    yield _status(a, b)
    yield _area(a, b)
    yield _period(a, b)
    if not same_measure:
        yield _population(a, b)


def _kind(a: Claim, b: Claim) -> Facet:
    same = a.kind == b.kind or (a.kind in _AMOUNTS and b.kind in _AMOUNTS)
    return Facet(
        "kind", FacetState.SAME if same else FacetState.INCOMPATIBLE, "" if same else f"{a.kind} against {b.kind}"
    )


def _unit(a: Claim, b: Claim) -> Facet:
    mine, theirs = a.quantity.unit, b.quantity.unit
    bare = {mine.kind, theirs.kind} == {UnitKind.NUMBER, UnitKind.COUNT}
    money = mine.kind is theirs.kind is UnitKind.MONEY
    if mine.per != theirs.per or bare or not (money or comparable_units(mine, theirs)):
        return Facet("unit", FacetState.INCOMPATIBLE, f"{mine} against {theirs}")
    if mine != theirs and mine.kind is not UnitKind.COUNT:
        return Facet(
            "unit",
            FacetState.UNSTATED if UnitKind.NUMBER in (mine.kind, theirs.kind) else FacetState.NEAR,
            f"{mine} / {theirs}",
        )
    return Facet("unit", FacetState.SAME)


def _currency(a: Claim, b: Claim) -> Facet:
    mine, theirs = a.quantity.unit, b.quantity.unit
    if same_currency(mine.name, theirs.name):
        return Facet("currency", FacetState.SAME)
    return Facet("currency", FacetState.INCOMPATIBLE, f"{mine} against {theirs}")


def telling(claim: Claim) -> frozenset[str]:
    """The ideas of a claim's clause that tell what it is about; where it is, is told apart."""
    words = " ".join((claim.of or "", claim.part or "", *claim.modifiers, claim.head)).lower().replace("-", " ").split()
    clause = [
        word for word in claim.context.clause
        if word not in area_names() and word not in demonyms() and word not in UNITS
    ]  # fmt: skip
    return frozenset(ideas((*clause, ",", *words))) - _GENERIC - NEUTRAL


def _areas(claim: Claim) -> set[str]:
    """The areas of a claim: its own, else those its clause names."""
    if claim.area:
        return set(claim.area.split("|"))
    return set(claim.context.areas.clause)


def _measure(a: Claim, b: Claim) -> Facet:
    if not _same_head(a, b):
        return Facet("measure", FacetState.INCOMPATIBLE, f"{a.measure or a.head} against {b.measure or b.head}")
    mine, theirs = telling(a), telling(b)
    shared = mine & theirs
    if a.part and b.part and set(ideas(a.part.lower().split())) & set(ideas(b.part.lower().split())):
        if not (a.of and b.of) or set(ideas(a.of.lower().split())) & set(ideas(b.of.lower().split())):
            return Facet("measure", FacetState.SAME, ", ".join(sorted(shared)))
    least = min(len(mine), len(theirs))
    alike = len(shared) >= LEAST_SHARED and len(shared) / least >= LIKE
    whole = len(shared) == least and (least > 1 or mine == theirs)  # all that the shorter one tells
    if alike or (shared and whole):
        return Facet("measure", FacetState.SAME, ", ".join(sorted(shared)))
    return Facet("measure", FacetState.INCOMPATIBLE, "they share too few words")


def _same_head(a: Claim, b: Claim) -> bool:
    if a.quantity.unit.kind is not UnitKind.COUNT or b.quantity.unit.kind is not UnitKind.COUNT:
        return True
    return idea(a.head) == idea(b.head) or (a.head in PEOPLE and b.head in PEOPLE)


def _status(a: Claim, b: Claim) -> Facet:
    if a.negated != b.negated:
        return Facet("status", FacetState.INCOMPATIBLE, "one is of those who have not")
    if a.modality is not b.modality:
        told = b if a.modality is Modality.ASSERTED else a
        return Facet("status", FacetState.INCOMPATIBLE, f"one is {told.modality}")
    return Facet("status", FacetState.SAME)


def _area(a: Claim, b: Claim) -> Facet:
    mine, theirs = _areas(a), _areas(b)
    if not mine or not theirs:
        return Facet("area", FacetState.UNSTATED if mine != theirs else FacetState.SAME)
    if mine & theirs:
        return Facet("area", FacetState.SAME)
    return Facet(
        "area",
        FacetState.INCOMPATIBLE,
        f"{area_title('|'.join(sorted(mine)))} against {area_title('|'.join(sorted(theirs)))}",
    )


def _period(a: Claim, b: Claim) -> Facet:
    if a.period is None or b.period is None:
        mine, theirs = a.period_words, b.period_words
        if mine and theirs and mine.lower() != theirs.lower():  # "in March", "in April" of texts without a date
            return Facet("period", FacetState.INCOMPATIBLE, f"{mine} against {theirs}")
        return Facet("period", FacetState.UNSTATED if mine or theirs else FacetState.SAME, mine or theirs)
    if a.period.same(b.period) or PeriodRole.EVERY in (a.period.role, b.period.role) or _holds(a.period, b.period):
        return Facet("period", FacetState.SAME)
    return Facet(
        "period", FacetState.INCOMPATIBLE, f"{a.period_words or a.period} against {b.period_words or b.period}"
    )


def _holds(a: Period, b: Period) -> bool:
    """Both only say since when they hold."""
    return a.role is PeriodRole.SINCE and b.role is PeriodRole.SINCE and a.first == b.first


def _population(a: Claim, b: Claim) -> Facet:
    mine = {idea(word) for word in a.modifiers} - NEUTRAL
    theirs = {idea(word) for word in b.modifiers} - NEUTRAL
    if mine == theirs:
        return Facet("population", FacetState.SAME)
    if mine and theirs and not mine & theirs:
        return Facet("population", FacetState.INCOMPATIBLE, f"{a.measure} against {b.measure}")
    return Facet("population", FacetState.NEAR, f"{a.measure} / {b.measure}")

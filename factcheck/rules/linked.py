"""Figures that hang on another of their text: who is not among "164 states" is "the 33 which haven't signed"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.told import Told
from factcheck.compare.treaties import MEMBERSHIP
from factcheck.lexicon.ideas import idea
from factcheck.model.claim import Claim, ClaimKind, Modality, figure_at
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.rules.case import Case

_REST = frozenset("the other remaining".split())
GAP = 3  # characters between two sentences that follow each other


def whole_number(claim: Claim) -> Decimal | None:
    """The count that a claim states exactly, None where it states none."""
    quantity = claim.quantity
    exact = quantity.modifier is Modifier.EXACT and quantity.stated.is_point
    counts = claim.kind in (ClaimKind.AMOUNT, ClaimKind.LIST) and quantity.unit.kind is UnitKind.COUNT
    return quantity.stated.low if exact and counts and claim.modality is Modality.ASSERTED else None


def rest(case: Case, claim: Claim) -> Iterator[Claim]:
    """The claims of the rest, in the sentence beside it: counted by the same noun, of those that did not or did."""
    if whole_number(claim) is None:
        return
    said = Told(claim)
    for other in case.of_source(case.source(claim)):
        if other.negated == claim.negated or other.head != claim.head or whole_number(other) is None:
            continue
        first, second = sorted((claim.sentence, other.sentence))
        clause = other.context.clause if other.negated else claim.context.clause
        at = figure_at(clause)
        if second.start - first.end > GAP or _REST.isdisjoint(clause[max(0, at - 1) : at]):
            continue
        if _alike(said.ideas, Told(other).ideas, idea(claim.head)):
            yield other


def _alike(mine: frozenset[str], theirs: frozenset[str], head: str) -> bool:
    """They tell the same of those they count; to sign up is to sign."""
    both = not MEMBERSHIP.isdisjoint(mine) and not MEMBERSHIP.isdisjoint(theirs)
    return both or bool((mine & theirs) - {head})

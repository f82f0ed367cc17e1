"""Multiples that follow from the two levels which their own sentence tells: "$76,000, *eighty times* that of Tanzania ($950)".

Where the reference has another multiple, one of the levels is at fault, if any, and not the sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.compare.computed.change import is_multiple
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.model.verdict import Ground, Verdict, VerdictKind

LOOSE = Decimal("0.06")  # of a multiple: "seventy times" of 69 and of 74 times


def by_levels(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    found = {}
    for claim in claims:
        verdict = verdicts.get(claim.id)
        wrong = verdict is not None and verdict.reason is Ground.OTHER_CHANGE and is_multiple(claim.quantity)
        if verdict is not None and wrong and _follows(claim, claims):
            detail = f"so by the two figures of its own sentence; {verdict.detail}"
            found[claim.id] = replace(verdict, kind=VerdictKind.UNVERIFIED, reason=Ground.NEARLY, detail=detail)
    return found


def _follows(claim: Claim, claims: Sequence[Claim]) -> bool:
    """One level of the sentence is so many times another of its unit."""
    times = claim.quantity.stated.bound
    levels = [
        other.quantity
        for other in claims
        if other.sentence == claim.sentence and other.kind is ClaimKind.AMOUNT and other.compared is None
    ]
    for one, other in permutations(levels, 2):
        large, small = one.stated.bound, other.stated.bound
        alike = one.unit.kind is other.unit.kind and (
            one.unit.kind is UnitKind.MONEY or one.unit.name == other.unit.name
        )
        if times and large and small and alike:
            if abs(large / small - times) <= LOOSE * times:
                return True
    return False

"""Multiples that follow from the two levels which their own sentence tells: "$76,000, *eighty times* that of Tanzania ($950)".

Where the reference has another multiple, one of the levels is at fault, if any, and not the sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.compare.computed.change import is_multiple
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.text import Source, Span
from factcheck.model.verdict import Ground, Verdict, VerdictKind

LOOSE = Decimal("0.06")  # of a multiple: "seventy times" of 69 and of 74 times


def by_levels(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    found = {}
    levels: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.AMOUNT and claim.compared is None:
            levels[claim.sentence].append(claim)
    for claim in claims:
        verdict = verdicts.get(claim.id)
        wrong = verdict is not None and verdict.reason is Ground.OTHER_CHANGE and is_multiple(claim.quantity)
        if verdict is not None and wrong and _follows(claim, levels[claim.sentence][:_MOST], verdicts):
            detail = f"so by the two figures of its own sentence; {verdict.detail}"
            found[claim.id] = replace(verdict, kind=VerdictKind.UNVERIFIED, reason=Ground.NEARLY, detail=detail)
    return found


def _follows(claim: Claim, levels: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> bool:
    """One level of the sentence is so many times another of one series and unit."""
    times = claim.quantity.stated.bound
    for one, other in permutations(levels, 2):
        large, small = one.quantity.stated.bound, other.quantity.stated.bound
        if times and large and small and abs(large / small - times) <= LOOSE * times:
            if _alike(one, other, verdicts.get(one.id), verdicts.get(other.id)):
                return True
    return False


def _alike(one: Claim, other: Claim, first: Verdict | None, second: Verdict | None) -> bool:
    """Both are of one series ("76,000 dollars", "$950"), or of none that is known and in one unit."""
    if first is None or second is None or first.series != second.series:
        return False
    mine, others = one.quantity.unit, other.quantity.unit
    return mine == others or (first.series is not None and mine.kind is others.kind)


_MOST = 12  # levels of a sentence; more are a list

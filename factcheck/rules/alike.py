"""Figures of one place and time that a text tells twice, in words that say the same, one a slip of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from factcheck.compare.pairs import held
from factcheck.compare.slips import is_swap
from factcheck.compare.told import Told
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.match import Outcome
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import Modifier
from factcheck.model.text import Source
from factcheck.rules.again import in_prose

_TWO = 2
_MOST = 30  # figures of one place, time and unit; more are a table in words


def alike(source: Source, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The exact figures of one named place and one named time that are told in the same ideas, the earlier first, where
    two digits of one are swapped in the other: "84.0% in 2022", "in 2022 … 48.0%"."""
    found: dict[Hashable, list[Told]] = defaultdict(list)
    for claim in claims:
        period, said = claim.period, claim.quantity
        if claim.kind is not ClaimKind.AMOUNT or claim.quoted or claim.negated or not claim.area:
            continue
        if period is None or period.role is not PeriodRole.IN or not any(map(str.isdecimal, claim.period_words)):
            continue
        if said.modifier is not Modifier.EXACT or not said.stated.is_point or not in_prose(source, claim):
            continue
        told = Told(claim)
        if told.ideas:
            found[claim.area, str(period), str(said.unit), claim.of, claim.attribution, told.ideas].append(told)
    for members in found.values():
        figures = {one.claim.quantity.stated.low for one in members}
        if len(figures) != _TWO or len(members) > _MOST:
            continue
        first = members[0]
        other = next(one for one in members if one.claim.quantity.stated != first.claim.quantity.stated)
        low, high = first.claim.quantity.stated.low, other.claim.quantity.stated.low
        if low is None or high is None or first.claim.sentence == other.claim.sentence or not is_swap(low, high):
            continue
        if held(first, other).outcome is Outcome.CONFLICT:
            yield first.claim, other.claim

"""Ranks among the areas told before: "12.2% in Spain, 11.0% in Greece and 6.5% in Portugal, *the lowest of the three*"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.goingon import Level
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.statistic import Observation
from factcheck.model.text import Source


def is_among(claim: Claim) -> bool:
    """It points to so many areas told before: "the lowest *of the three*"."""
    rank = claim.compared.rank if claim.compared else None
    return rank is not None and rank.many > 0 and not rank.among


def among_those(source: Source, claim: Claim, row: Observation, id: str, levels: Sequence[Level]) -> Claim:
    """The claim with the areas that its paragraph gives figures of a series for, at the time of a row: just so many as it
    says, and its own among them."""
    compared = claim.compared
    if compared is None or compared.rank is None or not is_among(claim):
        return claim
    rows = [one.verdict.observation for one in levels if one.series == id and _is_before(source, claim, one.claim)]
    areas = {one.area for one in rows if one and one.area and one.period == row.period}
    if len(areas) != compared.rank.many or claim.area not in areas:
        return claim
    rank = replace(compared.rank, among=tuple(sorted(area for area in areas if area)), sure=True)
    return replace(claim, compared=replace(compared, rank=rank, end=compared.end or row.period))


def _is_before(source: Source, claim: Claim, level: Claim) -> bool:
    """It stands in the paragraph of the claim, before it or in its sentence."""
    if level.anchor.start >= claim.sentence.end:
        return False
    return "\n" not in source.text[level.anchor.end : claim.anchor.start]

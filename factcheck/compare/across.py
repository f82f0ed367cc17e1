"""A year of twelve months that two calendar years share: "2024/25" is from April to March, or from July to June."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.clock import Clock
from factcheck.compare.splityear import is_split
from factcheck.compare.vintages import Vintages
from factcheck.model.claim import Claim
from factcheck.model.period import Period, PeriodRole

LONGEST = 366  # days of such a year; a season has fewer


def across(claim: Claim, spans: Sequence[Vintages], clock: Clock) -> Period | None:
    """The claim's period; for a year that is written by the two calendar years it lies in, the reference's one.

    Which months it has, no text says: it is what the reference knows to begin in the first year and to end in the
    second. Where it knows none, or several, the text's time stays as it is; also where the year lasts and its value
    was not out, for what is set for a year is known before it is over.
    """
    said = claim.period
    if said is None or not is_split(said, claim.period_words):
        return said
    if any(one.period and one.period.same(said) for one in spans):
        return said
    found = [one for one in spans if one.period and _lies_across(one.period, said)]
    if len(found) != 1:
        return said
    period = found[0].best.period
    return period if period and (found[0].now or period.end() <= clock.today()) else said


def _lies_across(one: Period, said: Period) -> bool:
    first, last = one.first, one.last
    if not (first and last and said.first and said.last) or one.role is not PeriodRole.IN:
        return False
    if (first.year, last.year) != (said.first.year, said.last.year):
        return False
    return (one.end() - one.start()).days < LONGEST

"""Since when a level has held: "has had 165 members *since 2018*" says more than that it has 165."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.compare import show
from factcheck.compare.agree import Agreement, agreement
from factcheck.compare.rows import begins
from factcheck.compare.ruling import Ruling, unverified
from factcheck.lexicon.moves import VERBS
from factcheck.model.claim import Claim
from factcheck.model.period import PeriodRole
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.verdict import Ground

ABOUT = timedelta(days=31)  # "since 2018" of what came in January 2019


def only_later(claim: Claim, series: Statistic, row: Observation, steps: tuple[Observation, ...]) -> Ruling | None:
    """The level agrees, but began after the time the text names; None where it held from about then.

    "Has risen to 165 since 2018" does not say that it was 165 then, and of the time before their first row the references
    know nothing.
    """
    period = claim.period
    if period is None or period.role is not PeriodRole.SINCE or period.first is None or row not in steps:
        return None
    if "since" not in claim.period_words.lower().split() or not VERBS.isdisjoint(claim.context.clause):
        return None
    first = at = steps.index(row)
    while first and agreement(claim.quantity, steps[first - 1], series).level is Agreement.YES:
        first -= 1
    told = period.first.end()
    if first == 0 or begins(steps[first]) <= _later(told):
        return None  # nothing is known of the time before the first
    before = steps[first - 1]
    detail = f"{show.value(row, series.unit)} only {steps[first].when()}{show.cited(steps[at])}"
    return unverified(Ground.NOT_SINCE_THEN, f"{detail}; {show.value(before, series.unit)} before", row)


def _later(day: date) -> date:
    return day + ABOUT if date.max - day > ABOUT else date.max

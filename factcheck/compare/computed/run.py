"""Runs: "fell for the third year running", "has risen for seven years in a row"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.compare.computed.ends import last_of
from factcheck.compare.computed.values import Value, Values, told, year_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.lexicon.labels import is_change
from factcheck.model.claim import Claim, Compared, Direction
from factcheck.model.verdict import Ground, VerdictKind


def judge_run(claim: Claim, values: Values, _: Values | None) -> Ruling:
    """The last so many steps all went one way."""
    compared = claim.compared or Compared()
    if not compared.run or claim.direction is None:
        return unverified(Ground.BASE_UNSAID, "among which it has this rank, the references do not say")
    ends = last_of(claim, values)
    if isinstance(ends, Ruling):
        return ends
    end = ends[0]
    if not end.known:
        return unverified(Ground.NOT_YET_PUBLISHED, f"{told(end, values.series)} was not out at the time")
    run = [end]
    for one in values.until(end):
        if year_of(one) != year_of(run[-1]) - 1 or len(run) > compared.run:
            break
        run.append(one)
    up = claim.direction is Direction.UP
    series = values.series
    steps = ", ".join(told(one, series) for one in reversed(run))
    if is_change(series.label) and len(run) >= compared.run:
        signs = [one.number > 0 if up else one.number < 0 for one in run[: compared.run]]
        if all(signs):
            return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, steps)
    ways = [_way(later, earlier, up) for later, earlier in pairwise(run)]
    if len(ways) == compared.run and all(ways):
        return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, steps)
    if len(ways) < compared.run and False not in ways:
        return unverified(Ground.BEFORE_FIRST_ROW, f"the reference does not reach back so far: {steps}")
    if False not in ways:
        return unverified(Ground.NEARLY, f"a step of it is none, as far as the values tell: {steps}")
    if is_change(series.label) or compared.end is None:
        return unverified(Ground.PERIOD_UNSTATED, f"of which years, the text does not say: {steps}")
    return Ruling(VerdictKind.CONTRADICTED, Ground.NOT_IN_A_ROW, steps)


def _way(later: Value, earlier: Value, up: bool) -> bool | None:
    """Whether a step went the way that is told; None where the two are one number, or may be."""
    if later.spread.meets(earlier.spread):
        right = later.number > earlier.number if up else later.number < earlier.number
        return True if right else None
    return (later.number > earlier.number) is up

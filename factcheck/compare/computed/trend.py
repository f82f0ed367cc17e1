"""Movements and comparisons without a figure: "dropped from 2023 to 2024", "grown every year since 2020", "more than in
Japan", "not yet back to its level of 2019"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.computed.change import arithmetic
from factcheck.compare.computed.ends import ends_of, known
from factcheck.compare.computed.values import Value, Values, told, year_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.lexicon.labels import CHANGING, is_change
from factcheck.model.claim import Claim, Compared, Direction, Trend
from factcheck.model.verdict import Ground, VerdictKind

CLEAR = Decimal("0.02")  # of a value: as far the other way that no revision turns it
BESIDE = Decimal("0.005")  # the same for two values of one time
_Pair = tuple[Value, Value]


def judge_trend(claim: Claim, values: Values, other: Values | None) -> Ruling:
    """Which way the values went, or which of two is the higher."""
    compared = claim.compared or Compared()
    ends = ends_of(claim, values, other)
    if isinstance(ends, Ruling):
        return ends
    pairs = [pair for pair in ends.pairs if known(pair)]
    if not pairs:
        return unverified(Ground.NOT_YET_PUBLISHED, "a value that it is computed from was not out at the time")
    if any(value.number < 0 for pair in pairs for value in pair):
        return unverified(Ground.BASE_UNSAID, "below zero, which way is up the text does not say")
    if compared.end is None and not ends.sure:
        return unverified(Ground.BASE_UNSAID, "of when it is told, the text does not say for sure")
    if compared.trend in (Trend.REGAINED, Trend.NOT_REGAINED):
        return _regained(claim, values, pairs[0])
    if is_change(values.series.label) and other is None and CHANGING.isdisjoint(claim.context.clause):
        return unverified(Ground.BASE_UNSAID, "whether it or its growth is told of, the text does not say")
    if compared.trend is Trend.EACH:
        return _each(claim, values, pairs[0])
    return _one_way(claim, values, pairs, other is not None)


def _one_way(claim: Claim, values: Values, pairs: Sequence[_Pair], areas: bool) -> Ruling:
    series = values.series
    ways = [_way(claim, pair, BESIDE if areas else CLEAR) for pair in pairs]
    detail = arithmetic(pairs[0], series, areas)
    if ways[0] is claim.direction:
        return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, detail)
    if None in ways or claim.direction in ways:
        return unverified(Ground.NEARLY, detail)
    reason = Ground.OTHER_CHANGE if areas else Ground.WRONG_DIRECTION
    lead = "it is the other way round" if areas else "it went the other way"
    return Ruling(VerdictKind.CONTRADICTED, reason, f"{lead}, {detail}")


def _way(claim: Claim, pair: _Pair, slack: Decimal) -> Direction | None:
    """Which way it went, None where that is not clear; so far as it is told, any step that is none of rounding will do."""
    base, end = pair
    step = end.number - base.number
    if base.spread.meets(end.spread):
        return None
    way = Direction.UP if step > 0 else Direction.DOWN
    far = abs(step) > slack * max(abs(base.number), abs(end.number))
    return way if far or way is claim.direction else None


def _each(claim: Claim, values: Values, pair: _Pair) -> Ruling:
    """ "Grown *every year since 2020*"."""
    base, end = pair
    run = [end]
    for one in values.until(end):
        if year_of(one) < year_of(base):
            break
        run.append(one)
    run.reverse()
    steps = ", ".join(told(one, values.series) for one in run)
    ways = [_way(claim, step, CLEAR) for step in pairwise(run)]
    if any(way not in (None, claim.direction) for way in (*ways, _way(claim, pair, CLEAR))):
        return Ruling(VerdictKind.CONTRADICTED, Ground.NOT_IN_A_ROW, steps)
    if len(run) <= year_of(end) - year_of(base) or len(run) < 2:
        return unverified(Ground.NO_VALUE_FOR_PERIOD, f"the reference lacks some of the years in between: {steps}")
    if None in ways:
        return unverified(Ground.NEARLY, f"a step of it is none, as far as the values tell: {steps}")
    return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, steps)


def _regained(claim: Claim, values: Values, pair: _Pair) -> Ruling:
    """ "*Not yet back to* its level of 2019": it is on the side of that to which it went in between."""
    base, end = pair
    between = [one for one in values.until(end) if year_of(base) < year_of(one)]
    step = end.number - base.number
    far = max(between, key=lambda one: abs(one.number - base.number), default=None)
    if far is None or abs(far.number - base.number) <= CLEAR * abs(base.number):
        return unverified(Ground.BASE_UNSAID, "between these years it went nowhere that it could come back from")
    detail = f"{arithmetic(pair, values.series, areas=False)}; in between {told(far, values.series)}"
    back = (far.number < base.number) is (step > 0) and abs(step) > CLEAR * abs(base.number)
    short = (far.number < base.number) is (step < 0) and abs(step) > CLEAR * abs(base.number)
    said_back = (claim.compared or Compared()).trend is Trend.REGAINED
    if not (back or short):
        return unverified(Ground.NEARLY, detail)
    if back is said_back:
        return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, detail)
    if back:
        return Ruling(VerdictKind.CONTRADICTED, Ground.OTHER_CHANGE, f"it was: {detail}")
    return Ruling(VerdictKind.CONTRADICTED, Ground.OTHER_CHANGE, f"it was not: {detail}")

"""Whether an amount that was computed from two values is the one that is told."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum

from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Quantity

HUNDRED = Decimal(100)
SLACK = Decimal("0.05")  # of what was computed: nearer than that it is told loosely, but not wrong
MULTIPLE = Decimal("0.12")  # "three times" is said of 2.64 to 3.36
ROUND = Decimal("0.5")  # and never of what is another whole number
MULTIPLE_SLACK = Decimal("0.12")


class Fit(IntEnum):
    """How what is told lies to what was computed."""

    NO = 0
    NEAR = 1
    YES = 2


def fit_of(said: Quantity, found: Interval) -> Fit:
    """How a step that is told, in percent, points or a unit, lies to the one that was computed."""
    half = max(said.precision, _coarse(said)) / 2
    allowed = said.interval.widened(half) if said.modifier is Modifier.EXACT else said.interval
    slack = max(said.precision, _size(found) * SLACK)
    return _fit(allowed, found, slack)


def fit_of_multiple(said: Quantity, found: Interval) -> Fit:
    """The same of a multiple: "doubled" is said of nearly that, "2.31 times" is not."""
    size = abs(said.stated.bound or Decimal(1))
    loose = size * (SLACK / 2) if 0 < said.precision < 1 else min(size * MULTIPLE, ROUND)
    half = max(said.precision / 2 if said.precision < 1 else Decimal(0), loose)
    allowed = said.interval.widened(half) if said.modifier is Modifier.EXACT else said.interval
    return _fit(allowed, found, size * MULTIPLE_SLACK)


def _coarse(said: Quantity) -> Decimal:
    """A round number in words is no more exact than its first digits."""
    return Decimal(0) if said.precision else Decimal(1)


def _fit(allowed: Interval, found: Interval, slack: Decimal) -> Fit:
    if allowed.meets(found):
        return Fit.YES
    return Fit.NEAR if allowed.widened(slack).meets(found) else Fit.NO


def _size(found: Interval) -> Decimal:
    return max(abs(found.low or Decimal(0)), abs(found.high or Decimal(0)))


def difference(base: Interval, end: Interval) -> Interval:
    """How far it is from one value to another, as exactly as they are known."""
    base_low, base_high = _bounds(base)
    end_low, end_high = _bounds(end)
    return Interval(end_low - base_high, end_high - base_low)


def ratio(base: Interval, end: Interval) -> Interval | None:
    """How many times one value another is; None where one may be zero or below."""
    base_low, base_high = _bounds(base)
    end_low, end_high = _bounds(end)
    if base_low <= 0 or end_low < 0:
        return None
    return Interval(end_low / base_high, end_high / base_low)


def percent(times: Interval) -> Interval:
    """A ratio as a change in percent."""
    low, high = _bounds(times)
    return Interval((low - 1) * HUNDRED, (high - 1) * HUNDRED)


def _bounds(span: Interval) -> tuple[Decimal, Decimal]:
    """Both ends of what is known to have two."""
    assert span.low is not None
    assert span.high is not None
    return span.low, span.high

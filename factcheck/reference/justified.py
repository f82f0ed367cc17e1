"""Computed values to the precision that the rows they were computed from justify: `26.9`, not `26.8993839835729`.

The rules are those of significant figures (ISO 80000-1:2022, annex B): a sum is as precise as its least precise
part, a product or quotient has as many significant digits as the part with the fewest. Whole numbers are counts
here, and exact; what is divided keeps three digits, for a share of few is still worth saying.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.model.interval import Interval
from factcheck.model.statistic import Observation
from factcheck.reference.expression import Formula

LEAST = 3  # significant digits of a quotient of small counts: 3 of 7 are 42.9%


def justified(interval: Interval, rows: Collection[Observation], formula: Formula) -> Interval:
    """The interval with its bounds rounded; whole numbers that were only added and multiplied stay."""
    parts = [bound for row in rows for bound in (row.interval.low, row.interval.high) if bound is not None]
    decimals = max((_decimals(part) for part in parts), default=0)
    if not formula.divides and not decimals:
        return interval
    if formula.multiplies:
        digits = max(LEAST, min((len(part.as_tuple().digits) for part in parts if part), default=LEAST))
        ends = [_to_digits(end, digits) for end in (interval.low, interval.high)]
    else:
        fewest = min((_decimals(part) for part in parts if _decimals(part)), default=0)
        ends = [_to_step(end, -fewest) for end in (interval.low, interval.high)]
    low, high = ends
    if low is not None and low == high and not interval.is_point:
        return interval  # what is open or narrow is not rounded shut
    return Interval(low, high, interval.low_open, interval.high_open)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _to_digits(value: Decimal | None, digits: int) -> Decimal | None:
    return _to_step(value, value.adjusted() - digits + 1) if value else value


def _to_step(value: Decimal | None, exponent: int) -> Decimal | None:
    """Rounded to a power of ten; places before the point are kept, so that no digit is made a naught."""
    if value is None:
        return None
    step = Decimal(1).scaleb(min(exponent, 0))
    return (value / step).to_integral_value(ROUND_HALF_EVEN) * step if value % step else value

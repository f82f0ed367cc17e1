"""Whether a quantity and an observed value agree: written precision, tolerance and hedges on both sides."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from factcheck.compare.slips import is_swap
from factcheck.dataclass import dataclass
from factcheck.lexicon.rates import per_ratio
from factcheck.lexicon.units import factor
from factcheck.model.interval import Interval, Relation, last_place, plain, whole_digits
from factcheck.model.quantity import Modifier, Quantity, UnitKind
from factcheck.model.statistic import Observation, Statistic

ROUNDING = Decimal("0.03")  # "1,000" is no fair rounding of 1,400, though its last written digit is the 1
LOOSE = Decimal("0.02")  # of the value: cut off, "1.3 million" for 1.38 is 6% off, and another figure
COARSE = Decimal("0.1")  # "6,000" is what 5,757 rounds to, and says little of it
ROUNDER = 1000  # 5,000,000 beside 5,123,456 is a round number; 30,000 beside 31,650 may be none
FAR = Decimal(2)  # "more than 100" for over 200 is true and misleading
TEN = Decimal(10)
SLIP_DIGITS = 4  # of a hedged figure that was not rounded
_HALF = Decimal("0.5")
BOUNDS = frozenset((Modifier.OVER, Modifier.UNDER, Modifier.AT_LEAST, Modifier.AT_MOST))


class Agreement(StrEnum):
    """How a claim lies to a value."""

    YES = "yes"
    CLOSE = "close"  # cut off or rounded up to its last written digit, too coarse, or a bound that is just missed
    BOUND = "bound"  # not excluded, but not borne out: "at least 60" against "at least 57"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Agreed:
    """The outcome, how the intervals lie, and the margin that was allowed, in words."""

    level: Agreement
    relation: Relation
    margin: str
    dropped: bool = False  # the value is a bound ("at least"), the claim states it flat


def converted(quantity: Quantity, series: Statistic) -> tuple[Interval, Interval, Decimal]:
    """The claim's interval, bare number and precision in the unit of the series."""
    mine, theirs = factor(quantity.unit), factor(series.unit)
    ratio = Decimal(1)
    if quantity.unit.name != series.unit.name and mine and theirs and mine[0] == theirs[0]:
        ratio = mine[1] / theirs[1]
    if quantity.unit.per and series.unit.per:
        ratio *= per_ratio(quantity.unit.per, series.unit.per) or 1
    if ratio == 1:
        return quantity.interval, quantity.stated, quantity.precision
    return quantity.interval.scaled(ratio), quantity.stated.scaled(ratio), quantity.precision * ratio


def agreement(quantity: Quantity, row: Observation, series: Statistic) -> Agreed:
    """Whether a claim agrees with one observation.

    The margin of a flat number is half of its last written digit ("5,800" allows 5,750..5,850; "4" for 4.5, which is
    rounded up, is only close), or the reference's own if that is more: the series' tolerance, or half of its last
    written digit where it names none; small counts have none.
    """
    interval, stated, precision = converted(quantity, series)
    if row.modifier in (Modifier.AT_LEAST, Modifier.AT_MOST):
        return _against_bound(quantity, interval, stated, precision, row, series)
    middle = _middle(row.interval)
    if middle is None:
        return Agreed(Agreement.NO, interval.relation(row.interval), "")
    if row.modifier is Modifier.ABOUT:
        row_margin = abs(middle) * Decimal("0.05")
    else:
        row_margin = _own_margin(row, middle, series)
    if quantity.modifier is Modifier.EXACT and stated.is_point:
        value = row.interval.widened(row_margin) if row.modifier is Modifier.ABOUT else row.interval
        return _flat(stated, precision, value, row_margin, series)
    return _bounded(quantity, interval, row.interval, row_margin, series)


def within_reach(quantity: Quantity, series: Statistic) -> Callable[[Observation], bool]:
    """Whether a value may agree with a claim at all: no margin is wider than this. Asked before `agreement` where there
    are hundreds of values."""
    interval, _, precision = converted(quantity, series)
    widest = max(precision, Decimal(1)) / 2
    low = None if interval.low is None else interval.low - widest
    high = None if interval.high is None else interval.high + widest

    def reach(row: Observation) -> bool:
        value = row.interval.low
        if value is None or value != row.interval.high or row.modifier is not Modifier.EXACT or series.tolerance.kind:
            return True
        margin = max(_HALF, abs(value) * ROUNDING)
        return (low is None or value >= low - margin) and (high is None or value <= high + margin)

    return reach


def margin_of(row: Observation, series: Statistic) -> Decimal:
    """How far a value may be off by itself: half of the last place it is known to, or what its series allows."""
    middle = _middle(row.interval)
    return _own_margin(row, middle, series) if middle is not None else Decimal(0)


def _own_margin(row: Observation, middle: Decimal, series: Statistic) -> Decimal:
    """How exact a value is: as the series says, or as it and those of its size are written, which from 1,000 on is never
    less than to 3%: a series that gives £31,650 means its £30,000 to the pound."""
    if series.tolerance.kind:
        return series.tolerance.margin(middle)
    if series.unit.kind is UnitKind.DATE:
        return Decimal(0)
    size = whole_digits(middle)
    alike = (basis.finest.get(near) for basis in series.bases for near in (size - 1, size, size + 1))
    own = last_place(middle)
    finest = min((place for place in alike if place is not None), default=own)
    half = (finest if own <= finest * ROUNDER else own) / 2
    return min(half, abs(middle) * ROUNDING) if abs(middle) >= 1000 else half


def _middle(interval: Interval) -> Decimal | None:
    if interval.low is None:
        return interval.high
    return interval.low if interval.high is None else (interval.low + interval.high) / 2


def _is_small_count(series: Statistic, value: Decimal) -> bool:
    return series.unit.kind is UnitKind.COUNT and abs(value) < 1000 and value == int(value)


def _flat(stated: Interval, precision: Decimal, value: Interval, row_margin: Decimal, series: Statistic) -> Agreed:
    assert stated.low is not None
    middle = _middle(value) or Decimal(0)
    small = _is_small_count(series, middle) and _is_small_count(series, stated.low)
    if series.unit.kind is UnitKind.COUNT and middle != int(middle) and stated.low == int(stated.low):
        precision = max(precision, Decimal(1))  # "four people", for an average of 3.8
    half = Decimal(0) if small and precision <= 1 else precision / 2  # but "23 pupils" for an average of 22.6
    if abs(stated.low) >= 1000:
        half = min(half, abs(stated.low) * ROUNDING)
    margin = max(half, Decimal(0) if small and not series.tolerance.kind else row_margin)
    relation = stated.relation(value)
    cut = half > max(row_margin, abs(middle) * ROUNDING) and abs(middle) == abs(stated.low) + half  # "4%" for 4.5
    if value.widened(margin).contains(stated.low) and not cut:
        return Agreed(Agreement.YES, relation, f"±{plain(margin)}" if margin else "exact")
    sharper = half and row_margin < half  # the reference is written more precisely than the claim
    if sharper and _loosely(stated.low, middle, precision):
        return Agreed(Agreement.CLOSE, relation, f"±{plain(margin)}")
    return Agreed(Agreement.NO, relation, f"±{plain(margin)}" if margin else "exact")


def _loosely(said: Decimal, value: Decimal, precision: Decimal) -> bool:
    """The figure is the value rounded to its last written digit, though that says little of it; or the value cut off
    or rounded up there, though nearer to the next, where little is lost by it. Two digits swapped are neither."""
    off = abs(said - value)
    if is_swap(said, value):
        return False
    if off <= precision / 2:
        return abs(said) < 1000 or off < abs(said) * COARSE
    return off < precision and off <= abs(value) * LOOSE


def _bounded(quantity: Quantity, interval: Interval, value: Interval, row_margin: Decimal, series: Statistic) -> Agreed:
    middle = _middle(value) or Decimal(0)
    relation = interval.relation(value)
    strict = quantity.modifier in BOUNDS
    within = value.relation(interval if strict else interval.widened(row_margin))
    if within in (Relation.WITHIN, Relation.SAME):
        far = (
            _far(quantity, interval, middle)
            if strict
            else unlike_digits(quantity.stated, converted(quantity, series)[1], middle)
        )
        return Agreed(Agreement.CLOSE if far else Agreement.YES, relation, quantity.policy)
    slack = max(row_margin, min(quantity.precision / 2, abs(middle) / 100))
    if value.relation(interval.widened(slack)) in (Relation.WITHIN, Relation.SAME):
        return Agreed(Agreement.CLOSE, relation, quantity.policy)
    if value.is_point or relation is Relation.APART:
        return Agreed(Agreement.NO, relation, quantity.policy)
    return Agreed(Agreement.BOUND, relation, quantity.policy)


def unlike_digits(written: Interval, said: Interval, value: Decimal) -> bool:
    """A hedged figure of so many digits that it is no round one, with two of the value's digits swapped: "about 63,410"
    for 63,140. A hedge excuses rounding, and nobody rounds to such a figure. `written` is the number as the text has it,
    `said` the same in the unit of the value."""
    if written.low is None or not written.is_point or said.low is None:
        return False
    if len(written.low.normalize().as_tuple().digits) < SLIP_DIGITS:
        return False
    place = Decimal(1).scaleb(said.low.normalize().as_tuple().exponent)  # type: ignore[arg-type]
    return is_swap(said.low, value) or is_swap(said.low, (value / place).to_integral_value() * place)


def _far(quantity: Quantity, interval: Interval, middle: Decimal) -> bool:
    """A bound so loose that it says nothing of the value; where no amount is "twice" another, none is."""
    dimension, _ = factor(quantity.unit) or ("", None)
    if quantity.unit.kind is UnitKind.PERCENT or dimension == "temperature" or middle <= 0:
        return False
    if interval.low is not None and interval.low > 0:
        return middle > interval.low * FAR
    return interval.high is not None and interval.high > middle * FAR


def _against_bound(
    quantity: Quantity, interval: Interval, stated: Interval, precision: Decimal, row: Observation, series: Statistic
) -> Agreed:
    """Against "at least 5,757": the same number agrees, flat or bounded; a weaker bound agrees too."""
    bound = row.interval.low if row.modifier is Modifier.AT_LEAST else row.interval.high
    assert bound is not None
    relation = interval.relation(row.interval)
    same_side = quantity.modifier in (
        (Modifier.AT_LEAST, Modifier.OVER) if row.modifier is Modifier.AT_LEAST else (Modifier.AT_MOST, Modifier.UNDER)
    )
    point = Interval.point(bound)
    own = series.tolerance.margin(bound) if series.tolerance.kind else Decimal(0)
    flat = _flat(stated, precision, point, own, series) if stated.is_point else None
    if flat and flat.level is Agreement.YES:
        dropped = quantity.modifier is Modifier.EXACT
        return Agreed(Agreement.YES, relation, flat.margin, dropped)
    if (
        quantity.modifier in (Modifier.ABOUT, Modifier.NEARLY, Modifier.JUST_OVER, Modifier.VAGUE)
        or not stated.is_point
    ):
        if interval.contains(bound):
            return Agreed(Agreement.YES, relation, quantity.policy)
    if same_side and interval.contains(bound):
        far = _far(quantity, interval, bound)
        return Agreed(Agreement.CLOSE if far else Agreement.YES, relation, quantity.policy)
    if relation is Relation.APART:
        return Agreed(Agreement.CLOSE if flat and flat.level is Agreement.CLOSE else Agreement.NO, relation, "")
    return Agreed(Agreement.BOUND, relation, "")


def only_in_bound(quantity: Quantity, row: Observation, series: Statistic) -> bool:
    """The value is a bound ("over 90,000"), and the figure another number within it: much agrees so."""
    if row.interval.low is not None and row.interval.high is not None:
        return False
    return converted(quantity, series)[1].bound != row.interval.bound


def digits(quantity: Quantity, flat: bool = False) -> int:
    """How many significant digits the claim was written with: the more, the less an agreement is chance.

    A bound ("over 80%") counts as one, since much agrees with it, unless `flat`.
    """
    number = quantity.stated.bound
    if number is None or number == 0 or quantity.modifier is Modifier.VAGUE:
        return 1
    if quantity.precision > 0 and quantity.unit.kind is not UnitKind.DATE:
        count = len(str(int(abs(number) / quantity.precision)))
        count = min(count, len(number.normalize().as_tuple().digits)) if quantity.precision >= 1 else count
    else:
        count = len(number.normalize().as_tuple().digits)
    return 1 if quantity.modifier in BOUNDS and count <= 2 and not flat else count

"""Likely causes of a wrong figure: swapped or dropped digits, scale, another area's value."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from decimal import Decimal

from factcheck.compare.agree import BOUNDS, Agreement, agreement, converted, digits, within_reach
from factcheck.compare.balances import has_both_signs
from factcheck.compare.show import amount
from factcheck.compare.slips import changed, is_swap, moved, swapped, written
from factcheck.lexicon.places import area_title, keys_of
from factcheck.model.claim import Claim
from factcheck.model.interval import plain
from factcheck.model.quantity import Modifier, Quantity
from factcheck.model.statistic import Basis, Observation, Statistic
from factcheck.model.verdict import Ground

SCALE_DIGITS = 2  # a figure of one digit has the digits of every tenth value
SLIP_DIGITS = 3  # of a figure that is a slip of the rounded value; of two, every ninetieth is
NEAR = Decimal("0.005")
EXACT_DIGITS = 5  # so many are no round number
MANY = 10  # areas of whose values one has the digits of a figure by chance, to one that surely has not
_POWERS = (3, 6, -3, -6, 1, -1, 2, -2, 9, -9)  # of ten, the likelier slips first


def likely_cause(
    quantity: Quantity, row: Observation, series: Statistic, basis: Basis, named: Collection[str] = ()
) -> tuple[Ground | None, str]:
    """A typed cause and a sentence; (None, "") where nothing suggests itself. `named` are the areas of the text."""
    _, stated, precision = converted(quantity, series)
    value = row.interval.bound
    if stated.low is None or value is None or not stated.is_point:
        return None, ""
    if value and (stated.low == -value or _is_mirrored(stated.low, value, precision, quantity)):
        which = "it lies on the other side of nothing" if has_both_signs(series) else "the change went the other way"
        return Ground.WRONG_DIRECTION, which
    rounded = _as_exact(value, precision) if digits(quantity) >= SLIP_DIGITS else value
    if cause := _digits(stated.low, value) or _digits(stated.low, rounded):
        return cause
    if digits(quantity, flat=True) >= SCALE_DIGITS:
        precision = max(precision, abs(stated.low) * 2 * NEAR) if quantity.modifier is Modifier.ABOUT else precision
        for power in _POWERS:
            if _same_digits(stated.low, value.scaleb(power), precision, power):
                return (
                    Ground.WRONG_SCALE,
                    f"{amount(Decimal(10) ** abs(power))} times too {'large' if power > 0 else 'small'}",
                )
    if quantity.modifier in BOUNDS:
        return None, ""  # true of too many areas to be another's
    for other in _equal_elsewhere(quantity, row, series, basis):
        if other.area in named or _telling(quantity, row, basis):
            return Ground.WRONG_AREA, f"that is the value for {area_title(other.area or '')}"
    return None, ""


def _is_mirrored(said: Decimal, value: Decimal, precision: Decimal, quantity: Quantity) -> bool:
    """ "Grew by 14%" of -13.96%: of two digits or more, the same number on the other side of nothing."""
    apart = said * value < 0 and digits(quantity) >= SCALE_DIGITS
    return apart and abs(said + value) <= precision / 2


def areas_told(claim: Claim) -> frozenset[str]:
    """The areas that a claim's text names round it, whose values may have got mixed up."""
    areas = claim.context.areas
    return keys_of((*areas.clause, *areas.sentence, *areas.before, *areas.heading, *areas.document))


def slipped(one: Quantity, other: Quantity) -> bool:
    """Two exact figures of five digits or more of which one digit is not the same, or two stand in each other's place.

    Of two unlike things, one pair of counts in some thousand is so near by chance.
    """
    (scale, left), (other_scale, right) = _written(one), _written(other)
    return bool(left and right) and scale == other_scale and (changed(left, right) or swapped(left, right))


def _written(one: Quantity) -> tuple[Hashable, str]:
    """The digits of an exact figure of five or more and what they are of, "" where it has fewer."""
    low = one.stated.low
    if low is None or not one.stated.is_point or one.modifier is not Modifier.EXACT:
        return None, ""
    written = plain(abs(low)).replace(".", "")
    long = len(written.rstrip("0")) >= EXACT_DIGITS
    return (one.unit.kind, low.adjusted()), written if long else ""


def exact_digits(one: Quantity) -> int:
    """How many digits an exact figure of five or more has, those of its decimals among them and without the zeros at
    its end; 0 for any other."""
    return len(_written(one)[1].rstrip("0"))


def slip_keys(one: Quantity) -> Iterator[Hashable]:
    """What two figures have in common of which one is the other with a slip: all digits but one, or all in another
    order."""
    scale, written = _written(one)
    if written:
        yield scale, "".join(sorted(written))
        for at in range(len(written)):
            yield scale, written[:at], written[at + 1 :]


def named_too(claim: Claim, row: Observation, series: Statistic, basis: Basis) -> str:
    """That an area is named too whose value the figure is, in words, "" for none: by its sentence ("Kenya's rate was
    5.4%, twice *Uganda's*"), or by the text where the figure has no area of its own, for what "the rate" is of was then
    read wrongly rather than written so."""
    areas = claim.context.areas
    here = keys_of((*areas.clause, *areas.sentence))
    around = frozenset() if areas.sentence and claim.area else areas_told(claim)
    for other in _equal_elsewhere(claim.quantity, row, series, basis):
        if other.area in here | around:
            where = "sentence" if other.area in here else "text"
            return f"the {where} names {area_title(other.area or '')}, too"
    return ""


def _equal_elsewhere(quantity: Quantity, row: Observation, series: Statistic, basis: Basis) -> Iterator[Observation]:
    """The values of other areas that a claim agrees with; most of hundreds are seen at a glance to be far from it."""
    reach = within_reach(quantity, series)
    for other in _elsewhere(row, basis):
        if reach(other) and agreement(quantity, other, series).level is Agreement.YES:
            yield other


def _telling(quantity: Quantity, row: Observation, basis: Basis) -> bool:
    """So few areas or so many digits that hardly any has them by chance."""
    others = sum(1 for _ in _elsewhere(row, basis))
    return bool(others * MANY < 9 * 10 ** (digits(quantity) - 1))


def _elsewhere(row: Observation, basis: Basis) -> Iterator[Observation]:
    """What a row is of, at the same time in the other areas."""
    if row.period is None:
        return
    for period in basis.by_days.get((row.period.start(), row.period.end()), ()):
        for one in basis.by_period[period]:
            if one.area not in (None, row.area) and one.dimensions == row.dimensions:
                yield one


def _same_digits(said: Decimal, value: Decimal, precision: Decimal, power: int) -> bool:
    """The value has these very digits, as far as they are written.

    Of two digits that alone would be true of one value in fifty, so the value must be nearer than they tell. By
    chance it is then one in four hundred, of three digits one in a thousand. Who writes "billion" for million writes
    no other digits, and few things are a thousand times another: there the digits as they are written tell enough.
    """
    near = precision / 2 if power % 3 == 0 else min(precision / 2, abs(value) * NEAR)
    return value != 0 and abs(said - value) <= near


def _as_exact(value: Decimal, precision: Decimal) -> Decimal:
    """The value rounded as the figure is, which the slip was made in: "91.5 billion" for 19.532 billion."""
    return (value / precision).to_integral_value() * precision if precision else value


def _digits(said: Decimal, value: Decimal) -> tuple[Ground, str] | None:
    """Digits that were swapped, one that moved, one too many or one too few; a swap leaves the number as large as it was."""
    if is_swap(said, value):
        return Ground.SWAPPED_DIGITS, f"two digits swapped: {amount(said)} for {amount(value)}"
    a, b = written(said, value)
    if said.adjusted() == value.adjusted() and moved(a, b):
        return Ground.MOVED_DIGIT, f"the same digits, one of them moved: {amount(said)} for {amount(value)}"
    own, right = plain(abs(said)), plain(abs(value))
    if abs(len(a) - len(b)) == 1 and min(len(a), len(b)) >= 3:
        longer, shorter = (own, right) if len(a) > len(b) else (right, own)
        if any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))):
            what = "a digit too many" if longer is own else "a digit dropped"
            return Ground.DROPPED_DIGIT, f"{what}: {amount(said)} for {amount(value)}"
    return None

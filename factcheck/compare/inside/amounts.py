"""What a written figure may stand for, and how such amounts are added, taken away and divided."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.compare import show
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.pattern import pattern

ZERO = Decimal(0)
HUNDRED = Decimal(100)
NOTHING = Interval.point(0)
WHOLE = Decimal(1000)  # below it a count is told to the last one
_LOOSE = Decimal("0.1")  # of itself, that "about" and "some" may be off
_CUT = Decimal("0.05")  # of itself, that a number in digits alone is rounded at most: "1,000" is not 1,400
_SCALE = pattern(r"(?i)hundred|thousand|(?:m|b|tr)illion|\d\s?(?:mn?|bn|tn|k)\b")
_WORDS = 2  # points: how exact a share is that is told as a fraction


def amount(claim: Claim) -> Interval:
    """What the figure may stand for: 164 is itself, "2.3 million" 2.25 to 2.35 million, "about 40" 36 to 44, and "over
    40" has no end."""
    said = claim.quantity
    span = said.interval
    if said.modifier is Modifier.ABOUT and said.stated.is_point and said.stated.low is not None:
        return Interval.point(said.stated.low).widened(abs(said.stated.low) * _LOOSE)
    if not span.is_point or span.low is None:
        return span
    return span.widened(half(said))


def half(said: Quantity) -> Decimal:
    """How far a number may be off by how it is written: half of its last place, nothing for small counts."""
    value = abs(said.stated.low or ZERO)
    if said.unit.kind in (UnitKind.COUNT, UnitKind.NUMBER) and value < WHOLE and said.precision == 1:
        return ZERO
    cut = said.precision / 2
    return cut if value < WHOLE or _SCALE.search(said.written) else min(cut, value * _CUT)


def share(claim: Claim) -> Interval:
    """What a share may stand for, in percent: a full last place each way, and some points for "a third"."""
    said = claim.quantity
    slack = said.precision * _WORDS if is_fraction(said) else max(said.precision, Decimal("0.1"))
    if said.modifier is Modifier.ABOUT:
        slack *= 3
    return said.interval.widened(slack)


def is_fraction(said: Quantity) -> bool:
    """It is told in words: "a third", "two in five"."""
    return said.unit.kind is UnitKind.PERCENT and not ("%" in said.written or "cent" in said.written.lower())


def added(spans: Iterable[Interval]) -> Interval:
    """The sum of amounts."""
    low: Decimal | None = ZERO
    high: Decimal | None = ZERO
    for span in spans:
        low = None if low is None or span.low is None else low + span.low
        high = None if high is None or span.high is None else high + span.high
    return Interval(low, high)


def less(whole: Interval, part: Interval) -> Interval:
    """One amount less another."""
    return added((whole, Interval(_minus(part.high), _minus(part.low))))


def _minus(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def divided(part: Interval, whole: Interval) -> Interval | None:
    """One amount over another, both above nothing, in percent; None where that cannot be said."""
    if not _above(part) or not _above(whole) or part.low is None:
        return None
    low = None if whole.high is None else part.low / whole.high * HUNDRED
    high = None if part.high is None or not whole.low else part.high / whole.low * HUNDRED
    return Interval(low, high)


def _above(span: Interval) -> bool:
    return span.low is not None and span.low >= ZERO and span.high != ZERO


def closed(span: Interval) -> Interval:
    """The same with both ends in it."""
    return Interval(span.low, span.high)


def alike(a: Unit, b: Unit) -> bool:
    """Amounts of the two may be added: one of them may be a bare number, that has the unit of the other."""
    if UnitKind.NUMBER in (a.kind, b.kind) and "" in (a.name, b.name):
        return UnitKind.PERCENT not in (a.kind, b.kind) and UnitKind.POINTS not in (a.kind, b.kind)
    return a.kind is b.kind and a.per == b.per and (a.kind is UnitKind.COUNT or a.name == b.name)


def digits(value: Decimal, like: Claim | None = None) -> str:
    """A number of a sum, rounded to what can be read."""
    step = Decimal(1) if abs(value) >= HUNDRED else Decimal("0.1") if abs(value) >= 1 else Decimal("0.01")
    number = value if value == value.to_integral_value() else value.quantize(step)
    text = show.amount(number)
    return show.with_unit(text, like.quantity.unit) if like is not None else text


def stated(claim: Claim) -> Decimal | None:
    """The bare number, None for a range."""
    span = claim.quantity.stated
    return span.low if span.is_point else None

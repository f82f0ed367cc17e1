"""Intervals of amounts, with the one notation that is used everywhere."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern


class Relation(StrEnum):
    """How one interval lies to another (Allen's relations, as far as amounts need them)."""

    SAME = "same"
    CONTAINS = "contains"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    APART = "apart"


_NUMBER = r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"
_POINT = pattern(rf"({_NUMBER})\Z")
_BOUND = pattern(rf"(>=|<=|>|<)\s*({_NUMBER})\Z")
_SPAN = pattern(rf"([\[(]?)\s*({_NUMBER})\s*\.\.\s*({_NUMBER})\s*([\])]?)\Z")


def plain(value: Decimal) -> str:
    """A number as people write it: no exponent, no needless zeros after the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_full(value: Decimal) -> str:
    """A number with all the zeros it was written with: `4.0`."""
    return format(value, "f")


def last_place(value: Decimal) -> Decimal:
    """The place of the last digit that a value is written to: 0.01 for 281.50, 1 for 164, 1000 for 36,000."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    if abs(value) < 10_000:
        return Decimal(1)
    digits = str(int(abs(value)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def whole_digits(value: Decimal) -> int:
    """How many digits stand before the point: 3 for 281.50."""
    return len(str(int(abs(value))))


@dataclass(frozen=True, slots=True)
class Interval:
    """The amounts a statement allows; None is no bound on that side.

    Notation: `164`, `>80`, `>=58`, `<40`, `<=40`, `70..85` (both ends in), `(80..100]`.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Decimal | int | str) -> Interval:
        """Just one amount."""
        amount = Decimal(value)
        return cls(amount, amount)

    @classmethod
    def parse(cls, text: str) -> Interval:
        """Read the notation; ValueError if it is none, or allows no amount at all (`85..70`, `(80..80]`)."""
        text = text.strip()
        try:
            if found := _POINT.match(text):
                return cls.point(found[1])
            if found := _BOUND.match(text):
                sign, value = found[1], Decimal(found[2])
                if sign[0] == ">":
                    return cls(value, None, low_open=sign == ">")
                return cls(None, value, high_open=sign == "<")
            if found := _SPAN.match(text):
                low, high = Decimal(found[2]), Decimal(found[3])
                low_open, high_open = found[1] == "(", found[4] == ")"
                if low < high or (low == high and not (low_open or high_open)):
                    return cls(low, high, low_open, high_open)
                if low > high:
                    right = f"{found[1]}{found[3]}..{found[2]}{found[4]}"
                    raise ValueError(f"{text!r} is not an interval: the smaller amount comes first, write {right}")
        except InvalidOperation:
            pass
        raise ValueError(f"{text!r} is not an interval: write 164, >80, >=58, <40 or 70..85")

    @property
    def bound(self) -> Decimal | None:
        """The low end, else the high one; None where it allows anything."""
        return self.low if self.low is not None else self.high

    @property
    def is_point(self) -> bool:
        """It allows just one amount."""
        return self.low is not None and self.low == self.high

    def contains(self, value: Decimal) -> bool:
        """The amount is allowed."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (self.high is not None and (value > self.high or (self.high_open and value == self.high)))

    def widened(self, margin: Decimal) -> Interval:
        """The same with each bound moved outwards by a margin of the same unit (0 changes nothing)."""
        if margin == 0:
            return self
        low = None if self.low is None else self.low - margin
        high = None if self.high is None else self.high + margin
        return Interval(low, high, self.low_open, self.high_open)

    def scaled(self, factor: Decimal) -> Interval:
        """Each bound times a factor above zero."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def negated(self) -> Interval:
        """The mirror image on the other side of zero."""
        low, high = self.low, self.high
        return Interval(None if high is None else -high, None if low is None else -low, self.high_open, self.low_open)

    def _within(self, other: Interval) -> bool:
        low_in = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_in = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_in and high_in

    def meets(self, other: Interval) -> bool:
        """They share at least one amount."""
        for left, right in ((self, other), (other, self)):
            if left.high is not None and right.low is not None:
                if left.high < right.low:
                    return False
                if left.high == right.low and (left.high_open or right.low_open):
                    return False
        return True

    def relation(self, other: Interval) -> Relation:
        """How this lies to the other: `parse("84").relation(parse(">80"))` is `WITHIN`."""
        inside, around = self._within(other), other._within(self)
        if inside and around:
            return Relation.SAME
        if inside:
            return Relation.WITHIN
        if around:
            return Relation.CONTAINS
        return Relation.OVERLAPS if self.meets(other) else Relation.APART

    def notation(self, write: Callable[[Decimal], str]) -> str:
        """The one notation, its numbers written so."""
        if self.low is None and self.high is None:
            return "any"
        if self.low is None:
            assert self.high is not None
            return f"{'<' if self.high_open else '<='}{write(self.high)}"
        if self.high is None:
            return f"{'>' if self.low_open else '>='}{write(self.low)}"
        if self.low == self.high:
            return write(self.low)
        if self.low_open or self.high_open:
            left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
            return f"{left}{write(self.low)}..{write(self.high)}{right}"
        return f"{write(self.low)}..{write(self.high)}"

    def __str__(self) -> str:
        return self.notation(plain)

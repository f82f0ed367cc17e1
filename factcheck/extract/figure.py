"""A number as found in a sentence, and the interval that its words allow."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import dataclass
from factcheck.extract.number import Numeral
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Unit


@dataclass(slots=True)
class Figure:
    """A number from token `first` up to `end`, modifier and unit included; filled in step by step.

    `number` and `upper` are the ends of a range (the same where it is none). `core` and `core_end`
    bound the number itself. `reading` says what it is where it is no figure ("clock time"). `hyphen` marks
    an adjective such as "24-hour".
    """

    first: int
    end: int
    core: int
    core_end: int
    number: Numeral
    upper: Numeral
    unit: Unit | None = None
    modifier: Modifier = Modifier.EXACT
    word: str = ""
    reading: str = ""
    hyphen: bool = False

    @property
    def is_range(self) -> bool:
        """Two numbers make it."""
        return self.number is not self.upper

    @property
    def share(self) -> bool:
        """A fraction or ratio without a unit: it is a percentage of something."""
        return self.unit is None and self.number.form in ("fraction", "ratio") and self.number.low <= 1


def interval_of(made: Figure) -> tuple[Interval, Interval, str]:
    """What a figure allows, the bare number or range, and the policy its hedge was read by.

    Bands: one significant digit 10%, two 5%, three or more 1%; "nearly 40" is 36..40. Of a fraction a tenth of the part
    it counts in, or 5%: "nearly a third" is 30%..33.3%; what is told in ten is
    as of percent: "nearly four in ten" is 36%..40%.
    """
    low, high = made.number.low, made.upper.high
    if made.number.form == "vague":
        read = Interval(low, high, high_open=True)
        return read, read, f"{made.word} is {read}"
    stated = Interval(low, high)
    modifier = made.modifier
    if modifier is Modifier.EXACT or modifier is Modifier.VAGUE:
        return stated, stated, ""
    if modifier is Modifier.OVER:
        return Interval(low, high if made.is_range else None, low_open=True), stated, ""
    if modifier is Modifier.AT_LEAST:
        return Interval(low, None), stated, ""
    if modifier is Modifier.UNDER:
        return Interval(None, high, high_open=True), stated, ""
    if modifier is Modifier.AT_MOST:
        return Interval(None, high), stated, ""
    band = _of_a_part(high) if made.number.form in ("fraction", "ratio") else hedge_band(high)
    if made.number.form == "ratio" and made.number.precision == _TENTHS:
        band = max(band, hedge_band(high * 100) / 100)
    if modifier is Modifier.NEARLY:
        read = Interval(low - band, high)
    elif modifier is Modifier.JUST_OVER:
        read = Interval(low, high + band)
    else:
        read = Interval(low - band, high + band)
    return read, stated, f"{made.word} {stated} is {read}"


MOST_PARTS = 20  # of a fraction, that hedges are told in: "about one in twenty"
_TENTHS = Decimal("0.05")  # how precise "four in ten" is
_CLOSE = Decimal("0.001")
_FINE = Decimal("0.0001")


def _of_a_part(value: Decimal) -> Decimal:
    """How far a hedge of a fraction reaches, 5% at the least; as that of any number where it counts no parts."""
    for parts in range(2, MOST_PARTS + 1):
        counted = round(value * parts)
        if 0 < counted < parts and abs(value * parts - counted) < _CLOSE:
            return max(Decimal("0.1") / parts, value * Decimal("0.05")).quantize(_FINE)
    return hedge_band(value)


def hedge_band(value: Decimal) -> Decimal:
    """How far a hedge reaches: 10% of a number with one significant digit, 5% with two, 1% with more."""
    digits = len(value.normalize().as_tuple().digits) if value else 1
    share = {1: Decimal("0.1"), 2: Decimal("0.05")}.get(digits, Decimal("0.01"))
    return (abs(value) * share).normalize()

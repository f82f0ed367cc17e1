"""What a row of a reference file says: numbers, ranges and dates as intervals."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model.interval import Interval, plain
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Modifier
from factcheck.pattern import pattern
from factcheck.reference.numberadvice import NO_UNIT, SeriesUnit, number_advice
from factcheck.reference.words import cut, date_advice, period_advice, split_year

MAX_DIGITS = 60
MAX_EXPONENT = 30  # 1e30 is more than there is of anything people publish; 1e400 is a slip
_NUMBER = pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\Z")
_INTERVAL = pattern(r"(>=|<=|>|<|[\[(])|\.\.")
_SCALES = {
    "thousand": 3, "thousands": 3, "million": 6, "millions": 6, "mn": 6, "mln": 6, "mio": 6,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9, "trillion": 12, "trillions": 12, "tn": 12, "trn": 12,
}  # fmt: skip
_PER = pattern(r"\s*(?:/|\bper\b)", re.IGNORECASE)


def number(text: str, unit: SeriesUnit = NO_UNIT) -> Decimal:
    """A plain number; ValueError that says what to write instead."""
    bare = text.strip()
    if not _NUMBER.match(bare):
        raise ValueError(number_advice(text, unit))
    if len(bare) > MAX_DIGITS:
        raise ValueError(f"{bare[:12]}… has {len(bare)} digits: write at most {MAX_DIGITS}")
    value = Decimal(bare) if _small(bare) else None
    if value is None or (value and abs(value.adjusted()) > MAX_EXPONENT):
        raise ValueError(_beyond(text))
    return value


def _beyond(text: str) -> str:
    return f"{cut(text)!r} is beyond what can be compared: check the zeros, or put the scale into `unit`, as 12 `trillion tonnes`"


def _small(text: str) -> bool:
    """The exponent itself is short enough to make a Decimal of."""
    return len(text.lower().partition("e")[2].lstrip("+-")) <= 3


def amount(text: str, unit: SeriesUnit = NO_UNIT) -> tuple[Interval, Modifier]:
    """A number, or an interval in our notation; ValueError that says what to write instead."""
    bare = text.strip()
    if not _INTERVAL.search(bare):
        return Interval.point(number(bare, unit)), Modifier.EXACT
    try:
        made = Interval.parse(bare)
    except ValueError as error:
        said = f"{cut(text)!r} is not an interval: write 164, >80, >=58, <40 or 70..85"
        raise ValueError(str(error) if cut(text) == text else said) from None
    for bound in (made.low, made.high):
        if bound is not None and bound and abs(bound.adjusted()) > MAX_EXPONENT:
            raise ValueError(_beyond(text))
    return made, modifier_of(made)


def modifier_of(interval: Interval) -> Modifier:
    """The modifier that gives such an interval."""
    if interval.low is None:
        return Modifier.UNDER if interval.high_open else Modifier.AT_MOST
    if interval.high is None:
        return Modifier.OVER if interval.low_open else Modifier.AT_LEAST
    return Modifier.EXACT


def day_interval(text: str) -> tuple[Interval, PartialDate]:
    """A date, and the ordinals of the days it can mean; ValueError that says what to write instead."""
    made = date_of(text)
    return Interval(Decimal(made.start().toordinal()), Decimal(made.end().toordinal())), made


def date_of(text: str) -> PartialDate:
    """A date; ValueError that says what to write instead."""
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        said = str(error)
        raise ValueError(said if "calendar" in said else date_advice(text)) from None


def period_of(text: str) -> Period:
    """A period; ValueError that says what to write instead."""
    try:
        made = Period.parse(text)
        if (made.first is None and made.last is None) or made.role in (PeriodRole.WITHIN, PeriodRole.BY):
            raise ValueError(period_advice(text))
    except ValueError as error:
        said = str(error)
        day = "calendar" in said and not split_year(text)
        raise ValueError(said if day or "backwards" in said else period_advice(text)) from None
    return made


def scale_of(text: str) -> tuple[Decimal, str]:
    """The factor a unit's scale word asks for, and the unit without it: `EUR million` is 1000000, `EUR`.

    A scale after "per" is part of the unit: `deaths per million people` stays.
    """
    cut = _PER.search(text)
    head, tail = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    words = head.replace("(", " ").replace(")", " ").split()
    scales = [word for word in words if word.lower() in _SCALES]
    if len(scales) != 1 or (len(words) == 1 and not tail and len(scales[0]) <= 3):
        return Decimal(1), text.strip()
    kept = [word for word in words if word not in scales]
    while kept and kept[0].lower() in ("of", "in"):
        kept.pop(0)
    return Decimal(10) ** _SCALES[scales[0].lower()], (" ".join(kept) + tail).strip()


def unit_in(text: str) -> SeriesUnit:
    """A unit and its scale, as `scale_of` tells them."""
    scale, name = scale_of(text)
    return SeriesUnit(name, scale)


def as_written(text: str, interval: Interval, scale: Decimal) -> str:
    """The value as the file has it; multiplied out where the unit has a scale word."""
    if scale == 1:
        return text.strip()
    return plain(interval.low) if interval.is_point and interval.low is not None else str(interval)

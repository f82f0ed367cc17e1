"""What a text says of an amount."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from factcheck.dataclass import dataclass, replace
from factcheck.model.interval import Interval, in_full, plain
from factcheck.model.period import PartialDate


class UnitKind(StrEnum):
    """Families of units; amounts of two families are never compared."""

    COUNT = "count"  # name: the counted noun's head, singular: state, casualty, person
    PERCENT = "percent"
    POINTS = "points"  # percentage points
    MONEY = "money"  # name: ISO 4217 code, "" where the text names none
    MEASURE = "measure"  # name: a unit of lexicon/units: km2, celsius, tonne, MW
    TIME = "time"  # name: year, day, hour …
    DATE = "date"
    NUMBER = "number"  # an index, a score, a rate: no unit


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, and what it is per (`1000 live births`, `year`, `person`; "" for nothing)."""

    kind: UnitKind
    name: str = ""
    per: str = ""

    def __str__(self) -> str:
        name = self.name or ("no currency" if self.kind is UnitKind.MONEY else str(self.kind))
        return f"{name} per {self.per}" if self.per else name


class Modifier(StrEnum):
    """What a word before or after a number does to it; the words are in lexicon/modifiers."""

    EXACT = "exact"  # none, or "exactly"
    OVER = "over"  # > n
    AT_LEAST = "at least"  # >= n
    UNDER = "under"  # < n
    AT_MOST = "at most"  # <= n
    NEARLY = "nearly"  # a little below n
    JUST_OVER = "just over"  # a little above n
    ABOUT = "about"  # around n
    VAGUE = "vague"  # "hundreds of", "dozens"


_MIRRORED = {
    Modifier.OVER: Modifier.UNDER, Modifier.UNDER: Modifier.OVER, Modifier.AT_LEAST: Modifier.AT_MOST,
    Modifier.AT_MOST: Modifier.AT_LEAST, Modifier.NEARLY: Modifier.JUST_OVER, Modifier.JUST_OVER: Modifier.NEARLY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as it was said and as it was read.

    `interval` is what the words allow, in `unit`, bounds and hedges included; `stated` is the bare
    number or range. `precision` is the value of the last written digit in the same unit (1 for
    "164", 0.1 for "2.3", 100000 for "5.2 million"); 0 for a count written out in full. `written` are
    the words ("over 80%"). `word` is the modifier as written ("nearly"), "" for none. `policy` says
    how a hedge was read ("nearly 40 is 36..40"). `date` is set for a claim that is a date; the
    interval then holds proleptic Gregorian ordinals of days.
    """

    interval: Interval
    stated: Interval
    unit: Unit
    modifier: Modifier
    precision: Decimal
    written: str
    word: str = ""
    policy: str = ""
    date: PartialDate | None = None

    def negated(self) -> Quantity:
        """The same below zero: "over 5%" of a fall is under -5."""
        modifier = _MIRRORED.get(self.modifier, self.modifier)
        return replace(self, interval=self.interval.negated(), stated=self.stated.negated(), modifier=modifier)

    @property
    def notation(self) -> str:
        """The interval in the one notation, or the date."""
        return str(self.date) if self.date else str(self.interval)

    @property
    def as_written(self) -> str:
        """The notation with the zeros that say how exact the text is: `4.0` for "4.0%"."""
        if self.date or not 0 < self.precision < 1:
            return self.notation
        said = {bound: bound for bound in (self.stated.low, self.stated.high) if bound is not None}
        return self.interval.notation(lambda bound: in_full(said[bound]) if bound in said else plain(bound))

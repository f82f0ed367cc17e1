"""What a claim tells, taken apart once for all the comparisons it takes part in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property

from factcheck.compare.agree import ROUNDING
from factcheck.dataclass import dataclass
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.places import area_names, demonyms, keys_of
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.units import TABLE as UNITS
from factcheck.lexicon.units import factor
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Quantity, UnitKind

_GENERIC = frozenset(  # say too little of what a figure is of: "the bridge cost 12 million euros"
    """country person number year percent also new high large price euro dollar pound growth week month day hour sell
    sold buy come came made make take took get got go went put give part place people than last next""".split()
)
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


def telling(claim: Claim) -> frozenset[str]:
    """The ideas of a claim's clause that tell what it is about; where it is, is told apart."""
    words = " ".join((claim.of or "", claim.part or "", *claim.modifiers, claim.head)).lower().replace("-", " ").split()
    clause = [
        word for word in claim.context.clause
        if word not in area_names() and word not in demonyms() and word not in UNITS
    ]  # fmt: skip
    return frozenset(ideas((*clause, ",", *words))) - _GENERIC - NEUTRAL


def rounded(quantity: Quantity) -> Interval:
    """What a written number stands for: "5,800" is 5750..5850; a hedge or bound is what it says."""
    interval = quantity.interval
    if quantity.modifier is not Modifier.EXACT or not interval.is_point or interval.low is None:
        return interval
    if quantity.unit.kind is UnitKind.COUNT and abs(interval.low) < 1000 and quantity.precision <= 1:
        return interval
    half = quantity.precision / 2
    return interval.widened(min(half, abs(interval.low) * ROUNDING) if abs(interval.low) >= 1000 else half)


@dataclass(frozen=True)
class Told:
    """A claim with what comparing asks of it, each worked out when it is first asked.

    `words` is its sentence: who prints the same sentence as another is no second voice. `when` is the first and
    the last day it may speak of, None where no day is known or the references tell. `confirmed` is that the
    references bear it out.
    """

    claim: Claim
    words: str = ""
    when: tuple[date, date] | None = None
    confirmed: bool = False

    @cached_property
    def ideas(self) -> frozenset[str]:
        """What tells what it is about."""
        return telling(self.claim)

    @cached_property
    def names(self) -> frozenset[str]:
        """Those of its ideas that are proper names and stand with the figure, no comma between."""
        clause = self.claim.context.clause
        at = clause.index("#") if "#" in clause else 0
        start = max((i + 1 for i in range(at) if clause[i] == ","), default=0)
        end = next((i for i in range(at, len(clause)) if clause[i] == ","), len(clause))
        written = {word for name in self.claim.context.names for word in name.lower().split()}
        return frozenset(map(idea, written.intersection(clause[start:end]))) & self.ideas

    @cached_property
    def part(self) -> frozenset[str]:
        """The ideas of what a share is."""
        return frozenset(ideas((self.claim.part or "").lower().split()))

    @cached_property
    def of(self) -> frozenset[str]:
        """The ideas of what a share is of."""
        return frozenset(ideas((self.claim.of or "").lower().split()))

    @cached_property
    def areas(self) -> frozenset[str]:
        """Its own areas, else those its clause names."""
        if self.claim.area:
            return frozenset(self.claim.area.split("|"))
        return keys_of(self.claim.context.areas.clause)

    @cached_property
    def population(self) -> frozenset[str]:
        """The ideas that narrow what is counted."""
        return frozenset(idea(word) for word in self.claim.modifiers) - NEUTRAL

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of its period, None where it names none."""
        period = self.claim.period
        return (period.start(), period.end()) if period else None

    @cached_property
    def amounts(self) -> Interval:
        """What its number stands for, in the first unit of its dimension."""
        return self._scaled(rounded(self.claim.signed))

    @cached_property
    def figure(self) -> tuple[Interval, Modifier]:
        """The bare number in the first unit of its dimension, and what the words do to it."""
        return self._scaled(self.claim.signed.stated), self.claim.signed.modifier

    def _scaled(self, interval: Interval) -> Interval:
        known = factor(self.claim.quantity.unit)
        return interval.scaled(known[1]) if known and known[1] != 1 else interval

    @cached_property
    def size(self) -> Decimal:
        """How large the bare number is."""
        stated = self.figure[0]
        return abs(stated.low if stated.low is not None else stated.high or Decimal(0))

    @cached_property
    def low(self) -> tuple[Decimal, int]:
        """Where its amounts begin; it lies wholly above another that has its `high` below this."""
        amounts = self.amounts
        return (_LEAST, 0) if amounts.low is None else (amounts.low, int(amounts.low_open))

    @cached_property
    def high(self) -> tuple[Decimal, int]:
        """Where its amounts end."""
        amounts = self.amounts
        return (_MOST, 0) if amounts.high is None else (amounts.high, -int(amounts.high_open))

"""How likely it is that a series has the figures of a passage by chance, and so that it is what they are of.

A value agrees by chance as often as the others do, of the series in the figure's unit that have a value there and then,
and no less often than the figure is exact: one in a hundred for "52%". What is left open, place or time, counts with all
that it may be. Chances of several figures multiply, and any of the series may be the one: with equal priors for all this
is Bayes' rule.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from math import log

from factcheck.compare.rulings import Rulings
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.rates import per_ratio
from factcheck.lexicon.units import comparable_units, factor
from factcheck.model.claim import Claim, ClaimKind, Compared, Direction, Modality
from factcheck.model.period import Period
from factcheck.model.quantity import Modifier, Unit, UnitKind
from factcheck.model.statistic import Value
from factcheck.model.text import Block, BlockKind, Source

SHORT = 600  # characters of paragraphs that stand together
MOST = 200  # figures of a passage
AREAS = 3  # that a figure which names none may be of
YEARS = 2  # before that of the document, of which a figure without a time may be, too
_OVER = (Modifier.OVER, Modifier.AT_LEAST, Modifier.JUST_OVER)
_UNDER = (Modifier.UNDER, Modifier.AT_MOST, Modifier.NEARLY)
_NEXT_TO = Decimal("1.1")  # "more than 600" is told of 606, hardly of 800
_DOLLARS = ("$", "USD")
_AT_PARITY = "international dollar"
_TIMES = "time"  # the unit of "three times"
_COUNTED = 0.001  # how much a count written out in full leaves open


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the series that it can be held against and those that agree with it, each with its value. `telling` is
    the negative natural logarithm of how likely a series does so by chance."""

    claim: Claim
    known: frozenset[str]
    agreeing: Mapping[str, Value]
    telling: float

    def cell(self, id: str) -> tuple[str, str]:
        """The area and the period of the value that agrees."""
        value = self.agreeing[id]
        return value.area, value.period

    def as_of(self, id: str) -> Claim:
        """The claim with the place, the time and the unit that it has if it is of this series."""
        value, claim = self.agreeing[id], self.claim
        unit = value.unit if is_bare(claim.quantity.unit) else claim.quantity.unit
        period = claim.period if claim.period and claim.period.years() == 1 else Period.parse(value.period)
        return replace(claim, area=value.area, period=period, quantity=replace(claim.quantity, unit=unit))


def passages(source: Source, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims of each list, and of each paragraph with the short ones around it, in order; those of headings and tables
    are left out. An endless paragraph is several: each claim is held against all others of its passage."""
    left = deque(sorted(claims, key=lambda one: one.anchor.start))
    passage: list[Claim] = []
    before: Block | None = None
    start = 0
    for block in source.blocks:
        while left and left[0].anchor.start < block.span.start:
            left.popleft()
        goes_on = (
            before is not None and before.kind is block.kind and block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH)
        )
        if block.kind is BlockKind.PARAGRAPH and block.span.end - start > SHORT:
            goes_on = False
        if not goes_on:
            start = block.span.start
        if passage and not goes_on:
            yield passage
            passage = []
        before = block
        while left and left[0].anchor.start < block.span.end:
            if len(passage) >= MOST:
                yield passage
                passage = []
            claim = left.popleft()
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                passage.append(claim)
    if passage:
        yield passage


def is_level(claim: Claim) -> bool:
    """It tells a level, or a change in percent beside no other value: asserted, and not only vaguely."""
    unit = claim.quantity.unit
    step = claim.kind is ClaimKind.CHANGE and unit.kind is UnitKind.PERCENT and _is_of_a_year(claim)
    told = claim.modality is Modality.ASSERTED and not claim.negated and claim.quantity.modifier is not Modifier.VAGUE
    return (claim.kind is ClaimKind.AMOUNT or step) and told and unit.name != _TIMES


def _is_of_a_year(claim: Claim) -> bool:
    """No other time or place is named to tell the change from: "prices rose by 3% *in 2024*"."""
    return claim.compared is None or claim.compared == Compared(end=claim.period)


def is_bare(unit: Unit) -> bool:
    return unit.kind is UnitKind.NUMBER and not unit.per and not unit.name


def figure(claim: Claim, passage: Sequence[Claim], rulings: Rulings) -> Figure | None:
    """The series that agree with a figure of a passage; None where it tells no level, or nothing is known there and then."""
    if not is_level(claim):
        return None
    times = tuple(_times(claim, passage, rulings))
    unit = claim.quantity.unit
    if unit.kind is UnitKind.MONEY and unit.name in _DOLLARS and "ppp" in ideas(claim.context.sentence):
        unit = replace(unit, name=_AT_PARITY)
    known: set[str] = set()
    agreeing: dict[str, Value] = {}
    areas = places(claim, passage)
    for area in areas:
        for value in rulings.search.values(area, times):
            if _comparable(unit, value.unit):
                known.add(value.id)
                if value.id not in agreeing and _agrees(claim, value):
                    agreeing[value.id] = value
    if not known:
        return None
    others = (len(agreeing) - 1) / (len(known) - 1) if len(known) > 1 else 0
    by_size = _width(claim) * len(areas) * len(times)
    return Figure(claim, frozenset(known), agreeing, -log(min(1, max(by_size, others))))


def _width(claim: Claim) -> float:
    """How much of itself a figure leaves open, and so how likely a value of its size agrees with it: a tenth for "more than
    600", a hundredth for "52%"."""
    quantity = claim.quantity
    bound = quantity.modifier in _OVER or quantity.modifier in _UNDER
    stated = [abs(one) for one in (quantity.stated.low, quantity.stated.high) if one]
    if not stated:
        return 1
    width = (quantity.precision + max(stated) - min(stated)) / max(stated)
    return float(max(width, _NEXT_TO - 1) if bound else width) or _COUNTED


def _comparable(mine: Unit, theirs: Unit) -> bool:
    if mine.per and theirs.per and per_ratio(mine.per, theirs.per) is None:
        return False
    return theirs.kind is not UnitKind.DATE if is_bare(mine) else comparable_units(mine, theirs)


def _agrees(claim: Claim, value: Value) -> bool:
    """By its digits; a bound is told of what lies next to it."""
    quantity = claim.quantity
    mine, theirs = factor(quantity.unit), factor(value.unit)
    ratio = mine[1] / theirs[1] if mine and theirs and quantity.unit.name != value.unit.name else Decimal(1)
    if quantity.unit.per and value.unit.per:
        ratio *= per_ratio(quantity.unit.per, value.unit.per) or 1
    if quantity.stated.low is None or quantity.stated.high is None:
        return False
    low, high, step = quantity.stated.low * ratio, quantity.stated.high * ratio, quantity.precision * ratio / 2
    known = -value.value if claim.direction is Direction.DOWN and value.value < 0 else value.value
    if quantity.modifier in _OVER:
        return low - step <= known <= high * _NEXT_TO
    if quantity.modifier in _UNDER:
        return low / _NEXT_TO <= known <= high + step
    return low - step <= known <= high + step


def places(claim: Claim, passage: Sequence[Claim]) -> tuple[str, ...]:
    """The areas that a figure may be of: its own, else those named nearest."""
    areas = claim.context.areas
    own = (claim.area,) if claim.area else ()
    near: tuple[Iterable[str], ...] = (own, areas.clause, (*areas.told, *areas.sentence), areas.before)
    before = (one.context.areas.sentence for one in reversed(passage) if one.anchor.start < claim.anchor.start)
    for tier in chain(near, before, (areas.heading, areas.document)):
        if keys := tuple(dict.fromkeys(key for one in tier for key in one.split("|"))):
            return keys[:AREAS]
    return ()


def _times(claim: Claim, passage: Sequence[Claim], rulings: Rulings) -> Iterator[str]:
    """The years that a figure may be of: its own, else that of the figure before, else the last ones."""
    before = (one for one in reversed(passage) if one.period is not None and one.anchor.start < claim.anchor.start)
    if period := claim.period or next((one.period for one in before), None):
        yield str(period.end().year)
        return
    for back in range(YEARS + 1):
        yield str(rulings.clock.today().year - back)

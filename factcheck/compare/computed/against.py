"""Figures that are held against a value just told: "Norway used *less than a quarter of that*", "it was *ahead of China by
140 million*", "a Jordanian's share *doubled between 2022 and 2023*", "they are outnumbered *by more than three to one*".

They are of the series of that value: what they are of, "that" and a clause without words of its own leave to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.computed.change import in_points, is_multiple
from factcheck.compare.goingon import Level, area_told, is_elliptic
from factcheck.dataclass import replace
from factcheck.lexicon.comparisons import LEVELS
from factcheck.lexicon.moves import LYING_ABOVE
from factcheck.lexicon.multiples import GRADES
from factcheck.lexicon.places import keys_named
from factcheck.lexicon.units import comparable_units
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind, Compared, figure_at
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Observation, Statistic

_THAT = (("of", "that"), ("of", "this"))
_AS_THAT = (("as", "that"), ("as", "this"))
_EACH = ("per", "person", "inhabitant", "head", "capita")


def told_against(claim: Claim, levels: Sequence[Level], series: Statistic) -> Claim | None:
    """The claim with its area and what it is held against, from the levels before it; None where it is held against
    another thing."""
    row = levels[-1].verdict.observation
    if row is None or not row.area or not _may_be_of(claim, series):
        return None
    return next(_readings(claim, levels, row, series), None)


def _without_that(claim: Claim) -> Claim | None:
    """The claim without the words that point back: "a quarter *of that*", "three times *as much as that*"; None where none
    do."""
    context = claim.context
    at = figure_at(context.clause) + 1
    behind = tuple(word for word in context.clause[at:] if word != "times")
    graded = behind[:1] == ("as",) and behind[1:2] != () and behind[1] in GRADES
    if behind[:2] in _THAT:
        left = behind[2:]
    elif graded and behind[2:4] in _AS_THAT:
        left = behind[4:]
    else:
        return None
    left = left[1:] if left[:1] != () and left[0] in LEVELS else left
    if left and left[0] not in _CLOSING:
        return None
    if not is_multiple(claim.quantity):
        return None
    clause = (*context.clause[:at], *left)
    return replace(claim, context=replace(context, clause=clause))


_CLOSING = frozenset((",", "per", "@"))


def _may_be_of(claim: Claim, series: Statistic) -> bool:
    """It can be computed from values of the series."""
    unit = claim.quantity.unit
    if in_points(unit):
        return series.unit.kind in (UnitKind.PERCENT, UnitKind.NUMBER)
    return is_multiple(claim.quantity) or unit.kind is UnitKind.PERCENT or comparable_units(unit, series.unit)


def _readings(claim: Claim, levels: Sequence[Level], row: Observation, series: Statistic) -> Iterator[Claim]:
    """What it may be held against, by the words of its clause."""
    compared = claim.compared or Compared()
    if pointing := _without_that(claim):
        if is_elliptic(pointing, series.label, _EACH) and (told := _of_that(pointing, row)):
            yield told
    elif _lies_above(claim) and not compared.area:
        if is_elliptic(claim, series.label, (*LYING_ABOVE, "to", "one")) and (told := _of_both(claim, levels)):
            yield told
    elif is_elliptic(claim, series.label):
        if compared.area:
            told = _of_named(claim, compared, row)
        else:
            told = _moved(claim, compared, row)
        if told:
            yield told


def _of_that(claim: Claim, row: Observation) -> Claim | None:
    """Another area's at the same time, or the same area's at another."""
    area, period = area_told(claim), claim.period
    elsewhere = area is not None and area != row.area
    when = period is not None and row.period is not None and not row.period.same(period)
    if elsewhere == when:
        return None
    if elsewhere:
        return replace(claim, area=area, compared=Compared(end=row.period, area=row.area, beside=True))
    return replace(claim, area=row.area, compared=Compared(base=row.period, end=period, beside=True))


def _lies_above(claim: Claim) -> bool:
    """ "They are *outnumbered* by three to one"."""
    clause = claim.context.clause[claim.context.borrowed :]
    before = clause[: figure_at(clause)]
    return is_multiple(claim.quantity) and "by" in before and not LYING_ABOVE.isdisjoint(before)


def _of_both(claim: Claim, levels: Sequence[Level]) -> Claim | None:
    """The larger of the two levels before it held against the smaller."""
    rows = [one.verdict.observation for one in levels]
    if len(rows) < 2 or levels[-2].series != levels[-1].series or None in rows:
        return None
    small, large = sorted((one for one in rows if one), key=lambda one: one.interval.bound or 0)
    if (
        small.area == large.area
        or small.period != large.period
        or area_told(claim) not in (None, small.area, large.area)
    ):
        return None
    return replace(claim, area=large.area, compared=Compared(end=large.period, area=small.area, beside=True))


def _of_named(claim: Claim, compared: Compared, row: Observation) -> Claim | None:
    """ "It was *ahead of China* by 42 million": the area of the level held against the one it names, at its time."""
    if compared.base or compared.back or compared.loosely or not _is_at(compared.end, row.period):
        return None
    told = area_told(claim)
    area = row.area if told in (None, compared.area) else told
    if area == compared.area:
        return None
    return replace(claim, area=area, compared=replace(compared, end=row.period, beside=True))


def _is_at(named: Period | None, period: Period | None) -> bool:
    return named is None or (period is not None and period.same(named))


def _moved(claim: Claim, compared: Compared, row: Observation) -> Claim | None:
    """ "*Peru's doubled between 2022 and 2023*", "*two years on they had tripled*": from a time that it names, or from that
    of the level, to another that it names."""
    if claim.kind is not ClaimKind.CHANGE or compared.loosely or compared.end is None:
        return None
    area, base, end = _of_whom(claim, row), compared.base, _as_long(compared.end, row.period)
    if area is None:
        return None
    if base is None and not compared.back:
        later = row.period is not None and row.period.end() < end.start()
        base = row.period if later and area == row.area else None
    if base is None and not compared.back:
        return None
    return replace(claim, area=area, compared=replace(compared, base=base, end=end, beside=True))


def _of_whom(claim: Claim, row: Observation) -> str | None:
    """The area that its clause tells it of, that of the level where it names none; None where it names two."""
    own = claim.context.clause[claim.context.borrowed : figure_at(claim.context.clause)]
    named = {key for word in own if word not in FUNCTION for key in keys_named(word)}
    if len(named) == 1:
        return named.pop()
    return area_told(claim) or (None if named or claim.context.areas.clause else row.area)


def _as_long(period: Period, like: Period | None) -> Period:
    """The year of a day where the level is of a year: "two years on" from the end of 2022."""
    yearly = like is not None and like.first is not None and not like.first.month
    return Period.single(PartialDate(period.end().year)) if yearly and period.years() == 1 else period

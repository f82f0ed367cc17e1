"""Changes, differences and multiples: from which value to which, how far that is, and whether the text has it so."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from factcheck.compare import show
from factcheck.compare.agree import converted
from factcheck.compare.computed.ends import ends_of, known, last_of, meant
from factcheck.compare.computed.fits import Fit, difference, fit_of, fit_of_multiple, percent, ratio
from factcheck.compare.computed.values import Value, Values, short, told, year_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import replace
from factcheck.lexicon.moves import ARRIVING, BARE_STEPS, CHANGES, LYING_ABOVE
from factcheck.model.claim import Claim, Compared, Direction, figure_at
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity, Unit, UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import Ground, VerdictKind

_Pair = tuple[Value, Value]
HUNDRED = Decimal(100)
ONE = Decimal(1)


def judge_change(claim: Claim, values: Values, other: Values | None) -> Ruling:
    """ "Rose by 12%", "4 points higher than in Italy", "twice as many as in 2005"."""
    if claim.direction is None and not is_multiple(claim.quantity):
        return unverified(Ground.BASE_UNSAID, "which way it went, the text does not say")
    if other is None and _is_gap(claim):
        return unverified(Ground.BASE_UNSAID, "it is how far one figure lies above another, not how far one moved")
    ends = ends_of(claim, values, other)
    if isinstance(ends, Ruling):
        return ends
    series = values.series
    fits = [(_fit(claim, pair, series), pair) for pair in ends.pairs]
    if agreeing := next((pair for fit, pair in fits if fit is Fit.YES), None):
        return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, arithmetic(agreeing, series, other is not None))
    pair = meant(ends)
    if pair is None or not known(pair):
        return unverified(Ground.NOT_YET_PUBLISHED, "a value that it is computed from was not out at the time")
    detail = arithmetic(pair, series, other is not None)
    if any(fit is Fit.NEAR for fit, _ in fits):
        return unverified(Ground.NEARLY, f"nearly so: {detail}")
    named = claim.compared is not None and claim.compared.end is not None
    if (ends.sure or named) and other_reading(claim, pair, series):
        return Ruling(VerdictKind.CONTRADICTED, Ground.POINTS_OR_PERCENT, f"{detail}; percent are not points")
    if not (ends.sure or _in_no_year(claim, values)) or not _is_net(claim):
        return unverified(Ground.BASE_UNSAID, f"from when to when, the text does not say for sure; {detail}")
    if _turned(claim, pair):
        return Ruling(VerdictKind.CONTRADICTED, Ground.WRONG_DIRECTION, f"it went the other way, {detail}")
    return Ruling(VerdictKind.CONTRADICTED, Ground.OTHER_CHANGE, detail)


def _in_no_year(claim: Claim, values: Values) -> bool:
    """ "473 billion, more than quadrupled *within ten years*": from none of these years, nor from the one before them."""
    compared = claim.compared or Compared()
    ends = last_of(claim, values)
    if not (compared.loosely and compared.beside and is_multiple(claim.quantity)) or isinstance(ends, Ruling):
        return False
    bases = [one for one in values.until(ends[0]) if year_of(ends[0]) - year_of(one) <= compared.back + 1]
    fits = [_fit(claim, (one, ends[0]), values.series) for one in bases]
    return len(bases) > compared.back and all(fit is Fit.NO for fit in fits)


def _is_gap(claim: Claim) -> bool:
    """ "Imports *exceeded* exports *by* 12 billion"."""
    clause = claim.context.clause
    before = clause[: figure_at(clause)]
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in LYING_ABOVE), len(before))
    return "by" in before[at:]


def _is_net(claim: Claim) -> bool:
    """What is told in its own unit is how far the level moved, "rose *by 300*", "300 more *than in 2010*", "from 1,200 to
    1,500, *a gain of 300*"; who "took on 300 nurses" lost others."""
    unit = claim.quantity.unit
    if unit.kind in (UnitKind.PERCENT, UnitKind.POINTS) or in_points(unit) or is_multiple(claim.quantity):
        return True
    clause = claim.context.clause
    at = figure_at(clause)
    before = next((word for word in reversed(clause[:at]) if word not in ARRIVING), "")
    compared = claim.compared
    between = compared is not None and compared.beside and compared.base is not None
    return before in BARE_STEPS or before == "by" or "than" in clause[at : at + 4] or (between and before in CHANGES)


def is_multiple(said: Quantity) -> bool:
    """ "Twice", "fivefold", "halved"."""
    return said.unit.kind is UnitKind.NUMBER and said.unit.name == "times"


def in_points(unit: Unit) -> bool:
    """Percentage points, or points of an index."""
    return unit.kind is UnitKind.POINTS or (unit.kind is UnitKind.COUNT and unit.name == "point")


def _fit(claim: Claim, pair: _Pair, series: Statistic) -> Fit:
    """How what is told lies to one pair of values."""
    base, end = (value.spread for value in pair)
    said = claim.quantity
    times = ratio(base, end)
    if is_multiple(said):
        return _fit_of_times(claim, times)
    if said.unit.kind is UnitKind.PERCENT:
        return fit_of(said, percent(times)) if times else Fit.NEAR
    if in_points(said.unit):
        return fit_of(said, difference(base, end))
    interval, stated, precision = converted(said, series)
    return fit_of(replace(said, interval=interval, stated=stated, precision=precision), difference(base, end))


def _fit_of_times(claim: Claim, times: Interval | None) -> Fit:
    """A fall is told by what is left, "halved", or by how many times more there was, "fell tenfold"."""
    if times is None or not times.low:
        return Fit.NEAR
    said = claim.quantity
    down = claim.change is Direction.DOWN
    if down:
        said = said.negated()  # as it was written
    size = said.stated.bound or ONE
    if down and size > ONE and times.high:
        times = Interval(ONE / times.high, ONE / times.low)
    return fit_of_multiple(said, times)


def other_reading(claim: Claim, pair: _Pair, series: Statistic) -> bool:
    """It is right in points and told in percent, or the other way round: to the last digit, not by what either may be off."""
    if series.unit.kind is not UnitKind.PERCENT:
        return False
    said = claim.quantity
    base, end = (Interval.point(value.number) for value in pair)
    if said.unit.kind is UnitKind.PERCENT:
        return fit_of(said, difference(base, end)) is Fit.YES
    times = ratio(base, end)
    return in_points(said.unit) and times is not None and fit_of(said, percent(times)) is Fit.YES


def _turned(claim: Claim, pair: _Pair) -> bool:
    """What is told to have risen fell."""
    step = difference(pair[0].spread, pair[1].spread)
    up = claim.direction is Direction.UP
    return bool(claim.change) and (step.high or 0) < 0 if up else bool(claim.change) and (step.low or 0) > 0


def arithmetic(pair: _Pair, series: Statistic, areas: bool) -> str:
    """ "from 34.1% in 2000 to 21.3% in 2020: down 12.8 points (37.5%)"."""
    base, end = pair
    step = end.number - base.number
    way = "up" if step >= 0 else "down"
    unit = Unit(UnitKind.POINTS) if series.unit.kind is UnitKind.PERCENT else Unit(series.unit.kind, series.unit.name)
    far = show.with_unit(show.amount(show.on_scale(abs(short(step)))), unit)
    parts = ""
    if base.number > 0 and end.number >= 0:
        share = _tenth(abs(step) / base.number * HUNDRED)
        parts = f" ({show.amount(share)}%, {show.amount(short(end.number / base.number, 3))} times)"
    lead = "against " if areas else "from "
    if areas:
        return f"{told(end, series, True)} against {told(base, series, True)}: {_more(step)} {far}{parts}"
    return f"{lead}{told(base, series)} to {told(end, series)}: {way} {far}{parts}"


def _more(step: Decimal) -> str:
    return "higher by" if step >= 0 else "lower by"


def _tenth(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP).normalize() + 0

"""What may be added to a figure and taken from it: "50 ± 5", "3.2% +/- 0.1%", "52 plus or minus 3 points"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.figure import Figure
from factcheck.extract.number import Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import currency_before, unit_after
from factcheck.model.quantity import Unit, UnitKind

HUNDRED = Decimal(100)
_SIGNS = (("±",), ("+", "/", "-"), ("+", "/", "–"), ("+", "-"), ("plus", "or", "minus"))
_OPENING = frozenset(sign[0] for sign in _SIGNS)
NEAR = 3  # tokens between a figure and what is told of it


def with_tolerance(t: Tokens, made: Figure, currency: Unit | None) -> bool:
    """Make a range of a figure and its tolerance; the unit, where one stands between them, is taken, too."""
    if _OPENING.isdisjoint(t.words) or made.is_range or made.number.form not in ("digits", "words", "fraction"):
        return False
    unit, at = unit_after(t, made.end)
    bracket = t.at(at) == "("
    past = _past_sign(t, at + bracket)
    money, _ = currency_before(t, past) if past else (None, 0)
    if past and t.at(past) and not t.is_number(past) and currency_before(t, past + 1)[0]:
        money, past = currency_before(t, past + 1)[0], past + 1
    more = numeral(t, past) if past else None
    if more is None or more.form not in ("digits", "words", "fraction"):
        return False
    told, end = unit_after(t, more.end)
    if unit and unit.kind is UnitKind.PERCENT and t.at(end) in ("point", "points"):
        end += 1  # "52%, plus or minus 3 points"
    shared = _is_share(made.number, told, unit or currency)
    by = _by(made.number, more, told, unit or currency, shared)
    if by is None or (bracket and t.at(end) != ")"):
        return False
    number = made.number
    if number.scale == 1 and more.scale != 1:
        number = replace(number, low=number.low * more.scale, high=number.high * more.scale,
                         precision=number.precision * more.scale, scale=more.scale)  # fmt: skip
    made.number = replace(number, low=number.low - by, high=number.high - by)
    made.upper = replace(number, low=number.low + by, high=number.high + by)
    made.unit = unit or (None if currency or money or shared else told)
    made.end = made.core_end = end + bracket
    return True


def is_tolerance(t: Tokens, first: int, floor: int) -> bool:
    """A sign of tolerance stands in front, and a figure that ends at `floor` before it: "50 visitors ± 5"."""
    if _OPENING.isdisjoint(t.words):
        return False
    at = next((first - len(sign) for sign in _SIGNS[:4] if tuple(t.text[max(0, first - len(sign)) : first]) == sign), 0)
    return 0 < floor <= at <= floor + NEAR


def _past_sign(t: Tokens, at: int) -> int:
    """The index behind a sign of tolerance, 0 where there is none."""
    at += t.at(at) == "," and t.at(at + 1) == "plus"
    return next((at + len(sign) for sign in _SIGNS if tuple(t.text[at : at + len(sign)]) == sign), 0)


def _is_share(number: Numeral, told: Unit | None, unit: Unit | None) -> bool:
    """ "50 kg ± 5%" and "5,000 ± 5%" are shares of the figure, "3.2 ± 0.1%" is not."""
    if told is None or told.kind is not UnitKind.PERCENT:
        return False
    return unit.kind is not UnitKind.PERCENT if unit else number.value > HUNDRED


def _by(number: Numeral, more: Numeral, told: Unit | None, unit: Unit | None, shared: bool) -> Decimal | None:
    """How much the tolerance is, in what the figure is told in; None where that is not sure."""
    if shared:
        return abs(number.value) * more.value / HUNDRED
    if number.scale != 1 and more.scale == 1:
        return None  # "5 million ± 1"
    return more.value if unit is None or told is None or told.kind in (UnitKind.POINTS, unit.kind) else None

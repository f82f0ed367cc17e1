"""One amount told in two units: "7 minutes 52 seconds", "6 feet 5 inches", "two pounds and 40 pence"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.figure import Figure
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.units import factor
from factcheck.model.quantity import Unit, UnitKind

HUNDRED = Decimal(100)
_JOINED_BY_AND = frozenset(("foot", "yard", "pound", "stone"))  # beside times and money: "2 km and 1 m" may be two


def with_second_part(t: Tokens, made: Figure) -> None:
    """Take the smaller unit's part into a figure: the whole is then told in the smaller unit, money in the larger."""
    unit, number = made.unit, made.number
    if unit is None or unit.per or number is not made.upper or number.value != number.value.to_integral_value():
        return
    at = made.end + (t.at(made.end) == "and")
    small = numeral(t, at)
    if small is None or small.form not in ("digits", "words") or small.scale != 1 or small.value <= 0:
        return
    other, end = unit_after(t, small.end)
    if other is None or other.per or small.value != small.value.to_integral_value():
        return
    if unit.kind is UnitKind.MONEY and unit.name and other.name == "cent" and small.value < HUNDRED:
        value = number.value + small.value / HUNDRED
        made.number = made.upper = replace(number, low=value, high=value, precision=1 / HUNDRED)
        made.end = end
        return
    size = _size(unit, other)
    if at > made.end and unit.kind is not UnitKind.TIME and unit.name not in _JOINED_BY_AND:
        return
    if size is None or small.value >= size:
        return
    value = number.value * size + small.value
    made.number = made.upper = replace(number, low=value, high=value, precision=Decimal(1), scale=Decimal(1))
    made.unit, made.end = other, end


def _size(large: Unit, small: Unit) -> Decimal | None:
    """How many of the smaller unit make one of the larger, where that is a whole number above 1."""
    a, b = factor(large), factor(small)
    if a is None or b is None or a[0] != b[0]:
        return None
    size = round(a[1] / b[1], 6)
    return size if size > 1 and size == size.to_integral_value() else None

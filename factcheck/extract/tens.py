"""Temperatures and shares told by their tens: "the mid-40s Celsius", "highs in the upper 20s", "a low in the low 30s".

The thirds are those of the forecasts of the US National Weather Service: low 0–3, mid 4–6, upper 7–9.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.digits import digits_value
from factcheck.extract.figure import Figure
from factcheck.extract.number import exact
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import is_weather, unit_after
from factcheck.model.quantity import Unit, UnitKind

_THIRDS = {"low": (0, 3), "lower": (0, 3), "mid": (4, 6), "high": (7, 9), "upper": (7, 9)}
_SCALES = ("celsius", "fahrenheit")
DEGREE = Unit(UnitKind.MEASURE, "degree")


def tens(t: Tokens, i: int) -> Figure | None:
    """The third of ten degrees that begins with the digits at a place, its word in front included."""
    first = i - 2 if t.at(i - 1) == "-" else i - 1
    third = _THIRDS.get(t.at(first)) if first >= 0 else None
    read = digits_value(t.text[i])
    if third is None or read is None or t.at(i + 1) != "s" or not t.joined(i + 1) or read[0] % 10 or read[0] > 120:
        return None
    unit, end = unit_after(t, i + 2)
    if unit is not None and unit.kind is UnitKind.PERCENT:
        return _between(first, i, end, third, read[0], unit)  # "support stood in the mid-80s percent"
    warm = unit is not None and unit.name in (*_SCALES, "degree")
    if not warm and not is_weather(t, i):
        return None
    return _between(first, i, end if warm else i + 2, third, read[0], unit if warm else DEGREE)


def _between(first: int, i: int, end: int, third: tuple[int, int], ten: Decimal, unit: Unit | None) -> Figure:
    low = exact(i, i + 2, ten + third[0], Decimal(1), "digits")
    high = replace(low, low=ten + third[1], high=ten + third[1])
    return Figure(first, end, i, i + 2, low, high, unit)

"""The units of the sets of bench/accuracy.py, by the names they give them, as units of this project."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon.units import comparable_units, factor, unit_of
from factcheck.model.quantity import Unit, UnitKind

NAMES = {  # where a set's name, in lower case, is none of ours
    "dollar": "$", "unnamed": "", "franc": "chf", "rupee": "inr", "british pound": "gbp", "united states dollar": "usd",
    "chinese yuan": "cny", "japanese yen": "jpy", "euro": "eur", "penny": "cent", "dime": "", "bitcoin": "btc",
    "degree celsius": "celsius", "c": "celsius", "f": "fahrenheit", "degree fahrenheit": "fahrenheit",
    "pound-mass": "lb", "metric ton": "tonne", "picometre": "", "picometer": "", "percentage": "percent",
    "mexican peso": "mxn", "canadian dollar": "cad", "australian dollar": "aud", "hong kong dollar": "hkd",
    "swiss franc": "chf", "turkish lira": "try", "georgian lari": "gel", "netherlands guilder": "nlg", "peseta": "esp",
    "finnish markka": "fim", "lao kip": "lak", "costa rican colón": "crc", "sri lankan rupee": "lkr", "meter": "m",
    "cubic centimetre": "cm3", "gram": "g", "kilobit per second": "kbit/s", "dinar": "dinars", "dollar per hour": "$ per hour",
    "dollar per kilogram": "$ per kg", "centimetre": "cm", "watt hour": "wh",
}  # fmt: skip


def unit_named(name: str, weight: bool = False) -> Unit | None:
    """A set's unit as ours, None where it names none that this project has; `weight` tells pounds from money."""
    low = name.lower()
    if weight and low == "pound":
        low = "lb"
    ours = NAMES.get(low, low)
    if low == "dimensionless":
        return Unit(UnitKind.NUMBER)
    unit = unit_of(ours) if ours else None
    return None if unit is None or unit.kind in (UnitKind.COUNT, UnitKind.NUMBER) else unit


def same_unit(ours: Unit, theirs: Unit) -> bool:
    """The two units are one, or one amount can be told in either; no unit is none of measure, time or money, and a
    fraction without one is a share here."""
    if {ours.name, theirs.name} == {"cent", "pence"}:
        return True  # a penny is either
    if theirs.kind is UnitKind.NUMBER:
        return ours.kind in (UnitKind.NUMBER, UnitKind.COUNT, UnitKind.PERCENT)
    per = not theirs.per or ours.per == theirs.per
    return ours.kind is theirs.kind and per and comparable_units(ours, theirs)


def into(ours: Unit, theirs: Unit | None) -> Decimal | None:
    """What an amount in our unit is multiplied by to be one in theirs; None where they are not of one dimension."""
    a, b = factor(ours), factor(theirs) if theirs else None
    return a[1] / b[1] if a and b and a[0] == b[0] else None

"""How an amount of one passage lies to one of the other, the first taken as claimed and the second as known."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck.compare.passages.facts import Fact
from factcheck.compare.told import rounded
from factcheck.lexicon.units import factor
from factcheck.model.claim import ClaimKind
from factcheck.model.interval import Interval, Relation
from factcheck.model.quantity import Modifier, Quantity, UnitKind
from factcheck.pattern import pattern

_STRICT = (Modifier.OVER, Modifier.UNDER)
_BOUNDS = (*_STRICT, Modifier.AT_LEAST, Modifier.AT_MOST)
_SAME_SIZE = Decimal("1.02")  # two units for one length: "1.2 miles (1,930 metres)"


def amounts(fact: Fact, other: Fact) -> Interval:
    """What a fact's number stands for, in the first unit of its dimension.

    A number that a bound of the other is held against is itself where it is written as finely as the bound: "48%" is not
    more than 48%, and "43%" may be more than 43.2%.
    """
    mine = _quantity(fact, other)
    if fact.is_date:
        return mine.interval
    if mine.unit.name == "fahrenheit":
        return _in_celsius(rounded(mine))
    known = factor(mine.unit)
    counted = fact.claim.kind is not other.claim.kind and ClaimKind.ORDINAL in (fact.claim.kind, other.claim.kind)
    ratio = known[1] if known and not counted else Decimal(1)  # "26 years", "the 26th year"
    theirs = _quantity(other, fact)
    if theirs.modifier in _BOUNDS and _plain(mine) and (mine.precision * ratio <= _step(theirs) or _digits(mine) > 2):
        return mine.stated.scaled(ratio)
    return rounded(mine).scaled(ratio)


def _in_celsius(degrees: Interval) -> Interval:
    """Of degrees Fahrenheit, and half a degree more on each side: they are mostly rounded."""
    low, high = (None if end is None else (end - 32) / Decimal("1.8") for end in (degrees.low, degrees.high))
    made = Interval(low, high)
    return made.widened(Decimal("0.5")) if low is not None and high is not None else made


def _quantity(fact: Fact, other: Fact) -> Quantity:
    """A change with its sign, held against another; a loss held against an amount is the amount that was lost."""
    claim = fact.claim
    return claim.signed if claim.kind is other.claim.kind else claim.quantity


def _digits(quantity: Quantity) -> int:
    """How many digits it is written with, before a scale word."""
    return sum(map(str.isdigit, quantity.written))


def _plain(quantity: Quantity) -> bool:
    return quantity.modifier is Modifier.EXACT and quantity.stated.is_point


def _step(quantity: Quantity) -> Decimal:
    known = factor(quantity.unit)
    return quantity.precision * (known[1] if known else 1) or Decimal(1)


def relation(mine: Fact, theirs: Fact) -> Relation:
    """How the claimed amount lies to the known one, each as exact as it was written."""
    a, b = amounts(mine, theirs), amounts(theirs, mine)
    one, other = mine.claim.signed, theirs.claim.signed
    if (
        a == b
        or (not mine.is_date and mine.told.figure == theirs.told.figure)
        or (one.stated == other.stated and one.modifier == other.modifier and one.unit == other.unit)
    ):
        return Relation.SAME
    if one.modifier in _BOUNDS and other.modifier in _BOUNDS and not mine.is_date and _exceeds(a, b):
        return Relation.APART
    found = a.relation(b)
    if mine.is_date and found is not Relation.APART and _from_to(mine) and _from_to(theirs):
        return Relation.APART  # "from 2005 to 2012" is not "from 2005 until 2010"
    if mine.is_label and found is not Relation.APART and not (one.stated.is_point or other.stated.is_point):
        return Relation.APART  # "Years 7–9" are not "Years 8–9"
    if mine.is_date and found is not Relation.APART and _stretch(a) and _stretch(b):
        return Relation.APART  # "from 5 to 30 March" is not "from 5 to 31 March"
    if found is Relation.APART and _beside(mine, theirs, a, b):
        return Relation.OVERLAPS
    return found


def _from_to(one: Fact) -> bool:
    """Two years with no month, and the time from the one to the other."""
    return bool(_YEARS.fullmatch(one.claim.quantity.written.lower()))


_YEARS = pattern(r"(?:from |between )?\d{4}(?: to | until | till | and |\s?[-–]\s?)\d{2,4}")


def _stretch(days: Interval) -> bool:
    """Days up to other days, and neither a month nor a year."""
    if days.low is None or days.high is None or days.low == days.high:
        return False
    first, last = date.fromordinal(int(days.low)), date.fromordinal(int(days.high))
    return not (first.day == 1 and (last + timedelta(days=1)).day == 1)


def _exceeds(a: Interval, b: Interval) -> bool:
    """Both are bounds of one side, and the claimed one says more: "over 508" is more than "over 504" is told of."""
    if a.high is None and b.high is None and a.low is not None and b.low is not None:
        return a.low > b.low
    if a.low is None and b.low is None and a.high is not None and b.high is not None:
        return a.high < b.high
    return False


def _beside(mine: Fact, theirs: Fact, a: Interval, b: Interval) -> bool:
    """The same length in two units is rounded twice; a hedged number reaches to where the other's rounding does; a
    number of other precision is that one rounded: "4.7" and "5"."""
    one, other = mine.claim.signed, theirs.claim.signed
    if one.unit.name != other.unit.name and one.unit.kind is UnitKind.MEASURE:
        ends = [size for size in (a.bound, b.bound) if size]
        return len(ends) == 2 and one.modifier not in _BOUNDS and max(ends) <= min(ends) * _SAME_SIZE
    return False


def size(fact: Fact) -> Decimal:
    """How large the bare number is."""
    return fact.told.size


def days(a: Fact, b: Fact) -> Decimal:
    """How many days lie between the nearest ends of two times."""
    ends = [
        [end for end in (one.claim.quantity.interval.low, one.claim.quantity.interval.high) if end] for one in (a, b)
    ]
    return min((abs(one - other) for one in ends[0] for other in ends[1]), default=Decimal(0))

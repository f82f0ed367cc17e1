"""One amount told in two units: "7 minutes 52 seconds", "6 feet 5 inches", 6'5", "two pounds and 40 pence"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.figure import Figure
from factcheck.extract.number import Numeral, exact
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.extract.unnamed import INCH, INCHES, TALL, without_unit
from factcheck.lexicon.currencies import HUNDREDTHS, SMALL_COINS
from factcheck.lexicon.moves import COMPARATIVES
from factcheck.lexicon.numbers import ARTICLES
from factcheck.lexicon.units import factor
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import Unit, UnitKind

HUNDRED = Decimal(100)
UNSOUND = "two units that do not go together"
_JOINED_BY_AND = frozenset(
    ("foot", "yard", "pound", "lb", "stone")
)  # beside times and money: "races over 2 km and 500 m" are two
_WHOLE = frozenset("is was weighs weighed weighing measures measured measuring stands stood".split())  # of one thing
_HEDGES = frozenset("about around nearly almost over only just exactly some roughly".split())
_NEXT_THING = (
    COMPARATIVES
    | frozenset(  # behind the second part, they make it an amount of its own: "£5, 20p more than"
        "of ahead behind later before after earlier above below over under apart clear short too off extra".split()
    )
)


def with_second_part(t: Tokens, made: Figure) -> None:
    """Take the smaller units' parts into a figure: the whole is then told in the smallest, money in the larger.

    Where a second part could not be one ("6 feet 99 inches") nothing is read: `made.reading` says so.
    """
    listed = False
    while _take_part(t, made, listed):
        listed = True  # "3 km, 20 metres and 5 cm" is one


def _take_part(t: Tokens, made: Figure, listed: bool) -> bool:
    unit, number = made.unit, made.number
    if unit is None or unit.per or number is not made.upper or number.value != number.value.to_integral_value():
        return False
    if unit.kind not in (UnitKind.MONEY, UnitKind.MEASURE, UnitKind.TIME) or made.reading:
        return False
    if told := without_unit(t, made.end, number.value, unit):
        whole, smallest, end, fine = told
        _set(made, whole, end, smallest, fine)
        return False
    link = t.at(made.end)
    at = made.end + (link in ("and", ","))
    at += link == "," and t.at(at) == "and"
    small = numeral(t, at)
    if small is None or small.form not in ("digits", "words") or small.scale != 1 or small.value <= 0:
        return False
    if unit.kind is UnitKind.MONEY:
        _add_hundredths(t, made, small, at == made.end)
        return False
    other, end = _smaller_unit(t, unit, small.end)
    size = _size(unit, other) if other and not other.per else None
    if other is None or size is None:
        return False
    if link == "and" and not (listed or unit.kind is UnitKind.TIME or unit.name in _JOINED_BY_AND):
        if not _is_one(t, made.first, end):
            return False
    if link in ("and", ",") and (t.at(end) in _NEXT_THING or _told_apart(t, end) or _is_listed(t, made, end, other)):
        return False
    if small.value >= size:
        if at == made.end and other.name != unit.name:
            made.reading, made.end = UNSOUND, end
        return False
    large = number.value * size
    large = large if size == size.to_integral_value() else Decimal(round(large))
    _set(made, large + small.value, end, other, small.precision)
    return small.precision in (0, 1)


def _is_listed(t: Tokens, made: Figure, end: int, other: Unit) -> bool:
    """A third amount in the unit of one beside it: "5 kg, 300 g *and 20 g* packs", "*10 kg*, 5 kg, 300 g"; not "3 km, 20
    metres and 5 cm"."""
    if t.at(made.first - 1) in _LINKS and t.at(made.first - 2) == t.text[made.end - 1]:
        return True
    at = end + (t.at(end) == ",")
    at += t.at(at) in ("and", "or")
    third = numeral(t, at) if at > end else None
    unit = unit_after(t, third.end)[0] if third else None
    return unit is not None and unit.name == other.name


_LINKS = frozenset((",", "and", "or"))


def _is_one(t: Tokens, first: int, end: int) -> bool:
    """Two measures that "and" joins are one of a thing: "the gap is 2 m and 10 cm", "4 m and 20 cm wide", "2 km and 1
    metre" as a whole text; not "the order was 2 kg and 500 g bags", "2 m and 10 cm wide tape"."""
    at = first - 1
    if t.at(end) in TALL and (t.at(at) in ARTICLES or not t.is_word(end + 1) or t.text[end + 1] in FUNCTION):
        return True
    while t.at(at) in _HEDGES:
        at -= 1
    if at < 0:
        return end >= t.size or (t.text[end] == "." and end + 1 >= t.size)
    return t.text[at] in _WHOLE and not (t.is_word(end) and t.text[end] not in FUNCTION)


def _told_apart(t: Tokens, end: int) -> bool:
    """ "the legs were 2 km and 500 m, *respectively*"."""
    return t.at(end + (t.at(end) == ",")) == "respectively"


def _set(made: Figure, value: Decimal, end: int, unit: Unit, precision: Decimal = Decimal(1)) -> None:
    made.number = made.upper = replace(made.number, low=value, high=value, precision=precision, scale=Decimal(1))
    made.unit, made.end = unit, end


def _smaller_unit(t: Tokens, unit: Unit, end: int) -> tuple[Unit | None, int]:
    """The unit behind a second number; "in" is one behind feet: "6 ft 2 in"."""
    if unit.name == "foot" and t.at(end) == "in" and (not t.is_word(end + 1) or t.text[end + 1] in TALL):
        return INCH, end + 1
    return unit_after(t, end)


def _add_hundredths(t: Tokens, made: Figure, small: Numeral, told_together: bool) -> None:
    """$5 and 20 cents, 3 euros 40, two pounds fifty a pint."""
    if small.value >= HUNDRED or small.value != small.value.to_integral_value():
        return
    other, end = unit_after(t, small.end)
    if t.at(small.end) in HUNDREDTHS or (t.at(small.end) == "c" and t.joined(small.end)):
        end = small.end + 1
    elif other is None or other.name not in SMALL_COINS or other.per:
        behind = t.at(small.end)
        if not told_together or small.value < 10 or not t.is_word(made.end - 1) or behind in ("%", "-", "of", "per"):
            return
        if (t.is_word(small.end) and behind not in FUNCTION) or not (t.is_word(small.end) or behind in ("", ".", ",")):
            return
        end = small.end
    if made.unit is None or not made.unit.name or made.unit.name in SMALL_COINS:
        return
    if not told_together and t.at(end) in _NEXT_THING:
        return
    _set(made, made.number.value + small.value / HUNDRED, end, made.unit, 1 / HUNDRED)


def feet_and_inches(t: Tokens, i: int) -> tuple[Numeral, Unit] | None:
    """6'2", 5' 11'': a height in signs."""
    if t.at(i + 1) != "'" or not (t.joined(i + 1) and t.is_number(i) and t.is_number(i + 2)):
        return None
    feet, inches = numeral(t, i), numeral(t, i + 2)
    if feet is None or inches is None or feet.end != i + 1 or not 0 < feet.value < INCHES or inches.value >= INCHES:
        return None
    end = inches.end
    if t.at(end) == '"' and t.joined(end):
        end += 1
    elif t.at(end) == t.at(end + 1) == "'":
        end += 2
    else:
        return None
    return exact(i, end, feet.value * INCHES + inches.value, Decimal(1), "digits"), INCH


def _size(large: Unit, small: Unit) -> Decimal | None:
    """How many of the smaller unit make one of the larger, where that is a whole number above 1, or the days of a
    month or year, which are means."""
    a, b = factor(large), factor(small)
    if a is None or b is None or a[0] != b[0]:
        return None
    size = round(a[1] / b[1], 6)
    whole = size == size.to_integral_value() or (large.name in ("year", "month") and a[0] == "time")
    return size if size > 1 and whole else None

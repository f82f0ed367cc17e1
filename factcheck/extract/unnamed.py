"""What adds to an amount behind its unit and names none: "two hours *and a half*", "6ft *4*", "1 hour *20*"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.number import FINE, ONE, Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import PERSONS, TOGETHER
from factcheck.lexicon.clause import ARE, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.nouns import PEOPLE, is_trade
from factcheck.lexicon.numbers import FRACTIONS, HALVES, MULTIPLES, SCALES, UNITS
from factcheck.lexicon.stuff import LASTING, STUFF
from factcheck.lexicon.verbs import EXTENT
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.quantity import Unit, UnitKind

INCHES = Decimal(12)  # in a foot
MINUTES = Decimal(60)  # in an hour
POUNDS = Decimal(14)  # in a stone
LEAST = 10  # minutes that go without their name: "1 hour 20"; "an hour 5" is a slip
MINUTE = Unit(UnitKind.TIME, "minute")
INCH = Unit(UnitKind.MEASURE, "inch")
LB = Unit(UnitKind.MEASURE, "lb")
TALL = frozenset(EXTENT)
Whole = tuple[Decimal, Unit, int, Decimal]  # how many, of what, the index behind, the last digit's value


def without_unit(t: Tokens, end: int, value: Decimal, unit: Unit) -> Whole | None:
    """An amount that ends at a place with what adds to it there: "11 stone *4*" is 158 pounds."""
    if part := part_behind(t, end, unit):
        return value + part[0], unit, part[1], FINE
    if unit.name == "hour" and (minutes := _minutes(t, end)):
        return value * MINUTES + minutes.value, MINUTE, minutes.end, ONE
    if unit.name == "foot" and (inches := _inches(t, end)):
        return value * INCHES + inches.value, INCH, inches.end, ONE
    if unit.name == "stone" and (pounds := _small(t, end, POUNDS)) and _alone(t, pounds):
        return value * POUNDS + pounds.value, LB, pounds.end, ONE
    return None


def part_behind(t: Tokens, end: int, unit: Unit, article: bool = False) -> tuple[Decimal, int] | None:
    """The fraction that "and" adds behind a unit, and the index behind it: "two hours *and a half*", "a mile *and three
    quarters*"; not "two days *and a half* of the team", "a week *and three quarters* were". Behind an `article` it needs
    no more to be one: "a year *and a half* building it"."""
    if t.at(end) != "and":
        return None
    over = 1 if t.at(end + 1) in ("a", "half") else UNITS.get(t.at(end + 1), 0)
    at = end + 1 + (t.at(end + 1) != "half")
    at += over > 1 and t.at(at) == "-"
    if t.at(at) not in (_PARTS if over > 1 else HALVES) or not 0 < over <= MOST:
        return None
    if not _closes(t, at + 1):
        bare = t.at(end + 1) == "half"
        if not (_is_added(t, at, unit, bare) if article and over == 1 else not bare and _goes_on(t, at + 1, unit)):
            return None
    return Decimal(over) / FRACTIONS[t.text[at]][1], at + 1


MOST = 3  # quarters
_IS = frozenset("is was has had".split())
_PARTS = frozenset(("quarters",))
_BEHIND = (
    PREPOSITIONS
    | TALL
    | frozenset("ago later earlier before after when while since than because late more less".split())
) - {"of"}


def _closes(t: Tokens, at: int) -> bool:
    return at >= t.size or t.text[at] in (".", ",", ";", ")", ":", "?", "!")


def _is_added(t: Tokens, at: int, unit: Unit, bare: bool) -> bool:
    """The half behind "a mile and a" belongs to it whatever follows, "a mile and a half *apart*", but for a whole of its
    own and a scale: "a day and a half *of the team*", "a year and a half *million*". Of a length all is measured, "a mile
    and a half *of the road*"; a `bare` half asks for more, "a week and half *the team*"."""
    behind = t.at(at + 1)
    if behind == "of":
        half = t.text[at] == "half"
        return (half and (unit.kind is UnitKind.MEASURE or (not bare and _lasts(t, at + 2)))) or (
            not bare and _is_stuff(t, at + 2, unit)
        )
    if bare:
        return behind in _IS
    return behind not in ARE and behind not in SCALES and behind not in MULTIPLES and behind != "-"


_BODIES = frozenset("team squad class council staff board party house".split())


def _lasts(t: Tokens, at: int) -> bool:
    """What goes on for a time, no persons: "of *talks*", "of *a three-year sentence*", "of *it*"; not "of *pupils*", "of
    *the team*"."""
    if t.at(at) == "it":
        return True
    at += t.at(at) in DETERMINERS
    if not t.is_word(at) and not t.is_number(at):
        return False
    if t.text[at] in FUNCTION or t.is_capital(at) or t.text[at] in TOGETHER or t.text[at] in _BODIES:
        return False
    return singular(t.text[at]) not in PERSONS and t.text[at] not in PEOPLE and not is_trade(t.text[at])


def _goes_on(t: Tokens, at: int, unit: Unit) -> bool:
    """What follows is no whole of which the fraction is: "and a half *in the rain*", "and a half *of track*"; not "and a
    half *of viewers*"."""
    if t.at(at) == "of":
        return _is_stuff(t, at + 1, unit)
    return t.at(at) in _BEHIND


def _is_stuff(t: Tokens, at: int, unit: Unit) -> bool:
    """What is measured by the unit, and not counted: miles "of *track*", hours "of *rain*"."""
    return t.at(at) in (LASTING if unit.kind is UnitKind.TIME else STUFF)


def _small(t: Tokens, at: int, under: Decimal) -> Numeral | None:
    """A whole number below a bound."""
    found = numeral(t, at)
    if found is None or found.form not in ("digits", "words") or found.scale != 1 or found.precision not in (0, 1):
        return None
    return found if 0 <= found.value < under else None


def _alone(t: Tokens, number: Numeral) -> bool:
    """Nothing that could be counted stands behind."""
    return not t.is_word(number.end) and t.at(number.end) not in ("%", "°", "-", "/")


def _minutes(t: Tokens, end: int) -> Numeral | None:
    """ "It took 1 hour 20.", "It took 1 hour and 20.": minutes without their name, and nothing behind."""
    linked = t.at(end) == "and"
    minutes = _small(t, end + linked, MINUTES)
    if minutes is None or minutes.value < LEAST or not _closes(t, minutes.end):
        return None
    return (
        minutes if not linked or (t.at(minutes.end) != "," and "between" not in t.text[max(0, end - 4) : end]) else None
    )


def _inches(t: Tokens, end: int) -> Numeral | None:
    """The inches that go without their name: "6-foot-2", "a 5-foot-11 winger", "he is 6ft 4"."""
    dashed = t.at(end) == "-" and t.joined(end) and t.joined(end + 1)
    inches = numeral(t, end + dashed)
    if inches is None or inches.form not in ("digits", "words") or inches.scale != 1 or not 0 <= inches.value < INCHES:
        return None
    if dashed:
        named = t.at(inches.end) == "-" and t.at(inches.end + 1) in ("inch", "inches")
        return replace(inches, end=inches.end + 2 if named else inches.end)
    return inches if (_alone(t, inches) and inches.precision == 1) or t.at(inches.end) in TALL else None

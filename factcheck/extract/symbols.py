"""The letters s, h, L and K behind a number: seconds, hours, litres, kelvins; or a plural, a time of day, a size. And
what stands for inches: "3 in. of snow", "a 9" plate"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.currencies import MONEY_SIGNS
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.notfigures import LABELS, REFERENCES, SOFT_LABELS
from factcheck.lexicon.numbers import SIGNS as FRACTION_SIGNS
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.times import CLOCK_LEADS, CLOCK_SPANS, DECADE_LEADS, LASTING
from factcheck.lexicon.words import FUNCTION

DAY = 24  # hours
YEAR = 4  # digits
BESIDE = 7  # tokens
FAR = 12  # tokens in front in which a verb may tell of a time that changes
_MINUTES = frozenset(("m", "min", "mins", "minutes"))
_CHANGING = (VERBS | LASTING) - {"up", "down"}
_NAMED = LABELS | SOFT_LABELS | REFERENCES | {"sizes", "seat", "seats", "row", "rows"}


def is_seconds(t: Tokens, at: int) -> bool:
    """ "12 s of sprint", "9.58s"; not "the 1990 s", "the 90 s", "in 12s", "the Boeing 737 s", nor the shillings of
    "3 s. 6 d."."""
    number, before = t.at(at - 1), t.at(at - 2)
    if not t.is_number(at - 1) or _goes_on(t, at) or (t.at(at + 1) == "." and t.is_number(at + 2)):
        return False
    if "." in number:
        return True
    if t.joined(at) or (len(number) == YEAR and number.endswith("0")) or (before == "-" and t.joined(at - 1)):
        return False
    if number.endswith("0") and before in DECADE_LEADS:
        return False
    return not t.is_capital(at - 2) or before in FUNCTION


def is_hours(t: Tokens, at: int) -> bool:
    """ "3 h of rest", "a 24h strike"; not "at 14 h", "from 9 h to 17 h"."""
    if not t.is_number(at - 1) or (_goes_on(t, at) and t.at(at + 2) not in _MINUTES):
        return False
    return not is_hour_of_day(t, at)


def is_hour_of_day(t: Tokens, at: int) -> bool:
    """ "at 14 h", "from 9 h to 17 h"; not "it fell from 8 h to 3 h", "it takes from 2 h to 4 h"."""
    lead = t.at(at - 2)
    told = lead in CLOCK_LEADS or (lead in CLOCK_SPANS and t.at(at - 3) == "h")
    if not told or not t.at(at - 1).isdecimal() or int(t.at(at - 1)) > DAY:
        return False
    return lead not in CLOCK_SPANS or not _changes(t, at - 2)


def _changes(t: Tokens, end: int) -> bool:
    """What takes so long, or grows or shrinks, stands in front in the same clause; no "take place"."""
    for i in range(end - 1, max(-1, end - 1 - FAR), -1):
        if t.text[i] in (",", ";", ":", ".", "(", ")"):
            return False
        if t.text[i] in _CHANGING and t.at(i + 1) != "place":
            return True
    return False


_SIZED = frozenset("thick wide deep tall high long across".split())
_FALLEN = frozenset("snow rain water ice topsoil".split())
_OF_LENGTH = frozenset(
    "length width height depth diameter thickness rain rainfall snow snowfall measures measured long wide tall".split()
)


def is_inch(t: Tokens, end: int) -> bool:
    """ "2 in thick", "3 in of rain", "2 1/2 in.", "5 in. of snow", "snowfall was 3.2 in."; "the 3 in the boat" and
    "22.2 in 2010" are none."""
    dot = t.at(end + 1) == "."
    behind = t.at(end + 1 + dot)
    fraction = t.at(end - 2) == "/" or t.at(end - 1) in FRACTION_SIGNS
    if behind in _SIZED or behind == "of":
        return not dot or behind != "of" or t.is_word(end + 3)
    return (
        not t.is_word(end + 1)
        and not t.is_number(end + 1)
        and (fraction or (t.is_number(end - 1) and not _OF_LENGTH.isdisjoint(t.text[:end])))
    )


def is_inch_sign(t: Tokens, end: int) -> bool:
    """ "a 9" plate", "it is 12" long", "10" of snow"; not the end of what is quoted, as in "“We won 5” was all"."""
    if not t.joined(end) or t.joined(end + 1) or t.text[:end].count('"') % 2:
        return False
    behind = t.at(end + 1)
    if behind == "of":
        return t.at(end + 2) in _FALLEN
    thing = t.is_word(end + 1) and not t.is_capital(end + 1) and behind not in FUNCTION and behind not in SAYING
    return behind in _SIZED or (t.at(end - 2) in ("a", "an") and thing)


def is_litres(t: Tokens, at: int) -> bool:
    """ "5 L of water", "5 l"; not "size 5 L", "seat 12 L", "9 W, 5 L, 3 D", "5 L Street"."""
    if not t.is_capital(at):
        return True
    if _goes_on(t, at) or t.is_capital(at + 1) or t.at(at - 2) in _NAMED:
        return False
    return not any(t.at(near) in ("w", "d") and t.is_capital(near) for near in (at - 4, at - 3, at - 2, at + 2, at + 3))


def is_kelvin(t: Tokens, at: int) -> bool:
    """ "300 °C (573.15K)", "77K, or −196 °C": with the same in degrees beside it a capital K is no thousand; but "a 10K in
    30°C heat" is a race."""
    if t.at(at) != "k" or not t.is_capital(at) or t.at(at - 2) in MONEY_SIGNS:
        return False
    if _DEGREES.isdisjoint(t.text[max(0, at - BESIDE) : at + BESIDE]):
        return False
    if not t.joined(at):
        return True  # "1,200 K"
    links = _AGAIN if t.is_word(at + 1) else _AGAIN | {","}  # "300 °C (572 °F, 573.15K)"; "at 35 °C, 40K fans came"
    return _said_again(t, at + 1, 1, links) or _said_again(t, at - 2, -1, links)


def _said_again(t: Tokens, at: int, step: int, links: frozenset[str]) -> bool:
    """From a place on, in one direction, a bracket, "or" or "about" stands before the degrees, and no other word."""
    linked = False
    for _ in range(BESIDE):
        word = t.at(at)
        if word in _DEGREES:
            return linked
        if word in links:
            linked = True
        elif t.is_word(at) and word not in _HEDGED and word not in ("c", "f"):
            return False
        at += step
    return False


_AGAIN = frozenset(("(", "or", "=", "/", "[", "≈", "about", "around", "roughly", "approximately"))
_HEDGED = frozenset("some nearly minus to and degrees degree k".split())
_DEGREES = frozenset(("°", "℃", "℉", "celsius", "fahrenheit", "kelvin", "kelvins"))


def _goes_on(t: Tokens, at: int) -> bool:
    """The letter is part of something longer: "5 L 3", "3 h 20", "s'", "4h30"."""
    behind = t.at(at + 1)
    return behind == "'" or t.is_number(at + 1) or (t.joined(at + 1) and t.kind[at + 1] == "w")

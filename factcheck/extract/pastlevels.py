"""Figures that are held against a level, another time's or another place's: "45% *above its level of 2019*", "half *of what
it was in 2018*", "half *the rate of 2023*"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.figure import Figure
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import TIMES_AS_MUCH
from factcheck.lexicon.clause import SUBJECTS
from factcheck.lexicon.comparisons import EARLIER, LEVELS
from factcheck.lexicon.parts import LIMITS
from factcheck.model.quantity import UnitKind

REACH = 6  # tokens from "above" to the level
_FAR = 8  # tokens from "of what" to the year
_YEAR = 4  # digits
_POINTING = frozenset(("that", "those"))
_OWNING = frozenset("its their his her our the that".split())
_TIED = frozenset("of in for from seen recorded".split())
_ITS = frozenset(("its", "their"))
_HUNDREDTH = Decimal("0.01")
_ONE_VALUE = LEVELS - frozenset(
    "number numbers total size amount sum output volume count toll".split()
)  # no heap of things


def beside_a_level(t: Tokens, at: int) -> bool:
    """ "*above* its level of 2019", "*below* that of 2020", "*above* 2019 levels"; not "above the sea"."""
    if t.at(at) not in LIMITS:
        return False
    if t.at(at + 1) in _POINTING and t.at(at + 2) == "of":
        return _is_named(t, at + 3)
    for i in range(at + 1, min(t.size, at + 1 + REACH)):
        if t.text[i] in LEVELS:
            owned = any(t.text[j] in _ITS or _is_year(t, j) for j in range(at + 1, i))
            return owned or (t.at(i + 1) in _TIED and _is_named(t, i + 2))
        if not (t.is_word(i) or _is_year(t, i) or t.text[i] in "'-"):
            return False
    return False


def held_against(t: Tokens, made: Figure) -> None:
    """Make "a third *of what it was*" and "60% *of its 2010 level*" so many times that level."""
    percent = made.unit is not None and made.unit.kind is UnitKind.PERCENT
    if t.at(made.end) != "of" or not (percent or made.share) or made.is_range or not made.first:
        return
    if of_what_it_was(t, made.end):
        factor = _HUNDREDTH if percent else Decimal(1)
        number = made.number
        precision = number.precision * _HUNDREDTH if percent else Decimal(0)
        made.number = made.upper = replace(
            number, low=number.low * factor, high=number.high * factor, precision=precision
        )
        made.unit = TIMES_AS_MUCH


def of_what_it_was(t: Tokens, end: int) -> bool:
    """ "of *what it was*", "of *what it had in 2018*", "of *its 2010 level*"; not "of what they earn"."""
    at = end + (t.at(end) == "of")
    if t.at(at) == "what":
        told = t.text[at + 1 : at + 1 + _FAR]
        dated = any(_is_year(t, i) and t.at(i - 1) == "in" for i in range(at + 1, min(t.size, at + 1 + _FAR)))
        return bool(told) and (told[0] in SUBJECTS or told[0] == "there") and (dated or told[1:2] in _WAS)
    return t.at(at) in _OWNING and _its_level(t, at + 1)


_WAS = (["was"], ["were"], ["used"])


def _its_level(t: Tokens, at: int) -> bool:
    """ "its *2010 level*", "the *rate of 2023*", "the *level in Germany*", "the *Turkish rate*"; not "the number of pupils"."""
    if _is_year(t, at):
        return t.at(at + 1) in _ONE_VALUE
    if t.at(at - 1) == "that":
        return _is_that(t, at) or (t.at(at) == "of" and _is_named(t, at + 1))
    if t.is_capital(at) and (t.at(at + 1) in _ONE_VALUE or (t.is_capital(at + 1) and t.at(at + 2) in _ONE_VALUE)):
        return True
    return t.at(at) in _ONE_VALUE and t.at(at + 1) in _TIED and _is_named(t, at + 2)


def _is_that(t: Tokens, at: int) -> bool:
    """ "A quarter of *that*.", "of *that* per person", "of *that figure*", "of *that* in 2005"; not "half of that went on
    wages", which is a part."""
    at += t.at(at) in _FIGURES
    behind = t.at(at)
    if behind in ("in", "per"):
        return behind == "per" or _is_year(t, at + 1)
    return behind == "" or behind in _CLOSING


_FIGURES = frozenset("figure figures number sum amount level rate share value tally total".split())
_CLOSING = frozenset(". , ; : ) – — ! ?".split())


def _is_named(t: Tokens, at: int) -> bool:
    at += t.at(at) in ("the", "in")
    return t.at(at) in EARLIER or _is_year(t, at) or t.is_capital(at)


def _is_year(t: Tokens, at: int) -> bool:
    return 0 <= at < t.size and t.is_number(at) and len(t.text[at]) == _YEAR and t.text[at][0] in "12"

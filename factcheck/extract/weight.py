"""Whether pounds are a weight or money."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.currencies import MONEY_SIGNS
from factcheck.lexicon.numbers import FRACTIONS, SCALES
from factcheck.lexicon.weight import BODIES, HEAVY, MONEY_WORDS, OWED, PRICED, SLIMMED
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import Unit, UnitKind

LB = Unit(UnitKind.MEASURE, "lb")
_MILLION = 1_000_000
_MOST = 500  # pounds that a person may lose
_REACH = 6  # tokens


def is_weight(t: Tokens, at: int) -> bool:
    """The pounds at a place are weighed: "a 200-pound man", "40 pounds of nails", "weighs 12 pounds"."""
    if _is_parted(t, at) and _of_goods(t, at):
        return True
    if SCALES.get(t.at(at - 1), 0) >= _MILLION or "£" in t.text:
        return False
    if t.text[at] == "pound" and t.is_word(at + 1) and t.text[at + 1] not in FUNCTION and t.at(at - 1) != "one":
        return t.text[at + 1] not in PRICED  # "a 200-pound boar", "a twenty pound bag"
    if not MONEY_WORDS.isdisjoint(t.text):
        return False
    return not HEAVY.isdisjoint(t.text) or _of_body(t, at) or _of_goods(t, at)


def _is_parted(t: Tokens, at: int) -> bool:
    """Goods go by parts of a pound: "half *a pound*", "a quarter of *a pound*", "*a pound* and a half"."""
    if t.at(at - 1) != "a":
        return False
    return t.at(at - 2) == "half" or (t.at(at - 2) == "of" and t.at(at - 3) in FRACTIONS) or _past_half(t, at) > at + 1


def _past_half(t: Tokens, at: int) -> int:
    half = t.text[at + 1 : at + 3] == ["and", "a"] and t.at(at + 3) in ("half", "quarter")
    return at + 4 if half else at + 1


def _of_goods(t: Tokens, at: int) -> bool:
    """ "half a pound *of butter*", whatever it cost; not "of pocket money", "of every ticket"."""
    of = _past_half(t, at)
    behind = of + 1 + (t.at(of + 1) in ("the", "raw", "pure"))
    if t.at(of) != "of" or not t.is_word(behind) or t.text[behind] in ("every", "each"):
        return False
    priced = t.at(behind + 1) == "costs" and (t.at(behind + 2) in MONEY_SIGNS or t.is_number(behind + 2))
    return OWED.isdisjoint(t.text[behind : behind + (1 if priced else 3)])  # "of *ham costs £2*"


def _of_body(t: Tokens, at: int) -> bool:
    """ "a baby of over two pounds", "the baby was two pounds", "she lost 25 pounds in a year"; "lost 25 pounds of public
    money" is told apart later."""
    for i in range(at - 2, max(0, at - _REACH), -1):
        if t.text[i] in ("of", "is", "was") and t.text[i - 1] in BODIES:
            return True
    digits = t.at(at - 1)
    half = digits == "a" and t.at(at - 2) == "half"
    small = half or (digits.isdecimal() and int(digits) <= _MOST)
    first = at - 2 - half
    while t.at(first) in _HEDGES:
        first -= 1
    return small and t.at(first) in SLIMMED and t.at(at + 1) not in ("of", "to", "at", "a", "an")


_HEDGES = frozenset("about around nearly almost over some another than more roughly".split())

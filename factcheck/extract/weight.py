"""Whether pounds are a weight or money."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import SCALES
from factcheck.lexicon.weight import BODIES, HEAVY, MONEY_WORDS, OWED, PRICED, SLIMMED
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import Unit, UnitKind

LB = Unit(UnitKind.MEASURE, "lb")
_MILLION = 1_000_000
_MOST = 500  # pounds that a person may lose
_REACH = 6  # tokens


def is_weight(t: Tokens, at: int) -> bool:
    """The pounds at a place are weighed: "a 200-pound man", "40 pounds of nails", "weighs 12 pounds"."""
    if SCALES.get(t.at(at - 1), 0) >= _MILLION or "£" in t.text:
        return False
    if t.text[at] == "pound" and t.is_word(at + 1) and t.text[at + 1] not in FUNCTION and t.at(at - 1) != "one":
        return t.text[at + 1] not in PRICED  # "a 200-pound boar", "a twenty pound bag"
    if not MONEY_WORDS.isdisjoint(t.text):
        return False
    if not HEAVY.isdisjoint(t.text) or _of_body(t, at):
        return True
    if t.at(at + 1) != "of":
        return False
    behind = at + 2 + (t.at(at + 2) in ("the", "raw", "pure"))
    return t.is_word(behind) and OWED.isdisjoint(t.text[behind : behind + 3])


def _of_body(t: Tokens, at: int) -> bool:
    """ "a baby of over two pounds", "the baby was two pounds", "she lost 25 pounds in a year"; "lost 25 pounds of public
    money" is told apart later."""
    for i in range(at - 2, max(0, at - _REACH), -1):
        if t.text[i] in ("of", "is", "was") and t.text[i - 1] in BODIES:
            return True
    digits = t.at(at - 1)
    small = digits.isdecimal() and int(digits) <= _MOST
    first = at - 2
    while t.at(first) in _HEDGES:
        first -= 1
    return small and t.at(first) in SLIMMED and t.at(at + 1) not in ("of", "to", "at", "a", "an")


_HEDGES = frozenset("about around nearly almost over some another than more roughly".split())

"""A point between thousands, as many languages write it: "10.000 strings", "12.500 inhabitants"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.digits import trailing
from factcheck.extract.labels import counted_behind
from factcheck.extract.number import Numeral, exact
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.words import singular
from factcheck.pattern import pattern

_POINTED = pattern(r"[1-9]\d{0,2}\.\d{3}\Z")
REACH = 5  # tokens in which a rate would say what it is per


def thousands(t: Tokens, i: int) -> Numeral | None:
    """The whole number of digits with a point before their last three, where things are counted that come only whole:
    persons, or anything where the three are noughts. None for a rate, a measure or a plain decimal."""
    text = t.text[i]
    if t.kind[i] != "n" or not _POINTED.match(text) or t.joined(i + 1) or not counted_behind(t, i + 1):
        return None
    noun = singular(t.at(i + 1))
    if unit_after(t, i + 1)[0] is not None or not (text.endswith("000") or noun in PERSONS or noun in PEOPLE):
        return None
    if noun == "time" or "per" in t.text[i + 1 : i + 1 + REACH]:
        return None
    value = Decimal(text.replace(".", ""))
    return exact(i, i + 1, value, trailing(value), "digits")

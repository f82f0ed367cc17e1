"""Shares told as one number in another: "one in five", "four out of ten"."""

from __future__ import annotations

from factcheck.extract.numerals import FINE, Numeral, numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import UNITS

_NOT_WHOLES = frozenset(
    """day days year years weeks months hours minutes seconds games matches attempts starts outings months' years'
    seasons races appearances tests innings million billion thousand overs goes""".split()
)


def ratio(t: Tokens, number: Numeral) -> Numeral | None:
    """one in five, four out of ten, 3 in 4: a share, None where it is none ("three in 10 days")."""
    at = number.end
    link = t.at(at)
    if number.form not in ("digits", "words") or number.value != int(number.value):
        return None
    if link == "out" and t.at(at + 1) == "of":
        at += 2
    elif link in ("in", "of", "-") and number.value < 20:
        if link == "of" and (number.form != "words" or t.at(at + 1) not in UNITS):
            return None
        if link == "-" and t.at(at + 1) != "in":
            return None
        at += 3 if link == "-" and t.at(at + 2) == "-" else 1
    else:
        return None
    at += t.at(at) == "every"
    other = numeral(t, at)
    if other is None or other.form not in ("digits", "words") or other.value != int(other.value):
        return None
    if not number.value < other.value <= 1_000_000 or 1500 <= other.value <= 2100 or t.at(other.end) in _NOT_WHOLES:
        return None
    if link == "in" and (t.at(other.end) in ("%", "percent", "per") or (number.value > 9 and number.form == "digits")):
        return None
    share = number.value / other.value
    return Numeral(number.first, other.end, share, share, FINE, "ratio")

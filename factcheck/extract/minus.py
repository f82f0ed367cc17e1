"""The minus in front of a number."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens

YEAR = 4  # digits: "2023 -3.2%, 2024 -1%"
_BEFORE_MINUS = frozenset('([~∼≈<>≤≥=:"')


def below_zero(number: Numeral) -> Numeral:
    """The same below zero."""
    return replace(number, low=-number.high, high=-number.low)


def is_minus(t: Tokens, i: int) -> bool:
    """A minus stands in front: "minus 5", "-5", no hyphen within a word."""
    if t.at(i - 1) != "-":
        return t.at(i - 1) in ("minus", "negative") and t.at(i - 2) != "or"  # "plus or minus 3 points"
    if t.is_number(i - 2) and len(t.text[i - 2]) != YEAR:
        return False  # "75 -300mm" is a range
    return t.joined(i) and t.kind[i] != "w" and (not t.joined(i - 1) or t.text[i - 2] in _BEFORE_MINUS)

"""Confidence intervals: "95% CI 45-55" tells how sure the figure in front is, and is none of its own."""

from __future__ import annotations

from factcheck.extract.number import Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.currencies import MONEY_SIGNS
from factcheck.lexicon.numbers import INTERVALS, SURENESS
from factcheck.model.quantity import UnitKind

_LEADS = frozenset((":", "=", ",", "(", "[", "of", "from", "between", "is", "was"))
_LINKS = frozenset(("-", "–", "—", "to", "and", ",", ";"))
_SIGNS = MONEY_SIGNS | {"-", "–"}
_NAMES = INTERVALS | {"ci", "cri"}
MOST_LEADS = 3  # tokens between the name and the interval
MOST_SIGNS = 2


def confidence(t: Tokens, number: Numeral) -> int:
    """The index behind a confidence level and its interval that begin with a number, 0 where none do."""
    if _NAMES.isdisjoint(t.words):
        return 0
    if end := _named(t, number):
        return _pair(t, _past(t, end, _LEADS, MOST_LEADS)) or end
    before = number.first - 1
    before -= t.at(before) in (":", "=", "(", "[", "of")
    return _pair(t, number.first) if t.at(before) in ("ci", "cri") else 0


def _named(t: Tokens, number: Numeral) -> int:
    """The index behind "95% CI", "CI 95%" and "95 per cent confidence interval"."""
    unit, at = unit_after(t, number.end)
    if unit is None or unit.kind is not UnitKind.PERCENT:
        return 0
    if t.at(at) in ("ci", "cri"):
        return at + 1
    if t.at(at) in SURENESS and t.at(at + 1) in INTERVALS:
        return at + 2
    return at if t.at(number.first - 1) in ("ci", "cri") and _pair(t, at) else 0


def _pair(t: Tokens, at: int) -> int:
    """The index behind the two ends of an interval, 0 where there are none."""
    low = _end(t, at)
    return _end(t, low + 1) if low and t.at(low) in _LINKS else 0


def _end(t: Tokens, at: int) -> int:
    """The index behind a number, its sign in front and its unit; 0 where none stands there."""
    number = numeral(t, _past(t, at, _SIGNS, MOST_SIGNS))
    return unit_after(t, number.end)[1] if number and number.form == "digits" else 0


def _past(t: Tokens, at: int, words: frozenset[str], most: int) -> int:
    last = at + most
    while at < last and t.at(at) in words:
        at += 1
    return at

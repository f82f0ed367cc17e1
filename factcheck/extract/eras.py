"""Years that the modern calendar does not count as it counts ours: "2023 BC", "AD 79", "from 40 BC to AD 61"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens

_BEFORE = frozenset(("bc", "bce", "b.c.", "b.c.e."))
_OURS = frozenset(("ad", "ce", "a.d.", "c.e."))
_LINKS = frozenset(("-", "–", "to", "and", "or"))


def before_our_era(t: Tokens, i: int) -> bool:
    """The number at a place is a year BC, or the first of two."""
    at = i + 1
    if t.at(at) in _LINKS and t.is_number(at + 1):
        at += 2
    return t.at(at) in _BEFORE and t.is_capital(at)


def era(t: Tokens, i: int, end: int) -> tuple[str, int] | None:
    """That a number is a year by the words of its era, and the index behind them; None if there are none."""
    if before_our_era(t, i):
        return "year", end + (t.at(end) in _BEFORE)
    if t.at(end) in _OURS and t.is_capital(end):
        return "year", end + 1
    return ("year", end) if t.at(i - 1) in _OURS and t.is_capital(i - 1) else None

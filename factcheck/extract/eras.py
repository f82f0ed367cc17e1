"""Years that the modern calendar does not count as it counts ours: "2023 BC", "1445 AH", "AD 79", "from 40 BC to AD 61"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.times import LEADS

_OTHERS = frozenset(("bc", "bce", "b.c.", "b.c.e.", "ah", "a.h."))  # counted backwards, or by the moon
OURS = frozenset(("ad", "ce", "a.d.", "c.e."))
_LINKS = frozenset(("-", "–", "to", "and", "or"))
_CENTURIES = frozenset(("century", "centuries", "millennium"))
_FIRST = 1500  # the first year that four digits mean by themselves
_WORDS = 8  # before an era, its century among them


def of_another_era(t: Tokens, i: int) -> bool:
    """The number at a place is a year BC or AH, or the first of two."""
    at = i + 1
    if t.at(at) in _LINKS and t.is_number(at + 1):
        at += 2
    return t.at(at) in _OTHERS and t.is_capital(at)


def years_of_era(t: Tokens, i: int, year: int) -> tuple[int, int] | None:
    """From and up to which token a time of another era stands that begins or ends at a token; `year` is where its number
    would be: "44 BC", "15 March 44 BC", "between 1600 and 1500 BC", "AD 79", "the third century BC"."""
    if t.is_number(year) and of_another_era(t, year):
        return year, year + 2 + 2 * (t.at(year + 1) in _LINKS)
    if t.text[i] in _OTHERS and t.at(i - 1) in _CENTURIES and t.is_capital(i):
        return _centuries(t, i), i + 1
    if t.text[i] not in OURS or not t.norm[t.start[i] : t.end[i]].isupper():
        return None
    if _early(t, i + 1):
        return i, i + 2
    if _early(t, i - 1):
        return i - 1, i + 1
    return (_centuries(t, i), i + 1) if t.at(i - 1) in _CENTURIES else None


def _early(t: Tokens, i: int) -> bool:
    """A year before those that a text tells without its era."""
    return t.is_number(i) and t.text[i].isdigit() and int(t.text[i]) < _FIRST


def _centuries(t: Tokens, i: int) -> int:
    """Where the words of "the late third century BC" begin: behind a preposition, a few words back at most."""
    return next((at + 1 for at in range(i - 2, max(-1, i - _WORDS), -1) if t.text[at] in LEADS), i - 1)


def era(t: Tokens, i: int, end: int) -> tuple[str, int] | None:
    """That a number is a year by the words of its era, and the index behind them; None if there are none."""
    if of_another_era(t, i):
        return "year", end + (t.at(end) in _OTHERS)
    if t.at(end) in OURS and t.is_capital(end):
        return "year", end + 1
    return ("year", end) if t.at(i - 1) in OURS and t.is_capital(i - 1) else None

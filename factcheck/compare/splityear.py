"""A year that is written by the two calendar years it lies in: "2024/25"."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.period import Period, PeriodRole
from factcheck.pattern import pattern

_WRITTEN = pattern(r"\d{4}\s?(?:/\s?(?:\d{4}|\d\d)|[-–]\s?\d\d)(?!\d)")
_A_YEAR = pattern(r"\b(?:year|season|twelvemonth)\b")


def split_year(claim: Claim) -> str:
    """The split year that a claim speaks of, as the text writes it: `2024/25`; "" for any other time."""
    found = _WRITTEN.search(claim.period_words)
    return found[0] if found and claim.period and is_split(claim.period, claim.period_words) else ""


def is_split(said: Period, words: str) -> bool:
    """Two calendar years in a row that are told of as one: "2024/25", and "a year earlier" than that."""
    words = words.lower()
    first, last = said.first, said.last
    if said.role is not PeriodRole.IN or not first or not last or last.year != first.year + 1:
        return False
    if first.month or last.month:
        return False
    return bool(_WRITTEN.search(words) or (_A_YEAR.search(words) and not any(char.isdecimal() for char in words)))

"""Times told by another time: "that year", "a year earlier", "the year before"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.text import Block

_SAME = re.compile(r"\b(?:that|the same) year\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:a|one|the) year (?:earlier|before)\b|\bthe (?:previous|preceding) year\b|\bthe year before\b", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:the following|the next|a|one) year(?: later)?\b", re.IGNORECASE)


def resolved(claims: Sequence[Claim], blocks: Sequence[Block]) -> list[Claim]:
    """The claims with such times resolved by the last year named before them in the same block."""
    found: list[Claim] = []
    base: Period | None = None
    block = -1
    for claim in claims:
        here = next((i for i, one in enumerate(blocks) if one.span.start <= claim.anchor.start < one.span.end), -1)
        if here != block:
            base, block = None, here
        shift = _shift(claim.period_words)
        if shift is not None and base is not None and claim.kind is not ClaimKind.OTHER:
            claim = replace(claim, period=_moved(base, shift))
        if claim.period is not None and claim.period.role is PeriodRole.IN and claim.period.first == claim.period.last:
            base = claim.period
        found.append(claim)
    return found


def _shift(words: str) -> int | None:
    if _BEFORE.search(words):
        return -1
    if _SAME.search(words):
        return 0
    if words and _AFTER.search(words) and "ago" not in words:
        return 1 if "later" in words or "following" in words or "next" in words else None
    return None


def _moved(base: Period, years: int) -> Period:
    assert base.first is not None
    first = base.first
    day = 28 if (first.month, first.day) == (2, 29) and years else first.day
    return Period.single(PartialDate(first.year + years, first.month, day))

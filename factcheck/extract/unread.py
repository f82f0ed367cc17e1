"""Digits in the prose that no claim and no time covers: what was not understood is said, not skipped."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.figures import is_base
from factcheck.extract.sentence import Reading
from factcheck.model.claim import Claim
from factcheck.model.text import Anchor, Source
from factcheck.pattern import pattern

_DIGITS = pattern(r"\d+")


def digits_without_time(reading: Reading) -> list[tuple[int, int]]:
    """The runs of digits of a sentence that lie in no time and are nothing that a rate is per."""
    if not reading.tokens.coded and "n" not in reading.tokens.kind:
        return []
    runs = [run.span() for run in _DIGITS.finditer(reading.low, reading.span.start, reading.span.end)]
    return _outside(runs, _times(reading)) if runs else runs


def unread(source: Source, runs: list[tuple[int, int]], claims: Sequence[Claim]) -> tuple[Anchor, ...]:
    """Those of the runs, in order, that lie in no claim's anchor (kind OTHER included)."""
    covered = sorted((claim.anchor.start, claim.anchor.end) for claim in claims)
    return tuple(source.anchor(start, end) for start, end in _outside(runs, covered))


def _outside(runs: list[tuple[int, int]], covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs that do not lie in one of the spans, both in order."""
    found: list[tuple[int, int]] = []
    at = reach = 0
    for start, end in runs:
        while at < len(covered) and covered[at][0] <= start:
            reach = max(reach, covered[at][1])
            at += 1
        if end > reach:
            found.append((start, end))
    return found


def _times(reading: Reading) -> list[tuple[int, int]]:
    """Where its times stand, and the numbers that a rate is per."""
    t = reading.tokens
    times = [(t.start[item.first], t.end[item.end - 1]) for item in reading.times]
    return sorted(times + [(t.start[i], t.end[i]) for i, kind in enumerate(t.kind) if kind == "n" and is_base(t, i)])

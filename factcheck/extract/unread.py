"""Digits in the prose that no claim and no time covers: what was not understood is said, not skipped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.extract.figures import is_base
from factcheck.extract.sentence import Reading
from factcheck.extract.view import view_of
from factcheck.model.claim import Claim
from factcheck.model.text import Anchor, Sentence, Source

NESTED = 4  # claims that may stand inside the words of one
_DIGITS = re.compile(r"\d+")


def unread_digits(source: Source, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> tuple[Anchor, ...]:
    """The runs of digits in sentences that lie in no claim's anchor (kind OTHER included) and in no time."""
    view = view_of(source.text, source.blocks)
    covered = sorted((claim.anchor.start, claim.anchor.end) for claim in claims)
    found: list[Anchor] = []
    for sentence in sentences:
        runs = [run.span() for run in _DIGITS.finditer(view.low, sentence.span.start, sentence.span.end)]
        left = _outside(runs, covered)
        if left:
            left = _outside(left, _times(Reading(source, view, sentence.span)))
        found += (source.anchor(start, end) for start, end in left)
    return tuple(found)


def _outside(runs: list[tuple[int, int]], covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs that do not lie in one of the spans, both in order."""
    found: list[tuple[int, int]] = []
    before = bisect_right(covered, (runs[0][0], -1)) if runs else 0
    at, reach = max(before - NESTED, 0), 0
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
    return sorted(times + [(t.start[i], t.end[i]) for i in range(t.size) if t.kind[i] == "n" and is_base(t, i)])

"""Digits in the prose that no claim and no time covers: what was not understood is said, not skipped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.sentence import Reading
from factcheck.extract.view import view_of
from factcheck.model.claim import Claim
from factcheck.model.text import Anchor, Sentence, Source

_DIGITS = re.compile(r"\d+")


def unread_digits(source: Source, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> tuple[Anchor, ...]:
    """The runs of digits in sentences that lie in no claim's anchor (kind OTHER included) and in no time."""
    view = view_of(source.text, source.blocks)
    covered = [(claim.anchor.start, claim.anchor.end) for claim in claims]
    covered.sort()
    found: list[Anchor] = []
    at = reach = 0
    for sentence in sentences:
        spans = None
        for digits in _DIGITS.finditer(view.low, sentence.span.start, sentence.span.end):
            while at < len(covered) and covered[at][0] <= digits.start():
                reach = max(reach, covered[at][1])
                at += 1
            if digits.end() <= reach:
                continue
            if spans is None:
                spans = _times(Reading(source, view, sentence.span))
            if not any(start <= digits.start() and digits.end() <= end for start, end in spans):
                found.append(source.anchor(digits.start(), digits.end()))
    return tuple(found)


def _times(reading: Reading) -> list[tuple[int, int]]:
    t = reading.tokens
    return [(t.start[item.first], t.end[item.end - 1]) for item in reading.times]

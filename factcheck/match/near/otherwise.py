"""What is left over where a sentence says in verbs what a label says in nouns: "rode the tram *without a ticket*".

To ride is to be a passenger, to borrow books is a loan, to throw away is waste that is collected: such a reading holds
for the plain sentence, and any word behind the figure that it does not explain may narrow it.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.lexicon.actions import KEPT_BY_FARMERS, LIGHT, THROWN
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.times import SPANS
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained
from factcheck.match.reading import Read
from factcheck.match.things import is_done
from factcheck.match.wording import SIGNS
from factcheck.model.quantity import UnitKind

_NARROWING = frozenset("without except not never once twice first only abroad overseas or".split())
_NO_MORE = (FUNCTION, NEUTRAL, SPANS, SIGNS, LIGHT)


def between(read: Read, target: Target) -> str:
    """How far two values are apart, where the series is of values: "*the gap between* men's and women's was #"."""
    clause = read.claim.context.clause
    before = clause[: read.at]
    at = next((i for i in range(1, len(before)) if before[i] == "between" and before[i - 1] in _GAPS), 0)
    return f"{before[at - 1]} between" if at and not target.says_word(before[at - 1]) else ""


_GAPS = frozenset("gap difference disparity distance spread margin gulf differential".split())


def left_over(read: Read, target: Target) -> str:
    """The first word behind the figure that such a reading leaves unexplained, "" for none and for other readings."""
    if not _told_in_verbs(read, target):
        return ""
    clause = read.claim.context.clause
    written = read.claim.quantity.written.lower().split()
    for word in clause[read.at + 1 :]:
        if word == "," and read.claim.quantity.unit.kind is not UnitKind.PERCENT:
            return ""  # what stands behind a comma is an aside; a share may have its verb there
        if word in _NARROWING:
            return word
        plain = any(word in aside for aside in _NO_MORE) or not word[:1].isalpha() or word in written
        if not plain and not target.is_of_place(word) and not explained(word, read, target):
            return word
    return ""


def _told_in_verbs(read: Read, target: Target) -> bool:
    clause = read.claim.context.clause
    if read.employer is not None or is_done(read, target):
        return True
    if read.ridden:
        return "passenger" in target.heads
    pairs = set(pairwise(clause))
    if not THROWN.isdisjoint(pairs) or not KEPT_BY_FARMERS.isdisjoint(pairs):
        return True
    return read.claim.quantity.unit.kind is UnitKind.PERCENT and not LIGHT.isdisjoint(clause[read.at + 1 :])

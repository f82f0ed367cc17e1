"""Which figures of two passages are held against each other: all of short ones, and of long ones those that share their
rarest words or are of nearly one size."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.compare.passages.facts import Fact
from factcheck.compare.passages.weigh import size
from factcheck.lexicon.ideas import idea

FULLY = 40_000  # pairs of figures up to which all are: 200 by 200
MOST = 40  # figures that one of a long passage meets for its words
BESIDE = 4  # on each side in size


def meeting(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The pairs, in the order of the first passage."""
    if not are_long(ours, theirs):
        yield from product(ours, theirs)
        return
    told: dict[str, list[int]] = defaultdict(list)
    for at, other in enumerate(theirs):
        for word in _words(other):
            told[word].append(at)
    sized: dict[str, list[tuple[object, int]]] = defaultdict(list)
    for at, other in enumerate(theirs):
        sized[other.dimension].append((size(other), at))
    for rows in sized.values():
        rows.sort(key=lambda row: (row[0], row[1]))
    for one in ours:
        found: set[int] = set()
        for word in sorted(_words(one), key=lambda word: (len(told.get(word, ())), word)):
            found.update(told.get(word, ())[: MOST - len(found)])
            if len(found) >= MOST:
                break
        rows = sized.get(one.dimension, [])
        place = bisect_left(rows, (size(one), -1))
        found.update(at for _, at in rows[max(0, place - BESIDE) : place + BESIDE])
        yield from ((one, theirs[at]) for at in sorted(found))


def are_long(ours: Sequence[Fact], theirs: Sequence[Fact]) -> bool:
    """They have too many figures for each to be held against each."""
    return len(ours) * len(theirs) > FULLY


def _words(one: Fact) -> frozenset[str]:
    period = frozenset((str(one.claim.period),)) if one.claim.period else frozenset()
    return frozenset(f"{one.dimension} {word}" for word in one.near | one.places | {idea(one.head)} | period if word)

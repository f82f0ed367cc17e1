"""Which of many comparable claims exclude each other, and which bear each other out, without trying each two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence

from factcheck.compare.pairs import compared, near, related
from factcheck.compare.told import Told
from factcheck.model.interval import Relation

TRIES = 8  # claims that lie apart, the nearest first, that are asked whether they clash

Voice = Callable[[Told], Hashable]


def clashes(
    claims: Sequence[Told], voice: Voice, same_measure: bool, counts: Callable[[Told, Told], bool] | None = None
) -> Iterator[tuple[Told, Told]]:
    """Each claim that another voice excludes, with the nearest that does, above it and below it.

    Claims that only words tie to one measure and that are far apart do not clash. `counts` may set aside some of
    those that exclude each other.
    """
    rising = sorted(claims, key=lambda one: one.low)
    falling = sorted(claims, key=lambda one: one.high, reverse=True)
    lows, highs = [one.low for one in rising], [one.high for one in reversed(falling)]
    over, under = _next_voice(rising, voice), _next_voice(falling, voice)
    for one in claims:
        above = bisect_right(lows, one.high)
        below = len(highs) - bisect_left(highs, one.low)
        for line, at, step in ((rising, above, over), (falling, below, under)):
            for _ in range(TRIES):
                if at < len(line) and voice(line[at]) == voice(one):
                    at = step[at]
                if at == len(line):
                    break
                if _excludes(one, line[at], same_measure) and (counts is None or counts(one, line[at])):
                    yield one, line[at]
                    break
                at += 1


def _excludes(one: Told, other: Told, same_measure: bool) -> bool:
    if not same_measure and not (near(one, other) and related(one, other)):
        return False
    return compared(one, other) is Relation.APART


def _next_voice(line: Sequence[Told], voice: Voice) -> list[int]:
    """For each place of a line, the next one of another voice; the line's length where there is none."""
    following = [len(line)] * len(line)
    for at in range(len(line) - 2, -1, -1):
        following[at] = following[at + 1] if voice(line[at]) == voice(line[at + 1]) else at + 1
    return following


def agreements(claims: Sequence[Told], voice: Voice, same_measure: bool) -> Iterator[tuple[list[Told], Relation]]:
    """Claims of several voices that bear each other out: the same, or more or less precisely."""
    figures: dict[Hashable, list[Told]] = {}
    for one in claims:
        figures.setdefault((one.figure, one.amounts), []).append(one)
    said = sorted(figures.values(), key=lambda same: (same[0].low, same[0].high))
    for same in said:
        other = next((one for one in same if voice(one) != voice(same[0])), None)
        if other and (same_measure or related(same[0], other)):
            yield same, Relation.SAME
    voices = [frozenset(map(voice, same)) for same in said]
    for at, theirs in enumerate(said[1:], 1):
        before = next(
            (i for i in range(at - 1, max(-1, at - 1 - TRIES), -1) if len(voices[i] | voices[at]) > 1), at - 1
        )
        mine, several = said[before], len(voices[before] | voices[at]) > 1
        relation = compared(mine[0], theirs[0])
        if relation is not Relation.APART and several and (same_measure or related(mine[0], theirs[0])):
            yield [*mine, *theirs], relation

"""Two runs of words side by side: what is the same, what stands for what, what one of them has alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from factcheck.dataclass import dataclass

_RUN = 3  # words in a row, once on either side, that hold the two together
_CELLS = 60_000  # of a table; larger stretches without a common run are not compared word by word
_SAME, _NEAR, _OTHER, _ALONE = 4, 1, -3, -2
_PUT_IN = -1  # a word in brackets that stands for none


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the quotation and one of the source; either is None where the other side has it alone."""

    ours: int | None
    theirs: int | None
    same: bool


Near = Callable[[int, int], bool]


def _unique(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    counts = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counts[run] == 1}


def _anchors(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Places of runs that both have once, in one order on either side."""
    known = _unique(theirs)
    pairs = [(at, known[run]) for run, at in _unique(ours).items() if run in known]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        rank = bisect_left(tails, place)
        before.append(ends[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [place]
        ends[rank : rank + 1] = [number]
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _table(
    ours: range, theirs: range, same: Near, near: Near, free: tuple[bool, bool], put_in: Callable[[int], bool]
) -> Iterator[Pair]:
    """The best way to lay two stretches side by side; `free` tells whether the source may begin earlier, end later."""
    if len(ours) * len(theirs) > _CELLS:
        yield from (Pair(at, None, False) for at in ours)
        yield from (Pair(None, at, False) for at in theirs if not any(free))
        return
    rows, columns = len(ours), len(theirs)
    score = [[0 if free[0] else _ALONE * column for column in range(columns + 1)]]
    way: list[list[int]] = [[2] * (columns + 1)]
    for row in range(1, rows + 1):
        last = score[-1]
        one = ours[row - 1]
        lone = _ALONE if not put_in(one) else _PUT_IN
        line, steps = [last[0] + lone], [1]
        for column in range(1, columns + 1):
            two = theirs[column - 1]
            across = last[column - 1] + (_SAME if same(one, two) else _NEAR if near(one, two) else _OTHER)
            down, right = last[column] + lone, line[-1] + _ALONE
            best = max(across, down, right)
            line.append(best)
            steps.append(0 if best == across else 1 if best == down else 2)
        score.append(line)
        way.append(steps)
    row, column = rows, columns
    if free[1]:
        column = max(range(columns + 1), key=lambda at: (score[rows][at], -at))
    found: list[Pair] = []
    while row or column:
        if not row and free[0]:
            break
        step = 2 if not row else 1 if not column else way[row][column]
        if step == 0:
            row, column = row - 1, column - 1
            found.append(Pair(ours[row], theirs[column], same(ours[row], theirs[column])))
        elif step == 1:
            row -= 1
            found.append(Pair(ours[row], None, False))
        else:
            column -= 1
            found.append(Pair(None, theirs[column], False))
    yield from reversed(found)


def aligned(
    ours: Sequence[str], theirs: Sequence[str], near: Near, put_in: Callable[[int], bool] = lambda _: False
) -> list[Pair]:
    """The words of a quotation beside those of a stretch of a source, whose ends may be left over on either side.

    `near(i, j)` tells that word i of ours may stand for word j of theirs, `put_in(i)` that it stands in brackets.
    """

    def same(one: int, two: int) -> bool:
        return ours[one] == theirs[two]

    found: list[Pair] = []
    at = there = 0
    first = True
    for one, two in _anchors(ours, theirs):
        if one < at or two < there:  # it lies in the run before
            continue
        found += _table(range(at, one), range(there, two), same, near, (first, False), put_in)
        first = False
        while one < len(ours) and two < len(theirs) and same(one, two):
            found.append(Pair(one, two, True))
            one, two = one + 1, two + 1
        at, there = one, two
    found += _table(range(at, len(ours)), range(there, len(theirs)), same, near, (first, True), put_in)
    return found

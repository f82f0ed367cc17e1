"""The claims of two texts laid side by side: each with the one of the other text that it is best held against."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from factcheck.compare.groups import Meeting, of_words, wordings
from factcheck.compare.pairs import countable, held, same_head
from factcheck.compare.stated import Stated
from factcheck.compare.told import Told
from factcheck.model.claim import Claim
from factcheck.model.match import Outcome, Pair
from factcheck.model.quantity import UnitKind

FULLY = 2_500  # pairs of two groups that are all looked at
BESIDE = 3  # amounts to either side that a claim is held against in larger ones


def beside(ours: Sequence[Claim], theirs: Sequence[Claim]) -> tuple[Pair, ...]:
    """The pairs, each claim in one at most: those that agree first, then those that conflict, then those that cannot
    be compared. No two conflict of which one figure stands in both texts.

    Where each text makes but one claim, whoever lays them side by side holds them to be of one thing: they need
    fewer words in common.
    """
    mine, others = [Told(claim) for claim in ours], [Told(claim) for claim in theirs]
    if len(mine) == len(others) == 1 and _said_of_one(mine[0], others[0]):
        return (held(mine[0], others[0], same_measure=True),)
    chosen = _chosen(_across(mine, others, of_words), (Outcome.AGREE, Outcome.CONFLICT))
    used = {claim.id for pair in chosen for claim in (pair.a, pair.b)}
    left, right = ([one for one in side if one.claim.id not in used] for side in (mine, others))
    return (*chosen, *_chosen(_across(left, right, _all), (Outcome.NOT_COMPARABLE,)))


def _said_of_one(a: Told, b: Told) -> bool:
    """Two statements laid side by side count the same, and one tells nothing of it that the other does not."""
    if not countable(a, b) or not same_head(a, b):
        return False
    if a.ideas and b.ideas:
        return a.ideas <= b.ideas or b.ideas <= a.ideas
    return a.ideas == b.ideas and a.claim.quantity.unit.kind is UnitKind.COUNT


def _all(claims: Iterable[Told]) -> Iterator[Meeting]:
    """Every meeting of claims whose words may be of one measure."""
    return (
        Meeting(one, other, False)
        for mine, theirs in wordings(claims)
        for one, other in product(mine.groups, theirs.groups)
    )


def _chosen(pairs: Sequence[Pair], outcomes: Sequence[Outcome]) -> list[Pair]:
    """The pairs of these outcomes, the first of each claim."""
    chosen: list[Pair] = []
    used: set[str] = set()
    for outcome in outcomes:
        for pair in pairs:
            if pair.outcome is outcome and used.isdisjoint((pair.a.id, pair.b.id)):
                chosen.append(pair)
                used |= {pair.a.id, pair.b.id}
    return chosen


def _across(
    mine: Sequence[Told], others: Sequence[Told], meetings: Callable[[Iterable[Told]], Iterable[Meeting]]
) -> list[Pair]:
    """Each of ours held against each of theirs that it meets, in order of place."""
    place = {one.claim.id: at for at, one in enumerate((*mine, *others))}
    found = {
        tuple(sorted((place[a.claim.id], place[b.claim.id])))
        for meeting in meetings((*mine, *others))
        for a, b in _of(meeting)
        if (place[a.claim.id] < len(mine)) != (place[b.claim.id] < len(mine))
    }
    stated = Stated((*mine, *others))
    pairs = ((mine[a], others[b - len(mine)]) for a, b in sorted(found))
    made = ((one, other, held(one, other)) for one, other in pairs)
    return [
        each for one, other, each in made if each.outcome is not Outcome.CONFLICT or not stated.speak_for(one, other)
    ]


def _of(meeting: Meeting) -> Iterable[tuple[Told, Told]]:
    """Each claim of one group with each of the other; where they are very many, with those of the nearest amounts and
    with the one that stands at the same place in its group."""
    ones, others = meeting.one.members, meeting.other.members
    if len(ones) * len(others) <= FULLY:
        return product(ones, others)
    return _nearest(ones, others)


def _nearest(ones: Sequence[Told], others: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    in_order = sorted(others, key=_amount)
    amounts = [_amount(other) for other in in_order]
    for at, one in enumerate(ones):
        place = bisect_left(amounts, _amount(one))
        yield from ((one, other) for other in in_order[max(0, place - BESIDE) : place + BESIDE])
        yield from ((one, other) for other in others[at : at + 1])


def _amount(told: Told) -> Decimal:
    stated = told.claim.signed.stated
    return stated.bound or Decimal(0)

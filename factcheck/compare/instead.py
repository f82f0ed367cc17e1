"""Which figure of a source is meant by one of a draft that it does not have."""

from __future__ import annotations

from collections.abc import Container, Iterator
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.pairs import compared, countable, held, same_head, slips
from factcheck.compare.slips import digits_but_one, is_swap
from factcheck.compare.told import Told
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.interval import Relation, plain
from factcheck.model.match import Outcome
from factcheck.model.quantity import UnitKind

LEAST_DIGITS = 3  # digits that are no chance where nothing else tells what a figure is of
_ALONE = 1  # word in common: the figure must be the only one of its unit
CLOSEST = 2  # of `closer`
_NEAR = 2  # times that two values of one thing differ at most, where only words tell that it is one
_ANYONE = frozenset("people person persons".split())  # what says little of what is counted

Instead = tuple[Claim, str]  # the claim of the source, and how the two differ


def in_its_place(mine: Told, theirs: Iterator[Told] | tuple[Told, ...], taken: Container[str]) -> Instead | None:
    """The figure of the source that tells of the same, and is not one that the draft has elsewhere: with a slip of the hand
    (48,300 for 43,800 passengers), or without a time, which a report's title tells for all its figures."""
    best: tuple[tuple[int, int], Claim, str] | None = None
    for other in theirs:
        if other.claim.id in taken:
            continue
        one = mine if other.claim.period or other.claim.period_words else _undated(mine)
        pair = held(one, other)
        slip = compared(mine, other) is Relation.APART and (slips(mine, other) or _slipped(mine, other))
        if pair.outcome is Outcome.CONFLICT or slip:
            like = closer(mine, other.claim), len(mine.ideas & other.ideas)
            if best is None or like > best[0]:
                best = like, other.claim, _told(mine, other)
    return best[1:] if best else None


def closer(mine: Told, claim: Claim) -> int:
    """How surely a figure is the one meant, whatever words are near: of the time told, and with digits swapped."""
    same = mine.claim.period is not None and mine.claim.period == claim.period
    return same + is_swap(mine.size, Told(claim).size)


def likest(mine: Told, theirs: tuple[Told, ...], taken: Container[str]) -> Instead | None:
    """The one figure of the source that may have been meant by one that was found nowhere: its digits swapped, the only
    one of the same things, or the one with most words in common. None where two are as near."""
    ranked = [
        (rank, other)
        for other in theirs
        if other.claim.id not in taken and (rank := _likeness(mine, other))
    ]  # fmt: skip
    if not ranked:
        return None
    most = max(rank for rank, _ in ranked)
    best = [other for rank, other in ranked if rank == most]
    if most == _ALONE and sum(_of_one_unit(mine, other) for other in theirs if other.claim.id not in taken) > 1:
        return None
    values = {other.claim.quantity.stated for other in best}
    return (best[0].claim, _told(mine, best[0])) if len(values) == 1 else None


def _likeness(mine: Told, other: Told) -> int:
    """0: it is of something else, for all that is told."""
    ours, unit = mine.claim.quantity.unit, other.claim.quantity.unit
    kinds = {ours.kind, unit.kind}
    bare = UnitKind.NUMBER in kinds and kinds <= {UnitKind.NUMBER, UnitKind.COUNT, UnitKind.MONEY}
    if compared(mine, other) is not Relation.APART or not (countable(mine, other) or bare):
        return 0
    alike = mine.claim.kind is other.claim.kind and mine.claim.change is other.claim.change
    shared = len({word for word in mine.ideas & other.ideas if len(word) > 2})
    said, told = _as_told(mine), _as_told(other)
    digits = len("".join(sign for sign in plain(said) if sign.isdigit()))
    same = ours == unit and ours.kind in (UnitKind.PERCENT, UnitKind.MONEY, UnitKind.MEASURE)
    if is_swap(said, told) and (digits >= LEAST_DIGITS or shared or same):
        return 100 + shared
    if _shuffled(mine, other):
        return 90 + shared
    if not alike or bare or not _near(mine, other):
        return 0
    if ours.kind is UnitKind.COUNT and ours.name == unit.name and ours.name not in _ANYONE and shared:
        return 50 + shared
    return shared if shared and ours.kind in (UnitKind.PERCENT, UnitKind.MONEY, UnitKind.MEASURE) else 0


def _as_told(one: Told) -> Decimal:
    """The number as it is written: 58 for "58 euros a month"."""
    return abs(one.claim.quantity.stated.bound or Decimal(0))


def _of_one_unit(mine: Told, other: Told) -> bool:
    return mine.claim.quantity.unit == other.claim.quantity.unit


def _shuffled(a: Told, b: Told) -> bool:
    """The same digits in another order, four of them at least."""
    mine, theirs = ("".join(sign for sign in str(one.size) if sign.isdigit()).rstrip("0") for one in (a, b))
    return len(mine) > LEAST_DIGITS and sorted(mine) == sorted(theirs) and a.size.adjusted() == b.size.adjusted()


def _near(a: Told, b: Told) -> bool:
    return bool(a.size) and bool(b.size) and max(a.size, b.size) <= _NEAR * min(a.size, b.size)


def _told(mine: Told, other: Told) -> str:
    return f"{show.worded(mine.claim.quantity)} against {show.worded(other.claim.quantity)}"


def _slipped(a: Told, b: Told) -> bool:
    """Of one time that both tell and of one thing counted, the one is the other with a slip: a row of a table."""
    period = a.claim.period
    mine = a.claim.quantity.unit.kind
    return (
        period is not None and period == b.claim.period and mine is UnitKind.COUNT and same_head(a, b)
        and countable(a, b) and (is_swap(a.size, b.size) or digits_but_one(a.size, b.size) >= LEAST_DIGITS)
    )  # fmt: skip


def _undated(one: Told) -> Told:
    if one.claim.period is None and not one.claim.period_words:
        return one
    return Told(replace(one.claim, period=None, period_words=""))

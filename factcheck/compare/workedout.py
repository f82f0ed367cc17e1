"""Whether two figures that stand together in a source give a third: a share, a change, a sum, a rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from factcheck.compare import show
from factcheck.compare.agree import digits
from factcheck.compare.told import Told
from factcheck.lexicon.ideas import idea, opposites
from factcheck.model.claim import Claim, ClaimKind, Direction
from factcheck.model.quantity import Modifier, UnitKind

NEAR = 4  # figures behind one that it is worked out with
LONGEST = 16  # figures of a list that are summed
TELLING = 3  # digits of a result that are no chance
_HUNDRED = Decimal(100)
_RATIO = frozenset(("ratio", "ratios", "hr", "rr", "relative"))  # a hazard ratio, a relative risk
_RISK = frozenset("risk risks hazard odds chance chances likely likelihood probability".split())
_COUNTS = {UnitKind.COUNT, UnitKind.NUMBER}  # "43,800 passengers … of these, 27,156"


def worked_out(mine: Told, theirs: Sequence[Told], clash: Claim | None) -> tuple[Claim, str] | None:
    """The figure of the source and how the draft's comes of it and one near it; None where it does not.

    A result of few digits may be chance: one of the two must tell of the same. Beside a figure that clashes with the
    draft's only those of its own sentence count.
    """
    telling = digits(mine.claim.quantity) >= TELLING
    for at, one in enumerate(theirs):
        if clash is not None and one.claim.sentence != clash.sentence:
            continue
        for other in theirs[at + 1 : at + 1 + NEAR]:
            if clash is not None and other.claim.sentence != clash.sentence:
                break
            if not telling and not mine.ideas & (one.ideas | other.ideas):
                continue
            if _one_of_two(mine, one, other) or _one_of_two(mine, other, one):
                continue
            for value, how in _results(mine.claim, one.claim, other.claim):
                if _is(mine, value):
                    return one.claim, how
        run = [other for other in theirs[at : at + LONGEST] if clash is None or other.claim.sentence == clash.sentence]
        if total := _summed(mine, run):
            return one.claim, total
        if told := _of_ratio(mine, one):
            return one.claim, told
        if _rest(mine, one):
            return one.claim, f"100% less {show.worded(one.claim.quantity)}"
    return None


def _one_of_two(mine: Told, one: Told, other: Told) -> bool:
    """The draft's figure is of what the one counts, and the other counts something else: of 4 dead and 11 hurt no 15 hurt
    come, and of 12 tanks and 48 guns no 60 guns."""
    ours, same, apart = _counted(mine), _counted(one), _counted(other)
    together = len(ours) > 1 and not any(word[:1].isdigit() for word in mine.claim.context.sentence)  # "killed or hurt"
    if ours and apart and ours == same and ours != apart and not together:
        return True
    against = {told for word in mine.ideas for told in opposites(word)} - mine.ideas
    return not against.isdisjoint(other.ideas) and against.isdisjoint(one.ideas)


def _counted(told: Told) -> frozenset[str]:
    """What befell those counted, else what is counted; nothing where no noun tells."""
    claim = told.claim
    return told.fates or (frozenset((idea(claim.head),)) if claim.head and claim.quantity.unit.kind is UnitKind.COUNT
                          else frozenset())  # fmt: skip


def _value(claim: Claim) -> Decimal | None:
    """The number of a flat figure."""
    stated = claim.quantity.stated
    exact = claim.quantity.modifier in (Modifier.EXACT, Modifier.ABOUT, Modifier.NEARLY, Modifier.JUST_OVER)
    return stated.low if stated.is_point and exact and claim.kind is not ClaimKind.DATE else None


def _is(mine: Told, value: Decimal) -> bool:
    return mine.amounts.contains(value) or mine.amounts.contains(-value)


def _results(claim: Claim, a: Claim, b: Claim) -> Iterator[tuple[Decimal, str]]:
    """What two figures give that may be the draft's, and how."""
    first, second = _value(a), _value(b)
    if first is None or second is None:
        return
    kind = claim.quantity.unit.kind
    said, other = show.worded(a.quantity), show.worded(b.quantity)
    kinds = {a.quantity.unit.kind, b.quantity.unit.kind}
    alike = len(kinds) == 1 or kinds == _COUNTS
    small, large = sorted((abs(first), abs(second)))
    percents = a.quantity.unit.kind is UnitKind.PERCENT, b.quantity.unit.kind is UnitKind.PERCENT
    try:
        if kind is UnitKind.PERCENT and alike and small and not all(percents):
            yield (large - small) / small * _HUNDRED, f"the change between {said} and {other}"
            yield (large - small) / large * _HUNDRED, f"the change between {said} and {other}"
            yield small / large * _HUNDRED, f"{said} of {other}" if abs(first) == small else f"{other} of {said}"
        if alike and (
            kind is a.quantity.unit.kind or {kind, a.quantity.unit.kind} <= {UnitKind.PERCENT, UnitKind.POINTS}
        ):
            yield first + second, f"{said} and {other} together"
            yield large - small, f"the difference between {said} and {other}"
        if kind is UnitKind.NUMBER and alike and small:
            yield large / small, f"{said} against {other}"
        if any(percents) and not all(percents) and kind in (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE):
            share, whole = (first, second) if percents[0] else (second, first)
            yield share * whole / _HUNDRED, f"{said} of {other}" if percents[0] else f"{other} of {said}"
    except InvalidOperation:  # numbers of hundreds of digits
        return


def _summed(mine: Told, run: Sequence[Told]) -> str:
    """How a list of figures adds up to the draft's; "" where it does not."""
    total = Decimal(0)
    for count, one in enumerate(run, start=1):
        value = _value(one.claim)
        if value is None or one.claim.quantity.unit.kind is not mine.claim.quantity.unit.kind:
            return ""
        total += value
        if count > 2 and digits(mine.claim.quantity) > 1 and _is(mine, total):
            return f"{count} figures from {show.worded(run[0].claim.quantity)} on, together"
    return ""


def _rest(mine: Told, one: Told) -> bool:
    """The draft tells what is left of a whole."""
    percent = mine.claim.quantity.unit.kind is one.claim.quantity.unit.kind is UnitKind.PERCENT
    value = _value(one.claim) if percent and mine.ideas & (one.ideas | one.before) else None
    return value is not None and 0 < value < _HUNDRED and _is(mine, _HUNDRED - value)


def _of_ratio(mine: Told, one: Told) -> str:
    """How a ratio of the source is the draft's change: 1.68 is 68% higher, 0.8 is 20% lower; "" where it is not."""
    clause, ours = one.claim.context.clause, mine.claim.context.clause
    if mine.claim.quantity.unit.kind is not UnitKind.PERCENT or one.claim.quantity.unit.kind is not UnitKind.NUMBER:
        return ""
    value = _value(one.claim) if _RATIO.intersection(map(str.lower, clause)) else None
    if value is None or mine.claim.change is None:
        return ""
    if not mine.ideas & (one.ideas | one.before) and not _RISK.intersection(map(str.lower, ours)):
        return ""
    change = (value - 1 if mine.claim.change is Direction.UP else 1 - value) * _HUNDRED
    return f"a ratio of {show.worded(one.claim.quantity)}" if change > 0 and _is(mine, change) else ""

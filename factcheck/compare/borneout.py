"""The figure of a source that bears out one of a draft: the same, rounder or closer, or told in other words."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.compare.agree import digits
from factcheck.compare.apart import other_place, other_time
from factcheck.compare.instead import LEAST_DIGITS
from factcheck.compare.pairs import compared, held
from factcheck.compare.shelf import Found, Shelf
from factcheck.compare.told import Told
from factcheck.dataclass import replace
from factcheck.lexicon.units import comparable_units, same_currency
from factcheck.model.citation import Sought
from factcheck.model.claim import Claim, ClaimKind, Direction
from factcheck.model.interval import Relation
from factcheck.model.match import Outcome
from factcheck.model.quantity import Modifier, UnitKind

FAR = 2  # times: "over 100" for 5,000 says little
_LOOSE = frozenset((Modifier.OVER, Modifier.AT_LEAST, Modifier.UNDER, Modifier.AT_MOST, Modifier.VAGUE))
_AMISS = frozenset(("period", "area", "currency"))


def there(mine: Told, shelf: Shelf) -> Found | None:
    """The same figure in the source, the likest first; None where it has none."""
    best: tuple[int, Found] | None = None
    for other in shelf.told:
        if not _countable(mine.claim, other.claim):
            continue
        lies = _lies(*_unsigned(mine, other))
        if lies is None:
            continue
        if not lies and not mine.ideas & other.ideas and not _near(mine, other):
            continue
        if mine.claim.quantity.unit.kind is UnitKind.NUMBER and _bare(mine, other) and not mine.ideas & other.ideas:
            continue  # "10 times" is no "10 kilometres"
        rank, made = _ranked(mine, other, lies)
        if best is None or rank < best[0]:
            best = rank, made
            if not rank:
                break
    return best[1] if best else None


def _countable(a: Claim, b: Claim) -> bool:
    """The two may be of one unit."""
    if (a.kind is ClaimKind.DATE) != (b.kind is ClaimKind.DATE):
        return False
    mine, theirs = a.quantity.unit, b.quantity.unit
    if mine.kind is theirs.kind is UnitKind.MONEY:
        return same_currency(mine.name, theirs.name) or not (mine.name and theirs.name)
    if UnitKind.NUMBER in (mine.kind, theirs.kind):
        return True
    kinds = {mine.kind, theirs.kind}
    return kinds <= {UnitKind.COUNT, UnitKind.MEASURE} or comparable_units(mine, theirs)


def _unsigned(a: Told, b: Told) -> tuple[Told, Told]:
    """A change and an amount are compared by their size: "took a tenth off", "fell by 10%"."""
    if (a.claim.kind is ClaimKind.CHANGE) == (b.claim.kind is ClaimKind.CHANGE):
        return a, b
    return _level(a), _level(b)


def _level(one: Told) -> Told:
    return Told(replace(one.claim, direction=None)) if one.claim.change is Direction.DOWN else one


def _lies(a: Told, b: Told) -> bool | None:
    """The source's figure is the draft's, or exact where the draft's is round or a bound; False: only as loose as to let it
    be so; None: it is not."""
    if a.claim.kind is ClaimKind.DATE:
        mine, theirs = a.claim.quantity.date, b.claim.quantity.date
        if mine is None or theirs is None:
            return True if a.claim.signed.stated == b.claim.signed.stated else None
        short, long = sorted((str(mine), str(theirs)), key=len)
        return True if long.startswith(short) else None
    relation = compared(a, b)
    if relation is Relation.APART:
        return None
    near = _near(a, b)
    theirs_loose = b.claim.quantity.modifier in _LOOSE or not b.claim.quantity.stated.is_point
    if relation is not Relation.SAME and theirs_loose:
        return False if near else None
    return near or a.claim.quantity.modifier not in _LOOSE


def _near(a: Told, b: Told) -> bool:
    return bool(a.size) and bool(b.size) and max(a.size, b.size) <= FAR * min(a.size, b.size)


def _ranked(mine: Told, other: Told, same: bool) -> tuple[int, Found]:
    """How well a figure of the source bears out the draft's: 0 is best."""
    claim = other.claim
    pair = held(mine, other)
    shared = mine.ideas & other.ideas
    facet = pair.kind if pair.outcome is Outcome.NOT_COMPARABLE else ""
    same = same and (
        mine.claim.quantity.unit.kind is not UnitKind.COUNT or claim.quantity.unit.kind is not UnitKind.MEASURE
    )
    if _bare(mine, other) and not shared:
        same = False
    if same and pair.outcome is Outcome.AGREE:
        return 0, Found(Sought.THERE, claim, claim.anchor, _round(mine.claim, claim))
    other_thing = (facet != "period" or other_time(mine, other)) and (facet != "area" or other_place(mine, other))
    if same and facet in _AMISS and len(shared) > 1 and not other_thing:
        return 2, Found(Sought.LIKELY, claim, claim.anchor, f"the same figure; {pair.detail}")
    if same and facet in _AMISS and len(shared) > 1:
        return 3, Found(Sought.AMISS, claim, claim.anchor, pair.detail, weak=True)
    telling = digits(mine.claim.quantity) >= LEAST_DIGITS or mine.claim.kind is ClaimKind.DATE
    if same and not facet and (shared or telling) and mine.claim.change is claim.change:
        return (1 if shared else 2), Found(Sought.THERE, claim, claim.anchor, _round(mine.claim, claim))
    if not same:
        return 4, Found(Sought.LIKELY, claim, claim.anchor, f"the source says {show.worded(claim.quantity)}")
    return 5, Found(
        Sought.LIKELY, claim, claim.anchor, "the same figure, told of something in other words", bool(facet)
    )


def _bare(a: Told, b: Told) -> bool:
    """One of the two is told without a unit, the other with one that is more than a noun, and both have few digits."""
    kinds = {a.claim.quantity.unit.kind, b.claim.quantity.unit.kind}
    measured = UnitKind.NUMBER in kinds and not kinds <= {UnitKind.NUMBER, UnitKind.COUNT}
    return measured and digits(a.claim.quantity) < LEAST_DIGITS


def _round(mine: Claim, theirs: Claim) -> str:
    """That the two are not written alike."""
    said, other = mine.quantity, theirs.quantity
    same = said.stated == other.stated and said.modifier is other.modifier
    return "" if same else f"the source says {show.worded(other)}"

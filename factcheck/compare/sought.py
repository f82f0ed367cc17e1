"""Whether a figure stands in the source that is cited for it: as such, in other words, worked out, or with another value."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.compare.agree import digits
from factcheck.compare.beside import beside
from factcheck.compare.borneout import there
from factcheck.compare.derived import BESIDE, derived
from factcheck.compare.instead import CLOSEST, LEAST_DIGITS, Instead, closer, in_its_place, likest
from factcheck.compare.pairs import compared
from factcheck.compare.shelf import Found, Shelf
from factcheck.compare.spans import YEAR, is_span, told_by_ends
from factcheck.compare.told import Told
from factcheck.compare.workedout import worked_out
from factcheck.model.citation import Sought
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.interval import Relation
from factcheck.model.match import Outcome, Pair
from factcheck.model.period import PartialDate
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

FEW = 12  # things that a source may list without counting them
_HALF = 50  # percent
_NO_FIGURES = frozenset((ClaimKind.RANK, ClaimKind.SUPERLATIVE, ClaimKind.OTHER))
_ARTICLE = pattern(r"(?i)(?:an?|each|every|per)\s")
_SCALES = tuple(map(Decimal, (1, 1_000, 1_000_000, 1_000_000_000)))


def is_sought(claim: Claim) -> bool:
    """A figure that a source can bear out; ranks and superlatives are not looked for."""
    if claim.kind in _NO_FIGURES or claim.quantity.modifier is Modifier.VAGUE:
        return False
    rate = claim.quantity.unit.kind in (UnitKind.TIME, UnitKind.MEASURE) and _ARTICLE.match(claim.anchor.exact)
    return not rate  # "38 litres an hour"


def seek(claims: Sequence[Claim], shelf: Shelf, written: PartialDate | None = None) -> list[Found]:
    """What became of each claim of a draft in a source; `written` is the draft's date."""
    mine = [Told(claim) for claim in claims]
    found = [there(one, shelf) for one in mine]
    unsure = [made is None or made.weak for made in found]
    left = [one.claim for one, open_ in zip(mine, unsure, strict=True) if open_]
    clashes = {pair.a.id: (pair.b, pair.detail) for pair in _clashing(left, shelf)} if left else {}
    taken = {made.there.id for made in found if made and made.there and made.outcome is Sought.THERE}
    for one, open_ in zip(mine, unsure, strict=True):
        clash = clashes.get(one.claim.id)
        if not open_ or (clash and closer(one, clash[0]) == CLOSEST):
            continue
        other = in_its_place(one, shelf.told, taken)
        if other and (not clash or closer(one, other[0]) > closer(one, clash[0])):
            clashes[one.claim.id] = other
    dates = written, shelf.source.published
    matched = [(one.claim, made.there) for one, made in zip(mine, found, strict=True) if made and made.there]
    return [
        made if made and not (made.weak and one.claim.id in clashes)
        else _likest(one, shelf, taken, matched, _missing(one, shelf, clashes.get(one.claim.id), dates))
        for one, made in zip(mine, found, strict=True)
    ]  # fmt: skip


def _likest(
    mine: Told, shelf: Shelf, taken: Container[str], matched: Sequence[tuple[Claim, Claim]], made: Found
) -> Found:
    """For a figure that is nowhere in the source: what the draft worked it out of, or the one that was meant most likely."""
    if made.outcome is Sought.ABSENT:
        place = mine.claim.anchor
        beside = [
            there for claim, there in matched if -BESIDE < claim.anchor.start - place.start < place.end - place.start
        ]
        if computed := derived(mine, beside, shelf.every):
            return Found(Sought.COMPUTED, computed[0], computed[0].anchor, computed[1])
    other = likest(mine, shelf.told, taken) if made.outcome is Sought.ABSENT else None
    return Found(Sought.DIFFERS, other[0], other[0].anchor, other[1], weak=True) if other else made


def _clashing(claims: Sequence[Claim], shelf: Shelf) -> Iterator[Pair]:
    """The pairs by which the two texts say of one thing what cannot both be so."""
    for pair in beside(claims, [one.claim for one in shelf.told]):
        if pair.outcome is Outcome.CONFLICT and pair.kind == "conflict":
            yield pair


def _missing(mine: Told, shelf: Shelf, clash: Instead | None, dates: Iterable[PartialDate | None]) -> Found:
    """What stands in the source in place of a figure that it has not."""
    claim = mine.claim
    if shelf.whole and not clash:
        return Found(Sought.CANNOT, detail=shelf.whole)
    computed = worked_out(mine, shelf.told, clash[0] if clash else None)
    if computed:
        return Found(Sought.COMPUTED, computed[0], computed[0].anchor, computed[1])
    if not clash and (ends := told_by_ends(mine, shelf.years, dates)):
        return Found(Sought.COMPUTED, None, shelf.source.anchor(ends[0], ends[0] + 4), ends[1])
    if place := _written(claim, shelf):
        return Found(
            Sought.LIKELY, None, shelf.source.anchor(*place), "the digits stand there, what they are of was not read"
        )
    if clash:
        return Found(Sought.DIFFERS, clash[0], clash[0].anchor, clash[1])
    if other := _as_no_figure(mine, shelf):
        return Found(Sought.LIKELY, other, other.anchor, "the same number, told of something in other words")
    if _is_half(claim) and "median" in shelf.source.text.lower():
        return Found(Sought.CANNOT, detail="the source tells medians, and a median parts two halves")
    if is_span(mine) and shelf.years:
        return Found(Sought.CANNOT, detail="a span of years may be told by its ends, and it was not found")
    if claim.kind is ClaimKind.DATE:
        return Found(Sought.CANNOT, detail="dates are told in many ways, and this one was not found")
    stated, unit = claim.quantity.stated, claim.quantity.unit.kind
    few = stated.is_point and stated.bound is not None and abs(stated.bound) <= FEW and stated.bound % 1 == 0
    if few and unit in (UnitKind.COUNT, UnitKind.NUMBER):
        return Found(Sought.CANNOT, detail="so few may be listed, not counted, and no such count was found")
    if unit is UnitKind.NUMBER:
        return Found(Sought.CANNOT, detail="nothing tells what it counts, and the number was not found")
    return Found(Sought.ABSENT, detail=f"no figure of it was found among {len(shelf.told)}")


def _written(claim: Claim, shelf: Shelf) -> tuple[int, int] | None:
    """Where the very digits stand in the source, in a table in thousands, say."""
    value = claim.quantity.stated.bound
    if value is None or not claim.quantity.stated.is_point:
        return None
    if digits(claim.quantity, flat=True) >= LEAST_DIGITS:
        return next((shelf.numbers[abs(value) / one] for one in _SCALES if abs(value) / one in shelf.numbers), None)
    if shelf.scaled and digits(claim.quantity, flat=True) == LEAST_DIGITS - 1:
        return next((shelf.numbers[abs(value) / one] for one in _SCALES[1:] if abs(value) / one in shelf.numbers), None)
    return None


def _as_no_figure(mine: Told, shelf: Shelf) -> Claim | None:
    """The same amount of the same unit among what is no figure elsewhere: an age, a clock time."""
    for other in shelf.others:
        units = mine.claim.quantity.unit.kind, other.claim.quantity.unit.kind
        alike = units[0] is units[1] or UnitKind.NUMBER in units
        if alike and (compared(mine, other) is Relation.SAME or _as_age(mine, other)):
            return other.claim
    return None


def _is_half(claim: Claim) -> bool:
    stated = claim.quantity.stated
    return claim.quantity.unit.kind is UnitKind.PERCENT and stated.is_point and stated.low == _HALF


def _as_age(mine: Told, other: Told) -> bool:
    """ "18 months" and "a year and a half old", of which the reading knows no unit."""
    value = other.claim.quantity.stated.bound
    old = mine.claim.quantity.unit.kind is UnitKind.TIME and "year" in other.claim.anchor.exact
    return old and value is not None and mine.amounts.contains(value * YEAR)

"""Shares and differences that a draft works out itself, of figures that it tells beside them and that the source has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from factcheck.compare import show
from factcheck.compare.told import Told
from factcheck.model.claim import Claim
from factcheck.model.quantity import UnitKind

BESIDE = 400  # characters of a draft before a figure in which those stand that it is worked out of
_NEAR = 4  # figures of the source around one that the draft has
_HUNDRED = Decimal(100)


def derived(mine: Told, matched: Sequence[Claim], theirs: Sequence[Told]) -> tuple[Claim, str] | None:
    """The figure of the source, and how the draft's comes of it and one near it; `matched` are those of the source that the
    draft tells beside its own, `theirs` all numbers of the source in order. None where it does not come of them."""
    unit = mine.claim.quantity.unit.kind
    if unit is not UnitKind.PERCENT and mine.claim.change is None:
        return None
    places: Mapping[str, int] = {one.claim.id: at for at, one in enumerate(theirs)}
    for claim in matched:
        at = places.get(claim.id)
        if at is None:
            continue
        for other in (*theirs[max(0, at - _NEAR) : at], *theirs[at + 1 : at + 1 + _NEAR]):
            for value, how in _values(unit, theirs[at], other):
                if mine.amounts.contains(value) or mine.amounts.contains(-value):
                    return claim, how
    return None


def _values(unit: UnitKind, a: Told, b: Told) -> Iterator[tuple[Decimal, str]]:
    first, second = a.claim.quantity, b.claim.quantity
    kinds = {first.unit.kind, second.unit.kind}
    if len(kinds) > 1 and UnitKind.NUMBER not in kinds and kinds != {UnitKind.COUNT, UnitKind.MEASURE}:
        return
    if not (first.stated.is_point and second.stated.is_point) or not (first.stated.low and second.stated.low):
        return
    small, large = sorted((abs(first.stated.low), abs(second.stated.low)))
    said, other = show.worded(first), show.worded(second)
    try:
        if unit is UnitKind.PERCENT:
            yield small / large * _HUNDRED, f"{said} against {other}"
            yield (large - small) / large * _HUNDRED, f"{said} against {other}"
            yield (large - small) / small * _HUNDRED, f"{said} against {other}"
        elif unit in kinds:
            yield large - small, f"the difference between {said} and {other}"
    except InvalidOperation:  # numbers of hundreds of digits
        return

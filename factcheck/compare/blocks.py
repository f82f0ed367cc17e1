"""Claims parted into blocks, so that only those of one block can count the same thing: the kind of unit and what is counted.

Two claims that `countable` and `same_head` let through have a label in common. What hangs together by labels is a block,
and a block can be compared by itself: of ten thousand documents each takes a small part of the memory and the time.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence

from factcheck.compare.told import Told
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.units import PEOPLE, factor
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind

_AMOUNTS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL))
_PEOPLE = "people"
_CONTAINERS = "containers"
_POINT = "point"


def labels(one: Told) -> Iterator[Hashable]:
    """What a claim counts, by each name that another of the same may have."""
    claim, unit = one.claim, one.claim.quantity.unit
    kind = ClaimKind.AMOUNT if claim.kind in _AMOUNTS else claim.kind
    if unit.kind in (UnitKind.NUMBER, UnitKind.COUNT) and one.fates:  # "17 were injured", "19 people injured"
        yield kind, "fates"
    for name in _counted(one):
        yield kind, unit.per, name


def _counted(one: Told) -> Iterator[Hashable]:
    unit = one.claim.quantity.unit
    if unit.kind is UnitKind.COUNT:
        yield from _heads(one)
        yield "named", unit.name
        if unit.name == _POINT:
            yield UnitKind.POINTS
        if unit.name.rpartition(" ")[2] in ("container", "box"):
            yield _CONTAINERS
    elif unit.kind in (UnitKind.MEASURE, UnitKind.TIME):
        known = factor(unit)
        yield known[0] if known else unit.kind
        yield "named", unit.name
    else:
        yield unit.kind
        if unit.kind is UnitKind.NUMBER:  # "174 million" may be money, "128.3" points
            yield UnitKind.MONEY
            yield UnitKind.POINTS


def _heads(one: Told) -> Iterator[Hashable]:
    """The noun that is counted; people are whoever is told of: "people visited" are visitors."""
    head = one.claim.head
    yield "of", idea(head)
    if head in PEOPLE:
        yield "of", _PEOPLE
        for told in one.ideas:
            yield "of", told


def blocks(claims: Sequence[Told]) -> list[list[Told]]:
    """The claims of each block in their order, the blocks in order of their first claims."""
    return [[claims[at] for at in block] for block in parted(claims)]


def parted(claims: Iterable[Told]) -> list[array[int]]:
    """The same by their places; each claim is looked at once, and not kept."""
    numbers: dict[Hashable, int] = {}
    parent: list[int] = []

    def root(number: int) -> int:
        while (above := parent[number]) != number:
            parent[number] = number = parent[above]
        return number

    first = array("L")
    for one in claims:
        named = [numbers.setdefault(label, len(numbers)) for label in labels(one)]
        parent.extend(range(len(parent), len(numbers)))
        roots = [root(number) for number in named]
        first.append(roots[0])
        for other in roots[1:]:
            parent[root(other)] = root(roots[0])
    found: dict[int, array[int]] = {}
    for at, number in enumerate(first):
        found.setdefault(root(number), array("L")).append(at)
    return list(found.values())

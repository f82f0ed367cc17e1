"""Claims parted into blocks, so that only those of one block can count the same thing: the kind of unit and what is counted.

Two claims that `countable` and `same_head` let through have a label in common. What hangs together by labels is a block,
and a block can be compared by itself: of ten thousand documents each takes a small part of the memory and the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

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


def blocks(claims: Iterable[Told]) -> list[list[Told]]:
    """The claims of each block in their order, the blocks in order of their first claims."""
    parent: dict[Hashable, Hashable] = {}

    def root(label: Hashable) -> Hashable:
        while (above := parent.get(label, label)) != label:
            parent[label] = label = parent.get(above, above)
        return label

    first: list[tuple[Told, Hashable]] = []
    for one in claims:
        roots = [root(label) for label in labels(one)]
        first.append((one, roots[0]))
        for other in roots[1:]:
            parent[root(other)] = root(roots[0])
    found: dict[Hashable, list[Told]] = defaultdict(list)
    for one, label in first:
        found[root(label)].append(one)
    return list(found.values())

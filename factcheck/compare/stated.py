"""Which figures a document states: who says what the other says too does not contradict it by saying more.

"A ticket costs £2.40, a day pass £5.80" and "a ticket costs £2.40" are of one mind, though their words tie £5.80 to
£2.40 as much as they would a wrong price: £2.40 is spoken for in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from factcheck.compare.agree import digits
from factcheck.compare.causes import slipped
from factcheck.compare.pairs import related, same_head
from factcheck.compare.told import Told
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.units import PEOPLE, factor
from factcheck.model.quantity import Modifier, UnitKind

TELLING = 2  # significant digits of a figure that stands in two texts by more than chance
ASKED = 8  # claims of one figure and one noun that are asked whether they are of the same
_ALL = "*"
_BARE = ""
_COUNTS = frozenset((UnitKind.NUMBER, UnitKind.COUNT))
_PEOPLE = tuple(sorted(map(idea, PEOPLE)))


class Stated:
    """The figures of documents, each to be looked up by document, amount and what it counts."""

    def __init__(self, claims: Iterable[Told]) -> None:
        self._found: dict[Hashable, dict[Hashable, list[Told]]] = defaultdict(lambda: defaultdict(list))
        for one in claims:
            said = self._found[one.claim.source, _figure(one)]
            for key in (_ALL, _noun(one), one.claim.context.clause):
                if len(said[key]) < ASKED:
                    said[key].append(one)

    def speak_for(self, one: Told, other: Told) -> bool:
        """One of two figures that exclude each other stands in the document of the other too.

        Where one is a slip of the other's digits, that excuses neither, unless both documents have both.
        """
        mine, theirs = self._has(other.claim.source, one), self._has(one.claim.source, other)
        if slipped(one.claim.quantity, other.claim.quantity):
            return mine and theirs
        return mine or theirs

    def _has(self, source: str, one: Told) -> bool:
        """A document states this very figure, of the same unit and noun, or in the same words."""
        said = self._found.get((source, _figure(one)))
        if said is None or one.claim.context.clause in said:
            return said is not None
        telling = digits(one.claim.quantity) >= TELLING
        return any(
            same_head(one, other) if telling else related(one, other)
            for noun in _nouns(one) for other in said.get(noun, ())
        )  # fmt: skip


def _figure(one: Told) -> Hashable:
    """A bare number and what it is a number of; one without a noun may count anything."""
    unit = one.claim.quantity.unit
    known = factor(unit)
    of = known[0] if known else "" if unit.kind in _COUNTS else f"{unit.kind} {unit.name}"
    number, modifier = one.figure
    return of, unit.per, number, Modifier.EXACT if modifier is Modifier.ABOUT else modifier


def _noun(one: Told) -> str:
    return idea(one.claim.head) if one.claim.quantity.unit.kind is UnitKind.COUNT else _BARE


def _nouns(one: Told) -> Iterable[str]:
    """The nouns under which the same count may stand: "people visited" are visitors."""
    if one.claim.quantity.unit.kind is not UnitKind.COUNT:
        return (_ALL,)
    people = one.ideas if one.claim.head in PEOPLE else frozenset[str]()
    return dict.fromkeys((_noun(one), _BARE, *_PEOPLE, *sorted(people)))

"""Which figures a document states: who says what the other says too does not contradict it by saying more.

"A ticket costs £2.40, a day pass £5.80" and "a ticket costs £2.40" are of one mind, though their words tie £5.80 to
£2.40 as much as they would a wrong price: £2.40 is spoken for in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from factcheck.compare.causes import slipped
from factcheck.compare.pairs import related
from factcheck.compare.told import Told
from factcheck.lexicon.units import factor
from factcheck.model.quantity import Modifier, UnitKind

ASKED = 50  # claims of one figure that may share an idea: one that more of them have tells none from another
_ALL = ""  # the idea that every claim has
_COUNTS = frozenset((UnitKind.NUMBER, UnitKind.COUNT))
_Clause = tuple[str, ...]


class Stated:
    """The figures of documents, each to be looked up by document, amount and what is told of it."""

    def __init__(self, claims: Iterable[Told]) -> None:
        self._found: dict[Hashable, dict[_Clause, Told]] = defaultdict(dict)
        self._by_idea: dict[Hashable, dict[str, list[Told]]] = {}
        for one in claims:
            self._found[one.claim.source, _figure(one)].setdefault(one.claim.context.clause, one)

    def speak_for(self, one: Told, other: Told) -> bool:
        """One of two figures that exclude each other stands in the document of the other too, of the same thing.

        Where it fits the other better than what speaks for it, or is a slip of the other's digits, that excuses
        neither, unless both documents have both: "a turnout of 52%" is not the 52% of a vote that was 57%.
        """
        mine, theirs = self._fits(one, other), self._fits(other, one)
        if min(mine, theirs) >= 0:
            return True
        return not slipped(one.claim.quantity, other.claim.quantity) and max(mine, theirs) >= _fit(one, other)

    def _fits(self, one: Told, other: Told) -> float:
        """How well this very figure fits where the other's document states it: 1 in the same words, below 0 if nowhere."""
        key = other.claim.source, _figure(one)
        if key not in self._found:
            return -1
        if one.claim.context.clause in self._found[key]:
            return 1
        return max((_fit(one, said) for said in self._near(key, one) if related(one, said)), default=-1)

    def _near(self, key: Hashable, one: Told) -> Iterable[Told]:
        """The claims of a figure that share what few of them have, whatever their order in the text."""
        if key not in self._by_idea:
            said: dict[str, list[Told]] = defaultdict(list)
            for each in self._found[key].values():
                for idea in (_ALL, *_ideas(each)):
                    said[idea].append(each)
            self._by_idea[key] = said
        found = self._by_idea[key]
        lists = (found[idea] for idea in (_ALL, *_ideas(one)) if idea in found)
        return {id(each): each for some in lists if len(some) <= ASKED for each in some}.values()


def _ideas(one: Told) -> frozenset[str]:
    return one.ideas | one.core


def _fit(a: Told, b: Told) -> float:
    """The share of what either tells that both tell."""
    return len(_ideas(a) & _ideas(b)) / max(1, len(_ideas(a) | _ideas(b)))


def _figure(one: Told) -> Hashable:
    """A bare number and what it is a number of; one without a noun may count anything."""
    unit = one.claim.quantity.unit
    known = factor(unit)
    of = known[0] if known else "" if unit.kind in _COUNTS else f"{unit.kind} {unit.name}"
    number, modifier = one.figure
    return of, unit.per, number, Modifier.EXACT if modifier is Modifier.ABOUT else modifier

"""How many states are in a treaty, told of one treaty in two texts: "41 states have signed it" and "42 states are now party to
the Harbour Convention".

The words for it hardly meet: one text names the treaty, the other points back to it, and "signed" is said of those that
joined. Which of the two is meant, the counts tell: who has only signed is far fewer, or more, than a state or two.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.told import Told
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim
from factcheck.model.quantity import UnitKind

_STATES = frozenset("state country nation government".split())
_TREATY = idea("treaty")
_NAMED = frozenset("treaty convention pact accord agreement protocol charter covenant".split())
_JOINED, _SIGNED = idea("party"), idea("signatory")
MEMBERSHIP = frozenset((_JOINED, _SIGNED))
LOOSELY = Decimal("0.02")  # of the larger count: by no more "signed" may differ from "joined" and mean it
LEAST = 20  # states; of a treaty of five, a state more or less is another treaty


def joins(one: Told) -> frozenset[str]:
    """What makes a count one of the states that are in a treaty; nothing where it is none."""
    unit = one.claim.quantity.unit
    if unit.kind is not UnitKind.COUNT or one.claim.head not in _STATES or _TREATY not in one.ideas:
        return frozenset()
    return frozenset((_TREATY,)) if MEMBERSHIP & one.ideas and one.size >= LEAST else frozenset()


def of_one_treaty(a: Told, b: Told) -> bool:
    """Both count the states of one treaty: one names it, and the documents name the same and open with the same."""
    if not joins(a) or not joins(b) or not a.setting.one_event(b.setting):
        return False
    if (_SIGNED in a.ideas) != (_SIGNED in b.ideas):
        small, large = sorted((a.size, b.size))
        if large - small > LOOSELY * large:
            return False
    mine, theirs = _name(a.claim), _name(b.claim)
    if not mine and not theirs:
        return False
    return mine <= b.setting.names and theirs <= a.setting.names


def _name(claim: Claim) -> frozenset[str]:
    """The words that tell the treaty named beside a figure from others: "mine ban"."""
    for name in claim.context.names:
        words = name.lower().replace("-", " ").split()
        if not _NAMED.isdisjoint(words):
            return frozenset(words) - _NAMED - FUNCTION
    return frozenset()

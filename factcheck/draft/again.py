"""A figure that tells the one before it of another time: "€6.4 million in 2024, *against €4.1 million the year before*"."""

from __future__ import annotations

from factcheck.lexicon.times import FULL_MONTHS
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.text import Source
from factcheck.pattern import pattern

_WORD = pattern(r"[^\W_]+")
_BETWEEN = FULL_MONTHS | frozenset(
    """in against compared with to and up down from the a year before previous earlier after was were is it they but while
    at end of last this now today still of just only about some around quarter first second third fourth half it's""".split()
)
_BEHIND = frozenset("the a year years before earlier previous in at last this then now today later".split())
_LONGEST = 60  # characters between the two


def told_again(first: Claim, claim: Claim, source: Source) -> bool:
    """The claim has the unit of the one before, its own time, and no words that tell of another thing."""
    if first.kind is not ClaimKind.AMOUNT or claim.kind is not ClaimKind.AMOUNT or first.sentence != claim.sentence:
        return False
    one, other = first.quantity.unit, claim.quantity.unit
    if (one.kind, one.name, one.per) != (other.kind, other.name, other.per) or first.period == claim.period:
        return False
    if not (claim.period and claim.period.first and claim.period.last) or first.area != claim.area:
        return False
    between = source.text[first.anchor.end : claim.anchor.start]
    behind = source.text[claim.anchor.end : claim.sentence.end]
    words = [word.lower() for word in _WORD.findall(between)]
    next_word = next(iter(_WORD.findall(behind)), "").lower()
    follows = not behind.strip(" ") or not behind.strip(" ")[:1].isalnum() or next_word in _BEHIND
    return 0 < len(between) <= _LONGEST and follows and all(word in _BETWEEN or word.isdecimal() for word in words)

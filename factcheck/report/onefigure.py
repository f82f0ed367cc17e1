"""Which claims are one figure to look up: one who looks it up for the first has settled the others."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.compare.agree import digits
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim

_TELLING = 3  # digits
_TRIED = 12  # groups of one figure that a claim may join, the latest first, and claims of each that it must go with


def of_one_figure(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims in groups of one figure each, in order of the first of each."""
    made: list[list[Claim]] = []
    alike: dict[object, list[list[Claim]]] = {}
    for claim in claims:
        groups = alike.setdefault(_figure(claim), [])
        joined = next(
            (group for group in groups[: -_TRIED - 1 : -1] if all(_is_one(one, claim) for one in group[:_TRIED])), None
        )
        if joined is not None:
            joined.append(claim)
            continue
        groups.append([claim])
        made.append(groups[-1])
    return made


def _figure(claim: Claim) -> object:
    """Value, unit and what is counted or shared; of a sum that the text has no noun for, digits enough that it is no
    chance."""
    quantity = claim.quantity
    what = (claim.head or claim.part or claim.measure).casefold()
    if not what and digits(quantity, flat=True) < _TELLING:
        what = claim.id
    return quantity.notation, quantity.unit, claim.kind, what, claim.of, claim.area, claim.negated


def _is_one(first: Claim, other: Claim) -> bool:
    """Of one time and no two names, as far as they tell, and with a word in common: "1,340 students" of
    the school at Ashby are not those of Melbury."""
    if first.period and other.period and first.period != other.period:
        return False
    mine, theirs = _names(first), _names(other)
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    mine, theirs = _words(first), _words(other)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _names(claim: Claim) -> frozenset[str]:
    """The words of the names in its sentence but those of who says so."""
    who = f"{claim.attribution or ''} {claim.speaker or ''}".lower()
    named = [word.lower().replace("’", "'").removesuffix("'s") for name in claim.context.names for word in name.split()]
    return frozenset(word for word in named if word not in who and word not in FUNCTION)


def _words(claim: Claim) -> frozenset[str]:
    """The ideas of its clause."""
    return frozenset(ideas(claim.context.clause)) - _SIGNS


_SIGNS = frozenset(("", ",", "#", "@"))

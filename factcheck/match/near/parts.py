"""Some of the things that the series counts, or one of them: "*some* of them", "*the largest*", "30% *of the girls*"."""

from __future__ import annotations

from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.parts import PARTS
from factcheck.match.labels import Target
from factcheck.match.reading import Read
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind

_OF_THEM = (("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these"))


def those_named(read: Read, target: Target) -> str:
    """A list that the text counts for itself."""
    return "those named" if read.claim.kind is ClaimKind.LIST else ""


def the_largest(read: Read, target: Target) -> str:
    """A word for one of them, or for some: "the *largest* of them"."""
    return next(
        (word for word in read.claim.context.clause if word in PARTS and idea(word) not in target.vocabulary), ""
    )


def some_of_them(read: Read, target: Target) -> str:
    """ "12 *of the members*", "*of the members*, 12 voted", "*of which* 12"."""
    clause, at = read.claim.context.clause, read.at
    counted = read.claim.quantity.unit.kind is UnitKind.COUNT and clause[at + 1 : at + 2] == ("of",)
    if (counted and read.claim.of) or clause[max(0, at - 2) : at] in _OF_THEM:
        return "some of them"
    if clause[:1] == ("of",) and "," in clause[:at]:
        whole = ideas(clause[: clause.index(",")])
        return "some of them" if not whole or not target.heads.isdisjoint(whole) else ""
    return ""


def some_of_it(read: Read, target: Target) -> str:
    """A part of a sum: "EUR 3 million *of the budget*"."""
    behind = read.claim.context.clause[read.at + 1 : read.at + 2]
    return "some of it" if read.claim.quantity.unit.kind is UnitKind.MONEY and behind == ("of",) else ""


def other_whole(read: Read, target: Target) -> str:
    """A share of what the series itself is a share of: "30% *of the girls*" against girls among pupils."""
    swapped = read.claim.of and target.of and read.of_head in target.heads and read.of_head not in target.of
    return f"of {read.claim.of}" if swapped and read.claim.quantity.unit.kind is UnitKind.PERCENT else ""

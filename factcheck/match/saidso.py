"""A series as a text calls it: by a name of its own, or in full by one that people have for the statistic."""

from __future__ import annotations

from functools import cache

from factcheck.dataclass import replace
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.synonyms import TRANSPARENT
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.words import singular
from factcheck.match.features import OWN
from factcheck.match.labels import Name, Target, boilerplate
from factcheck.match.reading import Read

NEARBY = 0.8  # the least cover of a word that stands near the figure or in what it stands under


def said_so(read: Read, target: Target) -> Target:
    """The series with the names that the text says in full: "farming in the economy" is "Agriculture, value added"."""
    said = tuple(name for name in target.others if _in_full(read, name))
    if not said:
        return target
    return replace(
        target,
        names=(*target.names, *said),
        vocabulary=target.vocabulary.union(term for name in said for term, _ in name.terms),
        heads=target.heads.union(head for name in said for head in name.heads),
        before_head=target.before_head & boilerplate(),
    )


def loosely(read: Read, target: Target) -> bool:
    """The text calls it by a name that others have too, and by none of its own: "government spending" for "Expense"; or by a
    name that people have for it, and as a share of something else: "of women" for a share of those employed."""
    if by_its_nickname(read, target) and read.claim.of and not _GENERIC.issuperset(target.of):
        if not set(target.of) - _GENERIC <= {*ideas(read.claim.of.lower().split())}:
            return True
    return any(name.given == "loose" for name in target.names) and not any(
        name.given != "loose" and _in_full(read, name) for name in target.names
    )


def of_other_things(read: Read, target: Target) -> str:
    """A share of things, where the series has one of people and is called so by a name that people have for it: "69% *of
    farms* stood in the countryside"."""
    told = (read.claim.of or "").lower().split()
    if not told or not target.of or not _GENERIC.issuperset(target.of) or not by_its_nickname(read, target):
        return ""
    one = singular(told[-1])
    people = one in PEOPLE or one in PERSONS or one in demonyms() or told[-1] in demonyms() or idea(one) in _GENERIC
    return "" if people else " ".join(told)


def by_its_nickname(read: Read, target: Target) -> bool:
    """The text calls it by a name that people have for it, and not by its own."""
    return target.names[-1].given != "own" and not any(
        name.given == "own" and _in_full(read, name) for name in target.names
    )


_GENERIC = frozenset(("person", "population", "total", "all"))


def _in_full(read: Read, name: Name) -> bool:
    """The text says every word of the name but "rate" or "number", near the figure or above it; of a name that people have
    for it the sentence has one that tells what it is of."""
    terms = [term for term, _ in name.terms if term not in _how()]
    if not all(read.cover(term)[0] >= NEARBY for term in terms):
        return False
    return name.given == "own" or any(read.cover(term)[0] >= OWN for term in terms if term not in _GENERIC)


@cache
def _how() -> frozenset[str]:
    return TRANSPARENT | {idea(word) for word in TRANSPARENT}

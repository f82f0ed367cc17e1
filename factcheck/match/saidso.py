"""A series as a text calls it: by a name of its own, or in full by one that people have for the statistic."""

from __future__ import annotations

from functools import cache

from factcheck.dataclass import replace
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.synonyms import TRANSPARENT
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
    """The text calls it by a name that others have too, and by none of its own: "government spending" for "Expense"."""
    return any(name.given == "loose" for name in target.names) and not any(
        name.given != "loose" and _in_full(read, name) for name in target.names
    )


def _in_full(read: Read, name: Name) -> bool:
    """The text says every word of the name but "rate" or "number", near the figure or above it."""
    return all(read.cover(term)[0] >= NEARBY for term, weight in name.terms if term not in _how())


@cache
def _how() -> frozenset[str]:
    return TRANSPARENT | {idea(word) for word in TRANSPARENT}

"""Two results of a game of which one is of a part of it: "*led* 2–0 *at half-time*" beside "won 3–2"."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.labelled import SCORE
from factcheck.model.match import Facet, FacetState

_STANDING = frozenset(
    "half-time halftime half break interval lead led leading ahead trailed trailing behind quarter period set".split()
)


def part_of_game(a: Fact, b: Fact) -> Facet | None:
    """Says so where one of two results is told of a part of the game and the other is not, or of another."""
    if not a.claim.reading == b.claim.reading == SCORE:
        return None
    mine, theirs = ({word for word in one.words if word in _STANDING} for one in (a, b))
    if mine == theirs:
        return None
    said = " against ".join(", ".join(sorted(words)) or "the end" for words in (mine, theirs))
    return Facet("stage", FacetState.INCOMPATIBLE, said)

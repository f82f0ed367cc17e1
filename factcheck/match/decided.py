"""What people decided of figures and series: words that are another name of one, words that are not of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.places import area_names, demonyms
from factcheck.match.wording import SIGNS, content
from factcheck.model.claim import Claim
from factcheck.model.decision import NOT_SERIES, Decision

Rejected = Mapping[frozenset[str], frozenset[str]]  # by the ideas of a phrase the ids of series that it is not of


def phrase_of(claim: Claim) -> str:
    """The words that a figure is told by: those of its clause, without places, unit and what only joins words."""
    words = content([word for word in claim.context.clause if word not in SIGNS])
    left_out = _places(claim) | {claim.quantity.unit.name, f"{claim.quantity.unit.name}s"}
    return " ".join(dict.fromkeys([word for word in words if word not in left_out] or words))


def _places(claim: Claim) -> frozenset[str]:
    """The words of the sentence that name an area: what is decided holds for any."""
    names, people = area_names(), demonyms()
    single = (word for word in claim.context.sentence if word in names or word in people)
    longer = (name.lower() for name in claim.context.names)
    return frozenset(single).union(*(name.split() for name in longer if name in names))


def rejected(decisions: Iterable[Decision]) -> Rejected:
    """Which series no figure of such words is held against."""
    found: dict[frozenset[str], frozenset[str]] = {}
    for one in decisions:
        if one.kind == NOT_SERIES:
            found[_key(one.phrase)] = found.get(_key(one.phrase), frozenset()) | {one.series}
    return found


def barred(claim: Claim, refused: Rejected) -> frozenset[str]:
    """The series that a figure told by these words, among others, is not of."""
    if not refused:
        return frozenset()
    said = _key(phrase_of(claim))
    return frozenset(id for phrase, ids in refused.items() if phrase <= said for id in ids)


def _key(phrase: str) -> frozenset[str]:
    return frozenset(ideas(phrase.lower().split()))

"""Who tells a figure, as one word: "the *economy minister* said" says nothing of an economy."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim

_OFFICERS = frozenset(
    """minister ministers ministry secretary spokesman spokeswoman spokesperson commissioner official officials adviser
    advisers analyst analysts economist economists expert experts correspondent editor""".split()
)
_LONGEST = 4  # words in front of such a one


def without_titles(claim: Claim) -> Claim:
    """The claim, in whose sentence what stands in front of its teller's title is a mere sign: "the @ minister said"."""
    context = claim.context
    if _OFFICERS.isdisjoint(context.sentence):
        return claim
    return replace(claim, context=replace(context, clause=_told(context.clause), sentence=_told(context.sentence)))


def _told(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, as many as they were."""
    found = list(words)
    for at, word in enumerate(words):
        if word not in _OFFICERS:
            continue
        first = at
        while first and at - first < _LONGEST and words[first - 1] not in FUNCTION and words[first - 1] not in ",#@":
            first -= 1
        article = first - 1 if words[max(0, first - 1) : first] == ("the",) else first
        if not SAYING.isdisjoint((*words[at + 1 : at + 2], *words[max(0, article - 1) : article])):
            found[first:at] = ("@",) * (at - first)
    return tuple(found)

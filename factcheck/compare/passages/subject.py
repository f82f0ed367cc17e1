"""Whether two figures are told of two things that each have a name of their own."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.ideas import is_common
from factcheck.lexicon.verbs import is_past


def strangers(a: Fact, b: Fact) -> bool:
    """Each sentence begins with a name that the other passage does not have: "*Dorrel* employs 650", "*Hadley* 560"."""
    mine, theirs = subject(a), subject(b)
    if not _SAYING.isdisjoint((*a.claim.context.sentence, *b.claim.context.sentence)):
        return False
    if max(len(a.lead), len(b.lead)) > SHORT:
        return False
    return bool(mine and theirs) and mine.isdisjoint(b.passage | theirs) and theirs.isdisjoint(a.passage)


def subject(one: Fact) -> frozenset[str]:
    """The words of the name that its clause begins with."""
    written = {word for name in one.claim.context.names for word in name.lower().split()}
    lead = one.before[:1]
    return frozenset(word for word in lead if word in written and not is_common(word) and not is_past(word))


_SAYING = frozenset("said says say told according reported put".split())
SHORT = 2  # ideas: what is longer is more than a subject


def of_others(a: Fact, b: Fact) -> bool:
    """What stands in front of each is nothing that the other passage knows: "*detached houses* sold for", "*flats* sold
    for"."""
    mine, theirs = a.lead - b.passage, b.lead - a.passage
    if not _SAYING.isdisjoint((*a.claim.context.sentence, *b.claim.context.sentence)):
        return False
    if max(len(a.lead), len(b.lead)) > SHORT:
        return False
    return bool(mine and theirs) and mine == a.lead - b.near and theirs == b.lead - a.near and not a.lead & b.lead

"""Another proper name than the series': "the *Lakes* Convention"."""

from __future__ import annotations

from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import GENERIC, Target
from factcheck.match.reading import Read


def other_name(read: Read, target: Target) -> str:
    """Another proper name in the sentence, where the series has one that the sentence does not say."""
    proper = [name for one in target.names for name in one.proper]
    if not proper or not target.names[0].proper:
        return ""
    said = read.tiers["clause"] | read.tiers["sentence"]
    for name in proper:
        own = [term for term in ideas(name.lower().split()) if term not in GENERIC]
        if own and sum(term in said for term in own) * 2 >= len(own):
            return ""
    mine = [set(name.lower().split()) for name in proper]
    others = (name for name in read.claim.context.names if not any(set(name.lower().split()) <= one for one in mine))
    return next((name for name in others if not places_or_times(name) and not _speaks(read, name)), "")


def _speaks(read: Read, name: str) -> bool:
    """The name is of one who says or counts it: "said *Ann Moor*", "*Ann Moor* expects"."""
    words, last = read.claim.context.sentence, name.lower().replace("-", " ").split()
    for at in range(len(words) - len(last) + 1):
        if list(words[at : at + len(last)]) == last:
            if SAYING & {*words[max(0, at - 1) : at], *words[at + len(last) : at + len(last) + 1]}:
                return True
    return False


def places_or_times(name: str) -> bool:
    """ "May and September", "South Korea and the US"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in name.lower().replace("-", " ").split()]
    names, people = area_names(), demonyms()
    at = 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            part = " ".join(words[at : at + size])
            if part in names or part in people or (size == 1 and (part in MONTHS or part in FUNCTION)):
                at += size
                break
        else:
            return False
    return True

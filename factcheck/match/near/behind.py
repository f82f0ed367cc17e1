"""What is said right behind the name of a measure and makes it one of its kind: "forest area *certified* in Finland", "mobile
subscriptions *with a contract*", "seats *on company boards*"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.ideas import idea
from factcheck.lexicon.observers import OBSERVING
from factcheck.lexicon.places import area_names
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS

_TIES = frozenset(("with", "without", "on"))
_BEHIND_DONE = frozenset("in by under as for with on to at from".split())
_FEW = 4  # words of a phrase that are looked at


def qualified(read: Read, target: Target) -> str:
    """The words behind the measure's name that the series does not have; "" for none."""
    clause = read.claim.context.clause
    start = read.claim.context.borrowed
    named = [at for at in range(start, len(clause)) if idea(clause[at]) in target.heads]
    for at in named:
        behind = clause[at + 1 : at + 2 + _FEW]
        if at < read.at and (done := _done(behind, read, target)):
            return done
        if behind[:1] and behind[0] in _TIES and (what := _phrase(behind[1:], read, target)):
            return f"{behind[0]} {what}"
    return ""


def _done(behind: Sequence[str], read: Read, target: Target) -> str:
    """ "*certified* in": a participle with its place or doer, and no verb of the sentence."""
    if len(behind) < 2 or not behind[0].endswith("ed") or behind[1] not in _BEHIND_DONE:
        return ""
    word = behind[0]
    clause = read.claim.context.clause[: read.at]
    last = len(clause) - 1 - clause[::-1].index(word) if word in clause else len(clause)
    verb = COPULAS.isdisjoint(clause[last:])
    if verb or word in OBSERVING or word in NEUTRAL or explained(word, read, target):
        return ""  # "unemployment *dropped* to #"
    return word


def _phrase(words: Sequence[str], read: Read, target: Target) -> str:
    """The first word of a phrase that the series lacks: "a *contract*", "*company* boards"; no place, no time, no number."""
    for word in words:
        if word in SIGNS or word in COPULAS or word[:1].isdecimal():
            return ""
        if word in FUNCTION or word in NEUTRAL or word in area_names():
            continue
        return "" if explained(word, read, target) else word
    return ""

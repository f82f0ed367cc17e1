"""What is said right behind the name of a measure and makes it one of its kind: "forest area *certified* in Finland", "mobile
subscriptions *with a contract*", "seats *on company boards*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.observers import OBSERVING
from factcheck.lexicon.parts import MARKETS, SECTORS, SETTLEMENTS, WAYS_OF_COUNTING
from factcheck.lexicon.places import area_names
from factcheck.lexicon.synonyms import NEUTRAL, RESTRICTORS
from factcheck.lexicon.verbs import COPULAS, SENDING
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS
from factcheck.model.quantity import UnitKind


def in_a_part(read: Read, target: Target) -> str:
    """What is said behind the figure of whom or where it is: "71 years *for the richest* tenth", "92% of Kenyans *in cities*",
    "grew 4% *in agriculture*", "12% *by the broader measure*", "rose 31% *at the pump*"; "" for none."""
    clause = read.claim.context.clause
    sign = read.at + 1 if read.claim.quantity.unit.kind is UnitKind.PERCENT else -1  # "%" stands as a comma
    for at in range(read.at + 1, len(clause) - 1):
        if clause[at] == "," and at != sign:
            return ""
        words = _PARTS.get(clause[at])
        for word in _noun_phrase(clause[at + 1 : at + 2 + _FEW]) if words is not None else ():
            if word in words if words else _is_of_a_group(word):
                if not explained(word, read, target):
                    return f"{clause[at]} … {word}"
    return ""


def _noun_phrase(words: Sequence[str]) -> Iterator[str]:
    """The words up to the next sign, verb or preposition."""
    for word in words:
        if word in _BREAKS or word in _PARTS:
            return
        yield word


def _is_of_a_group(word: str) -> bool:
    """ "The *richest* tenth", "the *poorest*", "*women*"."""
    return word in _RANKS_OF_PEOPLE or word in RESTRICTORS or singular(word) in RESTRICTORS


_PARTS: dict[str, frozenset[str]] = {  # by preposition; any group of people where none are told
    "for": frozenset(), "among": frozenset(), "in": SECTORS | SETTLEMENTS, "by": WAYS_OF_COUNTING, "at": MARKETS,
}  # fmt: skip
_RANKS_OF_PEOPLE = frozenset(
    """richest poorest rich poor wealthiest wealthier poorer richer better-off worse-off well-off best-paid worst-paid
    lowest-paid highest-paid least-educated best-educated""".split()
)
_BREAKS = SIGNS | COPULAS | {"have", "has", "had", "of", "to", "and", "as"}
_TIES = frozenset(("with", "without", "on"))
_DENYING = frozenset("no without lack lacks lacked lacking".split())
_BEHIND_DONE = frozenset("in by under as for with on to at from".split())
_FEW = 4  # words of a phrase that are looked at


def qualified(read: Read, target: Target) -> str:
    """The words behind the measure's name that the series does not have; "" for none."""
    clause = read.claim.context.clause
    start = read.claim.context.borrowed
    if len(set(read.claim.context.areas.clause)) > 1 and not SENDING.isdisjoint(clause[: read.at]):
        return "sent"  # from one country of several: "Nepalese workers *in Qatar* sent home #"
    first = next((at for at in range(read.at + 1, len(clause)) if clause[at] in target.label_words), 0)
    if first and clause[first - 1] in _DENYING:
        return f"{clause[first - 1]} {clause[first]}"  # "a quarter have *no access*"
    named = [at for at in range(start, len(clause)) if _is_head(clause[max(start, at - 1) : at + 1], target)]
    for at in named:
        behind = clause[at + 1 : at + 2 + _FEW]
        if at < read.at and (done := _done(at + 1, read, target)):
            return done
        if behind[:1] and behind[0] in _TIES and (what := _phrase(behind[1:], clause[at], read, target)):
            return f"{behind[0]} {what}"
    return ""


def _is_head(words: Sequence[str], target: Target) -> bool:
    """The last word is the series' main one, or ends a phrase for it: "mobile *subscriptions*"."""
    if idea(words[-1]) in target.heads:
        return True
    return target.is_called(words[-1]) and not target.heads.isdisjoint(ideas(words))


def _done(at: int, read: Read, target: Target) -> str:
    """ "*certified* in": the word at a place, a participle with its place or doer, and no verb of the sentence."""
    clause = read.claim.context.clause
    if at + 1 >= len(clause) or not clause[at].endswith("ed") or clause[at + 1] not in _BEHIND_DONE:
        return ""
    word = clause[at]
    verb = COPULAS.isdisjoint(clause[at + 1 : read.at])
    if verb or word in OBSERVING or word in NEUTRAL or explained(word, read, target):
        return ""  # "unemployment *dropped* to #"
    return word


def _phrase(words: Sequence[str], head: str, read: Read, target: Target) -> str:
    """The first word of a phrase that the series lacks: "a *contract*", "*company* boards"; no place, no time, no number.

    Another word for what stands before it sets it apart all the same: "subscriptions with a *contract*"."""
    for word in words:
        if word in SIGNS or word in COPULAS or word[:1].isdecimal():
            return ""
        if word in FUNCTION or word in NEUTRAL or word in area_names():
            continue
        again = word != head and any(idea(word) in name.heads for name in target.others)
        return "" if not again and explained(word, read, target) else word
    return ""

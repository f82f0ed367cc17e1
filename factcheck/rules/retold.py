"""Figures of one event that a text tells twice in the very same words, and that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

from factcheck.compare.pairs import compared, near
from factcheck.compare.told import Told
from factcheck.lexicon.clause import AGAIN, OTHERS, PRONOUNS, WEEKDAYS
from factcheck.lexicon.events import EVENTS, UPDATED
from factcheck.lexicon.parts import PLACES
from factcheck.lexicon.times import FULL_MONTHS
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim
from factcheck.model.interval import Relation
from factcheck.model.quantity import Modifier
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.rules.again import REACH, TWO, in_prose

_TELLING = 2  # words of a clause beside the figure that are no small ones
_EXPLAINED = OTHERS | AGAIN | UPDATED | WEEKDAYS | FULL_MONTHS
_WORD = pattern(r"[^\W_]++")
_TELLERS = frozenset(  # who may open a sentence between without being another it befell
    "police officials residents witnesses firefighters rescuers crews officers investigators nobody everyone".split()
)


def retold(source: Source, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The exact figures told in the very same words of prose of "the" event, the earlier first, where nothing between
    them tells of another event, place or time, or of a count that went on."""
    found: dict[tuple[Hashable, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        context, quantity = claim.context, claim.quantity
        exact = quantity.modifier is Modifier.EXACT and quantity.stated.is_point
        if not exact or claim.quoted or context.borrowed or not _event(context.clause) or not in_prose(source, claim):
            continue
        who = claim.attribution, claim.speaker, claim.negated, claim.change
        found[
            context.clause, context.heading, str(quantity.unit), claim.head, claim.of, claim.period_words, who
        ].append(claim)
    for told in found.values():
        if len({claim.quantity.stated for claim in told}) == TWO:
            first, other = told[0], next(one for one in told if one.quantity.stated != told[0].quantity.stated)
            mine, theirs = Told(first), Told(other)
            apart = near(mine, theirs) and compared(mine, theirs) is Relation.APART
            if apart and first.sentence != other.sentence and _one_telling(source, first, other):
                yield first, other


def _event(clause: Sequence[str]) -> str:
    """The event that a clause is of, "" for none: "# people were injured in the *storm*"."""
    telling = [word for word in clause if word.isalpha() and word not in FUNCTION]
    if len(telling) < _TELLING or not PRONOUNS.isdisjoint(clause) or not _EXPLAINED.isdisjoint(clause):
        return ""
    for ahead, word in pairwise(clause):
        if ahead == "the" and word in EVENTS:
            return word
    return ""


def _one_telling(source: Source, first: Claim, other: Claim) -> bool:
    """Nothing from before the first figure to the second tells of another such event; between them the text names no
    other place, thing or time, and says nothing of a figure that has changed."""
    if other.anchor.start - first.anchor.start > REACH:
        return False
    event = _event(first.context.clause)
    start = max(0, first.sentence.start - REACH)
    before = [found[0].lower() for found in _WORD.finditer(source.text, start, first.sentence.start)]
    if any(singular(word) == event and word != event for word in before):
        return False  # "two fires"
    known, ahead = {*before, *_words(source, first)}, ""
    for found in _WORD.finditer(source.text, first.sentence.end, other.sentence.end):
        word = found[0].lower()
        inside = found.start() < other.sentence.start
        if word in _EXPLAINED or (singular(word) == event and (word != event or ahead != "the")):
            return False
        if inside and (word[0].isdecimal() or singular(word) in PLACES):
            return False
        if inside and found[0][0].isupper() and not (word in known or word in FUNCTION or word in _TELLERS):
            return False  # a name, also one that opens a sentence: "Marrow fared worse"
        ahead = word
    return True


def _words(source: Source, claim: Claim) -> Iterator[str]:
    return (found[0].lower() for found in _WORD.finditer(source.text, claim.sentence.start, claim.sentence.end))

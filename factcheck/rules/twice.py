"""Figures that a text tells twice of one thing in other words: with two digits swapped, or in the words of one clause and
more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from factcheck.compare.pairs import compared, near
from factcheck.compare.slips import is_swap
from factcheck.compare.told import Told
from factcheck.lexicon.clause import AUXILIARIES, OTHERS, PRONOUNS, RELATIVE
from factcheck.lexicon.contrasts import SIDES
from factcheck.lexicon.events import UPDATED
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.times import FULL_MONTHS, SEASONS
from factcheck.lexicon.verbs import is_past
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim, ClaimKind, Modality, figure_at
from factcheck.model.interval import Relation
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.rules.again import REACH, in_prose

_DIGITS = 3  # of a figure whose digits are another's in another order by a slip rather than by chance
_SAME = 4  # words that two clauses have in common beside their figures, the thing counted among them
_LEFT = frozenset("still left remaining already".split())
_NEAR = 300  # characters in which "the" points back to a count
_MOST = 60  # figures of one thing; more are a list in words
_TURNS = OTHERS | UPDATED | {"than", "against", "compared", "rather", "previous", "previously", "earlier", "both"}
_TELLS_NOTHING = frozenset("end all total record official officially finally altogether".split())
_UNITS = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE)
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
_WORD = pattern(r"[^\W\d_]++")


def twice(source: Source, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The exact figures of one thing and one time, the earlier first, of which the later has two digits of the earlier
    swapped, or is told in all the words of the other's clause; no third figure of the thing is told near them."""
    found: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        said = claim.quantity
        exact = said.modifier is Modifier.EXACT and said.stated.is_point and claim.kind is ClaimKind.AMOUNT
        if exact and not claim.quoted and said.unit.kind in _UNITS and in_prose(source, claim):
            found[str(said.unit), claim.head, claim.context.heading, claim.negated, claim.of].append(claim)
    for told in found.values():
        if not 1 < len(told) <= _MOST:
            continue
        for at, other in enumerate(told):
            for first in reversed(told[:at]):
                if other.anchor.start - first.anchor.start > REACH:
                    break
                if first.sentence != other.sentence and _at_odds(source, first, other):
                    yield first, other
                    break


def _at_odds(source: Source, first: Claim, other: Claim) -> bool:
    low, high = first.quantity.stated.low, other.quantity.stated.low
    if low is None or high is None or low == high or low <= 0:
        return False
    if not (_of_one_time(first, other) and _of_one_voice(first, other)):
        return False
    mine, theirs = Told(first), Told(other)
    if _partial(mine) != _partial(theirs) or mine.added != theirs.added or mine.fates != theirs.fates:
        return False
    if (
        mine.restricted != theirs.restricted
        or mine.turns != theirs.turns
        or (mine.names - theirs.ideas and theirs.names - mine.ideas)
    ):
        return False
    if first.area and other.area and first.area != other.area:
        return False
    if not _TURNS.isdisjoint((*_beside(first), *_beside(other))) or _contrasted(first, other):
        return False
    if not near(mine, theirs) or compared(mine, theirs) is not Relation.APART:
        return False
    long = len(low.normalize().as_tuple().digits) >= _DIGITS
    again = (
        first.past and not first.period and _words(first) == _words(other)
    )  # "the boat carried 120 … the boat carried 210"
    swap = not again and is_swap(low, high)
    slip = swap and ((long and _says_no_more(mine, theirs)) or (_points_back(first, other) and _of_those(first, other)))
    return (slip or _in_the_same_words(first, other)) and _goes_on(source, first, other)


def _partial(one: Told) -> bool:
    """It is a part, and not the whole that its sentence opens with: "of the 421 dogs"."""
    return one.partial and one.claim.context.clause[:3] not in (("of", "the", "#"), ("of", "all", "#"))


def _beside(claim: Claim) -> tuple[str, ...]:
    """The words of its clause up to the comma behind the figure."""
    clause = claim.context.clause
    at = figure_at(clause)
    end = next((i for i in range(at + 1, len(clause)) if clause[i] == ","), len(clause))
    return clause[:end]


def _points_back(first: Claim, other: Claim) -> bool:
    """ "The loss of 340 jobs. *The* 430 jobs will go in two steps": what was just counted."""
    near = other.anchor.start - first.anchor.start <= _NEAR
    return near and other.context.clause[:2] == ("the", "#") and first.context.clause[:2] != ("the", "#")


def _of_one_voice(first: Claim, other: Claim) -> bool:
    """One source is named for both, or for one of them only; both are told as so or both as planned."""
    named = {claim.attribution for claim in (first, other)} | {claim.speaker for claim in (first, other)}
    return len(named - {None}) <= 1 and first.modality is other.modality and first.modality is not Modality.SUPPOSED


def _of_one_time(first: Claim, other: Claim) -> bool:
    """They are told of one time, or one of them of none."""
    if first.past != other.past and not (first.period and other.period):
        return False
    if first.period and other.period:
        return first.period == other.period
    if not (first.period and other.period) and _points_back(first, other):
        return True
    return not (first.period or other.period or first.period_words or other.period_words)


def _says_no_more(mine: Told, theirs: Told) -> bool:
    """The later one tells nothing of the thing that the earlier does not ("its *rival* sold 5,210 cars"), and what they
    share is more than the thing, or the time is a named one."""
    if not theirs.ideas <= mine.ideas:
        return False
    own = {idea(mine.claim.head)}
    return bool(theirs.ideas - own) or bool(mine.claim.head and mine.claim.period and theirs.claim.period)


def _of_those(first: Claim, other: Claim) -> bool:
    """What narrows "the 430 jobs", up to their verb, was told before: not "the 430 jobs *in its offices*"."""
    clause = other.context.clause
    known = {idea(word) for word in first.context.sentence}
    narrowed = False
    for word in clause[figure_at(clause) + 2 :]:
        if word in AUXILIARIES or word == ",":
            return True
        if word in RELATIVE or word in _LEFT:
            return False
        if word.isalpha() and word not in FUNCTION and idea(word) not in known and word not in other.modifiers:
            return narrowed and is_past(word)  # "the 1,420 bottles picked up on Sunday *filled* two trucks"
        narrowed = narrowed or (word.isalpha() and word not in FUNCTION)
    return True


def _in_the_same_words(first: Claim, other: Claim) -> bool:
    """The clause of the one has all the words of the other's, and tells of what is, or of a time that both name: what was
    may have been so more than once."""
    if first.past and not first.period:
        return False
    a, b = (_words(claim) for claim in (first, other))
    small, large = sorted((a, b), key=len)
    lead = {*first.context.clause[:1], *other.context.clause[:1]}
    return len(small) >= _SAME and small <= large and PRONOUNS.isdisjoint(lead) and bool(first.head)


def _words(claim: Claim) -> frozenset[str]:
    clause = claim.context.clause
    kept = (word for word in clause if word.isalpha() and word not in FUNCTION and word not in _TELLS_NOTHING)
    return frozenset(kept)


def _contrasted(first: Claim, other: Claim) -> bool:
    """Each has a word that sets it apart from the other: "north", "south"."""
    mine, theirs = ({singular(word) for word in claim.context.clause} for claim in (first, other))
    sides = [side for word in mine - theirs for side in SIDES.get(word, ())]
    return any(
        line == another and side != opposite
        for word in theirs - mine
        for another, opposite in SIDES.get(word, ())
        for line, side in sides
    )


def _goes_on(source: Source, first: Claim, other: Claim) -> bool:
    """Between the two the text tells of no other time, nor of another of the kind."""
    between = source.text[first.anchor.end : other.anchor.start]
    said = {found[0].lower() for found in _WORD.finditer(between)}
    shared = {*first.context.clause, *other.context.clause}
    if not said.isdisjoint((OTHERS | SEASONS | FULL_MONTHS) - shared - {"may", "march", "second"}):
        return False
    years = set(_YEAR.findall(between))
    return not years or all(year in first.period_words or year in other.period_words for year in years)

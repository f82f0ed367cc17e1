"""Some of the things that the series counts, or one of them: "*some* of them", "*the largest*", "30% *of the girls*"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.parts import AMONG, HOLDERS, PARTS
from factcheck.lexicon.verbs import COPULAS, PAST
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import SIGNS, Read
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind

_IT = frozenset(("it", "this", "that", "figure", "rate", "share"))
_RECORDS = frozenset("record since ever yet level figure total number".split())
_VERB, _GROUP = 4, 8  # words before the figure, and before its verb
_OF_WHICH = (("of", "which"), ("of", "whom"))
_OF_THEM = (*_OF_WHICH, ("of", "them"), ("of", "these"))


def those_named(read: Read, target: Target) -> str:
    """A list that the text counts for itself."""
    return "those named" if read.claim.kind is ClaimKind.LIST else ""


def the_largest(read: Read, target: Target) -> str:
    """A word for one of them, or for some: "the *largest* of them"."""
    clause = read.claim.context.clause
    return next(
        (
            word
            for at, word in enumerate(clause)
            if word in PARTS and idea(word) not in target.vocabulary and not _of_a_record(clause, read.at, at)
        ),
        "",
    )


def _of_a_record(clause: Sequence[str], figure: int, at: int) -> bool:
    """ "8,420, *the highest on record*": what is told of the figure behind a comma, not which of them it is of."""
    lead = clause[max(0, at - 3) : at]
    return at > figure and "," in lead and not {*clause[at + 1 : at + 4]}.isdisjoint(_RECORDS)


def some_of_them(read: Read, target: Target) -> str:
    """ "12 *of the members*", "*of the members*, 12 voted", "*of which* 12"."""
    clause, at = read.claim.context.clause, read.at
    counted = read.claim.quantity.unit.kind is UnitKind.COUNT and clause[at + 1 : at + 2] == ("of",)
    them = read.claim.quantity.unit.kind is not UnitKind.PERCENT and clause[at + 1 : at + 3] in _OF_THEM
    them = them and any(word in PAST or word.endswith("ed") for word in clause[max(0, at - 3) : at])
    if (
        (counted and read.claim.of)
        or them
        or clause[at + 1 : at + 3] in _OF_WHICH
        or clause[max(0, at - 2) : at] in _OF_THEM
    ):
        return "some of them"
    if clause[:1] == ("of",) and "," in clause[:at]:
        whole = ideas(clause[: clause.index(",")])
        return "some of them" if not whole or not target.heads.isdisjoint(whole) else ""
    return ""


def some_of_it(read: Read, target: Target) -> str:
    """A part of a sum: "EUR 3 million *of the budget*"."""
    behind = read.claim.context.clause[read.at + 1 : read.at + 2]
    return "some of it" if read.claim.quantity.unit.kind is UnitKind.MONEY and behind == ("of",) else ""


def other_whole(read: Read, target: Target) -> str:
    """A share of what the series itself is a share of, or of another whole: "30% *of the girls*" against girls among
    pupils, "36% *of energy* use" against electricity use."""
    claim = read.claim
    if not claim.of or claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
    if (
        _of_all(claim.of, read.claim.context.clause)
        and target.says_word("new")
        and "new" not in read.claim.context.clause
    ):
        return f"of all {claim.of}"  # "of *all cars*", where the series is of the new ones
    if not target.of:
        return ""
    swapped = read.of_head in target.heads and read.of_head not in target.of
    return f"of {claim.of}" if swapped or _is_other(claim.of, target.of, read.claim.context.clause) else ""


def _of_all(said: str, clause: Sequence[str]) -> bool:
    return ("all", said.split()[0].lower()) in pairwise(clause)


def _is_other(said: str, known: Collection[str], clause: Sequence[str]) -> bool:
    """Two wholes with a word in common, each with another that the sentence has not for both."""
    words = [word for word in said.lower().replace("-", " ").split() if tells_of_another(word)]
    own = set(ideas(words))
    return not own.isdisjoint(known) and bool(own - set(known)) and not own.union(ideas(clause)).issuperset(known)


def for_one_kind(read: Read, target: Target) -> str:
    """One kind only, right behind what the series measures: "the rent *for a three-bedroom house* was #"."""
    clause, at = read.claim.context.clause, read.at
    for i in range(1, at):
        if clause[i] == "for" and target.says_word(clause[i - 1]) and clause[i - 1] not in FUNCTION:
            end = next((k for k in range(i + 1, at) if clause[k] in HOLDERS or clause[k] in COPULAS), at)
            told = (word for word in clause[i + 1 : end] if _tells(word) and word not in target.place_words)
            if what := next((word for word in told if not target.says_word(word)), ""):
                return f"for {what}"
    return ""


def for_some(read: Read, target: Target) -> str:
    """Some of them, before "it is": "*for arson* it is 421 days", "*among the young* it was 23%"."""
    clause, at = read.claim.context.clause, read.at
    verb = next((i for i in range(at - 1, max(0, at - _VERB), -1) if clause[i] in COPULAS), 0)
    if not verb or clause[verb - 1] not in _IT:
        return ""
    first = next((i for i in range(verb - 2, max(-1, verb - _GROUP), -1) if clause[i] in AMONG), -1)
    group = clause[first + 1 : verb - 1]
    if first < 0 or not SIGNS.isdisjoint(group[:-1]):
        return ""
    told = next((word for word in group if _tells(word) and not target.says_word(word)), "")
    return f"{clause[first]} {told}" if told else ""


def _tells(word: str) -> bool:
    """A word with a sense of its own, or an age: "the under-25s"."""
    return word.isdecimal() or tells_of_another(word)

"""Some of the things that the series counts, or one of them: "12 *of the members*", "30% *of the girls*"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.lexicon.asides import FORMERLY
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.parts import HOLDERS
from factcheck.lexicon.verbs import COPULAS, is_past
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read, standing
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind

_OF_WHICH = (("of", "which"), ("of", "whom"))
_OF_THEM = (*_OF_WHICH, ("of", "them"), ("of", "these"))


def those_named(read: Read, target: Target) -> str:
    """A list that the text counts for itself."""
    return "those named" if read.claim.kind is ClaimKind.LIST else ""


def some_of_them(read: Read, target: Target) -> str:
    """ "12 *of the members*", "*of the members*, 12 voted", "*of which* 12"."""
    clause, at = read.claim.context.clause, read.at
    counted = read.claim.quantity.unit.kind is UnitKind.COUNT and clause[at + 1 : at + 2] == ("of",)
    them = read.claim.quantity.unit.kind is not UnitKind.PERCENT and clause[at + 1 : at + 3] in _OF_THEM
    them = them and any(map(is_past, clause[max(0, at - 3) : at]))
    if (
        (counted and read.claim.of)
        or them
        or clause[at + 1 : at + 3] in _OF_WHICH
        or clause[max(0, at - 2) : at] in _OF_THEM
    ):
        return "some of them"
    if clause[:1] == ("of",) and "," in clause[:at]:
        whole = ideas(clause[: clause.index(",")])
        counts = read.claim.quantity.unit.kind in (UnitKind.COUNT, UnitKind.NUMBER) and clause[1:2] in _GROUPS
        said = any(target.says_word(word) for word in clause[at + 1 :] if tells_of_another(word))
        return "some of them" if not whole or not target.heads.isdisjoint(whole) or (counts and not said) else ""
    return ""


_GROUPS = (("the",), ("those",), ("all",), ("these",), ("its",), ("their",))  # "of the people who died, 148 were men"


def of_the_old_too(read: Read, target: Target) -> str:
    """Of all of them, where the series is of the new ones: "27% *of all cars* on the road"."""
    claim, clause = read.claim, read.claim.context.clause
    if not claim.of or claim.quantity.unit.kind is not UnitKind.PERCENT or "new" in clause:
        return ""
    return f"of all {claim.of}" if _of_all(claim.of, clause) and target.says_word("new") else ""


def other_whole(read: Read, target: Target) -> str:
    """A share of what the series itself is a share of, or of another whole: "30% *of the girls*" against girls among
    pupils, "36% *of energy* use" against electricity use."""
    claim = read.claim
    if not claim.of or claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
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
            end = next((k for k in range(i + 1, at) if any(clause[k] in words for words in _BEHIND_KIND)), at)
            told = (k for k in range(i + 1, end) if _tells(clause[k]) and clause[k] not in target.place_words)
            if what := next((k for k in told if not target.says_word(clause[k])), 0):
                return standing(clause, i, what)
    return ""


_BEHIND_KIND = (HOLDERS, COPULAS, FORMERLY)


def _tells(word: str) -> bool:
    """A word with a sense of its own, or an age: "the under-25s"."""
    return word.isdecimal() or tells_of_another(word)

"""A list that the text counts for itself, another whole than the series has: "30% *of the girls*"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.lexicon.asides import FORMERLY
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.parts import HOLDERS
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read, standing
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind


def those_named(read: Read, target: Target) -> str:
    """A list that the text counts for itself."""
    return "those named" if read.claim.kind is ClaimKind.LIST else ""


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
    whose = said.lower().replace("’", "'").replace("-", " ").split()
    words = [word for word in whose if tells_of_another(word) and not (word.endswith("'s") and len(whose) > 1)]
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

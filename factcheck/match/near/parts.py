"""A list that the text counts for itself, another whole than the series has: "30% *of the girls*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.lexicon.asides import FORMERLY
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.parts import HOLDERS
from factcheck.lexicon.spelling import spelt
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.wholes import WHOLES_OF_MONEY
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target, words_of
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import standing
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern


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
    return f"of {claim.of}" if swapped or _is_other(claim, target) else ""


def other_kind(read: Read, target: Target) -> str:
    """A share of another kind of the same: "60% of *garden waste*" where the series is of household waste."""
    claim = read.claim
    words, theirs = (list(map(spelt, words_of(of or ""))) for of in (claim.of, target.series.of))  # "labor", "labour"
    if claim.quantity.unit.kind is not UnitKind.PERCENT or not words or words[-1] not in theirs:
        return ""
    lacking = [word for word in theirs[: theirs.index(words[-1])] if tells_of_another(word)]
    other = [
        word for word in words[:-1] if word not in theirs and tells_of_another(word) and not target.says_word(word)
    ]
    unsaid = bool(lacking) and all(word not in claim.context.clause for word in lacking)
    return f"of {claim.of}" if unsaid and other and not target.is_of_place(other[0].removesuffix("'s")) else ""


def of_other_money(read: Read, target: Target) -> str:
    """A share of other money than the series is a share of: "3.3% *of its budget*" against a share of GDP."""
    claim = read.claim
    if not claim.of or claim.quantity.unit.kind is not UnitKind.PERCENT or not target.series.of:
        return ""
    said, known = (_moneys(words_of(of)) for of in (claim.of, target.series.of))
    return f"of {claim.of}" if said and known and said.isdisjoint(known) else ""


def _moneys(words: Sequence[str]) -> frozenset[str]:
    return frozenset(kind for kind, names in WHOLES_OF_MONEY.items() if not names.isdisjoint(words))


def one_of_a_list(read: Read, target: Target) -> str:
    """Some of what the label lists and not the rest, or more: "*recycled*" for "reuse, recycling or composting"."""
    known = {idea(word) for word in _listed(target.series.label.lower())}
    if not known:
        return ""
    clause = read.claim.context.clause
    said = [word for word in clause if idea(word) in known]
    if not said or known <= read.tight:
        more = [word for word in _listed(" ".join(clause)) if idea(word) not in known] if said else []
        return f"and {more[0]}" if more and set(map(idea, _listed(" ".join(clause)))) & known else ""
    return f"only {said[0]}"


@lru_cache(maxsize=1024)
def _listed(text: str) -> tuple[str, ...]:
    """The words of a list of three and more: "reuse, recycling or composting"."""
    found = _LIST.search(text)
    return tuple(re.findall(r"[a-z-]+", re.sub(r"\b(?:or|and)\b", ",", found[0]))) if found else ()


_LIST = pattern(r"(?<![a-z-])[a-z-]+ ?, ?[a-z-]+(?: ?, ?[a-z-]+)?,? (?:or|and) [a-z-]+\b")


def _of_all(said: str, clause: Sequence[str]) -> bool:
    return ("all", said.split()[0].lower()) in pairwise(clause)


def _is_other(claim: Claim, target: Target) -> bool:
    """Two wholes with a word in common, each with another that the sentence has not for both."""
    clause, known = claim.context.clause, target.of
    whose = (claim.of or "").lower().replace("’", "'").replace("-", " ").split()
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

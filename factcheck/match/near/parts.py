"""A list that the text counts for itself, another whole than the series has: "30% *of the girls*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.lexicon.asides import FORMERLY, HEDGES
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.parts import HOLDERS
from factcheck.lexicon.places import area_names, demonyms, is_of_a_people, keys_of
from factcheck.lexicon.spelling import spelt
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import COPULAS, is_past
from factcheck.lexicon.wholes import WHOLES_OF_MONEY
from factcheck.lexicon.words import FUNCTION
from factcheck.match.labels import Target, words_of
from factcheck.match.near.explained import explained
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import standing
from factcheck.model.claim import Claim, ClaimKind, figure_at
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


def fronted(read: Read, target: Target) -> str:
    """A whole that opens the sentence: "*of Kenya's doctors*, #% live in towns", where the series is of all people; "*of the
    rural population* #% has moved", where it is the share of these."""
    words = read.claim.context.sentence
    if words[:2] == ("@", ","):
        words = words[2:]  # "*in 2023*, of Kenya's doctors, …"
    at = figure_at(words)
    if words[:1] not in (("of",), ("among",)) or read.claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
    end = words.index(",") if "," in words[:at] else at
    if not HEDGES.issuperset(words[end + 1 : at]):
        return ""  # "of all countries in Africa, *Niger* has …"
    run = words[1:end]
    if strangers := next((word for word in run if _are_strangers(word, read)), ""):
        return f"{words[0]} {strangers}"
    first = next((i for i, word in enumerate(run) if tells_of_another(word) or word in NEUTRAL), len(run))
    behind = next(
        (i for i in range(first, len(run)) if run[i] in FUNCTION or run[i] == "@" or is_past(run[i])), len(run)
    )
    whole = run[behind - 1] if behind > first else ""  # its main word: "the *deputies* elected on Monday"
    known = whole in NEUTRAL or whole in area_names() or is_of_a_people(whole) or target.says_word(whole)
    if whole and not known and not explained(whole, read, target):
        return f"of {whole}"
    return _of_its_part(run[first:behind], words[at + 1 :], target)


def _are_strangers(people: str, read: Read) -> bool:
    """A people whose country is not the figure's: "of the *Syrians* in Jordan"."""
    keys = keys_of([demonyms().get(people, "")]) - {""}
    return bool(keys and read.claim.area) and keys.isdisjoint((read.claim.area or "").split("|"))


def _of_its_part(whole: Sequence[str], behind: Sequence[str], target: Target) -> str:
    """The whole is the part that the series is the share of, and what is told of it the series does not say."""
    own = {term for term, _ in target.names[0].terms} - {*target.of}
    part = next((word for word in whole if idea(word) in own), "")
    told = [word for word in behind if tells_of_another(word)]
    return f"of {part} {whole[-1]}" if part and told and not any(map(target.says_word, told)) else ""


def of_the_worlds(read: Read, target: Target) -> str:
    """A share of all that there is of it: "Asia's share *of world trade*", where the series is trade as a share of GDP."""
    words = read.before
    if read.claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
    for at in range(1, len(words) - 2):
        if words[at] != "of" or words[at - 1] not in _SHARES:
            continue
        run = words[at + 1 : at + 2 + _FEW]
        all_there_is = next((i for i, word in enumerate(run) if word in _OF_ALL), len(run))
        of = next((word for word in run[all_there_is + 1 :] if idea(word) in target.heads), "")
        if of and set(target.of).isdisjoint(ideas(run)):
            return f"of {run[all_there_is]} {of}"
    return ""


_SHARES = frozenset("share portion proportion slice part chunk percentage".split())
_OF_ALL = frozenset("world global worldwide european african asian international".split())
_FEW = 3  # words of such a whole: "of the *world's* container trade"


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


def one_of_two(read: Read, target: Target) -> str:
    """One of the two that the label has: "exports *of services*" for "Exports of goods and services"."""
    label, words = target.label_words, read.unborrowed
    pair = next((label[at - 1 : at + 2 : 2] for at in range(2, len(label) - 1) if label[at] == "and"), ())
    if not pair or label[label.index("and") - 2] != "of":
        return ""
    said = [word for word in pair if word in words]
    if len(said) != 1:
        return ""
    at = words.index(said[0])
    led = words[max(0, at - 1) : at] == ("of",) and at > 1 and idea(words[at - 2]) in target.heads
    leads = any(idea(word) in target.heads for word in words[at + 1 : at + 2])
    return f"only {said[0]}" if led or leads else ""


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

"""An age limit that the series does not have: "*70 or older*" for "aged 65 and over"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.nouns import PEOPLE
from factcheck.lexicon.parts import LIMITS, OF_AGE
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.synonyms import STAGES
from factcheck.lexicon.verbs import COPULAS
from factcheck.match.labels import Target
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS
from factcheck.model.statistic import Statistic
from factcheck.pattern import pattern


def limit_in_sentence(read: Read, target: Target) -> str:
    """Another limit anywhere in the sentence: most likely of those counted, but where the figure's own clause names what the
    series is of: "30% are aged 65 or over, and *the fertility rate* is 1.2"."""
    sentence = read.claim.context.sentence
    own = not target.heads.isdisjoint(ideas(read.before)) and sentence[:1] not in _AMONG
    return "" if own else other_limit(sentence, target)


_AMONG = (("among",), ("for",), ("of",), ("in",), ("at",))


def from_an_age(read: Read, target: Target) -> str:
    """From another age on than birth: "life expectancy *at 65*", "can expect to live *another* 20 years"."""
    words = read.claim.context.clause
    if "birth" not in target.label_words or "birth" in words:
        return ""
    aged = (word == "@" or word.isdecimal() or word == "age" for tie, word in pairwise(words) if tie in _AT)
    opened = read.fronted[:1] == ("at",) and any(word.isdecimal() for word in read.fronted[1:3])
    added = not _ADDED.isdisjoint((*words[max(0, read.at - 2) : read.at], *words[read.at + 1 : read.at + 2]))
    return "at another age" if opened or added or any(aged) else ""


_UNDER = frozenset(("under", "below", "younger"))
_ADDED = frozenset(("more", "another", "further", "extra", "additional"))


def other_stage(read: Read, target: Target) -> str:
    """Another age up to which deaths are counted: "babies who died *before the age of five*" are not infant mortality."""
    said = [STAGES[stage] for stage in STAGES if stage in read.tight]
    own = [stage for stage in STAGES.values() if stage in target.vocabulary]
    return said[0] if said and own and not set(said) & set(own) else ""


def _of_ages(series: Statistic) -> list[str]:
    """The ages of the whole that it is a share of or a rate per: "women ages 15-19"."""
    return _NUMBER.findall(f"{series.of} {series.unit.per}")


_NUMBER = pattern(r"\d+")
_AT = frozenset(("at", "age", "aged", "over", "of"))


def other_limit(words: Sequence[str], target: Target) -> str:
    """The words of an age limit among these, where it is not the series' own."""
    people, own = demonyms().keys(), target.numbers.union(_of_ages(target.series))
    for at, word in enumerate(words):
        if not word.isdecimal() or len(word) > 2 or word in own:
            continue
        if not _UNDER.isdisjoint(words[max(0, at - 4) : at]) and str(int(word) - 1) in own:
            continue  # "*under 15*" for "ages 0-14"
        around = {*words[max(0, at - 2) : at], *words[at + 1 : at + 4]}
        said = words[max(0, at - 2) : at]
        # "8,600 homeless people *were under* 27"
        are = len(said) == 2 and said[0] in COPULAS and said[1] in LIMITS and not PEOPLE.isdisjoint(words)
        if are or around & OF_AGE or (around & LIMITS and (around & PEOPLE or not people.isdisjoint(around))):
            return " ".join(other for other in words[max(0, at - 1) : at + 3] if other not in SIGNS)
    return ""

"""An age limit that the series does not have: "*70 or older*" for "aged 65 and over"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.nouns import PEOPLE
from factcheck.lexicon.numbers import TENS
from factcheck.lexicon.parts import LIMITS, OF_AGE
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.synonyms import STAGES
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import singular
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
    person = (who for who, of, age in zip(words, words[1:], words[2:], strict=False) if of == "of" and _is_age(age))
    of_age = any(who in PEOPLE or who in demonyms() for who in person)
    return "at another age" if opened or added or of_age or any(aged) else ""


def _is_age(word: str) -> bool:
    """ "a man of *forty*", "women of *65*"."""
    return word in TENS or word.isdecimal()


_ADDED = frozenset(("more", "another", "further", "extra", "additional"))


def other_stage(read: Read, target: Target) -> str:
    """Another age up to which deaths are counted: "babies who died *before the age of five*" are not infant mortality."""
    said = [STAGES[stage] for stage in STAGES if stage in read.tight]
    own = [stage for stage in STAGES.values() if stage in target.vocabulary]
    return said[0] if said and own and not set(said) & set(own) else ""


def _of_ages(series: Statistic) -> list[str]:
    """The ages of the whole that it is a share of or a rate per: "women ages 15-19"."""
    return _NUMBER.findall(f"{series.of} {series.unit.per}")


def _last_year(words: Sequence[str], at: int) -> int:
    """The age nearest to a limit that is still meant: 14 of "*under 15*", 66 of "*over 65*"."""
    before, number = words[max(0, at - _LED) : at], int(words[at])
    return number - 1 if not _BELOW.isdisjoint(before) else number + 1 if not _ABOVE.isdisjoint(before) else number


def of_its_ages(word: str, target: Target) -> bool:
    """People of an age are those whom the series is of: "*adults*" where it is of those aged 15 and above."""
    limits = _AGES_OF.get(singular(word))
    if not limits:
        return False
    if limits[0] == 0 and "birth" in target.label_words:
        return True  # "*a child* born there could expect to live #"
    series = target.series
    return any(
        _within(span, limits) for span in _SPAN.finditer(f"{series.label}; {series.of}; {series.unit.per}".lower())
    )


def _within(span: re.Match[str], limits: tuple[int, int, int]) -> bool:
    """The ages of a label are those that a word for people may mean."""
    under, first, last, months = span.groups()
    low = 0 if under else int(first)
    high = int(first) - 1 if under else int(last) if last else _OLDEST
    if months:
        low, high = low // _MONTHS, high // _MONTHS
    youngest, at_least, at_most = limits
    return youngest <= low <= high <= at_most and high >= at_least


_LED = 4  # words between "under" and an age: "under the age of 15"
_OLDEST, _MONTHS = 120, 12
_SPAN = pattern(r"(?:\bages? |\baged )(under )?(\d{1,2})(?: ?(?:-|–|to) ?(\d{1,2})( months)?\b)?")
_AGES_OF = {  # the youngest they may be, the least that the oldest must be, and the most
    **dict.fromkeys(("adult", "grown-up"), (15, 45, _OLDEST)),
    **dict.fromkeys(("infant", "baby", "toddler"), (0, 0, 2)),
    **dict.fromkeys(("child", "kid"), (0, 0, 17)),
    **dict.fromkeys(("youth", "young", "youngster"), (15, 20, 30)),
    **dict.fromkeys(("teenager", "teenage", "adolescent"), (10, 17, 19)),
    **dict.fromkeys(("pensioner", "elderly", "senior", "retiree"), (60, _OLDEST, _OLDEST)),
}
_BELOW, _ABOVE = frozenset(("under", "below", "younger")), frozenset(("over", "above", "older"))
_NUMBER = pattern(r"\d+")
_AT = frozenset(("at", "age", "aged", "over", "of"))


def other_limit(words: Sequence[str], target: Target) -> str:
    """The words of an age limit among these, where it is not the series' own."""
    people, own = demonyms().keys(), target.numbers.union(_of_ages(target.series))
    for at, word in enumerate(words):
        if not word.isdecimal() or len(word) > 2 or word in own or str(_last_year(words, at)) in own:
            continue
        around = {*words[max(0, at - 2) : at], *words[at + 1 : at + 4]}
        said = words[max(0, at - 2) : at]
        # "8,600 homeless people *were under* 27"
        are = len(said) == 2 and said[0] in COPULAS and said[1] in LIMITS and not PEOPLE.isdisjoint(words)
        if are or around & OF_AGE or (around & LIMITS and (around & PEOPLE or not people.isdisjoint(around))):
            return " ".join(other for other in words[max(0, at - 1) : at + 3] if other not in SIGNS)
    return ""

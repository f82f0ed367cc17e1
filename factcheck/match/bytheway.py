"""What a sentence says by the way, of a place, a time or another figure: no word of it narrows what its own figure measures.

"The Union, *on its way in the opposite direction*, emitted #", "*across the southern border*, Burundi made #", "*over the
same period* it grew by #", "*compared with the empty carriages of 2020*, traffic doubled".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.asides import (
    APPOSED,
    AT_ONCE,
    BARRIERS,
    BEFORE_TIMES,
    BEYOND,
    COMPARED,
    FAR_END,
    GOES_ON,
    HEDGES,
    HIT,
    IN_TWO_WORDS,
    LATER_ON,
    LYING,
    MEASURING,
    NO_FEELING,
    NO_TELLING_YEARS,
    OF_SUBJECT_IN_TWO,
    ONWARD,
    OPENING_ASIDES,
    OPENING_OF_SUBJECT,
    OTHER_STATES,
    STATES,
    TIMED_BY,
    TIMES,
    WHICH,
    YARDSTICKS,
)
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.parts import CHARGES, CONTRASTING, DISTRICTS, HOLDERS, INDEFINITE, OWNERS, PLACES, SIDES, WITHIN
from factcheck.lexicon.places import demonyms, keys_named
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.synonyms import ESSENTIAL, RESTRICTORS
from factcheck.lexicon.verbs import ATTAINING, HOLDING, is_past
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import figure_at

_NAME = 4  # words of a place's name
_LONGEST = 10  # words from a tie to its time, from what opens a sentence to the place that it leads to
_PARTS = WITHIN | PLACES | DISTRICTS | CHARGES
_INSIDE = HOLDERS | frozenset("from to with by on inside".split())  # before a place that is no subject


_NOTWITHSTANDING = frozenset(("notwithstanding", "aside", "apart"))  # "*coal stoves aside*, Mongolia uses #"


def said_by_the_way(words: Sequence[str], names: Sequence[str]) -> frozenset[str]:
    """The words that stand in such runs only; `names` are the proper names of the sentence, in lower case."""
    runs = list(_runs(words, frozenset(word for name in names for word in name.replace("-", " ").split())))
    if not runs:
        return frozenset()
    inside = {at for first, end in runs for at in range(first, end)}
    apart = frozenset(words[at] for at in inside).difference(word for at, word in enumerate(words) if at not in inside)
    return apart.union(*(word.split() for word in apart if " " in word))  # "*west african*" is one word


def _runs(words: Sequence[str], named: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Each such run, from word up to word."""
    figure = figure_at(words)
    start = 1 if words and words[0] in CONTRASTING | {"and", "but", "yet"} else 0
    first = next((at for at in range(start, figure) if words[at] == ","), 0)
    aside = first and words[first - 1] in _NOTWITHSTANDING
    if first and (
        aside or _opens(words[start:first], subject=False, fronted=True) or _is_compared(words[start : start + 2])
    ):
        yield start, first
    if end := _led_across(words, start, figure, named):
        yield start, end
    for at, end in _between_commas(words, first, figure):
        subject = _is_subject(words, at, named)
        run = words[at + 1 : end]
        opens = subject is not None and _opens(run, subject, fronted=False, behind=words[end + 1 : end + 4])
        if opens or _is_compared(run[:2]) or _is_method(run):
            yield at + 1, end
    yield from _times(words)
    yield from _years(words)
    yield from _kin(words, named)
    yield from _described(words)
    if _is_felt(words, figure):
        yield figure - 1, figure


def _kin(words: Sequence[str], named: frozenset[str]) -> Iterator[tuple[int, int]]:
    """What a place is, right before its name: "*its eastern neighbour* Burundi"."""
    for at in range(1, len(words) - 1):
        if words[at] in APPOSED and (words[at + 1] in named or keys_named(words[at + 1])):
            first = at
            while first and (words[first - 1] in SIDES or words[first - 1] == "island"):
                first -= 1
            yield first, at + 1


def _is_felt(words: Sequence[str], figure: int) -> bool:
    """The word between "a" and the figure tells how it is felt to be: "a *painful* 23.5%", "a *healthy* 2.9%"."""
    if figure < _LEAST or words[figure - 2] not in ("a", "an") or not _is_plain(words[figure - 1]):
        return False
    word = words[figure - 1]
    return not (
        word in NO_FEELING or word in RESTRICTORS or word in ESSENTIAL or keys_named(word) or word in demonyms()
    )


def _described(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What a whole country is like: "Sierra Leone is *a West African country* with #", "*the Andean nation* posted #"."""
    for at, word in enumerate(words):
        if word not in STATES:
            continue
        first = at
        while first and at - first < _NAME and _is_plain(words[first - 1]):
            first -= 1
        if first in (0, at):
            continue
        if words[first - 1] in ("the", "this"):
            opens = first == 1 or words[first - 2] == ","
            later = any(keys_named(one) for one in words[at + 1 :])  # "the creditor nation … , *Kenya* said"
            tells = opens and not later and _STAYS.isdisjoint(words[at + 1 : at + 2])
        else:
            told = words[: first - 2] if words[first - 1] in INDEFINITE and first > 1 else ()
            names = (name for n in range(1, _NAME) for name in (told[-n:], told[:n]))
            opens = all(word == "," for word in told)  # its subject stands before an aside
            tells = words[first - 2] in _IS and (opens or any(keys_named(" ".join(name)) for name in names))
        if tells:
            yield first - 1, at + 1


def _is_plain(word: str) -> bool:
    """It may say what a country is like, and does not make it another: "landlocked", not "neighbouring"."""
    apart = word in FUNCTION or word in OTHER_STATES or word in SUPERLATIVES or word in _NO_WORDS
    return word[0].isalpha() and not apart


_IS = frozenset("is was remains remained became , being".split())
_STAYS = frozenset("of in with that which where whose on".split())  # which of several countries is told behind
_NO_WORDS = frozenset(("@", "#", ","))


def _years(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What a year was like: "in *the giddy year* of 2012", "in *Covid-hit* 2020"."""
    for at in (at for at, word in enumerate(words) if word == "@"):
        year = at - 1 - (words[at - 1] == "of")
        if at < _LEAST or not (words[year] == "year" or words[year] in HIT):
            continue
        first = year
        while first and year - first < _NAME and words[first - 1].isalpha() and words[first - 1] not in FUNCTION:
            first -= 1
        tied = first - (words[first - 1] in ("the", "a", "an", "that", "this"))
        if first < year and words[tied - 1] in TIMED_BY and NO_TELLING_YEARS.isdisjoint(words[first:year]):
            yield tied - 1, year + 1


_LEAST = 3  # words of a time with what it was like: "in Covid-hit @"


def _between_commas(words: Sequence[str], first: int, figure: int) -> Iterator[tuple[int, int]]:
    """Each two commas before the figure that follow one another."""
    if first:
        commas = [at for at in range(first, figure) if words[at] == ","]
        yield from pairwise(commas)


def _is_subject(words: Sequence[str], at: int, named: frozenset[str]) -> bool | None:
    """The name right before a comma is the subject, and not only where something is; None where no name stands there."""
    if at > 1 and words[at - 1] in APPOSED:
        at -= 1  # "India's *economy*, the fastest-growing of all, …"
    size = next((n for n in range(_NAME, 0, -1) if at >= n and keys_named(" ".join(words[at - n : at]))), 0)
    if not size:
        size = next((n for n in range(at) if words[at - n - 1] not in named), at)
    return _INSIDE.isdisjoint(words[max(0, at - size - 2) : at - size]) if size else None


def _opens(run: Sequence[str], subject: bool, fronted: bool, behind: Sequence[str] = ()) -> bool:
    """The run tells of the place and not of what is measured there; `behind` are the words that follow it."""
    if not run or not MEASURING.isdisjoint(run):
        return False
    pair = tuple(run[:2])
    if run[0] in OPENING_ASIDES or pair in IN_TWO_WORDS:
        return _is_of_all(run)
    if is_past(run[0]) or (run[0].endswith("ing") and run[0] not in FUNCTION):
        return subject or (len(run) > 1 and (run[1] in FUNCTION or run[1].endswith("ly")))
    if fronted:
        return False
    if run[0] in WHICH:
        return any(map(_is_verb, run)) or _goes_on(behind)
    if subject and (run[0] in OPENING_OF_SUBJECT or pair in OF_SUBJECT_IN_TWO):
        return _is_of_all(run)
    if run[0] not in INDEFINITE | OWNERS | {"the"}:
        return False
    named = next((at for at in range(1, len(run)) if run[at] in FUNCTION), len(run))  # "a small country *with*"
    superlative = (subject and not SUPERLATIVES.isdisjoint(run)) or "most" in run[1:2]
    return not APPOSED.isdisjoint(run[1:named]) or bool(superlative and behind and _is_verb(behind[0]))


def _goes_on(behind: Sequence[str]) -> bool:
    """The rest of the clause is told behind: "where the crisis bit deepest, *it was* #"."""
    return bool(behind) and (behind[0] in GOES_ON or behind[0] in HEDGES or behind[0] == "#" or _is_verb(behind[0]))


def _is_method(run: Sequence[str]) -> bool:
    """The same way of counting: "*by the same yardstick*"."""
    return (
        bool(run) and run[0] == "by" and not YARDSTICKS.isdisjoint(run) and not {"same", "that", "this"}.isdisjoint(run)
    )


def _is_of_all(run: Sequence[str]) -> bool:
    """Neither of a part of the place, nor of what is counted in: "France, *with its islands*", "*after taxes*"."""
    return not any(word in _PARTS or singular(word) in _PARTS for word in run)


def _is_compared(pair: Sequence[str]) -> bool:
    return tuple(pair) in COMPARED


def _led_across(words: Sequence[str], start: int, figure: int, named: frozenset[str]) -> int:
    """Where a run ends that only leads to the place named behind it: "*across the border*, Burundi", 0 for none."""
    for at in range(start + 1, min(figure, start + _LONGEST)):
        behind = at + (words[at] == ",")
        while words[behind] in ("the", "in"):
            behind += 1
        if any(keys_named(" ".join(words[behind : behind + n])) for n in range(1, _NAME)) or words[behind] in named:
            return at if _leads_across(words[start:at]) else 0  # "*at the other end of the scale sits* Niger"
    return 0


def _leads_across(run: Sequence[str]) -> bool:
    """Every word of it tells where a place lies, seen from another."""
    told = [word for word in run if not (word in FUNCTION or word in BEYOND or word in ATTAINING or word in HOLDING)]
    if any(not (word in LYING or word in SIDES or word in ONWARD or word in ("@", "next")) for word in told):
        return False
    if run[0] in BEYOND:
        return not BARRIERS.isdisjoint(told)
    if run[0] in ONWARD or tuple(run[:2]) == ("next", "door") or (run[0] == "to" and bool(told)):
        return True
    return run[0] in ("on", "at") and not FAR_END.isdisjoint(told)


def _times(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """ "*over the same period*", "*at present*", "*ten years on*"."""
    for at, word in enumerate(words):
        if word not in TIMES and word not in AT_ONCE:
            continue
        first = at
        while first and (words[first - 1] in BEFORE_TIMES or words[first - 1].isdecimal()):
            first -= 1
        tied = first > 0 and words[first - 1] in TIMED_BY
        if tied and (first < at or word in AT_ONCE):
            yield first - 1, at + 1
        elif first < at and words[at + 1 : at + 2] and words[at + 1] in LATER_ON:
            yield first, at + 2


def _is_verb(word: str) -> bool:
    return (word in HOLDING and word != "of") or is_past(word) or word in SURE_VERBS

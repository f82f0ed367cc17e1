"""The words of a text that narrow a search, with the small words that hold them together.

"Uptake of the first dose" is searched for as it stands, but for the article; what stands at the edges, figures and
times are left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from factcheck.lexicon.clause import AUXILIARIES, HAVE, PREPOSITIONS, WEEKDAYS
from factcheck.lexicon.currencies import CURRENCIES
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.times import FULL_MONTHS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION, INITIALS
from factcheck.pattern import pattern

_OR_OVER = r"(?: (?:or|and) (?:over|older|above|under|younger|more|up))"
_AGE = (
    r"\d\d?\b(?![,.]?\d|%)|one|two|three|four|five|six|seven|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty"
)
_AGED = (
    rf"aged? (?:between |over |under )?\d+(?:(?: to | and |[-–])\d+|{_OR_OVER})?"
    rf"|\d+[-–]? ?(?:to|and|or|[-–]) ?\d+[- ]year[- ]olds?|\d+-year-olds?|\d+ years (?:of age|old){_OR_OVER}?|\d+{_OR_OVER}"
    r"|(?:under|over)[- ]\d+s|\d+[-–]\d+s"
    rf"|(?<=eople |ldren |women |dults |dents |those |rkers )(?:under|over|above|below) (?:the age of )?(?:{_AGE})"
    rf"|(?:older|younger) than (?:{_AGE})"
)
_OF_EVERY = r"(?:in|of|out of|per) every \d[\d,]*"
_SET = (
    r"out of (?:work|school|hospital|use|date|control|stock|print)\b"
    r"|in (?:work|school|hospital|care|prison|need|debt)\b"
    r"|in (?:their|its|his|her) (?:first|second|third|final) year\b"
)
_TOKEN = pattern(rf"(?P<kept>\b(?:{_AGED}|{_OF_EVERY}|{_SET}))|{INITIALS}|[^\W_]+(?:[.’'/-][^\W_]+)*", re.IGNORECASE)
TIMES = FULL_MONTHS | WEEKDAYS | frozenset("year years month months week last this next previous".split())
UNTOLD = (
    FUNCTION
    | AUXILIARIES
    | HAVE
    | frozenset(
        """well longer further likely then yesterday meanwhile nearly almost roughly reportedly number figure come comes
        came whole altogether twice half quite enough indeed far first second end""".split()
    )
) - {"mine"}  # "humanitarian mine action"
_LINKS = (PREPOSITIONS & FUNCTION) | frozenset("of or and not no without never than as per other another".split())
_ORDINALS = frozenset("first second third fourth fifth".split())
_NOT_OF_THEM = frozenset("half quarter time times place day week month year years months weeks".split())


def tokens(text: str) -> list[tuple[str, bool]]:
    """The words of a text, an age and what else is one phrase as one; and whether a word is such a phrase."""
    return [(" ".join(found[0].split()), bool(found["kept"])) for found in _TOKEN.finditer(text)]


def chunks(text: str, period: str, said: Collection[str], shown: str) -> list[str]:
    """The telling words of a stretch of text, each with the small words that link it to the one before.

    `period` is the time of the figure, `said` its own words in lower case, `shown` these as written.
    """
    time = {word.lower() for word, _ in tokens(period)} | TIMES
    found: list[str] = []
    links: list[str] = []
    every = _ranked(_without_amounts(tokens(text)))
    for word, kept in every:
        low = word.lower().replace("’", "'")
        if kept or _tells(word, low, time, said, shown):
            found.append(" ".join((*links, word)))
            links = []
        elif low in _LINKS:
            links.append(word)
        elif low in time or word[0].isdecimal() or low in NUMERAL_WORDS:
            links = []  # they led to what is left out
    return found


def _tells(word: str, low: str, time: Collection[str], said: Collection[str], shown: str) -> bool:
    """The word narrows a search; other figures and times do not."""
    if low in UNTOLD or low in time or is_time(low):
        return False
    if low in said and not (word[0].isupper() and word not in shown):  # "the United States": "33 states"
        return False
    return not (word[0].isdecimal() or low in NUMERAL_WORDS or (word.isupper() and word in CURRENCIES))


def is_time(word: str) -> bool:
    """A word of a time, also as an owner: "last *year's* patients"."""
    low = word.lower().replace("’", "'")
    return low.removesuffix("'s") in TIMES


def _ranked(words: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The words with an ordinal and what it counts as one: the *first dose*, but not the first half."""
    made: list[tuple[str, bool]] = []
    for word, kept in words:
        low = word.lower()
        if made and made[-1][0].lower() in _ORDINALS and low not in UNTOLD | _NOT_OF_THEM and low.isalpha():
            made[-1] = f"{made[-1][0]} {word}", True
        else:
            made.append((word, kept))
    return made


def _without_amounts(words: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The words without the units of other figures: "within four *hours*"."""
    numbers = [not kept and (word[0].isdecimal() or word.lower() in NUMERAL_WORDS) for word, kept in words]
    return [one for at, one in enumerate(words) if not (at and numbers[at - 1] and one[0].lower() in TABLE)]


def unlinked(chunk: str) -> str:
    """A chunk without the small words in front."""
    words = chunk.split()
    while len(words) > 1 and words[0].lower() in _LINKS and words[0].lower() not in ("no", "not", "without"):
        words.pop(0)
    return " ".join(words)

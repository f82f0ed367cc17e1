"""What to type into a search box to settle a figure: the figure as written, what it is of, where and when.

The words are those of the text, in its order and its spelling; what every sentence has (articles, pronouns,
prepositions at the edges) is left out, and so is what the sentence says beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.compare import show
from factcheck.compare.splityear import split_year
from factcheck.lexicon.clause import AUXILIARIES, HAVE, WEEKDAYS
from factcheck.lexicon.currencies import CURRENCIES
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.times import FULL_MONTHS
from factcheck.lexicon.units import PEOPLE, TABLE
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source, told
from factcheck.pattern import pattern
from factcheck.report.cells import heads

LONGEST = 9  # words beside the figure: a longer query finds less
_AT_EITHER_SIDE = 6
_FEW = 2  # words of a clause that say too little without the rest of the sentence
_SAMPLE = 20_000  # characters of the text that tell a name from a word of the title
REACH = 600  # characters of the sentence that may belong to the query

_BREAK = pattern(r"[;:()\[\]“”\"–—|*]|,(?!\d)|\s-\s")
_SENTENCE = pattern(r"[.!?]\s+|\n")
_HEADED = ("\n", "---")
_WORD = pattern(r"[^\W_]+(?:[.’'/-][^\W_]+)*")
_UNTOLD = (
    FUNCTION
    | AUXILIARIES
    | HAVE
    | frozenset(
        """well longer further likely then yesterday meanwhile nearly almost roughly reportedly number figure come comes
        came whole altogether twice half quite enough indeed far first second""".split()
    )
) - {"mine"}  # "humanitarian mine action"
_STEM = 4  # letters that an area and its people share
_LONGEST_NAME = 4  # words of a source that a search can use
_TIMES = FULL_MONTHS | WEEKDAYS | frozenset("year years month months week last this next previous".split())


def query(claim: Claim, source: Source) -> str:
    """The query: `received 214 cruise ships Port Averil 2024`."""
    before, after = _beside(claim, source)
    figure = " ".join(claim.anchor.exact.split())
    words = [*before[-_AT_EITHER_SIDE:], figure, *after[:_AT_EITHER_SIDE]]
    while len(words) > LONGEST + 1 and words[0] != figure:
        words.pop(0)
    said = " ".join(words).lower()
    words = [*_whose(claim, source, words, said), *words]
    words += _unsaid(_noun(claim), " ".join(words).lower())
    capitals = any(word[:1].isupper() for word in words if word != figure)
    named = claim.area or (capitals and not heads(claim, source))  # a head is a capital for its place
    for more in ("" if named else _topic(source), _area(claim), _when(claim), _asked(claim)):
        if more and not _named(more, " ".join(words).lower()):
            words.append(more)
    return " ".join(words)


def _beside(claim: Claim, source: Source) -> tuple[list[str], list[str]]:
    """The telling words before and after the figure: of its part of the sentence, of the parts beside it where that
    says too little, of the sentence before where all that does; of a figure in a table the heads of its row and column."""
    first = max(claim.sentence.start, claim.anchor.start - REACH)
    last = min(claim.sentence.end, claim.anchor.end + REACH)
    before = _BREAK.split(told(source, first, claim.anchor.start))
    after = _BREAK.split(told(source, claim.anchor.end, last))
    if over := heads(claim, source):
        own = _telling(before[-1:], claim)
        return [word for head in over for word in _telling([head], claim)] + own, _telling(after[:1], claim)
    found: tuple[list[str], list[str]] = [], []
    for parts in (1, 2):
        found = _telling(before[-parts:], claim), _telling(after[:parts], claim)
        if len(found[0]) + len(found[1]) >= (1 if claim.quantity.unit.kind is UnitKind.COUNT else _FEW):
            return found
    lead = told(source, max(0, claim.sentence.start - REACH), claim.sentence.start).rstrip()
    earlier = _telling(_SENTENCE.split(lead)[-1:], claim) if not lead.endswith(_HEADED) else []
    return [*earlier[-_AT_EITHER_SIDE:], *found[0]], found[1]


def _telling(parts: Sequence[str], claim: Claim) -> list[str]:
    """The words that narrow a search; other figures are not among them."""
    time = {word.lower() for word in _WORD.findall(claim.period_words)} | _TIMES
    words = [word for part in parts for word in _without_amounts(_WORD.findall(part))]
    said = set(claim.anchor.exact.lower().split())
    return [
        word
        for word in words
        if (low := word.lower().replace("’", "'")) not in _UNTOLD and low not in time
        if low not in said or (word[0].isupper() and word not in claim.anchor.exact)  # "the United States": "33 states"
        if not word[0].isdecimal() and low not in NUMERAL_WORDS and not (word.isupper() and word in CURRENCIES)
    ]


def _without_amounts(words: list[str]) -> list[str]:
    """The words without the units of other figures: "within four *hours*"."""
    numbers = [word[0].isdecimal() or word.lower() in NUMERAL_WORDS for word in words]
    return [word for at, word in enumerate(words) if not (at and numbers[at - 1] and word.lower() in TABLE)]


def _whose(claim: Claim, source: Source, words: Sequence[str], said: str) -> list[str]:
    """The proper name of the sentence that stands nearest in front, where the query has none."""
    lead = source.text[claim.sentence.start : claim.anchor.start]
    names = [name for name in claim.context.names if name in lead and not _told(name, said)]
    if not names or claim.area or any(word[0].isupper() for word in words):
        return []
    return [name.removeprefix("The ") for name in names[-1:]]


def _noun(claim: Claim) -> str:
    """What is counted, where the figure's own clause leaves it out: "and nine more" casualties."""
    if claim.quantity.unit.kind is not UnitKind.COUNT:
        return claim.of or ""
    return "" if claim.head in PEOPLE else show.noun(claim)


def _area(claim: Claim) -> str:
    from factcheck.lexicon.places import area_title  # a table of 250 names, for the few reports that list areas

    return area_title(claim.area) if claim.area and "|" not in claim.area and claim.area != "WLD" else ""


def _topic(source: Source) -> str:
    """The place in the title, by what the text says of it: "*in* the Averil Islands", "*of* Altenweiher"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(source.title or "")]
    text = source.text[:_SAMPLE]
    named = [
        word[0].isupper()
        and re.search(rf"\b(?:in|of|across) (?:the )?(?:[A-Z]\w+ )?{re.escape(word)}\b", text) is not None
        for word in words
    ]
    first = named.index(True) if True in named else len(words)
    end = next((at for at in range(first, len(words)) if not named[at]), len(words))
    return " ".join(words[first:end])


def _told(name: str, said: str) -> bool:
    """The query has the name, or it is one of a time: "Last November"."""
    return name.lower() in said or set(name.lower().split()) <= _TIMES


def _unsaid(noun: str, said: str) -> list[str]:
    """The telling words of what is counted that the query lacks."""
    return [word for word in _WORD.findall(noun) if word.lower() not in said and word.lower() not in _UNTOLD]


def _named(what: str, said: str) -> bool:
    """The words say it already, or tell of its people: "German" for Germany."""
    return what.lower() in said or any(
        part[:_STEM].lower() in said for part in what.split() if part[0].isupper() and part.lower() not in FUNCTION
    )


def _asked(claim: Claim) -> str:
    """The source the text names, where it is short enough for a query."""
    words = [word for word in (claim.attribution or "").split() if word.lower() not in FUNCTION]
    return " ".join(words) if len(words) <= _LONGEST_NAME else ""


def _when(claim: Claim) -> str:
    """The year or month, as one would search for it."""
    period = claim.period
    if period is None or claim.kind is ClaimKind.DATE or claim.quantity.date:
        return ""
    days = [day for day in (period.first, period.last) if day]
    if len(days) == 2 and days[0] == days[1]:
        return days[0].words()
    if year := split_year(claim):
        return year
    return " ".join(dict.fromkeys(str(day.year) for day in days))

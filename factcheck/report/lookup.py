"""What to type into a search box to settle a figure: the figure as written, what it is of, where and when.

The words are those of the text, in its order and its spelling; what every sentence has (articles, pronouns,
prepositions at the edges) is left out, and so is what the sentence says beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.compare import show
from factcheck.compare.splityear import split_year
from factcheck.lexicon.national import NATIONAL
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.verbs import FINITE
from factcheck.lexicon.words import FUNCTION, INITIALS
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source, told
from factcheck.pattern import pattern
from factcheck.report.cells import heads
from factcheck.report.telling import TIMES, UNTOLD, chunks, is_time, unlinked

LONGEST = 9  # words beside the figure, without those that link them: a longer query finds less
_AT_EITHER_SIDE = 6
_FEW = 2  # words of a clause that say too little without the rest of the sentence
_SAMPLE = 20_000  # characters of the text that tell a name from a word of the title
REACH = 600  # characters of the sentence that may belong to the query

_BREAK = pattern(r"[;:()\[\]“”\"–—|*]|,(?!\d)|\s-\s")
_SENTENCE = pattern(r"[.!?]\s+|\n")
_HEADED = ("\n", "---")
_WORD = pattern(rf"{INITIALS}|[^\W_]+(?:[.’'/-][^\W_]+)*")
_STEM = 4  # letters that an area and its people share
_LONGEST_NAME = 4  # words of a source that a search can use


def query(claim: Claim, source: Source) -> str:
    """The query: `received 214 cruise ships Port Averil 2024`."""
    before, after = _beside(claim, source)
    figure = " ".join(claim.anchor.exact.split())
    before, after = before[-_AT_EITHER_SIDE:], after[:_AT_EITHER_SIDE]
    while before and len(before) + len(after) > LONGEST:
        before.pop(0)
    words = [*map(unlinked, before[:1]), *before[1:], figure, *_behind(after)]
    said = " ".join(words).lower()
    words = [*_whose(claim, source, words, said), *words]
    words += _unsaid(_noun(claim), " ".join(words).lower())
    named = claim.area or _named_one(claim, source, words, figure) or _is_national(claim, said)
    for more in ("" if named else _topic(source), _area(claim), _when(claim), _asked(claim)):
        if more and not _named(more, " ".join(words).lower()):
            words.append(more)
    return " ".join(words)


def _behind(after: list[str]) -> list[str]:
    """The words behind the figure: it may be "of" the first, which no other small word leads to."""
    first = [one if one.startswith(("of ", "in every ", "out of ")) else unlinked(one) for one in after[:1]]
    return [*first, *after[1:]]


def _named_one(claim: Claim, source: Source, words: Sequence[str], figure: str) -> bool:
    """Somebody or something is named; a capital that opens the sentence names nobody, nor does the head of a table."""
    if heads(claim, source):
        return False
    opening = next(iter(_WORD.findall(source.text[claim.sentence.start : claim.sentence.end])), "")
    names = " ".join(claim.context.names).split()
    parts = [part for one in words if one != figure for part in one.split()]
    return any(part[:1].isupper() and (part != opening or part in names) for part in parts)


def _is_national(claim: Claim, said: str) -> bool:
    """The figure is of a country or a company, not of the place that the text is about."""
    return not NATIONAL.isdisjoint((*claim.context.clause[claim.context.borrowed :], *said.split()))


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
        if _says_enough(claim, [*found[0], *found[1]]):
            return found
    if _has_measure(claim, [*found[0], *found[1]]):
        return found
    lead = told(source, max(0, claim.sentence.start - REACH), claim.sentence.start).rstrip()
    earlier = _telling(_SENTENCE.split(lead)[-1:], claim) if not lead.endswith(_HEADED) else []
    return [*map(unlinked, earlier[-_AT_EITHER_SIDE:][:1]), *earlier[-_AT_EITHER_SIDE:][1:], *found[0]], found[1]


def _says_enough(claim: Claim, words: Sequence[str]) -> bool:
    return len(words) >= (1 if claim.quantity.unit.kind is UnitKind.COUNT else _FEW)


def _has_measure(claim: Claim, words: Sequence[str]) -> bool:
    """The sentence itself says what the figure is of: a word of it is no verb."""
    return bool(claim.of) or any(unlinked(word).lower() not in FINITE | SURE_VERBS for word in words)


def _telling(parts: Sequence[str], claim: Claim) -> list[str]:
    """The words that narrow a search, each with what links it to the one before."""
    said = set(claim.anchor.exact.lower().split())
    found: list[str] = []
    for part in parts:
        new = chunks(part, claim.period_words, said, claim.anchor.exact)
        found += [*map(unlinked, new[:1]), *new[1:]] if found else new
    return found


def _whose(claim: Claim, source: Source, words: Sequence[str], said: str) -> list[str]:
    """The proper name of the sentence that stands nearest in front, where the query has none."""
    lead = source.text[claim.sentence.start : claim.anchor.start]
    names = [name for name in claim.context.names if name in lead and not _told(name, said)]
    if not names or claim.area or any(part[0].isupper() for word in words for part in word.split()):
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
    return name.lower() in said or set(name.lower().split()) <= TIMES | FUNCTION


def _unsaid(noun: str, said: str) -> list[str]:
    """The telling words of what is counted that the query lacks."""
    telling = [word for word in _WORD.findall(noun) if word.lower() not in UNTOLD and not is_time(word)]
    return [word for word in telling if word.lower() not in said]


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

"""Whether the text speaks of a part of a year or month only: "in early 2024", "in one week of 2024"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.times import BACK, EARLY, NOW, PART_OF, SEASONS, WHOLLY

_OF = frozenset(("of", "in", "during", "throughout", "over"))
_LEADS = frozenset(("in", "on", "at", "during", "within", "over", "for"))
_LASTING = frozenset(("within", "for"))
_ORDER = frozenset(("first", "last", "final", "opening", "closing", "next"))
REACH = 6  # words from a preposition to the noun of "in the first three very wet weeks"


def part_from(t: Tokens, start: int, first: int, end: int) -> int:
    """Where the words for a part of a time begin, -1 where it is whole. The time's own words are from `first` up to
    `end`, its preposition stands at `start`."""
    if t.at(end) in SEASONS or t.text[first] in SEASONS:
        return start  # "the 2024 summer season", "summer 2024"
    for at in range(start, first):
        if t.text[at] in SEASONS or (t.text[at] in EARLY and t.at(at - 1) != "as"):
            return start  # "in early 2024", but "as early as 2024"
    if t.at(start - 1) in EARLY and t.at(start - 2) != "as" and start == first:
        return start - 1  # "early last year"
    linked = (
        t.text[start] in _OF if start < first else t.text[first] in BACK | NOW
    )  # "of 2024", "at weekends last year"
    at = _singled_out(t, start - 1) if linked and t.at(start - 1) in PART_OF else -1
    if at < 0 or t.at(start) == "of":
        return at
    # "seen within four hours in 2025" tells how long it took, "in their first month in 2025" of each one's own
    return -1 if t.text[at] in _LASTING or t.at(at + 1) in _ONES_OWN else at


_ONES_OWN = frozenset(("their", "his", "her"))


def _singled_out(t: Tokens, noun: int) -> int:
    """Where the preposition of the noun stands, unless its number is itself a figure: "on 14 days in 2024"."""
    for at in range(noun - 1, max(-1, noun - 1 - REACH), -1):
        word = t.text[at]
        if word in _LEADS:
            return at
        if word in WHOLLY or not (t.is_word(at) or t.is_number(at)):
            return -1
        if (t.is_number(at) or (word in NUMERAL_WORDS and word != "one")) and t.at(at - 1) not in _ORDER:
            return -1
    return -1

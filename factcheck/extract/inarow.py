"""Runs and records: "fell for the third year running", "risen for seven years in a row", "an all-time low"."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.extract.digits import digits_value
from factcheck.extract.moves import direction_of
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.comparisons import HIGHEST, HIGHS, IN_TURN, RUNNING
from factcheck.lexicon.moves import DOWN, UP, VERBS
from factcheck.lexicon.numbers import ORDINALS
from factcheck.model.claim import Direction

REACH = 8  # tokens between the verb and its run
_MOST = 60  # years


@dataclass(frozen=True, slots=True)
class Run:
    """That something went one way so many years in a row, from token `first` up to `end`."""

    first: int
    end: int
    years: int
    way: Direction


def run_at(t: Tokens, i: int) -> Run | None:
    """The run whose "year" stands at a token: "fell for the third *year* running", "for seven *years* in a row"."""
    end = next((i + 1 + len(words) for words in RUNNING if tuple(t.text[i + 1 : i + 1 + len(words)]) == words), 0)
    turn = t.at(i - 1) in IN_TURN
    if not (end or turn):
        return None
    first, years = _count(t, i - turn)
    if not 1 < years < _MOST:
        return None
    way = _way(t, first)
    return Run(way[0], end or i + 1, years, way[1]) if way else None


def _count(t: Tokens, end: int) -> tuple[int, int]:
    """How many years, by an ordinal or a number before a token, and where it begins: "the *third* year", "*two* years"."""
    word = t.at(end - 1)
    if word in ORDINALS:
        return end - 1, ORDINALS[word]
    if word in ("st", "nd", "rd", "th") and t.is_number(end - 2) and (read := digits_value(t.text[end - 2])):
        return end - 2, int(read[0])
    for first in range(max(0, end - 2), end):
        found = numeral(t, first)
        if found and found.end == end and found.form in ("digits", "words"):
            return first, int(found.value)
    return end, 0


def _way(t: Tokens, at: int) -> tuple[int, Direction] | None:
    """The verb that runs, and which way: the nearest before."""
    for i in range(at - 1, max(-1, at - REACH), -1):
        word = t.text[i]
        if word in VERBS and (word in UP or word in DOWN):
            return i, Direction.UP if word in UP else Direction.DOWN
        if word in (",", ";", "."):
            return None
    return None


def record_at(t: Tokens, i: int) -> tuple[int, int, Direction | None] | None:
    """From where to where a record that is told at a token goes, and which way: "a *record* low", "an *all-time* high"."""
    if t.text[i] == "time" and t.at(i - 2) == "all" and t.at(i - 1) == "-":
        first = i - 2
    elif t.text[i] == "record" and t.at(i - 1) in ("a", "an", "its", "new", "their"):
        first = i
    else:
        return None
    word = t.at(i + 1)
    if word in HIGHS:
        return first, i + 2, Direction.UP if word in HIGHEST else Direction.DOWN
    if first < i and word == "record":
        return first, i + 2, direction_of(t, first, i + 2, 0)
    return None

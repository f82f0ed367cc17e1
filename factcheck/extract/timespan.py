"""A stretch of a sentence that names a time, and the preposition it begins with."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.times import LEADS, PARTS, SEASONS
from factcheck.model.period import PartialDate, Period

_REACH = 6  # tokens back to the preposition
# what may stand between the preposition and the time: "by *the end of* 2024"
_BETWEEN = PARTS | SEASONS | frozenset("- of least at end start the beginning as".split())
_ENDS = frozenset(("end", "close"))
_BEFORE_LINK = frozenset("late early end start beginning as since".split())  # "at the *end* of 2024"


@dataclass(slots=True)
class TimeSpan:
    """A stretch of the text that names a time, from token `first` up to `end`; `core` is behind its preposition.

    `period` is None where it is relative ("last year") and the document has no date, where there is no such time ("31
    February") and where it is of years that ours does not count ("44 BC"; `era` where no day or month is named). `point`
    is the date where it is one (a day, a month, a year), for claims that are dates. `name` marks a year that is part of a
    name ("the 1997 Convention"); it is no period. `relative` were resolved against the document's date.
    """

    first: int
    end: int
    period: Period | None
    words: str
    point: PartialDate | None = None
    name: bool = False
    relative: bool = False
    core: int = 0
    era: bool = False
    work: bool = False


def lead_of(t: Tokens, first: int, floor: int) -> tuple[str, int]:
    """The preposition of a time and where its words begin: "in", "since about", "by the end of"."""
    at = first - 1
    while at >= floor and t.text[at] in _BETWEEN and first - at < _REACH:
        if t.text[at] in ("in", "at", "of") and t.at(at - 1) not in _BEFORE_LINK:
            break
        if t.text[at] == "-" and t.at(at - 1) != "mid":
            break
        at -= 1
    if at >= floor and t.text[at] in LEADS:
        lead = t.text[at]
        if lead == "to" and at > floor and t.text[at - 1] == "up":
            return "by", at - 1  # "up to August": all there were until then
        if lead == "before" and not _ENDS.isdisjoint(t.text[at : first + 1]):
            return "until", at  # "before the end of March" is up to its last day
        if lead in ("of", "at") and t.at(at - 1) == "as" and at > floor:
            return "in", at - 1
        return lead, at
    return "", first

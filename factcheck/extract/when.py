"""Which of a sentence's times a figure is for."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extract.clauses import Clause
from factcheck.extract.figure import Figure
from factcheck.extract.periods import TimeSpan
from factcheck.extract.sentence import Reading
from factcheck.lexicon.times import EVENTS

NEAR = 16  # times to either side of a figure that are looked at
LEAD = 3  # tokens before a time that opens the sentence


def time_of(
    reading: Reading, figure: Figure, clause: Clause, own_subject: bool, change: bool = False
) -> TimeSpan | None:
    """The time a figure is for: the nearest in its clause, behind it first; else the one that opens the sentence,
    else the only one there is. `own_subject` says that the clause names its own area or thing, `change` that the
    figure tells a step: a time behind "than" is then what it is a step from."""
    t = reading.tokens
    spans = _around(reading.periods, figure)
    if change:
        spans = [item for item in spans if item.first < figure.end or not _compared(t.text, item)]
    if not spans:
        return None
    inside = [item for item in spans if clause.start <= item.first and item.end <= clause.stop]
    behind = [
        item for item in inside if item.first >= figure.core_end and not _apart(t.text, item, figure.end, item.first)
    ]
    before = [item for item in inside if item.end <= figure.first and not _passed(t.text, item, figure, clause)]
    if behind and not (before and _closer(t.text[figure.end : behind[0].first], behind[0], before[-1], figure)):
        return behind[0]
    if before:
        return before[-1]
    if clause.against and not own_subject and t.at(figure.end) not in ("that", "who", "which"):
        return None
    return _elsewhere(reading, spans, figure, clause)


def _around(spans: list[TimeSpan], figure: Figure) -> list[TimeSpan]:
    """All times of an ordinary sentence; of an endless one those near the figure."""
    if len(spans) <= 2 * NEAR:
        return spans
    at = bisect_left(spans, figure.first, key=lambda item: item.first)
    return spans[max(0, at - NEAR) : at + NEAR]


def _compared(text: list[str], item: TimeSpan) -> bool:
    """ "less than a year ago", "up on the year before"."""
    return "than" in text[max(0, item.first - 2) : item.core + 1] or (
        text[item.first] in ("on", "over") and item.relative
    )


_PARTS = frozenset((",", "and", "which", "who", "that", "but"))


def _passed(text: list[str], item: TimeSpan, figure: Figure, clause: Clause) -> bool:
    """A time in front belongs to what was said before the figure."""
    if not clause.follows and item.core > LEAD and _clause_ended(text, item.end, figure.first):
        return True
    return _of_event(text, item, item.end, figure.first)


def _apart(text: list[str], item: TimeSpan, first: int, last: int) -> bool:
    """A time behind belongs to what is said next."""
    return _in_relative_clause(text, first, last) or _of_event(text, item, first, last)


def _of_event(text: list[str], item: TimeSpan, first: int, last: int) -> bool:
    """The time tells when something else happened: "founded in 1998 and employs 182,000 people"."""
    if item.relative or _PARTS.isdisjoint(text[first:last]):
        return False
    return any(word in EVENTS for word in text[max(0, item.first - 3) : item.first])


def _in_relative_clause(text: list[str], first: int, last: int) -> bool:
    """ "five states give up the treaty, which they welcomed in 1997"."""
    return any(text[at] == "," and text[at + 1] in ("which", "who", "where", "whose") for at in range(first, last - 1))


def _clause_ended(text: list[str], first: int, last: int) -> bool:
    """ "the treaty dates from 1997, and 164 states have signed it"."""
    return any(
        text[at] in (",", ";") and text[at + 1] in ("and", "but", "while", "whereas", "yet")
        for at in range(first, last - 1)
    )


def _closer(gap: list[str], behind: TimeSpan, before: TimeSpan, figure: Figure) -> bool:
    """The time in front is nearer, and something parts the figure from the one behind."""
    parted = "," in gap or "since" in gap or "than" in gap or behind.words.lower().startswith("since")
    return parted and figure.first - before.end < len(gap) + 6


def _elsewhere(reading: Reading, spans: list[TimeSpan], figure: Figure, clause: Clause) -> TimeSpan | None:
    text = reading.tokens.text
    earlier = [item for item in spans if item.end <= figure.first and not _passed(text, item, figure, clause)]
    if earlier and (earlier[0].first <= LEAD or earlier[0].core <= LEAD) and not clause.against:
        latest = earlier[-1] if len({str(item.period) for item in earlier}) == 1 else earlier[0]
        return latest
    if earlier and len({str(item.period) for item in earlier}) == 1:
        return earlier[-1]
    later = [item for item in spans if item.first >= figure.end and not _apart(text, item, figure.end, item.first)]
    if (
        later
        and not earlier
        and len({str(item.period) for item in spans}) == 1
        and not _held(reading, figure, later[0])
    ):
        return later[0]
    return None


def _held(reading: Reading, figure: Figure, item: TimeSpan) -> bool:
    """The time belongs to the other side of a comparison, or to another clause."""
    start = reading.tokens.at(figure.first - 1) == "from"
    return any(
        (
            other.against
            or not other.follows
            or (other.link == "to" and start)
            or not (other.brief or other.link == "to")
        )
        and figure.end <= other.start <= item.first
        for other in reading.clauses
    )

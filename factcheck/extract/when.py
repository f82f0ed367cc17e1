"""Which of a sentence's times a figure is for."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.clauses import Clause
from factcheck.extract.eligible import eligible
from factcheck.extract.figure import Figure
from factcheck.extract.parted import LEAD, TODAY, apart, passed, turned_past
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.model.period import Period

_WHEN = 8  # tokens between "when" and its figure: "when throughput sank to 40.3 million tonnes"
_IS = frozenset("is are was were stood stands".split())
_NOW = frozenset(("now", "today", "currently", "nowadays"))


def time_of(
    reading: Reading, figure: Figure, clause: Clause, own_subject: bool, change: bool = False
) -> TimeSpan | None:
    """The time a figure is for: the nearest in its clause, behind it first; else the one that opens the sentence,
    else the only one there is. `own_subject` says that the clause names its own area or thing, `change` that the
    figure tells a step: a time behind "than" is then what it is a step from."""
    t = reading.tokens
    spans = eligible(reading, figure, clause, change)
    if not spans:
        return None
    if named := _when(t.text, spans, figure) or _told_of(t.text, spans, figure):
        return named
    inside = [item for item in spans if clause.start <= item.first and item.end <= clause.stop]
    behind = [
        item
        for item in inside
        if item.first >= figure.core_end
        and not apart(t.text, item, figure.end, item.first)
        and not turned_past(t, clause, figure, item)
    ]
    before = [item for item in inside if item.end <= figure.first and not passed(t.text, item, figure, clause)]
    if behind and not (before and _closer(t.text[figure.end : behind[0].first], behind[0], before[-1], figure)):
        return behind[0]
    if before:
        return before[-1]
    if clause.against and not own_subject and t.at(figure.end) not in ("that", "who", "which"):
        return None
    if not _NOW.isdisjoint(t.text[clause.start : figure.first]):
        return None  # "a year ago there were 40; *now* there are 43"
    return _elsewhere(reading, spans, figure, clause)


def _when(text: list[str], spans: list[TimeSpan], figure: Figure) -> TimeSpan | None:
    """ "since 2022, *when* 9,764 were counted": the time that stands right before."""
    for at in range(figure.first - 1, max(figure.first - _WHEN, 0), -1):
        if text[at] in (",", ";", "and"):
            return None
        if text[at] == "when":
            end = at - (text[at - 1] == ",")
            found = next((item for item in spans if item.end == end and item.period), None)
            return replace(found, period=Period.single(found.point)) if found and found.point else found
    return None


def _told_of(text: list[str], spans: list[TimeSpan], figure: Figure) -> TimeSpan | None:
    """ "the mean of 1981 to 2010, *which is* 21.7 cm": the time of what stands right before the comma."""
    for at in range(figure.first - 1, max(figure.first - _WHEN // 2, 1), -1):
        if text[at] == "which":
            told = text[at + 1 : at + 2]
            if text[at - 1] != "," or not told or told[0] not in _IS or not TODAY.isdisjoint(text[at : figure.first]):
                return None
            return next((item for item in spans if item.end == at - 1), None)
    return None


def _closer(gap: list[str], behind: TimeSpan, before: TimeSpan, figure: Figure) -> bool:
    """The time in front is nearer, and something parts the figure from the one behind."""
    parted = "," in gap or "since" in gap or "than" in gap or behind.words.lower().startswith("since")
    return parted and figure.first - before.end < len(gap) + 6


def _elsewhere(reading: Reading, spans: list[TimeSpan], figure: Figure, clause: Clause) -> TimeSpan | None:
    """A time outside the figure's clause, one that opens the sentence or the only one there is: "*in May*, said the mayor,
    and 40 came"."""
    text = reading.tokens.text
    earlier = [item for item in spans if item.end <= figure.first and not passed(text, item, figure, clause)]
    if earlier and (earlier[0].first <= LEAD or earlier[0].core <= LEAD) and not clause.against:
        return earlier[-1] if len({str(item.period) for item in earlier}) == 1 else earlier[0]
    if earlier and len({str(item.period) for item in earlier}) == 1:
        return earlier[-1]
    later = [item for item in spans if item.first >= figure.end and not apart(text, item, figure.end, item.first)]
    later = [item for item in later if not turned_past(reading.tokens, clause, figure, item)]
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

"""The times of a sentence that a figure may be for: those that are not told of another figure or of what happens."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.extract.byway import of_the_thing
from factcheck.extract.clauses import Clause
from factcheck.extract.figure import Figure
from factcheck.extract.moves import moved_from
from factcheck.extract.sentence import Reading
from factcheck.extract.tense import has_verb
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import TIMES_AS_MUCH
from factcheck.lexicon.moves import CHANGES
from factcheck.lexicon.times import LOOKING_AHEAD

NEAR = 16  # times to either side of a figure that are looked at
REACH = 160  # tokens to either side of it; no ordinary sentence is as long
ASIDE = 12  # tokens of an aside before its time
_ASIDES = frozenset(("with", "which", "who", "whose", "where", "home"))


def eligible(reading: Reading, figure: Figure, clause: Clause, change: bool) -> list[TimeSpan]:
    """Those of the times near a figure that may be its own, in order; of a step (`change`) none that it is a step from."""
    t = reading.tokens
    spans = _around(reading.periods, figure)
    spans = [item for item in spans if not _is_base(t.text, item) and not _heads_aside(t.text, item, figure)]
    spans = [
        item for item in spans if not _steps_from(t.text, item, figure) and not of_the_thing(reading, item, figure)
    ]
    spans = [item for item in spans if not _likened(t.text, item, figure)]
    spans = [item for item in spans if not _of_what_is_to_come(t, clause, figure, item)]
    spans = [item for item in spans if not _behind_aside(t, clause, figure, item) and not _until_then(t, item, figure)]
    if t.at(figure.first - 1) == "from" and moved_from(t, figure.first - 1):
        spans = [item for item in spans if item.first >= figure.end]  # "*in 2025* it rose from 5 to 6": when it was 6
    spans = [item for item in spans if not _in_their_brackets(reading, item, figure)]
    if t.at(figure.first - 1) == "to":
        spans = [item for item in spans if not _of_the_start(reading, item, figure)]
        spans = [item for item in spans if not _of_the_next_stop(reading, item, figure)]
    if change:
        spans = [item for item in spans if item.first < figure.end or not _compared(t.text, item)]
        spans = [item for item in spans if not _is_gain_over(t.text, item, figure)]
    if any(not item.work and clause.start <= item.first and item.end <= clause.stop for item in spans):
        spans = [item for item in spans if not item.work]
    return spans


def _around(spans: list[TimeSpan], figure: Figure) -> list[TimeSpan]:
    """All times of an ordinary sentence; of an endless one those near the figure."""
    if not spans or (len(spans) <= 2 * NEAR and spans[-1].end - figure.first <= REACH >= figure.end - spans[0].first):
        return spans
    at = bisect_left(spans, figure.first, key=lambda item: item.first)
    near = spans[max(0, at - NEAR) : at + NEAR]
    return [item for item in near if figure.first - REACH <= item.first <= figure.end + REACH]


def _compared(text: list[str], item: TimeSpan) -> bool:
    """ "less than a year ago", "up on the year before"."""
    return "than" in text[max(0, item.first - 2) : item.core + 1] or (
        text[item.first] in ("on", "over") and item.relative
    )


def _likened(text: list[str], item: TimeSpan, figure: Figure) -> bool:
    """ "twice as many, 400, came *as in 2019*": of the multiple only."""
    led = text[item.first - 1 : item.first] == ["as"] or text[max(0, item.first - 2) : item.first] == ["as", "in"]
    return led and not (figure.unit == TIMES_AS_MUCH and figure.end <= item.first)


def _is_base(text: list[str], item: TimeSpan) -> bool:
    """ "up 12.6 points on 2019": nothing happens on a year."""
    return text[item.first] == "on" and item.point is not None and not item.point.month and not item.relative


def _is_gain_over(text: list[str], item: TimeSpan, figure: Figure) -> bool:
    """ "an increase of 17% *over 2024*", "up 17% over 2024": the year it is held against; not "rose by 17% over 2024"."""
    if text[item.first : item.first + 1] != ["over"] or item.point is None or item.point.month or item.relative:
        return False
    led = text[max(0, figure.first - _LED) : figure.first]
    return item.first == figure.end and ("up" in led or "down" in led or not CHANGES.isdisjoint(led))


_LED = 3  # words from a noun to its figure: "an increase of about"


def _heads_aside(text: list[str], item: TimeSpan, figure: Figure) -> bool:
    """ "£9.8m (2023: £9.1m)": the time is that of the figure in the brackets, and of no other."""
    if text[item.first - 1 : item.first] != ["("] or text[item.end : item.end + 1] != [":"]:
        return False
    return figure.first < item.first or ")" in text[item.end : figure.first]


def _steps_from(text: list[str], item: TimeSpan, figure: Figure) -> bool:
    """ "77 boats, six more *than a year ago*, with 342 lock keepers": a time that a step before the figure starts from.

    "More than a year ago" that opens a clause is itself a time.
    """
    if item.end > figure.first or text[max(0, item.first - 1)] != "than" or item.first < 2:
        return False
    if text[item.end : item.end + 2] == [",", "when"]:
        return False  # "more than a year earlier, when it stood at 318"
    return text[item.first - 2] not in ("more", "less") or text[max(0, item.first - 3)] not in (
        "",
        ",",
        "and",
        "more",
        "less",
    )


def _in_their_brackets(reading: Reading, item: TimeSpan, figure: Figure) -> bool:
    """ "50,000 visitors (60,000 *in 2022*)": the time is that of a figure which opens the brackets behind."""
    text = reading.tokens.text
    opened = next((at for at in range(item.first - 1, figure.end - 1, -1) if text[at] in ("(", "[", ")", "]")), -1)
    if opened < 0 or text[opened] in (")", "]"):
        return False
    place = bisect_left(reading.figures, opened, key=lambda other: other.first)
    return place < len(reading.figures) and reading.figures[place].first < item.first


def _of_the_start(reading: Reading, item: TimeSpan, figure: Figure) -> bool:
    """ "fell from 47 *in 2022* to 52": the time is that of the value before."""
    if item.end != figure.first - 1:
        return False
    place = bisect_left(reading.figures, item.first, key=lambda other: other.first) - 1
    start = reading.figures[place] if place >= 0 else None
    return start is not None and reading.tokens.at(start.first - 1) == "from" and start.core_end <= item.first


def _of_the_next_stop(reading: Reading, item: TimeSpan, figure: Figure) -> bool:
    """ "from 2 billion in 2021 to 28 billion after the flood *and to* 39 billion *in 2023*": the time is that of the last."""
    place = bisect_left(reading.figures, figure.end, key=lambda other: other.first)
    following = reading.figures[place] if place < len(reading.figures) else None
    if following is None or following.first > item.first or reading.tokens.at(following.first - 1) != "to":
        return False
    began = place > 1 and reading.tokens.at(reading.figures[place - 2].first - 1) == "from"
    return began and any(reading.figures[place - 2].end <= one.first < figure.first for one in reading.periods)


def _of_what_is_to_come(t: Tokens, clause: Clause, figure: Figure, item: TimeSpan) -> bool:
    """ "*has* 17 routes and *wants* 22 by 2027": the figure has its verb, and the time stands behind one that looks ahead."""
    ahead = (
        t.text[at] in LOOKING_AHEAD and t.text[at - 1] in ("and", "but", ",", "it", "they")
        for at in range(figure.end, item.first)
    )
    if item.first < figure.end or not any(ahead):
        return False
    return has_verb(t, clause.start, figure.first)


def _behind_aside(t: Tokens, clause: Clause, figure: Figure, item: TimeSpan) -> bool:
    """ "the ferry, *with 40 berths*, will be out until May": the figure stands in an aside, the time behind it."""
    if item.first < figure.end or "," not in t.text[figure.end : item.first]:
        return False
    at = next(
        (at for at in range(figure.first - 1, max(clause.start, figure.first - ASIDE), -1) if t.text[at] == ","), 0
    )
    if not at or t.text[at + 1] not in _ASIDES:
        return False
    closed = t.text.index(",", figure.end, item.first)
    return not LOOKING_AHEAD.isdisjoint(t.text[closed : item.first])


def _until_then(t: Tokens, item: TimeSpan, figure: Figure) -> bool:
    """ "The ferry is out *until May*: repairs will cost £3 million": how long it lasts is told of what was said before."""
    if item.end > figure.first or t.text[item.first] not in ("until", "till"):
        return False
    return any(word in (":", ";") for word in t.text[item.end : figure.first])

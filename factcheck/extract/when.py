"""Which of a sentence's times a figure is for."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.dataclass import replace
from factcheck.extract.byway import of_the_thing
from factcheck.extract.clauses import Clause, speech_ends
from factcheck.extract.figure import Figure
from factcheck.extract.moves import moved_from
from factcheck.extract.sentence import Reading
from factcheck.extract.tense import has_verb, is_past
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.asides import WHICH
from factcheck.lexicon.parts import THEM
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.times import EVENTS, LOOKING_AHEAD
from factcheck.model.period import Period

_NOW = frozenset(("now", "today", "currently", "nowadays"))
NEAR = 16  # times to either side of a figure that are looked at
REACH = 160  # tokens to either side of it; no ordinary sentence is as long
LEAD = 3  # tokens before a time that opens the sentence


def time_of(
    reading: Reading, figure: Figure, clause: Clause, own_subject: bool, change: bool = False
) -> TimeSpan | None:
    """The time a figure is for: the nearest in its clause, behind it first; else the one that opens the sentence,
    else the only one there is. `own_subject` says that the clause names its own area or thing, `change` that the
    figure tells a step: a time behind "than" is then what it is a step from."""
    t = reading.tokens
    spans = _around(reading.periods, figure)
    spans = [item for item in spans if not _is_base(t.text, item) and not _heads_aside(t.text, item, figure)]
    spans = [
        item for item in spans if not _steps_from(t.text, item, figure) and not of_the_thing(reading, item, figure)
    ]
    spans = [item for item in spans if not _of_what_is_to_come(t, clause, figure, item)]
    spans = [item for item in spans if not _behind_aside(t, clause, figure, item) and not _until_then(t, item, figure)]
    if t.at(figure.first - 1) == "from" and moved_from(t, figure.first - 1):
        spans = [item for item in spans if item.first >= figure.end]  # "*in 2025* it rose from 5 to 6": when it was 6
    spans = [item for item in spans if not _in_their_brackets(reading, item, figure)]
    if t.at(figure.first - 1) == "to":
        spans = [item for item in spans if not _of_the_start(reading, item, figure)]
    if change:
        spans = [item for item in spans if item.first < figure.end or not _compared(t.text, item)]
    if not spans:
        return None
    if named := _when(t.text, spans, figure) or _told_of(t.text, spans, figure):
        return named
    inside = [item for item in spans if clause.start <= item.first and item.end <= clause.stop]
    behind = [
        item
        for item in inside
        if item.first >= figure.core_end
        and not _apart(t.text, item, figure.end, item.first)
        and not _turned_past(t, clause, figure, item)
    ]
    before = [item for item in inside if item.end <= figure.first and not _passed(t.text, item, figure, clause)]
    if behind and not (before and _closer(t.text[figure.end : behind[0].first], behind[0], before[-1], figure)):
        return behind[0]
    if before:
        return before[-1]
    if clause.against and not own_subject and t.at(figure.end) not in ("that", "who", "which"):
        return None
    if not _NOW.isdisjoint(t.text[clause.start : figure.first]):
        return None  # "a year ago there were 40; *now* there are 43"
    return _elsewhere(reading, spans, figure, clause)


_WHEN = 8  # tokens between "when" and its figure: "when throughput sank to 40.3 million tonnes"


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


_IS = frozenset("is are was were stood stands".split())


def _told_of(text: list[str], spans: list[TimeSpan], figure: Figure) -> TimeSpan | None:
    """ "the mean of 1981 to 2010, *which is* 21.7 cm": the time of what stands right before the comma."""
    for at in range(figure.first - 1, max(figure.first - _WHEN // 2, 1), -1):
        if text[at] == "which":
            told = text[at + 1 : at + 2]
            if text[at - 1] != "," or not told or told[0] not in _IS or not _TODAY.isdisjoint(text[at : figure.first]):
                return None
            return next((item for item in spans if item.end == at - 1), None)
    return None


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


def _is_base(text: list[str], item: TimeSpan) -> bool:
    """ "up 12.6 points on 2019": nothing happens on a year."""
    return text[item.first] == "on" and item.point is not None and not item.point.month and not item.relative


def _heads_aside(text: list[str], item: TimeSpan, figure: Figure) -> bool:
    """ "£9.8m (2023: £9.1m)": the time is that of the figure in the brackets, and of no other."""
    if text[item.first - 1 : item.first] != ["("] or text[item.end : item.end + 1] != [":"]:
        return False
    return figure.first < item.first or ")" in text[item.end : figure.first]


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


def _turned_past(t: Tokens, clause: Clause, figure: Figure, item: TimeSpan) -> bool:
    """ "*employs* 342 lock keepers and *paid* £1.3m last year": the figure is of today, and the verb behind is not its."""
    turns = (at + 1 for at in range(figure.end, item.first - 1) if t.text[at] == "and")
    if not any(is_past(t, at, min(at + 1, item.first)) for at in turns):
        return False
    return not is_past(t, clause.start, figure.first)


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


_ASIDES = frozenset(("with", "which", "who", "whose", "where", "home"))


def _until_then(t: Tokens, item: TimeSpan, figure: Figure) -> bool:
    """ "The ferry is out *until May*: repairs will cost £3 million": how long it lasts is told of what was said before."""
    if item.end > figure.first or t.text[item.first] not in ("until", "till"):
        return False
    return any(word in (":", ";") for word in t.text[item.end : figure.first])


_PARTS = frozenset((",", ")", "and", "which", "who", "that", "but"))


def _passed(text: list[str], item: TimeSpan, figure: Figure, clause: Clause) -> bool:
    """A time in front belongs to what was said before the figure."""
    if not clause.follows and item.core > LEAD and _clause_ended(text, item.end, figure.first):
        return True
    since = text[item.end : figure.first]
    if item.core > LEAD and _turned_to_now(since):
        return True
    if _in_aside(text, item) or speech_ends(text, item.end, figure.first):
        return True
    if not item.relative and (not _TODAY.isdisjoint(since) or ("so" in since and "far" in since)):
        return True  # "it shut in 1987, and today 14 firms have their offices there"
    return _of_record(text, item, 0) or _of_event(text, item, item.end, figure.first)


def _turned_to_now(since: list[str]) -> bool:
    """ "40 mm of rain in May, *and the reservoir stands* at 58%": a subject and a present verb behind the time."""
    for at in range(len(since) - 3):
        if since[at] == "," and since[at + 1] in ("and", "but") and since[at + 2] in _SUBJECTS:
            return not _STANDS.isdisjoint(since[at + 3 :])
    return False


_STANDS = frozenset("stands stand is are".split())
_DONE = frozenset(
    """due expected planned scheduled meant built made set won held born sold bought begun founded given known seen taken
    rebuilt""".split()
)
_LEADING = frozenset(
    "first originally newly last only once most recently fully partly since which who that was were had has been".split()
)
ASIDE = 12  # tokens of an aside before its time


def _in_aside(text: list[str], item: TimeSpan) -> bool:
    """ "the bridge, *opened in 1975*, carries 40,000 vehicles a day": when something else was done to what is told of."""
    if text[item.end : item.end + 1] == [")"]:
        return _done_in_brackets(text, item)
    behind = text[item.end : item.end + ASIDE]
    if behind[:1] not in ([","], ["and"]) or behind[1:2] == ["when"] or "," not in behind:
        return False
    comma = next((at for at in range(item.first - 1, max(-1, item.first - ASIDE), -1) if text[at] == ","), -1)
    told = next((word for word in text[comma + 1 : item.first] if word not in _LEADING), "")
    return comma > 0 and (told in _DONE or (len(told) > 4 and told.endswith("ed")))


def _done_in_brackets(text: list[str], item: TimeSpan) -> bool:
    """ "the bridge (built in 1975) is 1,240 metres long"."""
    opened = next((at for at in range(item.first - 1, max(-1, item.first - ASIDE), -1) if text[at] == "("), -1)
    told = next((word for word in text[opened + 1 : item.first] if word not in _LEADING), "")
    return opened >= 0 and (told in _DONE or (len(told) > 4 and told.endswith("ed")))


def _apart(text: list[str], item: TimeSpan, first: int, last: int) -> bool:
    """A time behind belongs to what is said next, or to what the figure is held against."""
    if _of_record(text, item, first) or _turned(text, first, last) or _of_some(text, first, last):
        return True
    gap = text[first:last]
    if "ever" in gap and "," in gap[gap.index("ever") :]:
        return True  # "its best year ever, after 389,000 in 2023"
    if not _TODAY.isdisjoint(gap) or not _HELD.isdisjoint(gap):
        return True  # "3.5% now and 2% next year", "8% more than in 2016", "424 parts, 50% above what it was in 1850"
    if _multiplied(gap) or _goes_on(text, first, last) or _of_the_norm(text, item, first):
        return True
    return _in_relative_clause(text, first, last) or _of_event(text, item, first, last)


def _multiplied(gap: list[str]) -> bool:
    """ "90 patients a day, *twice the number* they saw in 2015"."""
    return "," in gap and any(
        word in _FOLD and gap[at + 1 : at + 2] in (["the"], ["as"], ["what"], ["its"], ["their"])
        for at, word in enumerate(gap)
    )


_FOLD = frozenset(("twice", "double", "triple", "thrice", "half", "times"))


def _of_the_norm(text: list[str], item: TimeSpan, first: int) -> bool:
    """ "24.6 cm, 2.9 cm above the mean *of 1981 to 2010*", "310 cases, 40 above its level *in spring 2022*": a time of
    what the figure is held against behind a comma."""
    gap = text[first : item.first]
    held = text[item.first] == "of" or not _LEVELS.isdisjoint(gap)
    return held and "," in gap and ("above" in gap or "below" in gap)


_LEVELS = frozenset("level levels peak low figure total mark record value".split())


def _turned(text: list[str], first: int, last: int) -> bool:
    """ "1,874 nurses, *yet* one in nine posts was vacant in April": what is said next is of another time."""
    return any(
        text[at] == "," and text[at + 1] in ("yet", "although", "though", "whereas") for at in range(first, last - 1)
    )


def _of_some(text: list[str], first: int, last: int) -> bool:
    """ "3,540 mains, *610 of them* in one week of January": the time is that of some of them."""
    return any(
        text[at] == "," and text[at + 1][:1].isdigit() and text[at + 2] == "of" and text[at + 3] in THEM
        for at in range(first, last - 3)
    )


def _of_event(text: list[str], item: TimeSpan, first: int, last: int) -> bool:
    """The time tells when something else happened: "founded in 1998 and employs 182,000 people"."""
    if (item.relative and not _is_dated(item)) or _PARTS.isdisjoint(text[first:last]):
        return False
    near = text[max(0, item.first - 3) : item.first]
    own = next((at for at in range(len(near) - 1, -1, -1) if near[at] in (",", "and")), -1)
    return any(word in EVENTS for word in near[own + 1 :])  # not "40 were held, *and in 2019*, 30"


def _is_dated(item: TimeSpan) -> bool:
    """ "1 October", whose year the document tells; not "on Monday"."""
    return item.point is not None and item.point.day > 0 and any(char.isdigit() for char in item.words)


def _of_record(text: list[str], item: TimeSpan, floor: int) -> bool:
    """ "the lowest since 1945", "for the first time since 1998": how long a record stood."""
    return text[item.first] == "since" and not RECORD.isdisjoint(text[max(item.first - 4, floor) : item.first])


def _goes_on(text: list[str], first: int, last: int) -> bool:
    """A new subject behind a comma and "and": "fell to €2 million, and the board has met since 1998"."""
    return any(
        text[at] == "," and text[at + 1] in ("and", "but", "while", "whereas", "yet") and text[at + 2] in _SUBJECTS
        for at in range(first, last - 2)
    )


_TODAY = frozenset(("today", "now", "currently", "nowadays", "presently"))
_HELD = frozenset(("than", "what"))
_SUBJECTS = frozenset("the a an it he she they this that its his her their".split())
RECORD = SUPERLATIVES | {"most", "least", "first", "record"}


def _in_relative_clause(text: list[str], first: int, last: int) -> bool:
    """ "five states give up the treaty, which they welcomed in 1997"."""
    return any(text[at] == "," and text[at + 1] in WHICH for at in range(first, last - 1))


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
    later = [item for item in later if not _turned_past(reading.tokens, clause, figure, item)]
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

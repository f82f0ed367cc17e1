"""A past that no date follows from: "when I became mayor", "before the war", "had been 4% once"."""

from __future__ import annotations

from functools import cache

from factcheck.extract.clauses import Clause
from factcheck.extract.figure import Figure
from factcheck.extract.relative import eve
from factcheck.extract.tense import is_past
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.times import FORMER_TIMES, MONTHS, NO_EVENTS, UP_TO, UPHEAVALS
from factcheck.model.period import Period, PeriodRole

REACH = 24  # tokens to either side of the figure
SUBJECT = 5  # tokens of who it was that became mayor
EVENT = 4  # tokens from "before" to "war"
LONG_EVENT = 16  # tokens from "before" to the comma behind the event
_TELLING = frozenset(("had", "having", "once", "when", "before", "during", "pre"))
_UP_TO = frozenset(words[0] for words in UP_TO)
_LINKS = frozenset(("and", "but", ",", ";", '"', "-", "–", "—", ":", "even", "just", "long", "shortly", "yet"))
_TIMES = frozenset(MONTHS) | frozenset("now then recently today last this next that lately yesterday long".split())
_NOW = frozenset(("now", "today", "currently", "nowadays", "still"))
_ENDS = frozenset((";", "—", "–", "(", ")", ":", "?", "!", "but", "whereas", "while"))
_WERE = frozenset(("was", "were", "had", "been", "stood"))


def once_was(t: Tokens, figure: Figure, clause: Clause) -> TimeSpan | None:
    """The words that place a figure somewhere in the past, of one for which the sentence names no time."""
    first = max(clause.start, figure.first - REACH)
    stop = min(clause.stop, figure.end + REACH)
    found: _Words | None = None
    told = not _TELLING.isdisjoint(t.words)
    if told:
        found = _pluperfect(t, first, figure) or _once(t, first, stop, figure) or _when_it_was(t, first, figure)
    if found is None and is_past(t, first, stop):
        found = _formerly(t, clause.start, figure)
        if found is None and told:
            found = _told_before(t, first, figure) or _told_behind(t, stop, figure)
    return found and TimeSpan(found[0], found[1], None, t.as_written(*found), relative=True, core=found[0])


_Words = tuple[int, int]  # from token, up to token


def _pluperfect(t: Tokens, first: int, figure: Figure) -> _Words | None:
    """ "had been 4%", "having stood at 4%"; news that is reported arrives: "had fallen to 4%"."""
    for at in range(figure.first - 1, max(first, figure.first - EVENT) - 1, -1):
        if t.text[at] in ("had", "having") and not _WERE.isdisjoint(t.text[at + 1 : figure.first]):
            end = next(i for i in range(at + 1, figure.first) if t.text[i] in _WERE) + 1
            return at, end
    return None


def _once(t: Tokens, first: int, stop: int, figure: Figure) -> _Words | None:
    """ "was once 3%", "had 300 staff once."."""
    for at in range(max(first, figure.first - EVENT), figure.first):
        if t.text[at] == "once" and _WERE.intersection((t.at(at - 1), t.at(at + 1))):
            return at, at + 1
    last = next((at for at in range(figure.end, stop) if t.text[at] == "once"), -1)
    ends = last >= 0 and (last + 1 >= t.size or t.text[last + 1] in (".", ",", ";"))
    return (last, last + 1) if ends and is_past(t, first, stop) else None


def _when_it_was(t: Tokens, first: int, figure: Figure) -> _Words | None:
    """ "since the coal strike, *when* 15.5% of the shops stood empty": what was told goes back to an event."""
    for at in range(figure.first - 1, first - 1, -1):
        if t.text[at] in _ENDS or t.text[at] in (",", "and"):
            return None
        if t.text[at] == "when" and t.at(at - 1) == "," and t.at(at - 2) in UPHEAVALS:
            return at - 2, at + 1
    return None


def before_event(t: Tokens, figure: Figure, clause: Clause, time: TimeSpan) -> TimeSpan:
    """ "*Before the opening of the line in 2019*, 3,300 …": a time that tells of the event is one up to it."""
    start = _head(t, clause.start, figure.first)
    event = until_event(t, start, figure.first)
    if event is None or not event[0] < time.first < event[1]:
        return time
    day = time.period.first if time.period else None
    period = Period(None, eve(day), PeriodRole.BEFORE) if day else None
    return TimeSpan(*event, period, t.as_written(*event), relative=True, core=start)


def _formerly(t: Tokens, start: int, figure: Figure) -> _Words | None:
    """ "*In those days* 3,300 …", "*Before the bridge was built*, 3,300 …" at the head of the clause."""
    start = _head(t, start, figure.first)
    for phrase in _former_times().get(t.at(start), ()):
        if tuple(t.text[start : start + len(phrase)]) == phrase and start + len(phrase) <= figure.first:
            return start, start + len(phrase)
    return until_event(t, start, figure.first)


@cache
def _former_times() -> dict[str, list[tuple[str, ...]]]:
    """By their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in FORMER_TIMES:
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _head(t: Tokens, start: int, stop: int) -> int:
    """Where a clause begins, behind what links it to the one before."""
    while start < stop and t.text[start] in _LINKS:
        start += 1
    return start


def until_event(t: Tokens, start: int, stop: int) -> _Words | None:
    """ "*Before the opening of the new line*, …", "until the merger, …": all up to the comma, if something happened
    then; not "before tax", nor "until now"."""
    if t.at(start) not in _UP_TO:
        return None
    lead = next((words for words in UP_TO if tuple(t.text[start : start + len(words)]) == words), ())
    first = start + len(lead)
    if not lead or first >= stop or t.text[first] in _TIMES or t.kind[first] == "n":
        return None
    end = next((at for at in range(first, min(stop, first + LONG_EVENT)) if t.text[at] == ","), 0)
    if not end or not NO_EVENTS.isdisjoint(t.text[first:end]):
        return None
    return start, end


def _told_before(t: Tokens, first: int, figure: Figure) -> _Words | None:
    """ "When I became mayor, 15% …", "Before the war there were 3,300 …"."""
    for at in range(figure.first - 1, first - 1, -1):
        if t.text[at] in _NOW or t.text[at] in _ENDS:
            return None
        found = _past_clause(t, at, figure.first) if t.text[at] == "when" else _event(t, at)
        if found and found[1] <= figure.first:
            return found
    return None


def _told_behind(t: Tokens, stop: int, figure: Figure) -> _Words | None:
    """ "3,300 a year when my parents met", "6.2% before the war"."""
    for at in range(figure.end, stop):
        if t.text[at] in _NOW or t.text[at] in _ENDS or t.text[at] in (",", "and"):
            return None
        found = _past_clause(t, at, stop) if t.text[at] == "when" else _event(t, at)
        if found:
            return found
    return None


def _past_clause(t: Tokens, at: int, stop: int) -> _Words | None:
    """ "when I became mayor": with a verb of the past, and none of the present."""
    end = next((i for i in range(at + 1, stop) if t.text[i] == "," or t.text[i] in _ENDS), stop)
    end = min(end, at + 1 + SUBJECT)
    return (at, end) if is_past(t, at + 1, end) else None


def _event(t: Tokens, at: int) -> _Words | None:
    """ "before the war", "during the last great strike", "the pre-war level"."""
    if t.text[at] == "pre" and t.at(at + 1) == "-" and t.at(at + 2) in UPHEAVALS:
        return at, at + 3
    if t.text[at] not in ("before", "during"):
        return None
    for i in range(at + 1, min(at + 1 + EVENT, t.size)):
        if t.text[i] in UPHEAVALS and not (t.is_word(i + 1) and t.text[i + 1] in UPHEAVALS):
            return at, i + 1
        if not t.is_word(i):
            return None
    return None

"""Dates as claims: what a sentence says happened when."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.extract.ids import claim_id
from factcheck.extract.mood import Place, modality
from factcheck.extract.sentence import Reading
from factcheck.extract.tense import is_past
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.words import WINDOW, content
from factcheck.lexicon.times import EVENTS, FOUNDINGS
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.text import Source

_DATELINES = frozenset("published updated posted written modified accessed retrieved".split())
OPENING = 8  # tokens before a date at the head of a text
NEAR = 8  # times to either side among which the next date is looked for
REACH = 16  # tokens between a verb and its date


def dates(reading: Reading, taken: Iterable[str]) -> Iterable[Claim]:
    """The dates that a sentence states of events. `taken` are the words of times that figures are for."""
    used = set(taken)
    for place, item in enumerate(reading.times):
        if item.point is None or item.name or item.relative or item.period is None:
            continue
        if item.period.first != item.period.last or item.words in used:
            continue
        made = _date(reading, item, place)
        if made:
            yield made


def _date(reading: Reading, item: TimeSpan, place: int) -> Claim | None:
    source, t, point = reading.source, reading.tokens, item.point
    assert point is not None
    near = t.text[max(0, item.first - REACH) : item.first]
    if _is_dateline(source, point, near) or _opens(reading, item, point) or not _states(reading, item, near):
        return None
    left, right = _clause(reading, item, place)
    first, last = max(0, item.first - WINDOW), min(t.size, item.end + WINDOW)
    said = modality(t, Place(left, item.first, item.end, right))
    past = is_past(t, left, right)
    if said is not Modality.ASSERTED and not past:
        return None
    interval = Interval(Decimal(point.start().toordinal()), Decimal(point.end().toordinal()))
    start, end = t.start[item.core], t.end[item.end - 1]
    own = item.first, item.end
    return Claim(
        id=claim_id(source.id, start, end, ClaimKind.DATE),
        source=source.id,
        kind=ClaimKind.DATE,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=Quantity(interval, interval, Unit(UnitKind.DATE), Modifier.EXACT, Decimal(1),
                          source.text[start:end], date=point),
        period=Period.single(point),
        period_words=item.words,
        modality=said,
        past=past,
        context=reading.context(
            content(reading.words, left, right, own),
            content(reading.words, first, last, own),
            reading.areas_between(left, right),
            reading.areas_between(first, last),
            reading.names_between(first, last),
        ),
    )  # fmt: skip


def _is_dateline(source: Source, point: PartialDate, near: list[str]) -> bool:
    """ "Article published on 10 April 2025" dates the document, not an event."""
    return not _DATELINES.isdisjoint(near) and source.published in (point, None)


def _opens(reading: Reading, item: TimeSpan, point: PartialDate) -> bool:
    """ "PELHAM, 4 October 2024 — Nurses have …": the document's own date, at the head of its first sentence."""
    opens = item.first <= OPENING and reading.tokens.at(item.end) in ("—", "–", "-")
    return opens and point == reading.source.published


def _clause(reading: Reading, item: TimeSpan, place: int) -> tuple[int, int]:
    """From the date before up to the conjunction that leads to the next one."""
    t, times = reading.tokens, reading.times
    before = next((other for other in reversed(times[max(0, place - NEAR) : place]) if other.point), None)
    behind = next((other for other in times[place + 1 : place + NEAR] if other.point), None)
    left = max(before.end if before else 0, item.first - WINDOW)
    end = min(behind.first if behind else t.size, item.end + WINDOW)
    if reading.figures and founded_in_aside(t, item):
        return left, item.end  # "the mill, which opened in 1954, employs 480 people"
    if behind:
        end = next((i for i in range(item.end, end) if t.text[i] in (",", "and", "but", ";")), end)
    return left, end


def founded_in_aside(t: Tokens, item: TimeSpan) -> bool:
    """ "the mill, *which opened in 1954*, employs 480 people", "the firm (*founded in 1887*) has 300 workers"."""
    joined = t.at(item.end) == "and" and t.at(item.end + 1).endswith("ed")  # "built in 1911 and restored in 2004"
    if t.at(item.end) not in (",", ")") and not joined:
        return False
    told = t.text[max(0, item.first - ASIDE) : item.first]
    opened = max((at for at, word in enumerate(told) if word in (",", "(")), default=-1)
    words = [word for word in told[opened + 1 :] if word not in _RELATIVE]
    return opened >= 0 and bool(words) and words[0] in FOUNDINGS


ASIDE = 8  # tokens of an aside before its time
_RELATIVE = frozenset("which that was were has had been is first originally only".split())


def _states(reading: Reading, item: TimeSpan, near: list[str]) -> bool:
    """The date is the news: a day, or a verb of founding, signing, opening in front of it or right behind."""
    t = reading.tokens
    if item.core == item.first and item.point is not None and not item.point.month:
        return False  # "the 2024 budget"
    behind = t.text[item.end : item.end + 10]
    if founded_in_aside(t, item):
        return True
    if not EVENTS.isdisjoint(near):
        return not reading.figures or bool(item.point and item.point.day)
    if item.point is not None and item.point.day:
        return not reading.figures and t.size > item.end - item.first + 3
    return not reading.figures and not EVENTS.isdisjoint(behind)

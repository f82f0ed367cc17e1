"""From a figure in its sentence to a claim."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.changes import is_change
from factcheck.extract.clauses import clause
from factcheck.extract.context import content, is_past, modality, negated
from factcheck.extract.figures import Figure, interval_of
from factcheck.extract.lists import names_after
from factcheck.extract.nouns import Noun, counted, of_phrase
from factcheck.extract.periods import TimeSpan
from factcheck.extract.sentence import Reading
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim, ClaimKind, Context, Modality
from factcheck.model.interval import Interval
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.text import Source

HUNDRED = Decimal(100)
NEXT_TO = 2  # tokens between a counted noun and the area it is of: "164 states of the Union"


def claim_id(digest: str, start: int, end: int, kind: ClaimKind, ordinal: int) -> str:
    """A claim's id: a hash of revision, span, kind and ordinal."""
    return hashlib.sha256(f"{digest}|{start}|{end}|{kind}|{ordinal}".encode()).hexdigest()[:16]


def claim_of(source: Source, reading: Reading, index: int, context: Context, elder: Claim | None) -> Claim:
    """The claim that a sentence's figure makes. `elder` is the claim before it in the sentence."""
    t, figure = reading.tokens, reading.figures[index]
    if figure.reading:
        return other_claim(source, reading, figure)
    noun = _noun(t, figure)
    unit, of, part, end = _what(t, figure, noun)
    left = reading.figures[index - 1].end if index else 0
    right = reading.figures[index + 1].first if index + 1 < len(reading.figures) else t.size
    start, stop = clause(t, figure, left, right)
    stop = max(stop, end)
    if _elided(t, figure, unit, elder, left):
        assert elder is not None
        unit, noun = elder.quantity.unit, noun
    noun_end = max(end, noun.end if noun else end)
    head = noun.head if noun else ""
    said = modality(t, start, figure.first, noun_end, stop, head)
    time = _time(reading, t, figure, start, stop)
    area = _area(reading, figure, noun_end, start, stop)
    own = set(range(figure.first, figure.core_end))
    made = Claim(
        id="",
        source=source.id,
        kind=_kind(t, figure, noun),
        anchor=source.anchor(t.start[figure.first], t.end[end - 1]),
        sentence=reading.span,
        quantity=_quantity(source, t, figure, unit, end),
        head=head,
        modifiers=tuple(singular(word) for word in noun.modifiers) if noun else (),
        measure=_measure(t, noun, figure.end),
        of=of or None,
        part=part or None,
        area=area,
        period=time.period if time else None,
        period_words=time.words if time else "",
        negated=negated(t, figure.first, noun_end, start, stop),
        modality=said,
        past=is_past(t, start, stop),
        names=names_after(t, noun_end) if noun else (),
        context=replace(context, clause=content(t, start, stop, own, reading.timed), sentence=content(t, 0, t.size, own, reading.timed),
                        names=reading.names),
    )  # fmt: skip
    if len(made.names) >= 2:
        made = replace(made, kind=ClaimKind.LIST)
    return replace(made, id=claim_id(source.digest, made.anchor.start, made.anchor.end, made.kind, 0))


def other_claim(source: Source, reading: Reading, figure: Figure) -> Claim:
    """A number that is no figure, for those who ask to see them all."""
    t = reading.tokens
    start, end = t.start[figure.first], t.end[figure.end - 1]
    stated = Interval.point(figure.number.value)
    return Claim(
        id=claim_id(source.digest, start, end, ClaimKind.OTHER, 0),
        source=source.id,
        kind=ClaimKind.OTHER,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=Quantity(stated, stated, Unit(UnitKind.NUMBER), Modifier.EXACT, Decimal(0), source.text[start:end]),
        reading=figure.reading,
    )


def _noun(t: Tokens, figure: Figure) -> Noun | None:
    if figure.unit is not None and figure.unit.kind is not UnitKind.NUMBER:
        return None
    at = figure.end
    if t.at(at) == "-" and t.joined(at):
        return None
    if t.at(at) == "of":
        phrase, end = of_phrase(t, at + 1)
        if not phrase:
            return None
        words = phrase.lower().replace("-", " ").split()
        return Noun(singular(words[-1]), tuple(words[:-1]), end, phrase, end)
    ordinal = figure.number.form == "ordinal"
    return counted(t, at, plural=not (ordinal or figure.number.value == 1))


def _what(t: Tokens, figure: Figure, noun: Noun | None) -> tuple[Unit, str, str, int]:
    """Unit, denominator, predicate, and the index behind the words that name them."""
    share = figure.number.form in ("fraction", "ratio") and figure.unit is None
    if share or (figure.unit and figure.unit.kind is UnitKind.PERCENT):
        end = figure.end
        of = ""
        if t.at(end) == "of":
            of, after = of_phrase(t, end + 1)
            end_of = after
        else:
            end_of = end
            if figure.number.form == "ratio" and noun:
                of, end_of = " ".join((*noun.modifiers, noun.head)), noun.end
        return Unit(UnitKind.PERCENT, "percent"), of, _predicate(t, end_of), end
    if figure.unit is not None:
        return figure.unit, "", "", figure.end
    if noun is None:
        return Unit(UnitKind.NUMBER), "", "", figure.end
    end = noun.end if noun.of_end != noun.end or not noun.of else figure.end
    return Unit(UnitKind.COUNT, noun.head), noun.of, "", end


_COPULAS = frozenset("are is were was being have had live lived".split())


def _predicate(t: Tokens, at: int) -> str:
    """What a share is said to be: "of victims *are civilians*"."""
    if t.at(at) not in _COPULAS:
        return ""
    first = at + 1
    while t.at(first) in ("been", "now", "still", "also", "currently", "a", "an", "the", "either", "reported", "to", "be"):
        first += 1
    at = first
    while at < t.size and t.is_word(at) and t.text[at] not in FUNCTION:
        at += 1
    return t.norm[t.start[first] : t.end[at - 1]] if at > first else ""


def _quantity(source: Source, t: Tokens, figure: Figure, unit: Unit, end: int) -> Quantity:
    interval, stated, policy = interval_of(figure)
    precision = figure.number.precision if not figure.is_range else min(figure.number.precision, figure.upper.precision)
    if figure.number.form in ("fraction", "ratio") and unit.kind is UnitKind.PERCENT:
        interval, stated = _percent(interval), _percent(stated)
        precision = Decimal(1) if figure.number.form == "ratio" else Decimal(2)
        policy = policy.replace(str(interval_of(figure)[1]), str(stated)) if policy else ""
    written = " ".join(source.text[t.start[figure.first] : t.end[end - 1]].split())
    return Quantity(interval, stated, unit, figure.modifier, precision, written, figure.word, policy)


def _percent(share: Interval) -> Interval:
    scaled = share.scaled(HUNDRED)
    low = scaled.low.quantize(Decimal("0.1")).normalize() if scaled.low is not None else None
    high = scaled.high.quantize(Decimal("0.1")).normalize() if scaled.high is not None else None
    return Interval(low, high, scaled.low_open, scaled.high_open)


def _elided(t: Tokens, figure: Figure, unit: Unit, elder: Claim | None, left: int) -> bool:
    """A bare number takes the unit of the figure before it: "from 15.2% in 2000 to 76.2 in 2023"."""
    if elder is None or unit.kind is not UnitKind.NUMBER or unit.per or elder.kind is ClaimKind.OTHER:
        return False
    if elder.quantity.unit.kind is UnitKind.NUMBER:
        return False
    behind = t.at(figure.end)
    if t.is_word(figure.end) and behind not in FUNCTION and behind not in ("respectively", "apiece"):
        return False  # "while seven small ones": it counts something of its own
    between = t.text[left : figure.first]
    return any(
        word in ("to", "and", "against", "from", "compared", "versus", "or", "than", ",", "with", "in")
        for word in between
    )


def _kind(t: Tokens, figure: Figure, noun: Noun | None) -> ClaimKind:
    if figure.number.form == "ordinal":
        return ClaimKind.ORDINAL
    counted_change = noun is not None and t.at(figure.end) not in ("more", "fewer", "less")
    if is_change(t, figure) and not (counted_change and figure.unit is None):
        return ClaimKind.CHANGE
    return ClaimKind.AMOUNT


def _measure(t: Tokens, noun: Noun | None, end_of_number: int) -> str:
    if noun is None:
        return ""
    return t.norm[t.start[end_of_number] : t.end[noun.end - 1]] if noun.head and noun.end > end_of_number else ""


def _time(reading: Reading, t: Tokens, figure: Figure, start: int, stop: int) -> TimeSpan | None:
    """The time a figure is for: the nearest in its clause, behind it first; else the one that opens the sentence."""
    spans = [item for item in reading.times if not item.name]
    since = _since_when(reading, spans, t, figure)
    if since:
        return since
    spans = [item for item in spans if not _other_clause(reading, t, item, figure)]
    low, high = t.start[start], t.end[stop - 1] if stop > start else t.end[-1]
    first, last = t.start[figure.first], t.end[figure.end - 1]
    behind = [item for item in spans if last <= item.span.start < high and not _relative_clause(t, figure, item)]
    if not behind:
        behind = [item for item in spans if _every_behind(reading, t, item, figure)]
    before = [item for item in spans if low <= item.span.start and item.span.end <= first]
    if behind and before and _closer(t, behind[0], before[-1], first, last):
        return before[-1]
    if behind:
        return behind[0]
    if before:
        return before[-1]
    earlier = [item for item in spans if item.span.end <= first]
    return earlier[-1] if earlier and len({str(item.period) for item in earlier}) == 1 else _opening(earlier, reading)


def _relative_clause(t: Tokens, figure: Figure, item: TimeSpan) -> bool:
    """A time of what is said of something else: "five states give up the treaty, which they welcomed in 1997"."""
    words = t.text[figure.end : t.index_at(item.span.start)]
    return any(word == "," and words[i + 1 : i + 2] and words[i + 1] in ("which", "who", "where", "whose") for i, word in enumerate(words))


def _every_behind(reading: Reading, t: Tokens, item: TimeSpan, figure: Figure) -> bool:
    """ "… of the victims are civilians, year after year": it holds for the figure, whatever sign stands between."""
    every = item.period is not None and item.period.role is PeriodRole.EVERY and item.span.start >= t.end[figure.end - 1]
    return every and not any(t.start[other.first] > t.end[figure.end - 1] and t.end[other.end - 1] <= item.span.start
                             for other in reading.figures if not other.reading)  # fmt: skip


def _since_when(reading: Reading, spans: list[TimeSpan], t: Tokens, figure: Figure) -> TimeSpan | None:
    """ "in 1997, since when 164 states": the span from then on."""
    for i in range(figure.first - 1, max(0, figure.first - 8), -1):
        if t.text[i] == "when" and t.at(i - 1) == "since":
            for item in reversed(spans):
                if item.span.end <= t.start[i] and item.period:
                    period = Period(item.period.first, None, PeriodRole.SINCE)
                    return TimeSpan(item.span, period, item.words)
    return None


def _other_clause(reading: Reading, t: Tokens, item: TimeSpan, figure: Figure) -> bool:
    """A time of the clause before: "the treaty dates from 1997, and 164 states have signed it"."""
    if item.span.end > t.start[figure.first] or item.span.start - reading.span.start < 4:
        return False
    for i in range(t.index_at(item.span.end), figure.first - 1):
        if t.text[i] in (",", ";") and t.at(i + 1) in ("and", "but", "while", "whereas", "yet"):
            return True
    return False


def _closer(t: Tokens, behind: TimeSpan, before: TimeSpan, first: int, last: int) -> bool:
    gap = t.norm[last : behind.span.start]
    return (
        "," in gap or " since" in gap or behind.words.lower().startswith("since")
    ) and first - before.span.end < len(gap) + 30


def _opening(earlier: list[TimeSpan], reading: Reading) -> TimeSpan | None:
    if earlier and earlier[0].span.start - reading.span.start < 4:
        return earlier[0]
    return None


def _area(reading: Reading, figure: Figure, noun_end: int, start: int, stop: int) -> str | None:
    """The area a figure is for: named in its clause with "in", "of" or as its subject."""
    inside = [area for area in reading.areas if start <= area.first < stop]
    for area in inside:
        if figure.core_end <= area.first < noun_end:
            return area.key  # "four Baltic countries"
    behind = [
        area for area in inside
        if area.first >= figure.first and not area.demonym
        and (area.role == "in" or (area.role == "of" and area.first - noun_end <= NEXT_TO))
    ]  # fmt: skip
    before = [
        area for area in inside
        if area.first < figure.first
        and (area.role in ("in", "of") or (area.role == "subject" and not area.key.startswith("CITY:")))
    ]  # fmt: skip
    if behind:
        return behind[0].key
    subjects = {area.key for area in before if area.role == "subject"}
    if len(subjects) > 1 and before[-1].role == "subject":
        return None  # "China, India and Russia are among the 33"
    return before[-1].key if before else None


def inherited(claims: Sequence[Claim], claim: Claim) -> Claim:
    """A claim without head takes that of the claim before it in the sentence, where the units agree."""
    if not claims or claim.head or claim.quantity.unit.kind is not UnitKind.COUNT:
        return claim
    elder = claims[-1]
    if elder.sentence == claim.sentence and elder.quantity.unit == claim.quantity.unit:
        return replace(claim, head=elder.head, measure=claim.measure or elder.measure)
    return claim


_LEAD = re.compile(
    r"(?:(?:since|until|till|by|before|after|from|as|of|at|on|in|to|through|during|for|around|the|year)\s+)*"
)


def _date_clause(reading: Reading, t: Tokens, item: TimeSpan) -> tuple[int, int]:
    """The tokens from the date before up to the conjunction that leads to the next one."""
    before = [other for other in reading.times if other.span.end <= item.span.start and other.point]
    behind = [other for other in reading.times if other.span.start >= item.span.end and other.point]
    left = t.index_at(before[-1].span.end) if before else 0
    right = t.index_at(behind[0].span.start) if behind else t.size
    for i in range(t.index_at(item.span.end), right):
        if behind and t.text[i] in (",", "and", "but", ";"):
            return left, i
    return left, right


def date_claim(source: Source, reading: Reading, item: TimeSpan, context: Context) -> Claim | None:
    """A date that a sentence without other figures states of an event."""
    if item.point is None or item.name or item.relative or item.period is None:
        return None
    if item.period.first != item.period.last:
        return None
    t = reading.tokens
    low, high = Decimal(item.point.start().toordinal()), Decimal(item.point.end().toordinal())
    words = item.words
    start = item.span.start + len(_LEAD.match(words.lower())[0])  # type: ignore[index]
    interval = Interval(low, high)
    first = t.index_at(item.span.start)
    own = {i for i in range(first, t.size) if t.start[i] < item.span.end}
    left, right = _date_clause(reading, t, item)
    made = Claim(
        id="",
        source=source.id,
        kind=ClaimKind.DATE,
        anchor=source.anchor(start, item.span.end),
        sentence=reading.span,
        quantity=Quantity(interval, interval, Unit(UnitKind.DATE), Modifier.EXACT, Decimal(1),
                          source.text[start : item.span.end], date=item.point),
        period=Period.single(item.point),
        period_words=words,
        modality=modality(t, left, first, first + 1, right, ""),
        past=is_past(t, left, right),
        context=replace(context, clause=content(t, left, right, own, reading.timed), sentence=content(t, 0, t.size, own, reading.timed),
                        names=reading.names),
    )  # fmt: skip
    if made.modality is not Modality.ASSERTED and not made.past:
        return None
    return replace(made, id=claim_id(source.digest, start, item.span.end, ClaimKind.DATE, 0))

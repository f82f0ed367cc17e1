"""From a figure in its sentence to a claim."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.backward import leans_back, told_before
from factcheck.extract.clauses import Clause, leaves_out, turns_to
from factcheck.extract.ends import at_its_end
from factcheck.extract.figure import Figure, interval_of
from factcheck.extract.hedges import behind_noun
from factcheck.extract.ids import claim_id
from factcheck.extract.inherit import borrowed, persons, theirs
from factcheck.extract.levels import reached
from factcheck.extract.lists import names_after, names_before
from factcheck.extract.mood import Place, goes_on, modality
from factcheck.extract.moves import loses
from factcheck.extract.nouns import Noun
from factcheck.extract.ofone import of_them_each
from factcheck.extract.past import before_event, once_was
from factcheck.extract.phrases import NUMBER, What
from factcheck.extract.sentence import Reading
from factcheck.extract.steps import kind_and_way, time_of_level
from factcheck.extract.tallies import tallied
from factcheck.extract.tense import arrived, negated, told_past
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import TIMES_AS_MUCH
from factcheck.extract.when import time_of
from factcheck.extract.where import NEAR, area_of
from factcheck.extract.words import WINDOW, content
from factcheck.lexicon.currencies import CROWN_OF
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.persons import without_other_sex
from factcheck.lexicon.words import singular
from factcheck.model.claim import Claim, ClaimKind, Context, Direction, Modality
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.text import Source

HUNDRED = Decimal(100)
TENTH = Decimal("0.1")
THOUSAND, MILLION = Decimal(1000), Decimal(10) ** 6


def claim_of(
    reading: Reading,
    index: int,
    elder: Claim | None,
    past: Claim | None = None,
    things: Claim | None = None,
    last: Claim | None = None,
) -> Claim:
    """The claim that a sentence's figure makes. `elder` is the last claim before it, of this sentence or the one
    before: what a figure leaves unsaid ("325 of them") is taken from it. `past` is the last claim some sentences ago,
    for a clause that only points back ("it was 5.2% then"), `things` the last that counts things: what "them" are in
    "3,812 mothers for 11 years; 214 of them". `last` is the claim right before it, a multiple, too, which lends no more
    than its mood: "it would take twice as long, 40 minutes"."""
    source, t = reading.source, reading.tokens
    figure, clause = reading.figures[index], reading.clauses[index]
    what = reading.whats[index]
    lender = things if _has_share(reading, index) else (what.them and things) or elder
    if lender is not None:
        spoken = index > 0 and reading.figures[index - 1].share
        what = borrowed(t, figure, what, clause, lender, reading.span, spoken)
    what = persons(t, figure, what, reading.whats[index])
    subject = _subject_counted(reading, index, what)
    if subject and subject != what.unit.name:
        what = replace(what, unit=Unit(UnitKind.COUNT, subject), noun=None)
    if who := of_them_each(t, what.past, reading.words_before):
        what.unit = replace(what.unit, per=what.unit.per or who)
    noun = what.noun
    if noun and what.end == noun.end > figure.end:
        what.end = behind_noun(t, figure, what.end)
        what.past = max(what.past, what.end)
    if index + 1 < len(reading.figures):
        what.end = min(what.end, max(reading.figures[index + 1].first, figure.end))
    head = noun.head if noun else ""
    stop = max(clause.stop, what.end)
    area, placed = area_of(reading, figure, what.past, clause)
    if what.unit.name == "kr":
        what.unit = replace(what.unit, name=_crown(reading, figure.first, area))
    kind, direction = kind_and_way(reading, index, what, elder)
    own = placed or (noun is not None and noun.end > figure.end)
    time = at_its_end(reading, index, time_of(reading, figure, clause, own, kind is ClaimKind.CHANGE))
    time = before_event(t, figure, clause, time) if time else once_was(t, figure, clause)
    time = reading.bracketed.get(figure.core) or time
    if kind is ClaimKind.CHANGE and elder and time and index and time.first < reading.figures[index - 1].first:
        time = time_of_level(reading, index, time, elder)
    rated = what.unit.per[:1].isdecimal() or (kind is ClaimKind.CHANGE and what.unit.kind is UnitKind.PERCENT)
    if time and rated and time.words.lower() in _YEARLY:
        time = (
            None  # "grows by 2% every year", "632 out of 100,000 fall ill each year": such a rate is of a year anyway
        )
    if reading.in_turn:
        time, area = _in_turn(reading, index, time, area)
    start, end = t.start[figure.first], t.end[what.end - 1]
    of = what.of or (noun.of if noun else "") or None
    if of and elder and elder.of and elder.sentence == reading.span:
        of = theirs(of, elder.of)
    listed = _members(t, figure, noun, kind)
    kind = ClaimKind.LIST if len(listed) >= 2 else kind
    return Claim(
        id=claim_id(source.id, start, end, kind),
        source=source.id,
        kind=kind,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=_quantity(source, t, _scaled(reading, index, what, elder), what.unit, what.end),
        head=head,
        modifiers=tuple(singular(word) for word in noun.modifiers) if noun else (),
        measure=t.as_written(_behind_numbers(t, noun), noun.end) if noun and noun.end > figure.end else head,
        of=of,
        part=what.part or None,
        area=area,
        period=time.period if time else None,
        period_words=time.words if time else "",
        direction=direction if kind is ClaimKind.CHANGE else reached(reading, index, what, elder),
        negated=negated(
            t, figure.first, what.past, clause.start, stop, what.unit.kind is UnitKind.COUNT and not what.unit.per
        ),
        modality=_modality(reading, index, what, time, stop, last or elder),
        past=told_past(t, clause.start, stop, figure.first, what.past)
        and not (time is None and reading.near is None and arrived(t, figure.first, clause.start)),
        share_lost=kind is ClaimKind.CHANGE
        and direction is Direction.DOWN
        and what.unit.kind is UnitKind.PERCENT
        and of is not None
        and loses(t, figure.first, clause.start),
        names=listed,
        context=_context(reading, figure, clause, stop, index, elder or past),
    )


_YEARLY = frozenset(("annually", "every year", "each year", "yearly"))


def _subject_counted(reading: Reading, index: int, what: What) -> str:
    """What the subject of its verb counts, for a bare number, or one that has borrowed a time, or a thing from before that
    subject: "cases climbed to 1,604 and *murders fell to 318*"."""
    own = reading.whats[index]
    if own.unit != NUMBER or own.noun is not None or what.them:
        return ""
    t, figure = reading.tokens, reading.figures[index]
    if what.unit == NUMBER or what.unit.kind is UnitKind.TIME:
        return tallied(t, figure)
    lent = what.unit.kind is UnitKind.COUNT and index > 0
    return tallied(t, figure, reading.figures[index - 1].end) if lent else ""


def _has_share(reading: Reading, index: int) -> bool:
    """ "602 (50%) were no": a count, whose share stands in brackets."""
    figure, behind = reading.figures[index], next(iter(reading.figures[index + 1 : index + 2]), None)
    if behind is None or behind.unit is None or behind.first != figure.end + 1:
        return False
    return behind.unit.kind is UnitKind.PERCENT and reading.tokens.at(figure.end) == "("


def _crown(reading: Reading, at: int, area: str | None) -> str:
    """The crowns of the country that the figure or the words around it name: "500 kroner in Denmark"; else "kr"."""
    if area in CROWN_OF:
        return CROWN_OF[area]
    near = reading.areas_between(max(0, at - WINDOW), at + WINDOW)
    found = {CROWN_OF[key] for key in near if key in CROWN_OF}
    return found.pop() if len(found) == 1 else "kr"


def _behind_numbers(t: Tokens, noun: Noun) -> int:
    """Where the words of a noun begin: "flats" of "3 of the 24 flats", "3 of the street's 24 flats"."""
    inner = range(noun.first, noun.end - 1)
    last = max((at for at in inner if _counts(t, at)), default=noun.first - 1)
    at = last + 1
    while at + 1 < noun.end and t.text[at] in ("the", "its", "their"):
        at += 1
    return at if t.is_word(at) else noun.first


def _counts(t: Tokens, at: int) -> bool:
    """A number by itself, no part of a name: not that of "COVID-19"."""
    return (t.is_number(at) and t.at(at - 1) != "-") or t.text[at] in NUMERAL_WORDS


def _modality(
    reading: Reading, index: int, what: What, time: TimeSpan | None, stop: int, elder: Claim | None
) -> Modality:
    """What the figure's own clause says, or else the one before that it goes on with."""
    t, figure, clause = reading.tokens, reading.figures[index], reading.clauses[index]
    head = what.noun.head if what.noun else ""
    place = Place(
        clause.start,
        figure.first,
        what.past,
        _told_up_to(t, what.past, stop),
        head,
        timed=what.unit.kind is UnitKind.TIME
        or what.unit == TIMES_AS_MUCH
        or (elder is not None and _goes_on_in_time(what, elder)),
        over=_is_over(time, reading.source.published),
    )
    said = modality(t, place)
    if said is Modality.ASSERTED and index and elder is not None and clause.follows and elder.sentence == reading.span:
        return elder.modality if goes_on(t, clause.start, figure.first, what.past) else said
    return said


def _goes_on_in_time(what: What, elder: Claim) -> bool:
    """ "It takes 128 days; in 2023 it took 151"."""
    bare = what.unit.kind is UnitKind.NUMBER and what.noun is None
    return bare and elder.quantity.unit.kind is UnitKind.TIME


def _is_over(time: TimeSpan | None, published: PartialDate | None) -> bool:
    """The time a figure is told of lies before the document's date."""
    last = time.period.last if time and time.period else None
    return last is not None and published is not None and last.end() < published.start()


def _told_up_to(t: Tokens, past: int, stop: int) -> int:
    """Behind the verb of "two of its nine libraries will close", where the next figure stands inside the first."""
    return min(past + 3, t.size) if past > stop and t.is_word(past) else stop


def _in_turn(
    reading: Reading, index: int, time: TimeSpan | None, area: str | None
) -> tuple[TimeSpan | None, str | None]:
    """ "219 and 833 in 2022 and 2023 respectively": the first takes the first."""
    count = len(reading.figures)
    last = reading.figures[-1].end
    behind = [
        one for one in reading.periods if one.first >= last
    ]  # "in the 1990s … in 2021, 2022 and 2023 respectively"
    listed = behind if len(behind) == count else reading.periods
    if len(listed) == count:
        time = listed[index]
    if len(reading.areas) == count:
        area = reading.areas[index].key
    return time, area


def _members(t: Tokens, figure: Figure, noun: Noun | None, kind: ClaimKind) -> tuple[str, ...]:
    """The names that a small count is followed or preceded by."""
    if noun is None or kind is not ClaimKind.AMOUNT or figure.number.value > 40 or noun.end <= figure.end:
        return ()
    return names_after(t, figure.first, noun.end) or names_before(t, figure.first)


def _left_out(reading: Reading, figure: Figure, end: int) -> list[int]:
    """Where a remark on those who are left out begins, up to a token."""
    commas = (at for at in reading.places(_COMMA) if figure.end <= at < end) if reading.areas else ()
    return [at for at in commas if leaves_out(reading.tokens, at, end)]


def _areas_told(reading: Reading, index: int, start: int, end: int) -> tuple[str, ...]:
    """The areas that a sentence names around a figure; one that only a later part of it names, behind a semicolon, with
    "while" or with a subject and verb of its own, is of that part, and so is one with a figure of its own where the sentences
    before name theirs: "Zambia was hit by drought. It reaped 744 kg*, Niger 500*"."""
    named, figure = reading.areas_between(start, end), reading.figures[index]
    if not named or reading.areas_between(start, figure.first):
        return named
    t = reading.tokens
    parts = [here for here in reading.places(_PARTING) if here > figure.first]
    parts += [here for here in reading.places(_ADDING) if figure.end <= here < end and turns_to(t, here, end)]
    parts += _left_out(reading, figure, end)
    if reading.areas_before():
        parts += [clause.start for clause in reading.clauses[index + 1 : index + 2] if clause.start > figure.first]
    parts += _paired_off(reading, index, end)
    return reading.areas_between(start, min((*parts, end)))


def _paired_off(reading: Reading, index: int, end: int) -> list[int]:
    """Where a figure with a place begins, behind one with a time: "11.4% in 2024 *and 10.1% in Greece*"; not "and 10.1%
    in 2025 in Greece"."""
    if index + 1 >= len(reading.figures):
        return []
    figure, later = reading.figures[index], reading.figures[index + 1]
    if later.end >= end or reading.tokens.text[later.first - 1] != "and":
        return []
    own = any(figure.end <= time.first <= figure.end + 2 and time.end <= later.first for time in reading.periods)
    timed = any(time.first >= later.end for time in reading.periods)
    return [later.first] if own and not timed else []


_ADDING = frozenset(("and", "but"))
_COMMA = frozenset(",")
_PARTING = frozenset((";", "while", "whereas"))


def _context(reading: Reading, figure: Figure, clause: Clause, stop: int, index: int, elder: Claim | None) -> Context:
    """The words of the clause, led by the subject it leans on, and of the sentence."""
    own = figure.first, figure.core_end
    words = reading.words
    inner = content(words, clause.start, stop, own)
    near = reading.areas_between(clause.start, min((*_left_out(reading, figure, stop), stop)))
    lead: tuple[str, ...] = ()
    if clause.follows and index:
        start, end = _subject(reading, index)
        lead = without_other_sex(content(words, start, end, (0, 0)), inner)
        near = (*reading.areas_between(start, end), *near)
    if elder is not None and leans_back((*lead, *inner)):
        lead = (*told_before(elder.context.clause), ",", *lead)
    start, end = max(0, own[0] - WINDOW), min(len(words), own[1] + WINDOW)
    far = _areas_told(reading, index, start, end)
    named = reading.names_between(start, end)
    around = reading.areas_between(start, end)
    later = () if len(around) == len(far) else tuple(key for key in around if key not in far)
    return reading.context((*lead, *inner), content(words, start, end, own), near, far, named, len(lead), later)


def _subject(reading: Reading, index: int) -> tuple[int, int]:
    """What stands before the first figure of a run of clauses that lean on each other, from token up to token."""
    floor = max(0, index - NEAR)
    while index > floor and reading.clauses[index].follows:
        index -= 1
    first = reading.figures[index].first
    return max(reading.clauses[index].start, first - 24), first


def _scaled(reading: Reading, index: int, what: What, elder: Claim | None) -> Figure:
    """The figure; a bare one of as much money as the figure before it is in the same millions or billions: "Poland drew
    $35.7 billion and *Portugal 11.6*"."""
    figure = reading.figures[index]
    if not index or elder is None or elder.sentence != reading.span or what.unit != elder.quantity.unit:
        return figure
    number, scale = figure.number, reading.figures[index - 1].number.scale
    bare = reading.whats[index].unit == NUMBER and what.unit.kind is UnitKind.MONEY and not figure.is_range
    if not bare or number.form != "digits" or number.scale != 1 or number.value >= THOUSAND or scale < MILLION:
        return figure
    number = replace(
        number, low=number.low * scale, high=number.high * scale, precision=number.precision * scale, scale=scale
    )
    return replace(figure, number=number, upper=number)


def _quantity(source: Source, t: Tokens, figure: Figure, unit: Unit, end: int) -> Quantity:
    interval, stated, policy = interval_of(figure)
    precision = min(figure.number.precision, figure.upper.precision)
    if figure.share:
        said = str(stated)
        interval, stated = _percent(interval), _percent(stated)
        precision = figure.number.precision * HUNDRED if figure.number.form == "ratio" else Decimal(2)
        policy = policy and f"{figure.word} {stated} is {interval}" if said else ""
    written = " ".join(source.text[t.start[figure.first] : t.end[end - 1]].split())
    return Quantity(interval, stated, unit, figure.modifier, precision, written, figure.word, policy)


def _percent(share: Interval) -> Interval:
    low = _tenth(share.low * HUNDRED) if share.low is not None else None
    high = _tenth(share.high * HUNDRED) if share.high is not None else None
    return Interval(low, high, share.low_open, share.high_open)


def _tenth(value: Decimal) -> Decimal:
    """To the tenth; of less than one per cent the first two digits."""
    if not value or abs(value) >= 1:
        return value.quantize(TENTH).normalize()
    return round(value, 1 - value.adjusted()).normalize()


def other_claim(reading: Reading, figure: Figure) -> Claim:
    """A number that is no figure, for those who ask to see them all."""
    source, t = reading.source, reading.tokens
    start, end = t.start[figure.first], t.end[figure.end - 1]
    stated = Interval.point(figure.number.value)
    return Claim(
        id=claim_id(source.id, start, end, ClaimKind.OTHER),
        source=source.id,
        kind=ClaimKind.OTHER,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=Quantity(stated, stated, Unit(UnitKind.NUMBER), Modifier.EXACT, Decimal(0), source.text[start:end]),
        reading=figure.reading,
    )

"""What a short passage says besides its claims and still can be held against another: every time it names, none at all,
ages, ordinals, marks out of ten, "twice".

An article has too many of these to be worth a line each; of two sentences laid side by side they may be all there is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.ballots import tallies
from factcheck.extract.build import claim_of
from factcheck.extract.calendar import written_date
from factcheck.extract.eves import in_year
from factcheck.extract.figure import Figure
from factcheck.extract.ids import claim_id
from factcheck.extract.labelled import labelled
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.view import view_of
from factcheck.extract.words import WINDOW, content
from factcheck.lexicon.clause import AUXILIARIES
from factcheck.lexicon.labelled import CLOCK, NAMED
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.text import Sentence, Source, Span
from factcheck.pattern import pattern

AGE, MARK, ORDINAL, NONE, OCCASIONS = "age", "date or code in figures", "ordinal", "none", "occasions"
_READ = frozenset((AGE, MARK, ORDINAL))
_MARK = pattern(r"\d+(?:\.\d+)?\s?/\s?(?:5|10|100)\Z")
_LATER = frozenset((("later", "than"), ("subsequent", "to")))
_EARLIER = frozenset((("earlier", "than"), ("prior", "to")))
_EVES = {("day", "before"): -1, ("day", "after"): 1}
_SINGLE = (("not", "a", "single"), ("not", "one"))
_OCCASIONS = {"twice": 2, "thrice": 3}
_NO = frozenset("no zero".split())
_NO_THING = frozenset("longer more less fewer one way doubt matter other sign evidence reason plans later need".split())
_ONE_DAY = Interval(Decimal(0), Decimal(0))


def mentions(
    source: Source, sentences: Sequence[Sentence], claims: Sequence[Claim], year: int, every: bool = False
) -> tuple[Claim, ...]:
    """The times of a passage that no claim is told of, or `every` one, and its numbers that are no figures but say
    something.

    `year` is the one that days without a year are taken to be of: of two passages the same.
    """
    dated = replace(source, published=PartialDate(year, 12, 31))
    view = view_of(source.text, source.blocks)
    taken = [one.anchor.span for one in claims if one.kind is not ClaimKind.OTHER]
    told = {(one.sentence, one.period_words) for one in claims if one.kind is not ClaimKind.OTHER}
    found: list[Claim] = []
    for sentence in sentences:
        reading = Reading(dated, view, sentence.span)
        found += (one for one in _times(reading, year) if every or (one.sentence, one.period_words) not in told)
        found += _numbers(reading)
        found += _none(reading)
        found += _clocked(reading)
        found += _quarters(reading)
        found += _listed(reading)
        found += _tallied(reading)
        for first, end, what, unit, value in labelled(reading):
            made = _claim(reading, (first, end), first, ClaimKind.OTHER, unit, value, Modifier.EXACT, what)
            before = reading.tokens.text[max(0, first - 2) : first]
            found.append(replace(made, quantity=_bounded(made.quantity, before)) if what == CLOCK else made)
    taken.sort()
    free = (one for one in found if one.reading == NAMED or not _overlaps(one.anchor.span, taken))
    return (*free, *counted(claims))


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """It shares a character with one of those in order, none of which overlap."""
    at = bisect_right(taken, span.start, key=lambda other: other.end)
    return at < len(taken) and taken[at].overlaps(span)


def years(texts: Iterable[str]) -> int:
    """The first year that texts name, a leap year where they name none."""
    for text in texts:
        if found := _YEAR.search(text):
            return int(found[0])
    return 2000


_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")


def _times(reading: Reading, year: int) -> Iterator[Claim]:
    for item in reading.times:
        if item.name and item.words.isdecimal() and 0 < int(item.words) <= LAST_YEAR:
            item.period = Period.single(PartialDate(int(item.words)))  # "a 2012 film"
        dated = not item.relative or not MONTHS.keys().isdisjoint(item.words.lower().split())
        if item.period is None or not dated or not any(map(str.isdecimal, item.words)):
            continue
        item.period = in_year(item.period, item.words, year)
        if item.period.role is PeriodRole.SINCE and (last := _up_to(reading, item)):
            item.period = Period(item.period.first, last)
        days, modifier = _days(reading, item, item.period)
        if days == _ONE_DAY:
            continue
        yield _claim(reading, (item.first, item.end), item.core, ClaimKind.DATE, Unit(UnitKind.DATE), days, modifier, "",
                     item)  # fmt: skip


def _up_to(reading: Reading, item: TimeSpan) -> PartialDate | None:
    """The end of "since 5 March 2020 *to 27 April 2020*"."""
    t = reading.tokens
    at = next((i for i in range(item.core, item.end) if t.text[i] == "to"), item.end)
    written = written_date(t, at + 1) if at + 1 < item.end else None
    bounds = written.bounds() if written and written.year else None
    return bounds[1] if bounds else None


def _days(reading: Reading, item: TimeSpan, period: Period) -> tuple[Interval, Modifier]:
    """The days that a time allows: "after 2010" none of 2010, "since 2010" all from its first on."""
    words = tuple(reading.tokens.text[max(0, item.first - 2) : item.first])
    lead = reading.tokens.at(item.first)
    first = Decimal(period.first.start().toordinal()) if period.first else None
    last = Decimal(period.last.end().toordinal()) if period.last else None
    if first is not None and last is not None and first > last:
        return _ONE_DAY, Modifier.EXACT  # "between 20 November and 10 January", of two years
    named = tuple(reading.tokens.text[max(0, item.core - 2) : item.core])
    if named in _EVES and item.point is not None and item.point.day:
        return Interval.point(item.point.start().toordinal() + _EVES[named]), Modifier.EXACT
    if words in _LATER and last is not None:
        return Interval(last, None, low_open=True), Modifier.OVER
    if words in _EARLIER and first is not None:
        return Interval(None, first, high_open=True), Modifier.UNDER
    if first is not None and last is not None and period.first != period.last:
        return Interval(first, last), Modifier.EXACT
    if period.role is PeriodRole.SINCE and period.first is not None:
        if lead == "after":
            return Interval(Decimal(period.first.end().toordinal()), None, low_open=True), Modifier.OVER
        return Interval(first, None), Modifier.AT_LEAST
    if period.role in (PeriodRole.BEFORE, PeriodRole.UNTIL, PeriodRole.BY) and last is not None:
        return Interval(None, last), Modifier.UNDER if period.role is PeriodRole.BEFORE else Modifier.AT_MOST
    if first is None or last is None:
        return _ONE_DAY, Modifier.EXACT
    return Interval(first, last), Modifier.EXACT


def _numbers(reading: Reading) -> Iterator[Claim]:
    """Ages, ordinals and marks out of ten, read as figures are."""
    wanted: list[Figure] = []
    for figure in reading.all_figures:
        if figure.reading in _READ:
            end = reading.tokens.end[figure.end - 1]
            written = reading.source.text[reading.tokens.start[figure.core] : end]
            if figure.reading == MARK and not _MARK.match(written):
                continue
            wanted.append(figure)
    if not wanted:
        return
    kept = {id(one): one.reading for one in wanted}
    for one in wanted:
        one.reading = ""
    reading.figures = [one for one in reading.all_figures if not one.reading]
    for index, figure in enumerate(reading.figures):
        if what := kept.get(id(figure)):
            made = claim_of(reading, index, None)
            quantity = made.quantity
            if reading.tokens.at(figure.end).startswith("centur"):
                yield _century(reading, made, figure)
                continue
            if what == MARK:
                quantity = _in_percent(quantity)
            else:
                quantity = replace(quantity, unit=Unit(UnitKind.NUMBER, what))
            quantity = _bounded(quantity, reading.tokens.text[max(0, figure.first - 3) : figure.first])
            yield replace(made, kind=ClaimKind.OTHER, reading=what, head="", measure="", quantity=quantity)


def _century(reading: Reading, made: Claim, figure: Figure) -> Claim:
    """ "the 19th century" as its days."""
    number = int(figure.number.value)
    if not 1 <= number <= LAST_CENTURY:
        return made
    first, last = PartialDate(100 * number - 99), PartialDate(100 * number)
    days = Interval(Decimal(first.start().toordinal()), Decimal(last.end().toordinal()))
    before = reading.tokens.text[max(0, figure.first - 7) : figure.first]
    quantity = replace(made.quantity, unit=Unit(UnitKind.DATE), interval=days, stated=days)
    if "before" in before:
        quantity = replace(quantity, interval=Interval(None, days.low, high_open=True), modifier=Modifier.UNDER)
    elif "after" in before or "since" in before:
        quantity = replace(quantity, interval=Interval(days.high, None, low_open=True), modifier=Modifier.OVER)
    return replace(made, kind=ClaimKind.DATE, head="", measure="", quantity=quantity, period=Period(first, last))


LAST_CENTURY = 30
LAST_YEAR = 3000


def _in_percent(quantity: Quantity) -> Quantity:
    """ "6.5/10" as 65%."""
    most = quantity.written.rpartition("/")[2].strip()
    if quantity.unit.kind is UnitKind.PERCENT or not most.isdecimal():
        return quantity
    ratio = Decimal(100) / Decimal(most)
    return replace(quantity, unit=Unit(UnitKind.PERCENT, "percent"), interval=quantity.interval.scaled(ratio),
                   stated=quantity.stated.scaled(ratio), precision=quantity.precision * ratio)  # fmt: skip


def _bounded(quantity: Quantity, before: Sequence[str]) -> Quantity:
    """The same with the bound that the words in front of it set: "*below* 6.5/10", "*before the* 58th minute"."""
    value = quantity.stated.low
    told = " ".join(word for word in before if word not in ("the", "a", "an", "-"))
    modifier = next((one for phrase, one in _LEADS if told.endswith(phrase)), None)
    if modifier is None or value is None or quantity.modifier is not Modifier.EXACT:
        return quantity
    over = modifier is Modifier.OVER
    interval = Interval(value, None, low_open=True) if over else Interval(None, value, high_open=True)
    return replace(quantity, modifier=modifier, interval=interval)


_LEADS = tuple((phrase, Modifier.UNDER) for phrase in ("less than", "below", "under", "before", "lower than")) + tuple(
    (phrase, Modifier.OVER) for phrase in ("more than", "above", "over", "after", "higher than")
)


def counted(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The two counts of a share that is told as one: 16 and 28 of "16 out of 28 provinces"."""
    for one in claims:
        found = _OUT_OF.match(one.quantity.written)
        if one.quantity.unit.kind is not UnitKind.PERCENT or not found:
            continue
        head = singular((one.of or "").split(" ")[-1])
        for number, text in enumerate(found.groups()):
            value = Interval.point(text.replace(",", ""))
            unit = Unit(UnitKind.COUNT, head) if head else Unit(UnitKind.NUMBER)
            quantity = replace(one.quantity, unit=unit, interval=value, stated=value, precision=Decimal(1), written=text,
                               modifier=Modifier.EXACT)  # fmt: skip
            yield replace(one, id=f"{one.id}{number}", head=head, measure=head, quantity=quantity, of=None)


_OUT_OF = pattern(r"(\d[\d,]*) (?:out )?of (?:the |its )?(\d[\d,]*)")


def _clocked(reading: Reading) -> Iterator[Claim]:
    """ "2:01:09": two hours, one minute and nine seconds."""
    text = reading.source.text
    for found in _HMS.finditer(text, reading.span.start, reading.span.end):
        hours, minutes, seconds = (int(part) for part in found.groups())
        if minutes < 60 and seconds < 60:
            t = reading.tokens
            first = bisect_right(t.end, found.start())
            last = min(bisect_left(t.end, found.end()), t.size - 1)
            value = Interval.point(3600 * hours + 60 * minutes + seconds)
            yield _claim(reading, (first, last + 1), first, ClaimKind.OTHER, Unit(UnitKind.TIME, "second"), value,
                         Modifier.EXACT, "duration")  # fmt: skip


_HMS = pattern(r"(?<![\d:])(\d{1,2}):(\d{2}):(\d{2})(?![\d:])")


def _none(reading: Reading) -> Iterator[Claim]:
    """ "*No journalists* were killed", "*not a single* patient": none; "hosted it *twice*"."""
    t = reading.tokens
    for at, word in enumerate(t.text):
        if word in _OCCASIONS and t.at(at + 1) not in ("as", "the", "that"):
            times = Interval.point(_OCCASIONS[word])
            unit = Unit(UnitKind.COUNT, "time")
            yield _claim(reading, (at, at + 1), at, ClaimKind.OTHER, unit, times, Modifier.EXACT, OCCASIONS)
            continue
        end = at + 1
        if word in ("none", "nobody") or (word == "no" and t.at(end) == "one"):
            yield _nought(reading, at, at + 1, "")
            continue
        for phrase in _SINGLE:
            if tuple(t.text[at : at + len(phrase)]) == phrase:
                end = at + len(phrase)
        if word not in _NO and end == at + 1:
            continue
        noun = next((i for i in range(end, min(end + 4, t.size)) if t.is_word(i) and t.at(i).endswith("s")), -1)
        noun = end if end > at + 1 and t.is_word(end) else noun
        verb = next((i for i in range(end + 1, min(end + 4, t.size)) if t.at(i) in AUXILIARIES), -1)
        if (noun < 0 or verb <= noun) and verb > 0 and t.is_word(verb - 1) and t.at(verb - 1) not in _NO_THING:
            noun = verb - 1  # "no member state has left"
        if noun < 0 or t.text[end] in _NO_THING or any(t.text[i] in FUNCTION for i in range(end, noun + 1)):
            continue
        yield _nought(reading, at, noun + 1, singular(t.text[noun]))


def _quarters(reading: Reading) -> Iterator[Claim]:
    """ "Q2" and "the second quarter", where no year tells which time that is."""
    t = reading.tokens
    for at, word in enumerate(t.text):
        number, end = 0, at + 1
        if len(word) == 2 and word[0] == "q" and word[1] in "1234":
            number = int(word[1])
        elif word == "q" and t.at(at + 1) in ("1", "2", "3", "4") and t.joined(at + 1):
            number, end = int(t.at(at + 1)), at + 2
        elif word in _QUARTERS and t.at(at + 1) == "quarter":
            number, end = _QUARTERS[word], at + 2
        if number:
            unit = Unit(UnitKind.NUMBER, QUARTER)
            yield _claim(reading, (at, end), at, ClaimKind.OTHER, unit, Interval.point(number), Modifier.EXACT, QUARTER)


QUARTER = "quarter"
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _listed(reading: Reading) -> Iterator[Claim]:
    """ "Brazil, India, Norway and South Africa": four; not "among them Brazil, India and Norway"."""
    text = reading.source.text
    for found in _LIST.finditer(text, reading.span.start, reading.span.end):
        before = (
            text[max(reading.span.start, found.start() - AROUND) : found.start()]
            .lower()
            .replace(",", " ")
            .replace(":", " ")
            .split()
        )
        t = reading.tokens
        first = bisect_left(t.start, found.start())
        last = min(bisect_left(t.end, found.end()), t.size - 1)
        if first >= t.size or not _SOME.isdisjoint(before[-2:]) or t.at(last + 1) == "others":
            continue
        if not MONTHS.keys().isdisjoint(found[0].lower().replace(",", "").split()):
            continue  # "before 23 April, Bosnia and Herzegovina had"
        value = Interval.point(found[0].count(",") + 2 - found[0].count(", and "))
        yield _claim(
            reading, (first, last + 1), first, ClaimKind.OTHER, Unit(UnitKind.NUMBER), value, Modifier.EXACT, LIST
        )


def _tallied(reading: Reading) -> Iterator[Claim]:
    """The votes, scores and things that did not move."""
    t = reading.tokens
    for one in tallies(reading.source.text, reading.span):
        first = bisect_right(t.end, one.span.start)
        last = bisect_left(t.end, one.span.end)
        if first >= t.size or last >= t.size:
            continue
        head = one.unit.name if one.unit.kind is UnitKind.COUNT else ""
        made = _claim(reading, (first, last + 1), first, one.kind, one.unit, one.value, Modifier.EXACT, one.reading)
        yield replace(made, head=head, measure=head)


def _words(text: str) -> list[str]:
    return text.lower().replace(",", " ").replace(":", " ").split()


LIST = "list"
AROUND = 60  # characters in front of a list in which a word may say that it is of some only
_NAME = r"[A-Z][\w'’-]{1,30}(?: (?:of |the )?[A-Z][\w'’-]{1,30}){0,3}"
_YEARED = r"(?: \(\d{4}\))?"
_LIST = pattern(rf"{_NAME}{_YEARED}(?:, {_NAME}{_YEARED}){{1,30}},? and {_NAME}{_YEARED}")
_SOME = frozenset("including like as among them include includes notably especially particularly".split())


def _nought(reading: Reading, first: int, end: int, head: str) -> Claim:
    unit = Unit(UnitKind.COUNT, head) if head else Unit(UnitKind.NUMBER)
    made = _claim(reading, (first, end), first, ClaimKind.OTHER, unit, Interval.point(0), Modifier.EXACT, NONE)
    return replace(made, head=head, measure=head)


def _claim(
    reading: Reading,
    tokens: tuple[int, int],
    core: int,
    kind: ClaimKind,
    unit: Unit,
    interval: Interval,
    modifier: Modifier,
    what: str,
    time: TimeSpan | None = None,
) -> Claim:
    """A claim of some tokens of a sentence with the words around it."""
    source, t = reading.source, reading.tokens
    first, last = max(0, tokens[0] - WINDOW), min(t.size, tokens[1] + WINDOW)
    left, right = _clause(reading, tokens)
    start, end = t.start[tokens[0] if time is None else core], t.end[tokens[1] - 1]
    date = time.point if time else None
    return Claim(
        id=claim_id(source.id, start, end, kind),
        source=source.id,
        kind=kind,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=Quantity(interval, interval, unit, modifier, Decimal(1), source.text[start:end], date=date),
        period=time.period if time else None,
        period_words=time.words if time else "",
        reading=what,
        context=reading.context(
            content(reading.words, left, right, tokens),
            content(reading.words, first, last, tokens),
            reading.areas_between(left, right),
            reading.areas_between(first, last),
            reading.names_between(first, last),
        ),
    )


def _clause(reading: Reading, tokens: tuple[int, int]) -> tuple[int, int]:
    """From the time before, or the sign that parts clauses, up to the next."""
    t = reading.tokens
    left, right = max(0, tokens[0] - WINDOW), min(t.size, tokens[1] + WINDOW)
    at = bisect_left(reading.times, tokens[1], key=lambda item: item.first)
    if at < len(reading.times):
        right = min(right, reading.times[at].first)
    before = bisect_right(reading.times, tokens[0], key=lambda item: item.end)
    if before:
        left = max(left, reading.times[before - 1].end)
    left = next((i + 1 for i in range(tokens[0] - 1, left - 1, -1) if t.text[i] in (";", ":")), left)
    right = next((i for i in range(tokens[1], right) if t.text[i] in (";", ":")), right)
    return left, right

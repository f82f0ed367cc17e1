"""What a change, a multiple, a superlative or a run is told against: "than in 2005", "since 2011", "than in Italy"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from factcheck.dataclass import dataclass, replace
from factcheck.extract.areas import AreaSpan
from factcheck.extract.numerals import numeral
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import TIMES_AS_MUCH
from factcheck.lexicon.comparisons import (
    BEFORE_KEPT,
    BEFORE_OTHERS,
    BEGUN,
    BEHIND_OTHERS,
    BETWEEN,
    EARLIER,
    EVER,
    KEPT,
    LEVELS,
    THAN,
)
from factcheck.lexicon.places import is_group
from factcheck.lexicon.times import SPANS
from factcheck.model.claim import Claim, ClaimKind, Compared, Direction
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import UnitKind

REACH = 7  # tokens between "than" and the time or the area
BESIDE = 14  # tokens between a figure and the area it is held against
NEAREST = 4  # areas
FAR = 12  # tokens between a superlative and "on record"
YEAR = 12  # months
WINDOW = 40  # tokens to either side of a figure, among which the times are that it can be told from
_KINDS = frozenset((ClaimKind.CHANGE, ClaimKind.SUPERLATIVE, ClaimKind.RANK))
_OVER = frozenset(("over", "in", "within", "during", "for"))
_BREAKS = frozenset((".", ";", ":", "while", "whereas", "but", "yet", "though", "although"))
_WHO = frozenset(("that", "who", "which"))


def is_compared(claim: Claim) -> bool:
    """It is computed from other figures: a change, "twice as many", the highest since."""
    return claim.kind in _KINDS or (claim.kind is ClaimKind.AMOUNT and claim.quantity.unit == TIMES_AS_MUCH)


def with_compared(reading: Reading, made: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a sentence, those that are computed with what they are told against."""
    levels: tuple[Claim, ...] = ()  # the last two
    for claim in made:
        done = claim.compared is not None and (claim.compared.rank or claim.compared.trend)
        yield _told(reading, claim, levels) if is_compared(claim) and not done else claim
        if claim.kind is ClaimKind.AMOUNT and not is_compared(claim):
            levels = (*levels[-1:], claim)


def _told(reading: Reading, claim: Claim, before: Sequence[Claim]) -> Claim:
    t = reading.tokens
    first = max(0, bisect_left(t.start, claim.anchor.start))
    end = max(first + 1, bisect_left(t.start, claim.anchor.end))
    times = _times(reading, claim, first, end)
    if times.base is None and not times.back and claim.kind is ClaimKind.CHANGE:
        times = _of_levels(times, before)
    led = _area_led(reading, first)
    other = led[0] if led else _other_area(reading, first, end)
    if other and times.base and times.end is None and _is_in(reading, times.base):
        times = replace(times, base=None, end=times.base)  # "was twice the Turkish rate *in 2024*"
    begun = _begun(t, end) if claim.kind is ClaimKind.SUPERLATIVE else 0
    if begun:
        times = _since_begun(reading, times, begun)
    area = claim.area
    bare = area is None and claim.quantity.unit.kind is UnitKind.NUMBER and not claim.measure  # made of words alone
    if bare or (other and (area == other.key or _is_of_the_last(reading, first, area))):
        area = _own_area(reading, first, end, other)
    kept = claim.compared or Compared()
    told = replace(
        times,
        area=other.key if other else None,
        run=kept.run,
        ever=kept.ever or bool(begun) or _ever(t, claim, first, end),
    )
    way = claim.direction or (led[1] if led and claim.kind is ClaimKind.CHANGE else None)
    return replace(claim, compared=told, area=area, direction=way)


def _is_in(reading: Reading, period: Period) -> bool:
    """ "*In* 2024", where both areas are held against each other; not "the rate *of* 2024"."""
    return any(span.period == period and reading.tokens.at(span.first) == "in" for span in reading.periods)


def _ever(t: Tokens, claim: Claim, first: int, end: int) -> bool:
    """ "the highest *on record*", "its best result *ever*", "the lowest *in the series*"."""
    if claim.kind is not ClaimKind.SUPERLATIVE:
        return False
    for at in range(end, min(t.size, end + FAR)):
        word = t.text[at]
        if word in _BREAKS or word == ",":
            return False
        if word in EVER or (word == "record" and t.at(at - 1) == "on") or (word == "date" and t.at(at - 1) == "to"):
            return True
    return False


def _begun(t: Tokens, end: int) -> int:
    """The token behind "the highest *since records began*"; 0 where it is told of no beginning of records."""
    since = next((at for at in range(end, min(t.size, end + FAR)) if t.text[at] in (",", *_BREAKS, "since")), t.size)
    at = since + 1
    while t.at(at) in BEFORE_KEPT:
        at += 1
    named = at
    while t.at(at) in KEPT:
        at += 1
    return at + 1 if t.at(since) == "since" and at > named and t.at(at) in BEGUN else 0


def _since_begun(reading: Reading, times: Compared, begun: int) -> Compared:
    """ "Since records began *in 1991*": that year is the first that counts, and none that the figure is of."""
    spans = reading.periods[bisect_left(reading.periods, begun, key=_first) :][:1]
    named = next((one.period for one in spans if one.first == begun and not one.relative), None)
    if named is None or named.first is None or named.role is not PeriodRole.IN:
        return replace(times, base=None)
    last = PartialDate(named.first.year - 1)
    return replace(times, base=Period.single(last), end=None if times.end == named else times.end)


@dataclass(frozen=True, slots=True)
class _Time:
    span: TimeSpan
    base: bool
    back: int = 0


def _times(reading: Reading, claim: Claim, first: int, end: int) -> Compared:
    """The base and the end among the times of the sentence; those behind a break or another figure are not its own."""
    t = reading.tokens
    low, high = _clause(t, first, end)
    if claim.compared and claim.compared.run:  # "risen for seven years in a row, *and in Fiji* it rose in 2010"
        high = next((at for at in range(end, high - 1) if t.text[at] == "," and t.text[at + 1] == "and"), high)
    spans = reading.periods[bisect_left(reading.periods, low, key=_first) :]
    told = [_role(t, span, end) for span in takewhile(lambda span: span.first < high, spans)]
    if claim.kind is ClaimKind.SUPERLATIVE:
        told = [one if _is_since(one.span) or one.span.first >= end else _Time(one.span, False) for one in told]
    if stated := _from_to(t, [one.span for one in told if one.span.first >= end], end):
        return stated
    for one in told:
        period = one.span.period
        if period and period.role is PeriodRole.IN and period.years() > 1 and _ranges(t, one.span):
            if one.span.relative:
                return Compared(back=period.years() - 1, loosely=True)
            return Compared(_of(period, True), _of(period, False))
    bases = [one for one in told if one.base]
    ends = [one.span.period for one in told if not one.base and _is_end(one.span.period)]
    near = claim.period if claim.period in ends else None
    final = near or (ends[0] if len(set(map(str, ends))) == 1 else None)
    near_first = sorted(
        bases, key=lambda one: one.span.first - end if one.span.first >= end else FAR + first - one.span.end
    )
    base = next(iter(near_first), None) if claim.kind is not ClaimKind.RANK else None
    if base is None:
        years = _years_over(t, low, high)
        return Compared(None, final, years, bool(years) and years > 1)
    period = base.span.period
    if period and period.role is PeriodRole.SINCE:
        period = Period(period.first, period.first)
    if base.back and period and final is None and period.first:
        return Compared(period, None, base.back)
    if period and final and final.end() <= period.start():
        final = None  # "up 4% on 2024 and 3 times that of 2021": nothing is told from a time to one before it
    return Compared(period, final, base.back)


def _is_since(span: TimeSpan) -> bool:
    return span.period is not None and span.period.role is PeriodRole.SINCE


def _from_to(t: Tokens, spans: Sequence[TimeSpan], end: int) -> Compared | None:
    """The ends that the sentence states behind a change: "doubled within a decade, *from* 9 *in 2013 to* 18 *in 2023*"."""
    for base, final in pairwise(spans):
        if not (_is_end(base.period) and _is_end(final.period)) or base.relative or final.relative:
            continue
        between = t.text[base.end : final.first]
        if "from" in t.text[end : base.first] and "to" in between[:1] and len(between) > 1:
            return Compared(base.period, final.period)
    return None


def _first(span: TimeSpan | AreaSpan) -> int:
    return span.first


def _of(period: Period, first: bool) -> Period:
    day = period.first if first else period.last
    return Period(day, day)


def _is_end(period: Period | None) -> bool:
    return period is not None and period.role in (PeriodRole.IN, PeriodRole.BY) and period.first is not None


def _clause(t: Tokens, first: int, end: int) -> tuple[int, int]:
    """The stretch around a figure up to the next break on either side."""
    floor, roof = max(0, first - WINDOW), min(t.size, end + WINDOW)
    low = next((at + 1 for at in range(first - 1, floor - 1, -1) if t.text[at] in _BREAKS), floor)
    high = next((at for at in range(end, roof) if t.text[at] in _BREAKS), roof)
    return low, high


def _ranges(t: Tokens, span: TimeSpan) -> bool:
    """ "from 2000 to 2014", "between 2000 and 2014", "over the past decade"."""
    return span.relative or t.at(span.first) in ("between", "from", "in", "over")


def _role(t: Tokens, span: TimeSpan, end: int) -> _Time:
    """Whether a time is what the figure is told from."""
    if _is_since(span):
        return _Time(span, True)
    words = span.words.lower().split()
    if back := _back(t, words, span):
        return _Time(span, _set_against(t, span, end) or words[-1:] == ["earlier"], back)
    if t.at(span.first) == "from" and span.period and span.period.first == span.period.last:
        return _Time(span, True)
    return _Time(span, _set_against(t, span, end))


def _back(t: Tokens, words: Sequence[str], span: TimeSpan) -> int:
    """How many years "a year earlier", "the previous year", "five years before" go back; 0 for other times."""
    if EARLIER.isdisjoint(words):
        return 0
    months = next((SPANS[word] for word in words if word in SPANS), 0)
    count = next((int(n.value) for at in range(span.first, span.end) if (n := numeral(t, at))), 1)
    return months * count // YEAR


def _set_against(t: Tokens, span: TimeSpan, end: int) -> bool:
    """ "than *in 2005*", "compared with *2010*", "the share of *1990*", "its *2010* level"."""
    if t.at(span.end) in LEVELS and span.first >= end:
        return True
    if span.first >= end and _is_of_level(t, end, span.first):
        return True
    floor = max(end if span.first >= end else 0, span.core - REACH)
    for at in range(span.core - 1, floor - 1, -1):
        word = t.text[at]
        if word in THAN:
            return not (word == "over" and at < end) and not (word == "as" and t.at(at + 1) == "of")
        if word in LEVELS and at < span.core - 1:
            return True
        if word not in BETWEEN and t.at(at - 1) not in _WHO:  # "the number *that came* in 2021"
            return False
    return False


def _is_of_level(t: Tokens, end: int, first: int) -> bool:
    """ "45% *above that of* 2019", "a third *of what it could boast in* 2018"."""
    what = t.text[end : end + 2]
    led = t.at(end) in ("above", "below", "over", "under") or "what" in what
    return led and first - end <= REACH and "," not in t.text[end:first]


def _years_over(t: Tokens, low: int, high: int) -> int:
    """ "in *fifteen* years", "within *a* year", "over *five* years"; 0 where no such time stands in the clause."""
    for at in range(low, high - 2):
        if t.text[at] not in _OVER:
            continue
        if t.at(at + 1) in ("a", "one", "just") and t.at(at + 2) in ("year", "decade"):
            return 1 if t.at(at + 2) == "year" else 10
        found = numeral(t, at + 1)
        if found and found.form in ("digits", "words") and t.at(found.end) in ("years", "decades"):
            if (*t.text[found.end + 1 : found.end + 4],)[:3] == ("in", "a", "row"):
                return 0
            return int(found.value) * (10 if t.at(found.end) == "decades" else 1)
    return 0


def _of_levels(times: Compared, before: Sequence[Claim]) -> Compared:
    """ "fell from 34% in 2000 to 21% in 2020, *a drop of 13 points*": the times of the two levels before it."""
    if len(before) < 2 or before[0].direction is None or before[0].direction is not before[1].direction:
        return times
    told = [one.period for one in before if one.period and one.period.role is PeriodRole.IN]
    if len(told) < 2 or times.end not in (None, *told):
        return times
    base, end = sorted(told, key=lambda period: period.start())
    return replace(times, base=base, end=end)


def _other_area(reading: Reading, first: int, end: int) -> AreaSpan | None:
    """The area that a figure is held against: "higher than *in Italy*", "twice that of *Uganda*", "double *Peru's*"."""
    t = reading.tokens
    _, high = _clause(t, first, end)
    at = bisect_left(reading.areas, end, key=_first)
    area = next(iter(reading.areas[at : at + 1]), None)
    if area is None or area.first >= min(high, end + BESIDE) or "," in t.text[end : area.first]:
        return None
    between = t.text[end : area.first]
    if "and" in between and not THAN.isdisjoint(between[between.index("and") :]):
        return None  # "four times as many as in 2010 *and almost as many as* those of Italy"
    if between[:2] == ["of", "that"] and t.at(first - 1) == "and" and _shares_before(t, first):
        return None  # "27.6% of the population of Israel *and 26.7% of that of Lebanon*": a share each
    return area if _held_against(t, area, end) else None


def _shares_before(t: Tokens, first: int) -> bool:
    """The figure joined in front is a share of something named: "27.6% *of the population*", not "4% of that of India"."""
    ofs = [at for at in range(max(0, first - REACH), first) if t.text[at] == "of"]
    return bool(ofs) and all(t.at(at + 1) not in ("that", "those") for at in ofs)


def _area_led(reading: Reading, first: int) -> tuple[AreaSpan, Direction] | None:
    """The area that a figure in front of which "by" stands is held against, and on which side of it: "was *ahead of China* by
    #", "*trailed Peru* by #"."""
    t = reading.tokens
    if t.at(first - 1) != "by":
        return None
    at = bisect_left(reading.areas, first, key=_first) - 1
    area = reading.areas[at] if at >= 0 else None
    if area is None or area.end != first - 1:
        return None
    before = area.first - 1 - (t.at(area.first - 1) in _ARTICLES)
    before -= t.at(before) == "of" and t.at(before - 1) == "ahead"
    word = t.at(before)
    if word in BEFORE_OTHERS:
        return area, Direction.UP
    return (area, Direction.DOWN) if word in BEHIND_OTHERS else None


_TIED = frozenset(("in", "of", "for", "among", "from"))
_ARTICLES = frozenset(("the", "a", "an"))
_AGAINST = frozenset(("than", "as", "that", "those")) | LEVELS


def _held_against(t: Tokens, area: AreaSpan, end: int) -> bool:
    """ "than *Italy*", "that of *Italy*", "as in *Italy*", "the rate in *Italy*", "*Italy's*", "twice the *Italian* rate"."""
    at = area.first - 1
    at -= t.at(at) in _ARTICLES
    tied = t.at(at) in _TIED
    at -= tied
    if at >= end and (t.text[at] in _AGAINST if tied else t.text[at] in ("than", "as")):
        return True
    if any(word.endswith("'s") for word in t.text[area.first : area.end]) and area.first - end < REACH:
        return True
    return at == end - 1 and t.at(area.end) in LEVELS  # "three times *the French rate*"


def _own_area(reading: Reading, first: int, end: int, other: AreaSpan | None) -> str | None:
    """The area a figure is of, which others are held against: the nearest before it in its clause; else one right
    behind, "quadrupled *in Iceland*"."""
    low, _ = _clause(reading.tokens, first, end)
    at = bisect_left(reading.areas, first, key=_first)
    before = [
        area
        for area in reading.areas[max(0, at - NEAREST) : at]
        if area.first >= low and area.role != "aside" and area is not other
    ]
    before = [area for area in before if not _behind_than(reading.tokens, area)]
    before = [area for area in before if not (is_group(area.key) and reading.tokens.at(area.end) in _ITS_COUNTRY)]
    if before:
        return before[-1].key
    behind = next(iter(reading.areas[at : at + 1]), None)
    if behind is None or behind is other or behind.first - end > 1 or reading.tokens.at(behind.first - 1) != "in":
        return None
    return behind.key


def _is_of_the_last(reading: Reading, first: int, key: str | None) -> bool:
    """The area is what the figure before is held against: "4.2 points more than in *Portugal* and 4.0 more than in Italy"; not
    "than in *Portugal*, where it is 4.0 more than in Italy"."""
    t, at = reading.tokens, bisect_left(reading.areas, first, key=_first)
    last = next(iter(reading.areas[at - 1 : at]), None)
    if last is None or last.key != key or first - last.end > _LISTED or not _behind_than(t, last):
        return False
    return _WHERE.isdisjoint(t.text[last.end : first])


_LISTED = 3  # words between an area and the next figure held against another: ", and a full"
_WHERE = frozenset(("where", "which", "whose", "who"))


def _behind_than(t: Tokens, area: AreaSpan) -> bool:
    return "than" in t.text[max(0, area.first - _THAN) : area.first]


_THAN = 2  # words: "more *than in* Portugal"


_ITS_COUNTRY = frozenset(  # "the South American *country's* weakest year" is told of the country before
    "country country's nation nation's state state's republic republic's".split()
)


def overlaid(made: Iterable[Claim]) -> list[Claim]:
    """The claims in order of place, without the numbers that are read as runs or ranks: "for *seven years* in a row", "one
    of the *five* largest"."""
    kept: list[Claim] = []
    made = list(made)
    told = [one for one in made if one.compared and one.compared.trend]
    for claim in _untimed(made, told) if told else made:
        run = bool(claim.compared and (claim.compared.run or claim.compared.rank))
        while run and kept and _is_of(kept[-1], claim):
            kept.pop()
        last = kept[-1].compared if kept else None
        if not (last and (last.run or last.rank) and _is_of(claim, kept[-1])):
            kept.append(claim)
    return kept


def _untimed(made: Sequence[Claim], told: Sequence[Claim]) -> Iterator[Claim]:
    """ "At 105.6%, had grown *every year since 2020*": the time of the movement is not that of the level before it."""
    for claim in made:
        words = claim.period_words
        level = words and claim.compared is None and claim.kind is ClaimKind.AMOUNT
        if level and any(words in one.anchor.exact and claim.anchor.end <= one.anchor.start for one in told):
            claim = replace(claim, period=None, period_words="")
        yield claim


def _is_of(claim: Claim, told: Claim) -> bool:
    """Its figure stands within a run or a rank, whose noun it may take with it: "the *five* largest *economies*"."""
    mine, other = claim.anchor, told.anchor
    begun = claim.kind is ClaimKind.AMOUNT and mine.start < other.end
    return other.start <= mine.start and (begun or mine.end <= other.end)

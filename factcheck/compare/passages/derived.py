"""Figures that follow from those of the other passage: shares, changes, multiples, ages, sums and what is left of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, islice, permutations

from factcheck.compare import show
from factcheck.compare.passages.apart import contrast
from factcheck.compare.passages.doing import who
from factcheck.compare.passages.facts import Fact
from factcheck.compare.passages.weigh import relation
from factcheck.dataclass import dataclass
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.units import factor
from factcheck.model.claim import ClaimKind, Direction
from factcheck.model.interval import Interval, Relation, plain
from factcheck.model.match import Facet, FacetState, Outcome, Pair
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

MOST = 400  # combinations that are tried
HUNDRED = Decimal(100)
FAR = Decimal("1.5")  # times: "more than half" is hardly told of 90%, "more than 10" not of 40
MOST_GROWN = 10  # times: what differs by more is hardly the same thing a step later
SLACK = Decimal("0.005")  # of a value: figures that a third is worked out from are rounded themselves
_YEAR = Decimal("365.2425")
_LOST = frozenset(
    "lost lose loses losing shrunk shrank declined dropped fallen fell down fewer cut smaller less".split()
)
_BASE = frozenset(("from", "after", "than"))
_AGED = frozenset("age aged old".split())


@dataclass(frozen=True, slots=True)
class Follows:
    """What follows from figures of the other passage: the least and the most it may be, and how, in words.

    `sure` says that it is what the first passage speaks of, so that another figure there contradicts it.
    """

    value: Interval
    how: str
    first: Fact
    sure: bool = False


def derived(one: Fact, others: Sequence[Fact], own: Sequence[Fact] = ()) -> Pair | None:
    """A pair of a figure with what follows from others, None where nothing does that agrees or surely does not; `own` are
    those of its own passage."""
    ways = list(islice(_following(one, others, own), MOST))
    claimed = _claimed(one)
    for way in ways:
        if claimed.meets(way.value) and not _far(claimed, way.value):
            return _pair(one, way, Outcome.AGREE)
    sure = [way for way in ways if way.sure]
    return _pair(one, sure[0], Outcome.CONFLICT) if sure and len({way.how for way in sure}) == 1 else None


def is_derived(one: Fact) -> bool:
    """It tells how others lie to each other: a change, a multiple, a fraction in words."""
    if one.claim.kind is ClaimKind.CHANGE or _is_multiple(one):
        return True
    return one.claim.quantity.unit.kind is UnitKind.PERCENT and not any(map(str.isdecimal, one.claim.quantity.written))


def _far(claimed: Interval, value: Interval) -> bool:
    """A bound so loose that anything would agree with it."""
    bound, known = claimed.bound, value.bound
    if bound is None or known is None or (claimed.low is not None and claimed.high is not None) or bound <= 0:
        return False
    return bool(known > bound * FAR if claimed.high is None else known * FAR < bound)


def _pair(one: Fact, way: Follows, outcome: Outcome) -> Pair:
    agrees = outcome is Outcome.AGREE
    facets = (Facet("measure", FacetState.SAME, way.how),)
    relation = Relation.OVERLAPS if agrees else Relation.APART
    said = f"{show.worded(one.claim.quantity)} {'and' if agrees else 'against'} {way.how}"
    return Pair(one.claim, way.first.claim, outcome, "computed" if agrees else "conflict", relation, facets, said)


def _claimed(one: Fact) -> Interval:
    """What a figure stands for, a share or change as exact as it was written."""
    quantity = one.claim.quantity
    if quantity.modifier is not Modifier.EXACT or not quantity.stated.is_point:
        return quantity.interval
    half = quantity.precision / 2
    if quantity.unit.kind is UnitKind.COUNT and abs(quantity.stated.low or Decimal(0)) < 1000:
        half = Decimal(0)
    return quantity.interval.widened(half)


def _following(one: Fact, others: Sequence[Fact], own: Sequence[Fact]) -> Iterator[Follows]:
    unit = one.claim.quantity.unit
    change = one.claim.kind is ClaimKind.CHANGE
    if _is_age(one) or (unit.kind is UnitKind.TIME and unit.name == "year"):
        yield from _lived(one, others, own)
        yield from _years(one, others)
    if unit.kind is UnitKind.PERCENT:
        yield from _of_its_own(one, others, own)
        yield from _changes(one, others) if change else _shares(one, others, own)
    elif _is_multiple(one):
        yield from _multiples(one, others)
        if one.claim.direction is not Direction.DOWN:
            yield from _grown(one, others)
    elif change:
        yield from _steps(one, others)


def _is_multiple(one: Fact) -> bool:
    return one.claim.quantity.unit.name in ("times", "time") and one.claim.quantity.unit.kind is not UnitKind.COUNT


def _amounts(others: Sequence[Fact], dimension: str = "") -> list[Fact]:
    kinds = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.TIME, UnitKind.NUMBER)
    found = [
        other for other in others
        if other.claim.quantity.unit.kind in kinds and other.claim.kind in (ClaimKind.AMOUNT, ClaimKind.LIST)
        and other.claim.quantity.stated.is_point and not _is_multiple(other)
        and (not dimension or other.dimension == dimension)
    ]  # fmt: skip
    return found[:20]


def _value(one: Fact) -> Decimal:
    known = factor(one.claim.quantity.unit)
    return (one.claim.quantity.stated.low or Decimal(0)) * (known[1] if known else 1)


def _near(value: Decimal, slack: Decimal = SLACK) -> Interval:
    off = abs(value) * slack
    return Interval(value - off, value + off)


def _pairs(others: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Two amounts of one kind, the one that came before or is the whole first, as far as the text tells."""
    for a, b in permutations(_amounts(others), 2):
        if a.dimension == b.dimension and _value(a) and _value(b):
            yield a, b


def _ordered(a: Fact, b: Fact) -> bool | None:
    """The first is of the earlier time; None where nothing tells."""
    if _leads(a) != _leads(b):
        return _leads(a)
    one, other = a.claim.period, b.claim.period
    if one and other and not one.same(other):
        return one.start() < other.start()
    earlier = [bool(_EARLIER.search(_around(fact))) for fact in (a, b)]
    return earlier[0] if earlier[0] != earlier[1] else None


_EARLIER = pattern(
    r"\b(?:the )?(?:year|month|week|day|quarter|season) (?:before|earlier)"
    r"|\b(?:previous|preceding) (?:year|month|quarter|season)"
)


def _around(one: Fact) -> str:
    """The stretch of its sentence between semicolons and other commas."""
    span, sentence = one.claim.anchor, one.claim.sentence
    before = re.split(r"[;,]|\bthan\b", one.text[sentence.start : span.start])[-1]
    return (before + one.text[span.start : span.end] + re.split(r"[;,]", one.text[span.end : sentence.end])[0]).lower()


def _leads(one: Fact) -> bool:
    before = one.before[-2:]
    return one.told.former or not _BASE.isdisjoint(before[-1:]) or "estimated" in before or "originally" in one.words


def _changes(one: Fact, others: Sequence[Fact]) -> Iterator[Follows]:
    """By how many percent something grew, from its two values."""
    down = one.claim.direction is Direction.DOWN
    for a, b in _pairs(others):
        before = _ordered(a, b)
        if before is False:
            continue
        grown = (_value(b) - _value(a)) / _value(a) * HUNDRED
        grown = -grown if down else grown
        yield Follows(_near(grown, Decimal("0.02")), f"{_said(a)} to {_said(b)} ({_rounded(grown)}%)", b,
                      sure=bool(before) and _of_one(one, a, b))  # fmt: skip


def _shares(one: Fact, others: Sequence[Fact], own: Sequence[Fact]) -> Iterator[Follows]:
    """What share one count is of another; what was lost of a whole; what is left of all."""
    lost = not _LOST.isdisjoint(one.words)
    for a, b in _pairs(others):
        whole, part = _value(a), _value(b)
        if whole <= part or _leads(b):
            continue
        share = part / whole * HUNDRED
        if lost:
            share = HUNDRED - share
        of = a.whole and a.claim.sentence == b.claim.sentence
        yield Follows(_near(share), f"{_said(b)} of {_said(a)} ({_rounded(share)}%)", b,
                      sure=of and not lost and _of_one(one, a, b))  # fmt: skip


def _of_its_own(one: Fact, others: Sequence[Fact], own: Sequence[Fact]) -> Iterator[Follows]:
    """What share a count of the other passage is of the whole that both passages tell: "a tenth *of its 3,400 jobs*"."""
    whole = _whole_of(one, own)
    if whole is None or not any(
        relation(whole, other) is not Relation.APART for other in others if _alike(whole, other)
    ):
        return
    parts = [other for other in others if _alike(whole, other) and 0 < _value(other) < _value(whole)]
    common = [len((one.near | one.said) & (other.near | other.said | other.wide)) for other in parts]
    for other, shared in zip(parts, common, strict=True):
        if shared == max(common):
            share = _value(other) / _value(whole) * HUNDRED
            how = f"{_said(other)} of {_said(whole)} ({_rounded(share)}%)"
            yield Follows(_near(share, Decimal("0.02")), how, other, sure=common.count(shared) == 1)


def _alike(a: Fact, b: Fact) -> bool:
    return a.dimension == b.dimension == "count" and b.claim.quantity.stated.is_point and not b.is_date


def _whole_of(one: Fact, own: Sequence[Fact]) -> Fact | None:
    """What its own passage says it is a share of: "a tenth of its *3,400 jobs*"."""
    start = one.claim.anchor.end
    for other in own:
        between = one.text[start : other.claim.anchor.start].lower().split()
        if other.claim.anchor.start > start and between[:1] == ["of"] and len(between) <= FEW:
            return other
        before = one.text[other.claim.anchor.end : one.claim.anchor.start].lower().split()
        if other.claim.anchor.end <= one.claim.anchor.start and before[-2:] in _OF_THEM and len(before) <= 2 * FEW:
            return other
    return None


_OF_THEM = (["of", "whom"], ["of", "which"], ["of", "them"], ["of", "these"])
FEW = 3  # words between a share and its whole


def _multiples(one: Fact, others: Sequence[Fact]) -> Iterator[Follows]:
    for a, b in _pairs(others):
        before = _ordered(a, b)
        if before is False:
            continue
        times = _value(b) / _value(a)
        if one.claim.direction is Direction.DOWN:
            times = 1 / times
        yield Follows(_near(times, Decimal("0.03")), f"{_said(a)} to {_said(b)} ({_rounded(times)} times)", b,
                      sure=bool(before) and _of_one(one, a, b))  # fmt: skip


def _grown(one: Fact, others: Sequence[Fact]) -> Iterator[Follows]:
    """How many times as much a rise by so many percent makes it."""
    for other in others:
        stated = other.claim.quantity.stated
        rise = _PERCENT_RISE.search(_around(other)) is not None or other.claim.direction is Direction.UP
        if other.dimension == "percent" and stated.is_point and stated.low and rise:
            times = 1 + stated.low / HUNDRED
            yield Follows(_near(times, Decimal("0.03")), f"{_said(other)} more ({_rounded(times)} times)", other,
                          sure=_of_one(one, other))  # fmt: skip


_PERCENT_RISE = pattern(r"\b(?:rise|increase|gain|growth) of\b")


def _steps(one: Fact, others: Sequence[Fact]) -> Iterator[Follows]:
    """By how much something grew, from its two values."""
    known = factor(one.claim.quantity.unit)
    ratio = known[1] if known else Decimal(1)
    for a, b in _pairs(others):
        before = _ordered(a, b)
        if max(_value(a), _value(b)) > MOST_GROWN * min(_value(a), _value(b)):
            continue
        if a.dimension == one.dimension and before is not False and (before or a.head == b.head) and _of_one(one, a, b):
            grown = (_value(b) - _value(a)) / ratio
            grown = -grown if one.claim.direction is Direction.DOWN else grown
            yield Follows(_near(grown), f"{_said(a)} to {_said(b)}", b, sure=bool(before) and _of_one(one, a, b))


def _lived(one: Fact, others: Sequence[Fact], own: Sequence[Fact]) -> Iterator[Follows]:
    """The age of someone from the day of the birth, which the other passage tells, and a time that its own does; or from
    the years of a life in brackets."""
    if not _is_age(one):
        return
    for born in others:
        span = _days(born)
        if span is None:
            continue
        if _LIFE.fullmatch(born.claim.quantity.written) and not _DIED.isdisjoint(one.words):
            most = int(born.claim.quantity.written[-4:]) - int(born.claim.quantity.written[:4])
            yield Follows(Interval(Decimal(most - 1), Decimal(most)), f"{born.claim.quantity.written}", born, True)
        if _BIRTHS.isdisjoint(born.words):
            continue
        for then in own:
            days = _days(then)
            if days and then.claim.sentence == one.claim.sentence and days[0] > span[1]:
                years = Interval(Decimal(_full(span[1], days[0])), Decimal(_full(span[0], days[1])))
                said = f"{born.claim.quantity.written} to {then.claim.quantity.written}"
                yield Follows(years, said, born, True)


def _is_age(one: Fact) -> bool:
    """ "was 34 when he was elected" is read as no more than a number."""
    return one.claim.reading == "age" or (
        one.claim.quantity.unit.kind is UnitKind.NUMBER and bool(_WHEN.match(one.behind.lower()))
    )


_WHEN = pattern(r"\s*when (?:he|she)\b")
_LIFE = pattern(r"\d{4}\s?[-–]\s?\d{4}")
_DIED = frozenset("died dies death dead".split())


def _years(one: Fact, others: Sequence[Fact]) -> Iterator[Follows]:
    """The full years between two dates."""
    dates = sorted(((span, other) for other in others if (span := _days(other))), key=lambda dated: dated[0])[:20]
    aged = one.claim.reading == "age"
    told = one.near - who(one)
    sure = len({span for span, _ in dates}) == 2 and not one.words & _AGED
    sure = sure and any(told & (other.near | other.wide) for _, other in dates)
    for (first, a), (last, b) in combinations(dates, 2):
        least, most = _full(first[1], last[0]), _full(first[0], last[1])
        if most < 1 or (aged and _BIRTHS.isdisjoint(a.words | b.words)):
            continue
        years = Interval(Decimal(least), Decimal(most if aged else most + 1))
        yield Follows(years, f"{a.claim.quantity.written} to {b.claim.quantity.written}", b, sure)


_BIRTHS = frozenset(("born", "birth"))


def _days(one: Fact) -> tuple[Decimal, Decimal] | None:
    """The first and last day of a time that has both."""
    days = one.claim.quantity.stated
    return (days.low, days.high) if one.is_date and days.low is not None and days.high is not None else None


def _full(first: Decimal, last: Decimal) -> int:
    start, end = date.fromordinal(int(first)), date.fromordinal(int(last))
    return max(0, end.year - start.year - ((end.month, end.day) < (start.month, start.day)))


_REST = frozenset("rest remaining remainder other others not no without none except outside".split())
_SURVIVING = frozenset("survive survived surviving spared unscathed intact".split())
_TOTAL = frozenset("total altogether combined overall together casualty".split())


def rest(one: Fact, others: Sequence[Fact]) -> Pair | None:
    """A share that is what another leaves of all, where a word says so: "3% changed; *the rest* stayed"."""
    stated = one.claim.quantity.stated
    if one.claim.quantity.unit.kind is not UnitKind.PERCENT or not stated.is_point or stated.low is None:
        return None
    if any(other.dimension == one.dimension and other.claim.quantity.stated == stated for other in others):
        return None  # "Ireland paid 60%", "Wales paid 60% and Ireland the other 40%"
    for other in others:
        theirs = other.claim.quantity.stated
        if other.dimension != one.dimension or not theirs.is_point or theirs.low in (None, HUNDRED / 2):
            continue
        left = HUNDRED - (theirs.low or 0)
        told = _REST & {*one.claim.context.sentence, *other.claim.context.sentence} or one.negated != other.negated
        if left == stated.low and (told or contrast(one, other)):
            return _pair(
                one, Follows(Interval.point(left), f"100% less {plain(theirs.low or left)}%", other), Outcome.AGREE
            )
    return None


def total(one: Fact, others: Sequence[Fact]) -> Pair | None:
    """A count or sum that is the sum of two or all the other passage has, or what is left of one."""
    quantity = one.claim.quantity
    if (
        not quantity.stated.is_point
        or quantity.modifier is not Modifier.EXACT
        or one.is_date
        or len(str(quantity.stated.low)) < 2
    ):
        return None
    if one.claim.kind is ClaimKind.CHANGE or quantity.unit.kind in (UnitKind.PERCENT, UnitKind.TIME):
        return None
    survivors = frozenset().union(*(other.words for other in others)) | one.words
    left = one.negated or not _REST.isdisjoint(one.words) or not _SURVIVING.isdisjoint(survivors)
    summed = not _TOTAL.isdisjoint(one.words)
    found = [
        other
        for other in _amounts(others, one.dimension)
        if other.claim.quantity.unit.per == one.claim.quantity.unit.per
    ]
    mine = _claimed(one)
    known = factor(one.claim.quantity.unit)
    ratio = known[1] if known else Decimal(1)
    tries: list[tuple[Decimal, str, Fact]] = []
    for a, b in combinations(found, 2):
        if summed and a.claim.sentence == b.claim.sentence:
            tries.append((_value(a) + _value(b), f"{_said(a)} and {_said(b)} together", a))
        large, small = (a, b) if _value(a) >= _value(b) else (b, a)
        if left:
            tries.append((_value(large) - _value(small), f"{_said(large)} less {_said(small)}", large))
    if len(found) > 2 and summed:
        tries.append((sum(map(_value, found), Decimal(0)), "the sum of " + ", ".join(map(_said, found)), found[0]))
    for value, how, first in tries:
        if value and mine.meets(Interval.point(value / ratio)) and not any(_value(other) == value for other in found):
            return _pair(one, Follows(Interval.point(value), how, first), Outcome.AGREE)
    return None


def _of_one(one: Fact, *others: Fact) -> bool:
    """All of them share a word of what they are of."""
    mine = one.near | one.said | {idea(one.head)} - {""}
    return all(mine & (other.near | other.said | other.wide | {idea(other.head)}) for other in others)


def _said(one: Fact) -> str:
    return show.worded(one.claim.quantity)


def _rounded(value: Decimal) -> str:
    return plain(round(value, 1))

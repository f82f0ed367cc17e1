"""Claims that are no plain amounts: "doubled", ranks and superlatives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.digits import digits_value
from factcheck.extract.figure import Figure, interval_of
from factcheck.extract.hedges import with_modifiers
from factcheck.extract.ids import claim_id
from factcheck.extract.inarow import record_at, run_at
from factcheck.extract.mood import Place, modality
from factcheck.extract.moves import direction_of
from factcheck.extract.number import Numeral, exact
from factcheck.extract.numerals import numeral
from factcheck.extract.outranks import CUES as COMPARING
from factcheck.extract.outranks import outranks_at
from factcheck.extract.ranks import CORES, PAIRED, Rank, clause_around, rank_at, rank_before
from factcheck.extract.sentence import Reading
from factcheck.extract.tense import is_past
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.trends import CUES as TRENDING
from factcheck.extract.trends import Told, area_of, trend_at
from factcheck.extract.words import WINDOW, content
from factcheck.lexicon.comparisons import HIGHEST, LOWEST
from factcheck.lexicon.moves import FACTORS, FOLDS
from factcheck.lexicon.numbers import ORDINALS
from factcheck.lexicon.superlatives import RANK_VERBS, RECORDS, SUPERLATIVES, WIDE
from factcheck.lexicon.times import SPANS
from factcheck.model.claim import Claim, ClaimKind, Compared, Direction
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind

LONGEST = 8  # tokens of a number in front of "-fold"
NEAR = 4  # tokens between a verb and its factor
REACH = 12  # tokens between a superlative and "since" or "on record"
ONE = Decimal(1)
_CUES = frozenset(
    (
        *FACTORS,
        "fold",
        *SUPERLATIVES,
        *RANK_VERBS,
        "most",
        "least",
        "record",
        "time",
        "year",
        "years",
        *COMPARING,
        *TRENDING,
        *PAIRED,
    )
)


def derived_claims(reading: Reading) -> Iterator[Claim]:
    """Factors ("doubled"), ranks ("second-biggest") and superlatives ("the highest since 2011")."""
    t = reading.tokens
    if _CUES.isdisjoint(t.text):
        return
    for i, word in enumerate(t.text):
        if word in FACTORS and not _is_noun(reading, i):
            many = _number_before(reading, i) if word in FOLDS else None  # "ten-thousandfold"
            first, value = (many.first, many.value) if many else (i, ONE)
            yield _made(reading, ClaimKind.CHANGE, first, i + 1, value * Decimal(FACTORS[word]), "times")
        elif word == "fold" and (number := _number_before(reading, i)):
            yield _made(reading, ClaimKind.CHANGE, number.first, i + 1, number.value, "times")
        elif (word in CORES or (word in PAIRED and t.at(i - 1) == "the")) and (rank := rank_at(reading, i)):
            yield _ranked(reading, rank)
        elif word in SUPERLATIVES or (word in ("most", "least") and t.is_word(i + 1)):
            yield from _highest(reading, i)
        elif word in COMPARING and (rank := outranks_at(reading, i)):
            yield _ranked(reading, rank)
        elif word in RANK_VERBS:
            yield from _placed(reading, i)
        elif word in ("year", "years") and (run := run_at(t, i)):
            made = _made(reading, ClaimKind.RANK, run.first, run.end, Decimal(run.years), "rank")
            yield replace(made, direction=run.way, compared=Compared(run=run.years))
        elif word in ("record", "time") and (record := record_at(t, i)):
            made = _made(reading, ClaimKind.SUPERLATIVE, record[0], record[1], ONE, "rank")
            yield replace(made, direction=record[2], compared=Compared(ever=True))
        elif word in TRENDING and (trend := trend_at(reading, i)):
            yield _trending(reading, trend)


def _way(t: Tokens, first: int, last: int) -> Direction | None:
    """Which way a factor goes: "doubled" says it, "rose twelvefold" the verb; a growth where none does."""
    if t.text[last - 1] in FOLDS or t.text[last - 1] == "fold":
        return direction_of(t, first, last, max(0, first - NEAR)) or Direction.UP
    return direction_of(t, last, first, last) or direction_of(t, first, last, first)


def _number_before(reading: Reading, i: int) -> Numeral | None:
    """The number that a hyphen joins to "fold" or "thousandfold"."""
    t = reading.tokens
    if t.at(i - 1) != "-" or not t.joined(i):
        return None
    for first in range(max(0, i - LONGEST), i - 1):
        number = numeral(t, first)
        if number is not None and number.end == i - 1 and number.form in ("digits", "words"):
            return number
    return None


def _is_noun(reading: Reading, i: int) -> bool:
    """ "doubled over" is none; "a doubling of" is."""
    return reading.tokens.at(i + 1) in ("over", "up", "down")


def _ranked(reading: Reading, rank: Rank) -> Claim:
    made = _made(reading, ClaimKind.RANK, rank.first, rank.end, Decimal(rank.ranked.place), "rank")
    compared = Compared(end=rank.period, rank=rank.ranked)
    return replace(made, area=rank.area, direction=rank.ranked.way, compared=compared, period=rank.period)


def _trending(reading: Reading, told: Told) -> Claim:
    """A movement or comparison without a figure, as a multiple: above 1 of what was, or below."""
    t = reading.tokens
    made = _made(reading, ClaimKind.CHANGE, told.first, told.end, ONE, "times")
    up = told.way is Direction.UP
    interval = Interval(ONE, None, low_open=True) if up else Interval(None, ONE, high_open=True)
    modifier = Modifier.OVER if up else Modifier.UNDER
    low, high = clause_around(reading, told.first)
    high = max(high, told.end)
    place = Place(low, told.first, told.end, high, timed=True)
    area = area_of(reading, low, told)
    words = content(reading.words, low, high, (told.first, told.end))
    near = tuple(key for key in reading.areas_between(low, high) if key != told.area)
    compared = Compared(told.base, told.final, told.back, area=told.area, trend=told.trend)
    return replace(
        made,
        quantity=replace(made.quantity, interval=interval, modifier=modifier),
        direction=told.way,
        area=area,
        period=told.final,
        period_words="",
        past=is_past(t, low, high),
        modality=modality(t, place),
        context=replace(made.context, clause=words, areas=replace(made.context.areas, clause=near)),
        compared=compared,
    )


def _highest(reading: Reading, i: int) -> Iterator[Claim]:
    t = reading.tokens
    rank, first = rank_before(t, i)
    end = i + 2 if t.text[i] in ("most", "least") else i + 1
    if rank:
        yield _made(reading, ClaimKind.RANK, first, end, Decimal(rank), "rank")
    elif (t.text[i] not in ("most", "least") or t.at(i + 1) in ("since", "ever")) and _compared(reading, i):
        yield replace(_made(reading, ClaimKind.SUPERLATIVE, i, i + 1, ONE, "rank"), direction=_end_of(t.text[i]))


def _end_of(word: str) -> Direction | None:
    """Up for "highest", down for "lowest"; None where the word judges: "best"."""
    return Direction.UP if word in HIGHEST else Direction.DOWN if word in LOWEST else None


def _compared(reading: Reading, i: int) -> bool:
    """ "since 2011", "on record", "in ten years", "in the world" stands behind, or "the world's" in front."""
    t = reading.tokens
    if t.at(i - 1).endswith("'s") and (t.text[i - 1][:-2] in WIDE or t.is_capital(i - 1)):
        return True
    for at in range(i + 1, min(t.size, i + REACH)):
        word = t.text[at]
        if word in (".", ";"):
            return False
        if word in RECORDS or (word == "record" and t.at(at - 1) in ("on", "of")):
            return True
        if word in SPANS and t.at(at - 2) in ("in", "for"):
            return True
        if word == "in" and (t.at(at + 1) in WIDE or t.at(at + 2) in WIDE):
            return True
    return False


def _placed(reading: Reading, i: int) -> Iterator[Claim]:
    """ "ranked 12th", "finished third"."""
    t = reading.tokens
    at = i + 1 + (t.at(i + 1) in ("only", "in", "a"))
    word = t.at(at)
    if t.is_number(at) and t.at(at + 1) in ("st", "nd", "rd", "th") and t.joined(at + 1):
        read = digits_value(word)
        if read:
            yield _made(reading, ClaimKind.RANK, at, at + 2, read[0], "rank")
    elif word in ORDINALS and t.at(at + 1) not in ("time", "quarter", "half", "of", "floor"):
        yield _made(reading, ClaimKind.RANK, at, at + 1, Decimal(ORDINALS[word]), "rank")


def _time(reading: Reading, last: int) -> TimeSpan | None:
    """The time behind, up to which nothing is held against it; else that in front: "in 2024 it had its best year *ever, after*
    318 days in 2023"."""
    behind = bisect_left(reading.periods, last, key=lambda item: item.first)
    if behind == len(reading.periods):
        return None
    gap = reading.tokens.text[last : reading.periods[behind].first]
    turned = any(gap[at] == "," and gap[at + 1] in _AGAINST for at in range(len(gap) - 1))
    if not turned and "ever" not in gap[:-1]:
        return reading.periods[behind]
    return reading.periods[behind - 1] if behind else None


_AGAINST = frozenset("after up down from than and compared against while whereas but beating".split())


def _made(reading: Reading, kind: ClaimKind, first: int, last: int, value: Decimal, name: str) -> Claim:
    source, t = reading.source, reading.tokens
    number = exact(first, last, value, Decimal(0), "words")
    figure = Figure(first, last, first, last, number, number)
    if kind is ClaimKind.CHANGE and t.text[max(0, first - 1) : first] != ["over"]:
        with_modifiers(t, figure, 0)
        figure.end = last
    interval, stated, policy = interval_of(figure)
    start, end = t.start[figure.first], t.end[last - 1]
    low, high = max(0, first - WINDOW), min(t.size, last + WINDOW)
    words = content(reading.words, low, high, (first, last))
    time = _time(reading, last)
    named = reading.areas_between(low, high)
    return Claim(
        id=claim_id(source.id, start, end, kind),
        source=source.id,
        kind=kind,
        anchor=source.anchor(start, end),
        sentence=reading.span,
        quantity=Quantity(
            interval,
            stated,
            Unit(UnitKind.NUMBER, name),
            figure.modifier,
            Decimal(0),
            source.text[start:end],
            figure.word,
            policy,
        ),
        direction=_way(t, first, last) if kind is ClaimKind.CHANGE else None,
        period=time.period if time else None,
        period_words=time.words if time else "",
        past=is_past(t, low, high),
        context=reading.context(words, words, named, named, reading.names_between(low, high)),
    )

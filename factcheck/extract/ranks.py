"""Ranks among countries: "the third-largest population in the EU", "Africa's largest economy", "the lowest of the five"."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.dataclass import dataclass
from factcheck.extract.digits import digits_value
from factcheck.extract.rankscope import PAIR, Scope, area_from, area_until, group_of, scope_ahead, scope_at
from factcheck.extract.ranksubject import Subject, measured_before, subject_before, subject_behind
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.comparisons import HIGHEST
from factcheck.lexicon.numbers import ORDINALS, UNITS
from factcheck.lexicon.places import WORLD, is_group
from factcheck.lexicon.ranked import (
    AMONG,
    BARE,
    ECONOMIES,
    ENDS,
    LEAST,
    LESS,
    LIMITING,
    LIMITS,
    MEASURES,
    MORE,
    MOST,
    NATIONS,
    OF_SIZE,
    OF_WEALTH,
    PEOPLE,
    SIZES,
    SO_FAR,
)
from factcheck.model.claim import Direction, Ranked
from factcheck.model.period import Period, PeriodRole

LONGEST = 12  # tokens of a measure with its group
_REACH = 60  # tokens between a rank and its time, with no comma between
_BREAKS = frozenset((";", ":", "but", "while", "whereas"))
_PAUSES = frozenset(", ( — – and".split())
_NOW = frozenset(("now", "today", "currently"))
CORES = MOST | LEAST | {"most", "least"}
PAIRED = MORE | LESS  # of two: "the *higher* of the two"
_WEALTH = frozenset(("richest", "wealthiest", "poorest"))


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank told from token `first` up to `end`, of an area at a time; `area` None where it leans on a level beside it."""

    first: int
    end: int
    ranked: Ranked
    area: str | None
    period: Period | None


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What stands behind a superlative: the words of what is ranked, its group, what it is ranked by, up to `end`."""

    words: tuple[str, ...]
    scope: Scope | None
    by: tuple[str, ...]
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    """The place told in front of a superlative, from token `lead` on: "the *third-*largest", "one of the *five* largest"."""

    place: int
    lead: int
    first: int
    within: bool
    group: str


def rank_at(reading: Reading, i: int) -> Rank | None:
    """The rank among countries whose superlative stands at a token; None for any other superlative."""
    t = reading.tokens
    word = t.text[i]
    if _over_time(reading, i):
        return None
    place = _place(reading, i)
    phrase = _phrase(reading, i + 1) if place else None
    if place is None or phrase is None or (place.group and phrase.scope):
        return None
    scope = Scope(place.group, (), phrase.end) if place.group else phrase.scope
    scope = scope or _scope_before(reading, place.lead) or scope_ahead(reading)
    if scope and (scope.many or scope.among) and word in SIZES and not phrase.words:
        return None  # "38.5% of Paraguay, the *larger* of the two"
    if word in PAIRED and (scope is None or PAIR not in (scope.many, len(scope.among))):
        return None  # "the *higher* of the two"
    measure = _measure(word, phrase)
    if measure is None or (scope is None and not (measure == MEASURES["populous"] and _is_one(word, phrase))):
        return None
    subject = _subject(reading, place.lead, phrase, _is_one(word, phrase), measure)
    if subject is None and not _leans(reading, place.lead, measure):
        return None
    loosely = _is_loose(word, phrase)
    if not measure and subject is not None:
        loosely = subject.measure in ECONOMIES  # "China's *economy* is the second-largest"
        measure = OF_SIZE if loosely else subject.measure
    return _told(reading, i, word, place, scope, phrase.end, measure, subject, loosely)


def _leans(reading: Reading, lead: int, measure: str) -> bool:
    """It is by the level beside it: "…, *the highest in the EU*", "Spain, with 1.10, *had the lowest rate in the EU*"."""
    t = reading.tokens
    if measure:
        return False
    return t.at(lead - 1 - (t.at(lead - 1) == "the")) == "," or subject_before(reading, lead, False) is not None


def _scope_before(reading: Reading, lead: int) -> Scope | None:
    """ "The *Nordic* country with the lowest rate"."""
    t = reading.tokens
    at = lead - 1 - (t.at(lead - 1) == "the")
    if t.at(at) != "with" or t.at(at - 1) not in NATIONS:
        return None
    owner = next((area for end in (at - 2, at - 1) if group_of(area := area_until(reading, end))), None)
    return Scope(owner.key, (), at) if owner else None


def _told(
    reading: Reading, i: int, word: str, place: _Place, scope: Scope | None, end: int, measure: str,
    subject: Subject | None, loosely: bool,
) -> Rank | None:  # fmt: skip
    time = time_of(reading, place.lead, end)
    if time is None or is_limited(reading, place.lead, end):
        return None
    period, certain = time
    ahead = _ahead(reading, end)
    ranked = Ranked(
        place=place.place if place.place > 1 else 1 + len(ahead),  # "the largest *after China*" is the second
        way=Direction.UP if word in HIGHEST or word in MOST or word in MORE else Direction.DOWN,
        group=scope.group if scope else WORLD,
        among=scope.among if scope else (),
        measure=measure,
        loosely=loosely,
        within=place.within,
        ahead=ahead,
        many=scope.many if scope else 0,
        sure=scope is not None
        and certain
        and (subject is None or (subject.sure and (subject.now or period is not None))),
    )
    last = i + 1 + (word in ("most", "least") and reading.tokens.is_word(i + 1))
    return Rank(place.first, last, ranked, subject.area if subject else None, period)


def _subject(reading: Reading, lead: int, phrase: _Phrase, is_one: bool, measure: str) -> Subject | None:
    if not measure:
        return measured_before(reading, lead)
    has_one = phrase.words[:1] == ("economy",)  # "has the largest economy"
    subject = subject_before(reading, lead, is_one) or (subject_before(reading, lead, False) if has_one else None)
    return subject or subject_behind(reading, lead, phrase.end)


def _over_time(reading: Reading, i: int) -> bool:
    """A record over time is another claim: "the highest in the EU *since 2011*", "*ever* recorded in Africa"."""
    t = reading.tokens
    if not SO_FAR.isdisjoint(t.text[i + 1 : i + 2 * LONGEST]):
        return True
    return reading.is_since


# the place


def _place(reading: Reading, i: int) -> _Place | None:
    """The place in front of a superlative; None for "one of the largest", "its largest"."""
    t = reading.tokens
    place, first = rank_before(t, i)
    lead, within = (first if place else i), False
    if not place and (many := UNITS.get(t.at(i - 1)) or _digits(t, i - 1)) and many > 1:
        place, lead, first, within = int(many), i - 1, i - 1, True
    owner = area_until(reading, lead)
    group = ""
    if owner is not None:
        if not group_of(owner) or not t.text[lead - 1].endswith(("'s", "s'")):
            return None
        group, lead = owner.key, owner.first
    at = lead - 1 - (t.at(lead - 1) == "the")
    some = t.at(at) in ("of", "among", "amongst") and t.at(at - 1) in (
        "one",
        "is",
        "was",
        "remains",
        "among",
        "be",
        ",",
    )
    if within:
        lead = at - (t.at(at - 1) == "one")
        return _Place(int(place), lead, i - 1, True, group) if some else None
    if some or t.at(lead - 1) in ("its", "their", "his", "our", "a", "whose", "not", "top"):
        return None
    return _Place(int(place) or 1, lead, first if place else i, False, group)


def rank_before(t: Tokens, i: int) -> tuple[int, int]:
    """The ordinal in front of a superlative, and its index; 0 if there is none."""
    at = i - 2 if t.at(i - 1) == "-" else i - 1
    word = t.at(at)
    if word in ORDINALS:
        return ORDINALS[word], at
    if word in ("st", "nd", "rd", "th") and t.is_number(at - 1) and t.joined(at):
        return _digits(t, at - 1), at - 1
    return 0, 0


def _digits(t: Tokens, at: int) -> int:
    read = digits_value(t.text[at]) if t.is_number(at) else None
    return int(read[0]) if read and read[0] == int(read[0]) else 0  # there is no "1.5th-largest"


# what is ranked


def _phrase(reading: Reading, i: int) -> _Phrase | None:
    """The words behind a superlative up to what is no longer of it; None where they are of a part of a country."""
    t = reading.tokens
    words: list[str] = []
    by: list[str] | None = None
    scope: Scope | None = None
    at = i
    while at < min(t.size, i + LONGEST):
        word, area = t.text[at], area_from(reading, at)
        found = scope_at(reading, at) if scope is None else None
        if found:
            scope, at = found, found.end
            continue
        if at in reading.timed:
            at += 1
            continue
        if area is not None:
            if not (area.demonym and group_of(area) and scope is None and by is None):
                return None  # "the largest *German* bank", "the highest rate in *Kenya*"
            scope, at = Scope(area.key, (), area.end), area.end
            continue
        if word == "by" and t.at(at + 1) != "far":
            by, at = [], at + 1
            continue
        if word == "in" and tuple(t.text[at : at + 3]) == ("in", "terms", "of"):
            by, at = [], at + 3
            continue
        if word in ENDS:
            break
        if word == "-":  # "under-five mortality"
            at += 1
            continue
        if by is not None:
            by.append(word)
        elif scope is not None and words and not (words[-1] in NATIONS or set(words) <= NATIONS):
            if word not in NATIONS:
                return None
        else:
            words.append(word)
        at += 1
    if at - i >= LONGEST and at < t.size and scope is None:
        return None
    return _Phrase(tuple(words), scope, tuple(by or ()), at)


def _is_one(word: str, phrase: _Phrase) -> bool:
    """A country is what is ranked, and does not have it: "the most populous *country*", "the largest *economy*"."""
    words = set(phrase.words)
    return word in _WEALTH or words <= NATIONS or (word in ("most", "least") and not words <= PEOPLE)


def _measure(word: str, phrase: _Phrase) -> str | None:
    """What it is ranked by, in words; "" where the sentence says it elsewhere, None where nothing does."""
    words, by = phrase.words, " ".join(phrase.by)
    if word in _WEALTH:
        return by or OF_WEALTH if words and set(words) <= NATIONS else None
    if word in ("most", "least"):
        return "" if not words and phrase.scope and phrase.scope.many else _told_of_people(words)
    if not words:
        return by or ""
    if len(words) == 1 and words[0] in ECONOMIES:
        return OF_SIZE if not by else _by(by)
    if set(words) <= NATIONS:
        return _by(by) if by else None  # by area, or by people?
    if by or words[-1] in AMONG:
        return None
    return "" if len(words) == 1 and words[0] in BARE else " ".join(words)


def _by(by: str) -> str:
    return "gdp ppp" if by in ("ppp", "purchasing power", "purchasing power parity") else by.replace("nominal ", "")


def _told_of_people(words: tuple[str, ...]) -> str | None:
    """ "Most *populous* country", "most *densely populated* country", "most *people*"."""
    if words and set(words) <= PEOPLE:
        return MEASURES["populous"]
    for size in (2, 1):
        measure = MEASURES.get(" ".join(words[:size]))
        if measure and set(words[size:]) <= NATIONS:
            return measure
    return None


def _is_loose(word: str, phrase: _Phrase) -> bool:
    """The word names no measure of its own: "richest", "the largest economy"."""
    return not phrase.by and (word in _WEALTH or phrase.words[:1] == ("economy",) or phrase.words[:1] == ("economies",))


def _ahead(reading: Reading, end: int) -> tuple[str, ...]:
    """The countries told as before it: "the third most populous country, *after India and China*"."""
    t = reading.tokens
    at = end + (t.at(end) == ",")
    if t.at(at) not in ("after", "behind"):
        return ()
    found: list[str] = []
    for i in range(at + 1, t.size):
        if area := area_from(reading, i):
            found.append(area.key)
        elif t.text[i] not in ("the", ",", "and", "both", "only") and i not in reading.area_at:
            break
    return tuple(key for key in found if not is_group(key))


def time_of(reading: Reading, first: int, end: int) -> tuple[Period | None, bool] | None:
    """The year that a rank between two tokens is told of, and whether that leaves no doubt; None where its time is none
    that a table has: "until 2023", "in early 2023"."""
    t = reading.tokens
    low, high = clause_around(reading, first)
    near = [span for span in _times_between(reading, max(low, first - _REACH), min(high, end + _REACH))
            if "," not in t.text[min(span.first, first) : max(span.first, end)]]  # fmt: skip
    told = near or _times_between(reading, low, min(high, low + 2))
    if not told or reading.has_between(_NOW, low, high):
        return None, not near
    if any(span.period and not _is_year(span.period) for span in told):
        return None
    years = {span.period for span in told if span.period}
    return (years.pop(), True) if len(years) == 1 == len(told) else (None, False)


def _times_between(reading: Reading, low: int, high: int) -> list[TimeSpan]:
    spans = reading.periods
    return spans[bisect_left(spans, low, key=_first) : bisect_left(spans, high, key=_first)]


def _first(span: TimeSpan) -> int:
    return span.first


def clause_around(reading: Reading, at: int) -> tuple[int, int]:
    """The tokens from the last break before one to the next behind it."""
    breaks = reading.places(_BREAKS)
    k = bisect_left(breaks, at)
    return breaks[k - 1] + 1 if k else 0, breaks[k] if k < len(breaks) else reading.tokens.size


def is_limited(reading: Reading, first: int, end: int, past: int = 0) -> bool:
    """Words around a rank leave out some of its group: "*excluding* Spain, …", "…, *measured* in dollars".

    `past` is the end of the measure, where it stands behind the rank."""
    low, high = clause_around(reading, first)
    ahead = scope_ahead(reading)
    low = max(low, ahead.end if ahead else 0)
    told = reading.has_between(LIMITS, low, first) or reading.has_between(LIMITS, end, high)
    return told or _is_per(reading, low, first, max(end, past), high)


def _is_per(reading: Reading, low: int, first: int, end: int, high: int) -> bool:
    """ "*Per person*, Malta …", "in the EU *for women*", "…, *for its size*, …"; not "known for its wine"."""
    text, found = reading.tokens.text, reading.places(LIMITING)
    near = found[bisect_left(found, max(low, first - _REACH)) : bisect_left(found, min(high, end + _REACH))]
    for at in near:
        opens = at == low or text[at - 1] in _PAUSES
        if (opens and not first <= at < end) or (at >= end and ENDS.isdisjoint(text[end:at])):
            return True
    return False


def _is_year(period: Period) -> bool:
    day = period.first
    whole = day is not None and day == period.last and day.month is None
    return period.role is PeriodRole.IN and (whole or (period.end() - period.start()).days in (364, 365))

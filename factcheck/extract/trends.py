"""Movements and comparisons told without a figure: "dropped from 2023 to 2024", "grown every year since 2020", "not yet
back to its level of 2019", "more than in Japan", "well behind Brazil's"."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.dataclass import dataclass
from factcheck.extract.areas import AreaSpan
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.lexicon.places import is_country, is_group
from factcheck.lexicon.trends import (
    BACK,
    BEYOND,
    DENYING,
    EACH,
    FALLING,
    GOING,
    GRADED,
    GROUND,
    HIGHER,
    HOW,
    LEADING,
    LEVEL,
    LOWER,
    PARTICLES,
    REGAINING,
    RISING,
)
from factcheck.model.claim import Direction, Trend
from factcheck.model.period import Period, PeriodRole

CUES = frozenset((*RISING, *FALLING, *GOING, *GROUND, *REGAINING, *HIGHER, *LOWER))
NEAR = 5  # tokens in front of a verb, in which it is denied or said to go on until now
BEHIND = 4  # tokens behind a movement, in which a figure tells how far it went
LONGEST = 8  # tokens between what came back and the year of the level
_HAVE = frozenset(("has", "have", "had", "'s", "'ve"))
_EARLIER = (("the", "year", "before"), ("a", "year", "earlier"), ("a", "year", "before"), ("the", "previous", "year"),
            ("the", "preceding", "year"), ("the", "prior", "year"))  # fmt: skip
_ON = frozenset(("on", "from", "over", "since"))
_BREAKS = frozenset((",", "—", "–", "-", "("))
_THAN = frozenset(("that", "those", "in", "of", "for"))


@dataclass(frozen=True, slots=True)
class Told:
    """A movement or comparison from token `first` up to `end`: which way, from when to when, or against which area."""

    first: int
    end: int
    way: Direction
    trend: Trend
    base: Period | None = None
    final: Period | None = None
    back: int = 0
    area: str | None = None


def trend_at(reading: Reading, i: int) -> Told | None:
    """The movement or comparison whose cue stands at a token."""
    word = reading.tokens.text[i]
    if word in REGAINING:
        return _regained(reading, i)
    if word in HIGHER or word in LOWER:
        return _beside(reading, i)
    return _moved(reading, i)


# movements


def _moved(reading: Reading, i: int) -> Told | None:
    """ "*Dropped* from 2023 to 2024", "has *grown* every year since 2020", "had *gained* ground on the year before"."""
    t = reading.tokens
    told = _verb(reading, i)
    if told is None or not DENYING.isdisjoint(t.text[max(0, i - NEAR) : i]):
        return None
    way, at = told
    at = _past_how(reading, at)
    each = t.at(at) in EACH and t.at(at + 1) in ("year", "single")
    if each:
        at += 2 + (t.at(at + 1) == "single")
    found = _ends(reading, i, at)
    if found is None or _has_figure(reading, found.end):
        return None
    if each and found.base is None:
        return None
    trend = Trend.EACH if each else Trend.MOVED
    return Told(i, found.end, way, trend, found.base, found.final, found.back)


def _verb(reading: Reading, i: int) -> tuple[Direction, int] | None:
    """Which way a verb goes, and the token behind it: "rose", "went *up*", "gained *ground*"."""
    t = reading.tokens
    word = t.text[i]
    if word in GOING:
        up = PARTICLES.get(t.at(i + 1))
        return None if up is None else (_way(up), i + 2)
    if word in GROUND:
        return (_way(GROUND[word]), i + 2) if t.at(i + 1) == "ground" else None
    return _way(word in RISING), i + 1


@dataclass(frozen=True, slots=True)
class _Ends:
    end: int
    base: Period | None
    final: Period | None
    back: int = 0


def _ends(reading: Reading, i: int, at: int) -> _Ends | None:
    """From when to when, told right behind the verb."""
    t = reading.tokens
    if t.at(at) in _ON and tuple(t.text[at + 1 : at + 4]) in _EARLIER:
        return _Ends(at + 4, None, None, 1)
    span = _time_from(reading, at)
    period = span.period if span else None
    if span is None or period is None or span.relative or span.end - at > LONGEST:
        return None
    if period.role is PeriodRole.SINCE and period.first and _is_year(Period(period.first, period.first)):
        until_now = not _HAVE.isdisjoint(t.text[max(0, i - NEAR) : i])
        return _Ends(span.end, Period(period.first, period.first), None) if until_now else None
    if period.role is not PeriodRole.IN or not (period.first and period.last) or period.years() < 2:
        return None
    if t.at(at) not in ("from", "between"):
        return None
    base, final = Period(period.first, period.first), Period(period.last, period.last)
    return _Ends(span.end, base, final) if _is_year(base) and _is_year(final) else None


def _is_year(period: Period) -> bool:
    day = period.first
    return day is not None and day.month in (None, 0)


def _time_from(reading: Reading, at: int) -> TimeSpan | None:
    """The time whose words begin at a token."""
    spans = reading.periods
    k = bisect_left(spans, at, key=_first)
    return spans[k] if k < len(spans) and spans[k].first == at else None


def _has_figure(reading: Reading, end: int) -> bool:
    """A figure right behind tells how far it went, which is a claim of its own: "…, *by 3%*", "*to 12*"."""
    t = reading.tokens
    if t.at(end) in ("by", "to", "at"):
        return True
    return any(end <= one.first < end + BEHIND for one in reading.figures)


# comparisons


def _beside(reading: Reading, i: int) -> Told | None:
    """ "*More* than in Japan", "*lower* than Germany's", "*behind* Brazil's", "*below* its level of 2019", "*higher* still"."""
    t = reading.tokens
    word = t.text[i]
    way = _way(word in HIGHER)
    if word in GRADED and t.at(i + 1) != "than" and "still" in t.text[i + 1 : i + 2]:
        return Told(i, i + 2, way, Trend.STILL)
    if word in GRADED and t.at(i + 1) != "than" and t.at(i - 1) == "even":
        return Told(i - 1, i + 1, way, Trend.STILL)
    if t.at(i + 1) == "than":
        at = i + 2
    elif word in BEYOND:
        at = i + 1 + (word == "ahead" and t.at(i + 1) == "of")
        if word == "ahead" and at == i + 1:
            return None
    else:
        return None
    if not _goes_on(reading, i):
        return None
    first = _back_how(reading, i)
    if found := _level_of(reading, at):
        return Told(first, found[0], way, Trend.MOVED, found[1]) if not _has_figure(reading, found[0]) else None
    other = _other(reading, at, word in BEYOND)
    if other is None or any(one.first == other.end for one in reading.figures):
        return None
    return Told(first, other.end, way, Trend.BESIDE, area=other.key)


def _other(reading: Reading, at: int, owned: bool) -> AreaSpan | None:
    """ "In *Japan*", "that of *Japan*", "*Japan's*"; where nothing says that it is `owned`, a country by its bare name too."""
    t = reading.tokens
    start = at
    while t.at(at) in _THAN:
        at += 1
    area = reading.area_at.get(at + (t.at(at) == "the"))
    if area is None or area.demonym or not is_country(area.key) or is_group(area.key):
        return None
    has = any(word.endswith(("'s", "s'")) for word in t.text[area.first : area.end])
    closed = area.end >= t.size or not t.is_word(area.end) or t.text[area.end] in _CLOSING
    return area if closed and (has or at > start or not owned) else None


_CLOSING = frozenset("and but while whereas where which who at in though although that".split())


def _level_of(reading: Reading, at: int) -> tuple[int, Period] | None:
    """ "Its *level of 2019*", "the *2019 level*", and of "was lower than" the bare time, "*in 2019*"; behind a comma that is
    told of the level in front of it."""
    t = reading.tokens
    bare = t.at(at - 1) == "than" and t.at(_back_how(reading, at - 2) - 1) not in _BREAKS
    at += t.at(at) in ("its", "their", "the")
    if t.at(at) in LEVEL:
        span = _time_from(reading, at + 1)
        return _dated(span, span.end if span else 0)
    span = _time_from(reading, at)
    if span is None:
        return None
    levelled = t.at(span.end) in LEVEL
    return _dated(span, span.end + levelled) if levelled or bare else None


def _dated(span: TimeSpan | None, end: int) -> tuple[int, Period] | None:
    period = span.period if span else None
    named = span is not None and not span.relative and period is not None and period.role is PeriodRole.IN
    return (end, period) if named and period and period.first == period.last and _is_year(period) else None


def _goes_on(reading: Reading, i: int) -> bool:
    """It stands behind a comma, a dash or a verb of being: no "3 points *higher than*", "cost *more than*"."""
    t = reading.tokens
    at = _back_how(reading, i) - 1
    denied = not DENYING.isdisjoint(t.text[max(0, at - 1) : i])
    return at >= 0 and t.text[at] in LEADING and not denied


def _back_how(reading: Reading, i: int) -> int:
    """Where the words in front that grade it begin: "*well* behind", "*still much* lower"."""
    while i > 0 and reading.tokens.text[i - 1] in HOW:
        i -= 1
    return i


def _past_how(reading: Reading, at: int) -> int:
    t = reading.tokens
    while t.at(at) in HOW or (t.at(at).endswith("ly") and t.is_word(at)):
        at += 1
    return at


def _regained(reading: Reading, i: int) -> Told | None:
    """ "Had not yet got *back* to its level of 2019", "has *returned* to its 2019 level", "had *regained* the level of 2019"."""
    t = reading.tokens
    at = i + 1 + (t.text[i] != "regained")
    if (t.text[i] != "regained" and t.at(i + 1) not in ("to", "at", "above")) or not (found := _level_of(reading, at)):
        return None
    first = next(
        (k for k in range(i - 1, max(-1, i - NEAR), -1) if t.text[k] in _HAVE or t.text[k] in ("is", "was")), i
    )
    said = t.text[first + 1 : i]
    if any(word not in BACK and word not in HOW and word not in DENYING for word in said):
        return None
    trend = Trend.REGAINED if DENYING.isdisjoint(said) else Trend.NOT_REGAINED
    return Told(first, found[0], Direction.UP, trend, found[1]) if first < i else None


def area_of(reading: Reading, low: int, told: Told) -> str | None:
    """The country that it is told of: the only one in front of it in its clause, else in its sentence; one behind it only
    where it follows at once, "fell from 2019 to 2024 *in Italy*", and not "fell, as it has *in Italy*"."""
    named = {area.key for area in reading.areas if low <= area.first < told.first and area.role != "aside"}
    near = {area.key for area in reading.areas if area.first < told.first or area.first - told.end <= _AT_ONCE}
    named = named or {key for key in reading.lands if key != told.area and key in near}
    return named.pop() if len(named) == 1 else None


_AT_ONCE = 2  # words from it to its country


def _way(up: bool) -> Direction:
    return Direction.UP if up else Direction.DOWN


def _first(span: TimeSpan) -> int:
    return span.first

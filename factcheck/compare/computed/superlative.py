"""Superlatives over time: "the highest since 2011", "a record low", "the lowest on record"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.compare.computed.ends import last_of
from factcheck.compare.computed.values import Value, Values, told, year_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import replace
from factcheck.lexicon.comparisons import OVER_TIME, TEMPERATURES, WEATHER
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.moves import CHANGES, UP
from factcheck.lexicon.places import keys_named
from factcheck.lexicon.pointers import says_nothing
from factcheck.model.claim import Claim, Compared, Direction, figure_at
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import About, But, Ground, VerdictKind

FEWEST = 5  # values by which a record is borne out


def judge_superlative(claim: Claim, values: Values, _: Values | None) -> Ruling:
    """The value is the highest, or the lowest, of all since a time, or of all there are."""
    compared = claim.compared or Compared()
    if compared.area or not (compared.base or compared.ever):
        return unverified(Ground.BASE_UNSAID, "of which it is the most, the text does not say")
    if (of_what := _of_another(claim, values.series)) is not None:
        return unverified(Ground.NARROWER, f"it is the most of what the reference has not: “{of_what}”")
    ends = last_of(claim, values)
    if isinstance(ends, Ruling):
        return ends
    end = ends[0]
    if not end.known:
        return unverified(Ground.NOT_YET_PUBLISHED, f"{told(end, values.series)} was not out at the time")
    ways = (claim.direction,) if claim.direction else (Direction.UP, Direction.DOWN)  # "the best" may be either
    made = [_judged(end, values, compared, way) for way in ways]
    best = next((one for one in made if one.kind is VerdictKind.CONFIRMED), made[0])
    if best.kind is VerdictKind.CONTRADICTED and len({one.kind for one in made}) > 1:
        return next(one for one in made if one.kind is not VerdictKind.CONTRADICTED)
    if best.kind is VerdictKind.CONTRADICTED and compared.end is None:
        return replace(best, kind=VerdictKind.UNVERIFIED, reason=Ground.PERIOD_UNSTATED)
    return best


def _of_another(claim: Claim, series: Statistic) -> str | None:
    """What its own words tell it of, if that is not the series: "the biggest *yearly fall* on record", "the lowest *in a
    summer month* since 2012", "…, and *the summer was* the hottest on record"."""
    clause = claim.context.clause
    at = figure_at(clause)
    behind = takewhile(lambda word: word not in _CLOSING and not word[0].isdecimal(), clause[at + 1 :])
    start = max((here + 1 for here in range(at) if clause[here] in _OPENING), default=0)
    leans = any(word[0].isdecimal() for word in clause[:start])
    words = [word for word in (*(clause[start:at] if leans else ()), *behind) if not _is_nothing(word)]
    if is_change(series.label):
        words = [word for word in words if word not in UP]  # "rose by 2.3%, the smallest *rise* since 2020"
    known = set(ideas(" ".join((series.label, series.of, series.unit.name, *series.aliases)).lower().split()))
    of_weather = claim.anchor.exact.lower() in WEATHER and known.isdisjoint(ideas(TEMPERATURES))
    if of_weather or not (known.issuperset(ideas(words)) or all(known.issuperset(ideas((one,))) for one in words)):
        return " ".join((claim.anchor.exact, *words))
    return None


def _is_nothing(word: str) -> bool:
    """It says nothing of what is the most: "the highest *level of any year*"; "the biggest *fall*" does."""
    return word not in CHANGES and (says_nothing((word,)) or word in OVER_TIME or bool(keys_named(word)))


_CLOSING = frozenset(", @ since ever on recorded and but while when after as which who that under at for".split())
_OPENING = frozenset((",", "@", "and", "but"))


def _judged(end: Value, values: Values, compared: Compared, way: Direction) -> Ruling:
    before = list(values.until(end))
    since = compared.base.start().year if compared.base else None
    within = [one for one in before if since is None or year_of(one) > since]
    word = "higher" if way is Direction.UP else "lower"
    if since is not None and since >= year_of(end):
        return unverified(Ground.BASE_UNSAID, f"it is told since {since}, and the figure is of {year_of(end)}")
    lead = told(end, values.series)
    if beaten := [one for one in within if _beats(one, end, way)]:
        other = max(beaten, key=lambda one: one.number if way is Direction.UP else -one.number)
        return Ruling(
            VerdictKind.CONTRADICTED, Ground.NOT_THE_MOST, f"{lead}; {word} before: {told(other, values.series)}"
        )
    first = before[-1] if before else end
    if since is None or (compared.ever and since + 1 < year_of(first)):
        if len(before) < FEWEST:
            return unverified(Ground.NO_VALUE_FOR_PERIOD, f"{lead}; the reference has too few values before")
        made = _most(f"{lead}; none {word} in the reference, which begins with {told(first, values.series)}")
        return replace(made, but=(But(About.START, f"what was before {year_of(first)}, the reference does not know"),))
    if any(not _is_over(one, end, way) for one in within):
        return unverified(Ground.NEARLY, f"{lead}; another is about as much")
    if not before or year_of(first) > since + compared.ever:
        return unverified(Ground.BEFORE_FIRST_ROW, f"the reference begins only with {told(first, values.series)}")
    if len(within) < year_of(end) - since - 1:
        return unverified(Ground.NO_VALUE_FOR_PERIOD, "the reference lacks some of the years in between")
    return _most(f"{lead}; none {word} since {told(_last(before, since), values.series)}")


def _last(before: Sequence[Value], since: int) -> Value:
    return next((one for one in before if year_of(one) <= since), before[-1])


def _most(detail: str) -> Ruling:
    return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, detail)


def _beats(one: Value, end: Value, way: Direction) -> bool:
    """It is surely higher, or lower: by more than either is exact to."""
    mine, theirs = end.spread, one.spread
    if way is Direction.UP:
        return (theirs.low or 0) > (mine.high or 0)
    return (theirs.high or 0) < (mine.low or 0)


def _is_over(one: Value, end: Value, way: Direction) -> bool:
    """It is no higher, or no lower, as the numbers stand."""
    return one.number <= end.number if way is Direction.UP else one.number >= end.number

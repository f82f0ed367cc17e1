"""A span of time that a figure is per, and the series is not: "the average rent is €14,580 *a year*"."""

from __future__ import annotations

from factcheck.lexicon.benchmarks import AVERAGES
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.rates import PAID
from factcheck.lexicon.wholes import RECURRING
from factcheck.lexicon.words import singular
from factcheck.match.labels import Target
from factcheck.match.reading import Read
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

_YEAR = 300  # days: a period as long is a year, whose sum is "so much a year"


def per_span(read: Read, target: Target) -> str:
    """ "per year", where the series does not say so and is no sum over a year; "per month" of what may be paid so."""
    per, series = read.claim.quantity.unit.per, target.series
    if (
        not per
        or series.unit.per
        or idea(per) in target.vocabulary
        or any(f"per {per}" in name for name in _names(target))
    ):
        return ""
    summed = series.kind is SeriesKind.PERIOD and not _is_mean(target) and _is_yearly(target)
    return "" if per == "year" and summed else f"per {per}"


def per_person(read: Read, target: Target) -> str:
    """ "Per head", told of a movement of the whole: "the economy shrank by # *per head*"."""
    if read.claim.kind is not ClaimKind.CHANGE or target.series.unit.per:
        return ""
    words = read.unborrowed
    for at, word in enumerate(words):
        if word == "per" and words[at + 1 : at + 2] and words[at + 1] in _EACH:
            return "" if "per" in target.label_words else f"per {words[at + 1]}"
    return ""


_EACH = frozenset(
    "head capita person inhabitant resident worker employee hour household family pupil student patient farm acre hectare".split()
)


def only_then(read: Read, target: Target) -> str:
    """Some time of each year or day only, where the series is of all of it: "*in winter*", "*at night*"."""
    if target.series.kind is not SeriesKind.PERIOD:
        return ""
    words = read.unborrowed
    for at, word in enumerate(words):
        tied = next((other for other in words[max(0, at - 2) : at][::-1] if other != "the"), "")
        if word in RECURRING and tied in ("in", "at", "on", "over", "during") and not target.says_word(word):
            return f"{tied} {word}" if words[at + 1 : at + 2] != ("of",) else ""
    return ""


def other_year(read: Read, target: Target) -> str:
    """A year that is none of the calendar, where the series does not tell of it: "*in fiscal 2012*", "in FY2012"."""
    words = read.claim.period_words.lower().replace("-", " ").split()
    kind = next((word for word in words if word in _RECKONED or (word[:2] == "fy" and word[2:].isdecimal())), "")
    return kind if kind and not target.says_word("fiscal" if kind[:2] == "fy" else kind) else ""


_RECKONED = frozenset("fiscal financial school academic marketing crop tax fy".split())


def round_the_clock(read: Read, target: Target) -> str:
    """All day long, or for so many hours of it, where the series says no time: "electricity *for 24 hours a day*"."""
    if read.claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
    words = f" {' '.join(read.unborrowed)} "
    told = next((long for long in _ALL_DAY if f" {long} " in words), "")
    return told if told and not target.says_word(told.split()[0]) else ""


_ALL_DAY = (
    "hours a day", "hours per day", "hours each day", "hours every day", "round the clock", "around the clock", "all day long",
    "day and night",
)  # fmt: skip


def may_be_per(read: Read, target: Target) -> bool:
    """The series may be per a span of time that it does not tell: a year, or of a rent or wage any other."""
    per = read.claim.quantity.unit.per
    return per == "year" or (per in _SPANS and _is_paid(target))


_SPANS = frozenset("month week day hour".split())


def _names(target: Target) -> tuple[str, ...]:
    return tuple(name.text.lower() for name in target.names)


def _is_mean(target: Target) -> bool:
    return not AVERAGES.isdisjoint(target.label_words) or _is_paid(target)


def _is_paid(target: Target) -> bool:
    return target.series.unit.kind is UnitKind.MONEY and not PAID.isdisjoint(map(singular, target.label_words))


def _is_yearly(target: Target) -> bool:
    """Its first value is of a year or more."""
    first = target.series.bases[0].first if target.series.bases else None
    period = first.period if first else None
    return period is not None and (period.end() - period.start()).days >= _YEAR

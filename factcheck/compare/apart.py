"""Whether the same figure of a source is of another time or place, or only told of the same one in other words."""

from __future__ import annotations

from datetime import timedelta

from factcheck.compare.told import Told
from factcheck.lexicon.capitals import countries_of_capitals
from factcheck.model.period import Period

_HANGING = frozenset("earlier later before after same that then previous following next preceding until ago".split())
_TURN = timedelta(days=31)  # the last day of a year stands for the year's end, and for the beginning of the next


def other_time(mine: Told, other: Told) -> bool:
    """Both tell their time, the two have no day in common, and the draft's does not hang on another time of its text."""
    a, b = mine.claim.period, other.claim.period
    told = mine.claim.period_words.lower()
    if a is None or b is None or not _HANGING.isdisjoint(told.split()):
        return False
    if told and "year" not in told and not any(sign.isdigit() for sign in told):  # "in March"
        return False
    return (not a.overlaps(b) and not (_is_day(a) or _is_day(b))) or _far(a, b)


def _is_day(period: Period) -> bool:
    return period.start() == period.end()


def _far(a: Period, b: Period) -> bool:
    first, second = sorted((a, b), key=lambda one: one.start())
    return first.end() < second.start() and second.start() - first.end() > _TURN


def other_place(mine: Told, other: Told) -> bool:
    """Both tell their place, and the places are two; a capital may stand for its country."""
    ours, theirs = mine.claim.area or "", other.claim.area or ""
    if not ours or not theirs:
        return False
    capitals = countries_of_capitals()
    return capitals.get(ours) != theirs and capitals.get(theirs) != ours

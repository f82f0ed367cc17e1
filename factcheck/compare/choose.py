"""Which of the series that may decide does."""

from __future__ import annotations

from factcheck.compare.agree import digits
from factcheck.compare.option import (
    LEAD,
    LEAD_LONG,
    LEAD_MORE,
    LONG_DIGITS,
    RIVAL,
    Option,
    named_in_full,
    own_slip,
    slip,
    sure,
)
from factcheck.model.difference import ANOTHER, Apart
from factcheck.model.interval import Relation
from factcheck.model.verdict import ACCUSING, Ground, VerdictKind

_NO_VALUE = frozenset(
    (Ground.NO_VALUE_FOR_PERIOD, Ground.PERIOD, Ground.NO_ROWS, Ground.NOT_YET_PUBLISHED, Ground.BEFORE_FIRST_ROW)
)


def chosen_of(options: list[Option]) -> Option:
    """The option that counts: the best one, unless one close behind agrees.

    A series without a value for the time in question cannot speak; one close behind it may agree in its
    place, and contradict only where the two are rivals.
    """
    top = options[0]
    valued = [option for option in options if option.ruling.reason not in _NO_VALUE] or options
    within = [
        option
        for option in valued
        if valued[0].match.score - option.match.score <= _lead(option)
        and top.match.score - option.match.score <= _lead(option) + 2 * RIVAL
    ]
    if named_in_full(top) and top.ruling.kind in ACCUSING and sure(top, top.ruling.kind):
        within = [option for option in within if option.match.confused or named_in_full(option)]  # not by other words
    if agreeing := _agreeing(within):
        return agreeing
    circular = next((option for option in within if option.ruling.reason is Ground.CIRCULAR), None)
    if circular:
        return circular
    plain = [option for option in options if not option.match.confused] or options
    twins = [option for option in plain if option.series.label == plain[0].series.label]
    plain = [option for option in twins if not _is_elsewhere(option)] or plain  # the same measure of another place
    rivals = [option for option in plain if option in valued and plain[0].match.score - option.match.score < RIVAL]
    return rivals[0] if rivals else plain[0]


def _is_elsewhere(option: Option) -> bool:
    """The text tells of another place than the series is of."""
    return any(one.apart in (Apart.PLACE, Apart.BESIDE, Apart.ELSEWHERE) for one in option.match.near)


def _lead(option: Option) -> float:
    """How far an option may lie behind and still count if it agrees; "at least 58" that equals "at least 58" is two digits."""
    same = option.ruling.relation is Relation.SAME
    agreeing = digits(option.claim.quantity, flat=same)
    return LEAD_LONG if agreeing >= LONG_DIGITS else LEAD.get(agreeing, LEAD_MORE)


_ORDER = (VerdictKind.CONFIRMED, VerdictKind.OUTDATED, VerdictKind.WRONG_PERIOD, VerdictKind.PREMATURE)


def _agreeing(within: list[Option]) -> Option | None:
    """The first option that agrees, now or at another time, in its own words before another's; then a mere slip."""
    for confused in (False, True):
        for kind in _ORDER:
            for option in within:
                if bool(option.match.confused) == confused and option.ruling.kind is kind and _sound(option):
                    return option
    return next((option for option in within if slip(option) and _sound(option)), None)


def _sound(option: Option) -> bool:
    """The score suffices for what the series says, and the text does not surely tell of something else."""
    if any(one.apart in ANOTHER for one in option.match.near):
        return False
    if option.match.near and option.ruling.kind is not VerdictKind.CONFIRMED and not own_slip(option):
        return False
    return sure(option, option.ruling.kind)

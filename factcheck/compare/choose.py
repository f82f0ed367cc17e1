"""Which of the series that may decide does."""

from __future__ import annotations

from factcheck.compare.agree import digits
from factcheck.compare.option import (
    LEAD,
    LEAD_LONG,
    LEAD_MORE,
    LONG_DIGITS,
    RIVAL,
    TELLING_DIGITS,
    Option,
    feature,
    named_in_full,
    own_slip,
    slip,
    sure,
)
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import figure_at
from factcheck.model.difference import ANOTHER, Apart
from factcheck.model.interval import Relation
from factcheck.model.verdict import ACCUSING, Ground, VerdictKind

MEANT = 0.9  # of a series' words, from which it is the one meant
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
    if _wholly_said(top) and top.ruling.kind in ACCUSING and sure(top, top.ruling.kind):
        within = [option for option in within if option is top or not _fits_by_chance(option)]
    if agreeing := _agreeing([option for option in within if option is top or not _is_of_before(option, top)]):
        return agreeing
    circular = next((option for option in within if option.ruling.reason is Ground.CIRCULAR), None)
    if circular:
        return circular
    plain = [option for option in options if not option.match.confused] or options
    if named := _named_instead(plain):
        return named
    twins = [option for option in plain if option.series.label == plain[0].series.label]
    plain = [option for option in twins if not _is_elsewhere(option)] or plain  # the same measure of another place
    rivals = [option for option in plain if option in valued and plain[0].match.score - option.match.score < RIVAL]
    best = rivals[0] if rivals else plain[0]
    if _is_said_in_part(best):  # "under-five mortality (# per 1,000 live births)" is not the newborns'
        near = [option for option in valued if best.match.score - option.match.score < RIVAL]
        return next(filter(_wholly_said, near), best)
    return best


def _named_instead(options: list[Option]) -> Option | None:
    """The series by whose name the text says that the figure is of something else than the best one: "reserves of 811
    billion, more than its *GDP* of # dollars"."""
    top, clause = options[0], options[0].claim.context.clause
    at = figure_at(clause)
    if clause[at - 1 : at] != ("of",):
        return None
    for one in top.match.near:
        if clause[at - 2 : at - 1] != tuple(one.said.lower().split()[-1:]):
            continue
        said = {term for term in ideas(one.said.lower().split()) if term not in FUNCTION}
        if not said or one.apart not in _OF_ANOTHER:
            continue
        for option in options[1:]:
            named = ideas(option.series.label.lower().replace(",", " ").split())
            if said.issubset(named) and not option.match.near and sure(option, VerdictKind.CONTRADICTED):
                return option
    return None


_OF_ANOTHER = frozenset((Apart.NARROWER, Apart.PLACE, Apart.NAME))


def _wholly_said(option: Option) -> bool:
    """The sentence says the series in words for it all, and none that tells of something else."""
    match = option.match
    said = min(feature(match, name) for name in ("measure_words", "own_words", "head_said"))
    return said >= MEANT and not match.near and not match.confused


def _is_said_in_part(option: Option) -> bool:
    """All that speaks against the series is what its name has and the text leaves out."""
    near = option.match.near
    return bool(near) and all(one.apart is Apart.SERIES_NARROWER for one in near)


def _fits_by_chance(option: Option) -> bool:
    """A hedge or two digits that agree with a series of which the sentence leaves much unsaid: among many series some
    always do, "49% live in cities" with the share of those in slums."""
    few = digits(option.claim.quantity) < TELLING_DIGITS or not option.claim.quantity.interval.is_point
    return few and feature(option.match, "own_words") < MEANT


def _is_of_before(option: Option, top: Option) -> bool:
    """Two digits that agree with a series of which the figure's own sentence has no word, and another's main one: behind
    a sentence on arms "*growth* was 2.1%" is no military expenditure."""
    few = digits(option.claim.quantity) < TELLING_DIGITS and not option.match.beside
    own = not feature(option.match, "own_words") and feature(top.match, "own_words") > 0
    return few and own and any(one.apart is Apart.NARROWER for one in option.match.near)


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

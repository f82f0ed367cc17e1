"""Movements that leave what they are of to the figures of their paragraph: "A Jordanian's share *doubled between 2022 and
2023*", "the number they registered *dropped from 2023 to 2024*. Estonia saw 23,154".

They are of the series of these figures where that is sure, and where no word of their own names anything else, or their
words come near that series and no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare.computed import is_computed
from factcheck.compare.computed.among import among_those, is_among
from factcheck.compare.computed.change import is_multiple
from factcheck.compare.decide import decide
from factcheck.compare.goingon import Level, are_sure, area_told, is_elliptic, is_linked, may_lean
from factcheck.compare.measured import names
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.numbers import UNITS
from factcheck.lexicon.ranked import BARE, LEAST, LESS, MORE, MOST, NATIONS
from factcheck.lexicon.trends import FALLING, RISING
from factcheck.model.claim import Claim, ClaimKind, Compared, Modality, Trend, has_figure
from factcheck.model.match import Match
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Ground, Verdict, VerdictKind

NEAR = 300  # characters between a movement and the figure whose series it is of
FURTHER = 800  # the same for the areas of which it is told that one is the first of them
LIKELY = 0.5  # a score at which its own words come near a series
_OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.NARROWER, Ground.GATE))


def trending(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    levels = [Level(one, verdicts[one.id]) for one in claims if _is_level(one, verdicts.get(one.id))]
    found: dict[str, Verdict] = {}
    for claim in claims:
        verdict = verdicts.get(claim.id)
        if verdict is None or not levels or not _is_open(claim, verdict):
            continue
        near = [one for one in levels if _is_near(source, claim, one.claim, FURTHER if is_among(claim) else NEAR)]
        if claim.compared and claim.compared.trend is Trend.STILL:
            if made := next(_still(claim, near, rulings), None):
                found[claim.id] = made
            continue
        if has_figure(claim) and any(one.claim.sentence == claim.sentence for one in near):
            continue  # whose time and place are those of the figure beside it
        if made := next(_judged(source, claim, verdict, near, rulings), None):
            found[claim.id] = made
    return found


def _is_level(claim: Claim, verdict: Verdict | None) -> bool:
    plain = claim.kind is ClaimKind.AMOUNT and claim.compared is None
    return plain and verdict is not None and is_linked(verdict) and verdict.observation is not None


def _is_open(claim: Claim, verdict: Verdict) -> bool:
    """A movement that names its ends, or a run, of one area, for which no series is found."""
    compared = claim.compared
    if compared is None or claim.modality is not Modality.ASSERTED or claim.negated:
        return False
    if compared.trend is Trend.STILL:
        return True
    if area_told(claim) is None:
        return False
    moved = claim.kind is ClaimKind.CHANGE and (compared.trend is not None or is_multiple(claim.quantity))
    ends = compared.base is not None or compared.back > 0
    rank = compared.rank
    ranked = rank is not None and (rank.many > 0 or set(rank.measure.split()) <= BARE)  # "its *rate* was the highest"
    told = (moved and ends and compared.area is None and not compared.loosely) or compared.run > 0 or ranked
    open_ = verdict.reason in _OPEN or (is_among(claim) and verdict.reason is Ground.BASE_UNSAID)
    return told and verdict.kind is VerdictKind.UNVERIFIED and open_


def _is_near(source: Source, claim: Claim, level: Claim, far: int) -> bool:
    """It stands in the same paragraph, not far."""
    first, last = sorted((claim, level), key=lambda one: one.anchor.start)
    gap = source.text[first.anchor.end : last.anchor.start]
    return len(gap) < far and "\n" not in gap


def _judged(
    source: Source, claim: Claim, verdict: Verdict, near: Sequence[Level], rulings: Rulings
) -> Iterator[Verdict]:
    measure = claim.compared.rank.measure if claim.compared and claim.compared.rank else ""
    series = {one.series for one in near}
    before = [one for one in near if one.claim.anchor.end <= claim.anchor.start]
    own = next((match for match in verdict.tried if not match.rejected), None)
    for id in sorted(series):
        alike = [one for one in near if one.series == id]
        if not are_sure(alike) or not is_computed(claim, rulings.series[id]):
            continue
        label = rulings.series[id].label
        by_words = own is not None and own.series == id and own.score >= LIKELY and not own.near
        of_it = names(measure, rulings.series[id]) if set(measure.split()) - BARE else len(series) == 1
        goes_on = of_it and bool(before) and is_elliptic(claim, label, _RANKED if is_among(claim) else _MOVING)
        if not (goes_on or may_lean(claim, label)):
            continue
        match = alike[-1].verdict.match
        if match is None or not (by_words or goes_on):
            continue
        compared = claim.compared or Compared()
        compared = replace(compared, beside=goes_on, rank=compared.rank and replace(compared.rank, measure=""))
        told = replace(claim, area=area_told(claim), compared=compared)
        told = _at_their_time(told, alike)
        if is_among(claim) and alike[-1].verdict.observation:
            told = among_those(source, told, alike[-1].verdict.observation, id, alike)
        made = decide(told, (_lent(match),), rulings.anew())
        if made.kind is VerdictKind.CONFIRMED or made.kind in ACCUSING:
            yield replace(made, tried=verdict.tried or made.tried, confidence="medium")


def _still(claim: Claim, near: Sequence[Level], rulings: Rulings) -> Iterator[Verdict]:
    """ "Nigeria, where it is 993. Chad (748) has a rate *higher still*": the last two figures, of two places at one time."""
    before = [one for one in near if one.claim.anchor.end <= claim.anchor.start]
    behind = [one for one in near if one.claim.anchor.start >= claim.anchor.end][:1]
    here = [one for one in before[-1:] if one.claim.sentence == claim.sentence]
    own = next(iter(here or behind), None)
    last = next((one for one in reversed(before) if one is not own), None)
    rows = [one.verdict.observation for one in (own, last) if one and one.verdict.kind is VerdictKind.CONFIRMED]
    if own is None or last is None or len(rows) < FIGURES or own.claim.sentence != claim.sentence:
        return
    mine, theirs, match = rows[0], rows[1], own.verdict.match
    if mine is None or theirs is None or match is None or own.series != last.series or mine.area == theirs.area:
        return
    if mine.period != theirs.period or not are_sure([own, last]):
        return
    numbers = [word for word in claim.context.clause if word[0].isdecimal()]
    if not is_elliptic(claim, rulings.series[match.series].label, (*_PLACES, *numbers)):
        return
    compared = Compared(end=mine.period, area=theirs.area, beside=True, trend=Trend.BESIDE)
    made = decide(replace(claim, area=mine.area, compared=compared), (_lent(match),), rulings.anew())
    if made.kind is VerdictKind.CONFIRMED or made.kind in ACCUSING:
        yield replace(made, confidence="medium")


_PLACES = ("country", "place", "nation", "state")
FIGURES = 2  # that are held against each other


def _at_their_time(told: Claim, alike: Sequence[Level]) -> Claim:
    """ "South Africa's rate *was the highest in the world*", of the time that all figures before it are of."""
    compared = told.compared or Compared()
    periods = {one.verdict.observation.period for one in alike if one.verdict.observation}
    if compared.rank is None or compared.end is not None or len(periods) != 1:
        return told
    rank = replace(compared.rank, sure=True)
    return replace(told, compared=replace(compared, end=periods.pop(), rank=rank))


def _lent(match: Match) -> Match:
    return replace(match, rejected=None, near=(), witnessed=True)


_RANKED = (*MOST, *LEAST, *MORE, *LESS, *UNITS, *NATIONS, "all")  # "of *all four countries* Peru had the *lowest* rate"
_MOVING = (*RISING, *FALLING, "part", "turn", "world", "world's")  # "Peru's, *for its part*, doubled"

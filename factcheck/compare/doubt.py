"""Why the series that was chosen may not decide after all."""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.agree import converted, digits
from factcheck.compare.asserting import ONCE, SO_FAR, says
from factcheck.compare.differences import nearest
from factcheck.compare.option import (
    ABSURD,
    BARE_HEAD,
    BARE_WORDS,
    CERTAIN,
    CHANCE_WORDS,
    DATE_WORDS,
    DATES,
    NEEDS,
    RIVAL,
    SLIP_DIGITS,
    Option,
    far_off,
    feature,
    named_in_full,
    own_slip,
    slip,
    sure,
)
from factcheck.lexicon.places import area_names
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.difference import Apart
from factcheck.model.match import Match
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind
from factcheck.model.verdict import VerdictKind

HUNDRED = Decimal(100)


_DEFINITE = frozenset(("the", "all", "its", "their", "our", "these", "those"))


def doubt_of(claim: Claim, chosen: Option, options: list[Option]) -> tuple[VerdictKind, str, str] | None:
    """Why the chosen series may not decide after all, None where it may."""
    kind, match = chosen.ruling.kind, chosen.match
    if kind not in NEEDS and kind is not VerdictKind.CONFIRMED:
        return None
    near = nearest(chosen.series)
    unsure = f"{near}; not alike enough to be sure that it is meant"
    if not sure(claim, chosen, kind):
        return VerdictKind.UNVERIFIED, "weak-match", unsure
    place = next((one for one in match.near if one.apart in (Apart.PLACE, Apart.BESIDE)), None)
    if place and (digits(claim.quantity) < SLIP_DIGITS or kind is not VerdictKind.CONFIRMED):
        return VerdictKind.UNVERIFIED, "narrower", f"{near}; {place}"
    if kind is VerdictKind.CONFIRMED and match.near and claim.head and _is_bound(claim) and not _close(claim, chosen):
        return VerdictKind.UNVERIFIED, "narrower", f"{near}; {match.near[0]}"
    if kind is VerdictKind.CONFIRMED:
        return (VerdictKind.UNVERIFIED, "weak-match", unsure) if _by_chance(claim, match) else None
    if match.near and not own_slip(claim, chosen):
        return VerdictKind.UNVERIFIED, "narrower", f"{near}; {match.near[0]}"
    apart = f"{near}, {chosen.ruling.detail}; too far off to be the same thing"
    if kind is VerdictKind.IMPRECISE and far_off(claim, chosen):
        return VerdictKind.UNVERIFIED, "far-off", apart
    if kind is VerdictKind.OUTDATED and (says(claim.context.clause, ONCE) or _was(claim)):
        return VerdictKind.UNVERIFIED, "of-the-past", f"the text says it of the past; now {chosen.ruling.detail}"
    if chosen.series.kind is SeriesKind.PERIOD and says(claim.context.clause, SO_FAR):
        return VerdictKind.UNVERIFIED, "running-total", f"the text sums up until now; {chosen.ruling.detail}"
    if kind is not VerdictKind.CONTRADICTED:
        return None
    if _complement(claim, chosen):
        return VerdictKind.UNVERIFIED, "complement", f"with {chosen.ruling.detail} it makes 100%: the rest, it seems"
    if claim.kind is ClaimKind.ORDINAL and _reached(claim, chosen):
        return VerdictKind.UNVERIFIED, "of-the-past", f"it was reached long ago; now {chosen.ruling.detail}"
    if match.confused:
        return VerdictKind.UNVERIFIED, "other-term", f"“{match.confused}” is not “{chosen.series.label}”"
    if claim.kind is ClaimKind.DATE and (match.score < DATES or feature(match, "measure_words") < DATE_WORDS):
        return VerdictKind.UNVERIFIED, "weak-match", unsure
    if _unit_missing(claim) and chosen.series.unit.kind is not UnitKind.NUMBER and not _named_by_head(chosen):
        return VerdictKind.UNVERIFIED, "no-unit", "the text names no unit or currency"
    counted = claim.quantity.unit.kind in (UnitKind.COUNT, UnitKind.NUMBER)
    if (
        chosen.ruling.row
        and far_off(claim, chosen)
        and (counted or match.score < CERTAIN or far_off(claim, chosen, ABSURD))
    ):
        return VerdictKind.UNVERIFIED, "far-off", apart
    rate = claim.quantity.unit.kind in (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.TIME) or claim.quantity.unit.per
    if claim.past and claim.period is None and not rate and not slip(claim, chosen):
        return VerdictKind.UNVERIFIED, "period-unstated", "the text does not say of when it speaks"
    others = [one for one in options if one is not chosen and not (named_in_full(chosen) and one.match.near)]
    rival = next((one for one in others if match.score - one.match.score < RIVAL), None)
    if rival and rival.ruling.kind is not VerdictKind.CONTRADICTED:
        return VerdictKind.AMBIGUOUS, "rival-series", f"“{chosen.series.label}” or “{rival.series.label}”"
    return None


def _by_chance(claim: Claim, match: Match) -> bool:
    """One digit or a bound that agrees, as much does, where the sentence tells of something else, or hardly of the
    series: "four economists had bet on *3%*"; or of no median, though the series is one: "waited *less than 18 weeks*"."""
    if match.beside or digits(claim.quantity) > 1:
        return False
    said = min(feature(match, "own_words"), feature(match, "claim_words"))
    unsaid = any(one.apart is Apart.SERIES_NARROWER for one in match.near)
    return (bool(match.near) and said < CHANCE_WORDS) or (_is_bound(claim) and unsaid)


def _close(claim: Claim, chosen: Option) -> bool:
    """The bound is about the value: "at least 58" for 58."""
    row = chosen.ruling.row
    value = row.interval.low if row and row.interval.low is not None else row.interval.high if row else None
    _, stated, _ = converted(claim.quantity, chosen.series)
    said = stated.low if stated.low is not None else stated.high
    return value is not None and said is not None and abs(value - said) <= abs(value) / 10


def _is_bound(claim: Claim) -> bool:
    """ "more than 300" is true of much: that a value lies in it does not show that it is meant."""
    return claim.quantity.interval.low is None or claim.quantity.interval.high is None


def _complement(claim: Claim, chosen: Option) -> bool:
    """ "28.2% waited longer than four hours" where 71.8% did not."""
    quantity, row = claim.quantity, chosen.ruling.row
    if quantity.unit.kind is not UnitKind.PERCENT or row is None or quantity.stated.low is None:
        return False
    value = row.interval.low
    return (
        value is not None
        and row.interval.is_point
        and abs(quantity.stated.low + value - HUNDRED) <= quantity.precision / 2
    )


def _was(claim: Claim) -> bool:
    """ "it had 47 parties", which says nothing of now; "its 47 parties met", "Peru's 47 mines met" take for granted how many there
    are."""
    if not claim.past or claim.period is not None:
        return False
    clause = claim.context.clause
    before = clause[: clause.index("#")] if "#" in clause else ()
    possessor = before[-1:] and before[-1] in area_names() and not FUNCTION.intersection(before[-2:-1])
    return not possessor and not _DEFINITE.intersection(before[-1:])


def _reached(claim: Claim, chosen: Option) -> bool:
    """ "after the 50th ratification" is true for ever once there are 61."""
    stated, row = claim.quantity.stated.low, chosen.ruling.row
    return stated is not None and row is not None and row.interval.low is not None and stated < row.interval.low


def _unit_missing(claim: Claim) -> bool:
    unit = claim.quantity.unit
    return not unit.name and not unit.per and unit.kind in (UnitKind.MONEY, UnitKind.NUMBER)


def _named_by_head(chosen: Option) -> bool:
    """A bare number beside the one word that only this series has: "the number of pedestrians killed rose to 97"."""
    match = chosen.match
    said = feature(match, "head_said") >= BARE_HEAD and feature(match, "measure_words") >= BARE_WORDS
    return ((match.alone and said) or named_in_full(chosen)) and chosen.series.unit.kind is UnitKind.COUNT

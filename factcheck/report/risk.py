"""How much an unverified figure needs a second look, and why: a table of what goes wrong in print.

The reasons are those a fact-checking desk works by: a superlative is wrong as soon as one year
beats it, a figure without a source was often copied, an exact large number is easily misread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.period import PartialDate
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern
from factcheck.report.wording import NOBODY

UNDATED = "no period named"
USUAL = f"{NOBODY}; {UNDATED}"  # what most figures lack
STALE = 3  # years between a figure's period and the document
_RELATIVE = pattern(
    r"\b(?:last|past|previous|next|this|recent(?:ly)?|ago|yesterday|today"
    r"|now(?:adays)?|current(?:ly)?|so far|to date)\b",
    re.IGNORECASE,
)


class Factor(NamedTuple):
    """One thing that makes a figure more risky, or less: points, the words for it, and the test."""

    points: int
    words: str
    holds: Callable[[Claim, PartialDate | None], bool]


def _unsourced(claim: Claim, published: PartialDate | None) -> bool:
    return not (claim.speaker or claim.attribution)


def _one_voice(claim: Claim, published: PartialDate | None) -> bool:
    return bool(claim.speaker) and not claim.attribution


def _no_currency(claim: Claim, published: PartialDate | None) -> bool:
    return claim.quantity.unit.kind is UnitKind.MONEY and not claim.quantity.unit.name


def _no_base(claim: Claim, published: PartialDate | None) -> bool:
    return claim.quantity.unit.kind is UnitKind.PERCENT and claim.kind is ClaimKind.AMOUNT and not claim.of


def _precise(claim: Claim, published: PartialDate | None) -> bool:
    """Four digits or more, all of them meant: "5,757", not "5.2 million"."""
    quantity, value = claim.quantity, claim.quantity.stated.low
    if quantity.unit.kind is UnitKind.DATE or quantity.modifier is not Modifier.EXACT or quantity.precision <= 0:
        return False
    return value is not None and quantity.stated.is_point and abs(value) >= 1000 * max(Decimal(1), quantity.precision)


def _no_period(claim: Claim, published: PartialDate | None) -> bool:
    return claim.period is None and not claim.period_words and claim.quantity.unit.kind is not UnitKind.DATE


def _relative(claim: Claim, published: PartialDate | None) -> bool:
    return bool(_RELATIVE.search(claim.period_words))


def _stale(claim: Claim, published: PartialDate | None) -> bool:
    last = claim.period.last if claim.period and claim.quantity.unit.kind is not UnitKind.DATE else None
    return bool(published and last and published.year - last.year >= STALE)


def _small(claim: Claim, published: PartialDate | None) -> bool:
    """Written out in full: "two of them"."""
    stated = claim.quantity.stated
    return claim.quantity.precision == 0 and stated.high is not None and abs(stated.high) <= 12


FACTORS: tuple[Factor, ...] = (
    Factor(5, "a superlative: one other value undoes it", lambda claim, _: claim.kind is ClaimKind.SUPERLATIVE),
    Factor(4, "a rank: another may have overtaken", lambda claim, _: claim.kind is ClaimKind.RANK),
    Factor(4, NOBODY, _unsourced),
    Factor(4, "money without a currency", _no_currency),
    Factor(3, "a share without saying of what", _no_base),
    Factor(3, "many exact digits: easily miscopied", _precise),
    Factor(2, UNDATED, _no_period),
    Factor(2, "a period counted from the day of writing", _relative),
    Factor(2, "an old period: there may be a newer figure", _stale),
    Factor(1, "a change: both ends must be right", lambda claim, _: claim.kind is ClaimKind.CHANGE),
    Factor(1, "only the speaker says so", _one_voice),
    Factor(-1, "lower: a vague number", lambda claim, _: claim.quantity.modifier is Modifier.VAGUE),
    Factor(-2, "lower: not put as a fact", lambda claim, _: claim.modality is not Modality.ASSERTED),
    Factor(-2, "lower: a small number, written in words", _small),
)


def risk(claim: Claim, published: PartialDate | None = None) -> tuple[int, str]:
    """Points, 0 for the least, and the reasons in a few words each; `published` is the document's date.

    A kind that is never judged has none. "" is no reason: source and period are named. What makes a figure less
    risky is told, too, behind the rest.
    """
    if claim.kind is ClaimKind.OTHER:
        return 0, ""
    found = [factor for factor in FACTORS if factor.holds(claim, published)]
    return max(0, sum(factor.points for factor in found)), "; ".join(factor.words for factor in found)

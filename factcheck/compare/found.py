"""Figures that no series' name comes near enough to, and that a search for their words and their digits tie to one.

"India's air holds 54.1 micrograms" has no word of "PM2.5 air pollution, mean annual exposure". But that one of the few
series that a search finds has these very three digits, for the area and time of the text, is no chance. Nor is it where
the figure is called wrong by another series: "44.5 million live outside the cities" is no population.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare.agree import digits, only_in_bound
from factcheck.compare.decide import decide
from factcheck.compare.differences import SOFT, in_words_only
from factcheck.compare.option import IN_FULL, TELLING_DIGITS, all_said, feature
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.difference import BY_WORDS, Apart, Difference
from factcheck.model.match import Match, Reason
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.model.verdict import Ground, Verdict, VerdictKind

FEW = 2  # digits that agree with one of fifty values by chance
OWN = 0.35  # of own_words: from which a share of few digits may be of a series that the text says more than
LEAD = 0.03  # by which the best of several that agree must score above the next
_OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.GATE, Ground.FAR_OFF, Ground.NARROWER,
                    Ground.NO_VALUE_FOR_PERIOD, Ground.NO_ROWS))  # fmt: skip


def found(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts that change, by claim, once the references are searched for what names alone did not give."""
    made = ((claim.id, _found(claim, verdicts[claim.id], rulings)) for claim in claims if claim.id in verdicts)
    return {id: verdict for id, verdict in made if verdict}


def _found(claim: Claim, verdict: Verdict, rulings: Rulings) -> Verdict | None:
    doubtful = _is_doubtful(verdict) and digits(claim.quantity) >= TELLING_DIGITS
    if not (_is_open(verdict) or doubtful) or not _is_telling(claim):
        return None
    agreeing = sorted(_agreeing(claim, rulings), key=lambda match: -match.score)
    if not agreeing or (len(agreeing) > 1 and agreeing[0].score - agreeing[1].score < LEAD):
        return None
    said = Reason("found", 1.0, 0.0, "a search for its words finds the series, and its digits are those of the value")
    near = agreeing[0].near if all_said(agreeing[0]) else (*agreeing[0].near, Difference(Apart.BY_DIGITS))
    own = (claim.anchor.exact,)
    lifted = replace(agreeing[0], rejected=None, near=(), beside=own, reasons=(*agreeing[0].reasons, said))
    told = decide(claim, (lifted,), rulings)
    if told.kind is not VerdictKind.CONFIRMED:
        return None
    lifted = replace(lifted, near=near)
    others = tuple(one for one in verdict.tried if one.series != lifted.series)
    return replace(told, match=lifted, tried=(lifted, *others), confidence="medium")


def _is_open(verdict: Verdict) -> bool:
    return verdict.kind is VerdictKind.UNVERIFIED and verdict.reason in _OPEN


def _is_doubtful(verdict: Verdict) -> bool:
    """It is called wrong, no slip explains it, and the text says more or less than the series does: another may be meant,
    of which it is right."""
    match = verdict.match
    wrong = verdict.kind is VerdictKind.CONTRADICTED and verdict.reason in _UNEXPLAINED
    if not wrong or match is None or match.beside or match.witnessed:
        return False
    return bool(match.near) or min(feature(match, name) for name in ("measure_words", "claim_words")) < IN_FULL


_UNEXPLAINED = frozenset((Ground.NO_ROW_AGREES, Ground.OUTSIDE_RANGE))


def _agreeing(claim: Claim, rulings: Rulings) -> Iterator[Match]:
    """The series found that nothing sets apart and that have the value."""
    agreeing = []
    for id, number in rulings.found(claim).items():
        ruling = rulings.ruling(claim, id)
        if (
            ruling.kind is VerdictKind.CONFIRMED
            and ruling.row
            and not only_in_bound(claim.quantity, ruling.row, rulings.series[id])
        ):
            agreeing.append((number, ruling.row))
    matches = rulings.search.matches(claim, [number for number, _ in agreeing])
    for match, (_, row) in zip(matches, agreeing, strict=True):
        if _may_be(claim, match) and _is_of(row.area or rulings.series[match.series].area, claim, match):
            yield match


def _may_be(claim: Claim, match: Match) -> bool:
    """Nothing in the text rules the series out; beside digits that tell, but that it says less. Two digits are of no series
    of which the sentence has no word, and that is not what it tells of: "*growth* was 2.1%"."""
    if digits(claim.quantity) >= TELLING_DIGITS:
        return in_words_only(match, SOFT)
    other = any(one.apart in BY_WORDS and one.said for one in match.near)
    share = claim.quantity.unit.kind is UnitKind.PERCENT and feature(match, "own_words") < OWN
    if other and (share or not feature(match, "own_words")):
        return False
    return in_words_only(match, ())


def _is_of(area: str, claim: Claim, match: Match) -> bool:
    """The text names the area; with few digits it has a word of the series, too, and the sentence names the area or has it."""
    areas = claim.context.areas
    here = {key for tier in ((claim.area or "",), areas.sentence) for one in tier for key in one.split("|")}
    many = digits(claim.quantity) >= TELLING_DIGITS
    if area in here:
        return many or feature(match, "measure_words") > 0
    said = many or feature(match, "own_words") > 0
    return said and not claim.area and area in {key for one in (*areas.told, *areas.heading) for key in one.split("|")}


def _is_telling(claim: Claim) -> bool:
    """An amount told as it is, of more than one digit."""
    quantity = claim.quantity
    plain = claim.kind is ClaimKind.AMOUNT and claim.modality is Modality.ASSERTED and not claim.negated
    return plain and quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) and digits(quantity) >= FEW

"""Figures that no series' name comes near enough to, and that a search for their words and their digits tie to one.

"India's air holds 54.1 micrograms" has no word of "PM2.5 air pollution, mean annual exposure". But that one of the few
series that a search finds has these very three digits, for the area and time of the text, is no chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare.agree import digits, only_in_bound
from factcheck.compare.decide import decide
from factcheck.compare.option import TELLING_DIGITS
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.difference import ANOTHER, Apart, Difference
from factcheck.model.match import Match, Reason
from factcheck.model.quantity import Modifier
from factcheck.model.text import Source
from factcheck.model.verdict import Ground, Verdict, VerdictKind

_OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.GATE, Ground.FAR_OFF, Ground.NARROWER,
                   Ground.NO_VALUE_FOR_PERIOD, Ground.NO_ROWS))  # fmt: skip
_SOFT = frozenset((Apart.COUNTED, Apart.UNIT_OF_SERIES, Apart.SERIES_NARROWER))
_ELSEWHERE = ANOTHER | {Apart.ELSEWHERE, Apart.PLACE, Apart.BESIDE, Apart.NO_AREA, Apart.OTHER_NAME, Apart.THOSE_NAMED}


def found(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts that change, by claim, once the references are searched for what names alone did not give."""
    made = ((claim.id, _found(claim, verdicts[claim.id], rulings)) for claim in claims if claim.id in verdicts)
    return {id: verdict for id, verdict in made if verdict}


def _found(claim: Claim, verdict: Verdict, rulings: Rulings) -> Verdict | None:
    if verdict.kind is not VerdictKind.UNVERIFIED or verdict.reason not in _OPEN or not _is_telling(claim):
        return None
    agreeing = list(_agreeing(claim, rulings))
    if len(agreeing) != 1:
        return None
    said = Reason("found", 1.0, 0.0, "a search for its words finds the series, and its digits are those of the value")
    near = (*agreeing[0].near, Difference(Apart.BY_DIGITS))
    lifted = replace(agreeing[0], rejected=None, near=(), witnessed=True, reasons=(*agreeing[0].reasons, said))
    told = decide(claim, (lifted,), rulings)
    if told.kind is not VerdictKind.CONFIRMED:
        return None
    lifted = replace(lifted, near=near)
    others = tuple(one for one in verdict.tried if one.series != lifted.series)
    return replace(told, match=lifted, tried=(lifted, *others), confidence="medium")


def _agreeing(claim: Claim, rulings: Rulings) -> Iterator[Match]:
    """The series found that nothing sets apart and that have the value."""
    for match in rulings.search(claim):
        ruled_out = (match.rejected, *match.more) if match.rejected else ()
        if any(one.apart not in _SOFT for one in ruled_out) or any(one.apart in _ELSEWHERE for one in match.near):
            continue
        ruling = rulings.ruling(claim, match.series)
        if ruling.kind is not VerdictKind.CONFIRMED or ruling.row is None or ruling.row.area not in _areas(claim):
            continue
        if not only_in_bound(claim.quantity, ruling.row, rulings.series[match.series]):
            yield match


def _areas(claim: Claim) -> Sequence[str]:
    return (claim.area or "").split("|")


def _is_telling(claim: Claim) -> bool:
    """Its digits, its area and its unit say so much that hardly another series has them by chance."""
    quantity = claim.quantity
    plain = claim.kind is ClaimKind.AMOUNT and claim.modality is Modality.ASSERTED and not claim.negated
    exact = quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) and digits(quantity) >= TELLING_DIGITS
    return plain and exact and bool(claim.area)

"""Figures that set one area beside the one told before: "Peru's was *32% smaller*", "in Spain it was *seven times as high*",
"the first is now *five times* the second".

What they are held against is the level before, of another area; of two levels told, the first and the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare.computed.against import told_against
from factcheck.compare.computed.change import is_multiple
from factcheck.compare.decide import decide
from factcheck.compare.goingon import Level, are_sure, area_told, is_elliptic, is_linked, may_lean
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.comparisons import BESIDE
from factcheck.lexicon.multiples import GRADES
from factcheck.model.claim import Claim, ClaimKind, Compared, Modality, figure_at
from factcheck.model.match import Match
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Verdict, VerdictKind

NEAR = 200  # characters between a level and what is held against it
_FIRST = frozenset(("first", "former"))
_SECOND = frozenset(("second", "latter", "last"))


def besides(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    found: dict[str, Verdict] = {}
    levels: list[Level] = []
    for claim in claims:
        verdict = verdicts.get(claim.id)
        if verdict is None:
            continue
        if claim.compared is None:
            if claim.kind is ClaimKind.AMOUNT and is_linked(verdict):
                levels.append(Level(claim, verdict))
            continue
        if verdict.kind is VerdictKind.UNVERIFIED and claim.modality is Modality.ASSERTED and not claim.negated:
            if made := next(_judged(claim, verdict, levels, rulings), None):
                found[claim.id] = made
        if area_told(claim):
            levels.clear()  # what comes next may be held against this one
    return found


def _judged(claim: Claim, verdict: Verdict, levels: Sequence[Level], rulings: Rulings) -> Iterator[Verdict]:
    """The verdict by the level that it is held against."""
    near = [one for one in levels[-2:] if claim.anchor.start - one.claim.anchor.end <= NEAR]
    if not near or (match := near[-1].verdict.match) is None or near[-1].verdict.observation is None:
        return
    series = rulings.series[match.series]
    if not may_lean(claim, series.label):
        return
    told = _of_two(claim, near) or _of_one(claim, near[-1], series.label) or told_against(claim, near, series)
    if told is None:
        return
    alike = [one for one in near if one.series == match.series]
    sure = are_sure(alike) and len(alike) == len(near)
    made = decide(told, (_lent(match, sure),), rulings.anew())
    if made.kind is VerdictKind.CONFIRMED or (sure and made.kind in ACCUSING):
        yield replace(made, tried=verdict.tried or made.tried, confidence="medium")


def _lent(match: Match, sure: bool) -> Match:
    return replace(match, rejected=None, near=(), witnessed=sure)


def _of_one(claim: Claim, level: Level, label: str) -> Claim | None:
    """ "Peru's was *32% smaller*" behind Chile's: held against the area of the level, at its time."""
    row, area, compared = level.verdict.observation, area_told(claim), claim.compared or Compared()
    if row is None or area is None or not row.area or row.area == area:
        return None
    if compared.base or compared.back or compared.area or compared.loosely or not _sets_beside(claim):
        return None
    if not is_elliptic(claim, label, _words_behind(claim)):
        return None
    return replace(claim, area=area, compared=Compared(end=row.period, area=row.area, beside=True))


def _of_two(claim: Claim, levels: Sequence[Level]) -> Claim | None:
    """ "*The first* is now five times *the second*" behind two levels of one series and two areas."""
    clause = claim.context.clause[claim.context.borrowed :]
    at = figure_at(clause)
    if len(levels) < 2 or _FIRST.isdisjoint(clause[:at]) or _SECOND.isdisjoint(clause[at:]):
        return None
    rows = [one.verdict.observation for one in levels]
    first, second = rows[-2:]
    if first is None or second is None or first.area == second.area or first.period != second.period:
        return None
    if levels[-2].series != levels[-1].series:
        return None
    return replace(claim, area=first.area, compared=Compared(end=first.period, area=second.area, beside=True))


def _sets_beside(claim: Claim) -> bool:
    """ "13% *bigger*", "seven times *as high*", "twice *as high*"; not "twice as high as in Peru"."""
    behind = _words_behind(claim)
    if is_multiple(claim.quantity):
        return behind[:1] == ("as",) and behind[1:2] != () and behind[1] in GRADES and "as" not in behind[2:]
    return behind[:1] != () and behind[0] in BESIDE and "than" not in behind


def _words_behind(claim: Claim) -> tuple[str, ...]:
    """The words behind the figure that tell how it is held against another."""
    clause = claim.context.clause
    return tuple(word for word in clause[figure_at(clause) + 1 :] if word not in (",", "times", "@"))[:3]

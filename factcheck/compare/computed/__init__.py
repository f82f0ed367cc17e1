"""Verdicts that are computed from several values of a series: changes, multiples, superlatives, runs.

One file for each kind of claim; `JUDGES` is the table. Each is given the claim, the values of its area and, where two
are compared, of the other one, and rules with its arithmetic in words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.compare.clock import Clock
from factcheck.compare.computed.change import judge_change
from factcheck.compare.computed.prices import AS_COUNTED, may_be_real
from factcheck.compare.computed.rank import rule_rank
from factcheck.compare.computed.run import judge_run
from factcheck.compare.computed.superlative import judge_superlative
from factcheck.compare.computed.trend import judge_trend
from factcheck.compare.computed.values import Values, values_of
from factcheck.compare.rows import rows_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import replace
from factcheck.lexicon.comparisons import BESIDE
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.places import area_title
from factcheck.model.claim import Claim, ClaimKind, figure_at
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Basis, Observation, SeriesKind, Statistic
from factcheck.model.verdict import Ground, VerdictKind

Judge = Callable[[Claim, Values, Values | None], Ruling]

JUDGES: dict[ClaimKind, Judge] = {
    ClaimKind.CHANGE: judge_change,
    ClaimKind.AMOUNT: judge_change,  # a multiple: "twice as many"
    ClaimKind.SUPERLATIVE: judge_superlative,
    ClaimKind.RANK: judge_run,
}


def is_computed(claim: Claim, series: Statistic) -> bool:
    """The claim is no value of this series, but follows from several: "rose by 3%", but of "GDP growth" it is one, unless it
    led to a value of that."""
    if claim.compared is None or series.kind is SeriesKind.DATE:
        return False
    return claim.compared.beside or not (
        is_change(series.label) and claim.change and claim.quantity.unit.kind is UnitKind.PERCENT
    )


def is_beside(claim: Claim) -> bool:
    """ "Was 13% *bigger*" sets two things beside each other, unless it names the time that it grew from: no rate of growth."""
    clause = claim.context.clause
    behind = [word for word in clause[figure_at(clause) + 1 :][:2] if word != ","]
    compared = claim.compared
    from_then = compared is not None and (compared.base is not None or compared.back > 0)
    return claim.kind is ClaimKind.CHANGE and not from_then and bool(behind) and behind[0] in BESIDE


def rule_computed(claim: Claim, series: Statistic, basis: Basis, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    """What a series says of a claim that is computed from its values."""
    compared = claim.compared
    assert compared is not None
    if compared.rank is not None:
        return replace(rule_rank(claim, series, basis, clock), basis=basis.name)
    other = None
    if compared.area:
        if any((row.area or series.area) == compared.area for row in rows):
            return unverified(Ground.BASE_UNSAID, f"it would be {area_title(compared.area)} against itself")
        found = rows_of(replace(claim, area=compared.area), basis, clock)
        other = values_of(series, tuple(row for row in found if not row.unchecked), clock)
        if not found or other is None:
            return unverified(Ground.NO_ROWS, f"the reference has no value for {area_title(compared.area)}")
    judge = judge_trend if compared.trend else JUDGES[claim.kind]
    made = judge(claim, values_of(series, rows, clock), other)
    if made.kind is VerdictKind.CONTRADICTED and not _is_of(claim, rows):
        made = replace(made, kind=VerdictKind.UNVERIFIED, reason=Ground.AREA_APART)
        made = replace(made, detail=f"of which area, its own words do not say; {made.detail}")
    told_in_percent = claim.quantity.unit.kind is UnitKind.PERCENT
    if made.kind is VerdictKind.CONFIRMED and told_in_percent and not compared.area and may_be_real(claim, series):
        made = replace(made, but=AS_COUNTED)
    return replace(made, basis=basis.name)


def _is_of(claim: Claim, rows: Sequence[Observation]) -> bool:
    """The claim is surely told of the area of the rows: it names it, or the only one named before is that."""
    area = rows[0].area if rows else None
    if not area or claim.area or (claim.compared and claim.compared.beside):
        return True
    named = claim.context.areas
    if named.clause or named.sentence:  # "births are fading in *America*, though the rate has fallen by less than half"
        return {*named.clause, *named.sentence, *named.before} == {area}
    return {key for one in (named.before or named.heading or named.document) for key in one.split("|")} == {area}

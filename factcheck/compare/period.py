"""Verdicts on series that have a value for each period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.compare import show
from factcheck.compare.agree import Agreed, Agreement, agreement, digits
from factcheck.compare.asserting import leads_from
from factcheck.compare.clock import Clock
from factcheck.compare.rows import newest
from factcheck.compare.ruling import Ruling, unverified
from factcheck.model.claim import Claim
from factcheck.model.period import Period, PeriodRole
from factcheck.model.statistic import Basis, Observation, Statistic
from factcheck.model.verdict import VerdictKind

RECENT = 6  # years back in which a value that agrees makes a claim outdated rather than wrong
STALE = 3  # years after which a last known value says nothing of the present


def rule_period(claim: Claim, series: Statistic, basis: Basis, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    """What a `period` series says of a claim (DESIGN §6.3)."""
    period = claim.period
    if period is not None and period.role is PeriodRole.EVERY:
        made = _every(claim, series, rows, clock)
    elif period is None or _is_now(period, clock):
        made = _latest(claim, series, rows, clock)
    else:
        made = _named(claim, period, series, rows, clock)
    return replace(made, basis=made.basis or basis.name)


def _is_now(period: Period, clock: Clock) -> bool:
    """ "today", or a span that only says since when it holds."""
    return period.first is None and period.last is None


def _vintages(rows: tuple[Observation, ...], period: Period) -> tuple[Observation, ...]:
    found = [row for row in rows if row.period and (row.period.same(period) or _year_end(row.period, period))]
    return tuple(sorted(found, key=lambda row: row.published.start().toordinal() if row.published else 0))


def _year_end(row: Period, said: Period) -> bool:
    """A stock at the end of a year is that year's value: "on 31 December 2024", "at the end of 2024"."""
    return said.first == said.last and said.first is not None and said.first.day == 31 and said.end() == row.end()


def _said(row: Observation, series: Statistic) -> str:
    return f"{show.value(row, series.unit)} {show.when(row.period)}{show.cited(row)}"


def _named(claim: Claim, period: Period, series: Statistic, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    vintages = _vintages(rows, period)
    if not vintages:
        return _no_such_period(claim, period, series, rows)
    known = [row for row in vintages if clock.known(row)]
    deciding = known[-1] if known else vintages[-1]
    said = agreement(claim.quantity, deciding, series)
    if said.level is Agreement.YES:
        return _agrees(series, deciding, said)
    others = [
        row for row in vintages if row is not deciding and agreement(claim.quantity, row, series).level is Agreement.YES
    ]
    if others:
        older = [row for row in others if vintages.index(row) < vintages.index(deciding)]
        if older:
            detail = f"revised: {_said(deciding, series)}; {_said(older[-1], series)} before"
            return Ruling(
                VerdictKind.OUTDATED, "superseded-vintage", detail, deciding, older[-1], relation=said.relation
            )
        if known:
            detail = f"{_said(deciding, series)}; {_said(others[0], series)} only later"
            return Ruling(VerdictKind.PREMATURE, "later-vintage", detail, deciding, others[0], relation=said.relation)
        return _agrees(series, others[0], agreement(claim.quantity, others[0], series))
    if not known:
        return unverified(
            "not-yet-published", f"the value for {period} came out later: {_said(deciding, series)}", deciding
        )
    if said.level is Agreement.CLOSE:
        return Ruling(VerdictKind.IMPRECISE, "loose-rounding", _said(deciding, series), deciding, margin=said.margin)
    if said.level is Agreement.BOUND:
        return unverified(
            "bound-only", f"the reference says {_said(deciding, series)}, which does not exclude it", deciding
        )
    near = _neighbour(claim, period, series, rows)
    if near:
        detail = f"{_said(deciding, series)}; {show.value(near, series.unit)} {show.when(near.period)}"
        return Ruling(VerdictKind.WRONG_PERIOD, "neighbouring-period", detail, deciding, near, relation=said.relation)
    return Ruling(VerdictKind.CONTRADICTED, "no-row-agrees", _said(deciding, series), deciding, relation=said.relation,
                  margin=said.margin)  # fmt: skip


def _agrees(series: Statistic, row: Observation, said: Agreed) -> Ruling:
    return Ruling(VerdictKind.CONFIRMED, "agrees", _said(row, series), row, row, relation=said.relation,
                  margin=said.margin)  # fmt: skip


def _neighbour(claim: Claim, period: Period, series: Statistic, rows: tuple[Observation, ...]) -> Observation | None:
    """A row of the period right before or right behind that agrees."""
    others = sorted({row.period.start() for row in rows if row.period})
    if period.start() not in others:
        return None
    at = others.index(period.start())
    wanted = others[max(0, at - 1) : at] + others[at + 1 : at + 2]
    for row in rows:
        if (
            row.period
            and row.period.start() in wanted
            and agreement(claim.quantity, row, series).level is Agreement.YES
        ):
            return row
    return None


def _no_such_period(claim: Claim, period: Period, series: Statistic, rows: tuple[Observation, ...]) -> Ruling:
    overlapping = [row for row in rows if row.period and row.period.overlaps(period)]
    if not overlapping:
        return unverified("no-value-for-period", f"the reference has no value {show.when(period)}")
    if row := _other_year(claim, period, series, overlapping):
        return _agrees(series, row, agreement(claim.quantity, row, series))
    row = overlapping[-1]
    detail = f"the text speaks of {show.span(period)}, the reference of {show.span(row.period)}"
    return Ruling(VerdictKind.NOT_COMPARABLE, "period", detail, row)


def _other_year(claim: Claim, period: Period, series: Statistic, rows: list[Observation]) -> Observation | None:
    """The agreeing row of a calendar year for a text's year of other months: "in the year to March 2024".

    A reference that says 2024 may mean the year that ends in it; that is no ground to contradict.
    """
    if not _is_year(period) or digits(claim.quantity) < 2:
        return None
    fit = (row for row in rows if row.period and _is_year(row.period))
    return next((row for row in fit if agreement(claim.quantity, row, series).level is Agreement.YES), None)


def _is_year(period: Period) -> bool:
    return period.first is not None and period.last is not None and abs((period.end() - period.start()).days - 365) < 8


def _value_before(claim: Claim, series: Statistic, known: list[Observation], last: Observation) -> Ruling | None:
    """ "fell *from 6.4%* to 5.8%": an earlier value, without its time."""
    if not leads_from(claim):
        return None
    before = [row for row in known if row.period and last.period and row.period.end() < last.period.start()]
    before = [
        row for row in before if last.period and row.period and last.period.end().year - row.period.end().year <= RECENT
    ]
    agreeing = [row for row in before if agreement(claim.quantity, row, series).level is Agreement.YES]
    if not agreeing:
        return None
    row = max(agreeing, key=lambda row: row.period.end() if row.period else date.min)
    return _agrees(series, row, agreement(claim.quantity, row, series))


def _latest(claim: Claim, series: Statistic, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    known = [row for row in rows if clock.known(row) and row.period and row.period.start() <= clock.today()]
    last = max(known, key=lambda row: row.period.end() if row.period else clock.today(), default=None)
    if last is None or last.period is None:
        return unverified("not-yet-published", "the reference has no value that was out at the time")
    deciding = newest(row for row in known if row.period and row.period.same(last.period)) or last
    said = agreement(claim.quantity, deciding, series)
    if said.level is Agreement.YES:
        return _agrees(series, deciding, said)
    if before := _value_before(claim, series, known, deciding):
        return before
    return _not_latest(claim, series, rows, known, deciding, said, clock)


def _not_latest(
    claim: Claim,
    series: Statistic,
    rows: tuple[Observation, ...],
    known: list[Observation],
    deciding: Observation,
    said: Agreed,
    clock: Clock,
) -> Ruling:
    assert deciding.period is not None
    year = deciding.period.end().year
    agreeing = [row for row in rows if row.period and agreement(claim.quantity, row, series).level is Agreement.YES]
    earlier = [row for row in agreeing if row in known and row.period and year - row.period.end().year <= RECENT]
    later = [row for row in agreeing if row not in known]
    tail = "; the document is undated" if clock.published is None else ""
    if earlier:
        old = max(earlier, key=lambda row: row.period.end() if row.period else clock.today())
        if old.period and old.period.same(deciding.period):
            detail = f"revised: {_said(deciding, series)}; {_said(old, series)} before{tail}"
            return Ruling(VerdictKind.OUTDATED, "superseded-vintage", detail, deciding, old, relation=said.relation)
        detail = f"{_said(deciding, series)}; {show.value(old, series.unit)} {show.when(old.period)}{tail}"
        return Ruling(VerdictKind.OUTDATED, "superseded-period", detail, deciding, old, relation=said.relation)
    if said.level is Agreement.CLOSE:
        return Ruling(VerdictKind.IMPRECISE, "loose-rounding", _said(deciding, series), deciding, margin=said.margin)
    if clock.published and clock.today().year - year >= STALE:
        return unverified("stale-reference", f"the last value known is {_said(deciding, series)}", deciding)
    if later:
        detail = f"{_said(deciding, series)}; {show.value(later[0], series.unit)} only {show.when(later[0].period)}"
        return Ruling(VerdictKind.PREMATURE, "later-period", detail, deciding, later[0], relation=said.relation)
    if said.level is Agreement.BOUND:
        return unverified(
            "bound-only", f"the reference says {_said(deciding, series)}, which does not exclude it", deciding
        )
    return Ruling(VerdictKind.CONTRADICTED, "no-row-agrees", _said(deciding, series), deciding, relation=said.relation,
                  margin=said.margin)  # fmt: skip


def _every(claim: Claim, series: Statistic, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    """ "year after year, between 70% and 85%": each period that was known must lie in it."""
    periods = {(row.period.start(), row.period.end()) for row in rows if row.period and clock.known(row)}
    latest = [
        newest(row for row in rows if row.period and clock.known(row) and (row.period.start(), row.period.end()) == key)
        for key in sorted(periods)
    ]
    shown = [row for row in latest if row]
    if not shown:
        return unverified("not-yet-published", "the reference has no value that was out at the time")
    outside = [row for row in shown if agreement(claim.quantity, row, series).level in (Agreement.NO, Agreement.BOUND)]
    if not outside:
        listed = ", ".join(f"{show.value(row, series.unit)} {show.when(row.period)}" for row in shown)
        return Ruling(VerdictKind.CONFIRMED, "agrees", listed, shown[-1], shown[-1])
    listed = ", ".join(f"{show.value(row, series.unit)} {show.when(row.period)}" for row in outside)
    if len(shown) - len(outside) < len(outside) or claim.quantity.interval.is_point:
        now = _latest(replace(claim, period=None), series, rows, clock)
        if now.kind is VerdictKind.CONFIRMED:  # one of the values, but the text says it of each
            return unverified("not-each-period", f"not in each period: {listed}", outside[0])
        return now
    return Ruling(VerdictKind.IMPRECISE, "outside-range", f"{listed}{show.cited(outside[0])}", outside[0], shown[-1])

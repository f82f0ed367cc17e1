"""Verdicts on series that hold from a date until the next row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.agree import Agreed, Agreement, agreement, converted
from factcheck.compare.asserting import leads_from, step_back, year_ago
from factcheck.compare.clock import Clock
from factcheck.compare.held import only_later
from factcheck.compare.rows import begins, newest
from factcheck.compare.ruling import Ruling, came_later, unverified
from factcheck.compare.vintages import Vintages, by_time
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Basis, Observation, Statistic
from factcheck.model.verdict import About, But, Ground, VerdictKind

ABOUT = 45  # days: "a year ago" is said of what was so some weeks more or less than a year ago
_YEAR = 365


def steps(rows: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """One row for each from-date, the latest vintage, in order of time."""
    by_date: dict[date, list[Observation]] = {}
    for row in rows:
        by_date.setdefault(begins(row), []).append(row)
    chosen = [newest(by_date[day]) for day in sorted(by_date)]
    return tuple(row for row in chosen if row)


def in_force(rows: tuple[Observation, ...], first: date, last: date) -> tuple[Observation, ...]:
    """The rows that held at some time between two days."""
    found: list[Observation] = []
    for index, row in enumerate(rows):
        start = begins(row)
        following = rows[index + 1].since if index + 1 < len(rows) else None
        if start <= last and (following is None or following.start() > first):
            found.append(row)
    return tuple(found)


def rule_level(claim: Claim, series: Statistic, basis: Basis, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    """What a `level` series says of a claim (DESIGN §6.3)."""
    spans = by_time(rows, clock)
    known = tuple(one.now for one in spans if one.now)
    first, last, named = _time_of(claim, clock)
    if not known:
        return _before_it_was_out(claim, series, spans, first, last, clock)
    if not named:
        known = tuple(row for row in known if clock.begun(row))
    current = in_force(known, first, last)
    if not current:
        begin = spans[0].best.since
        starts = show.when(Period(begin, begin)) if begin else "later"
        return unverified(Ground.BEFORE_FIRST_ROW, f"the series begins {starts}")
    every = tuple(one.best for one in spans)
    unseen = [row for row in in_force(every, first, last) if not clock.known(row) and begins(row) <= clock.today()]
    for row in sorted((*current, *unseen), key=lambda row: _distance(claim, row, series)):
        said = agreement(claim.quantity, row, series)
        if said.level is Agreement.YES:
            return only_later(claim, series, row, known) or replace(
                _confirmed(claim, series, row, steps(rows), said, clock), basis=basis.name
            )
    if named and first > clock.today():
        return unverified(Ground.FUTURE, f"the text speaks of {show.span_told(claim)}, which is to come")
    deciding = current[-1]
    other = [row for row in every if row not in current]
    if leads_from(claim):
        before = [row for row in known if begins(row) < first]
        if (step := step_back(claim)) and first > date.min + timedelta(
            days=2 * step
        ):  # "a week earlier" is a week earlier
            around = [first - timedelta(days=days) for days in (step + step // 4, step - step // 4)]
            before = list(in_force(tuple(before), *around))
        for row in reversed(before):
            said = agreement(claim.quantity, row, series)
            if said.level is Agreement.YES:
                return replace(_confirmed(claim, series, row, known, said, clock), basis=basis.name, but=())
    agreeing = [row for row in other if agreement(claim.quantity, row, series).level is Agreement.YES]
    said = agreement(claim.quantity, deciding, series)
    revised = [_revised(claim, series, one) for one in spans if one.now in current]
    made = next((one for one in reversed(revised) if one), None) or _not_now(
        claim, series, deciding, agreeing, every, said, clock, named
    )
    return replace(made, basis=basis.name, relation=said.relation, margin=said.margin)


def _before_it_was_out(
    claim: Claim, series: Statistic, spans: Sequence[Vintages], first: date, last: date, clock: Clock
) -> Ruling:
    """What held at the time was printed after the document: a source that came later can bear a figure out, but who
    wrote another one may have known an earlier count."""
    every = tuple(one.best for one in spans)
    for row in in_force(every, first, last) if first <= clock.today() else ():
        if begins(row) > clock.today():
            continue
        said = agreement(claim.quantity, row, series)
        if said.level is Agreement.YES:
            return only_later(claim, series, row, every) or _confirmed(claim, series, row, every, said, clock)
        detail = f"the value came out later: {show.value(row, series.unit)} {row.when()}{show.cited(row)}"
        return unverified(Ground.NOT_YET_PUBLISHED, detail, row)
    return unverified(Ground.NOT_YET_PUBLISHED, "the reference has no value that was out at the time")


def _distance(claim: Claim, row: Observation, series: Statistic) -> Decimal:
    """How far a value lies from the figure: of two steps that bear it out the nearer one is meant."""
    said, value = converted(claim.quantity, series)[1].bound, row.interval.bound
    return abs(said - value) if said is not None and value is not None else Decimal(0)


def _revised(claim: Claim, series: Statistic, span: Vintages) -> Ruling | None:
    """Another publication of the very step agrees: one that was superseded, or one that came out later."""
    agreeing = [
        row for row in (*span.known, *span.later) if agreement(claim.quantity, row, series).level is Agreement.YES
    ]
    if not agreeing:
        return None
    row = agreeing[0]
    now = f"{show.value(span.best, series.unit)} {span.best.when()}{show.cited(span.best)}"
    other = f"{show.value(row, series.unit)}{show.cited(row)}"
    if row in span.known:
        return Ruling(
            VerdictKind.OUTDATED, Ground.SUPERSEDED_VINTAGE, f"revised: {now}; {other} before", span.best, row
        )
    return Ruling(VerdictKind.PREMATURE, Ground.LATER_VINTAGE, f"{now}; {other} only later", span.best, row)


def _time_of(claim: Claim, clock: Clock) -> tuple[date, date, bool]:
    """The days the claim speaks of, and whether it names them."""
    period = claim.period
    if period is None or period.role in (PeriodRole.SINCE, PeriodRole.EVERY):
        return clock.today(), clock.today(), False
    if period.first is None and period.end() > clock.today():
        return clock.today(), clock.today(), False  # "frozen until the end of next year"
    if period.role is PeriodRole.BEFORE:
        return period.end(), period.end(), True
    if period.role is PeriodRole.UNTIL:  # the day itself may be the first of the next step or the last of this one
        first = (period.last or period).start()
        return first - timedelta(days=first > date.min), period.end(), True
    if clock.published and year_ago(claim) and clock.published.year > 1:
        back = timedelta(days=_YEAR)
        slack = timedelta(days=ABOUT)
        return clock.published.start() - back - slack, clock.published.end() - back + slack, True
    return period.start(), max(period.start(), min(period.end(), clock.today())), True


def _confirmed(
    claim: Claim, series: Statistic, row: Observation, every: tuple[Observation, ...], said: Agreed, clock: Clock
) -> Ruling:
    newer = every[-1]
    but: tuple[But, ...] = ()
    if newer is not row and clock.published and claim.period is None:
        now = f"{show.value(newer, series.unit)} {newer.when()}{show.cited(newer)}"
        but = (But(About.SINCE, f"since then {now}"),)
    if not clock.known(row):
        but = (*came_later(row), *but)
    detail = f"{show.value(row, series.unit)} {row.when()}{show.cited(row)}"
    return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, detail, row, row, relation=said.relation, margin=said.margin,
                  but=but)  # fmt: skip


def _not_now(
    claim: Claim,
    series: Statistic,
    deciding: Observation,
    agreeing: list[Observation],
    every: tuple[Observation, ...],
    said: Agreed,
    clock: Clock,
    named: bool,
) -> Ruling:
    now = f"{show.value(deciding, series.unit)} {deciding.when()}{show.cited(deciding)}"
    earlier = [row for row in agreeing if begins(row) < begins(deciding)]
    later = [row for row in agreeing if row not in earlier]
    if earlier and claim.period and claim.period.role is PeriodRole.BEFORE:
        return unverified(
            Ground.OF_THE_PAST, f"at some time before: {_history(series, earlier[-1], every, deciding, clock)}"
        )
    if named and agreeing:
        row = agreeing[-1] if earlier else agreeing[0]
        detail = (
            f"{show.value(deciding, series.unit)} {show.when_told(claim)}; {show.value(row, series.unit)} {row.when()}"
        )
        return Ruling(VerdictKind.WRONG_PERIOD, Ground.NEIGHBOURING_PERIOD, detail, deciding, row)
    if earlier:
        return Ruling(
            VerdictKind.OUTDATED,
            Ground.SUPERSEDED_LEVEL,
            _history(series, earlier[-1], every, deciding, clock),
            deciding,
            earlier[-1],
        )
    if said.level is Agreement.CLOSE:
        return Ruling(VerdictKind.IMPRECISE, Ground.LOOSE_ROUNDING, now, deciding)
    if later:
        return Ruling(
            VerdictKind.PREMATURE,
            Ground.LATER_LEVEL,
            f"{now}; {show.value(later[0], series.unit)} only {later[0].when()}",
            deciding,
            later[0],
        )
    if said.level is Agreement.BOUND:
        return unverified(Ground.BOUND_ONLY, f"the reference says {now}, which does not exclude it", deciding)
    if _over_years(claim):
        return unverified(Ground.PERIOD_APART, f"the text tells of several years; the reference says {now}", deciding)
    return Ruling(VerdictKind.CONTRADICTED, Ground.NO_ROW_AGREES, now, deciding)


def _over_years(claim: Claim) -> bool:
    """ "In the two decades to 2020, 42 pubs shut": what came about over years is held against no level."""
    period = claim.period
    if period is None or period.role is not PeriodRole.IN or not (period.first and period.last):
        return False
    return claim.quantity.unit.kind is UnitKind.COUNT and period.last.end() - period.first.start() > LONG


LONG = timedelta(days=366)


def _history(
    series: Statistic, old: Observation, every: tuple[Observation, ...], deciding: Observation, clock: Clock
) -> str:
    """ "165 since 12 March 2025; 164 was right before"; without a clock every step since is told."""
    after = every[every.index(old) + 1] if old in every and every.index(old) + 1 < len(every) else deciding
    parts = [f"{show.value(after, series.unit)} {after.when()}{show.cited(after)}"]
    if deciding is not after:
        parts.append(f"{show.value(deciding, series.unit)} {deciding.when()}{show.cited(deciding)}")
    if clock.published is None:
        parts.append(f"{show.value(old, series.unit)} was right before; the document is undated")
    return "; ".join(parts)


def until(row: Observation, rows: tuple[Observation, ...]) -> str:
    """Until when a row held, in words, "" where it still does."""
    following = next(
        (other for other in rows if other.since and row.since and other.since.start() > row.since.start()), None
    )
    return f"until {show.day_before(following.since)}" if following and following.since else ""

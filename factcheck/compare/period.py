"""Verdicts on series that have a value for each period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from factcheck.compare import show
from factcheck.compare.across import across
from factcheck.compare.agree import BOUNDS, Agreed, Agreement, agreement, converted, digits
from factcheck.compare.asserting import leads_from, step_back
from factcheck.compare.clock import Clock
from factcheck.compare.ruling import Ruling, came_later, unverified
from factcheck.compare.vintages import Vintages, by_time
from factcheck.compare.ways import until_now
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Basis, Observation, Statistic
from factcheck.model.verdict import About, But, Ground, VerdictKind
from factcheck.pattern import pattern

RECENT = 6  # years back in which a value that agrees makes a claim outdated rather than wrong
FORGOTTEN = 10  # years after which it bears out no figure of few digits
TELLING = 3  # digits
STALE = 3  # years after which a last known value says nothing of the present
ENOUGH_MOVES = 8  # of a series, that tell how far it goes in so many years
ACROSS = 2  # calendar years that a winter touches
WINTER = 245  # days: a season of eight months is hardly longer
SAME_LENGTH = 3  # days by which two months, quarters or years may differ


def rule_period(claim: Claim, series: Statistic, basis: Basis, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    """What a `period` series says of a claim (DESIGN §6.3)."""
    spans = by_time(rows, clock)
    period = across(claim, spans, clock)
    if period is None or until_now(claim):
        made = _latest(claim, series, spans, clock)
    elif period.role is PeriodRole.EVERY:
        made = _every(claim, series, spans, clock)
    elif period.role is PeriodRole.WITHIN and (winter := _winter(claim, period, spans)):
        made = _named(claim, winter, series, spans, clock)
    elif period.role is PeriodRole.WITHIN and (whole := _at_its_middle(claim, period, series, spans)):
        made = _named(claim, whole, series, spans, clock)
    elif period.role is PeriodRole.WITHIN:
        made = _no_such_period(claim, period, rows)
    else:
        made = _named(claim, period, series, spans, clock)
    return replace(made, basis=made.basis or basis.name)


def _winter(claim: Claim, period: Period, spans: Sequence[Vintages]) -> Period | None:
    """The months that the rows have for "the winter of 2023/24", if one row begins in the one year and ends in the other."""
    if "winter" not in claim.period_words.lower() or not (period.first and period.last) or period.years() != ACROSS:
        return None
    inside = [one.period for one in spans if one.period and one.period.years() == ACROSS and period.covers(one.period)]
    part = [one for one in inside if (one.end() - one.start()).days < WINTER]
    return part[0] if len(part) == 1 else None


def _at_its_middle(claim: Claim, period: Period, series: Statistic, spans: Sequence[Vintages]) -> Period | None:
    """The year of "mid-2023", where the series is kept in the middle of each: "Population, *mid-year* estimate"."""
    named = "; ".join((series.label, *series.aliases)).lower()
    kept = _MIDDLE.search(f"{named}; {series.definition.lower()}") or _MID_DAY.search(named)
    said = claim.period_words.lower().removeprefix("in ").removeprefix("the ")
    if not said.startswith("mid") or not (kept or _EACH_MID_DAY.search(series.definition.lower())):
        return None
    whole = (one.period for one in spans if one.period and one.period.years() == 1)
    return next((one for one in whole if (one.start(), one.end()) == (period.start(), period.end())), None)


_DAY = r"(?:30 june|1 july|june 30|july 1)\b"
_MIDDLE = pattern(r"\bmid[- ]?year\b|\bmiddle of (?:the|each|every) year\b")
_MID_DAY = pattern(rf"(?<!\d)(?<!ending )(?<!ended )(?<!year to ){_DAY}")
_EACH_MID_DAY = pattern(
    rf"(?<!ending )(?<!ended )\b(?:at|on|of) {_DAY},? (?:of |in )?(?:each|every|the) year\b"
)  # as counted


def _of_period(claim: Claim, period: Period, series: Statistic, spans: Sequence[Vintages]) -> Vintages | None:
    """The rows of the period named; of a stock at the end of a year, those of any span that ends with it and agrees."""
    if period.role in (PeriodRole.BY, PeriodRole.UNTIL) and period.last and period.last.month:
        return _up_to(claim, period, series, spans)
    if same := next((one for one in spans if one.period and one.period.same(period)), None):
        return same
    ending = [one for one in spans if one.period and _year_end(one.period, period)]
    eve = [one for one in spans if one.period and _new_year(one.period, period)]
    agreeing = (one for one in (*ending, *eve) if agreement(claim.quantity, one.best, series).level is Agreement.YES)
    return next(agreeing, ending[-1] if ending else None)


def _up_to(claim: Claim, period: Period, series: Statistic, spans: Sequence[Vintages]) -> Vintages | None:
    """Of what is told of a year "by the end of August": the rows that end then and agree, else that from January on.

    The row of the month by itself only denies a share or a rate: what is counted may be all there were until then.
    """
    ending = [one for one in spans if one.period and one.period.end() == period.end()]
    if agreeing := [one for one in ending if agreement(claim.quantity, one.best, series).level is Agreement.YES]:
        return agreeing[0]
    whole = [one for one in ending if one.period and one.period.start() == date(period.end().year, 1, 1)]
    summed = claim.quantity.unit.kind is not UnitKind.PERCENT
    return whole[0] if whole else None if summed else ending[0] if ending else None


def _new_year(row: Period, said: Period) -> bool:
    """At the start of a year a stock may be told by its value of the year before: "on 1 January 2025"."""
    first = said.first
    return (
        said.last == first
        and first is not None
        and (first.month, first.day) == (1, 1)
        and row.end() == first.start() - timedelta(days=1)
    )


def _year_end(row: Period, said: Period) -> bool:
    """A stock at the end of a year is that year's value: "on 31 December 2024", "at the end of 2024"."""
    return said.first == said.last and said.first is not None and said.first.day == 31 and said.end() == row.end()


def _said(row: Observation, series: Statistic) -> str:
    return f"{show.value(row, series.unit)} {show.when(row.period)}{show.cited(row)}"


def _agreeing(claim: Claim, series: Statistic, rows: Iterable[Observation]) -> list[Observation]:
    return [row for row in rows if agreement(claim.quantity, row, series).level is Agreement.YES]


def _named(claim: Claim, period: Period, series: Statistic, spans: Sequence[Vintages], clock: Clock) -> Ruling:
    span = _of_period(claim, period, series, spans)
    if span is None:
        rows = tuple(row for one in spans for row in (*one.known, *one.later))
        if row := _other_year(claim, period, series, rows):
            return _agrees(series, row, agreement(claim.quantity, row, series))
        return _no_such_period(claim, period, rows)
    deciding = span.now
    later = _agreeing(claim, series, span.later)
    if deciding is None:
        return _before_it_was_out(claim, period, series, span, later, clock)
    said = agreement(claim.quantity, deciding, series)
    if said.level is Agreement.YES:
        return _agrees(series, deciding, said)
    if older := _agreeing(claim, series, span.known):
        detail = f"revised: {_said(deciding, series)}; {_said(older[-1], series)} before"
        return Ruling(
            VerdictKind.OUTDATED, Ground.SUPERSEDED_VINTAGE, detail, deciding, older[-1], relation=said.relation
        )
    if later:
        return _later_vintage(series, deciding, later[0], said)
    if said.level is Agreement.CLOSE:
        return Ruling(
            VerdictKind.IMPRECISE, Ground.LOOSE_ROUNDING, _said(deciding, series), deciding, margin=said.margin
        )
    if said.level is Agreement.BOUND:
        return unverified(
            Ground.BOUND_ONLY, f"the reference says {_said(deciding, series)}, which does not exclude it", deciding
        )
    near = _neighbour(claim, span, series, spans)
    if near:
        detail = f"{_said(deciding, series)}; {show.value(near, series.unit)} {show.when(near.period)}"
        return Ruling(
            VerdictKind.WRONG_PERIOD, Ground.NEIGHBOURING_PERIOD, detail, deciding, near, relation=said.relation
        )
    return Ruling(VerdictKind.CONTRADICTED, Ground.NO_ROW_AGREES, _said(deciding, series), deciding, relation=said.relation,
                  margin=said.margin)  # fmt: skip


def _before_it_was_out(
    claim: Claim, period: Period, series: Statistic, span: Vintages, later: list[Observation], clock: Clock
) -> Ruling:
    """A period whose value came out after the document.

    Whoever writes of a period that is over may know its figure before the reference prints it: one that agrees is
    right, one that does not may be an earlier count. While the period lasts nobody can know, if the reference tells
    when the value came out; if not, the document is as good a witness of that as any.
    """
    if not later:
        out = "counts as known only from its end" if span.best.assumed else "came out later"
        detail = f"the value for {show.span_told(claim, period)} {out}: {_said(span.best, series)}{_advice(span.best)}"
        return unverified(Ground.NOT_YET_PUBLISHED, detail, span.best)
    said = agreement(claim.quantity, later[-1], series)
    if period.end() <= clock.today() or (later[-1].assumed and clock.begun(later[-1])):
        return replace(_agrees(series, later[-1], said), but=came_later(later[-1]))
    detail = f"{show.span_told(claim, period)} was not over; {_said(later[-1], series)} only later"
    return Ruling(VerdictKind.PREMATURE, Ground.LATER_VINTAGE, detail, None, later[-1], relation=said.relation)


def _advice(row: Observation) -> str:
    """What to add to a row that tells only by its period when it was out."""
    return "; add `published` to the row if it was out before" if row.assumed else ""


def _later_vintage(series: Statistic, deciding: Observation, row: Observation, said: Agreed) -> Ruling:
    detail = f"{_said(deciding, series)}; {_said(row, series)} only later"
    return Ruling(VerdictKind.PREMATURE, Ground.LATER_VINTAGE, detail, deciding, row, relation=said.relation)


def _agrees(series: Statistic, row: Observation, said: Agreed) -> Ruling:
    return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, _said(row, series), row, row, relation=said.relation,
                  margin=said.margin)  # fmt: skip


def _neighbour(claim: Claim, span: Vintages, series: Statistic, spans: Sequence[Vintages]) -> Observation | None:
    """What was known of the period right before or right behind, as long as the one named, where it agrees.

    A reference that gives but a bound or "about" for it agrees with too much to tell what was meant.
    """
    alike = [one for one in spans if one.now and one.period and span.period and _as_long(one.period, span.period)]
    at = alike.index(span)
    beside = (one.now for one in alike[max(0, at - 1) : at + 2] if one is not span)
    exact = [row for row in beside if row and row.modifier is Modifier.EXACT]
    return next(iter(_agreeing(claim, series, exact)), None)


def _as_long(one: Period, other: Period) -> bool:
    """Both are years, quarters or months, which differ by a few days."""
    lengths = ((period.end() - period.start()).days for period in (one, other))
    return abs(next(lengths) - next(lengths)) <= SAME_LENGTH


def _no_such_period(claim: Claim, period: Period, rows: Sequence[Observation]) -> Ruling:
    overlapping = [row for row in rows if row.period and row.period.overlaps(period)]
    if not overlapping:
        return unverified(Ground.NO_VALUE_FOR_PERIOD, f"the reference has no value {show.when_told(claim, period)}")
    row = overlapping[-1]
    detail = f"the text speaks of {show.span_told(claim, period)}, the reference of {show.span(row.period)}"
    return Ruling(VerdictKind.NOT_COMPARABLE, Ground.PERIOD, detail, row)


def _other_year(claim: Claim, period: Period, series: Statistic, rows: Iterable[Observation]) -> Observation | None:
    """The agreeing row of a calendar year for a text's year of other months: "in the year to March 2024".

    A reference that says 2024 may mean the year that ends in it; that is no ground to contradict. A year that shares
    no day with the text's is another.
    """
    if not _is_year(period) or digits(claim.quantity) < 2:
        return None
    fit = (row for row in rows if row.period and _is_year(row.period) and row.period.overlaps(period))
    return next((row for row in fit if agreement(claim.quantity, row, series).level is Agreement.YES), None)


def _is_year(period: Period) -> bool:
    return period.first is not None and period.last is not None and abs((period.end() - period.start()).days - 365) < 8


def _ends(row: Observation) -> date:
    return row.period.end() if row.period else date.min


def _value_before(claim: Claim, series: Statistic, spans: Sequence[Vintages], last: Observation) -> Ruling | None:
    """ "fell *from 6.4%* to 5.8%": an earlier value, without its time."""
    if not leads_from(claim) or last.period is None:
        return None
    known = (one.now for one in spans if one.period and one.period.end() < last.period.start())
    recent = [row for row in known if row and _ends(last).year - _ends(row).year <= RECENT]
    if step := step_back(claim):  # "the year before" is one year before, and no other
        recent = [row for row in recent if abs((_ends(last) - _ends(row)).days - step) <= step // 2]
    agreeing = _agreeing(claim, series, recent)
    if not agreeing:
        return None
    row = max(agreeing, key=_ends)
    return _agrees(series, row, agreement(claim.quantity, row, series))


def _latest(claim: Claim, series: Statistic, spans: Sequence[Vintages], clock: Clock) -> Ruling:
    known = [one for one in spans if one.now and clock.begun(one.now)]
    last = max(known, key=lambda one: _ends(one.best), default=None)
    if last is None:
        return _none_was_out(series, spans, clock)
    said = agreement(claim.quantity, last.best, series)
    if said.level is Agreement.YES:
        made = _agrees(series, last.best, said)
        if _is_by_chance(claim, last.best, clock):
            return unverified(Ground.STALE_REFERENCE, f"the last value known is {_said(last.best, series)}", last.best)
        return replace(made, but=_long_ago(last.best)) if _is_stale(last.best, clock) else made
    if before := _value_before(claim, series, known, last.best):
        return before
    return _not_latest(claim, series, spans, known, last, said, clock)


def _is_stale(last: Observation, clock: Clock) -> bool:
    """The last value known is of years before the document."""
    return clock.published is not None and clock.today().year - _ends(last).year >= STALE


def _is_by_chance(claim: Claim, last: Observation, clock: Clock) -> bool:
    """A bound or a figure of few digits agrees with a value that nobody has renewed for a decade: "less than two thirds"."""
    if clock.published is None or clock.today().year - _ends(last).year < FORGOTTEN:
        return False
    return digits(claim.quantity) < TELLING or not claim.quantity.stated.is_point or claim.quantity.modifier in BOUNDS


def _long_ago(last: Observation) -> tuple[But, ...]:
    """That a figure is told of the present, and borne out only by a value of years ago."""
    return (But(About.SINCE, f"the last value known is that of {show.when(last.period).removeprefix('in ')}"),)


def _none_was_out(series: Statistic, spans: Sequence[Vintages], clock: Clock) -> Ruling:
    """Nothing to hold a text of the present against; a row that tells only by its period when it was out is named."""
    none = "the reference has no value that was out at the time"
    row = next((one.best for one in reversed(spans) if one.best.assumed and clock.begun(one.best)), None)
    if row:
        none += f": {_said(row, series)} counts as known only from the end of that time{_advice(row)}"
    return unverified(Ground.NOT_YET_PUBLISHED, none, row)


def _not_latest(
    claim: Claim,
    series: Statistic,
    spans: Sequence[Vintages],
    known: Sequence[Vintages],
    last: Vintages,
    said: Agreed,
    clock: Clock,
) -> Ruling:
    deciding = last.best
    year = _ends(deciding).year
    recent = [one for one in known if year - _ends(one.best).year <= RECENT]
    earlier = _agreeing(claim, series, (row for one in recent for row in one.known))
    tail = "; the document is undated" if clock.published is None else ""
    stale = unverified(Ground.STALE_REFERENCE, f"the last value known is {_said(deciding, series)}", deciding)
    if _is_stale(deciding, clock) and (earlier or said.level is Agreement.CLOSE):
        return stale  # what is no longer known of today replaces nothing
    if earlier:
        old = max(earlier, key=_ends)
        if old in last.known:
            detail = f"revised: {_said(deciding, series)}; {_said(old, series)} before{tail}"
            return Ruling(
                VerdictKind.OUTDATED, Ground.SUPERSEDED_VINTAGE, detail, deciding, old, relation=said.relation
            )
        detail = f"{_said(deciding, series)}; {show.value(old, series.unit)} {show.when(old.period)}{tail}"
        return Ruling(VerdictKind.OUTDATED, Ground.SUPERSEDED_PERIOD, detail, deciding, old, relation=said.relation)
    if said.level is Agreement.CLOSE:
        return Ruling(
            VerdictKind.IMPRECISE, Ground.LOOSE_ROUNDING, _said(deciding, series), deciding, margin=said.margin
        )
    gap = clock.today().year - year
    if _is_stale(deciding, clock) and not _out_of_reach(claim, series, last, known, gap):
        return stale
    if later := _only_later(claim, series, spans, recent, last, said, clock):
        return later
    if said.level is Agreement.BOUND:
        return unverified(
            Ground.BOUND_ONLY, f"the reference says {_said(deciding, series)}, which does not exclude it", deciding
        )
    return Ruling(VerdictKind.CONTRADICTED, Ground.NO_ROW_AGREES, _said(deciding, series), deciding, relation=said.relation,
                  margin=said.margin)  # fmt: skip


def _out_of_reach(claim: Claim, series: Statistic, last: Vintages, known: Sequence[Vintages], years: int) -> bool:
    """The figure is more than twice as far from the last value as the series ever went in so many years: however it went
    on since, it is not there."""
    if years > RECENT or last.best.interval.low is None:
        return False
    now = last.best.interval.low
    values = {_ends(one.best).year: value for one in known if (value := one.best.interval.low) is not None}
    moves = [abs(value - values[year - years]) for year, value in values.items() if year - years in values]
    said = converted(claim.quantity, series)[0]
    above, below = (said.low or now) - now, now - (said.high or now)
    off = max(above if said.low is not None else below, below if said.high is not None else above)
    return len(moves) >= ENOUGH_MOVES and off > 2 * max(moves)


def _only_later(
    claim: Claim,
    series: Statistic,
    spans: Sequence[Vintages],
    recent: Sequence[Vintages],
    last: Vintages,
    said: Agreed,
    clock: Clock,
) -> Ruling | None:
    """The figure of a revision to come, of a period to come, or of a projection."""
    if revised := _agreeing(claim, series, last.later):
        return _later_vintage(series, last.best, revised[0], said)
    ahead = [one for one in spans if one.now is None or not clock.begun(one.now)]
    if later := _agreeing(claim, series, (row for one in ahead for row in (*one.known, *one.later))):
        if later[0].assumed and clock.begun(later[0]):
            return _agrees(series, later[0], agreement(claim.quantity, later[0], series))
        if (
            clock.published is None or clock.known(later[0]) or later[0].assumed
        ):  # next year's quota, told when it is set
            return unverified(
                Ground.FUTURE, f"{_said(last.best, series)}; {_said(later[0], series)} came later", last.best
            )
        value, when = show.value(later[0], series.unit), show.when(later[0].period)
        detail = f"{_said(last.best, series)}; {value} only {when}"
        return Ruling(VerdictKind.PREMATURE, Ground.LATER_PERIOD, detail, last.best, later[0], relation=said.relation)
    if older := _agreeing(claim, series, (row for one in recent for row in one.later)):
        return unverified(Ground.NOT_YET_PUBLISHED, f"a revision came out later: {_said(older[0], series)}", older[0])
    return None


def _every(claim: Claim, series: Statistic, spans: Sequence[Vintages], clock: Clock) -> Ruling:
    """ "every year, between 70% and 85%": each period that was known must lie in it."""
    shown = [one.now for one in spans if one.now and clock.begun(one.now)]
    if not shown:
        return _none_was_out(series, spans, clock)
    outside = [row for row in shown if agreement(claim.quantity, row, series).level in (Agreement.NO, Agreement.BOUND)]
    if not outside:
        listed = ", ".join(f"{show.value(row, series.unit)} {show.when(row.period)}" for row in shown)
        return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, listed, shown[-1], shown[-1])
    listed = ", ".join(f"{show.value(row, series.unit)} {show.when(row.period)}" for row in outside)
    if len(shown) - len(outside) < len(outside) or claim.quantity.interval.is_point:
        now = _latest(replace(claim, period=None), series, spans, clock)
        if now.kind is VerdictKind.CONFIRMED:  # one of the values, but the text says it of each
            return unverified(Ground.NOT_EACH_PERIOD, f"not in each period: {listed}", outside[0])
        return now
    return Ruling(
        VerdictKind.IMPRECISE, Ground.OUTSIDE_RANGE, f"{listed}{show.cited(outside[0])}", outside[0], shown[-1]
    )

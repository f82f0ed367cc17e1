"""What one series says of a claim, on its own basis and on the others."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.compare.agree import Agreement, agreement
from factcheck.compare.asserting import leads_from
from factcheck.compare.clock import Clock
from factcheck.compare.computed import is_beside, is_computed, rule_computed
from factcheck.compare.dated import on_some_day
from factcheck.compare.level import rule_level, steps, until
from factcheck.compare.period import rule_period
from factcheck.compare.rows import basis_of, rows_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import replace
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.places import area_title
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim
from factcheck.model.statistic import Basis, Observation, SeriesKind, Statistic
from factcheck.model.verdict import ACCUSING, About, But, Ground, VerdictKind

_RIGHT_ONCE = frozenset((VerdictKind.CONFIRMED, VerdictKind.OUTDATED))


def _no_rows(claim: Claim) -> str:
    """No value for the claim's area, or for none that the text surely names."""
    named = claim.area and "|" not in claim.area and not claim.area.startswith("name:")
    return f"the reference has no value for {area_title(claim.area)}" if named and claim.area else NO_AREA


NO_AREA = "the reference has no value for this area"


def rule(claim: Claim, series: Statistic, clock: Clock) -> Ruling:
    """What one series says of a claim, circular and unchecked rows set aside."""
    basis = basis_of(claim, series)
    rows = rows_of(claim, basis, clock)
    if not rows:
        return unverified(Ground.NO_ROWS, _no_rows(claim))
    if series.unchecked or all(row.unchecked for row in rows):
        return unverified(
            Ground.UNCHECKED,
            f"noted but not checked: {show.value(rows[-1], series.unit)}{show.cited(rows[-1])}",
            rows[-1],
        )
    if is_computed(claim, series):
        return rule_computed(claim, series, basis, tuple(row for row in rows if not row.unchecked), clock)
    unresolved = claim.period_words and claim.period is None and series.kind is not SeriesKind.DATE
    if unresolved and not leads_from(claim):
        return unverified(Ground.RELATIVE_DATE, _undated(claim, clock))
    rows = tuple(row for row in rows if not row.unchecked)
    made = _rule(claim, series, basis, rows, clock)
    if unresolved and made.kind is not VerdictKind.CONFIRMED:
        return unverified(Ground.RELATIVE_DATE, _undated(claim, clock))
    if made.kind in ACCUSING and is_change(series.label) and is_beside(claim):
        return unverified(
            Ground.BASE_UNSAID, "so much more than what, the text does not say; that is no rate of growth"
        )
    cited = _as_cited(claim, series, rows)
    if cited and made.kind in (VerdictKind.OUTDATED, VerdictKind.CONTRADICTED, VerdictKind.IMPRECISE):
        newer = (But(About.EDITION, f"newer: {made.detail}"),) if made.row is not cited else ()
        made = Ruling(VerdictKind.CONFIRMED, Ground.AS_CITED, f"{show.value(cited, series.unit)}{show.cited(cited)}", cited, cited,
                      basis.name, but=newer)  # fmt: skip
    for row in (made.agreeing, made.row):
        if row is not None and clock.circular(row) and made.kind is not VerdictKind.UNVERIFIED:
            return unverified(Ground.CIRCULAR, "the reference has this figure from the very document", row)
    return _other_bases(claim, series, basis, made, clock)


def _undated(claim: Claim, clock: Clock) -> str:
    if claim.of_work:
        return f"“{claim.period_words}” tells when the work came out, and not which time its figure is of"
    why = "the document is undated" if clock.published is None else "no date follows from the text"
    return f"“{claim.period_words}” could be any: {why}"


def _rule(claim: Claim, series: Statistic, basis: Basis, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    if series.kind is SeriesKind.DATE:
        return _rule_date(claim, series, rows)
    judge = rule_level if series.kind is SeriesKind.LEVEL else rule_period
    return on_some_day(claim, series, rows, clock, lambda clock: judge(claim, series, basis, rows, clock))


def _rule_date(claim: Claim, series: Statistic, rows: tuple[Observation, ...]) -> Ruling:
    row = rows[-1]
    said = agreement(claim.quantity, row, series)
    detail = f"{show.value(row, series.unit)}{show.cited(row)}"
    inside = row.interval.meets(claim.quantity.interval)
    kind = VerdictKind.CONFIRMED if inside else VerdictKind.CONTRADICTED
    return Ruling(
        kind,
        Ground.AGREES if inside else Ground.NO_ROW_AGREES,
        detail,
        row,
        row if inside else None,
        relation=said.relation,
    )


def _as_cited(claim: Claim, series: Statistic, rows: tuple[Observation, ...]) -> Observation | None:
    """The row of the edition that the sentence names ("Landmine Monitor 2024"), if it agrees."""
    named = [set(name.lower().split()) - FUNCTION for name in (claim.attribution or "", *claim.context.names)]
    named = [words for words in named if any(word.isdecimal() for word in words)]
    for row in rows:
        title = set(row.source.title.lower().split()) - FUNCTION if row.source else set()
        if claim.period and row.period and not row.period.overlaps(claim.period):
            continue
        if title and any(words <= title or title <= words for words in named):
            if agreement(claim.quantity, row, series).level is Agreement.YES:
                return row
    return None


def _other_bases(claim: Claim, series: Statistic, basis: Basis, made: Ruling, clock: Clock) -> Ruling:
    """What the other ways of counting say, under "but"."""
    if made.kind in (VerdictKind.UNVERIFIED, VerdictKind.NOT_COMPARABLE):
        return made
    notes: list[But] = []
    right_elsewhere = False
    for other in series.bases:
        if other is basis:
            continue
        rows = tuple(row for row in rows_of(claim, other, clock) if not row.unchecked)
        if not rows:
            continue
        ruling = _rule(claim, series, other, rows, clock)
        right = ruling.row if ruling.kind is VerdictKind.CONFIRMED else ruling.agreeing
        if right and made.kind is not VerdictKind.CONFIRMED and ruling.kind in _RIGHT_ONCE:
            right_elsewhere |= ruling.kind is VerdictKind.CONFIRMED
            held = until(right, steps(rows))
            notes.append(But(About.BASIS, f"right on the basis “{other.name}” {held}".strip()))
    if right_elsewhere and made.kind is VerdictKind.CONTRADICTED:
        made = replace(made, kind=VerdictKind.AMBIGUOUS, reason=Ground.BASIS)
    return replace(made, but=(*notes, *made.but)) if notes else made

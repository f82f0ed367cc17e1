"""A document dated to a month or a year may be of any of its days: it is accused only where none allows the figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from factcheck.compare.agree import Agreement, agreement
from factcheck.compare.clock import Clock
from factcheck.compare.ruling import Ruling
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.period import PartialDate
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.verdict import ACCUSING, About, But, Ground, VerdictKind


def on_some_day(
    claim: Claim,
    series: Statistic,
    rows: tuple[Observation, ...],
    clock: Clock,
    judged: Callable[[Clock], Ruling],
) -> Ruling:
    """What a series says on the last day of the document's date, or on the latest of its days that confirms the claim;
    what another day would say is noted."""
    made, dated = judged(clock), clock.published
    if dated is None or dated.day:
        return made
    if made.kind in ACCUSING:
        unknown: Ruling | None = None
        for day in sorted(_days(claim, series, rows, dated), reverse=True):
            ruling = judged(_at(clock, day))
            if ruling.kind is VerdictKind.CONFIRMED:
                earlier = (note for note in ruling.but if note.about is not About.SINCE)
                return replace(ruling, but=(*earlier, But(About.DAY, f"later in {dated.words()}: {made.detail}")))
            if ruling.reason is Ground.NOT_YET_PUBLISHED:
                unknown = ruling
        return unknown or made
    elif made.kind is VerdictKind.CONFIRMED and claim.period is None:
        first = judged(_at(clock, dated.start()))
        if first.kind in ACCUSING:
            return replace(made, but=(*made.but, But(About.DAY, f"earlier in {dated.words()}: {first.detail}")))
    return made


def _days(claim: Claim, series: Statistic, rows: tuple[Observation, ...], dated: PartialDate) -> Iterator[date]:
    """The first day, and each on which a value that agrees began to hold and was out."""
    start, end = dated.start(), dated.end()
    yield start
    for row in rows:
        begun = row.since or (row.period.first if row.period else None)
        day = max((one.start() for one in (begun, row.published) if one), default=start)
        if start < day <= end and agreement(claim.quantity, row, series).level is Agreement.YES:
            yield day


def _at(clock: Clock, day: date) -> Clock:
    return replace(clock, published=PartialDate.of(day))

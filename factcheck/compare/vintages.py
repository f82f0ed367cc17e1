"""The rows of a series by the time they are of: what was known of each when the document was written."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cached_property

from factcheck.compare.clock import Clock
from factcheck.compare.rows import begins, newest
from factcheck.dataclass import dataclass
from factcheck.model.period import Period
from factcheck.model.statistic import Observation


@dataclass(frozen=True)
class Vintages:
    """The rows of one period, or of the step that begins on one day; each list by publication.

    `known` were out when the document was, `later` came out behind it.
    """

    known: tuple[Observation, ...]
    later: tuple[Observation, ...]

    @cached_property
    def now(self) -> Observation | None:
        """The newest that was known."""
        return newest(self.known)

    @cached_property
    def best(self) -> Observation:
        """The newest that was known, else the newest there is."""
        return self.now or newest(self.later) or self.later[-1]

    @property
    def period(self) -> Period | None:
        """The period that the rows are of, None for a step."""
        return self.best.period


def by_time(rows: tuple[Observation, ...], clock: Clock) -> tuple[Vintages, ...]:
    """The rows of each period or step, in order of time; of two that begin together the shorter first."""
    found: dict[tuple[date, date], list[Observation]] = defaultdict(list)
    for row in rows:
        found[_days(row)].append(row)
    return tuple(_vintages(found[key], clock) for key in sorted(found))


def _days(row: Observation) -> tuple[date, date]:
    if row.period:
        return row.period.start(), row.period.end()
    return begins(row), date.max


def _vintages(rows: list[Observation], clock: Clock) -> Vintages:
    if len(rows) > 1:
        rows = sorted(rows, key=lambda row: row.published.start() if row.published else date.min)
    known: list[Observation] = []
    later: list[Observation] = []
    for row in rows:
        (known if clock.known(row) else later).append(row)
    return Vintages(tuple(known), tuple(later))

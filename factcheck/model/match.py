"""A claim tied to a series, and two statements held against each other, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from factcheck.dataclass import dataclass, field
from factcheck.model.claim import Claim
from factcheck.model.difference import Difference
from factcheck.model.interval import Relation


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature's part in a score: `value` from 0 to 1, `weight` as in the table, and why in words."""

    feature: str
    value: float
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Match:
    """A claim and a series that may be about the same thing. `score` runs from 0 to 1.

    `rejected` is the difference that ruled the series out, None where none did, `more` the others that would have;
    `near` are differences by which it cannot contradict; `confused` is the `not_same_as` or neighbouring term that the
    claim uses in place of the series' own ("signed"), "" for none. `alone` says that no other series of the
    references has the series' main word in its name. `beside` are the figures near the claim's that equal other
    values of the series and so speak for it, as written; () where the words alone decided. `parallel` says that they
    and the claim's stand in one list or column, one for each place or time, so that all are surely of the one series.
    `witnessed` says that the claim leans on a level that is a value of the series to its third digit: which series is
    meant is beyond doubt.
    """

    series: str
    score: float
    reasons: tuple[Reason, ...]
    rejected: Difference | None = None
    near: tuple[Difference, ...] = ()
    confused: str = ""
    alone: bool = False
    more: tuple[Difference, ...] = ()
    beside: tuple[str, ...] = ()
    parallel: bool = False
    witnessed: bool = False

    @property
    def shut(self) -> tuple[Difference, ...]:
        """All that rules the series out, () where nothing does."""
        return (self.rejected, *self.more) if self.rejected else ()


class FacetState(StrEnum):
    """How two statements lie to each other in one respect."""

    SAME = "same"
    UNSTATED = "unstated"
    NEAR = "near"
    INCOMPATIBLE = "incompatible"


@dataclass(frozen=True, slots=True)
class Facet:
    """One respect (measure, of, area, period, unit, status) in which two statements were compared."""

    name: str
    state: FacetState
    detail: str = ""


class Outcome(StrEnum):
    """What one statement is, given another."""

    AGREE = "agree"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not-comparable"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims held against each other: the facets first, then the intervals.

    `kind` says how they agree or differ: same, precision, spread, changed, conflict, or the
    incompatible facet's name.
    """

    a: Claim
    b: Claim
    outcome: Outcome
    kind: str
    relation: Relation | None
    facets: tuple[Facet, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Text A given text B: one outcome for A, the pairs behind it, and the claims that found no partner.

    `notes` are sentences for the user: that a text is not English, and so was not read. `reasons` says of each claim
    without a partner, by its id, why it has none. `missing` are the figures of A that text B has nowhere, in no words.
    """

    outcome: Outcome
    pairs: tuple[Pair, ...]
    unpaired_a: tuple[Claim, ...]
    unpaired_b: tuple[Claim, ...]
    notes: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[Claim, ...] = ()

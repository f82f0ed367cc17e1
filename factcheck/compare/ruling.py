"""What one series says of a claim, before it is decided which series counts."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.model.interval import Relation
from factcheck.model.statistic import Observation
from factcheck.model.verdict import About, But, Ground, VerdictKind


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict kind with its typed reason, the row that decided and one that agrees with the claim."""

    kind: VerdictKind
    reason: Ground
    detail: str
    row: Observation | None = None
    agreeing: Observation | None = None
    basis: str = ""
    relation: Relation | None = None
    margin: str = ""
    but: tuple[But, ...] = ()


def unverified(reason: Ground, detail: str, row: Observation | None = None) -> Ruling:
    """No verdict, and why."""
    return Ruling(VerdictKind.UNVERIFIED, reason, detail, row)


def came_later(row: Observation) -> tuple[But, ...]:
    """That the reference had the figure after the document, where it tells when."""
    out = None if row.assumed else row.published
    return (But(About.LATER, f"came out later ({out.words()})"),) if out else ()

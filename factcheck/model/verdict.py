"""What the references say of a claim."""

from __future__ import annotations

from enum import StrEnum

from factcheck.dataclass import dataclass
from factcheck.model.interval import Relation
from factcheck.model.match import Facet, Match
from factcheck.model.statistic import Observation


class VerdictKind(StrEnum):
    """What the references say of a claim."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    OUTDATED = "outdated"
    PREMATURE = "premature"
    WRONG_PERIOD = "wrong-period"
    IMPRECISE = "imprecise"
    NOT_COMPARABLE = "not-comparable"
    AMBIGUOUS = "ambiguous"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one claim, with all that led to it.

    `reason` is a typed word for the cause (`no-reference`, `circular`, `superseded-level`,
    `swapped-digits` …; the table is in docs/verdicts.md); `detail` a sentence. `observation` is the
    row that decided, `agreeing` an earlier or later row that agrees with the claim, `basis` the
    basis both stand in. `but` are sentences on other bases, terms and vintages. `right` is what
    would be right, as an editor would write the number, "" where nothing can be suggested.
    `confidence` is `high`, `medium` or `low`.
    """

    claim: str
    kind: VerdictKind
    reason: str
    detail: str
    match: Match | None = None
    observation: Observation | None = None
    agreeing: Observation | None = None
    basis: str = ""
    relation: Relation | None = None
    facets: tuple[Facet, ...] = ()
    margin: str = ""
    but: tuple[str, ...] = ()
    right: str = ""
    confidence: str = "high"
    tried: tuple[Match, ...] = ()

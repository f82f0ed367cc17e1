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


ACCUSING = frozenset(  # those that say something is wrong with a figure
    (
        VerdictKind.CONTRADICTED,
        VerdictKind.OUTDATED,
        VerdictKind.PREMATURE,
        VerdictKind.WRONG_PERIOD,
        VerdictKind.IMPRECISE,
    )
)


class About(StrEnum):
    """What a note under "but" is about."""

    BASIS = "basis"  # another way of counting has this figure
    SINCE = "since"  # what has come since the document
    DAY = "day"  # what another day of the document's date would say
    EDITION = "edition"  # a newer edition than the one that is cited
    TERM = "term"  # the text uses the word for another measure
    BESIDE = "beside"  # the figures beside it, not its words, say which series is meant


@dataclass(frozen=True, slots=True)
class But:
    """What an editor should know beside the verdict."""

    about: About
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one claim, with all that led to it.

    `reason` is a typed word for the cause (`no-reference`, `circular`, `superseded-level`,
    `swapped-digits` …; the table is in docs/verdicts.md); `detail` a sentence. `observation` is the
    row that decided, `agreeing` an earlier or later row that agrees with the claim, `basis` the
    basis both stand in. `but` are notes on other bases, terms and vintages. `right` is what
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
    but: tuple[But, ...] = ()
    right: str = ""
    confidence: str = "high"
    tried: tuple[Match, ...] = ()

    def note(self, about: About) -> But | None:
        """The first note about one thing, None for none."""
        return next((one for one in self.but if one.about is about), None)

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


class Ground(StrEnum):
    """Why a verdict is what it is: a word each, of which docs/verdicts.md tells what it means, with an example."""

    AGREES = "agrees"
    AREA_APART = "area-apart"
    AS_CITED = "as-cited"
    BASE_UNSAID = "base-unsaid"
    BASIS = "basis"
    BEFORE_FIRST_ROW = "before-first-row"
    BOUND_ONLY = "bound-only"
    CIRCULAR = "circular"
    COMPLEMENT = "complement"
    DROPPED_DIGIT = "dropped-digit"
    FAR_OFF = "far-off"
    FUTURE = "future"
    GATE = "gate"
    LATER_LEVEL = "later-level"
    LATER_PERIOD = "later-period"
    LATER_VINTAGE = "later-vintage"
    LOOSE_ROUNDING = "loose-rounding"
    MOVED_DIGIT = "moved-digit"
    NARROWER = "narrower"
    NEARLY = "nearly"
    NEIGHBOURING_PERIOD = "neighbouring-period"
    NO_REFERENCE = "no-reference"
    NO_ROW_AGREES = "no-row-agrees"
    NO_ROWS = "no-rows"
    NO_UNIT = "no-unit"
    NO_VALUE_FOR_PERIOD = "no-value-for-period"
    NOT_EACH_PERIOD = "not-each-period"
    NOT_IN_A_ROW = "not-in-a-row"
    NOT_SINCE_THEN = "not-since-then"
    NOT_THE_MOST = "not-the-most"
    NOT_YET_PUBLISHED = "not-yet-published"
    OF_THE_PAST = "of-the-past"
    OTHER_CHANGE = "other-change"
    OTHER_RANK = "other-rank"
    OTHER_TERM = "other-term"
    OUTSIDE_RANGE = "outside-range"
    OWN_ESTIMATE = "own-estimate"
    PERIOD = "period"
    PERIOD_APART = "period-apart"
    PERIOD_UNSTATED = "period-unstated"
    PLANNED = "planned"
    POINTS_OR_PERCENT = "points-or-percent"
    RELATIVE_DATE = "relative-date"
    RIVAL_SERIES = "rival-series"
    RUNNING_TOTAL = "running-total"
    SPOKEN_FOR = "spoken-for"
    STALE_REFERENCE = "stale-reference"
    SUPERSEDED_LEVEL = "superseded-level"
    SUPERSEDED_PERIOD = "superseded-period"
    SUPERSEDED_VINTAGE = "superseded-vintage"
    SUPPOSED = "supposed"
    SWAPPED_DIGITS = "swapped-digits"
    UNCHECKED = "unchecked"
    WEAK_MATCH = "weak-match"
    WRONG_AREA = "wrong-area"
    WRONG_DIRECTION = "wrong-direction"
    WRONG_SCALE = "wrong-scale"


class About(StrEnum):
    """What a note under "but" is about."""

    BASIS = "basis"  # another way of counting has this figure
    SINCE = "since"  # what has come since the document
    DAY = "day"  # what another day of the document's date would say
    EDITION = "edition"  # a newer edition than the one that is cited
    TERM = "term"  # the text uses the word for another measure
    LATER = "later"  # the value came out after the document, which has it all the same
    NAME = "name"  # the area's name is another's, too
    DIRECTION = "direction"  # from the year before it went the other way
    START = "start"  # the reference begins later than the records that the text tells of may
    BESIDE = "beside"  # the figures beside it, not its words, say which series is meant


@dataclass(frozen=True, slots=True)
class But:
    """What an editor should know beside the verdict."""

    about: About
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What a figure that is not settled looks like: a value of a series, of another time or with a slip (`how`).

    It says where to look first, and accuses nobody.
    """

    series: str
    how: Ground
    row: Observation


_RESEMBLING = frozenset((Ground.WEAK_MATCH, Ground.GATE, Ground.NARROWER, Ground.FAR_OFF))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one claim, with all that led to it.

    `reason` is the ground it stands on; `detail` a sentence. `observation` is the
    row that decided, `agreeing` an earlier or later row that agrees with the claim, `basis` the
    basis both stand in. `but` are notes on other bases, terms and vintages. `right` is what
    would be right, as an editor would write the number, "" where nothing can be suggested.
    `confidence` is `high`, `medium` or `low`. `like` is what an unverified figure looks like, None for nothing.
    """

    claim: str
    kind: VerdictKind
    reason: Ground
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
    like: Resemblance | None = None

    @property
    def series(self) -> str:
        """The id of the series that the figure is of, "" where none is or the nearest one only resembles it: the words
        tell of a part or of another thing, or are too few."""
        return self.match.series if self.match and self._is_link(self.match) else ""

    @property
    def nearest(self) -> str:
        """The id of the series that comes nearest where none is the figure's, "" where none does or `series` is one."""
        return self.match.series if self.match and not self._is_link(self.match) else ""

    def _is_link(self, match: Match) -> bool:
        return self.kind is not VerdictKind.UNVERIFIED or not (match.near or self.reason in _RESEMBLING)

    def note(self, about: About) -> But | None:
        """The first note about one thing, None for none."""
        return next((one for one in self.but if one.about is about), None)

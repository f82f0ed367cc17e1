"""What a rule reports, and the report all of it goes into."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim
from factcheck.model.statistic import Statistic
from factcheck.model.text import Anchor, Source
from factcheck.model.verdict import Verdict, VerdictKind


class Severity(StrEnum):
    """How bad it is, if it is so; `rank` orders them."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that bears on a finding."""

    source: str
    anchor: Anchor
    message: str


@dataclass(frozen=True, slots=True)
class Note:
    """One line under a finding: `label` is read, known, but, other, linked, list, sum, cited, source, margin, settle or
    help."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would be right: replace the text of `anchor` by `replacement`; `text` says so in words."""

    anchor: Anchor
    replacement: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule reports.

    `fingerprint` is a hash of rule, series, sentence and occurrence (version 1): it outlives edits
    elsewhere and line numbers; `id` is its first six digits. `claims` are ids, the primary first.
    `confidence` is `high`, `medium` or `low`.
    """

    rule: str
    name: str
    severity: Severity
    confidence: str
    message: str
    source: str
    anchor: Anchor
    claims: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    notes: tuple[Note, ...] = ()
    suggestion: Suggestion | None = None
    series: str = ""
    fingerprint: str = ""

    @property
    def id(self) -> str:
        """The short name to type."""
        return self.fingerprint[:6]


@dataclass(frozen=True, slots=True)
class Summary:
    """Each claim counted once: flagged if it has a finding at warning or above, else confirmed, else unverified."""

    claims: int
    confirmed: int
    flagged: int
    unverified: int
    not_read: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims that cannot all be right: `sides` are the ids of those that say the same, the least supported first."""

    sides: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Comparable claims of one measure across sources: `relation` is agree, precision, spread, changed,
    conflict or not-comparable; `detail` says why in words. `claims` are ids, in order of the sources' names and of
    place; `disputes` are the conflicts among them."""

    label: str
    relation: str
    claims: tuple[str, ...]
    series: str = ""
    detail: str = ""
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True)
class Report:
    """All that a run found out. Claims are in order of source and place, findings by risk.

    `verdicts` has one per judged claim. `unread` are anchors of digits that were not understood, by
    source id. `notes` are sentences for standard error. `problems` are inputs that could not be
    read: with any, the exit status is 2. `references` are (path, digest) of each file used, `refused` those of the
    problems that are of reference files, `rules` the codes of the rules that ran.
    """

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    clusters: tuple[Cluster, ...]
    series: Sequence[Statistic]
    summary: Summary
    unread: tuple[tuple[str, Anchor], ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    as_of: str = ""
    rules: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def source(self, id: str) -> Source:
        """The source of that id; KeyError if there is none."""
        return self._sources[id]

    def claim(self, id: str) -> Claim:
        """The claim of that id; KeyError if there is none."""
        return self._claims[id]

    def verdict(self, claim: str) -> Verdict | None:
        """The verdict on a claim's id, None where it was not judged."""
        return self._verdicts.get(claim)

    @property
    def not_judged(self) -> tuple[Source, ...]:
        """The documents that were read, and whose figures were not: they are not English."""
        return tuple(source for source in self.sources if not source.english)

    def confirmed(self, claim: str) -> bool:
        """The references say that it is so."""
        verdict = self.verdict(claim)
        return verdict is not None and verdict.kind is VerdictKind.CONFIRMED

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _verdicts(self) -> dict[str, Verdict]:
        return {verdict.claim: verdict for verdict in self.verdicts}

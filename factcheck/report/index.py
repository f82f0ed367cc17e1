"""A report made quick to look things up in: its own look-ups walk the whole list each time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal

from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Finding, Report, Severity
from factcheck.model.shelf import by_id
from factcheck.model.text import Source, line_starts
from factcheck.model.verdict import Verdict, VerdictKind

Standing = Literal["flagged", "confirmed", "unverified", "not-judged"]


def lines_of(source: Source) -> tuple[int, ...]:
    """The offset of each line's first character."""
    return source.lines or line_starts(source.text)


def place(lines: tuple[int, ...], offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    line = bisect_right(lines, offset)
    return line, offset - lines[line - 1] + 1


def by_claim(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings on each claim, those that only mention it among them."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        for claim in dict.fromkeys(finding.claims):
            found.setdefault(claim, []).append(finding)
    return found


def standing(claim: Claim, verdict: Verdict | None, findings: Iterable[Finding]) -> Standing:
    """What a claim is counted as: flagged with a finding at warning or above, else confirmed, else unverified."""
    if any(finding.severity.rank <= Severity.WARNING.rank for finding in findings):
        return "flagged"
    if verdict is not None and verdict.kind is VerdictKind.CONFIRMED:
        return "confirmed"
    return "not-judged" if claim.kind is ClaimKind.OTHER else "unverified"


class Index:
    """A report and the look-ups into it, each made once."""

    __slots__ = ("claims", "findings", "lines", "report", "series", "sources", "verdicts")

    def __init__(self, report: Report) -> None:
        self.report = report
        self.sources = {source.id: source for source in report.sources}
        self.series = by_id(report.series)
        self.lines = {source.id: lines_of(source) for source in report.sources}
        self.claims = {claim.id: claim for claim in report.claims}
        self.verdicts = {verdict.claim: verdict for verdict in report.verdicts}
        self.findings = by_claim(report.findings)

    def path(self, source: str) -> str:
        """The name a source was read by; the id itself where it could not be read."""
        return self.sources[source].name if source in self.sources else source

    def place(self, source: str, offset: int) -> tuple[int, int] | None:
        """Line and column; None where there is no text."""
        return place(self.lines[source], offset) if source in self.lines else None

    def label(self, source: str, offset: int) -> str:
        """`p. 3`; "" where the places of a source are lines."""
        return self.sources[source].label(offset) if source in self.sources else ""

    def address(self, source: str, offset: int) -> str:
        """`path:line:column`, or `path p. 3`, not yet made safe."""
        if said := self.label(source, offset):
            return f"{self.path(source)} {said}"
        found = self.place(source, offset)
        return f"{self.path(source)}:{found[0]}:{found[1]}" if found else self.path(source)

    def standing(self, claim: Claim) -> Standing:
        """What a claim is counted as."""
        return standing(claim, self.verdicts.get(claim.id), self.findings.get(claim.id, ()))

    def standing_as(self, kind: Standing) -> list[Claim]:
        """The claims counted so, in order of source and place."""
        return [claim for claim in self.report.claims if self.standing(claim) == kind]

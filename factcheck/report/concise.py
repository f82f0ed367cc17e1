"""One line for each finding, for `grep` and editors that jump to `path:line:column`."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Report
from factcheck.report.card import shown
from factcheck.report.coverage import tallied, uncovered
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.wording import count


def line(finding: Finding, index: Index) -> str:
    """A finding on one line."""
    series = f" [{finding.series}]" if finding.series else ""
    address = index.address(finding.source, finding.anchor.start)
    return f"{address}: {finding.severity} {finding.rule} {finding.name}: {finding.message}{series}"


def _open(claim: Claim, index: Index) -> str:
    """An unverified figure, and why it is open, where there are references."""
    verdict = index.verdicts.get(claim.id)
    why = f": {verdict.detail}" if verdict and verdict.detail and index.report.references else ""
    address, exact = index.address(claim.source, claim.anchor.start), " ".join(claim.anchor.exact.split())
    return f"{address}: unverified: “{exact}”{why}"


def concise(report: Report, layout: Layout) -> str:
    """The findings, the unverified figures if they are to be shown, and a last line of counts.

    Lines are not cut to the width: they are for programs, too.
    """
    index = Index(report)
    last = tallied(report)
    if report.problems:
        last += f", incomplete: {len(report.problems)} not readable"
    if report.not_judged:
        last += f", {count(len(report.not_judged), 'document')} not judged"
    least = [f"claims: {said}" for said in uncovered(report, layout.fail_under)]
    lines = [line(finding, index) for finding in shown(report.findings, layout)]
    if layout.show in ("unverified", "all"):
        lines += [_open(claim, index) for claim in index.standing_as("unverified")]
    return "".join(safe(one, layout.ascii) + "\n" for one in [*lines, *least, last])

"""One line for each finding, for `grep` and editors that jump to `path:line:column`."""

from __future__ import annotations

from factcheck.model.finding import Finding, Report
from factcheck.report.card import shown
from factcheck.report.coverage import tallied, uncovered
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.wording import count


def _line(finding: Finding, index: Index) -> str:
    series = f" [{finding.series}]" if finding.series else ""
    address = index.address(finding.source, finding.anchor.start)
    return f"{address}: {finding.severity} {finding.rule} {finding.name}: {finding.message}{series}"


def concise(report: Report, layout: Layout) -> str:
    """The findings and a last line of counts. Lines are not cut to the width: they are for programs, too."""
    index = Index(report)
    last = tallied(report)
    if report.problems:
        last += f", incomplete: {len(report.problems)} not readable"
    if report.not_judged:
        last += f", {count(len(report.not_judged), 'document')} not judged"
    least = [f"claims: {said}" for said in uncovered(report, layout.fail_under)]
    lines = [_line(finding, index) for finding in shown(report.findings, layout)]
    return "".join(safe(line, layout.ascii) + "\n" for line in [*lines, *least, last])

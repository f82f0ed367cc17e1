"""The report to read in a terminal: cards, sources side by side, figures to verify, coverage."""

from __future__ import annotations

from factcheck.model.finding import Report
from factcheck.report.card import card, grouped, shown
from factcheck.report.clusters import clusters
from factcheck.report.coverage import coverage, undecided
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.resembling import look_again
from factcheck.report.reserved import reservations


def text(report: Report, layout: Layout) -> str:
    """The whole report; no line is wider than the layout."""
    index = Index(report)
    blocks = [card(group, index, layout) for group in grouped(shown(report.findings, layout))]
    blocks.append(clusters(index, layout))
    if layout.show != "findings" or undecided(report):
        from factcheck.report.figures import confirmed, left_out, to_verify  # most runs show the findings only

        blocks.append(to_verify(index, layout))
        blocks += [confirmed(index, layout), left_out(index, layout)] if layout.show == "all" else []
    blocks += [reservations(index, layout), look_again(index, layout)]
    blocks.append(coverage(index, layout))
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"

"""JSON as `schemas/report.schema.json` has it, and one finding a line. The same report gives the same bytes."""

from __future__ import annotations

from factcheck.model.finding import Report
from factcheck.report.card import shown
from factcheck.report.coverage import uncovered
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.record import (
    Record,
    claim_record,
    cluster_records,
    digest,
    finding_record,
    placed_anchor,
    source_record,
)
from factcheck.report.safe import json_safe

FORMAT = "factcheck-report/1"


def dumps(record: object, layout: Layout, indent: int | None = None) -> str:
    """JSON in UTF-8 letters, hidden and reversing characters escaped; no newline at the end."""
    import json  # no other format needs it, and `text` is to start at once

    return json_safe(json.dumps(record, ensure_ascii=layout.ascii, indent=indent, allow_nan=False))


def report_record(report: Report, least: float = 0) -> Record:
    """A report as plain data. All of it: `--show` and `--min-severity` are for readers.

    `least` is the percentage of claims that are to be decided, as `--fail-under` asks it.
    """
    index, summary = Index(report), report.summary
    return {
        "format": FORMAT,
        "sources": [source_record(source) for source in report.sources],
        "claims": [claim_record(claim, index) for claim in report.claims],
        "findings": [finding_record(finding, index) for finding in report.findings],
        "clusters": cluster_records(report.clusters),
        "unread": [
            {"source": id, "path": index.path(id), "anchor": placed_anchor(index, id, anchor)}
            for id, anchor in report.unread
        ],
        "references": [{"path": path, "digest": digest(value)} for path, value in report.references],
        "as_of": report.as_of or None,
        "notes": list(report.notes),
        "problems": list(report.problems),
        "summary": {
            "claims": summary.claims,
            "confirmed": summary.confirmed,
            "flagged": summary.flagged,
            "unverified": summary.unverified,
            "not_read": summary.not_read,
            "not_judged": len(report.not_judged),
            "unmet": uncovered(report, least),
        },
    }


def json_report(report: Report, layout: Layout) -> str:
    """The whole report."""
    return dumps(report_record(report, layout.fail_under), layout, indent=2) + "\n"


def json_lines(report: Report, layout: Layout) -> str:
    """One finding a line, those at or above the least severity; nothing at all where there is none.

    What of `--fail-under` is not met stands in a last line of its own, `{"unmet": [...]}`.
    """
    index = Index(report)
    records = [finding_record(finding, index) for finding in shown(report.findings, layout)]
    unmet = uncovered(report, layout.fail_under)
    last: list[Record] = [{"unmet": unmet}] if unmet else []
    return "".join(dumps(record, layout) + "\n" for record in (*records, *last))

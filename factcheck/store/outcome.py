"""Rows of one run: the run itself, its verdicts, findings and clusters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from factcheck._version import __version__
from factcheck.compare.clusters import series_meant
from factcheck.lexicon.units import in_units
from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster, Finding, Report
from factcheck.model.text import Anchor, Source
from factcheck.model.verdict import Verdict
from factcheck.store.rows import match_row, place
from factcheck.store.seal import Row, packed


def now() -> str:
    """The time in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def run_row(report: Report, arguments: dict[str, object], started: str) -> Row:
    """What was asked, with what, and the counts that came out; importlib.metadata for the version would take 0.07 s."""
    summary = report.summary
    return {
        "started": started,
        "version": __version__,
        "as_of": report.as_of,
        "arguments": packed(arguments),
        "reference_files": packed([{"path": path, "digest": digest} for path, digest in report.references]),
        "sources": len(report.sources),
        "claims": summary.claims,
        "confirmed": summary.confirmed,
        "flagged": summary.flagged,
        "unverified": summary.unverified,
        "not_read": summary.not_read,
        "findings": len(report.findings),
        "unread": packed([{"source": source, **_span(anchor)} for source, anchor in report.unread]),
        "notes": packed(report.notes),
        "problems": packed(report.problems),
    }


def _span(anchor: Anchor) -> Row:
    return {"start": anchor.start, "end": anchor.end, "exact": anchor.exact}


def reading(claim: Claim) -> str:
    """How a claim was read: `>80 percent`."""
    unit = claim.quantity.unit
    return in_units(claim.quantity.notation, str(unit), str(unit.kind))


def match_rows(verdict: Verdict) -> list[Row]:
    """The match that decided, if any, then the others that were tried, each once."""
    found = (verdict.match, *verdict.tried) if verdict.match else verdict.tried
    rows = {str(row["id"]): row for row in (match_row(verdict.claim, match) for match in found)}
    return list(rows.values())


def verdict_row(run: int, verdict: Verdict, said: str, claim_digest: str, observed: tuple[str | None, ...]) -> Row:
    """One verdict; `observed` are the ids of its rows, `claim_digest` that of the claim as it was judged."""
    matches = match_rows(verdict)
    decided = matches[0] if verdict.match else None
    return {
        "run": run,
        "claim": verdict.claim,
        "verdict": str(verdict.kind),
        "reason": verdict.reason,
        "detail": verdict.detail,
        "reading": said,
        "series": series_meant(verdict) or None,  # what was only tried stands in `match` and `tried`
        "basis": verdict.basis,
        "observation": observed[0],
        "agreeing": observed[1],
        "match": decided["id"] if decided else None,
        "score": decided["score"] if decided else None,
        "tried": packed([row["id"] for row in matches]),
        "relation": str(verdict.relation) if verdict.relation else None,
        "facets": packed([{"name": f.name, "state": str(f.state), "detail": f.detail} for f in verdict.facets]),
        "margin": verdict.margin,
        "but": packed([str(note) for note in verdict.but]),
        "suggested": verdict.right,
        "confidence": verdict.confidence,
        "claim_digest": claim_digest,
    }


def finding_row(run: int, ordinal: int, finding: Finding, sources: dict[str, Source], claims: set[str]) -> Row:
    """One finding; its source and claim are links where the report has them, and words where it has not."""
    source, anchor, suggestion = sources.get(finding.source), finding.anchor, finding.suggestion
    line, column = place(source, anchor.start) if source else (None, None)
    return {
        "run": run,
        "ordinal": ordinal,
        "rule": finding.rule,
        "name": finding.name,
        "severity": str(finding.severity),
        "confidence": finding.confidence,
        "message": finding.message,
        "source": source.id if source else None,
        "place": _address(source, anchor.start) if source else finding.source,
        "line": line,
        "column": column,
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "claim": next((claim for claim in finding.claims if claim in claims), None),
        "series": finding.series,
        "fingerprint": finding.fingerprint,
        "replacement": suggestion.replacement if suggestion else None,
        "suggestion": suggestion.text if suggestion else None,
        "replaces_start": suggestion.anchor.start if suggestion else None,
        "replaces_end": suggestion.anchor.end if suggestion else None,
        "related": packed([{"source": r.source, "message": r.message, **_span(r.anchor)} for r in finding.related]),
        "notes": packed([{"label": note.label, "text": note.text} for note in finding.notes]),
        "claims": packed(finding.claims),
    }


def _address(source: Source, offset: int) -> str:
    line, column = place(source, offset)
    return source.address(offset) if source.marks else f"{source.name}:{line}:{column}"


def finding_claim_rows(run: int, ordinal: int, finding: Finding, claims: set[str]) -> Iterator[Row]:
    """The links of a finding to each of its claims."""
    for claim in dict.fromkeys(finding.claims):
        if claim in claims:
            yield {"run": run, "ordinal": ordinal, "claim": claim}


def cluster_row(run: int, ordinal: int, cluster: Cluster) -> Row:
    """Comparable claims across sources."""
    return {
        "run": run,
        "ordinal": ordinal,
        "label": cluster.label,
        "relation": cluster.relation,
        "series": cluster.series,
        "detail": cluster.detail,
        "claims": packed(cluster.claims),
    }

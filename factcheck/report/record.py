"""Claims, findings and the rest as plain data for JSON: keys in fixed order, amounts in the one notation."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster, Finding
from factcheck.model.interval import plain
from factcheck.model.statistic import Observation
from factcheck.model.text import Anchor, Source
from factcheck.model.verdict import Verdict
from factcheck.report.index import Index, lines_of, place

Record = dict[str, object]


def digest(value: str) -> str:
    """A digest with the name of its algorithm."""
    return value if ":" in value else f"sha256:{value}"


def anchor_record(anchor: Anchor, at: tuple[int, int] | None, label: str = "") -> Record:
    """Offsets and columns are in code points; line and column count from 1, null where there is no text. `place` is where
    in a PDF, a page or the like it stands."""
    line, column = at or (None, None)
    return {
        **({"place": label} if label else {}),
        "start": anchor.start,
        "end": anchor.end,
        "line": line,
        "column": column,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def _quantity(claim: Claim) -> Record:
    quantity = claim.quantity
    return {
        "interval": quantity.notation,
        "unit": str(quantity.unit),
        "modifier": str(quantity.modifier),
        "written": quantity.written,
        "precision": plain(quantity.precision),
        "policy": quantity.policy or None,
    }


def _when(observation: Observation) -> str | None:
    if observation.since:
        return f"{observation.since}.."
    return str(observation.period) if observation.period else None


def _observation(verdict: Verdict | None) -> Record | None:
    if verdict is None or verdict.observation is None:
        return None
    return {"basis": verdict.basis or None, **_row(verdict.observation)}


def _resembles(verdict: Verdict | None) -> Record | None:
    """What a figure that is not settled looks like."""
    if verdict is None or verdict.like is None:
        return None
    return {"series": verdict.like.series, "how": str(verdict.like.how), **_row(verdict.like.row)}


def _row(observation: Observation) -> Record:
    return {
        "area": observation.area or None,
        "period": _when(observation),
        "value": str(observation.date or observation.interval),
        "published": str(observation.published) if observation.published else None,
        "source": observation.source.cited() if observation.source else None,
        "place": str(observation.place),
    }


def _reasons(verdict: Verdict | None) -> list[Record]:
    found = verdict.match.reasons if verdict and verdict.match else ()
    return [{"feature": reason.feature, "value": round(reason.value, 4), "detail": reason.detail} for reason in found]


def _claim(claim: Claim, path: str, at: tuple[int, int] | None, verdict: Verdict | None, label: str) -> Record:
    match = verdict.match if verdict else None
    return {
        "id": claim.id,
        "source": claim.source,
        "path": path,
        "kind": str(claim.kind),
        "anchor": anchor_record(claim.anchor, at, label),
        "quantity": _quantity(claim),
        "measure": claim.measure,
        "of": claim.of or None,
        "part": claim.part or None,
        "area": claim.area or None,
        "period": str(claim.period) if claim.period else None,
        "direction": str(claim.direction) if claim.direction else None,
        "negated": claim.negated,
        "modality": str(claim.modality),
        "speaker": claim.speaker or None,
        "attribution": claim.attribution or None,
        "reading": claim.reading or None,
        "verdict": str(verdict.kind) if verdict else None,
        "reason": verdict.reason or None if verdict else None,
        "series": verdict.series or None if verdict else None,
        "nearest": verdict.nearest or None if verdict else None,
        "observation": _observation(verdict),
        "resembles": _resembles(verdict),
        "score": round(match.score, 4) if match else None,
        "reasons": _reasons(verdict),
    }


def claim_json(claim: Claim, source: Source, verdict: Verdict | None = None) -> Record:
    """One claim as `factcheck-claim/1`; what a verdict would say is null without one."""
    at = place(lines_of(source), claim.anchor.start)
    label = source.label(claim.anchor.start)
    return {"format": "factcheck-claim/1", **_claim(claim, source.name, at, verdict, label)}


def placed_anchor(index: Index, source: str, anchor: Anchor) -> Record:
    """An anchor in a source of a report."""
    return anchor_record(anchor, index.place(source, anchor.start), index.label(source, anchor.start))


def claim_record(claim: Claim, index: Index) -> Record:
    """One claim of a report: the same, with its standing and the ids of its findings."""
    at, label = index.place(claim.source, claim.anchor.start), index.label(claim.source, claim.anchor.start)
    return {
        **_claim(claim, index.path(claim.source), at, index.verdicts.get(claim.id), label),
        "standing": index.standing(claim),
        "findings": [finding.id for finding in index.findings.get(claim.id, ())],
    }


def finding_record(finding: Finding, index: Index) -> Record:
    """One finding."""
    suggestion = finding.suggestion

    def anchored(source: str, anchor: Anchor) -> Record:
        return placed_anchor(index, source, anchor)

    return {
        "id": finding.id,
        "rule": finding.rule,
        "name": finding.name,
        "severity": str(finding.severity),
        "confidence": finding.confidence,
        "message": finding.message,
        "source": finding.source,
        "path": index.path(finding.source),
        "claims": list(finding.claims),
        "anchor": anchored(finding.source, finding.anchor),
        "related": [
            {
                "source": other.source,
                "path": index.path(other.source),
                "anchor": anchored(other.source, other.anchor),
                "message": other.message,
            }
            for other in finding.related
        ],
        "notes": [{"label": note.label, "text": note.text} for note in finding.notes],
        "suggestion": suggestion
        and {
            "anchor": anchored(finding.source, suggestion.anchor),
            "replacement": suggestion.replacement,
            "text": suggestion.text,
        },
        "series": finding.series or None,
        "fingerprint": finding.fingerprint,
    }


def source_record(source: Source) -> Record:
    """One document, without its text; of one that is no text, what kind of file it is, and its author and address."""
    more = {"media": source.media, "author": source.author, "url": source.url} if source.marks else {}
    return {
        **{key: value for key, value in more.items() if value},
        "id": source.id,
        "path": source.name,
        "title": source.title,
        "published": str(source.published) if source.published else None,
        "digest": digest(source.digest),
        "characters": len(source.text),
    }


def cluster_records(clusters: Iterable[Cluster]) -> list[Record]:
    """Comparable claims across sources."""
    return [
        {
            "label": cluster.label,
            "relation": cluster.relation,
            "claims": list(cluster.claims),
            "series": cluster.series or None,
            "detail": cluster.detail or None,
        }
        for cluster in clusters
    ]

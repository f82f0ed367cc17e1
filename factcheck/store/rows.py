"""Rows from the model's types: what was read, and what it was held against."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.match import Match
from factcheck.model.statistic import Observation, Place, Statistic
from factcheck.model.text import Source, Span, line_starts
from factcheck.store.seal import Row, bound, packed, row_digest, text_digest

REACH = 2_000  # characters to either side of a claim that are kept of its sentence


def _keyed(row: Row) -> str:
    return row_digest(row)[:16]


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def source_row(source: Source, claims: int) -> Row:
    """What was read, and how many claims are in it; an origin's revisions are numbered when it is written."""
    return {
        "id": source.id,
        "origin": source.name,
        "digest": source.digest,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "url": source.url,
        "published": _text(source.published),
        "published_from": source.published_from,
        "language": source.language,
        "encoding": source.encoding,
        "media": source.media,
        "characters": len(source.text),
        "claims": claims,
        "text": source.text,
        "text_digest": text_digest(source.text),
        "notes": packed(source.notes),
    }


def provenance_row(source: Source) -> Row:
    """Where a document came from: the day it was fetched and its licence, as far as anybody said."""
    return {"source": source.id, "retrieved": _text(source.retrieved), "licence": source.licence}


def place(source: Source, offset: int) -> tuple[int, int]:
    """Line and column of an offset, also where the reader left the lines out."""
    if source.lines:
        return source.place(offset)
    starts = [start for start in line_starts(source.text) if start <= offset]
    return len(starts), offset - starts[-1] + 1


def _sentence(claim: Claim) -> Span:
    """The claim's sentence; of one that is as long as a table, what stands round the claim."""
    first, last = claim.anchor.start - REACH, claim.anchor.end + REACH
    return Span(max(claim.sentence.start, first), min(claim.sentence.end, last))


def claim_row(claim: Claim, source: Source) -> Row:
    """A claim as read."""
    anchor, quantity = claim.anchor, claim.quantity
    line, column = place(source, anchor.start)
    said = _sentence(claim)
    what = f"the claim {anchor.exact!r}"
    low, high = bound(quantity.interval.low, what), bound(quantity.interval.high, what)
    for value in (quantity.precision, quantity.stated.low, quantity.stated.high):
        bound(value, what)
    return {
        "id": claim.id,
        "source": claim.source,
        "kind": str(claim.kind),
        "line": line,
        "column": column,
        "exact": anchor.exact,
        "sentence": source.text[said.start : said.end],
        "measure": claim.measure,
        "area": claim.area,
        "period": _text(claim.period),
        "interval": str(quantity.interval),
        "unit": str(quantity.unit),
        "modifier": str(quantity.modifier),
        "speaker": claim.speaker,
        "attribution": claim.attribution,
        "low": low,
        "high": high,
        "stated": str(quantity.stated),
        "precision": str(quantity.precision),
        "unit_kind": str(quantity.unit.kind),
        "unit_per": quantity.unit.per,
        "word": quantity.word,
        "policy": quantity.policy,
        "written": quantity.written,
        "date": _text(quantity.date),
        "head": claim.head,
        "modifiers": packed(claim.modifiers),
        "of": claim.of,
        "part": claim.part,
        "period_words": claim.period_words,
        "negated": int(claim.negated),
        "modality": str(claim.modality),
        "past": int(claim.past),
        "quoted": int(claim.quoted),
        "names": packed(claim.names),
        "taken_for": claim.reading,
        "start": anchor.start,
        "end": anchor.end,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "sentence_start": said.start,
        "sentence_end": said.end,
        "current": 1,
    }


def _placed(row: Row, at: Place) -> Row:
    return {**row, "file": at.path, "line": at.line, "column": at.column}


def series_row(series: Statistic) -> Row:
    """A reference measure; `key` is of what it means, not of the line it stands on."""
    row: Row = {
        "id": series.id,
        "label": series.label,
        "aliases": packed(series.aliases),
        "unit": str(series.unit),
        "unit_kind": str(series.unit.kind),
        "kind": str(series.kind),
        "of": series.of,
        "area": series.area,
        "definition": series.definition,
        "dimensions": packed(series.dimensions),
        "tolerance": f"{series.tolerance.kind} {series.tolerance.amount}" if series.tolerance.kind else "",
        "not_same_as": packed(series.not_same_as),
        "derived": series.derived,
        "topic": series.topic,
        "unchecked": int(series.unchecked),
    }
    return _placed({"key": _keyed(row), **row, "current": 1}, series.place)


def observation_row(observation: Observation, series: str, key: str | None, basis: str) -> Row:
    """One value of a series, keyed by what it says."""
    source, interval = observation.source, observation.interval
    what = f"the value {observation.written!r} of {series}"
    low, high = bound(interval.low, what), bound(interval.high, what)
    row: Row = {
        "series": series,
        "series_key": key,
        "basis": basis,
        "area": observation.area,
        "dimensions": packed(observation.dimensions),
        "period": _text(observation.period),
        "since": _text(observation.since),
        "published": _text(observation.published),
        "assumed": int(observation.assumed),
        "interval": str(interval),
        "low": low,
        "high": high,
        "written": observation.written,
        "modifier": str(observation.modifier),
        "date": _text(observation.date),
        "cited": source.cited() if source else None,
        "publisher": source.publisher if source else None,
        "title": source.title if source else None,
        "url": source.url if source else None,
        "source_kind": source.kind if source else None,
        "via": source.via if source else None,
        "note": observation.note,
        "unchecked": int(observation.unchecked),
    }
    return _placed({"id": _keyed(row), **row}, observation.place)


def match_row(claim: str, match: Match) -> Row:
    """A claim tied to a series, keyed by what it says."""
    row: Row = {
        "claim": claim,
        "series": match.series,
        "score": float(match.score),
        "rejected": str(match.rejected or ""),
        "confused": match.confused,
        "near": packed([str(difference) for difference in match.near]),
        "reasons": packed(
            [
                {"feature": reason.feature, "value": reason.value, "weight": reason.weight, "detail": reason.detail}
                for reason in match.reasons
            ]
        ),
    }
    return {"id": _keyed(row), **row}

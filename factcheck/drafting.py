"""A reference file to fill in, made from the claims of texts: `refs draft`, `refs add`."""

from __future__ import annotations

import re

from factcheck.explain import claims_at
from factcheck.lexicon.places import area_title
from factcheck.lexicon.units import plural
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Report
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.reference.write import DraftSeries, draft_yaml

_KINDS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL))
LONGEST = 10  # words of a label that is taken from the text


def draft_references(report: Report) -> str:
    """One series for each cluster of comparable claims, and for each claim that stands alone, as YAML.

    Every series is `status: unchecked`: it shows who said what, and confirms nothing until an editor has
    filled it in.

    Raises:
        ValueError: the texts make no claims.
    """
    sources = {source.id: source for source in report.sources}
    taken = {id for cluster in report.clusters for id in cluster.claims}
    groups = [[report.claim(id) for id in cluster.claims] for cluster in report.clusters]
    groups += [[claim] for claim in report.claims if claim.id not in taken and claim.kind in _KINDS]
    groups.sort(key=lambda group: (list(sources).index(group[0].source), group[0].anchor.start))
    made = [_series(group, sources) for group in groups if group[0].quantity.modifier is not Modifier.VAGUE]
    title = "Figures of " + ", ".join(source.name.rsplit("/", 1)[-1] for source in report.sources)
    return draft_yaml(made, title)


def draft_series_at(source: Source, line: int, column: int | None) -> DraftSeries:
    """The series for the figure at a place of a text.

    Raises:
        UsageError: no figure was read there.
    """
    offset = source.lines[line - 1] + column - 1 if column and line <= len(source.lines) else None
    return _series([claims_at(source, line, offset)[0]], {source.id: source})


def _series(group: list[Claim], sources: dict[str, Source]) -> DraftSeries:
    first = group[0]
    label = _label(first, sources[first.source]) or first.quantity.written
    area = area_title(first.area) if first.area and "|" not in first.area else ""
    return DraftSeries(
        id=" ".join(label.split()[:6]),
        label=label[:1].upper() + label[1:],
        unit=_unit(first),
        type=_type(first),
        area=area,
        of=first.of or "",
        values=tuple(_value(claim, sources[claim.source], _type(first)) for claim in group),
    )


def _label(claim: Claim, source: Source) -> str:
    """The claim's own clause without the figure, for the editor to turn into a label."""
    if claim.part:
        return f"{claim.part} among {claim.of}" if claim.of else claim.part
    written = {
        word.lower(): word for word in re.findall(r"[\w'’-]+", source.text[claim.sentence.start : claim.sentence.end])
    }
    clause = list(claim.context.clause)
    at = clause.index("#") if "#" in clause else 0
    first = max((i for i in range(at) if clause[i] == ","), default=-1) + 1
    words = [written.get(word, word) for word in clause[first:] if word not in ",#@"]
    while words and words[0].lower() in FUNCTION:
        words.pop(0)
    words = words[:LONGEST]
    while words and words[-1].lower() in FUNCTION:
        words.pop()
    return " ".join(words)


def _unit(claim: Claim) -> str:
    unit = claim.quantity.unit
    if unit.kind is UnitKind.COUNT:
        return plural(unit.name)
    if unit.kind is UnitKind.DATE:
        return "date"
    if unit.kind is UnitKind.PERCENT:
        return "percent"
    name = unit.name or "number"
    return f"{name} per {unit.per}" if unit.per else name


def _type(claim: Claim) -> str:
    if claim.kind is ClaimKind.DATE:
        return "date"
    period = claim.period
    closed = period is not None and period.first is not None and period.last is not None
    return "period" if closed else "level"


def _value(claim: Claim, source: Source, kind: str) -> tuple[str, str, str, str]:
    line, column = source.place(claim.anchor.start)
    period = claim.period
    when = ""
    if kind == "period":
        when = str(period) if period and period.first and period.last else ""
        when = when or (str(source.published.year) if source.published else "")
    elif kind == "level":
        when = str(period.first) if period and period.first else str(source.published or "")
    exact = " ".join(claim.anchor.exact.split())
    return claim.quantity.notation, when, source.name, f"{source.name}:{line}:{column} “{exact}”"

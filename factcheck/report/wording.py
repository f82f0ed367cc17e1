"""Phrases that several parts of a report share."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.model.claim import Claim
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import Quantity
from factcheck.model.text import Span
from factcheck.report.columns import cut
from factcheck.report.excerpt import around
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe

NOBODY = "no source named"


def count(number: int, noun: str) -> str:
    """`1 note`, `3 notes`."""
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"


def amount(quantity: Quantity) -> str:
    """An amount as it was read, short: `>80%`, `70..85%`, `EUR 800 million`, `164`, `2025-03-12`."""
    return show.quantity(quantity)


def reading(claim: Claim) -> str:
    """How a claim was read, in one line."""
    from factcheck.lexicon.places import area_title  # a table of 250 names, for the few reports that list areas

    period = claim.period
    since = period and period.role is PeriodRole.SINCE and period.first
    parts = (
        amount(claim.quantity),
        ("not " if claim.negated else "") + (claim.measure or claim.head),
        claim.of and claim.of.lower() not in (claim.measure or "").lower() and f"of {claim.of}",
        claim.area and area_title(claim.area),
        f"since {since.words()}" if since else str(period) if period else claim.period_words,
        claim.modality if claim.modality != "asserted" else "",
    )
    return ", ".join(part for part in parts if part)


def said_by(claim: Claim) -> str:
    """Who says it: speaker, named source, or `NOBODY`."""
    named = [f"says {claim.speaker}"] if claim.speaker else []
    named += [f"according to {claim.attribution}"] if claim.attribution else []
    return ", ".join(named) or ("quoted, speaker not found" if claim.quoted else NOBODY)


def words(index: Index, claim: Claim, room: int, layout: Layout) -> str:
    """The claim in its sentence, as much of it as there is room for."""
    source, anchor = index.sources.get(claim.source), claim.anchor.span
    if source is None:
        return cut(safe(claim.anchor.exact, layout.ascii), room, layout.mark)
    within = Span(min(claim.sentence.start, anchor.start), max(claim.sentence.end, anchor.end))
    return around(source.text, within, anchor, room, layout).shown.strip()


def where(index: Index, claim: Claim, layout: Layout) -> str:
    """The claim's place, safe to print."""
    return safe(index.address(claim.source, claim.anchor.start), layout.ascii)

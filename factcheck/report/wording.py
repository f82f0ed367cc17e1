"""Phrases that several parts of a report share."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, Modality
from factcheck.model.quantity import Quantity, UnitKind
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
    """An amount, short: `>80%`, `70..85%`, `€800 million`, `164`, `2025-03-12`, and `some 1,900` as it is written."""
    return show.worded(quantity)


def _lowered(words: str) -> str:
    """Words of time without the capital of the sentence they open: `last year`, but `May`."""
    first = words.partition(" ")[0].lower()
    return words[:1].lower() + words[1:] if first in FUNCTION or first in _RELATIVE else words


_RELATIVE = frozenset(("last", "next", "every", "recent", "previous"))
_MOODS = {Modality.PLANNED: "a plan or forecast", Modality.SUPPOSED: "not asserted"}


def reading(claim: Claim) -> str:
    """How a claim was read, in one line: `33 states, said in the negative, World, since 2023`."""
    counted = claim.quantity.unit.kind is UnitKind.COUNT
    noun = show.noun(claim) if counted else ""
    area = _area(claim)
    parts = (
        show.counted(claim),
        show.hedged(claim.quantity),
        "" if counted else claim.part or claim.measure,
        "said in the negative" if claim.negated else "",
        claim.of and claim.of.lower() not in noun.lower() and f"of {claim.of}",
        area if area.partition(" ")[0].lower() not in noun.lower() else "",
        "" if claim.quantity.date else show.when_told(claim) or _lowered(claim.period_words),
        _MOODS.get(claim.modality, ""),
    )
    return " ".join(", ".join(part for part in parts if part).split())


def _area(claim: Claim) -> str:
    from factcheck.lexicon.places import area_title  # a table of 250 names, for the few reports that list areas

    return area_title(claim.area) if claim.area else ""


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

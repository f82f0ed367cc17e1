"""The lines under a finding: how a claim was read, what the reference knows, what others say."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.model.claim import Claim
from factcheck.model.finding import Note
from factcheck.model.interval import Relation
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import Verdict
from factcheck.rules.case import Case


def read(case: Case, claim: Claim) -> Note:
    """How the words were read: number, unit, hedge, period, who says so."""
    quantity = claim.quantity
    unit = quantity.unit
    parts = [show.quantity(quantity)]
    if unit.kind is UnitKind.COUNT:
        parts[0] += f" {' '.join((claim.measure or unit.name).split())}"
    if quantity.policy:
        parts.append(quantity.policy)
    elif quantity.modifier is Modifier.EXACT and quantity.stated.is_point and not quantity.date:
        parts.append("flat")
    if claim.negated:
        parts.append("denied")
    if claim.of:
        parts.append(f"of {claim.of}")
    parts.append(_when(case, claim))
    who = claim.speaker or claim.attribution
    if who:
        parts.append(f"according to {who}")
    return Note("read", ", ".join(part for part in parts if part))


def _when(case: Case, claim: Claim) -> str:
    if claim.period and not claim.quantity.date:
        return show.when(claim.period)
    if claim.quantity.date:
        return ""
    published = case.source(claim).published
    return f"as of {published.words()}" if published else "undated"


def known(verdict: Verdict, series: Statistic) -> Note:
    """What the reference says, and where it stands."""
    row = verdict.observation
    basis = f" ({verdict.basis})" if verdict.basis and len(series.bases) > 1 else ""
    place = row.place if row else series.place
    return Note("known", f"{series.label}{basis}: {verdict.detail}  [{place}]")


def but(verdict: Verdict) -> tuple[Note, ...]:
    """What speaks for the claim after all: other bases, terms, vintages."""
    return tuple(Note("but", note.text) for note in verdict.but)


def standard(case: Case, claim: Claim, verdict: Verdict, series: Statistic) -> tuple[Note, ...]:
    """Read, known, but, margin: the notes of every finding against a reference."""
    notes = [read(case, claim), known(verdict, series), *but(verdict)]
    if verdict.margin.startswith("±") and verdict.relation is not Relation.SAME:
        notes.append(Note("margin", verdict.margin))
    return tuple(notes)

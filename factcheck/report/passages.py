"""Two passages held against each other, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.match import Comparison, Outcome, Pair
from factcheck.model.text import Source
from factcheck.report.columns import wrap
from factcheck.report.layout import Layout
from factcheck.report.record import Record, claim_json
from factcheck.report.safe import safe

SAYS = {
    Outcome.AGREE: "the second text bears the first out",
    Outcome.CONFLICT: "the texts contradict each other",
    Outcome.NOT_COMPARABLE: "their figures are of two things, and settle nothing",
    Outcome.UNRELATED: "no figure of the first text has a partner in the second",
}
_INDENT = "  "


def comparison_text(made: Comparison, layout: Layout) -> str:
    """The outcome in a line, each pair with what it comes to, then the figures without a partner, and why."""
    lines = [*_said(f"{made.outcome}: {SAYS[made.outcome]}", layout, "")]
    for pair in made.pairs:
        lines += ["", *_pair(pair, layout)]
    gone = {claim.id for claim in made.missing}
    for name, claims in (("first", made.unpaired_a), ("second", made.unpaired_b)):
        if claims:
            lines += ["", f"Only in the {name} text"]
        for claim in claims:
            nowhere = "; its number stands nowhere in the second" if claim.id in gone else ""
            lines += _said(f"“{_words(claim)}”: {made.reasons.get(claim.id, '')}{nowhere}", layout, _INDENT)
    return "\n".join(lines) + "\n"


def _pair(pair: Pair, layout: Layout) -> Iterator[str]:
    what = f"{pair.outcome}: “{_words(pair.a)}” · “{_words(pair.b)}”"
    yield from _said(what, layout, _INDENT)
    kind = "" if pair.kind in ("same", "conflict", "precision") else f"{pair.kind}: "
    yield from _said(f"= {kind}{pair.detail}", layout, _INDENT * 2)


def _words(claim: Claim) -> str:
    return " ".join(claim.anchor.exact.split())


def _said(text: str, layout: Layout, indent: str) -> Iterator[str]:
    return (indent + line for line in wrap(safe(text, layout.ascii), layout.room - len(indent), rest=_INDENT))


def comparison_record(made: Comparison, first: Source, second: Source) -> Record:
    """The same as `factcheck-comparison/1`; the claims are as `extract --json` has them."""
    gone = {claim.id for claim in made.missing}

    def alone(claim: Claim, source: Source) -> Record:
        return {"claim": claim_json(claim, source), "reason": made.reasons.get(claim.id), "missing": claim.id in gone}

    return {
        "format": "factcheck-comparison/1",
        "outcome": str(made.outcome),
        "pairs": [_record(pair, first, second) for pair in made.pairs],
        "unpaired_a": [alone(claim, first) for claim in made.unpaired_a],
        "unpaired_b": [alone(claim, second) for claim in made.unpaired_b],
        "missing": [claim.anchor.exact for claim in made.missing],
        "notes": list(made.notes),
    }


def _record(pair: Pair, first: Source, second: Source) -> Record:
    return {
        "outcome": str(pair.outcome),
        "kind": pair.kind,
        "detail": pair.detail,
        "relation": str(pair.relation) if pair.relation else None,
        "facets": [{"name": one.name, "state": str(one.state), "detail": one.detail or None} for one in pair.facets],
        "a": claim_json(pair.a, first),
        "b": claim_json(pair.b, second),
    }

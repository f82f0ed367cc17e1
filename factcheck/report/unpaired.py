"""The figures that stand in one of several documents only: nothing was held against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from factcheck.model.claim import Claim, ClaimKind
from factcheck.report.clusters import across
from factcheck.report.columns import wrap
from factcheck.report.figures import MOST, placed
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.wording import amount

_FEW = 5  # documents whose figures are counted one by one


def unpaired(index: Index) -> dict[str, list[Claim]]:
    """By source, the claims that stand beside none of another document and whose figure is in none, in order of place."""
    beside = {claim.id for _, claims in across(index) for claim in claims}
    found: dict[str, list[Claim]] = {source.id: [] for source in index.report.sources}
    figures = [claim for claim in index.report.claims if claim.kind is not ClaimKind.OTHER]
    having: dict[Hashable, set[str]] = defaultdict(set)
    for claim in figures:
        having[_figure(claim)].add(claim.source)
    for claim in figures:
        if claim.id not in beside and len(having[_figure(claim)]) == 1:
            found[claim.source].append(claim)
    return found


def _figure(claim: Claim) -> Hashable:
    """The very value, and the unit it is in."""
    quantity = claim.quantity
    return quantity.stated, quantity.unit.kind, quantity.unit.name, quantity.unit.per


def counted(index: Index, layout: Layout) -> str:
    """How many there are: `In one document only: 1 of 2 figures of draft.md, 3 of 4 of source.md.`"""
    alone = unpaired(index)
    every: dict[str, int] = defaultdict(int)
    for claim in index.report.claims:
        every[claim.source] += claim.kind is not ClaimKind.OTHER
    parts = [
        f"{len(claims)} of {every[source]}{'' if at else ' figures'} of {index.path(source)}"
        for at, (source, claims) in enumerate(alone.items())
    ]
    if len(parts) > _FEW:
        parts = [f"{sum(map(len, alone.values()))} of {sum(every.values())} figures"]
    hint = " (--show unpaired)" if any(alone.values()) and layout.show not in ("unpaired", "all") else ""
    return f"In one document only: {', '.join(parts)}{hint}." if parts else ""


def listed(index: Index, layout: Layout) -> list[str]:
    """The block that lists them, document by document; empty where there is none."""
    lines: list[str] = []
    for source, claims in unpaired(index).items():
        if not claims:
            continue
        lines += ["", *wrap(safe(f"Only in {index.path(source)}", layout.ascii), layout.room, rest="  ")]
        for claim in claims if layout.show == "all" else claims[:MOST]:
            lines += placed(f"  {safe(amount(claim.quantity), layout.ascii)}  ", index, claim, layout)
        if len(claims) > MOST and layout.show != "all":
            lines.append(f"  and {len(claims) - MOST} more (--show all)")
    return lines[1:]

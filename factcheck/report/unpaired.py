"""The figures that stand in one of several documents only: nothing was held against them."""

from __future__ import annotations

from collections import defaultdict

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
    """By source, the claims that stand beside none of another document, in order of place."""
    beside = {claim.id for _, claims in across(index) for claim in claims}
    found: dict[str, list[Claim]] = {source.id: [] for source in index.report.sources}
    for claim in index.report.claims:
        if claim.kind is not ClaimKind.OTHER and claim.id not in beside:
            found[claim.source].append(claim)
    return found


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
    hint = " (--show unpaired)" if any(alone.values()) and layout.show != "unpaired" else ""
    return f"In one document only: {', '.join(parts)}{hint}." if parts else ""


def listed(index: Index, layout: Layout) -> list[str]:
    """The block that lists them, document by document; empty where there is none."""
    lines: list[str] = []
    for source, claims in unpaired(index).items():
        if not claims:
            continue
        lines += ["", *wrap(safe(f"Only in {index.path(source)}", layout.ascii), layout.room, rest="  ")]
        for claim in claims[:MOST]:
            lines += placed(f"  {safe(amount(claim.quantity), layout.ascii)}  ", index, claim, layout)
        if len(claims) > MOST:
            lines.append(f"  and {len(claims) - MOST} more")
    return lines[1:]

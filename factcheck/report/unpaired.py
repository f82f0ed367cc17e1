"""The figures of several documents that stand beside none of another: in one of them only, or in several of what may be
several things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim, ClaimKind
from factcheck.report.clusters import MOST_ROWS, across, more, table
from factcheck.report.columns import wrap
from factcheck.report.figures import MOST, placed
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.wording import amount

_FEW = 5  # documents whose figures are counted one by one
_FIGURES = 10  # that several documents have, of no measure in common


@dataclass(frozen=True, slots=True)
class Unpaired:
    """By source the figures that no other document has, and the claims of each figure that several have."""

    alone: dict[str, list[Claim]]
    again: list[list[Claim]]


def unpaired(index: Index) -> Unpaired:
    """What stands in no measure that several documents have, in order of place.

    A figure that another document has in such a measure, or has no more of, brings its first claim there along.
    """
    beside = {claim.id for _, claims in across(index) for claim in claims}
    alone: dict[str, list[Claim]] = {source.id: [] for source in index.report.sources}
    figures: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in index.report.claims:
        if claim.kind is not ClaimKind.OTHER:
            figures[_figure(claim)].append(claim)
    again = []
    for claims in figures.values():
        left = [claim for claim in claims if claim.id not in beside]
        if len({claim.source for claim in claims}) == 1:
            for claim in left:
                alone[claim.source].append(claim)
        elif left:
            named = {claim.source for claim in left}
            partner = [claim for claim in claims if claim.source not in named][: len(named) == 1]
            again.append([*left, *partner])
    for listed in alone.values():
        listed.sort(key=lambda claim: claim.anchor.start)
    return Unpaired(alone, again)


def _figure(claim: Claim) -> Hashable:
    """The very value, and the unit it is in."""
    quantity = claim.quantity
    return quantity.stated, quantity.unit.kind, quantity.unit.name, quantity.unit.per


def counted(index: Index, layout: Layout) -> str:
    """How many one document alone has: `In one document only: 1 of 2 figures of draft.md, 3 of 4 of source.md.`

    "" where there is none.
    """
    alone = unpaired(index).alone
    if not any(alone.values()):
        return ""
    every: dict[str, int] = defaultdict(int)
    for claim in index.report.claims:
        every[claim.source] += claim.kind is not ClaimKind.OTHER
    parts = [
        f"{len(claims)} of {every[source]}{'' if at else ' figures'} of {index.path(source)}"
        for at, (source, claims) in enumerate(alone.items())
    ]
    if len(parts) > _FEW:
        parts = [f"{sum(map(len, alone.values()))} of {sum(every.values())} figures"]
    hint = "" if layout.show in ("unpaired", "all") else " (--show unpaired)"
    return f"In one document only: {', '.join(parts)}{hint}."


def listed(index: Index, layout: Layout) -> list[str]:
    """The block of what one document alone has, document by document; empty where there is none."""
    lines: list[str] = []
    for source, claims in unpaired(index).alone.items():
        if not claims:
            continue
        lines += ["", *wrap(safe(f"Only in {index.path(source)}", layout.ascii), layout.room, rest="  ")]
        for claim in claims if layout.show == "all" else claims[:MOST]:
            lines += placed(f"  {safe(amount(claim.quantity), layout.ascii)}  ", index, claim, layout)
        if len(claims) > MOST and layout.show != "all":
            lines.append(f"  and {len(claims) - MOST} more (--show all)")
    return lines[1:]


def common(index: Index, layout: Layout) -> list[str]:
    """The block of the figures that several documents have, each with its places; empty where there is none."""
    again = unpaired(index).again
    listed = again if layout.show == "all" else again[:_FIGURES]
    lines = ["The same figure in several, not told to be of one measure"] if again else []
    for claims in listed:
        rows = claims if layout.show == "all" else claims[:MOST_ROWS]
        lines += ["", *table(index, rows, layout), *more(len(claims) - len(rows), "  ")]
    left = more(len(again) - len(listed))
    return [*lines, "", *left] if left else lines

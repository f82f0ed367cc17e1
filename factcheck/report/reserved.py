"""What is confirmed by its value though its words say something else, too: for an editor to decide."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.compare.differences import together
from factcheck.model.claim import Claim
from factcheck.report.clusters import more
from factcheck.report.columns import cut_left, width, wrap
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe
from factcheck.report.wording import where

MOST = 10  # where nobody asked for all


def reserved(index: Index) -> list[Claim]:
    """The claims that are confirmed so, in order of place."""
    claims = index.standing_as("confirmed")
    return [claim for claim in claims if (match := index.verdicts[claim.id].match) and match.near]


def reservations(index: Index, layout: Layout) -> list[str]:
    """A line for each: place, figure, series and value, and what the words say besides; nothing where `--show all`
    tells it of each confirmed figure anyway."""
    claims = [] if layout.show == "all" else reserved(index)
    if not claims:
        return []
    head = f"Confirmed with a reservation: {len(claims)}; the value agrees, the words not wholly"
    lines = wrap(head, layout.room, rest="  ")
    for claim in claims[:MOST]:
        lines += entry(index, claim, _said(index, claim), layout)
    return lines + more(len(claims[MOST:]), "  ")


def entry(index: Index, claim: Claim, said: str, layout: Layout) -> list[str]:
    """The place of a claim and what is said of it, on as many lines as that takes."""
    start = "  " + cut_left(where(index, claim, layout), layout.room - 2, layout.mark)
    told, rest = safe(said, layout.ascii), " " * 6
    if width(start) > layout.room // 2:
        return [start, *wrap(told, layout.room, rest, rest)]
    return wrap(told, layout.room, start + "  ", rest)


def _said(index: Index, claim: Claim) -> str:
    """`“3,927 households”: Households on the register, 3,927 in 2024; but the text says “waiting”`."""
    verdict = index.verdicts[claim.id]
    row, match = verdict.observation, verdict.match
    series = index.series.get(match.series) if match else None
    figure = f"“{' '.join(claim.anchor.exact.split())}”"
    but = f"but {together(match.near)}" if match else ""
    if series is None or row is None:
        return f"{figure}: {verdict.detail}; {but}"
    when = show.when(row.period) if row.period else row.when()
    value = " ".join((show.value(row, series.unit), when)).strip()
    return f"{figure}: {show.titled(series, row)}, {value}; {but}"

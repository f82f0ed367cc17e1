"""What is not settled and looks like a value of the references: for an editor to look at again."""

from __future__ import annotations

from factcheck.compare.differences import NEAREST
from factcheck.model.claim import Claim
from factcheck.report.columns import wrap
from factcheck.report.coverage import undecided
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.reserved import MOST, entry
from factcheck.report.wording import count


def resembling(index: Index) -> list[Claim]:
    """The claims that are unverified and look like a value, in order of place."""
    claims = index.standing_as("unverified")
    return [claim for claim in claims if (verdict := index.verdicts.get(claim.id)) and verdict.like]


def look_again(index: Index, layout: Layout) -> list[str]:
    """A line for each: place, figure, series and value, in what it resembles it, and why that settles nothing; nothing
    where all that is unverified is listed."""
    claims = [] if layout.show != "findings" or undecided(index.report) else resembling(index)
    if not claims:
        return []
    is_close = "is close" if len(claims) == 1 else "are close"
    head = f"Look again: {count(len(claims), 'figure')} {is_close} to a value of the references"
    lines = wrap(head, layout.room, rest="  ")
    for claim in claims[:MOST]:
        lines += entry(index, claim, _said(index, claim), layout)
    hidden = len(claims) - MOST
    return [*lines, f"  and {hidden} more (--show unverified)"] if hidden > 0 else lines


def _said(index: Index, claim: Claim) -> str:
    """`“3,688 households”: “Households on the register”, 3,927 in 2024; 3,688 is its value in 2023; not settled: …`."""
    detail = index.verdicts[claim.id].detail.removeprefix(NEAREST).lstrip()
    return f"“{' '.join(claim.anchor.exact.split())}”: {detail}"

"""A change in percentage points that is called percent.

What it finds: the sentence gives a share before and after, and a change in percent that is their difference:
points, not percent.

Why it matters: from 5% to 8% is 3 points, and 60 percent.

Example: "Unemployment rose 3%, from 5% to 8%."

When it is silent: when the change is given in points, or is right as a percentage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from factcheck.model.claim import Claim, ClaimKind, Direction
from factcheck.model.finding import Finding, Severity
from factcheck.model.interval import plain
from factcheck.model.quantity import UnitKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The changes that are differences."""
    groups: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if claim.quantity.unit.kind is UnitKind.PERCENT and claim.quantity.stated.is_point:
            groups[claim.source, claim.sentence.start].append(claim)
    for members in groups.values():
        changes = [claim for claim in members if claim.kind is ClaimKind.CHANGE]
        levels = [claim for claim in members if claim.kind is ClaimKind.AMOUNT]
        if len(changes) == 1 and len(levels) == 2:
            yield from _judge(case, changes[0], *_in_time(changes[0], levels[0], levels[1]))


def _in_time(change: Claim, first: Claim, second: Claim) -> tuple[Claim, Claim]:
    """The share before and the one after: "fell 3%, to 5% from 8%" tells them the other way round."""
    rises = (first.quantity.stated.low or 0) < (second.quantity.stated.low or 0)
    as_told = change.change is None or rises == (change.change is Direction.UP)
    return (first, second) if as_told else (second, first)


def _judge(case: Case, change: Claim, before: Claim, after: Claim) -> Iterator[Finding]:
    a, b, said = (claim.quantity.stated.low or Decimal(0) for claim in (before, after, change))
    points = abs(b - a)
    if not a or not points or not said:
        return
    relative = points / a * 100
    margin = max(claim.quantity.precision for claim in (before, after, change))
    if abs(said - points) <= margin / 2 and abs(said - relative) > margin:
        yield finding(
            RULE,
            change,
            f"“{change.quantity.written}”: from {plain(a)}% to {plain(b)}% is {plain(points)} points,"
            f" or {plain(round(relative, 1))}%",
            notes=(words.read(case, change),),
            related=tuple(case.related(claim, f"says {claim.quantity.written}") for claim in (before, after)),
        )


RULE = rule(__doc__, "FC106", "percent-or-points", Severity.WARNING, find)

"""Sources checked together give different figures for the same thing.

What it finds: two documents of a run state amounts of one measure, area and period that exclude each other,
rounding and hedges allowed for.

Why it matters: at least one of them is wrong or out of date.

Example: one article says 164 states, the other 165.

When it is silent: when the references confirm both at their own dates, when no reference tells and the two speak
of times more than a month apart, when both are estimates of different makers, when the periods, areas or units
differ (FC303), and inside one document (FC401).
"""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from factcheck.compare.pairs import pair
from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster, Dispute, Finding, Note, Severity
from factcheck.model.match import Outcome
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One finding for each dispute, at the figure that the least speaks for."""
    for cluster in case.clusters:
        for dispute in cluster.disputes:
            yield from _told(case, cluster, dispute)


def _told(case: Case, cluster: Cluster, dispute: Dispute) -> Iterator[Finding]:
    """As many findings as it takes to name each document once: mostly one."""
    sides = [[case.by_id[id] for id in side] for side in dispute.sides]
    named: set[str] = set()
    for side in [side for side in sides if not case.confirmed(side[0])] or sides:
        claim = next((claim for claim in side if claim.source not in named), None)
        if claim is None:
            continue
        against = [
            other for others in reversed(sides) if others is not side for other in others
            if other.source != claim.source and pair(claim, other, bool(cluster.series)).outcome is Outcome.CONFLICT
        ]  # fmt: skip
        if against:
            opposed = {other.id for other in against}
            named |= {other.source for other in (*side, *against)}
            too = [other for others in sides for other in others if other.source in named and other.id not in opposed]
            yield _made(case, cluster, claim, against, [other for other in too if other is not claim])


def _made(case: Case, cluster: Cluster, claim: Claim, against: list[Claim], too: list[Claim]) -> Finding:
    return finding(
        RULE,
        claim,
        f"{cluster.label}: “{claim.quantity.written}” here,"
        f" “{against[0].quantity.written}” in {case.source(against[0]).name}",
        notes=(
            words.read(case, claim),
            *(Note("other", f"{case.place(other)} says {other.quantity.written}") for other in against[:4]),
            _settle(case, claim, cluster.series),
        ),
        related=tuple(case.related(other, f"says {other.quantity.written}") for other in (*against, *too)),
        series=cluster.series,
        others=tuple(other.id for other in (*against, *too) if not case.confirmed(other)),
    )


def _settle(case: Case, claim: Claim, series: str) -> Note:
    """The command that settles it: see what the reference says, or note down what is right."""
    place = quote(case.place(claim))
    if series:
        return Note("settle", f"factcheck why {place} --refs {quote(case.series[series].place.path)}")
    return Note("settle", f"factcheck refs add {place} --refs references.yaml")


RULE = rule(__doc__, "FC301", "sources-disagree", Severity.WARNING, find, risk=8)

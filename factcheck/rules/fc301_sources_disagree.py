"""Sources checked together give different figures for the same thing.

What it finds: two documents of a run state amounts of one measure, area and period that exclude each other,
rounding and hedges allowed for.

Why it matters: at least one of them is wrong or out of date.

Example: one article says 164 states, the other 165.

When it is silent: when the references confirm both at their own dates, when the periods, areas or units
differ (FC303), and inside one document (FC401).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.pairs import pair
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.match import Outcome
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One finding for each claim that stands against another document's."""
    for cluster in case.clusters:
        if cluster.relation != "conflict":
            continue
        members = case.members(cluster)
        told: set[str] = set()
        for claim in _suspects_first(case, members):
            against = [other for other in members if other.source != claim.source and other.id not in told
                       and pair(claim, other, bool(cluster.series)).outcome is Outcome.CONFLICT]  # fmt: skip
            if not against:
                continue
            told.add(claim.id)
            yield finding(
                RULE,
                claim,
                f"{cluster.label}: “{claim.quantity.written}” here,"
                f" “{against[0].quantity.written}” in {case.source(against[0]).name}",
                notes=(
                    words.read(case, claim),
                    *(Note("other", f"{case.place(other)} says {other.quantity.written}") for other in against[:4]),
                    *_settle(case, claim, cluster.series),
                ),
                related=tuple(case.related(other, f"says {other.quantity.written}") for other in against),
                series=cluster.series,
                others=tuple(other.id for other in against if not case.confirmed(other)),
            )


def _suspects_first(case: Case, members: list[Claim]) -> list[Claim]:
    """Claims the references do not bear out come first, and the confirmed ones only stand against each other."""
    doubtful = [claim for claim in members if not case.confirmed(claim)]
    return doubtful or members


def _settle(case: Case, claim: Claim, series: str) -> tuple[Note, ...]:
    if series:
        return ()
    return (Note("settle", f"factcheck refs add {case.place(claim)} --refs references.yaml"),)


RULE = rule(__doc__, "FC301", "sources-disagree", Severity.WARNING, find)

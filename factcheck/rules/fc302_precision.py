"""Sources that say the same, one more precisely than the other.

What it finds: amounts of one measure in two documents that allow each other but are not the same:
"over 80%", "84%", "between 70% and 85%".

Why it matters: nobody is wrong; whoever writes next will want the sharper one.

Example: "over 80% of victims" beside "84% of casualties".

When it is silent: when the figures are the same, or differ by more than their words allow (FC301): "some 240" and
"some 250" may be one amount, "some 240" and "some 300" are two.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.clusters import sharper
from factcheck.model.finding import Finding, Note, Severity
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One note for each such cluster, at its first claim."""
    for cluster in case.clusters:
        if cluster.relation != "precision":
            continue
        every = case.members(cluster)
        precise = sharper(every)
        members = [claim for claim in every if claim.id in precise]
        if len({claim.source for claim in members}) < 2:
            continue
        first, rest = members[0], members[1:]
        yield finding(
            RULE,
            first,
            f"{cluster.label}: " + ", ".join(f"“{claim.quantity.written}”" for claim in members),
            notes=(
                words.read(case, first),
                *(Note("other", f"{case.place(other)} says {other.quantity.written}") for other in rest[:4]),
            ),
            related=tuple(case.related(other, f"says {other.quantity.written}") for other in rest),
            series=cluster.series,
        )


RULE = rule(__doc__, "FC302", "sources-differ-in-precision", Severity.NOTE, find)

"""Figures of two sources that look alike and cannot be compared.

What it finds: two documents state amounts in the same words for different periods, areas or currencies.

Why it matters: a reader will set one against the other; the finding says why that does not work.

Example: "Japan paid EUR 800 million for mine action over the last six years." beside "Japan has paid more than EUR 174
million for mine action since 2023."

When it is silent: when the figures can be compared (FC301, FC302), are the same, or one is told in the negative.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.pairs import pair
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.match import Outcome
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One note for each such cluster, at its first claim."""
    for cluster in case.clusters:
        members = case.members(cluster)
        if cluster.relation != "not-comparable" or len({claim.source for claim in members}) < 2:
            continue
        first = members[0]
        apart = {
            one.id: made.detail for one in members
            if one.source != first.source and one.quantity.stated != first.quantity.stated and one.negated == first.negated
            if (made := pair(first, one, same_measure=True)).outcome is Outcome.NOT_COMPARABLE and made.detail
        }  # fmt: skip
        rest = [one for one in members if one.id in apart]
        if not rest:
            continue
        yield finding(
            RULE,
            first,
            f"“{first.quantity.written}” and “{rest[0].quantity.written}” in {case.source(rest[0]).name}"
            f" are not comparable: {apart[rest[0].id]}",
            notes=(
                words.read(case, first),
                *(Note("other", f"{case.place(other)} says {other.quantity.written}") for other in rest[:4]),
            ),
            related=tuple(case.related(other, f"says {other.quantity.written}") for other in rest),
            series=cluster.series,
        )


RULE = rule(__doc__, "FC303", "not-comparable-periods", Severity.NOTE, find)

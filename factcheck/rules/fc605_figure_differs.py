"""A figure that the source cited for it has with another value.

What it finds: the source tells of the same thing, place and time another figure. As a note: it has the same figure, but of
another year, place or currency.

Why it matters: one of the two was copied wrongly.

Example: "The museum had 61,340 visitors in 2023.[^1]" where footnote 1 is a document that says "63,140 visitors".

When it is silent: where a figure of the source agrees, more or less precisely, or gives the draft's when worked out; where
the two are not comparable. It runs in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Sought
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import cited_names, line, lookups, on_lookup


def find(case: Case) -> Iterator[Finding]:
    """The figures that the source has otherwise."""
    for one in lookups(case, True, Sought.DIFFERS):
        there = one.there.exact if one.there else ""
        yield on_lookup(
            RULE, case, one, f"“{line(one.anchor.exact)}” here, “{line(there)}” in {cited_names(case, one)}"
        )
    for one in lookups(case, True, Sought.AMISS):
        told = f"“{line(one.anchor.exact)}” is in {cited_names(case, one)}, but not of the same: {one.detail}"
        yield on_lookup(RULE, case, one, told, Severity.NOTE)


RULE = rule(__doc__, "FC605", "figure-differs-in-cited-source", Severity.WARNING, find, default=False, risk=5)

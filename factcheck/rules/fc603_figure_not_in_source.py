"""A figure that the source cited for it does not have.

What it finds: a figure whose source was read, and in which nothing agrees with it: not the figure, not a rounder or a
closer one, not two figures that give it. If another of the documents given has it, that is said.

Why it matters: the source does not bear it out; most often another one was meant.

Example: "Entry costs 14 euros.[^2]" where the document that is footnote 2 names no price.

When it is silent: where the source is missing, not English, not read whole or without any figure; for dates, counts up to
twelve and bare numbers, which a text may tell in many ways; where one of several sources cited could not be read. It runs
in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Sought
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import cited_names, line, lookups, on_lookup


def find(case: Case) -> Iterator[Finding]:
    """The figures that were not found."""
    for one in lookups(case, True, Sought.ABSENT, Sought.ELSEWHERE):
        said = f"“{line(one.anchor.exact)}” was not found in {cited_names(case, one)}"
        yield on_lookup(RULE, case, one, f"{said}; {one.detail}" if one.outcome is Sought.ELSEWHERE else said)


RULE = rule(__doc__, "FC603", "figure-not-in-cited-source", Severity.WARNING, find, default=False, risk=6)

"""A quotation whose words are not in the source cited for it.

What it finds: words in quotation marks that the source has otherwise, or not at all. If another of the documents given has
them, that is said.

Why it matters: a quotation is a promise that these were the words.

Example: "“We were glad of every single visitor,” said Ada Obi.[^3]" where the source has "We were glad of every visitor".

When it is silent: for typography, blanks, capitals at the head and fair gaps; for single words and titles; where the
source is missing or in another language. It runs in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Sought
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import cited_names, lookups, on_lookup, short


def find(case: Case) -> Iterator[Finding]:
    """The quotations that the source has otherwise, or not."""
    for one in lookups(case, False, Sought.DIFFERS, Sought.ABSENT, Sought.ELSEWHERE):
        said = short(" ".join(one.anchor.exact.split()))
        name = cited_names(case, one)
        told = (
            f"“{said}” stands in {name} with other words: {one.detail}"
            if one.outcome is Sought.DIFFERS
            else f"“{said}” was not found in {name}"
        )
        yield on_lookup(RULE, case, one, f"{told}; {one.detail}" if one.outcome is Sought.ELSEWHERE else told)


RULE = rule(__doc__, "FC606", "quote-not-in-cited-source", Severity.WARNING, find, default=False, risk=4)

"""A figure with no time named.

What it finds: a figure whose sentence says neither when it holds nor since when.

Why it matters: figures change; a reader next year will not know which year is meant.

Example: "The country has 55 million inhabitants."

When it is silent: by default; it feeds *Figures to verify*. Select FC102 to see it as a finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_KINDS = (ClaimKind.AMOUNT, ClaimKind.CHANGE)


def find(case: Case) -> Iterator[Finding]:
    """The claims without a period."""
    for claim in case.claims:
        if claim.kind in _KINDS and claim.period is None and not claim.period_words:
            yield finding(RULE, claim, f"“{claim.quantity.written}”: of when?", notes=(words.read(case, claim),))


RULE = rule(__doc__, "FC102", "undated-figure", Severity.NOTE, find, default=False)

"""A figure that only became right after the document's date.

What it finds: no value that was out when the document was agrees with the claim, but a later one does.

Why it matters: either the document's date is wrong, or the figure was announced before it held.

Example: "the treaty's 166 States Parties" in a text of April 2025, when the 166th joined in June.

When it is silent: for documents without a date, and for claims that speak of plans.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The premature claims."""
    for claim, verdict, series in case.with_verdict(VerdictKind.PREMATURE):
        yield finding(
            RULE,
            claim,
            f"“{claim.quantity.written}”, but {verdict.detail}",
            notes=words.standard(case, claim, verdict, series),
            series=series.id,
            confidence=verdict.confidence,
        )


RULE = rule(__doc__, "FC203", "premature-figure", Severity.WARNING, find, risk=5)

"""A claim that a reference bears out.

What it finds: every confirmed claim, with the value, its date and source.

Why it matters: a reviewer wants to see what was checked, not only what failed.

Example: "165 states have joined", where the reference has 165 since 12 March 2025.

When it is silent: by default; select it, or use `--show all`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The confirmed claims."""
    for claim, verdict, series in case.with_verdict(VerdictKind.CONFIRMED):
        yield finding(
            RULE,
            claim,
            f"“{claim.quantity.written}”: {verdict.detail}",
            notes=words.standard(case, claim, verdict, series),
            series=series.id,
        )


RULE = rule(__doc__, "FC299", "confirmed", Severity.INFO, find, default=False)

"""A claim that no reference speaks of.

What it finds: every claim that was neither confirmed nor flagged, with the reason.

Why it matters: silence is not approval; the list is what is left to check by hand.

Example: "Poland floated producing one million mines", with no series on plans.

When it is silent: by default; select it, or use `--show unverified`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The unverified claims."""
    for claim in case.claims:
        verdict = case.verdicts.get(claim.id)
        if claim.kind is not ClaimKind.OTHER and verdict and verdict.kind is VerdictKind.UNVERIFIED:
            yield finding(
                RULE, claim, f"“{claim.quantity.written}”: {verdict.detail}", notes=(words.read(case, claim),)
            )


RULE = rule(__doc__, "FC290", "unverified-figure", Severity.INFO, find, default=False)

"""A figure with no source named.

What it finds: a figure whose sentence has no speaker and no "according to", "data from" or the like.

Why it matters: a figure without a source cannot be checked by a reader.

Example: "Some 70 leading figures have signed the letter."

When it is silent: by default; it feeds *Figures to verify*. Select FC101 to see it as a finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The claims without speaker and attribution."""
    for claim in case.claims:
        if claim.kind not in (ClaimKind.OTHER, ClaimKind.DATE) and not claim.speaker and not claim.attribution:
            yield finding(
                RULE, claim, f"“{claim.quantity.written}”: no source is named", notes=(words.read(case, claim),)
            )


RULE = rule(__doc__, "FC101", "unsourced-figure", Severity.NOTE, find, default=False)

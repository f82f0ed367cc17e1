"""A source too vague to find.

What it finds: "according to the statistics", "studies show", "experts say" beside a figure.

Why it matters: nobody can look it up.

Example: "61% of the visitors come by train, according to the statistics".

When it is silent: by default; it feeds *Figures to verify*. Select FC104 to see it as a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_VAGUE = pattern(
    r"\b(?:according to|say|show|suggest)?\s*(?:the\s+)?(?:(?:official|recent|some|many|several|new)\s+)?"
    r"(?:statistics|figures|studies|experts|research|researchers|sources|estimates|reports|data|officials|observers)\Z",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Finding]:
    """The claims with a vague attribution."""
    for claim in case.claims:
        if claim.kind is not ClaimKind.OTHER and claim.attribution and _VAGUE.match(claim.attribution.strip()):
            yield finding(RULE, claim, f"“{claim.attribution}”: which?", notes=(words.read(case, claim),))


RULE = rule(__doc__, "FC104", "vague-source", Severity.NOTE, find, default=False)

"""A time that only makes sense on the day of writing.

What it finds: a figure for "last November", "35 years ago", "over the past six years".

Why it matters: the text will be read later; in an undated document nobody can tell what is meant.

Example: "EUR 800 million over the past six years".

When it is silent: by default; it feeds *Figures to verify*. Select FC103 to see it as a finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.finding import Finding, Severity
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_YEAR = pattern(r"\d{4}|\d0s\b|year after year|(?:every|each) year|\b(?:bce?|ad|ce)\b")


def find(case: Case) -> Iterator[Finding]:
    """The claims with a relative period."""
    for claim in case.claims:
        if claim.period_words and not _YEAR.search(claim.period_words.lower()):
            meant = f", read as {show.when_told(claim)}" if claim.period else ", and the document is undated"
            yield finding(RULE, claim, f"“{claim.period_words}”{meant}", notes=(words.read(case, claim),))


RULE = rule(__doc__, "FC103", "relative-date", Severity.NOTE, find, default=False)

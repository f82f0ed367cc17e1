"""A range that is said to hold always, with a value outside it.

What it finds: the text says that a measure lies in a range "year after year", and the reference has
periods, out at the time, in which it did not.

Why it matters: the range may be an older one, or leave out the awkward years.

Example: "year after year, 70% to 85% of those hurt are civilians", where 2017 had 87%.

When it is silent: for ranges of one period, which the other rules judge.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import Ground, Verdict, VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The ranges with values outside."""
    for claim, verdict, series in case.with_verdict(VerdictKind.IMPRECISE):
        if verdict.reason is Ground.OUTSIDE_RANGE:
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written}” every year, but {_outside(verdict)}",
                notes=words.standard(case, claim, verdict, series),
                series=series.id,
                confidence=verdict.confidence,
            )


def _outside(verdict: Verdict) -> str:
    """The values outside; who says so stands under "known"."""
    row = verdict.observation
    return verdict.detail.removesuffix(show.cited(row)) if row else verdict.detail


RULE = rule(__doc__, "FC204", "outside-stated-range", Severity.WARNING, find)

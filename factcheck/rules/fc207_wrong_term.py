"""A figure of one measure under the name of another.

What it finds: the value fits a series, but the text uses a term for it that means something else: "signed"
for states that are party, "killed" for casualties, a term the series lists under `not_same_as`.

Why it matters: the two measures have different numbers, and readers will quote the wrong one.

Example: "164 states have signed": 164 were party; 133 have signed.

When it is silent: when a series of that very term agrees with the figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import About, VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_FITS = (VerdictKind.CONFIRMED, VerdictKind.OUTDATED, VerdictKind.WRONG_PERIOD, VerdictKind.PREMATURE)


def find(case: Case) -> Iterator[Finding]:
    """The claims that fit a series under another's name."""
    for claim, verdict, series in case.with_verdict(*_FITS):
        other = verdict.note(About.TERM)
        if other and not claim.negated:
            yield finding(
                RULE,
                claim,
                f"{other}; {show.spelled(claim.quantity)} fits {show.in_quotes(series.label)}",
                notes=words.standard(case, claim, verdict, series),
                series=series.id,
                severity=Severity.WARNING if verdict.kind is VerdictKind.CONFIRMED else Severity.NOTE,
                confidence="medium",
            )


RULE = rule(__doc__, "FC207", "wrong-term", Severity.WARNING, find)

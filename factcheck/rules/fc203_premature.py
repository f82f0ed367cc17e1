"""A figure that only became right after the document's date.

What it finds: no value that was out when the document was agrees with the claim, but one of a later time does, or
one of a period that was not over.

Why it matters: either the document's date is wrong, or the figure was announced before it held.

Example: "the treaty's 166 States Parties" in a text of April 2025, when the 166th joined in June.

When it is silent: for documents without a date, for claims that speak of plans, and where the reference does not tell
when the value of a running period came out.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.finding import Finding, Severity
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import Ground, Verdict, VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The premature claims."""
    for claim, verdict, series in case.with_verdict(VerdictKind.PREMATURE):
        yield finding(
            RULE,
            claim,
            f"“{claim.quantity.written}”, but {_then(verdict, series)}",
            notes=words.standard(case, claim, verdict, series),
            series=series.id,
            confidence=verdict.confidence,
        )


def _then(verdict: Verdict, series: Statistic) -> str:
    """ "145 since January 2020; 148 only since February 2025"; who says so stands under "known"."""
    now, later = verdict.observation, verdict.agreeing
    if verdict.reason not in _TWO_TIMES or now is None or later is None:
        return verdict.detail
    said = [f"{show.value(row, series.unit)} {{}}{show.when(row.period) or row.when()}" for row in (now, later)]
    return f"{said[0].format('')}; {said[1].format('only ')}"


_TWO_TIMES = frozenset((Ground.LATER_LEVEL, Ground.LATER_PERIOD))

RULE = rule(__doc__, "FC203", "premature-figure", Severity.WARNING, find, risk=5)

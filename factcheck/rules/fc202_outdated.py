"""A figure that was right once and has been superseded.

What it finds: the claim names no period of its own, the value at the document's date is another, and an
earlier one agrees: a level that has changed since, an earlier period, or a vintage since revised.

Why it matters: figures are copied from older texts. The finding says since when another value holds.

Example: "164 states have signed the treaty" on 10 April 2025: 165 since 12 March 2025.

When it is silent: when the text names the period or the edition it takes the figure from, and when the
figure follows from another outdated one (FC406 tells of it).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, correction, finding, rule
from factcheck.rules.fc406_linked import follows


def find(case: Case) -> Iterator[Finding]:
    """The outdated claims that follow from no other."""
    for claim, verdict, series in case.with_verdict(VerdictKind.OUTDATED):
        row = verdict.observation
        if row is None or follows(case, claim):
            continue
        when = row.when() if row.since else show.when(row.period)
        yield finding(
            RULE,
            claim,
            f"“{claim.quantity.written}” is out of date: {show.beside(row, series.unit, claim.quantity)} {when}",
            notes=words.standard(case, claim, verdict, series),
            suggestion=correction(case.source(claim), claim, verdict.right),
            series=series.id,
            severity=Severity.NOTE if row.period and case.source(claim).published is None else None,
            confidence=verdict.confidence,
        )


RULE = rule(__doc__, "FC202", "outdated-figure", Severity.WARNING, find, risk=3)

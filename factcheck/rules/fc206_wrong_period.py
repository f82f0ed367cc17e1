"""A figure of another year than the one named.

What it finds: the period the text names has another value, and the period right before or behind has this one.

Why it matters: reports of one year give the figures of the year before; the two are easily mixed up.

Example: "4,710 casualties in 2023", where 4,710 is the value for 2022.

When it is silent: when only a period further away agrees; among many years something always fits by chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, correction, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The claims with a neighbouring period's value."""
    for claim, verdict, series in case.with_verdict(VerdictKind.WRONG_PERIOD):
        row, agreeing = verdict.observation, verdict.agreeing
        if row is None or agreeing is None:
            continue
        theirs = agreeing.when() if agreeing.since else f"for {show.span(agreeing.period)}"
        value, other = (show.beside(one, series.unit, claim.quantity) for one in (row, agreeing))
        yield finding(
            RULE,
            claim,
            f"“{claim.quantity.written}” {show.when_told(claim)}, but {value}; {other} is the value {theirs}",
            notes=words.standard(case, claim, verdict, series),
            suggestion=correction(case.source(claim), claim, verdict.right),
            series=series.id,
            confidence=verdict.confidence,
        )


RULE = rule(__doc__, "FC206", "wrong-period", Severity.WARNING, find, risk=4)

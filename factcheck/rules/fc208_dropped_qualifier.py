"""A bound or estimate of the reference that the text states flat.

What it finds: the reference gives "at least 5,757", the text "5,757".

Why it matters: a minimum count reads like a full one.

Example: "mines injured or killed 5,757 people in 2023", where the report says at least.

When it is silent: when the text keeps the qualifier in any form.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.compare.agree import agreement
from factcheck.compare.asserting import as_signed
from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The confirmed claims that lost a qualifier."""
    for claim, verdict, series in case.with_verdict(VerdictKind.CONFIRMED):
        row = verdict.observation
        if row and agreement(as_signed(claim, series).quantity, row, series).dropped:
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written}” as an exact figure, the reference says {show.value(row, series.unit)}",
                notes=words.standard(case, claim, verdict, series),
                series=series.id,
            )


RULE = rule(__doc__, "FC208", "dropped-qualifier", Severity.NOTE, find)

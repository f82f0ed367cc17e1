"""A figure that is right only on another way of counting than the usual one.

What it finds: no value of the default basis agrees, but another basis of the same series does.

Why it matters: the text should say which way it counts ("in force", "deposited").

Example: "164 states are bound by the treaty" in a month when 165 had deposited and 164 were bound.

When it is silent: when the text names the basis, or when an older value of the default basis agrees (FC202).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import About, Ground, VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The claims right on another basis."""
    for claim, verdict, series in case.with_verdict(VerdictKind.AMBIGUOUS):
        other = verdict.note(About.BASIS)
        if verdict.reason is Ground.BASIS and other:
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written}”: {other}, otherwise {verdict.detail}",
                notes=words.standard(case, claim, verdict, series),
                series=series.id,
            )


RULE = rule(__doc__, "FC210", "ambiguous-basis", Severity.NOTE, find)

"""A share that the text takes of a wider whole than the reference does.

What it finds: the figure agrees, but the text says "of all …" where the reference counts only a part
("whose status is known").

Why it matters: a share of the known is not a share of all.

Example: "84% of all recorded casualties", where the reference is of those whose status is known.

When it is silent: when the text names no whole, or a plain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.verdict import VerdictKind
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_PARTIAL = pattern(r"\b(known|whose|recorded status|reported|surveyed|identified|disaggregated|excluding|with)\b")
_ALL = pattern(r"\bof\s+(?:all|every|the total)\b", re.IGNORECASE)


def find(case: Case) -> Iterator[Finding]:
    """The confirmed shares of another whole."""
    for claim, verdict, series in case.with_verdict(VerdictKind.CONFIRMED):
        if not claim.of or not series.of or not _PARTIAL.search(series.of.lower()):
            continue
        text = case.source(claim).text[claim.anchor.end : claim.anchor.end + 16]
        if _ALL.search(text) and claim.of.lower() != series.of.lower():
            yield finding(
                RULE,
                claim,
                f"“of all {claim.of}”, the reference is of {series.of}",
                notes=words.standard(case, claim, verdict, series),
                series=series.id,
            )


RULE = rule(__doc__, "FC209", "different-denominator", Severity.NOTE, find)

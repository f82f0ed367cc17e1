"""A count that its own list does not bear out.

What it finds: a counted noun followed, behind a colon, dash or bracket, by a closed list of names of another
length.

Why it matters: either the count or the list is wrong.

Example: "five states: Estonia, Latvia, Lithuania and Poland".

When it is silent: for lists that are said to be examples ("including", "such as"), and for hedged counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.quantity import Modifier
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The counts with a list of another length."""
    for claim in case.claims:
        if claim.kind is not ClaimKind.LIST or claim.quantity.modifier is not Modifier.EXACT:
            continue
        count = claim.quantity.stated.low
        if count is not None and claim.quantity.stated.is_point and count != len(claim.names) and count <= 30:
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written}”, but {len(claim.names)} are named",
                notes=(words.read(case, claim), Note("list", ", ".join(claim.names))),
            )


RULE = rule(__doc__, "FC403", "count-mismatch", Severity.WARNING, find)

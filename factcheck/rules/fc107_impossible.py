"""A value that cannot be.

What it finds: more than 100% of a group of people or things ("112% of the respondents").

Why it matters: it is wrong whatever the source says.

Example: "112% of voters backed the plan."

When it is silent: for changes, and for wholes that can be exceeded ("112% of GDP", "of capacity", "of the
target", "of last year's sales").
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.words import is_plural, singular
from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Finding, Severity
from factcheck.model.quantity import UnitKind
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule

_MEMBERS = frozenset(
    """person people voter respondent victim casualty household resident student pupil patient worker employee child
    woman man adult member state country participant school hospital seat vote ballot family teacher doctor city user
    farmer citizen company business civilian""".split()
)


def find(case: Case) -> Iterator[Finding]:
    """The shares above the whole."""
    for claim in case.claims:
        if claim.kind is not ClaimKind.AMOUNT or claim.quantity.unit.kind is not UnitKind.PERCENT or not claim.of:
            continue
        low, last = claim.quantity.stated.low, claim.of.lower().split()
        if low is None or low <= 100 or not last:
            continue
        head = next((word for word in last if is_plural(word)), last[-1])
        if singular(head) in _MEMBERS:
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written} of {claim.of}” is more than all of them",
                notes=(words.read(case, claim),),
            )


RULE = rule(__doc__, "FC107", "impossible-value", Severity.ERROR, find)

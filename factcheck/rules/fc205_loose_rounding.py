"""A figure that is near its reference, but not a fair rounding of it.

What it finds: the value was cut off or rounded up to the claim's last written digit where the other is nearer
("5,700" for 5,757, which rounds to 5,800), and no more than 2% is lost by it; the claim is rounded rightly, but so
coarsely that it says little ("6,000" for 5,757); or a bound is just missed or far away ("more than 100" for 240).
What is further off is contradicted (FC201): of two digits, cutting off may take a tenth. So are swapped digits; behind
a hedge they are told here, as a warning ("about 63,410" for 63,140).

Why it matters: readers take a flat number at its word; "about" costs one.

Example: "5,700 casualties" for 5,757.

When it is silent: for fair rounding ("5,800") and for hedged figures within the hedge's band whose digits are no slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare import show
from factcheck.compare.agree import BOUNDS, converted, unlike_digits
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Severity
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.verdict import Ground, VerdictKind
from factcheck.rules import words
from factcheck.rules.case import Case, correction, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """The loosely rounded claims."""
    for claim, verdict, series in case.with_verdict(VerdictKind.IMPRECISE):
        row = verdict.observation
        if verdict.reason is Ground.LOOSE_ROUNDING and row:
            value = show.beside(row, series.unit, claim.quantity)
            slip = claim.quantity.modifier not in BOUNDS and _slipped(claim, row, series)
            what = "rounding" if claim.quantity.interval.is_point else "bound"
            yield finding(
                RULE,
                claim,
                f"“{claim.quantity.written}”, but {value}: two digits swapped, which no hedge explains"
                if slip
                else f"“{claim.quantity.written}” is a loose {what} for {value}",
                notes=words.standard(case, claim, verdict, series),
                suggestion=correction(case.source(claim), claim, verdict.right),
                series=series.id,
                severity=Severity.WARNING if slip else None,
                confidence=verdict.confidence,
            )


def _slipped(claim: Claim, row: Observation, series: Statistic) -> bool:
    """The hedged figure has two of the value's digits swapped."""
    value = row.interval.bound
    return value is not None and unlike_digits(claim.quantity.stated, converted(claim.quantity, series)[1], value)


RULE = rule(__doc__, "FC205", "loose-rounding", Severity.NOTE, find)

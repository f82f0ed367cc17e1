"""Figures of one text that do not add up.

What it finds: sums, shares and changes that are not what their own figures make: "164 + 33 = 198", "rose 25% from 80 to
96", "a third of the flats (21 of 90)", "58 people: 32 men, 20 women and five children", "80% do; the remaining 30% do
not", and tables whose total is not the sum of its rows.

Why it matters: whoever adds them up sees that one of them is wrong, without any source.

Example: "Sales rose 25%, from 80 tonnes to 96 tonnes."

When it is silent: where rounding explains it (shares that make 99 or 101), for hedged figures that may fit, for lists
that are not said to be whole, for parts that may overlap, for changes told otherwise (a year, in real terms, adjusted),
and for figures that are planned, supposed, or told by several.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.inside.sums import sums
from factcheck.model.finding import Finding, Note, Severity
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One finding for each figure that the others of its sentence or table do not make."""
    for source in case.sources:
        for wrong in sums(source, case.of_source(source)):
            every = (wrong.claim, *wrong.others)
            first = next((one for one in every if not case.confirmed(one)), wrong.claim)  # what is borne out is right
            yield finding(
                RULE,
                first,
                wrong.message,
                notes=(words.read(case, first), Note("sum", wrong.sum)),
                related=tuple(
                    case.related(other, f"says {other.quantity.written}") for other in every if other is not first
                ),
                severity=Severity.ERROR if wrong.sure else Severity.WARNING,
                confidence="high" if wrong.sure else "medium",
            )


RULE = rule(__doc__, "FC402", "sum-mismatch", Severity.ERROR, find, risk=5)

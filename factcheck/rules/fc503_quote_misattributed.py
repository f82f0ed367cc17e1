"""Right words, but another speaker or another source than the draft says.

What it finds: a quotation that a source has, in the mouth of somebody else than the draft names, or that stands only in
another source than the one the draft names for it.

Why it matters: it is as wrong as a wrong word, and the person named will say so.

Example: “We lost the file,” said Ada Obi, where the source has “We lost the file,” said Piet Haan.

When it is silent: where the source does not say who speaks, where one of the two is told by office only (“the mayor”),
and where anybody else in the sources says the same and is the one whom the draft names.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.quote import QuoteClass
from factcheck.rules.case import Case, rule
from factcheck.rules.quoting import finding, of_kind


def find(case: Case) -> Iterator[Finding]:
    """The quotations with another speaker or source."""
    for source, check in of_kind(case, QuoteClass.WRONG_SPEAKER):
        there = check.passage.speaker if check.passage else None
        yield finding(RULE, case, source, check, f"said by {check.speaker} here, by {there or 'another'} in the source")
    for source, check in of_kind(case, QuoteClass.WRONG_SOURCE):
        there = check.passage.name if check.passage else "another source"
        yield finding(RULE, case, source, check, f"the draft names {check.named}; the words are in {there}")


RULE = rule(__doc__, "FC503", "quote-misattributed", Severity.WARNING, find, risk=2)

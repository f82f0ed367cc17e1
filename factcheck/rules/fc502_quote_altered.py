"""A quotation whose words are not those of the source.

What it finds: another number, a “not” put in or left out, another name or word, words added or left out without an
ellipsis, an ellipsis or brackets that change the sense (a condition, an “only”, a number goes), a quotation that ends
as a sentence before the source's does, and so loses a condition, an “only” or a “not”, one that goes on behind the
closing mark of the source, into what the source says in its own voice. Each change is shown on both sides. Another
spelling of the same word (“colour”, “12” for “twelve”, “don't” for “do not”) is a note, no error.

Why it matters: what stands between quotation marks is what was said, to the word.

Example: “over 90% of them are civilians” where the source has “over 80% of them are civilians”.

When it is silent: for other quotation marks, dashes, blanks, hyphens, ligatures, commas and capitals, for [words in
brackets] that stand for what they stand for, and for an ellipsis that leaves the sense.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.quote import QuoteClass
from factcheck.rules.case import Case, rule
from factcheck.rules.quoting import finding, heading, of_kind


def find(case: Case) -> Iterator[Finding]:
    """The quotations in other words than the source's."""
    for source, check in of_kind(case, QuoteClass.ALTERED, QuoteClass.OVERRUN):
        yield finding(RULE, case, source, check, heading(case, source, check))
    for source, check in of_kind(case, QuoteClass.SPELLING):
        yield finding(RULE, case, source, check, f"spelt otherwise: {heading(case, source, check)}", Severity.NOTE)


RULE = rule(__doc__, "FC502", "quote-altered", Severity.ERROR, find, risk=1)

"""A quotation that stands in none of the sources.

What it finds: words in quotation marks that somebody says, or that stand as a block, and that no source has, not even
nearly. The nearest passage is shown where one shares many of the words.

Why it matters: they may be made up, taken from somewhere else, or remembered wrongly.

Example: a draft has “We will rebuild it by May”, and no source says so.

When it is silent: for one to three words that nobody is said to say (“the so-called ‘reform’”), for titles, and where a
source is in another language: it cannot be told then (FC504). It is a note where a source could not be read, and silent
where none could.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.quote import QuoteClass
from factcheck.rules.case import Case, rule
from factcheck.rules.quoting import finding, of_kind

_NAMED = 3  # sources


def find(case: Case) -> Iterator[Finding]:
    """The quotations that no source has."""
    for source, check in of_kind(case, QuoteClass.NOT_FOUND):
        if case.unread:
            names = ", ".join(case.unread[:_NAMED]) + (", …" if len(case.unread) > _NAMED else "")
            message = f"these words are in none of the sources that were read; {names} could not be read"
            yield finding(RULE, case, source, check, message, Severity.NOTE)
        else:
            yield finding(RULE, case, source, check, "these words are in none of the sources")


RULE = rule(__doc__, "FC501", "quote-not-found", Severity.WARNING, find, risk=3)

"""A quotation whose original words are in none of the sources, so that nobody can tell.

What it finds: words that a source only reports (“she said that the road would close”), that it tells in its own voice, or
that stand in a source in another language.

Why it matters: the source may mean the same, and not be what was said; the original is to be looked up.

Example: “The road will close in May”, where the source has: she said the road would close in May.

When it is silent: where the words stand in quotation marks, in a transcript, or in the speaker's own text.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.model.quote import QuoteClass
from factcheck.rules.case import Case, rule
from factcheck.rules.quoting import finding, of_kind

_WHY = {
    QuoteClass.REPORTED: "the source only reports it, not in the speaker's words: cannot tell",
    QuoteClass.TRANSLATED: "the source is in another language: cannot tell",
}


def find(case: Case) -> Iterator[Finding]:
    """The quotations that cannot be told."""
    for source, check in of_kind(case, *_WHY):
        yield finding(RULE, case, source, check, _WHY[check.kind])


RULE = rule(__doc__, "FC504", "quote-source-missing", Severity.NOTE, find)

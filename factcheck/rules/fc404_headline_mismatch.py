"""A headline, a caption or a table with another figure than the text.

What it finds: a figure in a heading, a standfirst or a caption that the text under it has otherwise, told of the same
thing in the same words: "Storm kills 12 in Marrow" over "The storm killed 21 people in Marrow"; and a figure of the text
that names a row of a table and is its value with a slip: "1,910 pupils in Holt" beside a cell that says 1,190.

Why it matters: most readers see the headline alone, and it is written last.

Example: "# Storm kills 12 in Marrow" over "A storm killed 21 people in Marrow on Friday."

When it is silent: where the figure stands anywhere in the text, where it rounds one or is the sum or difference of some,
where the text has several figures of the thing, and where heading and text share too few words; beside a table, where one of
the two figures stands elsewhere, too, or the time is another.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.inside.headline import headlines
from factcheck.compare.inside.tabled import tabled
from factcheck.model.finding import Finding, Note, Severity
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One finding for each figure of a heading, a caption or a table that the text has otherwise."""
    for source in case.sources:
        claims = case.of_source(source)
        for wrong in (*headlines(source, claims), *tabled(source, claims)):
            [other, *_] = wrong.others
            yield finding(
                RULE,
                wrong.claim,
                wrong.message,
                notes=(
                    words.read(case, wrong.claim),
                    Note("linked", f"{case.place(other)} says {other.quantity.written}"),
                ),
                related=(case.related(other, f"says {other.quantity.written}"),),
                confidence="medium",
            )


RULE = rule(__doc__, "FC404", "headline-mismatch", Severity.WARNING, find, risk=6)

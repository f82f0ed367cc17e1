"""A headline or caption with another figure than its text.

What it finds: a figure in a heading or a caption that the text under it has otherwise, told of the same thing in the same
words: "Storm kills 12 in Marrow" over "The storm killed 21 people in Marrow".

Why it matters: most readers see the headline alone, and it is written last.

Example: "# Storm kills 12 in Marrow" over "A storm killed 21 people in Marrow on Friday."

When it is silent: where the figure stands anywhere in the text, where it rounds one or is the sum or difference of some,
where the text has several figures of the thing, and where heading and text share too few words.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.inside.headline import headlines
from factcheck.model.finding import Finding, Note, Severity
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule


def find(case: Case) -> Iterator[Finding]:
    """One finding for each figure of a heading or caption that its text has otherwise."""
    for source in case.sources:
        for wrong in headlines(source, case.of_source(source)):
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

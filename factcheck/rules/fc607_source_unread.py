"""A cited source that was given and could not be used.

What it finds: a file named in the list of sources that cannot be read, or two documents that a citation fits alike.

Why it matters: what is cited from it is not checked, which is not the same as wrong.

Example: a footnote "City Museum, Annual report 2023" where two different documents have that title.

When it is silent: for sources that were not given at all: these are counted, and listed in the list of sources. It runs
in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Standing
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import called, on_mark


def find(case: Case) -> Iterator[Finding]:
    """The citations whose source was not read, or is not sure."""
    for one in case.audit.citations if case.audit else ():
        if one.standing in (Standing.UNREAD, Standing.UNSURE) and one.marks:
            yield on_mark(RULE, case, one.marks[0], f"{called(case, one)} cannot be checked: {one.why}")


RULE = rule(__doc__, "FC607", "cited-source-unread", Severity.NOTE, find, default=False)

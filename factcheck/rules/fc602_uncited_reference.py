"""An entry of the draft's list that nothing cites.

What it finds: a footnote that is never called, an item of a numbered list or of a list by author and year without a mark.

Why it matters: it was cited once, or the mark that cites it has another number now.

Example: item 4 of a list of which the text cites 1, 2, 3 and 5.

When it is silent: for lists that no mark of the text points to, such as further reading, and for the records of a
bibliography file, which serves many texts: these are counted. It runs in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import on_entry, short


def find(case: Case) -> Iterator[Finding]:
    """The entries of the draft that no mark points to."""
    for entry in case.audit.uncited if case.audit else ():
        if entry.span is not None:
            called = f"{entry.key}: " if entry.key else ""
            yield on_entry(RULE, case, entry, f"nothing cites {called}“{short(entry.text)}”")


RULE = rule(__doc__, "FC602", "uncited-reference", Severity.NOTE, find, default=False)

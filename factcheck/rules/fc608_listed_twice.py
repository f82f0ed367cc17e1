"""One work that a list has twice.

What it finds: two entries of one list with the same DOI or ISBN, or the same words.

Why it matters: readers take them for two sources.

Example: items 3 and 9 with one DOI.

When it is silent: for two footnotes, which may cite one work as often as they like. It runs in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Entry
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import on_entry, short


def _named(entry: Entry) -> str:
    return f"{entry.key} “{short(entry.text)}”" if entry.key else f"“{short(entry.text)}”"


def find(case: Case) -> Iterator[Finding]:
    """The entries that were listed before."""
    for first, second in case.audit.twice if case.audit else ():
        yield on_entry(RULE, case, second, f"{_named(second)} is listed before, as {_named(first)}")


RULE = rule(__doc__, "FC608", "reference-listed-twice", Severity.NOTE, find, default=False)

"""A DOI, ISBN, ISSN or ORCID iD that is none.

What it finds: a wrong check digit, a wrong number of digits, a DOI that does not begin with 10.

Why it matters: nobody finds the book or article by it.

Example: ISBN 978-0-306-40615-8, of which the last digit should be 7.

When it is silent: for digits that are not called ISBN, ISSN, DOI or ORCID. It runs in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Entry
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import on_entry


def find(case: Case) -> Iterator[Finding]:
    """The identifiers of the entries, cited or not, that are none; of a bibliography's records only the cited ones."""
    if case.audit is None:
        return
    entries: dict[Entry, None] = dict.fromkeys(one.entry for one in case.audit.citations)
    entries |= dict.fromkeys(one for one in case.audit.listed)
    for entry in entries:
        for written, wrong in entry.faults:
            yield on_entry(RULE, case, entry, f"“{written}”: {wrong}", words=written)


RULE = rule(__doc__, "FC604", "malformed-identifier", Severity.ERROR, find, default=False)

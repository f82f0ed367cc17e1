"""A figure that the source its sentence names does not have, or has with another value.

What it finds: "according to the Harbour Survey 2024, 12,000 boats called", where a document of that title is checked too
and says 14,200, or has no such figure.

Why it matters: readers take the named source's word for it, and the source never gave it.

Example: "According to the Harbour Survey 2024, 12,000 boats called at the port in 2023." beside
"# Harbour Survey 2024

In 2023, 14,200 boats called at the port."

When it is silent: where no document of the run has the name as its title, where two have, where the source was not read
whole or is not English, and where a figure of it agrees or gives the other when worked out.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.cite.naming import Names, is_sure
from factcheck.cite.shown import Shown, shown
from factcheck.compare.shelf import Found, Shelf, shelf
from factcheck.compare.sought import is_sought, seek
from factcheck.model.citation import Sought
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.text import Source
from factcheck.rules import words
from factcheck.rules.case import Case, finding, rule
from factcheck.rules.cited import line, passage


def find(case: Case) -> Iterator[Finding]:
    """The figures whose named source is at hand and does not say so."""
    if case.audit is not None or len(case.sources) < 2:
        return
    known = Names([shown(source) for source in case.sources])
    shelves: dict[str, Shelf] = {}
    for source in case.sources:
        for claim, one in _named(case, source, known):
            meant = one.source
            if meant.id not in shelves:
                shelves[meant.id] = shelf(meant, case.of_source(meant))
            (found,) = seek([claim], shelves[meant.id], source.published)
            gone = found.weak or found.outcome is Sought.ABSENT  # from this work of theirs: another may have it
            if found.outcome in (Sought.DIFFERS, Sought.ABSENT) and (not gone or is_sure(claim.attribution or "", one)):
                yield _finding(case, claim, meant, found)


def _named(case: Case, source: Source, known: Names) -> Iterator[tuple[Claim, Shown]]:
    """The claims of a document with the other document that they name as their source."""
    seen: dict[str, Shown | None] = {}
    for claim in case.of_source(source):
        name = claim.attribution
        if name and is_sought(claim):
            if name not in seen:
                seen[name] = known.of(name, source.digest)
            if (meant := seen[name]) is not None:
                yield claim, meant


def _finding(case: Case, claim: Claim, meant: Source, found: Found) -> Finding:
    said = line(claim.anchor.exact)
    notes = [words.read(case, claim)]
    if found.there and found.anchor:
        notes.append(Note("other", passage(case, meant.id, found.anchor)))
        told = f"“{said}” according to {claim.attribution}, which says “{found.there.anchor.exact}”"
        related = (case.related(found.there, "says so"),)
        return finding(RULE, claim, told, notes=tuple(notes), related=related, confidence="medium")
    told = f"“{said}” according to {claim.attribution}, in which no such figure was found"
    return finding(RULE, claim, told, notes=(*notes, Note("source", meant.name)), confidence="medium")


RULE = rule(__doc__, "FC304", "attribution-differs", Severity.NOTE, find)

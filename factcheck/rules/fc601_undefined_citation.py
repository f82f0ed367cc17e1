"""A citation that points to nothing.

What it finds: a footnote without a text, a number that the list of references does not have, a key that the bibliography
does not have, an author and year that are in no list, and footnotes that point to each other (“See note 3.”) and to no source.

Why it matters: readers cannot look it up, and most often an entry was deleted or a key mistyped.

Example: the mark [^7] in a draft without a footnote 7.

When it is silent: for numbers in brackets where the draft has no numbered list, for keys where no bibliography is given,
and for authors and years unless most of them are in the list. It runs in `factcheck cites`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import MarkKind
from factcheck.model.finding import Finding, Severity
from factcheck.rules.case import Case, rule
from factcheck.rules.cited import on_mark, short

_WHAT = {
    MarkKind.NOTE: "no footnote has the key {}",
    MarkKind.NUMBER: "the list has no number {}",
    MarkKind.KEY: "the bibliography has no key {}",
    MarkKind.AUTHOR: "the list has no {}",
}


def find(case: Case) -> Iterator[Finding]:
    """The marks that point to nothing."""
    notes = {one.key: one.text for one in case.audit.listed if one.kind is MarkKind.NOTE} if case.audit else {}
    for mark in case.audit.undefined if case.audit else ():
        target = mark.target.title() if mark.kind is MarkKind.AUTHOR else mark.target
        if mark.kind is MarkKind.NOTE and (note := notes.get(mark.target)):
            yield on_mark(RULE, case, mark, f"footnote {target} leads to no source: “{short(note)}”")
            continue
        yield on_mark(RULE, case, mark, _WHAT.get(mark.kind, "nothing is called {}").format(target))


RULE = rule(__doc__, "FC601", "undefined-citation", Severity.ERROR, find, default=False)

"""Author and year that no list of the draft tells: what they may be among the documents given."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.cite.shown import Shown
from factcheck.cite.tie import tie
from factcheck.model.citation import Entry, Mark, MarkKind, Standing
from factcheck.model.text import Source

_LEAST = 2  # works cited in brackets that make a way of citing: "(Beijing 2008)" is none


def unlisted(draft: Source, marks: Sequence[Mark], given: Sequence[Shown]) -> list[tuple[Entry, tuple[Mark, ...]]]:
    """What such marks cite: a document that tells author and year of itself, or, where several stand in brackets, a work
    that is missing."""
    by_target: dict[str, list[Mark]] = {}
    for mark in marks:
        by_target.setdefault(mark.target, []).append(mark)
    bracketed = [target for target, some in by_target.items() if any(_in_brackets(draft, one) for one in some)]
    found = []
    for target, some in by_target.items():
        who, _, year = target.rpartition(" ")
        entry = Entry(MarkKind.AUTHOR, target, target.title(), authors=(who,), year=year)
        known = tie(entry, given).standing is not Standing.MISSING
        if known or (target in bracketed and len(bracketed) >= _LEAST):
            found.append((entry, tuple(some)))
    return found


def _in_brackets(draft: Source, mark: Mark) -> bool:
    return draft.text[mark.span.start] == "("

"""All the figures of a document that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.compare.inside.changes import changes
from factcheck.compare.inside.each import products
from factcheck.compare.inside.left import left
from factcheck.compare.inside.line import Line, Wrong, lines
from factcheck.compare.inside.shares import shares
from factcheck.compare.inside.tables import tables
from factcheck.compare.inside.those import filled
from factcheck.compare.inside.votes import majorities, too_many, two_sides
from factcheck.compare.inside.wholes import wholes
from factcheck.model.claim import Claim
from factcheck.model.text import Source

NEAR = 3  # sentences whose figures a share may be of


def sums(source: Source, claims: Sequence[Claim]) -> Iterator[Wrong]:
    """One for each figure that others of its sentence do not make, in order of place."""
    told: list[Line] = []
    for line in lines(source, claims):
        near = [one for one in told[-NEAR:] if "\n\n" not in source.text[one.span.end : line.span.start]]
        known = tuple(claim for one in near for claim in one.claims)
        beside = near[-1] if near and line.span.start - near[-1].span.end <= len("  ") else None
        seen: set[str] = set()
        full = filled(line, beside)
        found = (
            changes(line),
            shares(full, known),
            wholes(full, beside),
            too_many(line),
            two_sides(line),
            majorities(line),
            left(line),
            products(line),
        )
        for wrong in chain.from_iterable(found):
            if wrong.claim.id not in seen:
                seen.add(wrong.claim.id)
                yield wrong
        told.append(line)
    yield from tables(source, claims)

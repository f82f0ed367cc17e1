"""A reference database as one of the files that a run is given."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from factcheck.errors import DatabaseError
from factcheck.lexicon.ideas import ideas
from factcheck.match.index import Known
from factcheck.match.labels import Target, taken_apart, words_of
from factcheck.reference.base.stored import Base
from factcheck.reference.loaded import Kept, Loaded

FEW = 20  # areas of a series that are worth a vote each


def read_base(path: str, file: Path | None = None) -> Loaded:
    """The series of a reference database, ready for matching; `file` is where it lies, if not at the path."""
    loaded = Loaded(path)
    try:
        base = Base(path, file)
    except DatabaseError as error:
        loaded.flaw(0, 0, str(error))
        return loaded
    loaded.files.append((path, f"tables:{base.stamp}"))
    loaded.sources = tuple(base.sources.values())
    loaded.kept = Kept(base.shelf, _known(base))
    return loaded


def _known(base: Base) -> Known:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(base.shelf):
        heard = {term for name in (one.label, *one.aliases) for term in ideas(words_of(name))}
        areas = {area for area in one.row_areas if area.startswith("name:") or len(one.row_areas) <= FEW}
        for term in sorted(heard | {f"@{area}" for area in areas}):
            postings[term].append(number)

    @cache
    def apart(number: int) -> Target:
        return taken_apart(base.shelf[number])

    return Known(dict(postings), apart)

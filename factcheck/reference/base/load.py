"""A reference database as one of the files that a run is given."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from factcheck.errors import DatabaseError
from factcheck.match.index import Known, known
from factcheck.match.kept import pack, unpack
from factcheck.match.labels import Target
from factcheck.model.statistic import Statistic
from factcheck.reference.base.file import is_base
from factcheck.reference.base.stored import Base
from factcheck.reference.cache import keep_lines, kept_lines
from factcheck.reference.loaded import Kept, Loaded

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
FEW = 20  # areas of a series that are worth a vote each


def read_base(path: str, file: Path | None = None) -> Loaded:
    """The series of a reference database, ready for matching; `file` is where it lies, if not at the path."""
    loaded = Loaded(path, is_base=True)
    try:
        base = Base(path, file)
    except DatabaseError as error:
        loaded.flaw(0, 0, str(error))
        return loaded
    loaded.files.append((path, f"tables:{base.stamp}"))
    loaded.sources = tuple(base.sources.values())
    loaded.kept = Kept(base.shelf, _known(base))
    loaded.stored = base.values
    return loaded


def flaws(path: Path) -> list[str]:
    """What is wrong with a reference database as a whole; nothing for other files, and for one that cannot be opened,
    of which loading tells."""
    if not is_base(path):
        return []
    try:
        base = Base(str(path))
    except DatabaseError:
        return []
    try:
        return base.flaws()
    except DatabaseError as error:
        return [str(error)]


def _known(base: Base) -> Known:
    """What the names of its series say: kept, for to take hundreds of names apart takes longer than most checks."""
    shelf, digest = base.shelf, _digest(base)
    lines = kept_lines(digest, "base")
    if lines is None or len(lines) != len(shelf) + 1:
        names = known(shelf, _telling_areas)
        postings = names.postings
        lines = [_json(postings), *(_json(pack(names.taken_apart(number))) for number in range(len(shelf)))]
        keep_lines(digest, "base", lines)
    else:
        postings = json.loads(lines[0])
    kept = lines

    @cache
    def apart(number: int) -> Target:
        return unpack(json.loads(kept[number + 1]), shelf[number])

    return Known(postings, apart)


def _digest(base: Base) -> str:
    """Of the tables in it, and of the file as it is now: a table may have come in again with other names."""
    state = os.stat(base.file)
    return hashlib.sha256(f"{base.stamp} {state.st_size} {state.st_mtime_ns}".encode()).hexdigest()


def _telling_areas(one: Statistic) -> Iterable[str]:
    """Of the areas of a series those that are few, or that only the references know."""
    return (area for area in one.row_areas if area.startswith("name:") or len(one.row_areas) <= FEW)

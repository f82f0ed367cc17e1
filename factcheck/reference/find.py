"""Finds the reference files of a folder."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.pattern import pattern

FORMAT = "factcheck-reference/1"
SUFFIXES = (".yaml", ".yml", ".json")
_FORMAT = pattern(rb"""(?:^|[\s{,])["']?format["']?\s*:\s*["']?factcheck-reference/""")


_ANY_FORMAT = pattern(rb"""(?m)^["']?format["']?[ \t]*:""")
_SERIES = pattern(rb"""(?m)^["']?series["']?[ \t]*:""")
_OF_SERIES = pattern(rb"[{,\n][ \t-]*(?:label|unit|values)[ \t]*:")
_CELL = pattern(r"[,;\t]")
_LABELS = frozenset(("label", "series", "indicator", "measure", "statistic", "name"))
_VALUES = frozenset(("value", "figure", "amount", "obs_value", "at_least", "about"))
_HEAD = 2048  # bytes


def find_reference_files(folder: str | Path) -> list[Path]:
    """The YAML and JSON files in a folder and below that say `format: factcheck-reference/`, sorted.

    Hidden files and folders are skipped, links to folders not followed.
    """
    found = []
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(here, name)
            if not name.startswith(".") and name.lower().endswith(SUFFIXES) and is_reference(path):
                found.append(path)
    return sorted(found)


def is_reference(path: Path) -> bool:
    """Its first 2 kB hold `format: factcheck-reference/`."""
    return bool(_FORMAT.search(_head(path)))


def lacks_format(path: Path) -> bool:
    """A YAML file whose first 2 kB have series as a reference file does, and do not say what format it has."""
    if not path.name.lower().endswith((".yaml", ".yml")):
        return False
    head = _head(path)
    return bool(_SERIES.search(head) and _OF_SERIES.search(head)) and not _ANY_FORMAT.search(head)


def is_sheet(path: Path) -> bool:
    """A CSV file with the columns of a reference: it has to be named, for any table may lie there."""
    if path.suffix.lower() != ".csv":
        return False
    head = _head(path).decode("utf-8", "replace").splitlines()
    columns = {cell.strip().strip('"').lower() for cell in _CELL.split(head[0])} if head else set()
    return bool(columns & _LABELS) and bool(columns & _VALUES)


def _head(path: Path) -> bytes:
    """The first bytes of a file; none of what cannot be read."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf")
    except OSError:
        return b""

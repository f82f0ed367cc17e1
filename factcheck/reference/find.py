"""Finds the reference files of a folder."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.pattern import pattern

SUFFIXES = (".yaml", ".yml", ".json")
_FORMAT = pattern(rb"""(?:^|[\s{,])["']?format["']?\s*:\s*["']?factcheck-reference/""")


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
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return bool(_FORMAT.search(file.read(2048).removeprefix(b"\xef\xbb\xbf")))
    except OSError:
        return False

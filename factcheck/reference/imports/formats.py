"""The formats that can be imported; the first that knows a file reads it."""

from __future__ import annotations

import gzip
from pathlib import Path

from factcheck.errors import ReferenceFileError
from factcheck.reference.imports.table import Importer, Table
from factcheck.reference.imports.worldbank import Long

IMPORTERS: tuple[Importer, ...] = (Long(),)
_HEAD = 8192  # bytes


def table_of(path: Path, titles: Path | None = None, format: str = "") -> Table:
    """The table in a file, read by the importer of that name, or by the first that knows it.

    Raises:
        ReferenceFileError: it cannot be read, or no importer knows it.
    """
    try:
        head = _head(path)
    except OSError as error:
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {(error.strerror or str(error)).lower()}") from None
    for one in IMPORTERS:
        if one.name == format or (not format and one.knows(path, head)):
            return one.table(path, titles)
    known = ", ".join(one.name for one in IMPORTERS)
    raise ReferenceFileError(str(path), 0, 0, f"not a table that is known here: {known}; name one with --format")


def _head(path: Path) -> bytes:
    """The first bytes of a file, unpacked if it is compressed."""
    if path.exists() and not path.is_file():
        raise OSError(None, "it is not a regular file")  # to open a pipe would wait for ever
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        if packed:
            with gzip.open(raw) as inner:
                return inner.read(_HEAD)
        return raw.read(_HEAD)

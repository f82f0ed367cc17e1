"""Which files are reference databases: told by their first page, without SQLite."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = 0x46435246  # "FCRF"
_MAGIC = b"SQLite format 3\x00"
_ID_AT = 68  # where the first page has the application id, https://sqlite.org/fileformat.html#application_id


def is_base(path: Path) -> bool:
    """A reference database of ours, by its first page alone."""
    head = _head(path) or b""
    return head.startswith(_MAGIC) and head[_ID_AT : _ID_AT + 4] == APPLICATION_ID.to_bytes(4, "big")


def is_sqlite(path: Path) -> bool:
    """A database of whatever kind, or a file with nothing in it yet."""
    head = _head(path)
    return head is not None and (not head or head.startswith(_MAGIC))


def _head(path: Path) -> bytes | None:
    """The first bytes of a file, None where there is none to read."""
    try:
        if not path.is_file():
            return None  # to open a pipe would wait for ever
        with path.open("rb") as file:
            return file.read(100)
    except (OSError, ValueError):
        return None

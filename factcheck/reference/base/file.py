"""Which files are reference databases: told by their first page, without SQLite."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = 0x46435246  # "FCRF"
_MAGIC = b"SQLite format 3\x00"
_ID_AT = 68  # where the first page has the application id, https://sqlite.org/fileformat.html#application_id


def is_base(path: Path) -> bool:
    """A reference database of ours, by its first page alone."""
    try:
        if not path.is_file():
            return False  # to open a pipe would wait for ever
        with path.open("rb") as file:
            head = file.read(100)
    except (OSError, ValueError):
        return False
    return head.startswith(_MAGIC) and head[_ID_AT : _ID_AT + 4] == APPLICATION_ID.to_bytes(4, "big")

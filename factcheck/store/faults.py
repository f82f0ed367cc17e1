"""What SQLite calls an error, and what it means for the user."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import DatabaseError
from factcheck.store.seal import Torn

# A run is stored a document at a time: what fails is undone, the documents before it stay.
KEPT = "only what was stored before is kept"
_FULL = "{path}: the disk is full, {kept}; make room and run again"
# The first row whose word the error's name starts with holds; {path}, {wait}, {error}, {name} and {kept} are filled in.
# A passing read error of the disk is reported as CORRUPT (measured), so that row never says to delete anything.
MESSAGES: tuple[tuple[str, str], ...] = (
    ("SQLITE_BUSY", "{path} is busy: another process has held it for {wait:g} s; {kept}, try again"),
    ("SQLITE_LOCKED", "{path} is busy: another part of this program holds it; {kept}, try again"),
    ("SQLITE_FULL", _FULL),
    ("SQLITE_IOERR_SHMSIZE", _FULL),
    ("SQLITE_IOERR", "{path}: the disk could not be read or written ({name}), {kept}; "
                     "check disk space, quota and cables, then run again"),
    ("SQLITE_CORRUPT", "{path} could not be read in full ({error}); check the disk and run again; "
                       "if that does not help, restore it from a copy, or name another file with --db"),
    ("SQLITE_NOTADB", "{path} is not a database; name another file with --db"),
    ("SQLITE_READONLY", "{path} is read-only; allow writing to the file and its folder, or name another with --db"),
    ("SQLITE_PERM", "{path} may not be opened; allow it, or name another file with --db"),
    ("SQLITE_CANTOPEN", "{path} cannot be opened ({name}); check that you may read and write the file and its folder"),
    ("SQLITE_TOOBIG", "{path}: a text is larger than SQLite can hold (1 GB); leave that document out"),
    ("SQLITE_NOMEM", "{path}: out of memory, {kept}; check fewer documents at once"),
    ("SQLITE_INTERRUPT", "{path}: interrupted, {kept}"),
    ("SQLITE_CONSTRAINT", "{path}: the rows do not fit together ({error}), {kept}; "
                          "another process may have removed a source meanwhile: run again; if it happens again, rows are missing: "
                          "see what `factcheck db verify` says, and restore it from a copy or name another with --db"),
    ("SQLITE_ERROR", "{path} does not have the tables factcheck made ({error}); "
                     "restore it from a copy, or name another file with --db"),
)  # fmt: skip


def shown(path: str | Path) -> str:
    """A path on one line: control and undecodable characters escaped."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in str(path))


def message(path: str | Path, error: sqlite3.Error, wait: float) -> str:
    """The one line for an error of SQLite."""
    name = getattr(error, "sqlite_errorname", None) or ""
    words = " ".join(str(error).split())
    if not name and "decode" in words.lower():  # Python's own complaint about a text that is not UTF-8
        name = "SQLITE_CORRUPT"
    for start, text in MESSAGES:
        if name.startswith(start):
            return text.format(path=shown(path), wait=wait, error=words, name=name, kept=KEPT)
    return f"{shown(path)}: {words or name or type(error).__name__}"


@contextmanager
def told(path: str | Path, wait: float) -> Iterator[None]:
    """Turn SQLite's and the system's errors into DatabaseError."""
    try:
        yield
    except sqlite3.Error as error:
        raise DatabaseError(message(path, error, wait)) from error
    except UnicodeDecodeError as error:  # in SQLite's own message, which quotes a damaged name
        raise DatabaseError(message(path, sqlite3.DatabaseError("cannot decode a name"), wait)) from error
    except Torn as error:
        raise DatabaseError(message(path, sqlite3.DatabaseError(str(error)), wait)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            raise DatabaseError(_FULL.format(path=shown(path), kept=KEPT)) from error
        raise DatabaseError(f"{shown(path)}: {error.strerror or error}; {KEPT}") from error

"""A reference database, opened to write: what it is, is looked at under its lock, for another may be making it now."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from factcheck.errors import DatabaseError
from factcheck.reference.base.file import APPLICATION_ID, is_sqlite
from factcheck.reference.base.schema import check, make

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE = 30  # seconds to wait for another that writes
_TRIES = 20  # how often a file may be taken away between its opening and its lock


@contextmanager
def opened(base: Path) -> Iterator[sqlite3.Connection]:
    """A transaction on the database, see `_opened`; who makes a new one makes it alone."""
    with _alone(base), _opened(base) as connection:
        yield connection


@contextmanager
def _alone(base: Path) -> Iterator[None]:
    """Where there is no database yet, a lock on the folder: SQLite's own is on a file that may be taken away again."""
    if fcntl is None or _size(base):
        yield
        return
    try:
        folder = os.open(base.parent, os.O_RDONLY)
    except OSError as error:
        raise DatabaseError(f"{base} cannot be opened: {error.strerror}") from None
    try:
        _wait(folder)
        yield
    finally:
        os.close(folder)


def _wait(folder: int) -> None:
    """Take the lock, or go on without it where others have it for too long or the disk knows none."""
    end = monotonic() + PATIENCE
    while fcntl and monotonic() < end:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sleep(0.05)
        except OSError:
            return
        else:
            return


def _size(base: Path) -> int:
    try:
        return base.stat().st_size
    except (OSError, ValueError):
        return 0


@contextmanager
def _opened(base: Path) -> Iterator[sqlite3.Connection]:
    """A transaction on the database, which is made where there is none and taken away again if nothing comes of it.

    Raises:
        DatabaseError: it cannot be written, or is none of ours.
    """
    connection: sqlite3.Connection | None = None
    fresh = done = False
    try:
        connection, created = _locked(base)
        fresh = _with_tables(connection, base) and created
        yield connection
        connection.execute("commit")
        done = True
    except sqlite3.Error as error:
        raise DatabaseError(f"{base} cannot be written: {error}; it is as it was before") from None
    finally:
        if connection:
            if connection.in_transaction:
                connection.execute("rollback")
            if fresh and not done:
                _take_away(connection, base)
            connection.close()


def _take_away(connection: sqlite3.Connection, base: Path) -> None:
    """Remove a file that was created here, if it is empty still: under a lock, for another may be about to fill it. The
    rollback comes before, for its journal has the name of the file."""
    try:
        connection.execute("pragma busy_timeout = 0")
        connection.execute("begin immediate")
        if not connection.execute("select count(*) from sqlite_master").fetchone()[0]:
            base.unlink(missing_ok=True)
        connection.execute("rollback")
    except sqlite3.Error:
        return  # another is at work on it


def _locked(base: Path) -> tuple[sqlite3.Connection, bool]:
    """The database under a lock that lets nobody else write, and whether its file was created here."""
    for _ in range(_TRIES):
        created = _created(base)
        before = _which(base)
        connection = sqlite3.connect(base, isolation_level=None, timeout=PATIENCE)
        try:
            connection.execute("pragma cache_size = -64000")
            connection.execute("begin immediate")
        except sqlite3.Error:
            connection.close()
            if before == _which(base):
                raise
            continue
        if before and before == _which(base):
            return connection, created
        connection.close()  # another took its file away again meanwhile
    raise DatabaseError(f"{base} is made and taken away again by another import: wait for its end")


def _created(base: Path) -> bool:
    """Make an empty file where there is none; false where there is one already.

    Raises DatabaseError for one that holds something else.
    """
    try:
        os.close(os.open(base, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    except FileExistsError:
        if problem := _problem(base):
            raise DatabaseError(f"{base} is {problem}: name another file with --into") from None
        return False
    except (OSError, ValueError) as error:
        raise DatabaseError(f"{base} cannot be opened: {getattr(error, 'strerror', None) or error}") from None
    return True


def _problem(base: Path) -> str:
    """What a path is that is no place for a database, "" for one that may be."""
    if base.is_dir():
        return "a folder"
    if base.is_symlink() and not base.exists():
        return "a link to a file that is not there"
    if not base.exists():
        return ""  # taken away since
    return "" if base.is_file() and is_sqlite(base) else "not a reference database"


def _which(base: Path) -> tuple[int, int] | None:
    """Which file a path leads to, None for none."""
    try:
        found = base.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _with_tables(connection: sqlite3.Connection, base: Path) -> bool:
    """Make the tables where it has none; true where they were made.

    Raises DatabaseError for a database of another kind, or of another release.
    """
    (id,) = connection.execute("pragma application_id").fetchone()
    (tables,) = connection.execute("select count(*) from sqlite_master").fetchone()
    if fresh := not (id or tables):
        make(connection)
    elif id != APPLICATION_ID:
        raise DatabaseError(f"{base} is not a reference database: name another file with --into")
    check(connection, str(base))
    return fresh

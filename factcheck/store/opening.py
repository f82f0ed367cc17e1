"""Opening claims.db: what is there is looked at before SQLite may touch it."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

from factcheck.errors import DatabaseError
from factcheck.store.faults import shown, told
from factcheck.store.library import database
from factcheck.store.schema import APPLICATION_ID
from factcheck.store.store import Store
from factcheck.store.upgrade import check, create, pending, upgrade

MAGIC = b"SQLite format 3\x00"
LEAST = 512  # bytes: the smallest page of a database
OTHER = "name another file with --db"


def opened(path: str | Path, *, write: bool, timeout: float) -> Store:
    """The store at a path; see `factcheck.store.open_store`."""
    name = shown(path)
    with told(path, timeout):
        real = _resolved(Path(path), name)
        if not real.exists():
            _make(real, name, write)
        inspect(real, name)
        connection = _connect(real, name, write, timeout)
        try:
            db = database(connection)
            check(db, name)
            if pending(db):
                if not write:
                    raise DatabaseError(f"{name} was made by an older factcheck; "
                                        "bring it up to date with any command that writes to it")  # fmt: skip
                upgrade(db, real)
            if write:
                connection.execute("pragma journal_mode = wal")
        except BaseException:
            connection.close()
            raise
        return Store(Path(path), db, write, timeout)


def _resolved(path: Path, name: str) -> Path:
    """The file that a link leads to."""
    try:
        return path.resolve()
    except FileNotFoundError as error:  # of os.getcwd alone: a file need not be there
        raise DatabaseError(
            f"{name} cannot be opened: the working folder is gone; change to one that exists"
        ) from error
    except (RuntimeError, OSError) as error:
        raise DatabaseError(f"{name} cannot be opened: its links lead in a circle; {OTHER}") from error
    except ValueError as error:
        raise DatabaseError(f"{name} is not a file name; {OTHER}") from error


def _make(real: Path, name: str, write: bool) -> None:
    if not write:
        raise DatabaseError(f"{name} does not exist; run `factcheck check` to make it, or name another with --db")
    if not real.parent.is_dir():
        raise DatabaseError(f"{name} cannot be made: there is no folder {shown(real.parent)}; make it first")
    if not os.access(real.parent, os.W_OK | os.X_OK):
        raise DatabaseError(f"{name} cannot be made: the folder {shown(real.parent)} is read-only; {OTHER}")
    create(real)


def inspect(real: Path, name: str) -> None:
    """Refuse what is not a whole database of ours, from its first page alone: the log beside it is not touched.

    SQLite itself reads the page. To open and close a file drops all locks this process has on it
    (https://sqlite.org/howtocorrupt.html), so one that may be open here is never opened past SQLite.
    """
    state = real.stat()
    if stat.S_ISDIR(state.st_mode):
        raise DatabaseError(f"{name} is a folder; name a file in it, such as {shown(Path(name) / 'claims.db')}")
    if not stat.S_ISREG(state.st_mode):
        raise DatabaseError(f"{name} is not a regular file; {OTHER}")
    if not os.access(real, os.R_OK):
        raise DatabaseError(f"{name} cannot be read: permission denied; allow it, or {OTHER}")
    if state.st_size == 0:
        raise DatabaseError(f"{name} is empty, not a database; delete it, or {OTHER}")
    if state.st_size < LEAST:  # to SQLite it may be an empty database
        raise DatabaseError(_begun(real, name))
    made_by = _made_by(real, name)
    if made_by not in (APPLICATION_ID, None):
        raise DatabaseError(f"{name} is a database of another program, not of factcheck; {OTHER}")
    if made_by is None and not _has_wal(real) and _made_by(real, name) is None:  # once more: it may have been growing
        raise DatabaseError(_cut_short(name))


def _made_by(real: Path, name: str) -> int | None:
    """The number of the program that made a database, None where the file holds fewer pages than it says."""
    connection = sqlite3.connect(f"{real.as_uri()}?immutable=1", uri=True)
    try:
        number: int = connection.execute("pragma application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise DatabaseError(_begun(real, name)) from error
        if error.sqlite_errorcode == sqlite3.SQLITE_CORRUPT:
            return None
        raise
    finally:
        connection.close()
    return number


def _begun(real: Path, name: str) -> str:
    """What is wrong with a file that is no database, and so open in no process: it may be the beginning of one."""
    with real.open("rb") as file:
        head = file.read(len(MAGIC))
    return _cut_short(name) if MAGIC.startswith(head) else f"{name} is not a database; {OTHER}"


def _cut_short(name: str) -> str:
    return f"{name} is cut short: a part of the database is missing; restore it from a copy, or {OTHER}"


def _has_wal(real: Path) -> bool:
    wal = real.with_name(real.name + "-wal")
    return wal.exists() and wal.stat().st_size > 0


def _connect(real: Path, name: str, write: bool, timeout: float) -> sqlite3.Connection:
    free = os.access(real, os.W_OK) and os.access(real.parent, os.W_OK | os.X_OK)
    if write and not free:
        raise DatabaseError(f"{name} is read-only; allow writing to the file and its folder, or {OTHER}")
    if free:  # also for reading: a connection with mode=ro leaves -wal and -shm files behind
        return _connected(real, "mode=rw", timeout, write)
    try:
        return _connected(real, "mode=ro", timeout, write)
    except sqlite3.OperationalError as error:
        if _has_wal(real):
            raise DatabaseError(f"{name} has unsaved changes in {shown(name)}-wal and its folder is read-only; "
                                "copy both files to a folder you can write to") from error  # fmt: skip
        return _connected(real, "immutable=1", timeout, write)


def _connected(real: Path, mode: str, timeout: float, write: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{real.as_uri()}?{mode}", uri=True, timeout=timeout, isolation_level=None)
    try:
        connection.execute("pragma trusted_schema = off")
        connection.execute("pragma cell_size_check = on")
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma synchronous = normal")
        if not write:
            connection.execute("pragma query_only = on")
        connection.execute("select count(*) from sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection

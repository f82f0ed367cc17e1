"""Making a database, checking that its tables are ours, and bringing an older one up to date."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import DatabaseError
from factcheck.folders import unshared
from factcheck.store.faults import shown
from factcheck.store.library import database
from factcheck.store.schema import APPLICATION_ID, LATER, STEPS, TABLES, migrations

if TYPE_CHECKING:
    from sqlite_utils import Database


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, with the write lock from the start: a deferred BEGIN fails 7 times in 8 (measured)."""
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        with suppress(sqlite3.Error):  # the first error is the one to tell
            if connection.in_transaction:
                connection.execute("rollback")
        raise


def create(path: Path) -> None:
    """Make an empty claims.db beside its place and put it there whole: nobody meets an empty or half-made file.

    If another process was faster, its file stays. It is written without a log: closing one swallows a full disk, and a
    file half of which was still in it stood there cut short, for ever.
    """
    new = path.with_name(f".{path.name}.{unshared()}.new")
    _discard(new)
    try:
        connection = sqlite3.connect(new, isolation_level=None)
        try:
            connection.execute("pragma synchronous = off")  # one fsync at the end will do: the file is nobody's yet
            connection.execute("pragma journal_mode = memory")
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
            _apply(database(connection))
            connection.execute("pragma journal_mode = wal")
        finally:
            connection.close()
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        _place(new, path)
    finally:
        _discard(new)


def _place(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without hard links
        if not path.exists():
            new.rename(path)


def _discard(new: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        new.with_name(new.name + end).unlink(missing_ok=True)


def pending(db: Database) -> list[str]:
    """The names of the migrations that are still to be done."""
    return [step.name for step in migrations().pending(db)]


def check(db: Database, name: str) -> None:
    """Refuse a newer database, one without our tables, and one with triggers that are not ours."""
    try:
        applied = [step.name for step in migrations().applied(db)]
    except KeyError:  # a column of the library's own table has another name: damaged
        applied = []
    if unknown := [step for step in applied if step not in {known.__name__ for known in STEPS}]:
        raise DatabaseError(f"{name} was made by a newer factcheck ({shown(str(unknown[0]))}); "
                            "update factcheck-toolkit, or name another file with --db")  # fmt: skip
    there = {*db.table_names(), *applied}
    due = (table.name for table in TABLES if LATER.get(table.name, STEPS[0].__name__) in applied)
    missing = [table for table in (STEPS[0].__name__, *due) if table not in there]
    if missing:
        raise DatabaseError(f"{name} is not as factcheck made it: {missing[0]} is missing; "
                            "restore it from a copy, or name another file with --db")  # fmt: skip
    if db.triggers:
        raise DatabaseError(f"{name} is not as factcheck made it: it has a trigger on {db.triggers[0].table!a}; "
                            "restore it from a copy, or name another file with --db")  # fmt: skip


def upgrade(db: Database, path: Path) -> Path:
    """Apply what is pending, all or nothing, after a copy of the file; gives the copy's path.

    The copy is named by the newest migration that it has itself: another process may upgrade the file meanwhile.
    """
    new = path.with_name(f".{path.name}.{unshared()}.bak.new")
    try:
        target = sqlite3.connect(new)
        try:
            db.conn.backup(target)
            done = migrations().applied(database(target))[-1].name
        finally:
            target.close()
        copy = path.with_name(f"{path.name}.{re.sub(r'[^A-Za-z0-9_]', '_', done)}.bak")
        os.replace(new, copy)
    finally:
        _discard(new)
    _apply(db)
    return copy


def _apply(db: Database) -> None:
    """Apply what is pending, in one transaction; another process may have done it while this one waited."""
    with transaction(db.conn):
        migrations().apply(db)

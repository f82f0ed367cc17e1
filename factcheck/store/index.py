"""Keeping the search indexes in step with the rows.

Not by triggers: with `trusted_schema = off`, which keeps a hostile file from running anything, SQLite
refuses a search index in a trigger. So a database of ours has no triggers at all, and one with any is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.store.schema import SEARCHED

if TYPE_CHECKING:
    from sqlite_utils import Database


def index(db: Database, table: str, key: str, values: Sequence[str]) -> None:
    """Put rows, by their key, into the table's search index, after they are written."""
    if table in SEARCHED and values:
        names = ", ".join(SEARCHED[table])
        db.execute(
            f"insert into {table}_fts (rowid, {names}) select number, {names} from {table} where {_among(key, values)}",
            values,
        )


def unindex(db: Database, table: str, key: str, values: Sequence[str]) -> None:
    """Take rows out of the table's search index, before they are changed or deleted."""
    if table in SEARCHED and values:
        names = ", ".join(SEARCHED[table])
        db.execute(
            f"insert into {table}_fts ({table}_fts, rowid, {names}) "
            f"select 'delete', number, {names} from {table} where {_among(key, values)}",
            values,
        )


def _among(key: str, values: Sequence[str]) -> str:
    return f"{key} in ({','.join('?' * len(values))})"

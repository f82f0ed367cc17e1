"""Opening the database that `check` made, to read in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import DATABASE_FILE
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from factcheck.store import Store

DATABASE = Path("claims.db")
db_option = click.option(
    "--db", type=DATABASE_FILE, metavar="FILE", default=DATABASE, show_default=True, help="Database to read."
)


def opened(path: Path) -> Store:
    """The store, for reading; DatabaseError if there is none."""
    if not path.exists():
        raise DatabaseError(f"no database at {path}: run `factcheck check` first, or name another with --db")
    from factcheck.store import open_store

    return open_store(path, write=False)

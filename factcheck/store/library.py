"""The one place that imports sqlite_utils: it takes 0.1 s, and 0.4 s more where it finds pandas."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database, Migrations


class _Hidden:
    """A finder that says that some modules are not there, to imports of one thread."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        self.thread = get_ident()

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Refuse the hidden names, know nothing of others."""
        if name in self.names and get_ident() == self.thread:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


@contextmanager
def _without(*names: str) -> Iterator[None]:
    finder = _Hidden(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def sqlite_utils() -> ModuleType:
    """The library, without pandas and numpy, which it only wants for their column types."""
    with _without("pandas", "numpy"):
        import sqlite_utils

    return sqlite_utils


def database(connection: sqlite3.Connection) -> Database:
    """The library's handle on a connection; other people's plug-ins stay out of our file."""
    made: Database = sqlite_utils().Database(connection, execute_plugins=False)
    return made


def migration_set(name: str) -> Migrations:
    """An empty set of migrations."""
    made: Migrations = sqlite_utils().Migrations(name)
    return made

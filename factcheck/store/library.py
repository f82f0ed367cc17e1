"""The one place that imports sqlite_utils: it takes 0.1 s, and 0.4 s more where it finds pandas.

What it does without pandas it does without for good, so only a process of the command line spares itself that: a
host program may want its own use of sqlite_utils, numbers of numpy and all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from threading import get_ident
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck import process

if TYPE_CHECKING:
    import sqlite3
    from importlib.machinery import ModuleSpec

    from sqlite_utils import Database, Migrations


HIDDEN = frozenset(("pandas", "numpy"))  # it only wants their column types
LATE = frozenset(("dateutil.parser",))  # for conversions that we do not ask for; a quarter of the time


class _Finder:
    """To imports of one thread, says that some modules are not there, and puts off others until they are used."""

    def __init__(self) -> None:
        self.thread = get_ident()

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """Refuse the hidden names, find the late ones, know nothing of others."""
        if name not in HIDDEN | LATE or get_ident() != self.thread:
            return None
        if name in HIDDEN:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        from importlib.machinery import PathFinder
        from importlib.util import LazyLoader

        spec = PathFinder.find_spec(name, path)
        if spec and spec.loader:
            spec.loader = LazyLoader(spec.loader)
        return spec


@contextmanager
def _lean() -> Iterator[None]:
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def sqlite_utils() -> ModuleType:
    """The library; to the command line without what it imports and we do not use."""
    with _lean() if process.OURS else nullcontext():
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

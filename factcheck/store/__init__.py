"""claims.db: what was read, claimed, judged and found, run by run. The only place with SQL but for the index in match/.

    with open_store("claims.db") as store:
        run = store.record(report, {"paths": ["draft.md"]})
        store.findings(run)

Everything slow (sqlite3, sqlite_utils) is imported when a store is opened, not with this module.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers read it as true; `import typing` alone would take longer than all the rest
if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.store.store import Store

__all__ = ["Store", "open_store"]

TIMEOUT = (
    10.0  # seconds to wait for another writer: with 5 s and 16 writers nothing failed, and longer looks like a hang
)


def open_store(path: str | Path, *, write: bool = True, timeout: float = TIMEOUT) -> Store:
    """Open a claims database; with `write` it is made where there is none, and brought up to date where it is older.

    With `write=False` nothing is changed, and a file or folder without write permission will do.
    `timeout` is how many seconds to wait for another process. Raises DatabaseError, one line that
    names the file and what to do; a file that is not ours or is damaged is left as it is.
    """
    from factcheck.store.opening import opened

    return opened(path, write=write, timeout=timeout)


def __getattr__(name: str) -> object:
    if name == "Store":
        from factcheck.store.store import Store

        return Store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

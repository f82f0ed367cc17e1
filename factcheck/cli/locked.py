"""One process at a time for a file that is read, added to and written again."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import OutputError

WAIT = 15.0  # seconds; one that adds a row holds it for a fifth of one
_AGAIN = 0.02  # seconds until it is tried once more
_NO_LOCKS = frozenset((errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP))  # of the file system: do without


@contextmanager
def locked(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Keep others who ask likewise away from a file, by a lock on one beside it, which the system takes from the dead.

    A device or pipe has none.

    Raises:
        OutputError: another held it all the time, or no file can be made beside it.
    """
    real = Path(os.path.realpath(path))
    if real.exists() and not real.is_file():
        yield
        return
    mark = real.with_name(f".{real.name}.lock")
    end = time.monotonic() + wait
    while (held := _held(mark, path)) is None:
        if time.monotonic() > end:
            raise OutputError(f"cannot write {path}: another factcheck has been writing it for {wait:g} s; try again")
        time.sleep(_AGAIN)
    try:
        yield
    finally:
        if sys.platform != "win32":  # there no open file can be deleted
            _discard(mark)
        os.close(held)
        if sys.platform == "win32":
            _discard(mark)


def _discard(mark: Path) -> None:
    with suppress(OSError):
        mark.unlink()


def _held(mark: Path, path: Path) -> int | None:
    """The open file that is locked; None while another holds it, or has just deleted the one that was opened."""
    try:
        opened = os.open(mark, os.O_CREAT | os.O_RDWR, 0o666)
    except OSError as error:
        if isinstance(error, PermissionError) and sys.platform == "win32" and mark.exists():
            return None  # it is just being deleted
        raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None
    try:
        _lock(opened)
        if os.path.samestat(os.fstat(opened), os.stat(mark)):
            return opened
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return opened
    except BaseException:
        os.close(opened)
        raise
    os.close(opened)
    return None


def _lock(opened: int) -> None:
    """Lock an open file for this process, or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)

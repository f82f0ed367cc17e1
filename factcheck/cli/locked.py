"""One process at a time for a file that is read, added to and written again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import OutputError

WAIT = 15.0  # seconds; one that adds a row holds it for a fifth of one
_AGAIN = 0.02  # seconds until it is tried once more


@contextmanager
def locked(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Keep others who ask likewise away from a file, by one beside it that only one of them can make.

    Raises:
        OutputError: another held it all the time, or no file can be made beside it.
    """
    real = Path(os.path.realpath(path))
    mark = real.with_name(f".{real.name}.lock")
    end = time.monotonic() + wait
    while not _made(mark, path):
        if time.monotonic() > end:
            raise OutputError(f"cannot write {path}: another factcheck has been writing it for {wait:g} s; try again, "
                              f"or delete {mark} if none is running")  # fmt: skip
        time.sleep(_AGAIN)
    try:
        yield
    finally:
        with suppress(OSError):
            mark.unlink()


def _made(mark: Path, path: Path) -> bool:
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        return False
    except PermissionError as error:
        if mark.exists():  # Windows says so of one that is just being deleted
            return False
        raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None
    except OSError as error:
        raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None
    return True

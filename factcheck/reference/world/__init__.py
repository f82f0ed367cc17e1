"""The reference that comes along: World Bank figures for all countries since 2008, `--refs @world`.

It lies packed in this folder (world.db.xz, made by build.py; LICENCE.md says whose it is) and is unpacked into the
cache folder when it is first asked for.
"""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from factcheck.folders import cache_folder, unshared

NAME = "@world"
_HERE = Path(__file__).parent
PACKED = _HERE / "world.db.xz"


@cache
def unpacked() -> Path:
    """The database as a file that SQLite can open; made at the first call, and again after an update. Where the cache
    folder cannot be written, it lies in a folder of its own until the program ends.

    Raises:
        OSError: there is no room for it.
    """
    state = PACKED.stat()
    stamp = hashlib.sha256(f"{state.st_size} {state.st_mtime_ns}".encode()).hexdigest()[:12]
    if base := cache_folder():
        made = Path(base, "world", f"world-{stamp}.db")
        with suppress(OSError):
            if not made.exists():
                _unpack(made)
            return made
    own = tempfile.mkdtemp(prefix="factcheck-")
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    made = Path(own, "world.db")
    _unpack(made)
    return made


def unpacked_anew() -> Path:
    """The same, made again: what lay in the cache folder was damaged."""
    unpacked().unlink(missing_ok=True)
    unpacked.cache_clear()
    return unpacked()


def _unpack(target: Path) -> None:
    """Put in place whole, so that any number of runs may do it at once; what an older release left is removed."""
    import lzma

    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f"{target.name}.{unshared()}.new")
    try:
        new.write_bytes(lzma.decompress(PACKED.read_bytes()))
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    for old in target.parent.glob("world-*.db"):
        if old != target:
            old.unlink(missing_ok=True)

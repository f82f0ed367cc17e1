"""Keeps what reference files gave, so that a file found sound once is not parsed and checked again.

An entry is JSON, named by the digest of the file and of our own code, and written at once. A cache that
cannot be read or written, or is not ours, is as good as none.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.reference import packed
from factcheck.reference.loaded import Loaded, content

MAX_ENTRIES = 400
_HERE = Path(__file__).parent
_CODE = (
    _HERE,
    _HERE.parent / "model",
    _HERE.parent / "lexicon",
    _HERE.parent / "schemas",
    _HERE.parents[1] / "schemas",
)


def folder() -> Path | None:
    """`$FACTCHECK_CACHE_DIR`, or the user's cache folder; None where there is none."""
    if given := os.environ.get("FACTCHECK_CACHE_DIR"):
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base, "factcheck", "cache") if base else None
    if (given := os.environ.get("XDG_CACHE_HOME")) and os.path.isabs(given):
        return Path(given, "factcheck")
    try:
        return Path.home() / ".cache" / "factcheck"
    except RuntimeError:
        return None


def get(path: str, digest: str) -> Loaded | None:
    """What the file of that digest gave, if it and the tables it names are unchanged."""
    try:
        entry = _entry(digest)
        if entry is None:
            return None
        data = json.loads(entry.read_text(encoding="utf-8"))
        loaded = Loaded(path, files=[(path, digest)])
        for name, known in data["tables"]:
            table = str(Path(path).parent / name)
            if content(Path(table))[1] != known:
                return None
            loaded.files.append((table, known))
            loaded.names.append(name)
        _unpacked(data, loaded)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None
    return loaded


def _unpacked(data: dict[str, Any], loaded: Loaded) -> None:
    """Fill in without the garbage collector, which else walks thousands of new rows several times in vain."""
    running = gc.isenabled()
    gc.disable()
    try:
        packed.unpack(data, loaded)
    finally:
        if running:
            gc.enable()


def put(loaded: Loaded, digest: str) -> None:
    """Keep what a sound file gave."""
    try:
        entry = _entry(digest)
        if entry is None:
            return
        data: dict[str, Any] = packed.pack(loaded)
        data["tables"] = [[name, known] for name, (_, known) in zip(loaded.names, loaded.files[1:], strict=True)]
        entry.parent.mkdir(parents=True, exist_ok=True)
        new = entry.with_name(f"{entry.name}.{os.getpid()}.new")
        try:
            new.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            new.replace(entry)
        finally:
            new.unlink(missing_ok=True)
        _prune(entry.parent)
    except (OSError, ValueError):
        return


def _prune(entries: Path) -> None:
    """Forget the oldest entries where there are many."""
    files = list(entries.glob("*.json"))
    if len(files) > MAX_ENTRIES:
        files.sort(key=lambda file: file.stat().st_mtime)
        for file in files[: -MAX_ENTRIES // 2]:
            file.unlink(missing_ok=True)


def _entry(digest: str) -> Path | None:
    base = folder()
    return base / "references" / f"{digest.removeprefix('sha256:')[:40]}-{_generation()}.json" if base else None


@cache
def _generation() -> str:
    """A hash of our code's file times and sizes: another release, or an edit, makes every entry stale."""
    seen = hashlib.sha256(f"{packed.VERSION} {sys.version_info[:2]}".encode())
    for folder in _CODE:
        if folder.is_dir():
            for file in sorted(os.scandir(folder), key=lambda file: file.name):
                if file.name.endswith((".py", ".json", ".tsv", ".csv", ".txt")):
                    state = file.stat()
                    seen.update(f"{file.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:16]

"""Keeps what reference files gave, so that a file found sound once is not parsed and checked again.

An entry is lines of JSON (`packed` says which), named by the digest of the file, by what read it, and by our own code: after an
edit or an update it is not found, and in time forgotten. It is put in place whole, so that any number of runs
may write it at once, and its first line is a digest of the rest. A cache that cannot be read or written, or is
broken or not ours, is as good as none: the file is read anew, and the entry with it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from functools import cache
from pathlib import Path

from factcheck._version import __version__
from factcheck.folders import cache_folder, unshared
from factcheck.lexicon.ideas import added
from factcheck.reference import packed
from factcheck.reference.loaded import Loaded, content

MAX_ENTRIES = 400
SUFFIX = ".jsonl"
_HERE = Path(__file__).parent
_CODE = (
    _HERE,
    _HERE.parent / "model",
    _HERE.parent / "lexicon",
    _HERE.parent / "match",
    _HERE.parent / "schemas",
    _HERE.parents[1] / "schemas",
)


def get(path: str, digest: str, reader: str) -> Loaded | None:
    """What the file of that digest gave the reader of its kind, if it and the tables it names are unchanged."""
    try:
        lines = kept_lines(digest, reader)
        if lines is None:
            return None
        loaded = Loaded(path, files=[(path, digest)])
        for name, known in json.loads(lines.pop(0)):
            table = str(Path(path).parent / name)
            if content(Path(table))[1] != known:
                return None
            loaded.files.append((table, known))
            loaded.names.append(name)
        packed.unpack(lines, loaded)
    except (OSError, ValueError):
        return None
    return loaded


def put(loaded: Loaded, digest: str, reader: str) -> None:
    """Keep what a sound file gave the reader of its kind."""
    tables = [[name, known] for name, (_, known) in zip(loaded.names, loaded.files[1:], strict=True)]
    try:
        lines = [json.dumps(tables), *packed.pack(loaded)]
    except ValueError:
        return
    keep_lines(digest, reader, lines)


def kept_lines(digest: str, reader: str) -> list[str] | None:
    """The lines that were kept under a digest, None where there are none or the entry is broken."""
    try:
        entry = _entry(digest, reader)
        if entry is None:
            return None
        seal, _, text = entry.read_bytes().partition(b"\n")
        return text.decode().split("\n") if seal == _seal(text) else None
    except (OSError, ValueError):
        return None


def keep_lines(digest: str, reader: str, lines: list[str]) -> None:
    """Keep lines under a digest, where there is a cache."""
    try:
        entry = _entry(digest, reader)
        if entry is None:
            return
        text = "\n".join(lines).encode()
        entry.parent.mkdir(parents=True, exist_ok=True)
        new = entry.with_name(f"{entry.name}.{unshared()}.new")
        try:
            new.write_bytes(b"%s\n%s" % (_seal(text), text))
            new.replace(entry)
        finally:
            new.unlink(missing_ok=True)
        _prune(entry.parent)
    except (OSError, ValueError):
        return


def _seal(text: bytes) -> bytes:
    """The digest in an entry's first line: a line that is read late must not turn out broken."""
    return hashlib.sha256(text).hexdigest().encode()


def _prune(entries: Path) -> None:
    """Forget the oldest entries where there are many."""
    files = list(entries.glob(f"*{SUFFIX}"))
    if len(files) > MAX_ENTRIES:
        files.sort(key=lambda file: file.stat().st_mtime)
        for file in files[: -MAX_ENTRIES // 2]:
            file.unlink(missing_ok=True)


def _entry(digest: str, reader: str) -> Path | None:
    base = cache_folder()
    name = f"{digest.removeprefix('sha256:')[:40]}-{reader}-{_generation()}{SUFFIX}"
    return Path(base, "references", name) if base else None


@cache
def _generation() -> str:
    """A hash of our code's file times and sizes: another release, or an edit, makes every entry stale."""
    seen = hashlib.sha256(f"{sys.version_info[:2]} {__version__} {added()}".encode())
    for folder in _CODE:
        for at, below, names in os.walk(folder):
            below.sort()  # lexicon/same/ among them: what the words of a name stand for is cached too
            for name in sorted(names):
                if name.endswith((".py", ".json", ".tsv", ".csv", ".txt")):
                    state = os.stat(os.path.join(at, name))
                    seen.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:16]

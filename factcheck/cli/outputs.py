"""`--output FORMAT=FILE`: reports into files, whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import OutputError, UsageError


class Output(NamedTuple):
    """A report to write."""

    format: str
    path: Path


def parse_outputs(given: Sequence[str], formats: Sequence[str]) -> tuple[Output, ...]:
    """Read `FORMAT=FILE`; UsageError says what to write."""
    made = []
    for text in given:
        name, equals, file = text.partition("=")
        if not equals or name not in formats:
            raise UsageError(f"--output {text!a}: write FORMAT=FILE, FORMAT one of {', '.join(formats)}")
        if file in ("", "-"):
            raise UsageError(f"--output {text!a}: name a file; to print the report: --output-format {name}")
        made.append(Output(name, Path(file)))
    places = [os.path.realpath(one.path) for one in made]
    if twice := next((one.path for at, one in enumerate(made) if places[at] in places[:at]), None):
        raise UsageError(f"--output names {twice} twice: one file holds one report")
    return tuple(made)


def check_outputs(outputs: Iterable[Output], inputs: Iterable[Path], database: Path | None) -> None:
    """OutputError for a file that is read here, is the database, is read-only or cannot be made: before any work is done."""
    read = {os.path.realpath(path) for path in inputs}
    for output in outputs:
        real = os.path.realpath(output.path)
        if real in read:
            raise OutputError(
                f"{output.path} is an input: write the report to another file, outside the folders that are checked"
            )
        if database and real in {os.path.realpath(database) + end for end in ("", "-wal", "-shm", "-journal")}:
            raise OutputError(f"{output.path} is the database: write the report to another file")
        if _is_database(real):
            raise OutputError(f"{output.path} is a database: write the report to another file, or delete it first")
        if _is_readonly(real):
            raise OutputError(f"cannot write {output.path}: it is read-only; allow writing to it, or name another file")
        if os.path.isdir(real):
            raise OutputError(f"{output.path} is a folder: name a file in it")
        if not os.path.isdir(os.path.dirname(real)):
            linked = output.path.parent.is_dir()  # the link itself stands in a folder, what it leads to does not
            folder = os.path.dirname(real) if linked else output.path.parent
            raise OutputError(f"cannot write {output.path}: there is no folder {folder}; make it first")


def _is_database(path: str) -> bool:
    """The file is one of SQLite's: what earlier runs recorded is not to be lost to a slip."""
    with suppress(OSError):
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return file.read(16) == b"SQLite format 3\0"
    return False


def _is_readonly(path: str) -> bool:
    """A file that nobody may write to: root may, and a new one in its place would ask nobody."""
    with suppress(OSError):
        return os.path.isfile(path) and not (os.stat(path).st_mode & 0o222 and os.access(path, os.W_OK))
    return False


def write_file(path: Path, text: str) -> None:
    """Write a file through a new one beside it: it is there whole, or as it was. OutputError if it cannot be."""
    data = text.encode("utf-8", "backslashreplace")
    real = Path(os.path.realpath(path))
    new = real.with_name(f".factcheck-{os.getpid()}.tmp")
    try:
        mode = path.stat().st_mode if path.exists() else None
        if mode is not None and not stat.S_ISREG(mode):  # /dev/stdout, a pipe: nothing to replace
            with path.open("wb") as there:
                there.write(data)
            return
        try:
            with open(new, "xb") as file:
                file.write(data)
            if mode is not None:
                new.chmod(stat.S_IMODE(mode))
            new.replace(real)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise
    except OSError as error:
        raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None

"""What is left of an error that is ours: one line for the user, and a log with all of it."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from factcheck.folders import cache_folder

MOST = 20  # logs that are kept
_LONGEST = 200  # characters of the message on the screen


def told(error: BaseException) -> str:
    """The one line, after the traceback is in a log."""
    words = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in " ".join(str(error).split()))
    said = f"{type(error).__name__}: {words}" if words else type(error).__name__
    if len(said) > _LONGEST:
        said = said[:_LONGEST] + "…"
    try:
        where = f"details in {_log(error)}"
    except OSError as reason:
        where = f"no log: {reason.strerror or reason}"
    return f"internal error: {said} ({where})"


def _log(error: BaseException) -> Path:
    from factcheck._version import __version__

    now = datetime.now(UTC)
    lines = [
        f"factcheck {__version__}, Python {platform.python_version()}, {platform.platform()}, {now:%Y-%m-%d %H:%M:%SZ}",
        f"arguments: {sys.argv[1:]!a}",
        "",
        *traceback.format_exception(error),
    ]
    text = "\n".join(lines).encode("utf-8", "backslashreplace")
    name = f"error-{now:%Y%m%dT%H%M%S%f}-{os.getpid()}.log"
    try:
        return _written(_folder() / name, text)
    except OSError:
        return _written(Path(tempfile.gettempdir(), f"factcheck-{name}"), text)


def _folder() -> Path:
    found = cache_folder()
    if not found:
        raise OSError("there is no folder for it")
    return Path(found, "errors")


def _written(file: Path, text: bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with open(file, "xb") as new:  # a temporary folder is shared: never write through a link that waits there
        new.write(text)
    for old in sorted(file.parent.glob("error-*.log"))[:-MOST]:
        old.unlink(missing_ok=True)
    return file

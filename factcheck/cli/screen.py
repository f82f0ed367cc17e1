"""The terminal: what it can show, and writing to it.

What a command finds goes to standard output, everything else to standard error. Standard output that
cannot be written is an error; standard error that cannot be written is nothing to stop for.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from time import monotonic
from typing import TextIO

from factcheck.dataclass import dataclass
from factcheck.errors import OutputError, UsageError

WIDTH = 80  # columns, where nothing says how wide it is
WIDEST = 1_000


def put(text: str) -> None:
    """Write to standard output, now; OutputError, or BrokenPipeError where nobody reads on."""
    if sys.stdout is None:
        raise OutputError("cannot write output: standard output is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        abandon(sys.stdout)
        raise OutputError(cannot_write(error)) from None


def flush() -> None:
    """Write what a library left in the buffer."""
    if sys.stdout is not None:
        put("")


def cannot_write(error: OSError) -> str:
    """The one line for an output that takes no more."""
    return f"cannot write output: {(error.strerror or str(error)).lower()}; make room, or send it elsewhere"


def error_line(text: str) -> None:
    """Write a line to standard error as it is."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        abandon(sys.stderr)


def error(text: str) -> None:
    """Write `error: …` to standard error, made safe to print."""
    error_line(f"error: {_safe(text)}")


def _safe(text: str) -> str:
    from factcheck.report.safe import safe  # with all reporters: `--help` does without

    return safe(text, is_ascii(sys.stderr))


def abandon(stream: TextIO | None) -> None:
    """Send what is left in a stream's buffer nowhere, so that Python does not fail on it at the end."""
    with suppress(OSError, ValueError, AttributeError):
        if stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def prepare() -> None:
    """Let no character stop the output: what the encoding cannot hold is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def is_ascii(stream: TextIO | None) -> bool:
    """The stream cannot hold every character: its encoding is not one of Unicode's."""
    encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("_", "-")
    return not encoding.startswith(("utf", "cp65001"))


def is_terminal(stream: TextIO | None) -> bool:
    """A person looks at it."""
    try:
        return stream is not None and stream.isatty()
    except (ValueError, AttributeError):
        return False


def columns() -> int:
    """How wide standard output is: $COLUMNS, the terminal, or 80; 1,000 at most, for lines are filled up to it."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and len(given) <= 9 and int(given):
        return min(int(given), WIDEST)
    with suppress(OSError, ValueError, AttributeError):
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH, WIDEST)
    return WIDTH


def has_colour(wish: str) -> bool:
    """Whether to colour standard output: --color decides, then NO_COLOR, FORCE_COLOR and TERM, then isatty."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and is_terminal(sys.stdout)


@dataclass(frozen=True, slots=True)
class Screen:
    """How much to say: `--color`, `--quiet`, `--verbose`."""

    color: str = "auto"
    quiet: bool = False
    verbose: bool = False

    def __post_init__(self) -> None:
        if self.quiet and self.verbose:
            raise UsageError("--quiet and --verbose contradict each other: give one of them")

    @property
    def colour(self) -> bool:
        """Standard output is to be coloured."""
        return has_colour(self.color)

    def note(self, text: str) -> None:
        """Say something on standard error, unless --quiet."""
        if not self.quiet:
            error_line(_safe(text))

    def detail(self, text: str) -> None:
        """Say something on standard error with --verbose."""
        if self.verbose:
            self.note(text)


class Counter:
    """How far a long piece of work has come, on one line of standard error that is written over and at last cleared;
    nothing within the first second, and nothing where no person looks."""

    def __init__(self, doing: str, show: Screen) -> None:
        self._doing = doing
        self._shown = is_terminal(sys.stderr) and not show.quiet
        self._began = monotonic()
        self._wide = 0

    def __call__(self, done: int) -> None:
        """So much is done."""
        if self._shown and monotonic() - self._began > 1:
            line = _safe(f"{self._doing}: {done:,} values")
            self._write(line.ljust(self._wide))
            self._wide = len(line)

    def clear(self) -> None:
        """Take the line away."""
        if self._wide:
            self._write(" " * self._wide)
            self._write("")
            self._wide = 0

    def _write(self, line: str) -> None:
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(f"\r{line}")
            sys.stderr.flush()


def put_lines(text: str) -> None:
    """Print lines of text that may quote a document: all but the line ends is made safe."""
    from factcheck.report.safe import safe

    ascii = is_ascii(sys.stdout)
    put("".join(safe(line, ascii) + "\n" for line in text.rstrip("\n").split("\n")))


def put_json(record: object) -> None:
    """Print one object as JSON."""
    import json

    from factcheck.report.safe import json_safe

    put(json_safe(json.dumps(record, ensure_ascii=is_ascii(sys.stdout), indent=2, allow_nan=False)) + "\n")

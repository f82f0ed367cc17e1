"""Asks the process that reads documents apart, and starts it when it is first needed."""

from __future__ import annotations

import atexit
import json
import os
import select
import sys
import time
from threading import Lock

from factcheck.errors import InputError
from factcheck.read import wire
from factcheck.read.apart.limits import Limits, as_record, limited
from factcheck.read.extracted import Extracted
from factcheck.read.formats import Asked, Format

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from subprocess import Popen

UNLIMITED = "read without limits on time and memory, which this system does not have"
_GRACE = 20  # seconds more than the document has, for the process that waits for it to say so
_START = 60  # seconds for it to start
_CHUNK = 1 << 20


def missing(format: Format) -> str:
    """The first library of a format that is not installed, "" where all are."""
    from importlib.util import find_spec

    return next((name for name in format.libraries if find_spec(name) is None), "")


def read_apart(format: Format, data: bytes, asked: Asked, limits: Limits) -> tuple[Extracted, tuple[str, ...]]:
    """What a reader takes out of a document, and notes on how it was read.

    Raises:
        InputError: it cannot be read; the message has no name of the document.
    """
    if library := missing(format):
        raise InputError(f"to read {format.what} takes {library}: pip install 'factcheck-toolkit[{format.name}]'")
    if not limited():
        return _here(format, data, asked), (UNLIMITED,)
    try:
        with _LOCK:
            status, detail, said = _server().ask(format, data, asked, limits)
    except OSError:
        _close()
        raise InputError("the process that reads it could not be started or has ended; try again") from None
    if status != "done":
        raise InputError(_why(format, status, detail, limits))
    try:
        return wire.unpacked(said), ()
    except wire.Malformed:
        raise InputError(f"its reader gave no sound answer; it may be damaged {_ADVICE}") from None


_ADVICE = "(save it again, or as text)"


def _why(format: Format, status: str, detail: str, limits: Limits) -> str:
    match status:
        case "time":
            return f"to read it took longer than {limits.seconds} seconds; split it, or save it as text"
        case "memory":
            return f"to read it took more than {limits.memory // 1_000_000} MB of memory; split it, or save it as text"
        case "size":
            return f"there is more than {limits.answer // 1_000_000} MB of text in it; split it"
        case "library":
            return f"what reads {format.what} does not work here ({detail}): install 'factcheck-toolkit[{format.name}]' anew"
        case "crash":
            most = f"more than {limits.memory // 1_000_000} MB of memory"
            return f"it made its reader crash ({detail}): it is damaged, or takes {most} {_ADVICE}"
    return f"its reader failed ({detail}); it may be damaged {_ADVICE}"


def _here(format: Format, data: bytes, asked: Asked) -> Extracted:
    """Read in this process, where no other can be held to limits."""
    from importlib import import_module

    try:
        found: Extracted = import_module(f"factcheck.read.formats.{format.module}").read(data, asked)
    except (InputError, ImportError):
        raise
    except (Exception, RecursionError) as error:
        raise InputError(_why(format, "error", type(error).__name__, Limits())) from None
    return found


class _Server:
    """The process, and the two pipes to it."""

    def __init__(self) -> None:
        from subprocess import DEVNULL, PIPE, Popen

        path = json.dumps([os.path.abspath(folder) for folder in sys.path])
        start = f"import sys; sys.path[:] = {path}; from factcheck.read.apart.server import main; main()"
        self.owner = os.getpid()
        self._process: Popen[bytes] = Popen(
            [sys.executable, "-c", start], stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True
        )
        self._held = bytearray()
        try:
            self._line(_START)
        except OSError:
            self.close()
            raise

    def ask(self, format: Format, data: bytes, asked: Asked, limits: Limits) -> tuple[str, str, bytes]:
        """How the reading of a document ended, what is to be said of that, and what the reader wrote."""
        assert self._process.stdin
        request = {
            "module": format.module,
            "asked": {"original": asked.original},
            "limits": as_record(limits),
            "size": len(data),
        }
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.write(data)
        self._process.stdin.flush()
        head = json.loads(self._line(limits.waited + _GRACE))
        return head["status"], head["detail"], self._bytes(head["size"], _GRACE)

    def close(self) -> None:
        """End it."""
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                continue
        self._process.kill()
        self._process.wait()

    def _more(self, until: float) -> None:
        assert self._process.stdout
        pipe, wait = self._process.stdout.fileno(), select.poll()
        wait.register(pipe, select.POLLIN)
        if not wait.poll(max(0.0, until - time.monotonic()) * 1000):
            raise TimeoutError
        piece = os.read(pipe, _CHUNK)
        if not piece:
            raise BrokenPipeError
        self._held += piece

    def _line(self, seconds: float) -> bytes:
        until = time.monotonic() + seconds
        while (end := self._held.find(b"\n")) < 0:
            self._more(until)
        line = bytes(self._held[:end])
        del self._held[: end + 1]
        return line

    def _bytes(self, size: int, seconds: float) -> bytes:
        until = time.monotonic() + seconds
        while len(self._held) < size:
            self._more(until)
        said = bytes(self._held[:size])
        del self._held[:size]
        return said


_LOCK = Lock()
_KEPT: list[_Server] = []


def _server() -> _Server:
    """The process of this one; a fork of this one starts its own."""
    if _KEPT and _KEPT[0].owner != os.getpid():
        _KEPT.clear()
    if not _KEPT:
        _KEPT.append(_Server())
    return _KEPT[0]


def _close() -> None:
    while _KEPT:
        kept = _KEPT.pop()
        if kept.owner == os.getpid():
            kept.close()


atexit.register(_close)

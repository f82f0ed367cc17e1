"""The process that reads documents apart: it takes a request, forks, and gives back what the fork says.

A request is a line of JSON and the bytes of a document, an answer a line of JSON and what the reader wrote. A fork that
takes too long or too much is ended by the system or from here; the next document has a fork of its own.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from importlib import import_module

from factcheck.dataclass import dataclass
from factcheck.errors import InputError
from factcheck.read import wire
from factcheck.read.apart.limits import Limits, hold
from factcheck.read.formats import Asked

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any, BinaryIO

READY = "ready"
_LOOK = 0.5  # seconds between two looks whether anybody still waits
_CHUNK = 1 << 20
_NO_MEMORY, _BROKEN = 97, 98  # exit statuses of a fork


@dataclass(frozen=True, slots=True)
class End:
    """How a fork ended: `status` is `done`, `time`, `memory`, `size`, `crash` or `error`; `said` what it wrote."""

    status: str
    said: bytes = b""
    detail: str = ""


def read(module: str, data: bytes, asked: Asked) -> bytes:
    """What a reader says of a document, or why it refuses it."""
    try:
        return wire.packed(import_module(f"factcheck.read.formats.{module}").read(data, asked))
    except InputError as error:
        return wire.refused(str(error))


def _fork(module: str, data: bytes, asked: Asked, limits: Limits) -> tuple[int, int]:
    """The number of a process that reads, and the end of the pipe that it writes to."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    status = _BROKEN
    try:
        os.close(reading)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        hold(limits)
        said = memoryview(read(module, data, asked))
        while said:
            said = said[os.write(writing, said) :]
        status = 0
    except MemoryError:
        status = _NO_MEMORY
    except BaseException as error:
        try:
            name = type(error).__name__.encode()
            os.write(writing, name)
        except OSError:
            pass
    finally:
        os._exit(status)


def _wait(pid: int, pipe: int, limits: Limits, parent: int) -> End:
    """What a fork says; it is ended where it says too much, or nothing for too long."""
    until, said, why = time.monotonic() + limits.waited, bytearray(), ""
    try:
        while True:
            if select.select([pipe], [], [], _LOOK)[0]:
                piece = os.read(pipe, _CHUNK)
                if not piece:
                    break
                said += piece
            why = "size" if len(said) > limits.answer else "time" if time.monotonic() > until else ""
            if why or os.getppid() != parent:
                os.kill(pid, signal.SIGKILL)
                break
    finally:
        os.close(pipe)
        _, status = os.waitpid(pid, 0)
    return End(why) if why else _ended(status, bytes(said))


def _ended(status: int, said: bytes) -> End:
    code = os.waitstatus_to_exitcode(status)
    if code == 0:
        return End("done", said)
    if code == _NO_MEMORY:
        return End("memory")
    if code == _BROKEN:
        return End("error", detail=said[:80].decode("ascii", "replace"))
    return End("time") if -code in (signal.SIGXCPU, signal.SIGKILL) else End("crash", detail=f"signal {-code}")


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    parent = os.getppid()
    while line := requests.readline():
        request: dict[str, Any] = json.loads(line)
        data = requests.read(request["size"])
        if len(data) < request["size"]:
            return
        try:
            import_module(f"factcheck.read.formats.{request['module']}")  # here, so that no fork has to
        except Exception as error:
            end = End("library", detail=f"{type(error).__name__}: {error}"[:300])
        else:
            pipe = _fork(request["module"], data, Asked(**request["asked"]), Limits(**request["limits"]))
            end = _wait(*pipe, Limits(**request["limits"]), parent)
        if os.getppid() != parent:
            return
        head = {"status": end.status, "detail": end.detail, "size": len(end.said)}
        answers.write(json.dumps(head).encode() + b"\n" + end.said)
        answers.flush()


def main() -> None:
    """Serve standard input; nothing that a library prints comes between the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    answers.write(READY.encode() + b"\n")
    answers.flush()
    try:
        _serve(sys.stdin.buffer, answers)
    except (BrokenPipeError, ValueError, KeyError):
        return

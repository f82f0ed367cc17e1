"""Work on very many things, shared out between processes: what comes of it is the same as in one.

Only where processes can be forked, as they share what is in memory then, and only where the caller says so: a program
that has threads of its own may not be forked.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from heapq import heapify, heapreplace
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def shares(things: Sequence[T], weight: Callable[[T], int], number: int) -> list[list[T]]:
    """The things in so many shares of about the same weight, each in their order; fewer where there are fewer things."""
    load = [(0, at) for at in range(min(number, len(things)))]
    heapify(load)
    of: dict[int, int] = {}
    for at in sorted(range(len(things)), key=lambda at: -weight(things[at])):
        taken, share = load[0]
        of[at] = share
        heapreplace(load, (taken + weight(things[at]), share))
    made: list[list[T]] = [[] for _ in load]
    for at, one in enumerate(things):
        made[of[at]].append(one)
    return made


def at_once(jobs: Sequence[Callable[[], R]]) -> list[R]:
    """What comes of each job: the first is done here, each other in a process of its own where there can be one.

    What one of them could not do is done here again, so that its error is raised here.
    """
    if len(jobs) < 2 or not hasattr(os, "fork"):
        return [job() for job in jobs]
    others = [_Other(job) for job in jobs[1:]]
    try:
        first = jobs[0]()
        return [first, *(other.made() for other in others)]
    finally:
        for other in others:
            other.end()


class _Other(Generic[R]):
    """A job in a process of its own."""

    def __init__(self, job: Callable[[], R]) -> None:
        self._job = job
        self._pid = 0
        self._from = -1
        receive, send = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:  # no room for one more process
            os.close(receive)
            os.close(send)
            return
        if not self._pid:
            _do(job, send)
        os.close(send)
        self._from = receive

    def made(self) -> R:
        """What came of it, once it has."""
        if self._pid:
            with os.fdopen(self._from, "rb") as stream:
                self._from = -1
                sent = stream.read()
            _, status = os.waitpid(self._pid, 0)
            self._pid = 0
            if not status:
                made: R = pickle.loads(sent)
                return made
        return self._job()

    def end(self) -> None:
        """Nobody waits for it any more."""
        if self._from >= 0:
            os.close(self._from)
        if self._pid:
            from signal import SIGKILL

            os.kill(self._pid, SIGKILL)
            os.waitpid(self._pid, 0)
            self._pid = 0


def _do(job: Callable[[], object], send: int) -> None:
    """In the other process: the job, and then its end, whatever comes of it."""
    status = 1
    try:
        import gc

        gc.disable()  # to look for cycles would write to all memory that is shared
        with os.fdopen(send, "wb") as stream:
            pickle.dump(job(), stream, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)

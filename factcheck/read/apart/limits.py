"""What the reading of one document may take."""

from __future__ import annotations

from factcheck.dataclass import dataclass

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of the processor, `waited` of the clock, `memory` and `answer` in bytes."""

    seconds: int = 18
    waited: int = 60
    memory: int = 1_000_000_000
    answer: int = 150_000_000
    files: int = 64


def limited() -> bool:
    """This system can hold a process to limits."""
    import os
    import sys

    try:
        import resource  # noqa: F401
    except ImportError:
        return False
    return hasattr(os, "fork") and bool(sys.executable) and sys.platform != "emscripten"


def hold(limits: Limits) -> None:
    """Hold this process to the limits, for good."""
    import resource

    def most(what: int, amount: int) -> None:
        ceiling = resource.getrlimit(what)[1]
        amount = amount if ceiling == resource.RLIM_INFINITY else min(amount, ceiling)
        try:
            resource.setrlimit(what, (amount, amount))
        except (OSError, ValueError):  # a system that knows the limit and does not hold it: macOS and RLIMIT_AS
            return

    most(resource.RLIMIT_AS, limits.memory)
    most(resource.RLIMIT_CPU, limits.seconds)
    most(resource.RLIMIT_FSIZE, 0)
    most(resource.RLIMIT_CORE, 0)
    most(resource.RLIMIT_NOFILE, limits.files)


def as_record(limits: Limits) -> dict[str, Any]:
    """The limits for the process that holds to them."""
    return {name: getattr(limits, name) for name in limits.__match_args__}

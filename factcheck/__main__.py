"""The command `factcheck`. What every user waits for is imported here; the rest by the command that needs it."""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False  # `import typing` alone would take as long as the rest
if TYPE_CHECKING:
    from typing import NoReturn


def _version() -> bool:
    """Answer `factcheck --version` before anything slow is imported; false where it cannot be printed."""
    from factcheck._version import __version__

    try:
        sys.stdout.write(f"factcheck {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):  # full, or closed: the long way says so
        return False
    return True


def _stop_when_told() -> None:
    """Let SIGTERM and a closed terminal end a run as Ctrl-C does: transactions rolled back, new files removed."""
    import signal

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # `nohup` ignores one: let it
            signal.signal(number, stop)


def _watched() -> bool:
    """A debugger or profiler looks on."""
    monitoring = getattr(sys, "monitoring", None)  # from Python 3.12
    return bool(sys.gettrace() or sys.getprofile() or (monitoring and any(map(monitoring.get_tool, range(6)))))


def _end(status: object) -> None:
    """End the process now, all being written and closed: Python would take a run's objects down one by one (15 ms).

    Not where somebody looks on, a thread is at work, or something cannot be written: Python knows best.
    """
    import atexit
    import os
    import threading

    if _watched() or sys.flags.interactive or threading.active_count() > 1 or not isinstance(status, int):
        return
    atexit._run_exitfuncs()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return
    os._exit(status)


def main() -> NoReturn:
    """Run the command line and end the process with its exit status (DESIGN §9)."""
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(130)
    except MemoryError:  # there is not even enough to begin
        print("error: out of memory", file=sys.stderr)
        sys.exit(2)
    finally:
        gc.disable()
        gc.freeze()  # or Python looks for cycles in all of it once more before it ends (25 ms)


def _run() -> NoReturn:
    from factcheck import process

    try:
        process.OURS = True
        if sys.argv[1:] == ["--version"] and _version():
            sys.exit(0)
        gc.set_threshold(500_000, 20, 20)  # a run makes many objects and few cycles: the default walks them all in vain
        _stop_when_told()
        from factcheck.cli.app import app

        try:
            app.main(prog_name="factcheck")
        except SystemExit as ended:
            _end(ended.code)
            raise
    finally:
        process.OURS = False


if __name__ == "__main__":
    main()

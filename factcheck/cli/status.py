"""How a command ends: every exception into one line and an exit status (DESIGN §9)."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress

import click

from factcheck.cli import screen
from factcheck.errors import FactcheckError
from factcheck.pattern import pattern

OK, FOUND, FAILED, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141
OUT_OF_MEMORY = "out of memory: give fewer or smaller files at a time"
_QUOTED = pattern(r"'([^']*)' is not one of ")
_RANGES = {"a valid float range": "a number", "a valid integer range": "a whole number"}  # of Click
_NOT_WRITTEN = (errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EBADF, getattr(errno, "EDQUOT", errno.ENOSPC))


def status_of(command: Callable[[], object]) -> int:
    """Run a command to its end and give the exit status; nothing it raises gets past."""
    try:
        try:
            command()
            screen.flush()
        except click.exceptions.Exit as ended:
            screen.flush()
            return ended.exit_code
    except MemoryError:
        pass  # what filled the memory hangs on the traceback: it goes with the end of this block
    except (Exception, KeyboardInterrupt) as error:
        with suppress(MemoryError):
            return _ended(error)
    else:
        return OK
    return _out_of_memory()


def _out_of_memory() -> int:
    try:
        screen.error_line(f"error: {OUT_OF_MEMORY}")
    except MemoryError:
        with suppress(OSError):
            os.write(2, b"error: out of memory\n")
    return FAILED


def _ended(error: BaseException) -> int:
    if isinstance(error, KeyboardInterrupt | EOFError | click.Abort):
        screen.error_line("interrupted")
        return INTERRUPTED
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        screen.error_line(error.format_message())
    elif isinstance(error, click.ClickException):
        screen.error(_usage(error))
    elif isinstance(error, FactcheckError):
        screen.error(str(error))
    elif isinstance(error, OSError) and error.errno == errno.EPIPE:
        screen.abandon(sys.stdout)
        return CLOSED_PIPE
    elif isinstance(error, OSError) and error.errno in _NOT_WRITTEN and error.filename is None:
        screen.abandon(sys.stdout)
        screen.error(screen.cannot_write(error))
    elif isinstance(error, FileNotFoundError) and error.filename is None:  # of os.getcwd alone
        screen.error("the working folder is gone: change to one that exists")
    else:
        from factcheck.cli.crash import told

        screen.error_line(told(error))
    return FAILED


def _near_value(error: click.ClickException) -> list[str]:
    """The choice that was most likely meant by a value that is none."""
    kind = error.param.type if isinstance(error, click.BadParameter) and error.param else None
    given = _QUOTED.match(error.message)
    if not isinstance(kind, click.Choice) or not given:
        return []
    from difflib import get_close_matches

    choices = [str(choice) for choice in kind.choices]
    begun = [choice for choice in choices if given[1] and choice.startswith(given[1].lower())]
    return begun[:1] or get_close_matches(given[1].lower(), choices, 1)


def _guessed(error: click.ClickException) -> list[str]:
    """What a command or option is called here that is often called otherwise."""
    from factcheck.cli.guesses import command, option

    meant = ""
    if isinstance(error, click.NoSuchOption):
        meant = option(error.option_name, error.ctx)
    elif isinstance(error, click.exceptions.NoSuchCommand) and error.ctx:
        meant = command(error.command_name) if error.ctx.parent is None or error.command_name == "help" else ""
    return [meant] if meant else []


def _usage(error: click.ClickException) -> str:
    """Click's message in our manner: one line, no capital, and where to look."""
    unknown = isinstance(error, click.NoSuchOption | click.exceptions.NoSuchCommand)
    message = " ".join((error.message if unknown else error.format_message()).split()).rstrip(".")
    if near := _guessed(error) or getattr(error, "possibilities", None) or _near_value(error):
        message += f"; did you mean {' or '.join(near)}?"
    for said, better in _RANGES.items():
        message = message.replace(said, better)
    if message[1:2].islower():
        message = message[0].lower() + message[1:]
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message} (see `{context.command_path} --help`)" if context else message

"""What Python's compiler made of our regular expressions, kept in the cache folder: 90 of them take 30 ms.

Only the command keeps them (`keep`). The insides of `re` are not documented: where they are otherwise than here, or
the file is broken or of another Python, patterns are compiled as ever. The engine itself checks a program it is given.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
import zlib
from functools import cache
from typing import Any

from factcheck.folders import cache_folder

MOST = 600  # patterns; beyond, what older releases left is forgotten
CHECKED = 4  # bytes in front that tell whether the rest is whole
Key = tuple[str | bytes, int]
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_PYTHON = f"{sys.version} {sys.maxsize} {sys.byteorder}"
_new: dict[Key, Program] = {}


def compiled(text: str | bytes, flags: int) -> re.Pattern[Any]:
    """The same as `re.compile`."""
    flags = int(flags)
    try:
        program = _kept().get((text, flags)) or _new.get((text, flags))
        if program is None:
            program = _new[text, flags] = _compiled(text, flags)
        return _loaded(text, program)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        _new.pop((text, flags), None)
        return re.compile(text, flags)


def _compiled(text: str | bytes, flags: int) -> Program:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(text, flags)
    code = _compiler._code(parsed, flags)
    names: dict[str, int] = parsed.state.groupdict
    order: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        order[number] = name
    return flags | parsed.state.flags, _packed(code), parsed.state.groups - 1, names, tuple(order)


def _packed(code: list[int]) -> bytes:
    return b"".join([number.to_bytes(4, sys.byteorder) for number in code])


def _loaded(text: str | bytes, program: Program) -> re.Pattern[Any]:
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, names, order = program
    made: re.Pattern[Any] = _sre.compile(text, flags, memoryview(code).cast("I").tolist(), groups, names, order)
    return made


def _file() -> str:
    folder = cache_folder()
    return os.path.join(folder, f"patterns-{sys.implementation.cache_tag}") if folder else ""


@cache
def _kept() -> dict[Key, Program]:
    """What earlier runs kept."""
    try:
        with open(_file(), "rb") as file:
            data = file.read()
        if zlib.crc32(data[CHECKED:]).to_bytes(CHECKED, "big") != data[:CHECKED]:
            return {}
        given: tuple[str, dict[Key, Program]] = marshal.loads(data[CHECKED:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return given[1] if given[0] == _PYTHON else {}


def keep() -> None:
    """Write down what this run compiled, with what earlier ones did; whole, or not at all."""
    if not _new or not (path := _file()):
        return
    every = _kept() | _new
    data = marshal.dumps((_PYTHON, every if len(every) <= MOST else _new))
    new = f"{path}.{os.getpid()}.new"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        try:
            with open(new, "wb") as file:
                file.write(zlib.crc32(data).to_bytes(CHECKED, "big") + data)
            os.replace(new, path)
        finally:
            if os.path.exists(new):
                os.unlink(new)
    except OSError:
        return
    _new.clear()

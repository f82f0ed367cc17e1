"""Comments and code fences of Markdown that are never closed: they take what follows them, and nobody sees it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

_FENCE = pattern(rb"`{3,}|~{3,}")
_MARKS = b" \t\r\n>"  # of a quotation, before the fence that closes one in it


@dataclass(frozen=True, slots=True)
class Unclosed:
    """What was opened at a byte of the source, and how many lines with anything in them it takes."""

    what: str
    at: int
    lines: int


def fence(source: bytes, start: int, end: int) -> Unclosed | None:
    """The fence of a code block that no other closes; None where one does, where it takes nothing, or for indented code."""
    opened = _FENCE.match(source, start, end)
    if not opened:
        return None
    _, *lines = source[start:end].splitlines()
    last = lines[-1].strip(_MARKS) if lines else b""
    if len(last) >= len(opened[0]) and not last.strip(opened[0][:1]):
        return None
    return _unclosed("code fence", start, lines)


def comment(source: bytes, start: int, end: int, closed: int) -> Unclosed | None:
    """The comment of a block of HTML that begins behind `closed`, the last end of one in the source."""
    at = source.find(b"<!--", max(start, closed), end)
    return None if at < 0 else _unclosed("comment", at, source[at + len(b"<!--") : end].splitlines())


def _unclosed(what: str, at: int, lines: Iterable[bytes]) -> Unclosed | None:
    count = sum(1 for line in lines if line.strip(_MARKS))
    return Unclosed(what, at, count) if count else None

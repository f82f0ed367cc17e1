"""Comments, code fences and raw elements of Markdown that are never closed: they take what follows them, and nobody sees it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

_MARKS = b" \t\r\n>"  # of a quotation, before the fence that closes one in it
_LINE_END = pattern(rb"\r\n|\n|\r")
_RAW = pattern(rb"\s*<(script|style|pre|textarea)(?=[\s>]|\Z)", re.IGNORECASE)  # no blank line ends its block
_RAW_END = pattern(rb"</(?:script|style|pre|textarea)>", re.IGNORECASE)

_SCRIPT = pattern(rb"<(script|style)(?=[\s>])", re.IGNORECASE)
_RAW_ENDS = {kind: pattern(rb"</" + kind + rb"\s*>", re.IGNORECASE) for kind in (b"script", b"style")}


@dataclass(frozen=True, slots=True)
class Unclosed:
    """What was opened at a byte of the source, and how many lines with anything in them it takes."""

    what: str
    at: int
    lines: int


def fence(source: bytes, start: int, end: int, told: int) -> Unclosed | None:
    """The fence of a code block that no other closes; None where one stands behind its last words, which end at `told`,
    or where it takes nothing."""
    if source[max(told, _line_end(source, start, end)) : end].strip(_MARKS):
        return None
    return _unclosed("code fence", start, source[start:end].splitlines()[1:])


def element(source: bytes, start: int, end: int) -> Unclosed | None:
    """The element at the head of a block of HTML that only an end tag closes, where there is none."""
    opened = _RAW.match(source, start, end)
    if not opened or _RAW_END.search(source, opened.end(), end):
        return None
    return _unclosed(
        f"<{opened[1].decode().lower()}>", start, source[opened.end() : end].partition(b">")[2].splitlines()
    )


def _line_end(source: bytes, start: int, end: int) -> int:
    found = _LINE_END.search(source, start, end)
    return found.end() if found else end


def comment(source: bytes, start: int, end: int, closed: int) -> Unclosed | None:
    """The comment of a block of HTML that begins behind `closed`, the last end of one in the source."""
    at = source.find(b"<!--", max(start, closed), end)
    return None if at < 0 else _unclosed("comment", at, source[at + len(b"<!--") : end].splitlines())


def _unclosed(what: str, at: int, lines: Iterable[bytes]) -> Unclosed | None:
    count = sum(1 for line in lines if line.strip(_MARKS))
    return Unclosed(what, at, count) if count else None


def raw_end(source: bytes, kind: bytes, start: int) -> int:
    """Where a script or style sheet ends that is open at a place, 0 if it is none or does not end."""
    found = _RAW_ENDS[kind].search(source, start) if kind in _RAW_ENDS else None
    return found.end() if found else 0


def open_raw(source: bytes, start: int, end: int) -> int:
    """Where a script or style sheet ends that is open at the end of a block of HTML, 0 if none is."""
    at, ends = start, 0
    while found := _SCRIPT.search(source, at, end):
        ends = raw_end(source, found[1].lower(), found.end())
        if not ends or ends > end:
            return ends
        at = ends
    return 0

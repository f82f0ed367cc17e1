"""Columns of a terminal: how wide safe text is, cutting and wrapping it. All texts here are safe already."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def char_width(char: str) -> int:
    """0 for what sits on the character before, 2 for East Asian wide ones and emoji, else 1."""
    if char < "\u0300":
        return 1
    code = ord(char)
    if 0x1161 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:  # vowels and finals of decomposed Hangul
        return 0
    category = unicodedata.category(char)
    if category in ("Mn", "Me"):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 2 if category == "Cn" and 0x1F000 <= code <= 0x1FAFF else 1  # emoji younger than this Python


def width(text: str) -> int:
    """The columns a text takes."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def head(pieces: Iterable[str], room: int) -> str:
    """As many pieces from the front as fit."""
    kept, used = [], 0
    for piece in pieces:
        used += width(piece)
        if used > room:
            break
        kept.append(piece)
    return "".join(kept)


def tail(pieces: list[str], room: int) -> str:
    """As many pieces from the end as fit."""
    kept: list[str] = []
    used = 0
    for piece in reversed(pieces):
        used += width(piece)
        if used > room:
            break
        kept.append(piece)
    while kept and width(kept[-1]) == 0:  # an accent whose letter is gone
        kept.pop()
    return "".join(reversed(kept))


def cut(text: str, room: int, mark: str) -> str:
    """The text, its end cut off where it does not fit."""
    return text if width(text) <= room else head(text, room - len(mark)) + mark


def cut_left(text: str, room: int, mark: str) -> str:
    """The text, its beginning cut off where it does not fit: of a path, the end counts."""
    return text if width(text) <= room else mark + tail(list(text), room - len(mark))


def pad(text: str, columns: int) -> str:
    """The text with spaces up to so many columns."""
    return text + " " * (columns - width(text))


def wrap(text: str, room: int, first: str = "", rest: str = "") -> list[str]:
    """Lines no wider than `room`, broken at spaces, or in a word wider than a line; what stands before each counts."""
    lines: list[str] = []
    line, blank = first, True
    for word in text.split(" "):
        if not word:
            continue
        if not blank and width(line) + 1 + width(word) <= room:
            line += " " + word
            continue
        if not blank:
            lines.append(line)
            line = rest
        while width(line) + width(word) > room:
            part = head(word, room - width(line))
            if not part:
                break
            lines.append(line + part)
            word, line = word[len(part) :], rest
        line, blank = line + word, False
    return [*lines, line.rstrip(" ")]


def right(lines: list[str], tag: str, room: int) -> list[str]:
    """The lines with a tag at the right end of the last, or on a line of its own where there is no room."""
    if not tag:
        return lines
    gap = room - width(lines[-1]) - width(tag)
    if gap >= 2:
        return [*lines[:-1], lines[-1] + " " * gap + tag]
    return [*lines, " " * (room - width(tag)) + tag]

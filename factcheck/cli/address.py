"""`FILE:LINE[:COL]`: a place in a document, as reports print it."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.cli.screen import Screen
from factcheck.dataclass import dataclass
from factcheck.errors import UsageError
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pattern import pattern

_PLACE = pattern(r"(?s)(?P<file>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """A file, a line from 1, and a column from 1 in code points where one was named."""

    file: str
    line: int
    column: int | None = None


def parse_address(text: str) -> Address:
    """Read from the right, so that `C:\\draft.md:3:43` is a place in `C:\\draft.md`; UsageError if it is none."""
    found = _PLACE.match(text)
    if not found:
        raise UsageError(f"{text!a} is no place: write FILE:LINE or FILE:LINE:COLUMN, as in draft.md:3:43")
    file, line, column = found["file"], int(found["line"]), found["column"]
    if column and not Path(file).exists() and Path(f"{file}:{line}").exists():
        return Address(f"{file}:{line}", int(column))
    return Address(file, line, int(column) if column else None)


def offset(source: Source, place: Address) -> int | None:
    """Where the place is in the text, None where only a line is named; UsageError if there is no such place."""
    lines = source.lines
    number = max(1, len(lines) - source.text.endswith(("\n", "\r")))  # the last line end begins no line
    if not 1 <= place.line <= number:
        its = f"its lines are 1 to {number}" if number > 1 else "it has one line"
        raise UsageError(f"{source.name} has no line {place.line}: {its}")
    if place.column is None:
        return None
    start = lines[place.line - 1]
    end = lines[place.line] if place.line < len(lines) else len(source.text)
    length = len(source.text[start:end].rstrip("\r\n"))
    if not 1 <= place.column <= max(length, 1):
        raise UsageError(f"{source.name}:{place.line} has no column {place.column}: its columns are 1 to {length}")
    return start + place.column - 1


def read_at(place: Address, published: PartialDate | None, show: Screen) -> Source:
    """The document of a place; InputError if it cannot be read."""
    from factcheck.cli.documents import dated
    from factcheck.read import read_path

    return dated(read_path(place.file), published, show)

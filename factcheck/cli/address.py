"""`FILE:LINE[:COL]` or `FILE p. 3`: a place in a document, as reports print it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from factcheck.cli.screen import Screen
from factcheck.dataclass import dataclass
from factcheck.errors import UsageError
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pattern import pattern

_LONGEST = 5000  # characters of a place
_PLACE = pattern(r"(?s)(?P<file>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """A file, a line from 1, and a column from 1 in code points where one was named; of a file whose places are no lines
    the place by its name, as `p. 3`."""

    file: str
    line: int | str
    column: int | None = None


def parse_address(text: str) -> Address:
    """Read from the right, so that `C:\\draft.md:3:43` is a place in `C:\\draft.md`; UsageError if it is none."""
    if named := _named(text):
        return named
    found = _PLACE.match(text)
    if not found:
        raise UsageError(f"{text!a} is no place: write FILE:LINE or FILE:LINE:COLUMN, as in draft.md:3:43")
    file, line, column = found["file"], int(found["line"]), found["column"]
    if column and not Path(file).exists() and Path(f"{file}:{line}").exists():
        return Address(f"{file}:{line}", int(column))
    return Address(file, line, int(column) if column else None)


def _named(text: str) -> Address | None:
    """A file that is there, and behind a blank a place in it: `report.pdf p. 3`."""
    for blank in re.finditer(" ", text[:_LONGEST]):
        file, label = text[: blank.start()], text[blank.end() :]
        if label and os.path.isfile(file) and not os.path.isfile(text.rpartition(":")[0]):
            return Address(file, label)
    return None


def offset(source: Source, place: Address) -> int | None:
    """Where the place is in the text, None where only a line is named; UsageError if there is no such place."""
    lines = source.lines
    if isinstance(place.line, str):
        if not any(mark.label == place.line for mark in source.marks):
            first, last = (source.marks[0].label, source.marks[-1].label) if source.marks else ("line 1", "the last")
            raise UsageError(f"{source.name} has no {place.line}: its places go from {first} to {last}")
        return None
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


def of_one(source: Source, place: Address) -> Address:
    """The place by line and column where it is named otherwise and one figure stands there; UsageError if more do."""
    from factcheck.extraction import read_claims
    from factcheck.model.claim import ClaimKind

    if not isinstance(place.line, str):
        return place
    here = [one for one in read_claims(source) if source.label(one.anchor.start) == place.line]
    figures = [one for one in here if one.kind is not ClaimKind.OTHER]
    told = [f"{':'.join(map(str, source.place(one.anchor.start)))} “{one.anchor.exact}”" for one in figures]
    if len(figures) != 1:
        many = f": name one by its line in the text, as {place.file}:{told[0]}; {'; '.join(told[1:9])}" if told else ""
        raise UsageError(f"{len(figures) or 'no'} figures at {place.line} of {place.file}{many}")
    return Address(place.file, *source.place(figures[0].anchor.start))


def read_at(place: Address, published: PartialDate | None, show: Screen) -> Source:
    """The document of a place; InputError if it cannot be read."""
    from factcheck.cli.documents import dated
    from factcheck.read import read_path

    return dated(read_path(place.file), published, show)

"""CSV files as rows with line numbers: separator and encoding guessed, ragged rows refused."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern
from factcheck.reference.node import Syntax

SEPARATORS = ",;\t"
_NAMED = pattern(r'"?sep=([,;\t|])"?[,;\t ]*(?:\r\n|\r|\n)', re.IGNORECASE)  # Excel's own first line


@dataclass(frozen=True, slots=True)
class Line:
    """A row of cells and the line it begins in."""

    number: int
    cells: tuple[str, ...]


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and a note where the encoding had to be guessed; UTF-8 and UTF-16 marks are dropped."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), ""
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "not UTF-8: read as Windows-1252"


def separator(text: str) -> str:
    """The separator of a CSV file, told by Excel's `sep=;` or else by the header alone: values may hold any sign."""
    if named := _NAMED.match(text):
        return named[1]
    head = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(part for at, part in enumerate(head.split('"')) if at % 2 == 0)
    return max(SEPARATORS, key=outside.count)


def lines(text: str, ragged: list[Syntax]) -> Iterator[Line]:
    """The header, then each row that is not blank and as wide as the header; those that are not go into `ragged`.

    Raises `Syntax` where the text is not CSV at all.
    """
    if "\0" in text:
        before = text[: text.index("\0")]
        raise Syntax(before.count("\n") + 1, 1, "a NUL byte: save the sheet as CSV (UTF-8)")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    width, start = 0, 1
    named = bool(_NAMED.match(text))
    try:
        for cells in reader:
            number, start = start, reader.line_num + 1
            if (named and number == 1) or not any(cell.strip() for cell in cells):
                continue
            width = width or len(_trimmed(cells, 0))
            cells = _trimmed(cells, width)
            if len(cells) != width:
                many = f"{len(cells)} cell{'s' * (len(cells) > 1)}"
                message = f"{many} where the header has {width}: quote a cell that holds a separator, fill gaps"
                ragged.append(Syntax(number, 1, message))
                continue
            yield Line(number, tuple(cell.strip() for cell in cells))
    except csv.Error as error:
        raise Syntax(start, 1, f"not CSV: {error}: check the quotation marks") from None


def _trimmed(cells: list[str], width: int) -> list[str]:
    """Without the empty cells a spreadsheet leaves at the end."""
    end = len(cells)
    while end > width and not cells[end - 1].strip():
        end -= 1
    return cells[:end]

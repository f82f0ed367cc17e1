"""World Bank tables: the long one of value rows, and the wide one with a column for each year."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from factcheck.errors import ReferenceFileError
from factcheck.reference.imports.table import Heading, Origin, Table, Value

LONG = ("indicator", "area", "iso3", "period", "value")
_PUBLISHER = "World Bank"


class Long:
    """A row for each value: indicator, area, iso3, period, value. The indicators' names come from a second file."""

    name = "world-bank-long"

    def knows(self, path: Path, head: bytes) -> bool:
        return head.split(b"\n", 1)[0].strip().lower() == ",".join(LONG).encode()

    def table(self, path: Path, beside: Path | None) -> Table:
        if beside is None:
            raise ReferenceFileError(
                str(path), 0, 0, "it names its indicators by codes only: add --titles FILE with their titles"
            )
        origin = Origin(_PUBLISHER, "World Development Indicators", "CC-BY-4.0", "https://data.worldbank.org")
        return Table(path, self.name, origin, _titles(beside), lambda: _values(path))


def _values(path: Path) -> Iterator[Value]:
    with opened(path) as file:
        rows = csv.reader(file, strict=True)
        next(rows)
        for row in rows:
            code, area, iso, period, value = row
            yield Value(code, iso, area, period, value, rows.line_num)


@contextmanager
def opened(path: Path) -> Iterator[io.TextIOWrapper]:
    """A text file, unpacked if it is compressed."""
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        bytes_ = cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if packed else raw
        with io.TextIOWrapper(bytes_, encoding="utf-8-sig", newline="") as file:
            yield file


def _titles(path: Path) -> dict[str, Heading]:
    """Indicators by code, from JSON lines."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        found[one["indicator"]] = Heading(
            one["indicator"],
            one["title"],
            one.get("unit") or "",
            one.get("definition") or "",
            "World Development Indicators",
        )
    return found

"""The formats that can be imported; the first that knows a file reads it."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from factcheck.dataclass import replace
from factcheck.errors import ReferenceFileError
from factcheck.reference.imports.cells import is_day
from factcheck.reference.imports.columns import Plain
from factcheck.reference.imports.eurostat import Eurostat
from factcheck.reference.imports.frictionless import Frictionless
from factcheck.reference.imports.jsonstat import JsonStat
from factcheck.reference.imports.owid import Owid
from factcheck.reference.imports.reading import looked_through, regular
from factcheck.reference.imports.sdmxcsv import SdmxCsv
from factcheck.reference.imports.sdmxjson import SdmxJson
from factcheck.reference.imports.table import Asked, Importer, Origin, Table
from factcheck.reference.imports.worldbank import Long, Wide

IMPORTERS: tuple[Importer, ...] = (
    Plain(), Long(), Wide(), Owid(), Eurostat(), SdmxCsv(), Frictionless(), SdmxJson(), JsonStat()
)  # fmt: skip

_NAMES = ", ".join(one.name for one in IMPORTERS)


def table_of(path: Path, asked: Asked = Asked(), format: str = "") -> Table:
    """The table in a file, read by the importer of that name, or by the first that knows it.

    Raises:
        ReferenceFileError: it cannot be read, or no importer knows it.
    """
    for beside in (asked.titles, asked.layout, asked.mapping):
        regular(beside)
    file = looked_through(path)
    for one in IMPORTERS:
        if format in ("", one.name) and (one.knows(file) or (one.name == "csv" and asked.layout)):
            table = one.table(file, asked)
            break
    else:
        wanted = f"not a table of the format {format}" if format else f"not a table that is known here ({_NAMES})"
        raise ReferenceFileError(str(path), 0, 0, f"{wanted}: say with --layout which column is what")
    table.origin = asked.origin.over(_dated(table)).over(Origin(retrieved=_fetched(path)))
    table.digest = f"{table.digest}+{_asked(asked, table.about)}"
    if not file.ended:
        table.notes.append("its last line has no end: if the download broke off, the last value is wrong")
    if file.encoding == "cp1252":
        table.notes.append("not UTF-8: read as Windows-1252")
    return table


def _dated(table: Table) -> Origin:
    """The origin that a table tells; what is no date in it ("07/01/2025", which may be July or January) is a note."""
    made = table.origin
    for name, label in (("published", "release"), ("retrieved", "download")):
        told = getattr(made, name)
        if told and not is_day(told):
            table.notes.append(f"its day of {label}, {told[:24]!r}, is no date: say --{name} YYYY-MM-DD")
            made = replace(made, **{name: ""})
    return made


def _fetched(path: Path) -> str:
    """The day of the file, "" for one beyond the calendar."""
    try:
        return date.fromtimestamp(path.stat().st_mtime).isoformat()
    except (OverflowError, ValueError):
        return ""


def _asked(asked: Asked, about: str) -> str:
    """A digest of what was said beside a table: with another, the table is looked at anew."""
    made = hashlib.sha256(f"{asked.origin!r}{about}".encode())
    for path in (asked.titles, asked.layout, asked.mapping):
        try:
            made.update(path.read_bytes() if path else b"-")
        except OSError as error:
            raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {error.strerror}") from None
    return made.hexdigest()[:16]

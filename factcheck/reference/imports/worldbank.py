"""World Bank tables: the long one of value rows, and the wide one with a column for each year, as the Bank ships it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import ReferenceFileError
from factcheck.pattern import pattern
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import BROKEN, File
from factcheck.reference.imports.table import Asked, Heading, Meanings, Origin, Table, Value

LONG = ("indicator", "area", "iso3", "period", "value")
WIDE = ("country name", "country code", "indicator name", "indicator code")
_ORIGIN = Origin(
    "World Bank", "World Development Indicators", "CC-BY-4.0", "https://data.worldbank.org/indicator/{code}"
)
_DESCRIBED = 64 * 2**20  # bytes of a description
_YEAR = pattern(r"(\d{4})(?: \[YR\d{4}\])?\Z")
_SAID = pattern(r'"?(Data Source|Last Updated Date)"?,"?([^"\r\n,]*)')


class Long:
    """A row for each value: indicator, area, iso3, period, value. The indicators' names come from a second file."""

    name = "world-bank-long"

    def knows(self, file: File) -> bool:
        return file.head.split("\n", 1)[0].strip().lower() == ",".join(LONG)

    def table(self, file: File, asked: Asked) -> Table:
        if asked.titles is None:
            raise ReferenceFileError(
                str(file.path), 0, 0, "it names its indicators by codes only: add --titles FILE with their titles"
            )
        known = titles(asked.titles, _ORIGIN.title)
        made = Table(file.path, self.name, _ORIGIN, {}, lambda: _long(file, made, known), file.digest)
        return made


def _long(file: File, table: Table, known: dict[str, Heading]) -> Iterator[Value]:
    headings, unnamed = table.headings, 0
    rows = file.rows()
    next(rows)
    for line, (code, area, iso, period, value) in rows:
        if code not in headings:
            headings[code] = known.get(code.lower()) or Heading(code, code, named=False)
            unnamed += not headings[code].named
        yield Value(code, iso, area, period, value, line)
    if unnamed:
        table.notes.append(f"{unnamed} series without a title in the file of titles: they give no verdict")


class Wide:
    """A row for each area and indicator, a column for each year; as CSV below a few lines on the table, or zipped with
    its metadata. The bulk file and the DataBank one have the same columns."""

    name = "world-bank"

    def knows(self, file: File) -> bool:
        return any(_is_head(row) for row in csv.reader(io.StringIO(file.head)))

    def table(self, file: File, asked: Asked) -> Table:
        said = dict(_SAID.findall(file.head.partition("Indicator Code")[0]))
        origin = Origin(title=said.get("Data Source", "").strip(), published=said.get("Last Updated Date", "").strip())
        known, told = titles(asked.titles), _definitions(file)
        made = Table(
            file.path,
            self.name,
            origin.over(_ORIGIN),
            {},
            lambda: _wide(file, made, known, told),
            file.digest,
            about=repr(told),
        )
        return made


def _is_head(row: list[str]) -> bool:
    return set(WIDE) <= {cell.strip().lower().replace("series", "indicator") for cell in row}


def _wide(file: File, table: Table, known: dict[str, Heading], told: dict[str, str]) -> Iterator[Value]:
    rows = file.rows(begins=_is_head)
    line, head = next(rows)
    names = [cell.strip().lower().replace("series", "indicator") for cell in head]
    country, code, title, key = (names.index(one) for one in WIDE)
    years = [(at, found[1]) for at, cell in enumerate(head) if (found := _YEAR.match(cell.strip()))]
    if len({year for _, year in years}) < len(years) or not years:
        raise file.wrong(line, "a year has two columns" if years else "no column is a year")
    headings, meant = table.headings, Meanings(file)
    for line, row in rows:
        indicator = row[key]
        if not indicator:
            continue  # the lines on the table that DataBank puts below it
        meant.keep(indicator, row[title], "", line)
        if indicator not in headings:
            named = known.get(indicator.lower(), Heading(indicator, row[title]))
            definition = named.definition or told.get(indicator, "")
            headings[indicator] = Heading(indicator, named.title, named.unit, definition, table.origin.title)
        for at, year in years:
            if cell := row[at]:
                yield Value(indicator, row[code], row[country], year, cell, line)
            else:
                table.empty += 1


def _definitions(file: File) -> dict[str, str]:
    """What each indicator is, from the metadata in a zip archive or beside the file.

    Raises ReferenceFileError where it cannot be unpacked, or is no CSV.
    """
    try:
        return _told(file)
    except (*BROKEN, OSError, csv.Error) as error:
        raise file.wrong(0, f"the description of its indicators cannot be read: {error}") from None


def _told(file: File) -> dict[str, str]:
    if file.member:
        with zipfile.ZipFile(file.path) as archive:
            found = [
                one for one in archive.namelist() if Path(one).name.startswith(("Metadata_Indicator", "WDISeries"))
            ]
            text = ""
            if found:
                with archive.open(found[0]) as inner:
                    text = inner.read(_DESCRIBED).decode("utf-8-sig", "replace")
    else:
        beside = file.path.parent / f"Metadata_Indicator_{file.path.name}"
        text = beside.read_text(encoding="utf-8-sig", errors="replace") if beside.is_file() else ""
    made = {}
    for row in csv.DictReader(io.StringIO(text, newline="")):
        low = {
            (name or "").strip().lower().replace(" ", "_"): cell for name, cell in row.items() if isinstance(cell, str)
        }
        code = low.get("indicator_code") or low.get("series_code") or ""
        made[code] = (low.get("source_note") or low.get("long_definition") or "").strip()
    return made

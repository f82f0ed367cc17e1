"""Eurostat's TSV: `freq,unit,geo\\TIME_PERIOD`, a tab, and a column for each period; `:` is no value, letters are flags."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.statcodes import AREAS
from factcheck.reference.imports import cells
from factcheck.reference.imports.cube import Code, Cube, Dimension, role_of, scaled, status_of
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Asked, Origin, Table, Value

_URL = "https://ec.europa.eu/eurostat/databrowser/view/{}"


class Eurostat:
    """A row for each combination of codes."""

    name = "eurostat-tsv"

    def knows(self, file: File) -> bool:
        first = file.head.split("\t", 1)[0]
        return "\\" in first and "\n" not in first and role_of(first.rpartition("\\")[2]) == "time"

    def table(self, file: File, asked: Asked) -> Table:
        flow = file.path.name.split(".")[0].removeprefix("estat_").lower()
        origin = Origin("Eurostat", "", "CC-BY-4.0", _URL.format(flow))
        first = file.head.split("\t", 1)[0].strip('"').rpartition("\\")[0].split(",")
        dimensions = [Dimension(id, role_of(id)) for id in first]
        cube = Cube(file, flow, asked.origin.title, dimensions, titles(asked.titles))

        def values() -> Iterator[Value]:
            yield from _values(file, made, cube, dimensions)

        placed = any(one.role == "area" for one in dimensions)
        made = Table(file.path, self.name, origin, cube.headings, values, file.digest, number=_number, placed=placed)
        return made


def _values(file: File, table: Table, cube: Cube, dimensions: list[Dimension]) -> Iterator[Value]:
    rows = file.rows("\t")
    _, head = next(rows)
    periods = [cell.strip() for cell in head[1:]]
    area = next((at for at, one in enumerate(dimensions) if one.role == "area"), -1)
    for line, row in rows:
        codes = [code.strip() for code in row[0].split(",")]
        if len(codes) != len(dimensions):
            raise file.wrong(line, f"{len(codes)} codes where the header has {len(dimensions)}")
        where = codes[area] if area >= 0 else ""
        where = AREAS.get(where, where)
        place = cube.place([Code(code) for code in codes], line)
        for period, cell in zip(periods, row[1:], strict=True):
            bare = cell.strip()
            if bare == ":":
                table.empty += 1
                continue
            number, _, flag = bare.partition(" ")
            yield Value(place.code, where, "", period, scaled(number, place.factor), line, place.part, status_of(flag))


def _number(text: str) -> tuple[str, str]:
    """A cell without its flags; what is `:` or `:c` has no value."""
    return ("", "") if text.startswith(":") else cells.plain(text)

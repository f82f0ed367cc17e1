"""Our World in Data: Entity, Code, Year and a column for each indicator, described by a .metadata.json beside it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import ReferenceFileError
from factcheck.reference.imports.cells import is_day
from factcheck.reference.imports.cube import Code, Cube, Dimension
from factcheck.reference.imports.described import Json, described, text_of
from factcheck.reference.imports.flat import Column, Plan, Values, stream
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Asked, Heading, Origin, Table, Value

_WORDS = ("continent", "world regions according to owid", "world region according to owid", "owid_region")


class Owid:
    """A row for each entity and year."""

    name = "owid"

    def knows(self, file: File) -> bool:
        head = _head(file)
        return head[0] == "entity" and head[-1] != head[0] and not {"year", "day", "date"}.isdisjoint(head[1:3])

    def table(self, file: File, asked: Asked) -> Table:
        about = _beside(file.path)
        chart, columns = about.get("chart", {}), about.get("columns", {})
        citation = text_of(chart, "originalChartUrl").partition("?")[0]
        fetched = text_of(about, "dateDownloaded")[:10]
        origin = Origin(
            "Our World in Data", text_of(chart, "title"), _licence(about), citation, _updated(columns), fetched
        )
        head = next(csv.reader(io.StringIO(file.head)))
        low = _head(file)
        code = low.index("code") if "code" in low else -1
        time = next(at for at, one in enumerate(low) if one in ("year", "day", "date"))
        wanted = [at for at in range(len(head)) if at not in (0, code, time) and _is_number(head[at], columns)]
        known = {_code(head[at], columns).lower(): _heading(head[at], columns, origin.title) for at in wanted} | titles(
            asked.titles
        )
        values = tuple(Values(at, Code(_code(head[at], columns), head[at])) for at in wanted)
        plan = Plan((), values, Column(Dimension("entity", "area"), code, 0), time)
        cube = Cube(file, "", origin.title, [Dimension("column", "measure")], known)

        def streamed() -> Iterator[Value]:
            yield from stream(file, made, cube, plan, ",")

        made = Table(file.path, self.name, origin, cube.headings, streamed, file.digest, about=json.dumps(about))
        return made


def _head(file: File) -> list[str]:
    return [cell.strip().strip('"').lower() for cell in file.head.split("\n", 1)[0].strip().split(",")]


def _beside(path: Path) -> Json:
    """What the .metadata.json beside a table says: of `lakes.csv` and `lakes.csv.gz`, `lakes.metadata.json`."""
    stem = path.name.removesuffix(".gz").removesuffix(".csv")
    for name in (f"{stem}.metadata.json", "metadata.json"):
        if (found := path.parent / name).is_file():
            about = described(found)
            for name in ("chart", "columns"):
                if not isinstance(about.get(name, {}), dict):
                    raise ReferenceFileError(str(found), 0, 0, f"`{name}` is no object: fetch the description again")
            return about
    return {}


def _about(column: str, columns: Json) -> Json:
    """The description of a column, named by its title or by its short name."""
    if isinstance(own := columns.get(column), dict):
        return own
    return next((one for one in columns.values() if isinstance(one, dict) and one.get("shortName") == column), {})


def _code(column: str, columns: Json) -> str:
    return (text_of(_about(column, columns), "shortName") or column).replace(" ", "_")


def _heading(column: str, columns: Json, topic: str) -> Heading:
    about = _about(column, columns)
    source = text_of(about, "citationShort")
    definition = ". ".join(
        filter(None, (text_of(about, "descriptionShort").rstrip("."), source and f"Source: {source}"))
    )
    unit = text_of(about, "unit") or text_of(about, "shortUnit")
    title = text_of(about, "titleShort") or column
    aliases = tuple(
        dict.fromkeys(name for name in (column, text_of(about, "titleLong")) if " " in name and name != title)
    )
    return Heading(_code(column, columns), title, unit, definition, topic, aliases)


def _is_number(column: str, columns: Json) -> bool:
    kind = text_of(_about(column, columns), "type").lower()
    return (
        kind not in ("string", "categorical", "ordinal")
        and column.lower() not in _WORDS
        and "annotation" not in column.lower()
    )


def _updated(columns: Json) -> str:
    """The newest day on which one of the columns was updated."""
    days = [text_of(one, "lastUpdated")[:10] for one in columns.values() if isinstance(one, dict)]
    return max(days, key=lambda day: (is_day(day), day), default="")


def _licence(about: Json) -> str:
    told = about.get("license") or about.get("licence") or about.get("chart", {}).get("license") or ""
    return told if isinstance(told, str) else text_of(told, "name") or text_of(told, "title")

"""Frictionless data packages: a datapackage.json beside CSV files, whose fields say what each column is."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from factcheck.dataclass import replace
from factcheck.reference.imports import cells
from factcheck.reference.imports.cube import Code, Cube, Dimension, role_of
from factcheck.reference.imports.described import Json, shaped, text_of, whole
from factcheck.reference.imports.flat import Column, Plan, Values, stream
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File, looked_through
from factcheck.reference.imports.table import Asked, Origin, Table, Value

_NUMBERS = ("number", "integer")


class Frictionless:
    """A package with one table; of several, each is named by its resource."""

    name = "frictionless"

    def knows(self, file: File) -> bool:
        return file.path.name == "datapackage.json" or ('"resources"' in file.head and '"schema"' in file.head)

    def table(self, file: File, asked: Asked) -> Table:
        package = whole(file)
        with shaped(file, "a data package"):
            tables = [_Resource(file, package, one, asked) for one in package["resources"] if _is_csv(one)]
        if not tables:
            raise file.wrong(0, "no resource of it is a CSV file")
        headings = tables[0].cube.headings
        for one in tables:
            one.cube.headings, one.cube.meant = headings, tables[0].cube.meant

        def values() -> Iterator[Value]:
            for one in tables:
                made.number = one.number
                made.path = one.file.path
                yield from one.values(made)

        parts = hashlib.sha256("\n".join(one.file.digest for one in tables).encode())
        digest = f"sha256:{parts.hexdigest()}"
        placed = all(one.plan.area for one in tables)
        cited = tables[0].file.path if len(tables) == 1 else file.path  # where the lines are
        made = Table(cited, self.name, _origin(package), headings, values, digest, placed=placed, about=file.digest)
        return made


def _is_csv(resource: Json) -> bool:
    path = resource["path"][0] if isinstance(resource["path"], list) else resource["path"]
    return text_of(resource, "format").lower() in ("csv", "tsv") or ".csv" in path or ".tsv" in path


def _origin(package: Json) -> Origin:
    sources, licences = package.get("sources") or [{}], package.get("licenses") or [{}]
    people = [
        one for one in package.get("contributors") or [] if "publisher" in (text_of(one, "role"), *one.get("roles", []))
    ]
    publisher = text_of(people[0] if people else sources[0], "title")
    licence = text_of(licences[0], "name") or text_of(licences[0], "title")
    url = text_of(package, "homepage") or text_of(sources[0], "path")
    title = text_of(package, "title") or text_of(package, "name")
    return Origin(publisher, title, licence, url, text_of(package, "created")[:10])


class _Resource:
    """One CSV file of a package."""

    def __init__(self, package: File, told: Json, resource: Json, asked: Asked) -> None:
        path = resource["path"][0] if isinstance(resource["path"], list) else resource["path"]
        if "://" in path or PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
            raise package.wrong(0, f"resource {path} is not beside it: fetch it, and name it by its path from here")
        self.file = looked_through(package.path.parent / Path(path))
        self._delimiter = text_of(resource.get("dialect"), "delimiter") or self.file.delimiter()
        fields = {one["name"]: one for one in resource["schema"]["fields"]}
        head = next(csv.reader(io.StringIO(self.file.head), delimiter=self._delimiter), [])
        self._fields = [fields.get(name.strip(), {"name": name.strip()}) for name in head]
        marks = {text_of(one, "decimalChar") for one in self._fields}
        self.number = cells.with_comma if "," in marks else cells.plain
        self._missing = frozenset(resource.get("missingValues") or resource["schema"].get("missingValues") or ())
        title = text_of(resource, "title") or text_of(told, "title") or text_of(resource, "name")
        self.plan = self._plan()
        dimensions = [one.dimension for one in self.plan.dimensions] + [Dimension("field", "measure")]
        self.cube = Cube(self.file, text_of(told, "name"), title, dimensions, titles(asked.titles))

    def _plan(self) -> Plan:
        dimensions, values, area, time, status = [], [], Column(Dimension("area", "area")), -1, -1
        for at, one in enumerate(self._fields):
            id, title = text_of(one, "name"), text_of(one, "title")
            role, kind = role_of(id, title), text_of(one, "type")
            if role == "area":
                coded = "code" in id.lower() or "iso" in id.lower()
                area = replace(area, code=at) if coded else replace(area, name=at)
            elif role == "time" or kind in ("year", "yearmonth", "date"):
                time = at
            elif role == "status":
                status = at
            elif role == "value" or (kind in _NUMBERS and role in ("", "measure")):
                unit = text_of(one, "unit") or text_of(one.get("constraints"), "unit")
                values.append(Values(at, Code("" if role == "value" else id, "" if role == "value" else title, unit)))
            elif role != "left_out" and kind in ("", "string", "any", *_NUMBERS):
                dimensions.append(Column(Dimension(id, role), at))
        if not values or time < 0:
            raise self.file.wrong(1, f"no field of it is {'the time' if values else 'a number'}: name it in the schema")
        placed = area if max(area.code, area.name) >= 0 else None
        return Plan(tuple(dimensions), tuple(values), placed, time, status, steady=True)

    def values(self, table: Table) -> Iterator[Value]:
        """The values of the file."""
        for one in stream(self.file, table, self.cube, self.plan, self._delimiter):
            if one.value in self._missing:
                table.empty += 1
            else:
                yield one

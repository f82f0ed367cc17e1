"""JSON-stat 2: one dataset, its values in the order of its dimensions, all of them or those that are there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Any

from factcheck.lexicon.statcodes import AREAS
from factcheck.reference.imports.cube import Code, Cube, Dimension, Place, role_of, scaled, status_of
from factcheck.reference.imports.described import Json, shaped, text_of, whole
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Asked, Origin, Table, Value

_ROLES = {"time": "time", "geo": "area", "metric": "measure"}


class JsonStat:
    """A response of class "dataset"."""

    name = "json-stat"

    def knows(self, file: File) -> bool:
        head = file.head.lstrip()
        said = "".join(head.split())
        return head.startswith("{") and '"class":"' in said and ('"version":"2.' in said or '"dimension":{' in said)

    def table(self, file: File, asked: Asked) -> Table:
        data = whole(file)
        with shaped(file, "JSON-stat 2"):
            return self._table(file, asked, data)

    def _table(self, file: File, asked: Asked, data: Json) -> Table:
        if data.get("class", "dataset") != "dataset" or not isinstance(data.get("dimension"), dict):
            raise file.wrong(
                0, "not a JSON-stat dataset: fetch the dataset itself, not a collection or dimension of it"
            )
        ids, sizes = _shape(file, data)
        roles = {id: _ROLES[role] for role, named in data.get("role", {}).items() if role in _ROLES for id in named}
        dimensions = [Dimension(id, roles.get(id) or _own_role(id, data)) for id in ids]
        codes = [_codes(file, id, size, data["dimension"].get(id, {})) for id, size in zip(ids, sizes, strict=True)]
        origin = Origin(
            text_of(data, "source"), text_of(data, "label"), "", text_of(data, "href"), text_of(data, "updated")[:10]
        )
        told = text_of(data.get("extension"), "datasetid") or text_of(data.get("extension", {}).get("px"), "tableid")
        cube = Cube(
            file,
            told or file.path.name.split(".")[0],
            asked.origin.over(origin).title,
            dimensions,
            titles(asked.titles),
        )

        def values() -> Iterator[Value]:
            with shaped(file, "JSON-stat 2"):
                yield from _values(file, made, cube, dimensions, codes, data)

        placed = any(one.role == "area" for one in dimensions)
        made = Table(file.path, self.name, origin, cube.headings, values, file.digest, placed=placed)
        return made


def _shape(file: File, data: Json) -> tuple[list[str], list[int]]:
    ids, sizes = data.get("id"), data.get("size")
    if not (isinstance(ids, list) and isinstance(sizes, list) and len(ids) == len(sizes) and ids):
        raise file.wrong(0, "not JSON-stat 2: `id` and `size` of the dataset are wanted, one size for each dimension")
    if not all(isinstance(size, int) and size > 0 for size in sizes):
        raise file.wrong(0, "`size` has what is no size of a dimension")
    values = data.get("value")
    if isinstance(values, list) and len(values) != prod(sizes):
        raise file.wrong(
            0, f"{len(values)} values where its dimensions have room for {prod(sizes)}: is the download complete?"
        )
    if not isinstance(values, (list, dict)):
        raise file.wrong(0, "no `value` in it")
    return ids, sizes


def _own_role(id: str, data: Json) -> str:
    return role_of(id, text_of(data["dimension"].get(id), "label"))


def _codes(file: File, id: str, size: int, dimension: Json) -> list[Code]:
    """The categories of a dimension, in order."""
    category = dimension.get("category", {})
    labels, units = category.get("label", {}), category.get("unit", {})
    index = category.get("index", list(labels))
    order = sorted(index, key=index.__getitem__) if isinstance(index, dict) else list(index)
    if len(order) != size:
        raise file.wrong(0, f"dimension {id} has {len(order)} categories, and its size is {size}")
    return [Code(code, str(labels.get(code, "")), _unit(units.get(code))) for code in order]


def _unit(unit: Any) -> str:
    """The unit of a category: its label, or `base` as the Nordic offices have it."""
    if not isinstance(unit, dict):
        return ""
    name = text_of(unit, "label") or text_of(unit, "base") or text_of(unit, "symbol")
    return f"{name} {text_of(unit, 'type')}".strip()


def _values(
    file: File, table: Table, cube: Cube, dimensions: list[Dimension], codes: list[list[Code]], data: Json
) -> Iterator[Value]:
    values, status = data["value"], data.get("status")
    given = values.items() if isinstance(values, dict) else None
    area = next((at for at, one in enumerate(dimensions) if one.role == "area"), -1)
    time = next((at for at, one in enumerate(dimensions) if one.role == "time"), -1)
    if time < 0:
        raise file.wrong(0, "no dimension is the time: `role` says none, and none is named so")
    known: dict[tuple[Code, ...], Place] = {}
    for at, coordinates in _placed(given, codes) if given is not None else enumerate(product(*codes)):
        value = values[str(at)] if isinstance(values, dict) else values[at]
        if value is None:
            table.empty += 1
            continue
        which = tuple([code for number, code in enumerate(coordinates) if number not in (area, time)])
        place = known.get(which)
        if place is None:
            blank = Code("")
            told = [blank if number in (area, time) else code for number, code in enumerate(coordinates)]
            place = known[which] = cube.place(told)
        where = coordinates[area] if area >= 0 else Code("")
        period = _period(coordinates[time])
        text = scaled(str(value), place.factor)
        yield Value(
            place.code, AREAS.get(where.id, where.id), where.name, period, text, 0, place.part, _status(status, at)
        )


def _placed(given: Any, codes: list[list[Code]]) -> Iterator[tuple[int, tuple[Code, ...]]]:
    """The coordinates of the values that are there, by their number."""
    for key, _ in given:
        if not (key.isascii() and key.isdecimal()):
            raise ValueError(f"value {key[:24]!r} has no number")
        at = rest = int(key)
        found = []
        for one in reversed(codes):
            rest, number = divmod(rest, len(one))
            found.append(one[number])
        if rest:
            raise IndexError(f"of value {key}")
        yield at, tuple(reversed(found))


def _period(code: Code) -> str:
    """The period of a category: its code, or its name where that has no digit of a year ("Y23": "2023")."""
    return code.id if code.id[:4].isdecimal() or not code.name else code.name


def _status(status: Any, at: int) -> str:
    if isinstance(status, dict):
        status = status.get(str(at))
    elif isinstance(status, list):
        status = status[at] if at < len(status) else None
    return status_of(status) if isinstance(status, str) else ""

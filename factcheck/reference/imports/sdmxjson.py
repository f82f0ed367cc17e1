"""SDMX-JSON data messages, 1.0 and 2.0: observations by the numbers of their codes, in series or flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.lexicon.statcodes import AGENCIES, AREAS
from factcheck.reference.imports.cube import Code, Cube, Dimension, Place, role_of, scaled, status_of
from factcheck.reference.imports.described import Json, shaped, text_of, whole
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Asked, Heading, Origin, Table, Value

_CARRIED = ("unit", "scale")  # attributes that a series cannot be read without


class SdmxJson:
    """A data message."""

    name = "sdmx-json"

    def knows(self, file: File) -> bool:
        said = "".join(file.head.split())
        return said.startswith("{") and any(
            sign in said for sign in ('"dataSets":', "sdmx-json", '"structures":[', "sdmx.org")
        )

    def table(self, file: File, asked: Asked) -> Table:
        message = whole(file)
        with shaped(file, "SDMX-JSON"):
            data = message.get("data", message)
            sender = (message.get("meta") or message.get("header") or {}).get("sender", {})
            structures = data.get("structures") or [data["structure"]]
            sets = [_Set(one, structures[one.get("structure", 0)], file, asked) for one in data["dataSets"]]
            if not sets:
                raise file.wrong(0, "no data set in it")
            id = text_of(sender, "id")
            publisher = (
                AGENCIES.get(id.lower().split(".")[0]) or text_of(sender, "name") or text_of(sender, "names") or id
            )
            fetched = text_of(message.get("meta") or message.get("header"), "prepared")[:10]
            origin = Origin(publisher, sets[0].title, retrieved=fetched)
            headings: dict[str, Heading] = {}

        def values() -> Iterator[Value]:
            with shaped(file, "SDMX-JSON"):
                for one in sets:
                    one.cube.headings, one.cube.meant = headings, sets[0].cube.meant
                    yield from one.values(made)

        made = Table(
            file.path, self.name, origin, headings, values, file.digest, placed=all(one.placed for one in sets)
        )
        return made


class _Set:
    """One data set of a message, with the structure that its numbers are of."""

    def __init__(self, data: Json, structure: Json, file: File, asked: Asked) -> None:
        self._data, self._file = data, file
        self.title = text_of(structure, "name") or text_of(structure, "names")
        levels = structure["dimensions"]
        self._fixed, self._outer, self._inner = (levels.get(one) or [] for one in ("dataSet", "series", "observation"))
        self._attributes: Json = structure.get("attributes") or {}
        self._measures = max(1, len((structure.get("measures") or {}).get("observation") or []))
        every = [*self._fixed, *self._outer, *self._inner]
        self._dimensions = [Dimension(one["id"], role_of(one["id"], text_of(one, "name"))) for one in every]
        self._codes = [[_code(value) for value in one.get("values", [])] for one in every]
        self.placed = any(one.role == "area" for one in self._dimensions)
        self._time = next((at for at, one in enumerate(self._dimensions) if one.role == "time"), -1)
        self._area = next((at for at, one in enumerate(self._dimensions) if one.role == "area"), -1)
        if self._time < 0:
            raise file.wrong(0, "no dimension is the time")
        carried = [Dimension(role, role) for role in _CARRIED]
        self.cube = Cube(file, file.path.name.split(".")[0], asked.origin.title or self.title, [*self._dimensions, *carried],
                         titles(asked.titles))  # fmt: skip

    def values(self, table: Table) -> Iterator[Value]:
        whole = self._said("dataSet", self._data.get("attributes") or [])
        groups = self._groups()
        for key, one in (self._data.get("series") or {"": self._data}).items():
            in_series = whole | self._said("series", one.get("attributes") or [] if key else [])
            known: dict[tuple[Any, ...], Place] = {}
            for inner, found in (one.get("observations") or {}).items():
                numbers = [0] * len(self._fixed) + [
                    _number(at, key, inner) for part in (key, inner) if part for at in part.split(":")
                ]
                if len(numbers) != len(self._codes) or any(
                    at >= len(of) for at, of in zip(numbers, self._codes, strict=True)
                ):
                    raise ValueError(
                        f"observation {':'.join(filter(None, (key, inner)))} is of codes that are not there"
                    )
                value = found[0] if found else None
                if value is None:
                    table.empty += 1
                    continue
                said = in_series | groups(numbers) | self._said("observation", found[self._measures :])
                codes = [codes[at] for codes, at in zip(self._codes, numbers, strict=True)]
                yield self._value(codes, said, str(value), known)

    def _value(self, codes: list[Code], said: dict[str, Code], text: str, known: dict[tuple[Any, ...], Place]) -> Value:
        where = codes[self._area] if self._area >= 0 else Code("")
        period = codes[self._time].id or codes[self._time].name
        blank = Code("")
        rest = [blank if at in (self._area, self._time) else code for at, code in enumerate(codes)]
        told = (*rest, *(said.get(role, blank) for role in _CARRIED))
        place = known.get(told) or known.setdefault(told, self.cube.place(told))
        flag = said.get("status", blank)
        return Value(place.code, AREAS.get(where.id, where.id), where.name, period, scaled(text, place.factor), 0, place.part,
                     status_of(flag.id if status_of(flag.id) != flag.id else flag.name or flag.id))  # fmt: skip

    def _said(self, level: str, given: list[Any]) -> dict[str, Code]:
        """What attributes of a level say of unit, scale and status."""
        made = {}
        for one, value in zip(self._attributes.get(level) or [], given, strict=False):
            role = role_of(one["id"])
            if value is not None and role in (*_CARRIED, "status"):
                values = one.get("values") or []
                coded = isinstance(value, int) and bool(values)
                if coded and value < 0:
                    raise ValueError(f"attribute {one['id']} has {value} where the number of a code is wanted")
                made[role] = _code(values[value]) if coded else Code(str(value))
        return made

    def _groups(self) -> Any:
        """A function that gives what is said of a group of series by the numbers of an observation: `0::2` is of all in
        which the first is 0 and the third 2."""
        given = self._data.get("dimensionGroupAttributes") or {}
        level = "dimensionGroup" if "dimensionGroup" in self._attributes else "dimensionGroups"
        shapes: dict[tuple[int, ...], dict[tuple[str, ...], dict[str, Code]]] = {}
        for key, attributes in given.items():
            parts = key.split(":")
            at = tuple(number for number, part in enumerate(parts) if part)
            shapes.setdefault(at, {})[tuple(parts[number] for number in at)] = self._said(level, attributes)

        def said(numbers: list[int]) -> dict[str, Code]:
            made: dict[str, Code] = {}
            for at, known in shapes.items():
                made |= known.get(tuple(str(numbers[number]) for number in at), {})
            return made

        return said


def _number(text: str, *key: str) -> int:
    """The number of a code; ValueError for one below zero, or for what is none."""
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(
            f"observation {':'.join(filter(None, key))} has {text[:24]!r} where the number of a code is wanted"
        )
    return int(text)


def _code(value: Any) -> Code:
    """A code of a dimension or attribute: with id and name, or the bare value of one that is not coded."""
    if not isinstance(value, dict):
        return Code("" if value is None else str(value))
    id = value.get("id", value.get("value", ""))
    return Code(str(id), text_of(value, "name") or text_of(value, "names"))

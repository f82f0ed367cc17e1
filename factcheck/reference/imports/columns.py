"""Plain CSV tables: a layout file says which column is what; a Frictionless data package says it by its fields.

    columns: {series: Indicator, area: Country, period: Year, value: Value, unit: Unit}
    dimensions: {sex: Sex}
    fixed: {area: Kenya}
    decimal: ","

Without `value`, the columns whose head is a period have the values.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.errors import ReferenceFileError
from factcheck.reference.imports import cells
from factcheck.reference.imports.cube import Code, Cube, Dimension
from factcheck.reference.imports.flat import Column, Plan, Values, stream
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Asked, Table, Value

_COLUMNS = ("series", "area", "period", "value", "unit", "flag")
_KEYS = ("columns", "dimensions", "fixed", "decimal", "separator")
_EXAMPLE = "columns: {series: Indicator, area: Country, period: Year, value: Value}"


class Plain:
    """A CSV table of any layout."""

    name = "csv"

    def knows(self, file: File) -> bool:
        return False  # only with a layout, see formats

    def table(self, file: File, asked: Asked) -> Table:
        if asked.layout is None:
            raise file.wrong(0, "say with --layout which column is what")
        layout = _read(asked.layout)
        delimiter = str(layout.get("separator") or file.delimiter())
        head = [cell.strip() for cell in next(csv.reader(io.StringIO(file.head), delimiter=delimiter), [])]
        plan, dimensions = _plan(asked.layout, layout, file, head)
        fixed = layout["fixed"]
        cube = Cube(
            file, "", str(fixed.get("series") or asked.origin.title or file.path.stem), dimensions, titles(asked.titles)
        )
        comma = layout.get("decimal") == ","

        def values() -> Iterator[Value]:
            for one in stream(file, made, cube, plan, delimiter):
                yield one if plan.area or "area" not in fixed else one._replace(name=str(fixed["area"]))

        number = cells.with_comma if comma else _no_groups if delimiter == ";" else cells.plain
        placed = plan.area is not None or "area" in fixed
        made = Table(
            file.path, self.name, asked.origin, cube.headings, values, file.digest, number=number, placed=placed
        )
        return made


def _no_groups(text: str) -> tuple[str, str]:
    """As `plain`; in a table separated by semicolons the comma of `63,140` is as likely a decimal mark."""
    if "," in text:
        raise ValueError(f"{text[:24]!r} may be a decimal number or one in thousands: say `decimal:` in the layout")
    return cells.plain(text)


def _read(path: Path) -> dict[str, Any]:
    import yaml

    try:
        layout = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {(error.strerror or str(error)).lower()}") from None
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise ReferenceFileError(str(path), mark.line + 1 if mark else 0, 1, f"not YAML: write {_EXAMPLE}") from None
    if not isinstance(layout, dict) or not isinstance(layout.get("columns"), dict):
        raise ReferenceFileError(str(path), 1, 1, f"`columns` is missing: write {_EXAMPLE}")
    for name in ("dimensions", "fixed"):
        layout[name] = layout.get(name) or {}
        if not isinstance(layout[name], dict):
            raise ReferenceFileError(str(path), 1, 1, f"`{name}` is no table: write {name}: {{sex: Sex}}")
    _known(path, layout, _KEYS)
    _known(path, layout["columns"], _COLUMNS)
    _known(path, layout["fixed"], ("series", "area", "unit"))
    if layout.get("decimal") not in (None, ",", ".") or len(str(layout.get("separator") or ",")) != 1:
        raise ReferenceFileError(str(path), 1, 1, '`decimal` is "," or ".", and `separator` one sign')
    return layout


def _known(path: Path, given: dict[str, Any], names: Sequence[str]) -> None:
    for name in given:
        if name not in names:
            raise ReferenceFileError(str(path), 1, 1, f"`{name}` is not a key here: {', '.join(names)} are")


def _plan(path: Path, layout: dict[str, Any], file: File, head: list[str]) -> tuple[Plan, list[Dimension]]:
    def at(name: Any) -> int:
        if str(name) not in head:
            raise ReferenceFileError(
                str(path), 1, 1, f"{file.path} has no column {str(name)!r}: {', '.join(head)}"[:300]
            )
        if head.count(str(name)) > 1:
            raise file.wrong(1, f"two columns are called {str(name)!r}")
        return head.index(str(name))

    said, fixed = layout["columns"], layout["fixed"]
    named = {"series": "measure", "unit": "unit"}
    columns = [Column(Dimension(key, role), at(said[key])) for key, role in named.items() if key in said]
    columns += [Column(Dimension(str(key), _part(str(key))), at(name)) for key, name in layout["dimensions"].items()]
    dimensions = [one.dimension for one in columns]
    constant = Code("", unit=str(fixed["unit"])) if "unit" in fixed else None
    if "value" in said:
        values: tuple[Values, ...] = (Values(at(said["value"]), constant),)
        if "period" not in said:
            raise ReferenceFileError(str(path), 1, 1, "`period` is missing beside `value`")
    else:
        values = tuple(Values(number, constant, cell) for number, cell in enumerate(head) if _is_period(cell))
        if not values or len({one.period for one in values}) < len(values):
            message = "a period has two columns" if values else "no column of it is a period: say which is the `value`"
            raise file.wrong(1, message)
    if constant:
        dimensions.append(Dimension("fixed", "constant"))
    area = Column(Dimension("area", "area"), -1, at(said["area"])) if "area" in said else None
    time = at(said["period"]) if "period" in said else -1
    status = at(said["flag"]) if "flag" in said else -1
    return Plan(tuple(columns), values, area, time, status, steady=True), dimensions


def _part(name: str) -> str:
    """A dimension that is called sex, age or residence is of a part; any other is of what is measured."""
    return name if name in ("sex", "age", "residence") else ""


def _is_period(cell: str) -> bool:
    try:
        cells.period(cell)
    except ValueError:
        return False
    return True

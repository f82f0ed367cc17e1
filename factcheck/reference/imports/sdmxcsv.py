"""SDMX-CSV 1.0 and 2.0, with codes, with labels in the cells ("F: Female"), or with labels in columns of their own."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.lexicon.statcodes import AGENCIES
from factcheck.pattern import pattern
from factcheck.reference.imports.cube import Code, Cube, Dimension, role_of
from factcheck.reference.imports.flat import Column, Plan, Values, stream
from factcheck.reference.imports.named import titles
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Asked, Origin, Table, Value

_FLOW = pattern(r"(?:([\w.@-]+):)?([\w@-]+)(?:\(([\w.+~*]+)\))?(?:: ?(.*))?\Z")
_ID = pattern(r"[A-Z_@$][A-Z0-9_@$-]*\Z")


class SdmxCsv:
    """A row for each observation, a column for each component; the first names the dataflow or the structure."""

    name = "sdmx-csv"

    def knows(self, file: File) -> bool:
        head = {_bare(cell) for cell in file.head.split("\n", 1)[0].replace(";", ",").strip().split(",")}
        named = not head.isdisjoint(("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "ref_area"))
        return named and not head.isdisjoint(("OBS_VALUE", "obs_value"))

    def table(self, file: File, asked: Asked) -> Table:
        delimiter = file.delimiter()
        start = list(csv.reader(io.StringIO(file.head), delimiter=delimiter))[:2]
        head = start[0]
        first = dict(zip(map(_bare, head), start[1], strict=False)) if len(start) > 1 else {}
        agency, flow, title = _flow(first)
        origin = Origin(
            AGENCIES.get(agency.lower().split(".")[0], agency), title, published=_day(first.get("LAST UPDATE", ""))
        )
        plan = _plan(head)
        said = asked.origin.over(origin)
        cube = Cube(file, flow, said.title, [one.dimension for one in plan.dimensions], titles(asked.titles))

        def values() -> Iterator[Value]:
            yield from stream(file, made, cube, plan, delimiter)

        made = Table(file.path, self.name, origin, cube.headings, values, file.digest, placed=plan.area is not None)
        return made


def _bare(cell: str) -> str:
    """The id of a component: of `REF_AREA: Reference area` the first."""
    return cell.strip().strip('"').lstrip("\ufeff").partition(":")[0].strip()


def split(cell: str) -> Code:
    """The code and label of a cell: `F: Female`."""
    id, _, name = cell.partition(": ")
    return Code(id.strip(), name.strip())


def _flow(first: dict[str, str]) -> tuple[str, str, str]:
    """The agency, id and name of the dataflow, told by the first row."""
    told = first.get("DATAFLOW") or first.get("STRUCTURE_ID") or ""
    found = _FLOW.match(told.strip())
    if not found:
        return "", told.strip(), first.get("STRUCTURE_NAME", "")
    return found[1] or "", found[2], first.get("STRUCTURE_NAME") or (found[4] or "").strip()


def _day(text: str) -> str:
    """`12/03/25 11:00:00`, as Eurostat writes it, or `2025-03-12T11:00:00`."""
    day = text.strip()[:10]
    if len(day) == 10 and day[4] == "-":
        return day
    parts = text.split(" ")[0].split("/")
    return f"20{parts[2]}-{parts[1]}-{parts[0]}" if len(parts) == 3 and len(parts[2]) == 2 else ""


def _plan(head: list[str]) -> Plan:
    """What each column is: what stands before the values is a dimension, what stands behind them is not, unless its name
    says so. A column whose head is no id has the names of the one before it."""
    ids = [_bare(cell) for cell in head]
    value = next(at for at, id in enumerate(ids) if id.upper() == "OBS_VALUE")
    doubled = "STRUCTURE_NAME" in ids
    names = {at - 1: at for at in range(1, len(ids)) if _is_name(head[at], ids[at - 1], doubled)}
    dimensions, area, time, status = [], None, -1, -1
    for at, id in enumerate(ids):
        role = role_of(id)
        if at in names.values() or at == value or role in ("left_out", "value"):
            continue
        column = Column(Dimension(id, role), at, names.get(at, -1))
        if role == "area" and area is None:
            area = column
        elif role == "time":
            time = at
        elif role == "status":
            status = at
        elif at < value or role in ("unit", "scale"):
            dimensions.append(column)
    return Plan(tuple(dimensions), (Values(value),), area, time, status, split)


def _is_name(cell: str, before: str, doubled: bool) -> bool:
    """`sex.label` behind `sex`; in a table of ids and names, `Reference area` behind `REF_AREA`."""
    bare = cell.strip()
    return bare == f"{before}.label" or (doubled and before.upper() == before and not _ID.match(bare))

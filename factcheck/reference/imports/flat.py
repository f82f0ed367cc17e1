"""CSV tables whose columns each have a role: areas, periods, dimensions, and one column of values, or several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.dataclass import dataclass
from factcheck.lexicon import statcodes
from factcheck.reference.imports.cube import Code, Cube, Dimension, Place, scaled, status_of
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Table, Value


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is a dimension: where its codes stand, and where their names, -1 where no column has them."""

    dimension: Dimension
    code: int = -1
    name: int = -1


@dataclass(frozen=True, slots=True)
class Values:
    """A column of values: of which measure where columns differ by that, of which period where by that."""

    at: int
    measure: Code | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What each column of a table is. `split` takes a cell apart into code and name: `F: Female`. A measure that the
    column of values tells is the last dimension of the cube."""

    dimensions: tuple[Column, ...]
    values: tuple[Values, ...]
    area: Column | None = None
    time: int = -1
    status: int = -1
    split: Callable[[str], Code] = Code
    steady: bool = False  # a series has one unit


def stream(file: File, table: Table, cube: Cube, plan: Plan, delimiter: str) -> Iterator[Value]:
    """The values of a table, read by its plan."""
    rows = file.rows(delimiter)
    next(rows)
    columns = plan.dimensions
    at = [(one.code, one.name) for one in columns]
    wanted = [number for pair in at for number in pair if number >= 0]
    places: dict[tuple[int, tuple[str, ...]], Place] = {}
    units: dict[tuple[str, ...], tuple[str, int]] = {}
    for line, row in rows:
        area, name = _area(row, plan)
        flag = status_of(plan.split(row[plan.status]).id) if plan.status >= 0 else ""
        time = plan.split(row[plan.time]).id if plan.time >= 0 else ""
        said = tuple([row[number] for number in wanted])
        for number, one in enumerate(plan.values):
            if not (cell := row[one.at].strip()):
                table.empty += 1
                continue
            place = places.get((number, said))
            if place is None:
                codes = [_code(row, pair, plan.split) for pair in at] + ([one.measure] if one.measure else [])
                if plan.steady:
                    _same_unit(file, line, columns, codes, units)
                place = places[number, said] = cube.place(codes, line)
            text = cell if place.factor == 1 else scaled(cell, place.factor)
            yield Value(place.code, area, name, one.period or time, text, line, place.part, flag)


def _code(row: Sequence[str], at: tuple[int, int], split: Callable[[str], Code]) -> Code:
    code, name = at
    if code < 0:
        return Code("", row[name].strip())
    found = split(row[code].strip())
    return Code(found.id, row[name].strip()) if name >= 0 else found


def _area(row: Sequence[str], plan: Plan) -> tuple[str, str]:
    """The code and the name of a row's area."""
    if plan.area is None:
        return "", ""
    code, name = plan.area.code, plan.area.name
    found = plan.split(row[code]) if code >= 0 else Code("")
    id = found.id.strip()
    return statcodes.AREAS.get(id, id), row[name].strip() if name >= 0 else found.name.strip()


def _same_unit(file: File, line: int, columns: Sequence[Column], codes: Sequence[Code],
               units: dict[tuple[str, ...], tuple[str, int]]) -> None:  # fmt: skip
    """Raise ReferenceFileError where a series has another unit than in the rows before."""
    known = [(one.dimension.role, code) for one, code in zip(columns, codes, strict=False)]
    told = tuple(f"{code.id} {code.name}" for role, code in known if role in ("", "measure"))
    unit = " ".join(f"{code.id} {code.name}".strip() for role, code in known if role == "unit")
    before, at = units.setdefault(told, (unit, line))
    if before != unit:
        raise file.wrong(
            line, f"the unit changes halfway, to {unit or 'none'!r} from {before or 'none'!r} in line {at}"
        )

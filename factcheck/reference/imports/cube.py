"""A table of many dimensions as series: what is measured becomes the title, sex, age and residence the part, a code of
all of it no part, and area and time are left to the rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation, localcontext
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import statcodes
from factcheck.pattern import pattern
from factcheck.reference.amount import scale_of
from factcheck.reference.imports.reading import File
from factcheck.reference.imports.table import Heading, Meanings

PARTS = ("sex", "age", "residence")
_LONGEST = 60  # digits of a number
_VAGUE = frozenset(
    "value values observation observations level levels number total figures data obs_value amount".split()
)
_AGES = (
    (pattern(r"(?:age_?|yth?adult_?|aggregate_?|5yrbands_?|10yrbands_?)*_?y?_?(\d{1,3})(?:-|t| to |–)(\d{1,3})\Z"), r"\1-\2"),
    (pattern(r"(?:from |aged |ages )?(\d{1,3})(?: ?[-–] ?| to )(\d{1,3})(?: years?(?: olds?| of age)?)?\Z"), r"\1-\2"),
    (pattern(r"(?:[a-z0-9]+_)*y_?ge_?(\d{1,3})\Z|(?:[a-z0-9]+_)*y(\d{1,3})(?:t|\+|_?max)\Z"), r"\1\2+"),
    (pattern(r"(?:aged |ages )?(\d{1,3}) ?(?:\+|(?:years )?(?:and|or) (?:over|older|more|above))(?: years)?\Z"), r"\1+"),
    (pattern(r"(\d{1,3}) years (?:and|or) (?:over|older|more|above)\Z"), r"\1+"),
    (pattern(r"(?:[a-z0-9]+_)*y_?lt_?(\d{1,3})\Z"), r"under \1"),
    (pattern(r"(?:under|less than|below) (\d{1,3})(?: years)?\Z"), r"under \1"),
)  # fmt: skip


class Code(NamedTuple):
    """A coordinate: its code, and what it is called where the file tells; `unit` where that goes with it."""

    id: str
    name: str = ""
    unit: str = ""


class Dimension(NamedTuple):
    """A dimension, by what it is for: see `statcodes.COLUMNS`; "" for one that tells what is measured."""

    id: str
    role: str = ""


class Place(NamedTuple):
    """Where a value belongs: its series and part, and the factor that brings it into the series' unit."""

    code: str
    part: tuple[tuple[str, str], ...]
    factor: Decimal


@cache
def _roles() -> dict[str, str]:
    return {name: role for role, names in statcodes.COLUMNS.items() for name in names.split()}


def role_of(*names: str) -> str:
    """What a dimension is for, by its id or its name: "area" for `REF_AREA` and `Reference area`."""
    for name in names:
        low = "".join(sign if sign.isalnum() else "_" for sign in name.strip().lower()).strip("_")
        if role := _roles().get(low):
            return role
    return ""


class Cube:
    """The series of a table, made as their values stream by."""

    def __init__(
        self, file: File, id: str, title: str, dimensions: Sequence[Dimension], known: dict[str, Heading] | None = None
    ) -> None:
        self.headings: dict[str, Heading] = {}
        self.meant = Meanings(file)
        self._id, self._title = id, title
        self._dimensions = dimensions
        self._known = known or {}

    def place(self, codes: Sequence[Code], line: int = 0) -> Place:
        """Where the values at such coordinates belong, one for each dimension.

        Raises ReferenceFileError where the code of the series has another title or unit in a line before.
        """
        at = list(zip(self._dimensions, codes, strict=True))
        told = [(one, code) for one, code in at if one.role in ("", "measure") and (code.id or code.name)]
        unit = next(
            (code for one, code in at if one.role == "unit"), Code("", next((c.unit for c in codes if c.unit), ""))
        )
        scale = next((_scale(code) for one, code in at if one.role == "scale"), Decimal(1))
        part = tuple((one.role, value) for one, code in at if one.role in PARTS and (value := part_of(one.role, code)))
        names = [code.id or code.name for _, code in told] + ([unit.id or unit.name] if unit.id else [])
        code = ".".join(filter(None, (self._id, *names))).replace(" ", "_")
        found = self._heading(code, told, unit, scale)
        self.meant.keep(code, found.title, found.unit, line)
        if code not in self.headings:
            self.headings[code] = self._known.get(code.lower()) or found
        return Place(code, part, scale / self.headings[code].scale)

    def _heading(self, code: str, told: list[tuple[Dimension, Code]], unit: Code, scale: Decimal) -> Heading:
        named = [_name(code) for one, code in told if one.role == "measure" and _name(code).lower() not in _VAGUE]
        others = [_name(code) for one, code in told if one.role == "" and not is_total(code)]
        title = ", ".join(filter(None, (*(named or [self._title or self._id]), *others)))
        words = statcodes.UNITS.get(unit.id.lower()) if not unit.name or unit.name == unit.id else unit.name
        if unit.id.lower() in statcodes.CHANGES:
            title += ", growth"
        sure = words is not None or not (unit.id or unit.name)
        return Heading(code, title, words or unit.id, topic=self._title, scale=scale, named=sure)


def _name(code: Code) -> str:
    return code.name or code.id


def is_total(code: Code) -> bool:
    """It stands for the whole: `_T`, "Both sexes"."""
    return code.id.lower() in statcodes.TOTAL_CODES or code.name.lower() in statcodes.TOTAL_LABELS or not _name(code)


def part_of(role: str, code: Code) -> str:
    """The part that a sex, age or residence is: "female" for `F`, "15-24" for `Y15T24`; "" for all of it."""
    if is_total(code):
        return ""
    names = (code.name.strip().lower(), code.id.strip().lower())
    table = {"sex": statcodes.SEXES, "residence": statcodes.RESIDENCES}.get(role)
    if table is not None:
        return next((table[name] for name in names if name in table), names[0] or names[1])
    for name in names:
        for shape, form in _AGES:
            if found := shape.match(name):
                return found.expand(form)
    return names[0] or names[1]


def _scale(code: Code) -> Decimal:
    """The scale that a code of one is: `3`, "Thousands"."""
    if code.id.isdecimal() and len(code.id) <= 2:
        return Decimal(10) ** int(code.id)
    return scale_of(f"{_name(code)} persons")[0]


def scaled(text: str, factor: Decimal) -> str:
    """A cell in the unit of its series; one that is no number as it is."""
    if factor == 1:
        return text
    try:
        number = Decimal(text.strip())
        if len(text) > _LONGEST or abs(number.adjusted()) > _LONGEST:
            return text  # refused as a cell
        with localcontext(prec=2 * _LONGEST):
            return f"{number * factor:f}"
    except (InvalidOperation, ValueError):
        return text


def status_of(text: str) -> str:
    """What the publisher says of a value, "" for nothing: `p` is "provisional"."""
    low = text.strip().lower()
    return "" if low in statcodes.NORMAL else statcodes.STATUSES.get(low, text.strip())

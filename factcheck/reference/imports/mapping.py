"""How titles are split into label, unit, denominator and price basis: by rules, and by a table that an editor keeps.

The table is a CSV file with a row for each series (`--write-mapping` makes one to begin with). What it says goes
before what the rules say; a cell left empty is left to the rules.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from factcheck.dataclass import dataclass
from factcheck.errors import OutputError, ReferenceFileError
from factcheck.pattern import pattern
from factcheck.reference.amount import scale_of
from factcheck.reference.imports.reading import regular
from factcheck.reference.imports.table import Heading
from factcheck.reference.imports.titles import split
from factcheck.reference.node import Syntax
from factcheck.reference.table import decoded, lines

_PER = pattern(r"\b[Pp]er\b")
COLUMNS = ("code", "title", "label", "unit", "of", "prices", "aliases", "status")


@dataclass(frozen=True, slots=True)
class Said:
    """A series as our references have one. `scale` is how many of `unit` one of the publisher's is; `sure` is false
    where no verdict may come of it."""

    heading: Heading
    label: str
    unit: str
    scale: Decimal
    of: str
    prices: str
    aliases: tuple[str, ...]
    dimensions: tuple[tuple[str, str], ...]
    note: str
    sure: bool


class Mapping:
    """The editor's table, by code; empty where there is none."""

    def __init__(self, rows: dict[str, dict[str, str]] | None = None) -> None:
        self._rows = rows or {}

    def said(self, heading: Heading) -> Said:
        """What a series is, by the table, else by the rules."""
        made = split(heading.title, heading.unit)
        own = self._rows.get(heading.code.lower(), {})
        unit = own.get("unit") or made.unit
        scale, bare = scale_of(unit)
        aliases = tuple(filter(None, map(str.strip, own.get("aliases", "").split(";")))) or tuple(made.aliases)
        return Said(
            heading=heading,
            label=own.get("label") or made.label,
            unit=bare,
            scale=scale if scale == heading.scale else scale * heading.scale,  # "thousands", told once more beside it
            of=own.get("of") or made.of,
            prices=own.get("prices") or made.prices,
            aliases=tuple(dict.fromkeys((*heading.aliases, *aliases))),
            dimensions=heading.dimensions,
            note="; ".join(made.added),
            sure=bool(unit) and (heading.named or bool(own)) and own.get("status") != "unchecked",
        )


def read(path: Path) -> Mapping:
    """The editor's table.

    Raises:
        ReferenceFileError: it is not a CSV file with a `code` column, or has a column that is not known.
    """
    regular(path)
    try:
        return Mapping(_rows(path))
    except Syntax as error:
        raise ReferenceFileError(str(path), error.line, 1, str(error)) from None


def _rows(path: Path) -> dict[str, dict[str, str]]:
    try:
        text, _ = decoded(path.read_bytes())
    except OSError as error:
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {error.strerror}") from None
    ragged: list[Exception] = []
    table = lines(text, ragged)  # type: ignore[arg-type]
    head = next(table, None)
    if head is None or "code" not in head.cells:
        raise ReferenceFileError(str(path), 1, 1, f"a header is needed: {','.join(COLUMNS)}")
    for at, name in enumerate(head.cells, start=1):
        if name not in COLUMNS:
            raise ReferenceFileError(str(path), 1, at, f"{name!r} is not a column here: {', '.join(COLUMNS)} are")
    rows = {}
    for line in table:
        cells = dict(zip(head.cells, line.cells, strict=True))
        unit = cells.get("unit", "")
        if unit and not any(sign.isalnum() or sign in "%‰°$€£¥" for sign in _PER.sub("", unit)):
            raise ReferenceFileError(
                str(path), line.number, 1, f"{unit!r} is no unit: write percent, people or USD per person"
            )
        rows[cells["code"].lower()] = cells
    if ragged:
        raise ReferenceFileError(str(path), getattr(ragged[0], "line", 1), 1, str(ragged[0]))
    return rows


def write(path: Path, headings: Iterable[Heading], mapping: Mapping) -> None:
    """How each title was split, as a table to review.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(COLUMNS)
            for one in headings:
                said = mapping.said(one)
                unit = said.unit if said.scale == 1 else f"{said.scale:f} {said.unit}"
                rows.writerow([one.code, one.title, said.label, unit, said.of, said.prices, "; ".join(said.aliases),
                               "" if said.sure else "unchecked"])  # fmt: skip
    except OSError as error:
        raise OutputError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None

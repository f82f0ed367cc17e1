"""What an importer makes of a published table: who published it, what its series are called, and its values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, Protocol

from factcheck.dataclass import dataclass, field, replace
from factcheck.reference.imports import cells
from factcheck.reference.imports.reading import File


@dataclass(frozen=True, slots=True)
class Origin:
    """Who published a table. `published` is the day of this release of it, `retrieved` when it was fetched; both as
    YYYY-MM-DD, "" where nothing tells."""

    publisher: str = ""
    title: str = ""
    licence: str = ""
    url: str = ""
    published: str = ""
    retrieved: str = ""

    def over(self, other: Origin) -> Origin:
        """What this one says, and what the other one says where this one is silent."""
        return replace(other, **{name: text for name in self.__match_args__ if (text := getattr(self, name))})


@dataclass(frozen=True, slots=True)
class Heading:
    """A series as its publisher names it. `unit` is theirs, "" where only the title tells, and `scale` how many of it
    one is where that is told beside it; `dimensions` are those that the whole series has: (("sex", "female"),).
    `named` is false where nothing but a code is known."""

    code: str
    title: str
    unit: str = ""
    definition: str = ""
    topic: str = ""
    aliases: tuple[str, ...] = ()
    dimensions: tuple[tuple[str, str], ...] = ()
    kind: str = "period"
    scale: Decimal = Decimal(1)
    named: bool = True


class Meanings:
    """What each code of a file means, so that no two measures become one series."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._known: dict[str, tuple[str, str, int]] = {}

    def keep(self, code: str, title: str, unit: str, line: int) -> None:
        """Take note of a title and unit; ReferenceFileError where the code had another one before."""
        was, by, at = self._known.setdefault(code, (title, unit, line))
        if (title, unit) == (was, by):
            return
        if _alike(title) != _alike(was) or _alike(unit) != _alike(by):
            here, there = (f"{name!r} in {per!r}" if per else repr(name) for name, per in ((title, unit), (was, by)))
            where = f" in line {at}" if at else " before"
            raise self._file.wrong(line, f"{code} is {here} here, and {there}{where}: a code has one meaning")


def _alike(text: str) -> str:
    """A name without what makes no other name of it: "Boats,  total" is "boats, total"."""
    return " ".join(text.lower().split())


class Value(NamedTuple):
    """One cell: of which series (its code), area (a code, and its name; "" for what the table lacks), part and period.

    `value` is the text of the cell, `line` its line in the file, from 1. `flag` is what the publisher says of it
    ("provisional"). A cell without a value may be given or not.
    """

    code: str
    area: str
    name: str
    period: str
    value: str
    line: int
    part: tuple[tuple[str, str], ...] = ()
    flag: str = ""


@dataclass(slots=True)
class Table:
    """A table to be read. `values` is asked once and streams; `headings` may grow while it does, so it is looked at
    afterwards. `empty` counts cells without a value. `format` is the importer's name, `number` reads a cell, and where
    `placed` is true each value has an area. `about` is a digest of a description beside it."""

    path: Path
    format: str
    origin: Origin
    headings: dict[str, Heading]
    values: Callable[[], Iterator[Value]]
    digest: str
    empty: int = 0
    notes: list[str] = field(default_factory=list)
    number: Callable[[str], tuple[str, str]] = cells.plain
    placed: bool = True
    about: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command said beside the table: who published it, what its series are called, which column is what."""

    origin: Origin = Origin()
    titles: Path | None = None
    layout: Path | None = None
    mapping: Path | None = None


class Importer(Protocol):
    """Reads one format. `knows` looks at the first lines of a file and at its name."""

    name: str

    def knows(self, file: File) -> bool:
        """The file is of this format."""
        ...

    def table(self, file: File, asked: Asked) -> Table:
        """The table, ready to stream.

        Raises:
            ReferenceFileError: the file is not what its head promised.
        """
        ...

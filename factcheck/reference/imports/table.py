"""What an importer makes of a published table: who published it, what its series are called, and its values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from factcheck.dataclass import dataclass, field


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


@dataclass(frozen=True, slots=True)
class Heading:
    """A series as its publisher names it. `unit` is theirs, "" where only the title tells; `dimensions` are those that
    the whole series has: (("sex", "female"),)."""

    code: str
    title: str
    unit: str = ""
    definition: str = ""
    topic: str = ""
    aliases: tuple[str, ...] = ()
    dimensions: tuple[tuple[str, str], ...] = ()
    kind: str = "period"


class Value(NamedTuple):
    """One cell: of which series (its code), area (a code, and its name; "" for what the table lacks), part and period.

    `value` is the text of the cell, `line` its line in the file, from 1. `flag` is what the publisher says of it
    ("provisional"). A cell without a value is not given.
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
    afterwards. `empty` counts cells without a value. `format` is the importer's name."""

    path: Path
    format: str
    origin: Origin
    headings: dict[str, Heading]
    values: Callable[[], Iterator[Value]]
    empty: int = 0
    notes: list[str] = field(default_factory=list)


class Importer(Protocol):
    """Reads one format. `knows` looks at the first bytes of a file (decompressed) and at its name."""

    name: str

    def knows(self, path: Path, head: bytes) -> bool:
        """The file is of this format."""
        ...

    def table(self, path: Path, beside: Path | None) -> Table:
        """The table, ready to stream; `beside` is a second file with what the series are called, if one was given.

        Raises:
            ImportFault: the file is not what its head promised.
        """
        ...

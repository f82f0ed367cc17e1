"""Putting a published table into a reference database: all of it or nothing, and nothing twice."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path

from factcheck.dataclass import dataclass, field
from factcheck.errors import DatabaseError, ReferenceFileError
from factcheck.lexicon.places import key_of_code
from factcheck.reference.amount import period_of
from factcheck.reference.base.file import is_base
from factcheck.reference.base.schema import check, make
from factcheck.reference.base.summary import Summary
from factcheck.reference.imports import cells
from factcheck.reference.imports.mapping import Mapping, Said
from factcheck.reference.imports.table import Table, Value

BATCH = 20_000
_MANY = 20  # flaws of a table that are named
Row = tuple[int, int, int, str, str, str, str, int, int]
_INTO = "insert or ignore into temp.arriving values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TEMPORARY = """
create temp table arriving (
  series integer not null, area integer not null, part integer not null, period text not null,
  published text not null, value text not null, flag text not null, dataset integer not null, line integer not null,
  primary key (series, area, part, period)
) strict, without rowid
"""
_LATEST = """
select value from observation as old where old.series = new.series and old.area = new.area and old.part = new.part
  and old.period = new.period order by old.published desc limit 1
"""
_MERGE = f"""
insert or replace into observation
select series, area, part, period, case when value is null then '' else :published end, fresh, flag, dataset, line
from (select new.series, new.area, new.part, new.period, new.flag, new.dataset, new.line, new.value as fresh,
             ({_LATEST}) as value from temp.arriving as new)
where value is not fresh
"""


@dataclass(slots=True)
class Imported:
    """What an import did. `values` were new, `revised` stand beside an older value, `same` were there before.

    `unsplit` are the titles that no rule could split: their series give no verdict.
    """

    values: int = 0
    revised: int = 0
    same: int = 0
    empty: int = 0
    series: int = 0
    areas: int = 0
    already: bool = False
    unsplit: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


Progress = Callable[[int], None]  # how many values were read so far


def bring_in(base: Path, table: Table, mapping: Mapping, told: Progress = lambda _: None) -> Imported:
    """Import a table; where anything is wrong, the database is as it was before.

    Raises:
        ReferenceFileError: what is wrong with the table, by file and line.
        DatabaseError: the database cannot be written, or is none of ours.
    """
    with _opened(base) as connection:
        return _Import(connection, table, mapping, told).run()


@contextmanager
def _opened(base: Path) -> Iterator[sqlite3.Connection]:
    """A transaction on the database, which is made where there is none and taken away again if nothing comes of it."""
    fresh = not base.exists() or base.stat().st_size == 0
    if not fresh and not is_base(base):
        raise DatabaseError(f"{base} is not a reference database: name another file with --into")
    try:
        connection = sqlite3.connect(base, isolation_level=None, timeout=30)
    except sqlite3.Error as error:
        raise DatabaseError(f"{base} cannot be opened: {error}") from None
    done = False
    try:
        connection.execute("pragma cache_size = -64000")
        if fresh:
            make(connection)
        check(connection, str(base))
        connection.execute(_TEMPORARY)
        connection.execute("begin immediate")
        yield connection
        connection.execute("commit")
        done = True
    except sqlite3.Error as error:
        raise DatabaseError(f"{base} cannot be written: {error}; it is as it was before") from None
    finally:
        if connection.in_transaction:
            connection.execute("rollback")
        connection.close()
        if fresh and not done:
            base.unlink(missing_ok=True)


class _Import:
    """One table on its way into a database."""

    def __init__(self, connection: sqlite3.Connection, table: Table, mapping: Mapping, told: Progress) -> None:
        self._db = connection
        self._table = table
        self._mapping = mapping
        self._told = told
        self._made = Imported()
        self._flaws: list[ReferenceFileError] = []
        self._areas: dict[str, int] = dict(connection.execute("select key, number from area"))
        self._parts: dict[str, int] = dict(connection.execute("select dimensions, number from part"))
        self._known: dict[str, int] = dict(connection.execute("select code, number from series"))
        self._named: dict[tuple[str, str], int] = {}  # areas as the table has them
        self._periods: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._summaries: dict[str, Summary] = defaultdict(Summary)
        self._dataset = 0

    def run(self) -> Imported:
        """The whole way."""
        digest = _digest(self._table.path)
        if self._db.execute("select 1 from dataset where digest = ?", [digest]).fetchone():
            self._made.already = True
            return self._made
        self._dataset = self._add_dataset(digest)
        self._stream()
        if self._flaws:
            raise _together(self._flaws)
        if not self._numbers:
            raise ReferenceFileError(str(self._table.path), 0, 0, "no value in it: is it the table that was meant?")
        self._merge()
        self._describe()
        self._made.empty = self._table.empty
        self._made.notes += self._table.notes
        return self._made

    def _add_dataset(self, digest: str) -> int:
        origin, table = self._table.origin, self._table
        (count,) = self._db.execute("select count(*) from dataset").fetchone()
        made = self._db.execute(
            "insert into dataset (id, publisher, title, licence, url, published, retrieved, file, format, digest, imported) "
            "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [f"table_{count + 1}", origin.publisher, origin.title, origin.licence, origin.url, origin.published,
             origin.retrieved, table.path.name, table.format, digest, count + 1],
        )  # fmt: skip
        return int(made.lastrowid or 0)

    def _stream(self) -> None:
        values = self._table.values()
        seen = 0
        while batch := list(islice(values, BATCH)):
            rows = [row for value in batch if (row := self._row(value))]
            before = self._db.total_changes
            self._db.executemany(_INTO, rows)
            if self._db.total_changes - before < len(rows):
                self._doubled(rows)
            seen += len(batch)
            self._told(seen)
            if len(self._flaws) >= _MANY:
                return

    def _row(self, value: Value) -> Row | None:
        code, area, name, period, text, line, part, flag = value
        try:
            number, own = cells.plain(text)
            if not number:
                self._table.empty += 1
                return None
            time = self._periods.get(period) or self._period(period)
            place = self._named.get((area, name)) or self._area(area, name)
        except ValueError as error:
            self._flaws.append(ReferenceFileError(str(self._table.path), line, 1, f"{code}: {error}"))
            return None
        series = self._numbers.get(code) or self._series(code)
        which = self._part(part)
        self._summaries[code].add(number, time, area=place, part=part)
        return series, place, which, time, "", number, flag or own, self._dataset, line

    def _period(self, text: str) -> str:
        made = self._periods[text] = str(period_of(cells.period(text)))
        return made

    def _area(self, code: str, name: str) -> int:
        key = key_of_code(code, name)
        if key.startswith("name:"):
            self._made.unknown.append(name or code)
        number = self._named[code, name] = self._areas.setdefault(key, len(self._areas) + 1)
        return number

    def _part(self, part: tuple[tuple[str, str], ...]) -> int:
        text = json.dumps(part, ensure_ascii=False) if part else "[]"
        return self._parts.setdefault(text, len(self._parts) + 1)

    def _series(self, code: str) -> int:
        number = self._known.get(code) or len(self._known) + 1
        self._known[code] = self._numbers[code] = number
        return number

    def _doubled(self, rows: list[Row]) -> None:
        """Of rows that could not all be put down: one said twice is a note, two values of one key are a flaw."""
        for row in rows:
            key, value, line = row[:4], row[5], row[8]
            found = self._db.execute(
                "select value, line from temp.arriving where (series, area, part, period) = (?, ?, ?, ?)", key
            ).fetchone()
            if found and found[1] != line and found[0] != value:
                code = next(code for code, number in self._numbers.items() if number == row[0])
                area = next(key for key, number in self._areas.items() if number == row[1])
                message = f"{code}: a second value for {area} {row[3]}, {value} beside {found[0]} in line {found[1]}"
                self._flaws.append(ReferenceFileError(str(self._table.path), line, 1, message))

    def _merge(self) -> None:
        arrived = self._count("temp.arriving")
        before = self._count("observation")
        origin = self._table.origin
        published = origin.published or origin.retrieved or date.today().isoformat()
        fresh = self._db.execute(
            "select count(*) from temp.arriving where series not in (select distinct number from series)"
        ).fetchone()[0]
        changed = self._db.execute(_MERGE, {"published": published}).rowcount
        self._made.same = arrived - changed
        added = self._count("observation") - before
        olds = self._db.execute(
            "select count(*) from observation where dataset = ? and published != ''", [self._dataset]
        ).fetchone()[0]
        self._made.revised = olds
        self._made.values = added - olds if added >= olds else fresh

    def _count(self, table: str) -> int:
        return int(self._db.execute(f"select count(*) from {table}").fetchone()[0])

    def _describe(self) -> None:
        """What the series are called, and what a run asks of each without looking at its values."""
        taken: dict[str, str] = dict(self._db.execute("select code, id from series"))
        self._db.executemany("insert or ignore into area values (?, ?)", [(n, key) for key, n in self._areas.items()])
        self._db.executemany("insert or ignore into part values (?, ?)", [(n, text) for text, n in self._parts.items()])
        keys = {number: key for key, number in self._areas.items()}
        every: set[str] = set()
        for code, number in self._numbers.items():
            said = self._mapping.said(self._table.headings[code])
            if not said.sure:
                self._made.unsplit.append(said.heading.title)
            known = self._db.execute("select summary from series where number = ?", [number]).fetchone()
            summary = Summary.read(known[0]) if known else Summary()
            summary.join(self._summaries[code], keys, said.scale, self._dataset)
            (summary.count,) = self._db.execute(
                "select count(*) from observation where series = ?", [number]
            ).fetchone()
            every.update(summary.areas)
            self._db.execute(
                "insert or replace into series values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [number, taken.get(code) or _id(code, taken), *_columns(said), summary.written()],
            )
        self._made.series = len(self._numbers)
        self._made.areas = len(every)


def _columns(said: Said) -> list[str]:
    one = said.heading
    return [
        one.code, one.title, said.label, json.dumps(said.aliases, ensure_ascii=False), said.unit, str(said.scale),
        said.of, said.prices, json.dumps(said.dimensions, ensure_ascii=False), one.definition, one.topic, one.kind,
        "" if said.sure else "unchecked", said.note,
    ]  # fmt: skip


def _id(code: str, taken: dict[str, str]) -> str:
    """An id of a-z, 0-9, _ and . that no other series has: the publisher's own code, in lower case."""
    stem = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "_.") else "_" for sign in code.lower())
    used = set(taken.values())
    id, at = stem, 1
    while id in used:
        at += 1
        id = f"{stem}_{at}"
    taken[code] = id
    return id


def _digest(path: Path) -> str:
    """sha256 of the file's bytes as they lie there."""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def _together(flaws: list[ReferenceFileError]) -> ReferenceFileError:
    """The first flaw, which carries the others."""
    first = flaws[0]
    first.__notes__ = [str(flaw) for flaw in flaws[1:_MANY]]
    return first

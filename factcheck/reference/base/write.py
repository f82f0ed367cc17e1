"""Putting a published table into a reference database: all of it or nothing, and nothing twice."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from itertools import islice
from pathlib import Path

from factcheck.dataclass import dataclass, field
from factcheck.errors import ReferenceFileError
from factcheck.lexicon.places import area_title, key_of_code
from factcheck.reference.amount import period_of, scale_of
from factcheck.reference.base.opened import opened
from factcheck.reference.base.summary import Summary
from factcheck.reference.imports import cells
from factcheck.reference.imports.mapping import Mapping, Said
from factcheck.reference.imports.table import Heading, Table, Value
from factcheck.reference.imports.titles import split

BATCH = 20_000
_MANY = 20  # flaws of a table that are named
_BOUNDS = "<>≤≥~"
Row = tuple[int, int, int, str, str, str, str, int, int]
_INTO = "insert or ignore into temp.arriving values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TEMPORARY = """
create temp table arriving (
  series integer not null, area integer not null, part integer not null, period text not null,
  published text not null, value text not null, flag text not null, dataset integer not null, line integer not null,
  primary key (series, area, part, period)
) strict, without rowid
"""
# The day from which a row counts among the vintages of its value: the first has none of its own, and its table's is it.
_DAY = (
    "case old.published when '' then (select day from temp.released where number = old.dataset) else old.published end"
)
_OLD = """
from observation as old where old.series = new.series and old.area = new.area and old.part = new.part
  and old.period = new.period
"""
_LATEST = f"select old.value {_OLD} and {_DAY} <= :day order by {_DAY} desc, old.published desc limit 1"
_RELEASED = """
create temp table released as
select number, case published when '' then retrieved else published end as day from dataset
"""
# Of a table older than those that are there, the first rows of its values step back and take the day of their own.
_OLDER = f"""
create temp table older as select new.series, new.area, new.part, new.period from temp.arriving as new
where exists (select 1 {_OLD}) and not exists (select 1 {_OLD} and {_DAY} <= :day)
"""
_STEP_BACK = """
update observation set published = (select day from temp.released where number = observation.dataset)
where published = '' and (series, area, part, period) in (select series, area, part, period from temp.older)
  and not alike(value, (select value from temp.arriving as new where (new.series, new.area, new.part, new.period)
                        = (observation.series, observation.area, observation.part, observation.period)))
"""
_FRESH = f"""
insert into observation
select series, area, part, period, '', value, flag, dataset, line from temp.arriving as new
where not exists (select 1 {_OLD})
"""
_REVISED = f"""
insert or replace into observation
select series, area, part, period, case when known then :day else '' end, value, flag, dataset, line
from (select new.*, exists (select 1 {_OLD} and old.published = '') as known, ({_LATEST}) as latest
      from temp.arriving as new)
where not alike(value, latest) and not (known and latest is null)
"""
_REPLACED = f"""
select count(*), min(new.line) from temp.arriving as new
where exists (select 1 {_OLD} and old.published = :day and not alike(old.value, new.value))
"""
_NEW_SERIES = "insert or replace into series values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(slots=True)
class Imported:
    """What an import did. `values` were new, `revised` stand beside another one, `same` were there before.

    `unsplit` are the titles that no rule could split: their series give no verdict.
    """

    values: int = 0
    revised: int = 0
    same: int = 0
    twice: int = 0
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
    with opened(base) as connection:
        connection.execute(_TEMPORARY)
        connection.create_function("alike", 2, _alike, deterministic=True)
        return _Import(connection, table, mapping, told).run()


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
        origin = table.origin
        self._owner = origin.publisher or origin.title or table.path.stem
        self._known = {
            (owner.lower(), code.lower()): number
            for owner, code, number in connection.execute("select publisher, code, number from series")
        }
        self._named: dict[tuple[str, str], int] = {}  # areas as the table has them
        self._periods: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._spelt: dict[str, str] = {}  # codes of the table by their small letters
        self._said: dict[tuple[tuple[str, str], ...], int] = {}  # parts as the table has them
        self._bounds: list[int] = []
        self._unheld: list[int] = []
        self._summaries: dict[str, Summary] = defaultdict(Summary)
        self._dataset = 0

    def run(self) -> Imported:
        """The whole way."""
        if self._db.execute("select 1 from dataset where digest = ?", [self._table.digest]).fetchone():
            self._made.already = True
            return self._made
        self._add_dataset()
        self._stream()
        if self._flaws:
            raise _together(self._flaws)
        if not self._numbers:
            raise ReferenceFileError(str(self._table.path), 0, 0, "no value in it: is it the table that was meant?")
        self._merge()
        self._describe()
        self._made.empty = self._table.empty
        self._made.notes += self._table.notes
        if self._bounds:
            some = f"{len(self._bounds)} cells with a bound such as <0.1 and no value are left out, the first in line"
            self._made.notes.append(f"{some} {self._bounds[0]}")
        if self._unheld:
            some = f"{len(self._unheld)} values of weeks or of years before 1000 are left out, the first in line"
            self._made.notes.append(f"{some} {self._unheld[0]}")
        return self._made

    def _add_dataset(self) -> None:
        """The row of the table; the one it has already where only what was said beside it is another."""
        origin, table = self._table.origin, self._table
        (count,) = self._db.execute("select count(*) from dataset").fetchone()
        content = table.digest.partition("+")[0]
        known = self._db.execute(
            "select number, id, imported, case published when '' then retrieved else published end from dataset "
            "where digest = ? or substr(digest, 1, ?) = ? || '+'",
            [content, len(content) + 1, content],
        ).fetchone()
        made = self._db.execute(
            "insert or replace into dataset (number, id, publisher, title, licence, url, published, retrieved, file, format, "
            "digest, imported) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [known and known[0], known[1] if known else f"table_{count + 1}", origin.publisher, origin.title, origin.licence,
             origin.url, origin.published, origin.retrieved, table.path.name, table.format, table.digest,
             known[2] if known else count + 1],
        )  # fmt: skip
        self._dataset = int(made.lastrowid or 0)
        day = origin.published or origin.retrieved
        if known and known[3] != day:
            self._new_day(known[3])

    def _stream(self) -> None:
        values = self._table.values()
        seen = 0
        while made := [self._row(value) for value in islice(values, BATCH)]:  # each at once: a package changes its file
            rows = [row for row in made if row]
            before = self._db.total_changes
            self._db.executemany(_INTO, rows)
            if self._db.total_changes - before < len(rows):
                self._doubled(rows)
            seen += len(made)
            self._told(seen)
            if len(self._flaws) >= _MANY:
                return

    def _row(self, value: Value) -> Row | None:
        code, area, name, period, text, line, part, flag = value
        try:
            number, own = self._table.number(text)
            if not number:
                self._table.empty += 1
                if own[:1] in _BOUNDS and own:
                    self._bounds.append(line)
                return None
            time = self._periods.get(period) or self._period(period)
            place = self._named.get((area, name)) or self._area(area, name)
        except cells.Unheld:
            self._unheld.append(line)
            return None
        except ValueError as error:
            self._flaws.append(ReferenceFileError(str(self._table.path), line, 1, f"{code}: {error}"))
            return None
        series = self._numbers.get(code) or self._series(code, line)
        which = self._said.get(part) or self._part(part)
        self._summaries[code].add(number, time, area=place, part=part)
        return series, place, which, time, "", number, flag or own, self._dataset, line

    def _period(self, text: str) -> str:
        made = self._periods[text] = str(period_of(cells.period(text)))
        return made

    def _area(self, code: str, name: str) -> int:
        if self._table.placed and not (code.strip() or name.strip()):
            raise ValueError("no area")
        key = key_of_code(code, name)
        if key.startswith("name:"):
            self._made.unknown.append(name or code)
        number = self._named[code, name] = self._areas.setdefault(key, len(self._areas) + 1)
        return number

    def _part(self, part: tuple[tuple[str, str], ...]) -> int:
        text = json.dumps(part, ensure_ascii=False) if part else "[]"
        number = self._said[part] = self._parts.setdefault(text, len(self._parts) + 1)
        return number

    def _series(self, code: str, line: int) -> int:
        other = self._spelt.setdefault(code.lower(), code)
        if other != code:
            message = f"the codes {other} and {code} differ in nothing but capitals: give one of them another name"
            raise ReferenceFileError(str(self._table.path), line, 1, message)
        number: int = self._known.setdefault((self._owner.lower(), code.lower()), len(self._known) + 1)
        self._numbers[code] = number
        return number

    def _doubled(self, rows: list[Row]) -> None:
        """Of rows that could not all be put down: one said twice is counted, two values of one key are a flaw."""
        for row in rows:
            key, value, line = row[:4], row[5], row[8]
            before, at = self._db.execute(
                "select value, line from temp.arriving where (series, area, part, period) = (?, ?, ?, ?)", key
            ).fetchone()
            if not _alike(before, value):
                code = next(code for code, number in self._numbers.items() if number == row[0])
                area = next(key for key, number in self._areas.items() if number == row[1])
                message = (
                    f"{code}: a second value for {area_title(area)} {row[3]}, {value} beside {before} in line {at}"
                )
                self._flaws.append(ReferenceFileError(str(self._table.path), line, 1, message))
            self._made.twice += _alike(before, value) and at != line

    def _merge(self) -> None:
        """What is new goes in, and what is another value than the one known by the day of this table stands beside it."""
        origin = self._table.origin
        day = {"day": origin.published or origin.retrieved}
        (arrived,) = self._db.execute("select count(*) from temp.arriving").fetchone()
        self._made.values = self._db.execute(_FRESH).rowcount
        if self._made.values < arrived:
            self._db.execute(_RELEASED)
            self._db.execute(_OLDER, day)
            self._db.execute(_STEP_BACK)
            self._same_day(day)
            self._made.revised = self._db.execute(_REVISED, day).rowcount
        self._made.same = arrived - self._made.values - self._made.revised

    def _same_day(self, day: dict[str, str]) -> None:
        """Say of values that another one of the same day gives way to: a day has one."""
        many, line = self._db.execute(_REPLACED, day).fetchone()
        if many:
            some = f"{many} values stand in for others of the same day, {day['day']}, the first in line {line}"
            self._made.notes.append(f"{some}: say --published, where it is another release")

    def _new_day(self, old: str) -> None:
        """Rows that have the day of a table get its new one; where another table has a value of that day, they keep theirs."""
        origin = self._table.origin
        told = "update or ignore observation set published = ? where dataset = ? and published = ?"
        self._db.execute(told, [origin.published or origin.retrieved, self._dataset, old])

    def _describe(self) -> None:
        """What the series are called, and what a run asks of each without looking at its values."""
        self._db.executemany("insert or ignore into area values (?, ?)", [(n, key) for key, n in self._areas.items()])
        self._db.executemany("insert or ignore into part values (?, ?)", [(n, text) for text, n in self._parts.items()])
        keys = {number: key for key, number in self._areas.items()}
        ids: dict[int, str] = dict(self._db.execute("select number, id from series"))
        used = set(ids.values())
        every: set[str] = set()
        for code, number in self._numbers.items():
            said = self._mapping.said(self._table.headings[code])
            if not said.sure:
                self._made.unsplit.append(said.heading.title)
            summary = self._summary(number, said)
            counted = "select count(*), count(nullif(dataset, ?)) from observation where series = ?"
            summary.count, others = self._db.execute(counted, [self._dataset, number]).fetchone()
            added = self._dataset if others < summary.count else 0
            summary.join(self._summaries[code], keys, said.scale, added)
            every.update(self._summaries[code].in_areas(keys))
            if number in ids and not said.heading.named:  # what an earlier table called it stays
                self._db.execute("update series set summary = ? where number = ?", [summary.written(), number])
                continue
            id = ids.get(number) or self._id(code, used)
            self._db.execute(_NEW_SERIES, [number, id, self._owner, *_columns(said), summary.written()])
        self._made.series = len(self._numbers)
        self._made.areas = len(every)

    def _summary(self, number: int, said: Said) -> Summary:
        """What is known of a series so far.

        Raises ReferenceFileError where its publisher counts it in another unit now: the values are in that of before.
        """
        known = self._db.execute("select summary, title, given from series where number = ?", [number]).fetchone()
        if not known:
            return Summary()
        heading = said.heading
        was = split(known[1], known[2])
        now = split(heading.title, _given(heading))
        if heading.named and (was.unit, _scale(known[2])) != (now.unit, _scale(_given(heading))):
            then, told = known[2] or was.unit, _given(heading) or now.unit or "not told"
            message = f"{heading.code}: its unit is {told}, and was {then} in the table imported before: "
            message += "import this one into another database"
            raise ReferenceFileError(str(self._table.path), 0, 0, message)
        return Summary.read(known[0])

    def _id(self, code: str, used: set[str]) -> str:
        """An id of a-z, 0-9, _ and . that no other series has: the publisher's own code, in lower case."""
        stem = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "_.") else "_" for sign in code.lower())
        stem = stem.strip("_") or "series"
        id, at = stem, 1
        while id in used:
            at += 1
            id = f"{stem}_{at}"
        used.add(id)
        if at > 1:
            self._made.notes.append(f"{code} of {self._owner} is {id} here: {stem} is another series")
        return id


def _alike(value: str, other: str | None) -> bool:
    """They are one number: `1.50` is 1.5."""
    return value == other or (other is not None and Decimal(value) == Decimal(other))


def _given(heading: Heading) -> str:
    """The unit in the publisher's words, with the scale that is told beside it: `1000 persons`."""
    return heading.unit if heading.scale == 1 else f"{heading.scale:f} {heading.unit}"


def _scale(given: str) -> Decimal:
    """The scale of a unit as `_given` writes it."""
    head = given.split(" ")[0]
    return Decimal(head) if head.isdecimal() and head.isascii() else scale_of(given)[0]


def _columns(said: Said) -> list[str]:
    one = said.heading
    return [
        one.code, one.title, _given(one), said.label, json.dumps(said.aliases, ensure_ascii=False), said.unit,
        str(said.scale), said.of, said.prices, json.dumps(said.dimensions, ensure_ascii=False), one.definition, one.topic,
        one.kind, "" if said.sure else "unchecked", said.note,
    ]  # fmt: skip


def _together(flaws: list[ReferenceFileError]) -> ReferenceFileError:
    """The first flaw, which carries the others."""
    first = flaws[0]
    first.__notes__ = [str(flaw) for flaw in flaws[1:_MANY]]
    return first

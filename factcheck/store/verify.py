"""Checking the file again from its bytes up: SQLite's own check missed 263 of 300 flipped bits."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from factcheck.store.contents import lost, missing
from factcheck.store.library import database
from factcheck.store.schema import SEARCHED, TABLES, migrations
from factcheck.store.seal import row_digest, text_digest
from factcheck.store.views import VIEWS

if TYPE_CHECKING:
    from sqlite_utils import Database

_ANEW = "in Python, `open_store(FILE).reindex()` builds it anew"
MOST = 20  # sentences of one kind; a torn file would give thousands


class Checked(Protocol):
    """What a store must have to be checked."""

    db: Database
    writable: bool


def problems(store: Checked) -> list[str]:
    """What is wrong, a sentence each; [] if nothing is.

    The search index can only be compared with the rows in a store that was opened for writing;
    otherwise the rows it knows are counted.
    """
    connection = store.db.conn
    usual = connection.text_factory
    # A flipped bit may make bad UTF-8: read on, the digest will differ.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    indexes = _search_indexes if store.writable else _search_counts
    checks: tuple[Callable[[Database], Iterator[str]], ...]
    checks = (_pages, _tables, _links, _texts, _rows, _runs, _newest, _anchors, indexes)
    found: list[str] = []
    try:
        for check in checks:
            found += _some(check, store.db)
    finally:
        connection.text_factory = usual
    return found


def _some(check: Callable[[Database], Iterator[str]], db: Database) -> list[str]:
    """The first sentences of a check, and how many more there are; what SQLite cannot read is one of them."""
    found: list[str] = []
    more = 0
    try:
        for sentence in check(db):
            if len(found) < MOST:
                found.append(sentence)
            else:
                more += 1
    except sqlite3.DatabaseError as error:
        found.append(f"SQLite cannot read on: {error}.")
    return [*found, f"{more} more of this kind."] if more else found


def _pages(db: Database) -> Iterator[str]:
    for (line,) in db.execute("pragma integrity_check"):
        if line != "ok":
            yield f"SQLite's own check: {' '.join(str(line).split())}."


def _tables(db: Database) -> Iterator[str]:
    fresh = database(sqlite3.connect(":memory:"))
    migrations().apply(fresh)
    for name in fresh.table_names():
        if db.table(name).columns != fresh.table(name).columns:
            yield f"The columns of {name} are not those that factcheck makes."
    stored = {view.name: view.schema for view in db.views}
    for name, sql in VIEWS.items():
        if not str(stored.get(name)).endswith(sql):
            yield f"The view {name} is not the one that factcheck makes."
    fresh.close()


def _links(db: Database) -> Iterator[str]:
    for table, rowid, parent, _ in db.execute("pragma foreign_key_check"):
        yield f"Row {rowid} of {table} refers to a row of {parent} that is not there."
    for claim, match in db.execute(
        "select v.claim, t.value from verdicts v, json_each(case when json_valid(v.tried) then v.tried else '[]' end) t "
        "where not exists (select 1 from matches m where m.id = t.value)"
    ):
        yield f"The verdict on claim {claim} names the match {match}, which is not there."


def _texts(db: Database) -> Iterator[str]:
    for id, origin, text, digest, characters in db.execute(
        "select id, origin, text, text_digest, characters from sources"
    ):
        if not isinstance(text, str) or text_digest(text) != digest:
            yield f"The text of {origin} (source {id}) is not the one that was stored: its digest differs."
        elif len(text) != characters:
            yield f"The text of {origin} (source {id}) has {len(text)} characters, {characters} were stored."


def _rows(db: Database) -> Iterator[str]:
    for table in TABLES:
        if "row_digest" not in table.types():
            continue
        columns = [name for name in table.types() if name != "text"]
        keys = ("id",) if "id" in columns else table.pk
        for values in db.execute(f"select {', '.join(columns)} from {table.name}"):
            row = dict(zip(columns, values, strict=True))
            key = ", ".join(str(row[name]) for name in keys)
            if row_digest(row) != row["row_digest"]:
                yield f"Row {key} of {table.name} is not the one that was stored: its digest differs."


def _runs(db: Database) -> Iterator[str]:
    for run, stored in db.execute("select id, contents from runs order by id").fetchall():
        yield from missing(db, run, stored)
    yield from lost(db)


def _newest(db: Database) -> Iterator[str]:
    for table, key in (("sources", "origin"), ("series", "id")):
        marked = "sum(current is 1) != 1 or sum(current is 0) != count(*) - 1"
        for (name,) in db.execute(f"select {key} from {table} group by {key} having {marked}"):
            yield f"Of the rows of {table} for {name}, not exactly one is marked as current."
    for (origin,) in db.execute(
        "select origin from sources s where s.claims != "
        "(select count(*) from claims c where c.source = s.id and c.current = 1) "
        "or exists (select 1 from claims c where c.source = s.id and c.current is not 0 and c.current is not 1)"
    ):
        yield f"The number of current claims of {origin} is not the one that was stored."


def _anchors(db: Database) -> Iterator[str]:
    last, text, origin = None, "", ""
    for source, id, start, end, exact, first, after, sentence in db.execute(
        "select source, id, start, end, exact, sentence_start, sentence_end, sentence from claims order by source"
    ):
        if source != last:
            row = db.execute("select text, origin from sources where id = ?", [source]).fetchone()
            last, (text, origin) = source, row or ("", source)
        whole = isinstance(text, str) and all(isinstance(offset, int) for offset in (start, end, first, after))
        if not whole or text[start:end] != exact or text[first:after] != sentence:
            yield f"Claim {id} is not where it says: {origin} has other words at {start} to {end}."


def _search_indexes(db: Database) -> Iterator[str]:
    for table in SEARCHED:
        try:  # rank 1: compare with the rows, not only within the index
            db.execute(f"insert into {table}_fts ({table}_fts, rank) values ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            yield f"The search index of {table} does not fit its rows ({error}); {_ANEW}."


def _search_counts(db: Database) -> Iterator[str]:
    for table in SEARCHED:
        index = f"{table}_fts_docsize"
        for words, there, key, other, other_key in (
            ("that the table has not", index, "id", table, "number"),
            ("too few", table, "number", index, "id"),
        ):
            sql = f"select count(*) from {there} where {key} not in (select {other_key} from {other})"
            if count := db.execute(sql).fetchone()[0]:
                yield f"The search index of {table} has {count} rows {words}; {_ANEW}."

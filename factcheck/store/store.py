"""A claims database, open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcheck.errors import DatabaseError
from factcheck.model.claim import Claim
from factcheck.model.finding import Report
from factcheck.model.text import Source
from factcheck.store import listing, purge, readings, record, revisions, search, verify
from factcheck.store.faults import shown, told
from factcheck.store.outcome import now
from factcheck.store.readings import Kept
from factcheck.store.revisions import History
from factcheck.store.schema import SEARCHED
from factcheck.store.upgrade import transaction

if TYPE_CHECKING:
    from sqlite_utils import Database


class Store:
    """A claims database, open; made by `open_store`, closed by `close` or the end of a `with` block.

    `path` is as it was named, `db` the sqlite-utils handle, `writable` whether it was opened for writing.
    All methods raise DatabaseError for what SQLite reports.
    """

    def __init__(self, path: Path, db: Database, writable: bool, timeout: float) -> None:
        self.path = path
        self.db = db
        self.writable = writable
        self.timeout = timeout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Write the log back into the file and close: the last to close leaves no -wal file."""
        with suppress(sqlite3.Error):  # a reader may be in the way; nothing is lost, the log stays
            if self.writable and not self.db.conn.in_transaction:
                self.db.execute("pragma busy_timeout = 0")
                self.db.execute("pragma wal_checkpoint(truncate)").fetchall()
        self.db.conn.close()

    @contextmanager
    def write(self) -> Iterator[Database]:
        """A transaction with the write lock from its start; rolled back by any exception, Ctrl-C among them."""
        if not self.writable:
            raise DatabaseError(f"{shown(self.path)} was opened for reading only; open it for writing")
        with told(self.path, self.timeout), transaction(self.db.conn):
            yield self.db

    def add(self, source: Source, claims: Iterable[Claim]) -> bool:
        """Store a document with its claims in one transaction; False if nothing of it was new or changed."""
        with self.write() as db:
            before = db.conn.total_changes
            record.put_source(db, source, claims, now())
            return db.conn.total_changes > before

    def keep(self, source: Source, claims: Iterable[Claim]) -> str:
        """`add`, and in words what came of it: `added`, `revision 2`, `already there`, `updated` (what is known of it, or
        how it is read) or `newest again` (a former text came back)."""
        with self.write() as db:
            known = dict(db.execute("select id, current from sources where origin = ?", [source.name]).fetchall())
            before = db.conn.total_changes
            if known.get(source.id) and readings.is_current(db, source):
                record.put_known(db, source)  # a run may have judged more of its claims, which stay
            else:
                record.put_source(db, source, claims, now())
            changed = db.conn.total_changes > before
            number = db.execute("select revision from sources where id = ?", [source.id]).fetchone()[0]
        if source.id not in known:
            return f"revision {number}" if known else "added"
        return "newest again" if not known[source.id] else "updated" if changed else "already there"

    def kept(self) -> Iterator[Kept]:
        """The newest revision of each document, as it was read, by name; while it is asked for one after the other, the
        store stays open."""
        with told(self.path, self.timeout):
            yield from readings.kept(self.db)

    def history(self, source: str) -> History:
        """All revisions of a document, by id or origin, and what became of the claims of the one before the newest.

        UsageError if there is no such document.
        """
        with told(self.path, self.timeout):
            return revisions.history(self.db, source)

    def record(self, report: Report, arguments: Mapping[str, object], *, started: str | None = None) -> int:
        """Store a run of `check`, a transaction for each document, the run with the last; gives the run's id.

        `arguments` is what the run was asked, as JSON can hold it; `started` a time in UTC, now if none.
        Documents, claims and reference rows that are there already are not stored again.
        """
        began = started or now()
        claims = record.by_source(report)
        digests: dict[str, str] = {}
        *first, last = {source.id: source for source in report.sources}.values() or (None,)
        for source in first:
            with self.write() as db:
                digests |= record.put_source(db, source, claims[source.id], began)
        with self.write() as db:  # so that a run of one document is there whole or not at all
            if last:
                digests |= record.put_source(db, last, claims[last.id], began)
            return record.put_run(db, report, dict(arguments), began, digests)

    def remove(self, source: str) -> int:
        """Purge a document by id or origin, all revisions, with all that quotes it; gives how many claims went.

        Nothing of its text stays in the file. Copies made before a migration (`*.bak`) are yours to delete.
        """
        with self.write() as db:
            gone = purge.purge(db, source)
        with told(self.path, self.timeout):
            if not purge.squeezed(self.db):
                raise DatabaseError(
                    f"{shown(self.path)}: {shown(source)} is removed, but another process is reading, "
                    "so its text is still in the -wal file; end that, then run `factcheck db verify`"
                )
        return gone

    def reindex(self) -> None:
        """Build the search indexes anew from the rows."""
        with self.write() as db:
            for table in SEARCHED:
                db.table(table).rebuild_fts()

    def claims(
        self,
        query: str | None = None,
        source: str | None = None,
        verdict: str | None = None,
        series: str | None = None,
        limit: int | None = 100,
        where: Mapping[str, str] | None = None,
        figures: bool = False,
        finding: str | None = None,
        loosely: Mapping[str, str | None] | None = None,
    ) -> list[dict[str, object]]:
        """Claims of the newest revision of each document, with their verdict in the last run that checked it.

        `query` is free text (best first), `source` an origin or id, `where` column to value, for the
        columns of `search.COLUMNS`; `figures` leaves out the numbers that are none; `finding` is the id of a finding
        as reports print it, six digits; `loosely` has a part of the measure, an area's key, a year with its months.
        Rows: id, place, words, reading, measure, area, period, verdict, reason,
        series, findings (rule codes), finding_ids, source, sentence.
        UsageError for an unknown column.
        """
        chosen = {"verdict": verdict, "series": series, **(where or {})}
        with told(self.path, self.timeout):
            return search.claims(self.db, query, source, chosen, limit, figures, finding, loosely)

    def search_claims(self, query: str, limit: int | None = 100) -> list[dict[str, object]]:
        """Claims whose words, sentence, measure, area or speaker have all words of the query; any text is a query."""
        return self.claims(query=query, limit=limit)

    def search_series(self, query: str, limit: int | None = 100) -> list[dict[str, object]]:
        """Reference measures that runs used, by label and aliases: id, label, unit, kind, of, area, place."""
        with told(self.path, self.timeout):
            return search.series(self.db, query, limit)

    def findings(self, run: int | None = None) -> list[dict[str, object]]:
        """The findings of a run, the last if none is named, in the order of its report; UsageError for no such run."""
        with told(self.path, self.timeout):
            return listing.findings(self.db, run)

    def sources(self) -> list[dict[str, object]]:
        """Each revision of each document, without its text: id, origin, revision, title, published, claims …"""
        with told(self.path, self.timeout):
            return listing.sources(self.db)

    def runs(self, limit: int | None = 100) -> list[dict[str, object]]:
        """The runs, newest first, with their counts."""
        with told(self.path, self.timeout):
            return listing.runs(self.db, limit)

    def stats(self) -> dict[str, object]:
        """path, bytes, tables (rows of each), last_run (None before the first) and schema (the last migration)."""
        with told(self.path, self.timeout):
            return listing.stats(self.db, self.path)

    def verify(self) -> list[str]:
        """What is wrong with the file, a sentence each; every digest, anchor, link and index is checked again."""
        with told(self.path, self.timeout):
            return verify.problems(self)

"""What is in the database: findings, sources, runs and counts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.store.schema import MIGRATION_SET, TABLES
from factcheck.store.seal import Row, unpacked, whole
from factcheck.store.search import at_most

if TYPE_CHECKING:
    from sqlite_utils import Database

RUN = (
    "select id, started, version, as_of, arguments, reference_files, sources, claims, confirmed, flagged, unverified, "
    "not_read, findings from runs"
)


def _unpacked(row: Row, lists: tuple[str, ...], *keyed: str) -> Row:
    found: Row = {name: unpacked(row[name], list) for name in lists}
    return {**whole(row), **found, **{name: unpacked(row[name], dict) for name in keyed}}


def findings(db: Database, run: int | None) -> list[dict[str, object]]:
    """The rows of `Store.findings`."""
    last = db.execute("select max(id) from runs").fetchone()[0]
    if run is None:
        run = last
    elif abs(run) > 2**62 or not db.execute("select 1 from runs where id = ?", [run]).fetchone():
        raise UsageError(f"there is no run {run}; " + (f"the last is {last}" if last else "none is stored yet"))
    sql = """
        select f.run, substr(f.fingerprint, 1, 6) as id, f.rule, f.name, f.severity, f.confidence, f.message, f.place,
          f.exact as words, f.claim, f.series, s.origin as source, f.replacement, f.suggestion, f.related, f.notes,
          f.claims, f.fingerprint
        from findings f left join sources s on s.id = f.source where f.run = ? order by f.ordinal"""
    return [_unpacked(row, ("related", "notes", "claims")) for row in db.query(sql, [run])]


def sources(db: Database) -> list[dict[str, object]]:
    """The rows of `Store.sources`."""
    sql = """
        select s.id, s.origin, s.revision, s.current, s.title, s.author, s.publisher, s.url, s.published,
          s.published_from, s.language, s.characters, s.claims, s.digest, s.added,
          p.retrieved, p.licence,
          (select count(*) from claims c where c.source = s.id and c.current = 1 and c.kind != 'other') as figures,
          (select max(run) from run_sources r where r.source = s.id) as last_run
        from sources s left join provenance p on p.source = s.id order by s.origin, s.revision"""
    return list(map(whole, db.query(sql)))


def runs(db: Database, limit: int | None) -> list[dict[str, object]]:
    """The rows of `Store.runs`."""
    rows = db.query(f"{RUN} order by id desc limit ?", [at_most(limit)])
    return [_unpacked(row, ("reference_files",), "arguments") for row in rows]


def stats(db: Database, path: Path) -> dict[str, object]:
    """The counts of `Store.stats`."""
    last = runs(db, 1)
    schema = db.execute(
        "select name from _sqlite_migrations where migration_set = ? order by id desc limit 1", [MIGRATION_SET]
    ).fetchone()
    return {
        "path": str(path),
        "bytes": path.stat().st_size,
        "tables": {table.name: db.table(table.name).count for table in TABLES},
        "last_run": last[0] if last else None,
        "schema": schema[0],
    }

"""Taking a document out, with all that quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.store import contents
from factcheck.store.index import unindex
from factcheck.store.seal import packed, row_digest, unpacked

if TYPE_CHECKING:
    from sqlite_utils import Database

_CLAIMS = "select id from claims where source in (select id from gone)"

# In this order: what refers goes before what it refers to.
STEPS: tuple[str, ...] = (
    f"""delete from findings where source in (select id from gone) or claim in ({_CLAIMS})
        or exists (select 1 from finding_claims l
                   where l.run = findings.run and l.ordinal = findings.ordinal and l.claim in ({_CLAIMS}))
        or exists (select 1 from json_each(findings.related) r
                   where json_extract(r.value, '$.source') in (select id from gone))""",
    """delete from finding_claims where not exists (
        select 1 from findings f where f.run = finding_claims.run and f.ordinal = finding_claims.ordinal)""",
    f"delete from clusters where exists (select 1 from json_each(clusters.claims) c where c.value in ({_CLAIMS}))",
    f"delete from verdicts where claim in ({_CLAIMS})",
    f"delete from matches where claim in ({_CLAIMS})",
    "delete from claims where source in (select id from gone)",
    "delete from readings where source in (select id from gone)",
    "delete from provenance where source in (select id from gone)",
    "delete from run_sources where source in (select id from gone)",
    "delete from sources where id in (select id from gone)",
)


def purge(db: Database, source: str) -> int:
    """Delete a source by id, or all revisions of an origin; gives how many claims went. UsageError if there is none.

    secure_delete overwrites freed pages with zeros, and merging the search index into one part drops
    the words that only deleted rows had.
    """
    db.execute("pragma secure_delete = on").fetchall()
    rows = db.execute("select id, origin from sources where id = ? or origin = ?", [source, source]).fetchall()
    if not rows:
        raise UsageError(f"there is no source {source!a}; `factcheck sources` lists them")
    db.execute("create temp table if not exists gone (id text primary key)")
    db.execute("delete from temp.gone")
    db.conn.executemany("insert into temp.gone values (?)", [(id,) for id, _ in rows])
    claims = int(db.execute(f"select count(*) from ({_CLAIMS})").fetchone()[0])
    last = db.execute("select id from runs order by id desc limit 1").fetchall()  # it counts what all runs share
    sound = [run for run in sorted({*_runs(db), *(run for (run,) in last)}) if contents.sound(db, run)]
    _forget_unread(db, {id for id, _ in rows})
    unindex(db, "claims", "source", [id for id, _ in rows])
    for step in STEPS:
        db.execute(step)
    for run in sound:
        contents.seal(db, run)
    db.execute("insert into claims_fts (claims_fts) values ('optimize')")
    for origin in {origin for _, origin in rows}:  # an earlier revision is the newest now
        newest = db.execute("select id from sources where origin = ? order by revision desc", [origin]).fetchone()
        if newest:
            db.execute("update sources set current = (id = ?) where origin = ?", [newest[0], origin])
    return claims


def _runs(db: Database) -> list[int]:
    """The runs that met the documents."""
    sql = "select distinct run from run_sources where source in (select id from gone) order by run"
    return [run for (run,) in db.execute(sql)]


def _forget_unread(db: Database, gone: set[str]) -> None:
    """Drop the quotes of unread numbers from the runs that met the documents."""
    for id in _runs(db):
        run = next(iter(db.query("select * from runs where id = ?", [id])))
        whole = row_digest(run) == run["row_digest"]  # damage stays one that can be seen
        kept = [anchor for anchor in unpacked(run["unread"], list) if anchor["source"] not in gone]
        run["unread"] = packed(kept)
        db.execute("update runs set unread = ?, row_digest = ? where id = ?",
                   [run["unread"], row_digest(run) if whole else run["row_digest"], run["id"]])  # fmt: skip


def squeezed(db: Database) -> bool:
    """Write the log back and empty it; False while a reader holds on to it."""
    return not db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]

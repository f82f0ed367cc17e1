"""What belongs to a run, counted and digested in the run's own row: a row that is gone has no digest to miss it by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.store.seal import packed, row_digest

if TYPE_CHECKING:
    from sqlite_utils import Database

# What stands for a row of each table that belongs to one run.
PARTS: dict[str, str] = {
    "run_sources": "source",
    "verdicts": "row_digest",
    "findings": "row_digest",
    "finding_claims": "ordinal || ' ' || claim",
    "clusters": "row_digest",
}


SHARED = ("series", "observations", "matches")  # what runs share: counted as the newest of them left it


def contents(db: Database, run: int) -> dict[str, list[object]]:
    """How many rows each table has of a run, and a digest of them all."""
    found: dict[str, list[object]] = {}
    for table, row in PARTS.items():
        count, whole = 0, sha256()
        for (said,) in db.execute(f"select {row} from {table} where run = ? order by 1", [run]):
            count += 1
            whole.update(f"{said}\n".encode("utf-8", "replace"))
        found[table] = [count, whole.hexdigest()[:32]]
    return found


def shared(db: Database) -> dict[str, int]:
    """How many rows there are of each table that runs share."""
    return {table: db.table(table).count for table in SHARED}


def seal(db: Database, run: int) -> None:
    """Write down what belongs to a run, and how much runs share, when all of it is there."""
    row = next(iter(db.query("select * from runs where id = ?", [run])))
    row["contents"] = packed({**contents(db, run), **shared(db)})
    db.execute("update runs set contents = ?, row_digest = ? where id = ?", [row["contents"], row_digest(row), run])


def missing(db: Database, run: int, stored: str) -> Iterator[str]:
    """A sentence for each table whose rows of a run are not those that were written down."""
    try:
        known = json.loads(stored)
    except (TypeError, ValueError):  # the run's own digest tells
        return
    for table, (count, whole) in contents(db, run).items():
        if known.get(table) != [count, whole]:
            before = known.get(table, [0])[0]
            said = f"{count} rows of {table}, {before} were stored" if count != before else f"other rows of {table}"
            yield f"Run {run} has {said}."


def lost(db: Database) -> Iterator[str]:
    """A sentence for each table that runs share and that has not the rows which the newest run left."""
    row = db.execute("select contents from runs order by id desc limit 1").fetchone()
    try:
        known = json.loads(row[0]) if row else {}
    except (TypeError, ValueError):  # the run's own digest tells
        return
    for table, count in shared(db).items():
        before = known.get(table, count)  # an older release did not count them
        if count != before:
            yield f"There are {count} rows of {table}, {before} were stored."


def sound(db: Database, run: int) -> bool:
    """What belongs to a run is what was written down, and so is what all share if it is the newest."""
    stored, last = db.execute(
        "select contents, id = (select max(id) from runs) from runs where id = ?", [run]
    ).fetchone()
    return not any(missing(db, run, stored)) and not (last and any(lost(db)))

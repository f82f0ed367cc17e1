"""What belongs to a run, counted and digested in the run's own row: a row that is gone has no digest to miss it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.store.later import M004_PARTS
from factcheck.store.seal import Torn, packed, row_digest, unpacked

if TYPE_CHECKING:
    from sqlite_utils import Database

# What stands for a row of each table that belongs to one run.
PARTS: dict[str, str] = {
    **M004_PARTS,
    "run_rules": "rule",
}
SHARED = ("series", "observations", "matches")  # what runs share: counted as the newest of them left it


def contents(db: Database, run: int, parts: Mapping[str, str] = PARTS) -> dict[str, list[object]]:
    """How many rows each table has of a run, and a digest of them all."""
    found: dict[str, list[object]] = {}
    for table, row in parts.items():
        count, whole = 0, sha256()
        for (said,) in db.execute(f"select {row} from {table} where run = ? order by 1", [run]):
            count += 1
            whole.update(f"{said}\n".encode("utf-8", "replace"))
        found[table] = [count, whole.hexdigest()[:32]]
    return found


def shared(db: Database) -> dict[str, int]:
    """How many rows there are of each table that runs share."""
    return {table: db.table(table).count for table in SHARED}


def seal(db: Database, run: int, parts: Mapping[str, str] = PARTS) -> None:
    """Write down what belongs to a run, and how much runs share, when all of it is there."""
    row = next(iter(db.query("select * from runs where id = ?", [run])))
    row["contents"] = packed({**contents(db, run, parts), **shared(db)})
    db.execute("update runs set contents = ?, row_digest = ? where id = ?", [row["contents"], row_digest(row), run])


def _told(stored: object) -> dict[str, object]:
    """What was written down; {} where it cannot be read, of which the run's own digest tells."""
    try:
        known = unpacked(stored, dict)
    except Torn:
        return {}
    whole = all(_counted(known.get(table)) for table in PARTS if table in known or table in M004_PARTS)
    return known if whole and all(isinstance(known.get(table, 0), int) for table in SHARED) else {}


def _counted(said: object) -> bool:
    """A number of rows and their digest."""
    return isinstance(said, list) and list(map(type, said)) == [int, str]


def missing(db: Database, run: int, stored: object) -> Iterator[str]:
    """A sentence for each table whose rows of a run are not those that were written down."""
    known = _told(stored)
    for table, said in contents(db, run).items() if known else ():
        before = known.get(table, said)  # an older release did not count them
        assert isinstance(before, list)
        if before != said:
            count = said[0]
            rows = (
                f"{count} rows of {table}, {before[0]} were stored" if count != before[0] else f"other rows of {table}"
            )
            yield f"Run {run} has {rows}."


def lost(db: Database) -> Iterator[str]:
    """A sentence for each table that runs share and that has not the rows which the newest run left."""
    row = db.execute("select contents from runs order by id desc limit 1").fetchone()
    known = _told(row[0]) if row else {}
    for table, count in shared(db).items():
        before = known.get(table, count)  # an older release did not count them
        if count != before:
            yield f"There are {count} rows of {table}, {before} were stored."


def sound(db: Database, run: int) -> bool:
    """The run's row and what belongs to it are what was written down, and so is what all share if it is the newest."""
    row = next(iter(db.query("select * from runs where id = ?", [run])))
    last = db.execute("select max(id) from runs").fetchone()[0] == run
    whole = row_digest(row) == row["row_digest"] and bool(_told(row["contents"]))
    return whole and not any(missing(db, run, row["contents"])) and not (last and any(lost(db)))

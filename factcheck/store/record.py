"""Writing: documents with their claims, and the run that judged them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.errors import DatabaseError
from factcheck.model.claim import Claim
from factcheck.model.finding import Report
from factcheck.model.shelf import by_id
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.text import Source
from factcheck.model.verdict import Verdict
from factcheck.store import outcome, readings, rows
from factcheck.store.contents import seal
from factcheck.store.index import index, unindex
from factcheck.store.seal import Row, sealed

if TYPE_CHECKING:
    from sqlite_utils import Database

BATCH = 500


def batches(items: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows, some hundreds at a time."""
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch


def put(db: Database, table: str, made: Iterable[Row], key: str = "id") -> dict[str, str]:
    """Add rows that are keyed by content: new ones in, changed ones over the old, the rest left alone.

    Gives the digest of each row by its key.
    """
    digests: dict[str, str] = {}
    for batch in batches(made):
        by_key = {str(row[key]): sealed(table, row) for row in batch}
        marks = ",".join("?" * len(by_key))
        cursor = db.execute(f"select {key}, row_digest from {table} where {key} in ({marks})", list(by_key))
        known: dict[str, str] = dict(cursor.fetchall())
        new = [id for id in by_key if id not in known]
        changed = [id for id in known if known[id] != by_key[id]["row_digest"]]
        unindex(db, table, key, changed)
        db.table(table).insert_all(by_key[id] for id in new)
        db.table(table).upsert_all((by_key[id] for id in changed), pk=key)
        index(db, table, key, new + changed)
        digests.update((id, str(row["row_digest"])) for id, row in by_key.items())
    return digests


def put_source(db: Database, source: Source, claims: Iterable[Claim], added: str) -> dict[str, str]:
    """One document with its claims; gives the digest of each claim's row by its id."""
    claims = list(claims)
    _put_text(db, source, len({claim.id for claim in claims}), added)
    put(db, "provenance", [rows.provenance_row(source)], key="source")
    put(db, "readings", [readings.reading_row(source, claims)], key="source")
    digests = put(db, "claims", (rows.claim_row(claim, source) for claim in claims))
    stored = dict(db.execute("select id, current from claims where source = ?", [source.id]).fetchall())
    for id, current in stored.items():
        if bool(current) != (id in digests):  # an older reading of this text had it and this one has not, or back again
            db.execute("update claims set current = ? where id = ?", [int(id in digests), id])
    return digests


def put_known(db: Database, source: Source) -> None:
    """What is known of a document whose text and claims are there."""
    claims = db.execute("select claims from sources where id = ?", [source.id]).fetchone()[0]
    _put_text(db, source, int(claims), "")
    put(db, "provenance", [rows.provenance_row(source)], key="source")


def _put_text(db: Database, source: Source, claims: int, added: str) -> None:
    known = db.execute("select revision, added from sources where id = ?", [source.id]).fetchone()
    if not known:
        last = db.execute("select max(revision) from sources where origin = ?", [source.name]).fetchone()[0]
        known = ((last or 0) + 1, added)
    row = {**rows.source_row(source, claims), "revision": known[0], "added": known[1], "current": 1}
    put(db, "sources", [row])
    db.execute(
        "update sources set current = (id = ?) where origin = ? and current != (id = ?)",
        [source.id, source.name, source.id],
    )


def by_source(report: Report) -> dict[str, list[Claim]]:
    """The claims of each source; DatabaseError for a report whose parts do not fit together."""
    grouped: dict[str, list[Claim]] = {source.id: [] for source in report.sources}
    for claim in report.claims:
        if claim.source not in grouped:
            raise DatabaseError(f"cannot store the claim {claim.id}: the report has no source {claim.source}")
        grouped[claim.source].append(claim)
    left = {claim.id for claim in report.claims}
    for verdict in report.verdicts:
        if verdict.claim not in left:
            raise DatabaseError(f"cannot store the verdicts: none or two of them are due to the claim {verdict.claim}")
        left.remove(verdict.claim)
    return grouped


def put_run(db: Database, report: Report, arguments: dict[str, object], started: str, digests: dict[str, str]) -> int:
    """The run with its verdicts, findings and clusters, and the reference rows they rest on; gives its id."""
    run = int(db.execute("select coalesce(max(id), 0) + 1 from runs").fetchone()[0])
    db.table("runs").insert(sealed("runs", {"id": run, **outcome.run_row(report, arguments, started)}))
    members = {source.id: {"run": run, "source": source.id} for source in report.sources}
    db.table("run_sources").insert_all(members.values())
    db.table("run_rules").insert_all({"run": run, "rule": rule} for rule in dict.fromkeys(report.rules))
    observed = _put_references(db, report)
    put(db, "matches", (row for verdict in report.verdicts for row in outcome.match_rows(verdict)))
    said = {claim.id: outcome.reading(claim) for claim in report.claims}
    db.table("verdicts").insert_all(_verdict_rows(run, report.verdicts, said, digests, observed))
    _put_findings(db, run, report, set(said))
    db.table("clusters").insert_all(
        sealed("clusters", outcome.cluster_row(run, ordinal, cluster))
        for ordinal, cluster in enumerate(report.clusters, 1)
    )
    seal(db, run)
    return run


def _verdict_rows(
    run: int,
    verdicts: Sequence[Verdict],
    said: dict[str, str],
    digests: dict[str, str],
    observed: dict[tuple[str, int], str],
) -> Iterator[Row]:
    for verdict in verdicts:
        ids = observed.get((verdict.claim, 0)), observed.get((verdict.claim, 1))
        row = outcome.verdict_row(run, verdict, said[verdict.claim], digests[verdict.claim], ids)
        yield sealed("verdicts", row)


def _put_references(db: Database, report: Report) -> dict[tuple[str, int], str]:
    """The series and observations that were used; gives the id of each claim's deciding (0) and agreeing (1) row."""
    known = by_id(report.series)
    used: dict[str, Statistic] = {}
    for name in _named(report):
        if name in known:
            used[name] = known[name]
    made = {name: rows.series_row(series) for name, series in used.items()}
    put(db, "series", made.values(), key="key")
    for name, row in made.items():
        db.execute("update series set current = (key = ?) where id = ? and current != (key = ?)",
                   [row["key"], name, row["key"]])  # fmt: skip
    ids: dict[tuple[str, int], str] = {}
    found: dict[str, Row] = {}
    for verdict, part, observation in _observed(report.verdicts):
        series = verdict.match.series if verdict.match else ""
        key = str(made[series]["key"]) if series in made else None
        row = rows.observation_row(observation, series, key, verdict.basis)
        ids[verdict.claim, part] = str(row["id"])
        found[str(row["id"])] = row
    put(db, "observations", found.values())
    return ids


def _named(report: Report) -> Iterator[str]:
    for verdict in report.verdicts:
        if verdict.match:
            yield verdict.match.series
        for match in verdict.tried:
            yield match.series
    for finding in report.findings:
        yield finding.series
    for cluster in report.clusters:
        yield cluster.series


def _observed(verdicts: Sequence[Verdict]) -> Iterator[tuple[Verdict, int, Observation]]:
    for verdict in verdicts:
        for part, observation in enumerate((verdict.observation, verdict.agreeing)):
            if observation is not None:
                yield verdict, part, observation


def _put_findings(db: Database, run: int, report: Report, claims: set[str]) -> None:
    sources = {source.id: source for source in report.sources}
    links: dict[str, list[Row]] = defaultdict(list)
    for ordinal, finding in enumerate(report.findings, 1):
        links["findings"].append(sealed("findings", outcome.finding_row(run, ordinal, finding, sources, claims)))
        links["finding_claims"] += outcome.finding_claim_rows(run, ordinal, finding, claims)
    for table, made in links.items():
        db.table(table).insert_all(made)

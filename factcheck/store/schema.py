"""The tables, as data, and the migrations that make them.

A migration that has shipped is never edited, nor what it reads: a change is a new function at the end. TABLES is what
all of them together come to. Rows of sources, claims, series, observations and matches are keyed by their
content and shared by all runs; verdicts, findings and clusters belong to one run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.dataclass import dataclass, field
from factcheck.store import first, later
from factcheck.store.contents import seal
from factcheck.store.library import migration_set
from factcheck.store.seal import Torn, row_digest, unpacked

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x46414354  # "FACT", in the header of each claims.db
MIGRATION_SET = "factcheck"


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `columns` are names in order, `:int`, `:real` and `:blob` where they are not text.

    `keys` are foreign keys, column to table.column.
    """

    name: str
    pk: tuple[str, ...]
    columns: str
    keys: dict[str, str] = field(default_factory=dict)

    def types(self) -> dict[str, type]:
        """Each column and its Python type."""
        kinds: dict[str, type] = {"": str, "int": int, "real": float, "blob": bytes}
        parts = (column.partition(":") for column in self.columns.split())
        return {name: kinds[kind] for name, _, kind in parts}


TABLES: tuple[Table, ...] = (
    Table(
        "sources",
        ("id",),
        "id origin revision:int digest title author publisher url published published_from language encoding media "
        "characters:int claims:int text text_digest notes added current:int row_digest",
    ),
    Table(
        "provenance",
        ("source",),
        "source retrieved licence row_digest",
        {"source": "sources.id"},
    ),
    Table(
        "readings",
        ("source",),
        "source version reading:blob row_digest",
        {"source": "sources.id"},
    ),
    Table(
        "claims",
        ("number",),  # an explicit integer key: VACUUM may renumber rowids, and the search index refers to them
        "number:int id source kind line:int column:int exact sentence measure area period interval unit modifier "
        "speaker attribution low:real high:real stated precision unit_kind unit_per word policy written date "
        "head modifiers of part period_words negated:int modality past:int quoted:int names taken_for "
        "start:int end:int prefix suffix sentence_start:int sentence_end:int current:int row_digest",
        {"source": "sources.id"},
    ),
    Table(
        "series",
        ("number",),
        "number:int key id label aliases unit unit_kind kind of area definition dimensions tolerance not_same_as "
        "derived topic unchecked:int file line:int column:int current:int row_digest",
    ),
    Table(
        "observations",
        ("id",),
        "id series series_key basis area dimensions period since published assumed:int interval low:real high:real "
        "written modifier date cited publisher title url source_kind via note unchecked:int "
        "file line:int column:int row_digest",
        {"series_key": "series.key"},
    ),
    Table(
        "matches",
        ("id",),
        "id claim series score:real rejected confused near reasons row_digest",
        {"claim": "claims.id"},
    ),
    Table(
        "runs",
        ("id",),
        "id:int started version as_of arguments reference_files sources:int claims:int confirmed:int flagged:int "
        "unverified:int not_read:int findings:int unread notes problems row_digest contents",
    ),
    Table(
        "run_sources",
        ("run", "source"),
        "run:int source",
        {"run": "runs.id", "source": "sources.id"},
    ),
    Table(
        "run_rules",
        ("run", "rule"),
        "run:int rule",
        {"run": "runs.id"},
    ),
    Table(
        "verdicts",
        ("run", "claim"),
        "run:int claim verdict reason detail reading series basis observation agreeing match score:real tried relation "
        "facets margin but suggested confidence claim_digest row_digest",
        {"run": "runs.id", "claim": "claims.id", "observation": "observations.id", "agreeing": "observations.id",
         "match": "matches.id"},
    ),
    Table(
        "findings",
        ("run", "ordinal"),
        "run:int ordinal:int rule name severity confidence message source place line:int column:int start:int end:int "
        "exact claim series fingerprint replacement suggestion replaces_start:int replaces_end:int "
        "related notes claims row_digest",
        {"run": "runs.id", "source": "sources.id", "claim": "claims.id"},
    ),
    Table(
        "finding_claims",
        ("run", "ordinal", "claim"),
        "run:int ordinal:int claim",
        {"run": "runs.id", "claim": "claims.id"},
    ),
    Table(
        "clusters",
        ("run", "ordinal"),
        "run:int ordinal:int label relation series detail claims row_digest",
        {"run": "runs.id"},
    ),
)  # fmt: skip

LATER = {
    "run_rules": "m006_rules",
    "provenance": "m007_sources",
    "readings": "m007_sources",
}  # tables that older files have not, and what makes them

SEARCHED: dict[str, tuple[str, ...]] = {
    "claims": ("exact", "sentence", "measure", "area", "speaker"),
    "series": ("label", "aliases"),
}


def m001_tables(db: Database) -> None:
    """All tables of the first release."""
    for statement in first.TABLES:
        db.execute(statement)


def m002_search(db: Database) -> None:
    """Full-text search in claims and series."""
    for name, columns in first.SEARCHED:
        db.table(name).enable_fts(columns, tokenize=first.TOKENIZE)


def m003_views(db: Database) -> None:
    """Views that read well in Datasette."""
    for name, sql in first.VIEWS:
        db.create_view(name, sql)


def m004_contents(db: Database) -> None:
    """What belongs to a run, written down in its row; a run that is damaged already keeps the digest that tells."""
    sound = [row["id"] for row in db.query("select * from runs") if row_digest(row) == row["row_digest"]]
    db.table("runs").add_column("contents", str)
    for run in sound:
        seal(db, run, later.M004_PARTS)


def m005_open(db: Database) -> None:
    """A run by chosen rules closes no finding of the others."""
    db.create_view("v_open_findings", later.M005_OPEN_FINDINGS, replace=True)


def m006_rules(db: Database) -> None:
    """Which rules a run ran; those of older runs are what their arguments and findings tell."""
    db.execute(later.M006_RUN_RULES)
    for run, arguments in db.execute("select id, arguments from runs").fetchall():
        try:
            asked = unpacked(arguments, dict)
        except Torn:
            continue
        found = db.execute("select distinct rule from findings where run = ?", [run]).fetchall()
        extra = [str(code).upper() for code in asked.get("extend_select") or ()]
        ran = [*(asked.get("selected") or (*later.M006_RULES, *extra)), *(rule for (rule,) in found)]
        db.conn.executemany("insert into run_rules values (?, ?)", [(run, rule) for rule in dict.fromkeys(ran)])
    db.create_view("v_open_findings", later.M006_OPEN_FINDINGS, replace=True)


def m007_sources(db: Database) -> None:
    """Where a document came from, and how it was read: what claims are held against each other by."""
    for statement in later.M007_TABLES:
        db.execute(statement)


STEPS: tuple[Callable[[Database], None], ...] = (
    m001_tables,
    m002_search,
    m003_views,
    m004_contents,
    m005_open,
    m006_rules,
    m007_sources,
)


def migrations() -> Migrations:
    """All migrations, oldest first."""
    steps = migration_set(MIGRATION_SET)
    for step in STEPS:
        steps(name=step.__name__)(step)
    return steps

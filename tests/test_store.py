"""The store: what is put in comes out, once; a file that is not ours or is damaged is told apart and left alone."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.errors import DatabaseError, UsageError
from factcheck.extraction import read_claims
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Cluster, Finding, Note, Related, Report, Severity, Suggestion, Summary
from factcheck.model.interval import Interval
from factcheck.model.match import Facet, FacetState, Match, Reason
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.statistic import Basis, Observation, Place, ReferenceSource, SeriesKind, Statistic
from factcheck.model.text import Source, Span, line_starts
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.read import read_text
from factcheck.store import Store, later, open_store, schema, views
from factcheck.store.library import database
from factcheck.store.schema import APPLICATION_ID, SEARCHED, TABLES, migrations
from factcheck.store.seal import row_digest
from factcheck.store.search import phrases

DRAFT = (
    "Civilians are the main victims, said Landmine Monitor: 84% of all recorded casualties in 2023.\r\n"
    "Since 2017 the treaty has had 164 States Parties; over 80% of countries are in it.\n"
)
ROOT = Path(__file__).resolve().parent.parent
COUNTS = ("sources", "claims", "series", "observations", "matches")


def short(*parts: object) -> str:
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def source(name: str = "draft.md", text: str = DRAFT, **more: object) -> Source:
    digest = "sha256:" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    made = Source(short(name, digest), name, text, digest, (), lines=line_starts(text))
    return replace(made, **more)  # type: ignore[arg-type]


def claim(of: Source, words: str, interval: str, **more: object) -> Claim:
    start = of.text.index(words)
    read = Interval.parse(interval)
    quantity = Quantity(read, read, Unit(UnitKind.PERCENT), Modifier.EXACT, Decimal(1), words)
    anchor = of.anchor(start, start + len(words))
    made = Claim(short(of.id, start), of.id, ClaimKind.AMOUNT, anchor, Span(0, len(of.text)), quantity)
    return replace(made, **more)  # type: ignore[arg-type]


PLACE = Place("refs.yaml", 12, 5)
SHARE_VALUE = Observation(
    Interval.parse("84"), "84", PLACE, period=Period.parse("2023"), published=PartialDate.parse("2024-11"),
    source=ReferenceSource("icbl", "ICBL-CMC", "Landmine Monitor 2024", PartialDate.parse("2024-11"), "https://icblcmc.org"),
)  # fmt: skip
SHARE = Statistic(
    "civilian_share", "Civilians among mine casualties", Unit(UnitKind.PERCENT), SeriesKind.PERIOD,
    (Basis("", True, (SHARE_VALUE,)),), PLACE, aliases=("share of civilians",),
)  # fmt: skip
UNUSED = replace(SHARE, id="unused", label="Nobody asked")


def report(name: str = "draft.md", text: str = DRAFT, **more: object) -> Report:
    read = source(name, text, title="Mines", published=PartialDate.parse("2025-04-10"))
    share = claim(read, "84%", "84", measure="civilian casualties", area="world", period=Period.parse("2023"))
    parties = claim(read, "164 States Parties", "164", measure="states parties", speaker="Zoë Naïve")
    over = claim(read, "over 80%", ">80", measure="countries")
    match = Match("civilian_share", 0.93, (Reason("measure_words", 0.9, 0.4, "both say civilian"),))
    verdicts = (
        Verdict(share.id, VerdictKind.CONFIRMED, "same", "84 is 84", match, SHARE_VALUE, SHARE_VALUE, tried=(match,),
                facets=(Facet("area", FacetState.UNSTATED),)),
        Verdict(parties.id, VerdictKind.UNVERIFIED, "no-reference", "no series is about it"),
    )  # fmt: skip
    found = Finding(
        "FC202", "outdated-figure", Severity.WARNING, "high", "164 States Parties, 165 since 12 March 2025", read.id,
        parties.anchor, (parties.id, over.id), (Related(read.id, share.anchor, "also here"),), (Note("read", "164"),),
        Suggestion(parties.anchor, "165", "replace 164 by 165"), "mbt", "a41c77d0",
    )  # fmt: skip
    undated = Finding("FC006", "stale", Severity.NOTE, "low", "refs.yaml is old", "refs.yaml", parties.anchor)
    made = Report(
        (read,), (share, parties, over), verdicts, (found, undated),
        (Cluster("casualties", "agree", (share.id, over.id)),), (SHARE, UNUSED), Summary(3, 1, 1, 1, 1),
        unread=((read.id, read.anchor(0, 4)),), references=(("refs.yaml", "sha256:ab"),), as_of="2025-05-01", rules=("FC202",),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path, timeout=0.2) as made:
        yield made


def counts(store: Store) -> dict[str, int]:
    tables = store.stats()["tables"]
    assert isinstance(tables, dict)
    return tables


def content(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but the search indexes', by table."""
    names = [name for name in store.db.table_names() if "_fts" not in name and not name.startswith("sqlite_")]
    return {name: sorted(store.db.execute(f"select * from {name}").fetchall(), key=repr) for name in names}


def dropped(rows: list[dict[str, object]], *names: str) -> list[dict[str, object]]:
    return [{key: value for key, value in row.items() if key not in names} for row in rows]


# What goes in


def test_a_run_is_stored_whole(store: Store) -> None:
    run = store.record(report(), {"paths": ["draft.md"], "fail_on": "warning"})
    assert counts(store) == {
        "sources": 1, "provenance": 1, "readings": 1, "claims": 3, "series": 1, "observations": 1, "matches": 1, "runs": 1,
        "run_sources": 1, "run_rules": 1, "verdicts": 2, "findings": 2, "finding_claims": 2, "clusters": 1,
    }  # fmt: skip
    found, stale = store.findings(run)
    assert (found["id"], found["place"], found["words"]) == ("a41c77", "draft.md:2:31", "164 States Parties")
    assert (found["replacement"], found["series"], found["source"]) == ("165", "mbt", "draft.md")
    assert found["notes"] == [{"label": "read", "text": "164"}]
    assert (stale["place"], stale["source"], stale["claim"]) == ("refs.yaml", None, None)
    (last,) = store.runs()
    assert last["arguments"] == {"paths": ["draft.md"], "fail_on": "warning"}
    assert (last["id"], last["as_of"], last["flagged"]) == (run, "2025-05-01", 1)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", str(last["started"]))
    assert store.stats()["last_run"] == last
    assert store.verify() == []


def test_the_same_document_twice_is_there_once(store: Store) -> None:
    first, before = store.record(report(), {}, started="t1"), counts(store)
    second = store.record(report(), {}, started="t2")
    after = counts(store)
    assert second == first + 1
    assert {name: after[name] for name in COUNTS} == {name: before[name] for name in COUNTS}
    assert after["verdicts"] == 2 * before["verdicts"]
    for table in ("verdicts", "findings", "clusters"):
        rows = [dropped(list(store.db.query(f"select * from {table} where run = ?", [run])), "run", "row_digest")
                for run in (first, second)]  # fmt: skip
        assert rows[0] == rows[1]
    read = report()
    assert store.add(read.sources[0], read.claims) is False
    assert store.add(source("other.md"), []) is True
    assert store.verify() == []


def test_the_same_input_gives_the_same_file_content(tmp_path: Path) -> None:
    made = []
    for name in ("a.db", "b.db"):
        with open_store(tmp_path / name) as store:
            store.record(report(), {"x": 1}, started="2025-01-01T00:00:00Z")
            made.append(content(store))
            made[-1].pop("_sqlite_migrations")  # has times
    assert made[0] == made[1]


def test_a_new_reading_replaces_the_old_and_a_new_revision_hides_it(store: Store) -> None:
    read = report()
    store.record(read, {})
    share = replace(read.claims[0], measure="mine victims")
    store.record(replace(read, claims=(share,), verdicts=(), findings=()), {})
    assert [row["measure"] for row in store.claims()] == ["mine victims"]
    assert store.search_claims("mine victims civilians")
    assert not store.search_claims("civilian zoe")
    assert counts(store)["claims"] == 3  # the first run's verdicts still have theirs
    store.record(read, {})
    assert len(store.claims()) == 3
    store.record(report(text=DRAFT + "More.\n"), {})
    assert [(row["revision"], row["current"]) for row in store.sources()] == [(1, 0), (2, 1)]
    assert len(store.claims()) == 3
    assert len(store.claims(source=read.sources[0].id)) == 3
    assert store.verify() == []


def test_a_verdict_is_that_of_the_last_run(store: Store) -> None:
    read = report()
    store.record(read, {})
    worse = replace(read.verdicts[0], kind=VerdictKind.OUTDATED, reason="superseded-level")
    store.record(replace(read, verdicts=(worse,), findings=()), {})
    assert [row["verdict"] for row in store.claims()] == ["outdated", None, None]
    assert [row["findings"] for row in store.claims()] == [[], [], []]


def test_listing_and_its_filters(store: Store) -> None:
    store.record(report(), {})
    store.record(report("b.md"), {})
    row = store.claims(source="draft.md", verdict="confirmed")[0]
    assert row == {
        "id": report().claims[0].id, "place": "draft.md:1:56", "words": "84%", "reading": "84 percent",
        "measure": "civilian casualties", "area": "world", "period": "2023", "verdict": "confirmed", "reason": "same",
        "series": "civilian_share", "findings": [], "finding_ids": [], "source": "draft.md",
        "sentence": DRAFT,
    }  # fmt: skip
    assert len(store.claims()) == 6
    assert len(store.claims(limit=2)) == 2
    assert len(store.claims(limit=10**30)) == len(store.claims(limit=None))  # more than SQLite can count
    assert store.runs(10**30) == store.runs(None)
    assert store.search_series("a", 10**30) == store.search_series("a", None)
    with pytest.raises(UsageError, match="there is no run"):
        store.findings(10**30)
    assert len(store.claims(series="civilian_share")) == 2
    assert len(store.claims(where={"interval": ">80"})) == 2
    assert [row["findings"] for row in store.claims(source="b.md")] == [[], ["FC202"], ["FC202"]]
    assert store.claims(source="nowhere' or 1=1 --") == []
    with pytest.raises(UsageError, match="claims have no 'text; drop table claims'; choose one of verdict, series"):
        store.claims(where={"text; drop table claims": ""})
    with pytest.raises(UsageError, match="there is no run 9; the last is 2"):
        store.findings(9)


def test_an_empty_store_has_nothing_to_say(store: Store) -> None:
    assert (store.findings(), store.claims("84%"), store.sources(), store.verify()) == ([], [], [], [])
    assert store.stats()["last_run"] is None
    with pytest.raises(UsageError, match="none is stored yet"):
        store.findings(1)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("84%", 1), ("-164", 1), ('"', 0), ('"164 States', 1), ("AND", 0), ("over AND 80", 0), ("164 OR 84", 0),
        ("%", 3), ("'; drop table claims; --", 0), ("NEAR(84", 0), ("measure:civilian", 0), ("zoe naive", 1),
        ('"States Parties"', 1), ('"Parties States"', 0), ("civil*", 1), ("*", 0), ("^84", 1), ("(84)", 1),
        ("casualty", 1), ("\0", 0), ("84\0%", 1), ("\ud800", 0), ("{84}", 1), ("84 +", 1), ("", 3), ("   ", 3),
    ],
)  # fmt: skip
def test_any_text_is_a_query(store: Store, query: str, found: int) -> None:
    read = report()
    own = tuple(replace(one, sentence=one.anchor.span) for one in read.claims)
    percent = tuple(replace(one, sentence=Span(0, len(DRAFT))) for one in read.claims)
    store.record(replace(read, claims=percent if query == "%" else own), {})
    assert len(store.search_claims(query)) == found
    assert isinstance(store.search_series(query), list)


def test_phrases() -> None:
    assert phrases('84% "mine action" AND casual* " x') == '"84%" "mine action" "AND" "casual*"* "x"'


def test_series_are_found_by_alias(store: Store) -> None:
    store.record(report(), {})
    (row,) = store.search_series("share civilian")
    assert (row["id"], row["place"]) == ("civilian_share", "refs.yaml:12")
    assert store.search_series("nobody") == []


def test_a_series_that_moves_in_its_file_is_the_same(store: Store) -> None:
    store.record(report(), {})
    store.record(report(series=(replace(SHARE, place=Place("refs.yaml", 99, 1)),)), {})
    assert [row["place"] for row in store.search_series("civilians")] == ["refs.yaml:99"]
    store.record(report(series=(replace(SHARE, label="Civilian share of victims"),)), {})
    assert counts(store)["series"] == 2
    assert [row["label"] for row in store.search_series("civilians")] == ["Civilian share of victims"]
    assert store.verify() == []


def test_views_read_well(store: Store) -> None:
    store.record(report(), {})
    (found, stale) = store.db.query("select * from v_open_findings")
    assert (found["place"], found["id"], found["title"]) == ("draft.md:2:31", "a41c77", "Mines")
    assert stale["severity"] == "note"
    listed = list(store.db.query("select * from v_claims_by_source"))
    assert (listed[0]["words"], listed[0]["reading"], listed[0]["verdict"]) == ("84%", "84 percent", "confirmed")
    (latest,) = store.db.query("select * from v_series_latest")
    assert (latest["series"], latest["value"], latest["cited"]) == ("civilian_share", "84", "ICBL-CMC, November 2024")


def test_numbers_beyond_sqlite_stay_text(store: Store) -> None:
    read = report()
    big = replace(read.claims[0].quantity, interval=Interval.point(10**30))
    store.record(replace(read, claims=(replace(read.claims[0], quantity=big),), verdicts=(), findings=()), {})
    row = store.db.execute("select interval, low, high from claims").fetchone()
    assert row == ("1" + "0" * 30, None, None)


def nan_interval(read: Report) -> Report:
    quantity = replace(read.claims[0].quantity, interval=Interval.point(Decimal("NaN")))
    return replace(read, claims=(replace(read.claims[0], quantity=quantity), *read.claims[1:]))


def infinite_score(read: Report) -> Report:
    match = Match("civilian_share", float("inf"), ())
    return replace(read, verdicts=(replace(read.verdicts[0], match=match),))


def nan_reason(read: Report) -> Report:
    match = Match("civilian_share", 0.5, (Reason("unit", float("nan"), 1.0, ""),))
    return replace(read, verdicts=(replace(read.verdicts[0], match=match),))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (nan_interval, "cannot store the claim '84%': NaN is not a number"),
        (infinite_score, "cannot store matches.score: inf is not a number"),
        (nan_reason, "cannot store a value that is not a number"),
        (lambda read: replace(read, sources=(replace(read.sources[0], title="a\udcff"),)),
         "cannot store sources.title: 'a\\udcff' has half a surrogate pair; replace it by U+FFFD"),
        (lambda read: replace(read, sources=()), "the report has no source"),
        (lambda read: replace(read, verdicts=(replace(read.verdicts[0], claim="x"),)),
         "none or two of them are due to the claim x"),
        (lambda read: replace(read, verdicts=read.verdicts * 2), "none or two of them are due to the claim"),
    ],
)  # fmt: skip
def test_what_sqlite_would_garble_is_refused(store: Store, spoil: Callable[[Report], Report], words: str) -> None:
    with pytest.raises(DatabaseError, match=re.escape(words)):
        store.record(spoil(report()), {})
    assert set(counts(store).values()) == {0}
    assert store.verify() == []


def test_a_run_of_many_documents_or_none(store: Store) -> None:
    one, two = report("one.md"), report("two.md")
    both = replace(one, sources=one.sources + two.sources, claims=one.claims + two.claims)
    assert store.record(both, {}) == 1
    assert [(row["origin"], row["claims"], row["last_run"]) for row in store.sources()] == [
        ("one.md", 3, 1), ("two.md", 3, 1),
    ]  # fmt: skip
    assert store.record(replace(both, sources=(), claims=(), verdicts=(), findings=()), {}) == 2
    assert store.verify() == []


def test_remove_leaves_no_copy(path: Path) -> None:
    secret = "Zanzibarium embargo 84% casualties: 164 States Parties, over 80% Quetzalcoatl.\n"
    with open_store(path) as store:
        store.record(report(), {})
        store.record(report("secret.md", secret), {})
        assert b"uetzalcoatl" in path.read_bytes() + path.with_name("claims.db-wal").read_bytes()
        assert store.remove("secret.md") == 3
        assert store.search_claims("quetzalcoatl") == []
        assert len(store.claims()) == 3
        assert store.verify() == []
        raw = (path.read_bytes() + path.with_name("claims.db-wal").read_bytes()).lower()
        assert b"uetzalcoatl" not in raw
        assert b"anzibarium" not in raw
        with pytest.raises(UsageError, match="there is no source"):
            store.remove("secret.md")
    assert not path.with_name("claims.db-wal").exists()


def test_remove_a_revision(store: Store) -> None:
    store.record(report(), {})
    newer = report(text=DRAFT + "More.\n")
    store.record(newer, {})
    assert store.remove(newer.sources[0].id) == 3
    assert [(row["revision"], row["current"]) for row in store.sources()] == [(1, 1)]
    assert store.verify() == []


# What is found wrong


FLIPS = [
    ("update sources set text = replace(text, '84%', '94%')", "The text of draft.md"),
    ("update claims set interval = '94' where interval = '84'", "of claims is not the one that was stored"),
    ("update claims set low = 94.0 where interval = '84'", "of claims is not the one that was stored"),
    ("update claims set start = start + 1", "is not where it says: draft.md has other words"),
    ("update claims set current = 0 where interval = '84'", "The number of current claims of draft.md"),
    ("update verdicts set verdict = 'confirmed'", "of verdicts is not the one that was stored"),
    ("update observations set written = '85'", "of observations is not the one that was stored"),
    ("update findings set message = 'fine'", "of findings is not the one that was stored"),
    ("update sources set current = 0", "not exactly one is marked as current"),
    ("update sources set published = '2020'", "of sources is not the one that was stored"),
    ("delete from runs", "refers to a row of runs that is not there"),
    ("insert into claims_fts (rowid, sentence) values (99, 'x')", "The search index of claims"),
    ("drop view v_open_findings", "The view v_open_findings is not the one"),
    ("alter table clusters add column x", "The columns of clusters are not those"),
]


@pytest.mark.parametrize(("sql", "words"), FLIPS)
@pytest.mark.parametrize("write", [True, False])
def test_verify_finds_what_was_changed(path: Path, sql: str, words: str, write: bool) -> None:
    with open_store(path) as store:
        store.record(report(), {})
    raw = sqlite3.connect(path)
    raw.execute(sql)
    raw.commit()
    raw.close()
    with open_store(path, write=write) as store:
        assert any(words in sentence for sentence in store.verify()), store.verify()


SHAPES: list[object] = [None, "[]", "null", "{}", '""', "1", "true", "[1]", "nope", "", "[" * 100_000, "9" * 5000, "NaN",
                        3, 2.5, b"\xff", '{"verdicts": 1}', '{"verdicts": []}', '{"verdicts": {"a": 1}}',
                        '{"verdicts": [null, null]}', '{"series": "x"}']  # fmt: skip
CELLS = [("runs", "contents"), ("runs", "arguments"), ("runs", "reference_files"), ("runs", "unread"), ("runs", "claims"),
         ("runs", "started"), ("verdicts", "tried"), ("verdicts", "facets"), ("findings", "related"),
         ("findings", "claims"), ("findings", "rule"), ("matches", "reasons"), ("clusters", "claims"),
         ("sources", "notes"), ("sources", "current"), ("claims", "unit"), ("claims", "exact"), ("claims", "names"),
         ("claims", "current"), ("series", "aliases"), ("series", "current"), ("observations", "dimensions")]  # fmt: skip


def told_by(read: Callable[[], object]) -> str:
    """The one line that reading ends in, "" where it gives what JSON can hold."""
    try:
        json.dumps(read(), allow_nan=False)
    except DatabaseError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(("table", "column"), CELLS)
def test_any_damage_to_a_cell_is_told(path: Path, table: str, column: str) -> None:
    """`verify` says it; what only reads gives the row or one line that names the file."""
    with open_store(path) as store:
        store.record(report(), {})
        old = store.db.execute(f"select {column} from {table} order by rowid desc").fetchone()[0]
    for shape in SHAPES:
        if str(shape) == str(old):
            continue
        raw = sqlite3.connect(path)
        raw.execute(f"update {table} set {column} = ? where rowid = (select max(rowid) from {table})", [shape])
        raw.commit()
        raw.close()
        with open_store(path, write=False) as store:
            assert store.verify(), shape
            for read in (store.stats, store.claims, store.runs, store.findings, store.sources):
                assert re.fullmatch(r"|.*claims\.db could not be read in full \(.*", told_by(read))


def test_what_a_run_has_is_not_written_down_anew_where_that_is_damaged(path: Path) -> None:
    with open_store(path) as store:
        store.record(report(), {})
        store.record(report("other.md"), {})
        store.db.execute("update runs set contents = '[]'")
        store.remove("draft.md")
        assert store.verify() == [
            f"Row {run} of runs is not the one that was stored: its digest differs." for run in (1, 2)
        ]


def test_reindex_mends_the_search(store: Store) -> None:
    store.record(report(), {})
    store.db.execute("insert into claims_fts (claims_fts) values ('delete-all')")
    assert store.search_claims("84%") == []
    assert store.verify() == ["The search index of claims does not fit its rows (database disk image is malformed); "
                              "in Python, `open_store(FILE).reindex()` builds it anew."]  # fmt: skip
    store.reindex()
    assert store.verify() == []
    assert len(store.search_claims("civilian casualties")) == 3


# What is there instead of a database of ours


def plain_database(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("create table t (x)")
    database.close()


def ours(path: Path, *statements: str) -> None:
    with open_store(path) as store:
        store.record(report(), {})
    database = sqlite3.connect(path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


def cut(path: Path) -> None:
    ours(path)
    os.truncate(path, path.stat().st_size // 2)


def begun(path: Path, size: int) -> None:
    ours(path)
    os.truncate(path, size)


def scribbled(path: Path) -> None:
    ours(path)
    raw = bytearray(path.read_bytes())
    raw[100:4096] = b"\x55" * 3996
    path.write_bytes(raw)


NEWER = "insert into _sqlite_migrations (migration_set, name, applied_at) values ('factcheck', 'm999_more', '')"
STATES: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: path.touch(), "is empty, not a database; delete it, or name another file"),
    (lambda path: path.write_text("id,claim\n" * 50), "is not a database; name another file"),
    *((partial(begun, size=size), "is cut short") for size in (1, 10, 16, 17, 50, 99, 100, 511, 512, 4096)),
    (lambda path: path.write_bytes(b"id,claim\n"), "is not a database; name another file"),
    (lambda path: path.mkdir(), r"is a folder; name a file in it, such as .*claims.db/claims.db"),
    (lambda path: os.mkfifo(path), "is not a regular file"),
    (lambda path: path.symlink_to(path), "links lead in a circle"),
    (plain_database, "is a database of another program"),
    (cut, "is cut short: a part of the database is missing"),
    (scribbled, "could not be read in full|is not a database"),
    (lambda path: ours(path, NEWER), r"was made by a newer factcheck \(m999_more\); update factcheck-toolkit"),
    (lambda path: ours(path, "drop table findings"), "is not as factcheck made it: findings is missing"),
    (lambda path: ours(path, "drop table _sqlite_migrations"), "is not as factcheck made it"),
    (lambda path: ours(path, "create trigger x after insert on runs begin delete from claims; end"),
     "is not as factcheck made it: it has a trigger on 'runs'"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "words"), STATES)
@pytest.mark.parametrize("write", [True, False])
def test_a_bad_file_is_refused_and_left_alone(
    path: Path, make: Callable[[Path], object], words: str, write: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    modified, files = path.lstat().st_mtime_ns, sorted(path.parent.iterdir())
    with pytest.raises(DatabaseError, match=words) as caught:
        open_store(path, write=write)
    assert str(caught.value).count("\n") == 0
    assert "claims.db" in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (path.lstat().st_mtime_ns, sorted(path.parent.iterdir())) == (modified, files)


_ELSEWHERE = """
from factcheck.store import open_store
from factcheck.read import read_text
from factcheck.extraction import read_claims
with open_store("claims.db") as store:
    for number in range(4):
        source = read_text(f"In 2023, the town number {number} had 312 mills.", f"{number}.md")
        store.add(source, read_claims(source))
"""


def test_a_second_store_of_one_process_costs_no_locks(path: Path) -> None:
    def elsewhere(program: str) -> None:
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
        subprocess.run([sys.executable, "-c", program], check=True, cwd=path.parent, env=environment)

    def add(name: str) -> None:
        made = read_text("In 2023 the town had 45 mills.", name)
        store.add(made, read_claims(made))

    with open_store(path) as store:
        add("first.md")
        open_store(path, write=False).close()  # once closed the lock of `store` past SQLite
        elsewhere('from factcheck.store import open_store; open_store("claims.db").close()')
        add("second.md")
        elsewhere(_ELSEWHERE)
        add("third.md")
    with open_store(path, write=False) as store:
        found = {str(one["origin"]) for one in store.sources()}
        assert found == {"first.md", "second.md", "third.md", "0.md", "1.md", "2.md", "3.md"}
        assert store.verify() == []


def test_a_missing_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match=f"there is no folder {tmp_path}/a/b; make it first"):
        open_store(tmp_path / "a" / "b" / "claims.db")
    with pytest.raises(DatabaseError, match="does not exist; run `factcheck check` to make it"):
        open_store(tmp_path / "claims.db", write=False)
    with pytest.raises(DatabaseError, match=r"a\\nb.*is not a file name"):
        open_store("a\nb\0c")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a b?c#d%41.db", "a\nb.db", "é😀.db", "-x.db", "x" * 200 + ".db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / name) as store:
        store.record(report(), {})
    assert [entry.name for entry in tmp_path.iterdir()] == [name]
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / name)
    with open_store(link, write=False) as store:
        assert len(store.claims()) == 3


def test_a_locked_database_is_busy(path: Path, store: Store) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(
        DatabaseError, match=r"claims.db is busy: another process has held it for 0\.2 s; only what was stored"
    ):
        store.record(report(), {})
    assert store.claims() == []  # reading goes on
    other.execute("rollback")
    other.close()
    store.record(report(), {})


def test_a_full_disk_changes_nothing(store: Store) -> None:
    store.record(report(), {})
    before = content(store)
    store.db.execute(f"pragma max_page_count = {store.db.execute('pragma page_count').fetchone()[0]}")
    with pytest.raises(DatabaseError, match="the disk is full, only what was stored before is kept"):
        store.record(report("big.md", DRAFT * 2000), {})
    assert content(store) == before
    assert store.verify() == []


_SMALL = """
mount -t tmpfs -o size=$2k tmpfs "$1" && cd "$1" || exit 77
echo "The museum had 66,290 visitors in 2024." > draft.md
"$3" -m factcheck check -q draft.md > /dev/null; first=$?
mount -o remount,size=9000k "$1" && "$3" -m factcheck check -q draft.md > /dev/null; second=$?
"$3" -m factcheck db verify
echo $first $second
"""


@pytest.mark.parametrize("room", [100, 200, 230, 260, 300, 350, 600])
def test_a_disk_that_fills_up_at_the_first_run_leaves_nothing_broken(tmp_path: Path, room: int) -> None:
    """The log of the new file could not be written back into it, so it stood there cut short, for ever."""
    command = ["unshare", "-rm", "sh", "-c", _SMALL, "sh", str(tmp_path), str(room), sys.executable]
    try:
        run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    except OSError:
        pytest.skip("needs unshare")
    if run.returncode == 77 or "unshare" in run.stderr:
        pytest.skip("needs a file system of its own")
    *verified, statuses = run.stdout.splitlines()
    assert verified == ["ok: claims.db"]
    assert statuses in ("2 0", "0 0")
    assert run.stderr.count("the disk is full, only what was stored before is kept") == (statuses == "2 0")
    assert "cut short" not in run.stderr


def as_nobody(work: Callable[[], str]) -> str:
    """What the function gives in a process of a user without rights (root may write to read-only files)."""
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            os.write(send, work().encode())
        except BaseException as error:
            os.write(send, f"{type(error).__name__}: {error}".encode())
        finally:
            os._exit(0)
    os.close(send)
    with os.fdopen(receive) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said


@pytest.fixture
def readonly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = Path("/tmp") / f"factcheck-store-{os.getpid()}-{time.time_ns()}"
    folder.mkdir()
    with open_store(folder / "claims.db") as store:
        store.record(report(), {})
    yield folder / "claims.db"
    for entry in (folder, *folder.iterdir()):
        entry.chmod(0o755)
    for entry in folder.iterdir():
        entry.unlink()
    folder.rmdir()


def read_back(path: Path, write: bool = False) -> str:
    with open_store(path, write=write) as store:
        return f"{len(store.claims('84%'))} claim, {store.verify()}, {sorted(e.name for e in path.parent.iterdir())}"


def test_read_only_can_be_read_and_not_written(readonly: Path) -> None:
    readonly.chmod(0o444)
    readonly.parent.chmod(0o555)
    assert as_nobody(lambda: read_back(readonly)) == "3 claim, [], ['claims.db']"
    assert "DatabaseError" in as_nobody(lambda: read_back(readonly, write=True))
    assert "claims.db is read-only; allow writing to the file" in as_nobody(lambda: read_back(readonly, write=True))
    new = readonly.with_name("new.db")
    assert "cannot be made: the folder" in as_nobody(lambda: read_back(new, write=True))
    readonly.chmod(0o000)
    assert "cannot be read: permission denied" in as_nobody(lambda: read_back(readonly))


def test_a_log_that_cannot_be_read_is_never_passed_over(readonly: Path) -> None:
    with open_store(readonly) as store:
        store.record(report("later.md"), {})
        raw = {end: readonly.with_name(readonly.name + end).read_bytes() for end in ("", "-wal")}
    for end, data in raw.items():
        readonly.with_name(readonly.name + end).write_bytes(data)
        readonly.with_name(readonly.name + end).chmod(0o444)
    readonly.parent.chmod(0o555)
    said = as_nobody(lambda: read_back(readonly))
    assert "has unsaved changes in" in said or said.startswith("6 claim"), said


def test_opened_for_reading_nothing_is_written(path: Path) -> None:
    ours(path)
    before = path.read_bytes()
    with open_store(path, write=False) as store:
        with pytest.raises(DatabaseError, match="was opened for reading only"):
            store.record(report(), {})
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.db.execute("delete from claims")
        assert store.verify() == []
    assert (path.read_bytes(), [entry.name for entry in path.parent.iterdir()]) == (before, ["claims.db"])


# Older databases


def older(path: Path, stop: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(database(connection), stop_before=stop)
    connection.close()


def test_an_older_database_is_copied_and_brought_up_to_date(path: Path) -> None:
    older(path, "m002_search")
    with pytest.raises(DatabaseError, match="was made by an older factcheck"):
        open_store(path, write=False)
    with open_store(path) as store:
        store.record(report(), {})
        assert (len(store.search_claims("84%")), store.verify()) == (3, [])
        assert store.stats()["schema"] == "m007_sources"
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["claims.db", "claims.db.m001_tables.bak"]


def test_older_runs_keep_what_their_arguments_and_findings_tell_of_their_rules(path: Path) -> None:
    older(path, "m006_rules")
    raw = sqlite3.connect(path)
    asked = ('{"paths":["a.md"]}', '{"extend_select":["FC101"]}', '{"selected":["FC403"]}', "torn")
    raw.executemany("insert into runs (id, arguments) values (?, ?)", enumerate(asked, 1))
    raw.execute("insert into findings (run, ordinal, rule) values (3, 1, 'FC404')")
    raw.commit()
    raw.close()
    with open_store(path) as store:
        ran = {run: set[str]() for run in range(1, 5)}
        for run, rule in store.db.execute("select run, rule from run_rules"):
            ran[run].add(rule)
    usual = {*later.M006_RULES}
    assert ran == {1: usual, 2: {*usual, "FC101"}, 3: {"FC403", "FC404"}, 4: set()}


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    older(path, "m002_search")
    raw = sqlite3.connect(path)
    raw.execute("create view v_series_latest as select 1")  # a later migration will stumble over it
    raw.close()
    with pytest.raises(DatabaseError, match='v_series_latest" already exists'):
        open_store(path)
    raw = sqlite3.connect(path)
    assert raw.execute("select name from _sqlite_migrations").fetchall() == [("m001_tables",)]
    assert raw.execute("select count(*) from sqlite_master where name like '%_fts%'").fetchone() == (0,)
    raw.close()
    assert path.with_name("claims.db.m001_tables.bak").exists()


# Many at once, and cut off


def run_python(code: str, *arguments: object) -> subprocess.Popen[str]:
    here = Path(__file__).resolve()
    environment = {**os.environ, "PYTHONPATH": f"{here.parent.parent}{os.pathsep}{here.parent}"}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


WRITER = """
import sys
from test_store import DRAFT, report
from factcheck.store import open_store
for number in range(10):
    with open_store(sys.argv[1]) as store:
        name = "shared.md" if number == 0 else f"{sys.argv[2]}-{number}.md"
        store.record(report(name, DRAFT), {"writer": sys.argv[2]})
"""


def test_four_processes_write_at_once(path: Path) -> None:
    writers = [run_python(WRITER, path, number) for number in range(4)]
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert (writer.returncode, errors) == (0, "")
    with open_store(path) as store:
        assert {name: counts(store)[name] for name in ("sources", "claims", "runs")} == {
            "sources": 37, "claims": 111, "runs": 40,
        }  # fmt: skip
        assert store.verify() == []
    assert [entry.name for entry in path.parent.iterdir()] == ["claims.db"]


def test_an_exception_rolls_back(store: Store) -> None:
    read = report()

    def torn() -> Iterator[Claim]:
        yield read.claims[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add(read.sources[0], torn())
    assert set(counts(store).values()) == {0}
    store.record(read, {})


KILLED = """
import os, signal, sys
from test_store import report
from factcheck.store import open_store
from factcheck.store.record import put_source
store = open_store(sys.argv[1])
store.record(report("whole.md"), {})
read = report("half.md")
with store.write() as db:
    put_source(db, read.sources[0], read.claims, "")
    db.execute("pragma cache_spill = 1")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_in_a_transaction_is_none_of_it(path: Path) -> None:
    writer = run_python(KILLED, path)
    writer.communicate(timeout=60)
    assert writer.returncode == -signal.SIGKILL
    assert path.with_name("claims.db-wal").exists()
    with open_store(path) as store:
        assert [row["origin"] for row in store.sources()] == ["whole.md"]
        assert (len(store.claims()), store.verify()) == (3, [])


def test_killed_at_any_time_is_whole_documents(path: Path) -> None:
    for wait in (0.0, 0.02, 0.07):
        writer = run_python(WRITER.replace("range(10)", "range(10**6)"), path, wait)
        while not path.exists() or path.stat().st_size == 0:
            time.sleep(0.005)
        time.sleep(wait)
        writer.kill()
        writer.communicate()
        with open_store(path) as store:
            assert store.verify() == []
            assert {row["claims"] for row in store.sources()} <= {3}


# What it costs


def test_the_tables_are_what_the_migrations_come_to(store: Store) -> None:
    for table in TABLES:
        made = store.db.table(table.name)
        kinds = {int: "INTEGER", float: "REAL", str: "TEXT", bytes: "BLOB"}
        assert made.columns_dict == table.types(), table.name
        assert {one.name: one.type for one in made.columns} == {
            name: kinds[kind] for name, kind in table.types().items()
        }
        assert tuple(made.pks) == table.pk
        assert {key.column: f"{key.other_table}.{key.other_column}" for key in made.foreign_keys} == table.keys
    for table, columns in SEARCHED.items():
        assert tuple(store.db.table(f"{table}_fts").columns_dict) == columns


def test_what_has_shipped_does_not_follow_the_tables(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "TABLES", ())
    monkeypatch.setattr(schema, "SEARCHED", {})
    monkeypatch.setattr(views, "VIEWS", {})
    with open_store(path) as store:
        store.record(report(), {})
        assert store.verify() == []


def test_importing_it_loads_nothing_slow(tmp_path: Path) -> None:
    code = """
import sys
import factcheck.store
assert not {"sqlite3", "sqlite_utils", "json", "hashlib"} & set(sys.modules), sorted(sys.modules)
"""
    importer = run_python(code, tmp_path)
    _, errors = importer.communicate(timeout=30)
    assert (importer.returncode, errors) == (0, "")


@pytest.mark.parametrize("ours", [True, False])
def test_a_host_program_keeps_its_numpy(tmp_path: Path, ours: bool) -> None:
    for name in ("numpy", "pandas"):
        (tmp_path / f"{name}.py").write_text("import decimal\ndef __getattr__(name):\n    return type(name, (), {})\n")
    code = f"""
import sys
sys.path.insert(0, sys.argv[1])
from factcheck import process
process.OURS = {ours}
from factcheck.store import open_store
open_store(sys.argv[1] + "/claims.db").close()
import sqlite_utils.db
assert ("numpy" in sys.modules, "pandas" in sys.modules) == ({not ours}, {not ours}), sorted(sys.modules)
assert bool(sqlite_utils.db.np) is {not ours}
assert not [finder for finder in sys.meta_path if "factcheck" in type(finder).__module__]
"""
    importer = run_python(code, tmp_path)
    _, errors = importer.communicate(timeout=30)
    assert (importer.returncode, errors) == (0, "")


def test_sixty_claims_of_three_documents_are_stored_whole(store: Store) -> None:
    read = source(text="84% of them.\n" * 60)
    claims = tuple(
        replace(claim(read, "84%", "84"), id=short(number), anchor=read.anchor(13 * number, 13 * number + 3))
        for number in range(60)
    )
    match = Match("civilian_share", 0.9, tuple(Reason(f"feature_{n}", 0.5, 0.1, "words") for n in range(8)))
    verdicts = tuple(Verdict(one.id, VerdictKind.CONFIRMED, "", "", match, SHARE_VALUE) for one in claims)
    run = replace(report(), sources=(read,), claims=claims, verdicts=verdicts, findings=(), clusters=(), unread=())
    for attempt in range(3):
        text = replace(read, id=short(attempt), name=f"{attempt}.md")
        own = tuple(replace(one, id=short(attempt, one.id), source=text.id) for one in claims)
        said = tuple(replace(verdict, claim=one.id) for verdict, one in zip(verdicts, own, strict=True))
        store.record(replace(run, sources=(text,), claims=own, verdicts=said), {})
    assert store.stats()["tables"]["claims"] == 180  # type: ignore[index]
    assert store.verify() == []


def test_rows_hold_json_that_can_be_read(store: Store) -> None:
    store.record(report(), {"path": Path("x"), "bad": "a\udcff"})
    for table, names in (("verdicts", ("tried", "facets", "but")), ("matches", ("reasons", "near")),
                         ("findings", ("related", "notes", "claims")), ("runs", ("arguments", "unread"))):  # fmt: skip
        for row in store.db.query(f"select * from {table}"):
            assert all(json.loads(row[name]) is not None for name in names)
    reasons = store.db.execute("select reasons from matches").fetchone()[0]
    assert json.loads(reasons) == [
        {"feature": "measure_words", "value": 0.9, "weight": 0.4, "detail": "both say civilian"}
    ]


# Rows that are gone


@pytest.mark.parametrize("table", ["verdicts", "findings", "finding_claims", "clusters", "run_sources"])
def test_rows_of_a_run_that_are_gone_are_missed(path: Path, table: str) -> None:
    with open_store(path) as store:
        store.record(report(), {})
        had = store.db.table(table).count
        assert (had > 0, store.verify()) == (True, [])
        store.db.execute("pragma foreign_keys = off")
        store.db.execute(f"delete from {table}")
        assert f"Run 1 has 0 rows of {table}, {had} were stored." in store.verify()


@pytest.mark.parametrize("table", ["series", "observations", "matches"])
def test_rows_that_runs_share_are_missed_one_by_one(path: Path, table: str) -> None:
    with open_store(path) as store:
        store.record(report(), {})
        store.record(report("other.md"), {})
        had = store.db.table(table).count
        assert (had > 0, store.verify()) == (True, [])
        store.db.execute("pragma foreign_keys = off")
        store.db.execute(f"delete from {table} where rowid = (select max(rowid) from {table})")
        assert f"There are {had - 1} rows of {table}, {had} were stored." in store.verify()


def test_a_match_that_was_only_tried_is_missed(path: Path) -> None:
    with open_store(path) as store:
        store.record(report(), {})
        store.db.execute("pragma foreign_keys = off")
        [(tried,)] = store.db.execute("select tried from verdicts where tried != '[]' limit 1").fetchall()
        gone = json.loads(tried)[-1]
        store.db.execute("delete from matches where id = ?", [gone])
        assert any(f"names the match {gone}, which is not there" in said for said in store.verify())


def test_removing_a_document_of_an_older_run_keeps_the_count_of_what_is_shared(path: Path) -> None:
    with open_store(path) as store:
        store.record(report(), {})
        store.record(report("other.md"), {})
        store.remove("draft.md")
        assert store.verify() == []


def test_a_run_of_an_older_database_is_sealed_as_it_is(path: Path) -> None:
    with open_store(path) as store:
        store.record(report(), {})
    raw = sqlite3.connect(path)
    raw.execute("alter table runs drop column contents")
    raw.row_factory = sqlite3.Row
    for row in map(dict, raw.execute("select * from runs").fetchall()):
        raw.execute("update runs set row_digest = ? where id = ?", [row_digest(row), row["id"]])
    raw.execute("delete from _sqlite_migrations where name = 'm004_contents'")
    raw.commit()
    raw.close()
    with open_store(path) as store:
        assert store.verify() == []
        store.db.execute("delete from clusters")
        assert store.verify()


def test_a_sentence_as_long_as_a_table_is_not_stored_for_each_of_its_figures(path: Path) -> None:
    source = read_text("The towns counted " + "12 mills, 14 dams, " * 500 + "and no more.", "a.txt")
    with open_store(path) as store:
        store.add(source, read_claims(source))
        assert store.db.execute("select max(length(sentence)) from claims").fetchone()[0] < 5_000
        assert store.verify() == []

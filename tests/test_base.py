"""A reference database that is damaged, doubled or in the way is named, and mended where that can be done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from test_cli import call

from factcheck.reference import load_references

TABLE = "Country Name,Country Code,Indicator Name,Indicator Code,2021,2022,2023\n"
ROWS = "".join(f"Kenya,KEN,Lakes of kind {n} (number),LAK.{n},{n},{n + 1},{n + 2}\n" for n in range(400))


@pytest.fixture
def base(desk: Path) -> Path:
    (desk / "lakes.csv").write_text(TABLE + ROWS, encoding="utf-8")
    done = call("refs", "import", "lakes.csv", "--into", "lakes.db")
    assert done.exit_code == 0, done.stderr
    return desk / "lakes.db"


def test_series_that_two_databases_have_are_taken_once_and_noted(base: Path) -> None:
    (base.parent / "other.csv").write_text(TABLE + "Peru,PER,Lakes of kind 7 (number),LAK.7,1,2,3\n", encoding="utf-8")
    assert call("refs", "import", "other.csv", "--into", "other.db").exit_code == 0
    both = load_references([base, "other.db"])
    assert not both.problems
    assert both.notes == ("other.db: 1 of its series are in another file, too: those of that file are used",)
    assert len(both) == 400


def test_an_editors_own_series_goes_before_that_of_a_database_in_either_order(base: Path) -> None:
    own = base.parent / "own.yaml"
    own.write_text(
        "format: factcheck-reference/1\nseries:\n  - {id: lak.7, label: Lakes, unit: lakes, type: period, "
        "values: [{period: 2023, value: 99}]}\n",
        encoding="utf-8",
    )
    for files in ([own, base], [base, own]):
        found = load_references(files)
        assert not found.problems
        assert [one.label for one in found.series if one.id == "lak.7"] == ["Lakes"]
        assert [match.id for match in found.series if match.label == "Lakes"] == ["lak.7"]


def test_damage_is_found_by_refs_check(base: Path) -> None:
    assert call("refs", "check", "lakes.db").exit_code == 0
    data = bytearray(base.read_bytes())
    data[4096 * 5 : 4096 * 8] = bytes(range(256)) * 48
    base.write_bytes(data)
    done = call("refs", "check", "lakes.db")
    assert done.exit_code == 2
    assert "lakes.db" in done.stdout
    assert "internal error" not in done.stderr


def test_what_a_broken_import_left_is_taken_back_by_the_next_reader(base: Path) -> None:
    copy, journal = base.with_name("copy.db"), base.with_name("lakes.db-journal")
    with closing(sqlite3.connect(base, isolation_level=None)) as connection:
        connection.execute("pragma cache_size = 1")
        connection.execute("begin immediate")
        connection.execute("update observation set value = '7'")
        copy.write_bytes(base.read_bytes())
        copy.with_name("copy.db-journal").write_bytes(journal.read_bytes())
        connection.execute("rollback")
    found = load_references([copy])
    assert not found.problems
    assert found.series[3].bases[0].by_area["KEN"][0].written == "3"


@pytest.mark.parametrize("name", ["lakes.csv", "lakes.db", "notes.txt"])
def test_a_mapping_is_written_over_no_other_file(base: Path, name: str) -> None:
    (base.parent / "notes.txt").write_text("my notes", encoding="utf-8")
    before = (base.parent / name).read_bytes()
    done = call("refs", "import", "lakes.csv", "--into", "lakes.db", "--write-mapping", name)
    assert done.exit_code == 2
    assert (base.parent / name).read_bytes() == before


def test_a_database_is_not_named_like_one_that_comes_along(base: Path) -> None:
    assert "names that begin with @" in call("refs", "import", "lakes.csv", "--into", "@lakes").stderr

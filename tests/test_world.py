"""The reference that comes along: whole, attributed, and told from what it is made of."""

from __future__ import annotations

import csv
import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import factcheck
from factcheck.reference import load_references
from factcheck.reference.world import NAME, PACKED, build
from factcheck.reference.world.build import CHOSEN, SINCE

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="module")
def world() -> factcheck.References:
    return load_references([NAME])


def chosen() -> list[str]:
    with CHOSEN.open(encoding="utf-8", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)]


def rows(packed: Path, folder: Path) -> list[tuple[object, ...]]:
    """All that a packed database says."""
    base = folder / "unpacked.db"
    base.write_bytes(lzma.decompress(packed.read_bytes()))
    with closing(sqlite3.connect(base)) as connection:
        return [*connection.execute("select * from series order by number"),
                *connection.execute("select * from dataset"),
                *connection.execute("select * from figures order by series, area, dimensions, period, published")]  # fmt: skip


def test_it_has_the_indicators_that_were_chosen_and_no_others(world: factcheck.References) -> None:
    assert not world.problems
    assert sorted(one.id for one in world.series) == sorted(chosen())
    assert all(not one.unchecked for one in world.series)


def test_its_values_are_of_the_world_bank_and_lead_to_their_page(world: factcheck.References) -> None:
    life = next(one for one in world.series if one.id == "sp.dyn.le00.in")
    rows = life.bases[0].by_area["ITA"]
    assert len(rows) > 10
    assert all(str(row.period) >= SINCE for row in rows)
    source = rows[-1].source
    assert source is not None
    assert (source.publisher, source.title) == ("World Bank", "World Development Indicators")
    assert source.url == "https://data.worldbank.org/indicator/SP.DYN.LE00.IN"
    assert str(rows[-1].place) == "data.worldbank.org/indicator/SP.DYN.LE00.IN"


@pytest.mark.parametrize(
    ("text", "verdict", "rule"),
    [
        ("Life expectancy in Italy was 87.2 years in 2023.", "contradicted", "FC201"),
        ("Life expectancy in Italy was 83.4 years in 2023.", "confirmed", ""),
        ("The population of Japan was 124.5 million in 2023.", "confirmed", ""),
        ("Our library in Italy lent 87,200 books in 2023.", "unverified", ""),
    ],
)
def test_a_sentence_is_held_against_it(
    world: factcheck.References, tmp_path: Path, text: str, verdict: str, rule: str
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    report = factcheck.check(draft, world)
    assert [str(one.kind) for one in report.verdicts] == [verdict]
    assert [one.rule for one in report.findings if one.rule.startswith("FC20")] == [rule] * bool(rule)


def test_without_a_cache_folder_it_is_unpacked_for_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.reference import world

    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder would be")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(blocked))
    world.unpacked.cache_clear()
    try:
        made = world.unpacked()
        assert made.stat().st_size > PACKED.stat().st_size
        assert not made.is_relative_to(tmp_path)
    finally:
        world.unpacked.cache_clear()


def test_another_name_is_told_which_one_there_is() -> None:
    found = load_references(["@wrold"])
    assert [str(one) for one in found.problems] == [
        "@wrold: no reference of that name comes along, @world does; name a file by its full path"
    ]


def test_it_is_small() -> None:
    assert PACKED.stat().st_size < 3_000_000


@pytest.mark.skipif(not SHARED.exists(), reason="the World Bank's table is not here")
def test_the_table_that_it_is_made_of_gives_its_values(world: factcheck.References, tmp_path: Path) -> None:
    made = tmp_path / "world.db.xz"
    build.build(SHARED / "wdi.csv.gz", SHARED / "wdi_indicators.jsonl", made)
    assert rows(made, tmp_path) == rows(PACKED, tmp_path), "make world renews it"


@pytest.mark.parametrize("left", [b"", b"no database"])
def test_a_damaged_copy_is_unpacked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: bytes) -> None:
    from factcheck.reference import world

    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path))
    world.unpacked.cache_clear()
    try:
        world.unpacked().write_bytes(left)
        found = load_references([NAME])
        assert not found.problems
        assert len(found) == len(chosen())
    finally:
        world.unpacked.cache_clear()

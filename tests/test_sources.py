"""Documents in the store: added once, with where they came from; listed, searched, shown, compared, removed."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import ROOT, call

from factcheck.read import read_text
from factcheck.store import open_store
from factcheck.store.packing import pack, unpack
from factcheck.store.seal import Torn

APRIL = """---
title: The harbour in April
publisher: Port of Averil
published: 2025-05-02
retrieved: 2025-05-06
licence: CC BY 4.0
---

# The harbour in April

The port of Averil handled 412,600 containers in 2024. Some 38% of them came from Kenya.

| year | ships |
|---|---|
| 2023 | 1,204 |
| 2024 | 1,311 |
"""
HERALD = "In 2024 the port of Averil handled 421,600 containers, of which 38% came from Kenya.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "april.md").write_text(APRIL, encoding="utf-8")
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    return tmp_path


def rows(*arguments: str) -> list[dict[str, object]]:
    """What a command lists, as JSON."""
    listed: list[dict[str, object]] = json.loads(call(*arguments, "--json").stdout)
    return listed


def test_adding_twice_adds_once_and_says_so(folder: Path) -> None:
    first, again = call("add", "april.md", "herald.txt"), call("add", ".")
    assert first.stdout == "added: april.md (4 claims)\nadded: herald.txt (2 claims)\n"
    assert again.stdout == "already there: april.md (4 claims)\nalready there: herald.txt (2 claims)\n"
    assert [row["claims"] for row in rows("sources")] == [4, 2]
    assert call("db", "verify").exit_code == 0


def test_where_a_document_came_from_is_what_it_says_and_then_what_is_said_of_it(folder: Path) -> None:
    call("add", ".", "--publisher", "The Herald", "--retrieved", "2025-05-09", "--licence", "all rights reserved")
    april, herald = rows("sources")
    assert [april[name] for name in ("publisher", "published", "retrieved", "licence")] == [
        "Port of Averil", "2025-05-02", "2025-05-06", "CC BY 4.0",
    ]  # fmt: skip
    assert [herald[name] for name in ("publisher", "published", "retrieved", "licence")] == [
        "The Herald", None, "2025-05-09", "all rights reserved",
    ]  # fmt: skip
    assert str(april["digest"]).startswith("sha256:")


def test_what_is_learnt_later_is_an_update_and_no_revision(folder: Path) -> None:
    call("add", "herald.txt")
    assert call("add", "herald.txt", "--licence", "fair use").stdout == "updated: herald.txt (2 claims)\n"
    (row,) = rows("sources")
    assert (row["revision"], row["licence"]) == (1, "fair use")


def test_an_origin_is_what_a_document_is_known_by(folder: Path) -> None:
    address = "https://averil.example/herald"
    assert call("add", "herald.txt", "--origin", address).stdout == f"added: {address} (2 claims)\n"
    (folder / "copy.txt").write_text(HERALD.replace("421,600", "421,700"), encoding="utf-8")
    assert call("add", "copy.txt", "--origin", address).stdout == f"revision 2: {address} (2 claims)\n"
    assert call("add", "herald.txt", "--origin", address).stdout == f"newest again: {address} (2 claims)\n"
    assert rows("claims", "containers")[0]["words"] == "421,600 containers"
    assert call("add", ".", "--origin", address).exit_code == 2


@pytest.mark.parametrize(
    "origin", ["javascript:alert(1)", "JavaScript:x", " java\tscript:x", "vbscript:x", "data:text/html,x"]
)
def test_what_a_browser_would_run_is_no_origin(folder: Path, origin: str) -> None:
    refused = call("add", "herald.txt", "--origin", origin)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "is no address of a document" in " ".join(refused.stderr.split())
    assert not (folder / "claims.db").exists()


@pytest.mark.parametrize("origin", ["doi:10.1000/x", "Data: a herald", "urn:isbn:9780000000002", "javascript.example"])
def test_a_name_may_be_an_origin(folder: Path, origin: str) -> None:
    assert call("add", "herald.txt", "--origin", origin).exit_code == 0


@pytest.mark.parametrize("option", ["--origin", "--publisher", "--licence"])
def test_an_empty_name_is_none(folder: Path, option: str) -> None:
    refused = call("add", "herald.txt", option, " ")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"{option} is empty" in refused.stderr
    assert not (folder / "claims.db").exists()


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(folder: Path) -> None:
    (folder / "scan.txt").write_bytes(b"%PDF-1.7\n%\xff\xff")
    said = call("add", "scan.txt", "herald.txt", "missing.txt")
    assert said.exit_code == 2
    assert said.stdout == "added: herald.txt (2 claims)\n"
    assert "scan.txt" in said.stderr
    assert "missing.txt" in said.stderr
    assert [row["source"] for row in rows("sources")] == ["herald.txt"]


def test_an_empty_folder_is_nothing_to_add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("add", ".").exit_code == 2
    assert not (tmp_path / "claims.db").exists()


def test_a_text_in_another_language_is_kept_and_not_read(folder: Path) -> None:
    (folder / "de.txt").write_text(
        "Der Hafen hat im Jahr 2024 nach Angaben der Verwaltung 412.600 Container umgeschlagen. Das waren mehr als im "
        "Jahr davor, und die Stadt will den Kai nun erweitern.\n", encoding="utf-8",
    )  # fmt: skip
    said = call("add", "de.txt")
    assert said.stdout == "added: de.txt (0 claims)\n"
    assert "not English" in said.stderr


def test_claims_are_narrowed_by_measure_area_and_time(folder: Path) -> None:
    call("add", ".")
    assert {row["words"] for row in rows("claims", "--measure", "container")} == {
        "412,600 containers",
        "421,600 containers",
    }
    assert {row["period"] for row in rows("claims", "--period", "2024")} == {"2024"}
    assert {row["source"] for row in rows("claims", "--source", "herald.txt")} == {"herald.txt"}
    assert rows("claims", "--measure", "%") == []
    assert [row["words"] for row in rows("claims", "ships", "--period", "2023")] == ["1,204"]


def test_an_area_is_found_by_name_and_by_code(folder: Path) -> None:
    (folder / "kenya.txt").write_text("Kenya had 47 counties in 2023. Chad had 23 provinces.\n", encoding="utf-8")
    call("add", "kenya.txt")
    for name in ("Kenya", "KEN", "KE", "Republic of Kenya"):
        assert [row["words"] for row in rows("claims", "--area", name)] == ["47 counties"], name
    assert rows("claims", "--area", "Keny") == []


def test_the_store_is_compared_as_its_files_are(folder: Path) -> None:
    call("add", ".")
    by_store, by_files = call("compare"), call("compare", "april.md", "herald.txt")
    assert by_store.stdout == by_files.stdout
    assert (by_store.exit_code, "FC301" in by_store.stdout) == (1, True)


def test_a_file_is_compared_with_the_store_that_has_a_former_text_of_it(folder: Path) -> None:
    call("add", ".")
    (folder / "herald.txt").write_text(HERALD.replace("421,600", "412,600"), encoding="utf-8")
    assert call("compare", "herald.txt", "--db", "claims.db").exit_code == 0
    assert call("compare").exit_code == 1


def test_only_the_newest_revision_takes_part(folder: Path) -> None:
    call("add", ".")
    (folder / "herald.txt").write_text(HERALD.replace("421,600", "412,600"), encoding="utf-8")
    call("add", "herald.txt")
    said = call("compare")
    assert said.exit_code == 0
    assert "421,600" not in said.stdout


def test_a_store_of_one_document_has_nothing_to_compare(folder: Path) -> None:
    assert call("compare").exit_code == 2
    call("add", "april.md")
    assert "too few" in call("compare").stderr


def test_a_reading_of_another_release_is_made_again(folder: Path) -> None:
    call("add", ".")
    with sqlite3.connect("claims.db") as made:
        made.execute("update readings set version = 'old', reading = x'00', row_digest = ''")
    made.close()
    said = call("compare")
    assert said.stdout == call("compare", "april.md", "herald.txt").stdout
    assert "2 documents in claims.db read again" in said.stderr
    assert call("add", ".").stdout.startswith("updated: april.md")
    assert "read again" not in call("compare").stderr


def test_what_check_recorded_can_be_compared_and_is_removed_whole(folder: Path) -> None:
    call("check", ".")
    assert call("compare").exit_code == 1
    assert call("sources", "remove", "april.md").stdout == "removed: april.md (4 claims)\n"
    assert [row["source"] for row in rows("sources")] == ["herald.txt"]
    assert b"412,600" not in (folder / "claims.db").read_bytes()
    assert call("db", "verify").exit_code == 0
    assert call("sources", "remove", "april.md").exit_code == 2
    assert call("sources", "show", "april.md").exit_code == 2


def test_a_reading_comes_back_as_it_was(folder: Path) -> None:
    from factcheck.extraction import read_source

    source = read_text(APRIL, "april.md")
    claims = read_source(source)[0]
    with open_store(folder / "made.db") as store:
        assert store.keep(source, claims) == "added"
        (kept,) = store.kept()
    assert (kept.source, kept.claims, kept.old) == (source, claims, False)
    assert repr(kept.claims) == repr(claims)  # 4.0 is 4 to Python


@pytest.mark.parametrize(
    "torn",
    ["", "{}", "[9]", "[2,0]", "[2,-1]", '[4,"Path","/"]', '[4,"Span",1]', '[5,"Modality","gone"]', "1.5", "[" * 5000,
     '[3,"x"]', '[4,"PartialDate","a","b","c","d"]'],
)  # fmt: skip
def test_a_reading_that_nobody_wrote_is_refused(torn: str) -> None:
    with pytest.raises(Torn):
        unpack(torn)


def test_only_values_of_the_model_are_packed() -> None:
    with pytest.raises(TypeError):
        pack((Path("x"),))


def test_names_are_made_safe(folder: Path) -> None:
    call("add", "herald.txt", "--origin", "a\x1b]0;x\x07b", "--licence", "\x1b[31mred")
    for said in (call("sources"), call("sources", "show", rows("sources")[0]["source"]), call("add", "herald.txt")):
        assert "\x1b" not in said.stdout


def test_many_may_add_at_once(folder: Path) -> None:
    names = [f"{number}.txt" for number in range(6)]
    for name in names:
        (folder / name).write_text(HERALD.replace("421,600", f"4{name[0]}1,600"), encoding="utf-8")
    words = [sys.executable, "-m", "factcheck", "add", "herald.txt"]
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [subprocess.Popen([*words, name], env=here, stdout=subprocess.PIPE, text=True) for name in names]
    said = [process.communicate(timeout=120)[0] for process in running]
    assert [process.returncode for process in running] == [0] * len(names)
    assert sum("added: herald.txt" in out for out in said) == 1
    assert sum("already there: herald.txt" in out for out in said) == len(names) - 1
    assert len(rows("sources")) == len(names) + 1
    assert call("db", "verify").exit_code == 0

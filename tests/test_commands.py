"""The commands beside `check`."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from test_cli import REFERENCES, RIGHT, ROOT, WRONG, call, files, spawn, unix

from factcheck import schema
from factcheck.cli.address import Address, parse_address
from factcheck.cli.locked import locked
from factcheck.cli.rows import table
from factcheck.errors import OutputError, UsageError
from factcheck.report.columns import width

__all__ = ["files"]  # the fixture
CORPUS = Path(__file__).resolve().parent / "corpus"


# compare


def test_compare(files: Path) -> None:
    result = call("compare", "wrong.txt", "right.txt")
    assert result.exit_code == 1
    assert "FC301" in result.stdout
    assert "Between the sources" in result.stdout
    assert "Figures to verify" not in result.stdout
    assert "FC201" not in call("compare", ".").stdout
    assert not (files / "claims.db").exists()


def test_compare_needs_two_that_can_be_compared(files: Path) -> None:
    assert "two documents or more" in call("compare", "wrong.txt").stderr
    (files / "other.txt").write_text("In 2024 the town planted 12,000 trees.\n", encoding="utf-8")
    result = call("compare", "wrong.txt", "other.txt")
    assert result.exit_code == 0
    assert "no two figures could be" in result.stdout
    assert call("compare", "wrong.txt", "missing.txt").exit_code == 2
    report = json.loads(call("compare", "wrong.txt", "right.txt", "--output-format", "json").stdout)
    assert {finding["rule"] for finding in report["findings"]} <= {"FC301", "FC302", "FC303"}


def test_compare_counts_and_lists_what_one_document_alone_has(files: Path) -> None:
    (files / "draft.md").write_text(
        "The museum had 61,340 visitors in 2023. The roof cost £2 million. See section 3.\n", encoding="utf-8"
    )
    (files / "source.md").write_text("In 2023 the museum had 61,340 visitors.\n", encoding="utf-8")
    said = call("compare", "draft.md", "source.md")
    assert said.exit_code == 0
    counted = "In one document only: 1 of 2 figures of draft.md, 0 of 1 of source.md (--show unpaired)."
    assert counted in " ".join(said.stdout.split())
    assert "Only in" not in said.stdout
    listed = call("compare", "draft.md", "source.md", "--show", "unpaired").stdout
    assert "Only in draft.md\n  £2 million  draft.md:1:55  The roof cost £2 million.\n" in listed
    assert "Only in source.md" not in listed
    assert "0 of 1 of source.md.\n" in listed


def test_a_copy_has_nothing_that_the_other_has_not(files: Path) -> None:
    text = "In May the day ticket went up by 30p from £4.30. The choir sang for 12 hours. Nine seats were left, 7% of all.\n"
    for name in ("first.md", "second.md"):
        (files / name).write_text(text, encoding="utf-8")
    said = " ".join(call("compare", "first.md", "second.md").stdout.split())
    assert "In one document only" not in said


def test_what_several_documents_have_is_shown_also_where_no_measure_is_told(files: Path) -> None:
    (files / "first.md").write_text("Nine lifeboats brought the passengers ashore.\n", encoding="utf-8")
    (files / "second.md").write_text("Nine lifeboats took part in the rescue.\n", encoding="utf-8")
    said = call("compare", "first.md", "second.md").stdout
    block = (
        "The same figure in several, not told to be of one measure\n\n"
        "  9  first.md:1:1   Nine lifeboats brought the passengers ashore.\n"
        "  9  second.md:1:1  Nine lifeboats took part in the rescue.\n"
    )
    assert said.startswith(block)
    assert "no two figures could be paired, though 1 figure stands in several: no measure" in " ".join(said.split())
    assert "In one document only" not in said
    (files / "first.md").write_text(
        "Nine lifeboats brought the passengers ashore. Fares rose by 8%.\n", encoding="utf-8"
    )
    (files / "second.md").write_text("The museum had eight lifeboats. Prices went up 8 per cent.\n", encoding="utf-8")
    said = call("compare", "first.md", "second.md", "--show", "all").stdout
    assert "  8%  first.md:1:61   " in said
    assert "  8%  second.md:1:48  " in said
    assert "Only in first.md\n  9  first.md:1:1  Nine lifeboats" in said


def test_a_figure_that_stands_beside_another_documents_is_not_shown_twice(files: Path) -> None:
    (files / "first.md").write_text("The museum had 61,340 visitors in 2023.\n", encoding="utf-8")
    (files / "second.md").write_text(
        "In 2023 the museum had 61,340 visitors. The fair in Lund drew 61,340 visitors in 2021.\n", encoding="utf-8"
    )
    said = call("compare", "first.md", "second.md").stdout
    assert "1 measure and 1 more figure in common" in " ".join(said.split())
    assert said.split("not told to be of one measure")[1].count("61,340, in 202") == 2
    (files / "second.md").write_text("In 2023 the museum had 61,340 visitors.\n", encoding="utf-8")
    assert "The same figure" not in call("compare", "first.md", "second.md").stdout


def test_compare_uses_the_references_beside_its_documents(tmp_path: Path) -> None:
    row = "    values: [{from: 2023, value: 312, source: icbl}]\n"
    known = "series:\n  - id: all\n    label: rooms of the castle\n    unit: rooms\n    type: level\n" + row
    (tmp_path / "castle.yaml").write_text(REFERENCES.split("series:")[0] + known, encoding="utf-8")
    dawn, dusk = tmp_path / "dawn.md", tmp_path / "dusk.md"
    dawn.write_text("The castle has 312 rooms. The castle has 40 towers.", encoding="utf-8")
    dusk.write_text("The castle has 321 rooms. The castle has 44 towers.", encoding="utf-8")
    said = call("compare", str(dawn), str(dusk))
    assert "castle.yaml (1 series)" in said.stderr
    assert "312 rooms, as the reference has it" in " ".join(said.stdout.split())
    assert said.stdout.count("settle") == 2
    assert "--refs references.yaml" not in " ".join(said.stdout.split())
    assert "as the reference has it" not in call("compare", str(dawn), str(dusk), "--refs", "new.yaml").stdout


def test_what_looks_like_a_reference_file_and_does_not_say_so_is_named(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("The castle has 312 rooms.", encoding="utf-8")
    castle = "title: Castle\nseries:\n  - {id: rooms, label: Rooms of the castle, unit: rooms, type: level,\n"
    (tmp_path / "castle.yaml").write_text(f"{castle}     values: [{{from: 2023, value: 312}}]}}\n", encoding="utf-8")
    lines = castle.replace("{id: rooms, ", "id: rooms\n    ").replace(",", "\n    ")
    (tmp_path / "lines.yml").write_text(f"{lines}\n    values: [{{from: 2023, value: 312}}]\n", encoding="utf-8")
    (tmp_path / "chart.yaml").write_text("format: chart/2\nseries:\n  - label: rooms\n", encoding="utf-8")
    (tmp_path / "books.yaml").write_text("series:\n  - Discworld\n", encoding="utf-8")
    note = "note: {} looks like a reference file and is not used: begin it with `format: factcheck-reference/1`"
    wanted = [note.format(tmp_path / name) for name in ("castle.yaml", "lines.yml")]
    draft = str(tmp_path / "draft.md")
    for words in (("check", draft), ("check", str(tmp_path)), ("why", f"{draft}:1"), ("compare", draft, draft)):
        assert [line for line in call(*words).stderr.splitlines() if line.startswith("note: ")] == wanted
    (tmp_path / "real.yaml").write_text(f"format: factcheck-reference/1\n{castle}", encoding="utf-8")
    assert "looks like" not in call("check", draft, "--refs", str(tmp_path / "real.yaml")).stderr


def test_compare_shows_the_conflicts_first_and_cuts_short_what_agrees(tmp_path: Path) -> None:
    things = "mill bridge school tower farm ship well park lake gate road hall pond barn shop inn pier lock dam quay ford".split()
    same = " ".join(f"The {thing} at Ashby is {100 + at} metres long." for at, thing in enumerate(things))
    for number in range(15):
        text = f"{same} The castle has {312 if number else 321} rooms. Report {number}."
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    said = call("compare", str(tmp_path)).stdout.split("Between the sources")[1]
    assert said.index("= the sources disagree") < said.index("= the sources agree")
    assert said.count("= the sources agree") == 20
    assert f"and {len(things) - 20} more (--show all)" in said
    assert "  and 3 more (--show all)" in said
    everything = call("compare", str(tmp_path), "--show", "all").stdout
    assert everything.count("= the sources agree") == len(things)
    assert "more (--show all)" not in everything


# why


def test_why(files: Path) -> None:
    place = call("check", "--no-db", "--output-format", "concise", "wrong.txt", "refs.yaml").stdout.split(": ")[0]
    result = call("why", place)
    assert result.exit_code == 0
    assert result.stderr == "using refs.yaml (1 series)\n"
    assert "160 states" in result.stdout
    assert "states_parties" in result.stdout
    assert call("why", place, "--refs", "refs.yaml").stderr == ""
    assert json.loads(call("why", "wrong.txt:1", "--output-format", "json", "-q").stdout)


def test_why_takes_the_id_of_a_finding_of_the_last_run(files: Path) -> None:
    (files / "elsewhere").mkdir()
    (files / "refs.yaml").rename(files / "elsewhere" / "refs.yaml")
    printed = call("check", "wrong.txt", "--refs", "elsewhere/refs.yaml").stdout
    (id,) = re.findall(r"\[([0-9a-f]{6})\]", printed)[:1]
    for written in (id, f"[{id}]"):
        result = call("why", written)
        assert result.exit_code == 0
        assert "contradicted" in result.stdout
    assert "no finding 000000 in the last run" in call("why", "000000").stderr


@unix
def test_a_pipe_that_nobody_asked_for_is_named(files: Path) -> None:
    done = spawn("check", "--no-db", "-q", cwd=files, input=WRONG.encode(), capture_output=True)
    assert b"standard input is not read" not in done.stderr  # -q: no notes
    done = spawn("check", "--no-db", "wrong.txt", cwd=files, input=WRONG.encode(), capture_output=True)
    assert b"standard input is not read" not in done.stderr
    with subprocess.Popen(["cat", "wrong.txt"], cwd=files, stdout=subprocess.PIPE) as piped:
        piped.wait()
        done = spawn("check", "--no-db", cwd=files, stdin=piped.stdout, capture_output=True)
    assert b"note: standard input is not read: name it as -" in done.stderr
    assert done.returncode == 1


def test_references_that_nobody_has_checked_are_sound_and_decide_nothing(files: Path) -> None:
    (files / "open.yaml").write_text(REFERENCES.replace("tolerance: exact", "status: unchecked"), encoding="utf-8")
    said = call("refs", "check", "open.yaml").stdout
    assert said.startswith("ok: 1 series, 2 values; every series is unchecked, and decides nothing")
    assert call("refs", "check", "refs.yaml").stdout == "ok: 1 series, 2 values\n"


def test_what_is_missing_is_said_as_it_is(files: Path) -> None:
    refused = " ".join(call("check", "--no-db", "wrong.txt", "--refs", "none.yaml").stdout.split())
    assert "Nothing was confirmed: no reference could be read." in refused
    (files / "refs.yaml").unlink()
    (files / "plain.txt").write_text("The museum has 5,400 paintings.", encoding="utf-8")
    (files / "later.txt").write_text("Last year the museum had 5,400 visitors.", encoding="utf-8")
    assert "Relative dates" not in call("check", "--no-db", "plain.txt").stdout
    assert "Relative dates not resolved: later.txt" in call("check", "--no-db", "later.txt").stdout


def test_a_year_that_lies_in_two_is_shown_as_the_text_writes_it(tmp_path: Path) -> None:
    rows = "[{period: 2024-09..2025-08, value: 15000}, {period: 2023-09..2024-08, value: 14230}]"
    (tmp_path / "schools.yaml").write_text(
        "format: factcheck-reference/1\ntitle: Schools\nseries:\n  - {id: pupils, label: Pupils in Oldham, unit: pupils, "
        f"type: period, values: {rows}}}\n",
        encoding="utf-8",
    )
    draft = tmp_path / "draft.md"
    draft.write_text(
        "In the school year 2024/25, there were 14,230 pupils in Oldham. In 2022-23 Oldham had 14,000 pupils.\n",
        encoding="utf-8",
    )
    said = " ".join(call("check", str(draft), "--published", "2025-12-01", "--show", "unverified").stdout.split())
    assert "“14,230 pupils” in 2024/25, but 15,000; 14,230 is the value for the time from September 2023" in said
    assert "read 14,230 pupils, in 2024/25" in said
    assert "the text speaks of 2022-23, the reference of the time from September 2023" in said
    assert "look up Oldham 14,000 pupils 2022-23" in said
    assert "from 2024 to 2025" not in said + call("why", f"{draft}:1").stdout
    assert "“14,230 pupils” In the school year 2024/25" in call("refs", "draft", str(draft)).stdout


def test_why_shows_the_words_of_the_text(files: Path) -> None:
    (files / "leaf.md").write_text(
        "Canopies of trees shade 41% of croplands at low prices in 2023.\n", encoding="utf-8"
    )
    (files / "leaf.yaml").write_text(
        REFERENCES.split("series:")[0]
        + "series:\n  - id: shade\n    label: Canopy of trees shading cropland by price\n"
        "    unit: percent\n    type: period\n    values: [{period: 2023, value: 42, source: icbl}]\n",
        encoding="utf-8",
    )
    words = ("why", "leaf.md:1", "--refs", "leaf.yaml")
    said = re.findall(r"(?m)^ +(own_words|claim_words|head_said) .* [0-9.]+  +(.+)$", call(*words).stdout)
    assert [word for _, words in said for word in words.split(", ")]
    for _, detail in said:
        assert set(re.findall(r"[a-z]+", detail)) <= set("canopies trees shade croplands prices in the clause".split())
    features = json.loads(call(*words, "--output-format", "json").stdout)["claims"][0]["candidates"][0]["features"]
    assert {one["detail"] for one in features} >= {detail for _, detail in said}


def test_why_shows_the_values_around(files: Path) -> None:
    (files / "life.md").write_text("In 2023 life expectancy in Italy was 87.2 years.\n", encoding="utf-8")
    text = call("why", "life.md:1", "--refs", "@world").stdout
    assert "row: 83.351 years in 2023" in text
    assert "around it: 82.646 years in 2021; 82.7 years in 2022; 83.951 years in 2024" in text
    told = json.loads(call("why", "life.md:1", "--refs", "@world", "--output-format", "json").stdout)
    looked_at = told["claims"][0]["observations"]
    assert [one["period"] for one in looked_at] == ["2023", "2021", "2022", "2024"]
    assert [one["decides"] for one in looked_at] == [True, False, False, False]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("wrong.txt", "write FILE:LINE or FILE:LINE:COLUMN"),
        ("wrong.txt:9", "wrong.txt has no line 9: it has one line"),
        ("wrong.txt:1:999", "wrong.txt:1 has no column 999: its columns are 1 to"),
        ("wrong.txt:0", "has no line 0"),
        ("missing.txt:1", "cannot read missing.txt"),
    ],
)
def test_why_for_no_place(files: Path, place: str, said: str) -> None:
    result = call("why", place)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_place_is_on_a_line_that_the_file_has(files: Path) -> None:
    (files / "two.txt").write_text("In 2023 there were 12,400 guests.\nIn 2024 there were 13,100 guests.\n")
    assert "has no line 3: its lines are 1 to 2" in call("why", "two.txt:3").stderr


def test_addresses_are_read_from_the_right(desk: Path) -> None:
    assert parse_address("draft.md:3:43") == Address("draft.md", 3, 43)
    assert parse_address("draft.md:3") == Address("draft.md", 3)
    assert parse_address("C:\\texts\\draft.md:3:43") == Address("C:\\texts\\draft.md", 3, 43)
    assert parse_address("C:\\draft.md:3") == Address("C:\\draft.md", 3)
    assert parse_address("a:b:3") == Address("a:b", 3)
    if os.name != "nt":
        (desk / "notes:12").touch()
        assert parse_address("notes:12:3") == Address("notes:12", 3)
    for text in ("draft.md", "draft.md:", ":3", "draft.md:x", "draft.md:3:", "draft.md:٣", "C:\\draft.md"):
        with pytest.raises(UsageError):
            parse_address(text)


# rules


def test_rules(desk: Path) -> None:
    from factcheck.rules import RULES

    listed = call("rules").stdout
    assert len(listed.splitlines()) == len(RULES) + 2
    assert [row["code"] for row in json.loads(call("rules", "--json").stdout)] == [rule.code for rule in RULES]
    for word in ("FC202", "fc202", "outdated-figure"):
        assert call("rules", word).stdout.startswith("FC202 outdated-figure (")
    assert json.loads(call("rules", "FC202", "--json").stdout)["name"] == "outdated-figure"
    family = [row["code"] for row in json.loads(call("rules", "fc2", "--json").stdout)]
    assert family == [rule.code for rule in RULES if rule.code.startswith("FC2")]
    assert len(call("rules", "FC4").stdout.splitlines()) == 2 + sum(rule.code.startswith("FC4") for rule in RULES)
    result = call("rules", "FC299x")
    assert result.exit_code == 2
    assert "did you mean FC299?" in result.stderr


# refs


def _desk(folder: Path, series: str, draft: str) -> str:
    folder.mkdir()
    (folder / "refs.yaml").write_text(
        f"format: factcheck-reference/1\ntitle: Town\nseries:\n{series}", encoding="utf-8"
    )
    (folder / "draft.md").write_text(draft, encoding="utf-8")
    return " ".join(call("check", "--no-db", "--show", "unverified", str(folder / "draft.md")).stdout.split())


def test_a_place_that_a_text_names_nowhere_is_told_once(files: Path) -> None:
    things = "visitors pupils teachers nurses drivers"
    series = "".join(
        f"  - {{id: {thing}, label: {thing.title()} of the town, area: Oldham, unit: {thing}, type: period, "
        f"values: [{{period: 2023, value: {8120 + at}}}]}}\n"
        for at, thing in enumerate(things.split())
    )
    text = " ".join(f"The town had {8120 + at} {thing} in 2023." for at, thing in enumerate(things.split()))
    said = _desk(files / "nowhere", series, text)
    assert "5 figures of " in said
    assert "the series like them are of Oldham, which the text does not name. If it is of Oldham, say so" in said
    assert " open " not in said
    few = _desk(files / "few", series, text.partition("The town had 8123")[0])
    assert "held against nothing" not in few
    assert few.count("the text does not name Oldham") == 3
    assert "5 confirmed" in _desk(files / "named", series, f"# The town of Oldham\n\n{text}")


def test_a_series_that_comes_near_is_named(files: Path) -> None:
    label = "Grants paid to voluntary museums and libraries"
    series = (
        f"  - {{id: grants, label: {label}, area: Oldham, unit: GBP, type: period, "
        "values: [{period: 2023, value: 14230}]}\n"
    )
    said = _desk(files / "near", series, "In 2023 Oldham spent £96,100 on its museums.")
    assert f"open nearest in the references: “{label}”; its words fit too little" in said
    assert "open nothing in the references fits" in _desk(files / "far", series, "The ferry cost £312,000 in 2023.")


def test_refs_check(files: Path) -> None:
    assert call("refs", "check", "refs.yaml").stdout == "ok: 1 series, 2 values\n"
    (files / "bad.yaml").write_text(REFERENCES.replace("unit:", "unti:").replace("165", "x"), encoding="utf-8")
    result = call("refs", "check", "bad.yaml", "refs.yaml", "missing.yaml")
    assert result.exit_code == 2
    assert all(line.startswith(("bad.yaml:", "missing.yaml:", "refs.yaml:")) for line in result.stdout.splitlines())
    assert result.stderr.startswith(f"error: {len(result.stdout.splitlines())} problems in ")


def test_refs_list_and_show(files: Path) -> None:
    listed = call("refs", "list")
    assert listed.stderr == "using refs.yaml (1 series)\n"
    assert "165 since 12 March 2025" in listed.stdout
    assert json.loads(call("refs", "list", "--json", "--refs", "refs.yaml").stdout)[0]["values"] == 2
    page = call("refs", "show", "states_parties").stdout
    assert page.startswith("states_parties: States Parties to the Mine Ban Treaty\n")
    assert "  165  ICBL-CMC, 13 March 2025" in page  # its own date is the source's: said once
    assert re.search(r"(?m)^ +unit +states$", page)
    shown = json.loads(call("refs", "show", "states_parties", "--json").stdout)
    assert [row["value"] for row in shown["bases"][0]["values"]] == ["164", "165"]
    assert "did you mean states_parties?" in call("refs", "show", "state_party").stderr
    (files / "refs.yaml").unlink()
    assert "no reference file here" in call("refs", "list").stderr


def test_refs_draft(files: Path) -> None:
    printed = call("refs", "draft", "wrong.txt", "right.txt")
    assert printed.exit_code == 0
    assert printed.stdout.count("status: unchecked") >= 1
    assert call("refs", "draft", "wrong.txt", "right.txt", "-o", "draft.yaml").stdout == ""
    assert (files / "draft.yaml").read_text(encoding="utf-8") == printed.stdout
    assert call("refs", "check", "draft.yaml").exit_code == 0
    refused = call("refs", "draft", "wrong.txt", "-o", "draft.yaml")
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert (files / "draft.yaml").read_text(encoding="utf-8") == printed.stdout
    assert call("refs", "draft", "wrong.txt", "-o", "draft.yaml", "--force").exit_code == 0
    assert "is an input" in call("refs", "draft", "wrong.txt", "-o", "wrong.txt", "--force").stderr
    (files / "none.txt").write_text("Nothing is counted here.\n", encoding="utf-8")
    assert "no figures were found in none.txt" in call("refs", "draft", "none.txt").stderr
    assert call("check", "--no-db", "wrong.txt", "--refs", "draft.yaml", "--select", "FC2").exit_code == 0
    assert call("refs", "draft", "wrong.txt", "right.txt", "-o", "-").stdout == printed.stdout
    assert not (files / "-").exists()


@pytest.mark.parametrize("kind", sorted(path.stem for path in (CORPUS / "quantities").glob("*.yaml")))
def test_a_draft_of_any_text_is_a_sound_reference_file(kind: str, files: Path) -> None:
    cases = yaml.safe_load((CORPUS / "quantities" / f"{kind}.yaml").read_text(encoding="utf-8"))
    (files / "many.txt").write_text("\n\n".join(str(case["text"]) for case in cases), encoding="utf-8")
    drafted = call("refs", "draft", "many.txt", "-o", "draft.yaml", "--force", "--published", "2025-06-10")
    nothing = "no figures were found" in drafted.stderr or "none that a series holds" in drafted.stderr
    assert drafted.exit_code == 0 or nothing, drafted.output
    if drafted.exit_code == 0:
        checked = call("refs", "check", "draft.yaml")
        assert checked.exit_code == 0, checked.output


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The cod quota for 2025 is 16,830 tonnes.", "1 figure was found in draft.md, but none that a series holds: "
         "1 condition, need, capacity or denial"),
        ("Inflation fell by 2.8 points in 2024. It fell by 3% in 2023. It is the second-biggest fall since 1990.",
         "3 figures were found in draft.md, but none that a series holds: 2 changes; 1 rank"),
        ("Nobody came.", "no figures were found in draft.md"),
    ],
)  # fmt: skip
def test_a_text_that_no_series_can_be_drafted_from_is_told_why(files: Path, text: str, left: str) -> None:
    (files / "draft.md").write_text(text, encoding="utf-8")
    result = call("refs", "draft", "draft.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"error: nothing to draft: {left}\n"


def test_a_draft_lists_at_its_end_what_it_leaves_out(files: Path) -> None:
    (files / "draft.md").write_text(
        "The museum of Lund had 104,380 visitors in 2024, more than 100,000 for the first time. Fares rose by 3%. "
        "If it rained, 400 seats would be empty. Dozens of trains were late.\n",
        encoding="utf-8",
    )
    drafted = call("refs", "draft", "draft.md").stdout
    assert [one["label"] for one in yaml.safe_load(drafted)["series"]] == ["Visitors of the museum of Lund"]
    assert drafted.endswith(
        "\n# Left out, for no series holds them:\n"
        "#   draft.md:1:50  “more than 100,000”: a bound beside 104,380\n"
        "#   draft.md:1:102  “3%”: a change\n"
        "#   draft.md:1:120  “400 seats”: a condition\n"
        "#   draft.md:1:146  “Dozens”: a vague number\n"
    )
    assert "check the label: it should say what, of whom and where" in drafted
    (files / "draft.md").write_text(
        "The museum of Lund had 104,380 visitors in 2024 and more than 100,000 in 2023.", encoding="utf-8"
    )
    assert '">100000"' in call("refs", "draft", "draft.md").stdout


def test_a_date_is_drafted_by_what_happened_on_it(files: Path) -> None:
    texts = ["The museum opened on 9 May 1987.", "On 12 March 2025 the Marshall Islands joined the treaty, says Ann.",
             "Built in 1868, the bridge stood for a century."]  # fmt: skip
    (files / "draft.md").write_text("\n\n".join(texts), encoding="utf-8")
    drafted = call("refs", "draft", "draft.md").stdout
    assert "#   draft.md:5:10  “1868”: a date of nothing that has a name\n" in drafted
    series = yaml.safe_load(drafted)["series"]
    assert [(one["label"], one["type"], str(one["values"][0]["value"])) for one in series] == [
        ("When the museum opened", "date", "1987-05-09"),
        ("When the Marshall Islands joined the treaty", "date", "2025-03-12"),
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The new hospital in Ashby opened with 320 beds.", "Beds of the new hospital in Ashby"),
        ("It had 320 beds.", "Beds: News of Ashby"),
        ("The school year began with 14,230 pupils.", "Pupils: News of Ashby"),
        ("The last quarter ended with 310 vacancies.", "Vacancies: News of Ashby"),
        ("The museum had 320 visitors.", "Visitors of the museum"),
    ],
)
def test_a_label_says_of_whom(files: Path, text: str, label: str) -> None:
    (files / "draft.md").write_text(f"# News of Ashby\n\n{text}\n", encoding="utf-8")
    (one,) = yaml.safe_load(call("refs", "draft", "draft.md").stdout)["series"]
    assert one["label"] == label


def test_a_draft_takes_ids_that_are_free_beside_it(files: Path) -> None:
    (files / "desk").mkdir()
    for name in ("one", "two"):
        (files / f"desk/{name}.md").write_text("The museum had 104,380 visitors in 2024.\n", encoding="utf-8")
    first = call("refs", "draft", "desk/one.md", "-o", "desk/one.yaml")
    assert "note: " not in first.stderr
    note = "note: the id of 1 series is taken by desk/one.yaml: it got a number; delete what stands there already\n"
    assert note in call("refs", "draft", "desk/two.md", "-o", "desk/two.yaml").stderr
    assert note in call("refs", "draft", "desk/two.md", "-o", "desk/two.yaml", "--force").stderr
    ids = [
        yaml.safe_load((files / f"desk/{name}.yaml").read_text("utf-8"))["series"][0]["id"] for name in ("one", "two")
    ]
    assert ids == ["visitors_of_the_museum", "visitors_of_the_museum_2"]
    assert "is taken by" not in call("check", "desk", "--no-db").stderr
    (files / "desk/three.md").write_text("The ferry carried 61,340 passengers in 2024.\n", encoding="utf-8")
    assert "note: " not in call("refs", "draft", "desk/three.md").stderr


def test_a_draft_tells_what_the_texts_say_of_themselves(files: Path) -> None:
    (files / "harbour.md").write_text(
        "---\ntitle: A busy year\npublisher: Coast Courier\ndate: 2025-02-03\n---\n"
        "The harbour handled 3.6 million containers in 2024. In 2023 the harbour handled 3.2 million containers.\n",
        encoding="utf-8",
    )
    (files / "refs").mkdir()
    call("refs", "draft", "harbour.md", "-o", "refs/draft.yaml")
    written = (files / "refs/draft.yaml").read_text(encoding="utf-8")
    assert (
        '{title: A busy year, publisher: Coast Courier, published: 2025-02-03, file: "../harbour.md", kind: secondary}'
    ) in written
    assert written.count("    label: ") == 1
    assert "label: Containers handled by the harbour\n" in written
    assert written.index("period: 2023, value: 3200000") < written.index("period: 2024, value: 3600000")


def test_a_draft_stays_sound_when_its_marks_are_taken_away(files: Path) -> None:
    (files / "one.txt").write_text("The ferry carried 48,300 passengers in 2024.\n", encoding="utf-8")
    (files / "two.txt").write_text("The ferry carried 52,100 passengers in 2024.\n", encoding="utf-8")
    call("refs", "draft", "one.txt", "two.txt", "-o", "draft.yaml")
    draft = (files / "draft.yaml").read_text(encoding="utf-8")
    assert draft.count(", status: unchecked}") == 2  # two candidates for one year
    (files / "draft.yaml").write_text(draft.replace("    status: unchecked\n", ""), encoding="utf-8")
    assert call("refs", "check", "draft.yaml").exit_code == 0


def test_a_draft_gives_no_date_where_the_text_tells_none(files: Path) -> None:
    text = "In 44 BC the city had 350 temples.\n\nIn May and June 2024 the port handled 412 ships.\n"
    (files / "old.txt").write_text(text, encoding="utf-8")
    call("refs", "draft", "old.txt", "-o", "draft.yaml", "--published", "2025-04-10")
    rows = [
        line.strip() for line in (files / "draft.yaml").read_text(encoding="utf-8").splitlines() if "value:" in line
    ]
    assert rows == [
        '- {value: 350, source: old.txt, note: "old.txt:1:23 “350 temples” In 44 BC"}'
        "  # add `from:` and the date since when it holds",
        '- {period: 2024-05..2024-06, value: 412, source: old.txt, note: "old.txt:3:39 “412 ships”"}',
    ]
    assert call("refs", "check", "draft.yaml").exit_code == 0


def test_a_draft_keeps_the_decimals_of_the_text(files: Path) -> None:
    text = "Unemployment in Ferrow was 4.0% in 2023. Growth was between 2.0% and 3.50%. The tax is 3%.\n"
    (files / "jobs.txt").write_text(
        text + "The council of Ferrow spent £1.30 million on libraries.\n", encoding="utf-8"
    )
    call("refs", "draft", "jobs.txt", "-o", "jobs.yaml")
    drafted = (files / "jobs.yaml").read_text(encoding="utf-8")
    assert re.findall(r"value: ([^,]+)", drafted) == ["4.0", "2.0..3.50", "3", "1300000"]
    (files / "jobs.yaml").write_text(drafted.replace("    status: unchecked\n", ""), encoding="utf-8")
    (files / "later.txt").write_text("Unemployment in Ferrow was 4.1% in 2023.\n", encoding="utf-8")
    assert "FC201" in call("check", "--no-db", "later.txt", "--refs", "jobs.yaml").stdout


TABLES = """\
# The ferries of Averil

Boats go all year in Averil.

| Line | 2023 | 2024 |
|---|---|---|
| North ferry | 2,765 | 2,911 |

| Year | Passengers (all lines) | Punctuality |
|---|---|---|
| 2023 | 41,300 | 91% |
| 2024 | 43,100 | 93.5% |

The company at https://averil.example.org/about/us, the oldest of its kind, made [512 trips](https://example.org/trips).
"""


def test_figures_of_a_table_are_looked_up_and_drafted_by_their_heads(files: Path) -> None:
    (files / "ferries.md").write_text(TABLES, encoding="utf-8")
    drafted = yaml.safe_load(call("refs", "draft", "ferries.md").stdout)["series"]
    assert [(one["label"], [row["value"] for row in one["values"]]) for one in drafted] == [
        ("North ferry", [2765, 2911]),
        ("Passengers (all lines)", [41300, 43100]),
        ("Punctuality", [91, 93.5]),
        ("Trips: The ferries of Averil", [512]),
    ]
    (files / "refs.yaml").unlink()
    said = call("check", "--no-db", "ferries.md").stdout
    assert sorted(re.findall(r"look up +(.+)", said)) == [
        "North ferry 2,765 Averil 2023",
        "North ferry 2,911 Averil 2024",
        "Passengers lines 41,300 Averil 2023",
        "Passengers lines 43,100 Averil 2024",
        "Punctuality 91% Averil 2023",
        "Punctuality 93.5% Averil 2024",
        "made 512 trips",
    ]


def test_what_is_only_supposed_is_not_drafted_and_labels_tell_series_apart(files: Path) -> None:
    text = "If the mill reopened, 400 looms would be bought. The fare went from £2 to £3.\n"
    (files / "mill.txt").write_text(text, encoding="utf-8")
    labels = [line.partition("    label: ")[2] for line in call("refs", "draft", "mill.txt").stdout.splitlines()]
    assert [label for label in labels if label] == [
        '"Fare: “fare went from …”"',
        '"Fare: “fare went from … to …”"',
    ]


def test_a_draft_whose_mark_is_taken_away_still_does_not_confirm_its_own_text(files: Path) -> None:
    call("refs", "draft", "wrong.txt", "-o", "draft.yaml")
    draft = (files / "draft.yaml").read_text(encoding="utf-8")
    (files / "draft.yaml").write_text(draft.replace("    status: unchecked\n", ""), encoding="utf-8")
    said = call("check", "--no-db", "wrong.txt", "--refs", "draft.yaml", "--show", "all").stdout
    assert "0 confirmed" in said
    plain = " ".join(call("check", "--no-db", "wrong.txt", "--refs", "draft.yaml").stdout.split())
    assert "1 circular: the reference has this figure from the very document" in plain
    assert "change the row's `source:` to its id" in draft
    noted = call("refs", "check", "draft.yaml")
    assert noted.exit_code == 0
    assert "change `source: wrong.txt` to the one that says it" in noted.stderr
    sound = draft.replace("sources:", "sources:\n  office: {publisher: The office}").replace(
        "source: wrong.txt", "source: office"
    )
    (files / "draft.yaml").write_text(sound.replace("    status: unchecked\n", ""), encoding="utf-8")
    assert call("refs", "check", "draft.yaml").stderr == ""
    assert "1 confirmed" in call("check", "--no-db", "wrong.txt", "--refs", "draft.yaml").stdout


def test_refs_add(files: Path) -> None:
    result = call("refs", "add", "wrong.txt:1", "--refs", "new.yaml")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("- id: ")
    assert "new.yaml" in result.stderr
    assert call("refs", "check", "new.yaml").exit_code == 0
    assert call("refs", "add", "right.txt:1", "--refs", "refs.yaml").exit_code == 0
    assert (files / "refs.yaml").read_text(encoding="utf-8").startswith(REFERENCES.split("series:")[0].rstrip())
    assert call("refs", "check", "refs.yaml").stdout.startswith("ok: 2 series")
    assert len(json.loads(call("refs", "list", "--refs", "refs.yaml", "--json").stdout)) == 2


VAST = """\
The museum had 61,340 visitors in 2023. There are 1e80 atoms in the universe, and 1e31 stars.
Others say 10^80 atoms, or 10⁸⁰ atoms. An electron weighs 9.1e-31 kg. It had between 1e29 and 1e32 grains in 2020.
"""


def test_a_figure_that_no_row_can_have_is_listed_and_loses_no_other(files: Path) -> None:
    (files / "vast.md").write_text(VAST, encoding="utf-8")
    drafted = call("refs", "draft", "vast.md", "-o", "vast.yaml")
    assert drafted.exit_code == 0, drafted.stderr
    text = (files / "vast.yaml").read_text(encoding="utf-8")
    assert [one["values"][0]["value"] for one in yaml.safe_load(text)["series"]] == [61340]
    assert text.count(": a number beyond what can be compared\n") == 6
    assert call("refs", "check", "vast.yaml").exit_code == 0
    (files / "vast.md").write_text("There are 1e80 atoms in the universe.", encoding="utf-8")
    assert "none that a series holds: 1 number beyond what can be compared" in call("refs", "draft", "vast.md").stderr
    added = call("refs", "add", "vast.md:1", "--refs", "vast.yaml")
    assert (added.exit_code, added.stdout) == (2, "")
    assert "vast.md:1:11: “1e80 atoms” is beyond what can be compared: no series holds it" in added.stderr
    assert (files / "vast.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The town had 1,2345 people in 2023.", "“1,2345” was not read as a figure (unclear number)"),
        ("It paid 1.234.56 euros in 2020.", "“1.234.56” was not read"),
        ("Version 3.11.2 came out.", "“3.11.2” was not read as a figure (version or code)"),
        ("It is 10:30 now.", "“10:30” was not read as a figure (clock time or ratio)"),
        (f"The town had 1{',000' * 25} people.", ",000,0…” was not read as a figure (unclear number)"),
    ],
)
def test_a_number_that_is_no_figure_is_not_added(files: Path, text: str, said: str) -> None:
    (files / "t.md").write_text(text, encoding="utf-8")
    column = next(at for at, sign in enumerate(text, 1) if sign.isdigit())
    for place in ("t.md:1", f"t.md:1:{column}"):
        added = call("refs", "add", place, "--refs", "t.yaml")
        assert (added.exit_code, added.stdout) == (2, ""), added.stdout
        assert said in added.stderr
        assert not (files / "t.yaml").exists()


def test_the_first_figure_of_a_line_is_added_behind_numbers_that_are_none(files: Path) -> None:
    (files / "t.md").write_text("Version 3.11.2 had 1,200 users in 2023.", encoding="utf-8")
    assert "value: 1200" in call("refs", "add", "t.md:1", "--refs", "t.yaml").stdout


@pytest.mark.parametrize("name", ["2024-04-10-castle.md", "5.md", "null", "a: b #2.md"])
def test_two_figures_of_a_text_whose_name_needs_quotes_are_added(files: Path, name: str) -> None:
    (files / name).write_text("The castle has 312 rooms. It has 40 towers.", encoding="utf-8")
    for column in (16, 34):
        added = call("refs", "add", f"{name}:1:{column}", "--refs", "castle.yaml")
        assert added.exit_code == 0, added.stderr
    assert call("refs", "check", "castle.yaml").stdout.startswith("ok: 2 series, 2 values")


def test_an_id_that_begins_with_a_digit_and_is_taken_gets_a_number(files: Path) -> None:
    for name, number, year in (("p.md", 14, 2020), ("q.md", 15, 2021), ("r.md", 16, 2022)):
        (files / name).write_text(f"The 747 fleet had {number} planes in {year}.", encoding="utf-8")
        row = call("refs", "add", f"{name}:1:19", "--refs", "fleet.yaml")
        assert row.exit_code == 0, row.stderr
        fleet = files / "fleet.yaml"  # an editor has checked it: the next one is a series of its own
        fleet.write_text(fleet.read_text(encoding="utf-8").replace("    status: unchecked\n", ""), encoding="utf-8")
    checked = call("refs", "check", "fleet.yaml")
    assert (checked.exit_code, checked.stdout) == (0, "ok: 3 series, 3 values\n"), checked.stdout


def test_lines_that_end_in_returns_still_do_when_a_series_is_added(files: Path) -> None:
    (files / "castle.md").write_text("The castle has 312 rooms.", encoding="utf-8")
    (files / "refs.yaml").write_bytes(REFERENCES.replace("\n", "\r").encode())
    assert call("refs", "add", "castle.md:1:16", "--refs", "refs.yaml").exit_code == 0
    assert b"\n" not in (files / "refs.yaml").read_bytes()
    assert call("refs", "check", "refs.yaml").stdout.startswith("ok: 2 series")


def test_what_a_second_document_says_joins_the_series_that_was_added(files: Path) -> None:
    (files / "dawn.md").write_text("The castle has 312 rooms.", encoding="utf-8")
    (files / "dusk.md").write_text("The castle has 321 rooms.", encoding="utf-8")
    for name in ("dawn.md", "dusk.md"):
        assert call("refs", "add", f"{name}:1:16", "--refs", "castle.yaml").exit_code == 0
    assert call("refs", "check", "castle.yaml").stdout.startswith("ok: 1 series, 2 values")
    said = " ".join(call("compare", "dawn.md", "dusk.md", "--refs", "castle.yaml").stdout.split())
    assert "settle castle.yaml:" in said
    assert "put in the value its source gives" in said


def test_what_two_documents_say_of_one_time_are_candidates(files: Path) -> None:
    (files / "dawn.md").write_text("The castle had 61,340 visitors in 2023.", encoding="utf-8")
    (files / "dusk.md").write_text("The castle had 63,140 visitors in 2023.", encoding="utf-8")
    for name in ("dawn.md", "dusk.md"):
        assert call("refs", "add", f"{name}:1:16", "--refs", "castle.yaml").exit_code == 0
    castle = files / "castle.yaml"
    castle.write_text(castle.read_text(encoding="utf-8").replace("    status: unchecked\n", ""), encoding="utf-8")
    assert call("refs", "check", "castle.yaml").stdout.startswith("ok: 1 series, 2 values")
    assert call("check", "--no-db", "dawn.md", "--refs", "castle.yaml").exit_code == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm cut power to 12,400 homes.", "Power was cut to 14,200 homes."),
        ("The council said repairs to the pier will cost €3.2m.", "Repairs to the pier will cost €2.3m, it was said."),
        ("Its target is 92%.", "The target is 95%."),
    ],
)
def test_what_comparing_two_documents_pairs_joins_one_series(files: Path, one: str, other: str) -> None:
    (files / "texts").mkdir()
    for name, text in (("dawn.md", one), ("dusk.md", other)):
        (files / "texts" / name).write_text(text, encoding="utf-8")
        added = call("refs", "add", f"texts/{name}:1", "--refs", "storm.yaml")
        assert added.exit_code == 0, added.stderr
    assert call("refs", "check", "storm.yaml").stdout.startswith("ok: 1 series, 2 values")
    label = yaml.safe_load((files / "storm.yaml").read_text(encoding="utf-8"))["series"][0]["label"]
    assert not any(sign.isdigit() for sign in label)


def test_a_text_that_has_changed_or_gone_pairs_with_nothing(files: Path) -> None:
    for text in ("Some 12,400 homes had no power.", ""):
        (files / "storm.yaml").unlink(missing_ok=True)
        (files / "dawn.md").write_text("The storm cut power to 12,400 homes.", encoding="utf-8")
        assert call("refs", "add", "dawn.md:1", "--refs", "storm.yaml").exit_code == 0
        (files / "dusk.md").write_text("Power was cut to 14,200 homes.", encoding="utf-8")
        (files / "dawn.md").write_text(text, encoding="utf-8") if text else (files / "dawn.md").unlink()
        assert call("refs", "add", "dusk.md:1", "--refs", "storm.yaml").exit_code == 0
        assert call("refs", "check", "storm.yaml").stdout.startswith("ok: 2 series, 2 values")


def test_a_row_does_not_join_a_series_that_counts_in_millions(files: Path) -> None:
    (files / "dawn.md").write_text("Toll income was $2.15 million in 2024.", encoding="utf-8")
    (files / "dusk.md").write_text("Toll income was $2.51 million in 2024.", encoding="utf-8")
    assert call("refs", "add", "dawn.md:1", "--refs", "toll.yaml").exit_code == 0
    toll = files / "toll.yaml"
    text = toll.read_text(encoding="utf-8").replace('unit: "$"', "unit: million USD").replace("2150000", "2.15")
    assert "million USD" in text
    toll.write_text(text, encoding="utf-8")
    assert "value: 2510000" in call("refs", "add", "dusk.md:1", "--refs", "toll.yaml").stdout
    assert call("refs", "check", "toll.yaml").stdout.startswith("ok: 2 series, 2 values")


def test_two_documents_of_one_name_are_two_sources(files: Path) -> None:
    """The second was cited to the first, with its date, and then confirmed itself."""
    for year, text in (
        ("2023", "The castle had 61,340 visitors in 2022."),
        ("2024", "The castle had 70,000 visitors in 2023. It sold 12 maps."),
    ):
        (files / year / "05").mkdir(parents=True)
        (files / year / "05" / "index.md").write_text(f"---\ndate: {year}-05-01\n---\n{text}\n", encoding="utf-8")
    castle = files / "castle.yaml"
    for place in ("2023/05/index.md:4:16", "2024/05/index.md:4:16", "2024/05/index.md:4:49"):
        assert call("refs", "add", place, "--refs", "castle.yaml").exit_code == 0
    made = yaml.safe_load(castle.read_text(encoding="utf-8"))
    assert {id: one["file"] for id, one in made["sources"].items()} == {
        "05_index.md": "2023/05/index.md",
        "05_index.md_2": "2024/05/index.md",
    }
    rows = [row["source"] for series in made["series"] for row in series["values"]]
    assert rows == ["05_index.md", "05_index.md_2", "05_index.md_2"]
    text = castle.read_text(encoding="utf-8").replace("    status: unchecked\n", "")
    castle.write_text(text.replace(", status: unchecked", ""), encoding="utf-8")
    said = call("check", "--no-db", "2024/05/index.md", "--refs", "castle.yaml").stdout
    assert "0 confirmed" in said
    assert "2 circular" in said


def test_a_source_of_the_editors_own_is_no_document_of_that_id(files: Path) -> None:
    (files / "castle.md").write_text("The castle has 312 rooms.", encoding="utf-8")
    own = REFERENCES.replace("sources:\n", "sources:\n  castle.md: {publisher: The castle}\n")
    assert own != REFERENCES
    (files / "castle.yaml").write_text(own, encoding="utf-8")
    added = call("refs", "add", "castle.md:1:16", "--refs", "castle.yaml")
    assert "source: castle.md_2" in added.stdout, added.stderr
    assert call("refs", "check", "castle.yaml").exit_code == 0


def test_a_draft_names_a_schema_that_lies_near(files: Path) -> None:
    (files / "schemas").mkdir()
    (files / "refs").mkdir()
    assert call("refs", "draft", "right.txt").stdout.startswith("# A draft")
    (files / "schemas" / "reference.schema.json").write_text(call("refs", "schema").stdout, encoding="utf-8")
    for words in (("draft", "right.txt", "-o", "refs/a.yaml"), ("add", "right.txt:1:11", "--refs", "refs/b.yaml")):
        assert call("refs", *words).exit_code == 0
        text = (files / "refs" / words[-1][-6:]).read_text(encoding="utf-8")
        assert text.startswith("# yaml-language-server: $schema=../schemas/reference.schema.json\n")


def test_two_series_of_one_name_are_remarked_on(files: Path) -> None:
    (files / "castle.md").write_text("The castle has 312 rooms. It has 40 towers.", encoding="utf-8")
    row = "    values: [{from: 2023, value: 290, source: icbl}]\n"
    known = "series:\n  - id: all\n    label: rooms of the castle\n    unit: rooms\n    type: level\n" + row
    castle = files / "castle.yaml"
    castle.write_text(REFERENCES.split("series:")[0] + known, encoding="utf-8")
    added = call("refs", "add", "castle.md:1:16", "--refs", "castle.yaml")
    assert added.exit_code == 0
    assert "rooms_of_the_castle has the label of all (castle.yaml:7), " in added.stderr
    checked = call("refs", "check", "castle.yaml")
    assert checked.exit_code == 0
    assert "tell them apart by label or area" in checked.stderr
    assert "note: " not in call("refs", "add", "castle.md:1:34", "--refs", "castle.yaml").stderr
    told = castle.read_text(encoding="utf-8")
    castle.write_text(told.replace("label: rooms of the castle", "label: castle rooms", 1), encoding="utf-8")
    assert (
        "has the words of all (castle.yaml:7), “castle rooms”, and its area"
        in call("refs", "check", "castle.yaml").stderr
    )
    castle.write_text(told.replace(row, "    area: Kenya\n" + row), encoding="utf-8")
    assert "tell them apart" not in call("refs", "check", "castle.yaml").stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"format: factcheck-reference/1\nseries: [\n", "error: r.yaml:"),
        (b"format: factcheck-reference/1\nseries: []\n", "cannot add to r.yaml: write `series:` as a list"),
        (b"title: caf\xe9\n", "not UTF-8"),
        (
            b"services:\n  web:\n    image: nginx\n",
            "cannot add to r.yaml: it does not say `format: factcheck-reference/1`",
        ),
        (b"format: factcheck-reference/2\nseries:\n", "cannot add to r.yaml: it does not say"),
    ],
)
def test_refs_add_leaves_what_it_cannot_add_to(files: Path, content: bytes, said: str) -> None:
    (files / "r.yaml").write_bytes(content)
    result = call("refs", "add", "wrong.txt:1", "--refs", "r.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert (files / "r.yaml").read_bytes() == content
    assert "name a .yaml file" in call("refs", "add", "wrong.txt:1", "--refs", "r.csv").stderr


def test_refs_schema(desk: Path) -> None:
    assert json.loads(call("refs", "schema").stdout) == schema.load("reference")


# extract


def test_extract_formats(files: Path) -> None:
    assert "160 states" in call("extract", "wrong.txt").stdout
    assert call("extract", "wrong.txt").stdout == call("extract", "wrong.txt", "-t").stdout
    rows = list(csv.DictReader(io.StringIO(call("extract", "wrong.txt", "--csv").stdout)))
    assert any(row["words"].endswith("160 states") for row in rows)
    assert "\t" in call("extract", "wrong.txt", "--tsv").stdout
    listed = json.loads(call("extract", ".", "--json").stdout)
    assert {claim["path"] for claim in listed} == {"right.txt", "wrong.txt"}
    assert [json.loads(line) for line in call("extract", ".", "--nl").stdout.splitlines()] == listed
    text = (files / "wrong.txt").read_text(encoding="utf-8")
    for claim in listed:
        assert list(schema.validator("claim").iter_errors(claim)) == []
        if claim["path"] == "wrong.txt":
            assert text[claim["anchor"]["start"] : claim["anchor"]["end"]] == claim["anchor"]["exact"]
    assert "exclude each other" in call("extract", "--csv", "--json").stderr


def test_extract_shows_all_when_asked(desk: Path) -> None:
    (desk / "a.txt").write_text("At 6:30 pm, Ann Lee, 34, counted 12 boats in the harbour.\n", encoding="utf-8")
    some = json.loads(call("extract", "--json").stdout)
    every = json.loads(call("extract", "--json", "--show", "all").stdout)
    assert "12 boats" in [claim["anchor"]["exact"] for claim in some]
    assert "other" not in {claim["kind"] for claim in some}
    assert len(every) > len(some)


def test_extract_goes_on_after_a_problem(files: Path) -> None:
    result = call("extract", "missing.txt", "right.txt")
    assert result.exit_code == 2
    assert "165 states" in result.stdout
    (files / "none.txt").write_text("Nothing is counted here.\n", encoding="utf-8")
    none = call("extract", "none.txt", "--json")
    assert (none.exit_code, none.stdout, none.stderr) == (0, "[]\n", "note: none.txt: no figures found\n")


def test_hostile_text_is_shown_not_sent(desk: Path) -> None:
    (desk / "a.txt").write_text("=cmd|x \x1b]52;c;eA==\x07 found 1,200 mines\u202e in 2023.\n", encoding="utf-8")
    for style in ("-t", "--csv", "--json", "--nl"):
        assert call("extract", style).exit_code == 0
    assert "\x1b" not in call("extract", "-t").stdout + call("extract", "--json").stdout
    sentences = [row["sentence"] for row in csv.DictReader(io.StringIO(call("extract", "--csv").stdout))]
    assert sentences
    assert all(sentence.startswith("'=cmd") for sentence in sentences)


def test_a_table_fits_the_screen() -> None:
    rows = [{"place": "a.txt:1:1", "words": "中文" * 40, "n": 1}, {"place": "b" * 90, "words": "x\ny", "n": None}]
    for room in (30, 45, 80):
        assert max(map(width, table(rows, ["place", "words", "n"], room).splitlines())) <= room
    assert "…" not in table(rows, ["place", "words", "n"], None)
    assert table(rows, ["place", "words", "n"], 30, ascii=True).isascii()


# claims and db


def test_the_claims_of_a_finding(files: Path) -> None:
    call("check", ".")
    (wrong,) = json.loads(call("claims", "160 states", "--json").stdout)
    id, *_ = wrong["finding_ids"]
    assert wrong in json.loads(call("claims", id, "--json").stdout)
    assert call("claims", id.upper(), "--json").stdout == call("claims", id, "--json").stdout
    assert id in call("claims", id).stdout
    assert call("claims", "abcdef").stderr == "no claims found\n"
    (files / "six.txt").write_text("The county has 123456 boats.", encoding="utf-8")
    call("check", ".")
    assert "123456 boats" in call("claims", "123456").stdout  # six digits of a text are found, too


def test_the_newest_value_is_listed(files: Path) -> None:
    Path("list.yaml").write_text(
        "format: factcheck-reference/1\nseries:\n"
        "  - {id: a, label: A, unit: percent, type: period, values: [{period: 2024, about: 61}, {period: 2023, value: 55}]}\n"
        "  - {id: b, label: B, unit: percent, type: period, values: [{period: 2024, value: 6, area: Kenya}, "
        "{period: 2024, value: 7, area: Ghana}, {period: 2023, value: 5, area: Ghana}]}\n"
        "  - {id: c, label: C, unit: boats, values: [{from: 2024, value: 3, published: 2024-01}, "
        "{from: 2024, value: 4, published: 2024-06}]}\n",
        encoding="utf-8",
    )
    listed = json.loads(call("refs", "list", "--refs", "list.yaml", "--json").stdout)
    assert [row["latest"] for row in listed] == ["about 61 2024", "6 2024, Kenya (and 1 more)", "4 since 2024"]


def test_a_sentence_without_an_end_is_cut_in_a_table(files: Path) -> None:
    (files / "long.txt").write_text("the museum had 42 visitors, " * 200, encoding="utf-8")
    lines = call("extract", "long.txt", "--csv").stdout.splitlines()
    assert len(lines) == 201
    assert max(map(len, lines)) < 1200
    assert lines[100].count("…") == 2


def test_claims(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = call("claims")
    assert missing.exit_code == 2
    assert "no database at claims.db: run `factcheck check` first" in missing.stderr
    call("check", ".")
    listed = json.loads(call("claims", "--json").stdout)
    assert {row["source"] for row in listed} == {"right.txt", "wrong.txt"}
    (wrong,) = json.loads(call("claims", "160 states", "--json").stdout)
    assert wrong["verdict"] == "contradicted"
    assert "FC201" in wrong["findings"]
    assert json.loads(call("claims", "--verdict", "contradicted", "--json").stdout) == [wrong]
    assert all(
        row["source"] == "right.txt" for row in json.loads(call("claims", "--source", "right.txt", "--json").stdout)
    )
    assert call("claims", "--series", "states_parties", "--csv").stdout.startswith("id,place,words")
    limited = call("claims", "--limit", "1", "--nl")
    assert limited.stdout.count("\n") == 1
    assert "--limit 0 lists all" in limited.stderr
    (files / "wrong.txt").rename(files / "moved.txt")
    assert call("claims").stderr == "note: no such file any more, shown as last checked: wrong.txt\n"
    assert call("claims", "--source", "right.txt").stderr == ""
    elsewhere = files / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert call("claims", "--db", "../claims.db", "--source", "right.txt").stderr == ""
    monkeypatch.chdir(files)
    none = call("claims", "elephants")
    assert (none.exit_code, none.stdout, none.stderr) == (0, "", "no claims found\n")
    assert call("claims", '84% " AND NEAR( -x').exit_code == 0


def test_db(files: Path) -> None:
    assert "no database at other.db" in call("db", "stats", "--db", "other.db").stderr
    call("check", ".")
    assert "last run: 1, " in call("db", "stats").stdout
    assert json.loads(call("db", "stats", "--json").stdout)["tables"]["sources"] == 2
    assert call("db", "verify").stdout == "ok: claims.db\n"
    connection = sqlite3.connect("claims.db")
    connection.execute("update sources set text = replace(text, '160', '161')")
    connection.commit()
    connection.close()
    result = call("db", "verify")
    assert result.exit_code == 2
    assert "wrong.txt" in result.stdout
    assert result.stderr.startswith("error: claims.db: ")


def test_a_damaged_database_is_not_sent_round_in_circles(files: Path) -> None:
    call("check", "right.txt")
    raw = bytearray(Path("claims.db").read_bytes())
    raw[100:4096] = b"\x55" * 3996
    Path("claims.db").write_bytes(raw)
    result = call("db", "verify")
    assert result.exit_code == 2
    assert "restore it from a copy" in result.stderr
    assert "verify" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be deleted")
def test_a_working_folder_that_is_gone_is_no_circle(files: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    result = call("check", str(files / "right.txt"))
    os.chdir(files)
    assert result.exit_code == 2
    assert "the working folder is gone" in result.stderr
    assert "circle" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="names are UTF-16 there")
@pytest.mark.parametrize(
    "name", [b"a\xff.txt", "\u202eb.txt".encode(), b"c\n.txt", b"d\\x41.txt", b"sub\x01/e\xff.txt"]
)
def test_a_document_with_an_odd_name_is_still_there(files: Path, name: bytes) -> None:
    path = Path(os.fsdecode(name))
    path.parent.mkdir(exist_ok=True)
    path.write_text(RIGHT, encoding="utf-8")
    call("check", str(path))
    assert call("claims").stderr == ""
    path.unlink()
    assert "no such file any more" in call("claims").stderr


# completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(desk: Path, shell: str) -> None:
    result = call("completion", shell)
    assert result.exit_code == 0
    assert "_FACTCHECK_COMPLETE" in result.stdout


def test_completion_completes(desk: Path) -> None:
    env = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "factcheck refs ch", "COMP_CWORD": "2"}
    assert spawn(env=env, capture_output=True).stdout.splitlines() == [b"plain,check"]


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("factcheck rules outd", ["outdated-figure"]),
        ("factcheck check --select FC201,fc202", ["FC201,FC202"]),
        ("factcheck refs show sta", ["states_parties"]),
        ("factcheck refs show --refs refs.yaml x", []),
        ("factcheck claims --verdict out", ["outdated"]),
    ],
)
def test_rules_series_and_values_are_completed(files: Path, words: str, completed: list[str]) -> None:
    env = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    said = spawn(env=env, capture_output=True).stdout.decode().splitlines()
    assert [one for one in said if one] == [f"plain,{one}" for one in completed]


def test_the_texts_of_these_tests_are_judged_as_they_say(files: Path) -> None:
    assert "165" in RIGHT
    assert "160" in WRONG
    assert call("check", "--no-db", "right.txt", "refs.yaml").exit_code == 0


HOSTILE = REFERENCES.replace(
    "label: States Parties to the Mine Ban Treaty", 'label: "States Parties to the\\n::error::\\e[31m Mine Ban Treaty"'
)


def test_csv_shows_control_characters(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text("In 2024, 12 people \x1b]52;c;aGk=\x07 came.\n", encoding="utf-8")
    for terminal in (False, True):
        monkeypatch.setattr("factcheck.cli.screen.is_terminal", lambda stream, it=terminal: it)
        for style in ("--csv", "--tsv", "--table", "--json", "--nl"):
            shown = call("extract", "a.txt", style).stdout
            assert "12 peop" in shown
            assert "\x1b" not in shown
            assert "\x07" not in shown
    assert call("extract", "a.txt", "--tsv").stdout.splitlines()[0].split("\t")[:2] == ["place", "words"]


@pytest.mark.parametrize("words", [("why", "right.txt:1:11"), ("refs", "show", "states_parties")])
def test_a_label_of_two_lines_is_shown_on_one(files: Path, words: tuple[str, ...]) -> None:
    (files / "refs.yaml").write_text(HOSTILE, encoding="utf-8")
    lines = call(*words, "--refs", "refs.yaml").stdout.splitlines()
    assert any("States Parties to the \\x3a:error::\\x1b[31m Mine Ban Treaty" in line for line in lines)


def test_a_problem_is_one_line(files: Path) -> None:
    (files / "bad.yaml").write_text(REFERENCES.replace("id: states_parties", 'id: "a\\nok: fine"'), encoding="utf-8")
    result = call("refs", "check", "bad.yaml")
    assert result.exit_code == 2
    assert result.stdout.count("\n") == 1


def test_two_documents_of_the_same_text(files: Path) -> None:
    (files / "copy.txt").write_bytes((files / "right.txt").read_bytes())
    first = call("check", "right.txt", "copy.txt")
    assert first.exit_code == 0, first.stderr
    assert {row["source"] for row in json.loads(call("claims", "--json").stdout)} == {"right.txt", "copy.txt"}


def test_a_limit_beyond_all_numbers(files: Path) -> None:
    assert call("check", "right.txt").exit_code == 0
    assert call("claims", "--limit", "9" * 40).exit_code == 0


def test_a_figure_is_added_once(files: Path) -> None:
    words = ("refs", "add", "right.txt:1:11", "--refs", "new.yaml")
    assert call(*words).exit_code == 0
    before = (files / "new.yaml").read_bytes()
    result = call(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: new.yaml:24 has that figure already")
    assert (files / "new.yaml").read_bytes() == before


def test_what_is_added_at_once_is_all_there(files: Path) -> None:
    """Of ten at once, three were kept."""
    (files / "castle.md").write_text("".join(f"Castle {at} has {300 + at} rooms.\n\n" for at in range(6)))
    places = [f"castle.md:{2 * at + 1}:{len(f'Castle {at} has ') + 1}" for at in range(6)]
    command = (sys.executable, "-m", "factcheck", "refs", "add", "--refs", "castle.yaml")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [
        subprocess.Popen([*command, place], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        for place in places
    ]
    for process in running:
        process.communicate(timeout=60)
    assert [process.returncode for process in running] == [0] * 6
    text = (files / "castle.yaml").read_text(encoding="utf-8")
    assert [text.count(f"{place} “") for place in places] == [1] * 6
    assert call("refs", "check", "castle.yaml").exit_code == 0
    assert sorted(path.name for path in files.glob(".*")) == []


def test_a_file_that_another_holds_is_waited_for(tmp_path: Path) -> None:
    refs = tmp_path / "refs.yaml"
    said = r"has been writing it for 0\.1 s; try again"
    with locked(refs), pytest.raises(OutputError, match=said), locked(refs, 0.1):
        pass
    assert list(tmp_path.iterdir()) == []
    with (
        pytest.raises(OutputError, match=r"cannot write .*refs\.yaml: no such file"),
        locked(tmp_path / "no" / "refs.yaml"),
    ):
        pass


def test_a_file_whose_holder_was_killed_is_free(files: Path) -> None:
    code = (
        "from factcheck.cli.locked import *; l = locked(Path('new.yaml')); l.__enter__(); print('held'); time.sleep(60)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(OutputError, match="another factcheck"), locked(Path("new.yaml"), 0.1):
            pass
        holder.kill()
        holder.wait(timeout=30)
    assert Path(".new.yaml.lock").exists()
    for words in (("refs", "draft", "right.txt", "-o"), ("refs", "add", "wrong.txt:1:1", "--refs")):
        assert call(*words, "new.yaml").exit_code == 0, words
    assert not Path(".new.yaml.lock").exists()


def test_a_draft_waits_for_who_holds_its_file(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked.__wrapped__, "__defaults__", (0.1,))  # type: ignore[attr-defined]
    with locked(Path("new.yaml")):
        result = call("refs", "draft", "right.txt", "-o", "new.yaml")
    assert (result.exit_code, Path("new.yaml").exists()) == (2, False)
    assert "another factcheck has been writing it" in result.stderr


def test_a_read_only_file_stays_as_it_is(files: Path) -> None:
    refs = files / "refs.yaml"
    refs.chmod(0o444)
    for words in (("refs", "add", "right.txt:1:11", "--refs"), ("refs", "draft", "right.txt", "--force", "-o")):
        result = call(*words, "refs.yaml")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("error: cannot write refs.yaml: it is read-only")
    assert refs.read_text(encoding="utf-8") == REFERENCES


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_draft_onto_a_device_is_no_overwriting(files: Path) -> None:
    result = call("refs", "draft", "right.txt", "-o", "/dev/full")
    assert (result.exit_code, result.stderr) == (2, "error: cannot write /dev/full: no space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_into_no_folder_names_that_folder(files: Path) -> None:
    (files / "link.yaml").symlink_to("gone/refs.yaml")
    result = call("refs", "add", "right.txt:1:11", "--refs", "link.yaml")
    gone = os.path.realpath(files / "gone")
    said = f"error: cannot write link.yaml: there is no folder {gone}; make it first\n"
    assert (result.exit_code, result.stderr) == (2, said)


@pytest.mark.skipif(os.name == "nt", reason="needs device files")
def test_nothing_is_added_to_what_is_no_file(files: Path) -> None:
    (files / "zero.yaml").symlink_to("/dev/zero")
    os.mkfifo(files / "pipe.yaml")
    for name in ("zero.yaml", "pipe.yaml"):
        result = call("refs", "add", "right.txt:1:11", "--refs", name)
        assert (result.exit_code, result.stderr) == (2, f"error: cannot read {name}: it is not a regular file\n")


def test_a_run_of_chosen_rules_closes_no_finding_of_the_others(files: Path) -> None:
    def noted() -> list[list[str]]:
        return [row["findings"] for row in json.loads(call("claims", "--source", "wrong.txt", "--json").stdout)]

    def opened() -> list[str]:
        with sqlite3.connect("claims.db") as db:
            return [row[0] for row in db.execute("select rule from v_open_findings where place like 'wrong.txt%'")]

    assert call("check", "wrong.txt").exit_code == 1
    before = noted(), opened()
    assert before == ([["FC201"]], ["FC201"])
    assert call("check", "wrong.txt", "--select", "FC403").exit_code == 0
    assert (noted(), opened()) == before
    assert call("check", "wrong.txt", "--ignore", "FC403").exit_code == 1
    assert (noted(), opened()) == before
    (files / "refs.yaml").unlink()
    call("check", "wrong.txt", "--select", "FC2")
    assert (noted(), opened()) == ([[]], [])


def test_a_run_by_the_default_rules_closes_no_finding_of_rules_it_did_not_run(files: Path) -> None:
    def opened() -> list[tuple[str]]:
        with sqlite3.connect("claims.db") as db:
            return db.execute(
                "select rule, run from v_open_findings where place like 'wrong.txt%' order by 1"
            ).fetchall()

    (files / "wrong.txt").write_text(
        "On 3 May 2025 only 160 states are party to the Mine Ban Treaty.\n", encoding="utf-8"
    )
    call("check", "wrong.txt", "--extend-select", "FC101,FC102")
    assert opened() == [("FC101", 1), ("FC201", 1)]
    call("check", "wrong.txt")
    assert opened() == [("FC101", 1), ("FC201", 2)]
    (row,) = json.loads(call("claims", "--source", "wrong.txt", "--json").stdout)
    assert row["findings"] == ["FC101", "FC201"]
    call("check", "wrong.txt", "--select", "FC101", "--extend-select", "FC102")
    assert opened() == [("FC101", 3), ("FC201", 2)]


def test_claims_of_a_series_are_those_tied_to_it(files: Path) -> None:
    """Seven of 165 is too far off to be of the same measure: the series was tried, no more."""
    (files / "few.txt").write_text("Seven states are party to the Mine Ban Treaty in the valley, it said.\n")
    call("check", ".")
    tied = json.loads(call("claims", "--series", "states_parties", "--json").stdout)
    assert {row["source"] for row in tied} == {"right.txt", "wrong.txt"}
    assert [row["reading"] for row in tied] == ["165 states", "160 states"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "--output-format", "jsn"), "did you mean json?"),
        (("check", "--fail-on", "warn"), "did you mean warning?"),
        (("claims", "--verdict", "Outdate"), "did you mean outdated?"),
        (("completion", "fsh"), "did you mean fish?"),
    ],
)
def test_a_value_that_is_none_is_met_with_the_one_that_was_meant(desk: Path, words: tuple[str, ...], said: str) -> None:
    result = call(*words)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert said in result.stderr
    assert "did you mean" not in call("check", "--color", "x").stderr


def test_extract_tells_a_fall_from_a_rise(files: Path) -> None:
    (files / "a.md").write_text("Rents fell 5%. The storm left 40,000 homes without power.\n")
    rows = list(csv.DictReader(call("extract", "a.md", "--csv").stdout.splitlines()))
    told = [(row["kind"], row["direction"], row["measure"], row["negated"]) for row in rows]
    assert told[0][:2] == ("change", "down")
    assert told[1][0] == "amount"
    assert not told[1][2].startswith("not ")


def test_what_is_not_read_is_named(files: Path) -> None:
    (files / "old").mkdir()
    (files / "old" / "minutes.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (files / "old" / "report.txt").write_text("The town has 12 schools.\n", encoding="utf-8")
    said = call("check", "old", "--no-db")
    assert said.exit_code == 0
    assert f"not read, of another kind: {Path('old', 'minutes.doc')}" in said.stderr
    said = call("check", "https://example.org/report.html", "--no-db")
    assert said.exit_code == 2
    assert "https://example.org/report.html is a web address" in said.stderr

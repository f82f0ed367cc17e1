"""`factcheck check` as its users meet it: exit status, streams, files, and everything that can go wrong."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import weakref
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import factcheck.pipeline
from factcheck import schema
from factcheck.cli import screen
from factcheck.cli.app import app
from factcheck.cli.status import FAILED, status_of
from factcheck.model.text import Source

ROOT = Path(__file__).parents[1]
WRONG = "Only 160 states are party to the Mine Ban Treaty, the campaign said on 3 May 2025.\n"
RIGHT = "There are 165 states party to the Mine Ban Treaty, the campaign said on 3 May 2025.\n"
REFERENCES = """\
format: factcheck-reference/1
title: Mine Ban Treaty
sources:
  icbl: {publisher: ICBL-CMC, title: States Parties, published: 2025-03-13}
series:
  - id: states_parties
    label: States Parties to the Mine Ban Treaty
    unit: states
    type: level
    tolerance: exact
    values:
      - {from: 2017-12, value: 164, source: icbl}
      - {from: 2025-03-12, value: 165, source: icbl}
"""
unix = pytest.mark.skipif(os.name == "nt", reason="needs signals and device files")


def call(*words: str, input: str | bytes | None = None) -> Result:
    """The command in this process."""
    return CliRunner().invoke(app, list(words), input=input, prog_name="factcheck")


def spawn(*words: str, env: dict[str, str] | None = None, **more: object) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    where = {"PYTHONPATH": str(ROOT)} | (env or {})
    command = [sys.executable, "-m", "factcheck", *words]
    return subprocess.run(command, env={**os.environ, **where}, timeout=60, check=False, **more)  # type: ignore[call-overload, no-any-return]


def rules_found(result: Result) -> list[str]:
    return [line.split(" ")[2] for line in result.stdout.splitlines()[:-1]]


@pytest.fixture
def files(desk: Path) -> Path:
    """wrong.txt, right.txt and the references both are judged by."""
    (desk / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (desk / "right.txt").write_text(RIGHT, encoding="utf-8")
    (desk / "refs.yaml").write_text(REFERENCES, encoding="utf-8")
    return desk


# Exit status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["right.txt"], 0),
        (["wrong.txt"], 1),
        (["wrong.txt", "--exit-zero"], 0),
        (["wrong.txt", "--fail-on", "never"], 0),
        (["wrong.txt", "--fail-on", "error"], 1),
        (["wrong.txt", "--ignore", "FC2,FC3", "--ignore", "FC4"], 0),
        (["wrong.txt", "--select", "FC107"], 0),
        (["right.txt", "--fail-under", "1", "--ignore", "FC2"], 0),
        (["wrong.txt", "--select", "FC107", "--fail-under", "100"], 1),
        (["wrong.txt", "--select", "FC107", "--fail-under", "100", "--exit-zero"], 0),
        (["wrong.txt", "missing.txt"], 2),
        (["wrong.txt", "missing.txt", "--exit-zero"], 2),
        (["missing.txt", "--fail-on", "never"], 2),
        (["wrong.txt", "--refs", "missing.yaml"], 2),
    ],
)
def test_exit_status(files: Path, words: Sequence[str], status: int) -> None:
    assert call("check", "--no-db", "--refs", "refs.yaml", *words).exit_code == status


def test_what_is_meant_by_a_missing_file_is_no_folder(files: Path) -> None:
    (files / "states_parties.yaml").mkdir()
    (files / "x").mkdir()
    assert (
        call("refs", "check", "state_parties.yaml").stdout
        == "state_parties.yaml: cannot read it: no such file; check the name\n"
    )
    result = call("check", "--no-db", "wrong.txt", "--refs", "x\ny.yaml", "--output-format", "concise")
    assert (result.exit_code, result.stderr) == (
        2,
        r"error: x\ny.yaml: cannot read it: no such file; the name has a line break in it: name each file by itself"
        "\n",
    )


def test_a_missing_file_is_named_and_the_others_are_checked(files: Path) -> None:
    result = call("check", "--no-db", "--refs", "refs.yaml", "wrnog.txt", "wrong.txt", "--output-format", "concise")
    assert result.exit_code == 2
    assert result.stderr == "error: cannot read wrnog.txt: no such file; did you mean wrong.txt?\n"
    assert "FC201" in rules_found(result)
    assert result.stdout.endswith("incomplete: 1 not readable\n")


def test_a_broken_reference_file_is_named_and_the_others_count(files: Path) -> None:
    (files / "broken.yaml").write_text("format: factcheck-reference/1\nseries: [\n", encoding="utf-8")
    result = call("check", "--no-db", "wrong.txt", "--refs", "refs.yaml", "--refs", "broken.yaml", "--output-format",
                  "concise")  # fmt: skip
    assert result.exit_code == 2
    assert result.stderr.startswith("error: broken.yaml:")
    assert result.stderr.count("\n") == 1
    assert "FC201" in rules_found(result)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "no such command 'chekc'; did you mean check? (see `factcheck --help`)"),
        (["check", "--outptu", "x"], "did you mean --output or --output-format? (see `factcheck check --help`)"),
        (["citations", "right.txt"], "no such command 'citations'; did you mean cites? (see `factcheck --help`)"),
        (["diff", "right.txt", "wrong.txt"], "did you mean compare?"),
        (["help"], "did you mean --help?"),
        (["cites", "right.txt", "--json"], "did you mean --output-format json? (see `factcheck cites --help`)"),
        (["check", "right.txt", "-o", "x"], "did you mean --output FORMAT=FILE?"),
        (["cites", "right.txt", "--bibliography", "x"], "did you mean --bib?"),
        (["right.txt"], "to check it: factcheck check right.txt"),
        (["check", "--fail-on", "fatal"], "'fatal' is not one of 'error', 'warning', 'note', 'never'"),
        (["check", "--published", "May 2025"], "write YYYY, YYYY-MM or YYYY-MM-DD"),
        (["check", "--fail-under", "300"], "is not in the range"),
        (["check", "--db", "x.db", "--no-db"], "--db and --no-db contradict each other"),
        (["check", "-q", "-v"], "--quiet and --verbose contradict each other"),
        (["check", "--select", "outdated-figur"], "did you mean outdated-figure?"),
        (["check", "--output", "xml=x"], "write FORMAT=FILE, FORMAT one of text, concise, json"),
        (["check", "--output", "json"], "write FORMAT=FILE"),
        (["check", "--output", "json=-"], "to print the report: --output-format json"),
        (["check", "--output", "json=x", "--output", "text=./x"], "names x twice"),
        (["check", "--stdin-filename", "x.md"], "give - as a path, too"),
        (["check", "-", "-"], "give - once"),
        (["check", "refs.yaml"], "name a document to check against them"),
    ],
)
def test_misuse_is_one_line_and_exit_2(files: Path, words: Sequence[str], said: str) -> None:
    result = call(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert not (files / "claims.db").exists()


def test_nothing_to_check(desk: Path) -> None:
    result = call("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nothing to check: no document" in result.stderr
    assert "in the working folder" in result.stderr
    assert call("check", "--allow-empty").exit_code == 0
    assert not (desk / "claims.db").exists()


def test_a_document_without_figures_is_no_error(desk: Path) -> None:
    (desk / "a.txt").write_text("Nothing is counted here.\n", encoding="utf-8")
    (desk / "b.txt").touch()
    result = call("check", "--no-db", "--fail-under", "100")
    assert result.exit_code == 0
    assert "no figures were found" in result.stdout
    assert "b.txt: empty" in result.stderr


def test_no_command_prints_the_help(desk: Path) -> None:
    for words in ([], ["refs"], ["db"]):
        result = call(*words)
        assert result.exit_code == 2
        assert "Commands:" in result.stderr
        assert call(*words, "-h").exit_code == 0
        assert call(*words, "--help").stdout.startswith("Usage: factcheck")


# What is checked


def test_a_folder_is_walked_in_order_and_brings_its_references(files: Path) -> None:
    for name in ("b/2.md", "b/1.markdown", "a/x.TXT", ".hidden/no.txt", "node_modules/no.md", ".no.txt", "b/no.csv"):
        file = files / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(WRONG, encoding="utf-8")
    env = files / "env"
    env.mkdir()
    (env / "pyvenv.cfg").touch()
    (env / "no.txt").write_text(WRONG, encoding="utf-8")
    result = call("check", "--no-db", "--output-format", "json")
    report = json.loads(result.stdout)
    names = [source["path"].replace(os.sep, "/") for source in report["sources"]]
    assert names == ["right.txt", "wrong.txt", "a/x.TXT", "b/1.markdown", "b/2.md"]
    assert "using refs.yaml (1 series)\n" in result.stderr
    assert [file["path"] for file in report["references"]] == ["refs.yaml"]
    assert call("check", "--no-db", "-q").stderr == ""


@unix
def test_links_are_followed_to_files_not_to_folders(files: Path) -> None:
    (files / "loop").symlink_to(files)
    (files / "again.txt").symlink_to(files / "wrong.txt")
    result = call("check", "--no-db", ".", "wrong.txt", str(files / "wrong.txt"), "--output-format", "json")
    assert [source["path"] for source in json.loads(result.stdout)["sources"]] == ["again.txt", "right.txt"]


def test_a_reference_file_among_the_paths_is_used_as_one(files: Path) -> None:
    result = call("check", "--no-db", "wrong.txt", "refs.yaml", "--output-format", "concise")
    assert "using refs.yaml (1 series)\n" in result.stderr
    assert "FC201" in rules_found(result)


def test_a_reference_file_beside_a_named_file_is_used_where_none_is_named(files: Path) -> None:
    words = ("check", "--no-db", "--output-format", "concise", "wrong.txt")
    beside = call(*words)
    assert beside.stderr.startswith("using refs.yaml (1 series)\n")
    assert "FC201" in rules_found(beside)
    assert call(*words, "right.txt").stderr.count("using ") == call(*words, ".").stderr.count("using ") == 1
    (files / "other").mkdir()
    own = REFERENCES.replace("States Parties", "Boats")
    (files / "other" / "boats.yaml").write_text(own, encoding="utf-8")
    for named in (("other/boats.yaml",), ("--refs", "other/boats.yaml")):
        assert "refs.yaml" not in call(*words, *named).stderr
        assert "FC201" not in rules_found(call(*words, *named))


def test_without_references_the_figures_to_verify_are_listed(files: Path) -> None:
    (files / "refs.yaml").unlink()
    result = call("check", "--no-db", "wrong.txt")
    assert result.exit_code == 0
    assert "Figures to verify" in result.stdout
    assert "Nothing was confirmed" in result.stdout


def test_standard_input_with_a_name_has_the_references_beside_it(files: Path) -> None:
    words = ("check", "-", "--no-db", "--output-format", "concise")
    assert "FC201" in rules_found(call(*words, "--stdin-filename", "draft.md", input=WRONG))
    assert "FC201" not in rules_found(call(*words, input=WRONG))


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_programs_are_told_what_is_not_settled(files: Path, form: str) -> None:
    words = ("check", "wrong.txt", "--no-db", "--select", "FC107", "--output-format", form)
    result = call(*words, "--fail-under", "100", "--ignore", "FC2")
    unmet = json.loads(result.stdout.splitlines()[-1])["unmet"] if form == "jsonl" else summary(result)["unmet"]
    assert (result.exit_code, len(unmet)) == (1, 1)
    assert "(--fail-under 100)" in unmet[0]
    passed = call(*words)
    assert (passed.stdout == "") if form == "jsonl" else summary(passed)["unmet"] == []


def summary(result: Result) -> dict[str, object]:
    return dict(json.loads(result.stdout)["summary"])


def test_concise_lists_the_unverified_too(files: Path) -> None:
    (files / "open.txt").write_text("The county has 33 boats.", encoding="utf-8")
    words = ("check", "open.txt", "--no-db", "--output-format", "concise")
    assert "unverified: “33 boats”" not in call(*words).stdout
    for asked in ("unverified", "all"):
        assert "open.txt:1:16: unverified: “33 boats”" in call(*words, "--show", asked).stdout


def test_a_long_list_is_cut_unless_asked_for(files: Path) -> None:
    (files / "refs.yaml").unlink()
    text = " ".join(f"The county of Ashby had {at} boats." for at in range(100, 150))
    (files / "long.txt").write_text(text, encoding="utf-8")
    short, whole = (call("check", "long.txt", "--no-db", *more).stdout for more in ((), ("--show", "unverified")))
    assert "and 20 more (--show unverified)" in short
    assert "30. " in short
    assert "31. " not in short
    assert "50. " in whole


def test_standard_input_has_a_name_or_none(files: Path) -> None:
    result = call("check", "--no-db", "-", "--stdin-filename", "", input="84 rooms.")
    assert result.exit_code == 2
    assert "--stdin-filename is empty: name the file that standard input is of, or leave it out" in result.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_that_may_not_be_read_is_named_with_what_to_do(files: Path) -> None:
    (files / "shut").mkdir(mode=0)
    result = call("check", "--no-db", "shut", "wrong.txt")
    assert "cannot read shut: permission denied; ask for read access to it, or name other folders" in result.stderr


def test_standard_input(files: Path) -> None:
    words = ("check", "-", "--no-db", "--refs", "refs.yaml", "--output-format", "concise")
    assert call(*words, input=WRONG).stdout.startswith("<stdin>:1:")
    named = call(*words, "--stdin-filename", "draft.md", input=WRONG)
    assert named.exit_code == 1
    assert named.stdout.startswith("draft.md:1:")
    table = "| | 2023 | 2024 |\n|---|---|---|\n| Ferry passengers | 4,100 | 4,700 |\n"
    assert [row["period"] for row in json.loads(call("extract", "-", "--json", input=table).stdout)] == ["2023", "2024"]
    assert call(*words, input=b"%PDF-1.7\n\x00\x01").exit_code == 2


def test_published_dates_what_has_no_date(desk: Path) -> None:
    (desk / "own.md").write_text("---\ndate: 2024-05-01\n---\n\nThere were 12 states.\n", encoding="utf-8")
    (desk / "none.md").write_text("There were 12 states.\n", encoding="utf-8")
    result = call("check", "--no-db", "--published", "2025-04", "--output-format", "json")
    assert [one["published"] for one in json.loads(result.stdout)["sources"]] == ["2025-04", "2024-05-01"]
    assert "own.md keeps its own date, 1 May 2024 (front matter)" in result.stderr


@unix
@pytest.mark.parametrize("name", [b"--x.txt", b"bad\xff.txt", b"a\nb.txt", b"esc\x1b[2J.txt", b"nom\xc3\xa9.txt"])
def test_awkward_file_names(files: Path, name: bytes) -> None:
    os.rename(b"wrong.txt", name)
    result = spawn("check", "--no-db", "--output-format", "concise", "--refs", "refs.yaml", "--", os.fsdecode(name),
                   capture_output=True)  # fmt: skip
    assert result.returncode == 1, result.stderr
    assert b"FC201" in result.stdout
    assert b"\x1b" not in result.stdout + result.stderr
    assert len(result.stdout.splitlines()) == 2


@unix
def test_what_is_no_regular_file_is_refused_at_once(files: Path) -> None:
    os.mkfifo("pipe.txt")
    result = call("check", "--no-db", "pipe.txt", "/dev/zero", "right.txt", "--output-format", "concise")
    assert result.exit_code == 2
    assert "cannot read pipe.txt: it is a pipe" in result.stderr
    assert "cannot read /dev/zero: it is a device" in result.stderr
    assert result.stdout.startswith("claims: 1")


# Reports


def test_output_files_are_what_is_printed(files: Path) -> None:
    words = ("check", "--no-db", "wrong.txt", "--refs", "refs.yaml")
    printed = call(*words, "--output-format", "json").stdout
    result = call(*words, "--output", "json=out.json", "--output", "concise=out.txt", "--color", "always")
    assert "wrote out.json (json)\nwrote out.txt (concise)\n" in result.stderr
    assert (files / "out.json").read_text(encoding="utf-8") == printed
    assert list(schema.validator("report").iter_errors(json.loads(printed))) == []
    assert "FC201" in (files / "out.txt").read_text(encoding="utf-8")
    assert "\x1b" in result.stdout
    assert "\x1b" not in (files / "out.txt").read_text(encoding="utf-8")
    assert sorted(path.name for path in files.iterdir()) == [
        "out.json",
        "out.txt",
        "refs.yaml",
        "right.txt",
        "wrong.txt",
    ]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("wrong.txt", "wrong.txt is an input"),
        ("./refs.yaml", "refs.yaml is an input"),
        ("claims.db", "claims.db is the database"),
        ("claims.db-wal", "claims.db-wal is the database"),
        (".", "is a folder"),
        ("no/such/out.json", "there is no folder"),
    ],
)
def test_output_never_overwrites_what_is_read(files: Path, target: str, said: str) -> None:
    before = {path.name: path.read_bytes() for path in files.iterdir()}
    result = call("check", "wrong.txt", "--refs", "refs.yaml", "--output", f"json={target}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert {path.name: path.read_bytes() for path in files.iterdir()} == before


@pytest.mark.parametrize("name", ["claims.db-journal", "claims.db-wal"])
def test_output_never_takes_a_name_the_database_needs(files: Path, name: str) -> None:
    result = call("check", "wrong.txt", "--output", f"json={name}")
    assert (result.exit_code, result.stderr) == (
        2,
        f"error: {name} is the database: write the report to another file\n",
    )


def test_output_never_overwrites_what_earlier_runs_recorded(files: Path) -> None:
    assert call("check", "right.txt", "--db", "old.db").exit_code == 0
    before = (files / "old.db").read_bytes()
    result = call("check", "wrong.txt", "--no-db", "--output", "json=old.db")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "old.db is a database" in result.stderr
    assert (files / "old.db").read_bytes() == before


@pytest.mark.parametrize("command", ["check", "compare"])
@pytest.mark.parametrize("target", ["known/refs.yaml", "known/rows.csv"])
def test_output_never_overwrites_what_a_folder_or_a_reference_file_names(
    files: Path, command: str, target: str
) -> None:
    (files / "known").mkdir()
    sheet = REFERENCES.split("    values:")[0] + "    values: {csv: rows.csv}\n"
    (files / "known" / "refs.yaml").write_text(sheet, encoding="utf-8")
    (files / "known" / "rows.csv").write_text("from,value,source\n2017-12,164,icbl\n", encoding="utf-8")
    before = (files / target).read_bytes()
    result = call(command, "wrong.txt", "right.txt", "--refs", "known", "--output", f"json={target}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{target} is an input" in result.stderr
    assert (files / target).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--select", ""), "--select names no rule"),
        (("--select", " , "), "--select names no rule"),
        (("--select", "FC201", "--ignore", "FC2"), "no rule is left"),
        (("--fail-under", "nan"), "--fail-under nan: write a number"),
        (("--fail-under", "0.8"), "--fail-under 0.8 is less than one percent: write 80 for 80%"),
        (("--refs", ""), "the name is empty"),
        (("--db", ""), "the name is empty"),
        (("",), "the name is empty"),
    ],
)
def test_nothing_named_is_not_everything(files: Path, words: tuple[str, ...], said: str) -> None:
    result = call("check", "wrong.txt", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("columns", ["9" * 5000, "²", "-5", "x", "0", "1"])
def test_any_number_of_columns(files: Path, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert call("check", "--no-db", "--refs", "refs.yaml", "wrong.txt").exit_code == 1


@unix
def test_a_working_folder_that_is_gone(files: Path) -> None:
    command = f'rmdir "$PWD"; exec "{sys.executable}" -m factcheck check "{files}/right.txt" --no-db'
    (files / "gone").mkdir()
    done = subprocess.run(["sh", "-c", command], cwd=files / "gone", env={**os.environ, "PYTHONPATH": str(ROOT)},
                          capture_output=True, timeout=60, check=False)  # fmt: skip
    assert done.returncode in (0, 2)
    assert b"internal error" not in done.stderr


@unix
class Filled:
    """Standard error where there is no memory to write while an object lives."""

    def __init__(self) -> None:
        self.said = ""
        self.until: weakref.ref[object] | None = None

    def write(self, text: str) -> int:
        if self.until is None or self.until() is not None:
            raise MemoryError
        self.said += text
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""


class Much:
    """What fills the memory."""


def test_out_of_memory_is_one_line_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    screen = Filled()
    monkeypatch.setattr(sys, "stderr", screen)

    def fill(known: bool) -> None:
        much = Much()
        screen.until = weakref.ref(much) if known else None
        raise MemoryError

    assert status_of(lambda: fill(known=True)) == FAILED
    assert screen.said == "error: out of memory: give fewer or smaller files at a time\n"
    assert status_of(lambda: fill(known=False)) == FAILED
    assert capfd.readouterr().err == "error: out of memory\n"


def test_a_text_too_large_for_the_memory_is_named_and_the_others_are_checked(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = factcheck.pipeline.read_source

    def full(source: Source) -> object:
        if source.name == "right.txt":
            raise MemoryError
        return read(source)

    monkeypatch.setattr(factcheck.pipeline, "read_source", full)
    result = call("check", "--no-db", "wrong.txt", "right.txt", "--refs", "refs.yaml")
    assert result.exit_code == FAILED
    assert result.stderr == "error: right.txt: out of memory: give fewer or smaller files at a time\n"
    assert "wrong.txt" in result.stdout


def test_completion_that_no_shell_asked_for_is_no_traceback(desk: Path) -> None:
    done = spawn(env={"_FACTCHECK_COMPLETE": "bash_complete"}, capture_output=True)
    assert (done.returncode, done.stderr) == (2, b"")


@unix
def test_an_output_file_keeps_its_permissions_and_link(files: Path) -> None:
    (files / "real.json").write_text("old", encoding="utf-8")
    (files / "real.json").chmod(0o640)
    (files / "link.json").symlink_to("real.json")
    assert call("check", "--no-db", "right.txt", "--output", "json=link.json").exit_code == 0
    assert (files / "link.json").is_symlink()
    assert stat.S_IMODE((files / "real.json").stat().st_mode) == 0o640
    assert json.loads((files / "real.json").read_text(encoding="utf-8"))["format"] == "factcheck-report/1"


@unix
def test_an_output_that_cannot_be_written_does_not_lose_the_others(files: Path) -> None:
    result = call("check", "--no-db", "wrong.txt", "--refs", "refs.yaml", "--output", "json=/dev/full", "--output",
                  "concise=out.txt", "--output-format", "concise")  # fmt: skip
    assert result.exit_code == 2
    assert "error: cannot write /dev/full: no space left on device" in result.stderr
    assert (files / "out.txt").read_text(encoding="utf-8") == result.stdout
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


def test_statistics(files: Path) -> None:
    words = ("check", "--no-db", "wrong.txt", "--refs", "refs.yaml", "--select", "FC201", "--statistics")
    assert call(*words).stdout.endswith("\n\n1  FC201  contradicted-figure\n")
    in_json = call(*words, "--output-format", "json")
    assert json.loads(in_json.stdout)
    assert "1  FC201  contradicted-figure" in in_json.stderr


def test_github_gets_a_job_summary(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    (files / "summary.md").write_text("earlier\n", encoding="utf-8")
    words = ("check", "--no-db", "wrong.txt", "--refs", "refs.yaml")
    assert call(*words, "--output-format", "github").stdout.startswith("::error ")
    text = (files / "summary.md").read_text(encoding="utf-8")
    assert text.startswith("earlier\n### factcheck:")
    call(*words)
    assert (files / "summary.md").read_text(encoding="utf-8") == text


def test_the_same_run_twice_is_the_same_bytes(files: Path) -> None:
    words = ("check", "--refs", "refs.yaml", "--output-format", "json")
    first = spawn(*words, capture_output=True, env={"PYTHONHASHSEED": "1"})
    second = spawn(*words, capture_output=True, env={"PYTHONHASHSEED": "2"})
    assert first.stdout
    assert first.stdout == second.stdout


@pytest.mark.parametrize(
    ("environment", "words", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colour(
    files: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], words: list[str], coloured: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in call("check", "--no-db", "--refs", "refs.yaml", "wrong.txt", *words).stdout) is coloured


def test_a_dumb_terminal_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert screen.has_colour("auto")
    monkeypatch.setenv("TERM", "dumb")
    assert not screen.has_colour("auto")


def test_no_line_is_wider_than_the_screen(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    result = call("check", "--no-db", "--refs", "refs.yaml", "--show", "all")
    assert max(map(len, result.stdout.splitlines())) <= 50


def test_an_ascii_terminal_gets_ascii(files: Path) -> None:
    (files / "wrong.txt").write_text(WRONG.replace("Only", "“Só” — only"), encoding="utf-8")
    for words in (["check", "--no-db", "."], ["extract", "wrong.txt"], ["why", "wrong.txt:1"], ["extract", "--json"]):
        result = spawn(*words, capture_output=True, env={"PYTHONIOENCODING": "ascii"})
        assert result.returncode in (0, 1), result.stderr
        assert result.stdout
        assert (result.stdout + result.stderr).isascii()


# The database


def test_a_run_is_recorded(files: Path) -> None:
    assert call("check", "--refs", "refs.yaml", "wrong.txt", "-v").stderr.endswith("recorded as run 1 in claims.db\n")
    assert (files / "claims.db").is_file()
    assert call("check", "--refs", "refs.yaml", "wrong.txt", "--db", "other.db").exit_code == 1
    assert (files / "other.db").is_file()


@pytest.mark.parametrize("content", [b"this is not a database, whatever it is called" * 20, b""])
def test_a_broken_database_is_left_alone_and_the_report_is_printed(files: Path, content: bytes) -> None:
    (files / "claims.db").write_bytes(content)
    result = call("check", "--refs", "refs.yaml", "wrong.txt", "--output-format", "concise")
    assert result.exit_code == 2
    assert "FC201" in rules_found(result)
    assert result.stderr.startswith("error: claims.db is ")
    assert result.stderr.count("\n") == 1
    assert (files / "claims.db").read_bytes() == content


# The process


@unix
def test_a_closed_pipe_is_141_and_silent(files: Path) -> None:
    for words in (["check", "--no-db", "."], ["--help"], ["rules"], ["extract"], ["check", "--help"]):
        reader, writer = os.pipe()
        os.close(reader)
        result = spawn(*words, stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        noise = [line for line in result.stderr.splitlines() if not line.startswith(b"using ")]
        assert (result.returncode, noise) == (141, []), words


@unix
def test_a_full_disk_is_2_and_said(files: Path) -> None:
    for words in (["check", "."], ["--help"], ["--version"], ["rules"], ["extract"]):
        with open("/dev/full", "wb") as full:
            result = spawn(*words, stdout=full, stderr=subprocess.PIPE)
        assert result.returncode == 2, words
        assert result.stderr.splitlines()[-1].startswith(b"error: cannot write output: no space left"), words


@unix
def test_a_full_standard_error_changes_nothing(files: Path) -> None:
    with open("/dev/full", "wb") as full:
        result = spawn("check", "--no-db", ".", "missing.txt", stdout=subprocess.PIPE, stderr=full)
    assert result.returncode == 2
    assert b"FC201" in result.stdout


@unix
@pytest.mark.parametrize("closed", ["1", "2"])
def test_closed_streams(files: Path, closed: str) -> None:
    shell = f'"{sys.executable}" -m factcheck check --no-db . {closed}>&-'
    done = subprocess.run(
        shell, shell=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert done.returncode == (2 if closed == "1" else 1)
    assert b"Traceback" not in done.stderr
    if closed == "1":
        assert b"standard output is closed" in done.stderr


@unix
@pytest.mark.parametrize("asked", ["--help", "check -h", "db stats --help"])
def test_help_that_nobody_can_read_is_an_error(asked: str) -> None:
    shell = f'"{sys.executable}" -m factcheck {asked} >&-'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(shell, shell=True, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"error: cannot write output: standard output is closed\n")


@pytest.mark.parametrize("name", ["-", ":memory:"])
@pytest.mark.parametrize("command", [["check"], ["db", "stats"], ["claims"]])
def test_a_database_is_a_file(files: Path, command: list[str], name: str) -> None:
    result = call(*command, "--db", name)
    assert result.exit_code == 2
    assert f"{name} is not a file: name one, such as claims.db" in result.stderr
    assert not Path(files, name).exists()


@unix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_is_130(files: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "factcheck", "check", "--no-db", "-", "."]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env={**os.environ, "PYTHONPATH": str(ROOT)})  # fmt: skip
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"using refs.yaml")  # what comes next is reading standard input
    process.send_signal(number)
    _, rest = process.communicate(timeout=30)
    assert process.returncode == 130
    assert rest == b"interrupted\n"


def test_an_internal_error_is_one_line_and_a_log(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by\nzero \x1b[2J")

    monkeypatch.setattr("factcheck.pipeline.check_sources", broken)
    result = call("check", "--no-db", "right.txt", "--refs", "refs.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("internal error: ZeroDivisionError: by zero \\x1b[2J (details in ")
    assert result.stderr.count("\n") == 1
    log = Path(result.stderr.rsplit("details in ", 1)[1].rstrip(")\n"))
    assert log.is_relative_to(os.environ["FACTCHECK_CACHE_DIR"])
    assert "Traceback" in log.read_text(encoding="utf-8")
    assert "in broken" in log.read_text(encoding="utf-8")


def test_an_internal_error_without_a_cache_folder(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (files / "file").touch()
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(files / "file"))
    monkeypatch.setattr("factcheck.pipeline.check_sources", None)
    result = call("check", "--no-db", "right.txt")
    assert result.exit_code == 2
    log = Path(result.stderr.rsplit("details in ", 1)[1].rstrip(")\n"))
    assert "Traceback" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize("step", ["factcheck.extraction.sentences", "factcheck.pipeline.Judge.verdicts"])
@pytest.mark.parametrize("command", ["check", "compare"])
def test_an_internal_error_costs_one_document(
    files: Path, monkeypatch: pytest.MonkeyPatch, step: str, command: str
) -> None:
    work = attrgetter(step.removeprefix("factcheck."))(factcheck)

    def broken(*given: Any) -> Any:
        if any(isinstance(one, Source) and one.name == "left.txt" for one in given):
            raise ZeroDivisionError("by zero")
        return work(*given)

    (files / "left.txt").write_text("The bridge has 12 arches.", encoding="utf-8")
    monkeypatch.setattr(step, broken)
    result = call(command, "left.txt", "right.txt", "wrong.txt", "--output-format", "json")
    report = json.loads(result.stdout)
    [line] = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert result.exit_code == 2
    assert line.startswith("error: left.txt: internal error: ZeroDivisionError: by zero (details in ")
    assert [source["path"] for source in report["sources"]] == ["right.txt", "wrong.txt"]
    assert report["problems"] == [line.removeprefix("error: ")]
    assert report["findings"]


def test_an_internal_error_in_each_document_leaves_a_log_for_each(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.documents.read_path", None)
    for words in (["check", "--no-db"], ["extract"]):
        result = call(*words, "right.txt", "wrong.txt")
        lines = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
        logs = {line.rsplit("details in ", 1)[1] for line in lines}
        assert (result.exit_code, len(lines), len(logs)) == (2, 2, 2)


def test_extract_goes_on_after_an_internal_error(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.extraction.sentences", None)
    result = call("extract", "right.txt", "wrong.txt")
    assert result.exit_code == 2
    assert result.stderr.count("internal error: TypeError") == 2


IMPORTED = """
import atexit, sys
from factcheck.__main__ import main
sys.argv = ["factcheck", *{words!r}]
atexit.register(lambda: print("modules", *sorted(sys.modules), file=sys.stderr))
main()
"""


def imported(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED.format(words=words)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.splitlines()[-1].split())


def test_what_is_imported(files: Path) -> None:
    assert not {"click", "factcheck.cli.app", "importlib.metadata"} & imported("--version")
    help_needs = imported("--help")
    assert not {"factcheck.cli.check", "factcheck.pipeline", "factcheck.report", "importlib.metadata"} & help_needs
    words = ("check", "--no-db", "--refs", "refs.yaml", "wrong.txt")
    imported(*words)  # fills the cache of reference files
    slow = {"sqlite_utils", "sqlite3", "jsonschema", "referencing", "yaml", "pyromark", "rich", "importlib.metadata"}
    assert not slow & imported(*words)
    assert "sqlite_utils" in imported("check", "--refs", "refs.yaml", "wrong.txt")


def test_version(desk: Path) -> None:
    from factcheck import __version__

    assert spawn("--version", capture_output=True).stdout.decode() == f"factcheck {__version__}{os.linesep}"
    assert call("--version").stdout == f"factcheck {__version__}\n"


def test_a_bare_checkout_runs(files: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "check", "--no-db", "."], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"FC201" in done.stdout


@unix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_report_that_cannot_be_printed_is_recorded_all_the_same(files: Path) -> None:
    with open("/dev/full", "wb") as full:
        spawn("check", "--refs", "refs.yaml", "wrong.txt", "--db", "kept.db", stdout=full, stderr=subprocess.PIPE)
    assert '"findings": 1' in call("db", "stats", "--db", "kept.db", "--json").stdout


def test_references_that_nobody_has_checked_decide_nothing(files: Path) -> None:
    (files / "open.txt").write_text("The castle had 312 visitors in 2023.\n", encoding="utf-8")
    drafted = call("refs", "draft", "open.txt").stdout
    (files / "refs.yaml").write_text(drafted, encoding="utf-8")
    said = " ".join(call("check", "--no-db", "open.txt").stdout.split())
    assert "every series of the references is unchecked, and decides nothing" in said
    assert "Figures to verify: 1 claim, riskiest first" in said
    (files / "refs.yaml").write_text(drafted.replace("    status: unchecked\n", ""), encoding="utf-8")
    assert "Figures to verify" not in call("check", "--no-db", "open.txt").stdout


DUTCH = (
    "De stad telt 17.800 inwoners en het museum had vorig jaar 61.340 bezoekers. Dat is niet veel voor een stad die\n"
)
DUTCH += (
    "aan zee ligt, maar het is meer dan in de jaren die wij eerder hebben gezien, en ook de winkels zijn er blij mee.\n"
)


def test_what_fails_for_want_of_verdicts_is_told_in_the_report(files: Path) -> None:
    (files / "open.txt").write_text("The castle has 312 rooms and 40 towers.\n", encoding="utf-8")
    words = ("check", "--no-db", "-q", "open.txt", "--fail-on", "never", "--fail-under", "80")
    result = call(*words)
    assert result.exit_code == 1
    assert "0% of 2 claims decided: that fails the check (--fail-under 80)." in " ".join(result.stdout.split())
    annotated = call(*words, "--output-format", "github").stdout
    assert annotated.startswith("::error title=factcheck::0%25 of 2 claims decided")
    assert "fails the check" in call(*words, "--output-format", "concise").stdout
    assert "fails the check" not in call(*words[:-2]).stdout


def test_a_text_that_is_not_english_is_not_clean(files: Path) -> None:
    (files / "stad.txt").write_text(DUTCH, encoding="utf-8")
    words = ("check", "--no-db", "-q", "stad.txt")
    assert call(*words).exit_code == 0
    said = " ".join(call(*words).stdout.split())
    assert "Not judged, for it is not English: stad.txt (nl)." in said
    assert "no figures were found" not in said
    assert call(*words, "--fail-under", "80").exit_code == 1
    assert "1 document not judged" in call(*words, "--output-format", "concise").stdout
    assert json.loads(call(*words, "--output-format", "json").stdout)["summary"]["not_judged"] == 1
    assert "::warning title=factcheck::Not judged" in call(*words, "--output-format", "github").stdout
    assert "Not judged" in call("compare", "-q", "stad.txt", "right.txt").stdout

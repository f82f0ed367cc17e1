"""The README shows what the tool prints: its commands are run, and `pytest --update` writes what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages import ROOT, WIDTH, blocks, keep, needs_shell, with_output

import factcheck
from factcheck.reference import load_references

README = ROOT / "README.md"


@needs_shell
def test_the_output_in_the_readme_is_real(request: pytest.FixtureRequest, example: Path) -> None:
    keep(request, README, with_output(README.read_text(encoding="utf-8"), example))


def test_it_opens_with_the_example_then_how_to_install() -> None:
    text = README.read_text(encoding="utf-8")
    first, second = text.index("$ factcheck check examples/landmines"), text.index("pipx install factcheck-toolkit")
    assert first < second
    assert first < 600


def test_no_line_is_too_wide() -> None:
    assert [line for line in README.read_text(encoding="utf-8").splitlines() if len(line) > WIDTH] == []


def test_the_reference_files_in_the_readme_are_sound(tmp_path: Path) -> None:
    files = [one for one in blocks(README.read_text(encoding="utf-8"), "yaml") if "series:" in one]
    assert len(files) == 2
    for body in files:
        file = tmp_path / "references.yaml"
        file.write_text(body, encoding="utf-8")
        assert load_references([file], cache=False, strict=True)


def test_who_starts_from_nothing_ends_with_a_checked_figure(tmp_path: Path) -> None:
    (body,) = (one for one in blocks(README.read_text(encoding="utf-8"), "yaml") if "Figures of draft.md" in one)
    (tmp_path / "references.yaml").write_text(body, encoding="utf-8")
    (tmp_path / "draft.md").write_text("The museum had 61,340 visitors in 2023.", encoding="utf-8")
    report = factcheck.check([tmp_path / "draft.md"], tmp_path / "references.yaml")
    assert [finding.rule for finding in report.findings] == ["FC201"]


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = README.read_text(encoding="utf-8")
    (code,) = blocks(text, "python")
    (reference,) = (one for one in blocks(text, "yaml") if "Mine Ban Treaty" in one)
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text("The Mine Ban Treaty has 164 States Parties.", encoding="utf-8")
    Path("references.yaml").write_text(reference, encoding="utf-8")
    exec(compile(code, "README.md", "exec"), {})


def test_every_exit_status_is_told() -> None:
    told = re.findall(r"(?m)^\| ([\d, ]+) \|", README.read_text(encoding="utf-8"))
    assert {int(code) for row in told for code in row.split(",")} == {0, 1, 2, 130, 141}

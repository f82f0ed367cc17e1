"""Citations: what a draft cites, which document that is, and whether it says so."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from pages import ROOT, keep, needs_shell, with_output

from factcheck import schema
from factcheck.citations import Given, audit, audited
from factcheck.cite.bibtex import bibtex
from factcheck.cite.csl import csl_json
from factcheck.cli.app import app
from factcheck.model.citation import Audit
from factcheck.model.finding import Report
from factcheck.read import read_text

CORPUS = sorted((Path(__file__).parent / "corpus" / "cites").glob("*.yaml"))
EXAMPLE = ROOT / "examples" / "citations"


def _cases() -> list[dict[str, object]]:
    found = []
    for file in CORPUS:
        page = yaml.safe_load(file.read_text(encoding="utf-8"))
        for at, case in enumerate(page["cases"]):
            found.append(
                {"id": f"{file.stem}-{at}", "documents": page.get("documents", {}), "end": page.get("end", ""), **case}
            )
    return found


CASES = _cases()


def looked_at(case: dict) -> tuple[Audit, Report]:
    """A case of the corpus: its text, with the list that all texts of its file end with, against its documents."""
    documents = {**case["documents"], **case.get("sources", {})}
    names = case.get("given", list(documents))
    sources = [read_text(documents[name], name) for name in names]
    records = None
    if "bib" in case:
        records = (csl_json if case["bib"].lstrip()[:1] in "[{" else bibtex)(case["bib"], "refs").entries
    draft = read_text(f"{case['text']}\n\n{case.get('end', '')}", case.get("name", "draft.md"))
    made = audit(draft, Given(sources, records))
    return made, audited(made, sources)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_of_the_corpus(case: dict) -> None:
    made, report = looked_at(case)
    findings = [
        [one.rule, " ".join(one.anchor.exact.split())] for one in report.findings if one.rule not in case.get("but", [])
    ]
    assert sorted(findings) == sorted(case.get("find", []))
    results = {" ".join(one.anchor.exact.split()): str(one.outcome) for one in made.lookups}
    assert {words: results.get(words) for words in case.get("results", {})} == case.get("results", {})
    for words, name in case.get("tied", {}).items():
        tied = [report.source(one.source).name for one in made.citations if words in one.entry.text and one.source]
        assert tied == ([name] if name else []), words


def test_half_of_the_corpus_is_silent() -> None:
    silent = [case for case in CASES if not case.get("find")]
    assert len(silent) * 2 >= len(CASES)


def call(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), prog_name="factcheck")


@pytest.fixture
def citations(example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(example / "examples" / "citations")
    return example / "examples" / "citations"


EVERY = ("cites", "draft.md", "--bib", "references.bib", "--source", "sources")


@pytest.mark.parametrize("format", ["text", "csv", "html", "json"])
def test_the_example_in_every_format(format: str, citations: Path, golden: Callable[[str, str], None]) -> None:
    result = call(*EVERY, "--output-format", format)
    assert result.exit_code == 1
    golden(f"cites/example.{format if format != 'text' else 'txt'}", result.stdout)


def test_json_is_as_its_schema_says(citations: Path) -> None:
    made = json.loads(call(*EVERY, "--output-format", "json").stdout)
    schema.validator("citations").validate(made)
    text = (citations / "draft.md").read_text(encoding="utf-8")
    for one in made["lookups"]:
        assert text[one["anchor"]["start"] : one["anchor"]["end"]] == one["anchor"]["exact"]


@needs_shell
def test_the_page_is_true(request: pytest.FixtureRequest, example: Path) -> None:
    page = ROOT / "docs" / "citations.md"
    keep(request, page, with_output(page.read_text(encoding="utf-8"), example))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_first_run_writes_the_list_and_the_next_ones_keep_what_was_filled_in(citations: Path) -> None:
    run = ("cites", "draft.md", "--bib", "references.bib", "--sources", "list.csv")
    assert call(*run).exit_code == 1
    first = rows(Path("list.csv").read_text(encoding="utf-8"))
    needs = [
        one["figures"].count(";") + one["quotes"].count(";") + bool(one["figures"]) + bool(one["quotes"])
        for one in first
    ]
    assert needs == sorted(needs, reverse=True)
    assert {one["status"] for one in first} == {"missing"}
    for one in first:
        one |= {"checked by": "me"}
        if one["citation"].startswith("Ashby Harbour"):
            one["file"] = "sources/ferry-report-2024.md"
    first.reverse()
    with open("list.csv", "w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, [*first[0]], delimiter=";")
        writer.writeheader()
        writer.writerows(first)
    assert call(*run).exit_code == 1
    text = Path("list.csv").read_text(encoding="utf-8")
    second = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [(one["citation"], one["file"], one["checked by"]) for one in second] == [
        (one["citation"], one["file"], one["checked by"]) for one in first
    ]
    (found,) = (one for one in second if one["file"])
    assert found["status"] == "read"
    assert call(*run).exit_code == 1
    assert Path("list.csv").read_text(encoding="utf-8") == text


def test_a_file_in_the_list_that_is_not_there_is_an_error(citations: Path) -> None:
    Path("list.csv").write_text(
        "citation,doi_or_url,file\nFerry report,harbour.example.org/ferry-report-2024,gone.md\n"
    )
    result = call(*EVERY, "--sources", "list.csv")
    assert result.exit_code == 2
    assert "no such file" in result.stderr
    assert "never read" in result.stdout
    assert "gone.md" in Path("list.csv").read_text(encoding="utf-8")


def test_a_list_that_is_none_is_left_as_it_is(citations: Path) -> None:
    Path("list.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    result = call(*EVERY, "--sources", "list.csv")
    assert result.exit_code == 2
    assert "no column `file`" in result.stderr
    assert Path("list.csv").read_text(encoding="utf-8") == "a,b\n1,2\n"

"""One text in each format of a desk: the same figures, the same findings, and a place in each."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from papers import Told, as_docx, as_epub, as_html, as_pdf, figures, told

import factcheck
from factcheck.cli.app import app
from factcheck.errors import InputError
from factcheck.read import read_bytes, read_path, read_text

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("reportlab")

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "landmines"
SEEDS = ROOT.parent / "shared" / "seeds"
ARTICLES = sorted(EXAMPLE.glob("*.md"))
MAKERS: dict[str, Callable[[list[Told]], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "epub": as_epub,
    "pdf": as_pdf,
    "columns.pdf": lambda blocks: as_pdf(blocks, columns=2, head="The Review, issue 48"),
}


@pytest.mark.parametrize("form", MAKERS)
@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_the_same_figures_in_every_format(article: Path, form: str) -> None:
    made = read_bytes(MAKERS[form](told(article)), f"a.{form}", read_path(article).published)
    assert figures(made) == figures(read_path(article))
    assert made.title == read_path(article).title


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not here")
@pytest.mark.parametrize("form", MAKERS)
def test_two_real_articles_have_the_same_figures_in_every_format(form: str) -> None:
    for article in sorted(SEEDS.glob("*.txt")):
        made = read_bytes(MAKERS[form](told(article)), f"a.{form}", read_path(article).published)
        assert figures(made) == figures(read_path(article))


@pytest.mark.parametrize("form", MAKERS)
def test_the_findings_are_those_of_the_text(form: str, tmp_path: Path) -> None:
    sources = [
        read_bytes(MAKERS[form](told(article)), f"{article.stem}.{form}", read_path(article).published)
        for article in ARTICLES
    ]
    given = factcheck.check(ARTICLES, EXAMPLE / "references.yaml")
    report = factcheck.check(sources, EXAMPLE / "references.yaml")
    assert [(one.rule, " ".join(one.anchor.exact.split())) for one in report.findings] == [
        (one.rule, " ".join(one.anchor.exact.split())) for one in given.findings
    ]


@pytest.mark.parametrize("form", MAKERS)
def test_anchors_address_the_text_and_every_offset_has_a_place(form: str) -> None:
    source = read_bytes(MAKERS[form](told(ARTICLES[0])), f"a.{form}")
    assert source.marks[0].start == 0
    assert all(one.start < two.start for one, two in zip(source.marks, source.marks[1:], strict=False))
    labels = [source.label(offset) for offset in range(len(source.text))]
    assert all(labels)
    assert [label for at, label in enumerate(labels) if at == 0 or labels[at - 1] != label] == [
        mark.label for mark in source.marks
    ]
    for block in source.blocks:
        assert source.text[block.span.start : block.span.end].strip() == source.text[block.span.start : block.span.end]


def _command(*words: str, status: int = 0, input: bytes | None = None) -> str:
    result = CliRunner().invoke(app, list(words), input=input, prog_name="factcheck")
    assert result.exit_code == status, result.output
    return "".join(line for line in result.output.splitlines(keepends=True) if "trafilatura" not in line)


def _write(desk: Path) -> None:
    (desk / "references.yaml").write_bytes((EXAMPLE / "references.yaml").read_bytes())
    for article, form in zip(ARTICLES, ("docx", "columns.pdf"), strict=True):
        (desk / f"{article.stem}.{form}").write_bytes(MAKERS[form](told(article)))
    (desk / "page.html").write_bytes(
        as_html([("heading", 1, "A ferry"), ("paragraph", 0, "Published 3 May 2024"),
                 ("paragraph", 0, "The ferry carried 3,400 people in 2023, said the harbour board in its report.")])
    )  # fmt: skip


def test_reports_tell_the_page_and_the_paragraph(desk: Path, golden: Callable[[str, str], None]) -> None:
    _write(desk)
    golden("formats_check.txt", _command("check", ".", "--refs", "references.yaml", "--no-db", status=1))
    golden("formats_github.txt", _command("check", ".", "--output-format", "github", "--no-db", status=1))
    golden("formats_extract.txt", _command("extract", "."))


def test_the_json_has_the_places_and_keeps_to_its_schema(desk: Path) -> None:
    import jsonschema
    import referencing

    _write(desk)
    _command("check", ".", "--refs", "references.yaml", "--no-db", "--output", "json=report.json", status=1)
    report = json.loads((desk / "report.json").read_text(encoding="utf-8"))
    schemas = [json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text()) for name in ("claim", "report")]
    registry = referencing.Registry().with_resources(
        (one["$id"], referencing.Resource.from_contents(one)) for one in schemas
    )
    jsonschema.Draft202012Validator(schemas[1], registry=registry).validate(report)
    places = {one["path"]: one["anchor"]["place"] for one in report["claims"]}
    assert places["harbour-review.columns.pdf"] == "p. 1"
    assert places["capital-herald.docx"].startswith("¶ ")
    assert {one["media"] for one in report["sources"]} >= {"text/html", "application/pdf"}


def test_a_place_of_a_report_can_be_asked_about(desk: Path) -> None:
    _write(desk)
    shown = _command("why", "capital-herald.docx ¶ 3", "--refs", "references.yaml")
    assert "capital-herald.docx ¶ 3  “164 states”" in shown
    assert "capital-herald.docx ¶ 3  “33 states”" in shown
    by_line = _command("why", "capital-herald.docx:5:33", "--refs", "references.yaml")
    assert "“164 states”" in by_line
    assert "“33 states”" not in by_line
    assert "has no ¶ 300: its places go from ¶ 1 to ¶ " in _command("why", "capital-herald.docx ¶ 300", status=2)
    assert "2 figures at ¶ 3" in _command("refs", "add", "capital-herald.docx ¶ 3", "--refs", "new.yaml", status=2)
    assert not (desk / "new.yaml").exists()


def test_what_names_say_is_not_believed() -> None:
    blocks = [("paragraph", 0, "The ferry carried 3,400 people in 2023.")]
    page, paper = read_bytes(as_html(blocks, site=False), "a.txt"), read_bytes(as_pdf(blocks), "a.docx")
    assert page.notes[0] == "is an HTML page, whatever its name says, and read as one"
    assert paper.notes[0] == "is a PDF, whatever its name says, and read as one"
    assert figures(page) == figures(paper) == figures(read_text(blocks[0][2], "a.txt"))
    text = read_bytes(blocks[0][2].encode(), "a.pdf")
    assert text.notes[0] == "is no PDF, whatever its name says, and read as text"
    assert text.marks == ()
    with pytest.raises(InputError, match="looks like a PNG image"):
        read_bytes(b"\x89PNG\r\n\x1a\n\0", "a.pdf")


def test_standard_input_may_be_a_document() -> None:
    shown = _command("extract", "-", input=as_pdf([("paragraph", 0, "The ferry carried 3,400 people in 2023.")]))
    assert "<stdin> p. 1  3,400 people" in shown


def test_a_document_that_is_not_whole_fails_a_run(desk: Path) -> None:
    from papers import epub

    (desk / "book.epub").write_bytes(epub({"one": "<p>The ferry carried 3,400 people.</p>"}, listed=["one", "two"]))
    shown = _command("extract", "book.epub", status=2)
    assert "book.epub one ¶ 1  3,400 people" in shown
    assert "book.epub: chapter two cannot be read" in shown

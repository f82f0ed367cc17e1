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
from made import day
from pages import ROOT, keep, needs_shell, with_output
from papers import docx, paragraph, run

from factcheck import schema
from factcheck.citations import Given, audit, audited
from factcheck.cite.bibtex import bibtex
from factcheck.cite.csl import csl_json
from factcheck.cli.app import app
from factcheck.model.citation import Audit
from factcheck.model.finding import Report
from factcheck.pipeline import Options, check_sources
from factcheck.read import read_bytes, read_text
from factcheck.reference.references import References

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


def test_each_output_is_written_to_its_file(citations: Path) -> None:
    names = {"csv": "a.csv", "html": "a.html", "json": "a.json", "text": "a.txt"}
    outputs = [word for format, name in names.items() for word in ("--output", f"{format}={name}")]
    result = call(*EVERY, *outputs, "-q")
    assert result.exit_code == 1
    for format, name in names.items():
        printed = call(*EVERY, "--output-format", format).stdout if format != "text" else Path(name).read_text("utf-8")
        assert Path(name).read_text(encoding="utf-8") == printed
    assert call(*EVERY, "--output", "csv=draft.md").exit_code == 2
    assert call(*EVERY, "--exit-zero").exit_code == 0
    assert call(*EVERY, "--fail-on", "never").exit_code == 0
    assert call("cites", "sources").exit_code == 2
    assert call("cites", "draft.md", "--source", "gone.md").exit_code == 2
    assert call("cites", "draft.md", "--bib", "gone.bib").exit_code == 2


BAD = """The <b>ferry</b> carried 48,300 passengers in 2024.[^1] It cost 77,000 euros.[^=cmd]

[^1]: <script>alert(1)</script> Ferry "report" 2024 \x1b[31m
[^=cmd]: =HYPERLINK("https://bad.example.org","x")
"""
SAID = "# Ferry report 2024\n\n<script>alert(1)</script>\n\nThe ferry carried 43,800 passengers in 2024 <img src=x onerror=alert(2)>."


def test_what_documents_say_is_never_obeyed(desk: Path) -> None:
    Path("draft.md").write_text(BAD, encoding="utf-8")
    Path("@source.md").write_text(SAID, encoding="utf-8")
    run = ("cites", "draft.md", "--source", "@source.md", "--sources", "list.csv")
    page = call(*run, "--output-format", "html").stdout
    assert "<script" not in page
    assert "<img" not in page
    assert "\x1b" not in page + call(*run).stdout
    table = call(*run, "--output-format", "csv").stdout
    for text in (table, Path("list.csv").read_text(encoding="utf-8")):
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    before = Path("list.csv").read_text(encoding="utf-8")
    assert call(*run).exit_code == 1
    assert Path("list.csv").read_text(encoding="utf-8") == before


def test_a_sentence_that_gives_a_figure_to_another_document_of_a_check() -> None:
    survey = "# Harbour Survey 2024\n\nIn 2023, 14,200 boats called at the port of Ashby."
    raised = (
        "According to the Harbour Survey 2024, 12,000 boats called at the port of Ashby in 2023.",
        "According to the Harbour Survey 2024, the port burnt 88,000 litres of diesel.",
    )
    silent = (
        "According to the Harbour Survey 2024, 14,200 boats called at the port of Ashby in 2023.",
        "According to the Harbour Survey 2022, 12,000 boats called at the port of Ashby in 2021.",
        "According to officials, 12,000 boats called at the port of Ashby in 2023.",
    )
    for text in (*raised, *silent):
        sources = [read_text(text, "draft.md", day("2025-01-01")), read_text(survey, "survey.md", day("2025-01-01"))]
        report = check_sources(sources, References(), Options(select=("FC304",)))
        assert [one.source for one in report.findings] == [sources[0].id] * (text in raised)


NESTED = r"""
@string(press = "Quay " # {Press})
@preamble{"\newcommand{\x}{1}"}
@comment{@book{no, title={Not a record}}}
@book{one, author = "Haan, Piet and {World Bank} and Berit M. Lund and others", title = {The {{Deep} {Water}}, \emph{again}},
  publisher = press, year = "{2019}", note = {a \& b \{c\}}}
@article{two, title = "A {"}quoted{"} {\"O}l\'e na\"{\i}ve", date = {2020-05}, doi = {https://doi.org/10.5555/A_b}, }
@misc(three, title = {In round brackets})
@book{one, title = {Again}}
@book{four title = {no comma}}
@book{five, title = {never closed }
"""


def test_bibtex_with_nested_braces_strings_and_accents() -> None:
    made = bibtex(NESTED, "refs.bib")
    one, two = made.entries[:2]
    assert (one.title, one.year, one.authors) == ("The Deep Water, again", "2019", ("haan", "world bank", "lund"))
    assert "Quay Press" in one.text
    assert (two.title, two.year, two.dois) == ('A "quoted" Ölé naïve', "2020", ("10.5555/a_b",))
    assert [entry.key for entry in made.entries] == ["one", "two", "three", "five"]
    assert [problem.partition(":")[0] for problem in made.problems] == ["9", "10", "11"]


def test_csl_json_that_is_none_says_so() -> None:
    for text in ("{", "[1]", '"x"', "[" * 100_000):
        with pytest.raises(ValueError, match="JSON"):
            csl_json(text, "x.json")
    with pytest.raises(ValueError, match=r"^a number in it has more than 4,300 digits$"):
        csl_json('[{"id": ' + "9" * 6000 + "}]", "x.json")
    made = csl_json(
        '[{"id": 7, "title": "A", "author": [{"literal": "World Bank"}, 3], "issued": "2019"}, {"title": "B"}]', "x"
    )
    assert [(one.key, one.authors, one.year) for one in made.entries] == [("7", ("world bank",), "2019")]
    assert made.problems == ["item 2 has no id; it is left out"]


@pytest.mark.parametrize("sign", ["ibid", "circle", "links", "brackets", "bibliography"])
def test_hostile_citations_are_read_to_the_end(sign: str) -> None:
    many = 1200
    calls = " ".join(f"There were {at + 13} boats.[^{at}]" for at in range(many))
    records = None
    if sign == "ibid":
        text = f"{calls}\n\n[^0]: A book\n" + "".join(f"[^{at}]: Ibid.\n" for at in range(1, many))
    elif sign == "circle":
        text = f"{calls}\n\n" + "".join(f"[^{at}]: see note {(at + 1) % many}\n" for at in range(many))
    elif sign == "links":
        text = "# " + " ".join(f"[a{at}](http://x.example.org/{at})" for at in range(many))
    elif sign == "brackets":
        text = "[" * many + "](http://x.example.org)" * many + "(Haan 2019; " * many
    else:
        text = " ".join(f"There were {at + 13} boats [@k{at}; @none]." for at in range(many))
        records = bibtex("".join(f"@book{{k{at}, title={{Title {{{at}}}}}}}\n" for at in range(10_000)), "x").entries
        assert len(records) == 10_000
    made = audit(read_text(text, "draft.md"), Given((), records))
    known = {"ibid": 1, "circle": 0, "links": many, "brackets": 1, "bibliography": many}
    assert len(made.citations) == known[sign]
    assert len(audited(made, ()).findings) == (many if sign in ("bibliography", "circle") else 0)


def test_the_notes_of_a_word_document_are_its_citations() -> None:
    pytest.importorskip("lxml")
    calls = [f'<w:r><w:footnoteReference w:id="{id}"/></w:r>' for id in (4, 7)]
    said = paragraph("The ferry carried 43,800 passengers,", more=calls[0] + run(" on 112 days.") + calls[1])
    notes = "".join(
        f'<w:footnote w:id="{id}">{paragraph(text)}</w:footnote>'
        for id, text in ((4, "Ashby Harbour Office, Ferry report, summer 2024."), (7, "Ibid."))
    )
    report = read_text("# Ferry report, summer 2024\n\nIt ran on 122 days and carried 43,800 passengers.", "report.md")
    draft = read_bytes(docx(said, {"footnotes": notes}), "draft.docx")
    made = audit(draft, Given([report]))
    assert [(one.anchor.exact, str(one.outcome)) for one in made.lookups] == [
        ("43,800 passengers", "there"),
        ("112 days", "not there"),
    ]
    found = audited(made, [report])
    assert [(one.rule, draft.label(one.anchor.start)) for one in found.findings] == [("FC603", "¶ 1")]


@pytest.mark.parametrize(
    "damaged", ['citation,file\n"abc,def\nx,y\n', "cit\0ation,file\nx,y\n", "citation,file\n\udc81,y\n"]
)
def test_a_list_that_is_damaged_is_left_as_it_is(tmp_path: Path, damaged: str) -> None:
    file, draft = tmp_path / "sources.csv", tmp_path / "draft.md"
    file.write_bytes(damaged.encode("utf-8", "surrogateescape"))
    draft.write_text("The pier is long.[^1]\n\n[^1]: The pier, 1998.\n", encoding="utf-8")
    before = file.read_bytes()
    said = CliRunner().invoke(app, ["cites", str(draft), "--sources", str(file)])
    assert (said.exit_code, file.read_bytes()) == (2, before)


@pytest.mark.parametrize("bib", ["", "TY  - BOOK\nER  -\n", "{", None])
def test_a_bibliography_without_a_record_says_nothing_of_keys(bib: str | None, desk: Path) -> None:
    Path("draft.md").write_text("They counted 318 boats [@lund2019].\n", encoding="utf-8")
    if bib is not None:
        Path("refs.bib").write_text(bib, encoding="utf-8")
    result = call("cites", "draft.md", "--bib", "refs.bib")
    assert result.exit_code == 2
    assert "FC601" not in result.stdout
    if bib is not None:
        assert "BibTeX or CSL-JSON" in result.stderr
    Path("good.bib").write_text("@misc{haan, title={Boats}}", encoding="utf-8")
    assert "FC601" not in call("cites", "draft.md", "--bib", "refs.bib", "--bib", "good.bib").stdout
    assert "FC601" in call("cites", "draft.md", "--bib", "good.bib").stdout


def test_a_draft_is_no_source_of_its_own(desk: Path) -> None:
    Path("s").mkdir()
    said = "The ferry carried 77,000 passengers.[^1]\n\n[^1]: Ferry report, summer 2024\n"
    Path("s/draft.md").write_text(said, encoding="utf-8")
    Path("s/copy.md").write_text(said, encoding="utf-8")
    Path("s/report.md").write_text("# Ferry report, summer 2024\n\nIt ran on 122 days.", encoding="utf-8")
    result = call("cites", "s/draft.md", "--source", "s")
    assert result.exit_code == 1
    assert "FC603" in result.stdout
    assert "not cited for it" not in result.stdout


def test_of_two_values_the_one_of_the_same_time_is_the_other_value() -> None:
    company = read_text("# Annual report of the ferry company\n\nRevenue was £642.3m (2022: £594.7m).", "company.md")
    noted = "[^1]\n\n[^1]: Annual report of the ferry company"
    for text in ("Revenue grew to £642.3m from £597.4m in 2022.", "Revenue rose 8% from £597.4m in 2022."):
        made = audit(read_text(text + noted, "draft.md"), Given([company]))
        said = {one.anchor.exact: one for one in made.lookups}["£597.4m"]
        assert (str(said.outcome), said.there and said.there.exact) == ("another value", "£594.7m")


def test_a_word_that_begins_a_clause_is_no_source() -> None:
    silent = "As reported [3], 71 of 94 boats sank. As reported in 2023, 12 people died. When found, 14 boats were old."
    assert audit(read_text(silent, "draft.md"), Given()).named == ()
    named = "The Quay Watch reported 1,240 boats in 2023."
    assert [name for name, _ in audit(read_text(named, "draft.md"), Given()).named] == ["The Quay Watch"]


RIGHTS = """<html><head><title>Ferry report, summer 2024</title></head><body><main><h1>Ferry report, summer 2024</h1>
<p>The ferry ran on 122 days and carried 43,800 passengers across the river, more than in any year before.</p>
<p>Most of them were on their way to work, the harbour office says, and came back in the evening.</p></main>
<footer><p>{}</p></footer></body></html>"""


@pytest.mark.parametrize(
    "footer", ["© 2024 Example Media", "Copyright (c) 2019–2024 Example Media. All rights reserved."]
)
def test_the_year_of_a_copyright_keeps_a_page_whole(footer: str) -> None:
    draft = read_text("It ran on 112 days.[^1]\n\n[^1]: Ferry report, summer 2024", "draft.md")
    whole = read_bytes(RIGHTS.format(footer).encode(), "report.html")
    assert [str(one.outcome) for one in audit(draft, Given([whole])).lookups] == ["not there"]
    other = read_bytes(RIGHTS.format(f"{footer} 9,100 readers").encode(), "report.html")
    assert [str(one.outcome) for one in audit(draft, Given([other])).lookups] == ["cannot check"]


RAISED = """<html><head><title>The wall</title></head><body><article><h1>The wall</h1>
<p>The ferry carried 43,800 passengers.{} It ran on 112 days.{}</p>
<p>The town is on a river that no bridge crosses, and most of the people who work there live on the other side.</p>
<h2>Notes</h2><ol><li id="fn1">Ferry report, summer 2024.</li><li id="fn2">Minutes of the council, 12 March 2024.</li></ol>
</article></body></html>"""


@pytest.mark.parametrize(
    "call",
    [
        '<sup><a href="#fn{}">{}</a></sup>',
        '<a href="#fn{}"><sup>{}</sup></a>',
        '<a href="#fn{}">[{}]</a>',
        "<sup>{1}</sup>",
        "",
    ],
)
def test_a_raised_number_of_a_page_cites_the_note_of_that_number(call: str) -> None:
    report = read_text("# Ferry report, summer 2024\n\nIt carried 43,800 passengers on 122 days.", "report.md")
    page = RAISED.format(call.format(1, 1) or "¹", call.format(2, 2) or "²")
    made = audit(read_bytes(page.encode(), "draft.html"), Given([report]))
    assert {one.anchor.exact: str(one.outcome) for one in made.lookups} == {
        "43,800 passengers": "there",
        "112 days": "cannot check",
    }
    assert [one.rule for one in audited(made, [report]).findings] == []


def test_a_list_that_no_number_calls_has_no_numbers() -> None:
    page = RAISED.format("", "").replace("on a river", "on 12 km<sup>2</sup> by a river")
    made = audit(read_bytes(page.encode(), "draft.html"), Given())
    assert (made.citations, made.undefined) == ((), ())
    assert {str(one.kind) for one in made.listed} == {"author-year"}


def test_the_raised_numbers_of_a_word_document_cite_its_list_of_notes() -> None:
    pytest.importorskip("lxml")
    numbers = [run(str(number), '<w:vertAlign w:val="superscript"/>') for number in (1, 2)]
    body = paragraph("The ferry carried 43,800 passengers.", more=numbers[0] + run(" It ran on 112 days.") + numbers[1])
    body += paragraph("Notes", "Heading1")
    body += paragraph("1. Ferry report, summer 2024.") + paragraph("2. Minutes of the council, 12 March 2024.")
    report = read_text("# Ferry report, summer 2024\n\nIt carried 43,800 passengers on 122 days.", "report.md")
    made = audit(read_bytes(docx(body), "draft.docx"), Given([report]))
    assert {one.anchor.exact: str(one.outcome) for one in made.lookups} == {
        "43,800 passengers": "there",
        "112 days": "cannot check",
    }


SEA = """The ferry carried 43,800 passengers.[^1] It ran on [122 days](https://harbour.example.org/ferry). Some 860 cars towed
a trailer.[^2]

[^1]: Ferry report, summer 2024
[^2]: Traffic count at the old bridge
"""


def test_what_a_store_keeps_is_looked_through(desk: Path) -> None:
    Path("draft.md").write_text(SEA, encoding="utf-8")
    Path("a.md").write_text("# Ferry report, summer 2024\n\nThe ferry carried 43,800 passengers.\n", encoding="utf-8")
    Path("page.txt").write_text("It ran on 122 days, and a ticket cost 2.50 euros.\n", encoding="utf-8")
    Path("other.md").write_text("# Another report of the summer\n\nSome 860 cars towed a trailer.\n", encoding="utf-8")
    assert call("add", "a.md", "other.md", "draft.md").exit_code == 0
    assert call("add", "page.txt", "--origin", "https://harbour.example.org/ferry").exit_code == 0
    Path("a.md").unlink()
    run = ("cites", "draft.md", "--db", "claims.db", "--output-format", "json")
    made = json.loads(call(*run).stdout)
    results = {one["anchor"]["exact"]: one["result"] for one in made["lookups"]}
    assert results == {"43,800 passengers": "there", "122 days": "there", "Some 860 cars": "cannot check"}
    assert [one["path"] for one in made["sources"]] == ["a.md", "https://harbour.example.org/ferry"]
    schema.validator("citations").validate(made)
    Path("list.csv").write_text(
        "citation,doi_or_url,file\nTraffic count at the old bridge,,other.md\n", encoding="utf-8"
    )
    Path("other.md").unlink()
    made = json.loads(call(*run, "--sources", "list.csv").stdout)
    assert {one["result"] for one in made["lookups"]} == {"there"}
    assert call("cites", "draft.md", "--db", "none.db").exit_code == 2


@pytest.mark.parametrize("cell", ["b1.md; b2.md", "b1.md\nb2.md", "b1.md;b2.md;"])
def test_a_work_in_several_files_is_looked_through_as_one(desk: Path, cell: str) -> None:
    Path("draft.md").write_text(SEA.replace("Some 860", "Of 11,240 cars, 860"), encoding="utf-8")
    Path("b1.md").write_text("On an average day 11,240 cars crossed.\n", encoding="utf-8")
    Path("b2.md").write_text("Some 860 cars towed a trailer.\n", encoding="utf-8")
    table = io.StringIO()
    csv.writer(table).writerows([["citation", "file"], ["Traffic count at the old bridge", cell]])
    Path("list.csv").write_text(table.getvalue(), encoding="utf-8")
    result = call("cites", "draft.md", "--sources", "list.csv", "--output-format", "json")
    found = {one["anchor"]["exact"]: one["result"] for one in json.loads(result.stdout)["lookups"]}
    assert (found["11,240 cars"], found["860 cars"]) == ("there", "there")
    assert rows(Path("list.csv").read_text(encoding="utf-8"))[0]["file"] == cell


def test_a_file_whose_name_has_a_semicolon_is_one_file(desk: Path) -> None:
    Path("draft.md").write_text(SEA, encoding="utf-8")
    Path("count; 2024.md").write_text("Some 860 cars towed a trailer.\n", encoding="utf-8")
    Path("list.csv").write_text('citation,file\nTraffic count at the old bridge,"count; 2024.md"\n', encoding="utf-8")
    result = call("cites", "draft.md", "--sources", "list.csv", "--output-format", "csv")
    assert [row["result"] for row in rows(result.stdout) if row["words"] == "Some 860 cars"] == ["there"]

"""Quotations against sources: each class by a corpus, the laws of the word diff, and what the command prints."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from pages import blocks

from factcheck import QuoteClass, audit_quotes, schema
from factcheck.audit import Auditor, quote_report
from factcheck.model.quote import ChangeKind, QuoteReport
from factcheck.read import read_path, read_text
from factcheck.report.layout import Layout
from factcheck.report.quotes import csv_report, json_report, text

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "examples" / "quotes"
TIDE = 'Ada Obi was asked twice. "We have 80 boats and we do not sell any of them," she said. It rained.'


@pytest.fixture
def example_report(monkeypatch: pytest.MonkeyPatch) -> QuoteReport:
    monkeypatch.chdir(FOLDER)
    return quote_report(
        read_path("draft.md"), [read_path("sources/council-minutes.txt"), read_path("sources/evening-tide.md")]
    )


def kinds(draft: str, *sources: str) -> list[str]:
    """The class of each quotation of a draft."""
    return [str(check.kind) for check in audit_quotes(draft, {f"source {at}": one for at, one in enumerate(sources)})]


@pytest.mark.parametrize("show", ["findings", "all"])
def test_the_text(show: str, example_report: QuoteReport, golden: Callable[[str, str], None]) -> None:
    golden(f"quotes/text-{show}.txt", text(example_report, Layout(show=show)))  # type: ignore[arg-type]


def test_the_json(example_report: QuoteReport, golden: Callable[[str, str], None]) -> None:
    written = json_report(example_report, Layout())
    schema.validator("quotes").validate(json.loads(written))
    golden("quotes/json.json", written)


def test_the_csv(example_report: QuoteReport, golden: Callable[[str, str], None]) -> None:
    golden("quotes/csv.csv", csv_report(example_report, Layout()))


def test_every_anchor_holds(example_report: QuoteReport) -> None:
    draft = example_report.draft
    for check in example_report.audit.checks:
        assert draft.text[check.anchor.start : check.anchor.end] == check.anchor.exact
        if check.passage:
            there = example_report.report.source(check.passage.source).text
            assert there[check.passage.anchor.start : check.passage.anchor.end] == check.passage.anchor.exact
            for change in check.changes:
                assert check.anchor.start <= change.quoted.start <= change.quoted.end <= check.anchor.end
                assert change.original.start <= change.original.end <= len(there)


def test_a_spreadsheet_takes_no_quotation_for_a_formula() -> None:
    draft = read_text("“=SUM(A1) is what we do,” said Ada Obi.", "d")
    rows = list(csv.reader(StringIO(csv_report(quote_report(draft, [read_text(TIDE, "s")]), Layout()))))
    assert rows[1][3].startswith("'=")


def test_hostile_text_is_shown_not_sent() -> None:
    draft = read_text("“We have 81 boats\x1b]52;c;x\x07 and we do not sell any of them,” said Ada Obi.", "d")
    report = quote_report(draft, [read_text(TIDE, "s")])
    for written in (text(report, Layout()), json_report(report, Layout()), csv_report(report, Layout())):
        assert "\x1b" not in written
        assert "\x07" not in written


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", "quotes", *args],
        cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "FACTCHECK_CACHE_DIR": str(folder / ".cache")},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("“We have 80 boats and we do not sell any of them,” said Ada Obi.", 0),
        ("“We have eighty boats and we do not sell any of them,” said Ada Obi.", 0),  # a note
        ("“We have 90 boats and we do not sell any of them,” said Ada Obi.", 1),
        ("“We never had any boats at all in this bay,” said Ada Obi.", 1),
    ],
)
def test_the_exit_status(said: str, status: int, desk: Path) -> None:
    (desk / "draft.md").write_text(said, encoding="utf-8")
    (desk / "source.txt").write_text(TIDE, encoding="utf-8")
    assert run(desk, "draft.md", "--source", "source.txt").returncode == status
    assert run(desk, "draft.md", "source.txt", "--exit-zero").returncode == 0


def test_what_cannot_be_done_is_status_2(desk: Path) -> None:
    (desk / "draft.md").write_text("“We have 80 boats and sell none,” said Ada Obi.", encoding="utf-8")
    (desk / "source.txt").write_text(TIDE, encoding="utf-8")
    assert "--source" in run(desk, "draft.md").stderr
    assert run(desk, "draft.md").returncode == 2
    assert run(desk, "draft.md", "draft.md").returncode == 2
    missing = run(desk, "draft.md", "source.txt", "nothing.txt")
    assert (missing.returncode, "nothing.txt" in missing.stderr) == (2, True)
    assert "altered" in missing.stdout  # the rest is done


def test_what_stands_in_a_source_that_was_not_read_is_not_missing(desk: Path) -> None:
    (desk / "draft.md").write_text("“Nobody ever said this here,” said Ada Obi.", encoding="utf-8")
    (desk / "source.txt").write_text(TIDE, encoding="utf-8")
    none = run(desk, "draft.md", "--source", "nothing.txt", "--show", "all")
    assert (none.returncode, "FC501" in none.stdout, "cannot tell" in none.stdout) == (2, False, True)
    some = run(desk, "draft.md", "source.txt", "nothing.txt", "--output-format", "json")
    (found,) = json.loads(some.stdout)["findings"]
    assert (some.returncode, found["rule"], found["severity"]) == (2, "FC501", "note")
    assert "nothing.txt could not be read" in found["message"]
    every = run(desk, "draft.md", "source.txt")
    assert (every.returncode, "warning" in every.stdout) == (1, True)


def test_reports_are_written_to_files(desk: Path) -> None:
    (desk / "draft.md").write_text("“We have 90 boats and we do not sell any of them,” said Ada Obi.", encoding="utf-8")
    (desk / "in").mkdir()
    (desk / "in" / "source.txt").write_text(TIDE, encoding="utf-8")
    done = run(desk, "draft.md", "--source", "in", "--output", "json=o.json", "--output", "csv=o.csv")
    assert done.returncode == 1
    schema.validator("quotes").validate(json.loads((desk / "o.json").read_text(encoding="utf-8")))
    assert "number: 90 / 80" in (desk / "o.csv").read_text(encoding="utf-8")


def test_what_is_left_out_is_told() -> None:
    draft = read_text("The so-called “reform” is done, and “The Long Tide” is a film.", "d")
    audit = Auditor([read_text(TIDE, "s")]).audit(draft)
    assert (audit.checks, [one.anchor.exact for one in audit.left_out]) == ((), ["reform", "The Long Tide"])
    assert "2 words or phrases" in text(quote_report(draft, [read_text(TIDE, "s")]), Layout())


def test_both_sides_of_a_change_are_shown() -> None:
    draft = "“We have 90 boats and we sell any of them,” said Ada Obi."
    (check,) = audit_quotes(draft, {"tide": TIDE})
    assert check.kind is QuoteClass.ALTERED
    told = [
        (one.kind, draft[one.quoted.start : one.quoted.end], TIDE[one.original.start : one.original.end])
        for one in check.alterations
    ]
    assert told == [(ChangeKind.NUMBER, "90", "80"), (ChangeKind.NEGATION, "", "do not")]


PLAN = "CHAIR: We support the plan only if it is paid for by the state."
ROAD = "CHAIR: We will close the road in May, if the council agrees. It rained."
MORE = (
    "CHAIR: We have 80 boats, and we do not mean to sell them. We want reform, not revolution. We will build it even if it "
    "rains. We left because nobody came. I do not know if we can. We like it, but it is not ours. We shall sing; it is not "
    "hard. We waited until noon. We told them that we will not go."
)


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("The chair said: “We support the plan.”", PLAN, "altered"),
        ("“We support the plan,” the chair said.", PLAN, "altered"),
        ("“We will close the road in May.”", ROAD, "altered"),
        ("The chair said: “We are open.”", "CHAIR: We are open, but only in winter.", "altered"),
        (
            "The chair said: “We will not open the pool.”",
            "CHAIR: We will not open the pool until we are paid.",
            "altered",
        ),
        ("“We will close the road … if the council agrees.”", ROAD, "elided"),
        ("“We … close the road, too.”", "CHAIR: We may close the road, too.", "altered"),
        ("The chair said “we support the plan”.", PLAN, "typographic"),
        ("The chair said that he would “support the plan.”", PLAN, "typographic"),
        ("“We support the plan,” the chair said, but only if it is paid for by the state.", PLAN, "typographic"),
        ("The chair said: “We support the plan only if it is paid for by the state.”", PLAN, "identical"),
        ("The chair said: “We have 80 boats.”", MORE, "typographic"),
        ("The chair said: “We want reform.”", MORE, "typographic"),
        ("The chair said: “We will build it.”", MORE, "typographic"),
        ("The chair said: “We left.”", MORE, "typographic"),
        ("The chair said: “I do not know.”", MORE, "typographic"),
        ("The chair said: “We like it.”", MORE, "typographic"),
        ("The chair said: “We shall sing.”", MORE, "typographic"),
        ("The chair said: “We waited.”", MORE, "typographic"),
        ("The chair said: “We asked them.”", "CHAIR: We asked them not once but twice.", "typographic"),
        ("The chair said: “We told them.”", MORE, "typographic"),
        ("“We sell,” Ada Obi said.", '"We sell," said Ada Obi, if not loudly.', "identical"),
    ],
)
def test_a_quotation_that_ends_before_its_sentence_does(draft: str, source: str, kind: str) -> None:
    assert kinds(draft, source) == [kind]


def test_a_cut_without_an_ellipsis_is_told_as_one() -> None:
    report = quote_report(read_text("The chair said: “We support the plan.”", "d"), [read_text(PLAN, "s")])
    assert [one.message for one in report.report.findings] == ["it ends before a condition, “if”"]


def test_a_text_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="a text is a str"):
        audit_quotes("“A,” he said.", {"a": b"A"})  # type: ignore[dict-item]


def test_no_words_nothing_found() -> None:
    assert audit_quotes("", {"a": ""}) == []
    assert audit_quotes("“…,” he said. “?” And “”.", {"a": "…"}) == []
    assert kinds("“Nobody has ever said this here,” said Ada Obi.", "") == ["not-found"]


def test_the_python_of_the_page_runs() -> None:
    (code,) = blocks((ROOT / "docs" / "quotes.md").read_text(encoding="utf-8"), "python")
    exec(compile(code, "quotes.md", "exec"), {})


@pytest.mark.parametrize(
    "text",
    [
        "“a" * 8_000,
        '"a b c" ' * 1_500,
        "“a b c d,” said Ada Obi. " * 800,
        "> a b c d\n\n" * 2_000,
        "“" + "a … " * 20_000 + "”",
        "“" + "[a] " * 20_000 + "”",
        "“" + "not 12 the " * 20_000 + "”",
        "A B " * 40_000,
        "1,111," * 40_000,
        "Ada: b\n" * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_texts_are_audited_in_linear_time(text: str) -> None:
    """Against itself and an article: what is quadratic does not come back."""
    for draft, source in ((text, TIDE), (f"“{TIDE[30:70]}” said Ada Obi.", text), (text, text)):
        assert isinstance(audit_quotes(draft, {"a": source}), list)


@pytest.mark.parametrize("note", ["", "[^1]", "[1]", "¹", "1"])
@pytest.mark.parametrize("lead", ["According to Ms Penrose, it is", "Ms Penrose added that it was"])
def test_a_footnote_mark_ends_no_sentence_and_is_in_no_name(note: str, lead: str) -> None:
    draft = f"“We will not close the library,” Cllr Osei said.{note} {lead} “the heart of the town”."
    told = [(check.anchor.exact, check.speaker) for check in audit_quotes(draft, {"a": TIDE})]
    assert told == [("We will not close the library,", "Cllr Osei"), ("the heart of the town", "Ms Penrose")]


@pytest.mark.parametrize("note", ["", "[^1]", "[1]", "¹", "1"])
def test_a_footnote_mark_parts_two_quotations(note: str) -> None:
    draft = f"“We will not close it,” Cllr Osei said.{note} According to Ms Penrose, “it is the heart of the town”."
    assert [check.speaker for check in audit_quotes(draft, {"a": TIDE})] == ["Cllr Osei", "Ms Penrose"]
    draft = f"“We will not close it,” Cllr Osei said,{note if note != '1' else ''} “and we will not sell it.”"
    assert len(audit_quotes(draft, {"a": TIDE})) == 1


@pytest.mark.parametrize(
    ("draft", "lines"),
    [
        ("Ada Obi said: “We have 80 boats.\n\nIt rained.", (1,)),
        ('It rained.\n\n"We have 80 boats and we do not sell any, she said.', (3,)),
        ("Ada Obi said: “We have 80 boats.\n\n“We do not sell any of them.”", ()),
        ("“We have 80 boats,” Ada Obi said. The 5\" gun is the dogs' own.", ()),
    ],
)
def test_a_mark_that_nothing_closes_is_told(draft: str, lines: tuple[int, ...]) -> None:
    report = quote_report(read_text(draft, "d"), [read_text(TIDE, "s")])
    assert report.audit.unclosed == lines
    assert ("never closed" in text(report, Layout())) == bool(lines)


def test_the_concise_format_counts_quotations(desk: Path) -> None:
    (desk / "draft.md").write_text("“We have 90 boats and we do not sell any of them,” said Ada Obi.", encoding="utf-8")
    (desk / "source.txt").write_text(TIDE, encoding="utf-8")
    done = run(desk, "draft.md", "source.txt", "--output-format", "concise")
    assert done.stdout.splitlines() == [
        "draft.md:1:10: error FC502 quote-altered: “90” for “80”",
        "1 quotation held against 1 source: 0 fair; 1 altered.",
    ]

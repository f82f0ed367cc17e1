"""The Python interface: extract, check, compare, load_references, and what they raise."""

from __future__ import annotations

import datetime
import inspect
import itertools
import pickle
import subprocess
import sys
import typing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import pytest
from made import references, source

import factcheck
from factcheck import api, extraction
from factcheck.lexicon.ideas import ideas
from factcheck.match.index import Index
from factcheck.match.reading import _cached_ideas
from factcheck.model.claim import ClaimKind
from factcheck.model.difference import Apart
from factcheck.model.interval import Interval
from factcheck.read import read_path

REFERENCES = """
format: factcheck-reference/1
title: The museum
sources: {office: {publisher: Statistics Office, title: Yearbook, kind: primary}}
series:
  - id: visitors
    label: Visitors to the National Museum
    unit: people
    type: period
    values:
      - {period: 2023, value: 61340, published: 2024-02, source: office}
      - {period: 2024, value: 66920, published: 2025-02, source: office}
  - id: staff
    label: Staff of the National Museum
    unit: people
    type: level
    values: [{from: 2020, value: 84, source: office}]
"""


@pytest.fixture
def refs(desk: Path) -> factcheck.References:
    return references(desk, REFERENCES)


def test_the_methods_of_public_types_tell_their_types() -> None:
    every = [getattr(factcheck, name) for name in factcheck.__all__]
    made = [one for one in every if hasattr(one, "__given__")]
    assert made
    for one in made:
        for name in ("__init__", "__eq__", "__repr__", "__getstate__", "__setstate__", "__replace__"):
            assert typing.get_type_hints(getattr(one, name)), (one, name)


def test_the_api_module_has_what_the_package_has() -> None:
    assert api.extract is extraction.extract
    assert api.extract_many is extraction.extract_many


def test_extract_gives_claims_in_order_with_their_place() -> None:
    text = "Tickets cost €12. In 2024 some 5,800 people came, on page 4 of the report."
    claims = factcheck.extract(text)
    assert [claim.anchor.exact for claim in claims] == ["€12", "some 5,800 people"]
    assert all(text[one.anchor.start : one.anchor.end] == one.anchor.exact for one in claims)
    assert claims[1].quantity.interval.contains(Interval.point(5757).low or 0)
    assert str(claims[1].period) == "2024"
    assert all(claim.kind is not ClaimKind.OTHER for claim in claims)


def test_extract_counts_relative_dates_from_the_given_day() -> None:
    text = "Last year 5,757 people came."
    assert str(factcheck.extract(text, "2024-05-01")[0].period) == "2023"
    assert str(factcheck.extract(text, factcheck.PartialDate(2024))[0].period) == "2023"
    assert factcheck.extract(text)[0].period is None


@pytest.mark.parametrize("date", ["yesterday", "1.5.2024", "2024-13", ""])
def test_a_date_that_is_none_is_a_value_error(date: str) -> None:
    with pytest.raises(ValueError, match=r"YYYY|calendar"):
        factcheck.extract("It rained.", date)
    with pytest.raises(ValueError, match=r"YYYY|calendar"):
        factcheck.check([source("It rained.")], published=date)


def test_the_names_that_are_packages_too_can_be_called_in_any_order_of_imports() -> None:
    program = (
        "import factcheck, factcheck.extract.build, factcheck.compare.pairs\n"
        "assert len(factcheck.extract('The castle has 312 rooms.')) == 1\n"
        "assert factcheck.compare('The castle has 312 rooms.', 'The castle has 321 rooms.').outcome == 'conflict'\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[1])


def test_every_public_name_is_there() -> None:
    assert [name for name in factcheck.__all__ if not hasattr(factcheck, name)] == []
    assert set(factcheck.__all__) <= set(dir(factcheck))
    with pytest.raises(AttributeError, match="no attribute 'verify'"):
        _ = factcheck.verify  # type: ignore[attr-defined]


def test_check_takes_paths_and_sources_and_reference_paths(desk: Path, refs: factcheck.References) -> None:
    (desk / "a.md").write_text("The National Museum had 61,340 visitors in 2023.", encoding="utf-8")
    for documents in (
        "a.md",
        Path("a.md"),
        ["a.md"],
        [source("The National Museum had 61,340 visitors in 2023.", "a.md")],
    ):
        for given in (refs, "references.yaml", [Path("references.yaml")]):
            report = factcheck.check(documents, given)
            assert [str(verdict.kind) for verdict in report.verdicts] == ["confirmed"]
            assert (report.summary.claims, report.summary.confirmed) == (1, 1)


def test_check_works_without_references() -> None:
    report = factcheck.check([source("The National Museum had 61,340 visitors in 2023.")])
    assert [(str(one.kind), one.reason) for one in report.verdicts] == [("unverified", "no-reference")]
    assert report.findings == ()


def test_a_report_finds_its_parts_by_id(refs: factcheck.References) -> None:
    report = factcheck.check([source("The National Museum had 66,920 visitors in 2024, and 9 lifts.")], refs)
    first, second = report.claims
    assert report.claim(first.id) is first
    assert report.source(first.source) is report.sources[0]
    assert report.confirmed(first.id)
    assert not report.confirmed(second.id)
    assert report.verdict("nothing") is None
    for find in (report.claim, report.source):
        with pytest.raises(KeyError):
            find("nothing")


def test_published_dates_only_documents_that_carry_no_date(desk: Path, refs: factcheck.References) -> None:
    text = "Last year the National Museum had 61,340 visitors."
    (desk / "dated.md").write_text(f"---\ndate: 2024-06-01\n---\n\n{text}\n", encoding="utf-8")
    (desk / "undated.md").write_text(f"{text}\n", encoding="utf-8")
    report = factcheck.check(["dated.md", "undated.md"], refs, published="2025-06-01")
    assert [str(one.published) for one in report.sources] == ["2024-06-01", "2025-06-01"]
    assert [str(verdict.kind) for verdict in report.verdicts] == ["confirmed", "wrong-period"]


def test_a_document_is_read_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "undated.md").write_text("Last year 61,340 people came.", encoding="utf-8")
    read: list[object] = []
    monkeypatch.setattr("factcheck.api.read_path", lambda *given: read.append(given) or read_path(*given))
    (one,) = factcheck.check("undated.md", published="2025-06-01").sources
    assert (str(one.published), one.published_from, len(read)) == ("2025-06-01", "--published", 1)


def test_threads_may_read_at_once() -> None:
    words = [(f"state{number}",) for number in range(2000)]  # more than are kept
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            for _ in range(3):
                assert list(pool.map(_cached_ideas, words)) == [frozenset(ideas(one)) for one in words]
    finally:
        sys.setswitchinterval(before)


def test_as_of_hides_what_came_out_later(refs: factcheck.References) -> None:
    draft = source("The National Museum has 61,340 visitors a year.")
    assert [str(one.kind) for one in factcheck.check([draft], refs).verdicts] == ["outdated"]
    report = factcheck.check([draft], refs, as_of="2024-12-31")
    assert ([str(one.kind) for one in report.verdicts], report.as_of) == (["confirmed"], "2024-12-31")


def test_select_and_ignore_choose_the_rules(refs: factcheck.References) -> None:
    draft = source("The National Museum had 66,920 visitors in 2024. The National Museum had 91,300 visitors in 2023.")
    assert [one.rule for one in factcheck.check([draft], refs).findings] == ["FC201"]
    assert [one.rule for one in factcheck.check([draft], refs, select=["confirmed"]).findings] == ["FC299"]
    assert factcheck.check([draft], refs, ignore=["FC2"]).findings == ()


def test_check_raises_what_it_says(desk: Path, refs: factcheck.References) -> None:
    draft = source("It rained.")
    with pytest.raises(factcheck.InputError, match=r"missing\.md"):
        factcheck.check(["missing.md"])
    with pytest.raises(factcheck.UsageError, match="FC999"):
        factcheck.check([draft], select=["FC999"])
    (desk / "wrong.yaml").write_text(
        "format: factcheck-reference/1\nseries:\n  - id: a\n    lable: A\n", encoding="utf-8"
    )
    with pytest.raises(factcheck.ReferenceFileError, match=r"wrong\.yaml:\d+:\d+: ") as caught:
        factcheck.check([draft], "wrong.yaml")
    assert caught.value.line >= 3
    assert isinstance(caught.value, factcheck.FactcheckError)
    with pytest.raises(factcheck.ReferenceFileError):
        factcheck.load_references("absent.yaml")


def test_references_match_a_claim_best_first_with_reasons(refs: factcheck.References) -> None:
    claim = factcheck.extract("The National Museum had 61,340 visitors in 2023.")[0]
    matches = refs.match(claim)
    assert matches[0].series == "visitors"
    assert matches[0].rejected is None
    assert {"measure_words", "unit", "area", "period"} <= {reason.feature for reason in matches[0].reasons}
    assert [one.score for one in matches if not one.rejected] == sorted(
        (one.score for one in matches if not one.rejected), reverse=True
    )
    assert all(0 <= one.score <= 1 for one in matches)
    share = factcheck.extract("Half of the visitors to the National Museum came in 2023.")[0]
    assert all(one.rejected and one.rejected.apart is Apart.UNIT for one in refs.match(share))
    assert len(refs.match(claim, limit=1)) <= 2
    assert factcheck.References().match(claim) == ()


def test_references_are_indexed_once(refs: factcheck.References, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    monkeypatch.setattr("factcheck.reference.references.Index", lambda *given: made.append(given) or Index(*given))
    for claim in factcheck.extract("The National Museum had 61,340 visitors in 2023 and 66,920 in 2024."):
        assert refs.match(claim)[0].series == "visitors"
    assert len(made) == 1


GERMAN = "Das Museum hatte im Jahr 2023 insgesamt {} Besucher, und die meisten von ihnen kamen aus dem Ausland."


def test_a_text_of_another_language_is_not_passed_over_in_silence() -> None:
    with pytest.warns(factcheck.LanguageWarning, match=r"the text is not English \(de\): it is not read") as told:
        assert factcheck.extract(GERMAN.format("61340")) == []
    assert told[0].filename == __file__
    made = factcheck.compare(GERMAN.format("61340"), GERMAN.format("63140"))
    assert (str(made.outcome), made.notes) == (
        "unrelated",
        ("text a: not English (de): not read", "text b: not English (de): not read"),
    )
    assert factcheck.compare(GERMAN, CASTLE).notes == ("text a: not English (de): not read",)
    assert factcheck.compare(CASTLE, CASTLE).notes == ()


def test_the_callables_are_like_functions_and_can_be_sent_to_processes() -> None:
    texts = [CASTLE, "At least 58 countries are contaminated.", "It rained."]
    factcheck.extract(CASTLE)
    for made, words in ((factcheck.extract, "The claims of a text"), (factcheck.compare, "Text A given text B")):
        assert pickle.loads(pickle.dumps(made)) is made
        assert (made.__doc__ or "").startswith(words)
    assert list(inspect.signature(factcheck.extract).parameters) == ["text", "published"]
    with Pool(2) as pool:
        assert pool.map(factcheck.extract, texts) == list(map(factcheck.extract, texts))


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_texts_are_read_as_each_by_itself(jobs: int) -> None:
    texts = [f"Last year the castle had {number} rooms." for number in range(100, 250)]
    made = factcheck.extract_many(iter(texts), "2024-05-01", jobs=jobs)
    assert list(made) == [tuple(factcheck.extract(text, "2024-05-01")) for text in texts]
    with pytest.warns(factcheck.LanguageWarning, match=r"^texts\[1\]: the text is not English"):
        assert list(factcheck.extract_many(["", GERMAN], jobs=jobs)) == [(), ()]
    with pytest.raises(TypeError, match="a text is a str"):
        list(factcheck.extract_many([CASTLE, 5], jobs=jobs))  # type: ignore[list-item]


def test_many_texts_are_taken_as_they_are_asked_for() -> None:
    endless = (f"The castle has {number} rooms." for number in itertools.count(100))
    for jobs in (1, 2):
        made = factcheck.extract_many(endless, jobs=jobs)
        assert len(next(made)) == 1
        made.close()  # type: ignore[attr-defined]
    for jobs, date, words in ((0, None, "jobs is at least 1"), (1, "yesterday", "YYYY")):
        with pytest.raises(ValueError, match=words):
            factcheck.extract_many([], date, jobs=jobs)


CASTLE = "The castle has 312 rooms."
COMPARED = [
    (CASTLE, "The castle has 312 rooms, all of them cold.", "agree", "same"),
    ("About 5,800 pilgrims walked to the shrine.", "5,757 pilgrims walked to the shrine.", "agree", "precision"),
    ("Over 80% of the victims are civilians.", "Between 70% and 85% of the victims are civilians.", "agree", "precision"),
    ("The coast road is 12 km long.", "The coast road is 12,000 metres long.", "agree", "same"),
    (CASTLE, "The castle has 321 rooms.", "conflict", "conflict"),
    ("The coast road is 12 km long.", "The coast road is 12 miles long.", "conflict", "conflict"),
    ("The town of Averil has 1,000 inhabitants.", "The town of Averil has 1,400 inhabitants.", "conflict", "conflict"),
    ("Over 80% of the victims are civilians.", "Some 60% of the victims are civilians.", "conflict", "conflict"),
    ("In 2023 the festival sold 41,200 tickets.", "In 2024 the festival sold 44,900 tickets.", "not-comparable", "period"),
    ("In March the shop sold 40 bicycles.", "In April the shop sold 55 bicycles.", "not-comparable", "period"),
    ("The festival cost EUR 4.2 million.", "The festival cost $5.1 million.", "not-comparable", "currency"),
    ("Kenya exported 312 tonnes of roses.", "Ghana exported 450 tonnes of roses.", "not-comparable", "area"),
    ("33 states have not signed the treaty.", "33 states have signed the treaty.", "not-comparable", "status"),
    ("5 people", "5 people", "agree", "same"),
    ("165 states", "164 countries", "conflict", "conflict"),
    ("The museum had 61,340 visitors.", "63,140 people visited.", "conflict", "conflict"),
    ("12 people were killed in the fire.", "14 people were killed.", "conflict", "conflict"),
    ("5 people", "5 dogs", "unrelated", ""),
    ("5%", "6%", "unrelated", ""),
    ("5 people", "12 people were killed in the fire.", "not-comparable", "measure"),
    (CASTLE, "The valley has 321 rooms.", "unrelated", ""),
    ("The club will build 300 flats.", "The club built 280 flats.", "not-comparable", "status"),
    (CASTLE, "The valley has 40 farms.", "unrelated", ""),
    (CASTLE, "The castle is old.", "unrelated", ""),
    ("Unemployment rose by 3%.", "Unemployment was 3%.", "not-comparable", "kind"),
    ("The brewery's sales grew 2.4%.", "The brewery's sales shrank 2.4%.", "conflict", "conflict"),
    ("", "", "unrelated", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b", "outcome", "kind"), COMPARED)
def test_two_texts_are_comparable_before_they_are_compared(text_a: str, text_b: str, outcome: str, kind: str) -> None:
    made = factcheck.compare(text_a, text_b)
    assert (str(made.outcome), [pair.kind for pair in made.pairs]) == (outcome, [kind] if kind else [])
    assert len(made.pairs) + len(made.unpaired_a) == len(factcheck.extract(text_a))
    assert len(made.pairs) + len(made.unpaired_b) == len(factcheck.extract(text_b))
    assert factcheck.compare(text_b, text_a).outcome == outcome


def test_one_conflict_outweighs_what_agrees() -> None:
    made = factcheck.compare(f"{CASTLE} The castle has 14 towers.", f"{CASTLE} The castle has 15 towers.")
    assert (str(made.outcome), sorted(pair.kind for pair in made.pairs)) == ("conflict", ["conflict", "same"])


def test_a_pair_says_why() -> None:
    pair = factcheck.compare("Kenya exported 312 tonnes of roses.", "Ghana exported 450 tonnes of roses.").pairs[0]
    assert pair.detail == "Kenya against Ghana"
    assert {facet.name for facet in pair.facets} >= {"unit", "measure", "status", "area", "period"}


@pytest.mark.parametrize(
    "text", ["%PDF-1.4 The castle has 312 rooms.", "\ufeffThe castle has 312 rooms.", "\ud800 312 rooms"]
)
def test_a_string_is_a_text_whatever_it_looks_like(text: str) -> None:
    assert factcheck.compare(text, CASTLE).outcome in ("agree", "unrelated")
    assert isinstance(factcheck.extract(text), list)


def test_offsets_count_a_byte_order_mark_of_the_text() -> None:
    for text in ("\ufeffAt least 58 countries.", "\ufeff\ufeff58 countries.", "At least \ufeff58 countries."):
        [claim] = factcheck.extract(text)
        assert text[claim.anchor.start : claim.anchor.end].endswith("58 countries")
        assert text[claim.anchor.start : claim.anchor.end] == claim.anchor.exact
    [pair] = factcheck.compare("\ufeff58 countries", "58 countries").pairs
    assert (pair.a.anchor.start, pair.b.anchor.start) == (1, 0)


def test_arguments_of_other_types(desk: Path) -> None:
    (desk / "a.md").write_text("Last year 5,757 people came.", encoding="utf-8")
    day = datetime.date(2024, 5, 1)
    assert str(factcheck.extract("Last year 5,757 people came.", day)[0].period) == "2023"
    report = factcheck.check(["a.md", Path("a.md"), "./a.md"], published=day, select="FC101")
    assert [claim.period is None for claim in report.claims] == [False]  # a document named twice is one
    for documents in (Path("a.md"), ["a.md", read_path("a.md")], [read_path("./a.md"), "a.md"]):
        assert len(factcheck.check(documents).sources) == 1
    for rule in (5, None, b"FC201"):
        with pytest.raises(TypeError, match="a rule is named by a str"):
            factcheck.check("a.md", select=[rule])  # type: ignore[list-item]
    with pytest.raises(factcheck.UsageError, match="no rule 'FC999'"):
        factcheck.check("a.md", ignore="FC999")
    with pytest.raises(factcheck.InputError, match="a file without a name"):
        factcheck.check("")
    for text in (None, 5, b"5 people", Path("a.md")):
        with pytest.raises(TypeError, match="a text is a str, not"):
            factcheck.extract(text)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="a text is a str, not"):
            factcheck.compare("5 people", text)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a date is a str"):
        factcheck.check("a.md", as_of=2024)  # type: ignore[arg-type]


def test_to_read_figures_nothing_is_imported_that_only_judging_needs() -> None:
    asked = "import sys, factcheck; factcheck.extract('It cost 5 million euros.'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert not {"factcheck.pipeline", "factcheck.match", "factcheck.rules", "rapidfuzz", "inspect"} & set(
        done.stdout.split()
    )


def _two_and_an_end() -> Iterator[str]:
    yield "The mill has 12 looms."
    yield "It has 3 pools."
    raise OSError("the disk is gone")


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_stands_before_an_error_is_read(jobs: int) -> None:
    made = factcheck.extract_many(_two_and_an_end(), jobs=jobs)
    assert [[claim.anchor.exact for claim in next(made)] for _ in range(2)] == [["12 looms"], ["3 pools"]]
    with pytest.raises(OSError, match="the disk is gone"):
        next(made)


@pytest.mark.parametrize("jobs", [None, "2", 1.5])
def test_jobs_is_a_whole_number(jobs: Any) -> None:
    with pytest.raises(TypeError, match="jobs is a whole number"):
        factcheck.extract_many(["It has 3 pools."], jobs=jobs)


@pytest.mark.parametrize("texts", ["5 people", b"5 people"])
def test_one_text_is_no_list_of_texts(texts: Any) -> None:
    with pytest.raises(TypeError, match=r"give \[text\]"):
        factcheck.extract_many(texts)

"""The search over references: phrases as editors type them, labels that name area and time, a million or ten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.app import app
from factcheck.lexicon import ideas
from factcheck.lexicon.searched import meanings
from factcheck.match.asked import asked
from factcheck.match.flat import Parting
from factcheck.match.search import Hit, Search
from factcheck.reference import load_references

QUERIES = Path(__file__).parents[1] / "bench" / "queries.jsonl"
LABELS = (
    "Unemployment, total (% of total labor force), Kenya, 2013",
    "Unemployment, total (% of total labor force), Kenya, 2014",
    "Unemployment, total (% of total labor force), Peru, 2014",
    "Unemployment, total (% of total labor force), Chad, 2014",
    "Unemployment, female (% of female labor force), Kenya, 2014",
    "Employment in services (% of employment), Kenya, 2014",
    "Life expectancy at birth, female (years), Kenya, 2014",
    "Mortality rate, infant (per 1,000 live births), Kenya, 2014",
    "Imports of goods (current US$), Kenya, 2014",
    "Exports of goods (current US$), Kenya, 2014",
)
REFS = """
format: factcheck-reference/1
title: Labour
series:
  - {id: ken, label: Unemployment rate in Kenya, unit: percent, type: period, values: [
      {period: 2013, value: 2.8}, {period: 2014, value: 2.9}]}
  - {id: per, label: Unemployment rate in Peru, unit: percent, type: period, values: [{period: 2014, value: 3.2}]}
  - {id: dwellings, label: Dwellings completed, unit: dwellings, type: period, area: Ashby, values: [
      {period: 2014, value: 310}]}
"""


@pytest.fixture(scope="module")
def flat() -> Search:
    search = Search(str)
    for number, label in enumerate(LABELS):
        search.add_label(number, label)
    return search


@pytest.fixture
def own_words() -> Iterator[None]:
    yield
    ideas._ADDED.clear()
    ideas.add("")


@pytest.mark.parametrize(
    ("phrase", "areas", "period", "words"),
    [
        ("jobless rate Kenya 2014", ("KEN",), "2014", ("jobless", "rate")),
        ("Kenya's jobless rate", ("KEN",), "", ("jobless", "rate")),
        ("kenyan exports 2010-2014", ("KEN",), "2010..2014", ("exports",)),
        ("inflation March 2019 UK", ("GBR",), "2019-03", ("inflation",)),
        ("GDP Q1 2014 France", ("FRA",), "2014-01..2014-03", ("gdp",)),
        ("exports DE", ("DEU",), "", ("exports",)),
        ("exports de", (), "", ("exports", "de")),
        ("Korea, Rep. gdp", ("KOR",), "", ("gdp",)),
        ("Côte d'Ivoire gdp", ("CIV",), "", ("gdp",)),
        ("georgia co2", ("GEO", "US-GA"), "", ("co2",)),
        ("youth 15-24 Mali", ("MLI",), "", ("youth", "15", "24")),
    ],
)
def test_areas_and_times_of_a_phrase_are_keys(
    phrase: str, areas: tuple[str, ...], period: str, words: tuple[str, ...]
) -> None:
    found = asked(phrase, {})
    assert (found.areas, found.period, found.words) == (areas, period, words)


@pytest.mark.parametrize(
    ("label", "measure", "area", "period"),
    [
        (LABELS[0], "Unemployment, total (% of total labor force)", "KEN", "2013"),
        ("Unemployment in Kenya (2014)", "Unemployment", "KEN", "2014"),
        ("Kenya: GDP per capita, 2010", "GDP per capita", "KEN", "2010"),
        ("GDP, Korea, Rep., 2014", "GDP", "KOR", "2014"),
        ("CO2 emissions (kt) (Chad, 2010Q3)", "CO2 emissions (kt)", "TCD", "2010-07..2010-09"),
        ("Crop production index (2014-2016 = 100)", "Crop production index (2014-2016 = 100)", "", ""),
        ("Exports of goods and services", "Exports of goods and services", "", ""),
    ],
)
def test_a_label_is_taken_apart(label: str, measure: str, area: str, period: str) -> None:
    parted = Parting().label(label)
    assert (parted.measure, parted.area, parted.period) == (measure, area, period)


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("jobless rate Kenya 2014", 1),
        ("jobless rate Kenya 2013", 0),
        ("jobless rate kenya", 1),  # the latest
        ("unemployment Peru 2014", 2),
        ("joblessness in Chad", 3),
        ("women out of work kenya", 4),
        ("unemploymnt keyna 2014", 1),
        ("how long women live in Kenya", 6),
        ("babies dying before their first birthday Kenya", 7),
        ("imports kenya", 8),
        ("exports kenya", 9),
    ],
)
def test_a_phrase_finds_its_label(flat: Search, phrase: str, number: int) -> None:
    assert [hit.series for hit in flat.search(phrase)][:1] == [str(number)]


def test_a_hit_says_what_it_is_for_and_why(flat: Search) -> None:
    hit = flat.search("jobless rate Kenya 2014", 1)[0]
    assert (hit.area, hit.period) == ("KEN", "2014")
    assert hit.reasons == ("unemployment", "KEN", "2014")


def test_another_area_comes_after_and_another_year_is_said(flat: Search) -> None:
    assert flat.search("unemployment France")[0].score < flat.search("unemployment Kenya")[0].score / 2
    late = flat.search("unemployment Kenya 2020")[0]
    assert (late.period, "2014" in late.reasons) == ("2014", False)
    assert late.score < flat.search("unemployment Kenya 2014")[0].score


def test_nothing_is_found_for_what_no_reference_has(flat: Search) -> None:
    assert flat.search("reindeer") == () == flat.search("")


def test_references_are_added_as_they_come() -> None:
    search = Search(str)
    search.add_label(0, LABELS[0])
    assert [hit.period for hit in search.search("unemployment kenya")] == ["2013"]
    search.add_label(1, LABELS[1])
    assert [hit.period for hit in search.search("unemployment kenya")] == ["2014"]
    search.add_label(2, "Imports of goods (current US$), Kenya, 2014")
    assert search.search("imports kenya")[0].series == "2"
    assert len(search) == 3


def test_an_area_that_no_list_has_is_known_by_its_measure() -> None:
    search = Search(str)
    for number, area in enumerate(("Kenya", "Peru", "Chad", "Lower Ashby", "Upper Ashby")):
        search.add_label(number, f"Unemployment, total (% of total labor force), {area}, 2014")
    hit = search.search("jobless rate upper ashby")[0]
    assert (hit.series, hit.area) == ("4", "name:upper ashby")


def test_equal_phrases_are_matched_once(flat: Search) -> None:
    assert flat.search("jobless  rate Kenya") is flat.search("jobless rate Kenya")


def _hits(path: Path, phrase: str) -> list[tuple[str, str, str]]:
    hits: tuple[Hit, ...] = load_references([path]).search(phrase)
    return [(hit.series, hit.area, hit.period) for hit in hits if hit.score > 0.4]


def test_series_of_a_file_share_their_measure(desk: Path) -> None:
    (desk / "refs.yaml").write_text(REFS, encoding="utf-8")
    assert _hits(desk / "refs.yaml", "jobless rate kenya") == [("ken", "KEN", "2014")]
    assert _hits(desk / "refs.yaml", "jobless rate peru 2014") == [("per", "PER", "2014")]
    assert _hits(desk / "refs.yaml", "homes built in Ashby") == [("dwellings", "name:ashby", "2014")]


def test_the_world_bank_is_found_in_other_words() -> None:
    references = load_references(["@world"])
    known = {one.id for one in references.series}
    queries = [json.loads(line) for line in QUERIES.read_text(encoding="utf-8").splitlines()]
    queries = [one for one in queries if one["indicator"] in known]
    lost = [
        one["query"]
        for one in queries
        if not {one["indicator"], *one["also"]} & {hit.series for hit in references.search(one["query"])}
    ]
    assert len(queries) > 90
    assert len(lost) <= len(queries) // 50, lost


def _run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, list(words), prog_name="factcheck")
    return done.exit_code, done.output


def test_the_command_prints_the_value(desk: Path) -> None:
    (desk / "refs.yaml").write_text(REFS, encoding="utf-8")
    code, said = _run("refs", "search", "jobless", "rate", "Kenya", "2013", "--refs", "refs.yaml", "--limit", "1")
    assert code == 0
    assert said.splitlines()[-1].split() == ["2.8%", "Kenya", "2013", "ken", "Unemployment", "rate", "in", "Kenya"]
    code, said = _run("refs", "search", "jobless rate Kenya", "--refs", "refs.yaml", "--limit", "1", "--json")
    (row,) = json.loads(said)
    assert (row["value"], row["period"], row["area_key"]) == ("2.9%", "2014", "KEN")
    assert "unemployment" in row["because"]


def test_the_command_says_that_nothing_fits(desk: Path) -> None:
    (desk / "refs.yaml").write_text(REFS, encoding="utf-8")
    assert _run("refs", "search", "reindeer", "--refs", "refs.yaml") == (0, "nothing in the references fits\n")


def test_an_editors_own_words(desk: Path, own_words: None) -> None:
    (desk / "refs.yaml").write_text(REFS, encoding="utf-8")
    (desk / "own.txt").write_text("# of the desk\nunemployment: bench warmers, on the pogey\n", encoding="utf-8")
    _, without = _run("refs", "search", "on the pogey Kenya", "--refs", "refs.yaml")
    assert "2.9%" not in without
    _, said = _run("refs", "search", "on the pogey Kenya", "--refs", "refs.yaml", "--synonyms", "own.txt")
    assert "2.9%" in said
    (desk / "draft.md").write_text("In 2014, 2.9% of Kenyans were on the pogey.\n", encoding="utf-8")
    _, said = _run("check", "draft.md", "--refs", "refs.yaml", "--no-db", "--synonyms", "own.txt")
    assert "1 confirmed" in said


@pytest.mark.parametrize("text", ["unemployment", ": words", "unemployment: a,,b"])
def test_a_line_that_is_no_table_is_named(desk: Path, own_words: None, text: str) -> None:
    (desk / "own.txt").write_text(f"# ours\n{text}\n", encoding="utf-8")
    code, said = _run("check", "--synonyms", "own.txt")
    assert code == 2
    assert "own.txt: line 2: write a name, a colon" in said


def test_each_meaning_says_another_way() -> None:
    assert all(ways and all(ways) for ways in meanings().values())
    assert all(phrase == " ".join(phrase.lower().split()) for phrase in meanings())

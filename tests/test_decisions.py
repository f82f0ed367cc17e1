"""What people decide of a figure and a series is kept, and holds from then on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from test_cli import call

from factcheck.reference.decisions import FILE, read

REFERENCES = """\
format: factcheck-reference/1
sources: {office: {publisher: Statistics Office, published: 2024-03-01}}
series:
  - id: ferry
    label: Passengers of the island ferries
    unit: people
    type: period
    values: [{period: 2023, value: 128400, source: office}]
  - id: births
    label: Live births
    unit: births
    type: period
    values: [{period: 2023, value: 5310, source: office}]
"""
DRAFT = """\
In 2023 the blue boats took 131,600 people across.

In 2023 the island ferries carried 182,400 passengers.

In 2023 the island ferries carried 182,400 passengers, said the union.
"""


@pytest.fixture
def text(desk: Path) -> Path:
    (desk / "draft.md").write_text(DRAFT, encoding="utf-8")
    (desk / "refs.yaml").write_text(REFERENCES, encoding="utf-8")
    return desk


def verdicts() -> list[tuple[str, str | None]]:
    done = call("check", "draft.md", "--refs", "refs.yaml", "--output-format", "json")
    return [(one["verdict"], one["series"]) for one in json.loads(done.stdout)["claims"]]


def test_an_accepted_figure_gives_the_series_another_name(text: Path) -> None:
    assert verdicts()[0][0] == "unverified"
    done = call("accept", "draft.md:1:29", "--series", "ferry", "--refs", "refs.yaml")
    assert done.exit_code == 0, done.stderr
    assert verdicts()[0] == ("contradicted", "ferry")
    (one,) = read(Path(FILE))
    assert (one.series, one.phrase, one.exact) == ("ferry", "blue boats took people", "131,600 people")


def test_a_rejected_series_does_not_come_back(text: Path) -> None:
    assert [verdict for verdict, _ in verdicts()[1:]] == ["contradicted", "contradicted"]
    done = call("dismiss", "draft.md:3:36", "--not-this-series", "--reason", "the union counts return trips")
    assert done.exit_code == 0, done.stderr
    assert [verdict for verdict, _ in verdicts()[1:]] == ["unverified", "unverified"]
    assert "a person decided" in call("why", "draft.md:3:36", "--refs", "refs.yaml").stdout


def test_a_finding_is_dismissed_by_its_id(text: Path) -> None:
    verdicts()
    report = call("check", "draft.md", "--refs", "refs.yaml").stdout
    found = re.search(r"\[([0-9a-f]{6})\]", report)
    assert found
    assert call("dismiss", found[1], "--not-this-series").exit_code == 0
    assert read(Path(FILE))[0].series == "ferry"


def test_the_later_decision_holds(text: Path) -> None:
    call("accept", "draft.md:1:29", "--series", "births", "--refs", "refs.yaml", "--as", "blue boats")
    call("dismiss", "draft.md:1:29", "--not-this-series", "--series", "births")
    call("accept", "draft.md:1:29", "--series", "births", "--refs", "refs.yaml", "--as", "blue boats")
    assert [one.kind for one in read(Path(FILE)) if one.phrase == "blue boats"] == ["series"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept", "draft.md:1:29", "--series", "fery"), "no series 'fery': did you mean ferry?"),
        (("accept", "draft.md:2", "--series", "ferry"), "no figure at draft.md:2"),
        (("dismiss", "abcdef", "--not-this-series"), "no finding abcdef in the last run"),
        (("dismiss", "draft.md:1:29", "--not-this-series"), "is tied to no series in the last run"),
    ],
)
def test_what_cannot_be_decided_is_said(text: Path, arguments: tuple[str, ...], said: str) -> None:
    verdicts()
    refs = ("--refs", "refs.yaml") if arguments[0] == "accept" else ()
    done = call(*arguments, *refs)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (text / FILE).exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "1:1: not a decision"),
        ('{"format": "other/1"}', "1:1: not a decision"),
        ('{"format": "factcheck-decision/1", "decision": "maybe"}', "`decision` is 'maybe'"),
        ('{"format": "factcheck-decision/1", "decision": "series", "series": "a"}', "`phrase` is missing"),
    ],
)
def test_a_broken_file_is_named_by_line_and_not_added_to(text: Path, line: str, said: str) -> None:
    (text / FILE).write_text(line + "\n", encoding="utf-8")
    assert said in call("check", "draft.md", "--refs", "refs.yaml").stderr
    assert call("accept", "draft.md:1:29", "--series", "ferry", "--refs", "refs.yaml").exit_code == 2
    assert (text / FILE).read_text(encoding="utf-8") == line + "\n"


def test_a_last_line_without_an_end_is_ended_first(text: Path) -> None:
    call("accept", "draft.md:1:29", "--series", "ferry", "--refs", "refs.yaml")
    (text / FILE).write_text((text / FILE).read_text(encoding="utf-8").rstrip(), encoding="utf-8")
    call("dismiss", "draft.md:3:36", "--not-this-series", "--series", "births")
    assert [one.kind for one in read(Path(FILE))] == ["series", "not-this-series"]

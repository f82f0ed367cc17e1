"""Documents held against themselves: each case says what is told of a text, and most texts have nothing to tell."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from made import run

from factcheck.compare.inside.written import day_of, nth, number
from factcheck.compare.inside.years import off

FOLDER = Path(__file__).parent / "corpus" / "inside"
PUBLISHED = "2025-04-10"


def _cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        for case in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader):
            found.append((file.stem, case["text"], case["told"]))
    return found


CASES = _cases()


def told(text: str) -> list[str]:
    """The findings of the rules that look inside one document, in order of place."""
    report = run({"draft.md": text}, published=PUBLISHED, select=("FC4",))
    found = sorted(report.findings, key=lambda one: one.anchor.start)
    return [f"{one.rule} {one.severity} {one.message}" for one in found]


@pytest.mark.parametrize(("file", "text", "expected"), CASES, ids=[f"{file} {text[:40]}" for file, text, _ in CASES])
def test_what_is_told_of_a_text(file: str, text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_there_are_as_many_silent_texts_as_others() -> None:
    silent = sum(not expected for _, _, expected in CASES)
    assert len(CASES) >= 150
    assert silent >= len(CASES) - silent
    assert len([file for file, _, _ in CASES if file == "texts"]) >= 60


def test_each_finding_shows_its_arithmetic() -> None:
    report = run({"a.md": "Sales of honey rose 25% from 80 to 96 tonnes."}, select=("FC402",))
    assert [(note.label, note.text) for note in report.findings[0].notes] == [
        ("read", "25%, undated"),
        ("sum", "(96 - 80) / 80 = 20%"),
    ]


def test_a_finding_without_a_claim_keeps_its_fingerprint_when_lines_are_put_before_it() -> None:
    text = "Some 35 years ago, in 1979, the wall stood."
    (first,) = run({"a.md": text}, published=PUBLISHED, select=("FC405",)).findings
    (moved,) = run({"a.md": f"# Mills\n\nOf wood.\n\n{text}"}, published=PUBLISHED, select=("FC405",)).findings
    assert first.claims == ()
    assert first.fingerprint == moved.fingerprint


def test_a_sentence_said_twice_has_two_fingerprints() -> None:
    text = "Some 35 years ago, in 1979, the wall stood.\n\nSome 35 years ago, in 1979, the wall stood."
    made = run({"a.md": text}, published=PUBLISHED, select=("FC405",)).findings
    assert len({one.fingerprint for one in made}) == 2


def test_years_ago_need_a_day_to_be_counted_from() -> None:
    assert list(off("Some 35 years ago, in 1979, the wall stood.", None)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("35", 35), ("thirty-five", 35), ("Twelve", 12), ("ninety", 90), ("mill", None), ("five-twenty", None)],
)
def test_small_numbers(text: str, value: int | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(("text", "value"), [("50th", 50), ("fiftieth", 50), ("Twenty-fifth", 25), ("mill", None)])
def test_ordinals(text: str, value: int | None) -> None:
    assert nth(text) == value


@pytest.mark.parametrize(
    ("text", "day"), [("on 3 March 1950", (1950, 3, 3)), ("in 1950", (1950, 0, 0)), ("March 3, 1950", (1950, 3, 3))]
)
def test_dates(text: str, day: tuple[int, int, int]) -> None:
    assert day_of(text) == day

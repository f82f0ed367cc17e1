"""Laws of sentences that end in the middle, in documents of whatever date: all of them are read and judged."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from drafts import CORPUS
from hypothesis import given, settings
from hypothesis import strategies as st
from made import run, source

from factcheck.extraction import read_claims
from factcheck.pipeline import check_sources
from factcheck.reference import load_references
from factcheck.reference.references import References

FOLDERS = tuple(sorted(path.parent for kind in ("drafts", "silent") for path in (CORPUS / kind).glob("*/draft.md")))
ENDS = re.compile(r"(?<=[.!?])\s+|\n\n")
TOKENS = re.compile(r"\w+|[^\w\s]")
DATES = ("0001", "0001-01", "0001-01-01", "0001-12-31", "2024-02-29", "2025", "9999", "9999-01", "9999-12-31")
TIMES = (
    *(
        "last year",
        "next year",
        "this month",
        "last month",
        "next month",
        "last December",
        "next January",
        "a year ago",
    ),
    *(
        "two weeks ago",
        "over the last 30 days",
        "in the past decade",
        "until 1 January",
        "before 1 January",
        "since May",
    ),
    *("from October to March", "in the first quarter", "a year earlier", "the year before", "in May last year"),
)


@cache
def sentences(folder: Path) -> tuple[str, ...]:
    return tuple(filter(None, ENDS.split((folder / "draft.md").read_text(encoding="utf-8"))))


@cache
def references(folder: Path) -> References:
    return load_references([folder / "references.yaml"])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_a_sentence_cut_at_any_word_is_read(folder: Path) -> None:
    for text in sentences(folder):
        for found in TOKENS.finditer(text):
            draft = source(text[: found.end()], "draft.md", language="en")
            for claim in read_claims(draft):
                assert draft.text[claim.anchor.start : claim.anchor.end] == claim.anchor.exact != ""


@settings(max_examples=300)
@given(st.data(), st.sampled_from(FOLDERS), st.sampled_from((None, *DATES)))
def test_what_is_cut_and_joined_is_judged_on_any_date(data: st.DataObject, folder: Path, date: str | None) -> None:
    words = data.draw(st.sampled_from(sentences(folder))).split()
    other = data.draw(st.sampled_from(sentences(folder))).split()
    head, tail = words[: data.draw(st.integers(0, len(words)))], other[data.draw(st.integers(0, len(other))) :]
    text = " ".join((*head, data.draw(st.sampled_from(("", *TIMES))), *tail))
    report = check_sources([source(text, "draft.md", date, language="en")], references(folder))
    assert len(report.claims) >= len(report.verdicts)


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("words", TIMES)
def test_a_time_told_from_the_first_or_last_day_of_the_calendar_is_read(words: str, date: str) -> None:
    report = run(f"The mill had 120 looms {words}. {words.capitalize()} it employed 80 people.", published=date)
    assert [str(claim.quantity.interval) for claim in report.claims][:1] == ["120"]


@pytest.mark.parametrize("text", ["Children between 5 and", "That is 120 a square", "People between 15 and"])
def test_a_heading_that_stops_short_is_read(text: str) -> None:
    assert run(text).claims

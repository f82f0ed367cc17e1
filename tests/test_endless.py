"""Documents with more numbers than can be read: so many are, and what is left out is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_cli import call

from factcheck.compare.odds import MOST as PASSAGE
from factcheck.compare.odds import passages
from factcheck.extraction import read_claims
from factcheck.lexicon import endless
from factcheck.read import read_text


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    """A limit of twenty numbers."""
    monkeypatch.setattr(endless, "MOST", 20)
    return 20


def test_an_ordinary_text_is_read_to_its_end() -> None:
    text = "Twelve ships and 14 boats came. " * 40
    assert endless.end_of_figures(text) == len(text)


def test_numbers_in_digits_and_in_words_count(few: int) -> None:
    text = "Twelve ships and 14 boats came. " * few
    assert endless.end_of_figures(text) == 10 * len("Twelve ships and 14 boats came. ")


def test_figures_are_read_up_to_the_limit(few: int) -> None:
    source = read_text("The town has 14 ships.\n\n" * (few + 5), "ships.md")
    assert len(read_claims(source)) == few
    assert "numbers: those from line 41 on are not read; split it into several documents" in source.lost[0]


def test_one_endless_sentence_is_cut_at_the_limit(few: int) -> None:
    assert len(read_claims(read_text("14 men, " * 3 * few, "men.txt"))) == few


def test_a_check_that_left_figures_out_is_incomplete(few: int, desk: Path) -> None:
    (desk / "ships.txt").write_text("The town has 14 ships.\n\n" * (few + 5), encoding="utf-8")
    result = call("check", "--no-db", "ships.txt")
    assert result.exit_code == 2
    assert "those from line 41 on are not read" in " ".join(result.stdout.split())


def test_an_endless_paragraph_is_several_passages() -> None:
    source = read_text("The town has 14 ships. " * (PASSAGE + 5), "ships.md")
    assert [len(one) for one in passages(source, read_claims(source))] == [PASSAGE, 5]

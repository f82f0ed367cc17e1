"""The names that running text has for standard statistics."""

from __future__ import annotations

import pytest

from factcheck.lexicon import called
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.synonyms import TRANSPARENT
from factcheck.match.labels import name_of

NAMES = [name for said in called._table().values() for names in said for name in names]
HOW = TRANSPARENT | {idea(word) for word in TRANSPARENT}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_says_what_is_measured(name: str) -> None:
    assert any(term not in HOW for term, _ in name_of(name).terms), "any text would say it in full"


def test_a_label_is_known_in_any_order_of_its_words() -> None:
    assert called.called("Mortality rate, infant")[0]
    assert called.called("Infant mortality rate") == called.called("Mortality rate, infant")


def test_a_whole_in_brackets_is_asked_for() -> None:
    assert "farming in the economy" in called.called("Agriculture, forestry, and fishing, value added", "GDP")[0]
    assert called.called("Agriculture, forestry, and fishing, value added") == ((), ())


def test_a_looser_name_stands_apart() -> None:
    strict, loose = called.called("Expense", "GDP")
    assert "government spending" in loose
    assert "government spending" not in strict


def test_a_label_with_a_colon_of_its_own() -> None:
    assert called.called("Logistics performance index: Overall")[0] == (
        "logistics performance index",
        "logistics index",
    )

"""One guard for the cells of every table that is written."""

from __future__ import annotations

import pytest

from factcheck.cells import guarded, unguarded

FORMULAS = (
    "=1+1",
    "+cmd",
    "-2%",
    "@sum",
    " =x",
    "\u00a0=x",
    "\ufeff=x",
    "＝x",
    "a\n=x",
    "-1,204",
    "- a",
    "+49 30",
    "=-1",
)
PLAIN = ("", "a", "12", "-12", "+1.5", "a = b", "a - b", "'quoted'", "3-4", "“=x”", "(-2)")


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_gets_one_mark_and_loses_it_again(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", PLAIN)
def test_what_is_no_formula_stays(cell: str) -> None:
    assert guarded(cell) == unguarded(cell) == cell

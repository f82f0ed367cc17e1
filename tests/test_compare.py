"""Short articles held against each other: what disagrees is found, and nothing else is said to disagree.

Each case has two texts, and the figures that an editor would see exclude each other. What is marked under `gaps` is
not found yet: it must fail, and tells us the day it passes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from made import found, source

from factcheck.model.finding import Report
from factcheck.pipeline import check_sources
from factcheck.reference.references import References

FOLDER = Path(__file__).parent / "corpus" / "compare"
CASES = {
    name: [(case["name"], case) for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))]
    for name in ("conflicts", "silent")
}
Pairs = set[frozenset[str]]


def compared(case: dict[str, Any]) -> Report:
    """The run over the texts of a case."""
    dates = case.get("published") or [None] * len(case["texts"])
    texts = zip(case["texts"], "abc", dates, strict=False)
    return check_sources([source(text, f"{name}.md", date and str(date)) for text, name, date in texts], References())


def disputed(report: Report) -> Pairs:
    """What FC301 says to exclude each other, as written without a hedge."""
    return {frozenset(_bare(report.claim(id).quantity.written) for id in one.claims) for one in found(report, "FC301")}


def _bare(written: str) -> str:
    first, _, rest = written.partition(" ")
    return rest if first.lower() in ("about", "around", "some") else written


def expected(case: dict[str, Any], key: str) -> Pairs:
    """The pairs of figures that a case names."""
    return {frozenset(pair) for pair in case.get(key, ())}


@pytest.mark.parametrize("case", [case for _, case in CASES["conflicts"]], ids=[name for name, _ in CASES["conflicts"]])
def test_two_articles_on_one_event_are_found_to_disagree(case: dict[str, Any]) -> None:
    told = disputed(compared(case))
    assert not told & expected(case, "gaps"), "this works now: take it from the gaps"
    assert told == expected(case, "conflicts")


@pytest.mark.parametrize("case", [case for _, case in CASES["silent"]], ids=[name for name, _ in CASES["silent"]])
def test_articles_on_two_things_do_not_disagree(case: dict[str, Any]) -> None:
    assert disputed(compared(case)) == set()


def test_there_are_as_many_silent_pairs_as_others() -> None:
    assert len(CASES["silent"]) >= len(CASES["conflicts"]) >= 6

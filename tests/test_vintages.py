"""The rows of one time, as often as a figure was revised."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import factcheck

HEAD = """\
format: factcheck-reference/1
series:
  - id: visitors
    label: Visitors of the museum
    unit: visitors
    type: period
    values:
"""
DAYS = [date(2014, 1, 1) + timedelta(days=number) for number in range(3000)]


def seconds(folder: Path, rows: list[str]) -> float:
    """How long one figure takes against a series of such rows."""
    draft, refs = folder / "draft.md", folder / "refs.yaml"
    draft.write_text("---\ndate: 2018-01-01\n---\nThe museum had 61,340 visitors in 2013.\n", encoding="utf-8")
    refs.write_text(HEAD + "".join(f"      - {{period: 2013, {row}}}\n" for row in rows), encoding="utf-8")
    begun = time.process_time()
    report = factcheck.check([draft], [refs])
    assert not report.problems
    return time.process_time() - begun


def test_a_figure_revised_often_takes_no_longer_for_each_revision(tmp_path: Path) -> None:
    assert seconds(tmp_path, [f"value: {61_000 + at}, published: {day}" for at, day in enumerate(DAYS)]) < 6


def test_rows_each_of_a_dimension_of_its_own_take_no_longer_each(tmp_path: Path) -> None:
    assert seconds(tmp_path, [f"value: {at}, key{at}: part{at}" for at in range(3000)]) < 6

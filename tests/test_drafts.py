"""Whole drafts of many subjects: right, wrong, outdated, rounded and unrelated figures, each judged as an editor would.

A figure marked `gap` is not judged as it should be yet: it must fail, and tells us the day it passes.
"""

from __future__ import annotations

from pathlib import Path

import drafts
import pytest

from factcheck.model.claim import Claim
from factcheck.model.finding import Report

CASES = [case for name in drafts.names("drafts") for case in drafts.expected(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.draft}:{case.quote[:40]}")
def test_a_figure_gets_the_verdict_an_editor_would_give(case: drafts.Expected) -> None:
    passed = drafts.passes(case)
    if case.gap:
        assert not passed, "this works now: take the gap mark away"
        pytest.xfail(case.gap)
    assert passed, [(claim.anchor.exact, str(verdict.kind), verdict.detail) for claim, verdict in drafts.found(case)]


@pytest.mark.parametrize("name", drafts.names("drafts"))
def test_no_figure_of_a_draft_is_called_wrong_that_is_not(name: str) -> None:
    assert drafts.alarms(name) == []


@pytest.mark.parametrize("name", drafts.names("silent"))
def test_a_text_that_must_stay_silent_does(name: str) -> None:
    found = [one for one in drafts.report("silent", name).findings if one.severity in ("error", "warning")]
    assert [f"{one.rule} {one.message}" for one in found] == []


def test_the_silent_texts_are_as_many_as_the_others() -> None:
    assert len(drafts.names("silent")) >= 10
    assert len(drafts.names("drafts")) >= 10


@pytest.mark.parametrize("kind", ["drafts", "silent"])
def test_the_ends_of_lines_change_no_verdict(kind: str, tmp_path: Path) -> None:
    for name in drafts.names(kind):
        before = drafts.report(kind, name)
        text = before.sources[0].text.replace("\r\n", "\n")
        other = tmp_path / "draft.md"
        other.write_bytes(text.replace("\n", "\r\n").encode())
        after = drafts.checked(kind, name, other)
        assert [_told(claim, after) for claim in after.claims] == [_told(claim, before) for claim in before.claims], (
            name
        )


def _told(claim: Claim, report: Report) -> tuple[object, ...]:
    verdict = report.verdict(claim.id)
    words = " ".join(claim.anchor.exact.split())
    return words, claim.measure, str(claim.period), verdict and (verdict.kind, verdict.reason, verdict.detail)

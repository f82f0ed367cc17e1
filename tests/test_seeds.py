"""What must be found in two real articles, with the example's references."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import Report

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
REFERENCES = ROOT / "examples" / "landmines" / "references.yaml"
WANTED = {
    ("FC202", "164 states"), ("FC207", "164 states"), ("FC301", "164 states"), ("FC406", "33 states"),
    ("FC302", "over 80%"), ("FC105", "over 174 million"), ("FC303", "over 174 million"),
    ("FC401", "five Baltic member states"), ("FC204", "between 70% and 85%"),
}  # fmt: skip

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not here")


def _report(**options: str) -> Report:
    return factcheck.check(sorted(SEEDS.glob("*.txt")), REFERENCES, **options)


@pytest.mark.parametrize("options", [{}, {"published": "2025-04-10", "as_of": "2025-05-01"}], ids=["undated", "dated"])
def test_the_findings_are_these(options: dict[str, str]) -> None:
    report = _report(**options)
    found = {(finding.rule, report.claim(finding.claims[0]).anchor.exact) for finding in report.findings}
    more = {("FC202", "84%"), ("FC202", "At least 58 countries")} if not options else {("FC209", "84%")}
    assert found - {pair for pair in found if pair[0] in ("FC290", "FC299")} == WANTED | more


def test_the_verdicts_are_these() -> None:
    report = _report(published="2025-04-10", as_of="2025-05-01")
    said = {report.claim(one.claim).anchor.exact: f"{one.kind} {one.reason}" for one in report.verdicts}
    assert said["164 states"].startswith("outdated")
    assert said["165 states"].startswith("confirmed")
    assert said["33 states"].startswith("outdated")
    assert said["nearly 40%"].startswith("confirmed")
    assert said["833 casualties"].startswith("unverified circular")


def test_what_the_two_say_differently_is_named_without_any_reference(tmp_path: Path) -> None:
    report = factcheck.check(sorted(SEEDS.glob("*.txt")))
    named = {(one.rule, report.claim(one.claims[0]).anchor.exact): one for one in report.findings}
    assert {pair for pair in named if pair[0] == "FC301"} == {("FC301", "164 states")}
    linked = [note.text for note in named["FC301", "164 states"].notes if note.label == "linked"]
    assert [text.partition(" says ")[2] for text in linked] == ["33 states: 164 + 33 = 197, and 165 makes it 32"]
    assert ("FC401", "five Baltic member states") in named
    assert named["FC302", "over 80%"].message.endswith("“over 80%”, “84%”, “between 70% and 85%”")
    assert "since 2023 against over the past six years" in named["FC303", "over 174 million"].message

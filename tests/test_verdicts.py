"""Sentences an editor could have written, and what the references say of each figure in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from made import references, run

from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Report
from factcheck.model.verdict import VerdictKind
from factcheck.reference.load import load_references
from factcheck.reference.references import References

FOLDER = Path(__file__).parent / "corpus" / "verdicts"
KEYS = {"text", "published", "as_of", "find", "silent", "gap"}
FOUND = {"quote", "verdict", "reason", "series"}
QUIET = frozenset((VerdictKind.UNVERIFIED, VerdictKind.NOT_COMPARABLE))


def _cases() -> Iterator[Any]:
    for file in sorted(FOLDER.glob("*.yaml")):
        for number, case in enumerate(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)["cases"], start=1):
            yield pytest.param(file, case, id=f"{file.stem}-{number}")


CASES = tuple(_cases())


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, References]:
    """The references of each file of cases, loaded once."""
    folder = tmp_path_factory.mktemp("verdicts")
    made = {}
    for file in FOLDER.glob("*.yaml"):
        given = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)["references"]
        if isinstance(given, str):
            made[file] = load_references([given])
            continue
        made[file] = references(folder, yaml.safe_dump({"format": "factcheck-reference/1", **given}), file.name)
    return made


def _wrong(case: dict[str, Any], report: Report) -> Iterator[str]:
    """What the report says otherwise than the case: of the figures it names, and of those it does not."""
    text = case["text"]
    told = set()
    for wanted in case.get("find", ()):
        start = text.index(wanted["quote"])
        end = start + len(wanted["quote"])
        here = [one for one in report.claims if one.anchor.start < end and start < one.anchor.end]
        here = [one for one in here if one.kind is not ClaimKind.OTHER]
        if len(here) != 1:
            yield f"“{wanted['quote']}” is {len(here)} figures"
            continue
        told.add(here[0].id)
        verdict = report.verdict(here[0].id)
        assert verdict is not None
        got = {
            "verdict": verdict.kind,
            "reason": verdict.reason,
            "series": verdict.match.series if verdict.match else "",
        }
        if any(got[key] != value for key, value in wanted.items() if key != "quote"):
            yield f"“{wanted['quote']}”: {got}: {verdict.detail}"
    for verdict in report.verdicts:
        if verdict.claim not in told and verdict.kind not in QUIET:
            words = report.claim(verdict.claim).anchor.exact
            yield f"“{words}” is {verdict.kind} ({verdict.match and verdict.match.series}): {verdict.detail}"
    if case.get("silent"):
        yield from (f"{one.rule} {one.message}" for one in report.findings)


@pytest.mark.parametrize(("file", "case"), CASES)
def test_the_references_say_so(file: Path, case: dict[str, Any], loaded: dict[Path, References]) -> None:
    name = "draft.md" if case["text"].startswith("# ") else "draft.txt"  # with a headline
    report = run({name: case["text"]}, loaded[file], case.get("as_of"), case.get("published"))
    wrong = list(_wrong(case, report))
    if case.get("gap"):
        assert wrong, f"{file.name}: this works now, take the gap away: {case['text']}"
        pytest.xfail(case["gap"])
    assert wrong == []


def test_every_case_is_well_formed_and_half_of_them_are_silent() -> None:
    cases = [param.values[1] for param in CASES]
    for case in cases:
        assert set(case) <= KEYS, case
        assert ("find" in case) != ("silent" in case), case
        assert all(set(wanted) <= FOUND for wanted in case.get("find", ())), case
    silent = [case for case in cases if "silent" in case]
    assert len(cases) >= 80
    assert len(silent) * 5 >= len(cases) * 2

"""A reference file written blind, from the facts alone, must lead to the same verdicts as the example's own."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model.claim import ClaimKind

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "landmines"
BLIND = ROOT / "tests" / "corpus" / "blind" / "landmines.references.yaml"
SEEDS = ROOT.parent / "shared" / "seeds"


def verdicts(documents: list[Path], references: Path, **options: str) -> dict[str, str]:
    """Each judged figure's words and place, and its verdict."""
    report = factcheck.check(documents, references, **options)
    found = {}
    for claim in report.claims:
        if claim.kind is not ClaimKind.OTHER:
            verdict = report.verdict(claim.id)
            assert verdict is not None
            found[f"{report.source(claim.source).name}:{claim.anchor.start} {claim.anchor.exact}"] = str(verdict.kind)
    return found


@pytest.mark.parametrize("as_of", ["2025-05-01", "2025-12-31"])
def test_the_example_reads_the_same_with_a_reference_written_blind(as_of: str) -> None:
    documents = sorted(EXAMPLE.glob("*.md"))
    ours = verdicts(documents, EXAMPLE / "references.yaml", as_of=as_of)
    assert len([kind for kind in ours.values() if kind == "confirmed"]) >= 5
    assert verdicts(documents, BLIND, as_of=as_of) == ours


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not here")
@pytest.mark.parametrize("published", [None, "2025-04-10"])
def test_the_articles_read_the_same_with_a_reference_written_blind(published: str | None) -> None:
    documents = sorted(SEEDS.glob("*.txt"))
    options = {"as_of": "2025-05-01"} | ({"published": published} if published else {})
    ours = verdicts(documents, EXAMPLE / "references.yaml", **options)
    assert verdicts(documents, BLIND, **options) == ours

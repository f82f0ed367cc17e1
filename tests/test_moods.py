"""The table of moods: every row by its own example."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.lexicon.moods import MOODS, Mood
from factcheck.model.claim import ClaimKind


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.words[:40])
def test_a_row_reads_its_own_example(mood: Mood) -> None:
    figures = [claim for claim in factcheck.extract(mood.example) if claim.kind is not ClaimKind.OTHER]
    assert {claim.modality for claim in figures} == {mood.modality}, mood.example

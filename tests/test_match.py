"""Matching: what a difference is called, and what it says."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

import factcheck
from factcheck.model.difference import Apart, Difference

CODE = "\n".join(
    file.read_text(encoding="utf-8")
    for folder in ("match", "compare")
    for file in (Path(factcheck.__file__).parent / folder).rglob("*.py")
)


@pytest.mark.parametrize("apart", Apart, ids=lambda apart: apart.name)
def test_every_difference_is_found_somewhere_and_shows_what_it_was_given(apart: Apart) -> None:
    assert f"Apart.{apart.name}" in CODE
    asked = {name for _, name, _, _ in string.Formatter().parse(apart.value) if name}
    said = str(Difference(apart, "{ours}", "{theirs}"))
    assert ("{ours}" in said, "{theirs}" in said) == ("said" in asked, "known" in asked)

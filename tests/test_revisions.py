"""Claims of an earlier revision: found again exactly where their words stand, or orphaned; never moved to a look-alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made import source
from test_cli import call

from factcheck.extraction import read_claims
from factcheck.model.anchoring import found_again
from factcheck.model.text import Anchor, Span

FIRST = """The port of Averil handled 412,600 containers in 2024, the authority said on Friday.

Its three cranes moved 31 containers an hour. Two of the cranes are to be replaced by 2027.

The port employs 1,840 people, and another 620 work for the firms that rent its sheds.
"""


def again(old: str, new: str) -> dict[str, str | None]:
    """Where the claims of one text stand in another, by their words."""
    anchors = {claim.anchor: claim.anchor.exact for claim in read_claims(source(old))}
    found = found_again(anchors, old, new)
    return {words: span and new[: span.start][-12:] + "|" + new[span.start : span.end] for anchor, words in anchors.items()
            for span in [found[anchor]]}  # fmt: skip


def test_what_is_untouched_is_found_where_it_moved_to() -> None:
    found = again(FIRST, "A first paragraph that is new.\n\n" + FIRST)
    assert None not in found.values()
    assert found["1,840 people"] == "ort employs |1,840 people"


def test_a_changed_figure_is_an_orphan_and_so_is_what_stands_beside_it() -> None:
    found = again(FIRST, FIRST.replace("1,840 people", "1,480 people"))
    assert [words for words, at in found.items() if at is None] == ["1,840 people", "620"]


@pytest.mark.parametrize(
    "new",
    [
        "The port of Mirin handled 412,600 containers in 2024, the authority said on Friday.",  # of another port
        "The port of Averil handled 412,600 containers in 2023, the authority said on Friday.",
        "The port of Averil handled some 412,600 containers in 2024.",
        "The port of Averil handled 1,412,600 containers in 2024, the authority said on Friday.",
        FIRST + "\n" + FIRST,  # which of the two?
        "",
    ],
)
def test_a_look_alike_is_not_the_place(new: str) -> None:
    assert again(FIRST, new)["412,600 containers"] is None


def test_words_that_stand_twice_are_not_told_apart_when_one_is_gone() -> None:
    once = f"News of the port.\n\n{FIRST}"
    twice = f"{once}\n{once}"
    assert set(again(twice, once).values()) == {None}
    assert set(again(twice, twice).values()) == {None}


@pytest.mark.parametrize(("new", "there"), [("In 2024 it had 16", True), ("In 2024 it had 164", False), ("In 2024 it had 16.5", False),
                                            ("In 2024 it had 16.", True), ("In 2024 it had 16%", True)])  # fmt: skip
def test_a_number_at_the_end_does_not_go_on(new: str, there: bool) -> None:
    old = "In 2024 it had 16"
    anchor = Anchor(15, 17, "16", "In 2024 it had ", "")
    assert (found_again([anchor], old, new)[anchor] == Span(15, 17)) is there


def test_the_revisions_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    draft = tmp_path / "port.txt"
    draft.write_text(FIRST, encoding="utf-8")
    call("add", "port.txt")
    draft.write_text(FIRST.replace("31 containers", "34 containers") + "\nIt has 12 tugs.\n", encoding="utf-8")
    assert call("add", "port.txt").stdout.startswith("revision 2: port.txt")
    said = call("sources", "show", "port.txt").stdout
    assert "2 revisions" in said
    assert "  orphaned:\n" in said
    assert "“31 containers an hour”" in said.partition("orphaned:")[2].partition("new:")[0]
    assert "“12 tugs”" in said.partition("  new:")[2]
    made = json.loads(call("sources", "show", "port.txt", "--json").stdout)
    states = {row["exact"]: row["state"] for row in made["former"]}
    assert states["412,600 containers"] == "same"
    assert states["31 containers an hour"] == "orphaned"
    assert {row["now"] for row in made["former"] if row["state"] == "orphaned"} == {None}
    assert call("db", "verify").exit_code == 0


def test_the_same_words_may_be_read_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A date at the head changes what "last year" is: the words stand, and what they say is not the same."""
    monkeypatch.chdir(tmp_path)
    for day in ("2024-03-01", "2025-03-01"):
        (tmp_path / "port.md").write_text(
            f"---\npublished: {day}\n---\n\nThe annual report of the port authority is out. Last year the port of Averil"
            " handled 412,600 containers, it says on its first page.\n", encoding="utf-8",
        )  # fmt: skip
        call("add", "port.md")
    made = json.loads(call("sources", "show", "port.md", "--json").stdout)
    assert {row["exact"]: row["state"] for row in made["former"]}["412,600 containers"] == "read otherwise"

"""What several documents say of one thing: who agrees, who is sharper, who contradicts whom, what is incomparable."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from made import found, references, run, source

from factcheck.compare import pairs
from factcheck.model.finding import Report
from factcheck.pipeline import check_sources
from factcheck.reference.references import References

PARTIES = """
title: The Lakes Convention
series:
  - id: parties
    label: Parties to the Lakes Convention
    unit: states
    type: level
    tolerance: exact
    values: [{from: 2020-01, value: 145}, {from: 2025-02, value: 148}]
"""


def relations(report: Report) -> list[tuple[str, int]]:
    """Each cluster's relation, and of how many claims it is."""
    return [(cluster.relation, len(cluster.claims)) for cluster in report.clusters]


def across(*texts: str, refs: References | None = None) -> Report:
    """A run over texts called a.md, b.md and so on."""
    return run({f"{name}.md": text for name, text in zip("abcdefgh", texts, strict=False)}, refs)


AGREE = [
    ("The castle has 312 rooms.", "The castle has 312 rooms, all of them cold."),
    ("Mines killed 1,945 people in 2024.", "In 2024 mines killed 1,945 people."),
    ("The coast road is 12 km long.", "The coast road is 12,000 metres long."),
]
PRECISION = [
    (
        "Over 80% of the victims are civilians.",
        "Some 84% of the victims are civilians.",
        "Between 70% and 85% of the victims are civilians.",
    ),
    ("Around 5,800 pilgrims walked to the shrine.", "Exactly 5,757 pilgrims walked to the shrine."),
    ("The ferry carried 5,800 passengers to the island.", "The ferry carried 5,757 passengers to the island."),
]
CONFLICT = [
    ("The castle has 312 rooms.", "The castle has 321 rooms."),
    ("Over 80% of the victims are civilians.", "Just 60% of the victims are civilians."),
    ("The coast road is 12 km long.", "The coast road is 12 miles long."),
    ("The ferry carried 5,800 passengers to the island.", "The ferry carried 5,600 passengers to the island."),
]
APART = [
    ("In 2023 the festival sold 41,200 tickets.", "In 2024 the festival sold 44,900 tickets.", "In 2023 against In 2024"),
    ("The Union spent EUR 800 million on mine clearance over the past six years.",
     "The Union has spent over EUR 174 million on mine clearance since 2023.", "over the past six years against since 2023"),
    ("The festival cost EUR 4.2 million.", "The festival cost $5.1 million.", "EUR against $"),
    ("Kenya exported 312 tonnes of roses.", "Ghana exported 450 tonnes of roses.", "Kenya against Ghana"),
    ("The club will build 300 flats in Averil.", "The club built 280 flats in Averil.", "one is planned"),
]  # fmt: skip
UNRELATED = [
    ("The castle has 312 rooms.", "The valley has 321 farms."),
    ("Unemployment rose by 3%.", "Unemployment was 5%."),
    ("The castle has 312 rooms. The castle had 290 rooms, said the guide.", "It rained."),
    ("Child casualties numbered 140.", "Civilian casualties numbered 350."),
]


@pytest.mark.parametrize("texts", AGREE)
def test_sources_that_agree_are_one_cluster_without_a_finding(texts: tuple[str, ...]) -> None:
    report = across(*texts)
    assert relations(report) == [("agree", len(texts))]
    assert report.findings == ()


@pytest.mark.parametrize("texts", PRECISION)
def test_sources_that_allow_each_other_differ_in_precision(texts: tuple[str, ...]) -> None:
    report = across(*texts)
    assert relations(report) == [("precision", len(texts))]
    [note] = report.findings
    assert (note.rule, str(note.severity), note.source) == ("FC302", "note", report.sources[0].id)
    assert [report.source(one.source).name for one in note.related] == ["b.md", "c.md"][: len(texts) - 1]
    assert all(claim.quantity.written in note.message for claim in report.claims)


@pytest.mark.parametrize("texts", CONFLICT)
def test_sources_that_exclude_each_other_conflict(texts: tuple[str, str]) -> None:
    report = across(*texts)
    assert relations(report) == [("conflict", 2)]
    [warning] = report.findings
    assert (warning.rule, str(warning.severity)) == ("FC301", "warning")
    assert [one.anchor.exact for one in warning.related] == [report.claims[1].anchor.exact]
    assert set(warning.claims) == {claim.id for claim in report.claims}
    assert "factcheck refs add a.md:1:" in next(note.text for note in warning.notes if note.label == "settle")


@pytest.mark.parametrize(("first", "second", "why"), APART)
def test_figures_that_cannot_be_compared_say_why(first: str, second: str, why: str) -> None:
    report = across(first, second)
    assert relations(report) == [("not-comparable", 2)]
    [note] = report.findings
    assert (note.rule, str(note.severity)) == ("FC303", "note")
    assert note.message.endswith(f" in b.md are not comparable: {why}")


@pytest.mark.parametrize("texts", UNRELATED)
def test_figures_of_different_things_are_in_no_cluster(texts: tuple[str, str]) -> None:
    report = across(*texts)
    assert relations(report) == []
    assert report.findings == ()


def test_one_document_is_not_set_against_itself() -> None:
    report = across("The castle has 312 rooms. The castle has 321 rooms, says the sign.")
    assert found(report, "FC301") == found(report, "FC302") == found(report, "FC303") == []


def test_the_odd_one_out_is_flagged_once_and_names_the_others() -> None:
    report = across("The castle has 321 rooms.", "The castle has 312 rooms.", "The castle has 312 rooms, they say.")
    [warning] = found(report, "FC301")
    assert warning.source == report.sources[0].id
    assert [report.source(one.source).name for one in warning.related] == ["b.md", "c.md"]


def test_the_references_settle_who_is_wrong(tmp_path: Path) -> None:
    refs = references(tmp_path, PARTIES)
    report = across("The Lakes Convention has 148 parties.", "The Lakes Convention has 146 parties.", refs=refs)
    [warning] = found(report, "FC301")
    assert (warning.anchor.exact, warning.series) == ("146 parties", "parties")
    assert warning.claims == (report.claims[1].id,)
    assert [note for note in warning.notes if note.label == "settle"] == []
    assert (report.summary.confirmed, report.summary.flagged) == (1, 1)


def test_what_the_references_confirm_at_two_dates_has_changed(tmp_path: Path) -> None:
    refs = references(tmp_path, PARTIES)
    old = source("The Lakes Convention has 145 parties.", "old.md", "2022-01-01")
    new = source("The Lakes Convention has 148 parties.", "new.md", "2025-05-01")
    report = check_sources([old, new], refs)
    assert relations(report) == [("changed", 2)]
    assert report.findings == ()


@pytest.mark.xfail(reason="DESIGN §6.4: copies of one text count as one voice; each is told of today")
def test_copies_of_one_text_are_one_voice() -> None:
    wire = "The castle has 312 rooms and a moat. It was built by a bishop who never slept in it."
    assert len(found(across(wire, wire, "The castle has 321 rooms."), "FC301")) == 1


@pytest.mark.xfail(reason="DESIGN §6.4: without a reference, texts of two dates may both be right; they conflict today")
def test_documents_of_two_dates_may_tell_of_a_change() -> None:
    old = source("The castle has 280 rooms.", "old.md", "1999-01-01")
    new = source("The castle has 312 rooms.", "new.md", "2025-05-01")
    assert relations(check_sources([old, new], References())) == [("changed", 2)]


def test_the_second_thing_counted_is_compared_too() -> None:
    assert found(across("The castle has 312 rooms and 14 towers.", "The castle has 312 rooms and 15 towers."), "FC301")


def calls(function: Any, texts: dict[str, str]) -> int:
    """How often a function is called in a run over texts."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event == "call" and frame.f_code is function.__code__

    sys.setprofile(count)
    try:
        run(texts)
    finally:
        sys.setprofile(None)
    return counted


def test_only_claims_that_count_the_same_are_read_for_their_words() -> None:
    things = "rooms farms bridges schools tickets pilgrims towers ships mills wells".split()
    texts = {
        f"{number}.md": " ".join(f"The valley has {100 + at} {thing}." for at, thing in enumerate(things))
        for number in range(6)
    }
    of_one_kind = 6 * 5 // 2
    assert calls(pairs.telling, texts) <= 2.5 * len(things) * of_one_kind

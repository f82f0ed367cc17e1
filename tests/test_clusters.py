"""What several documents say of one thing: who agrees, who is sharper, who contradicts whom, what is incomparable."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from made import found, references, run, source

import factcheck
from factcheck.compare.groups import MOST_SAID, _may_slip
from factcheck.compare.told import Told
from factcheck.extraction import read_claims
from factcheck.model.finding import Note, Report
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
    ("In 2023 the festival sold 41,200 tickets.", "In 2024 the festival sold 44,900 tickets.", "in 2023 against in 2024"),
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
    ("The Oxbow Museum sold 312 cups of tea to its guests.", "The Averil Museum sold 450 cups of tea to its guests."),
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
    assert warning.notes[-1].label == "settle"
    assert warning.notes[-1].text.startswith("factcheck refs add a.md:1:")


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
    assert warning.notes[-1] == Note("settle", f"factcheck why b.md:1:26 --refs {tmp_path / 'references.yaml'}")
    said = {note.label: note.text for note in warning.notes}
    assert said["other"] == "a.md:1:26 says 148 parties, as the reference has it"
    assert said["known"].startswith("Parties to the Lakes Convention: 148 since February 2025")
    assert (report.summary.confirmed, report.summary.flagged) == (1, 1)


def test_a_figure_that_was_noted_down_is_settled_in_its_row(tmp_path: Path) -> None:
    noted = PARTIES.replace("values: [{from: 2020-01, value: 145}, {from: 2025-02, value: 148}]", "status: unchecked")
    rows = 'values:\n      - {value: 148, note: "a.md:1:26 “148 parties”"}\n      - {value: 146, note: "b.md:1:26 “146 parties”"}'
    refs = references(tmp_path, f"{noted}    {rows}\n")
    report = across("The Lakes Convention has 148 parties.", "The Lakes Convention has 146 parties.", refs=refs)
    [warning] = found(report, "FC301")
    place, _, said = warning.notes[-1].text.partition(": ")
    file, _, line = place.rpartition(":")
    assert "a.md:1:26" in Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert said == "put in the value its source gives, then remove `status: unchecked`"


def test_copies_that_say_two_things_are_not_set_against_each_other() -> None:
    text = "The castle has 312 rooms. A sign at the gate says that the castle has 321 rooms, all of them cold."
    assert found(across(text, text), "FC301") == []
    assert found(across(text, text + "\n"), "FC301") == []
    [warning] = found(across(text, text, "The castle has 290 rooms."), "FC301")
    assert "290 rooms" in (warning.anchor.exact, *(one.anchor.exact for one in warning.related))


TOLLS = """
title: Tolls
series:
  - {id: toll, label: Toll income, unit: USD, type: period, values: [{period: 2023, value: 1990000}, {period: 2024, value: 2150000}]}
  - {id: other, label: Income of the toll, unit: USD, type: period, values: [{period: 2024, value: 2510000}]}
"""


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Toll income was $2.15 million in 2024.", "Toll income rose to $2.51 million in 2024.", "conflict"),
        ("Toll income was $2.15 million in 2024.", "The income of the toll was $2.51 million in 2024.", "conflict"),
        ("Toll income was $2.15 million in 2024.", "Toll income was $1.99 million in 2023.", "not-comparable"),
    ],
)
def test_no_figure_of_one_year_has_changed(first: str, second: str, relation: str, tmp_path: Path) -> None:
    report = across(first, second, refs=references(tmp_path, TOLLS))
    assert relations(report) == [(relation, 2)]


def test_what_the_references_confirm_at_two_dates_has_changed(tmp_path: Path) -> None:
    refs = references(tmp_path, PARTIES)
    old = source("The Lakes Convention has 145 parties.", "old.md", "2022-01-01")
    new = source("The Lakes Convention has 148 parties.", "new.md", "2025-05-01")
    report = check_sources([old, new], refs)
    assert relations(report) == [("changed", 2)]
    assert report.findings == ()


WIRE = "The castle has 312 rooms and a moat. It was built by a bishop who never slept in it."


def test_copies_of_one_text_are_one_voice() -> None:
    report = across(WIRE, WIRE, "The castle has 321 rooms.")
    [warning] = found(report, "FC301")
    assert report.source(warning.source).name == "a.md"
    assert [report.source(one.source).name for one in warning.related] == ["c.md", "b.md"]
    assert report.summary.flagged == 3


def test_who_says_it_in_words_of_their_own_outweighs_copies() -> None:
    report = across(WIRE, WIRE, WIRE, "The castle has 321 rooms.", "There are 321 rooms in the castle.")
    [warning] = found(report, "FC301")
    assert warning.anchor.exact == "312 rooms"
    report = across("The castle has 321 rooms.", "There are 321 rooms in the castle.", WIRE, WIRE, WIRE)
    [warning] = found(report, "FC301")
    assert warning.anchor.exact == "312 rooms"


def test_each_document_of_a_dispute_is_named_once() -> None:
    texts = [f"The castle has {count} rooms." for count in (290, 312, 321, 312)]
    report = across(*texts, "The castle has 290 rooms and, says the sign, the castle has 299 rooms.")
    [warning] = found(report, "FC301")
    places = {(warning.source, warning.anchor.start), *((one.source, one.anchor.start) for one in warning.related)}
    assert places == {(claim.source, claim.anchor.start) for claim in report.claims}
    assert report.summary.flagged == len(report.claims) == 6


def test_two_disputes_of_one_measure_are_two_findings() -> None:
    report = across(
        "In 2023 the festival sold 41,200 tickets. In 2024 the festival sold 44,900 tickets.",
        "In 2023 the festival sold 42,100 tickets. In 2024 the festival sold 49,400 tickets.",
    )
    assert [one.anchor.exact for one in found(report, "FC301")] == ["41,200 tickets", "44,900 tickets"]
    assert relations(report) == [("conflict", 4)]


@pytest.mark.parametrize(
    ("old", "new", "relation"),
    [
        (("The castle has 280 rooms.", "1999-01-01"), ("The castle has 312 rooms.", "2025-05-01"), "changed"),
        (("The castle has 280 rooms.", "2025-01"), ("The castle has 312 rooms.", "2025-05-01"), "changed"),
        (("In 2023 the castle had 280 rooms.", "2025-05-01"), ("The castle has 312 rooms.", "2025-05-01"), "changed"),
        (("The castle has 280 rooms.", "2025-04-20"), ("The castle has 312 rooms.", "2025-05-01"), "conflict"),
        (("The castle has 280 rooms.", "2025"), ("The castle has 312 rooms.", "2025-05-01"), "conflict"),
        (("The castle has 280 rooms.", None), ("The castle has 312 rooms.", "2025-05-01"), "conflict"),
        (("In 2023 the castle had 280 rooms.", "2024-01-01"), ("In 2023 the castle had 312 rooms.", "2025-05-01"), "conflict"),
    ],
)  # fmt: skip
def test_documents_of_two_dates_may_tell_of_a_change(
    old: tuple[str, str | None], new: tuple[str, str | None], relation: str
) -> None:
    report = check_sources([source(old[0], "old.md", old[1]), source(new[0], "new.md", new[1])], References())
    assert relations(report) == [(relation, 2)]
    assert bool(found(report, "FC301")) == (relation == "conflict")


def test_what_the_references_call_wrong_is_no_change(tmp_path: Path) -> None:
    refs = references(tmp_path, PARTIES)
    old = source("The Lakes Convention has 145 parties.", "old.md", "2022-01-01")
    new = source("The Lakes Convention has 144 parties.", "new.md", "2025-05-01")
    assert relations(check_sources([old, new], refs)) == [("conflict", 2)]


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("According to the Red Cross, about 5,200 people fled the flood in Averil.",
         "According to the Lakes Office, 6,900 people fled the flood in Averil.", "spread"),
        ("The Red Cross estimates that 5,200 people fled the flood in Averil.",
         "According to the Red Cross, about 6,900 people fled the flood in Averil.", "conflict"),
        ("According to the Red Cross, 5,200 people fled the flood in Averil.",
         "According to the Lakes Office, 6,900 people fled the flood in Averil.", "conflict"),
        ("According to the Red Cross, about 5,200 people fled the flood in Averil.",
         "Some 6,900 people fled the flood in Averil.", "conflict"),
    ],
)  # fmt: skip
def test_estimates_of_two_makers_spread(first: str, second: str, relation: str) -> None:
    report = across(first, second)
    assert relations(report) == [(relation, 2)]
    assert bool(found(report, "FC301")) == (relation == "conflict")


def test_the_second_thing_counted_is_compared_too() -> None:
    assert found(across("The castle has 312 rooms and 14 towers.", "The castle has 312 rooms and 15 towers."), "FC301")


def calls(texts: dict[str, str]) -> int:
    """How many functions of ours a run over texts calls once the texts are read."""
    sources = [source(text, name) for name, text in texts.items()]
    counted, ours = 0, str(Path(factcheck.__file__).parent)

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event == "call" and frame.f_code.co_filename.startswith(ours)

    sys.setprofile(count)
    try:
        check_sources(sources, References())
    finally:
        sys.setprofile(None)
    return counted


THINGS = "rooms farms bridges schools tickets towers ships mills wells parks".split()
DENSE = {
    "one thing said again and again": lambda at: f"The castle has {100 + at * 7 % 300} rooms.",
    "one thing of one document and the next": lambda at: f"The castle of Averil has {1000 + at} rooms.",
    "many things": lambda at: f"Kenya has {200 + at * 3 % 50} {THINGS[at * 7 // 3 % len(THINGS)]}.",
    "one thing year by year": lambda at: f"In {1500 + at} the castle had {200 + at} rooms.",
    "one label with other counts": lambda at: f"All the {at + 2} Baltic states signed.",
}


@pytest.mark.parametrize("sentence", DENSE.values(), ids=DENSE)
def test_twice_the_claims_take_twice_the_work(sentence: Callable[[int], str]) -> None:
    def pages(size: int, pages: int) -> dict[str, str]:
        return {f"{at}.md": " ".join(sentence(at + pages * i) for i in range(size // pages)) for at in range(pages)}

    for few in (2, 50):
        calls(pages(400, 2 * few))  # what is looked up once is looked up now
        assert calls(pages(400, 2 * few)) < 2.3 * calls(pages(200, few))


PARCEL = """
title: Food bank
series:
  - id: parcel
    label: Cost of a food parcel
    unit: GBP
    type: level
    values: [{from: 2025-09, value: 21}]
"""


def test_a_sum_of_another_size_is_no_other_price(tmp_path: Path) -> None:
    report = check_sources(
        [
            source("The keeper, who cost 1.2 million pounds, played well.", "a.md", "2025-05-26"),
            source("A food parcel costs 21 pounds.", "b.md", "2025-11-12"),
        ],
        references(tmp_path, PARCEL),
    )
    assert not report.clusters


def test_only_figures_of_one_time_are_said_to_be_sharper() -> None:
    report = across(
        "In 2023 the castle had over 300 rooms. In 2024 the castle had 280 rooms.",
        "In 2023 the castle had 312 rooms. In 2024 the castle had 280 rooms.",
    )
    (note,) = found(report, "FC302")
    assert note.message.endswith("“over 300 rooms”, “312 rooms”")


@pytest.mark.parametrize(
    "first",
    [
        "598,713 crates left the plant by sea.\n\n112,336 crates left the plant by sea.",
        "112,336 crates left the plant by sea.\n\n598,713 crates left the plant by sea.",
        "The plant shipped 598,713 crates by sea.",
    ],
)
def test_a_slip_of_the_hand_is_found_whatever_stands_around_it(first: str) -> None:
    report = across(first, "Workers loaded 589,713 crates in the hall.")
    assert [(finding.rule, finding.notes[1].text) for finding in report.findings] == [
        ("FC301", "b.md:1:16 says 589,713 crates")
    ]


def test_a_figure_said_again_and_again_is_tried_with_another_but_a_few_times() -> None:
    texts = {"a.md": "The works cost 12,345 euros.\n\n" * 90, "b.md": "The works cost 12,354 euros.\n\n" * 90}
    said = [Told(claim) for name, text in texts.items() for claim in read_claims(source(text, name))]
    assert len(said) == 180
    assert len(list(_may_slip(said))) == MOST_SAID**2
    assert list(_may_slip(said[:90])) == []


def test_each_place_has_a_heading_of_its_own() -> None:
    first = "Kenya exported 48,000 tonnes of tea in 2023. Uganda exported 330,000 tonnes of tea in 2023."
    report = across(first, first.replace("330,000", "300,000"))
    assert sorted((cluster.label, cluster.relation, len(cluster.claims)) for cluster in report.clusters) == [
        ("Tea exported by Kenya", "agree", 2),
        ("Tea exported by Uganda", "conflict", 2),
    ]


def test_what_cannot_be_compared_says_why() -> None:
    report = across(
        "In 2023 the castle had 312 rooms. In 2024 the castle had 280 rooms.", "In 2025 the castle had 290 rooms."
    )
    (note,) = found(report, "FC303")
    assert note.message.endswith("are not comparable: in 2023 against in 2025")


def test_a_reference_hides_no_disagreement(tmp_path: Path) -> None:
    """Two texts that the series bears out do not take the third out of the dispute."""
    texts = (
        "Fire broke out at the Marle mill on Sunday. Eleven people were hurt in the fire.",
        "Thirteen people were hurt in the fire at the Marle mill on Sunday.",
        "The fire at the Marle mill on Sunday hurt 13 people, the brigade said.",
    )
    hurt = references(
        tmp_path,
        "format: factcheck-reference/1\ntitle: Fires\nseries:\n  - id: hurt\n    label: People hurt in the fire\n"
        "    unit: people\n    type: level\n    values: [{from: 2025-08-03, value: 13}]\n",
        "references.yaml",
    )
    for known in (None, hurt):
        (one,) = found(across(*texts, refs=known), "FC301")
        assert "Eleven people" in one.message

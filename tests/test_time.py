"""Time: one function of the claim's time, the document's date and the rows, as tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made import claim, day, row, series, source

from factcheck.compare.clock import Clock
from factcheck.compare.rule import rule
from factcheck.compare.ruling import Ruling
from factcheck.model.statistic import Basis, Observation, Place, ReferenceSource, SeriesKind, Statistic
from factcheck.model.verdict import About, But

LEVEL = series(
    "States Parties to the Mine Ban Treaty", "states",
    row("162", "since 2015", "2015-12"), row("164", "since 2017-12", "2018-01"),
    row("165", "since 2025-03-12", "2025-03-13"), row("166", "since 2025-06-25", "2025-06-26"),
    tolerance="exact",
)  # fmt: skip
PERIOD = series(
    "Casualties", "people",
    row("7073", "2020", "2021-11"), row("5544", "2021", "2022-11"), row("4710", "2022", "2023-11"),
    row("5757", "2023", "2024-11"), row("6279", "2024", "2025-12"),
)  # fmt: skip


def ruled(
    sentence: str, one: Statistic, published: str | None = None, as_of: str | None = None, quote: str = "", **more: str
) -> Ruling:
    """What the series says of the sentence's claim in a document of that date."""
    text = source(sentence, published=published, **more)
    return rule(claim(sentence, quote, published), one, Clock(text.published, day(as_of), text))


def decided(ruling: Ruling) -> tuple[str, str, str, str]:
    """Kind, reason, the row that decided and the one that agrees."""
    row, agreeing = (one.written if one else "" for one in (ruling.row, ruling.agreeing))
    return str(ruling.kind), ruling.reason, row, agreeing


HAVE = "{} states have joined the treaty."
LEVELS = [
    # the document's date decides where no time is named
    (HAVE.format("165"), "2025-04-10", None, "confirmed", "agrees", "165", "165"),
    (HAVE.format("165"), "2025-03-12", None, "confirmed", "agrees", "165", "165"),  # in print a day later
    (HAVE.format("164"), "2025-04-10", None, "outdated", "superseded-level", "165", "164"),
    (HAVE.format("162"), "2025-04-10", None, "outdated", "superseded-level", "165", "162"),
    (HAVE.format("164"), "2020-05-01", None, "confirmed", "agrees", "164", "164"),
    (HAVE.format("166"), "2025-04-10", None, "premature", "later-level", "165", "166"),
    (HAVE.format("171"), "2025-04-10", None, "contradicted", "no-row-agrees", "165", ""),
    # a document of a month or a year may be of any of its days
    (HAVE.format("165"), "2025-03", None, "confirmed", "agrees", "165", "165"),
    (HAVE.format("164"), "2025-03", None, "confirmed", "agrees", "164", "164"),
    (HAVE.format("164"), "2025", None, "confirmed", "agrees", "164", "164"),
    (HAVE.format("165"), "2025", None, "confirmed", "agrees", "165", "165"),
    (HAVE.format("166"), "2025", None, "confirmed", "agrees", "166", "166"),
    (HAVE.format("164"), "2025-04", None, "outdated", "superseded-level", "165", "164"),
    (HAVE.format("162"), "2025", None, "outdated", "superseded-level", "166", "162"),
    (HAVE.format("171"), "2025", None, "contradicted", "no-row-agrees", "166", ""),
    # without a date, the newest row
    (HAVE.format("166"), None, None, "confirmed", "agrees", "166", "166"),
    (HAVE.format("165"), None, None, "outdated", "superseded-level", "166", "165"),
    # `--as-of` takes the place of today, and hides what came out later
    (HAVE.format("165"), None, "2025-05-01", "confirmed", "agrees", "165", "165"),
    (HAVE.format("166"), None, "2025-05-01", "contradicted", "no-row-agrees", "165", ""),
    (HAVE.format("166"), "2025-04-10", "2025-05-01", "contradicted", "no-row-agrees", "165", ""),
    # the time that the text names
    ("In 2019 the treaty had 164 states.", "2025-04-10", None, "confirmed", "agrees", "164", "164"),
    ("In 2016 the treaty had 164 states.", "2025-04-10", None, "wrong-period", "neighbouring-period", "162", "164"),
    ("In 2019 the treaty had 170 states.", "2025-04-10", None, "contradicted", "no-row-agrees", "164", ""),
    ("In 2010 the treaty had 150 states.", "2025-04-10", None, "unverified", "before-first-row", "", ""),
    # a year in which it changed has both values
    ("In 2025 the treaty had 164 states.", "2025-12-01", None, "confirmed", "agrees", "164", "164"),
    ("In 2025 the treaty had 166 states.", "2025-12-01", None, "confirmed", "agrees", "166", "166"),
    # "since" says that it held from about then, but for what moved or where the rows begin later
    ("Since 2017 the treaty has had 165 states.", "2025-04-10", None, "unverified", "not-since-then", "165", ""),
    ("The treaty has had 165 states since March 2025.", "2025-04-10", None, "confirmed", "agrees", "165", "165"),
    ("The treaty has had 165 states since 20 February 2025.", "2025-04-10", None, "confirmed", "agrees", "165", "165"),
    ("The treaty has had 164 states since 2017.", "2024-04-10", None, "confirmed", "agrees", "164", "164"),
    ("The treaty has had 164 states since 2019.", "2024-04-10", None, "confirmed", "agrees", "164", "164"),
    ("The treaty has had over 160 states since 2016.", "2025-04-10", None, "confirmed", "agrees", "165", "165"),
    ("The treaty has had 165 states since 1999.", "2025-04-10", None, "unverified", "not-since-then", "165", ""),
    ("Since 2017 the treaty has grown to 165 states.", "2025-04-10", None, "confirmed", "agrees", "165", "165"),
    ("Since 2017 the treaty has had 164 states.", "2025-04-10", None, "outdated", "superseded-level", "165", "164"),
    ("Until 2024 the treaty had 164 states.", "2025-04-10", None, "confirmed", "agrees", "164", "164"),
    # the day named with "until" may be the last or the first of another level; that named with "before" is not meant
    ("Until 12 March 2025 the treaty had 164 states.", "2025-04-10", None, "confirmed", "agrees", "164", "164"),
    ("Until March 2025 the treaty had 164 states.", "2025-04-10", None, "confirmed", "agrees", "164", "164"),
    ("Until December 2017 the treaty had 162 states.", "2025-04-10", None, "confirmed", "agrees", "162", "162"),
    ("Before 12 March 2025 the treaty had 164 states.", "2025-04-10", None, "confirmed", "agrees", "164", "164"),
    ("Before December 2017 the treaty had 162 states.", "2025-04-10", None, "confirmed", "agrees", "162", "162"),
    ("Before 12 March 2025 the treaty had 165 states.", "2025-04-10", None, "wrong-period", "neighbouring-period", "164", "165"),
    ("Before 2020 the treaty had 162 states.", "2025-04-10", None, "unverified", "of-the-past", "", ""),
    ("Before 2020 the treaty had 170 states.", "2025-04-10", None, "contradicted", "no-row-agrees", "164", ""),
    ("By 12 March 2025 the treaty had 165 states.", "2025-04-10", None, "confirmed", "agrees", "165", "165"),
    ("By 12 March 2025 the treaty had 164 states.", "2025-04-10", None, "wrong-period", "neighbouring-period", "165", "164"),
    # a level is held against a part of a year as against the year
    ("In early 2025 the treaty had 164 states.", "2025-12-01", None, "confirmed", "agrees", "164", "164"),
    ("In early 2019 the treaty had 165 states.", "2025-12-01", None, "wrong-period", "neighbouring-period", "164", "165"),
    # a step that had come but was not yet in print
    ("In March 2025 the treaty had 165 states.", "2025-03-12", None, "confirmed", "agrees", "165", "165"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "published", "as_of", "kind", "reason", "deciding", "agreeing"), LEVELS)
def test_a_level_holds_from_a_date_until_the_next(
    sentence: str, published: str | None, as_of: str | None, kind: str, reason: str, deciding: str, agreeing: str
) -> None:
    assert decided(ruled(sentence, LEVEL, published, as_of)) == (kind, reason, deciding, agreeing)


def test_an_undated_document_is_told_so_and_since_when_another_value_holds() -> None:
    said = ruled(HAVE.format("164"), LEVEL).detail
    assert "165 since 12 March 2025" in said
    assert "166 since 25 June 2025" in said
    assert "164 was right before; the document is undated" in said
    assert "undated" not in ruled(HAVE.format("164"), LEVEL, "2025-04-10").detail


def test_what_has_come_since_a_confirmed_level_is_told() -> None:
    assert ruled(HAVE.format("164"), LEVEL, "2020-05-01").but == (
        But(About.SINCE, "since then 166 since 25 June 2025 (published 26 June 2025)"),
    )
    assert ruled(HAVE.format("166"), LEVEL, "2025-07-01").but == ()


def test_what_another_day_of_a_coarse_date_would_say_is_told() -> None:
    assert [str(note) for note in ruled(HAVE.format("164"), LEVEL, "2025-03").but] == [
        "later in March 2025: 165 since 12 March 2025 (published 13 March 2025)"
    ]
    [note] = ruled(HAVE.format("166"), LEVEL, "2025").but
    assert note.about is About.DAY
    assert note.text.startswith("earlier in 2025: 164 since December 2017")
    assert ruled(HAVE.format("164"), LEVEL, "2020").but[0].about is About.SINCE


def test_a_revised_level_outdates_its_first_vintage() -> None:
    one = series(
        "Hospital beds", "beds", row("120", "since 2024-01", "2024-02"), row("125", "since 2024-01", "2024-08")
    )
    assert decided(ruled("The hospital has 120 beds.", one, "2024-05-01"))[0] == "confirmed"
    assert decided(ruled("The hospital has 120 beds.", one, "2024-10-01"))[:2] == ("outdated", "superseded-vintage")
    assert decided(ruled("The hospital has 125 beds.", one, "2024-10-01"))[0] == "confirmed"


def two_bases(*, first: str = "165", second: str = "164") -> Statistic:
    """Deposited, which decides, and in force, which comes later."""
    deposited = Basis("deposited", True, (row("163", "since 2016"), row(first, "since 2025-03-12")))
    in_force = Basis("in force", False, (row(second, "since 2016"), row(first, "since 2025-09-01")))
    return replace(LEVEL, bases=(deposited, in_force))


@pytest.mark.parametrize(
    ("sentence", "kind", "deciding", "but"),
    [
        (HAVE.format("165"), "confirmed", "165", ()),
        (HAVE.format("164"), "ambiguous", "165", ("right on the basis “in force” until 31 August 2025",)),
        (HAVE.format("163"), "outdated", "165", ()),
        (HAVE.format("150"), "contradicted", "165", ()),
        ("The treaty is in force for 164 states.", "confirmed", "164", ("since then 165 since 1 September 2025",)),
        ("The treaty is in force for 150 states.", "contradicted", "164", ()),
    ],
)
def test_the_default_basis_decides_and_the_other_is_told_under_but(
    sentence: str, kind: str, deciding: str, but: tuple[str, ...]
) -> None:
    made = ruled(sentence, two_bases(), "2025-04-10")
    assert (str(made.kind), made.row and made.row.written, tuple(map(str, made.but))) == (kind, deciding, but)


def test_right_on_any_of_three_bases_is_ambiguous() -> None:
    signed = Basis("signed", True, (row("48", "since 2015", "2015-12"),))
    deposited = Basis("deposited", False, (row("45", "since 2015", "2015-12"),))
    in_force = Basis("in force", False, (row("45", "since 2015", "2015-12"), row("46", "since 2024", "2024-02")))
    for others in ((deposited, in_force), (in_force, deposited)):
        made = ruled(HAVE.format("45"), replace(LEVEL, bases=(signed, *others)), "2025-04-10")
        assert (made.kind, made.reason) == ("ambiguous", "basis")
        assert any(note.about is About.BASIS and "deposited" in note.text for note in made.but)


def test_every_ruling_names_the_basis_it_stands_in() -> None:
    for number in ("165", "164", "163", "150"):
        assert ruled(HAVE.format(number), two_bases(), "2025-04-10").basis == "deposited"
    assert ruled("The treaty is in force for 164 states.", two_bases(), "2025-04-10").basis == "in force"


WERE = "Mines injured {} people in {}."
PERIODS = [
    # the period that the text names
    (WERE.format("5,757", "2023"), "2025-04-10", None, "confirmed", "agrees", "5757", "5757"),
    (WERE.format("5,800", "2023"), "2025-04-10", None, "confirmed", "agrees", "5757", "5757"),
    (WERE.format("5,700", "2023"), "2025-04-10", None, "imprecise", "loose-rounding", "5757", ""),
    (WERE.format("4,710", "2023"), "2025-04-10", None, "wrong-period", "neighbouring-period", "5757", "4710"),
    (WERE.format("6,279", "2023"), "2026-04-10", None, "wrong-period", "neighbouring-period", "5757", "6279"),
    (WERE.format("7,073", "2023"), "2025-04-10", None, "contradicted", "no-row-agrees", "5757", ""),
    (WERE.format("9,000", "2023"), "2025-04-10", None, "contradicted", "no-row-agrees", "5757", ""),
    (WERE.format("3,456", "2013"), "2025-04-10", None, "unverified", "no-value-for-period", "", ""),
    # a part of a year is not the year
    (WERE.format("1,200", "early 2023"), "2025-04-10", None, "not-comparable", "period", "5757", ""),
    (WERE.format("5,757", "the winter of 2023"), "2025-04-10", None, "not-comparable", "period", "5757", ""),
    (WERE.format("1,200", "early 2013"), "2025-04-10", None, "unverified", "no-value-for-period", "", ""),
    # came out after the document; while the year lasts nobody can know
    (WERE.format("6,279", "2024"), "2024-08-10", None, "premature", "later-vintage", "", "6279"),
    (WERE.format("6,279", "2023"), "2025-04-10", None, "contradicted", "no-row-agrees", "5757", ""),
    (WERE.format("6,279", "2024"), "2025-04-10", None, "confirmed", "agrees", "6279", "6279"),
    (WERE.format("6,111", "2024"), "2025-04-10", None, "unverified", "not-yet-published", "6279", ""),
    (WERE.format("6,279", "2024"), "2025-04-10", "2025-05-01", "unverified", "no-value-for-period", "", ""),
    # a month is not its year
    ("Mines injured 480 people in March 2023.", "2025-04-10", None, "not-comparable", "period", "5757", ""),
    ("Mines injured 16,000 people from 2021 to 2023.", "2025-04-10", None, "not-comparable", "period", "5757", ""),
    # no period named: the latest that was out
    (WERE.format("5,757", "a year"), "2025-04-10", None, "confirmed", "agrees", "5757", "5757"),
    (WERE.format("4,710", "a year"), "2025-04-10", None, "outdated", "superseded-period", "5757", "4710"),
    (WERE.format("7,073", "a year"), "2025-04-10", None, "outdated", "superseded-period", "5757", "7073"),
    (WERE.format("6,279", "a year"), "2025-04-10", None, "premature", "later-period", "5757", "6279"),
    (WERE.format("9,000", "a year"), "2025-04-10", None, "contradicted", "no-row-agrees", "5757", ""),
    (WERE.format("6,279", "a year"), None, None, "confirmed", "agrees", "6279", "6279"),
    (WERE.format("5,757", "a year"), None, None, "outdated", "superseded-period", "6279", "5757"),
    (WERE.format("5,757", "a year"), None, "2025-01-01", "confirmed", "agrees", "5757", "5757"),
    (WERE.format("9,000", "a year"), "2029-04-10", None, "unverified", "stale-reference", "6279", ""),
    (WERE.format("9,000", "a year"), "2019-04-10", None, "unverified", "not-yet-published", "", ""),
    # relative dates count from the document's
    ("Mines injured 5,757 people last year.", "2024-12-10", None, "confirmed", "agrees", "5757", "5757"),
    ("Mines injured 4,710 people last year.", "2024-12-10", None, "wrong-period", "neighbouring-period", "5757", "4710"),
    ("Mines injured 5,757 people last year.", None, None, "unverified", "relative-date", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "published", "as_of", "kind", "reason", "deciding", "agreeing"), PERIODS)
def test_a_period_series_has_a_value_for_each_period(
    sentence: str, published: str | None, as_of: str | None, kind: str, reason: str, deciding: str, agreeing: str
) -> None:
    quote = next(word for word in sentence.split() if "," in word or word == "480")
    assert decided(ruled(sentence, PERIOD, published, as_of, quote)) == (kind, reason, deciding, agreeing)


def test_a_figure_that_came_out_behind_the_document_is_said_to_have() -> None:
    (later,) = ruled(WERE.format("6,279", "2024"), PERIOD, "2025-04-10").but
    assert later == But(About.LATER, "came out later (December 2025)")
    assert ruled(WERE.format("6,279", "2024"), PERIOD, "2025-12-10").but == ()


ASSUMED = series("Casualties", "people", row("6279", "2024", "2024-12-31", assumed=True))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (WERE.format("5,757", "2024"), "the value for 2024 counts as known only from its end: "),
        (WERE.format("5,757", "a year"), "the reference has no value that was out at the time: "),
    ],
)
def test_a_row_without_a_date_is_said_to_count_from_the_end_of_its_period(sentence: str, told: str) -> None:
    made = ruled(sentence, ASSUMED, "2024-08-10", quote="5,757")
    assert made.reason == "not-yet-published"
    assert made.detail.startswith(told)
    assert made.detail.endswith("; add `published` to the row if it was out before")
    assert ruled(WERE.format("6,279", "2024"), ASSUMED, "2024-08-10", quote="6,279").but == ()
    assert "published" not in ruled(WERE.format("5,757", "a year"), ASSUMED, "2019-08-10", quote="5,757").detail


REVISED = series("Casualties", "people", row("5757", "2023", "2024-11"), row("5911", "2023", "2025-11"))


@pytest.mark.parametrize(
    ("number", "published", "as_of", "kind", "reason", "deciding"),
    [
        ("5,757", "2025-01-10", None, "confirmed", "agrees", "5757"),
        ("5,911", "2025-12-10", None, "confirmed", "agrees", "5911"),
        ("5,757", "2025-12-10", None, "outdated", "superseded-vintage", "5911"),
        ("5,757", None, None, "outdated", "superseded-vintage", "5911"),
        ("5,757", None, "2025-01-10", "confirmed", "agrees", "5757"),
        ("9,123", "2025-12-10", None, "contradicted", "no-row-agrees", "5911"),
    ],
)
@pytest.mark.parametrize("frame", ["Mines injured {} people in 2023.", "Mines injured {} people."])
def test_a_revision_is_another_vintage(
    frame: str, number: str, published: str | None, as_of: str | None, kind: str, reason: str, deciding: str
) -> None:
    made = ruled(frame.format(number), REVISED, published, as_of, number)
    assert decided(made)[:3] == (kind, reason, deciding)


def test_a_revision_still_to_come_is_no_other_period() -> None:
    beds = series("Beds", "beds", row("100", "since 2020", "2020-03"), row("110", "since 2020", "2025-03"))
    for sentence in ("The hospital has 110 beds.", "In 2022 the hospital had 110 beds."):
        assert decided(ruled(sentence, beds, "2024-06-01")) == ("premature", "later-vintage", "100", "110")
    older = series(
        "Casualties", "people", row("3120", "2020", "2021-11"), row("3199", "2020", "2025-11"),
        row("4270", "2021", "2022-11"),
    )  # fmt: skip
    assert decided(ruled("Mines injured 3,199 people.", older, "2023-06-01")) == (
        "unverified", "not-yet-published", "3199", "",
    )  # fmt: skip


def test_a_neighbour_is_as_long_as_the_period_named_and_exact() -> None:
    mixed = series(
        "Casualties", "people", row("5757", "2023"), row("5100", "2023-02"), row(">=100", "2022"), row("6279", "2024")
    )
    for number, kind in (("5,100", "contradicted"), ("6,279", "wrong-period"), ("5,200", "contradicted")):
        assert decided(ruled(WERE.format(number, "2023"), mixed, "2026-01-01", quote=number))[0] == kind


def test_an_undated_text_is_not_held_against_a_projection() -> None:
    people = series("Population", "people", row("81400", "2024", "2025"), row("95200", "2050", "2025"))
    assert decided(ruled("Holt has 81,400 people.", people)) == ("confirmed", "agrees", "81400", "81400")
    assert decided(ruled("Holt has 95,200 people.", people))[:2] == ("unverified", "future")
    bare = replace(people, bases=(Basis("", True, (row("81400", "2024"), row("95200", "2050"))),))
    made = rule(claim("Holt has 81,400 people."), bare, Clock(read_on=day("2025-12-31")))
    assert decided(made)[0] == "confirmed"


SHARE = series(
    "Civilians",
    "percent",
    *(row(value, year) for value, year in (("87", "2017"), ("71", "2018"), ("85", "2022"), ("84", "2023"))),
)


@pytest.mark.parametrize(
    ("figure", "published", "kind"),
    [
        ("5,757", "2025", "confirmed"),
        ("6,279", "2025", "confirmed"),
        ("5,757", "2025-11", "confirmed"),
        ("5,757", "2026-01", "outdated"),
        ("4,710", "2025", "outdated"),
        ("9,000", "2025", "contradicted"),
    ],
)
def test_the_latest_value_on_any_day_of_a_coarse_date_will_do(figure: str, published: str, kind: str) -> None:
    assert decided(ruled(WERE.format(figure, "a year"), PERIOD, published))[0] == kind


def test_a_row_is_out_from_the_first_day_of_its_date_to_the_last_of_as_of() -> None:
    for published in ("2025", "2025-03", "2025-03-13"):
        for as_of in ("2025", "2025-03", "2025-03-13"):
            assert Clock(as_of=day(as_of)).exists(row("165", "since 2025-03-12", published)), (published, as_of)
    assert not Clock(as_of=day("2025-03-12")).exists(row("165", "since 2025-03-12", "2025-03-13"))
    assert not Clock(as_of=day("2025-02")).exists(row("165", "since 2025-03-12", "2025-03"))
    assert decided(ruled(HAVE.format("165"), LEVEL, None, "2025-03"))[0] == "confirmed"


@pytest.mark.parametrize(
    ("words", "kind", "reason"),
    [
        ("between 70% and 90%", "confirmed", "agrees"),
        ("over 70%", "confirmed", "agrees"),
        ("between 70% and 85%", "imprecise", "outside-range"),
        ("between 10% and 20%", "contradicted", "no-row-agrees"),
    ],
)
def test_a_range_for_every_year_must_hold_them_all(words: str, kind: str, reason: str) -> None:
    made = ruled(f"Every year, {words} of victims are civilians.", SHARE, quote=words)
    assert (str(made.kind), made.reason) == (kind, reason)


def test_the_years_outside_a_range_are_named_and_no_others() -> None:
    made = ruled("In each year between 70% and 85% of the victims were civilians.", SHARE, quote="between")
    assert "87% in 2017" in made.detail
    assert "2018" not in made.detail


MONITOR = [
    ReferenceSource(f"lm{year}", "ICBL-CMC", f"Landmine Monitor {year}", day(f"{year}-11")) for year in (2023, 2024)
]
CITED = series(
    "Casualties",
    "people",
    row("4710", "2022", "2023-11", source=MONITOR[0]),
    row("5757", "2023", "2024-11", source=MONITOR[1]),
)


@pytest.mark.parametrize(
    ("sentence", "kind", "reason"),
    [
        ("According to Landmine Monitor 2023, mines injured 4,710 people.", "confirmed", "as-cited"),
        ("According to Landmine Monitor 2024, mines injured 4,710 people.", "outdated", "superseded-period"),
        ("According to Landmine Monitor 2024, mines injured 5,757 people.", "confirmed", "agrees"),
        ("Mines injured 4,710 people.", "outdated", "superseded-period"),
    ],
)
def test_the_edition_that_the_sentence_cites_is_what_it_is_held_against(sentence: str, kind: str, reason: str) -> None:
    made = ruled(sentence, CITED, "2025-04-10", quote="people")
    assert (str(made.kind), made.reason) == (kind, reason)


def test_what_is_newer_than_the_cited_edition_is_told() -> None:
    made = ruled("According to Landmine Monitor 2023, mines injured 4,710 people.", CITED, "2025-04-10", quote="people")
    assert made.but[0].about is About.EDITION
    assert made.but[0].text.startswith("newer: 5,757 in 2023")


def only_from(**known: str) -> Observation:
    return row("833", "2023", "2025-04", source=ReferenceSource("ledger", **known))


@pytest.mark.parametrize(
    ("row", "document", "circular"),
    [
        (only_from(url="https://www.ledger.example/mines/"), {"url": "http://ledger.example/mines?utm=1"}, True),
        (only_from(url="https://ledger.example/mines"), {"url": "https://ledger.example/other"}, False),
        (only_from(url="https://ledger.example/a?id=12"), {"url": "https://ledger.example/a?id=77"}, False),
        (
            only_from(url="https://ledger.example/a?id=12"),
            {"url": "http://ledger.example/a?utm_source=x&id=12#top"},
            True,
        ),
        (only_from(title="Mines take their toll"), {"title": "Mines take their toll"}, True),
        (only_from(title="Mine victims", publisher="Police"), {"title": "Mine victims"}, False),
        (only_from(title="Mine victims", publisher="Police"), {"title": "Mine victims", "publisher": "Police"}, True),
        (
            only_from(title="Mines take their toll", publisher="Police"),
            {"title": "Mines take their toll", "publisher": "Daily Ledger"},
            False,
        ),
        (only_from(publisher="Daily Ledger"), {"publisher": "Daily Ledger", "publisher_from": "speakers"}, False),
        (only_from(publisher="Daily Ledger"), {"publisher": "Daily Ledger"}, True),
        (
            only_from(publisher="Daily Ledger", title="A report"),
            {"publisher": "Daily Ledger", "title": "Another"},
            False,
        ),
        (only_from(publisher="Evening Post"), {"publisher": "Daily Ledger"}, False),
        (only_from(publisher="Daily Ledger"), {}, False),
        (only_from(publisher="Ledger"), {"name": "ledger.md"}, False),
        (only_from(publisher="—"), {}, False),
        (only_from(file="drafts/ledger.md"), {"name": "drafts/ledger.md"}, True),
        (only_from(file="drafts/ledger.md"), {"name": "ledger.md"}, False),
    ],
)
def test_a_row_from_the_very_document_never_decides(row: Observation, document: dict[str, str], circular: bool) -> None:
    for number, otherwise in (("833", "confirmed"), ("912", "contradicted")):
        made = ruled(
            f"Mines injured {number} people in 2023.", series("Casualties", "people", row), quote=number, **document
        )
        assert (str(made.kind), made.reason == "circular") == ("unverified" if circular else otherwise, circular)


@pytest.mark.parametrize(
    ("out", "written", "circular"),
    [("2025-04-10", "2025-04-10", True), ("2025-04", "2025-04-10", True), ("2025", "2025-04-10", False),
     ("2025-02", "2025-04-10", False)],
)  # fmt: skip
def test_a_short_title_counts_with_the_date(out: str, written: str, circular: bool) -> None:
    known = ReferenceSource("police", title="Mine victims", published=day(out))
    one = series("Casualties", "people", row("833", "2023", source=known))
    made = ruled("Mines injured 833 people in 2023.", one, written, quote="833", title="Mine victims")
    assert (made.reason == "circular") == circular


def test_a_document_is_the_copy_however_its_path_is_spelled(desk: Path) -> None:
    (desk / "refs").mkdir()
    (desk / "draft.md").write_text("x", encoding="utf-8")
    for row_path in ("refs/r.yaml", str(desk / "refs" / "r.yaml"), "./refs/../refs/r.yaml"):
        copied = replace(only_from(file="../draft.md"), place=Place(row_path, 1, 1))
        for name in ("draft.md", str(desk / "draft.md"), "refs/../draft.md"):
            made = ruled(
                "Mines injured 833 people in 2023.", series("Casualties", "people", copied), quote="833", name=name
            )
            assert made.reason == "circular", (row_path, name)


def test_the_file_system_is_asked_once_for_each_path(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("factcheck.compare.clock.realpath", lambda path: asked.append(path) or path)
    clock = Clock(source=source("It has 5 rooms.", "draft.md"))
    rows = [only_from(file=f"copies/{number % 3}.md") for number in range(300)]
    assert not any(map(clock.circular, rows))
    assert len(asked) == 4


@pytest.mark.parametrize(
    ("out", "written", "circular"),
    [("2024-06-11", "2025-06-10", False), ("2025-06-10", "2025-06-10", True), ("2025-06", "2025-06-10", True)],
)
def test_another_issue_of_one_title_and_publisher_is_another_document(out: str, written: str, circular: bool) -> None:
    known = ReferenceSource("ons", "Office for National Statistics", "Labour market overview", day(out))
    one = series("Casualties", "people", row("833", "2023", source=known))
    about = {"title": "Labour market overview", "publisher": "Office for National Statistics"}
    made = ruled("Mines injured 833 people in 2023.", one, written, quote="833", **about)
    assert (made.reason == "circular") == circular


def test_a_row_that_nobody_checked_only_tells_who_said_it() -> None:
    draft = series("Casualties", "people", row("833", "2023", unchecked=True))
    for number in ("833", "912"):
        made = ruled(f"Mines injured {number} people in 2023.", draft, quote=number)
        assert decided(made)[:3] == ("unverified", "unchecked", "833")
        assert made.detail.startswith("noted but not checked: 833")
    mixed = series("Casualties", "people", row("833", "2023", unchecked=True), row("901", "2022"))
    assert decided(ruled("Mines injured 833 people in 2023.", mixed, quote="833"))[0] == "unverified"


@pytest.mark.parametrize(
    ("words", "kind"),
    [("1 March 1999", "confirmed"), ("March 1999", "confirmed"), ("1999", "confirmed"), ("2 March 1999", "contradicted"),
     ("April 1999", "contradicted"), ("1997", "contradicted")],
)  # fmt: skip
def test_a_date_is_as_precise_as_it_was_written(words: str, kind: str) -> None:
    entry = row(str(date(1999, 3, 1).toordinal()), date=day("1999-03-01"))
    one = replace(series("Entry into force of the treaty", "date", entry), kind=SeriesKind.DATE)
    made = ruled(f"The treaty entered into force {'on' if words[0].isdigit() and ' ' in words else 'in'} {words}.", one)
    assert str(made.kind) == kind

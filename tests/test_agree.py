"""Whether the words of a text agree with one value: a table of claim, value, tolerance."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from made import claim, row, series

from factcheck.compare.agree import Agreement, agreement, digits
from factcheck.compare.causes import likely_cause
from factcheck.compare.show import amount
from factcheck.model.interval import Interval

PEOPLE = "The clinic treated {} patients in 2023."
SHARE = "In 2023 {} of the patients were children."
MONEY = "The bridge cost {}."
AREA = "The reserve covers {}."
ROAD = "The road is {} long."
FROST = "In January 2024 the average was {} in Tromsø."
FUNDS = "The fund spent {}."

TABLE = [
    # a flat number is as precise as its last written digit
    (PEOPLE, "5,757", "5757", "people", "", "yes"),
    (PEOPLE, "5,800", "5757", "people", "", "yes"),
    (PEOPLE, "5,700", "5757", "people", "", "close"),
    (PEOPLE, "5,900", "5757", "people", "", "no"),
    (PEOPLE, "5,758", "5757", "people", "", "no"),
    (PEOPLE, "6,000", "5757", "people", "", "close"),
    # ... cut off or rounded up there, it is loose as long as little is lost: a swap and another figure are neither
    (PEOPLE, "420,000", "402000", "people", "", "no"),
    (PEOPLE, "510,000", "501000", "people", "", "no"),
    (PEOPLE, "71,000", "70400", "people", "", "close"),
    (PEOPLE, "26,000", "25300", "people", "", "no"),
    (PEOPLE, "2.9 million", "2840000", "people", "", "no"),
    (PEOPLE, "29 million", "28400000", "people", "", "no"),
    (PEOPLE, "2.8 million", "2890000", "people", "", "no"),
    (PEOPLE, "2.88 million", "2890000", "people", "", "no"),
    (SHARE, "48%", "47.3", "percent", "", "close"),
    (SHARE, "46%", "47.3", "percent", "", "no"),
    (SHARE, "8%", "7.3", "percent", "", "no"),
    (SHARE, "7%", "7.3", "percent", "", "yes"),
    (SHARE, "4%", "4.5", "percent", "", "close"),
    (SHARE, "6.2%", "6.14", "percent", "", "close"),
    (SHARE, "6.3%", "6.14", "percent", "", "no"),
    (PEOPLE, "5,000", "5757", "people", "", "no"),
    (PEOPLE, "1,000", "1400", "people", "", "no"),
    (PEOPLE, "1,000", "1030", "people", "", "yes"),
    (PEOPLE, "28.2 million", "28185496", "people", "", "yes"),
    (PEOPLE, "28.1 million", "28185496", "people", "", "close"),
    (PEOPLE, "28 million", "28185496", "people", "", "yes"),
    (PEOPLE, "27 million", "28185496", "people", "", "no"),
    # small counts are exact
    (PEOPLE, "164", "165", "people", "", "no"),
    (PEOPLE, "165", "165", "people", "", "yes"),
    (PEOPLE, "twelve", "12", "people", "", "yes"),
    (PEOPLE, "eleven", "12", "people", "", "no"),
    (PEOPLE, "160", "164", "people", "", "no"),
    # ... unless the series allows more
    (PEOPLE, "164", "165", "people", "1 units", "yes"),
    (PEOPLE, "101", "100", "people", "1 percent", "yes"),
    (PEOPLE, "102", "100", "people", "1 percent", "no"),
    # a round value is not therefore a vague one
    (PEOPLE, "1,400,000", "1000000", "people", "", "no"),
    (PEOPLE, "1,020,000", "1000000", "people", "", "yes"),
    (PEOPLE, "349,000", "300000", "people", "", "no"),
    (PEOPLE, "20,400", "20000", "people", "", "yes"),
    (PEOPLE, "20,400", "20000", "people", "exact", "no"),
    (PEOPLE, "20,001", "20000", "people", "exact", "no"),
    (PEOPLE, "20 thousand", "20000", "people", "exact", "yes"),
    (PEOPLE, "600,004", "600000", "people", "5 units", "yes"),
    (PEOPLE, "600,021", "600000", "people", "5 units", "no"),
    (MONEY, "€2.01 billion", "2000000000", "EUR", "1 percent", "yes"),
    (MONEY, "€2.4 billion", "2000000000", "EUR", "1 percent", "no"),
    # percent to the point, or to what the reference was written with
    (SHARE, "84%", "84", "percent", "", "yes"),
    (SHARE, "84%", "83.6", "percent", "", "yes"),
    (SHARE, "83%", "83.6", "percent", "", "close"),
    (SHARE, "85%", "84", "percent", "", "no"),
    (SHARE, "85%", "84", "percent", "1 points", "yes"),
    (SHARE, "3%", "3.4", "percent", "", "yes"),
    (SHARE, "3%", "3.6", "percent", "", "no"),
    (SHARE, "3.4%", "3.4", "percent", "", "yes"),
    (SHARE, "3.5%", "3.4", "percent", "", "no"),
    (SHARE, "3.42%", "3.4", "percent", "", "yes"),
    (SHARE, "3.47%", "3.4", "percent", "", "no"),
    (SHARE, "a third", "33", "percent", "", "yes"),
    (SHARE, "half", "37", "percent", "", "no"),
    # bounds
    (SHARE, "over 80%", "84", "percent", "", "yes"),
    (SHARE, "over 80%", "80", "percent", "", "close"),
    (SHARE, "over 80%", "79", "percent", "", "no"),
    (SHARE, "at least 80%", "80", "percent", "", "yes"),
    (SHARE, "under 80%", "84", "percent", "", "no"),
    (SHARE, "less than 90%", "84", "percent", "", "yes"),
    (SHARE, "up to 84%", "84", "percent", "", "yes"),
    (PEOPLE, "more than 5,000", "5757", "people", "", "yes"),
    (PEOPLE, "more than 1,000", "5757", "people", "", "close"),
    (PEOPLE, "fewer than 20,000", "5757", "people", "", "close"),
    (PEOPLE, "more than 6,000", "5757", "people", "", "no"),
    (PEOPLE, "more than 7,000", "5757", "people", "", "no"),
    # hedges, each with its band
    (SHARE, "nearly 40%", "37", "percent", "", "yes"),
    (SHARE, "nearly 40%", "41", "percent", "", "no"),
    (SHARE, "nearly 40%", "33", "percent", "", "no"),
    (SHARE, "just over 40%", "41", "percent", "", "yes"),
    (SHARE, "just over 40%", "37", "percent", "", "no"),
    (PEOPLE, "about 5,700", "5757", "people", "", "yes"),
    (PEOPLE, "some 6,000", "5757", "people", "", "yes"),
    (PEOPLE, "about 7,000", "5757", "people", "", "no"),
    (PEOPLE, "about 100", "165", "people", "", "no"),
    # ranges
    (SHARE, "between 70% and 85%", "84", "percent", "", "yes"),
    (SHARE, "between 70% and 85%", "90", "percent", "", "no"),
    (SHARE, "70-85%", "70", "percent", "", "yes"),
    (PEOPLE, "5,000 to 6,000", "5757", "people", "", "yes"),
    # values that are bounds or estimates
    (PEOPLE, "at least 5,757", ">=5757", "people", "", "yes"),
    (PEOPLE, "5,757", ">=5757", "people", "", "yes"),
    (PEOPLE, "at least 5,000", ">=5757", "people", "", "yes"),
    (PEOPLE, "at least 6,500", ">=5757", "people", "", "bound"),
    (PEOPLE, "6,500", ">=5757", "people", "", "bound"),
    (PEOPLE, "5,000", ">=5757", "people", "", "no"),
    (PEOPLE, "fewer than 5,000", ">=5757", "people", "", "no"),
    (PEOPLE, "up to 12", "<=12", "people", "", "yes"),
    (PEOPLE, "300", "~310", "people", "", "yes"),
    (PEOPLE, "400", "~310", "people", "", "no"),
    # units that convert
    (ROAD, "12 km", "12000", "m", "", "yes"),
    (ROAD, "12 km", "12300", "m", "", "yes"),
    (ROAD, "13 km", "12300", "m", "", "no"),
    (ROAD, "15 km", "12300", "m", "", "no"),
    (ROAD, "7.5 miles", "12", "km", "", "yes"),
    (AREA, "28,150 hectares", "281.50", "km2", "", "yes"),
    (AREA, "281.5 square kilometres", "281.50", "km2", "", "yes"),
    (AREA, "281 square kilometres", "281.50", "km2", "", "yes"),
    (AREA, "28,000 hectares", "281.50", "km2", "", "yes"),
    (AREA, "2,815 hectares", "281.50", "km2", "", "no"),
    # money
    (MONEY, "€1.2 billion", "1216000000", "EUR", "", "yes"),
    (MONEY, "€1.3 billion", "1216000000", "EUR", "", "no"),
    (MONEY, "€97m", "97000000", "EUR", "", "yes"),
    (MONEY, "€97,000", "97000000", "EUR", "", "no"),
    (FUNDS, "£4.15", "4.15", "GBP", "", "yes"),
    # no temperature is twice another, and below nought there is no far
    (FROST, "below -3 °C", "-5", "celsius", "", "yes"),
    (FROST, "below 0 °C", "-5", "celsius", "", "yes"),
    (FROST, "below 20 °C", "5", "celsius", "", "yes"),
    (FROST, "above 2 °C", "5", "celsius", "", "yes"),
    (FROST, "above 0 °C", "-5", "celsius", "", "no"),
    (FUNDS, "less than £4 million", "-5000000", "GBP", "", "yes"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "words", "value", "unit", "tolerance", "level"), TABLE)
def test_the_words_agree_with_the_value_as_far_as_they_were_written(
    frame: str, words: str, value: str, unit: str, tolerance: str, level: str
) -> None:
    said = claim(frame.format(words), words).quantity
    made = row(value, "2023")
    assert agreement(said, made, series("A series", unit, made, tolerance=tolerance)).level is Agreement(level)


@pytest.mark.parametrize(
    ("words", "dropped"),
    [("5,757", True), ("at least 5,757", False), ("about 5,757", False), ("more than 5,756", False)],
)
def test_a_bound_that_is_stated_flat_lost_its_qualifier(words: str, dropped: bool) -> None:
    made = row(">=5757", "2023")
    said = agreement(claim(PEOPLE.format(words), words).quantity, made, series("Patients", "people", made))
    assert (said.level, said.dropped) == (Agreement.YES, dropped)


@pytest.mark.parametrize(
    ("frame", "words", "value", "unit", "margin"),
    [
        (PEOPLE, "5,800", "5757", "people", "±50"),
        (PEOPLE, "165", "165", "people", "exact"),
        (SHARE, "84%", "83.6", "percent", "±0.5"),
        (SHARE, "nearly 40%", "37", "percent", "nearly 40 is 36..40"),
    ],
)
def test_the_margin_is_said_in_words(frame: str, words: str, value: str, unit: str, margin: str) -> None:
    made = row(value, "2023")
    said = agreement(claim(frame.format(words), words).quantity, made, series("A series", unit, made))
    assert said.margin == margin


@pytest.mark.parametrize(
    ("frame", "words", "number"),
    [
        (PEOPLE, "5,757", 4), (PEOPLE, "5,800", 2), (PEOPLE, "164", 3), (PEOPLE, "12", 2), (PEOPLE, "6,000", 1),
        (SHARE, "84%", 2), (SHARE, "over 80%", 1), (SHARE, "3.42%", 3), (PEOPLE, "28.2 million", 3),
        (PEOPLE, "hundreds", 1),
    ],
)  # fmt: skip
def test_the_more_digits_the_less_an_agreement_is_chance(frame: str, words: str, number: int) -> None:
    assert digits(claim(frame.format(words), words).quantity) == number


def slip(sentence: str, words: str, value: str, label: str, unit: str) -> str:
    """What likely made a figure of a sentence wrong, against a series of one value; "" for nothing."""
    made = row(value, "2023")
    one = series(label, unit, made)
    said = claim(sentence.format(words), words).quantity
    return likely_cause(said, made, one, one.default_basis())[0] or ""


@pytest.mark.parametrize(
    ("words", "value", "cause"),
    [
        ("45%", "54", "swapped-digits"),
        ("4.5%", "5.4", "swapped-digits"),
        ("4.5%", "54", ""),
        ("45%", "5.4", ""),
        ("12.3%", "1.32", ""),
        ("6.15%", "61.5", "wrong-scale"),
        ("61.7%", "61.57", "dropped-digit"),
        ("617%", "61.57", ""),
    ],
)
def test_a_point_that_moved_is_no_swap(words: str, value: str, cause: str) -> None:
    assert slip("The recycling rate was {} in 2023.", words, value, "Recycling rate", "percent") == cause


@pytest.mark.parametrize(
    ("words", "value", "cause"),
    [
        ("1,030", "1003", "swapped-digits"),
        ("5,577", "5757", "swapped-digits"),
        ("575", "5757", "dropped-digit"),
        ("57,757", "5757", "dropped-digit"),
        ("575,700", "5757", "wrong-scale"),
        ("5.757 million", "5757", "wrong-scale"),
        ("8,000", "5757", ""),
        ("12", "21", "swapped-digits"),
        ("6", "7", ""),
        ("1,530", "1053", "moved-digit"),
        ("7,685", "7856", "moved-digit"),
        ("7,685", "8567", ""),
        ("7,685", "5876", ""),
        ("768", "687", ""),
    ],
)
def test_a_slip_that_explains_a_wrong_figure_is_named(words: str, value: str, cause: str) -> None:
    assert slip(PEOPLE, words, value, "Patients", "people") == cause


@pytest.mark.parametrize(("written", "most"), [(1, 0), (2, 5), (3, 2), (4, 1)])
def test_digits_are_taken_for_a_slip_of_scale_as_rarely_as_chance_has_it(written: int, most: int) -> None:
    """Of a thousand figures that have nothing to do with the value, some are its digits all the same."""
    chance, named = Random(written), 0
    quantity = claim(PEOPLE.format("5,757"), "5,757").quantity
    for _ in range(3000):
        zeros = chance.randint(0, 3)
        number = Interval.point(Decimal(round(10 ** chance.uniform(written - 1, written))).scaleb(zeros))
        said = replace(quantity, interval=number, stated=number, precision=Decimal(10) ** zeros)
        made = row(str(int(10 ** chance.uniform(2, 6))), "2023")
        one = series("Patients", "people", made)
        named += likely_cause(said, made, one, one.default_basis())[0] == "wrong-scale"
    assert named <= most * 3


@pytest.mark.parametrize(
    ("words", "cause"),
    [("67 million", "wrong-scale"), ("66.9 million", "wrong-scale"), ("66.8 million", ""), ("66.92 million", "wrong-scale"),
     ("66.94 million", ""), ("7 million", "")],
)  # fmt: skip
def test_a_slip_of_scale_has_the_very_digits_of_the_value(words: str, cause: str) -> None:
    made = row("66920", "2023")
    one = series("Patients", "people", made)
    assert (likely_cause(claim(PEOPLE.format(words), words).quantity, made, one, one.default_basis())[0] or "") == cause


def test_the_value_of_another_area_is_named() -> None:
    said = claim("Kenya had 933 casualties in 2023.", "933").quantity
    kenya, ghana = row("651", "2023", area="KEN"), row("933", "2023", area="GHA")
    one = series("Casualties", "people", kenya, ghana)
    assert likely_cause(said, kenya, one, one.default_basis()) == ("wrong-area", "that is the value for Ghana")


def test_among_many_areas_some_have_any_value_so_only_one_that_the_text_names_is_told() -> None:
    said = claim("Kenya had 93 casualties in 2023.", "93").quantity
    kenya = row("65", "2023", area="KEN")
    others = [row(str(number), "2023", area=f"name:{number}") for number in range(70, 110)]
    one = series("Casualties", "people", kenya, *others)
    assert likely_cause(said, kenya, one, one.default_basis()) == (None, "")
    assert likely_cause(said, kenya, one, one.default_basis(), ("name:93",)) == (
        "wrong-area",
        "that is the value for 93",
    )


def test_the_value_for_other_people_or_of_another_year_elsewhere_is_no_cause() -> None:
    said = claim("Kenya had 933 casualties in 2023.", "933").quantity
    kenya = row("651", "2023", area="KEN")
    women, earlier = row("933", "2023", area="GHA", dimensions=(("sex", "female"),)), row("933", "2022", area="GHA")
    one = series("Casualties", "people", kenya, women, earlier)
    assert likely_cause(said, kenya, one, one.default_basis()) == (None, "")


def test_every_row_of_a_basis_is_found_by_its_area_and_its_period() -> None:
    rows = (row("651", "2023", area="KEN"), row("933", "2023", area="GHA"), row("12", "2022"), row("7", "since 2020"))
    (basis,) = series("Casualties", "people", *rows).bases
    assert {area: list(found) for area, found in basis.by_area.items()} == {
        "KEN": [rows[0]],
        "GHA": [rows[1]],
        "": [rows[2], rows[3]],
    }
    assert [[*found] for found in basis.by_period.values()] == [[rows[0], rows[1]], [rows[2]]]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("5757", "5,757"),
        ("800000000", "800 million"),
        ("1e24", "1,000,000,000,000,000,000,000,000"),
        ("1e40", f"{10**40:,}"),
    ],
)
def test_an_amount_of_any_size_is_shown(value: str, shown: str) -> None:
    assert amount(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("words", "values", "level"),
    [
        ("41,000", ("40000", "44000", "36000"), "no"),
        ("40,400", ("40000", "44000", "36000"), "yes"),
        ("30,800", ("30000", "31650"), "no"),
        ("41,000", ("40000",), "yes"),  # nothing tells how round it is
        ("5,020,000", ("5000000", "5123456"), "yes"),
    ],
)
def test_a_round_value_is_as_exact_as_its_neighbours(words: str, values: tuple[str, ...], level: str) -> None:
    rows = [row(value, str(2023 - at)) for at, value in enumerate(values)]
    known = series("Patients", "people", *rows)
    assert agreement(claim(PEOPLE.format(words), words).quantity, rows[0], known).level is Agreement(level)

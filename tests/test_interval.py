"""The one notation for amounts, and how two intervals lie to each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model.interval import Interval, Relation, plain

NOTATIONS = (
    "164",
    "-3",
    "0.5",
    ">80",
    ">=58",
    "<40",
    "<=40",
    "70..85",
    "(80..100]",
    "[80..100)",
    "(80..100)",
    "-5..-3",
)
UNTIDY = [
    (" 164 ", "164"),
    ("> 80", ">80"),
    ("70 .. 85", "70..85"),
    ("[70..85]", "70..85"),
    ("1.50", "1.5"),
    ("2e3", "2000"),
    ("85..85", "85"),
]  # fmt: skip
NONE = [
    "",
    "any",
    "about 80",
    "80..",
    "..80",
    "=80",
    "1,000",
    "80%",
    "(80)",
    "(80..80]",
    "[80..80)",
    "NaN",
    ">",
]


@pytest.mark.parametrize("text", NOTATIONS)
def test_the_notation_comes_out_as_it_went_in(text: str) -> None:
    assert str(Interval.parse(text)) == text


@pytest.mark.parametrize(("written", "tidy"), UNTIDY)
def test_other_ways_to_write_it_are_understood(written: str, tidy: str) -> None:
    assert str(Interval.parse(written)) == tidy


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_interval_is_refused_with_the_notation(text: str) -> None:
    with pytest.raises(ValueError, match=r"write 164, >80, >=58, <40 or 70\.\.85"):
        Interval.parse(text)


@pytest.mark.parametrize(
    ("left", "relation", "right"),
    [
        ("164", Relation.SAME, "164"),
        ("164", Relation.SAME, "164.0"),
        ("164", Relation.APART, "165"),
        ("84", Relation.WITHIN, ">80"),
        ("80", Relation.APART, ">80"),
        ("80", Relation.WITHIN, ">=80"),
        ("80", Relation.WITHIN, "<=80"),
        ("80", Relation.APART, "<80"),
        ("84", Relation.WITHIN, "70..85"),
        ("85", Relation.WITHIN, "70..85"),
        ("85", Relation.APART, "[70..85)"),
        (">80", Relation.WITHIN, ">=80"),
        (">80", Relation.WITHIN, ">70"),
        (">80", Relation.OVERLAPS, "70..85"),
        (">80", Relation.OVERLAPS, "<90"),
        (">80", Relation.APART, "<80"),
        (">80", Relation.APART, "<=80"),
        (">=80", Relation.OVERLAPS, "<=80"),
        ("(80..100]", Relation.APART, "70..80"),
        ("[80..100]", Relation.OVERLAPS, "70..80"),
        ("(80..100)", Relation.WITHIN, "80..100"),
        ("70..85", Relation.OVERLAPS, "80..90"),
        ("70..85", Relation.APART, "86..90"),
        ("36..40", Relation.WITHIN, "36..41"),
    ],
)
def test_how_two_intervals_lie_to_each_other(left: str, relation: Relation, right: str) -> None:
    turned = {Relation.WITHIN: Relation.CONTAINS}.get(relation, relation)
    assert Interval.parse(left).relation(Interval.parse(right)) is relation
    assert Interval.parse(right).relation(Interval.parse(left)) is turned


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("164", ["164", "164.0"], ["163.9", "165"]),
        (">80", ["80.01", "1000"], ["80", "-80"]),
        (">=58", ["58", "59"], ["57.99"]),
        ("<40", ["39.9", "-1"], ["40"]),
        ("<=40", ["40"], ["40.1"]),
        ("70..85", ["70", "85"], ["69.9", "85.1"]),
        ("(80..100]", ["80.1", "100"], ["80", "100.1"]),
        ("[80..100)", ["80", "99.9"], ["100"]),
    ],
)
def test_which_amounts_an_interval_allows(text: str, inside: list[str], outside: list[str]) -> None:
    interval = Interval.parse(text)
    assert [value for value in inside if not interval.contains(Decimal(value))] == []
    assert [value for value in outside if interval.contains(Decimal(value))] == []


@pytest.mark.parametrize(
    ("text", "margin", "wider"),
    [
        ("164", "0", "164"),
        ("84", "0.5", "83.5..84.5"),
        (">80", "1", ">79"),
        ("<40", "1", "<41"),
        ("(80..100]", "2", "(78..102]"),
    ],
)
def test_a_margin_moves_each_bound_outwards(text: str, margin: str, wider: str) -> None:
    assert str(Interval.parse(text).widened(Decimal(margin))) == wider


def test_scaling_keeps_the_open_ends() -> None:
    assert str(Interval.parse("(0.8..1]").scaled(Decimal(100))) == "(80..100]"
    assert str(Interval.parse(">2").scaled(Decimal(1000))) == ">2000"


@pytest.mark.parametrize(
    ("value", "text"),
    [("1E+3", "1000"), ("281.50", "281.5"), ("100", "100"), ("0.0", "0"), ("-2.30", "-2.3"), ("1E-7", "0.0000001")],
)
def test_a_plain_number_has_no_exponent_and_no_needless_zeros(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text


def test_a_range_that_begins_with_the_larger_amount_is_refused_with_the_right_one() -> None:
    with pytest.raises(ValueError, match=r"the smaller amount comes first, write \(70\.\.85\]"):
        Interval.parse("(85..70]")

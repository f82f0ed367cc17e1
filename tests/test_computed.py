"""Verdicts that are computed from several values: their arithmetic, and what is surely so or surely not."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import claim, row, series

from factcheck.compare.clock import Clock
from factcheck.compare.computed.change import arithmetic
from factcheck.compare.computed.fits import Fit, difference, fit_of, fit_of_multiple, percent, ratio
from factcheck.compare.computed.values import Values, values_of
from factcheck.compare.rule import rule
from factcheck.dataclass import replace
from factcheck.model.claim import Compared
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import VerdictKind


def rate(*values: str, first: int = 2020, unit: str = "percent") -> Statistic:
    return series("Rate", unit, *(row(value, str(first + at)) for at, value in enumerate(values)))


def held(one: Statistic) -> Values:
    return values_of(one, one.default_basis().observations, Clock())


@pytest.mark.parametrize(
    ("base", "end", "steps", "times", "share"),
    [("40", "50", "10", "1.25", "25"), ("50", "40", "-10", "0.8", "-20"), ("8", "24", "16", "3", "200")],
)
def test_a_step_is_a_difference_a_ratio_and_a_share(base: str, end: str, steps: str, times: str, share: str) -> None:
    first, last = Interval.point(base), Interval.point(end)
    found = ratio(first, last)
    assert found == Interval.point(times)
    assert difference(first, last) == Interval.point(steps)
    assert percent(found) == Interval.point(share)


def test_nothing_is_a_multiple_of_zero_or_less() -> None:
    assert ratio(Interval.parse("-1..1"), Interval.point(5)) is None


@pytest.mark.parametrize(
    ("sentence", "found", "fit"),
    [
        ("Prices rose by 12%.", "12.4", Fit.YES),
        ("Prices rose by 12%.", "12.9", Fit.NEAR),
        ("Prices rose by 12%.", "18", Fit.NO),
        ("Prices rose by more than 12%.", "18", Fit.YES),
        ("Prices rose by a third.", "33.9", Fit.YES),
        ("Prices rose by a third.", "40", Fit.NO),
    ],
)
def test_a_step_is_told_as_exactly_as_it_is_written(sentence: str, found: str, fit: Fit) -> None:
    assert fit_of(claim(sentence).quantity, Interval.point(found)) is fit


@pytest.mark.parametrize(
    ("sentence", "found", "fit"),
    [
        ("Prices doubled.", "1.9", Fit.YES),
        ("Prices doubled.", "3", Fit.NO),
        ("Prices more than doubled.", "3", Fit.YES),
        ("Prices more than doubled.", "1.5", Fit.NO),
        ("Prices tripled.", "2.4", Fit.NEAR),
    ],
)
def test_a_multiple_in_words_is_round(sentence: str, found: str, fit: Fit) -> None:
    assert fit_of_multiple(claim(sentence).quantity, Interval.point(found)) is fit


def test_the_arithmetic_is_told() -> None:
    one = rate("34.1", "21.3")
    values = held(one)
    pair = values.at(Period.parse("2020"))[0], values.at(Period.parse("2021"))[0]
    assert (
        arithmetic(pair, one, areas=False)
        == "from 34.1% in 2020 to 21.3% in 2021: down 12.8 points (37.5%, 0.625 times)"
    )


def told(words: str, base: str = "2020", end: str = "2021") -> VerdictKind:
    """The verdict on a change of the rate from one year to another."""
    said = claim(f"The rate {words} between {base} and {end}.")
    assert said.compared == Compared(Period.parse(base), Period.parse(end))
    return rule(replace(said, quantity=said.signed), RATE, Clock()).kind


RATE = rate("40", "50")


def test_points_are_no_percent() -> None:
    assert told("rose by 25%") is VerdictKind.CONFIRMED
    assert told("rose by 10 percentage points") is VerdictKind.CONFIRMED
    assert told("rose by 10%") is VerdictKind.CONTRADICTED
    assert told("fell by 25%") is VerdictKind.CONTRADICTED


numbers = st.decimals(min_value=1, max_value=9999, places=1)


@settings(max_examples=60, deadline=None)
@given(numbers, numbers)
def test_a_change_told_with_its_own_rounding_is_confirmed_and_twice_as_large_it_never_is(
    base: Decimal, end: Decimal
) -> None:
    share = abs((end / base - 1) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    if not 10 <= share < 900:
        return
    one = rate(str(base), str(end), unit="index")
    way = "rose" if end > base else "fell"
    for size, expected in ((share, True), (share * 2, False)):
        said = claim(f"The rate {way} by {size}% between 2020 and 2021.", f"{size}%")
        made = rule(replace(said, quantity=said.signed), one, Clock())
        assert (made.kind is VerdictKind.CONFIRMED) is expected, (said.quantity, made.detail)

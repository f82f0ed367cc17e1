"""Laws of intervals and periods, for whatever values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval, Relation
from factcheck.model.period import PartialDate, Period

small = st.integers(-5, 5).map(Decimal)  # so that bounds often meet
amounts = small | st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)
flags = st.booleans()
TURNED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(amounts), draw(amounts)))
    shape = draw(st.sampled_from(("point", "low", "high", "both")))
    if shape == "low":
        return Interval(low, None, low_open=draw(flags))
    if shape == "high":
        return Interval(None, high, high_open=draw(flags))
    if shape == "point" or low == high:
        return Interval.point(low)
    return Interval(low, high, draw(flags), draw(flags))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = PartialDate.of(draw(st.dates(date(1900, 1, 1), date(2100, 12, 31))))
    return draw(st.sampled_from((PartialDate(day.year), PartialDate(day.year, day.month), day)))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = draw(partial_dates()), draw(partial_dates())
    notation = draw(st.sampled_from(("{0}", "{0}..", "..{0}", "{0}..{1}", "every", "within {0}", "by {0}")))
    if notation == "{0}..{1}" and last.end() < first.start():
        first, last = last, first
    return Period.parse(notation.format(first, last))


@given(intervals())
def test_an_interval_is_what_its_notation_says(one: Interval) -> None:
    assert Interval.parse(str(one)) == one


@given(intervals(), intervals())
def test_relations_are_turned_with_the_sides(a: Interval, b: Interval) -> None:
    relation = a.relation(b)
    assert b.relation(a) is TURNED.get(relation, relation)
    assert a.meets(b) is b.meets(a) is (relation is not Relation.APART)


@given(intervals(), intervals(), amounts)
def test_a_relation_says_which_amounts_are_shared(a: Interval, b: Interval, value: Decimal) -> None:
    relation, mine, theirs = a.relation(b), a.contains(value), b.contains(value)
    if relation in (Relation.WITHIN, Relation.SAME):
        assert theirs or not mine
    if relation in (Relation.CONTAINS, Relation.SAME):
        assert mine or not theirs
    if relation is Relation.APART:
        assert not (mine and theirs)


@given(intervals())
def test_an_interval_is_the_same_as_itself(one: Interval) -> None:
    assert one.relation(one) is Relation.SAME


@given(intervals(), amounts.map(abs))
def test_a_widened_interval_contains_the_first(one: Interval, margin: Decimal) -> None:
    wider = one.widened(margin)
    assert one.relation(wider) is (Relation.WITHIN if margin else Relation.SAME)


@given(intervals(), intervals(), st.sampled_from(("0.001", "1", "1000")))
def test_scaling_both_changes_no_relation(a: Interval, b: Interval, factor: str) -> None:
    assert a.scaled(Decimal(factor)).relation(b.scaled(Decimal(factor))) is a.relation(b)


@given(partial_dates())
def test_a_date_is_what_its_notation_says(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day
    assert day.start() <= day.end()


@given(periods())
def test_a_period_is_what_its_notation_says(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(periods(), periods())
def test_periods_that_cover_overlap_and_the_same_cover_both_ways(a: Period, b: Period) -> None:
    assert a.overlaps(b) is b.overlaps(a)
    assert a.overlaps(b) or not a.covers(b)
    assert a.same(b) is (a.covers(b) and b.covers(a))


@given(periods(), periods(), periods())
def test_covering_carries_over(a: Period, b: Period, c: Period) -> None:
    assert a.covers(c) or not (a.covers(b) and b.covers(c))

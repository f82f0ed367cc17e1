"""Ranks among countries: who belongs to a group, what a measure is called, and that the order of a table decides."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, row, series

import factcheck
from factcheck.compare.clock import Clock
from factcheck.compare.measured import names
from factcheck.compare.rule import rule
from factcheck.dataclass import replace
from factcheck.lexicon.areas import COUNTRIES, REGIONS
from factcheck.lexicon.groups import group_keys, members_of
from factcheck.model.claim import Claim, ClaimKind, Compared, Direction, Ranked
from factcheck.model.period import Period
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import VerdictKind

SOUTH = sorted(members_of("SOUTH_AMERICA", (2024,)).sure)
SIZES = {
    "AFRICA": 54, "SOUTH_AMERICA": 12, "CENTRAL_AMERICA": 7, "SOUTHEAST_ASIA": 11, "EUU": 27, "EMU": 20, "OED": 38,
    "G7": 7, "G20": 19, "ASEAN": 10, "NORDIC_COUNTRIES": 5, "BALTIC_STATES": 3, "ARB": 22, "OCEANIA": 14, "ECOWAS": 15,
    "EAC": 7, "SADC": 16, "BENELUX": 3, "VISEGRAD_GROUP": 4, "CENTRAL_ASIA": 5, "MAGHREB": 5, "CARICOM": 14, "EFTA": 4,
}  # fmt: skip


@pytest.mark.parametrize(("group", "size"), SIZES.items())
def test_a_group_has_as_many_members_as_it_says_of_itself(group: str, size: int) -> None:
    assert len(members_of(group, (2024,)).sure) == size


def test_all_groups_and_members_are_areas_and_none_is_both_sure_and_not() -> None:
    countries, groups = {one[0] for one in COUNTRIES}, {one[0] for one in REGIONS}
    assert set(group_keys()) <= groups
    for group in group_keys():
        members = members_of(group, (2024,))
        assert members.sure | members.maybe <= countries
        assert members.sure.isdisjoint(members.maybe)
        assert len(members.sure) >= 2


def test_every_state_is_in_the_world_and_each_continent_in_it() -> None:
    world = members_of("WLD", (2024,))
    assert 185 <= len(world.sure) <= 200
    for group in ("AFRICA", "EUROPE", "ASIA", "OCEANIA", "AMERICAS", "EUU", "OED"):
        assert members_of(group, (2024,)).sure <= world.sure


@pytest.mark.parametrize(
    ("years", "area", "sure", "maybe"),
    [
        ((2010,), "GBR", True, False), ((2010, 2024), "GBR", False, True), ((2024,), "GBR", False, False),
        ((2013,), "HRV", False, True), ((2014,), "HRV", True, False), ((2010,), "HRV", False, False),
        ((), "HRV", True, False),
    ],
)  # fmt: skip
def test_who_came_or_went_may_count_or_not(years: tuple[int, ...], area: str, sure: bool, maybe: bool) -> None:
    members = members_of("EUU", years)
    assert (area in members.sure, area in members.maybe) == (sure, maybe)


@pytest.mark.parametrize(
    ("said", "label", "unit", "of", "fits"),
    [
        ("population", "Population", "people", "", True),
        ("population", "Population, total", "people", "", True),
        ("population", "Urban population", "people", "", False),
        ("population", "Population growth", "percent", "", False),
        ("infant mortality rate", "Mortality rate, infant", "deaths per 1,000 live births", "", True),
        ("rate of infant mortality", "Mortality rate, infant", "deaths per 1,000 live births", "", True),
        ("infant mortality rate", "Mortality rate, neonatal", "deaths per 1,000 live births", "", False),
        ("unemployment rate", "Unemployment", "percent", "labour force", True),
        ("jobless rate", "Unemployment", "percent", "labour force", True),
        ("unemployment rate", "Unemployment, female", "percent", "labour force", False),
        ("inflation rate", "Inflation, consumer prices", "percent", "", True),
        ("inflation rate", "Inflation, GDP deflator", "percent", "", False),
        ("gdp", "GDP", "USD", "", True),
        ("gdp", "GDP per capita", "USD", "", False),
        ("gdp per person", "GDP per capita", "USD", "", True),
        ("military spending", "Military expenditure", "percent", "GDP", False),
        ("military spending as a share of gdp", "Military expenditure", "percent", "GDP", True),
        ("co2 emissions", "CO2 emissions", "kt", "", True),
        ("co2 emissions", "CO2 emissions", "tonnes per capita", "", False),
        ("co2 emissions per person", "CO2 emissions", "tonnes per capita", "", True),
    ],
)
def test_a_measure_is_named_by_its_own_words(said: str, label: str, unit: str, of: str, fits: bool) -> None:
    assert names(said, replace(series(label, unit, row("1", "2023")), of=of)) is fits


def test_a_measure_may_be_told_by_another_name_of_the_series() -> None:
    spending = replace(series("Defence", "percent", row("1", "2023")), of="GDP", aliases=("Defence rate",))
    assert names("defence rate", spending)
    assert not names("education rate", spending)


def table(values: dict[str, int]) -> Statistic:
    return series("Population", "people", *(row(str(value), "2023", area=area) for area, value in values.items()))


def ranked(area: str, place: int, within: bool = False) -> Claim:
    told = Ranked(place, Direction.UP, "SOUTH_AMERICA", measure="population", within=within)
    return replace(
        claim("It is 3."), kind=ClaimKind.RANK, area=area, compared=Compared(end=Period.parse("2023"), rank=told)
    )


apart = st.lists(st.integers(1, 40), min_size=len(SOUTH), max_size=len(SOUTH), unique=True)


@given(apart, st.permutations(SOUTH), st.integers(1, len(SOUTH)))
def test_the_place_of_a_country_is_the_only_one_that_is_right(sizes: list[int], order: list[str], place: int) -> None:
    values = {area: 1000 * int(Decimal("1.5") ** size) + 1000 for area, size in zip(order, sizes, strict=True)}
    one = table(values)
    first = sorted(values, key=lambda area: -values[area])
    distinct = len(set(values.values())) == len(values)
    for at, area in enumerate(first, start=1):
        kind = rule(ranked(area, place), one, Clock()).kind
        if at == place and distinct:
            assert kind is VerdictKind.CONFIRMED
        assert (kind is VerdictKind.CONTRADICTED) <= (at != place)
        assert (rule(ranked(area, place, True), one, Clock()).kind is VerdictKind.CONTRADICTED) <= (at > place)


def test_only_those_that_count_for_certain_are_listed() -> None:
    values = dict.fromkeys(SOUTH, 1000) | {"BRA": 9000, "TTO": 8000, "ARG": 7000}
    told = rule(ranked("BRA", 1), table(values), Clock())
    assert told.kind is VerdictKind.CONFIRMED
    assert "2. Argentina" in told.detail
    assert "Trinidad" not in told.detail


@pytest.mark.parametrize(("place", "kind"), [(11, VerdictKind.CONFIRMED), (5, VerdictKind.UNVERIFIED)])
def test_one_of_so_many_is_right_where_none_without_a_value_could_put_it_behind(place: int, kind: VerdictKind) -> None:
    few = table({"BRA": 9000, "ARG": 7000})
    assert rule(ranked("BRA", place, True), few, Clock()).kind is kind


@given(apart, st.permutations(SOUTH), st.integers(1, len(SOUTH)), st.data())
def test_what_has_no_value_never_makes_a_right_rank_wrong(
    sizes: list[int], order: list[str], place: int, data: st.DataObject
) -> None:
    values = {area: 1000 * int(Decimal("1.5") ** size) + 1000 for area, size in zip(order, sizes, strict=True)}
    area = sorted(values, key=lambda area: -values[area])[place - 1]
    kept = {area, *data.draw(st.sets(st.sampled_from(SOUTH)))}
    some = table({key: value for key, value in values.items() if key in kept})
    assert rule(ranked(area, place), some, Clock()).kind is not VerdictKind.CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        f"Italy has the largest population of the {'9' * 4400} countries.",
        f"Italy has the largest population {'of any country ' * 700}.",
        "Italy has the 1.5th-largest population in the EU.",
        "Group of 20",
    ],
)
def test_no_rank_is_read_from_nonsense(text: str) -> None:
    assert not [one for one in factcheck.extract(text) if one.kind is ClaimKind.RANK]

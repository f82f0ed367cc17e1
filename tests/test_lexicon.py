"""The tables of words: what is true of them as a whole, and pairs of words that must (not) be one idea."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon.bounds import legal_bound
from factcheck.lexicon.ideas import alike, confusions, idea, ideas, lines, opposites, told
from factcheck.lexicon.losses import of_losses
from factcheck.lexicon.spelling import spelt
from factcheck.lexicon.synonyms import COMPOSED, CONFUSED, ESSENTIAL, NEUTRAL, OPPOSED, RESTRICTORS, TRANSPARENT
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import Modifier

TABLE = dict(lines())
ENTERED = [(word, name) for name, words in TABLE.items() for word in words]


def heard(text: str) -> tuple[str, ...]:
    return ideas(text.lower().replace("-", " ").split())


def test_no_word_is_entered_twice() -> None:
    assert len(TABLE) == sum(1 for _ in lines())
    assert [word for word, times in Counter(word for word, _ in ENTERED).items() if times > 1] == []


def test_words_are_entered_as_they_are_read() -> None:
    odd = [word for word, _ in ENTERED if word != " ".join(spelt(part) for part in word.lower().split())]
    assert odd == []
    assert [word for word, _ in ENTERED if set(word) & set("-,.#@:;")] == []


def test_each_word_and_phrase_comes_out_as_its_own_idea() -> None:
    lost = [(word, name, heard(word)) for word, name in ENTERED if heard(word) != (name,) and word not in FUNCTION]
    assert lost == []
    assert [(word, name, idea(word)) for word, name in ENTERED if idea(word) != name] == []


def test_the_other_tables_name_ideas() -> None:
    named = {one for pair in (*OPPOSED, *CONFUSED) for one in pair} | {idea(word) for word in ESSENTIAL}
    named |= {one for parts, whole in COMPOSED for one in (*parts, whole)}
    assert named - TABLE.keys() == set()


def test_a_pair_is_opposed_or_confused_and_of_two_ideas() -> None:
    for a, b in (*OPPOSED, *CONFUSED):
        assert a != b
        assert not (b in opposites(a) and b in confusions(a)), (a, b)


def test_what_an_idea_is_made_of_is_not_its_opposite() -> None:
    assert [(parts, whole) for parts, whole in COMPOSED if any(whole in opposites(part) for part in parts)] == []


def test_words_that_narrow_are_single_and_not_neutral() -> None:
    assert [word for word in RESTRICTORS if "-" in word or " " in word] == []
    assert not RESTRICTORS & (NEUTRAL | TRANSPARENT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("anti-personnel mines", "antipersonnel mines"),
        ("anti-personnel mines", "anti personnel land mines"),
        ("under-five", "under 5"),
        ("under-fives", "children younger than five"),
        ("re-offending", "reoffending"),
        ("pre-school children", "preschool children"),
        ("co-operatives", "cooperatives"),
        ("part-time", "parttime"),
        ("labor force", "labour force"),
        ("immunization", "immunised"),
        ("organizations", "organised"),
        ("defense", "defence"),
        ("fiber", "fibre"),
        ("anemia", "anaemic"),
        ("enrollment", "enrolled"),
        ("school enrolment", "attending school"),
        ("roundwood removals", "logging"),
        ("prison population", "inmates"),
        ("bovine animals", "cattle"),
        ("intentional homicides", "murders"),
        ("acquisition of citizenship", "naturalisations"),
        ("official development assistance", "foreign aid"),
        ("malignant neoplasms", "cancer"),
        ("agricultural holdings", "farms"),
        ("internally displaced persons", "displaced within their own country"),
    ],
)
def test_two_ways_to_write_one_thing(one: str, other: str) -> None:
    assert set(heard(one)) <= set(heard(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("farms", "farmers"),
        ("fish", "fishermen"),
        ("training", "trains"),
        ("aid", "aids"),
        ("officers", "offices"),
        ("researchers", "research"),
        ("tenants", "rents"),
        ("organic", "organ"),
        ("prison", "prisoners"),
        ("booked", "books"),
        ("anti-personnel", "personnel"),
        ("profit", "revenue"),
        ("operating profit", "net profit"),
        ("births", "fertility rate"),
        ("incidence", "prevalence"),
        ("dwellings", "households"),
        ("arrivals", "nights"),
        ("asylum applications", "refugees"),
        ("net migration", "immigration"),
        ("infant mortality", "neonatal mortality"),
        ("income tax", "tax"),
        ("core inflation", "inflation"),
        ("at risk of poverty", "at risk of poverty or social exclusion"),
        ("trade surplus", "exports"),
        ("deforestation", "forest area"),
        ("capacity", "generation"),
        ("attempted murders", "murders"),
        ("suicide attempts", "suicides"),
        ("cargo", "passengers"),
        ("seats", "votes"),
    ],
)
def test_two_things_that_are_near_and_not_the_same(one: str, other: str) -> None:
    assert set(heard(one)) != set(heard(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("adoption", "abortion"),
        ("employer", "employee"),
        ("exports", "experts"),
        ("rape", "rope"),
        ("patients", "patents"),
    ],
)
def test_a_word_of_its_own_is_no_slip_of_the_pen(one: str, other: str) -> None:
    assert not alike(idea(one), idea(other))


def test_a_slip_of_the_pen_in_a_long_word_is_forgiven() -> None:
    assert idea("deforestaton") == "deforestation"
    assert idea("unemploymnet") == "unemployment"


def test_a_phrase_beats_the_words_in_it() -> None:
    assert told("the house price index rose".split())[1] == ("house price", "house price index")
    assert heard("people were killed or injured") == ("person", "casualty")


@given(st.text("abcdeiorstzl", max_size=14))
def test_a_word_spelt_once_is_spelt(word: str) -> None:
    assert spelt(spelt(word)) == spelt(word)


@pytest.mark.parametrize(
    ("name", "bound"),
    [
        ("Statutory minimum wage, gross, per hour", ">="),
        ("National minimum hourly rate of pay", ">="),
        ("Floor price for cocoa", ">="),
        ("Minimum age for marriage", ">="),
        ("Statutory minimum leave", ">="),
        ("Rent cap in Melbury", "<="),
        ("Limit on catches of cod", "<="),
        ("Speed limit on the ring road", "<="),
        ("Energy price cap (typical household)", "<="),
        ("Maximum permitted price of bread", "<="),
        ("Minimum price of milk by law", ">="),
        ("Maximum share price", ""),
        ("Minimum house price in Ashby", ""),
        ("Maximum price of petrol", ""),
        ("Floor area of the museum", ""),
        ("Sales floor of the shop", ""),
        ("Market cap of Nordlast", ""),
        ("Ice cap area", ""),
        ("Minimum temperature in Ashby", ""),
        ("Maximum depth of the lake", ""),
        ("Maximum speed of the train", ""),
        ("Workers on the minimum wage", ""),
        ("Minimum wage earners", ""),
        ("Cap", ""),
    ],
)
def test_a_bound_is_one_that_a_rule_sets(name: str, bound: str) -> None:
    wanted = {">=": Modifier.AT_LEAST, "<=": Modifier.AT_MOST, "": None}
    assert legal_bound(name) is wanted[bound]


@pytest.mark.parametrize(
    ("label", "lost"),
    [
        ("Vineyard loss rate", True),
        ("Lamb mortality rate", True),
        ("Share of colonies lost over winter", True),
        ("Share of deaths caused by smoking", False),
        ("Percentage of losses covered by insurance", False),
        ("Recycling rate", False),
    ],
)
def test_a_share_of_losses_is_no_share_that_is_lost(label: str, lost: bool) -> None:
    assert of_losses(label) is lost

"""How values, figures, differences and look-up lines are put into words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, row, series, source

import factcheck
from factcheck.compare import show
from factcheck.compare.differences import together
from factcheck.dataclass import replace
from factcheck.lexicon.units import in_plural, unit_of
from factcheck.model.difference import Apart, Difference
from factcheck.report.lookup import query
from factcheck.report.naming import label_of
from factcheck.report.safe import safe


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("2.3", "tonnes per person", "2.3 tonnes per person"),
        ("1", "year", "1 year"),
        ("0.5", "years", "0.5 years"),
        ("0.73", "per 1,000 people", "0.73 per 1,000 people"),
        ("63500", "MW", "63,500 MW"),
        ("12", "km2", "12 km2"),
        ("3", "centuries", "3 centuries"),
        ("8.9", "days", "8.9 days"),
        ("800000000", "EUR", "€800 million"),
        ("3.5", "GBP", "£3.50"),
        ("-3000000", "EUR", "-€3 million"),
        ("185", "KES", "KES 185"),
        ("39.8", "cent", "39.8 cents"),
        ("20", "pence", "20 pence"),
        ("1", "pence", "1 penny"),
        ("84", "percent", "84%"),
        ("31.5", "celsius", "31.5 °C"),
    ],
)
def test_a_value_has_its_unit_as_an_editor_writes_it(value: str, unit: str, words: str) -> None:
    assert show.value(row(value), unit_of(unit)) == words


@pytest.mark.parametrize(
    ("value", "unit", "text", "words"),
    [
        ("83.35122", "years", "It was 85 years.", "83.35 years"),
        ("83.35122", "years", "It was 83.35 years.", "83.351 years"),
        ("83.352", "years", "It was 85 years.", "83.352 years"),
        ("1.500427", "percent", "It was 1.6%.", "1.5%"),
        ("84.99996", "percent", "It was 85%.", "84.99996%"),
        ("12755000", "people", "There were 13 million people.", "12.755 million"),
        ("12755123", "people", "There were 13 million people.", "12,755,123"),
        ("1117113300", "USD", "It cost US$2.1 billion.", "US$1.117 billion"),
    ],
)
def test_a_value_is_told_as_briefly_as_the_figure_beside_it(value: str, unit: str, text: str, words: str) -> None:
    assert show.beside(row(value), unit_of(unit), claim(text).quantity) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Over 80% of the visitors came by train.", "more than 80%"),
        ("Between 70% and 85% of the visitors came by train.", "70% to 85%"),
        ("The bridge cost roughly €4.3 million.", "€4.085 million to €4.515 million"),
        ("The bridge cost no more than £14.50.", "at most £14.50"),
        ("The pipe leaks some 3.2 tonnes of oil a year.", "3.04 to 3.36 tonnes per year"),
        ("Some 36,816 people crossed the bridge.", "36,450 to 37,180"),  # the band is our policy, not to the head
        ("The bridge has 164 piers.", "164"),
        ("Deckhands earn between €16.15 and €17.85 per hour.", "€16.15 to €17.85 per hour"),
    ],
)
def test_a_figure_as_it_was_read(text: str, words: str) -> None:
    said = claim(text).quantity
    assert show.spelled(said) == words
    assert bool(show.hedged(said)) == (" to " in words and bool(said.word))


@pytest.mark.parametrize(
    ("text", "value", "right"),
    [
        ("The forest covered 5.98 million square kilometres.", "5888980", "5.89 million"),
        ("The forest covered 5,980,000 square kilometres.", "5888980", "5,888,980"),
        ("The town counted 5,700 visitors.", "5757", "5,757"),  # no rounding that the text did not ask for
        ("The share stands at 77.8%.", "75.72", "75.7"),
        ("The share stands at 30%.", "27.64", "27.6"),  # a whole percent would lose too much
        ("The pool will cost €23.9 billion.", "23900000", "23.9 million"),  # the word of scale was the mistake
        ("The pool will cost €23.9bn.", "24800000000", "24.8bn"),
        ("The town counted 104.380 visitors.", "104380", "104,380"),  # a point for a comma
        ("The river is 1.215 kilometres long.", "1.25", "1.250"),
        ("The pool will cost €1.43 million.", "1430000000", "1.43 billion"),  # here too
        ("The pool will cost €1.43m.", "1432345678", "1.43bn"),
        ("The pool will cost €1,390 million.", "1430000000", "1,430 million"),
        ("The pool will cost €987 million.", "1234000000", "1.23 billion"),
        ("The town counted 14 thousand visitors.", "1400000", "1.4 million"),
        ("The library counted 239 million loans.", "23900000", "23.9 million"),  # no digit is lost with the scale
        ("The library counted 23.9 million loans.", "239000000", "239 million"),
        ("The pool will cost €1.3 million.", "1210000", "1.21 million"),
        ("The pool will cost €10 million.", "9870000", "9.9 million"),
    ],
)
def test_a_correction_has_the_form_of_the_figure(text: str, value: str, right: str) -> None:
    assert show.like(Decimal(value), claim(text).quantity) == right


@given(
    st.decimals("0.001", "1e11", allow_nan=False, places=3), st.sampled_from(["4", "4.1", "4.12", "4 million", "4.1bn"])
)
def test_a_correction_loses_no_more_than_half_a_percent(value: Decimal, written: str) -> None:
    said = claim(f"The pool cost €{written}.").quantity
    shown = show.like(value, said)
    (again,) = factcheck.extract(f"The pool cost €{shown}.")
    assert again.quantity.stated.low is not None
    assert abs(again.quantity.stated.low - value) <= abs(value) * Decimal("0.005")


def test_a_series_is_named_with_the_area_of_its_row() -> None:
    rate = series("Unemployment rate", "percent", row("5.2", "2024", area="KEN"), row("4.1", "2024", area="UGA"))
    assert show.titled(rate, rate.bases[0].observations[1]) == "Unemployment rate, Uganda"
    own = series("Unemployment rate in Kenya", "percent", row("5.2", "2024", area="KEN"))
    assert show.titled(own, own.bases[0].observations[0]) == "Unemployment rate in Kenya"
    assert show.titled(rate, None) == "Unemployment rate"
    women = series("Literacy rate", "percent", row("81", "2024", dimensions=(("sex", "female"),)))
    assert show.titled(women, women.bases[0].observations[0]) == "Literacy rate, female"


def test_several_differences_are_one_sentence() -> None:
    gdp, debt = Difference(Apart.NARROWER, "gdp"), Difference(Apart.NARROWER, "debt")
    found = (gdp, debt, gdp, Difference(Apart.OTHER_AREA, "Peru"))
    assert together(found) == "the text says “gdp”, “debt”, the reference does not; the text's area is Peru"


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("EUR", "EUR"),
        ("person", "people"),
        ("hour", "hours"),
        ("percent", "percent"),
        ("litre per day", "litres per day"),
    ],
)
def test_a_unit_is_named_as_what_an_amount_is_given_in(unit: str, words: str) -> None:
    assert in_plural(unit) == words


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("The harbour received 214 cruise ships in 2024, most of them in May.", "214",
         "harbour received 214 cruise ships 2024"),
        ("Until then the town of 58,900 spent €204.3 million this year, which is 6.6% more than planned.", "204.3",
         "town spent €204.3 million 2025"),
        ("The airport of Averil handled 3.62 million passengers, and five new routes were opened.", "five new routes",
         "Averil five new routes opened"),
        ("The Red Cross opened a hospital in Averil. It has 300 beds.", "300",
         "Red Cross opened hospital in Averil 300 beds"),
        ("The Union gave EUR 97 million for humanitarian mine action in 2023.", "97",
         "Union gave EUR 97 million humanitarian mine action 2023"),
        ("Chad and the United States are among the 33 states that have not signed it.", "33",
         "Chad and United States 33 states not signed"),
        ("In the Averil clinics 63% of patients were seen within four hours.", "63%", "Averil clinics 63% of patients seen"),
        ("Some 31,400 residents aged 65 or over live alone.", "31,400", "Some 31,400 residents aged 65 or over live"),
        ("In 2024, 9.4% of 16- to 24-year-olds smoked or used e-cigarettes.", "9.4",
         "9.4% of 16- to 24-year-olds smoked or used e-cigarettes 2024"),
        ("Uptake of the first dose was higher, at 92.1%.", "92.1", "Uptake of first dose higher 92.1%"),
        ("The unemployment rate for people under 25 was 14.2%.", "14.2", "unemployment rate for people under 25 14.2%"),
        ("The GPs look after 1,120 people older than 80.", "1,120", "GPs look 1,120 people older than 80"),
        ("Of these, 310 had been out of work for more than a year.", "310", "310 out of work"),
        ("Forty-four of last year's patients needed hospital care.", "Forty-four",
         "Forty-four patients needed hospital care 2024"),
        ("The hospital ran a deficit. A third of consultants left.", "third", "A third of consultants left"),
        ("The hospital ran a deficit. The number of nurses fell to 2,310 by the end of 2024.", "2,310",
         "nurses fell 2,310 31 December 2024"),
        ("The hospital ran a deficit. It was €6.4 million in 2024.", "6.4", "hospital ran deficit €6.4 million 2024"),
        ("The centre has 3,688 homes without heating, and 41% of residents did not vote.", "41",
         "41% of residents not vote"),
        ("According to the Climate Office, emissions fell by 12 per cent in Norway.", "12",
         "emissions fell 12 per cent Norway Climate Office"),
    ],
)  # fmt: skip
def test_what_to_type_into_a_search_box(text: str, quote: str, words: str) -> None:
    assert query(claim(text, quote, "2025-07-03"), source(text, published="2025-07-03")) == words


def test_the_place_of_a_headline_is_not_that_of_a_country_or_a_company() -> None:
    text = "The council of Averil met on Monday. Food prices rose 6.2%. Rents rose 4.1%. The company lost €2.4 million."
    titled = source(text, title="Averil borrows again")
    assert query(claim(text, "6.2"), titled) == "Food prices rose 6.2%"
    assert query(claim(text, "2.4"), titled) == "company lost €2.4 million"
    assert query(claim(text, "4.1"), titled) == "Rents rose 4.1% Averil"


def test_a_search_without_a_name_gets_that_of_the_title() -> None:
    text = "The council of Averil met on Monday. Its core debt stands at €96.3 million."
    titled = source(text, title="Averil borrows again")
    assert query(claim(text, "96.3"), titled) == "core debt €96.3 million Averil"
    assert query(claim(text, "96.3"), source(text, title="Borrowing again")) == "core debt €96.3 million"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Latvia's fertility rate, at 1.42, is hardly better.", "1.42", "Latvia's fertility rate"),
        ("The airport handled 3.62 million passengers in 2024.", "3.62", "Passengers handled by the airport"),
        # no verb of the sentence
        ("Five towns in the east of the county want to leave the pact.", "Five", "Towns in the east of the county"),
        ("The council paid out £40,000 to 230 traders in Bridge Street.", "230", "Traders in Bridge Street"),
        ("It is expected to carry 28,000 passengers a day.", "28,000", "Passengers"),
        ("A newly trained keeper earns £29,970 a year.", "29,970", "Earnings of a newly trained keeper"),
        ("Boats run late, and the crossing takes 34 minutes.", "34", "Duration of the crossing"),
        ("The average reader borrows 13 books a year.", "13", "Books"),
        ("The library employs 74 people.", "74", "People employed by the library"),
        ("The county spends £2.4 million on its libraries.", "2.4", "Money spent on libraries"),
        ("The catalogue weighs 3.2 kilograms.", "3.2", "Weight of the catalogue"),
        # what is of the figure, and not only beside it
        ("Building the 17-kilometre line cost £612 million.", "612", "Cost of building the line"),
        ("The 17-kilometre line to the airport is late.", "17", "Line to the airport"),
        ("Exports, which had reached €1.9 billion, are likely to fall.", "1.9", "Exports"),
        ("The county set aside £85 million in aid.", "85", "Aid set aside by the county"),
        ("The scheme will take 4,000 cars off the roads.", "4,000", "Cars"),
        ("They have contributed over 174 million to mine action.", "174", "Amount contributed to mine action"),
        ("A bottle of its best-known white costs £14.50.", "14.50", "Cost of a bottle of best-known white"),
        # shares
        ("About 97.4% of services ran on time.", "97.4%", "Share of services that ran on time"),
        ("Nearly one in eight posts is vacant.", "one in eight", "Share of posts vacant"),
        ("Most are adults, and children make up 40%.", "40%", "Share of children"),
        # where no noun says it, the words of the text up to the next comma or figure
        ("Each of them can claim up to £12,000, says the council.", "12,000", "“claim up to £12,000”"),
        ("The line opened in May, 14 months late.", "14 months", "“14 months late”"),
        ("We lost 240 colleagues in twelve months.", "twelve", "“colleagues in twelve months”"),
    ],
)
def test_a_drafted_series_is_named_by_a_thing_not_a_sentence(text: str, quote: str, label: str) -> None:
    assert label_of(claim(text, quote), source(text)) == label


def test_ascii_shows_signs_of_money_as_codes() -> None:
    assert safe("€800 million ±€5", ascii=True) == "EUR 800 million +/-EUR 5"


def test_a_number_of_any_length_is_shown() -> None:
    assert show.amount(Decimal(10) ** 5000 + 1).startswith("100,000,")
    assert show.amount(Decimal(-1234567)) == "-1,234,567"


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("The ward has 70,000 births per year.", "70,000", "70,000 births per year"),
        ("Her block has 3 of the 24 flats.", "3", "3 flats"),
        ("Some 40% of the guests stayed.", "40%", "36% to 44%"),
    ],
)
def test_what_is_counted_stands_beside_the_number(text: str, figure: str, words: str) -> None:
    assert show.counted(claim(text, figure)) == words


@pytest.mark.parametrize(
    ("text", "right", "words"),
    [
        ("A ticket costs £13.40.", "13.2", "13.20"),
        ("Turnout was 61.0%.", "64", "64.0"),
        ("Turnout was 61%.", "64", "64"),
        ("The port handled 5.90 million tonnes.", "5800000", "5.80 million"),
    ],
)
def test_a_correction_has_as_many_decimals_as_the_text(text: str, right: str, words: str) -> None:
    assert show.like(Decimal(right), claim(text).quantity) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The rate was 4.0%.", "4.0%"),
        ("It cost £1.30m.", "£1.30 million"),
        ("It is 2.50 km long.", "2.50 km"),
        ("It fell by half a percent.", "0.5%"),
        ("It is 12½ km long.", "12.5 km"),
        ("Some two and a half million people came.", "2.5 million"),
        ("It has 61,340 seats.", "61,340"),
    ],
)
def test_an_amount_keeps_the_zeros_it_was_written_with(text: str, said: str) -> None:
    (found,) = factcheck.extract(text)
    assert show.quantity(replace(found.quantity, interval=found.quantity.stated)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The cost of the Hafen bridge is £100 million for the once quiet town.", "for the once quiet"),
        ("The cost of the Hafen bridge is £100 million for a new road.", "for a new road"),
        ("The cost of the Hafen bridge in the old town was £100 million.", "in the old town"),
    ],
)
def test_a_difference_quotes_words_that_stand_together(tmp_path: Path, text: str, said: str) -> None:
    cost = tmp_path / "references.yaml"
    cost.write_text(
        "format: factcheck-reference/1\ntitle: Bridges\nseries:\n  - {id: cost, label: Cost of the Hafen bridge, "
        "unit: GBP, type: level, values: [{from: 2024, value: 120000000}]}\n",
        encoding="utf-8",
    )
    report = factcheck.check([source(text)], [cost])
    assert said in [one.said for verdict in report.verdicts if verdict.match for one in verdict.match.near]


NAMED = """format: factcheck-reference/1
title: Kenya
series:
  - {id: debt, label: External debt stocks, unit: USD, type: period,
     values: [{area: Kenya, period: 2023, value: 42910000000}]}
  - {id: lending, label: Lending interest rate, unit: percent, type: period,
     values: [{area: Kenya, period: 2023, value: 14.32}]}
  - {id: real, label: Real interest rate, unit: percent, type: period,
     values: [{area: Kenya, period: 2023, value: 7.9}]}
  - {id: power, label: Renewable electricity output, of: total electricity output, unit: percent, type: period,
     values: [{area: Kenya, period: 2023, value: 87.41}]}
  - {id: school, label: Government expenditure on education, of: GDP, unit: percent, type: period,
     values: [{area: Kenya, period: 2023, value: 4.912}]}
"""


@pytest.mark.parametrize(
    ("text", "but"),
    [
        ("Kenya's external debt amounted to $42.9 billion in 2023.", []),
        ("Lending rates in Kenya stood at 14.32 percent in 2023.", []),
        (
            "The interest rate in Kenya stood at 14.32 percent in 2023.",
            ["that is “lending” only, and the text does not say so"],
        ),
        (
            "Kenya spent 4.912 percent of its wealth on education in 2023.",
            [
                "the text says “wealth”, the reference does not",
                "the text calls “Government expenditure on education” by a looser name",
            ],
        ),
    ],
)
def test_a_reservation_is_in_the_words_of_the_label_and_true(tmp_path: Path, text: str, but: list[str]) -> None:
    """No idea's name stands for a word ("stockpile" for stocks), and no word that the text has is called unsaid."""
    named = tmp_path / "references.yaml"
    named.write_text(NAMED, encoding="utf-8")
    (verdict,) = factcheck.check([source(text)], [named]).verdicts
    assert verdict.kind == "confirmed"
    assert verdict.match
    assert [str(one) for one in verdict.match.near] == but


def test_a_series_named_in_full_is_looked_at_behind_many_that_say_more(tmp_path: Path) -> None:
    groups = (f"{{id: g{n}, label: People and population in group {n}, unit: percent, type: period, "
              f"values: [{{area: Kenya, period: 2023, value: {n}.5}}]}}" for n in range(40))  # fmt: skip
    every = [*groups, "{id: all, label: Population, unit: people, type: period, "
             "values: [{area: Kenya, period: 2023, value: 55339000}]}"]  # fmt: skip
    many = tmp_path / "references.yaml"
    many.write_text("format: factcheck-reference/1\ntitle: Kenya\nseries:\n" + "".join(f"  - {one}\n" for one in every))
    (verdict,) = factcheck.check([source("The population of Kenya was 53.5 million people in 2023.")], [many]).verdicts
    assert verdict.kind == "contradicted"
    assert verdict.match
    assert verdict.match.series == "all"


def test_a_town_that_a_number_stands_behind_is_judged(tmp_path: Path) -> None:
    spent = tmp_path / "references.yaml"
    spent.write_text(
        "format: factcheck-reference/1\ntitle: Budget\nseries:\n  - {id: spent, label: Expenditure of the city of "
        "Ashby, unit: EUR, type: level, values: [{from: 2024, value: 210000000}]}\n",
        encoding="utf-8",
    )
    report = factcheck.check([source("The city spends €204.3 million in the town of 58,900.")], [spent])
    assert len(report.verdicts) == 2

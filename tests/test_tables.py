"""Cells of Markdown tables and items of lists: what their heads say of the figures, and what the references say then."""

from __future__ import annotations

import pytest
from made import found, references, run

from factcheck.extraction import read_claims
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.finding import Report
from factcheck.read import read_text
from factcheck.reference import load_references
from factcheck.reference.references import References

SERIES = """
title: Holt
sources: {office: {publisher: Records Office, title: Yearbook, published: 2026-02-01}}
series:
  - {id: trees, label: Street trees planted in Holt, unit: trees, type: period, values: [
      {period: 2023, value: 2310, source: office}, {period: 2024, value: 2756, source: office},
      {period: 2025, value: 3120, source: office}]}
  - {id: people, label: Population of Holt, unit: people, type: level, values: [
      {from: 2023-01-01, value: 47200, source: office}, {from: 2024-01-01, value: 47900, source: office}]}
  - {id: jobless, label: Unemployment rate, unit: percent, type: period, area: KEN, values: [
      {period: 2023, value: 5.7, source: office}, {period: 2024, value: 5.4, source: office}]}
  - {id: exports, label: Exports, unit: EUR, type: period, area: KEN, values: [
      {period: 2024, value: 11200000000, source: office}]}
"""


@pytest.fixture(scope="module")
def refs(tmp_path_factory: pytest.TempPathFactory) -> References:
    return references(tmp_path_factory.mktemp("tables"), SERIES)


def table(*rows: str) -> str:
    head, *body = rows
    lines = (head, "|".join("-" * 3 for _ in head.split("|")), *body)
    return "\n".join(f"| {' | '.join(cell.strip() for cell in line.split('|'))} |" for line in lines) + "\n"


def cells(*rows: str) -> list[Claim]:
    text = f"# Holt in figures\n\n{table(*rows)}"
    return [claim for claim in read_claims(read_text(text, "t.md")) if claim.kind is not ClaimKind.OTHER]


def judged(refs: References, *rows: str) -> Report:
    return run({"t.md": f"# Holt in figures\n\n{table(*rows)}"}, refs, published="2026-03-01")


@pytest.mark.parametrize(
    ("head", "cell", "value", "unit"),
    [
        ("Unemployment rate (%)", "5.4", "5.4", "percent"),
        ("Unemployment rate, in per cent", "5.4", "5.4", "percent"),
        ("Exports (€bn)", "11.2", "11200000000", "EUR"),
        ("Exports (in £ million)", "41.7", "41700000", "GBP"),
        ("Exports (EUR)", "512", "512", "EUR"),
        ("Population (thousands)", "55,100", "55100000", "number"),
        ("Population ('000)", "55,100", "55100000", "number"),
        ("Catch (tonnes)", "731", "731", "tonne"),
        ("Catch (thousand tonnes)", "7.3", "7300", "tonne"),
        ("Turnover, £m", "13", "13000000", "GBP"),
        ("Emissions, kt CO2", "14", "14", "kt"),
        ("Earnings per share (p)", "15", "15", "pence"),
        ("Profit/(loss) £000", "170", "170000", "GBP"),
        ("Turnout %", "41", "41", "percent"),
        ("Births, year", "41", "41", "birth"),
        ("Year", "41", "41", "number"),
        ("Waiting time, weeks", "41", "41", "week"),
        ("kWh per person, 2023", "171", "171", "kWh per person"),
        ("Percent", "41", "41", "percent"),
        ("Forest, % of land", "41", "41", "percent"),
        ("Rent, monthly", "41", "41", "number"),
        ("Trees planted", "2,310", "2310", "tree"),
        ("Visitors to the museum", "61,340", "61340", "visitor"),
        ("Catch (provisional)", "731", "731", "number"),
        ("Exports (€bn)", "€3 million", "3000000", "EUR"),
    ],
)
def test_a_head_gives_unit_scale_and_what_is_counted(head: str, cell: str, value: str, unit: str) -> None:
    claim = cells(f"Country | {head}", f"Kenya | {cell}")[0]
    assert (claim.quantity.notation, str(claim.quantity.unit), claim.area) == (value, unit, "KEN")


@pytest.mark.parametrize("head", ["2023", "2023/24", "March 2024", "Q1 2024"])
def test_a_head_that_is_a_time_dates_its_cells(head: str) -> None:
    (claim,) = cells(f"Measure | {head}", "Trees planted | 2,310")
    assert claim.period is not None
    assert claim.period_words == head
    assert claim.head == "tree"


@pytest.mark.parametrize(
    ("corner", "row", "when"),
    [
        ("2023", "Trees planted", "2023"),
        ("Measure", "Trees planted", ""),
        ("2023", "Trees planted, 2021", "2021"),
        ("2023", "Trees per 1,000 gardens", "2023"),
    ],
)
def test_a_year_in_the_corner_dates_all_cells(corner: str, row: str, when: str) -> None:
    (claim,) = [claim for claim in cells(f"{corner} | Kenya", f"{row} | 2,310") if claim.kind is ClaimKind.AMOUNT]
    assert (claim.period_words, claim.area) == (when, "KEN")


def test_the_line_over_a_table_tells_what_its_figures_are_of(refs: References) -> None:
    lines = table("Country | Percent, 2024", "Kenya | 4.5")
    over = run({"t.md": f"The unemployment rate in Africa:\n\n{lines}"}, refs, published="2026-03-01")
    beside = run({"t.md": f"The unemployment rate is one thing.\n\n{lines}"}, refs, published="2026-03-01")
    assert [str(one.kind) for one in over.verdicts] == ["contradicted"]
    assert [str(one.kind) for one in beside.verdicts] == ["unverified"]


@pytest.mark.parametrize(
    ("head", "row", "value", "unit", "measure"),
    [
        ("Indicator | Unit | Value | Year", "Population | million | 5.1 | 2022", "5100000", "number", "Population"),
        ("Indicator | Unit | Value | Year", "Exports | US$ bn | 41 | 2022", "41000000000", "USD", "Exports"),
        ("Item | Year | Amount | Unit", "Catch | 2022 | 731 | thousand tonnes", "731000", "tonne", "Catch"),
        ("Item | Units | Period | Figure", "Trees planted | | 2022 | 310", "310", "tree", "Trees planted"),
        ("Item | Unit | 2022", "Rainfall | mm | 731", "731", "mm", "Rainfall"),
        ("Item | Unit | Exports (£m) | Year", "Ashby | % | 12 | 2022", "12000000", "GBP", "Exports"),
        ("Town | Number | Year", "Holt | 731 | 2022", "731", "number", "Holt"),
        ("Measure | Unit | Value | Year", "Thefts | per 100,000 | 31 | 2022", "31", "theft", "Thefts"),
    ],
)
def test_a_column_gives_the_unit_or_the_time_of_its_row(
    head: str, row: str, value: str, unit: str, measure: str
) -> None:
    (claim,) = [claim for claim in cells(head, row) if claim.kind is ClaimKind.AMOUNT]
    told = (claim.quantity.notation, str(claim.quantity.unit), claim.measure, claim.period_words)
    assert told == (value, unit, measure, "2022")


@pytest.mark.parametrize(
    ("head", "cell", "value", "exact"),
    [
        ("Profit (£000)", "(170)", "-170000", "(170)"),
        ("Profit (£000)", "**(1,100)**", "-1100000", "(1,100)"),
        ("Profit, €m", "(3.2)", "-3200000", "(3.2)"),
        ("Profit", "£(3.2)m", "-3200000", "£(3.2)m"),
        ("Profit", "(US$ 3.2 bn)", "-3200000000", "(US$ 3.2 bn)"),
        ("Change (%)", "(3.2)%", "-3.2", "(3.2)%"),
        ("Profit", "£3.2m", "3200000", "£3.2m"),
        ("Sites", "(4 sites)", "4", "4 sites"),
    ],
)
def test_brackets_round_a_cell_put_it_below_zero(head: str, cell: str, value: str, exact: str) -> None:
    (claim,) = cells(f"Part | {head}", f"North | {cell}")
    assert (claim.quantity.notation, claim.anchor.exact) == (value, exact)


def test_brackets_round_list_numbers_and_years() -> None:
    assert cells("No | Town", "(1) | Ashby", "(2) | Moor") == []
    assert all(claim.kind is ClaimKind.DATE for claim in cells("Town | Opened", "Ashby | (2019)"))


@pytest.mark.parametrize(
    "rows",
    [
        ("Town | Revenue (€ 000)", "Ashby | n/a"),
        ("Town | Profit £000", "Ashby | n/a"),
        ("Measure | Holt", "Bursts per 100 km | n/a"),
        ("Measure | Unit", "Thefts | per 100,000"),
        ("Age | Note", "0-14 | young", "15-64 | none", "65+ | none"),
        ("Age group (years) | Note", "65+ | none"),
    ],
)
def test_units_and_labels_are_no_claims(rows: tuple[str, ...]) -> None:
    assert cells(*rows) == []


def test_figures_beside_units_and_ages_are_claims() -> None:
    assert [claim.anchor.exact for claim in cells("12 schools | 40 shops", "Foo | Bar")] == ["12 schools", "40 shops"]
    assert [claim.anchor.exact for claim in cells("Town | Aged 65+", "Ashby | 1,200")] == ["1,200"]
    assert len(cells("Town | Average age", "Ashby | 41")) == 1


def test_a_column_that_gives_no_unit_or_time() -> None:
    (claim,) = cells("Town | Unit trusts | Year opened", "Ashby | 12 | none")
    assert (claim.quantity.notation, claim.period, claim.measure) == ("12", None, "Unit trusts")
    assert cells("Number | Town", "3 | Ashby") == []
    assert cells("Year | Value", "2022 | 12")[-1].period_words == "2022"


def test_heads_of_changes_plans_and_ranks() -> None:
    change, plan = cells("Measure | Change | Target", "Unemployment rate | 0.3 | 4.5")
    assert (change.kind, plan.modality) == (ClaimKind.CHANGE, Modality.PLANNED)
    assert cells("Rank | Country", "3 | Kenya") == []
    assert cells("Country | Population (thousands)", "Kenya | n/a") == []


def test_a_wrong_cell_is_found(refs: References) -> None:
    report = judged(refs, "Measure | 2023 | 2024", "Population of Holt | 47,200 | 49,700")
    assert [one.anchor.exact for one in found(report, "FC201")] == ["49,700"]
    report = judged(refs, "Country | Unemployment rate (%) | Exports (€bn)", "Kenya, 2024 | 5.4 | 12.1")
    assert [one.anchor.exact for one in found(report, "FC201")] == ["12.1"]


def test_cells_under_one_head_speak_for_each_other(refs: References) -> None:
    report = judged(refs, "Year | Trees planted", "2023 | 2,310", "2024 | 2,765", "2025 | 3,120")
    assert [one.anchor.exact for one in found(report, "FC201")] == ["2,765"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Measure | 2023 | 2024", "Population of Holt | 47,200 | 47,900"),
        ("Measure | 2023 | 2024 | Change", "Population of Holt | 47,200 | 47,900 | 700"),
        ("Country | 2023 | 2024 | Change", "Unemployment rate, Kenya (%) | 5.7 | 5.4 | 0.3"),
        ("Country | Unemployment rate (%) | Target (%)", "Kenya | 5.4 | 4.5"),
        ("Country | Youth unemployment rate (%)", "Kenya | 12.2"),
        ("Country | Unemployment rate (%)", "Uganda | 2.9"),
        ("Rank | Country | Unemployment rate (%)", "14 | Kenya | 5.4"),
        ("Town | Population", "Ashby | 12,400"),
        ("Measure | Holt | Ashby", "Trees planted, 2024 | 2,756 | 940"),
        ("Measure | 2025 (forecast)", "Population of Holt | 49,100"),
    ],
)
def test_a_right_table_is_silent(refs: References, rows: tuple[str, ...]) -> None:
    report = judged(refs, *rows)
    assert [one.message for one in report.findings if one.rule not in ("FC290", "FC299")] == []


def listed(text: str) -> list[tuple[str, str, str, str]]:
    """The claims of a Markdown text: words, value, unit, period."""
    return [
        (claim.anchor.exact, claim.quantity.notation, str(claim.quantity.unit), claim.period_words)
        for claim in read_claims(read_text(text, "t.md"))
        if claim.kind is not ClaimKind.OTHER
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("In 2024 the town spent (in millions of euros):\n\n- parks: 12.4\n- 3 pools",
         [("12.4", "12400000", "EUR", "In 2024"), ("3 pools", "3", "pool", "In 2024")]),
        ("Guests in thousands, 2023:\n\n- Old Mill: 8,900", [("8,900", "8900000", "number", "2023")]),
        ("All figures in millions of euros.", []),
        ("Amounts are in thousands of dollars unless the note says so.", []),
        ("Rent, in millions of pounds, was 12.4 in 2023.", [("12.4", "12400000", "GBP", "in 2023")]),
        ("In 2023 the mill sold:\n\n- 12 looms", [("12 looms", "12", "loom", "In 2023")]),
        ("The bridge, built in 1990, has:\n\n- 12 lanes", [("12 lanes", "12", "lane", "")]),
        ("The bridge opened in 1990. It has:\n\n- 12 lanes", [("12 lanes", "12", "lane", "")]),
        ("In 2023 the mill sold:\n\n- 12 looms in May 2022", [("12 looms", "12", "loom", "in May 2022")]),
        ("The flood resulted in millions of euros of damage.", [("millions of euros", "[1000000..10000000)", "EUR", "")]),
        ("The flood cut power in thousands of homes:\n\n- 12 in Holt",
         [("thousands", "[1000..10000)", "home", ""), ("12", "12", "number", "")]),
    ],
)  # fmt: skip
def test_a_scale_and_a_time_are_told_once_for_a_list(text: str, claims: list[tuple[str, str, str, str]]) -> None:
    assert [claim for claim in listed(text) if claim[2] != "date"] == claims


WORLD = """
title: World
sources: {office: {publisher: World Office, title: Yearbook, published: 2025-02-01}}
series:
  - {id: jobless, label: Unemployment rate, unit: percent, type: period, values: [
      {area: KEN, period: 2024, value: 5.487, source: office}, {area: UGA, period: 2024, value: 2.74, source: office},
      {area: ESP, period: 2024, value: 11.43, source: office}]}
"""


@pytest.mark.parametrize(
    ("caption", "kinds"),
    [
        ("Unemployment rate in three countries, 2024:", ["confirmed", "confirmed", "contradicted"]),
        ("**Unemployment rate, 2024**", ["confirmed", "confirmed", "contradicted"]),
        ("Nobody was asked twice.", ["unverified"] * 3),
        ("Trust in the central bank, 2024:", ["unverified"] * 3),
    ],
)
def test_the_line_over_a_table_tells_what_its_cells_are_of(
    tmp_path_factory: pytest.TempPathFactory, caption: str, kinds: list[str]
) -> None:
    world = references(tmp_path_factory.mktemp("world"), WORLD)
    rows = table("Country|Percent", "Kenya|5.5", "Uganda|2.7", "Spain|14.1")
    report = run({"t.md": f"{caption}\n\n{rows}"}, world, published="2025-03-01")
    verdicts = [report.verdict(claim.id) for claim in report.claims if claim.anchor.exact in ("5.5", "2.7", "14.1")]
    assert [str(one.kind) for one in verdicts if one] == kinds


WORLD_LIFE = "Life expectancy at birth"
LIVED = ("Country | 2021 | 2022 | 2023", "Italy | 82.6 | 82.7 | 83.4", "Netherlands | 81.3 | 81.6 | 81.9",
         "Japan | 84.4 | 84.0 | 84.0")  # fmt: skip


@pytest.fixture(scope="module")
def world() -> References:
    return load_references(["@world"])


def told_by_caption(world: References, caption: str, *rows: str) -> list[str]:
    report = run({"t.md": f"{caption}\n\n{table(*rows)}"}, world, published="2025-06-01")
    return [str(one.kind) for one in report.verdicts]


@pytest.mark.parametrize("caption", [WORLD_LIFE, f"# {WORLD_LIFE}", f"**{WORLD_LIFE}:**", f"{WORLD_LIFE} (years)"])
def test_a_table_that_names_its_measure_need_not_tell_the_unit(world: References, caption: str) -> None:
    assert told_by_caption(world, caption, *LIVED) == ["confirmed"] * 9


def test_one_wrong_cell_alone_is_flagged(world: References) -> None:
    rows = [row.replace("81.6", "71.6") for row in LIVED]
    assert told_by_caption(world, WORLD_LIFE, *rows) == ["confirmed"] * 4 + ["contradicted"] + ["confirmed"] * 4


def test_a_row_that_is_told_again_and_again_is_no_error(world: References) -> None:
    assert told_by_caption(world, WORLD_LIFE, LIVED[0], *[LIVED[1]] * 40) == ["confirmed"] * 120


@pytest.mark.parametrize("caption", ["Life in figures", "Expectancy", "Scores in the survey of births"])
def test_a_bare_cell_is_of_no_series_that_its_table_names_in_part(world: References, caption: str) -> None:
    assert set(told_by_caption(world, caption, *LIVED)) <= {"unverified"}

"""Figures that stand together: what two that agree say of a third, and what one alone does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import references, run

from factcheck.compare.clock import Clock
from factcheck.compare.rulings import Rulings
from factcheck.model.difference import Apart
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.reference.references import References

VALUES = {2022: 614, 2023: 669, 2024: 723}
TEXT = "Ferrow's dairymen met. At the counter turnover came to {} million euros in 2024, after {} million in 2023 and {} million in 2022."
figures = st.integers(101, 999).filter(lambda number: number % 10 != 0)


def one_series(folder: Path, head: str, key: str, values: Mapping[Any, object]) -> References:
    """References of one series, a row for each value: what `key` tells of it stands before its own."""
    rows = ", ".join(f"{{{key}: {name}, value: {value}}}" for name, value in values.items())
    return references(folder, f"series:\n  - {{{head}, type: period, values: [{rows}]}}\n", "references.yaml")


@pytest.fixture(scope="module")
def sales(tmp_path_factory: pytest.TempPathFactory) -> References:
    head = "id: sales, label: Retail sales of Ferrow cheese, area: Ferrow, unit: million euros"
    return one_series(tmp_path_factory.mktemp("sales"), head, "period", VALUES)


def judged(sales: References, said: Sequence[int]) -> dict[int, Verdict]:
    report = run(TEXT.format(*said), sales, None, "2025-08-02")
    return {
        claim.period.first.year: verdict
        for claim in report.claims
        if (verdict := report.verdict(claim.id)) and claim.period and claim.period.first
    }


@settings(max_examples=60, deadline=None)
@given(said=st.tuples(figures, figures, figures))
def test_without_two_that_agree_nothing_is_said(sales: References, said: tuple[int, int, int]) -> None:
    verdicts = judged(sales, said)
    agreeing = [year for year, number in zip((2024, 2023, 2022), said, strict=True) if number == VALUES[year]]
    assert len(agreeing) > 1 or {one.kind for one in verdicts.values()} == {VerdictKind.UNVERIFIED}


@settings(max_examples=60, deadline=None)
@given(third=figures)
def test_two_that_agree_are_confirmed_and_a_third_is_wrong_only_by_a_slip(sales: References, third: int) -> None:
    verdicts = judged(sales, (723, 669, third))
    assert verdicts[2024].kind is verdicts[2023].kind is VerdictKind.CONFIRMED
    if third == 614:
        assert verdicts[2022].kind is VerdictKind.CONFIRMED
    elif third in (641, 164):
        assert (verdicts[2022].kind, verdicts[2022].reason) == (VerdictKind.CONTRADICTED, "swapped-digits")
    elif third == 669:
        assert verdicts[2022].kind is VerdictKind.WRONG_PERIOD
    else:
        assert verdicts[2022].kind is VerdictKind.UNVERIFIED


def test_what_speaks_for_the_series_is_told(sales: References) -> None:
    wrong = judged(sales, (723, 669, 641))[2022]
    assert [str(note) for note in wrong.but] == [
        "tied to this series because “723 million euros” and “669 million” beside it equal its values"
    ]
    assert wrong.match is not None
    assert wrong.match.reasons[-1].feature == "beside"
    assert wrong.confidence == "medium"


def test_a_ruling_is_made_once(sales: References) -> None:
    report = run("The shops of Ferrow sold 641 million euros of it in 2022.", sales, None, "2025-08-02")
    rulings = Rulings({one.id: one for one in sales.series}, Clock())
    (claim,) = report.claims
    for one in sales.series:
        assert rulings.ruling(claim, one.id) is rulings.ruling(claim, one.id)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bakers in Ferrow earned 723,418 euros in 2024.", VerdictKind.UNVERIFIED),
        ("The sellers of Ferrow counted cheese worth 723,418 euros at their tills in 2024.", VerdictKind.CONFIRMED),
    ],
)
def test_its_digits_alone_tie_a_figure_that_is_told_in_a_word_of_the_series(
    tmp_path: Path, text: str, kind: VerdictKind
) -> None:
    series = (
        "format: factcheck-reference/1\ntitle: Sales\nseries:\n  - id: sales\n    label: Retail sales of mountain cheese\n"
        "    area: Ferrow\n    unit: EUR\n    type: period\n    values:\n      - {period: 2024, value: 723418}\n"
    )
    report = run(text, references(tmp_path, series, "sales.yaml"), None, "2025-08-02")
    (verdict,) = report.verdicts
    assert verdict.kind is kind, verdict.detail
    if verdict.kind is VerdictKind.CONFIRMED:
        assert verdict.match is not None
        assert Apart.BY_DIGITS in [one.apart for one in verdict.match.near]


TOWNS = {"Kenya": "71.3", "Uganda": "64.9", "Peru": "82.6", "Chile": "90.4"}


@pytest.fixture(scope="module")
def lit(tmp_path_factory: pytest.TempPathFactory) -> References:
    head = "id: lit, label: Households with electric light, unit: percent"
    return one_series(tmp_path_factory.mktemp("lit"), head, "period: 2023, area", TOWNS)


def told(refs: References, lead: str, shown: dict[str, str], table: bool) -> list[str]:
    """The verdicts on a list or a table of places."""
    if table:
        lines = "| Country | Percent |\n|---|---|\n" + "\n".join(
            f"| {name} | {value} |" for name, value in shown.items()
        )
    else:
        lines = "\n".join(f"- {name}: {value}%" for name, value in shown.items())
    report = run({"t.md": f"{lead}\n\n{lines}\n"}, refs, None, "2024-08-02")
    found = [report.verdict(claim.id) for claim in report.claims if claim.quantity.unit.kind == "percent"]
    return [str(one.kind) for one in found if one]


@pytest.mark.parametrize("table", [False, True])
def test_a_figure_that_does_not_agree_among_many_that_do_is_wrong(lit: References, table: bool) -> None:
    lead = "Electric lamps in households, 2023:"
    assert told(lit, lead, TOWNS, table) == ["confirmed"] * 4
    assert told(lit, lead, TOWNS | {"Peru": "41.7"}, table) == ["confirmed", "confirmed", "contradicted", "confirmed"]


@pytest.mark.parametrize("table", [False, True])
def test_one_or_two_that_agree_among_many_that_do_not_say_nothing(lit: References, table: bool) -> None:
    lead = "Electric lamps in households, 2023:"
    others = {"Uganda": "12.3", "Peru": "41.7", "Chile": "33.8"}
    assert "contradicted" not in told(lit, lead, TOWNS | others, table)
    assert set(told(lit, "Members who paid their fee, 2023:", {"Kenya": "51.2", **others}, table)) == {"unverified"}


TABLE = "| Country | Percent |\n|---|---|\n| Kenya | 71.3 |\n"


def test_the_line_over_a_table_dates_its_cells(lit: References) -> None:
    report = run({"t.md": f"Homes with electric light, 2023:\n\n{TABLE}"}, lit)
    assert [str(claim.period) for claim in report.claims] == ["2023"]
    report = run(
        "Homes with electric light, 2013 and 2023:\n\n| Country | Percent |\n|---|---|\n| Kenya | 71.3 |\n", lit, None
    )
    assert [claim.period for claim in report.claims] == [None]

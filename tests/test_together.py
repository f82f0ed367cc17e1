"""Figures that stand together: what two that agree say of a third, and what one alone does not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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


@pytest.fixture(scope="module")
def sales(tmp_path_factory: pytest.TempPathFactory) -> References:
    rows = "".join(f"      - {{period: {year}, value: {value}}}\n" for year, value in VALUES.items())
    text = (
        "format: factcheck-reference/1\ntitle: Sales\nseries:\n  - id: sales\n    label: Retail sales of Ferrow cheese\n"
        "    area: Ferrow\n    unit: million euros\n    type: period\n    values:\n" + rows
    )
    return references(Path(tmp_path_factory.mktemp("sales")), text, "references.yaml")


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

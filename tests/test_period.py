"""Dates as precise as they were written, and the spans they make."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model.period import PartialDate, Period, PeriodRole


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        ("2025-03", date(2025, 3, 1), date(2025, 3, 31), "March 2025"),
        ("2025-03-12", date(2025, 3, 12), date(2025, 3, 12), "12 March 2025"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "February 2023"),
        ("0987", date(987, 1, 1), date(987, 12, 31), "0987"),
    ],
)
def test_a_date_spans_what_its_precision_leaves_open(text: str, first: date, last: date, words: str) -> None:
    read = PartialDate.parse(text)
    assert (read.start(), read.end(), str(read), read.words()) == (first, last, text, words)


NO_DATES = [
    "",
    "25",
    "2025-3",
    "2025-13",
    "2025-02-30",
    "2025-00",
    "2025-03-00",
    "0000",
    "12.3.2025",
    "2025-03-12T10",
    "today",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"write YYYY, YYYY-MM or YYYY-MM-DD|is not a day of the calendar"):
        PartialDate.parse(text)


def test_a_calendar_day_becomes_a_full_date() -> None:
    assert str(PartialDate.of(date(1999, 3, 1))) == "1999-03-01"


def test_dates_are_ordered_by_first_day_the_coarser_first() -> None:
    texts = ["2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02", "2025"]
    assert [str(day) for day in sorted(PartialDate.parse(text) for text in reversed(texts))] == texts


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2023", PeriodRole.IN),
        ("2023-04", PeriodRole.IN),
        ("2023-04-05", PeriodRole.IN),
        ("2019..2024", PeriodRole.IN),
        ("2023..2025-04", PeriodRole.IN),
        ("2011..", PeriodRole.SINCE),
        ("..2020", PeriodRole.UNTIL),
        ("every", PeriodRole.EVERY),
        ("within 2024", PeriodRole.WITHIN),
        ("within 2019..2024", PeriodRole.WITHIN),
        ("by 2023", PeriodRole.BY),
        ("by 2023-04-05", PeriodRole.BY),
    ],
)
def test_the_notation_comes_out_as_it_went_in(text: str, role: PeriodRole) -> None:
    read = Period.parse(text)
    assert (str(read), read.role) == (text, role)


def test_a_period_of_no_days_is_written_as_open_on_both_sides() -> None:
    assert str(Period(None, None)) == ".."


@pytest.mark.parametrize(
    "text",
    ["", "..", "by", "by next year", "2024..2019", "2024-05..2024-03", "since 2011", "2019-2024", "2019..2024..2025"],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("left", "right", "covers", "same", "overlaps"),
    [
        ("2023", "2023", True, True, True),
        ("2023", "2023-01..2023-12", True, True, True),
        ("2023", "2023-04", True, False, True),
        ("2023-04", "2023", False, False, True),
        ("2019..2024", "2023", True, False, True),
        ("2023", "2024", False, False, False),
        ("2023", "2023-12-31..2024", False, False, True),
        ("2011..", "2023", True, False, True),
        ("2011..", "2010", False, False, False),
        ("..2020", "2020-12-31", True, False, True),
        ("..2020", "2021", False, False, False),
        ("2011..", "..2011-01-01", False, False, True),
        ("every", "2023", True, False, True),
    ],
)
def test_how_two_periods_lie(left: str, right: str, covers: bool, same: bool, overlaps: bool) -> None:
    a, b = Period.parse(left), Period.parse(right)
    assert (a.covers(b), a.same(b), a.overlaps(b)) == (covers, same, overlaps)
    assert b.same(a) is same
    assert b.overlaps(a) is overlaps


@pytest.mark.parametrize(
    ("text", "years"), [("2023", 1), ("2023-04", 1), ("2019..2024", 6), ("2011..", 0), ("..2020", 0)]
)
def test_how_many_calendar_years_a_period_touches(text: str, years: int) -> None:
    assert Period.parse(text).years() == years

"""How the lines of a PDF become paragraphs, and what is left aside."""

from __future__ import annotations

import pytest
from papers import CELL, HEADING, ITEM, as_pdf, drawn, kinds

from factcheck.read import read_bytes

pytest.importorskip("pypdfium2")
pytest.importorskip("reportlab")

Words = list[tuple[float, float, str]]


def _lines(*lines: str, x: float = 60, y: float = 700) -> Words:
    return [(x, y - 12 * number, line) for number, line in enumerate(lines)]


def _text(*pages: Words) -> str:
    return read_bytes(drawn(*pages), "a.pdf").text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Information is good. The busiest infor-", "mation desk."), "Information is good. The busiest information desk."),
        (("Anti-personnel mines. Some anti-", "personnel mines."), "Anti-personnel mines. Some anti-personnel mines."),
        (("Between 70-", "85% of them were late that year."), "Between 70-85% of them were late that year."),
        (("It has twenty-", "five boats on the lake."), "It has twenty-five boats on the lake."),
        (("These are factory-", "made boats of the lake."), "These are factory-made boats of the lake."),
        (("A ministry of North-", "Rhine towns."), "A ministry of North-Rhine towns."),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line(lines: tuple[str, ...], text: str) -> None:
    assert _text(_lines(*lines)) == text


def test_words_are_parted_only_where_the_document_parts_words() -> None:
    long = _lines("The visitors were happy with the infor-", "mation that the new harbour administra-",
                  "tion gave them about the departures of", "every ferry on the lake during the year.")  # fmt: skip
    assert _text(long) == (
        "The visitors were happy with the information that the new harbour administration gave them about the "
        "departures of every ferry on the lake during the year."
    )


def test_two_columns_drawn_row_by_row_are_read_one_after_the_other() -> None:
    left = ("The ferry carried 3,400 people over", "the lake in the summer of 2023, and it", "was late on nine days.")
    right = ("A new boat is to come in the spring", "of 2026, which has room for twice as", "many of them as the old.")
    rows = [words for number, (a, b) in enumerate(zip(left, right, strict=True))
            for words in ((60, 700 - 12 * number, a), (330, 700 - 12 * number, b))]  # fmt: skip
    said = _text(rows).split()
    assert said == [*" ".join(left).split(), *" ".join(right).split()]


def test_a_paragraph_goes_on_over_the_page_and_each_half_has_its_page() -> None:
    source = read_bytes(
        drawn(_lines("The ferry carried over the", y=100), _lines("whole year 3,400 people.", y=700)), "a.pdf"
    )
    assert source.text == "The ferry carried over the whole year 3,400 people."
    assert [(one.start, one.label) for one in source.marks] == [(0, "p. 1"), (source.text.index("whole"), "p. 2")]


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [
        [(60, 770, "Harbour report 2024"), (60, 600, f"Ferry number {name} is new."), (300, 20, str(number))]
        for number, name in enumerate(("one", "two", "three"), 1)
    ]
    source = read_bytes(drawn(*pages), "a.pdf")
    assert "Harbour" not in source.text
    assert [words for _, words in kinds(source)] == [f"Ferry number {name} is new." for name in ("one", "two", "three")]
    assert source.notes == ("numbers in running heads and feet, not checked: “Harbour report 2024”",)


def test_a_table_has_cells_with_heads() -> None:
    rows = (("Port", "Ferries", "Crew"), ("Ashby", "31", "212"), ("Corran", "12", "90"), ("Dunmore", "7", "41"))
    words = [
        (60 + 150 * column, 700 - 14 * number, cell)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    source = read_bytes(drawn(words), "a.pdf")
    assert [kind for kind, _ in kinds(source)] == [CELL] * 12
    heads = {source.text[one.span.start : one.span.end]: one.heads for one in source.blocks}
    assert heads["90"] == ("Corran", "Crew")


def test_larger_letters_are_a_heading_and_bullets_are_items() -> None:
    blocks = [("heading", 1, "The ferries of the lake"), ("paragraph", 0, "The port has three boats, which are:"),
              ("paragraph", 0, "• a boat with 31 seats"), ("paragraph", 0, "• a boat with 12 seats")]  # fmt: skip
    source = read_bytes(as_pdf(blocks), "a.pdf")
    assert kinds(source) == [
        (HEADING, "The ferries of the lake"), ("paragraph", "The port has three boats, which are:"),
        (ITEM, "a boat with 31 seats"), (ITEM, "a boat with 12 seats"),
    ]  # fmt: skip
    assert source.blocks[3].heads == ("The port has three boats, which are:",)


def test_the_dates_of_the_file_are_not_those_of_the_text() -> None:
    assert read_bytes(as_pdf([("paragraph", 0, "The ferry carried 3,400 people.")]), "a.pdf").published is None


def _cells(*rows: tuple[tuple[float, str], ...]) -> Words:
    return [(x, 700 - 14 * number, cell) for number, row in enumerate(rows) for x, cell in row]


def test_a_table_whose_columns_nearly_touch_has_its_cells() -> None:
    rows = _cells(
        ((60, "Port"), (112, "Ferries"), (150, "People 2023"), (215, "Share")),
        ((60, "Ashby"), (112, "31"), (150, "1,204,500"), (215, "58%")),
        ((60, "Corran"), (112, "12"), (150, "612,300"), (215, "29%")),
        ((60, "Dunmore"), (112, "7"), (150, "268,900"), (215, "13%")),
    )
    source = read_bytes(drawn([(60, 730, "The port has 31 ferries, as the table below shows.")], rows), "a.pdf")
    heads = {source.text[one.span.start : one.span.end]: one.heads for one in source.blocks if str(one.kind) == CELL}
    assert heads["612,300"] == ("Corran", "People 2023")
    assert heads["7"] == ("Dunmore", "Ferries")
    assert len(heads) == 16


def test_the_heads_of_a_table_may_stand_on_two_lines() -> None:
    heads = [(60, 722, "Port"), (150, 728, "People"), (150, 718, "2023"), (230, 722, "Share")]
    body = _cells(((60, "Ashby"), (150, "1,204,500"), (230, "58%")), ((60, "Corran"), (150, "612,300"), (230, "29%")),
                  ((60, "Dunmore"), (150, "268,900"), (230, "13%")))  # fmt: skip
    source = read_bytes(drawn([(60, 760, "The ports of the lake carried many people."), *heads, *body]), "a.pdf")
    found = {source.text[one.span.start : one.span.end]: one.heads for one in source.blocks if str(one.kind) == CELL}
    assert found["612,300"] == ("Corran", "People 2023")


def test_two_figures_that_nearly_touch_are_not_one() -> None:
    assert "20192020" not in _text([(60, 700, "Years"), (120, 700, "2019"), (143.5, 700, "2020")])
    assert "12 612,300" not in _text(_cells(((60, "Corran"), (112, "12"), (150, "612,300"))))


@pytest.mark.parametrize(
    "lines",
    [
        ("In 2023 the port had 31 ferries and", "in 2022 it had 30 of them, with 12", "boats and 212 people as their crew,", "41 of whom live in Ashby, 17 there."),
        ("31 ferries and 12 boats sailed and", "30 ferries and 11 boats stayed, as", "29 others and 10 more of them went."),
    ],
)  # fmt: skip
def test_lines_with_figures_are_no_table(lines: tuple[str, ...]) -> None:
    source = read_bytes(drawn(_lines(*lines)), "a.pdf")
    assert source.text == " ".join(lines)

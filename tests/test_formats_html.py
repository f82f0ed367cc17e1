"""What of a page is its main text, and what a book is made of."""

from __future__ import annotations

import pytest
from papers import CELL, HEADING, ITEM, epub, kinds, page

from factcheck.model.text import Source
from factcheck.read import read_bytes

pytest.importorskip("lxml")

STORY = "<p>The ferry over the lake carried 3,400 people in the year 2023, the harbour board said in its report.</p>"


def _read(body: str, head: str = "") -> Source:
    return read_bytes(page(body, head), "a.html")


def _texts(body: str) -> list[str]:
    return [words for _, words in kinds(_read(body))]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("It has <b>31</b> ferries.", "It has 31 ferries."),
        ("5 km<sup>2</sup> of lake", "5 km² of lake"),
        ("CO<sub>2</sub> of 31 boats", "CO2 of 31 boats"),
        ("the 18<sup>th</sup> boat", "the 18th boat"),
        ("31<del>2</del> boats", "31 boats"),
        ("31 boats<span style='display: none'> or 32</span>", "31 boats"),
        ("31<script>32</script> boats", "31 boats"),
        ("31 boats<!-- 32 -->.", "31 boats."),
        ("She said <q>31 boats</q>.", "She said “31 boats”."),
        ("31   boats\n  sail", "31 boats sail"),
    ],
)
def test_a_paragraph_is_read_as_it_is_shown(inside: str, text: str) -> None:
    assert _texts(f"<p>{inside}</p>")[0].replace("\u200b", "") == text


def test_the_number_of_a_note_is_no_part_of_a_figure() -> None:
    source = _read('<p>It has 164<sup><a href="#n1">1</a></sup> ferries.</p>')
    assert source.text == "It has 164[1] ferries."
    assert [source.text[gap.start : gap.end] for gap in source.blocks[0].gaps] == ["[1]"]


def test_menus_and_margins_are_left_out_and_their_numbers_named() -> None:
    source = _read(
        f"<nav><a href=/>10 best boats</a></nav><article><h1>A ferry</h1>{STORY * 3}</article>"
        "<aside class=related><p>Read on: 7 islands</p></aside><footer>Since 1921</footer>"
    )
    assert [kind for kind, _ in kinds(source)] == [HEADING, *["paragraph"] * 3]
    assert source.notes[-1] == (
        "numbers on the page outside of the main text, not checked: “10 best boats”; “Read on: 7 islands”; “Since 1921”"
    )


def test_what_stands_among_the_paragraphs_of_an_article_is_of_it() -> None:
    table = "<table><tr><th>Port</th><th>Ferries</th></tr><tr><td>Ashby</td><td>31</td></tr></table>"
    more = f"<h2>Ports</h2><ul><li>Ashby has 31 boats</li></ul>{table}<figure><figcaption>One of 12 boats</figcaption></figure>"
    source = _read(f"<article>{STORY * 2}{more}{STORY}</article>")
    assert kinds(source)[2:8] == [
        (HEADING, "Ports"), (ITEM, "Ashby has 31 boats"), (CELL, "Port"), (CELL, "Ferries"), (CELL, "Ashby"), (CELL, "31"),
    ]  # fmt: skip
    assert ("paragraph", "One of 12 boats") in kinds(source)
    cell = source.blocks[7]
    assert cell.heads == ("Ashby", "Ferries")
    assert source.label(cell.span.start) == "table 1, row 2"


HEAD = (
    '<title>x</title><meta property="og:title" content="A ferry"><meta property="article:published_time" '
    'content="2024-05-03T08:00:00Z"><meta property="og:site_name" content="The Review">'
    '<link rel=canonical href="https://example.org/ferry">'
)
LINKED = (
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "A ferry", '
    '"datePublished": "2024-05-03", "author": [{"name": "Ada Obi"}], "publisher": {"name": "The Review"}}]}</script>'
)


@pytest.mark.parametrize("head", [HEAD, LINKED])
def test_a_page_tells_its_date_title_and_publisher(head: str) -> None:
    source = _read(STORY, head)
    assert (str(source.published), source.published_from) == ("2024-05-03", "metadata")
    assert (source.title, source.publisher) == ("A ferry", "The Review")


@pytest.mark.parametrize("head", ["", LINKED.replace("NewsArticle", "Product"), LINKED[:80] + "</script>"])
def test_a_page_that_tells_no_date_has_none(head: str) -> None:
    assert _read(STORY, head).published is None


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "koi8-r"), ("cp1252", "iso-8859-1"), ("utf-16", "utf-8"), ("utf-8-sig", ""), ("koi8-r", "koi8-r")],
)
def test_the_characters_of_a_page(encoding: str, declared: str) -> None:
    words = "Паром: 31 рейс" if encoding == "koi8-r" else "Über 31 ferries – “so far” – sail."
    made = f"<html><head><meta charset={declared}></head><body><p>{words}</p></body></html>".encode(encoding)
    assert read_bytes(made, "a.html").text == words


def test_a_book_is_read_by_its_spine() -> None:
    chapters = {
        name: f"<html><body><h1>{name}</h1><p>It has {count} ferries.</p></body></html>"
        for name, count in (("a", 31), ("b", 12))
    }
    source = read_bytes(epub(chapters, "<dc:title>Boats</dc:title><dc:date>2024-05-03</dc:date>", ["b", "a"]), "a.epub")
    assert source.text == "b\n\nIt has 12 ferries.\n\na\n\nIt has 31 ferries."
    assert [one.label for one in source.marks] == ["b ¶ 1", "b ¶ 2", "a ¶ 1", "a ¶ 2"]
    assert (source.title, str(source.published)) == ("Boats", "2024-05-03")

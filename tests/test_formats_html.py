"""What of a page is its main text, and what a book is made of."""

from __future__ import annotations

import pytest
from papers import CELL, HEADING, ITEM, edited, epub, kinds, page

from factcheck.errors import InputError
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


# What a page hides, never closes, or is without

ARTICLE = f"<article><h1>A ferry</h1>{STORY * 2}</article>"
BOATS = "<p>It sold 4,711 boats.</p>"


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>It sold 4,711 boats.</p>", "<div style='display: none'>{}</div>", "<template>{}</template>",
        "<noscript>{}</noscript>", "<svg><text>It sold 4,711 boats.</text></svg>", "<canvas>It sold 4,711 boats.</canvas>",
        "<iframe srcdoc='<p>It sold 4,711 boats.</p>'></iframe>", "<textarea>It sold 4,711 boats.</textarea>",
    ],
)  # fmt: skip
def test_numbers_that_a_page_hides_are_named_and_no_text(hidden: str) -> None:
    source = _read(ARTICLE + hidden.format(BOATS))
    assert "4,711" not in source.text
    assert source.notes[-1] == "numbers that the page hides or draws, not checked: “It sold 4,711 boats.”"


@pytest.mark.parametrize(
    "silent",
    [
        "<p hidden>Loading …</p>", "<script>var x = 4711;</script>", "<style>p {margin: 4711px}</style>", "<!-- 4711 -->",
        "<svg><title>4711</title></svg>", "<noscript><style>p {margin: 4711px}</style></noscript>",
        "<a href='/a<b'>Read on</a>", "<a title='</b> 4711'>Read on</a>", "<p>isn't it</p>",
    ],
)  # fmt: skip
def test_a_page_that_hides_no_numbers_says_nothing(silent: str) -> None:
    assert not [one for one in _read(ARTICLE + silent).notes if "4711" in one or "hide" in one or "closed" in one]
    assert _read(ARTICLE + silent).lost == ()


def test_what_a_part_of_a_page_shows_of_its_own_is_text() -> None:
    own = f"<x-card><template shadowrootmode=open>{BOATS}</template></x-card>"
    assert "4,711" in _read(f"<article>{STORY}{own}{STORY}</article>").text


def test_frames_of_the_text_are_named_and_those_of_margins_are_not() -> None:
    frames = "<iframe src='https://charts.example/7'></iframe><aside><iframe src=//ads.example></iframe></aside>"
    assert _read(f"<article>{STORY}{frames}{STORY}</article>").notes == (
        "frames with other pages, not read: charts.example",
    )
    with pytest.raises(InputError, match=r"a page of frames \(a.html, b.html\)"):
        read_bytes(b"<html><frameset><frame src=a.html><frame src=b.html></frameset></html>", "a.html")


@pytest.mark.parametrize(
    ("tail", "note"),
    [
        (f"<!-- {BOATS}", "a comment is never closed and takes the rest of the page, not checked: “It sold 4,711 boats.”"),
        (f"<script>{BOATS}", "a script is never closed and takes the rest of the page, not checked: “It sold 4,711 boats.”"),
        ('<a href="x>It sold 4,711 boats.</p><p class="y">And on.</p>',
         "an attribute that is not closed takes words of the page, not checked: “It sold 4,711 boats.”"),
    ],
)  # fmt: skip
def test_what_is_never_closed_is_named(tail: str, note: str) -> None:
    made = page(ARTICLE + tail).replace(b"</body></html>", b"")
    assert note in read_bytes(made, "a.html").notes


@pytest.mark.parametrize(
    ("tail", "why"),
    [
        ("<p>It sold <a hre", "it ends within a tag, and may be cut off"),
        ("<p>It sold <a href='x>4,711 boats.</p>", "it ends within a tag, and may be cut off"),
        ("<div><p>It sold 47", "it ends before its text is closed, and may be cut off"),
    ],
)
def test_a_page_that_is_cut_off_is_not_whole(tail: str, why: str) -> None:
    made = page(ARTICLE + tail).replace(b"</body></html>", b"")
    assert read_bytes(made, "a.html").lost == (why,)


@pytest.mark.parametrize("tail", ["<p>It sold 12.", "<p>It sold 3 < 4 boats", "<p>a <b", "<div>x</div>"])
def test_a_page_whose_end_tags_are_left_out_is_whole(tail: str) -> None:
    made = page(ARTICLE + tail).replace(b"</body></html>", b"" if "<b" not in tail else b"></b></body>")
    assert read_bytes(made, "a.html").lost == ()


def test_what_stands_behind_the_end_of_a_page_is_shown_and_read() -> None:
    assert "4,711" in read_bytes(page(f"<article>{STORY}") + BOATS.encode(), "a.html").text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_wide_characters_without_a_mark_are_told(encoding: str) -> None:
    assert read_bytes(page(ARTICLE).decode().encode(encoding), "a.html").text == _read(ARTICLE).text


@pytest.mark.parametrize("name", ["zlib_codec", "unicode_escape", "punycode", "utf-7", "rot13", "idna", "wonder"])
def test_a_page_cannot_choose_a_codec_that_is_none_of_characters(name: str) -> None:
    made = page(f"<p>Café \\x34 +AOk- 31 ferries</p>{STORY}").decode().encode("cp1252").replace(b"utf-8", name.encode())
    assert "Café \\x34 +AOk- 31 ferries" in read_bytes(made, "a.html").text


def test_bytes_that_are_none_are_counted_and_hide_nothing() -> None:
    source = _read(ARTICLE.replace("3,400", "3,\x00400"))
    assert "2 NULs or halves of surrogate pairs replaced by U+FFFD" in source.notes
    broken = read_bytes(page(ARTICLE).replace(b"3,400", b"\xc0\xb31\xc0\xbc"), "a.html")
    assert "carried \ufffd\ufffd1\ufffd\ufffd people" in broken.text
    assert broken.notes == ("bytes that are no UTF-8, as the page says it is, were replaced by U+FFFD",)


CHAPTER = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>It has {} ferries.</p></body></html>"
BOOK = {"a": CHAPTER.format(31), "b": CHAPTER.format(12)}


def _listed(old: str, new: str) -> Source:
    """The book with its list of parts changed."""
    return read_bytes(edited(epub(BOOK), "OEBPS/book.opf", old, new), "a.epub")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('href="b.xhtml" media-type="application/xhtml+xml"', 'href="b.xhtml"'),
        ('href="b.xhtml" media-type="application/xhtml+xml"', 'href="b.xhtml" media-type="Text/HTML"'),
        ('href="b.xhtml"', 'href="%62.xhtml#start"'),
        ('<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>',
         '<item id="b" href="b.svg" media-type="image/svg+xml" fallback="c"/><item id="c" href="b.xhtml" '
         'media-type="application/xhtml+xml"/>'),
    ],
)  # fmt: skip
def test_chapters_are_found_however_they_are_listed(old: str, new: str) -> None:
    source = _listed(old, new)
    assert ("12 ferries" in source.text, source.lost) == (True, ())


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ('idref="b"', 'idref="zzz"', "chapter zzz cannot be read: the book does not say which part it is"),
        ('b.xhtml" media-type="application/xhtml+xml"', 'b.png" media-type="image/png"', "chapter b cannot be read: it is a picture"),
        ('media-type="application/xhtml+xml"/></manifest>', 'media-type="text/x-wonder"/></manifest>', "chapter b cannot be read: it is no page (text/x-wonder)"),
        ('href="b.xhtml"', 'href="https://example.org/b.xhtml"', "chapter b cannot be read: it is not in the book, but on the web"),
    ],
)  # fmt: skip
def test_a_book_without_one_of_its_chapters_is_not_whole(old: str, new: str, lost: str) -> None:
    source = _listed(old, new)
    assert (source.text, source.lost) == ("It has 31 ferries.", (lost,))


def test_pages_of_a_book_that_are_no_chapters_are_named() -> None:
    source = _listed('<itemref idref="b"/>', "")
    assert source.notes == ("pages that are no chapter of the book, not checked: b.xhtml",)
    bare = read_bytes(epub({"a": BOOK["a"], "b": "<html><body><img src=x.png></body></html>"}), "a.epub")
    assert bare.notes == ("no text in b: pictures are not read",)


def test_a_cut_chapter_makes_a_book_not_whole() -> None:
    for end in (60, 75):
        source = read_bytes(epub({"a": BOOK["a"], "b": BOOK["b"][:end]}), "a.epub")
        assert source.lost[0].startswith("chapter b: it ends")


def test_the_notes_of_a_book_that_are_asked_for_are_read() -> None:
    note = "<aside epub:type='footnote' hidden='hidden'>It sold 4,711 boats.</aside></body>"
    assert "4,711" in read_bytes(epub({"a": BOOK["a"].replace("</body>", note)}), "a.epub").text


@pytest.mark.parametrize("way", ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
def test_a_book_with_fonts_that_are_hidden_is_read(way: str) -> None:
    sealed = f'<encryption><EncryptionMethod Algorithm="{way}"/></encryption>'
    assert "31 ferries" in read_bytes(epub(BOOK, **{"META-INF__encryption": sealed}), "a.epub").text


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-03T00:00:00+00:00", "2024-05-03"),
        ("2024", "2024"),
        ("0101-01-01T00:00:00+00:00", "None"),
        ("May 2024", "None"),
    ],
)
def test_the_date_of_a_book(written: str, day: str) -> None:
    assert str(read_bytes(epub(BOOK, f"<dc:date>{written}</dc:date>"), "a.epub").published) == day


@pytest.mark.parametrize(
    "head", ["<title>x</title><style>p {margin: 0}</style>", "<meta charset=utf-8><title>x</title>", ""]
)
def test_a_page_may_leave_out_the_tags_of_its_head_and_body(head: str) -> None:
    source = read_bytes(f"<!doctype html>{head}<article><h1>A ferry</h1>{STORY * 2}</article>".encode(), "a.html")
    assert [kind for kind, _ in kinds(source)] == [HEADING, "paragraph", "paragraph"]
    assert source.lost == ()

"""Reading: files, encodings, blocks, dates, language."""

from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.extraction import read_claims
from factcheck.model.claim import ClaimKind
from factcheck.model.period import PartialDate
from factcheck.model.text import Block, BlockKind, Source, Span
from factcheck.read import READERS, charset, language_of, read_bytes, read_path, read_text

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
P, H, ITEM, CELL = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL
PROSE = "Clearance teams work slowly, and the money runs out long before the fields are safe again."


def txt(text: str) -> Source:
    return read_text(text, "draft.txt")


def md(text: str) -> Source:
    return read_text(text, "draft.md")


def written(source: Source) -> list[str]:
    return [source.text[block.span.start : block.span.end] for block in source.blocks]


def said(source: Source) -> list[str]:
    return [" ".join(source.prose(block).split()) for block in source.blocks]


def kinds(source: Source) -> list[BlockKind]:
    return [block.kind for block in source.blocks]


# --- files -----------------------------------------------------------------------------------------


def test_a_file_is_read_with_its_name_digest_and_id(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"One mine.\r\nTwo mines.\r\n")
    source = read_path(path)
    assert source.name == str(path)
    assert source.text == "One mine.\r\nTwo mines.\r\n"
    assert source.digest.startswith("sha256:")
    assert len(source.digest) == 71
    assert len(source.id) == 16
    assert source.id == read_path(str(path)).id
    assert source.id != read_bytes(path.read_bytes(), "other.txt").id
    assert source.lines == (0, 11, 23)
    assert (source.media, source.encoding, source.notes) == ("text/plain", "utf-8", ())


def test_readers_are_a_tuple_to_read() -> None:
    assert [reader.media for reader in READERS] == ["text/markdown", "text/plain"]


@pytest.mark.parametrize(
    ("name", "media"),
    [("a.md", "text/markdown"), ("a.MARKDOWN", "text/markdown"), ("a.txt", "text/plain"), ("a", "text/plain"),
     ("a.rst", "text/plain")],
)  # fmt: skip
def test_the_suffix_says_the_format(name: str, media: str) -> None:
    assert read_bytes(b"Some words.", name).media == media


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("---\ntitle: A year\n---\nSome words.", "text/markdown"),
        ("Passengers\n\n| year | ferry |\n|:--|--:|\n| 2023 | 4,100 |\n", "text/markdown"),
        ("# A year\n\nSome words.", "text/markdown"),
        ("Some words.\r\n\r\n## More\r\nSome words.", "text/markdown"),
        ("Some words.", "text/plain"),
        ("We are\n# 1 in the list, and\nproud of it.", "text/plain"),
        ("#1 of all\n\nSome words | more -- words.", "text/plain"),
        ("---\nNo key here\n---\nSome words.", "text/plain"),
        ("+++\ntitle = 'A year'\n+++\nSome words.", "text/markdown"),
        ("+++\nNo key here\n+++\nSome words.", "text/plain"),
    ],
)  # fmt: skip
def test_what_has_no_suffix_is_markdown_where_it_looks_so(text: str, media: str) -> None:
    assert read_bytes(text.encode(), "<stdin>").media == media
    assert read_bytes(text.encode(), "notes.").media == media
    assert read_bytes(text.encode(), "<stdin>.txt").media == "text/plain"


def test_a_missing_file_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("x")
    with pytest.raises(InputError, match=r"cannot read .*reprot\.txt: no such file; did you mean .*report\.txt\?") as e:
        read_path(tmp_path / "reprot.txt")
    assert "\n" not in str(e.value)
    with pytest.raises(InputError, match="a file without a name"):
        read_path("")
    with pytest.raises(InputError, match="no such file; check the name"):
        read_path(tmp_path / "zzzzzzzz")
    (tmp_path / "bin.md").write_text("x")
    with pytest.raises(InputError, match="no such file; check the name"):
        read_path(tmp_path / "missing.md")
    (tmp_path / "report.md").write_text("x")
    with pytest.raises(InputError, match=r"did you mean .*report\.md\?"):
        read_path(tmp_path / "Reprot.md")
    with pytest.raises(InputError, match="there is no folder"):
        read_path(tmp_path / "none" / "a.txt")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("# A\n\n<!-- to do\n\nB has 5.\n\nC has 6.\n", ["a.md:3: comment never closed, 3 lines not checked"]),
        ("---\ntitle: é\n---\n\né\n\n<!--\nB has 5.\n", ["a.md:7: comment never closed, 1 line not checked"]),
        ("A\r\n\r\n```\r\nB has 5.\r\n", ["a.md:3: code fence never closed, 1 line not checked"]),
        ("~~~~\nB has 5.\n~~~\nC\n", ["a.md:1: code fence never closed, 3 lines not checked"]),
        ("- one\n\n  ```\n  B has 5.\n\nC has 6.\n", ["a.md:3: code fence never closed, 1 line not checked"]),
        ("<div>\n<!-- B has 5.\n\nC has 6.\n", ["a.md:2: comment never closed, 1 line not checked"]),
        ("```\nx\n```\n\n<!-- y -->\n\n> ~~~py\n> z\n> ~~~\n", []),
        ("````\n```\nx\n`````   \n\n    <!-- code\n\nB has 5.\n", []),
        ("A <!-- is words\n\nB has 5.\n", []),
        ("<div>\n<!-- x\n\ny -->\n", []),
        ("B has 5.\n\n```\n\n", []),
        ("B has 5.\n\n    ```\n    C has 6.\n", []),
        ("```\nB has 5.\n> ```\n", ["a.md:1: code fence never closed, 2 lines not checked"]),
        ("```\nB has 5.\n    ```\nC has 6.\n", ["a.md:1: code fence never closed, 3 lines not checked"]),
        ("> ~~~\n> B has 5.\n\nC has 6.\n", ["a.md:1: code fence never closed, 1 line not checked"]),
        ("> ~~~\n> ~~~\n\n```\n```\n", []),
        ("A\n\n<script>\nx\n\nB has 5.\n", ["a.md:3: <script> never closed, 2 lines not checked"]),
        ("<STYLE media=x>\n\nB has 5.\n", ["a.md:1: <style> never closed, 1 line not checked"]),
        ("<pre>B has 5.\n\n<!-- C has 6.\n", ["a.md:1: <pre> never closed, 2 lines not checked"]),
        ("<pre>B has 5.\n\nC has 6.</PRE>\n\n<presto>\n\nB has 5.\n", []),
        ("B has 5.\n\n<!--", []),
    ],
)
def test_what_is_never_closed_is_told(text: str, notes: list[str]) -> None:
    source = read_text(text, "a.md")
    assert [note for note in source.told() if "closed" in note] == notes
    assert not [note for note in read_text(text, "a.txt").told() if "closed" in note]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it is a folder"):
        read_path(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_pipes_devices_and_sockets_are_refused_at_once(tmp_path: Path) -> None:
    pipe, plug = tmp_path / "pipe.txt", tmp_path / "s"
    os.mkfifo(pipe)
    begun = time.monotonic()
    with pytest.raises(InputError, match="it is a pipe, not a regular file"):
        read_path(pipe)
    with pytest.raises(InputError, match="it is a device, not a regular file"):
        read_path("/dev/zero")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(plug))
        with pytest.raises(InputError, match="it is a socket, not a regular file"):
            read_path(plug)
    assert time.monotonic() - begun < 0.2


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read all")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(InputError, match="no permission"):
        read_path(path)


def test_odd_paths_are_one_line(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (loop, tmp_path / ("x" * 300), "a\0b", tmp_path / "two\nlines.txt"):
        with pytest.raises(InputError) as error:
            read_path(path)
        assert str(error.value).isprintable()


def test_a_name_that_is_no_utf8_is_shown_escaped(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")
    with pytest.raises(InputError, match=r"bad\\xff\.txt"):
        read_path(path)
    assert read_bytes(b"x", "bad\udcff\n.txt").name == "bad\\xff\\n.txt"
    assert read_bytes(b"x", "bad\ud800.txt").name == "bad\\ud800.txt"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04....", "a zip archive"),
        (b"PK\x03\x04....xl/workbook.xml", r"an Excel workbook \(\.xlsx\)"),
        (b"\x89PNG\r\n\x1a\n...", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"\x00\x01\x02\x03abc", "a binary file"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=rf"cannot read a\.txt: looks like {what}; save it as text or Markdown first"):
        read_bytes(data, "a.txt")


def test_more_than_50_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(InputError, match="more than 50 MB"):
        read_path(path)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_a_source_with_a_note(data: bytes) -> None:
    for name in ("a.txt", "a.md"):
        source = read_bytes(data, name)
        assert source.blocks == ()
        assert any(note.startswith("empty") for note in source.notes)


# --- encodings -------------------------------------------------------------------------------------

ENGLISH = "Über 80% of the victims are civilians – “most of them”, she said. Naïve? No.\r\nTwo.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_encodings_give_the_same_text_and_offsets(encoding: str) -> None:
    source = read_bytes(ENGLISH.encode(encoding), "a.txt")
    assert source.text == ENGLISH
    assert source.blocks == txt(ENGLISH).blocks


@pytest.mark.parametrize("bom", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_bom_says_which(bom: str) -> None:
    source = read_bytes(("\ufeff" + ENGLISH).encode(bom), "a.txt")
    assert (source.text, source.encoding, source.notes) == (ENGLISH, bom, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (f"“Nearly 40% are children,” she said – {PROSE} It cost £5 and €7 at the café.", "cp1252"),
        ("« Les mines ont tué près de 40 enfants dans la région », a-t-elle dit à l’été. Où est-ce ? " * 4, "cp1252"),
        ("Die Räumung der Minen dauert über zehn Jahre, und das ist für die Dörfer zu lang. " * 3, "cp1252"),
        ("W ubiegłym roku zginęło się nie mniej niż sto osób, które pracowały na polach. " * 4, "cp1250"),
        ("Мины убили и ранили почти шесть тысяч человек за один только год, говорится в докладе. " * 4, "cp1251"),
    ],
)  # fmt: skip
def test_a_guess_is_right_and_announced(text: str, encoding: str) -> None:
    source = read_bytes(text.encode(encoding), "a.txt")
    assert source.text == text
    assert source.encoding == encoding
    assert source.notes[0] == f"guessed encoding {encoding}"


def test_a_few_bad_bytes_are_replaced_one_for_one_and_counted() -> None:
    data = "Ärger in 164 Staaten – ".encode() + b"\xff\xe2\x82" + b" und 5 weiteren."
    source = read_bytes(data, "a.txt")
    assert source.text == "Ärger in 164 Staaten – \ufffd\ufffd\ufffd und 5 weiteren."
    assert source.encoding == "utf-8"
    assert "3 bytes are not valid UTF-8" in source.notes[0]


def test_a_bad_byte_in_ascii_is_no_cp1252() -> None:
    source = read_bytes(b"At least 164 \xff states have joined.", "a.txt")
    assert source.text == "At least 164 \ufffd states have joined."
    assert "1 byte is not valid UTF-8" in source.notes[0]


def test_nul_and_lone_surrogates_are_replaced_and_counted() -> None:
    source = read_bytes(b"At least 164\0 states have joined the treaty.", "a.txt")
    assert source.text == "At least 164\ufffd states have joined the treaty."
    assert source.notes == ("1 NUL or half a surrogate pair replaced by U+FFFD",)
    assert read_text("a\ud800b", "a.txt").text == "a\ufffdb"


def test_broken_utf16_is_counted() -> None:
    source = read_bytes(b"\xff\xfe" + "mines".encode("utf-16-le") + b"\x00\xd8" + "x".encode("utf-16-le"), "a.txt")
    assert source.text == "mines\ufffdx"
    assert "not valid UTF-16-LE" in source.notes[0]


# --- plain text ------------------------------------------------------------------------------------


def test_a_line_is_a_paragraph() -> None:
    long = PROSE + " " + PROSE
    source = txt(f"{long}\n{PROSE}\n\n  {long}  \n")
    assert written(source) == [long, PROSE, long]
    assert kinds(source) == [P, P, P]


WRAPPED = """\
Mines in the valley

The teams that clear the valley have found more than four hundred devices
since the spring, and they think that as many lie in the fields where the
harvest is due. Nobody farms there.

The ministry has promised money before. It says that this time the sum is
in the budget.
"""


def test_hard_wrapped_groups_are_one_paragraph() -> None:
    source = txt(WRAPPED)
    assert kinds(source) == [H, P, P]
    assert source.title == "Mines in the valley"
    assert written(source)[1].startswith("The teams")
    assert written(source)[1].endswith("Nobody farms there.")
    assert "\n" in written(source)[2]


def test_hard_wrapped_text_keeps_bylines_and_items_apart() -> None:
    source = txt(
        WRAPPED.replace("valley\n", "valley\nBy Ada Obi\n20 July 2025\n", 1)
        + "\n- one item that is long\n  and goes on\n- two\n"
    )
    assert written(source)[:3] == ["Mines in the valley", "By Ada Obi", "20 July 2025"]
    assert kinds(source)[-2:] == [ITEM, ITEM]
    assert said(source)[-2:] == ["one item that is long and goes on", "two"]


def test_headings_stand_before_longer_lines() -> None:
    source = txt(f"A long way to go\n{PROSE}\nWhat the money buys\n{PROSE}\nShort line.\n{PROSE}")
    assert [(block.kind, block.level) for block in source.blocks] == [(H, 1), (P, 0), (H, 2), (P, 0), (P, 0), (P, 0)]
    assert source.title == "A long way to go"


def test_a_question_may_be_a_heading_but_talk_is_none() -> None:
    assert kinds(txt(f"Why here?\n{PROSE}")) == [H, P]
    assert kinds(txt(f"Ada: Good. Why here?\n{PROSE}")) == [P, P]


def test_short_lines_without_a_text_below_are_no_headings() -> None:
    assert kinds(txt("164 states have signed")) == [P]
    assert H not in kinds(txt("Red\nGreen\nBlue\nYellow\nWhite"))
    assert H not in kinds(txt(f"{PROSE}\nThe end"))


def test_items_have_their_marker_as_gap_and_the_lead_in_as_head() -> None:
    source = txt("What was found in the year:\n- 12 mines\n• 30 shells\n1. 4 bombs\n\nThat is all.")
    assert kinds(source) == [P, ITEM, ITEM, ITEM, P]
    assert said(source)[1:4] == ["12 mines", "30 shells", "4 bombs"]
    assert {block.heads for block in source.blocks[1:4]} == {("What was found in the year:",)}
    first = source.blocks[1]
    assert [source.text[gap.start : gap.end] for gap in first.gaps] == ["-"]
    assert txt(f"{PROSE}\n- one\n- two").blocks[1].heads == ()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://example.org/a/2024?x=164#p, and go.", "https://example.org/a/2024?x=164#p"),
        ("(see http://example.org/164)", "http://example.org/164"),
        ("At https://example.org/a_(164) it is.", "https://example.org/a_(164)"),
        ("Go to www.example.org/2024.", "www.example.org/2024"),
        ("Write to ada.obi+164@mail.example.org.", "ada.obi+164@mail.example.org"),
        ("It is on example.org/2024/165 now.", "example.org/2024/165"),
    ],
)
def test_addresses_are_gaps(text: str, address: str) -> None:
    for source in (txt(text), md(text)):
        (block,) = source.blocks
        assert [source.text[gap.start : gap.end] for gap in block.gaps] == [address]


def test_what_is_no_address_is_prose() -> None:
    assert txt("It rose 10://20 @ 5 a.m. or www. and @home at 3.com").blocks[0].gaps == ()


# --- Markdown --------------------------------------------------------------------------------------

PAGE = """\
---
title: "Mines: a count"
date: 2025-04-10
author: Ada Obi   # freelance
publisher: 'The Valley Post'
url: https://example.org/mines
tags: [a, b]
---
# The *count*

Some **5,757** people were hurt[^1] – `code 12` and <b>more</b> at <https://example.org/9>;
see [the report](http://example.org/2024 "of 2024") and ![a map](map-3.png). R&nbsp;D \\* x

> “Quoted words
> go on.”

What we counted:

- 10 mines
- 20 shells
  - 3 of brass

| Country | 2022 | 2023 |
|---|---|---|
| Chad | 12 | **15** |
| Mali | 7 | |

[^1]: According to a note.

<!-- 99 hidden -->

```py
x = 1234
```

Ünder
-----
~~Old 164~~ new 165, ~5 or so.
"""


@pytest.fixture(scope="module")
def page() -> Source:
    return md(PAGE)


def test_markdown_stays_verbatim(page: Source) -> None:
    assert page.text == PAGE
    assert page.media == "text/markdown"


def test_markdown_prose_is_what_a_reader_sees(page: Source) -> None:
    assert said(page) == [
        "The count",
        "Some 5,757 people were hurt – and more at ; see the report and a map . R D * x",
        "“Quoted words go on.”",
        "What we counted:",
        "10 mines",
        "20 shells",
        "3 of brass",
        "Country", "2022", "2023", "Chad", "12", "15", "Mali", "7",
        "According to a note.",
        "Ünder",
        "new 165, ~5 or so.",
    ]  # fmt: skip


def test_markdown_blocks(page: Source) -> None:
    assert kinds(page) == [H, P, P, P, ITEM, ITEM, ITEM, *[CELL] * 8, P, H, P]
    assert [block.level for block in page.blocks if block.kind is H] == [1, 2]
    assert [block.heads for block in page.blocks[4:7]] == [("What we counted:",)] * 3


def test_table_cells_know_their_heads(page: Source) -> None:
    heads = {said(page)[place]: block.heads for place, block in enumerate(page.blocks) if block.kind is CELL}
    assert heads == {
        "Country": (), "2022": (), "2023": (),
        "Chad": ("", "Country"), "12": ("Chad", "2022"), "15": ("Chad", "2023"),
        "Mali": ("", "Country"), "7": ("Mali", "2022"),
    }  # fmt: skip


def test_two_tables_keep_apart() -> None:
    source = md("|A|B|\n|-|-|\n|x|1|\n\nText.\n\n|C|D|\n|-|-|\n||2|\n|y|3|\n")
    assert [block.heads for block in source.blocks if block.heads != ()] == [
        ("", "A"), ("x", "B"), ("", "D"), ("", "C"), ("y", "D"),
    ]  # fmt: skip


def test_cells_of_html_tables_know_their_heads() -> None:
    source = md(
        "<table><caption>Passengers</caption>\n"
        "<tr><th rowspan=2>Line</th><th colspan='2'>Year</th></tr>\n<tr><th>2022</th><th>2023</th></tr>\n"
        "<tr><td>North <b>ferry</b></td><td>4,100</td><td>4,700</td></tr>\n\n"
        "<TR><TD>South ferry<TD rowspan=2>2,200<TD><!-- 5 --></TR>\n<tr><td>Tram</td><td>9,900</td></tr></table>\n\n"
        "Some words.\n\n<table><tr><td>2022</td><td>2023</td></tr><tr><td>510</td><td>570</td></tr></table>\n"
    )
    cells = [(words, one.heads) for words, one in zip(said(source), source.blocks, strict=True) if one.kind is CELL]
    assert cells[3:] == [
        ("2023", ()),
        ("North ferry", ("", "Line")),
        ("4,100", ("North ferry", "2022")),
        ("4,700", ("North ferry", "2023")),
        ("South ferry", ("", "Line")),
        ("2,200", ("South ferry", "2022")),
        ("Tram", ("", "Line")),
        ("9,900", ("Tram", "2023")),
        ("2022", ("", "")),
        ("2023", ("2022", "")),
        ("510", ("", "")),
        ("570", ("510", "")),
    ]
    periods = [str(claim.period) for claim in read_claims(source) if claim.anchor.exact in ("4,100", "4,700", "570")]
    assert periods == ["2022", "2023", "None"]


def test_front_matter(page: Source) -> None:
    assert (page.title, page.author, page.publisher) == ("Mines: a count", "Ada Obi", "The Valley Post")
    assert page.url == "https://example.org/mines"
    assert (page.published, page.published_from) == (PartialDate(2025, 4, 10), "front matter")
    assert all(block.span.start > PAGE.index("---\n#") for block in page.blocks)


def test_front_matter_that_is_not_closed_is_text() -> None:
    assert said(md("---\ntitle: x\n\nMore.")) != []
    assert md("---\ntitle: x\n\nMore.").title is None


HUGO = """\
+++
title = "A year # in figures"  # the headline
date = 2025-04-10T08:30:00+02:00
authors = ["Ada Obi", "B. Lee"]
draft = false
weight = 61340

[params]
visitors = 12
+++

The museum had 61,340 visitors.
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_front_matter_in_toml(ending: str) -> None:
    page = md(HUGO.replace("\n", ending))
    assert (page.title, str(page.published), page.published_from) == (
        "A year # in figures",
        "2025-04-10",
        "front matter",
    )
    assert said(page) == ["The museum had 61,340 visitors."]


@pytest.mark.parametrize("day", ["2025-04-10", '"10 April 2025"', "2025-04-10T08:30:00", "2025-04-10T08:30:00Z"])
def test_dates_in_toml(day: str) -> None:
    assert str(md(f"+++\npubDate = {day}\n+++\nText.").published) == "2025-04-10"


@pytest.mark.parametrize(
    "text",
    [
        "+++\nBreaking: 12 dead\n+++\nMore.",
        "+++\ntitle = x\n+++\nMore.",
        "+++\ntitle = 'x'\n\nMore.",
        f"+++\na = {'[' * 9000}\n+++\nMore.",
        "+++\na = 2025-13-45\n+++\nMore.",
        "+ +++\na = 1\n+++\nMore.",
    ],
)
def test_what_is_no_toml_is_text(text: str) -> None:
    assert md(text).title is None
    assert said(md(text)) != ["More."]


def test_front_matter_only_in_markdown() -> None:
    assert txt("---\ntitle: Foo\n---\nText.").title is None


def test_a_malformed_date_is_a_note() -> None:
    source = md("---\ndate: someday\n---\nText.")
    assert source.published is None
    assert source.notes == ("front matter: 'someday' is not a date; write it as YYYY-MM-DD",)


@pytest.mark.parametrize(
    ("written_date", "read"),
    [("2025", "2025"), ("2025-04", "2025-04"), ("2025-04-10T08:00Z", "2025-04-10"), ("'10 April 2025'", "2025-04-10"),
     ("2025-04-10 08:00", "2025-04-10"), ("April 2025", "2025-04")],
)  # fmt: skip
def test_front_matter_dates(written_date: str, read: str) -> None:
    assert str(md(f"---\npublished: {written_date}\n---\nText.").published) == read


def test_crlf_markdown() -> None:
    source = md("# Head\r\n\r\nOne **two**\r\nthree.\r\n\r\n- a\r\n- b\r\n")
    assert said(source) == ["Head", "One two three.", "a", "b"]


def test_html_blocks_are_read_without_their_tags() -> None:
    source = md(
        "<div class='x12'>\n164 states <i>joined</i>.\n<script>var x = 99;</script>\n<!-- 12 -->\n</div>\n\nEnd."
    )
    assert said(source) == ["164 states joined .", "End."]


def test_a_title_without_front_matter_is_the_first_heading() -> None:
    assert md("# A **bold** one\n\nText.").title == "A bold one"
    assert md("## Not a title\n\nText.").title is None


# --- dates, people, publishers ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published 20 July 2025", "2025-07-20"),
        ("Published: 2025-07-20", "2025-07-20"),
        ("PUBLISHED JULY 20, 2025 AT 10:30", "2025-07-20"),
        ("Posted on Monday, 21 July 2025 | Updated 3 August 2025", "2025-07-21"),
        ("Originally published on Foo Bar (FB) on 10 Apr. 2025", "2025-04-10"),
        ("Date: April 10, 2025", "2025-04-10"),
        ("20 July 2025", "2025-07-20"),
        ("Thursday, 10 April 2025", "2025-04-10"),
        ("Geneva, 10 April 2025", "2025-04-10"),
        ("By Ada Obi | July 20, 2025", "2025-07-20"),
        ("By Ada Obi, 20 July 2025", "2025-07-20"),
        ("Ada Obi · 20th July 2025 · 5 min read", "2025-07-20"),
        ("13/04/2025", "2025-04-13"),
        ("04/13/2025", "2025-04-13"),
        ("04.04.2025", "2025-04-04"),
        ("Published April 2025", "2025-04"),
    ],
)
def test_datelines(line: str, date: str) -> None:
    for source in (txt(f"A title\n{line}\n{PROSE}\n{PROSE}"), md(f"# A title\n\n*{line}*\n\n{PROSE}")):
        assert str(source.published) == date
        assert source.published_from == "dateline"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("NAIROBI, 12 March 2024 — ", "2024-03-12"),
        ("LONDON, March 12, 2024 (Agency) - ", "2024-03-12"),
        ("GENEVA (12 March 2024) – ", "2024-03-12"),
    ],
)
def test_city_datelines_stand_before_prose(line: str, date: str) -> None:
    assert str(txt(f"A title\n\n{line}{PROSE} {PROSE} {PROSE}\n").published) == date


def test_a_dateline_at_the_foot() -> None:
    assert str(txt("\n".join([PROSE] * 30 + ["Published 20 July 2025"])).published) == "2025-07-20"
    assert txt("\n".join([PROSE] * 15 + ["Published 20 July 2025"] + [PROSE] * 15)).published is None


@pytest.mark.parametrize(
    "prose",
    [
        "The report was published on 20 July 2025 and found little that was new.",
        "On 20 July 2025 the ministry said that it had found nothing.",
        "Published on 20 July 2025 the report says that 164 states have joined.",
        "Since 20 July 2025, no mines were found in the valley",
        "The treaty entered into force on 1 March 1999.",
        "By March 2024, all of them had left",
    ],
)
def test_a_date_in_prose_dates_nothing(prose: str) -> None:
    assert txt(f"{prose}\n{PROSE}").published is None
    assert md(f"{prose}\n\n{PROSE}").published is None


def test_ambiguous_and_impossible_dates_are_notes() -> None:
    source = txt(f"A title\nPublished 04/10/2025\n{PROSE}")
    assert source.published is None
    assert "may be day or month first" in source.notes[0]
    source = txt(f"A title\nPublished 31 February 2025\n{PROSE}")
    assert source.published is None
    assert "not a day of the calendar" in source.notes[0]


def test_an_update_dates_only_what_has_no_other_date() -> None:
    source = txt(f"A title\nUpdated 3 May 2024\n{PROSE}")
    assert str(source.published) == "2024-05-03"
    assert "last update" in source.notes[0]
    assert str(txt(f"A title\nUpdated 3 May 2024\nPublished 1 May 2024\n{PROSE}").published) == "2024-05-01"


def test_front_matter_beats_a_dateline_and_the_argument_beats_both() -> None:
    text = f"---\ndate: 2025-04-10\n---\nPublished 12 April 2025\n\n{PROSE}"
    source = md(text)
    assert str(source.published) == "2025-04-10"
    assert source.notes == ("front matter says 10 April 2025, the dateline 12 April 2025; front matter is used",)
    source = read_text(text, "a.md", PartialDate(2020))
    assert (source.published, source.published_from, source.notes) == (PartialDate(2020), "--published", ())
    assert md(text.replace("12 April", "10 April")).notes == ()


def test_who_published_and_wrote() -> None:
    lines = "Written by Zoë de la Cruz, editor at large\nFirst published on Foo Bar (FB) on 10 April 2025"
    source = txt(f"A title\n{lines}\n{PROSE}")
    assert (source.author, source.publisher) == ("Zoë de la Cruz", "Foo Bar (FB)")
    assert kinds(source) == [H, P, P, P]
    assert txt(f"Title here\nBy Ada OBI and Bo Li\n{PROSE}").author == "Ada OBI and Bo Li"
    assert txt(f"Title here\nBy Monday, all had left\n{PROSE}").author is None


def test_whom_the_speakers_told() -> None:
    text = f"“It is late,” Ada Obi told Daily Echo. {PROSE}\nContacted by Daily Echo, the ministry said no. {PROSE}"
    assert txt(text).publisher == "Daily Echo"
    assert txt(text.replace("Contacted by Daily Echo", "Later")).publisher is None
    assert md(f"---\nsite: Foo\n---\n{text}").publisher == "Foo"
    assert txt(f"She told Parliament so. {PROSE} He told Parliament too. {PROSE}").publisher is None


# --- language --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Paris, de la Cruz met van der Berg, El Anouni and the mayor of Las Palmas to talk about the mines."),
        ("en", PROSE + " « Les mines sont une honte pour la France et pour les enfants », he said. " + PROSE),
        ("en", "Foo bar baz"),
        ("en", ""),
        (
            "fr",
            "Les mines tuent des enfants dans la vallée, et le ministère n’a pas encore trouvé une "
            "solution pour les champs qui sont au nord.",
        ),
        (
            "de",
            "Die Minen liegen auf den Feldern, und das Ministerium hat noch nicht gesagt, wie es "
            "sie mit dem Geld aus der Stadt räumen wird.",
        ),
        (
            "es",
            "Las minas matan a los niños en el valle, y el ministerio no ha encontrado una "
            "solución para los campos que están al norte del río.",
        ),
        (
            "it",
            "Le mine uccidono i bambini nella valle, e il ministero non ha ancora trovato una "
            "soluzione per i campi che sono a nord del fiume.",
        ),
        (
            "pt",
            "As minas matam as crianças no vale, e o ministério não encontrou ainda uma solução "
            "para os campos que estão ao norte do rio.",
        ),
        (
            "nl",
            "De mijnen doden kinderen in het dal, en het ministerie heeft nog niet gezegd hoe het "
            "met de velden verder moet die in het noorden zijn.",
        ),
        (
            "sv",
            "Minorna dödar barn i dalen, och departementet har inte sagt hur det ska gå med fälten "
            "som är i norr och som också kan vara farliga.",
        ),
        (
            "pl",
            "Miny zabijają dzieci w dolinie, a ministerstwo nie powiedziało jeszcze, jak się do "
            "tego odnosi i co jest na polach, które są na północy.",
        ),
        (
            "fi",
            "Miinat tappavat lapsia laaksossa, ja ministeriö ei ole vielä sanonut, että se on "
            "valmis auttamaan, mutta kun kevät tulee, niin pellot ovat auki.",
        ),
        (
            "tr",
            "Mayınlar vadide çocukları öldürüyor ve bakanlık bu tarlalar için ne yapacağını henüz "
            "söylemedi, ama daha çok para ile bir yol var gibi.",
        ),
        ("ru", "Мины убивают детей в долине, но министерство ещё не сказало, что будет делать."),
        ("uk", "Міни вбивають дітей у долині, але міністерство ще не сказало, що робитиме."),
        ("el", "Οι νάρκες σκοτώνουν παιδιά στην κοιλάδα."),
        ("ar", "الألغام تقتل الأطفال في الوادي"),
        ("he", "המוקשים הורגים ילדים בעמק"),
        ("zh", "地雷在山谷里杀死儿童，部门还没有说话。"),
        ("ja", "地雷は谷で子どもたちを殺している。"),
        ("ko", "지뢰가 계곡에서 아이들을 죽이고 있다."),
        ("hi", "घाटी में बारूदी सुरंगें बच्चों को मार रही हैं।"),
        ("fr", "Les enfants sont dans la vallée."),
    ],
)  # fmt: skip
def test_language(language: str, text: str) -> None:
    assert language_of(text) == language


def test_front_matter_names_the_language() -> None:
    assert md(f"---\nlang: fr-CA\n---\n{PROSE}").language == "fr"


# --- limits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "text"), [("a.md", "Text <"), ("a.md", "<div>\n<"), ("a.txt", "Text</b> <")])
def test_the_time_of_one_open_tag_grows_with_its_length(name: str, text: str) -> None:
    start = time.process_time()
    read_text(f"{text}{'a' * 60_000} end", name)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "a" * 1_000_000, "ab c\n" * 30_000, "[a](" * 20_000, "> " * 9_000, "@" * 9_000, "a://" * 9_000,
     "<!-- " * 20_000, "| a " * 20_000, "Ada " * 50_000, "---\n" + "a: " * 50_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_hostile_input_is_read_whole(text: str) -> None:
    for name in ("a.txt", "a.md"):
        assert read_bytes(text.encode(), name).text == text


# --- the seeds -------------------------------------------------------------------------------------


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> Source:
    path = SEEDS / request.param
    if not path.exists():
        pytest.skip("the seed articles are not here")
    return read_path(path)


@pytest.mark.parametrize("seed", ["euronews-2025-04.txt"], indirect=True)
def test_seed_of_a_news_site(seed: Source) -> None:
    assert (seed.publisher, seed.published, seed.language, seed.notes) == ("Euronews", None, "en", ())
    assert len(seed.blocks) == 33
    assert sum(block.kind is H for block in seed.blocks) == 2


@pytest.mark.parametrize("seed", ["tepsa-2025-04-10.txt"], indirect=True)
def test_seed_of_an_institute(seed: Source) -> None:
    assert seed.published == PartialDate(2025, 4, 10)
    assert seed.published_from == "dateline"
    assert seed.author == "Anne HÉRY"
    assert seed.publisher is not None
    assert seed.publisher.endswith("(TEPSA)")
    assert [block.level for block in seed.blocks if block.kind is H] == [1, 2, 2]
    recoded = read_bytes(seed.text.replace("\u2011", "-").encode("cp1252"), "a.txt")
    assert recoded.encoding == "cp1252"
    assert recoded.blocks == seed.blocks


def test_gaps_are_inside_their_block(page: Source) -> None:
    for block in page.blocks:
        assert isinstance(block, Block)
        assert all(block.span.holds(gap) for gap in block.gaps)
        assert all(isinstance(gap, Span) and gap.start < gap.end for gap in block.gaps)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_to_nothing_is_not_offered_as_its_own_correction(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").symlink_to("gone.txt")
    with pytest.raises(InputError, match=r"draft\.txt: it is a link to a file that is not there"):
        read_path(tmp_path / "draft.txt")


def test_a_date_that_is_given_twice_is_told() -> None:
    source = read_text("---\ndate: 2025-01-01\ndate: 2025-04-10\n---\nFive came.\n", "a.md")
    assert source.published == PartialDate(2025, 1, 1)
    assert "front matter gives `date` twice; the first is used" in source.notes
    plain = read_text("---\ndate: 2025-03-01\ndate: 2025-04-01\n---\n\nThe town has 12 libraries.\n", "a.txt")
    assert not any("twice" in note for note in plain.notes)  # a text file has no front matter
    assert read_text("---\ndate: 2025-01-01\ndate: 2025-01-01\n---\nFive came.\n", "a.md").notes == ()


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (b"1*64* states came.", ["164"]),
        (b"61,**340** visitors came.", ["61340"]),
        (b"61&nbsp;340 visitors came.", ["61340"]),
        (b"61,3<wbr>40 visitors came.", ["61340"]),
        (b"sixty&nbsp;one thousand visitors came.", ["61000"]),
        (b"164[1](notes.md) states came.", []),  # a note, or the last digit
        (b"164<sup>1</sup> states came.", ["164"]),
        (b"1\xff64 states came.", []),  # what stood there is not known
        (b"1\x0064 states came.", []),
        (b"1_64 states came.", []),
    ],
)
def test_a_number_is_read_whole_or_not_at_all(raw: bytes, read: list[str]) -> None:
    claims = [claim for claim in read_claims(read_bytes(raw, "a.md")) if claim.kind is not ClaimKind.OTHER]
    assert [claim.quantity.notation for claim in claims] == read


@pytest.mark.parametrize(
    "head", ["---\n\nThe club has 64 members.\n\n---\n", "---\ntitle: Clubs\n\nThe club has 64 members.\n\n---\n"]
)
def test_prose_between_two_rules_is_no_front_matter(head: str) -> None:
    source = read_text(head + "\nBye.\n", "draft.md")
    assert any("64 members" in source.text[block.span.start : block.span.end] for block in source.blocks)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"12 boats \xed\xa0\x80 came", "utf-8"),
        ("12 came to the café".encode()[:-1], "utf-8"),
        ("12 came late…".encode()[:-1], "utf-8"),
        ("12 cost £3".encode("cp1252"), "cp1252"),
    ],
)
def test_bytes_that_are_nearly_utf8_are_utf8(data: bytes, encoding: str) -> None:
    assert charset.decode(data).encoding == encoding
    assert any("utf-8" in note.lower() for note in charset.decode(data).notes) == (encoding == "utf-8")

"""What stands on a page of a PDF beside its upright, visible text: read, or named."""

from __future__ import annotations

import pytest
from papers import FONT, at, drawn, flow, sheet

from factcheck.errors import InputError
from factcheck.model.text import Source
from factcheck.read import read_bytes

pytest.importorskip("pypdfium2")
pytest.importorskip("reportlab")

PORT = at(60, 700, "The port is by the lake. It has 31 ferries.")
TEXT = "The port is by the lake. It has 31 ferries."
BOATS = "It sold 4,711 boats."


def _read(data: bytes) -> Source:
    return read_bytes(data, "a.pdf")


def _annotated(one: str, catalog: bytes = b"") -> Source:
    held = f"<</Type/Annot/Rect[60 500 300 520]{one}>>".encode()
    return _read(sheet(PORT, b"/Annots[6 0 R]", catalog, held))


@pytest.mark.parametrize(
    ("one", "catalog"),
    [
        (f"/Subtype/FreeText/Contents({BOATS})/DA(/F 10 Tf)", b""),
        (f"/Subtype/Widget/FT/Tx/T(boats)/V({BOATS})", b"/AcroForm<</Fields[6 0 R]>>"),
        (f"/Subtype/Widget/FT/Ch/T(boats)/Ff 131072/V({BOATS})", b"/AcroForm<</Fields[6 0 R]>>"),
    ],
)
def test_what_was_typed_on_a_page_is_read(one: str, catalog: bytes) -> None:
    source = _annotated(one, catalog)
    assert source.text == f"{TEXT}\n\n{BOATS}"
    assert source.label(len(source.text) - 1) == "p. 1"
    assert source.notes == ()


def test_a_field_takes_its_value_from_the_one_above() -> None:
    field = f"<</FT/Tx/T(boats)/V({BOATS})/Kids[7 0 R]>>".encode()
    box = b"<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[60 500 300 520]>>"
    assert BOATS in _read(sheet(PORT, b"/Annots[7 0 R]", b"/AcroForm<</Fields[6 0 R]>>", field, box)).text


def test_a_page_of_fields_alone_is_no_scan() -> None:
    held = f"<</Type/Annot/Subtype/FreeText/Contents({BOATS})/Rect[60 500 300 520]>>".encode()
    assert _read(sheet(b"", b"/Annots[6 0 R]", b"", held)).text == BOATS


@pytest.mark.parametrize(
    ("one", "note"),
    [
        ("/Subtype/Text/Contents(Is it 4,711?)", "1 comment not checked: “Is it 4,711?”"),
        ("/Subtype/Highlight/Contents(Is it 4,711?)", "1 comment not checked: “Is it 4,711?”"),
        (f"/Subtype/FreeText/F 2/Contents({BOATS})", f"hidden text not checked: “{BOATS}”"),
    ],
)
def test_comments_and_hidden_notes_are_named(one: str, note: str) -> None:
    source = _annotated(one)
    assert (source.text, source.notes) == (TEXT, (note,))


@pytest.mark.parametrize(
    "one", ["/Subtype/Link", "/Subtype/Widget/FT/Btn/T(yes)/V/Yes", "/Subtype/Widget/FT/Tx/T(empty)", "/Subtype/Ink"]
)
def test_boxes_to_tick_links_and_strokes_say_nothing(one: str) -> None:
    source = _annotated(one, b"/AcroForm<</Fields[6 0 R]>>")
    assert (source.text, source.notes) == (TEXT, ())


@pytest.mark.parametrize(
    "drawn",
    [
        at(60, 500, BOATS, "1 g"),
        at(60, 500, BOATS, "3 Tr"),
        at(60, 500, BOATS, size=0.01),
        at(0, 0, BOATS, ".001 0 0 .001 60 400 cm"),
        at(900, 500, BOATS),
        at(60, -50, BOATS),
    ],
)
def test_text_that_nobody_sees_is_no_text_and_named(drawn: bytes) -> None:
    source = _read(sheet(PORT + drawn))
    assert (source.text, source.notes) == (TEXT, (f"hidden text not checked: “{BOATS}”",))


@pytest.mark.parametrize(
    "drawn",
    [
        b"0 g 50 490 300 30 re f " + at(60, 500, BOATS, "1 g"),
        b"0 0 .6 rg 50 490 300 30 re f " + at(60, 500, BOATS, "1 g"),
        at(60, 500, BOATS, ".7 g"),
        at(60, 500, BOATS, "1 g 2 Tr"),
        at(60, 500, BOATS, size=4),
        at(300, 500, BOATS, size=1.5),
    ],
)
def test_text_that_is_seen_is_text(drawn: bytes) -> None:
    source = _read(sheet(PORT + drawn))
    assert source.text == f"{TEXT}\n\n{BOATS}"
    assert not [note for note in source.notes if "hidden" in note]


def test_text_under_the_picture_of_a_scan_is_text_and_called_recognised() -> None:
    source = _read(sheet(at(60, 700, TEXT, "3 Tr")))
    assert source.text == TEXT
    assert source.notes == ("p. 1: the text was recognised in a picture (OCR), and its figures may be misread",)


def _turned(angle: str, *lines: str) -> bytes:
    starts = {"0 1 -1 0": (50, 200, 12, 0), "0 -1 1 0": (550, 600, -12, 0), "-1 0 0 -1": (500, 200, 0, 12)}[angle]
    x, y, over, up = starts
    return b"".join(
        f"BT /F 10 Tf {angle} {x + over * at} {y + up * at} Tm ({line}) Tj ET\n".encode()
        for at, line in enumerate(lines)
    )


@pytest.mark.parametrize("turned", ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1"])
@pytest.mark.parametrize("page", [b"", b"/Rotate 90", b"/Rotate 180"])
def test_a_page_set_sideways_is_read(turned: str, page: bytes) -> None:
    lines = ("It sold 4,711 boats in the year", "and it has 31 ferries.")
    assert _read(sheet(_turned(turned, *lines), page)).text == " ".join(lines)


def test_labels_at_another_angle_are_named_where_they_have_figures() -> None:
    stamp, axis = "DRAFT of 12 May", "Ferries of the lake"
    watermark = f"BT /F 60 Tf .7 .7 -.7 .7 100 100 Tm ({stamp}) Tj ET\n".encode()
    source = _read(sheet(PORT + watermark + _turned("0 1 -1 0", axis)))
    assert source.text == TEXT
    assert source.notes == (f"numbers in words at another angle, not checked: “{stamp}”",)


def _font(first: str) -> bytes:
    table = f"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <30> <39> <{first}> endbfrange"
    return sheet(PORT, b"", b"", flow(table.encode()), font=FONT.replace(b">>", b"/ToUnicode 6 0 R>>"))


@pytest.mark.parametrize("first", ["0001", "0010", "E030"])
def test_letters_that_a_font_does_not_tell_are_counted(first: str) -> None:
    source = _read(_font(first))
    assert source.text == "The port is by the lake. It has \ufffd\ufffd ferries."
    assert source.notes == (
        "p. 1: 2 characters cannot be told (U+FFFD), for the font does not say which letters it has",
    )


def test_a_font_that_tells_its_letters_says_nothing() -> None:
    source = _read(_font("0030"))
    assert (source.text, source.notes) == (TEXT, ())


def test_printed_page_numbers_that_are_not_those_of_the_file_are_told() -> None:
    labels = b"/PageLabels<</Nums[0<</S/D/St %d>>]>>"
    assert _read(sheet(PORT, b"", labels % 117)).notes == (
        "its pages are counted here from 1, as in the file: p. 1 is printed “117”",
    )
    assert _read(sheet(PORT, b"", labels % 1)).notes == ()


def test_attached_files_are_named() -> None:
    names = b"/Names<</EmbeddedFiles<</Names[(figures.csv) 6 0 R]>>>>"
    held = (b"<</Type/Filespec/F(figures.csv)/EF<</F 7 0 R>>>>", flow(b"boats,4711"))
    assert _read(sheet(PORT, b"", names, *held)).notes == ("1 attached file not read: “figures.csv”",)


def test_a_form_that_one_program_shows_is_refused() -> None:
    held = flow(b"<xdp/>")
    with pytest.raises(InputError, match=r"it is a form \(XFA\)"):
        _read(sheet(PORT, b"", b"/NeedsRendering true/AcroForm<</Fields[]/XFA 6 0 R>>", held))


def test_a_page_with_nothing_on_it_is_named() -> None:
    assert _read(drawn([(60, 700, TEXT)], [])).notes == ("p. 2: blank, or damaged",)


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (("SMITH: We sold 31 of our ferries last year.", "JONES: It was 12 and no more, I should say."), 2),
        (("MS SMITH (Ashby): The port sold 31 ferries,", "MR JONES: No, it was 12 and no more of them."), 2),
        (("Q. How many ferries has the port now, then?", "A. It has 31 ferries now, or a few more."), 2),
        (("The port has 31 ferries, by the count of the", "UNICEF: they carry a crew of 12 each of them."), 1),
        (("The port has 31 ferries of its own for the", "lake: they carry a crew of 12 each of them."), 1),
    ],
)
def test_who_speaks_begins_a_paragraph(lines: tuple[str, str], paragraphs: int) -> None:
    source = _read(drawn([(60, 700 - 12 * number, line) for number, line in enumerate(lines)]))
    assert len(source.blocks) == paragraphs

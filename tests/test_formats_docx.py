"""What of a Word document is read, and what is said of the rest."""

from __future__ import annotations

import pytest
from papers import CELL, HEADING, ITEM, docx, kinds, paragraph, run

from factcheck.model.text import Source
from factcheck.read import read_bytes

pytest.importorskip("lxml")


def _read(body: str, original: bool = False, **parts: str) -> Source:
    return read_bytes(docx(body, parts), "a.docx", original=original)


def _said(body: str, **parts: str) -> str:
    return _read(body, **parts).text


CHANGED = (
    "<w:p>" + run("So far ") + f"<w:del>{run('164').replace('w:t', 'w:delText')}</w:del><w:ins>{run('165')}</w:ins>"
    + run(" ferries sail.") + "</w:p>"
)  # fmt: skip


def test_tracked_changes_are_read_as_accepted_or_as_before_them() -> None:
    after, before = _read(CHANGED), _read(CHANGED, original=True)
    assert after.text == "So far 165 ferries sail."
    assert before.text == "So far 164 ferries sail."
    assert after.notes == ("2 tracked changes read as accepted (--original reads the text before them)",)
    assert before.notes == ("2 tracked changes left out: this is the text before them",)


def test_a_paragraph_whose_end_was_taken_out_goes_on_in_the_next() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('The port had 31')}</w:p>" + paragraph(" ferries.")
    assert _said(body) == "The port had 31 ferries."
    assert read_bytes(docx(body), "a.docx", original=True).text == "The port had 31\n\nferries."


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<w:sdt><w:sdtContent>{run('31 ferries')}</w:sdtContent></w:sdt>", "31 ferries"),
        (f"<w:smartTag>{run('31 ferries')}</w:smartTag>", "31 ferries"),
        (f'<w:fldSimple w:instr="REF x">{run("31 ferries")}</w:fldSimple>', "31 ferries"),
        (f'<w:fldSimple w:instr="PAGE">{run("31")}</w:fldSimple>{run("ferries")}', "ferries"),
        ("<w:r><w:t>70</w:t><w:noBreakHyphen/><w:t>85 ferries</w:t></w:r>", "70\u201185 ferries"),
        ("<w:r><w:t>31</w:t><w:softHyphen/><w:t>0 ferries</w:t></w:r>", "310 ferries"),
        ("<w:r><w:t>31</w:t><w:tab/><w:t>ferries</w:t></w:r>", "31\tferries"),
        ("<w:r><w:t>31</w:t><w:br/><w:t>ferries</w:t></w:r>", "31\nferries"),
        (run("5 km") + run("2", '<w:vertAlign w:val="superscript"/>'), "5 km²"),
        (run("18") + run("th", '<w:vertAlign w:val="superscript"/>') + run(" boat"), "18th boat"),
        (run("CO") + run("2", '<w:vertAlign w:val="subscript"/>'), "CO2"),
        (run("10") + run("6", '<w:vertAlign w:val="superscript"/>') + run(" fish"), "10^6 fish"),
        ("<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>", "3/4"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF 7</w:instrText></w:r>'
         f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("9")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{run("x")}', "x"),
    ],
)  # fmt: skip
def test_what_stands_in_a_paragraph_is_read(inside: str, text: str) -> None:
    assert _said(f"<w:p>{inside}</w:p>") == text


def test_notes_stand_behind_the_text_and_their_numbers_are_no_figures() -> None:
    mark = '<w:r><w:footnoteReference w:id="4"/></w:r>'
    notes = f'<w:footnote w:id="0" w:type="separator">{paragraph("9")}</w:footnote><w:footnote w:id="4">{paragraph("Port report, 2024.")}</w:footnote>'
    source = _read(paragraph("It has 164", more=mark + run(" ferries.")), footnotes=notes)
    assert source.text == "It has 164[1] ferries.\n\nPort report, 2024."
    assert [source.text[gap.start : gap.end] for gap in source.blocks[0].gaps] == ["[1]"]
    assert source.label(len(source.text) - 1) == "note 1"
    assert [(source.text[one.span.start : one.span.end], one.target) for one in source.links] == [("[1]", "#note 1")]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Sold 31 boats')}</w:txbxContent>"
    body = paragraph(
        "Before.",
        more=f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )
    source = _read(body)
    assert source.text == "Before.\n\nSold 31 boats"
    assert source.label(len(source.text) - 1) == "text box at ¶ 1"


def test_headers_are_read_and_page_numbers_are_not() -> None:
    source = _read(paragraph("Text."), header=paragraph("Draft of 12 May 2025"), footer=paragraph("17"))
    assert source.text == "Text.\n\nDraft of 12 May 2025"
    assert source.label(len(source.text) - 1) == "header"


def _table(*rows: tuple[str, ...]) -> str:
    lines = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def test_cells_know_their_heads_and_their_row() -> None:
    source = _read(_table(("Port", "Ferries"), ("Ashby", "31"), ("Corran", "12")))
    assert [kind for kind, _ in kinds(source)] == [CELL] * 6
    assert source.blocks[3].heads == ("Ashby", "Ferries")
    assert source.text == "Port | Ferries\nAshby | 31\nCorran | 12"
    assert source.label(source.text.index("12")) == "table 1, row 3"


def test_a_table_of_labels_and_figures_has_no_head_row() -> None:
    source = _read(_table(("Ferries", "31"), ("Crew", "212")))
    assert source.blocks[1].heads == ("Ferries", "")


def test_a_text_laid_out_as_a_table_is_paragraphs() -> None:
    source = _read(_table(("A long sentence of the text. " * 20, "Another one.")))
    assert [kind for kind, _ in kinds(source)] == ["paragraph", "paragraph"]


def test_headings_and_items_are_known_by_their_styles() -> None:
    item = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>{run("31 ferries")}</w:p>'
    source = _read(paragraph("A port", "Heading1") + paragraph("It has:") + item)
    assert kinds(source) == [(HEADING, "A port"), ("paragraph", "It has:"), (ITEM, "31 ferries")]
    assert source.blocks[2].heads == ("It has:",)
    assert source.title == "A port"


def test_what_is_not_checked_is_told() -> None:
    hidden = f"<w:p>{run('31 ferries')}{run(' or 32', '<w:vanish/>')}</w:p>"
    source = _read(hidden, comments=f"<w:comment>{paragraph('Is it 31?')}</w:comment>")
    assert source.text == "31 ferries"
    assert source.notes == ("1 comment not checked: “Is it 31?”", "hidden text not checked: “or 32”")


def test_what_is_struck_out_is_no_prose() -> None:
    source = _read(f"<w:p>{run('31', '<w:strike/>')}{run(' 32 ferries')}</w:p>")
    assert kinds(source) == [("paragraph", "32 ferries")]


def test_an_embedded_document_that_is_not_read_makes_it_not_whole() -> None:
    assert _read(paragraph("Text."), aFChunk="").lost == (
        "a document of another format is embedded in it, and not read",
    )


# What stands in odd places is read, and what nobody sees is named

BOATS = "It sold 4,711 boats."
FORMS = "<mc:AlternateContent>{}</mc:AlternateContent>"
BOX = f"<w:txbxContent>{paragraph(BOATS)}</w:txbxContent>"
PICT = f"<w:r><w:pict>{BOX}</w:pict></w:r>"


@pytest.mark.parametrize(
    "inside",
    [
        FORMS.format(f"<mc:Fallback>{run(BOATS)}</mc:Fallback>"),
        FORMS.format(f"<mc:Choice>{run(BOATS)}</mc:Choice><mc:Fallback>{run(BOATS)}</mc:Fallback>"),
        f"<w:r>{FORMS.format(f'<mc:Fallback><w:t>{BOATS}</w:t></mc:Fallback>')}</w:r>",
        FORMS.format(f"<mc:Fallback>{PICT}</mc:Fallback>"),
        f"<w:r>{FORMS.format(f'<mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback>')}</w:r>",
        f"<w:r>{FORMS.format(f'<mc:Choice/><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>')}</w:r>",
    ],
)
def test_of_several_forms_of_one_thing_the_first_that_says_something_is_read(inside: str) -> None:
    assert _said(f"<w:p>{inside}</w:p>") == BOATS


@pytest.mark.parametrize(
    "body",
    [
        FORMS.format(f"<mc:Fallback>{paragraph(BOATS)}</mc:Fallback>"),
        f"<w:wonder>{paragraph(BOATS)}</w:wonder>",
        f"<w:tbl><w:tr><w:tc><w:wonder>{paragraph(BOATS)}</w:wonder></w:tc></w:tr></w:tbl>",
        run(BOATS),
        f"<m:oMathPara><m:oMath><m:r><m:t>{BOATS}</m:t></m:r></m:oMath></m:oMathPara>",
    ],
)
def test_text_is_found_whatever_stands_around_it(body: str) -> None:
    assert _said(body) == BOATS


def _field(*inside: str) -> str:
    return "".join(f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' if one.isalpha() else one for one in inside)


def test_a_field_that_never_ends_hides_nothing() -> None:
    asked = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    assert _said(f"<w:p>{_field('begin', asked, 'separate')}</w:p>{paragraph(BOATS)}") == BOATS
    within = _field("begin", asked, "begin", asked, "separate", run("9"), "end")
    assert _said(f"<w:p>{within}{run(BOATS)}</w:p>") == BOATS


@pytest.mark.parametrize(
    "hidden",
    [
        f"<w:p>{run(BOATS, '<w:vanish/>')}</w:p>",
        "<w:p>" + run(BOATS, '<w:sz w:val="1"/>') + "</w:p>",
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict>{BOX}</w:pict></w:r></w:p>",
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph(BOATS)}</w:tc><w:tc>{paragraph('')}</w:tc></w:tr></w:tbl>",
    ],
)
def test_hidden_words_are_named_and_no_text(hidden: str) -> None:
    source = _read(paragraph("It has 31 ferries.") + hidden)
    assert (source.text, source.notes) == ("It has 31 ferries.", (f"hidden text not checked: “{BOATS}”",))


def test_a_style_may_hide_a_paragraph_and_a_run_may_show_it() -> None:
    style = '<w:style w:type="paragraph" w:styleId="Aside"><w:rPr><w:vanish/></w:rPr></w:style>'
    seen = run("31", '<w:vanish w:val="0"/>')
    shown = f'<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr>{seen}{run(" or 32")}</w:p>'
    source = read_bytes(docx(shown + paragraph("ferries"), styles=style), "a.docx")
    assert (source.text, source.notes) == ("31\n\nferries", ("hidden text not checked: “or 32”",))


def test_white_text_is_read_and_named_unless_it_stands_on_a_colour() -> None:
    white, note = '<w:color w:val="FFFFFF"/>', f"text in white, which may not be seen, is checked: “{BOATS}”"
    assert _read(f"<w:p>{run(BOATS, white)}</w:p>").notes == (note,)
    shaded = f'<w:p><w:pPr><w:shd w:fill="000000"/></w:pPr>{run(BOATS, white)}</w:p>'
    cell = f"<w:tbl><w:tr><w:tc><w:p>{run(BOATS, white)}</w:p></w:tc></w:tr></w:tbl>"
    for body in (shaded, cell, "<w:p>" + run(BOATS, white + '<w:highlight w:val="blue"/>') + "</w:p>"):
        assert (_read(body).text, _read(body).notes) == (BOATS, ())


@pytest.mark.parametrize(
    ("code", "sign"),
    [("F0B1", "±"), ("F034", "4"), ("F0B3", "≥"), ("00B7", "•"), ("F0B7", "•"), ("F061", "•"), ("F044", "Δ")],
)
def test_signs_of_the_font_called_symbol(code: str, sign: str) -> None:
    assert _said(f'<w:p><w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r></w:p>') == sign
    assert _said(f'<w:p>{run("x")}<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r></w:p>')[1:] != "±"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<m:sSub><m:e>{47}</m:e><m:sub>{11}</m:sub></m:sSub>", "47_11"),
        ("<m:rad><m:deg>{3}</m:deg><m:e>{27}</m:e></m:rad>", "^3√(27)"),
        ("<m:rad><m:deg/><m:e>{27}</m:e></m:rad>", "√(27)"),
        (
            "<m:m><m:mr><m:e>{47}</m:e><m:e>{11}</m:e></m:mr><m:mr><m:e>{5}</m:e><m:e>{6}</m:e></m:mr></m:m>",
            "47 11; 5 6",
        ),
    ],
)
def test_no_two_numbers_of_a_formula_become_one(inside: str, text: str) -> None:
    inside = inside.replace("{", "<m:r><m:t>").replace("}", "</m:t></m:r>")
    assert _said(f"<w:p><m:oMath>{inside}</m:oMath></w:p>") == text


@pytest.mark.parametrize(
    ("inside", "parts", "note"),
    [
        ("<w:r><w:pict><v:textpath xmlns:v='x-v' string='DRAFT 12'/></w:pict></w:r>", {}, "words in drawings not checked: “DRAFT 12”"),
        ("<w:r><w:drawing><a:t xmlns:a='x-a'>31 boats</a:t></w:drawing></w:r>", {}, "words in drawings not checked: “31 boats”"),
        ("<w:r><w:object><o:OLEObject xmlns:o='x-o' ProgID='Excel.Sheet.12'/></w:object></w:r>", {}, "1 embedded object not checked: “Excel.Sheet.12”"),
        ("", {"chart": "<c:v xmlns:c='x-c'>4711</c:v>"}, "1 chart not checked: “4711”"),
        ("", {"diagramData": "<a:t xmlns:a='x-a'>31 boats</a:t>"}, "1 diagram not checked: “31 boats”"),
    ],
)  # fmt: skip
def test_drawings_charts_and_objects_are_named(inside: str, parts: dict[str, str], note: str) -> None:
    source = _read(paragraph("Text.", more=inside), **parts)
    assert (source.text, source.notes) == ("Text.", (note,))


def test_a_watermark_of_a_header_is_named() -> None:
    header = "<w:p><w:r><w:pict><v:textpath xmlns:v='x-v' string='DRAFT 12'/></w:pict></w:r></w:p>"
    assert _read(paragraph("Text."), header=header).notes == ("words in drawings not checked: “DRAFT 12”",)


def test_notes_that_cannot_be_found_make_it_not_whole() -> None:
    mark = '<w:r><w:footnoteReference w:id="4"/></w:r>'
    other = f'<w:footnote w:id="5">{paragraph("Port report.")}</w:footnote>'
    for parts in ({}, {"footnotes": other}):
        assert _read(paragraph("Text.", more=mark), **parts).lost == (
            "1 footnote that the text refers to cannot be found",
        )
    found = other.replace('"5"', '"4"')
    assert _read(paragraph("Text.", more=mark), footnotes=found).lost == ()

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

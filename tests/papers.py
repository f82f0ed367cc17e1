"""Documents in the formats of a desk, made of texts: DOCX and EPUB as zip files, pages, PDFs drawn line by line."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from factcheck.extraction import read_claims
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.text import BlockKind, Source, prose
from factcheck.read import read_path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/></w:style>'
    for level in range(1, 4)
)
Told = tuple[str, int, str]  # kind of block, level of a heading, words


def told(path: Path) -> list[Told]:
    """The blocks of a text or of Markdown as it is shown, its title from the front matter first."""
    source = read_path(path)
    found = [(str(one.kind), one.level, " ".join(prose(source.text, one, "").split())) for one in source.blocks]
    titled = bool(source.title) and not any(kind == "heading" and level == 1 for kind, level, _ in found)
    return [("heading", 1, str(source.title)), *found] if titled else found


def figures(source: Source) -> list[tuple[str, ...]]:
    """What the figures of a source are, wherever they stand."""
    return [figure(one) for one in read_claims(source) if one.kind is not ClaimKind.OTHER]


def figure(claim: Claim) -> tuple[str, ...]:
    """What a claim says, as words."""
    quantity, words = claim.quantity, " ".join(claim.anchor.exact.split())
    said = (
        quantity.interval,
        quantity.unit,
        quantity.modifier,
        claim.kind,
        claim.measure,
        claim.of,
        claim.area,
        claim.period,
    )
    return (words, *map(str, said), str(claim.speaker), str(claim.attribution), str(claim.negated))


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def paragraph(text: str, style: str = "", more: str = "") -> str:
    """A paragraph of WordprocessingML; `more` stands behind its run."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{run(text) if text else ''}{more}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of WordprocessingML."""
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{kept}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def docx(body: str, parts: Mapping[str, str] | None = None, prolog: str = "", styles: str = "") -> bytes:
    """A Word document; `parts` are what its main part leads to, by kind: the content of `footnotes`, `header` …"""
    parts = dict(parts or {}) | {"styles": _STYLES + styles}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(parts)
    )
    space = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="x-mc" xmlns:m="x-m"'
    made: dict[str, str] = {
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{prolog}<w:document {space}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
    }
    made |= {f"word/{kind}.xml": f"<w:{kind} {space}>{content}</w:{kind}>" for kind, content in parts.items()}
    return zipped(made)


def as_docx(blocks: Sequence[Told]) -> bytes:
    """The blocks as a Word document with styles."""
    return docx(
        "".join(paragraph(words, f"Heading{level}" if kind == "heading" else "") for kind, level, words in blocks)
    )


def page(body: str, head: str = "", doctype: str = "<!DOCTYPE html>") -> bytes:
    """A page of the web in UTF-8."""
    return f"{doctype}<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def as_html(blocks: Sequence[Told], site: bool = True) -> bytes:
    """The blocks as an article, with the menus and margins of a site around it."""
    tags = [(f"h{level}" if kind == "heading" else "p", escape(words, quote=False)) for kind, level, words in blocks]
    article = "\n".join(f"<{tag}>{words}</{tag}>" for tag, words in tags)
    if not site:
        return page(article)
    menu = "<nav><ul><li><a href=/>Home</a></li><li><a href=/top>Top 10</a></li></ul></nav>"
    margin = "<aside class=related><h3>Related</h3><a href=/x>Seven ways to cross 300 rivers</a></aside>"
    return page(f"{menu}<main><article>{article}</article>{margin}</main><footer>Since 1921. 48 comments</footer>")


def as_epub(blocks: Sequence[Told], about: str = "") -> bytes:
    """The blocks as a book of one chapter."""
    return epub({"one": as_html(blocks, site=False).decode()}, about)


def epub(chapters: Mapping[str, str], about: str = "", listed: Sequence[str] = (), **parts: str) -> bytes:
    """A book of chapters; `listed` are those of its spine where not all or more are."""
    names = listed or list(chapters)
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": f'<package xmlns:dc="x"><metadata>{about}</metadata><manifest>{items}</manifest>'
            f"<spine>{spine}</spine></package>",
            **{f"OEBPS/{name}.xhtml": text for name, text in chapters.items()},
            **{name.replace("__", "/") + ".xml": text for name, text in parts.items()},
        }
    )


def edited(archive: bytes, name: str, old: str, new: str) -> bytes:
    """The archive with words of one part replaced."""
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        parts = {one: file.read(one) for one in file.namelist()}
    assert old.encode() in parts[name]
    return zipped(parts | {name: parts[name].replace(old.encode(), new.encode())})


SIZES = {0: 10.0, 1: 20.0, 2: 15.0, 3: 12.5}


def as_pdf(blocks: Sequence[Told], columns: int = 1, head: str = "", numbered: bool = True) -> bytes:
    """The blocks set in columns, broken where a line is full; `head` runs over each page, its number under it."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    wide, high = A4
    made, left, gap, top, foot = io.BytesIO(), 60.0, 24.0, high - 90, 90.0
    room = (wide - 2 * left - gap * (columns - 1)) / columns
    canvas = Canvas(made, pagesize=A4, invariant=1)
    number, column, y = 1, 0, top

    def begin() -> None:
        canvas.setFont("Helvetica", 8)
        if head:
            canvas.drawString(left, high - 40, head)
        if numbered:
            canvas.drawCentredString(wide / 2, 30, str(number))

    begin()
    for kind, level, words in blocks:
        size = SIZES.get(level, 12.5)
        font = "Helvetica-Bold" if kind == "heading" else "Helvetica"
        for line in _broken(words, lambda text, font=font, size=size: stringWidth(text, font, size) <= room):
            if y < foot:
                column, y = column + 1, top
                if column == columns:
                    canvas.showPage()
                    number, column = number + 1, 0
                    begin()
            canvas.setFont(font, size)
            canvas.drawString(left + column * (room + gap), y, line.encode("cp1252", "replace").decode("cp1252"))
            y -= 1.25 * size
        y -= 0.9 * size
    canvas.save()
    return made.getvalue()


def _broken(words: str, fits: object) -> list[str]:
    """Lines as a browser breaks them: a word goes to the next where it has no room, after a hyphen if that has."""
    lines, line = [], ""
    for word in re.findall(r"\S+?-(?=\w)|\S+\s*", words):
        if line and not fits((line + word).rstrip()):  # type: ignore[operator]
            lines.append(line.rstrip())
            line = ""
        line += word if word.endswith(("-", " ")) else f"{word} "
    return [*lines, line.rstrip()]


def drawn(*pages: Sequence[tuple[float, float, str]], size: float = 10, **options: object) -> bytes:
    """A PDF with words at places in points from the lower left."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(600, 800), invariant=1, **options)  # type: ignore[arg-type]
    for words in pages:
        for x, y, text in words:
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of objects, the first of which is its catalog."""
    made, places = b"%PDF-1.7\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return made + b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(made),
    )  # fmt: skip


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def flow(content: bytes, more: bytes = b"") -> bytes:
    """A stream of a PDF."""
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), more, content)


def at(x: float, y: float, words: str, before: str = "", size: float = 10) -> bytes:
    """What draws words at a place of a page; `before` stands before them (`1 g`, `3 Tr`)."""
    return f"q {before} BT /F {size} Tf {x} {y} Td ({words}) Tj ET Q\n".encode("cp1252")


def sheet(content: bytes, page: bytes = b"", catalog: bytes = b"", *objects: bytes, font: bytes = FONT) -> bytes:
    """A PDF of one page of 600 by 800 points; `page` and `catalog` are entries of theirs, `objects` number 6 and on."""
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>%b>>" % page,
        flow(content),
        font,
        *objects,
    )


def kinds(source: Source) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    return [(str(one.kind), " ".join(prose(source.text, one, "").split())) for one in source.blocks]


ITEM, CELL, HEADING = str(BlockKind.ITEM), str(BlockKind.CELL), str(BlockKind.HEADING)

"""PDF: text by its characters and their boxes, into paragraphs, headings, items and tables with their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.errors import InputError
from factcheck.model.text import BlockKind
from factcheck.pattern import pattern
from factcheck.read.extracted import Extracted, Part, assembled, titled
from factcheck.read.formats import Asked
from factcheck.read.formats.inline import Line
from factcheck.read.formats.notes import quoted
from factcheck.read.formats.pdfaside import aside, files, numbered
from factcheck.read.formats.pdfchars import Page, page_of
from factcheck.read.formats.pdfflow import Flow, Paragraphs, Vocabulary, say_piece, vocabulary, written
from factcheck.read.formats.pdflines import Grid, items, running
from factcheck.read.formats.pdfsegments import Segment
from factcheck.read.formats.pdfsheet import Looks
from factcheck.read.formats.tables import are_heads
from factcheck.read.html import Tables

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_PASSWORD, _DIGIT = "password", pattern(r"\d")
_HEADING = 200  # characters
_LARGER = 1.12  # times the size of the text, from which on a line is a heading
_SMALLER = 0.92  # times the size of the text, up to which a paragraph at the foot of a page is a note
_FOOT = 0.45  # share of a page's height that notes stand in
_NOTE = pattern(r"\s*(?:\[?\d{1,3}\]?[.)]?|[*†‡§]+)\s*\S")
_UNREADABLE = 0.3  # share of characters without a letter
_SHOWN = 5
_MOST_PAGES = 5_000
_XFA = 2  # the kind of form whose pages stand nowhere in the file
_LOOKS = (
    (Looks.PICTURES, "pictures without text, not checked"),
    (Looks.FILLED, "a picture fills the page; what it says is not read"),
    (Looks.BLANK, "blank, or damaged"),
)
_TITLE = pattern(r"(?i)(?:untitled|microsoft word - .*|.*\.(?:docx?|pdf|indd|tex|qxd|rtf|odt|html?))\Z")


def read(data: bytes, asked: Asked) -> Extracted:
    """The text of a PDF.

    Raises:
        InputError: it is encrypted, damaged, or has no text (a scan).
    """
    document = _opened(data)
    if document.get_formtype() == _XFA:
        raise InputError("it is a form (XFA) that only Adobe's programs show; print it to PDF anew")
    if len(document) > _MOST_PAGES:
        raise InputError(f"it has more than {_MOST_PAGES:,} pages; split it")
    pages, lost = _pages(document)
    if not pages:
        raise InputError("none of its pages can be read: it is damaged; get it again")
    if not sum(page.characters + len(page.aside.shown) for page in pages):
        raise InputError("it has no text layer (a scan?): have its text recognised first (OCR)")
    taken, words = running(pages)
    parts = [*_parts(pages, taken), *_added(pages)]
    lost += _unreadable(pages)
    beside = [note for note in (*files(document), numbered(document)) if note]
    return assembled(parts, _about(document, parts), (*_notes(pages, words), *beside), lost)


def _opened(data: bytes) -> Any:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        document.init_forms()
        return document
    except PdfiumError as error:
        if _PASSWORD in str(error).lower():
            raise InputError("it is encrypted; save it without a password") from None
        raise InputError("it is damaged or cut off; get it again, or print it to PDF anew") from None


def _pages(document: Any) -> tuple[list[Page], list[str]]:
    """The pages that can be read, and sentences on those that cannot."""
    from pypdfium2 import PdfiumError

    pages, bad = [], []
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            pages.append(page_of(page, number, aside(document, page)))
            page.close()
        except PdfiumError:
            bad.append(number)
    return pages, [f"{_numbered(bad)} cannot be read: damaged"] if bad else []


def _numbered(numbers: Sequence[int]) -> str:
    """`p. 3`, `pp. 3, 5 and 9 more`."""
    some = ", ".join(map(str, numbers[:_SHOWN]))
    more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    return f"p{'p' * (len(numbers) > 1)}. {some}{more}"


def _unreadable(pages: Sequence[Page]) -> list[str]:
    bad = [page.number for page in pages if page.characters and page.unknown > _UNREADABLE * page.characters]
    return [f"{_numbered(bad)}: the letters cannot be told, for their fonts do not say which they are"] if bad else []


def _notes(pages: Sequence[Page], words: Sequence[str]) -> Iterator[str]:
    for looks, what in _LOOKS:
        if bare := [page.number for page in pages if page.looks is looks and not page.aside.shown]:
            yield f"{_numbered(bare)}: {what}"
    if known := [page.number for page in pages if page.recognised]:
        yield f"{_numbered(known)}: the text was recognised in a picture (OCR), and its figures may be misread"
    if torn := [page for page in pages if 0 < page.unknown <= _UNREADABLE * page.characters]:
        some, count = _numbered([page.number for page in torn]), sum(page.unknown for page in torn)
        what = f"{count:,} characters" if count > 1 else "a character"
        yield f"{some}: {what} cannot be told (U+FFFD), for the font does not say which letters it has"
    if told := [one for one in words if _DIGIT.search(one)]:
        yield f"numbers in running heads and feet, not checked: {quoted(told)}"
    if turned := [one for page in pages for one in page.turned if _DIGIT.search(one)]:
        yield f"numbers in words at another angle, not checked: {quoted(turned)}"
    if hidden := [one for page in pages for one in (*page.hidden, *page.aside.hidden)]:
        yield f"hidden text not checked: {quoted(hidden)}"
    if remarks := [one for page in pages for one in page.aside.remarks]:
        yield f"{len(remarks):,} comment{'s' * (len(remarks) > 1)} not checked: {quoted(remarks)}"


def _added(pages: Sequence[Page]) -> Iterator[Part]:
    """What was filled in or typed over the pages, each behind the text."""
    for page in pages:
        for words in page.aside.shown:
            line = Line()
            line.say(words)
            yield line.part(f"p. {page.number}", typed=True)


def _parts(pages: Sequence[Page], taken: set[int]) -> Iterator[Part]:
    """The blocks of the document, the notes at the feet of its pages behind them."""
    found = [item for page in pages for item in items([one for one in page.segments if id(one) not in taken])]
    lines = [one for one in found if isinstance(one, Segment)]
    known, make = vocabulary(lines), Paragraphs(lines)
    feet = {page.number: page.height * _FOOT for page in pages}
    body, notes = _apart(found, make, feet)
    levels = _levels(make, [one for one in body if isinstance(one, Segment)])
    tables, count, lists = Tables(), 0, _Lists()
    run: list[Segment] = []
    for item in (*body, None):
        if isinstance(item, Segment):
            run.append(item)
            continue
        for flow in make.flows(run):
            yield lists.placed(_block(flow, make, levels, known))
        run = []
        if item is not None:
            count += 1
            yield from _cells(item, tables, count)
    for flow in make.flows(notes):
        yield _block(flow, make, {}, known)


def _apart(
    found: Sequence[Segment | Grid], make: Paragraphs, feet: dict[int, float]
) -> tuple[list[Segment | Grid], list[Segment]]:
    """What is text, and the lines of notes at the feet of pages: small, low, and begun with a number."""
    body: list[Segment | Grid] = []
    notes: list[Segment] = []
    noting = 0  # the page whose notes have begun
    for item in found:
        if isinstance(item, Segment) and item.size <= _SMALLER * make.body and item.y < feet[item.page]:
            if noting == item.page or _NOTE.match(item.text) or (item.pieces and item.pieces[0].raised):
                noting = item.page
                notes.append(item)
                continue
        body.append(item)
    return body, notes


def _levels(make: Paragraphs, lines: Sequence[Segment]) -> dict[float, int]:
    """The level of a heading by the size of its letters, the largest first."""
    sizes = sorted({round(one.size) for one in lines if one.size > _LARGER * make.body}, reverse=True)
    return {float(size): min(level, 6) for level, size in enumerate(sizes, 1)}


class _Lists:
    """Numbers the lists: items that follow each other are of one."""

    def __init__(self) -> None:
        self._count, self._open = 0, False

    def placed(self, part: Part) -> Part:
        """The part with the number of its list."""
        from factcheck.dataclass import replace

        item = part.kind is BlockKind.ITEM
        self._count += item and not self._open
        self._open = item
        return replace(part, lists=(self._count,)) if item else part


def _block(flow: Flow, make: Paragraphs, levels: dict[float, int], known: Vocabulary) -> Part:
    line = written(flow, known)
    label, size = f"p. {flow.first.page}", float(round(flow.size))
    text = line.text().strip()
    if size in levels and len(text) <= _HEADING:
        return line.part(label, BlockKind.HEADING, levels[size])
    ends = text.rstrip("\"”’'»)]").endswith((".", "!", "…", ";", ","))
    if (
        levels is not None
        and all(map(make.bold, flow.lines))
        and len(text) <= _HEADING // 2
        and not ends
        and len(flow.lines) < 3
    ):
        if any(map(str.isalpha, text)):
            return line.part(label, BlockKind.HEADING, min(len(levels) + 1, 6))
    return line.part(label, typed=True)


def _cells(grid: Grid, tables: Tables, number: int) -> Iterator[Part]:
    tables.begin()
    heads = are_heads([one.text for _, one in grid.rows[0]])
    for at, row in enumerate(grid.rows):
        tables.begin_row(header=heads and at == 0)
        column = -1
        for wanted, one in row:
            while column < wanted:
                cell = tables.next_cell()
                column += 1
            line = Line(folded=True)
            for piece in one.pieces:
                say_piece(line, piece)
            yield line.part(f"p. {grid.page}", BlockKind.CELL, cell=cell)


def _about(document: Any, parts: Sequence[Part]) -> dict[str, str]:
    """Title and author; no date, for that is the file's and not the text's."""
    about: dict[str, str] = {}
    told = document.get_metadata_dict(skip_empty=True)
    title, author = (" ".join(str(told.get(key, "")).split())[:500] for key in ("Title", "Author"))
    if title and " " in title and not _TITLE.match(title):
        about["title"] = title
    if author and " " in author:
        about["author"] = author
    return titled(parts, about)

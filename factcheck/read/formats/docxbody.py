"""The blocks of a Word document: paragraphs, tables, text boxes, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.text import BlockKind
from factcheck.read.extracted import Part
from factcheck.read.formats.docxruns import Runs, alternative, words_of
from factcheck.read.formats.docxstyles import Style, Styles, outline
from factcheck.read.formats.docxtables import cells, inner, is_data
from factcheck.read.formats.inline import Line
from factcheck.read.formats.tables import are_heads
from factcheck.read.formats.xml import Element, attribute, child, local
from factcheck.read.html import Cell, Tables

_INLINE = frozenset(("r", "oMath", "oMathPara", "hyperlink", "fldSimple"))  # where no paragraph is around them
_TAKEN_OUT = frozenset(("del", "moveFrom"))
_PUT_IN = frozenset(("ins", "moveTo"))


class Body:
    """A walk over the parts of a document that counts paragraphs, tables and notes."""

    def __init__(self, styles: Styles, original: bool) -> None:
        self._styles = styles
        self._original = original
        self._runs = Runs(original, self._hides)
        self._paragraphs = self._count = 0
        self._lists: list[int] = []
        self._listed = 0
        self._open: Line | None = None  # a paragraph whose end was taken out: it goes on in the next
        self._kind: tuple[BlockKind, int] = (BlockKind.PARAGRAPH, 0)
        self._tables = Tables()
        self._label = ""  # of all blocks, in a note or a header

    @property
    def changes(self) -> int:
        """How many tracked changes there are."""
        return self._runs.changes

    @property
    def hidden(self) -> list[str]:
        """What is hidden."""
        return self._runs.hidden

    @property
    def faint(self) -> list[str]:
        """What is read, and set in white."""
        return self._runs.faint

    @property
    def drawn(self) -> list[str]:
        """Words that are part of a drawing."""
        return self._runs.drawn

    @property
    def objects(self) -> list[str]:
        """What kinds of object are embedded: `Excel.Sheet.12`."""
        return self._runs.objects

    @property
    def footnotes(self) -> dict[str, int]:
        """The number of each footnote in the text by its id."""
        return self._runs.footnotes

    @property
    def endnotes(self) -> dict[str, int]:
        """The number of each endnote in the text by its id."""
        return self._runs.endnotes

    def blocks(self, root: Element, links: dict[str, str]) -> Iterator[Part]:
        """The blocks of a part of the document."""
        self._runs.begin(root, links)
        yield from self._walk(root)
        if self._open is not None:
            line, self._open = self._open, None
            yield line.part(self._place(), *self._kind)

    def aside(self, root: Element, label: str, links: dict[str, str]) -> Iterator[Part]:
        """The blocks of a note, a header or a footer, all at one place."""
        self._label, self._lists = label, []
        try:
            yield from self.blocks(root, links)
        finally:
            self._label = ""

    def _hides(self, style: str | None) -> bool:
        return self._styles.of(style).hidden

    def _place(self) -> str:
        return self._label or f"¶ {self._paragraphs}"

    def _walk(self, holder: Element) -> Iterator[Part]:
        for one in holder:
            name = local(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                yield from self._table(one)
            elif name in _TAKEN_OUT or name in _PUT_IN:
                self._runs.changes += 1
                if (name in _TAKEN_OUT) == self._original:
                    yield from self._walk(one)
            elif name == "AlternateContent":
                yield from self._walk(alternative(one))
            elif name in _INLINE:
                yield from self._paragraph([one])
            elif not name.endswith("Pr"):  # content controls and the like, whatever they are called
                yield from self._walk(one)

    def _paragraph(self, paragraph: Element | Sequence[Element]) -> Iterator[Part]:
        properties = child(paragraph, "pPr")
        line = self._open or Line()
        boxes: list[Element] = []
        if self._open is None:
            self._kind = self._kind_of(properties)
        self._open = None
        self._runs.read(paragraph, line, boxes, self._style(properties).hidden)
        runs_on = child(properties, "rPr", "ins" if self._original else "del") is not None
        if runs_on:
            self._open = line
        elif line.text().strip():
            self._paragraphs += not self._label
            kind, level = self._kind
            lists = self._in_lists(properties) if kind is BlockKind.ITEM else self._no_list()
            yield line.part(self._place(), kind, level, lists=lists, typed=True)
        for box in boxes:
            yield from self._box(box)

    def _style(self, properties: Element | None) -> Style:
        found = child(properties, "pStyle")
        return self._styles.of(attribute(found, "val") if found is not None else None)

    def _kind_of(self, properties: Element | None) -> tuple[BlockKind, int]:
        """What a paragraph is by its style, or what is set for it alone, and the level of a heading."""
        style = self._style(properties)
        level = style.level or outline(properties)
        if level:
            return BlockKind.HEADING, level
        return (BlockKind.ITEM if _numbered(properties, style) else BlockKind.PARAGRAPH), 0

    def _no_list(self) -> tuple[int, ...]:
        self._lists = []
        return ()

    def _in_lists(self, properties: Element | None) -> tuple[int, ...]:
        """The numbers of the lists that an item stands in, by how deep it is."""
        found = child(properties, "numPr", "ilvl")
        written = attribute(found, "val") or "" if found is not None else ""
        deep = min(int(written), 8) + 1 if written.isdecimal() and len(written) < 3 else 1
        del self._lists[deep:]
        while len(self._lists) < deep:
            self._listed += 1
            self._lists.append(self._listed)
        return tuple(self._lists)

    def _box(self, box: Element) -> Iterator[Part]:
        """What a text box says, behind the paragraph that it hangs on."""
        kept = self._label, self._lists, self._open
        self._label, self._lists, self._open = self._label or f"text box at ¶ {max(1, self._paragraphs)}", [], None
        yield from self._walk(box)
        self._label, self._lists, self._open = kept

    def _table(self, table: Element) -> Iterator[Part]:
        rows = [cells(row) for row in self._rows(table)]
        if not is_data(rows):
            for row in rows:
                for cell in row:
                    yield from self._walk(cell.element)
            return
        self._count += 1
        self._no_list()
        lines = [[self._said(cell.element) for cell in row] for row in rows]
        heads = bool(lines[1:]) and are_heads([line.text() for line, _ in lines[0]])
        self._tables.begin()
        for number, (row, said) in enumerate(zip(rows, lines, strict=True)):
            self._tables.begin_row(header=heads and number == 0)
            for cell, (line, boxes) in zip(row, said, strict=True):
                place: Cell = self._tables.next_cell(cell.columns)
                if cell.goes_on:
                    self._runs.hide(words_of(cell.element))
                elif line.text().strip():
                    label = self._label or f"table {self._count}, row {number + 1}"
                    yield line.part(label, BlockKind.CELL, cell=place)
                for box in boxes:
                    yield from self._box(box)

    def _rows(self, table: Element) -> Iterator[Element]:
        """The rows that are there, before or after the changes."""
        for row in inner(table, "tr"):
            properties = child(row, "trPr")
            put_in, taken_out = (child(properties, name) is not None for name in ("ins", "del"))
            self._runs.changes += put_in or taken_out
            if not (put_in if self._original else taken_out):
                yield row

    def _said(self, cell: Element) -> tuple[Line, list[Element]]:
        """The paragraphs of a cell as one."""
        line, boxes = Line(), list[Element]()
        for paragraph in inner(cell, "p"):
            line.break_line()
            self._runs.read(paragraph, line, boxes, self._style(child(paragraph, "pPr")).hidden)
        return line, boxes


def _numbered(properties: Element | None, style: Style) -> bool:
    own = child(properties, "numPr")
    if own is None:
        return style.listed
    number = child(own, "numId")
    return number is None or attribute(number, "val") != "0"

"""The text within a paragraph of a Word document: runs, tracked changes, fields, notes, formulas."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern
from factcheck.read.formats.docxstyles import on
from factcheck.read.formats.inline import Line
from factcheck.read.formats.xml import Element, attribute, child, local

_HYPERLINK = pattern(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)?"?(?P<target>[^"\s]+)"?')
_PAGE = pattern(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SECTION)\b")
_SKIPPED = frozenset(
    "pPr rPr instrText delInstrText annotationRef footnoteRef endnoteRef separator commentReference softHyphen tcPr rt "
    "sdtPr sdtEndPr continuationSeparator lastRenderedPageBreak".split()
)
_PICTURES = frozenset(("drawing", "pict", "object"))
_PUBLIC = 0xE000  # from here on code points are private to a font


@dataclass(slots=True)
class _Field:
    """A field: its instruction, whether its result is being told, and where in the line that began."""

    instruction: str = ""
    telling: bool = False
    start: int = 0


class Runs:
    """Reads paragraphs into lines; fields may go on from one to the next."""

    def __init__(self, original: bool, hides: Callable[[str | None], bool]) -> None:
        self._original = original
        self._hides = hides
        self.targets: dict[str, str] = {}
        self.footnotes: dict[str, int] = {}
        self.endnotes: dict[str, int] = {}
        self.hidden: list[str] = []
        self.changes = 0
        self._fields: list[_Field] = []

    def read(self, holder: Element, line: Line, boxes: list[Element]) -> None:
        """All that an element holds; the text boxes in it are put aside."""
        for one in holder:
            name = local(one)
            if name == "r":
                self._run(one, line, boxes)
            elif name in ("del", "moveFrom", "ins", "moveTo"):
                self.changes += 1
                if (name in ("del", "moveFrom")) == self._original:
                    self.read(one, line, boxes)
            elif name == "hyperlink":
                start = line.size
                self.read(one, line, boxes)
                line.link(start, self.targets.get(attribute(one, "id") or "", ""))
            elif name == "fldSimple":
                if not _PAGE.match(attribute(one, "instr") or ""):
                    self.read(one, line, boxes)
            elif name == "AlternateContent":
                self._alternative(one, line, boxes)
            elif name in ("oMath", "oMathPara"):
                line.say(formula(one))
            elif name not in _SKIPPED:
                self.read(one, line, boxes)

    def _alternative(self, one: Element, line: Line, boxes: list[Element]) -> None:
        chosen = child(one, "Choice")
        if chosen is None or not len(chosen):
            chosen = child(one, "Fallback")
        if chosen is not None:
            self._inside(chosen, line, boxes, "", True)

    def _run(self, run: Element, line: Line, boxes: list[Element]) -> None:
        properties = child(run, "rPr")
        style = child(properties, "rStyle")
        hidden = on(child(properties, "vanish")) or self._hides(attribute(style, "val") if style is not None else None)
        if hidden:
            said = "".join(one.text or "" for one in run if local(one) == "t")
            self.hidden += [said] if said.strip() else []
            return
        align = child(properties, "vertAlign")
        raised = (attribute(align, "val") or "") if align is not None else ""
        shown = not (on(child(properties, "strike")) or on(child(properties, "dstrike")))
        self._inside(run, line, boxes, raised, shown)

    def _inside(self, run: Element, line: Line, boxes: list[Element], raised: str, said: bool) -> None:
        for one in run:
            name = local(one)
            if name in _PICTURES:
                boxes += [box for box in one.iter() if local(box) == "txbxContent" and not _repeated(box, one)]
            elif name == "fldChar":
                self._field(attribute(one, "fldCharType") or "", line)
            elif name == "instrText":
                if self._fields:
                    self._fields[-1].instruction += one.text or ""
            elif name == "AlternateContent":
                self._alternative(one, line, boxes)
            elif name == "ruby":
                if (base := child(one, "rubyBase")) is not None:
                    self.read(base, line, boxes)
            elif not self._silent():
                self._say(one, name, line, raised, said)

    def _silent(self) -> bool:
        """In a field that is not telling its result, or whose result is the number of a page."""
        return any(not field.telling or _PAGE.match(field.instruction) for field in self._fields)

    def _field(self, kind: str, line: Line) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].telling, self._fields[-1].start = True, line.size
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if found := _HYPERLINK.match(field.instruction):
                line.link(min(field.start, line.size), found["target"])

    def _say(self, one: Element, name: str, line: Line, raised: str, said: bool) -> None:
        match name:
            case "t" | "delText":
                if raised == "superscript" and said:
                    line.raised(one.text or "")
                else:
                    line.say(one.text or "", prose=said)
            case "tab" | "ptab":
                line.say("\t")
            case "br" | "cr":
                line.break_line()
            case "noBreakHyphen":
                line.say("\u2011", prose=said)
            case "sym":
                line.say(_symbol(attribute(one, "char") or ""), prose=said)
            case "footnoteReference":
                number = _numbered(self.footnotes, attribute(one, "id") or "")
                line.note(str(number), f"#note {number}")
            case "endnoteReference":
                number = _numbered(self.endnotes, attribute(one, "id") or "")
                line.note(str(number), f"#endnote {number}")


def _numbered(numbers: dict[str, int], id: str) -> int:
    return numbers.setdefault(id, len(numbers) + 1)


def _symbol(code: str) -> str:
    """The character of `w:sym`; "•" for one that only its font knows."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 32 <= number < _PUBLIC else "•"


def _repeated(box: Element, within: Element) -> bool:
    """The box is the copy of another for programs that do not know the newer form, or stands in another box."""
    above = box.getparent()
    while above is not None and above is not within:
        if local(above) in ("Fallback", "txbxContent"):
            return True
        above = above.getparent()
    return False


def formula(holder: Element) -> str:
    """A formula on one line: `a/b`, `x^2`."""
    pieces = []
    for one in holder:
        name = local(one)
        if name == "t":
            pieces.append(one.text or "")
        elif name == "f":
            pieces.append("/".join(formula(part) for part in one if local(part) in ("num", "den")))
        elif name == "sSup":
            pieces.append("^".join(formula(part) for part in one if local(part) in ("e", "sup")))
        elif name not in ("rPr", "ctrlPr"):
            pieces.append(formula(one))
    return "".join(pieces)

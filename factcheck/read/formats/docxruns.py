"""The text within a paragraph of a Word document: runs, tracked changes, fields, notes, formulas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern
from factcheck.read.formats.docxmath import drawn_words, formula, symbol
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
_SAYS = frozenset("t delText sym txbxContent p tbl oMath footnoteReference endnoteReference noBreakHyphen".split())
_WHITE = "FFFFFF"
_TINY = 2  # half points, in which letters are too small to be read


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
        self._targets: dict[str, str] = {}
        self.footnotes: dict[str, int] = {}
        self.endnotes: dict[str, int] = {}
        self.hidden: list[str] = []
        self.faint: list[str] = []
        self.drawn: list[str] = []
        self.objects: list[str] = []
        self.changes = 0
        self._fields: list[_Field] = []
        self._broken: set[Element] = set()  # ends of fields that have no other end
        self._unseen = False  # the paragraph is hidden

    def begin(self, root: Element, targets: dict[str, str]) -> None:
        """Another part of the document, and where its links lead. A field that never ends is none."""
        self._targets, self._fields = targets, []
        opened: list[list[Element]] = []
        for one in (one for one in root.iter() if local(one) == "fldChar"):
            kind = attribute(one, "fldCharType")
            if kind == "begin":
                opened.append([one])
            elif opened and kind == "separate":
                opened[-1].append(one)
            elif opened and kind == "end":
                opened.pop()
        self._broken = {one for field in opened for one in field}

    def read(self, holder: Element | Sequence[Element], line: Line, boxes: list[Element], unseen: bool = False) -> None:
        """All that an element holds; the text boxes in it are put aside. `unseen` if its style hides it."""
        before, self._unseen = self._unseen, unseen or self._unseen
        self._read(holder, line, boxes)
        self._unseen = before

    def hide(self, words: str) -> None:
        """Words that nobody is shown."""
        self.hidden += [words] if words.strip() else []

    def _read(self, holder: Element | Sequence[Element], line: Line, boxes: list[Element]) -> None:
        for one in holder:
            name = local(one)
            if name == "r":
                self._run(one, line, boxes)
            elif name in ("del", "moveFrom", "ins", "moveTo"):
                self.changes += 1
                if (name in ("del", "moveFrom")) == self._original:
                    self._read(one, line, boxes)
            elif name == "hyperlink":
                start = line.size
                self._read(one, line, boxes)
                line.link(start, self._targets.get(attribute(one, "id") or "", ""))
            elif name == "fldSimple":
                if not _PAGE.match(attribute(one, "instr") or ""):
                    self._read(one, line, boxes)
            elif name == "AlternateContent":
                self._read(alternative(one), line, boxes)
            elif name in ("oMath", "oMathPara"):
                line.say(formula(one))
            elif name not in _SKIPPED:
                self._read(one, line, boxes)

    def _run(self, run: Element, line: Line, boxes: list[Element]) -> None:
        properties = child(run, "rPr")
        style = child(properties, "rStyle")
        vanish = child(properties, "vanish")
        hidden = self._unseen or self._hides(attribute(style, "val") if style is not None else None)
        if (hidden if vanish is None else on(vanish)) or _is_tiny(properties):
            self.hide(words_of(run))
            return
        if _is_white(run, properties) and (said := words_of(run)).strip():
            self.faint.append(said)
        align = child(properties, "vertAlign")
        raised = (attribute(align, "val") or "") if align is not None else ""
        shown = not (on(child(properties, "strike")) or on(child(properties, "dstrike")))
        self._inside(run, line, boxes, raised, shown)

    def _inside(self, run: Element, line: Line, boxes: list[Element], raised: str, said: bool) -> None:
        for one in run:
            name = local(one)
            if name in _PICTURES:
                boxes += [box for box in one.iter() if local(box) == "txbxContent" and not _repeated(box, one)]
                self.drawn += drawn_words(one)
                self.objects += [attribute(held, "ProgID") or "?" for held in one.iter() if local(held) == "OLEObject"]
            elif name == "fldChar":
                if one not in self._broken:
                    self._field(attribute(one, "fldCharType") or "", line)
            elif name == "instrText":
                if self._fields:
                    self._fields[-1].instruction += one.text or ""
            elif name == "AlternateContent":
                self._inside(alternative(one), line, boxes, raised, said)
            elif name == "ruby":
                if (base := child(one, "rubyBase")) is not None:
                    self._read(base, line, boxes)
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
                line.say(symbol(attribute(one, "char") or "", attribute(one, "font") or ""), prose=said)
            case "footnoteReference":
                number = _numbered(self.footnotes, attribute(one, "id") or "")
                line.note(str(number), f"#note {number}")
            case "endnoteReference":
                number = _numbered(self.endnotes, attribute(one, "id") or "")
                line.note(str(number), f"#endnote {number}")


def _numbered(numbers: dict[str, int], id: str) -> int:
    return numbers.setdefault(id, len(numbers) + 1)


def alternative(holder: Element) -> Element | tuple[Element, ...]:
    """Which of several forms of one thing is read: the first that says something."""
    forms = [one for one in holder if local(one) in ("Choice", "Fallback")]
    return next((one for one in forms if any(local(held) in _SAYS for held in one.iter())), forms[0] if forms else ())


def words_of(holder: Element) -> str:
    """All words in an element, wherever they stand."""
    said = (symbol(attribute(one, "char") or "", attribute(one, "font") or "") if local(one) == "sym" else one.text or ""
            for one in holder.iter() if local(one) in ("t", "delText", "sym"))  # fmt: skip
    return " ".join("".join(said).split())


def _is_tiny(properties: Element | None) -> bool:
    size = child(properties, "sz")
    written = attribute(size, "val") or "" if size is not None else ""
    return written.isdecimal() and len(written) < 5 and int(written) <= _TINY


def _is_white(run: Element, properties: Element | None) -> bool:
    """It is set in white, and nothing near it says that it stands on another colour."""
    color = child(properties, "color")
    if color is None or (attribute(color, "val") or "").upper() != _WHITE:
        return False
    if child(properties, "shd") is not None or child(properties, "highlight") is not None:
        return False
    above = run.getparent()
    while above is not None:
        if local(above) in ("tc", "txbxContent") or child(above, "pPr", "shd") is not None:
            return False
        above = above.getparent()
    return True


def _repeated(box: Element, within: Element) -> bool:
    """The box is the copy of another for programs that do not know the newer form, or stands in another box."""
    above = box.getparent()
    while above is not None and above is not within:
        if local(above) in ("Fallback", "txbxContent"):
            return True
        above = above.getparent()
    return False

"""The characters of a PDF's page into segments: stretches on one line without a wide gap, in the order they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from factcheck.dataclass import dataclass, field
from factcheck.read.formats.pdfaside import Aside
from factcheck.read.formats.pdflinks import Area, areas
from factcheck.read.formats.pdflinks import at as leading_at
from factcheck.read.formats.pdfsheet import Ink, Inks, Looks, Sheet

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "ft",
    0xFB06: "st",
}
_HYPHENS = frozenset((0x02, 0xAD, 0xFFFE))  # what PDFium gives for a hyphen at a line's end
_LINE_HYPHEN = 2
_STEP = 2.0  # points from one line to the next at the least
_APART = 3  # characters, from which on two stretches of a page are not one
_PRIVATE = range(0xE000, 0xF900)
_GAP = 1.8  # times the height of the letters, from which on a blank parts two segments
_RAISED, _SMALL = 0.12, 0.85  # times the height: how far up, and how small, the number of a note is
_LINKS = 50  # that are looked at on one line
_NAME = 128  # bytes of a font's name
_BOLD = ("bold", "black", "heavy", "demi")
HYPHEN = "\u2010"  # a hyphen that may be there for the line's end alone


@dataclass(slots=True)
class Char:
    """One character with the box of its line's height, in points from the lower left; `ink` is how it is drawn, None for
    a blank that stands for a gap."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    weight: int
    blank: bool
    ink: Ink | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a line, whether it is raised, and the address it leads to, "" for none."""

    text: str
    raised: bool
    target: str = ""


@dataclass(slots=True)
class Segment:
    """Characters on one line; `pieces` are its text. `y` is where its letters stand,
    `opening` how wide its first word is."""

    page: int
    x0: float
    x1: float
    y: float
    size: float
    weight: float
    bold: bool
    opening: float
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(one.text for one in self.pieces)


@dataclass(slots=True)
class Page:
    """The segments of a page in the order they are drawn; `unknown` characters are those no font has letters for.

    `looks` is what is on it beside its text, `hidden` the words on it that nobody sees, `turned` those at another angle.
    """

    number: int
    width: float
    height: float
    segments: list[Segment]
    characters: int
    unknown: int
    looks: Looks
    hidden: list[str]
    turned: list[str]
    recognised: bool
    aside: Aside


def page_of(page: Any, number: int, beside: Aside) -> Page:
    """What stands on a page of pypdfium2."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        characters = raw.FPDFText_CountChars(text.raw)
        seen = list(_chars(raw, text.raw, max(0, characters)))
        sheet = Sheet(raw, page)
        shown, unseen, recognised = sheet.parted(seen)
        upright, turned, size = sheet.upright(shown)
        links = areas(raw, page)
        segments: list[Segment] = []
        for chars in upright:
            askew = any(one.ink and one.ink.angle for _, one in chars)
            made = [_segment(raw, text.raw, run, number, [] if askew else links) for run in _runs(chars)]
            lines = [one for one in made if one]
            segments += _downwards(lines) if askew else lines
        looks = sheet.looks(len(shown))
    finally:
        text.close()
    said = [one for _, one in shown if not one.blank]
    unknown = sum(1 for one in said if one.text == "\ufffd")
    return Page(
        number, *size, segments, len(said), unknown, looks, _words(unseen), _words(turned),
        recognised, beside,
    )  # fmt: skip


def _downwards(segments: list[Segment]) -> list[Segment]:
    """The lines from the top: PDFium tells those of some turned texts from the foot of the page."""
    steps = [two.y - one.y for one, two in pairwise(segments)]
    up, down = (sum(step * way > _STEP for step in steps) for way in (1, -1))
    if up <= down:
        return segments
    lines: list[list[Segment]] = []
    for one, step in zip(segments, (2 * _STEP, *steps), strict=True):
        if abs(step) > _STEP:
            lines.append([])
        lines[-1].append(one)
    return [one for line in reversed(lines) for one in line]


def _words(chars: Sequence[tuple[int, Char]]) -> list[str]:
    """What some characters say, those that follow each other as one."""
    found, last, angle = list[str](), -2 * _APART, 0
    for at, one in chars:
        turns = one.ink is not None and one.ink.angle != angle
        if at > last + _APART or turns:
            found.append("")
        found[-1] += one.text if at <= last + 1 or not found[-1] else f" {one.text}"
        last, angle = at, one.ink.angle if one.ink else angle
    return [words for one in found if (words := " ".join(one.replace(HYPHEN, "-").split()))]


def _chars(raw: Any, text: Any, count: int) -> Iterator[tuple[int, Char]]:
    """Each character with its number in the page."""
    from ctypes import byref, c_double

    box = raw.FS_RECTF()
    left, right, low, high = (c_double() for _ in range(4))
    inks = Inks(raw, text)
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text, at)
        if code < 32 and code != 9 and code not in _HYPHENS and raw.FPDFText_IsGenerated(text, at) != 1:
            code = 0  # its font has no letter for it
        elif code == _LINE_HYPHEN and raw.FPDFText_IsHyphen(text, at) != 1:
            code = 0
        if code in (10, 13):
            continue
        shown = _shown(code, raw.FPDFText_HasUnicodeMapError(text, at) == 1)
        blank = shown.isspace()
        if raw.FPDFText_GetLooseCharBox(text, at, byref(box)) and box.top > box.bottom:
            x0, y0, x1, y1 = box.left, box.bottom, box.right, box.top
        else:
            raw.FPDFText_GetCharBox(text, at, byref(left), byref(right), byref(low), byref(high))
            x0, y0, x1, y1 = left.value, low.value, right.value, high.value
        weight = -1 if blank else raw.FPDFText_GetFontWeight(text, at)
        yield at, Char(shown, min(x0, x1), y0, max(x0, x1), y1, weight, blank, inks.of(at))


def _shown(code: int, unmapped: bool) -> str:
    if code in _HYPHENS:
        return HYPHEN
    if code == 0 or code in _PRIVATE or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return "\ufffd" if not unmapped or code == 0 else "•"
    return _LIGATURES.get(code) or (chr(code) if code >= 32 else " ")


Run = list[tuple[int, Char]]


def _runs(chars: Iterable[tuple[int, Char]]) -> Iterator[Run]:
    """Characters that stand on one line, up to a wide gap."""
    run: Run = []
    last: Char | None = None
    for at, one in chars:
        if one.blank:
            if run:
                run.append((at, one))
            continue
        if last is not None and not _goes_on(last, one):
            yield run
            run = []
        run.append((at, one))
        last = one
    if run:
        yield run


def _goes_on(last: Char, one: Char) -> bool:
    """The character stands on the line of the last one, close behind it."""
    height = max(last.y1 - last.y0, one.y1 - one.y0, 0.1)
    shared = min(last.y1, one.y1) - max(last.y0, one.y0)
    lower = min(last.y1 - last.y0, one.y1 - one.y0)
    if shared < 0.4 * max(lower, 0.1):
        return False
    return -height < one.x0 - last.x1 < _GAP * height


def _segment(raw: Any, text: Any, run: Run, page: int, links: Sequence[Area]) -> Segment | None:
    while run and run[-1][1].blank:
        run.pop()
    if not run:
        return None
    said = [one for _, one in run if not one.blank]
    size = median(one.y1 - one.y0 for one in said)
    largest = max(one.y1 - one.y0 for one in said)
    large = [one for one in said if one.y1 - one.y0 >= _SMALL * largest]
    if len(large) * 3 > len(said):
        size = median(one.y1 - one.y0 for one in large)
    base = median(one.y0 for one in large)
    weight = median(one.weight for one in said)
    end = next((number for number, (_, one) in enumerate(run) if one.blank), len(run))
    opening = run[end - 1][1].x1 - said[0].x0
    right = max(one.x1 for one in said)
    made = Segment(page, said[0].x0, right, base, size, weight, _is_bold(raw, text, run), opening)
    low, high = min(one.y0 for one in said), max(one.y1 for one in said)
    near = [link for link in links if link.y0 < high and low < link.y1][:_LINKS]
    piece, up, target = "", False, ""
    for _, one in run:
        leads = leading_at(near, (one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2) if near and not one.blank else target
        raised = not one.blank and one.y1 - one.y0 < _SMALL * size and one.y0 > base + _RAISED * size
        raised = raised or (one.blank and up)
        if (raised != up or leads != target) and piece:
            made.pieces.append(Piece(piece, up, target))
            piece = ""
        piece, up, target = piece + (" " if one.blank else one.text), raised, leads
    made.pieces.append(Piece(piece, up, target))
    return made


def _is_bold(raw: Any, text: Any, run: Run) -> bool:
    """The fonts of its first, middle and last letters are bold by their names."""
    from ctypes import byref, c_int, create_string_buffer

    letters = [at for at, one in run if not one.blank]
    for at in {letters[0], letters[len(letters) // 2], letters[-1]}:
        name, flags = create_string_buffer(_NAME), c_int()
        raw.FPDFText_GetFontInfo(text, at, name, _NAME, byref(flags))
        if not any(word in name.value.lower().decode("latin-1") for word in _BOLD):
            return False
    return True

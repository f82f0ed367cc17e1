"""Characters of a PDF's page that stand on one line, up to a wide gap: their words, which are raised, where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from factcheck.dataclass import dataclass, field, replace
from factcheck.read.formats.pdflinks import Area
from factcheck.read.formats.pdflinks import at as leading_at
from factcheck.read.formats.pdfsheet import Ink

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_GAP = 1.8  # times the height of the letters, from which on a blank parts two segments
_RAISED, _SMALL = 0.12, 0.85  # times the height: how far up, and how small, the number of a note is
_TOUCHING = 0.08  # times the height: how far two cells stand apart at the least
_TIGHT = 0.15  # times the height: a gap within a word is smaller
_STEP = 2.0  # points from one line to the next at the least
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
class Word:
    """Characters without a gap between them, from left to right."""

    x0: float
    x1: float
    pieces: list[Piece]


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
    words: list[Word] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(one.text for one in self.pieces)


Run = list[tuple[int, Char]]


def runs(chars: Iterable[tuple[int, Char]]) -> Iterator[Run]:
    """Characters that stand on one line, up to a wide gap."""
    run: Run = []
    last: Char | None = None
    for at, one in chars:
        if one.blank:
            if run:
                run.append((at, one))
            continue
        if last is not None and not goes_on(last, one):
            yield run
            run = []
        run.append((at, one))
        last = one
    if run:
        yield run


def goes_on(last: Char, one: Char) -> bool:
    """The character stands on the line of the last one, close behind it."""
    height = max(last.y1 - last.y0, one.y1 - one.y0, 0.1)
    shared = min(last.y1, one.y1) - max(last.y0, one.y0)
    lower = min(last.y1 - last.y0, one.y1 - one.y0)
    if shared < 0.4 * max(lower, 0.1):
        return False
    return -height < one.x0 - last.x1 < _GAP * height


def segment(raw: Any, text: Any, run: Run, page: int, links: Sequence[Area]) -> Segment | None:
    """Characters on one line as one; None of blanks."""
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
    last: Char | None = None
    for _, one in run:
        leads = leading_at(near, (one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2) if near and not one.blank else target
        raised = not one.blank and one.y1 - one.y0 < _SMALL * size and one.y0 > base + _RAISED * size
        raised = raised or (one.blank and up)
        if (raised != up or leads != target) and piece:
            made.pieces.append(Piece(piece, up, target))
            piece = ""
        apart = last is not None and raised == up and _is_apart(last, one, size)
        if apart and last:
            piece += " | " if last.text.isdigit() and one.text.isdigit() else " "
        piece, up, target = piece + (" " if one.blank else one.text), raised, leads
        if not one.blank:
            if last is None or last.blank or apart or one.x0 - last.x1 > _TIGHT * size:
                made.words.append(Word(one.x0, one.x1, []))
            made.words[-1].x1 = one.x1
            _say(made.words[-1].pieces, Piece(one.text, raised, leads))
        last = one
    made.pieces.append(Piece(piece, up, target))
    return made


def _is_apart(last: Char, one: Char, size: float) -> bool:
    """A figure that was drawn by itself, and a gap before it that is no blank: two cells of a table that nearly touch."""
    if last.blank or one.blank or last.ink is one.ink or not (one.text.isdigit() and last.text.isalnum()):
        return False
    return one.x0 - last.x1 > _TOUCHING * size and abs(one.y0 - last.y0) < _TOUCHING * size


def _say(pieces: list[Piece], more: Piece) -> None:
    last = pieces[-1] if pieces else None
    if last and (last.raised, last.target) == (more.raised, more.target):
        pieces[-1] = replace(last, text=last.text + more.text)
    else:
        pieces.append(more)


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


def downwards(segments: list[Segment]) -> list[Segment]:
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

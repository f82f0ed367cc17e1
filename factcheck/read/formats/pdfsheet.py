"""How the characters of a PDF's page are drawn: which of them nobody sees, which stand at another angle, and what is on
the page beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from math import degrees

from factcheck.dataclass import dataclass, replace

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

    from factcheck.read.formats.pdfsegments import Char

_TINY = 1.0  # points, below which nobody reads a letter
_WHITE = 250  # of each of red, green and blue
_LEAN = 10  # degrees that a line of a scan may lean
_BLOCK = 200  # characters at another angle that are a text of its own, not a label
_LARGE, _FEW = 0.6, 400  # share of a page that a picture fills, and characters beside it that are no recognised text
_MOST = 3000  # objects of a page that are looked at
_CROWD = 300  # boxes of a page, from which on nobody asks which of them a letter lies in
_EDGE = 2.0  # points over the edge of a page that a letter may stand
_SHEET = 100.0  # points: a page that is smaller was drawn to another scale


class Looks(Enum):
    """What is on a page beside its text."""

    PLAIN = "text"
    PICTURES = "pictures and no text"
    FILLED = "a picture that fills it, and little text"
    BLANK = "nothing"


@dataclass(frozen=True, slots=True)
class Ink:
    """How characters are drawn: `angle` in degrees, -1 for one that is no right angle; `unseen` if with no ink at all."""

    angle: int = 0
    unseen: bool = False
    white: bool = False


class Inks:
    """The ink of each character of a page: all those that are drawn at once have the same."""

    def __init__(self, raw: Any, text: Any) -> None:
        self._raw, self._text = raw, text
        self._known: dict[int, Ink] = {}

    def of(self, at: int) -> Ink | None:
        """That of the character of this number; None if it was not drawn."""
        from ctypes import addressof

        held = self._raw.FPDFText_GetTextObject(self._text, at)
        if not held:
            return None
        key = addressof(held.contents)
        if key not in self._known:
            self._known[key] = self._made(held, at)
        return self._known[key]

    def _made(self, held: Any, at: int) -> Ink:
        from ctypes import byref, c_uint

        raw = self._raw
        mode = raw.FPDFTextObj_GetTextRenderMode(held)
        red, green, blue, alpha = (c_uint() for _ in range(4))
        known = bool(raw.FPDFPageObj_GetFillColor(held, byref(red), byref(green), byref(blue), byref(alpha)))
        filled = mode in (raw.FPDF_TEXTRENDERMODE_FILL, raw.FPDF_TEXTRENDERMODE_FILL_CLIP)
        white = known and filled and min(red.value, green.value, blue.value) >= _WHITE
        unseen = mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
        unseen = unseen or (known and filled and alpha.value == 0)
        return Ink(_right(-degrees(raw.FPDFText_GetCharAngle(self._text, at))), unseen, white)


def _right(angle: float) -> int:
    """The right angle that one is, but for how far a scan leans; -1 for none."""
    nearest = round(angle / 90) * 90
    return nearest % 360 if abs(angle - nearest) <= _LEAN else -1


Drawn = list[tuple[int, "Char"]]
Box = tuple[float, float, float, float]


class Sheet:
    """A page as a sheet of paper: its edges and what is drawn on it."""

    def __init__(self, raw: Any, page: Any) -> None:
        self._raw, self._page = raw, page
        wide, high = page.get_size()
        self.wide, self.high = (high, wide) if page.get_rotation() in (90, 270) else (wide, high)
        self._edges: Box = page.get_cropbox()
        self._held: tuple[list[Box], list[Box]] | None = None

    def parted(self, chars: Drawn) -> tuple[Drawn, Drawn, bool]:
        """The characters that are seen, those that are not, and whether those seen were recognised in a picture."""
        ghosts = sum(_is_ghost(one) for _, one in chars)
        inked = sum(one.ink is not None for _, one in chars)
        recognised = ghosts * 2 > inked > 0
        outside = sum(self._is_outside(one) for _, one in chars if one.ink) * 2 > inked
        seen: Drawn = []
        unseen: Drawn = []
        last = False
        for at, one in chars:
            if one.ink is not None:
                last = self._is_unseen(one, recognised, outside)
            (unseen if last else seen).append((at, one))
        return seen, unseen, recognised

    def _is_unseen(self, one: Char, recognised: bool, outside: bool) -> bool:
        assert one.ink
        if one.ink.unseen:
            return not (recognised or _within(one, self._drawn()[1]))
        if one.y1 - one.y0 < _TINY and one.x1 - one.x0 < _TINY:
            return bool(min(self.wide, self.high) > _SHEET)
        if one.ink.white and not _within(one, self._drawn()[0]):
            return True
        return not outside and self._is_outside(one)

    def _is_outside(self, one: Char) -> bool:
        left, low, right, high = self._edges
        return one.x0 > right + _EDGE or one.x1 < left - _EDGE or one.y0 > high + _EDGE or one.y1 < low - _EDGE

    def upright(self, chars: Drawn) -> tuple[list[Drawn], Drawn, tuple[float, float]]:
        """The characters as if all of a text stood upright, those of each angle by themselves and most of them first;
        labels at another angle; and how wide and high the page is to who reads it."""
        count = Counter(one.ink.angle for _, one in chars if one.ink)
        order = sorted(count, key=lambda angle: (angle < 0, -count[angle], angle))
        main = order[0] if order and order[0] >= 0 else 0
        read = [angle for angle in order if angle == main or (angle >= 0 and count[angle] > _BLOCK)]
        if read == [0] and len(count) < 2:
            return [chars], [], (self.wide, self.high)
        groups: dict[int, Drawn] = {angle: [] for angle in read}
        labels: Drawn = []
        angle = main
        for at, one in chars:
            angle = one.ink.angle if one.ink else angle
            groups.get(angle, labels).append((at, self._turned(one, angle)))
        turned = main in (90, 270)
        return list(groups.values()), labels, (self.high, self.wide) if turned else (self.wide, self.high)

    def _turned(self, one: Char, angle: int) -> Char:
        """The character with its box where it would be if the page were turned so that it stands upright."""
        match angle:
            case 90:
                return replace(one, x0=one.y0, x1=one.y1, y0=self.wide - one.x1, y1=self.wide - one.x0)
            case 180:
                x0, x1 = self.wide - one.x1, self.wide - one.x0
                return replace(one, x0=x0, x1=x1, y0=self.high - one.y1, y1=self.high - one.y0)
            case 270:
                return replace(one, x0=self.high - one.y1, x1=self.high - one.y0, y0=one.x0, y1=one.x1)
        return one

    def looks(self, characters: int) -> Looks:
        """What is on the page beside so many characters."""
        if characters > _FEW:
            return Looks.PLAIN
        grounds, pictures = self._drawn()
        if not characters:
            return Looks.PICTURES if grounds or pictures else Looks.BLANK
        area = max(self.wide * self.high, 1.0)
        large = any((right - left) * (high - low) > _LARGE * area for left, low, right, high in pictures)
        return Looks.FILLED if large else Looks.PLAIN

    def _drawn(self) -> tuple[list[Box], list[Box]]:
        """The boxes of what white letters can be seen on, and those of them that are pictures."""
        if self._held is None:
            raw, page = self._raw, self._page.raw
            grounds, pictures = list[Box](), list[Box]()
            for at in range(min(raw.FPDFPage_CountObjects(page), _MOST)):
                held = raw.FPDFPage_GetObject(page, at)
                kind = raw.FPDFPageObj_GetType(held)
                if kind == raw.FPDF_PAGEOBJ_TEXT or (kind == raw.FPDF_PAGEOBJ_PATH and self._is_white(held)):
                    continue
                if kind == raw.FPDF_PAGEOBJ_FORM and not self._holds(held):
                    continue
                if box := self._box(held):
                    grounds.append(box)
                    if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
                        pictures.append(box)
            self._held = grounds, pictures
        return self._held

    def _is_white(self, held: Any) -> bool:
        from ctypes import byref, c_uint

        parts = [c_uint() for _ in range(4)]
        found = self._raw.FPDFPageObj_GetFillColor(held, *map(byref, parts))
        return bool(found) and min(one.value for one in parts[:3]) >= _WHITE

    def _holds(self, form: Any) -> bool:
        """A form holds something other than text."""
        raw = self._raw
        count = min(raw.FPDFFormObj_CountObjects(form), _MOST)
        kinds: Iterable[int] = (raw.FPDFPageObj_GetType(raw.FPDFFormObj_GetObject(form, at)) for at in range(count))
        return any(kind != raw.FPDF_PAGEOBJ_TEXT for kind in kinds)

    def _box(self, held: Any) -> Box | None:
        from ctypes import byref, c_float

        left, low, right, high = (c_float() for _ in range(4))
        found = self._raw.FPDFPageObj_GetBounds(held, byref(left), byref(low), byref(right), byref(high))
        return (left.value, low.value, right.value, high.value) if found else None


def _is_ghost(one: Char) -> bool:
    return one.ink is not None and one.ink.unseen


def _within(one: Char, boxes: Sequence[Box]) -> bool:
    """The middle of a character lies in one of the boxes, or there are so many that it may."""
    if len(boxes) > _CROWD:
        return True
    x, y = (one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2
    return any(left <= x <= right and low <= y <= high for left, low, right, high in boxes)

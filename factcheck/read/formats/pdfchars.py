"""The characters of a PDF's page into segments: stretches on one line without a wide gap, in the order they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.dataclass import dataclass
from factcheck.read.formats.pdfaside import Aside
from factcheck.read.formats.pdflinks import areas
from factcheck.read.formats.pdfsegments import HYPHEN, Char, Segment, downwards, goes_on, runs, segment
from factcheck.read.formats.pdfsheet import Inks, Looks, Sheet

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
_APART = 3  # characters, from which on two stretches of a page are not one
_PRIVATE = range(0xE000, 0xF900)


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
            _bullets(chars)
            askew = any(one.ink and one.ink.angle for _, one in chars)
            made = [segment(raw, text.raw, run, number, [] if askew else links) for run in runs(chars)]
            lines = [one for one in made if one]
            segments += downwards(lines) if askew else lines
        looks = sheet.looks(len(shown))
    finally:
        text.close()
    said = [one for chars in upright for _, one in chars if not one.blank]
    unknown = sum(1 for one in said if one.text == "\ufffd")
    return Page(
        number, *size, segments, len(said), unknown, looks, _words(unseen), _words(turned),
        recognised, beside,
    )  # fmt: skip


def _bullets(chars: Sequence[tuple[int, Char]]) -> None:
    """A sign that only its font knows, by itself at the head of a line, is a bullet."""
    last: Char | None = None
    for (_, one), (_, following) in pairwise(chars):
        if one.text == "\ufffd" and following.blank and (last is None or not goes_on(last, one)):
            one.text = "•"
        last = last if one.blank else one


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

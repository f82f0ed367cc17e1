"""A copy of a source's text that is easier to read, with the same offsets."""

from __future__ import annotations

import re
import unicodedata

from factcheck.model.text import Block, Span
from factcheck.pattern import pattern

ZERO_WIDTH = "\u200b"
_SAME = {
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "′": "'", "＇": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "−": "-", "﹣": "-", "－": "-", "％": "%", "﹪": "%", "＄": "$", "，": ",", "．": ".",
    "\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0", "\u2008": "\u00a0", "\u200a": "\u00a0", "\u2003": " ",
    "\t": " ", "\u3000": " ", "\u00ad": ZERO_WIDTH, "\u2060": ZERO_WIDTH, "\ufeff": ZERO_WIDTH, "\u200c": ZERO_WIDTH,
    "\u200d": ZERO_WIDTH, "\u200e": ZERO_WIDTH, "\u200f": ZERO_WIDTH, "\u061c": ZERO_WIDTH, "İ": "I", "،": ",",
    "٬": ",", "٫": ".", "٪": "%", "⁄": "/", "∕": "/",
    **{chr(code): ZERO_WIDTH for code in (0x180E, *range(0x202A, 0x202F), *range(0x2061, 0x2070))},
    **{chr(code): ZERO_WIDTH for code in (*range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))},
    **{chr(code): ZERO_WIDTH for code in range(0x0300, 0x0370)},  # accents written apart
}  # fmt: skip
_TABLE = str.maketrans(_SAME)
_SPACE = pattern(r"&(?:nbsp|thinsp|ensp|emsp|numsp|#0*(?:160|8199|8201|8239)|#[xX]0*(?:[aA]0|2007|2009|202[fF]));\Z")
_EMPHASIS = pattern(r"(?:[*_~]+|(?i:</?(?:b|i|u|em|strong|span|mark|small|font|wbr)\b[^>]*>))\Z")
_ODD_DIGIT = pattern(r"[^\D0-9]")


class View:
    """`norm` is the text with quotes, hyphens, digits and spaces in one form and what is not prose blanked;
    `low` is the same in lower case. Both are as long as the text: an offset in one is one in the other.
    `odd` says that zero-width characters stand in it."""

    __slots__ = ("low", "norm", "odd")

    def __init__(self, norm: str, low: str) -> None:
        self.norm, self.low = norm, low
        self.odd = not norm.isascii() and ZERO_WIDTH in norm


def view_of(text: str, blocks: tuple[Block, ...]) -> View:
    """The readable copy of a text."""
    if text.isascii():
        norm = text.replace("\t", " ")
    else:
        norm = text.translate(_TABLE)
        norm = _ODD_DIGIT.sub(_plain_digit, norm)
    gaps = [gap for block in blocks for gap in block.gaps]
    if gaps:
        norm = _blanked(norm, gaps)
    low = norm.lower()
    if len(low) != len(norm):  # some letters grow in lower case
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in norm)
    return View(norm, low)


def _plain_digit(found: re.Match[str]) -> str:
    char = found[0]
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def _in_place_of(text: str, gap: Span) -> str:
    """What stands for a gap: the space that `&nbsp;` is, nothing inside a number ("61,**340**"), else blanks."""
    size = gap.end - gap.start
    raw = text[gap.start : gap.end]
    if raw[:1] == "&" and _SPACE.match(raw):
        return "\u00a0" + ZERO_WIDTH * (size - 1)
    if not _EMPHASIS.match(raw):
        return " " * size
    before, after = text[max(0, gap.start - 2) : gap.start], text[gap.end : gap.end + 1]
    joined = before[-1:].isdecimal() and after.isalnum()
    joined = joined or (before[-1:] in (",", ".") and before[:1].isdecimal() and after.isdecimal())
    return (ZERO_WIDTH if joined else " ") * size


def _blanked(text: str, gaps: list[Span]) -> str:
    parts: list[str] = []
    at = 0
    for gap in sorted(gaps):
        if gap.start < at:
            continue
        parts += (text[at : gap.start], _in_place_of(text, gap))
        at = gap.end
    return "".join(parts) + text[at:]

"""A copy of a source's text that is easier to read, with the same offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck.extract.losses import with_losses
from factcheck.extract.torn import may_tear
from factcheck.model.shown import PADDING, ZERO_WIDTH, shown
from factcheck.model.text import Block, Span
from factcheck.pattern import pattern

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
_SUP = pattern(r"<sup\b[^<>]*>[^<>]*\Z", re.IGNORECASE)
_SUP_ENDS = pattern(r"</sup\s*>", re.IGNORECASE)
_RAISED = pattern(r"[-\u2212]?[0-9]{1,2}\Z")
_TO_RAISED = str.maketrans("-\u22120123456789", "⁻⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_TENS = r"(?!(?<=ty - )(?:one|two|three|four|five|six|seven|eight|nine)\b)"  # "all twenty - five boats met all twenty - five"
_ASIDE = pattern(  # "Cambodia - still poor then - had": as between commas
    rf"(?<=\w) - {_TENS}([^-.;:?!()\d\n]{{2,80}}) - {_TENS}(?=\w)"
)
_ODD_DIGIT = pattern(r"[^\D0-9]")


class View:
    """`norm` is the text with quotes, hyphens, digits and spaces in one form and what is not prose blanked;
    `low` is the same in lower case. Both are as long as the text: an offset in one is one in the other.
    `odd` says that zero-width characters stand in it, `torn` that signs do which may have torn a number."""

    __slots__ = ("low", "norm", "odd", "torn")

    def __init__(self, norm: str, low: str) -> None:
        self.norm, self.low = norm, low
        self.odd = not norm.isascii() and (ZERO_WIDTH in norm or PADDING in norm)
        self.torn = may_tear(norm)


def view_of(text: str, blocks: tuple[Block, ...]) -> View:
    """The readable copy of a text."""
    if text.isascii():
        norm = text.replace("\t", " ")
    else:
        norm = _plain(text)
    gaps = [gap for block in blocks for gap in block.gaps]
    if gaps:
        norm = _blanked(norm, gaps)
    norm = with_losses(norm, blocks)
    if " - " in norm:
        norm = _ASIDE.sub(r" , \1 , ", norm)
    low = norm.lower()
    if len(low) != len(norm):  # some letters grow in lower case
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in norm)
    return View(norm, low)


def _plain_digit(found: re.Match[str]) -> str:
    char = found[0]
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def _blanked(text: str, gaps: list[Span]) -> str:
    """The text with what is shown in place of its gaps."""
    parts: list[str] = []
    at = 0
    raised = False
    for gap in _together(text, sorted(gaps)):
        said, mark = text[at : gap.start], text[gap.start : gap.end]
        closed = raised and _RAISED.match(said) and _SUP_ENDS.match(mark)
        if closed:
            parts[-1] = ZERO_WIDTH * len(parts[-1])
            said = said.translate(_TO_RAISED)
        raised = _SUP.search(mark) is not None
        parts += (said, ZERO_WIDTH * len(mark) if closed else _plain(shown(text, gap)))
        at = gap.end
    return "".join(parts) + text[at:]


def _together(text: str, gaps: list[Span]) -> Iterator[Span]:
    """The gaps in order, those that only zero-width characters part made one."""
    last = gaps[0]
    for gap in gaps[1:]:
        if gap.start < last.end:
            continue
        if text[last.end : gap.start].strip(ZERO_WIDTH):
            yield last
            last = gap
        else:
            last = Span(last.start, gap.end)
    yield last


def _plain(signs: str) -> str:
    return signs if signs.isascii() else _ODD_DIGIT.sub(_plain_digit, signs.translate(_TABLE))

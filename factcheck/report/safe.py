"""Text of documents, references and file names made safe to print.

A terminal obeys what it is sent (OSC 52 fills the clipboard, CR overwrites a line, U+202E turns it
round) and a build log runs lines that begin with `::` or hold `##[`. All of it is shown, not sent.
"""

from __future__ import annotations

import re

from factcheck.pattern import pattern

_ABOVE_ASCII = (
    r"\x7f-\x9f"  # DEL and C1
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # invisible marks and fillers
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"  # zero width, line separators, bidi
    r"\ud800-\udfff"  # halves of pairs: what Python makes of undecodable file names
    r"\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U0010ffff"  # tags, variation selectors, private planes
)
_COMMANDS = r"::(?=[A-Za-z])|##(?=\[|vso\[|teamcity\[)"  # GitHub, Azure, TeamCity: only the first sign is changed
HIDDEN = pattern(rf"[\x00-\x1f{_ABOVE_ASCII}]|{_COMMANDS}")
_MARKS = frozenset(  # those of them that Python calls printable
    map(chr, (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164, *range(0xFE00, 0xFE10), 0xFFA0,
              *range(0xE0100, 0xE01F0)))
)  # fmt: skip
_IN_JSON = rf"[{_ABOVE_ASCII}]|##(?=\[|vso\[|teamcity\[)"  # json.dumps has seen to the rest
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_LOOKS = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "‑": "-", "–": "-",
    "—": "-", "−": "-", "…": "...", "·": "|", "•": "*", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "€": "EUR ", "£": "GBP ", "±": "+/-", "×": "x", "°": "deg ",
}  # fmt: skip


def escaped(char: str) -> str:
    r"""A character as Python writes it in a string: `\n`, `\x1b`, `\u202e`, `\U000e0001`."""
    code = ord(char)
    if code < 0x100:
        return _NAMED.get(char) or f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def pieces(text: str, ascii: bool = False) -> list[str]:
    """What is shown for each character of a text, in order."""
    shown = list(text)
    for found in () if is_plain(text) else HIDDEN.finditer(text):
        shown[found.start()] = escaped(found[0][0])
    if ascii:
        shown = [piece if piece.isascii() else _LOOKS.get(piece) or escaped(piece) for piece in shown]
    return shown


def is_plain(text: str) -> bool:
    """Nothing in it is hidden, as most often: then the pattern, which takes a while to be made ready, is not needed."""
    if not text.isprintable() or "::" in text or "##" in text:
        return False
    return text.isascii() or _MARKS.isdisjoint(text)


def safe(text: str, ascii: bool = False) -> str:
    """The text with every control, bidi, zero-width or unprintable character, and every newline, shown."""
    if (is_plain(text) or not HIDDEN.search(text)) and (not ascii or text.isascii()):
        return text
    return "".join(pieces(text, ascii))


def json_safe(dumped: str) -> str:
    r"""JSON text with hidden characters as `\uXXXX`: it reads back as the same and shows what it holds."""
    return re.sub(_IN_JSON, lambda found: _unit_escapes(found[0][0]) + found[0][1:], dumped)


def _unit_escapes(char: str) -> str:
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"

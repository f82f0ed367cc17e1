"""What a page shows in place of mark-up: the sign that `&nbsp;` stands for, nothing for `<b>`, a gap for `<br>`."""

from __future__ import annotations

from unicodedata import category

from factcheck.model.text import Span
from factcheck.pattern import pattern

ZERO_WIDTH = "\u200b"  # stands for each character that is not shown
PADDING = "\ufdd0"  # no character of any text; fills up what a reference to a sign is longer than the sign
TORN = "\x1a"  # SUBSTITUTE; stands for each character of mark-up that may part the digits of one number
_BAD_BYTE = "\ufffd"

REFERENCE = r"&(?:amp;){0,3}(?:#[0-9]{1,20};?|#[xX][0-9a-fA-F]{1,20};?|[A-Za-z][A-Za-z0-9]{1,31};)"
_PIECE = pattern(
    rf"(?P<mark>[*_{ZERO_WIDTH}]+|\\\Z)"
    r"|(?P<comment><!--(?s:.*?)-->)"
    r"|(?:<|&lt;)/?(?P<tag>[A-Za-z][\w-]*)(?:[^<>]*>|[^<>&]*&gt;)"
    rf"|(?P<sign>{REFERENCE}|&[A-Za-z]+\Z)"
    r"|(?P<link>!?\[|\])"
)
_NO_TEXT = pattern(rf"<[^<>]*>|&lt;[^<>&;]*&gt;|{REFERENCE}|[`~*_{ZERO_WIDTH}]+")
_PARTS = (_BAD_BYTE, ".", ",", "'", "’", "\u00a0")
_OTHER_MARKS = frozenset("<>&;.,'")  # where other mark-up ends or begins, with no more than a point between
_MARKS = "*_~`"
_NEAR = 8  # characters, of which some may have no width
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite data dfn em font i ins kbd label mark nobr output q samp small span strong time
    tt u var wbr""".split()
)
_APART = frozenset(
    """address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hr html img legend li main nav ol option p pre section select summary
    table tbody td tfoot th thead title tr ul""".split()
)
_WIDE = 16  # characters around the bracket of a link
_NOTE = pattern(r"\d{1,2}\]")
_NOTE_ENDS = pattern(r"\[\d{1,2}\Z")
# what a note's number stands behind: a word, a number with commas, a year
_NOTED = pattern(r"(?:[^\W\d_][.,:;]?|[!?)\"”’][.,]?|\d,\d{3}|(?<![\d.,])(?:19|20)\d\d)\Z")
_NUMBER = pattern(r"\d[.,'’]?\Z")
_LINKED, _GROUP = pattern(r"\)[,.]\Z"), pattern(r"\d{3}\]")  # "[1](url),[164](url)"
_NUMBER_ON = pattern(r"[.,'’]?\d|,\[\d{3}\]")
_BESIDE_DIGITS = frozenset("+-−±–$€£¥<>≤≥~≈%")


def sign_of(reference: str) -> str | None:
    """The characters that a reference stands for, as a page shows them ("&shy;", "&#0;"); None if it is none.

    One that was written for another (`&amp;nbsp;`) is what that one stands for.
    """
    from html import unescape

    shown, before = unescape(reference), reference
    while shown != before:
        shown, before = unescape(shown), shown
    if shown == reference or len(shown) > 2:
        return None
    return shown or TORN


def shown(text: str, gap: Span) -> str:
    """What stands for a gap in the mark-up of a text, as long as the gap.

    `ZERO_WIDTH` where nothing is shown and the words on both sides are one, `TORN` where that is not sure and digits
    touch it, else blanks; a sign is followed by `PADDING`.
    """
    size = gap.end - gap.start
    if (mark := _link(text, gap)) is not None:
        return mark
    left = _seen(text[max(0, gap.start - _NEAR) : gap.start]).rstrip(_MARKS)
    right = _seen(text[gap.end : gap.end + _NEAR]).lstrip(_MARKS)
    said = _said(text[gap.start : gap.end], left[-1:], right[:1])
    if said:
        return said + PADDING * (size - len(said))
    if said is None:
        inner = _NO_TEXT.sub("", text[gap.start : gap.end])  # of code, and of what is struck out
        before, behind = _in_number(left[::-1]), _in_number(right)
        torn = (before and (behind or _in_number(inner[:2]))) or (behind and _in_number(inner[:-3:-1]))
        return (TORN if torn else " ") * size
    return (ZERO_WIDTH if _is_one(left[-1:], right[:1]) else " ") * size


def _link(text: str, gap: Span) -> str | None:
    """What stands for the end of a link that touches digits, None for anything else: nothing where the link ends within a
    number ("[63](url),140"), its bracket where it is a note's ("61,340[1](url)"), `TORN` where it may be either."""
    raw = text[gap.start : gap.end].strip("*_")
    if raw[:1] not in ("[", "]"):
        return None
    left, right = text[max(0, gap.start - _WIDE) : gap.start], text[gap.end : gap.end + _WIDE]
    size = gap.end - gap.start
    if raw == "[" and right[:1].isdigit():
        if _NOTED.search(left) and _NOTE.match(right):
            return "[" + PADDING * (size - 1)
        return TORN * size if _NUMBER.search(left) or (_LINKED.search(left) and _GROUP.match(right)) else None
    if raw[:2] not in ("](", "][") or not left[-1:].isdigit():
        return None
    if _NUMBER_ON.match(right):
        return (TORN if raw.endswith("[") or right[1:2] == "[" else ZERO_WIDTH) * size
    noted = _NOTE_ENDS.search(left)
    return "]" + PADDING * (size - 1) if noted and _NOTED.search(left[: noted.start()]) else None


def _seen(text: str) -> str:
    """The text without characters that have no width, with U+FFFD for each that is none of a text's."""
    if text.isascii() and text.isprintable():
        return text
    kinds = [(char, category(char)) for char in text]
    return "".join([_BAD_BYTE if kind == "Cc" and not char.isspace() else char for char, kind in kinds if kind != "Cf"])


def _said(raw: str, left: str, right: str) -> str | None:
    """The signs that are shown for mark-up, "" if there are none, None if it is not known what is shown."""
    said, at = "", 0
    while at < len(raw):
        found = _PIECE.match(raw, at)
        if found is None:
            return None
        if found["link"]:
            return " " * len(raw)
        at = found.end()
        if tag := (found["tag"] or "").lower():
            if tag in _APART:
                return " " * len(raw)
            if tag not in _INLINE and not _is_small(tag, left, right):
                return None
        elif found["sign"]:
            sign = sign_of(found["sign"])
            if sign is None:
                return None
            said += sign
    return said


def _is_small(tag: str, left: str, right: str) -> bool:
    """Letters that are raised, or stand below a letter, are of the same word: 5<sup>th</sup>, CO<sub>2</sub>."""
    return (tag == "sup" and not (left + right).isdigit()) or (tag == "sub" and not left.isdigit())


def _in_number(beside: str) -> bool:
    """A digit stands here, or what may be one, or a sign that parts digits."""
    return beside[:1].isdigit() or beside[:1] in _PARTS


def _is_one(left: str, right: str) -> bool:
    """The characters beside what is not shown are read together: parts of one word, or a number and its sign."""
    if left.isdigit() or right.isdigit() or _BAD_BYTE in (left, right):
        return True
    if left in _OTHER_MARKS and right in _OTHER_MARKS:
        return True
    return (left.isalnum() or left in _BESIDE_DIGITS) and (right.isalnum() or right in _BESIDE_DIGITS)

"""Bytes to text: BOM, then UTF-8, then UTF-16 and UTF-32 without BOM, then a guess that is always announced."""

from __future__ import annotations

from collections import Counter

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern
from factcheck.read.language import language_of

REPLACEMENT = "\ufffd"
_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose BOM it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SURROGATE = pattern("[\ud800-\udfff]")
# Bytes that cp1252 leaves undefined, or letters (ð, þ, ÿ) that are a broken byte far more often than themselves.
_UNLIKELY_CP1252 = frozenset(b"\x81\x8d\x8f\x90\x9d\xf0\xfe\xff")
# UTF-8 but for halves of a pair, which some programs write, or for the end of a last character that is cut off: "cafÃ",
# "â€".
_NEARLY_UTF8 = pattern(
    rb"[\x00-\x7f]*(?:(?:\xed[\xa0-\xbf][\x80-\xbf][\x00-\x7f]*)+|(?<=[a-z ])[\xc2\xc3]|\xe2[\x80-\x84]"
    rb"|\xf0\x9f[\x80-\xbf]{1,2})"
)
_CENTRAL_EUROPEAN = frozenset(("pl", "cs", "hu", "ro"))
_GUESS_FROM = 200_000  # bytes; the guesser's time grows with its input


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and what the user should know about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def _plural(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _is_whole(text: str) -> bool:
    """No lone surrogate stands in it."""
    try:
        return text.isascii() or bool(text.encode())
    except UnicodeEncodeError:
        return False


def cleaned(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with NUL and lone surrogates replaced one for one by U+FFFD, and a note that counts them."""
    bad = text.count("\0")
    text = text.replace("\0", REPLACEMENT)
    if not _is_whole(text):
        text, surrogates = _SURROGATE.subn(REPLACEMENT, text)
        bad += surrogates
    if not bad:
        return text, ()
    what = _plural(bad, "NUL or half a surrogate pair", "NULs or halves of surrogate pairs")
    return text, (f"{what} replaced by U+FFFD",)


def _broken_note(count: int, encoding: str) -> str:
    return f"{_plural(count, 'byte is', 'bytes are')} not valid {encoding.upper()}; each was replaced by U+FFFD"


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        pass
    text = data.decode(encoding, "replace")
    bad = text.count(REPLACEMENT) - data.decode(encoding, "ignore").count(REPLACEMENT)
    return Decoded(text, encoding, (_broken_note(bad, encoding),))


def _utf8(data: bytes) -> Decoded:
    """UTF-8 with each byte that does not belong to it replaced by one U+FFFD."""
    text = data.decode("utf-8", "surrogateescape")
    text, bad = _SURROGATE.subn(REPLACEMENT, text)
    return Decoded(text, "utf-8", (_broken_note(bad, "utf-8"),) if bad else ())


def _high_bytes(high: bytes, low: bytes) -> bool:
    """The first are the high bytes of UTF-16, the second the low: few values against many, and NUL (ASCII) is one."""
    common = sum(count for _, count in Counter(high).most_common(2))
    few = common >= 0.8 * len(high) and (len(set(low)) > 2 * len(set(high)) or high.count(0) > 0.6 * len(high))
    return few and high.count(0) > 0.02 * len(high) and low.count(0) < 0.05 * len(low)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without BOM, told by which of each two or four bytes are NUL in Latin text."""
    sample = data[: min(len(data), 4096) // 4 * 4]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    full = [sample[place::4].count(0) / (len(sample) // 4) for place in range(4)]
    for encoding, empty, used in (("utf-32-le", (1, 2, 3), 0), ("utf-32-be", (0, 1, 2), 3)):
        if all(full[place] > 0.9 for place in empty) and full[used] < 0.1:
            return encoding
    even, odd = sample[::2], sample[1::2]
    if _high_bytes(odd, even):
        return "utf-16-le"
    return "utf-16-be" if _high_bytes(even, odd) else None


def _mostly_utf8(data: bytes) -> bool:
    """Valid sequences outnumber the broken bytes, or those could hardly be a letter of cp1252."""
    text = data.decode("utf-8", "surrogateescape")
    broken = _SURROGATE.findall(text)
    valid = len(text) - len(broken) - len(data.translate(None, bytes(range(128, 256))))
    if _NEARLY_UTF8.fullmatch(data):
        return True
    return 4 * valid >= len(broken) or all(ord(char) - 0xDC00 in _UNLIKELY_CP1252 for char in broken)


def _latin(text: str) -> bool:
    letters = [char for char in text[:20_000] if char.isalpha() and not char.isascii()]
    return sum(char < "\u0250" for char in letters) * 2 >= len(letters)


def _guess(data: bytes) -> Decoded:
    """charset-normalizer, but for Latin letters the language decides: it takes cp1252 English for cp1250 or cp775."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_FROM]).best()
    encoding = best.encoding if best else "cp1252"
    western = data.decode("cp1252", "replace")
    if _latin(data[:_GUESS_FROM].decode(encoding, "replace")):
        language = language_of(western)
        if language == "tr":
            encoding = "cp1254"
        elif language not in _CENTRAL_EUROPEAN:
            encoding = "cp1252"
        elif encoding not in ("cp1250", "iso8859_2"):
            encoding = "cp1250"
    decoded = _lenient(data, encoding)
    return Decoded(decoded.text, encoding, (f"guessed encoding {encoding}", *decoded.notes))


def is_wide(data: bytes) -> bool:
    """It is UTF-16 or UTF-32, by its BOM or by where its NUL bytes stand."""
    return data.startswith(tuple(bom for bom, encoding in _BOMS if encoding != "utf-8")) or _wide(data) is not None


def _read(data: bytes) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            rest = data[len(bom) :]
            return _utf8(rest) if encoding == "utf-8" else _lenient(rest, encoding)
    if wide := _wide(data):
        decoded = _lenient(data, wide)
        return Decoded(decoded.text, wide, (f"guessed encoding {wide}", *decoded.notes))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _utf8(data) if _mostly_utf8(data) else _guess(data)


def decode(data: bytes) -> Decoded:
    """The text of some bytes, its encoding, and notes on anything guessed or replaced. Never raises.

    The BOM is dropped, line ends are kept, and what cannot be text becomes U+FFFD one for one.
    """
    found = _read(data)
    text, notes = cleaned(found.text)
    return Decoded(text, found.encoding, (*found.notes, *notes))

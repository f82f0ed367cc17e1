"""Words, numbers and signs of a text, each with its place; punctuation is none, but … and [ ] are kept apart."""

from __future__ import annotations

from unicodedata import normalize

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

ELLIPSIS = "…"
OPEN, CLOSE = "[", "]"
PERCENT = "%"
SIGNS = "%‰$£€¥₹&+°<>=×±"
_INVISIBLE = "\0\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f"  # gaps of mark-up, soft hyphens, nothing
_HIDDEN = pattern(f"[{_INVISIBLE}]")
_LETTER = r"[^\W\d_¹²³⁰-₉][\u0300-\u036f]*+"
_DOTS = r"…|\.[ \u00a0]?\.[ \u00a0]?\.(?:[ \u00a0]?\.)?"
_TOKEN = pattern(
    rf"(?P<dots>[\[(]\s?(?:{_DOTS})\s?[\])]|{_DOTS})"
    r"|(?P<number>\d{1,3}(?:[.,'’\u00a0\u202f\u2009]\d{3}){1,6}+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?)"
    rf"|(?P<word>(?:{_LETTER})++(?:['’ʼ‘`´](?:{_LETTER})++)*+)"
    r"|(?P<minus>(?<![\w)\]%])[-−–](?=[\d$£€]))"
    rf"|(?P<sign>[{SIGNS}])"
    r"|(?P<open>\[)|(?P<close>\])"
)
_GROUP = pattern(r"[.,'’\u00a0\u202f\u2009](?=\d{3}(?:\D|\Z))")
_PARTED = pattern(r"\d{1,3}(?:[.,'’\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?\Z")
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´", "'"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign: `norm` is what it is compared by, `start` and `end` its place, `text` as written.

    `bracket` tells that square brackets stand round it, or in it as in "[w]e".
    """

    norm: str
    start: int
    end: int
    text: str
    bracket: bool = False

    @property
    def is_number(self) -> bool:
        """It is written in digits."""
        return self.norm[0].isdecimal()


def number(written: str) -> str:
    """A number without its grouping, its decimals behind a point: "1,234" and "1 234" are 1234, "3,5" is 3.5."""
    if _PARTED.match(written):
        whole, sign, rest = written, "", ""
        for mark in ".,":
            head, at, tail = written.rpartition(mark)
            if at and len(tail) != 3:
                whole, sign, rest = head, ".", tail
                break
        return "".join(char for char in whole if char.isdigit()) + sign + rest
    return written.replace(",", ".")


def _norm(kind: str, text: str) -> str:
    if kind == "word":
        folded = text if text.isascii() else normalize("NFKC", text.translate(_APOSTROPHES))
        return folded.casefold()
    if kind == "number":
        return number(text if text.isascii() else normalize("NFKC", text))
    return {"dots": ELLIPSIS, "minus": "-", "open": OPEN, "close": CLOSE}.get(kind, text)


def tokens(text: str, start: int = 0) -> list[Token]:
    """The tokens of a text whose first character is at `start`; … and [ ] among them. Characters that are not seen
    (soft hyphens, gaps filled with NUL) part no word."""
    places: list[int] | None = None
    if _HIDDEN.search(text):
        places = [at for at, char in enumerate(text) if char not in _INVISIBLE]
        text = "".join(text[at] for at in places)
    found = []
    for one in _TOKEN.finditer(text):
        first, last = one.span()
        if places is not None:
            first, last = places[first], places[last - 1] + 1
        kind = one.lastgroup or ""
        found.append(Token(_norm(kind, one[0]), start + first, start + last, one[0]))
    return found

"""Numbers, ordinals and dates as sentences write them, for patterns that look for years."""

from __future__ import annotations

from factcheck.lexicon.numbers import ORDINALS, TENS, UNITS, value_of
from factcheck.lexicon.times import MONTHS
from factcheck.pattern import pattern

YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d.,]\d|%|[-–/]\d\d\b)"
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
MONTH = rf"(?:{_NAMES})\.?"
_SMALL = "|".join([*TENS, *UNITS])
COUNT = rf"(?:\d{{1,3}}|(?:{_SMALL})(?:-(?:{_SMALL}))?)"
ORDINAL = "|".join(ORDINALS)
NTH = rf"(?:\d{{1,4}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{ORDINAL}))"
_ORDINAL_DIGITS = pattern(r"(\d+)(?:st|nd|rd|th)\Z")
_PIECE = pattern(r"[a-z]+|\d+")


def number(text: str) -> int | None:
    """ "35", "thirty-five"; None for what is no number."""
    if text.isdecimal():
        return int(text)
    value = value_of(text.lower().split("-"))
    return int(value) if value else None


def nth(text: str) -> int | None:
    """ "50th", "fiftieth", "twenty-fifth"."""
    low = text.lower()
    if found := _ORDINAL_DIGITS.match(low):
        return int(found[1])
    *tens, last = low.split("-")
    return sum(TENS.get(word, 0) for word in tens) + ORDINALS[last] if last in ORDINALS else None


def day_of(text: str) -> tuple[int, int, int]:
    """Year, month and day of a date, 0 for what it does not tell: "in March 1989"."""
    year = month = day = 0
    for piece in _PIECE.findall(text.lower()):
        if piece.isdecimal():
            if len(piece) > len("31"):
                year = int(piece)
            else:
                day = int(piece)
        elif piece in MONTHS:
            month = MONTHS[piece]
    return year, month, day

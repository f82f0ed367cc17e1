"""What a rate is per, where its number is written in words: "hundred thousand births" are 100,000 of them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.numbers import ARTICLES, NUMERAL_WORDS, SCALES, value_of
from factcheck.pattern import pattern

ROUND = frozenset(("1", "2", "5", "25"))  # zeros aside: what a rate is out of, as in "15 out of 1,000"
_MOST_WORDS = 4  # of a base: "one hundred and fifty"
SMALLEST = 10  # a base in words: "per two people" is said as it stands


_GROUPS = pattern(r"(?<=[0-9])[,'\u00a0\u202f\u2009 ](?=[0-9]{3}(?![0-9]))")


def ungrouped(text: str) -> str:
    """A text without the marks between thousands: "per 100,000", "per 100 000"."""
    return _GROUPS.sub("", text).replace(",", "")


def base_of(words: Sequence[str]) -> tuple[int, int]:
    """The number that a base begins with and of how many words it is, (0, 0) for none: "hundred thousand", "a thousand",
    "1,000", "10 thousand"."""
    first = words[0] if words else ""
    lead = int(first in ARTICLES)
    digits = ungrouped(first)
    if digits.isdecimal():
        scale = SCALES.get(words[1], 1) if len(words) > 1 else 1
        return int(digits) * int(scale), 1 + (scale != 1)
    end = lead
    while end < min(len(words), lead + _MOST_WORDS) and words[end] in NUMERAL_WORDS:
        end += 1
    value = value_of(words[lead:end]) if end > lead and (not lead or words[lead] in SCALES) else None
    return (int(value), end) if value is not None and value >= SMALLEST else (0, 0)


def in_digits(words: Sequence[str]) -> list[str]:
    """The words with that number in digits: "thousand", "person" are "1000", "person"."""
    value, size = base_of(words)
    return [str(value), *words[size:]] if value else list(words)


def is_round(value: int) -> bool:
    """A number that rates are per: 100, 1,000, 2,500."""
    return str(value).rstrip("0") in ROUND

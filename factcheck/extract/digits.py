"""What digits mean: groupings, decimal signs, and the value of the last digit written."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.pattern import pattern

_READABLE = pattern(
    r"(?P<plain>\d+(?:\.\d+)?)\Z"
    r"|(?P<grouped>\d{1,3}(?: ?,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)\Z"
    r"|(?P<spaced>\d{1,3}(?:[\u00a0' ]\d{3})+(?:[.,]\d+)?)\Z"
    r"|(?P<european>\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2})\Z"
)
_BLANKS = str.maketrans({"\u00a0": "", "'": "", " ": "", ",": "."})
MOST_DIGITS = 22  # more are a code or a slip; all that is worked out of fewer is exact in 28


@lru_cache(maxsize=4096)
def digits_value(text: str) -> tuple[Decimal, Decimal] | None:
    """Value and precision of digits as written, None if they are no number (a version, an address).

    "1,234", "1 234", "1'234", "12,34,567", "1.234,5" and "3.14" are; "1.2.3" and "1,2,3" are not.
    """
    found = _READABLE.match(text) if len(text) <= MOST_DIGITS else None
    if found is None:
        return None
    if found.lastgroup == "grouped":
        text = text.replace(",", "").replace(" ", "")
    elif found.lastgroup == "spaced":
        text = text.translate(_BLANKS)
    elif found.lastgroup == "european":
        text = text.replace(".", "").replace(",", ".")
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return value, Decimal(1).scaleb(exponent)
    return value, trailing(value)


def trailing(value: Decimal) -> Decimal:
    """The value of the last digit of a whole number that is not zero: 100 for 5,800; 1 below a thousand."""
    if abs(value) < 1000:
        return Decimal(1)
    digits = str(int(abs(value)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))

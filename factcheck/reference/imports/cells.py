"""Cells of published tables: numbers with the publisher's flags, cells without a value, periods in the publisher's way."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.model.period import PartialDate
from factcheck.pattern import pattern
from factcheck.reference.amount import MAX_EXPONENT

EMPTY = frozenset(
    ("", "..", "...", ":", "-", "–", "—", "n/a", "na", "nan", "null", "none", "x", "*", "not available", "(na)", "#n/a")
)
_LONGEST = 60  # signs of a cell that is a number
_NUMBER = pattern(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?\Z")
_FLAGGED = pattern(r"([+-]?[\d .\u00a0\u202f,]*\d(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)\s*([a-z]{1,4})\Z")
_GROUPED = pattern(r"[+-]?[1-9]\d{0,2}(?:[ \u00a0\u202f,'’]\d{3})+(?:\.\d+)?\Z")
_GROUPS = str.maketrans("", "", " \u00a0\u202f,'’")
_WITH_RANGE = pattern(r"([+-]?\d[\d .,]*?)\s*[(\[][\d .,–-]*[)\]]\Z")
_BOUND = pattern(r"[<>≤≥~]=?\s?[\d.,]+\Z")
_WITH_COMMA = pattern(r"[+-]?\d+,\d+\b")
_COMMA = pattern(r"[+-]?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?(?=\Z|\s?[a-z]{1,4}\Z)")


def plain(text: str) -> tuple[str, str]:
    """The number of a cell as plain digits, and the publisher's flag behind it: `1 234 p` is ("1234", "p"), and so is
    `12.3 [10.1-14.5]` its estimate; ("", "") for a cell without a value, ("", "c") for `: c`, ("", "<0.1") for a bound.

    Raises ValueError for what is neither a number nor a sign for none.
    """
    if _NUMBER.match(text) and len(text) <= MAX_EXPONENT:
        return _held(text), ""
    bare = text.strip().strip("\u200b")
    if bare.lower() in EMPTY:
        return "", ""
    if len(bare) > _LONGEST:
        raise ValueError(f"{bare[:24]!r}… is not a number")
    if bare[:1] == ":" and len(bare) <= 8:
        return "", bare[1:].strip()
    if _NUMBER.match(bare):
        return _held(bare), ""
    if _GROUPED.match(bare):
        return bare.translate(_GROUPS), ""
    if found := _FLAGGED.match(bare):
        number, flag = found[1].strip(), found[2]
        if _NUMBER.match(number) or _GROUPED.match(number):
            return _held(number.translate(_GROUPS)), flag
    if _BOUND.match(bare):
        return "", bare
    if found := _WITH_RANGE.match(bare):
        return plain(found[1])
    if _WITH_COMMA.match(bare):
        raise ValueError(f'{bare[:24]!r} has a decimal comma: say `decimal: ","` in a --layout if all values have')
    raise ValueError(f"{bare[:24]!r} is not a number")


def _held(number: str) -> str:
    """A number that is not beyond all that people publish; ValueError for `1e999`."""
    if ("e" in number or "E" in number or len(number) > MAX_EXPONENT) and abs(
        Decimal(number).adjusted()
    ) > MAX_EXPONENT:
        raise ValueError(f"{number[:24]!r} is beyond what can be compared: check the zeros")
    return number


def with_comma(text: str) -> tuple[str, str]:
    """As `plain`, in a table whose decimal mark is the comma: `1.234,5` is ("1234.5", ""); `1.5` is refused."""
    bare = text.strip()
    if found := _COMMA.match(bare):
        number = found[0].translate(_POINTS).replace(",", ".")
        return plain(number + bare[found.end() :])
    if _NUMBER.match(bare):
        raise ValueError(f"{bare[:24]!r} has a decimal point, in a table whose decimal mark is the comma")
    return plain(bare)


class Unheld(ValueError):
    """A period that is one, and that we have no notation for: such rows are left out and counted."""


_UNHELD = pattern(r"(?:-\d{1,12}|\d{1,3}|\d{4}-?W\d{1,2})\Z")
_POINTS = str.maketrans("", "", ". \u00a0\u202f")
_YEAR = pattern(r"(?:YR|CY)?\s*(\d{4})(?:\.0+|-?A1)?\Z")
_QUARTER = pattern(r"(\d{4})-?\s?Q([1-4])\Z")
_HALF = pattern(r"(\d{4})-?\s?[SH]([12])\Z")
_MONTH = pattern(r"(\d{4})-?M(\d{1,2})\Z")
_DAY = pattern(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T00:00(?::00(?:\.0+)?)?Z?)?\Z")
_SPAN = pattern(r"(\d{4})\s?(?:\.\.|–|/|-)\s?(\d{4})\Z")


@lru_cache(maxsize=4096)
def period(text: str) -> str:
    """A period in our notation: `2023`, `YR2023`, `2023Q1` (2023-01..2023-03), `2023M04`, `2023-S1`, `2023-04-05`,
    `2019-2023`.

    Raises ValueError for any other, weeks among them.
    """
    bare = text.strip()
    if not bare:
        raise ValueError("no period")
    if found := _YEAR.match(bare):
        return found[1]
    if found := _QUARTER.match(bare):
        last = 3 * int(found[2])
        return f"{found[1]}-{last - 2:02d}..{found[1]}-{last:02d}"
    if found := _HALF.match(bare):
        last = 6 * int(found[2])
        return f"{found[1]}-{last - 5:02d}..{found[1]}-{last:02d}"
    if found := _MONTH.match(bare):
        return f"{found[1]}-{int(found[2]):02d}"
    if found := _DAY.match(bare):
        return found[1]
    if found := _SPAN.match(bare):
        return f"{found[1]}..{found[2]}"
    if _UNHELD.match(bare):
        raise Unheld(f"{bare[:24]!r} is not a period that can be kept: weeks and years before 1000 cannot")
    raise ValueError(f"{bare[:24]!r} is not a period: 2023, 2023Q1, 2023M04, 2023-04-05 and 2019-2023 are")


def is_day(text: str) -> bool:
    """It is a day of the calendar, `2025-03-31`; a month or a year will do."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True

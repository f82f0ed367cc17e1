"""Cells of published tables: numbers with the publisher's flags, cells without a value, periods in the publisher's way."""

from __future__ import annotations

from functools import lru_cache

from factcheck.pattern import pattern

EMPTY = frozenset(
    ("", "..", "...", ":", "-", "–", "—", "n/a", "na", "nan", "null", "none", "x", "*", "not available", "(na)", "#n/a")
)
_NUMBER = pattern(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?\Z")
_FLAGGED = pattern(r"([+-]?[\d .\u00a0\u202f,]*\d(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)\s*([a-z]{1,4})\Z")
_GROUPED = pattern(r"[+-]?\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?:\.\d+)?\Z")
_GROUPS = str.maketrans("", "", " \u00a0\u202f,")


def plain(text: str) -> tuple[str, str]:
    """The number of a cell as plain digits, and the publisher's flag behind it: `1 234 p` is ("1234", "p"); ("", "") for
    a cell without a value, ("", ":") with a flag is ("", flag).

    Raises ValueError for what is neither a number nor a sign for none.
    """
    if _NUMBER.match(text):
        return text, ""
    bare = text.strip().strip("\u200b")
    if bare.lower() in EMPTY:
        return "", ""
    if bare[:1] == ":" and len(bare) <= 8:
        return "", bare[1:].strip()
    if _NUMBER.match(bare):
        return bare, ""
    if _GROUPED.match(bare):
        return bare.translate(_GROUPS), ""
    if found := _FLAGGED.match(bare):
        number, flag = found[1].strip(), found[2]
        if _NUMBER.match(number) or _GROUPED.match(number):
            return number.translate(_GROUPS), flag
    raise ValueError(f"{bare[:24]!r} is not a number")


_YEAR = pattern(r"(?:YR|FY)?\s*(\d{4})(?:\.0+)?\Z")
_QUARTER = pattern(r"(\d{4})-?\s?Q([1-4])\Z")
_HALF = pattern(r"(\d{4})-?\s?[SH]([12])\Z")
_MONTH = pattern(r"(\d{4})-?M(\d{1,2})\Z")
_DAY = pattern(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
_SPLIT = pattern(r"(\d{4})[/-](\d{2}|\d{4})\Z")
_SPAN = pattern(r"(\d{4})\s?(?:\.\.|–|/|-)\s?(\d{4})\Z")


@lru_cache(maxsize=4096)
def period(text: str) -> str:
    """A period in our notation: `2023`, `YR2023`, `2023Q1` (2023-01..2023-03), `2023M04`, `2023-S1`, `2023-04-05`,
    `2019-2023`.

    Raises ValueError for any other, weeks among them.
    """
    bare = text.strip()
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
    if _DAY.match(bare):
        return bare
    if found := _SPAN.match(bare):
        return f"{found[1]}..{found[2]}"
    raise ValueError(f"{bare[:24]!r} is not a period: 2023, 2023Q1, 2023M04, 2023-04-05 and 2019-2023 are")

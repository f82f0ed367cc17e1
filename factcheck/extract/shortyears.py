"""Years in two digits behind an apostrophe: "in '98"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens

NEWEST = 30  # "'30" is 2030, "'31" is 1931


def two_digits(text: str) -> int:
    """The year that two digits stand for."""
    return int(text) + (2000 if int(text) <= NEWEST else 1900)


def short_year(t: Tokens, i: int) -> int:
    """The year whose apostrophe stands at a place, 0 if none does: no quotation mark ("'98 of us came', she said") and
    no decade ("the '90s")."""
    text = t.at(i + 1)
    if t.at(i) != "'" or t.joined(i) or not (t.joined(i + 1) and len(text) == 2 and text.isdecimal()):
        return 0
    if t.at(i + 2) in _SHARES or (t.is_word(i + 2) and t.joined(i + 2)):
        return 0
    closed = any(t.text[at] == "'" and t.joined(at) for at in range(i + 2, min(i + REACH, t.size)))
    return 0 if closed else two_digits(text)


REACH = 40  # tokens that are searched for the end of a quotation
_SHARES = frozenset(("%", "‰", "°", "per", "percent", "million", "billion", "thousand", "hundred"))

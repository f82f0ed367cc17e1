"""Parts with a scale behind a hyphen: "two ten-thousandths of an inch"; and "the five-hundredth train", one of a row."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.number import FINE, Numeral, exact
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.numbers import SCALED_PARTS
from factcheck.lexicon.words import FUNCTION

_SCALED = {"one": 1, "ten": 10, "hundred": 100}


def scaled_part(t: Tokens, at: int) -> tuple[Decimal, int] | None:
    """What a part of a scale is one of, and the index behind: "two *ten-thousandths*", "one *one-hundredth*"."""
    times, word = _SCALED.get(t.at(at)), t.at(at + 2)
    if times is None or t.at(at + 1) != "-" or word.removesuffix("s") not in SCALED_PARTS:
        return None
    return Decimal(times * SCALED_PARTS[word.removesuffix("s")]), at + 3


def hyphened_scale(t: Tokens, first: int, value: Decimal, end: int) -> Numeral | None:
    """Number words with a scale behind a hyphen: "the *ten-thousandth* member" is one of a row, "a *ten-thousandth* of an
    inch" a part; None where they are neither."""
    step = SCALED_PARTS.get(t.at(end + 1)) if t.at(end) == "-" else None
    if step is None or value == 1:
        return None
    if t.at(end + 2) == "of" and t.at(end + 3) in ("a", "an", "the"):
        return exact(first, end + 2, 1 / (value * step), FINE, "fraction")
    return exact(first, end + 2, value * step, Decimal(0), "ordinal")


def counts_on(t: Tokens, at: int) -> bool:
    """A noun follows, so it is one of a row: "his one hundredth *birthday*"; not "one hundredth of" or "the size"."""
    return t.is_word(at) and t.text[at] not in FUNCTION and unit_after(t, at)[0] is None


def of_scale(t: Tokens, words: list[str], end: int) -> bool:
    """The last word of a run belongs to the part behind it: "five *hundred-thousandths*"."""
    return len(words) > 1 and scaled_part(t, end - 1) is not None

"""The fraction that "and" adds to a number: "three and a quarter miles", "two and half years"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.numbers import FRACTIONS, HALVES, SCALES, UNITS
from factcheck.model.quantity import UnitKind

THOUSAND = 1000
LONGEST = 2  # digits of a number that goes with a bare half


def and_part(t: Tokens, end: int) -> tuple[Decimal, int] | None:
    """The fraction behind "and", and the index behind it: "three *and a quarter* miles"; "five *and a third of* the
    crew" are two things, "two *and three quarters of a* mile" is one."""
    dashed = t.at(end) == "-"  # "one-and-a-half million"
    if t.at(end + dashed) != "and":
        return None
    if t.at(end + 1) in HALVES:
        return _bare_part(t, end + 1)
    last = t.at(end + 1 + dashed * 2)
    over = 1 if last in ("a", "an") else UNITS.get(last, 0)
    at = end + 2 + dashed * 2
    at += t.at(at) == "-" and (dashed or over > 1)
    word = t.at(at)
    if word not in FRACTIONS or not 0 < over < 10:
        return None
    unit = unit_after(t, at + 1)[0]
    if t.at(at + 1) == "of":
        article = t.at(at + 2) in ("a", "an")
        if not _is_measure(t, at + 2 + article, article):
            return None
    elif word != "half" and t.is_word(at + 1) and unit is None and t.text[at + 1] not in SCALES:
        return None  # "and a third man came"
    if (over > 1) != word.endswith("s") and not (over > 1 and (t.at(at + 1) in SCALES or unit or t.at(at + 1) == "of")):
        return None  # "three and three quarter million" goes without the s
    return Decimal(over) / Decimal(FRACTIONS[word][1]), at + 1


def _bare_part(t: Tokens, at: int) -> tuple[Decimal, int] | None:
    """A fraction without its article: "two *and half* years", "one and half million"; not "two and half-ton sacks", "two
    and half a million", "in 2023 and half year results"."""
    scaled = SCALES.get(t.at(at + 1), 0) >= THOUSAND
    if t.at(at + 1) in ("-", "year") or (t.is_number(at - 2) and len(t.text[at - 2]) > LONGEST):
        return None
    unit = unit_after(t, at + 1)[0]
    if not scaled and (unit is None or unit.kind in (UnitKind.COUNT, UnitKind.NUMBER)):
        return None
    return Decimal(1) / Decimal(FRACTIONS[t.text[at]][1]), at + 1


def _is_measure(t: Tokens, at: int, any_kind: bool = True) -> bool:
    """A measure or a time stands there; a time where it must be one: "two and a quarter of *hours*"."""
    unit = unit_after(t, at)[0]
    return unit is not None and (unit.kind is UnitKind.TIME or (any_kind and unit.kind is UnitKind.MEASURE))

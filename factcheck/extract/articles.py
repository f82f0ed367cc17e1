"""Amounts whose number is an article: "a day and a half", "an hour and 20 minutes", "more than a mile"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.figure import Figure
from factcheck.extract.number import FINE, ONE, Numeral, exact
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.extract.unnamed import part_behind
from factcheck.lexicon.modifiers import BEFORE_ARTICLE, COSTING, LONGEST
from factcheck.lexicon.numbers import ARTICLES, NUMERAL_WORDS
from factcheck.lexicon.units import COUNTED_WITH_ARTICLE
from factcheck.model.quantity import Unit, UnitKind

_KINDS = (UnitKind.TIME, UnitKind.MEASURE, UnitKind.MONEY)
FAR = 8  # tokens from "have" to "for more than a year"
_HAVE = frozenset("has have had hasn't haven't hadn't".split())
_DATED = frozenset("ago later earlier before after old".split())
_PLACED = frozenset(("over", "under"))  # "over a pint", "under a foot of water" say where
_LONG = frozenset(("mile", "km", "tonne", "kg", "acre", "ha"))


def with_article(t: Tokens, i: int) -> Figure | None:
    """The figure that begins with an article, or with "one" before "and a half"; None where the article counts
    nothing."""
    word = t.text[i]
    if t.at(i + 1) not in COUNTED_WITH_ARTICLE or not (word in ARTICLES or word == "one"):
        return None
    unit, end = unit_after(t, i + 1)
    if unit is None or unit.kind not in _KINDS:
        return None
    if end == i + 2 and (part := part_behind(t, end, unit, article=True)):
        number = exact(i, part[1], ONE + part[0], FINE, "fraction")
        if unit.kind is UnitKind.TIME and t.at(part[1]) in ("old", "olds"):
            return Figure(i, part[1] + 1, i, part[1], number, number, reading="age")
        return _figure(i, part[1], number, unit)
    if word == "one" or t.at(end) in _DATED:
        return None
    smaller = t.at(end) in ("and", ",") and _is_smaller(t, end + 1, unit)
    return _figure(i, end, exact(i, i + 1, ONE, Decimal(0), "words"), unit) if smaller or _told(t, i, unit) else None


def _is_smaller(t: Tokens, at: int, unit: Unit) -> bool:
    """A number with a unit of its own: "an hour and *20 minutes*", "a minute and *eight seconds*"."""
    if t.is_number(at):
        return unit_after(t, at + 1)[0] is not None
    number = numeral(t, at) if unit.kind is UnitKind.TIME and t.at(at) in NUMERAL_WORDS else None
    other = unit_after(t, number.end)[0] if number and number.form == "words" else None
    return other is not None and other.kind is UnitKind.TIME


def _figure(i: int, end: int, number: Numeral, unit: Unit) -> Figure:
    return Figure(i, end, i, number.end, number, number, unit)


def _told(t: Tokens, i: int, unit: Unit) -> bool:
    """What stands in front makes an amount of "a mile": "more than", "costs"."""
    if t.at(i - 1) in COSTING:
        return unit.kind is not UnitKind.TIME
    for size in range(1, LONGEST + 1):
        phrase = " ".join(t.text[max(0, i - size) : i])
        if phrase in BEFORE_ARTICLE:
            led = i - size - 1
            if (
                unit.kind is UnitKind.TIME
                and t.at(led) == "for"
                and not _HAVE.isdisjoint(t.text[max(0, led - FAR) : led])
            ):
                return False  # "*has* been shut *for more than a year*": since when, told by the way
            return phrase not in _PLACED or unit.kind is UnitKind.TIME or unit.name in _LONG
    return False

"""Figures in a sentence: numbers with their ranges, modifiers and units, and numbers that are no figures."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace as changed
from factcheck.extract.articles import with_article
from factcheck.extract.codes import is_plus
from factcheck.extract.compound import feet_and_inches, with_second_part
from factcheck.extract.figure import Figure
from factcheck.extract.hedges import with_modifiers
from factcheck.extract.minus import below_zero, is_minus
from factcheck.extract.number import ONE, Numeral, past_scales
from factcheck.extract.numerals import behind_point, numeral
from factcheck.extract.others import other_reading
from factcheck.extract.ranges import is_torn, with_range
from factcheck.extract.ratios import ratio
from factcheck.extract.tens import tens
from factcheck.extract.thousands import thousands
from factcheck.extract.tokens import Tokens
from factcheck.extract.torn import TORN
from factcheck.extract.unitwords import currency_before, per, unit_after
from factcheck.lexicon.numbers import ARTICLES, BEHIND_ARTICLE, STARTERS, TWICE
from factcheck.lexicon.units import PARTS
from factcheck.model.quantity import Unit, UnitKind


def figures(t: Tokens, taken: set[int]) -> tuple[Figure, ...]:
    """The figures of a sentence in order. `taken` are the indexes of tokens that name times."""
    found: list[Figure] = []
    past = 0
    for i in _starts(t):
        if i < past or i in taken or (found and is_base(t, i)):
            continue
        made = _figure(t, i, taken, past)
        if made is not None:
            found.append(made)
            past = max(made.end, i + 1)
    return tuple(found)


def is_base(t: Tokens, i: int) -> bool:
    """The number that a rate is per: "5.8 murders per 100,000 inhabitants"."""
    before = t.at(i - 1)
    return before == "per" or (before in ("every", "each") and t.at(i - 2) in ("for", "of", "in"))


def _starts(t: Tokens) -> list[int]:
    """The tokens that can begin a number."""
    found = {
        i
        for i, word in enumerate(t.text)
        if word in STARTERS and (word not in ARTICLES or t.at(i + 1) in BEHIND_ARTICLE or with_article(t, i))
    }
    found.update([i for i, kind in enumerate(t.kind) if kind == "n"], t.coded)
    return sorted(found)


def _figure(t: Tokens, i: int, taken: set[int], floor: int) -> Figure | None:
    if i in t.coded:
        return _other(i, i + 1, "name")
    if counted := with_article(t, i):
        with_second_part(t, counted)
        return with_modifiers(t, counted, floor)
    if t.text[i] == TORN and t.kind[i] == "n":
        return _other(i, past_scales(t, i + 1), "torn number")
    if height := feet_and_inches(t, i):
        tall, inch = height
        return with_modifiers(t, Figure(i, tall.end, i, tall.end, tall, tall, inch), floor)
    if t.kind[i] == "n" and (told := tens(t, i)):
        return told
    number = thousands(t, i) or numeral(t, i)
    if number is None:
        return _other(i, _past_port(t, i + 1), "version or code") if t.kind[i] == "n" else None
    if any(index in taken for index in range(i, number.end)):
        return None
    currency, first = currency_before(t, i)
    first = max(first, floor)
    if currency is None and first == i > floor and behind_point(t, i):
        first -= 1
    if is_torn(t, number):
        return _other(i, number.end, "torn number")
    if currency is None:
        reading, end = other_reading(t, number)
        if reading:
            return Figure(i, end, i, number.end, number, number, reading=reading)
        share = ratio(t, number)
        if share:
            return with_modifiers(t, Figure(i, share.end, i, share.end, share, share), floor)
    if first > floor and is_minus(t, first):
        number, first = below_zero(number), first - 1
    elif first > floor and t.text[first - 1] == "+" and (currency or is_plus(t, i, number.end)):
        first -= 1
    elif currency and t.text[i - 1] == "-":
        number = below_zero(number)
    elif currency is None and first > floor and number.form == "digits" and (twice := TWICE.get(t.text[first - 1])):
        if t.at(first - 2) not in ("the", "a", "or"):
            number, first = _times(number, Decimal(twice)), first - 1
    made = Figure(first, number.end, i, number.end, number, number)
    if number.form != "ordinal":
        _extend(t, made, taken, currency)
    return with_modifiers(t, made, floor)


def _past_port(t: Tokens, end: int) -> int:
    """Behind the port of "10.0.0.7:8080"."""
    return end + 2 if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1) else end


def _other(first: int, end: int, reading: str) -> Figure:
    number = Numeral(first, end, ONE, ONE, ONE, "digits")
    return Figure(first, end, first, end, number, number, reading=reading)


def _extend(t: Tokens, made: Figure, taken: set[int], currency: Unit | None) -> None:
    """The range's other end and the unit behind."""
    with_range(t, made, taken)
    if currency:
        what, made.end = per(t, made.end)
        made.unit = changed(currency, per=what) if what else currency
        with_second_part(t, made)
    else:
        made.unit, made.end = unit_after(t, _past_of(t, made))
        if made.unit and (part := PARTS.get(t.text[made.end - 1])):
            made.number, made.upper = _times(made.number, part), _times(made.upper, part)
        if made.unit and made.number.form == "fraction" and made.number is made.upper:
            made.number = made.upper = _rounded(made.number)
        with_second_part(t, made)
        made.hyphen = made.unit is not None and t.at(made.core_end) == "-" and t.joined(made.core_end)
        _below_zero(t, made)
    if made.unit is None and t.at(made.end) == "-" and t.joined(made.end) and t.joined(made.end + 1):
        made.hyphen = t.is_word(made.end + 1)


def _below_zero(t: Tokens, made: Figure) -> None:
    """ "20 degrees below zero", "5 below zero"."""
    degrees = made.unit is None or made.unit.name in ("degree", "celsius", "fahrenheit")
    if degrees and not made.is_range and t.text[made.end : made.end + 2] == ["below", "zero"]:
        made.number = made.upper = below_zero(made.number)
        made.unit, made.end = made.unit or DEGREE, made.end + 2


DEGREE = Unit(UnitKind.MEASURE, "degree")


_PARTED = (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.MEASURE, UnitKind.TIME)


def _past_of(t: Tokens, made: Figure) -> int:
    """Behind the "of a" of "a quarter of a percentage point", "a third of a tonne", the "of" of "millions of dollars";
    else behind the number."""
    end = made.end
    if made.number.form == "vague" and t.at(end) == "of":
        unit = unit_after(t, end + 1)[0]
        return end + 1 if unit and unit.kind is not UnitKind.NUMBER else end
    if made.number.form != "fraction" and not (made.number.precision < 1 and made.number.value < 1):
        return end  # "0.3 of a percentage point"
    at = end + 1 if t.at(end) == "of" else end
    at += t.at(at) in ("a", "an", "one")
    unit = unit_after(t, at)[0] if at > end else None
    return at if unit and unit.kind in _PARTED and t.at(at - 1) in ("a", "an", "one", "of") else end


def _times(number: Numeral, factor: Decimal) -> Numeral:
    low, high = (number.low * factor).normalize(), (number.high * factor).normalize()
    return changed(number, low=low, high=high, precision=number.precision * factor)


def _rounded(number: Numeral) -> Numeral:
    """A third of a tonne, to four places."""
    value = number.low.quantize(Decimal("0.0001")).normalize()
    return changed(number, low=value, high=value)

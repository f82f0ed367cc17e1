"""One number in digits or words, without unit or modifier."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.andparts import and_part
from factcheck.extract.digits import digits_value
from factcheck.extract.minus import MINUS
from factcheck.extract.number import FINE, ONE, Numeral, exact, scale_behind
from factcheck.extract.numberwords import dozens, in_words, with_part
from factcheck.extract.powers import power
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.currencies import MONEY_SIGNS
from factcheck.lexicon.numbers import ORDINAL_ENDS, SCALES, SIGNS
from factcheck.model.quantity import UnitKind

_PARTS = frozenset("2 3 4 5 6 8 10 12 16".split())


_OPENS = MONEY_SIGNS | frozenset("([~∼≈<>≤≥=+±")
QUOTES = ('"', "'")
LONGEST_WHOLE = 3  # digits in front of a hyphen and a fraction
THOUSAND = 1000
LARGEST = Decimal(10) ** 15  # a scale that no other is taken behind


def numeral(t: Tokens, i: int) -> Numeral | None:
    """The number that begins at token `i`, None if none does."""
    if not 0 <= i < t.size:
        return None
    if t.kind[i] == "n":
        return _in_digits(t, i)
    word = t.text[i]
    if word in SIGNS:
        return exact(i, i + 1, _fraction_sign(word), FINE, "fraction")
    return in_words(t, i)


def restated(t: Tokens, number: Numeral) -> Numeral:
    """The number with what says it again in brackets, and the scale behind them: "five (5) members", "five (5) million"."""
    other = numeral(t, number.end + 1) if t.at(number.end) == "(" else None
    if other is None or other.value != number.value or other.form not in ("digits", "words") or t.at(other.end) != ")":
        return number
    step, end = scale_behind(t, other.end + 1)
    if step is None or number.scale != 1:
        return exact(number.first, other.end + 1, number.value, number.precision, number.form, number.scale)
    return exact(number.first, end, number.value * step, number.precision * step, number.form, step)


def _fraction_sign(sign: str) -> Decimal:
    over, _, under = SIGNS[sign].partition("/")
    return Decimal(over) / Decimal(under) if under else Decimal(over)


def _in_digits(t: Tokens, i: int) -> Numeral | None:
    read = digits_value(f"0.{t.text[i]}" if behind_point(t, i) else t.text[i])
    if read is None:
        return None
    value, precision = read
    end = i + 1
    if end < t.size and (raised := power(t, i, value, precision)):
        return raised
    if t.at(end) == "point" and precision == 1 and t.is_number(end + 1) and t.text[end + 1].isdecimal():
        tail = t.text[end + 1]  # "1 point 25"
        fine = Decimal(1).scaleb(-len(tail))
        return exact(i, end + 2, value + int(tail) * fine, fine, "digits")
    if t.at(end) in ORDINAL_ENDS and t.joined(end):
        return exact(i, end + 1, value, Decimal(0), "ordinal")
    if t.at(end) in SIGNS and (t.joined(end) or t.start[end] - t.end[end - 1] <= 1):
        value, precision, end = value + _fraction_sign(t.at(end)), FINE, end + 1
    elif fraction := _slashed(t, i):
        return _of_scale(t, fraction)
    elif precision == 1 and (part := and_part(t, end)):
        return with_part(t, exact(i, end, value, precision, "digits"), part)
    if (
        t.at(end) == ","
        and t.at(end + 1) == "000"
        and precision == 1
        and 0 < value < THOUSAND
        and not t.joined(end + 1)
    ):
        value, end = value * THOUSAND, end + 2  # "130, 000 albums"
    scale = ONE
    end += t.at(end) == "+" and t.joined(end) and scale_behind(t, end + 1)[0] is not None  # "6.3+ million"
    step, end = scale_behind(t, end)
    while step is not None and scale <= LARGEST:  # "a thousand million million" is enough for anybody
        scale *= step
        step, end = scale_behind(t, end)
    if scale != 1:
        precision = precision if precision < 1 else Decimal(10) if value >= 100 and value % 10 == 0 else ONE
        number = exact(
            i, end, value * scale, precision * scale if value else ONE, "digits", scale
        )  # "0 million" is none
        return with_part(t, number, part) if (part := and_part(t, end)) else _with_smaller(t, number)
    return dozens(t, exact(i, end, value, precision, "digits"))


def _with_smaller(t: Tokens, number: Numeral) -> Numeral:
    """ "1 crore 20 lakh", "4 thousand 3 hundred and 21": what a smaller scale adds."""
    end, scale = number.end, number.scale
    at = end + (scale == 100 and t.at(end) == "and")
    more = digits_value(t.text[at]) if t.is_number(at) else None
    if at > end and (words := in_words(t, at)) and words.form == "words":
        return (
            exact(number.first, words.end, number.value + words.value, ONE, "digits") if words.value < 100 else number
        )
    if more is None or more[0] >= scale or more[1] != 1:
        return number
    smaller, past = scale_behind(t, at + 1)
    value = more[0] * (smaller or 1)
    if value >= scale or (smaller is None and at == end):
        return number
    added = exact(number.first, past, number.value + value, smaller or ONE, "digits", smaller or ONE)
    return _with_smaller(t, added) if smaller else added


def behind_point(t: Tokens, i: int) -> bool:
    """The digits stand behind a point that no others stand before: ".291", "-.5", "(.5%)", "$.5 million", "0.2-.5"."""
    if i == 0 or t.text[i - 1] != "." or not t.joined(i) or not t.text[i].isdecimal():
        return False
    if not t.joined(i - 1) or _opens(t, i - 2):
        return True
    if t.text[i - 2] not in MINUS:
        return False
    return not t.joined(i - 2) or _opens(t, i - 3) or t.is_number(i - 3)


def _opens(t: Tokens, at: int) -> bool:
    """A sign, a bracket or an opening quotation mark; a closing one stands right behind what it closes."""
    if t.text[at] not in QUOTES:
        return t.text[at] in _OPENS
    return not t.joined(at) or t.text[at - 1] in _OPENS


def _measured(t: Tokens, end: int) -> bool:
    unit = unit_after(t, end)[0]
    return unit is not None and unit.kind is UnitKind.MEASURE


def _of_scale(t: Tokens, number: Numeral) -> Numeral:
    """3 1/2 million, 1/2 billion, 3/4 of a million: whole, whatever the fraction."""
    if t.text[number.end : number.end + 2] == ["of", "a"] and SCALES.get(t.at(number.end + 2), 0) >= THOUSAND:
        step, end = scale_behind(t, number.end + 2)
    else:
        step, end = scale_behind(t, number.end)
    if step is None or step < THOUSAND:
        return number
    return exact(number.first, end, Decimal(round(number.value * step)), step / 100, "words", step)


def _slashed(t: Tokens, i: int) -> Numeral | None:
    """1/2, 1 1/2 and 1-1/2; not 12/2024, 3/4/2025 or 2024-1/2."""
    whole, first = Decimal(0), i
    dash = t.at(i + 1) == "-" and t.joined(i + 1) and t.joined(i + 2) and len(t.text[i]) <= LONGEST_WHOLE
    at = i + 1 + dash
    if t.at(at + 1) == "/" and t.is_number(at) and t.joined(at) == dash and t.text[i].isdigit():
        whole, i = Decimal(t.text[i]), at
    if t.at(i + 1) != "/" or not (t.joined(i + 1) and t.joined(i + 2) and t.is_number(i + 2)):
        return None
    over, under = t.text[i], t.text[i + 2]
    if (
        not (over.isdigit() and under.isdigit() and 0 < int(over) < int(under))
        or t.at(i + 3) == "/"
        or not (under in _PARTS or t.at(i + 3) == "of" or _measured(t, i + 3))
    ):
        return None
    return exact(first, i + 3, whole + Decimal(over) / Decimal(under), FINE, "fraction")

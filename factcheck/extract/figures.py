"""Figures in a sentence: numbers with their ranges, modifiers and units, and numbers that are no figures."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace as changed
from factcheck.extract.articles import with_article
from factcheck.extract.bases import is_told_before
from factcheck.extract.codes import BASES, is_plus
from factcheck.extract.compound import feet_and_inches, with_second_part
from factcheck.extract.confidence import confidence
from factcheck.extract.figure import Figure
from factcheck.extract.hedges import with_modifiers
from factcheck.extract.minus import MINUS, below_zero, is_minus
from factcheck.extract.multiples import multiple, outnumbered
from factcheck.extract.nearer import is_farther
from factcheck.extract.number import ONE, Numeral, past_notes, past_scales, scale_behind, times
from factcheck.extract.numerals import behind_point, numeral, restated
from factcheck.extract.others import other_reading
from factcheck.extract.pastlevels import held_against
from factcheck.extract.ranges import is_torn, with_range
from factcheck.extract.ratios import ratio
from factcheck.extract.shortdates import in_short
from factcheck.extract.sizes import size
from factcheck.extract.slips import misgrouped, past_torn, unclear
from factcheck.extract.tens import tens
from factcheck.extract.thousands import thousands
from factcheck.extract.tokens import Tokens
from factcheck.extract.tolerance import is_tolerance, with_tolerance
from factcheck.extract.torn import TORN
from factcheck.extract.unitwords import TIMES_AS_MUCH, currency_before, is_of_many, per, per_piece, unit_after
from factcheck.lexicon.currencies import SCALED_CODES
from factcheck.lexicon.numbers import ARTICLES, BEHIND_ARTICLE, STARTERS, TWICE
from factcheck.lexicon.units import PARTS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import UNCLEAR
from factcheck.model.quantity import Unit, UnitKind


def figures(t: Tokens, taken: set[int]) -> tuple[Figure, ...]:
    """The figures of a sentence in order. `taken` are the indexes of tokens that name times."""
    found: list[Figure] = []
    past = 0
    for i in _starts(t):
        if i < past or i in taken or (is_base(t, i, past) if found else is_told_before(t, i)):
            continue
        made = _figure(t, i, taken, past)
        if made is not None:
            if "than" in t.words and found and is_farther(t, found[-1], made.first):
                made.reading = made.reading or "what it is not near to"
            held_against(t, made)
            found.append(made)
            past = max(made.end, i + 1)
    return tuple(found)


def is_base(t: Tokens, i: int, past: int = 0) -> bool:
    """The number that a rate is per: "5.8 murders per 100,000 inhabitants", right behind the figure that ends at `past`
    "12 in 100,000 births", "15 out of a thousand" and "30 of a thousand babies", too."""
    before = t.at(i - 1)
    if before == "per" or (before in ("every", "each") and t.at(i - 2) in ("for", "of", "in")):
        return True
    if before == "/" and past == i - 1 and t.text[i].replace(",", "") in BASES:
        return True  # "23.3/1,000"
    near = past and i - past <= _NEAR
    out_of = before == "of" and (t.at(i - 2) == "out" or t.text[i] in ARTICLES)
    return bool(near) and (before == "in" or out_of) and is_of_many(t, i)


_NEAR = 4  # tokens from a figure to its base: "two mothers out of a thousand"


def _starts(t: Tokens) -> list[int]:
    """The tokens that can begin a number."""
    found = {
        i
        for i, word in enumerate(t.text)
        if word in _BEGINNING and (word not in ARTICLES or t.at(i + 1) in BEHIND_ARTICLE or with_article(t, i))
    }
    found.update([i for i, kind in enumerate(t.kind) if kind == "n"], t.coded)
    return sorted(found)


_BEGINNING = STARTERS | frozenset(TWICE)


def _figure(t: Tokens, i: int, taken: set[int], floor: int) -> Figure | None:
    if i in t.coded:
        return _other(i, i + 1, "name")
    if (t.text[i] in TWICE or t.text[i] == "half") and (factor := multiple(t, i)):
        return with_modifiers(t, factor, floor)
    if counted := with_article(t, i):
        with_second_part(t, counted)
        return with_modifiers(t, counted, floor)
    if t.text[i] == TORN and t.kind[i] == "n":
        return _other(i, past_scales(t, past_torn(t, i)), "torn number")
    if height := feet_and_inches(t, i):
        tall, inch = height
        return with_modifiers(t, Figure(i, tall.end, i, tall.end, tall, tall, inch), floor)
    if t.kind[i] == "n" and (told := tens(t, i)):
        return told
    number = thousands(t, i) or numeral(t, i)
    if number is None:
        if t.kind[i] != "n":
            return None
        return _other(i, i + 1, UNCLEAR) if misgrouped(t, i) else _other(i, _past_port(t, i + 1), "version or code")
    number = restated(t, number)
    if any(index in taken for index in range(i, number.end)):
        return None
    begin = i - behind_point(t, i)
    currency, first = currency_before(t, begin)
    first = max(first, floor)
    if is_torn(t, number) or _bracketed(t, number):
        return _other(i, number.end, "torn number")
    if is_tolerance(t, first, floor):
        return _other(i, number.end, "margin of error")
    if currency is None:
        if end := confidence(t, number):
            return _other(i, end, "confidence interval")
        if t.kind[i] == "n" and (slip := unclear(t, number)):
            return _other(i, slip[1], slip[0])
        if end := size(t, number.end):
            return _other(i, end, "size")
        if in_short(t, i):
            return _other(i, number.end, "date in figures")
        if outnumbered(t, number, other := numeral(t, number.end + 1)) and other:
            number = changed(number, precision=Decimal(0))
            return with_modifiers(t, Figure(i, other.end, i, other.end, number, number, TIMES_AS_MUCH), floor)
        reading, end = other_reading(t, number)
        if reading:
            return Figure(i, end, i, number.end, number, number, reading=reading)
        if begin == i and _ran_on(t, i):
            return _other(i, number.end, "version or code")
        share = ratio(t, number)
        if share:
            below = first > floor and is_minus(t, first)  # "minus one over 20"
            share, first = (below_zero(share), first - 1) if below else (share, i)
            return with_modifiers(t, Figure(first, share.end, i, share.end, share, share), floor)
    if first > floor and is_minus(t, first):
        number, first = below_zero(number), first - 1
    elif first > floor and t.text[first - 1] == "+" and (currency or is_plus(t, i, number.end)):
        first -= 1
    elif currency and t.text[begin - 1] in MINUS:
        number = below_zero(number)
    elif currency is None and first > floor and number.form == "digits" and (twice := TWICE.get(t.text[first - 1])):
        if t.at(first - 2) not in ("the", "a", "or"):
            number, first = times(number, Decimal(twice)), first - 1
    made = Figure(first, number.end, i, number.end, number, number)
    if number.form != "ordinal":
        _extend(t, made, taken, currency)
    return with_modifiers(t, made, floor)


def _bracketed(t: Tokens, number: Numeral) -> bool:
    """ "$(5) million", "five (5) million", "5[1] million", "(5.6)%": brackets part the number from its scale or unit."""
    end = number.end
    if (past := past_notes(t, end)) > end and scale_behind(t, past)[0] is not None:
        return True
    if t.at(number.first - 1) != "(" or t.at(end) != ")":
        return False
    return scale_behind(t, end + 1)[0] is not None or (t.at(end + 1) == "%" and t.joined(end + 1))  # "(5.6)%"


def _ran_on(t: Tokens, i: int) -> bool:
    """ "rose to.5%", "file.5": a point that touches a word may be a decimal point, a slip, or part of a name."""
    if "." in t.text[i]:
        return False  # "are to be sold.919.07 million": it has its own
    return t.at(i - 1) == "." and t.joined(i) and t.joined(i - 1) and t.is_word(i - 2) and t.text[i - 2] not in _ABOUT


_ABOUT = frozenset("approx ca c est abt min max".split())  # "approx.50"


def _past_port(t: Tokens, end: int) -> int:
    """Behind the port of "10.0.0.7:8080"."""
    return end + 2 if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1) else end


def _other(first: int, end: int, reading: str) -> Figure:
    number = Numeral(first, end, ONE, ONE, ONE, "digits")
    return Figure(first, end, first, end, number, number, reading=reading)


def _extend(t: Tokens, made: Figure, taken: set[int], currency: Unit | None) -> None:
    """The range's other end and the unit behind."""
    with_range(t, made, taken)
    past = past_notes(t, made.end)
    if past > made.end:
        counted = t.is_word(past) and t.text[past] not in FUNCTION
        made.end = past if counted or unit_after(t, past)[0] or per(t, past)[0] else made.end
    tolerated = with_tolerance(t, made, currency)
    if currency:
        what, made.end = per_piece(t, made.end)
        made.unit = changed(currency, per=what) if what else currency
        with_second_part(t, made)
    elif not (tolerated and made.unit):
        _coded(t, made)
        if made.unit is None:
            made.unit, made.end = unit_after(t, _past_of(t, made))
        if made.unit and (part := PARTS.get(t.text[made.end - 1])):
            made.number, made.upper = times(made.number, part), times(made.upper, part)
        if made.unit and made.number.form == "fraction" and made.number is made.upper:
            made.number = made.upper = _rounded(made.number, made.unit.kind in (UnitKind.PERCENT, UnitKind.POINTS))
        with_second_part(t, made)
        made.hyphen = made.unit is not None and t.at(made.core_end) == "-" and t.joined(made.core_end)
        _below_zero(t, made)
    if made.unit is None and t.at(made.end) == "-" and t.joined(made.end) and t.joined(made.end + 1):
        made.hyphen = t.is_word(made.end + 1)


def _coded(t: Tokens, made: Figure) -> None:
    """ "5 MEUR": a scale and a currency in one word of capitals."""
    end = made.end
    code, scale = SCALED_CODES.get(t.at(end), ("", 1))
    if code and made.number.scale == 1 and t.as_written(end, end + 1)[1:].isupper():
        bounded = made.is_range
        made.number = low = times(made.number, Decimal(scale))
        made.upper = times(made.upper, Decimal(scale)) if bounded else low
        made.unit, made.end = Unit(UnitKind.MONEY, code), end + 1


def _below_zero(t: Tokens, made: Figure) -> None:
    """ "20 degrees below zero", "5 below zero"."""
    degrees = made.unit is None or made.unit.name in ("degree", "celsius", "fahrenheit")
    if degrees and not made.is_range and t.text[made.end : made.end + 2] == ["below", "zero"]:
        made.number = made.upper = below_zero(made.number)
        made.unit, made.end = made.unit or DEGREE, made.end + 2


DEGREE = Unit(UnitKind.MEASURE, "degree")


_WHOLES = ("a", "an", "one", "1")  # of which it is a part: "a third of 1%"
TENTH = Decimal("0.1")
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
    at += t.at(at) in _WHOLES
    unit = unit_after(t, at)[0] if at > end else None
    money = unit is not None and unit.kind is UnitKind.MONEY and t.at(at - 1) != "of"  # "a quarter of a cent"
    parted = unit is not None and (money or unit.kind in _PARTED)
    return at if parted and (t.at(at - 1) in _WHOLES or t.at(at - 1) == "of") else end


def _rounded(number: Numeral, percent: bool) -> Numeral:
    """A third of a tonne, to four places; a millionth of a second, to three digits. Of one per cent nobody means more than
    the tenth ("a fifth of one per cent") or the half of it ("three quarters of one per cent")."""
    places = max(4, 2 - number.low.adjusted())
    value = number.low.quantize(Decimal(1).scaleb(-places)).normalize()
    tenths = TENTH if value * 10 == int(value * 10) else TENTH / 2
    coarse = percent and value >= TENTH
    return changed(number, low=value, high=value, precision=tenths if coarse else number.precision)

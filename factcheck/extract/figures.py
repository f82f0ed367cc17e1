"""Figures in a sentence: numbers with their ranges, modifiers and units, and numbers that are no figures."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace as changed
from factcheck.extract.codes import is_plus
from factcheck.extract.compound import with_second_part
from factcheck.extract.figure import Figure
from factcheck.extract.hedges import with_modifiers
from factcheck.extract.labels import counted_behind
from factcheck.extract.moves import moved_from
from factcheck.extract.number import FINE, ONE, Numeral, exact
from factcheck.extract.numerals import behind_point, numeral
from factcheck.extract.others import other_reading
from factcheck.extract.ratios import ratio
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import currency_before, per, unit_after
from factcheck.lexicon.moves import STEPS
from factcheck.lexicon.numbers import ARTICLES, BEHIND_ARTICLE, STARTERS, TWICE
from factcheck.lexicon.units import PARTS
from factcheck.model.quantity import Unit, UnitKind

TEARS = frozenset(("\ufffd", "_", "\u007f", *map(chr, range(9)), *map(chr, range(14, 32)), *map(chr, range(128, 160))))


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
        if word in STARTERS and (word not in ARTICLES or t.at(i + 1) in BEHIND_ARTICLE or _with_half(t, i))
    }
    found.update([i for i, kind in enumerate(t.kind) if kind == "n"], t.coded)
    return sorted(found)


def _is_torn(t: Tokens, i: int) -> bool:
    """A sign that could not be decoded, or that is none of a text's, stands between these digits and others."""
    before, behind = t.norm[max(0, t.start[i] - 2) : t.start[i]], t.norm[t.end[i] : t.end[i] + 2]
    torn = len(before) == 2 and before[1] in TEARS and (before[0].isalnum() or before[0] in ",.")
    return torn or (len(behind) == 2 and behind[0] in TEARS and behind[1].isalnum())


def _figure(t: Tokens, i: int, taken: set[int], floor: int) -> Figure | None:
    if i in t.coded:
        return _other(i, i + 1, "name")
    if unit := _with_half(t, i):
        half = exact(i, i + 5, ONE_AND_A_HALF, FINE, "fraction")
        return with_modifiers(t, Figure(i, i + 5, i, i + 5, half, half, unit), floor)
    if t.kind[i] == "n" and _is_torn(t, i):
        return _other(i, i + 1, "torn number")
    number = numeral(t, i)
    if number is None:
        return _other(i, _past_port(t, i + 1), "version or code") if t.kind[i] == "n" else None
    if any(index in taken for index in range(i, number.end)):
        return None
    currency, first = currency_before(t, i)
    first = max(first, floor)
    if currency is None and first == i > floor and behind_point(t, i):
        first -= 1
    if currency is None:
        reading, end = other_reading(t, number)
        if reading:
            return Figure(i, end, i, number.end, number, number, reading=reading)
        share = ratio(t, number)
        if share:
            return with_modifiers(t, Figure(i, share.end, i, share.end, share, share), floor)
    if first > floor and _is_minus(t, first):
        number, first = _minus(number), first - 1
    elif first > floor and t.text[first - 1] == "+" and (currency or is_plus(t, i, number.end)):
        first -= 1
    elif currency and t.text[i - 1] == "-":
        number = _minus(number)
    elif currency is None and first > floor and number.form == "digits" and (twice := TWICE.get(t.text[first - 1])):
        if t.at(first - 2) not in ("the", "a", "or"):
            number, first = _times(number, Decimal(twice)), first - 1
    made = Figure(first, number.end, i, number.end, number, number)
    if number.form != "ordinal":
        _extend(t, made, taken, currency)
    return with_modifiers(t, made, floor)


ONE_AND_A_HALF = Decimal("1.5")


def _with_half(t: Tokens, i: int) -> Unit | None:
    """The unit of "a day and a half", "a mile and a half"; "a million and a half" is a number."""
    if t.text[i] not in (*ARTICLES, "one") or t.text[i + 2 : i + 5] != ["and", "a", "half"]:
        return None
    unit, end = unit_after(t, i + 1)
    return unit if unit and end == i + 2 and unit.kind in (UnitKind.TIME, UnitKind.MEASURE) else None


def _past_port(t: Tokens, end: int) -> int:
    """Behind the port of "10.0.0.7:8080"."""
    return end + 2 if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1) else end


def _other(first: int, end: int, reading: str) -> Figure:
    number = Numeral(first, end, ONE, ONE, ONE, "digits")
    return Figure(first, end, first, end, number, number, reading=reading)


def _extend(t: Tokens, made: Figure, taken: set[int], currency: Unit | None) -> None:
    """The range's other end and the unit behind."""
    _with_range(t, made, taken)
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
    if made.unit is None and t.at(made.end) == "-" and t.joined(made.end) and t.joined(made.end + 1):
        made.hyphen = t.is_word(made.end + 1)


def _is_minus(t: Tokens, i: int) -> bool:
    """A minus stands in front: "minus 5", "-5", no hyphen within a word."""
    if t.at(i - 1) != "-":
        return t.at(i - 1) in ("minus", "negative") and t.at(i - 2) != "or"  # "plus or minus 3 points"
    return t.joined(i) and t.kind[i] != "w" and (not t.joined(i - 1) or t.text[i - 2] in _BEFORE_MINUS)


_PARTED = (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.MEASURE, UnitKind.TIME)


def _past_of(t: Tokens, made: Figure) -> int:
    """Behind the "of a" of "a quarter of a percentage point", "a third of a tonne"; else behind the number."""
    end = made.end
    if made.number.form != "fraction":
        return end
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


_BEFORE_MINUS = frozenset('([~∼≈<>≤≥=:"')


def _minus(number: Numeral) -> Numeral:
    return changed(number, low=-number.high, high=-number.low)


_DASHES = ("-", "–", "—")


def _with_range(t: Tokens, made: Figure, taken: set[int]) -> None:
    """The second number of "between 3 and 5", "70-85%", "from 25 to 90", "three or four"."""
    first, before = made.number, t.at(made.first - 1)
    at = _second(t, made, before)
    if not at:
        return
    at = _past_currency(t, at)
    minus = t.at(at) in ("-", "minus") and _is_minus(t, at + 1)
    other = numeral(t, at + minus)
    if other is None or other.form in ("ordinal", "vague") or any(i in taken for i in range(at, other.end)):
        return
    if not _one_kind(t, made, other):
        return
    if minus:
        other = _minus(other)
    low = first
    if other.scale != 1 and first.scale == 1 and first.value < other.value / other.scale * 10:
        low = changed(first, low=first.low * other.scale, high=first.high * other.scale,
                      precision=first.precision * other.scale, scale=other.scale)  # fmt: skip
    end = other.end
    if low.value > other.value and (minus or before == "between" or _down(t, made, other)):
        low, other = other, low  # "between -5 and -10", "between 85 and 70 per cent", "85–70%"
    if low.value >= other.value:
        return
    made.number, made.upper, made.end, made.core_end = low, other, end, end
    if before in ("between", "from"):
        made.first -= 1


def _down(t: Tokens, made: Figure, other: Numeral) -> bool:
    """A range of shares is written with a dash, the larger first."""
    return t.at(made.end) in _DASHES and t.joined(made.end) and t.at(other.end) in ("%", "percent", "per")


def _one_kind(t: Tokens, made: Figure, other: Numeral) -> bool:
    """A first number with a unit of its own is a range with one of the same kind: not "2.1% to £284,000"."""
    unit, at = unit_after(t, made.end)
    if unit is None or t.at(at) not in ("to", "-", "–", "and"):
        return True
    money, _ = currency_before(t, other.first)
    behind = money or unit_after(t, other.end)[0]
    return behind is not None and behind.kind is unit.kind


def _past_currency(t: Tokens, at: int) -> int:
    """The index of the number behind its currency sign or code."""
    for number in range(at + 1, min(at + 3, t.size)):
        unit, first = currency_before(t, number)
        if unit and first <= at:
            return number
    return at


def _second(t: Tokens, made: Figure, before: str) -> int:
    """Where the second number of a range may begin, 0 if nothing links one."""
    end = made.end
    link = t.at(end)
    if before == "between":
        if not _SETS_APART.isdisjoint(t.text[max(0, made.first - 4) : made.first - 1]):
            return 0  # "the gap between 12% and 8%"
        at = end if link == "and" else unit_after(t, end)[1]
        return at + 1 if t.at(at) == "and" else 0
    if link == "-" and t.at(end + 1) in ("to", "or") and not t.joined(end + 1):
        return end + 2  # "a two- to threefold rise"
    if link in _DASHES:
        return end + 1 if t.is_number(end + 1) or not t.joined(end) or t.kind[end + 1 : end + 2] != ["w"] or link != "-" or (
            made.number.form == "words" and numeral(t, end + 1) is not None) else 0  # fmt: skip
    if link == "or" and made.number.form in ("words", "digits") and made.number.value < 100:
        other = numeral(t, end + 1)
        return end + 1 if other and other.value / other.scale <= made.number.value * 2 + 1 else 0
    if link == "to" and before != "from" and _is_vote(t, made):
        return 0
    if link == "to":
        return 0 if _moves(t, made.first, before) and not _alike(t, made, before) else end + 1
    unit, at = unit_after(t, end)
    if unit is None or at >= t.size or t.text[at] not in ("-", "–", "to"):
        return 0
    if unit.kind not in (UnitKind.PERCENT, UnitKind.MONEY, UnitKind.MEASURE):
        return 0
    return 0 if t.text[at] == "to" and _moves(t, made.first, before) else at + 1


_SETS_APART = frozenset("gap gaps difference differences choice choose contrast distinguish distinction".split())
_VOTES = frozenset("vote votes voted voting majority carried defeated rejected passed approved ruled".split())


def _is_vote(t: Tokens, made: Figure) -> bool:
    """ "voted 19 to 32 against": two counts; "approved 30 to 40 homes" is a range."""
    other = numeral(t, made.end + 1)
    return (
        other is not None
        and not _VOTES.isdisjoint(t.text[max(0, made.first - 4) : made.first])
        and not counted_behind(t, other.end)
    )


def _alike(t: Tokens, made: Figure, before: str) -> bool:
    """ "shrank by some 10 to 12 per cent": two numbers of one size tell one step."""
    other = numeral(t, made.end + 1)
    return before != "from" and other is not None and other.value < made.number.value * 3


def _moves(t: Tokens, first: int, before: str) -> bool:
    """ "rose 2.1% to 3.4%", "fell from 36 to 24": a step or a start and where it led."""
    return (
        moved_from(t, first) if before == "from" else any(word in STEPS for word in t.text[max(0, first - 3) : first])
    )

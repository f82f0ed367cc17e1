"""The second number of a range: "between 3 and 5", "70-85%", "from 25 to 90", "three or four"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.figure import Figure
from factcheck.extract.labels import counted_behind
from factcheck.extract.minus import MINUS, below_zero, is_minus
from factcheck.extract.moves import moved_from
from factcheck.extract.number import Numeral
from factcheck.extract.numerals import behind_point, numeral
from factcheck.extract.tokens import DASHES, Tokens
from factcheck.extract.torn import TORN
from factcheck.extract.unitwords import currency_before, unit_after
from factcheck.lexicon.currencies import MONEY_SIGNS, SMALL_COINS
from factcheck.lexicon.moves import LOSSES, SPREADS, STEPS
from factcheck.lexicon.numbers import SET_BESIDE
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

_HEDGES = frozenset("~ about around nearly almost perhaps some".split())  # before a range's other end


def with_range(t: Tokens, made: Figure, taken: set[int]) -> None:
    """The second number of "between 3 and 5", "70-85%", "from 25 to 90", "three or four"."""
    first, before = made.number, t.at(made.first - 1)
    at = _second(t, made, before)
    if not at:
        return
    at = _past_currency(t, at + (t.at(at) in _HEDGES))
    minus = t.at(at) in (*MINUS, "minus") and is_minus(t, at + 1)
    other = numeral(t, _past_point(t, at + minus))
    if other is None or other.form in ("ordinal", "vague") or any(i in taken for i in range(at, other.end)):
        return
    if not _one_kind(t, made, other):
        return
    if minus:
        other = below_zero(other)
    low = first
    other = _quoted_short(t, made, other)
    if other.scale != 1 and first.scale == 1 and first.value < other.value / other.scale * 10:
        low = replace(first, low=first.low * other.scale, high=first.high * other.scale,
                      precision=first.precision * other.scale, scale=other.scale)  # fmt: skip
    if before != "from" and _elided(t, first, other):
        low = replace(first, low=first.low * 1000, high=first.high * 1000, precision=first.precision * 1000)
    end = other.end
    if low.value > other.value and (minus or before == "between" or _down(t, made, other)):
        low, other = other, low  # "between -5 and -10", "between 85 and 70 per cent", "85–70%"
    if low.value >= other.value:
        return
    made.number, made.upper, made.end, made.core_end = low, other, end, end
    if before in ("between", "from"):
        made.first -= 1


def _quoted_short(t: Tokens, made: Figure, other: Numeral) -> Numeral:
    """ "112.45-47 yen": of the second rate only the last digits are written."""
    whole, _, part = t.text[made.core].partition(".")
    tail = t.text[other.first]
    if t.at(made.end) not in DASHES or not (tail.isdecimal() and len(tail) == len(part) > 1) or tail <= part:
        return other
    unit = currency_before(t, made.core)[0] or unit_after(t, other.end)[0]
    if unit is None or unit.kind is not UnitKind.MONEY or not t.joined(made.end) or not whole.isdecimal():
        return other
    value = Decimal(f"{whole}.{tail}")
    return replace(other, low=value, high=value, precision=made.number.precision)


_THOUSANDS = pattern(r"[1-9]\d{0,2}[, '\u00a0]000\Z")


def _elided(t: Tokens, first: Numeral, other: Numeral) -> bool:
    """ "10-70,000 visitors": the thousands are said once."""
    if first.end - first.first != 1 or not t.text[first.first].isdecimal() or first.form != "digits":
        return False
    if other.end - other.first != 1 or not _THOUSANDS.match(t.text[other.first]):
        return False
    return first.value < other.value / 1000 < first.value * 10


def _down(t: Tokens, made: Figure, other: Numeral) -> bool:
    """A range of shares is written with a dash, the larger first."""
    return t.at(made.end) in DASHES and t.joined(made.end) and t.at(other.end) in ("%", "percent", "per")


def _one_kind(t: Tokens, made: Figure, other: Numeral) -> bool:
    """A first number with a unit of its own is a range with one of the same kind: not "2.1% to £284,000"."""
    unit, at = unit_after(t, made.end)
    if made.number.form == "fraction" and currency_before(t, other.first - behind_point(t, other.first))[0]:
        return False  # "cut by two-thirds to $4"
    if unit is None or t.at(at) not in ("to", "-", "–", "and"):
        return True
    money, _ = currency_before(t, other.first - behind_point(t, other.first))
    behind = money or unit_after(t, other.end)[0]
    if behind is not None and t.at(at) in DASHES and behind.kind is UnitKind.MEASURE and behind.name != unit.name:
        return False  # "19,000 hectares – 47,000 acres –"
    if behind is None or behind.kind is not unit.kind:
        return False
    if t.text[at] == "to" and unit.name in SMALL_COINS and money:
        return False  # "added 6 cents to $10.41 a bushel"
    return unit.kind is not UnitKind.MEASURE or behind.name == unit.name  # not "44 ml to 50 mg", "3 m to 5 mm"


def _past_point(t: Tokens, at: int) -> int:
    """The index of the digits behind a leading point: "between .5 and .7 points"."""
    return at + (t.at(at) == "." and at + 1 < t.size and behind_point(t, at + 1))


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
    if before == "between" and not _dashed(t, made):
        if not _SETS_APART.isdisjoint(t.text[max(0, made.first - 4) : made.first - 1]):
            return 0  # "the gap between 12% and 8%"
        at = end if link in ("and", "to") else unit_after(t, end)[1]
        at = at + 3 if t.at(at) == "(" and t.at(at + 2) == ")" else at  # "between 21% (Spain) and 34%"
        return at + 1 if t.at(at) in ("and", "to") else 0
    if link == "-" and t.at(end + 1) in ("to", "or") and not t.joined(end + 1):
        return end + 2  # "a two- to threefold rise"
    if link == "-" and t.at(end + 1) == "to" and t.at(end + 2) == "-" and t.joined(end + 2):
        return end + 3 if to_range(t, made.number) else 0
    if (
        link == "-"
        and t.at(end + 1) == "-"
        and t.is_number(end - 1)
        and t.is_number(end + 2)
        and _in_one(t, end, end + 3)
    ):
        return end + 2  # "45--50 visitors"
    if link in DASHES:
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
    if t.text[at] == "to" and _moves(t, made.first, before) and not (before == "of" and _near(t, made, at + 1)):
        return 0
    return at + 1


def _near(t: Tokens, made: Figure, at: int) -> bool:
    """ "rises of 12% to 15%": two numbers of one size."""
    other = numeral(t, at)
    return other is not None and made.number.value < other.value < made.number.value * 3


def _in_one(t: Tokens, first: int, end: int) -> bool:
    """No blank stands before any of these tokens."""
    return all(t.joined(at) for at in range(first, end))


def _dashed(t: Tokens, made: Figure) -> bool:
    """ "between 45,000-55,000 visitors", "between 20%-30%": a dash in place of "and", and a number behind it."""
    end = made.end if t.at(made.end) in DASHES else unit_after(t, made.end)[1]
    if t.at(end) not in DASHES:
        return False
    at = _past_currency(t, end + 1)
    return t.is_number(at + (t.at(at) in MINUS))


def to_range(t: Tokens, number: Numeral) -> bool:
    """ "5-to-10 visitors", "five-to-ten million": the larger one behind, with what is counted; not "a 2-to-3 ratio"."""
    other = numeral(t, number.end + 3)
    if other is None or other.value <= number.value or t.at(other.end) in SET_BESIDE:
        return False
    return other.scale != 1 or counted_behind(t, other.end) or unit_after(t, other.end)[0] is not None


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
    """ "rose 2.1% to 3.4%", "fell from 36 to 24": a step or a start and where it led; "ranged from 2 to 3" is none."""
    if before == "from" and t.at(first - 2) in SPREADS:
        return False
    return (
        moved_from(t, first)
        if before in ("from", "by")
        else any(
            word in STEPS or (word in LOSSES and t.at(first) in MONEY_SIGNS)
            for word in t.text[max(0, first - 3) : first]
        )
    )


def is_torn(t: Tokens, number: Numeral) -> bool:
    """A dash joins it to a number that is torn."""
    first, end = number.first, number.end
    behind = t.at(end) in DASHES and t.joined(end) and t.joined(end + 1) and t.at(end + 1) == TORN
    return behind or (t.at(first - 1) in DASHES and t.joined(first) and t.joined(first - 1) and t.at(first - 2) == TORN)

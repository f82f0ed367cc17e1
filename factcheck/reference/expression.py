"""Formulas of derived series: `197 - mbt_states_parties`; + - * / ( ) over series ids and numbers, never eval."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation, Overflow

from factcheck.dataclass import dataclass
from factcheck.model.interval import Interval
from factcheck.pattern import pattern

MAX_DEPTH = 50
MAX_TOKENS = 1000
_TOKEN = pattern(r"\s*(?:([A-Za-z0-9_.]+)|([-+*/()−×÷·]))")
_NUMBER = pattern(r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\Z")
_SIGNS = {"−": "-", "×": "*", "÷": "/", "·": "*"}
_RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "minus": 3}
_CONTEXT = Context(prec=60, rounding=ROUND_HALF_EVEN, Emax=10**6, Emin=-(10**6), traps=[InvalidOperation, Overflow])
_DIGITS = 15  # what is kept of a quotient: "84.0336134453782", not 60 digits of it
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in postfix order: numbers, ids and the signs + - * / minus; `ids` in order of appearance."""

    steps: tuple[Decimal | str, ...]
    ids: tuple[str, ...]

    @property
    def divides(self) -> bool:
        """It has a quotient, whose digits may go on for ever."""
        return "/" in self.steps

    @property
    def multiplies(self) -> bool:
        """It has a product or a quotient."""
        return self.divides or "*" in self.steps

    def value(self, amounts: Mapping[str, Interval]) -> Interval:
        """What it comes to, bounds included; ZeroDivisionError where a divisor may be 0."""
        stack: list[Interval] = []
        for step in self.steps:
            if isinstance(step, Decimal):
                stack.append(Interval(step, step))
            elif step == "minus":
                stack.append(_negative(stack.pop()))
            elif step in _RANK:
                right = stack.pop()
                stack.append(_OPERATIONS[step](stack.pop(), right))
            else:
                stack.append(amounts[step])
        return _rounded(stack.pop()) if self.divides else stack.pop()


def parse(text: str) -> Formula:
    """Read a formula; ValueError that says what is wrong and what to write instead."""
    steps: list[Decimal | str] = []
    signs: list[str] = []
    ids: dict[str, None] = {}
    operand_next = True
    for token in _tokens(text):
        if token == "(" and operand_next:
            signs.append(token)
            if signs.count("(") > MAX_DEPTH:
                raise ValueError(f"more than {MAX_DEPTH} brackets in each other: make a series of a part")
        elif token in "+-" and operand_next:
            if token == "-":
                signs.append("minus")
        elif token == ")" and not operand_next:
            _unwind(steps, signs, 0)
            if not signs:
                raise ValueError("a `)` without its `(`: add or remove one")
            signs.pop()
        elif token in _RANK and not operand_next:
            _unwind(steps, signs, _RANK[token])
            signs.append(token)
            operand_next = True
        elif token not in "+-*/()" and operand_next:
            steps.append(Decimal(token) if _NUMBER.match(token) else token)
            ids.update({} if _NUMBER.match(token) else {token: None})
            operand_next = False
        else:
            raise ValueError(f"`{token}` {'cannot stand' if operand_next else 'needs a sign + - * / before it'} here")
    if operand_next:
        raise ValueError("it breaks off: a series id or a number should follow")
    _unwind(steps, signs, 0)
    if signs:
        raise ValueError("a `(` without its `)`: add or remove one")
    return Formula(tuple(steps), tuple(ids))


def _tokens(text: str) -> list[str]:
    made, at, end = [], 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if not found:
            raise ValueError(
                f"`{text[at:].strip()[:1]}` is not used in formulas: write series ids, numbers and + - * / ( )"
            )
        made.append(found[1] or _SIGNS.get(found[2], found[2]))
        at = found.end()
        if len(made) > MAX_TOKENS:
            raise ValueError(f"more than {MAX_TOKENS} parts: make series of parts of it")
    return made


def _unwind(steps: list[Decimal | str], signs: list[str], rank: int) -> None:
    """Move the signs that bind at least as strongly from the stack to the steps, up to a bracket."""
    while signs and signs[-1] != "(" and _RANK[signs[-1]] >= rank:
        steps.append(signs.pop())


def _negative(one: Interval) -> Interval:
    low = None if one.high is None else -one.high
    high = None if one.low is None else -one.low
    return Interval(low, high, one.high_open, one.low_open)


def _sum(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.low is None else _CONTEXT.add(left.low, right.low)
    high = None if left.high is None or right.high is None else _CONTEXT.add(left.high, right.high)
    low_open = low is not None and (left.low_open or right.low_open)
    return Interval(low, high, low_open, high is not None and (left.high_open or right.high_open))


def _difference(left: Interval, right: Interval) -> Interval:
    return _sum(left, _negative(right))


_End = tuple[Decimal, bool]  # a bound, infinite where there is none, and whether it is open


def _ends(one: Interval) -> tuple[_End, _End]:
    low = (Decimal("-Infinity"), True) if one.low is None else (one.low, one.low_open)
    high = (Decimal("Infinity"), True) if one.high is None else (one.high, one.high_open)
    return low, high


def _product(left: Interval, right: Interval) -> Interval:
    corners = [_corner(one, other) for one in _ends(left) for other in _ends(right)]
    low = min(corners, key=lambda end: (end[0], end[1]))  # of two equal bounds the closed one is reached
    high = max(corners, key=lambda end: (end[0], not end[1]))
    return Interval(
        low[0] if low[0].is_finite() else None,
        high[0] if high[0].is_finite() else None,
        low[1] and low[0].is_finite(),
        high[1] and high[0].is_finite(),
    )


def _corner(one: _End, other: _End) -> _End:
    for value, opened in (one, other):
        if value == 0 and not opened:
            return _ZERO, False  # 0 times anything, however large
    if one[0] == 0 or other[0] == 0:
        return _ZERO, True
    return _CONTEXT.multiply(one[0], other[0]), one[1] or other[1]


def _quotient(left: Interval, right: Interval) -> Interval:
    if right.contains(_ZERO):
        raise ZeroDivisionError
    if right.is_point and left.low is not None and left.is_point:  # exact where it can be: 1 / 3 * 3
        assert left.low is not None
        assert right.low is not None
        value = _CONTEXT.divide(left.low, right.low)
        return Interval(value, value)
    return _product(left, _inverse(right))


def _inverse(one: Interval) -> Interval:
    """1 / x for an interval on one side of 0; an end at 0 or without bound becomes the other."""
    return Interval(
        _ZERO if one.high is None else None if one.high == 0 else _CONTEXT.divide(Decimal(1), one.high),
        _ZERO if one.low is None else None if one.low == 0 else _CONTEXT.divide(Decimal(1), one.low),
        one.high is None or (one.high_open and one.high != 0),
        one.low is None or (one.low_open and one.low != 0),
    )


_OPERATIONS = {"+": _sum, "-": _difference, "*": _product, "/": _quotient}


def _rounded(one: Interval) -> Interval:
    return Interval(_round(one.low), _round(one.high), one.low_open, one.high_open)


def _round(value: Decimal | None) -> Decimal | None:
    """Quotients to 15 significant digits; whole numbers and shorter ones stay."""
    if value is None or value == 0 or len(value.as_tuple().digits) <= _DIGITS or value == value.to_integral_value():
        return value
    return value.quantize(Decimal(1).scaleb(min(0, value.adjusted() - _DIGITS + 1)), context=_CONTEXT)

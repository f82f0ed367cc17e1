"""What many of one size make together: "nine fines of £60 each, £450 in all", "26 turbines of four megawatts each"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.inside.amounts import ZERO, amount, digits, stated
from factcheck.compare.inside.line import Line, Wrong, one_voice
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

_OF = pattern(r"(?:[\w’'-]+ ){0,2}(?:of|at|worth|with)\Z|(?:the turbines|each),? of\Z")
_EACH = pattern(r"\A,? ?(?:each|apiece)\b")
_ALL = pattern(
    r"\b(?:a total of|in total|in all|altogether|together|a combined|taking|making|totall?ing|for a total)\b"
)
_BEHIND = pattern(r"\A,? ?(?:in all|in total|altogether|together|combined|all told)\b")
_OPEN = pattern(
    r"\b(?:plus|as well as|besides|including|excluding|up to|at least|at most|average|another|others?|more|also|fees?|tax"
    r"|discount|least|between|or|extra|addition|some)\b"
)
_AND = pattern(r"\b(?:and|plus|with)\b")
_APART = 30  # characters between count and size
LEAST = 2
_SIZES = (UnitKind.MONEY, UnitKind.MEASURE, UnitKind.COUNT)
_NEAR = Decimal(4)  # times the product, that a total is still meant as it


def products(line: Line) -> Iterator[Wrong]:
    """The total of a sentence that its count and size do not make."""
    if line.cell or _OPEN.search(line.text):
        return
    for at, total in enumerate(line.claims):
        if not (_ALL.search(line.gaps[at]) or _BEHIND.match(line.gaps[at + 1]) or _led(total)):
            continue
        if at >= LEAST:
            yield from _of(line, at, total)


def _of(line: Line, end: int, total: Claim) -> Iterator[Wrong]:
    """The count and the size that stand right before the total; nothing is added to them."""
    many, size = line.claims[end - 2 : end] if end >= LEAST else (None, None)
    if many is None or size is None or len(line.gaps[end - 1]) > _APART or not _OF.search(line.gaps[end - 1]):
        return
    behind = _EACH.match(line.gaps[end])
    if not behind or _AND.search(line.gaps[end]) or any(_EACH.search(gap) for gap in line.gaps[: end - 1]):
        return
    if many.quantity.unit.kind is UnitKind.COUNT and size.quantity.unit.kind in _SIZES:
        yield from _wrong(many, size, total)


def _led(total: Claim) -> bool:
    return total.anchor.exact.lower().startswith("a total of")


def _wrong(many: Claim, size: Claim, total: Claim) -> Iterator[Wrong]:
    every = (many, size, total)
    if any(one.kind is not ClaimKind.AMOUNT or one.quantity.modifier is not Modifier.EXACT for one in every):
        return
    a, b, said = (stated(one) for one in every)
    mine, theirs = size.quantity.unit, total.quantity.unit
    if not a or not b or not said or not one_voice(every) or mine.kind is not theirs.kind or mine.name != theirs.name:
        return
    low, high = amount(many), amount(size)
    made = a * b
    span = Interval((low.low or ZERO) * (high.low or ZERO), (low.high or ZERO) * (high.high or ZERO))
    if span.meets(amount(total)) or not made / _NEAR <= said <= made * _NEAR or said == b:
        return
    text = f"{digits(a)} × {digits(b)}"
    told = f"“{' '.join(total.quantity.written.split())}”, but {text} is {digits(made)}"
    yield Wrong(total, (many, size), told, f"{text} = {digits(made)}")

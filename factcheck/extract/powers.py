"""Powers in figures: 10⁶, 2.48×10⁻⁵, 1.2 x 10^9, 8x2^10, 1e-3, 1.1^3; and raised numbers that are a footnote's."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.digits import digits_value, trailing
from factcheck.extract.number import Numeral, exact
from factcheck.extract.tokens import Tokens
from factcheck.pattern import pattern

_EXPONENT = pattern(r"e(\d{1,2})\Z")
_RAISED = pattern(r"[⁰¹²³⁴-⁹]{1,2}\Z")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CROSSES = frozenset(("×", "x", "·", "*", "⋅"))
_CROSSED = pattern(r"x(\d{1,4})\Z")
_SIGNED = frozenset(("-", "+"))
LARGEST_BASE = 10_000  # of a power with a caret


def power(t: Tokens, i: int, value: Decimal, precision: Decimal) -> Numeral | None:
    """The number with a power that begins with the digits at a place; None if no power stands there."""
    at = i + 1
    if t.joined(at):
        if value == 10 and (ten := power_of_ten(t, i)):
            return exact(i, ten[1], ten[0], ten[0], "digits")
        if t.kind[at] == "w" and (raised := _raised(t, i, value)):
            return raised
        if t.text[at] == "^" and (found := _caret(t, i, value)):
            return found
    ten = _times_ten(t, at) or _times_caret(t, at)
    return exact(i, ten[1], value * ten[0], precision * ten[0], "digits") if ten else None


def _times_ten(t: Tokens, at: int) -> tuple[Decimal, int] | None:
    """The power of ten behind a cross, and the index behind it; "5.5x10-3" is one word up to its minus."""
    if t.at(at) in _CROSSES and t.at(at + 1) == "10":
        return power_of_ten(t, at + 1, crossed=True)
    return power_of_ten(t, at, crossed=True) if t.at(at) == "x10" and t.joined(at) else None


def _times_caret(t: Tokens, at: int) -> tuple[Decimal, int] | None:
    """The 2^10 of "8 × 2^10", and the index behind it; "8x2^10" is one word up to its caret."""
    glued = _CROSSED.match(t.at(at)) if t.joined(at) else None
    base = glued[1] if glued else t.at(at + 1) if t.at(at) in _CROSSES else ""
    caret = at + 1 if glued else at + 2
    if not base.isdecimal() or t.at(caret) != "^" or not t.joined(caret) or not 0 < int(base) <= LARGEST_BASE:
        return None
    minus = t.at(caret + 1) == "-" and t.joined(caret + 1)
    exponent = _small(t, caret + 1 + minus)
    return None if exponent is None else (Decimal(base) ** (-exponent if minus else exponent), caret + 2 + minus)


def power_of_ten(t: Tokens, i: int, crossed: bool = False) -> tuple[Decimal, int] | None:
    """10⁶, 10⁻³, 10^6: the value of the power whose 10 stands at a place, and the index behind it. Where a cross
    stands in front, a plain minus tells one, too: "2×10-5"."""
    at = i + 1
    caret = t.at(at) == "^" and t.joined(at)
    at += caret
    minus = t.at(at) in ("⁻", "-") and t.joined(at) and (caret or crossed or t.text[at] == "⁻")
    at += minus
    if not t.joined(at):
        return None
    exponent = t.text[at].translate(_PLAIN)
    told = caret or (crossed and minus) or _RAISED.match(t.text[at])
    if not exponent.isdecimal() or len(exponent) > 2 or not told:
        return None
    return Decimal(10) ** (-int(exponent) if minus else int(exponent)), at + 1


def _raised(t: Tokens, i: int, value: Decimal) -> Numeral | None:
    """1e5, 1e-3; a raised number behind any other than 10 is a footnote's, and none of its own."""
    word = t.text[i + 1]
    precision = (digits_value(t.text[i]) or (value, Decimal(1)))[1]
    if found := _EXPONENT.match(word):
        scale = Decimal(10) ** int(found[1])
        return exact(i, i + 2, value * scale, precision * scale, "digits")
    if word == "e" and t.at(i + 2) in _SIGNED and (exponent := _small(t, i + 3)) is not None and t.joined(i + 2):
        scale = Decimal(10) ** (-exponent if t.text[i + 2] == "-" else exponent)
        return exact(i, i + 4, value * scale, precision * scale, "digits")
    return exact(i, i + 2, value, trailing(value), "digits") if _RAISED.match(word) else None


def _caret(t: Tokens, i: int, value: Decimal) -> Numeral | None:
    """1.1^3, 2.5^-1."""
    signed = t.at(i + 2) in _SIGNED
    exponent = _small(t, i + 2 + signed)
    if exponent is None or not t.joined(i + 2) or not 0 < value <= LARGEST_BASE:
        return None
    raised = value ** (-exponent if t.text[i + 2] == "-" else exponent)
    return exact(i, i + 3 + signed, raised, Decimal(1).scaleb(raised.adjusted() - 2), "digits")


def _small(t: Tokens, at: int) -> int | None:
    """An exponent of one or two digits, right behind what stands before it."""
    return (
        int(t.text[at]) if t.joined(at) and t.is_number(at) and t.text[at].isdecimal() and len(t.text[at]) < 3 else None
    )

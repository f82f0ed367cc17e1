"""Shares of one whole that are more than all of it, and majorities that are not the difference of their votes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.inside.amounts import ZERO, added, amount, digits, less, stated
from factcheck.compare.inside.line import Line, Wrong, one_voice
from factcheck.compare.inside.wholes import LEAST, OPEN, is_same, listed
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

_EXCLUSIVE = pattern(
    r"\b(?:vot(?:e|es|ed|ers)|ballots?|split|stakes?|shares? in|own(?:s|ed)?"
    r"|undecided|abstain\w*|against|don[’']t know|energy mix|made up of)\b"
)
_SEVERAL = pattern(
    r"\b(?:rounds?|polls?\b.*\bpolls|respectively|each|while|compared"
    r"|than|from|multiple|several|all|either|also|of (?:them|those|these|whom))\b"
)
_NO_MORE = Decimal(102)
_MOST_SHARES = Decimal(125)


def too_many(line: Line) -> Iterator[Wrong]:
    """ "52% for, 30% against and 25% undecided": shares of one whole that are more than all of it."""
    if not _EXCLUSIVE.search(line.text) or _SEVERAL.search(line.text) or OPEN.search(line.text):
        return
    for first in range(len(line.claims) - LEAST):
        end = listed(line, first, len(line.claims))
        parts = line.claims[first:end]
        if len(parts) <= LEAST or any(part.quantity.unit.kind is not UnitKind.PERCENT for part in parts):
            continue
        values = [stated(part) for part in parts]
        if any(value is None for value in values) or len({(part.of, str(part.period)) for part in parts}) > 1:
            return
        low, made = added(map(amount, parts)).low, sum((value for value in values if value is not None), ZERO)
        if low is not None and low > _NO_MORE and made < _MOST_SHARES and is_same(parts[:-1], parts[-1]):
            text = " + ".join(digits(value or ZERO) for value in values)
            told = f"{text} is {digits(made)}%, more than the whole"
            yield Wrong(parts[-1], tuple(parts[:-1]), told, f"{text} = {digits(made)}%", sure=False)
        return


_FOR = pattern(
    r"\A(?:of [^,;.()\d]{1,30} )?(?:were |are |voted |said |came out )?(?:in favou?r|for|yes|approved?|supported|backed)\b"
    r"(?: (?:of )?(?:it|the [\w’'-]+|this|that|them))?(?:,|,? and)\Z"
)
_NOT = pattern(
    r"\A(?:of [^,;.()\d]{1,30} )?(?:were |are |voted |said )?(?:against|opposed|no|rejected|did not|disagreed)\b"
)
_ASKED = pattern(r"\A(?:of [^,;.()\d]{1,30} )?(?:said|were|voted|are|say|would|want|wanted)\b[^;.()\d?!]{0,80}\band\Z")
_OUTRIGHT = pattern(
    r"\A(?:of [^,;.()\d]{1,30} )?(?:(?:said|voted) no|(?:were |are )?against|were opposed|opposed it|disagreed|did not)"
    r"\b[ it]*[,.;]?\Z"
)
_OVER = Decimal(101)


def two_sides(line: Line) -> Iterator[Wrong]:
    """ "62% were in favour and 48% against": the two sides of one vote are more than all who voted."""
    if line.cell or _SEVERAL.search(line.text) or OPEN.search(line.text):
        return
    for at in range(len(line.claims) - 1):
        yes, no = line.claims[at : at + 2]
        first, second = line.gaps[at + 1 : at + 3]
        sides = _FOR.match(first) or (_ASKED.match(first) and _OUTRIGHT.match(second))
        if not sides or not _NOT.match(second) or _NOT.match(first):
            continue
        a, b = stated(yes), stated(no)
        shares = all(one.quantity.unit.kind is UnitKind.PERCENT and one.kind is ClaimKind.AMOUNT for one in (yes, no))
        if a is None or b is None or not shares or not one_voice((yes, no)) or (yes.of and no.of and yes.of != no.of):
            continue
        low = added((amount(yes), amount(no))).low
        if low is not None and low > _OVER and a + b < _MOST_SHARES:
            text = f"{digits(a)} + {digits(b)}"
            told = f"{text} is {digits(a + b)}%, more than the whole"
            yield Wrong(no, (yes,), told, f"{text} = {digits(a + b)}%")


_AGAINST = pattern(
    r"(?:votes )?(?:to|against)\Z|(?:for|while|and) [\w’' ]{1,30}\Z|[\w’' ]{0,20}\b(?:to|against|and) [\w’' ]{0,30}\Z"
)
_LEAD = pattern(
    r"[\w’' %]{0,40}(?:,|\(|–|—) ?(?:with |by |which is )?an? (?:majority|lead|margin|difference|gap) of(?: just| only)?\Z"
)
_OVERALL = pattern(r"\b(?:overall|absolute|working|two[- ]thirds|combined|abstentions? (?:and|of)|each|average|per)\b")
_CLOSE = 4  # a difference many times what is said is of other figures


def majorities(line: Line) -> Iterator[Wrong]:
    """ "by 52 votes to 44, a majority of nine"."""
    if line.cell or _OVERALL.search(line.text):
        return
    for at in range(len(line.claims) - 2):
        first, second, lead = line.claims[at : at + 3]
        if not (_AGAINST.match(line.gaps[at + 1]) and _LEAD.match(line.gaps[at + 2])):
            continue
        a, b, said = stated(first), stated(second), stated(lead)
        every = (first, second, lead)
        if a is None or b is None or not said or any(one.quantity.modifier is not Modifier.EXACT for one in every):
            continue
        kinds = {one.kind for one in (first, second)} == {ClaimKind.AMOUNT} and first.quantity.unit.kind in _COUNTED
        if not kinds or not is_same((first,), second) or not one_voice(every):
            continue
        large, small = (first, second) if a > b else (second, first)
        gap = less(amount(large), amount(small))
        made = abs(a - b)
        if not made or gap.meets(amount(lead)) or max(made, said) > _CLOSE * min(made, said):
            continue
        text = f"{digits(max(a, b))} - {digits(min(a, b))}"
        told = f"“{' '.join(lead.quantity.written.split())}”, but {text} is {digits(made)}"
        yield Wrong(lead, (first, second), told, f"{text} = {digits(made)}")


_COUNTED = (UnitKind.COUNT, UnitKind.NUMBER, UnitKind.PERCENT, UnitKind.MONEY)

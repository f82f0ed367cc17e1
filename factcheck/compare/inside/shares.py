"""A share that its own part and whole do not make: "a third of the flats (21 of 90)", "of the 62 patients, 40 (55%)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.inside.amounts import HUNDRED, alike, amount, digits, divided, share, stated
from factcheck.compare.inside.line import Line, Wrong, one_voice
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

_OF = pattern(r"(?:,? ?(?:out )?of|out of)(?: (?:the|all|its|their|our|a total of|the total of|some))*\Z")
_WORDS_OF = pattern(r"[\w’' -]{1,40} (?:out )?of(?: (?:the|all|its|their))*\Z")
_OPENS = pattern(r"[^.;:()]{0,60}\(\Z")
_BEHIND = pattern(r"[^.;:(),\d]{0,25}(?:\(|, or|, that is,?|, i\.?e\.?,?|[–—])\s?\Z")
_DIRECT = pattern(r"\(\Z")
_CLOSES = pattern(r"\s*[,;.]*\)")
_OR_CLOSES = pattern(r"\s*(?:\Z|[,;.)–—])")
_OF_WHOLE = pattern(
    r"(?:\A|[,;(] ?|\b(?:and|that|while|but|found|said) )(?:out )?of (?:the|its|their|all|all the|those|these)?\Z"
)
_OF_REST = pattern(r"\b(?:of|among) (?:the|its|their) (?:rest|remainder|remaining|others?)\b")
_OF_WHOM = pattern(r"\bof (?:whom|which|them|these|those),?\Z")
_ELSE = pattern(
    r"\b(?:confidence|ci|weighted|adjusted|response rate|respectively|interquartile|average|mean|median|per"
    r"|by (?:value|weight|volume|area))\b"
)
_OF_OTHERS = pattern(r"[^)]{0,5}\)\s*(?:of|in|among)\b")  # "of the 120 children, 40 (62%) of the girls"
_OR = frozenset((", or", "or", ", that is", ", that is,", "– or", "— or"))
_OF_THEM = frozenset(
    f"of {them}{link}" for them in ("them", "these", "those") for link in (", or", " or", " (", ", or about")
)
_NEAR = 20  # figures before and behind, of which a share may be
_LEAST = Decimal(2)  # a share of one thing is no share


def shares(line: Line, known: tuple[Claim, ...]) -> Iterator[Wrong]:
    """The shares of a sentence that are not what their part is of their whole. `known` are the claims told before in the
    paragraph: a share that is of one of them is right."""
    if line.cell or _ELSE.search(line.text):
        return
    for at, told, part, whole in _readings(line):
        near = (*known[-_NEAR:], *line.claims[max(0, at - _NEAR) : at + _NEAR])
        if not one_voice((told, part, whole)) or not _parted(told, part, whole):
            continue
        if any(_fits(told, part, base) for base in near if base is not part):
            continue
        if any(_fits(told, one, whole) for one in near if one not in (whole, told)):
            continue
        made = divided(amount(part), amount(whole))
        a, b = stated(part), stated(whole)
        if made is None or not a or not b or a > b or share(told).meets(made):
            continue
        value = a / b * HUNDRED
        said = f"“{told.quantity.written}”, but {digits(a)} of {digits(b)} is {digits(value)}%"
        yield Wrong(told, (part, whole), said, f"{digits(a)} / {digits(b)} = {digits(value)}%")


def _readings(line: Line) -> Iterator[tuple[int, Claim, Claim, Claim]]:
    """Shares with the part and the whole they are told of, and which figure of the sentence they begin with."""
    claims, gaps = line.claims, line.gaps
    whole: Claim | None = None
    for at, claim in enumerate(claims):
        if _OF_REST.search(gaps[at]):
            whole = None  # "of the 120, 12 (10%) are big, and *of the rest* 54 (50%) …"
        elif _OF_WHOLE.search(gaps[at]) and claim.quantity.unit.kind is UnitKind.COUNT:
            whole = claim
        elif at == 1 and claims[0].quantity.unit.kind is UnitKind.COUNT and gaps[2:] and gaps[2] in _OF_THEM:
            whole = claims[0]
        elif at and _OF_WHOM.search(gaps[at]) and claims[at - 1].quantity.unit.kind is UnitKind.COUNT:
            whole = claims[at - 1]
        if at + 1 == len(claims):
            return
        here, behind = claims[at + 1], gaps[at + 2]
        if at + 2 < len(claims):
            a, b, c = claims[at : at + 3]
            one, two, after = gaps[at + 1], gaps[at + 2], gaps[at + 3]
            if _is_share(a) and _OPENS.match(one) and _OF.match(two) and _CLOSES.match(after):
                yield at, a, b, c  # a third of the flats (21 of 90)
                continue
            if (
                _is_share(c)
                and (_OF.match(one) or _WORDS_OF.match(one))
                and _BEHIND.match(two)
                and _OR_CLOSES.match(after)
            ):
                yield at, c, a, b  # 21 of the 90 flats (a third)
                continue
            if (
                _is_share(b)
                and _DIRECT.search(one)
                and two.startswith(")")
                and _OF.match(two.removeprefix(")").strip())
            ):
                yield at, b, a, c  # 40 (55%) of the 62 patients
                continue
        if whole is not None and at == 1 and claims[0] is whole and _is_share(claim) and gaps[2] in _OF_THEM:
            if behind.startswith((",", ")", "–", "—")) and here.quantity.unit.kind in (UnitKind.COUNT, UnitKind.NUMBER):
                yield at, claim, here, whole  # (120 schools.) A third of them, 52, will close
        if whole is not None and claim is not whole and _is_share(here):
            near = line.gaps[at + 1]
            if near in _OF_THEM and (behind.startswith((",", ")", "–", "—")) or not behind.strip(" .")):
                if _is_only(line, at, whole):
                    yield at, here, claim, whole  # of the 2,400 trees, 840 of them, or 25%,
            elif near in _OR and behind.startswith((",", ")", "–", "—")):
                yield at, here, claim, whole  # of the 116 owners, 58, or two thirds,
            elif (
                _DIRECT.match(near.strip()[-1:])
                and len(near) <= 20
                and _CLOSES.match(behind)
                and "them" not in near
                and not _OF_OTHERS.match(behind)
            ):
                yield at, here, claim, whole  # of the 62 patients, 40 (55%)


def _is_only(line: Line, at: int, whole: Claim) -> bool:
    """ "Them" can be no others: the whole is the one count before the part, and a plural."""
    counts = [one for one in line.claims[:at] if one.quantity.unit.kind in (UnitKind.COUNT, UnitKind.NUMBER)]
    return counts == [whole]


def _is_share(claim: Claim) -> bool:
    return claim.kind is ClaimKind.AMOUNT and claim.quantity.unit.kind is UnitKind.PERCENT


def _parted(told: Claim, part: Claim, whole: Claim) -> bool:
    """Part and whole are amounts of one kind, and neither is a share."""
    a, b = part.quantity.unit, whole.quantity.unit
    if {part.kind, whole.kind} - {ClaimKind.AMOUNT, ClaimKind.LIST} or b.kind is UnitKind.PERCENT:
        return False
    if a.kind is UnitKind.PERCENT and not part.anchor.exact.isdecimal():
        return False  # "15% of the shops (*30* of 120)" has taken the unit before it
    base, value = stated(whole), stated(part)
    return (
        (alike(a, b) or a.kind is UnitKind.PERCENT)
        and base is not None
        and base >= _LEAST
        and value is not None
        and not told.negated
    )


def _fits(told: Claim, part: Claim, base: Claim) -> bool:
    """The share is what the part is of this base."""
    if base.kind not in (ClaimKind.AMOUNT, ClaimKind.LIST) or part.quantity.unit.kind is UnitKind.PERCENT:
        return False
    made = divided(amount(part), amount(base)) if base is not told and part is not told else None
    return made is not None and share(told).meets(made)

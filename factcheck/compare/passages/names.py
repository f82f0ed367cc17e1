"""Numbers that are read as figures and are part of a name: one that both texts have ("*Ted 2* was made", "after *Ted 2*"), or
a title with a unit in capitals ("the single *4 Minutes*")."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

LEAD = 30  # characters in which the word in front stands
_WORD = pattern(r"\b([A-Z][A-Za-z'’-]*) \Z")
_TITLE = pattern(r"\d{1,3} [A-Z][a-z]+")  # "the single *4 Minutes*"
_NUMBER = pattern(r"\d{1,4}(?![\d.,:%–-]*\d|%| ?(?:million|billion|trillion|percent)\b)")


def without_names(claims: Sequence[Claim], text: str, other: str) -> list[Claim]:
    """The claims of a text but those whose number is part of such a name."""
    return [one for one in claims if not _in_name(one, text, other)]


def _in_name(one: Claim, text: str, other: str) -> bool:
    if one.quantity.unit.kind is UnitKind.TIME and _TITLE.fullmatch(one.quantity.written):
        return one.anchor.start > 0
    if one.kind is ClaimKind.DATE or one.quantity.unit.kind not in (UnitKind.COUNT, UnitKind.NUMBER):
        return False
    start = one.anchor.start
    word = _WORD.search(text[max(0, start - LEAD) : start])
    number = _NUMBER.match(text, start)
    if not word or not number or word[1].lower() in FUNCTION or word[1].lower() in MONTHS:
        return False
    name = f"{word[1]} {number[0]}"
    at = other.find(name)
    return at >= 0 and not other[at + len(name) : at + len(name) + 1].isdigit()

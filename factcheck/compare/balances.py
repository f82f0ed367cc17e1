"""Balances, that may be above or below nothing, and the words that say which: "a *deficit* of €3 billion", "*in the black*"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.balances import (
    APART,
    COME,
    EITHER_SIGN,
    GONE,
    IN_THE_BLACK,
    IN_THE_RED,
    NET_MOVERS,
    OVER_ZERO,
    SHORT_OF_ZERO,
)
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import NEGATIONS
from factcheck.model.claim import Claim, ClaimKind, Context, figure_at
from factcheck.model.statistic import Statistic

_BEHIND = 4  # words: "a $12bn current account *deficit*"
_LEADING = 3  # words: "a *deficit* last year of #"


def is_short(claim: Claim, series: Statistic) -> bool:
    """ "A *deficit* of €3 billion", "€3 billion *in the red*" is less than nothing in a series of a balance, of surpluses and
    deficits, or of profits and losses; "*deflation* of 0.7%" in one of inflation."""
    if claim.kind is not ClaimKind.AMOUNT or (claim.quantity.stated.bound or 0) <= 0:
        return False
    said = claim.context.sentence
    if _GROWING.intersection(series.label.lower().replace(",", " ").split()) and _is_negative(claim.context.clause):
        return True
    if "inflation" in series.label.lower():
        return _is_deflation(said)
    return has_both_signs(series) and (_tells_short(said) or (_of_movers(series) and _went(said)))


_GROWING = frozenset(("growth", "inflation"))


def _is_negative(words: Sequence[str]) -> bool:
    """ "Growth was *negative*, at #", "*negative* growth of #"; not "in *negative* territory, before it rose #"."""
    at = figure_at(words)
    told = next((i for i in reversed(range(max(0, at - _NEGATIVE), at)) if words[i] == "negative"), -1)
    denied = not _NOT_SO.isdisjoint(words[max(0, told - 3) : told])
    return told >= 0 and not denied and _LEADING_TO.issuperset(words[told + 1 : at])


_NEGATIVE = 4  # words from "negative" to the figure
_LEADING_TO = frozenset(", at by of growth inflation about around nearly some a".split())
_NOT_SO = NEGATIONS | frozenset("no longer far".split())


def _is_deflation(words: Sequence[str]) -> bool:
    """ "*Deflation of* #", "a # *deflation*"; not "inflation, after decades of *deflation*, reached #"."""
    at = figure_at(words)
    if "deflation" in words[at + 1 : at + 4] and _SIGNS.isdisjoint(words[at + 1 : words.index("deflation", at)]):
        return True
    told = next((i for i in reversed(range(at)) if words[i] == "deflation"), -1)
    between = words[told + 1 : at]
    if told < 0 or not _SIGNS.isdisjoint(between):
        return False
    return "inflation" not in words or _AMOUNTING.issuperset(between)


_SIGNS = frozenset(",")
_AMOUNTING = COPULAS | frozenset("of at reached hit stood came to a an rate about around nearly some".split())


def has_both_signs(series: Statistic) -> bool:
    """Its values may lie on either side of nothing: "Current account *balance*", "*Net* lending / *net* borrowing"."""
    named = set(series.label.lower().replace("/", " ").replace("(", " ").replace(",", " ").split())
    return "balance" in named or any(pair <= named for pair in EITHER_SIGN)


def _of_movers(series: Statistic) -> bool:
    """It has those who came less those who went: "*Net migration*"."""
    return set(series.label.lower().split()) >= NET_MOVERS


def _went(words: Sequence[str]) -> bool:
    """More went than came, by the last word before the figure or one right behind it: "migration *cost* Poland #", "a net
    *outflow* of #", "# were *lost* to emigration"."""
    at = figure_at(words)
    behind = words[at + 1 : at + 1 + _BEHIND]
    return next((word in GONE for word in (*behind, *reversed(words[:at])) if word in GONE or word in COME), False)


def _tells_short(words: Sequence[str]) -> bool:
    """The word nearest to the figure says that it is below nothing: "a deficit of #", "# in the red", else the last before."""
    at = figure_at(words)
    return _told_beside(words, at) < 0 or (not _told_beside(words, at) and _side(words, _last_side(words, at)) < 0)


def told_loosely(context: Context) -> bool:
    """The last word for a side may be of another country, "while the American *deficit* grew, Germany's balance was #", or
    stands in a sentence before: "The *deficit* is large. The balance was # in 2024"."""
    words = context.sentence
    at = figure_at(words)
    last = _last_side(words, at)
    if _told_beside(words, at):
        return False
    return not _LOOSE.isdisjoint(words[last:at]) if last >= 0 else not SHORT_OF_ZERO.isdisjoint(context.before)


def _told_beside(words: Sequence[str], at: int) -> int:
    """The side that the words at the figure tell: those that lead to it ("a deficit of #"), or those right behind it ("# in
    the red", "#, a deficit"); 0 for none."""
    leading = range(max(0, at - _LEADING), at) if words[at - 1 : at] == ("of",) else range(0)
    start = at + 1 + (tuple(words[at + 1 : at + 3]) == (",", "a"))
    end = next((i for i in range(start, len(words)) if words[i] in APART), len(words))
    places = (*reversed(leading), *range(start, min(end, start + _BEHIND)))
    return next(filter(None, (_side(words, i) for i in places)), 0)


def _last_side(words: Sequence[str], at: int) -> int:
    """Where the last word for a side stands before the figure, -1 for none."""
    return next((i for i in reversed(range(at)) if _side(words, i)), -1)


_LOOSE = frozenset((",", ";", ":", "and", "but", "while"))


def _side(words: Sequence[str], at: int) -> int:
    """Whether the word at a place says below nothing, -1, above it, 1, or neither, 0: "deficit", "surplus", "in the *red*"."""
    word = words[at] if at >= 0 else ""
    if word in SHORT_OF_ZERO or (word == "red" and tuple(words[max(0, at - 2) : at + 1]) in IN_THE_RED):
        return -1
    return int(word in OVER_ZERO or (word == "black" and tuple(words[max(0, at - 2) : at + 1]) in IN_THE_BLACK))

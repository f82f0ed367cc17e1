"""All, most or none of so many, held against how many of them the other passage tells: "*all nine* judges", "of the nine
judges *six*"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.passages.facts import Fact
from factcheck.compare.show import worded
from factcheck.dataclass import replace
from factcheck.lexicon.ideas import idea
from factcheck.model.claim import figure_at
from factcheck.model.interval import Interval, Relation
from factcheck.model.match import Outcome, Pair

_HALF, _ALL = Decimal("0.5"), Decimal(1)
_SHARES = {
    "all": Interval(_ALL, _ALL), "every": Interval(_ALL, _ALL), "most": Interval(_HALF, _ALL, low_open=True),
    "none": Interval(Decimal(0), Decimal(0)),
    "majority": Interval(_HALF, _ALL, low_open=True), "minority": Interval(Decimal(0), _HALF, high_open=True),
}  # fmt: skip
_ALMOST = frozenset("almost nearly virtually".split())
_ALMOST_ALL = Decimal("0.85")
NEAR = 4  # words in front of a number among which the word stands


def quantified(pair: Pair, one: Fact, others: Sequence[Fact]) -> Pair:
    """The pair of a whole that both texts have, or what comes of the part of it that the other tells."""
    share, size = _share(one), one.claim.quantity.stated.low
    if share is None or pair.outcome is not Outcome.AGREE or not size or one.dimension != "count":
        return pair
    parts = [other for other in others if _is_part(one, other, size, pair)]
    if not parts:
        return pair
    part = max(parts, key=lambda other: len(one.said & other.said))
    told = (part.claim.quantity.stated.low or Decimal(0)) / size
    word = next(word for word in (*one.before, *one.claim.context.clause) if word in _SHARES)
    said = f"{word} {worded(one.claim.quantity)} against {worded(part.claim.quantity)}"
    if share.contains(told):
        return replace(
            pair, b=part.claim, kind="computed", relation=Relation.OVERLAPS, detail=said.replace(" against ", " and ")
        )
    return replace(pair, b=part.claim, outcome=Outcome.CONFLICT, kind="conflict", relation=Relation.APART, detail=said)


def _share(one: Fact) -> Interval | None:
    clause = one.claim.context.clause
    at = figure_at(clause)
    behind = (word for last, word in pairwise(clause[at:]) if word == "all" and last != "in")  # "96 vessels in all"
    near = [*clause[max(0, at - NEAR) : at], *behind]
    if not _ALMOST.isdisjoint(near):
        return Interval(_ALMOST_ALL, _ALL)
    return next((_SHARES[word] for word in near if word in _SHARES), None)


def _is_part(one: Fact, other: Fact, size: Decimal, pair: Pair) -> bool:
    stated = other.claim.quantity.stated
    if other.dimension != "count" or not stated.is_point or stated.low is None or not 0 <= stated.low < size:
        return False
    alike = not other.head or idea(other.head) == idea(one.head)
    return alike and (bool(one.said & other.said) or other.claim.sentence == pair.b.sentence)

"""Whether a change of a sum of money may be told of what the money buys: "the economy grew by 4%"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.lexicon.comparisons import NOMINAL
from factcheck.lexicon.units import unit_of
from factcheck.model.claim import Claim
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import About, But

AS_COUNTED = (
    But(About.BASIS, "in the money that the reference counts in; what prices did to it, the text does not say"),
)


def may_be_real(claim: Claim, series: Statistic) -> bool:
    """The text does not say that prices are in it: "rose by 9% *in nominal terms*", "*in dollars*", "*in current prices*"."""
    if series.unit.kind is not UnitKind.MONEY:
        return False
    words = claim.context.sentence
    named = any(one == "in" and _is_money(other) for one, other in pairwise(words))
    return not (named or any(run in NOMINAL for run in (*words, *map(" ".join, pairwise(words)))))


def is_output(series: Statistic) -> bool:
    """Its growth is mostly told with prices taken out, even beside a sum: "GDP grew by 4% to 120 billion"."""
    return not _OUTPUT.isdisjoint(series.label.lower().split())


_OUTPUT = frozenset("gdp gnp gni product output income consumption".split())


def _is_money(word: str) -> bool:
    return word.isalpha() and unit_of(word).kind is UnitKind.MONEY

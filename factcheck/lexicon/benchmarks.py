"""Words by which a text sets a figure beside another one: the value before, a nation's average."""

from __future__ import annotations

BESIDE_IT = frozenset(
    "against than with to above below over under".split()
)  # behind them stands what it is compared with
FORMER = frozenset("from after against than".split())  # right before the value it had, or that another has
AVERAGES = frozenset("average averages mean median norm".split())
WIDER = frozenset(  # whose average: a larger population, or another
    """national nationwide countrywide regional international european world worldwide global industry sector league
    statewide provincial county district continental eu oecd uk us nato group""".split()
)
OVER_WHOM = frozenset("in across for of among".split())  # behind an average: over whom it is taken

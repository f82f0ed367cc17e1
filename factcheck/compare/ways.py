"""Which way a level was reached, by its words: "rose to", "slipped back to"."""

from __future__ import annotations

from factcheck.lexicon.modifiers import BOUNDS
from factcheck.lexicon.moves import ARRIVING, SURELY_DOWN, SURELY_UP, VERBS
from factcheck.model.claim import Claim, Direction, figure_at
from factcheck.model.period import PeriodRole

REACH = 8  # words between a verb and "to"
_DENIED = frozenset("not never hardly barely without nor no".split())
PERFECT = frozenset("has have had having".split())


def way_of(claim: Claim) -> tuple[Direction, str] | None:
    """Which way a level was surely reached, and the words for it: "*rose* again in 2024, *to*", "*came down to*"."""
    clause = claim.context.clause
    at = figure_at(clause) - 1
    while at > 0 and (clause[at] in ARRIVING or clause[at] in BOUNDS or clause[at] == ","):
        at -= 1
    if at <= 0 or clause[at] != "to":
        return None
    for verb in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = clause[verb]
        if word == "#" or (word == "," and verb < at - 1):
            return None
        if word not in VERBS:
            continue
        if not _DENIED.isdisjoint(clause[max(0, verb - 3) : verb]):
            return None
        if word == "up" and clause[verb - 1] not in VERBS:
            return None  # "up to 12%" is a bound
        way = Direction.UP if word in SURELY_UP else Direction.DOWN if word in SURELY_DOWN else None
        return (way, f"{word} to") if way else None
    return None


def until_now(claim: Claim) -> bool:
    """ "*Has fallen to* 5% *since 2010*" is where it stands now."""
    since = claim.period is not None and claim.period.role is PeriodRole.SINCE
    return since and not PERFECT.isdisjoint(claim.context.clause) and way_of(claim) is not None

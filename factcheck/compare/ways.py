"""Which way a level was reached, by its words: "rose to", "slipped back to", "climbed above", "was higher, at"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.modifiers import BOUNDS
from factcheck.lexicon.moves import ARRIVING, GIVING, VERBS
from factcheck.lexicon.ways import ARRIVED, BEYOND, FALLING, HIGHER, LOWER, OF_STRENGTH, RECOVERED, RISING, SHORT_OF
from factcheck.model.claim import Claim, Direction, figure_at
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import UnitKind

REACH = 8  # words between a verb and "to"
_DENIED = frozenset("not never hardly barely without nor no".split())
_BETWEEN = frozenset(
    (",", "@", "again", "slightly", "sharply", "to", "and", "than")
)  # "higher @ , at", "rose again , reaching"
PERFECT = frozenset("has have had having".split())
_TURNS = HIGHER | LOWER
_MOVING = VERBS | RISING | FALLING | RECOVERED | _TURNS | OF_STRENGTH.keys()
_Told = tuple[Direction, str]


def way_of(claim: Claim) -> _Told | None:
    """Which way a level was surely reached, and the words for it: "*rose* again in 2024, *to*", "*came down to*"."""
    clause = claim.context.clause
    at = figure_at(clause) - 1
    if at >= 0 and (bound := _beyond(claim, at)):
        return bound
    while at > 0 and (clause[at] in ARRIVING or clause[at] in BOUNDS or clause[at] in (",", "@")):
        at -= 1
    if at <= 0:
        return None
    lead = clause[at]
    if lead == "to":
        return _moved(claim, at)
    if lead in ARRIVED or lead == "at":
        return _arrived(claim, at)
    return None


def _beyond(claim: Claim, at: int) -> _Told | None:
    """ "*Fell below* 90", "*climbed* past 10%": the verb stands right before a bound that lies its way."""
    bound, _, _ = claim.quantity.written.lower().partition(" ")
    verb = claim.context.clause[at]
    if bound not in BEYOND and bound not in SHORT_OF:
        return None
    way = _way(claim, verb)
    if way is None or _is_denied(claim.context.clause, at) or (way is Direction.UP) is not (bound in BEYOND):
        return None
    return way, verb


def _moved(claim: Claim, at: int) -> _Told | None:
    """The nearest word of movement before "to"."""
    clause = claim.context.clause
    for verb in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = clause[verb]
        if word == "#" or (word == "," and verb < at - 1):
            return None
        if word not in _MOVING:
            continue
        if _is_denied(clause, verb):
            return None
        if word == "up" and clause[verb - 1] not in _MOVING:
            return None  # "up to 12%" is a bound
        given = claim.quantity.unit.kind is UnitKind.COUNT and word in GIVING  # "*cut* power to 46,000 homes"
        way = None if given else _way(claim, word)
        return (way, f"{word} to") if way else None
    return None


def _arrived(claim: Claim, at: int) -> _Told | None:
    """ "*Rose* again, *reaching*", "was *higher* in 2024, *at*": the word of movement stands right before."""
    clause = claim.context.clause
    verb = at - 1
    while verb > 0 and clause[verb] in _BETWEEN:
        verb -= 1
    word = clause[verb] if verb >= 0 else ""
    if word not in _MOVING or _is_denied(clause, verb) or (clause[at] == "at" and word not in _TURNS):
        return None
    way = _way(claim, word)
    return (way, f"{word} {clause[at]}") if way else None


def _is_denied(clause: Sequence[str], at: int) -> bool:
    return not _DENIED.isdisjoint(clause[max(0, at - 3) : at])


def _way(claim: Claim, word: str) -> Direction | None:
    """Which way a word surely tells; of strength and weakness only where the figure is a share or a rate."""
    rate = claim.quantity.unit.kind is UnitKind.PERCENT
    if word in OF_STRENGTH:
        return (Direction.UP if OF_STRENGTH[word] else Direction.DOWN) if rate else None
    if word in RISING or word in HIGHER or (word in RECOVERED and not rate):
        return Direction.UP
    return Direction.DOWN if word in FALLING or word in LOWER else None


def until_now(claim: Claim) -> bool:
    """ "*Has fallen to* 5% *since 2010*" is where it stands now."""
    since = claim.period is not None and claim.period.role is PeriodRole.SINCE
    return since and not PERFECT.isdisjoint(claim.context.clause) and way_of(claim) is not None

"""Where two things are, by names that no list of areas knows: "the museum *in Ashdown*", "1 case *in Burley* and 2 *in
Corby*"."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.times import MONTHS
from factcheck.model.claim import figure_at
from factcheck.pattern import pattern

REACH = 40  # characters behind a figure
_IN = frozenset(("in", "at", "near"))
_SEAT = pattern(r" (?:[a-z-]+ ){0,3}?(?:in|at|near) ([A-Z][\w'’-]+)")


def seat(one: Fact) -> str:
    """The name of the place right behind a figure, or before it in its clause, "" where none is told."""
    if found := _SEAT.match(one.behind[:REACH]):
        return "" if found[1].lower() in MONTHS else found[1].lower()
    clause = one.claim.context.clause
    names = {name.split()[0].lower() for name in one.claim.context.names}
    for at in range(figure_at(clause) - 1, 0, -1):
        if clause[at] in names and clause[at - 1] in _IN and clause[at] not in MONTHS:
            return clause[at]
    return ""


def seated_apart(a: Fact, b: Fact) -> tuple[str, str] | None:
    """The two places, where the other text has neither."""
    if a.is_date:
        return None
    mine, theirs = seat(a), seat(b)
    if not mine or not theirs or mine == theirs:
        return None
    return None if mine in b.text.lower() or theirs in a.text.lower() else (mine.title(), theirs.title())

"""Which way a level was reached: "fell to *6.1%* from *6.4%*", "*340* stores, up from *310*"."""

from __future__ import annotations

from factcheck.extract.figure import Figure
from factcheck.extract.moves import tells_change
from factcheck.extract.phrases import What
from factcheck.extract.sentence import Reading
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.moves import (
    ARRIVING,
    CHANGES,
    CLOSING,
    DOWN,
    GIVING,
    LIKENED,
    REACHING,
    STOCKS,
    TAKING,
    UP,
    VERBS,
)
from factcheck.model.claim import Claim, Direction
from factcheck.model.quantity import UnitKind

REACH = 16  # tokens between a word of movement and "to" or "from"
NEAR = 3  # tokens between a step and "to reach"
OBJECT = 20  # tokens between "taking" and "to"
BEHIND = 16  # tokens between a level and ", up from"
_LEAD = 8  # tokens between "to" and the figure: "to *a seasonally adjusted annual rate of* 1.4 million"
_BREAKS = frozenset(". ; : but while whereas although though who whose which that because when".split())
_SAME = frozenset(", to and then also it they".split())  # "rose 3% *and* hit 400"; not "fell 3%, and *exports* hit 400"
_TURNS = frozenset("up down higher lower firmer softer stronger weaker".split())
_PARTS = frozenset((",", "(", "-", "–", "—"))
_RESULTS = frozenset("loss losses gain gains".split())  # of a firm: "a loss of $74 million"
_FOLLOW = frozenset(("from", "on", "by", "sharply", "slightly", "steeply", "marginally"))


def reached(reading: Reading, index: int, what: What, elder: Claim | None) -> Direction | None:
    """Which way the level that a figure tells was come to: down in "fell to *6.1%*"; None where no word tells."""
    t, figures = reading.tokens, reading.figures
    before = figures[index - 1].end if index else 0
    after = figures[index + 1].first if index + 1 < len(figures) else t.size
    stepped = elder.change if elder and elder.sentence == reading.span else None
    return _come_to(t, figures[index], what.unit.kind is UnitKind.COUNT, (before, after), stepped)


def _come_to(
    t: Tokens, figure: Figure, counted: bool, ends: tuple[int, int], stepped: Direction | None
) -> Direction | None:
    """The same by its tokens; `counted` says that the figure counts things.

    `ends` are the first token behind the figure before it and the first of the next; `stepped` is the way of the
    change in front of it in the same sentence, if any ("up 3 points *at 82*").
    """
    if figure.hyphen and (figure.unit is None or figure.unit.kind not in (UnitKind.PERCENT, UnitKind.MONEY)):
        return None  # "went down to a four-day week"
    at = _led(t, figure.first)
    money = figure.unit is not None and figure.unit.kind is UnitKind.MONEY
    word = t.at(at)
    if word == "to" and stepped and (ends[0] >= at - 1 or _taken(t, at)):
        return stepped
    if word in REACHING and stepped and ends[0] >= at - NEAR and t.at(at - 1) in _SAME:
        return stepped
    if word in ("to", "from") and t.at(at - 1) not in LIKENED:
        return _moved(t, at, counted and not _told_both(t, figure, word, ends))
    if word == "of" and tells_change(t, at - 1) and not (money and t.at(at - 1) in _RESULTS):
        return _way(t.at(at - 1))
    if word == "at" and stepped and (ends[0] >= at - 1 or t.at(at - 1) in CLOSING or t.at(at - 1) in _TURNS):
        return stepped
    if not counted and t.at(at) in STOCKS:
        return _way(t.at(at))
    return _turned(t, figure.end, ends[1])


def _taken(t: Tokens, at: int) -> bool:
    """ "rose 10%, *taking* the average bill *to* £1,717"."""
    for index in range(at - 1, max(0, at - OBJECT) - 1, -1):
        if t.text[index] in _BREAKS or t.text[index] in VERBS:
            return False
        if t.text[index] in TAKING:
            return t.text[index - 1] in (",", "and")
    return False


def _led(t: Tokens, first: int) -> int:
    """Where the "to", "from" or "at" of a figure stands: in front, or before the words that name a level."""
    at = first - 1
    while at > first - _LEAD and t.at(at) in ARRIVING and not (t.at(at) == "of" and t.at(at - 1) in CHANGES):
        at -= 1
    return at


def _told_both(t: Tokens, figure: Figure, word: str, ends: tuple[int, int]) -> bool:
    """ "cut staff *from 40 to 50*", "by 5% *to 300*": the other end or the step stands beside it."""
    before, after = ends
    near = word == "to" and figure.first - before <= _LEAD and before > 0
    return near or (t.at(after - 1) in ("to", "from") and after - figure.end <= _LEAD)


def _moved(t: Tokens, at: int, given: bool) -> Direction | None:
    """The nearest word of movement before "to" or "from": a verb, its noun, or "up" and "down"; not one that things
    are `given` by: "*cut* power *to* 46,000 homes"."""
    for index in range(at - 1, max(0, at - REACH) - 1, -1):
        word = t.text[index]
        if word in _BREAKS:
            return None
        if word in VERBS or word in CHANGES:
            return None if given and word in GIVING else _way(word)
    return None


def _way(word: str) -> Direction | None:
    return Direction.UP if word in UP else Direction.DOWN if word in DOWN else None


def _turned(t: Tokens, end: int, stop: int) -> Direction | None:
    """ "sold 340 boats in May, *down from* 350", "37% of the readers (*up 4 points*)"."""
    for index in range(end, min(stop, end + BEHIND, t.size - 1)):
        if t.text[index] in _BREAKS:
            return None
        if t.text[index] in _PARTS and t.text[index + 1] in _TURNS:
            if t.at(index + 2) in _FOLLOW or index + 2 >= stop:
                return _way(t.text[index + 1])
    return None

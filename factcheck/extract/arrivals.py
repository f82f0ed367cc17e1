"""Where "up to" tells the level that something went up to, and bounds nothing."""

from __future__ import annotations

from factcheck.extract.figure import Figure
from factcheck.extract.labels import counted_behind
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.arrivals import (
    ALONG,
    BEING,
    CLIMBED,
    CLOCKS,
    DRIVEN,
    EXTENDING,
    MEASURES,
    MOVING,
    RUNNING,
    SCORED,
    STILL,
)
from factcheck.lexicon.clause import HAVE, PERSONAL
from factcheck.lexicon.moves import COMPARATIVES
from factcheck.lexicon.verbs import EXTENT
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import UnitKind

REACH = 12  # tokens back to the head of the subject
FROM = 5  # tokens up to "was up to 8% in May, *from* 7%"
OBJECT = 6  # tokens of "pushed *the jobless rate* up to 8%"
EXACT = 4  # digits of a number that nobody would name as a bound
_PARTS = frozenset(", ; : . ( ) – — and but as while which who that when because".split())


def has_arrived(t: Tokens, made: Figure, at: int) -> bool:
    """ "picked *up to* 3.9%", "is now *up to* 120", "put its rate *up to* 5.25%": a level; `at` is where "up" stands.

    A bound behind a preposition ("rose by up to 5%") and behind a verb whose object the figure is ("cut up to 900
    jobs", "the pickers picked up to 40 apples").
    """
    if t.at(at - 1) == ",":
        return _is_fine(t, made) or _came_back(t, made)
    verb = at - 1
    while verb > 0 and (t.text[verb] in ALONG or t.text[verb].endswith("ly")):
        verb -= 1
    word = t.at(verb)
    if word in BEING:
        return _stands(t, made, verb, at)
    if t.at(made.end) == "times" or (made.unit is not None and made.unit.name in EXTENDING):
        return False
    if word in ("go", "goes"):
        return False  # "fines go up to £5,000"
    if word in CLIMBED:
        return True
    if word in DRIVEN:
        if t.at(verb - 1) in BEING or t.at(verb - 2) in BEING:
            return True  # "was revised up to"
        return _moves(t, verb)
    return _has_object(t, made, at)


_DOWN = frozenset("down fall falling drop dropping sliding back".split())
_WAY = 8  # tokens


def gets_past(t: Tokens, made: Figure, verb: int) -> bool:
    """ "the toll climbed *past 500*", "the index has gone past 10,000", "bitcoin rose past £9,000"; not "the ball rose
    past 3 defenders", "the clock crept past 12", "the bus came past 40 minutes late": only a level is past a number."""
    if t.at(verb) not in CLIMBED or not _DOWN.isdisjoint(t.text[made.end : made.end + _WAY]):
        return False  # "went past 5% on its way down to 4.9%"
    last = verb - 1
    while last > 0 and (t.text[last] in ALONG or t.text[last] in HAVE or t.text[last].endswith("ly")):
        last -= 1
    if t.at(last) in PERSONAL or t.at(last) in CLOCKS:
        return False
    if is_measure(t, verb) or t.at(made.end) in SCORED:
        return True
    level = made.unit is None or made.unit.kind in (UnitKind.PERCENT, UnitKind.MONEY)
    return level and not counted_behind(t, made.end)


def is_measure(t: Tokens, verb: int) -> bool:
    """What stands at a number is the subject of a verb: "the *water* in the lock rose"."""
    return any(phrase[-1] in MEASURES for phrase in _phrases(t, verb))


def _is_fine(t: Tokens, made: Figure) -> bool:
    """ "recovered, up to 2,871,585": as exact as what was counted."""
    digits = len(t.text[made.core].replace(",", "").rstrip("0")) if made.number.scale == 1 else 0
    return digits >= EXACT


def _came_back(t: Tokens, made: Figure) -> bool:
    """ "turnout, *up to 62% from 58%*, was high", "numbers recovered, *up to 412,000*"."""
    if t.at(made.end) == "from":
        return True
    near = range(max(0, made.core - OBJECT), made.core)
    moved = any(t.text[at] in CLIMBED or (t.text[at] in DRIVEN and _moves(t, at)) for at in near)
    return moved and t.at(made.end) != "of"  # "volunteers came, up to 300 of them"


def _stands(t: Tokens, made: Figure, verb: int, at: int) -> bool:
    """ "is now up to 7.4%", "the toll was up to 46", "was up to 8% from 7%"; not "waits are up to 12 weeks", "was up to
    3 km long", "would be up to 12%"."""
    behind = t.at(made.end)
    if behind in COMPARATIVES or behind in EXTENT or t.text[verb] in ("be", "being", "been"):
        return False
    if made.unit is not None and made.unit.kind is UnitKind.TIME:
        return False
    if t.text[verb] not in ("are", "were"):
        if "from" in t.text[made.end : made.end + FROM]:
            return True
        if not STILL.isdisjoint(t.text[verb:at]) and _moves(t, verb):
            return True
    return verb == at - 1 and any(_runs(phrase) for phrase in _phrases(t, verb))


def _moves(t: Tokens, verb: int) -> bool:
    """What goes up and down is the subject of a verb: "the rate of inflation in Ashby picked up"."""
    return any(phrase[-1] in MOVING for phrase in _phrases(t, verb))


def _runs(phrase: list[str]) -> bool:
    """ "inflation", "the jobless rate"."""
    return phrase[-1] in RUNNING or (len(phrase) > 1 and phrase[-1] == "rate" and phrase[-2] in RUNNING | {"jobless"})


def _phrases(t: Tokens, verb: int) -> list[list[str]]:
    """The words of the subject in front of a verb, parted by prepositions and articles; none of "they"."""
    phrases: list[list[str]] = [[]]
    for at in range(verb - 1, max(-1, verb - REACH), -1):
        if t.text[at] in _PARTS or (at == verb - 1 and t.text[at] in PERSONAL):
            break
        if t.text[at] in FUNCTION:
            phrases.append([])
        else:
            phrases[-1].insert(0, t.text[at])
    return [phrase for phrase in phrases if phrase]


def _has_object(t: Tokens, made: Figure, at: int) -> bool:
    """ "put *its rate* up to 5.25%", "brought *the total* back up to 1,204"; not "takes *people* up to 40 minutes", "lifts
    *loads* up to 400 kg": what goes up and down itself."""
    if made.unit is not None and made.unit.kind is UnitKind.TIME:
        return False
    last = at - 1
    while last > 0 and t.text[last] in ALONG:
        last -= 1
    if t.text[last] not in MOVING:
        return False
    for verb in range(at - 1, max(-1, at - 2 - OBJECT), -1):
        if t.text[verb] in _PARTS or t.text[verb] in ("by", "of", "at", "for", "in", "to"):
            return False
        if t.text[verb] in DRIVEN:
            return True
    return False

"""Verbs and nouns of movement: whether a figure says where something stands or how far it went."""

from __future__ import annotations

from factcheck.extract.agents import is_agent
from factcheck.extract.arrivals import is_measure
from factcheck.extract.figure import Figure
from factcheck.extract.minus import MINUS
from factcheck.extract.pastlevels import beside_a_level
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.arrivals import EXTENDING
from factcheck.lexicon.clause import PERSONAL
from factcheck.lexicon.currencies import MONEY_SIGNS, SMALL_COINS
from factcheck.lexicon.modifiers import BOUNDS
from factcheck.lexicon.moves import (
    ARRIVING,
    BARE_STEPS,
    CHANGES,
    COMPARATIVES,
    DOWN,
    DRIVING,
    GAPS,
    GRADED,
    HOPED,
    JUDGED,
    LOSSES,
    LOST,
    STEPS,
    SURGES,
    TRAVELS,
    UP,
    VERBS,
)
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Direction
from factcheck.model.quantity import UnitKind

REACH = 14  # tokens between a verb of movement and "from"


def moved_from(t: Tokens, first: int) -> bool:
    """ "from A to B" after a word of change names two values, not a range."""
    return any(word in VERBS or word in CHANGES for word in t.text[max(0, first - REACH) : first])


def is_change(t: Tokens, figure: Figure, thing: str) -> bool:
    """The figure says by how much something moved, not where it stands; `thing` is what it counts, if anything."""
    counted = bool(thing)
    at, end = figure.first - 1, figure.end
    kind = figure.unit.kind if figure.unit else None
    if _change_behind(t, end, kind):
        return True
    if figure.word.rpartition(" ")[2] in _PARTING:
        return False
    if t.at(at) in ("a", "an", "another", "further", "the", "extra", "additional"):
        if t.text[at] in ("another", "further", "additional", "extra") and not counted and kind is not None:
            return any(word in VERBS or word in STEPS for word in t.text[max(0, at - 3) : at])
        at -= 1
    elif led := _at_a_rate(t, at) or _by_mean(t, at):
        at = led
    if t.at(at) == "by":
        moved = any(word in VERBS or word in CHANGES or word in GAPS for word in t.text[max(0, at - REACH) : at])
        return moved and not (counted and (_is_doer(t, at) or is_agent(t, at, thing)))
    if t.at(at) == "of" and tells_change(t, at - 1):
        share = kind in (UnitKind.PERCENT, UnitKind.POINTS) or figure.share
        return share or t.text[at - 1] not in _FLOWS or _sums_up(t, at - 1)
    if counted and t.at(at) in _STOCK_MOVES and _CONTESTS.isdisjoint(t.text[end : end + 4]):
        return True  # "the region lost 230,000 beds" says nothing of how many there are
    if _tells_points(t, figure):
        index = t.at(at) in LOSSES and "." in t.text[figure.core]  # "lost 12.5 points"
        behind = t.at(end + 1)
        fewer = behind in _MORE and t.at(end + 2) == "than"
        return index or fewer or t.at(at) in STEPS or behind in ("up", "down", "higher", "lower")
    ranged = counted and figure.is_range  # "thefts rose 9 to 12"
    if not ranged and t.at(figure.end) in _BEHIND_BARE and steps_bare(t, figure):
        return t.at(figure.end) != "to" or _leads_to(t, figure.end + 1)
    if figure.share and t.at(end) in ("more", "less") and t.at(end + 1) in JUDGED:
        return True  # "a third less likely"
    if counted or kind is UnitKind.TIME or (kind is None and not figure.share):
        return (
            t.at(at) in ("up", "down")
            and not counted
            and t.at(end) not in ("to",)
            and kind is None
            and t.at(end) in ("from", "on", "")
        )
    while at >= 0 and t.text[at] in _BETWEEN:
        at -= 1
    word = t.at(at)
    if figure.word in _LEVELS and word not in ("up", "down"):
        return False  # "drops under 99%"
    if word == "up" and t.at(at - 1) in _MAKE:
        return False
    if kind in (UnitKind.PERCENT, UnitKind.POINTS) or figure.share:
        if word.startswith("rais") and t.at(end) == "of":
            return False  # "the tax raises 0.3 per cent of national income"
        return word in STEPS or word in LOSSES
    if word in TRAVELS and figure.unit is not None and figure.unit.name in EXTENDING and not is_measure(t, at):
        return False  # "the car crashed 300 metres from home"
    if word in LOSSES or word.startswith(_PAID):
        return kind is UnitKind.MONEY and (word in LOSSES or word.startswith(_QUOTED)) and _is_quote(t, figure)
    return word in STEPS


_QUOTED = ("gain", "shed", "advanc")


def tells_change(t: Tokens, at: int) -> bool:
    """The noun of a change stands at a place: "a *rise* of"; not "a storm *surge* of 12 feet"."""
    return t.at(at) in CHANGES and not (t.text[at] == "surge" and t.at(at - 1) in SURGES)


def _is_doer(t: Tokens, at: int) -> bool:
    """What is counted behind "by" did it: "dragged down *by* two recalls", "the cut was backed *by* 300 deputies"."""
    verb = t.at(at - 1)
    if verb in ("up", "down", "back"):
        return t.at(at - 2) in DRIVING
    return verb.endswith("ed") and verb not in VERBS and verb not in GAPS


def _by_mean(t: Tokens, at: int) -> int:
    """Where "by" stands in "fell *by an average of* 5.3 points", "*by a seasonally adjusted* 3%"; 0 where it does not."""
    first = at
    while first > at - _LEAD and t.at(first) in _MEANS:
        first -= 1
    if first == at or t.at(first) not in ("a", "an", "the"):
        return 0
    return first - 1 if t.at(first - 1) == "by" else 0


def _at_a_rate(t: Tokens, at: int) -> int:
    """The verb of "*grew* at a rate of 5.6%", "*rising* at an annual pace of 3%"; 0 for none."""
    if t.at(at) != "of" or t.at(at - 1) not in _RATES:
        return 0
    first = at - 2
    while first > at - 2 - _LEAD and t.at(first) in _MEANS | _RATES_BEFORE:
        first -= 1
    return first - 2 if t.at(first) in ("a", "an", "the") and t.at(first - 1) == "at" else 0


_LEAD = 4  # tokens
_RATES = frozenset("rate pace speed clip tempo".split())
_RATES_BEFORE = frozenset("yearly average year-on-year brisk steady healthy robust rapid slow slower faster".split())
_MEANS = frozenset(
    """of average mean median total combined net seasonally adjusted record annual annualised annualized modest mere whopping
    massive projected expected estimated cumulative""".split()
)


def steps_bare(t: Tokens, figure: Figure) -> bool:
    """A bare number right behind a verb that tells how far: "rose 1,200 to 14,000"; not "she grew 5 to sell"."""
    hedge = figure.word.rpartition(" ")[2]
    if hedge in _PARTING or hedge in _LEVELS:
        return False  # "deaths rose past 500 in March"
    bare = figure.unit is None and not figure.share and figure.number.form == "digits"
    return bare and t.at(figure.first - 1) in BARE_STEPS and t.at(figure.first - 2) not in _DOERS


def _leads_to(t: Tokens, at: int) -> bool:
    """A level stands behind "to": "rose 1,200 to *about 14,000*"."""
    while t.at(at) in ARRIVING or t.at(at) in BOUNDS:
        at += 1
    return t.is_number(at) or t.at(at) in NUMERAL_WORDS or t.at(at) in MONEY_SIGNS


_DOERS = PERSONAL - {"they"}  # "he climbed 14"
_BEHIND_BARE = frozenset(("to", "or", ",", ".", "", ";", "(", "on", "at", "from"))


def _is_quote(t: Tokens, figure: Figure) -> bool:
    """ "lost 6 cents", "gained $3.20 to $1,281": what a price loses; "raised $5 million" is a sum."""
    coin = figure.unit is not None and figure.unit.name in SMALL_COINS
    at = figure.end
    return coin or (t.at(at) in ("to", "at") and t.at(at + 1) in MONEY_SIGNS and not figure.is_range)


def _sums_up(t: Tokens, at: int) -> bool:
    """ "Spread from 1.5 million in 1990 to 2.2 million, *a gain* of 0.7 million": how far it is from the one to the other."""
    first = at - 1
    while first > at - _LEAD and (t.at(first) in _MEANS or t.at(first) == "net"):
        first -= 1
    if t.at(first) not in ("a", "an") or t.at(first - 1) not in _SET_OFF:
        return False
    froms = [i for i in range(max(0, first - _FAR), first - 1) if t.text[i] == "from" and _is_amount(t, i + 1)]
    return bool(froms) and any(t.text[i] == "to" and _is_amount(t, i + 1) for i in range(froms[-1], first - 1))


def _is_amount(t: Tokens, at: int) -> bool:
    """ "From *1.5* million", "to *$22* billion", "to *about 340*"."""
    return t.is_number(at) or t.text[at] in MONEY_SIGNS or t.is_number(at + 1)


_FAR = 30  # tokens
_SET_OFF = frozenset(", ( – — -".split())
_FLOWS = frozenset("growth loss cut gain losses gains cuts surge leap boost".split())
_LEVELS = frozenset(("over", "above", "below", "under", "beyond"))
_PARTING = frozenset(("within", "inside", "past"))  # prepositions: "lost *inside* 3 rounds", "won by *within* 1%"
_MAKE = frozenset("make makes made making account take takes took".split())
_PAID = (
    "rais",
    "gain",
    "shed",
    "cut",
    "trim",
    "slash",
    "advance",
    "boost",
    "lower",
    "reduc",
)  # "raised €5 million" is a sum
_STOCK_MOVES = frozenset(
    """lost loses losing shed sheds shedding gained gains gaining added adds adding cut cuts cutting axed axes slashed
    slashing""".split()
)
_CONTESTS = frozenset(  # to lose these is no change of a stock
    """game games match matches final finals cup cups race races set sets bout bouts fight fights election elections vote
    votes case cases appeal appeals battle battles time times goal goals""".split()
)
_MARGINS = frozenset("won lost beat defeated led trailed trail ahead behind".split())
_WARMER = frozenset("warmer hotter cooler colder above below".split())  # anomalies are measured so
_BETWEEN = frozenset("again sharply slightly steadily further only just still back marginally modestly rapidly".split())


def _tells_points(t: Tokens, figure: Figure) -> bool:
    """Points of an index or a share: "up 12 points"."""
    return figure.unit is None and t.at(figure.end) in ("point", "points")


def direction_of(t: Tokens, first: int, end: int, floor: int, past: int = -1) -> Direction | None:
    """Which way a change goes: a word right behind the figure, "a 3% rise", or behind what it counts, up to `past`, or
    the nearest in front, down to `floor`."""
    if t.at(first) in MINUS and t.at(first - 1) == "(":
        return None  # its value is below zero
    if t.at(first) == "+":
        return Direction.UP
    if t.at(past) in _MORE and step_behind(t, past):
        return Direction.UP if t.text[past] in UP else Direction.DOWN
    if beside_a_level(t, end):
        return Direction.UP if t.text[end] in _OVER else Direction.DOWN
    for at in range(end, min(t.size, end + 3)):
        if t.text[at] in UP or t.text[at] in DOWN:
            return Direction.UP if t.text[at] in UP else Direction.DOWN
        if not t.is_word(at) or t.text[at] in FUNCTION:
            break
    if t.at(first - 1) == "by":
        floor = 0  # "shrank by 1.2% in 2024 and *by 1%* in 2023"
    for at in range(first - 1, max(floor, first - REACH) - 1, -1):
        word = t.text[at]
        if word in _MARGINS and t.at(first - 1) == "by":
            return None  # "lost by 311 votes"
        if (word in UP or word in DOWN) and not (word in ("further", "more", "another") and at > floor):
            return Direction.UP if word in UP else Direction.DOWN
    return None


_OVER = frozenset(("above", "over"))  # "45% *above* its level of 2019"


def loses(t: Tokens, first: int, floor: int) -> bool:
    """Who had them lost so many: "*lost* about a fifth of their vines", "*a loss of* 30% of the hives"; what "*fell by*
    a fifth of its level" is not gone."""
    at = first - 1
    while at >= floor and (t.text[at] in _BETWEEN or t.text[at] in _HEDGED):
        at -= 1
    if at < floor:
        return False
    return t.text[at] in LOST or (t.text[at] == "of" and at > floor and t.text[at - 1] == "loss")


_HEDGED = frozenset(
    """a an about almost approximately around at average least more most nearly over roughly some than up to well an
    estimated""".split()
)


def _compares(word: str, kind: UnitKind | None) -> bool:
    """ "considers 37 million *more likely*", "of the 37, *more often* than not": no step of so many; "20% more likely"
    and "€5 more expensive" are."""
    if word in JUDGED:
        return kind not in (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.NUMBER)
    return kind is None and word in GRADED


def step_behind(t: Tokens, end: int) -> bool:
    """ "63,140 visitors *fewer* than the zoo", "300 tickets *more*", behind all that is counted; not "50 visitors more or
    less", "30 pupils more often", "300 pupils more time"."""
    if t.at(end) not in _MORE:
        return False
    behind = t.at(end + 1)
    if behind == "than":
        if t.at(end + 2) in ("a", "an") and _is_far(t, end + 3):
            return False  # "40 fans more than a mile away"
        return not (t.at(end + 2).endswith("ed") and t.at(end + 2) not in HOPED) and (
            len(t.at(end + 2)) == _YEAR or not (t.is_number(end + 2) or t.at(end + 2) in NUMERAL_WORDS)
        )
    return t.at(end + 1) == "" or t.kind[end + 1] == "s" or (behind in FUNCTION and behind not in _NO_STEP)


def _is_far(t: Tokens, at: int) -> bool:
    unit = unit_after(t, at)[0]
    return unit is not None and unit.kind is UnitKind.MEASURE


_YEAR = 4  # digits
_MORE = frozenset(("more", "less", "fewer", "extra"))
_NO_STEP = frozenset("and or of so very too quite rather much many more less".split())


def _change_behind(t: Tokens, end: int, kind: UnitKind | None) -> bool:
    """ "a 3% rise", "16% less than", "5 points higher", "200 fewer deaths", "12% year on year"."""
    at = end + 1 if t.at(end) == "-" else end
    word = t.at(at)
    if word == "up" and t.at(at + 1) == "front":
        return False  # "another $599 up front"
    if kind is UnitKind.TIME and t.at(end - 2) == "-" and word in CHANGES:
        return False  # "the sharpest two-year fall"
    if kind in (UnitKind.PERCENT, UnitKind.POINTS) and beside_a_level(t, at):
        return True
    if word in COMPARATIVES and word not in ("more", "less", "fewer") and kind is not None:
        return not (kind is UnitKind.MEASURE and word in _WARMER)
    if word in ("more", "less") and _compares(t.at(at + 1), kind):
        return False
    if word in ("more", "less", "fewer", "additional", "extra"):
        if t.at(at - 1) in ("or", "and", "no"):
            return False
        return t.at(at + 1) not in (".", ",") or kind is not None
    for step in range(at, min(t.size, at + 3)):
        word = t.text[step]
        if word in CHANGES and kind is not None and t.at(step + 1) != "rate":
            return True
        if (not t.is_word(step) and word != "-") or word in FUNCTION:
            return False
    return False

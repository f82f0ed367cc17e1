"""What kind of claim a figure makes: a step, as "5%" of "rose by 5%", and the steps told beside another."""

from __future__ import annotations

from factcheck.extract.kinds import kind_of
from factcheck.extract.moves import direction_of, steps_bare
from factcheck.extract.phrases import What
from factcheck.extract.sentence import Reading
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.times import SPANS
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind, Direction
from factcheck.model.quantity import UnitKind

NEAR_STEP = 10  # tokens between two steps of one verb
_FAR = 6  # tokens from the level that a step starts from to the one it leads to
_JOINS = frozenset(("and", "but", "or", "then", ","))
_FINITE = COPULAS | {"said", "says", "while", "whereas", "that", "which", "who", "of", "to", "share", "rate"}


def kind_and_way(reading: Reading, index: int, what: What, elder: Claim | None) -> tuple[ClaimKind, Direction | None]:
    """What kind of claim a figure makes, and which way a change goes: its own, or that of the figure it says again."""
    t, figure, clause = reading.tokens, reading.figures[index], reading.clauses[index]
    kind = kind_of(t, figure, what)
    if kind is ClaimKind.AMOUNT and not figure.is_range and steps_bare(t, figure) and _timed(reading, figure.end):
        kind = ClaimKind.CHANGE  # "visitors increased 10,000 in 2024"
    twin = elder if elder and kind is ClaimKind.AMOUNT and _is_twin(reading, index) else None
    if elder and kind is ClaimKind.AMOUNT and twin is None and _coordinated(reading, index, elder):
        twin = elder
    if elder and kind is ClaimKind.AMOUNT and twin is None and _restates(reading, index, what, elder):
        twin = elder
    led = (
        _told_from(reading, index)
        if twin is None and kind is ClaimKind.AMOUNT and what.unit.kind is UnitKind.PERCENT
        else 0
    )
    kind = twin.kind if twin and twin.kind is ClaimKind.CHANGE else kind
    direction = twin.direction if twin else None
    if led and not what.of and (direction := direction_of(t, led, led + 1, 0)):
        kind = ClaimKind.CHANGE
    elif kind is ClaimKind.CHANGE:
        direction = direction_of(t, figure.first, figure.end, clause.start, what.end) or direction
    return kind, direction


def _coordinated(reading: Reading, index: int, elder: Claim) -> bool:
    """ "rose 0.7% in June *and 18.6% from* a year earlier", "3% in Kenya, *5% in* Chad": a second step of one verb."""
    t, figure = reading.tokens, reading.figures[index]
    if not index or elder.change is None or elder.sentence != reading.span or t.at(figure.first - 1) not in _JOINS:
        return False
    between = t.text[reading.figures[index - 1].end : figure.first]
    unit = figure.unit.kind if figure.unit else None
    same = unit in (UnitKind.PERCENT, UnitKind.POINTS) and elder.quantity.unit.kind is unit
    told = _timed(reading, figure.end) or (_placed(t, figure.end) and _placed(t, reading.figures[index - 1].end))
    return same and told and len(between) <= NEAR_STEP and _FINITE.isdisjoint(between)


def _placed(t: Tokens, end: int) -> bool:
    """A place stands behind a figure: "5% *in Uganda*"."""
    return t.at(end) == "in" and t.is_capital(end + 1 + (t.at(end + 1) == "the"))


def _timed(reading: Reading, end: int) -> bool:
    """A time and nothing of its own stands behind a figure: "18.6% *from a year earlier*", "1.2% *in July*"."""
    t = reading.tokens
    if t.at(end) in ("from", "over", "on") and t.at(end + 1) in ("a", "the", "last"):
        past = end + 3 + (t.at(end + 3) in ("earlier", "ago", "before"))
        return t.at(end + 2) in SPANS and not t.is_word(past)
    past = next((one.end for one in reading.periods if end <= one.first <= end + 1), 0)
    return bool(past) and (not t.is_word(past) or t.text[past] in FUNCTION)


def _is_twin(reading: Reading, index: int) -> bool:
    """ "rose by 5% (7%) in 2024 (2023)": the same of another time, in brackets."""
    figures = reading.figures
    told = index > 0 and figures[index].core in reading.bracketed
    return told and figures[index - 1].end == figures[index].first - 1


def _restates(reading: Reading, index: int, what: What, elder: Claim) -> bool:
    """ "rose 31 points, *or 0.6 per cent*", "lost 12p (3%)": the same step once more, as a share or in another unit."""
    t, first = reading.tokens, reading.figures[index].first
    if elder.kind is not ClaimKind.CHANGE or elder.sentence != reading.span or what.of or not index:
        return False
    shares = (what.unit.kind is UnitKind.PERCENT, elder.quantity.unit.kind is UnitKind.PERCENT)
    if what.unit.kind is UnitKind.TIME or shares[0] is shares[1]:
        return False
    link = t.at(first - 1)
    if link not in ("or", "("):
        return False
    before = first - 1 - (link == "or" and t.at(first - 2) == ",")
    return t.end[before - 1] == elder.anchor.end


def _told_from(reading: Reading, index: int) -> int:
    """Where the first level stands in "fell *from 1.24 million* to 980,000, or 21 per cent"; 0 where none does."""
    t, figures = reading.tokens, reading.figures
    first = figures[index].first
    if index < 2 or t.at(first - 1) != "or" or t.at(first - 2) != "," or figures[index - 1].end > first - 2:
        return 0
    start, stop = figures[index - 2], figures[index - 1]
    told = t.at(start.first - 1) == "from" and t.at(stop.first - 1) == "to" and stop.first - start.end <= _FAR
    return start.first if told else 0


def time_of_level(reading: Reading, index: int, time: TimeSpan, elder: Claim) -> TimeSpan:
    """ "in 2023 it sold 148 homes and in 2024 163, *up 10%*": the time of the level that a change is set beside."""
    t, first = reading.tokens, reading.figures[index].first
    apposed = t.at(first - 1) in ("up", "down", "of", "by") and "," in t.text[reading.figures[index - 1].end : first]
    near = first - reading.figures[index - 1].end <= NEAR_STEP and elder.sentence == reading.span
    if not (apposed and near and elder.period):
        return time
    return next((one for one in reading.periods if one.period == elder.period), time)

"""What a figure takes from the one before it where its clause names no measure of its own: "in Kenya *it was* 5.6%"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from factcheck.dataclass import dataclass, replace
from factcheck.extract.areas import AreaSpan
from factcheck.extract.backward import told_before
from factcheck.extract.clauses import Clause
from factcheck.extract.figure import Figure
from factcheck.extract.sentence import Reading
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.pointers import COUNTRY, MEASURES, says_nothing
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import Unit, UnitKind

FAR = 600  # characters between a figure and the one that it goes on from
_THERE = 3  # tokens between a figure and "there": "*one worker in five* young men there"
_REACH = 24  # tokens to either side that tell what a figure is of
_SIGNS = frozenset((",", ";", ":", "(", ")", "—", "–", "?", "!"))
_LINKS = frozenset(("with", "at", "on", ":", "(", "by"))
_PRESENT = frozenset("is are has have stands now today currently nowadays".split())
_VERBS = frozenset("is are was were be been has have had live lived lives".split())
_LEVELS = (UnitKind.NUMBER, UnitKind.MEASURE, UnitKind.TIME)  # of a bare number told behind a level of one of these


@dataclass(slots=True)
class Near:
    """The words next to a figure, between the signs around it, without the names of areas; and those areas."""

    before: list[str]
    behind: list[str]
    areas: list[AreaSpan]


def carried(reading: Reading, index: int, claim: Claim, main: Claim | None) -> Claim:
    """The claim with what it takes from `main`, the last level told before it; as it is where it tells its own."""
    answers = index == 0 and reading.asked is not None
    if claim.area is None and (area := pointed_at(reading, reading.figures[index]) or (answers and _answered(reading))):
        claim = _pointing(claim, area)
    if answers and reading.asked and (time := reading.asked.time) and not (claim.period or claim.period_words):
        claim = replace(claim, period=time.period, period_words=time.words)
    if main is None or claim.kind is not ClaimKind.AMOUNT or claim.anchor.start - main.anchor.end > FAR:
        return claim
    figure, clause = reading.figures[index], reading.clauses[index]
    near = _near(reading, index)
    if claim.of and not _VERBS.isdisjoint(near.behind):
        return claim  # "40% of Kenyans *were* under 15" tells its own
    if claim.negated or not (
        _goes_on(reading, index, near) or (answers and says_nothing((*near.before, *near.behind)))
    ):
        return claim
    unit = _unit(claim, main, answers)
    if unit is None:
        return claim
    if claim.area is None and (beside := _next_to(reading, figure)):
        claim = replace(claim, area=beside.key)
    if unit != claim.quantity.unit:
        claim = replace(claim, quantity=replace(claim.quantity, unit=unit))
    if unit.kind is UnitKind.COUNT and not claim.head:
        claim = replace(claim, head=main.head, modifiers=main.modifiers, measure=main.measure)
    if not (claim.of or claim.part):
        claim = replace(claim, of=main.of, part=main.part)
    claim = _led(claim, main)
    claim = _placed(reading, claim, main, figure)
    return _timed(reading, claim, main, figure, clause)


def pointed_at(reading: Reading, figure: Figure) -> str | None:
    """The area that "its", "there" or "the country" in front of a figure points to, or "there" right behind what it counts
    ("one worker in five *there*"): the one that the sentence before tells of, where it names no other and this one none in
    front of the figure; a town is no country."""
    first, text = figure.first, reading.tokens.text
    there = reading.pointer < min(len(text), figure.end + _THERE) and text[reading.pointer] == "there"
    if (reading.pointer >= first and not there) or (reading.areas and reading.areas[0].first < first):
        return None
    area = reading.told_of()
    town = area is not None and area.startswith("CITY:")
    return None if town and reading.tokens.text[reading.pointer] in COUNTRY else area


def _answered(reading: Reading) -> str | None:
    """ "In the Philippines? *Some 426*": the area of the question, or where that names none of the sentence before it."""
    if reading.asked is None or reading.areas:
        return None
    return reading.asked.area or reading.told_of()


def _pointing(claim: Claim, area: str) -> Claim:
    """The claim of an area that the sentence points to, as if it named it."""
    areas = claim.context.areas
    areas = replace(areas, clause=(area, *areas.clause), sentence=(area, *areas.sentence))
    return replace(claim, area=area, context=replace(claim.context, areas=areas))


def lends(claim: Claim, clause: Clause) -> bool:
    """A level that figures behind it may go on from: not the base of a comparison, not a step."""
    return claim.kind is ClaimKind.AMOUNT and not clause.against and claim.quantity.unit.name != "times"


def _near(reading: Reading, index: int) -> Near:
    t, figure, clause = reading.tokens, reading.figures[index], reading.clauses[index]
    text = t.text
    first = figure.first
    floor = max(clause.start, first - _REACH)
    while first > floor and text[first - 1] not in _SIGNS:
        first -= 1
    past = figure.core_end
    stop = min(max(clause.stop, past), past + _REACH)
    last = past
    while last < stop and text[last] not in _SIGNS:
        last += 1
    left = bisect_left(reading.areas, first, key=_place)
    areas = list(reading.areas[left : bisect_left(reading.areas, last, left, key=_place)])
    named = {at for area in areas for at in range(area.first, area.end)}
    words = reading.words
    before = [words[at] for at in range(first, figure.first) if at not in named and words[at]]
    return Near(before, [words[at] for at in range(past, last) if at not in named and words[at]], areas)


def _goes_on(reading: Reading, index: int, near: Near) -> bool:
    """Nothing next to the figure tells what it is of, and something tells that it goes on: a pointer, a place of its
    own, a word of comparison."""
    figure, clause = reading.figures[index], reading.clauses[index]
    if not says_nothing(near.behind):
        return False
    adjacent = _next_to(reading, figure)
    if adjacent is not None and index and clause.start >= reading.figures[index - 1].end:
        return True
    if not says_nothing(near.before):
        return False
    if adjacent is not None:
        return adjacent.first < _REACH and says_nothing(filter(None, reading.words[: adjacent.first]))
    if any(word in MEASURES or word == "there" for word in near.before):
        return True
    if clause.against and index:
        return True
    if near.areas or _only_dated(reading, figure):
        return True
    return bool(near.before) and _fronted(reading, figure)


def _only_dated(reading: Reading, figure: Figure) -> bool:
    """ "*The year before that*, 38%": nothing but a time stands in front of it."""
    dated = False
    for word in islice(reading.words, figure.first):
        if word not in ("", "@", ","):
            return False
        dated = dated or word == "@"
    return dated


def _next_to(reading: Reading, figure: Figure) -> AreaSpan | None:
    """ "Uganda: 47%", "Niger (19%)", "Samoa at 19.4", "Italy with 40"."""
    at = figure.first - (reading.tokens.at(figure.first - 1) in _LINKS)
    found = bisect_left(reading.areas, at, key=_place) - 1
    area = reading.areas[found] if found >= 0 else None
    return area if area is not None and area.end == at and not area.demonym else None


def _fronted(reading: Reading, figure: Figure) -> bool:
    """ "*Ghana*, further along the coast, counted 234": the sentence opens with whom it is of."""
    area = reading.areas[0] if reading.areas else None
    return area is not None and area.first <= 1 and reading.tokens.at(area.end) == "," and area.end < figure.first


def _unit(claim: Claim, main: Claim, answers: bool = False) -> Unit | None:
    """The unit of a figure that goes on from another: its own where the two are of one kind, the other's for a bare
    number, a share only for one that answers; None where they are of two."""
    mine, theirs = claim.quantity.unit, main.quantity.unit
    bare = mine.kind is UnitKind.NUMBER and not mine.per and not mine.name
    if bare and (theirs.kind in _LEVELS or (answers and theirs.kind is UnitKind.PERCENT)):
        return theirs
    if bare and theirs.kind is UnitKind.COUNT and theirs.per:
        return theirs
    same = mine.kind is theirs.kind and comparable_units(mine, theirs) and not (mine.per and mine.per != theirs.per)
    return mine if same else None


def _led(claim: Claim, main: Claim) -> Claim:
    """The claim with the words that tell what the one before is of in front of its own."""
    context = claim.context
    if context.borrowed:
        return claim
    words = told_before(main.context.clause)
    if claim.area:
        named = _place_words(main)
        words = tuple(word for word in words if word not in named)
    lead = (*words, ",")
    return replace(claim, context=replace(context, clause=(*lead, *context.clause), borrowed=len(lead)))


def _place_words(claim: Claim) -> set[str]:
    """The words of the areas that a claim's clause names."""
    names, people = area_names(), demonyms()
    found = {word for word in claim.context.clause if word in names or word in people}
    for name in claim.context.names:
        low = name.lower().removesuffix("'s")
        if low in names:
            found.update(low.replace("-", " ").split())
    return found


def _placed(reading: Reading, claim: Claim, main: Claim, figure: Figure) -> Claim:
    """The area of the one before, where its sentence is of that alone and none is named in front of this figure."""
    if claim.area or not main.area or (reading.areas and reading.areas[0].first < figure.first):
        return claim
    named = set(main.context.areas.sentence)
    return replace(claim, area=main.area) if named <= {main.area} else claim


def _timed(reading: Reading, claim: Claim, main: Claim, figure: Figure, clause: Clause) -> Claim:
    """The year of the one before, unless this one tells its own or is of today."""
    if claim.period or claim.period_words or clause.against or main.period is None:
        return claim
    if main.period.role is not PeriodRole.IN or main.period.first != main.period.last:
        return claim
    words = reading.tokens.text[clause.start : figure.first]
    if not _PRESENT.isdisjoint(words) or (reading.periods and reading.periods[-1].end > clause.start):
        return claim
    return replace(claim, period=main.period, period_words=main.period_words)


def _place(area: AreaSpan) -> int:
    return area.first

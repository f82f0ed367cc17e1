"""What sets two figures apart that stand in a pair: in which respect they are not comparable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.compare.passages.bases import other_base
from factcheck.compare.passages.facts import Fact
from factcheck.compare.passages.opposed import opposed
from factcheck.compare.passages.partof import part_of
from factcheck.compare.passages.results import other_edition, part_of_game
from factcheck.compare.passages.seats import seated_apart
from factcheck.compare.passages.times import times
from factcheck.compare.passages.weigh import relation
from factcheck.compare.show import in_quotes
from factcheck.lexicon.contrasts import PARTS, SIDES, WHOLES
from factcheck.lexicon.fates import fate
from factcheck.lexicon.groups import group_keys, members_of
from factcheck.lexicon.ideas import confusions, idea, opposites
from factcheck.lexicon.places import area_title
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.units import PEOPLE, same_currency
from factcheck.lexicon.verbs import is_past
from factcheck.lexicon.words import singular
from factcheck.model.claim import ClaimKind, Modality
from factcheck.model.interval import Relation
from factcheck.model.match import Facet, FacetState
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import Modifier, UnitKind

_SAME, _UNSTATED, _APART = FacetState.SAME, FacetState.UNSTATED, FacetState.INCOMPATIBLE
_HELD = (PeriodRole.BY, PeriodRole.SINCE, PeriodRole.UNTIL, PeriodRole.BEFORE)


def facets(a: Fact, b: Fact) -> Iterator[Facet]:
    """The respects in order; the incompatible ones say why."""
    yield Facet("unit", _SAME)
    if a.claim.quantity.unit.kind is UnitKind.MONEY:
        same = same_currency(a.claim.quantity.unit.name, b.claim.quantity.unit.name)
        yield Facet("currency", _SAME) if same else _facet("currency", a.claim.quantity.unit, b.claim.quantity.unit)
    if not _same_rate(a, b):
        yield _facet("unit", a.claim.quantity.unit, b.claim.quantity.unit)
    yield _measure(a, b)
    yield _status(a, b)
    yield _area(a, b)
    yield times(a, b, relation(a, b))
    yield _part(a, b)
    if found := part_of_game(a, b) or other_edition(a, b):
        yield found


_EACH = {"year": ("annual", "yearly", "annually", "year"), "month": ("monthly", "month"), "week": ("weekly", "week"),
         "day": ("daily", "day")}  # fmt: skip


def _same_rate(a: Fact, b: Fact) -> bool:
    """Both are per the same; "an annual capacity of 55 tonnes" is 55 tonnes a year."""
    mine, theirs = a.claim.quantity.unit.per, b.claim.quantity.unit.per
    if mine == theirs:
        return True
    unsaid = b if mine else a
    each = {mine or theirs, *_EACH.get(mine or theirs, ())}
    if ("per", mine or theirs) in _next_to(unsaid):
        return True  # "earnings *per share* of about 7.50 dollars"
    return not (mine and theirs) and not each.isdisjoint(unsaid.words)


def _none(one: Fact) -> bool:
    """It is the number 0."""
    return one.claim.quantity.stated.high == 0


def _facet(name: str, mine: object, theirs: object) -> Facet:
    return Facet(name, _APART, f"{mine} against {theirs}")


def _measure(a: Fact, b: Fact) -> Facet:
    if toll := _toll(a, b):
        exact = a.claim.quantity.modifier is b.claim.quantity.modifier
        return _facet("status" if exact else "measure", *toll)
    if (found := contrast(a, b)) and not (_casualties_all(a) or _casualties_all(b)):
        return _facet("measure", in_quotes(found[0]), in_quotes(found[1]))
    if a.dimension == "count" and a.head and b.head and idea(a.head) in confusions(idea(b.head)):
        return _facet("measure", in_quotes(a.head), in_quotes(b.head))
    if a.is_date and b.is_date and (_birth(a, b) or _birth(b, a)) and relation(a, b) is Relation.APART:
        return Facet("measure", _APART, "one is of a birth")
    mine, theirs = a.told.fates, b.told.fates
    people = a.head in PEOPLE and b.head in PEOPLE
    if a.dimension == b.dimension == "count" and mine != theirs and (people or (mine and theirs)):
        if (mine and theirs) or relation(a, b) is Relation.APART:
            return _facet("measure", " and ".join(sorted(mine)) or "others", " and ".join(sorted(theirs)) or "others")
    if base := other_base(a, b):
        return Facet("of", _APART, base)
    if _swapped_whole(a, b) or _swapped_whole(b, a):
        return _facet("of", f"of {in_quotes(a.claim.of or '')}", f"of {in_quotes(b.claim.of or '')}")
    return Facet("measure", _SAME, ", ".join(sorted(a.near & b.near)))


_BIRTHS = frozenset(("born", "birth"))
_DID = frozenset("held made began wrote gave built founded won became".split())


def _birth(one: Fact, other: Fact) -> bool:
    """The one is the day of a birth, the other that of something else that happened."""
    return (
        not one.words.isdisjoint(_BIRTHS)
        and other.words.isdisjoint(_BIRTHS)
        and any(is_past(word) or word in _DID for word in other.words)
    )


def _swapped_whole(one: Fact, other: Fact) -> bool:
    """What the one is a share of is what the other's share is: "30% of seats are held by women", "30% of women"."""
    if one.dimension != "percent" or not one.claim.of or not other.claim.of:
        return False
    words = other.words - {singular(word) for word in other.claim.of.lower().split()}
    told = [singular(word) for word in one.claim.of.lower().split()]
    return told[-1] in words or any(word in words and word in RESTRICTORS for word in told)


_CASUALTY = idea("casualty")


def _toll(a: Fact, b: Fact) -> tuple[str, str] | None:
    """One counts all casualties, the other the dead or the hurt alone."""
    for one, other in ((a, b), (b, a)):
        alone = other.told.fates and not _casualties_all(other) and not _casualties(other)
        if alone and _casualties(one) and not one.told.fates:
            said = "casualties", " and ".join(sorted(other.told.fates))
            return said if one is a else said[::-1]
    return None


def _casualties_all(one: Fact) -> bool:
    """The dead and the hurt are counted as one: "killed or injured"."""
    return {"killed", "hurt"} <= one.told.fates | {fate(word) for word in one.words}


def _casualties(one: Fact) -> bool:
    return _CASUALTY in map(idea, one.close)


def contrast(a: Fact, b: Fact) -> tuple[str, str] | None:
    """A word of each that excludes the other: "women", "men"."""
    mine, theirs = a.close - b.words, b.close - a.words
    for word in sorted(mine):
        for line, side in SIDES.get(word, ()):
            others = sorted(w for w in theirs if any(at == line and s != side for at, s in SIDES.get(w, ())))
            stands = any(at == line and s == side for w in b.words for at, s in SIDES.get(w, ()))
            crossed = any(at == line and s != side for w in a.words for at, s in SIDES.get(w, ()))
            if others and not stands and not crossed:
                return word, others[0]
    for one in sorted(a.close_ideas - b.near):
        for other in sorted((confusions(one) | opposites(one)) & (b.close_ideas - a.near)):
            return one, other
    return None


def of_one_side(a: Fact, b: Fact) -> bool:
    """Two words for one thing stand right around the two: "*grossed* 75 million", "*made* 42 million"."""
    if any(one.head in PEOPLE and "population" in other.words for one, other in ((a, b), (b, a))):
        return True
    mine, theirs = (
        {side for word in one.close for side in SIDES.get(word, ()) if is_past(word) or a.dimension == "money"}
        for one in (a, b)
    )
    return bool(mine & theirs)


_WISHES = frozenset("plan want hope intend aim propose".split())


def _is_wish(one: Fact) -> bool:
    """ "Forty states *plan to* join"."""
    clause = one.claim.context.clause
    return any(singular(word) in _WISHES and "to" in clause[at + 1 : at + 4] for at, word in enumerate(clause))


def _status(a: Fact, b: Fact) -> Facet:
    if a.whole and b.claim.quantity.stated == a.claim.quantity.stated:
        return Facet("status", _SAME)  # "it will cut a tenth *of its 3,400 jobs*": these are
    if opposed(a, b) and not _none(a) and not _none(b):
        return Facet("status", _APART, "one is told in the negative")
    if _is_wish(a) != _is_wish(b) and not a.negated:
        return Facet("status", _APART, "one is planned")
    if a.claim.quantity.modifier is b.claim.quantity.modifier is Modifier.AT_MOST:
        return Facet("status", _SAME)  # "up to 300 may use the hall", "it holds 300 at most"
    planned = {a.claim.modality, b.claim.modality} == {Modality.PLANNED, Modality.ASSERTED}
    planned = planned and any(
        one.claim.modality is Modality.ASSERTED and _TO_COME.isdisjoint(one.words) for one in (a, b)
    )
    if planned and ClaimKind.OTHER not in (a.claim.kind, b.claim.kind):
        told = b if a.claim.modality is Modality.ASSERTED else a
        return Facet("status", _APART, f"one is {told.claim.modality}")
    return Facet("status", _SAME)


_TO_COME = frozenset("will expected forecast predicted projected".split())


def _members(areas: frozenset[str]) -> frozenset[str]:
    """Those of the one group that is named: "the Baltic states" for Estonia, Latvia and Lithuania."""
    keys = [key for key in areas if key in group_keys()]
    return members_of(keys[0]).sure if len(keys) == len(areas) == 1 else frozenset()


_WORLD = "WLD"
_PLACED = frozenset((ClaimKind.ORDINAL, ClaimKind.RANK))  # "Ottawa was 218th in the world": among whom


def _area(a: Fact, b: Fact) -> Facet:
    mine, theirs = a.told.areas, b.told.areas
    if a.outside != b.outside:
        return Facet("area", _APART, "one is of other places only")
    if a.outside or {a.claim.kind, b.claim.kind} & _PLACED:
        return Facet("area", _UNSTATED)
    world = [_WORLD in areas for areas in (mine, theirs)]
    if any(world) and not all(world) and (a.claim.area or b.claim.area) and mine and theirs:
        return _facet("area", area_title("|".join(sorted(mine))), area_title("|".join(sorted(theirs))))
    if not mine or not theirs:
        seats = seated_apart(a, b)
        return _facet("area", *seats) if seats else Facet("area", _UNSTATED if mine != theirs else _SAME)
    named = mine <= b.places or theirs <= a.places
    named = named or mine <= b.named or theirs <= a.named or _of_a_name(a, b) or _of_a_name(b, a)
    if mine & theirs or named or _members(mine) == theirs or _members(theirs) == mine:
        return Facet("area", _SAME)
    return _facet("area", area_title("|".join(sorted(mine))), area_title("|".join(sorted(theirs))))


def _joined(one: Fact, other: Fact) -> bool:
    """One counts other things together with what the other counts: "140 individuals *and companies*"."""
    clause = one.claim.context.clause
    behind = clause[clause.index("#") + 1 :][:3] if "#" in clause else ()
    if len(behind) < 3 or behind[1] != "and" or singular(behind[0]) != one.head or not behind[2].endswith("s"):
        return False
    return singular(behind[2]) not in other.words and idea(one.head) == idea(other.head)


def _of_a_name(one: Fact, other: Fact) -> bool:
    """The area is but a part of a name by whose last word the other text knows its bearer: "the *Pittsburgh* Steelers"."""
    names = (name.split() for name in one.claim.context.names if " " in name)
    areas = {area_title(key).lower() for key in one.told.areas}
    return any(" ".join(name[:-1]).lower() in areas and idea(name[-1].lower()) in other.passage for name in names)


def _part(a: Fact, b: Fact) -> Facet:
    if _none(a) or _none(b):
        return Facet("part", _SAME)
    if _joined(a, b) or _joined(b, a):
        return Facet("part", _APART, "one counts other things, too")
    for one, other in ((a, b), (b, a)):
        if of := _whole_of(one, other):
            return Facet("part", _APART, f"{in_quotes(of[0])} are part of {in_quotes(of[1])}")
        narrowed = one.told.restricted - other.told.restricted - other.told.ideas - one.in_names
        if narrowed:
            return Facet("part", _APART, f"one is of {in_quotes(sorted(narrowed)[0])} only")
        word = part_of(one, other) if relation(a, b) is not Relation.SAME else ""
        if word and idea(word) not in one.in_names:
            return Facet("area", _APART, f"one is of {in_quotes(word)} only")
        word = _narrower(one, other)
        if word and idea(word) not in one.in_names:
            return Facet("part", _APART, f"one is of {in_quotes(word)} only")
        whole = not WHOLES.isdisjoint(other.words - one.words) and WHOLES.isdisjoint(one.words)
        if one.claim.area and not other.claim.area and whole:
            return Facet("part", _APART, f"one is of {area_title(one.claim.area)} only")
    if a.told.parts != b.told.parts:
        return Facet("part", _UNSTATED, "one is of some of them")
    return Facet("part", _SAME)


def _narrower(one: Fact, other: Fact) -> str:
    """A word that makes what both tell of a part of itself: "*core* inflation"."""
    clause = one.claim.context.clause
    for at in range(len(clause) - 1):
        word = singular(clause[at])
        if word in RESTRICTORS and word not in other.words and singular(clause[at + 1]) in other.words:
            return word
        if word in _SECOND and clause[at + 1] in other.words and (word, clause[at + 1]) not in _next_to(other):
            return f"{word} {clause[at + 1]}"
    return ""


_SECOND = frozenset("deputy vice assistant".split())  # "the *deputy* mayor" is no mayor


def _next_to(one: Fact) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(one.claim.context.clause))


def _whole_of(one: Fact, other: Fact) -> tuple[str, str] | None:
    for word in sorted(one.words - other.words):
        for whole in sorted(other.words - one.words):
            if (singular(word), singular(whole)) in PARTS:
                return word, whole
    return None

"""Two claims held against each other: are they comparable, and if so, do they agree?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from factcheck.compare import show
from factcheck.compare.agree import BOUNDS
from factcheck.compare.causes import EXACT_DIGITS, exact_digits, slipped
from factcheck.compare.slips import swapped
from factcheck.compare.told import Told, rounded
from factcheck.compare.treaties import of_one_treaty
from factcheck.lexicon.clause import AUXILIARIES, PREPOSITIONS
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.places import area_title
from factcheck.lexicon.units import PEOPLE, comparable_units, factor, same_currency
from factcheck.lexicon.verbs import FINITE, is_past
from factcheck.model.claim import Claim, ClaimKind, Modality, figure_at
from factcheck.model.interval import Relation
from factcheck.model.match import Facet, FacetState, Outcome, Pair
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import UnitKind

LIKE = 0.6  # share of the shorter clause's ideas that both have
LEAST_SHARED = 3
LEAST_TOLD = 2  # ideas that tell what a day is of: "the bridge opened"
FAR_APART = 4  # two sources that differ by more, without a reference that ties them, speak of two things
_OTHER = frozenset(("kind", "unit", "measure"))  # in these, two claims are of different things
_EARLIER = frozenset("before earlier previous preceding prior ago last".split())
_FORMER = "one is the value before a change"
_ONCE = frozenset(map(idea, "bear born invent discover demolish".split()))  # two days cannot both be right
_SELDOM = frozenset(  # of one thing but once, of others of its name again: days of one year cannot both be right
    map(
        idea,
        """open launch sign ratify adopt die bury build complete resign abolish unveil enact repeal dissolve
        assassinate""".split(),
    )
)
_AMOUNTS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL))


def pair(a: Claim, b: Claim, same_measure: bool = False) -> Pair:
    """Claim `a` against claim `b`. `same_measure`: both are known to be of one series.

    The outcome is unrelated (other measure), not-comparable (with the facet), agree or conflict.
    """
    return held(Told(a), Told(b), same_measure)


def held(one: Told, other: Told, same_measure: bool = False) -> Pair:
    """The same of claims that were taken apart before."""
    a, b = one.claim, other.claim
    facets: list[Facet] = []
    for facet in _facets(one, other, same_measure):
        facets.append(facet)
        if facet.state is FacetState.INCOMPATIBLE and facet.name in _OTHER:
            return Pair(a, b, Outcome.UNRELATED, facet.name, None, tuple(facets), facet.detail)
    return _weighed(one, other, tuple(facets), same_measure)


def _weighed(one: Told, other: Told, facets: tuple[Facet, ...], same_measure: bool) -> Pair:
    a, b = one.claim, other.claim
    shut = next((facet for facet in facets if facet.state is FacetState.INCOMPATIBLE), None)
    relation = compared(one, other)
    if shut:
        return Pair(a, b, Outcome.NOT_COMPARABLE, shut.name, relation, facets, shut.detail)
    if relation is Relation.APART and not same_measure and not near(one, other):
        return Pair(a, b, Outcome.UNRELATED, "measure", relation, facets, "too far apart to be of one thing")
    if relation is Relation.APART:
        return Pair(
            a,
            b,
            Outcome.CONFLICT,
            "conflict",
            relation,
            facets,
            _against(a, b),
        )
    if relation is not Relation.SAME and _says_little(one, other):
        said = f"{show.worded(a.quantity)} against {show.worded(b.quantity)}"
        return Pair(a, b, Outcome.NOT_COMPARABLE, "bound", relation, facets, said)
    kind = "same" if relation is Relation.SAME else "precision"
    return Pair(a, b, Outcome.AGREE, kind, relation, facets, f"{show.worded(a.quantity)} and {show.worded(b.quantity)}")


def _says_little(one: Told, other: Told) -> bool:
    """One is a bound so far from the other that neither bears the other out: "over 174 million" beside 800 million."""
    bounds = [told.claim.quantity.modifier in BOUNDS for told in (one, other)]
    small, large = sorted((one.size, other.size))
    return bounds[0] != bounds[1] and large > LOOSE * small


LOOSE = 2  # times


def _against(a: Claim, b: Claim) -> str:
    """Two amounts that exclude each other; a rise and a fall are told apart by their words."""
    said, other = show.worded(a.quantity), show.worded(b.quantity)
    if a.change and b.change and a.change is not b.change:
        return f"{a.change} {said} against {b.change} {other}"
    return f"{said} against {other}"


def near(a: Told, b: Told) -> bool:
    """Neither is many times the other."""
    return alike(a.size, b.size)


def alike(a: Decimal, b: Decimal) -> bool:
    """The same of two sizes."""
    small, large = sorted((a, b))
    return bool(small) and large <= FAR_APART * small


def compared(a: Told, b: Told) -> Relation:
    """How two quantities lie to each other, each as precise as it was written, in one unit."""
    mine, theirs = factor(a.claim.quantity.unit), factor(b.claim.quantity.unit)
    if mine and theirs and mine[0] == theirs[0]:
        return Relation.SAME if a.figure == b.figure else a.amounts.relation(b.amounts)
    left, right = a.claim.signed, b.claim.signed
    if left.stated == right.stated and left.modifier == right.modifier:
        return Relation.SAME
    return rounded(left).relation(rounded(right))


def _facets(a: Told, b: Told, same_measure: bool) -> Iterator[Facet]:
    """The respects in order; those that tell two measures apart come first."""
    yield _kind(a.claim, b.claim)
    yield Facet("unit", FacetState.UNSTATED) if _both_people(a, b) else _unit(a.claim, b.claim)
    yield Facet("measure", FacetState.SAME) if same_measure else _measure(a, b)
    if a.claim.quantity.unit.kind is b.claim.quantity.unit.kind is UnitKind.MONEY:
        yield _currency(a.claim, b.claim)
    yield _status(a.claim, b.claim)
    yield _area(a, b)
    yield _period(a, b)
    yield _part(a, b)
    if not same_measure:
        yield _population(a, b)


def countable(a: Told, b: Told) -> bool:
    """They are of one kind, and their units can be held against each other."""
    return _same_kind(a.claim, b.claim) and (_same_unit(a.claim, b.claim) or _both_people(a, b))


def related(a: Told, b: Told) -> bool:
    """They count the same, and their words may be of one measure, or one figure is the other with a slip."""
    return countable(a, b) and _alike(a, b)


def may_be_alike(a: Told, b: Told) -> bool:
    """`worded_alike` is worth asking: they share enough ideas, or have what ties figures that share fewer. Most that are
    looked at in a great many documents do not."""
    if a.claim.kind is ClaimKind.DATE or len(a.ideas & b.ideas) >= least_shared(min(len(a.ideas), len(b.ideas))):
        return True
    if not a.part.isdisjoint(b.part) or of_one_treaty(a, b):
        return True
    return a.fates == b.fates and not a.setting.names.isdisjoint(b.setting.names) and a.setting.one_event(b.setting)


def worded_alike(a: Told, b: Told) -> bool:
    """They count the same, and their words may be of one measure, whatever the amounts."""
    return countable(a, b) and not _kept_apart(a, b) and _said_alike(a, b)


def slips(a: Told, b: Told) -> bool:
    """They count the same thing, have a word in common for it, and one figure is the other with a slip of the hand."""
    return countable(a, b) and not _kept_apart(a, b) and _slipped(a, b)


def _alike(a: Told, b: Told) -> bool:
    return not _kept_apart(a, b) and (_slipped(a, b) or _said_alike(a, b))


def _slipped(a: Told, b: Told) -> bool:
    """One long figure is the other with a slip, of one thing counted, or of money or a measure told alike.

    Of what is counted the noun tells, and a word more where five digits may be so near by chance; of 12,345 euros or
    kilometres nothing tells what they are of but their words.
    """
    if not slipped(a.claim.quantity, b.claim.quantity):
        return False
    shared = a.ideas & b.ideas
    if not a.claim.quantity.unit.kind is b.claim.quantity.unit.kind is UnitKind.COUNT:
        return len(shared) >= min(LEAST_TOLD, len(a.ideas), len(b.ideas))
    own = min(exact_digits(a.claim.quantity), exact_digits(b.claim.quantity)) > EXACT_DIGITS
    return own or bool(shared - {idea(a.claim.head)})


def _kept_apart(a: Told, b: Told) -> bool:
    """No likeness of words or digits makes them one: other things counted or paid for, a part of them, other names."""
    if a.object and b.object and a.object.isdisjoint(b.object):
        return True
    if a.claim.kind is ClaimKind.DATE and (_verbless(a) or _verbless(b)):
        return True
    return not same_head(a, b) or _of_some(a, b) or _named_apart(a, b)


def _said_alike(a: Told, b: Told) -> bool:
    if a.claim.kind is ClaimKind.DATE:
        return _of_one_day(a, b)
    if of_one_treaty(a, b):
        return True
    if _of_others(a, b):
        return False
    if a.setting.strangers(b.setting) and not (a.areas and b.areas):
        return False
    if a.part & b.part and (a.of & b.of or not (a.claim.of and b.claim.of)):
        return True
    least, shared = min(len(a.ideas), len(b.ideas)), len(a.ideas & b.ideas)
    told = shared >= least_shared(least) and (least > 1 or (a.ideas == b.ideas and not _bare(a) and not _bare(b)))
    if told and shared >= LEAST_SHARED:
        return True
    if _apart(a, b) and not (a.areas and b.areas):
        return False
    return told or _of_one_event(a, b)


def _apart(a: Told, b: Told) -> bool:
    """Each is told of something that the other's document does not name.

    Where the two tell of one event, a name in an earlier sentence is of this figure only if it refers back.
    """
    if not a.setting.apart(b.setting):
        return False
    own = [one.refers_back or not one.setting.carried for one in (a, b)]
    return all(own) or not a.setting.one_event(b.setting)


def _of_one_day(a: Told, b: Told) -> bool:
    """The same words tell when it was, of something with a name or of "the" one, and it can have been but once: "the
    bridge opened on …"."""
    if len(a.ideas) < LEAST_TOLD or a.wording != b.wording or a.areas != b.areas:
        return False
    if _apart(a, b) or a.setting.strangers(b.setting) or not _ARTICLES.isdisjoint(a.claim.context.clause[:2]):
        return False
    days = a.claim.quantity.date, b.claim.quantity.date
    of_one_year = all(days) and len({day.year for day in days if day}) == 1
    seldom = of_one_year or _years_slipped(a, b)
    return not _ONCE.isdisjoint(a.ideas) or (seldom and not _SELDOM.isdisjoint(a.ideas))


def _verbless(one: Told) -> bool:
    """No verb stands with it and no preposition ties it to one, so that it dates what is named there: a title, a
    byline, a footnote, a reference."""
    said = one.claim.context.sentence
    told = one.claim.period_words.lower().split()[:1] + list(said[: figure_at(said)][-1:])
    return PREPOSITIONS.isdisjoint(told) and not any(
        word in AUXILIARIES or word in FINITE or is_past(word) or idea(word) in _ONCE for word in said
    )


def _years_slipped(a: Told, b: Told) -> bool:
    """Two bare years of which one is the other with two digits swapped: 1931, 1913."""
    days = a.claim.quantity.date, b.claim.quantity.date
    years = [str(day.year) for day in days if day and not day.month]
    return len(years) == len(days) and swapped(*years)


_ARTICLES = frozenset(("a", "an", "another", "some", "one"))  # "a man died" on each of two days


def _bare(one: Told) -> bool:
    """A number of which no word says what it counts: "they went home with five"."""
    return one.claim.quantity.unit.kind is UnitKind.NUMBER and not one.fates


def _named_apart(a: Told, b: Told) -> bool:
    """Each names what the other's document does not: the Oxbow museum, the Averil museum."""
    return bool(a.names - b.ideas - b.setting.ideas and b.names - a.ideas - a.setting.ideas)


def _of_others(a: Told, b: Told) -> bool:
    """Each tells of what the other's document does not: planted, uprooted."""
    return bool(a.setting.ideas and b.setting.ideas and _unknown(a, b) and _unknown(b, a))


def _unknown(a: Told, b: Told) -> frozenset[str]:
    """What the one tells of its figure that the other's document has no word of: planted, in the eye clinic."""
    return (a.core | a.qualified) & a.ideas - b.ideas - b.setting.ideas


def _of_some(a: Told, b: Told) -> bool:
    """One counts a part of what the other counts, or what came to it, or those of another fate."""
    if a.partial != b.partial or a.added != b.added or a.restricted - b.ideas or b.restricted - a.ideas:
        return True
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in ((a.fates, b.fates), (a.turns, b.turns)))


def _of_one_event(a: Told, b: Told) -> bool:
    """Their documents tell of one event, and the two say no more of it than one document or the other knows.

    "Four people died when the Senna burst its banks" and "six people were killed in the flood at Ashby" have but one
    idea in common.
    """
    if a.fates != b.fates or not a.setting.one_event(b.setting) or not same_area(a, b):
        return False
    named = a.setting.names & b.setting.names
    small, large = sorted((a, b), key=lambda one: (len(one.core - named), not one.borrowed))
    core = small.core - named
    if core <= {idea(small.claim.head)} or not core <= large.core | large.ideas:
        return False
    if small.borrowed and not large.core - named <= core | small.before:  # "it cost 12 million", "the firm employs"
        return False
    return _known(a, b) and _known(b, a)


def _known(a: Told, b: Told) -> bool:
    """Of what narrows the one, the other's document tells half or more."""
    known = a.qualified & (b.ideas | b.setting.ideas)
    return 2 * len(known) >= len(a.qualified)


def least_shared(ideas: int) -> int:
    """How many ideas a claim must share with one that tells no fewer: all it has, of more than three most."""
    return max(ceil(LIKE * ideas), min(ideas, LEAST_SHARED), 1)


def comparable(a: Told, b: Told, same_measure: bool = False) -> bool:
    """Two claims of one measure are also of one currency, status, area, time, part and population."""
    return (
        _same_currency(a.claim, b.claim)
        and a.claim.negated == b.claim.negated
        and a.claim.modality is b.claim.modality
        and same_area(a, b)
        and _same_time(a, b)
        and a.parts == b.parts
        and (same_measure or _same_population(a, b))
    )


def _same_kind(a: Claim, b: Claim) -> bool:
    return a.kind == b.kind or (a.kind in _AMOUNTS and b.kind in _AMOUNTS)


def _kind(a: Claim, b: Claim) -> Facet:
    if _same_kind(a, b):
        return Facet("kind", FacetState.SAME)
    return Facet("kind", FacetState.INCOMPATIBLE, f"{a.kind} against {b.kind}")


def _same_unit(a: Claim, b: Claim) -> bool:
    mine, theirs = a.quantity.unit, b.quantity.unit
    if mine.per != theirs.per or {mine.kind, theirs.kind} == {UnitKind.NUMBER, UnitKind.COUNT}:
        return False
    return mine.kind is theirs.kind is UnitKind.MONEY or comparable_units(mine, theirs)


def _both_people(a: Told, b: Told) -> bool:
    """One leaves out the noun: "17 were injured", "19 injured"."""
    kinds = a.claim.quantity.unit.kind, b.claim.quantity.unit.kind
    return set(kinds) == {UnitKind.NUMBER, UnitKind.COUNT} and bool(a.fates) and a.fates == b.fates


def _unit(a: Claim, b: Claim) -> Facet:
    mine, theirs = a.quantity.unit, b.quantity.unit
    if not _same_unit(a, b):
        return Facet("unit", FacetState.INCOMPATIBLE, f"{mine} against {theirs}")
    if mine != theirs and mine.kind is not UnitKind.COUNT:
        return Facet(
            "unit",
            FacetState.UNSTATED if UnitKind.NUMBER in (mine.kind, theirs.kind) else FacetState.NEAR,
            f"{mine} / {theirs}",
        )
    return Facet("unit", FacetState.SAME)


def _same_currency(a: Claim, b: Claim) -> bool:
    mine, theirs = a.quantity.unit, b.quantity.unit
    return not mine.kind is theirs.kind is UnitKind.MONEY or same_currency(mine.name, theirs.name)


def _currency(a: Claim, b: Claim) -> Facet:
    if _same_currency(a, b):
        return Facet("currency", FacetState.SAME)
    return Facet("currency", FacetState.INCOMPATIBLE, f"{a.quantity.unit} against {b.quantity.unit}")


def _measure(a: Told, b: Told) -> Facet:
    if not same_head(a, b):
        said = f"{a.claim.measure or a.claim.head} against {b.claim.measure or b.claim.head}"
        return Facet("measure", FacetState.INCOMPATIBLE, said)
    if _alike(a, b):
        return Facet("measure", FacetState.SAME, ", ".join(sorted(a.ideas & b.ideas)))
    return Facet("measure", FacetState.INCOMPATIBLE, "they share too few words")


def same_head(a: Told, b: Told) -> bool:
    """They count the same, as far as both have a noun for it."""
    if a.claim.quantity.unit.kind is not UnitKind.COUNT or b.claim.quantity.unit.kind is not UnitKind.COUNT:
        return True
    mine, theirs = idea(a.claim.head), idea(b.claim.head)
    people = a.claim.head in PEOPLE, b.claim.head in PEOPLE
    if mine == theirs or all(people):
        return True
    return (people[0] and theirs in a.ideas) or (people[1] and mine in b.ideas)  # "people visited" are visitors


def _status(a: Claim, b: Claim) -> Facet:
    if a.negated != b.negated:
        return Facet("status", FacetState.INCOMPATIBLE, "one is told in the negative")
    if a.modality is not b.modality:
        told = b if a.modality is Modality.ASSERTED else a
        return Facet("status", FacetState.INCOMPATIBLE, f"one is {told.modality}")
    return Facet("status", FacetState.SAME)


def same_area(a: Told, b: Told) -> bool:
    """One names none but what the other names: "from Oslo to Berlin" is not "from Oslo to Paris"."""
    return a.areas <= b.areas or b.areas <= a.areas


def _area(a: Told, b: Told) -> Facet:
    if not a.areas or not b.areas:
        return Facet("area", FacetState.UNSTATED if a.areas != b.areas else FacetState.SAME)
    if same_area(a, b):
        return Facet("area", FacetState.SAME)
    mine, theirs = ("|".join(sorted(areas)) for areas in (a.areas, b.areas))
    return Facet("area", FacetState.INCOMPATIBLE, f"{area_title(mine)} against {area_title(theirs)}")


def _same_time(a: Told, b: Told) -> bool:
    if a.former != b.former:
        return False  # "went up from £2.20"
    mine, theirs = a.claim.period, b.claim.period
    if mine is None or theirs is None:  # "in March", "in April" of texts without a date
        words = _told_time(a).lower(), _told_time(b).lower()
        if _EARLIER.isdisjoint(words[0].split()) != _EARLIER.isdisjoint(words[1].split()):
            return False  # "187, against 171 a year before"
        return words[0] == words[1] or not all(words)
    if PeriodRole.WITHIN in (mine.role, theirs.role):  # two parts of a year are one only where they are worded alike
        return mine == theirs and a.claim.period_words.lower() == b.claim.period_words.lower()
    return a.days == b.days or PeriodRole.EVERY in (mine.role, theirs.role) or _holds(mine, theirs)


def _told_time(one: Told) -> str:
    return "" if one.claim.of_work else one.claim.period_words


def _period(a: Told, b: Told) -> Facet:
    mine, theirs = (_inside(_told_time(one)) for one in (a, b))
    if not _same_time(a, b):
        said = f"{mine or a.claim.period} against {theirs or b.claim.period}"
        return Facet("period", FacetState.INCOMPATIBLE, _FORMER if a.former != b.former else said)
    if a.days is None or b.days is None:
        return Facet("period", FacetState.UNSTATED if mine or theirs else FacetState.SAME, mine or theirs)
    return Facet("period", FacetState.SAME)


def _inside(words: str) -> str:
    """Words that open a sentence as they stand within one: "over the past six years", "May 2024"."""
    return words[:1].lower() + words[1:] if words.partition(" ")[0].lower() in PREPOSITIONS else words


def _part(a: Told, b: Told) -> Facet:
    if a.parts == b.parts:
        return Facet("part", FacetState.SAME)
    return Facet("part", FacetState.INCOMPATIBLE, "one is of some of them")


def _holds(a: Period, b: Period) -> bool:
    """Both only say since when they hold."""
    return a.role is PeriodRole.SINCE and b.role is PeriodRole.SINCE and a.first == b.first


def _same_population(a: Told, b: Told) -> bool:
    return not a.population or not b.population or not a.population.isdisjoint(b.population)


def _population(a: Told, b: Told) -> Facet:
    if a.population == b.population:
        return Facet("population", FacetState.SAME)
    if not _same_population(a, b):
        return Facet("population", FacetState.INCOMPATIBLE, f"{a.claim.measure} against {b.claim.measure}")
    return Facet("population", FacetState.NEAR, f"{a.claim.measure} / {b.claim.measure}")

"""The figures of two passages in pairs, what each pair comes to, and why a figure has no partner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import product

from factcheck.compare import show
from factcheck.compare.agree import BOUNDS
from factcheck.compare.passages.apart import facets, of_one_side
from factcheck.compare.passages.derived import derived, is_derived, rest, total
from factcheck.compare.passages.doing import led_by, of_other_doings
from factcheck.compare.passages.facts import Fact
from factcheck.compare.passages.labels import of_another, side
from factcheck.compare.passages.meet import meeting
from factcheck.compare.passages.opposed import left, opposed
from factcheck.compare.passages.quantified import quantified
from factcheck.compare.passages.results import other_winner
from factcheck.compare.passages.score import (
    LEAST,
    beside,
    close,
    countable,
    of_other_things,
    rescaled,
    same_kind,
    score,
    telling,
    topical,
    words,
)
from factcheck.compare.passages.stages import staged
from factcheck.compare.passages.subject import but_for, of_others, strangers
from factcheck.compare.passages.weigh import relation, size
from factcheck.compare.show import in_quotes
from factcheck.compare.slips import is_swap
from factcheck.dataclass import dataclass
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.labelled import BY_THE_WAY, LABELLED
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.units import TABLE as UNITS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.interval import Interval, Relation, plain
from factcheck.model.match import FacetState, Outcome, Pair

ENOUGH = 0.5  # points without which two figures are no pair
WELL = 2.5  # points of the words from which on two figures are of one field at least
_BY_THE_WAY = frozenset(("ordinal", "quarter")) | BY_THE_WAY


@dataclass(frozen=True, slots=True)
class Laid:
    """Two passages side by side: the pairs, and by its id why a claim has no partner."""

    pairs: tuple[Pair, ...]
    reasons: Mapping[str, str]

    @property
    def outcome(self) -> Outcome:
        """Of the first passage given the second."""
        found = {one.outcome for one in self.pairs}
        return next((one for one in _WORST if one in found), Outcome.UNRELATED)


_WORST = (Outcome.CONFLICT, Outcome.NOT_COMPARABLE, Outcome.AGREE)


def lay(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Laid:
    """Each figure with the one that most speaks for, best first, each in one pair at most."""
    made: list[Pair] = []
    used: set[str] = set()
    some = theirs[:LONG]  # of long texts figures are worked out from the first only
    for a in ours:
        if is_derived(a) and not _told_itself(a, some) and (found := derived(a, some, ours)):
            made.append(found)
            used.add(a.claim.id)
    lost: set[str] = set()
    figures = any(not one.mentioned for one in ours)  # then a time that it names by the way contradicts none
    for points, a, b in sorted(_weighed(ours, theirs), key=lambda one: -one[0]):
        if a.claim.id in lost or not used.isdisjoint((a.claim.id, b.claim.id)):
            continue
        pair = left(a, b, ours[:LONG], some) or held(a, b)
        by_the_way = a.mentioned and (a.is_date or a.claim.reading in _BY_THE_WAY)
        aside = by_the_way and (figures if pair.outcome is not Outcome.AGREE else not _of_one_event(a, b))
        if (
            aside
            or pair.outcome is Outcome.UNRELATED
            or (points < ENOUGH and pair.outcome is not Outcome.NOT_COMPARABLE)
        ):
            lost.add(a.claim.id)
            continue
        if pair.outcome is not Outcome.AGREE:
            pair = total(a, some) or rest(a, some) or pair
        made.append(quantified(pair, a, some))
        used |= {a.claim.id, b.claim.id}
    for a in ours:
        if a.claim.id not in used and (found := derived(a, some, ours) or total(a, some) or rest(a, some)):
            made.append(found)
            used |= {a.claim.id, found.b.id}
    losers = [one for pair in made for one in _losers(pair, ours, theirs, used)]
    made += losers
    used |= {claim.id for pair in losers for claim in (pair.a, pair.b)}
    slips = list(_slipped(made, ours, theirs, used))
    made += slips
    used |= {claim.id for pair in slips for claim in (pair.a, pair.b)}
    if not made and (found := _of_one_topic(ours, theirs)):
        made.append(found)
        used |= {found.a.id, found.b.id}
    alone = {one.claim.id: _why(one, other) for mine, other in ((ours, theirs), (theirs, ours)) for one in mine
            if one.claim.id not in used}  # fmt: skip
    return Laid(tuple(staged(made, ours)), alone)


def _slipped(made: Sequence[Pair], ours: Sequence[Fact], theirs: Sequence[Fact], used: Set[str]) -> Iterator[Pair]:
    """The one figure of a kind that each sentence has left where others of the two make a pair, if the one is the other with
    digits swapped."""
    mine, known = (_left(side, used) for side in (ours, theirs))
    for pair in made:
        if pair.outcome is not Outcome.AGREE:
            continue
        a_left, b_left = mine.get(pair.a.sentence.start, ()), known.get(pair.b.sentence.start, ())
        for a, b in product(a_left[:FEW], b_left[:FEW]):
            like = (_swapped(a, b) and not rescaled(a, b)) or _told_alike(a, b)
            if (
                a.dimension == b.dimension
                and pair.outcome is Outcome.AGREE
                and like
                and relation(a, b) is Relation.APART
            ):
                said = f"{_told(a.claim)} against {_told(b.claim)}"
                yield Pair(a.claim, b.claim, Outcome.CONFLICT, "conflict", Relation.APART, (), said)
                return


def _left(side: Sequence[Fact], used: Set[str]) -> dict[int, list[Fact]]:
    """The figures without a partner, by where their sentence begins."""
    found: dict[int, list[Fact]] = {}
    for one in side:
        if one.claim.id not in used and not one.mentioned:
            found.setdefault(one.claim.sentence.start, []).append(one)
    return found


def _told_alike(a: Fact, b: Fact) -> bool:
    """The very same two words stand behind both: "22% *under 15*", "12% *under 15*"."""
    behind = [one.behind.lower().split()[:2] for one in (a, b)]
    return behind[0] == behind[1] and len(behind[0]) > 1 and a.head == b.head and any(map(str.isalnum, behind[0]))


FEW = 4  # figures left over


def _of_one_topic(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Pair | None:
    """Of two passages on one subject of which no figures make a pair the two that share most words: they are of two things,
    "*attacks* rose by 22%", "there were 22 *attacks*"."""
    best: tuple[int, Fact, Fact] | None = None
    sides = ([one for one in side if not one.mentioned][:TOPIC] for side in (ours, theirs))
    for a, b in product(*sides):
        if a.lead and b.lead and not (a.near | a.wide) & (b.near | b.wide | b.passage) and not b.near & a.passage:
            continue  # "the *castle* has 312 rooms", "the *valley* has 321 rooms"
        shared = len(_topic(a) & _topic(b) | (a.told.fates & b.told.fates)) or _of_one_toll(a, b)
        if shared and (best is None or shared > best[0]):
            best = shared, a, b
    if best is None:
        return None
    _, a, b = best
    kind = "measure" if countable(a, b) else "unit"
    said = f"{_told(a.claim)} against {_told(b.claim)}"
    return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, kind, relation(a, b), (), said)


def _of_one_toll(a: Fact, b: Fact) -> bool:
    """The dead and the hurt of one time or place."""
    when = a.claim.period is not None and a.claim.period == b.claim.period
    return bool(a.told.fates and b.told.fates) and (when or bool(a.places & b.places))


TOPIC = 50  # figures of a side


def _topic(one: Fact) -> frozenset[str]:
    return one.near | ({idea(one.head)} if one.head and one.head not in PEOPLE else frozenset())


def _losers(pair: Pair, ours: Sequence[Fact], theirs: Sequence[Fact], used: Set[str]) -> Iterator[Pair]:
    """The other side of a vote of which both tell the one: "*nine to five*", "9 votes *to 4*"."""
    if pair.outcome is not Outcome.AGREE or pair.kind == "computed":
        return
    a, b = _against(pair.a, ours), _against(pair.b, theirs)
    if a and b and used.isdisjoint((a.claim.id, b.claim.id)) and relation(a, b) is Relation.APART:
        said = f"{_told(a.claim)} against {_told(b.claim)}"
        yield Pair(a.claim, b.claim, Outcome.CONFLICT, "conflict", Relation.APART, (), said)


def _against(claim: Claim, facts: Sequence[Fact]) -> Fact | None:
    """The number that a vote went to: 5 of "voted 9 to *5*"."""
    one = next((one for one in facts if one.claim is claim), None)
    if one is None or not any(word.startswith("vote") for word in one.words):
        return None
    between = ((other, one.behind[: max(0, other.claim.anchor.start - claim.anchor.end)]) for other in facts)
    return next((other for other, text in between if text.split() in (["to"], ["votes", "to"])), None)


def _of_one_event(a: Fact, b: Fact) -> bool:
    """More than a word tells that the times are of one thing: "the *zoo opened* in 1931"."""
    if not a.is_date:
        return True
    shared = len((a.near | a.wide) & (b.near | b.wide)) + len(a.places & b.places)
    leads = [{word for word in led_by(one) if word.isalpha() and word not in FUNCTION} for one in (a, b)]
    texts = [one.text.lower() for one in (b, a)]
    if all(leads) and not any(word in text for lead, text in zip(leads, texts, strict=True) for word in lead):
        return (a.refers and not b.places - a.named) or (b.refers and not a.places - b.named)
    if shared >= LEAST_SHARED or a.refers or b.refers or not a.near or not b.near:
        return True
    return bool(shared) and (a.near <= b.passage or b.near <= a.passage)


LEAST_SHARED = 2  # ideas


def _told_itself(a: Fact, theirs: Sequence[Fact]) -> bool:
    """The other passage tells such a figure itself, of as many words: nothing need be worked out."""
    return a.claim.kind is ClaimKind.CHANGE and any(
        b.claim.kind is ClaimKind.CHANGE and countable(a, b) and a.near and a.near == b.near for b in theirs
    )


def _weighed(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[tuple[float, Fact, Fact]]:
    mine, known = side(ours), side(theirs)
    for a, b in meeting(ours, theirs):
        if countable(a, b) and topical(a, b) and not strangers(a, b):
            points = score(a, b) - of_another(a, b, mine, known)
            if len(theirs) <= TOPIC and opposed(a, b) and left(a, b, ours, theirs):
                points += OPPOSED
            yield points, a, b


OPPOSED = 2.0  # points for two parts of one whole


OTHERS = 4.0  # points


def held(a: Fact, b: Fact) -> Pair:
    """A figure held against another: the respects first, then the amounts."""
    every = tuple(facets(a, b))
    lying = relation(a, b)
    shut = next((facet for facet in every if facet.state is FacetState.INCOMPATIBLE), None)
    if (
        shut
        and lying is not Relation.APART
        and (shut.name == "part" or (shut.name == "measure" and close(a, b) and (telling(a) or telling(b))))
    ):
        shut = None
    said = f"{_told(a.claim)} against {_told(b.claim)}"
    of_all = "votes" in (*a.words, *b.words, a.head + "s", b.head + "s") or ClaimKind.CHANGE in (
        a.claim.kind,
        b.claim.kind,
    )
    if a.whole != b.whole and lying is Relation.APART and of_all:
        return Pair(a.claim, b.claim, Outcome.UNRELATED, "measure", lying, every, "one is the whole")
    if shut and shut.name == "unit" and (rate := _at_one_rate(a, b)):
        return Pair(
            a.claim, b.claim, Outcome.AGREE, "computed", Relation.OVERLAPS, every, f"{_told(a.claim)} and {rate}"
        )
    if shut:
        return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, shut.name, lying, every, shut.detail)
    if not same_kind(a, b):
        return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, "kind", lying, every, said)
    if of_other_things(a, b) and not (close(a, b) and (telling(a) or len(a.near & b.near) > 1)):
        return Pair(a.claim, b.claim, Outcome.UNRELATED, "measure", lying, every, f"{a.head} against {b.head}")
    if lying is not Relation.APART and not a.is_date and not telling(a) and not _akin(a, b):
        return Pair(a.claim, b.claim, Outcome.UNRELATED, "measure", lying, every, "no words in common")
    if a.mentioned and a.claim.reading in LABELLED and words(a, b) <= LEAST:
        return Pair(a.claim, b.claim, Outcome.UNRELATED, "measure", lying, every, "too few words in common")
    if lying is not Relation.APART and _loose(a, b):
        return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, "bound", lying, every, said)
    if lying is not Relation.APART:
        if won := other_winner(a, b):
            return Pair(a.claim, b.claim, Outcome.CONFLICT, "conflict", lying, every, won)
        kind = "same" if lying is Relation.SAME else "precision"
        return Pair(a.claim, b.claim, Outcome.AGREE, kind, lying, every, said.replace(" against ", " and "))
    enough = words(a, b) > LEAST or (beside(a, b) and words(a, b) >= LEAST) or (a.near == b.near and a.head and b.head)
    enough = enough or _swapped(a, b)
    if not enough or (of_others(a, b) and words(a, b) <= WELL):
        return Pair(a.claim, b.claim, Outcome.UNRELATED, "measure", lying, every, "too few words in common")
    if of_others(a, b) and not (a.is_vote and b.is_vote):
        mine, theirs = (in_quotes(" ".join(sorted(one.lead))) for one in (a, b))
        return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, "measure", lying, every, f"{mine} against {theirs}")
    if other := but_for(a, b):
        detail = f"{in_quotes(other[0])} against {in_quotes(other[1])}"
        return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, "measure", lying, every, detail)
    if (a.refers == b.refers or a.is_date) and not of_one_side(a, b) and (other := of_other_doings(a, b)):
        detail = f"{in_quotes(other[0])} against {in_quotes(other[1])}"
        return Pair(a.claim, b.claim, Outcome.NOT_COMPARABLE, "measure", lying, every, detail)
    return Pair(a.claim, b.claim, Outcome.CONFLICT, "conflict", lying, every, said)


_TIMES = {"day": 365, "week": 52, "month": 12, "quarter": 4, "year": 1}  # in a year


def _at_one_rate(a: Fact, b: Fact) -> str:
    """The second at the rate of the first, where that makes them one: "€2,300 a month", "€27,600 a year"."""
    mine, theirs = a.claim.quantity, b.claim.quantity
    ours, known = _TIMES.get(mine.unit.per), _TIMES.get(theirs.unit.per)
    if not ours or not known or theirs.stated.low is None or not theirs.stated.is_point:
        return ""
    made = theirs.stated.low * known / ours
    slack = made * RATE
    if not mine.interval.meets(Interval(made - slack, made + slack)):
        return ""
    return f"{_told(b.claim)}, which is {plain(round(made, 2))} a {mine.unit.per}"


RATE = Decimal("0.01")  # of an amount a year, that is rounded by the month


def _akin(a: Fact, b: Fact) -> bool:
    """A word that tells, a place or what is counted ties them."""
    units = {idea(word) for word in (*a.words, *b.words) if word in UNITS}
    if (a.near | a.wide) & (b.near | b.wide) - units or a.places & b.places or a.told.fates & b.told.fates:
        return True
    if a.refers or b.refers:
        return True
    return a.mentioned or b.mentioned or a.dimension == "count" or bool(a.said & b.said - NEUTRAL - units)


def _loose(a: Fact, b: Fact) -> bool:
    """What is known is a bound so far off that the claim does not follow: "800" of "more than 174"."""
    if b.claim.quantity.modifier not in BOUNDS or a.claim.quantity.modifier in BOUNDS or a.is_date:
        return False
    small, large = sorted((size(a), size(b)))
    return large > LOOSE * small


LOOSE = 2  # times


def _swapped(a: Fact, b: Fact) -> bool:
    """One long number is the other with two digits swapped, or with another scale word."""
    mine, theirs = a.claim.quantity.stated, b.claim.quantity.stated
    if mine.low is None or theirs.low is None or not (mine.is_point and theirs.is_point):
        return False
    if rescaled(a, b):
        return True
    return telling(a) and mine.low.adjusted() >= SWAPPED and is_swap(mine.low, theirs.low)


LONG = 200  # figures of a passage from which on reasons are looked for among the first few only
NEAREST = 100  # figures among which the nearest is looked for
SWAPPED = 3  # the place of the first digit, from 0: of four digits and more


def _told(claim: Claim) -> str:
    if claim.kind is ClaimKind.DATE or claim.reading:
        return claim.period_words or claim.quantity.written
    way = f"{claim.change} " if claim.change else ""
    return way + show.worded(claim.quantity)


def _why(one: Fact, others: Sequence[Fact]) -> str:
    """Why a figure has no partner."""
    few = others[:NEAREST] if len(others) <= LONG else others[:FEW]
    alike = [other for other in few if other.dimension == one.dimension]
    if not alike:
        return "the other text has no such amount"
    if same := next((other for other in alike if relation(one, other) is Relation.SAME), None):
        return f"the other text has {_told(same.claim)}, too, of another thing"
    nearest = max(alike, key=lambda other: score(one, other))
    return f"the nearest in the other text is {_told(nearest.claim)}, of another thing"

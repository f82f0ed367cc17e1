"""How much speaks for it that two figures of two passages are of one thing."""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.passages.apart import contrast
from factcheck.compare.passages.facts import TEMPERATURE, Fact
from factcheck.compare.passages.seats import seat
from factcheck.compare.passages.weigh import days, relation, size
from factcheck.lexicon.fates import fate
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.labelled import NAMED
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.units import PEOPLE
from factcheck.model.claim import ClaimKind
from factcheck.model.interval import Relation
from factcheck.model.quantity import UnitKind

LEAST = 1.5  # points from which on two figures make a pair
_AMOUNTS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL, ClaimKind.OTHER))
REFERS = 0.8  # points for a subject that only points back
_POPULATION = "population"
_CLOSE = Decimal("1.3")


def same_kind(a: Fact, b: Fact) -> bool:
    """They are amounts, or changes, or dates alike; "it gained 5 million views" is an amount as much as a change."""
    kinds = {ClaimKind.AMOUNT if _GAINED & set(one.before[-3:]) else one.claim.kind for one in (a, b)}
    if len(kinds) == 1 or kinds <= _AMOUNTS:
        return True
    if kinds <= _AMOUNTS | {ClaimKind.CHANGE} and a.words & b.words & VERBS:
        return True  # "cut its staff by 10%", "a tenth of the staff were cut"
    relative = a.claim.quantity.unit.kind in (UnitKind.PERCENT, UnitKind.POINTS)
    return kinds <= _AMOUNTS | {ClaimKind.CHANGE} and not relative


_GAINED = frozenset("gaining gained gain gains earning earned".split())  # "gaining an 81% rating"


def countable(a: Fact, b: Fact) -> bool:
    """They are amounts of one kind: "the 165th state" counts states as "165 states" do."""
    if a.dimension == b.dimension:
        return a.claim.reading != NAMED or not a.mentioned  # "Apollo 13" is no figure
    if _in_a_row(a, b) or _in_a_row(b, a):
        return True
    ordinals = [one for one in (a, b) if one.claim.kind is ClaimKind.ORDINAL]
    return bool(ordinals) and {a.dimension, b.dimension} == {"count", "ordinal"}


def _in_a_row(one: Fact, other: Fact) -> bool:
    """ "For *26 consecutive years*", "the *26th consecutive year*"."""
    times = one.claim.quantity.unit.kind is UnitKind.TIME and other.claim.kind is ClaimKind.ORDINAL
    return times and other.head == one.claim.quantity.unit.name and not _ROW.isdisjoint(one.words & other.words)


_ROW = frozenset("consecutive successive straight row running".split())


def topical(a: Fact, b: Fact) -> bool:
    """They may be of one thing: they share a word that tells, a place, or what they count."""
    if a.dimension == b.dimension == TEMPERATURE or (a.is_vote and b.is_vote):
        return True
    if (a.near | a.wide) & (b.near | b.wide) or a.said & b.said or a.places & b.places:
        return True
    if a.dimension == b.dimension == "count" and a.told.fates & b.told.fates:
        return True
    if a.head and b.head and (idea(a.head) == idea(b.head) or {a.head, b.head} <= PEOPLE):
        return True
    if a.refers != b.refers and a.head == b.head:
        return True  # "it had ..." is told of what the other text names
    if {a.head, b.head} & PEOPLE and _POPULATION in a.said | b.said:
        return True
    return bool(a.head and idea(a.head) in b.said) or bool(b.head and idea(b.head) in a.said)


def score(a: Fact, b: Fact) -> float:
    """Points for a pair; what the amounts are has a part in it, so that of two figures of like words the nearer is the
    partner, and none has one that it is surely not of."""
    amount = _amount(a, b)
    points = words(a, b) + _where(a, b) + (max(0.0, amount) if a.negated != b.negated else amount)
    if a.claim.kind is not b.claim.kind:
        changes = ClaimKind.CHANGE in (a.claim.kind, b.claim.kind)
        points -= 2 if not same_kind(a, b) else 1.5 if changes else 0.5
    if ("/" in a.claim.quantity.written) != ("/" in b.claim.quantity.written):
        points -= 1.5
    mine, theirs = a.told.fates, b.told.fates
    if mine and theirs and not mine & theirs:
        points -= 1.5
    if mine and theirs and mine != theirs and mine & theirs:
        points -= 1.5  # the dead and the hurt together, the dead alone
    if a.outside or b.outside:
        points += 2 if a.outside == b.outside else -2
    return points - (1.0 if contrast(a, b) else 0)


def words(a: Fact, b: Fact) -> float:
    """What the words alone say for it."""
    near = len(a.near & b.near)
    wide = len((a.near | a.wide) & (b.near | b.wide)) - near
    dull = len(a.said & b.said) - near
    votes = VOTES if a.is_vote and b.is_vote and not near else 0
    fates = 1.0 if a.told.fates & b.told.fates else 0
    close = 0.5 * min(2, len(a.close_ideas & b.close_ideas))
    place = 0.8 if a.places & b.places else 0
    place += REFERS if a.refers != b.refers else 0
    return (
        1.0 * min(3, near)
        + 0.4 * min(4, wide)
        + 0.4 * min(3, dull)
        + _counted(a, b)
        + fates
        + votes
        + close
        + place
        + _time(a, b)
    )


def _time(a: Fact, b: Fact) -> float:
    one, other = a.claim.period, b.claim.period
    return 0.5 if one and other and not a.is_date and one.overlaps(other) else 0


def beside(a: Fact, b: Fact) -> bool:
    """One number is but a little more than the other and long."""
    return close(a, b) and (telling(a) or telling(b))


def telling(one: Fact) -> bool:
    """A figure so long that the other text hardly has it, or one beside it, by chance."""
    number = one.claim.quantity.stated.bound
    return number is not None and len(number.normalize().as_tuple().digits) > 2


def of_other_things(a: Fact, b: Fact) -> bool:
    """Each has a noun for what it counts, and neither noun is in the other's clause: cats, windows."""
    return a.dimension == b.dimension == "count" and _counted(a, b) < 0


def close(a: Fact, b: Fact) -> bool:
    """One number is but a little more than the other."""
    small, large = sorted((size(a), size(b)))
    return bool(small) and large <= _CLOSE * small


def _verbed(head: str, other: Fact) -> bool:
    """What the one counts the other has as a verb: "141 votes", "100 countries voted"."""
    root = head[:-1] if len(head) >= ROOT else head
    return any(word.startswith(root) and len(word) <= len(head) + 2 for word in other.words)


ROOT = 4  # letters of a noun that may lose its last in a verb
RESCALED = 1000
VOTES = 1.5  # points for two counts of votes
WHOLE = 1.5  # points off for a whole against a part


def rescaled(a: Fact, b: Fact) -> bool:
    """One number is the other with another scale word: 1.2 million, 1.2 billion."""
    small, large = sorted((size(a), size(b)))
    while small and large > small and large >= RESCALED * RESCALED:
        large /= RESCALED
        if large == small:
            return True
    return False


def _counted(a: Fact, b: Fact) -> float:
    if a.dimension != "count":
        return 0.5
    if (a.head in PEOPLE and _POPULATION in b.words) or (b.head in PEOPLE and _POPULATION in a.words):
        return 1.5  # "the population is 640", "640 people live there"
    if not a.head or not b.head:
        return 1.0 if _led_by(a, b) or _led_by(b, a) else 0.3
    if idea(a.head) == idea(b.head):
        return 1.5
    if idea(a.head) in b.said and idea(b.head) in a.said:
        return 2.0  # "*children* were 1,696 of the *casualties*", "the *casualties* include 1,696 *children*"
    if idea(a.head) in b.said or idea(b.head) in a.said:
        return 1.0
    if _verbed(a.head, b) or _verbed(b.head, a):
        return 1.0
    people = a.head in PEOPLE or b.head in PEOPLE
    if people or fate(a.head) or fate(b.head):
        return 0.5
    return -0.5


def _led_by(one: Fact, other: Fact) -> bool:
    """What the one counts stands in front of the other: "112 cases", "the cases rose to 112"."""
    return bool(one.head) and not other.head and idea(one.head) in other.lead


def _where(a: Fact, b: Fact) -> float:
    points = 0.0
    mine, theirs = a.told.areas, b.told.areas
    if mine and theirs:
        points -= 0 if mine & theirs else 1.2
    elif (here := seat(a)) and (there := seat(b)):
        points -= 0 if here == there else 1.2
    one, other = a.claim.period, b.claim.period
    if one and other and not a.is_date:
        points -= 0 if one.overlaps(other) else 0.3
    if a.negated != b.negated:
        points -= 0.6
    if a.whole != b.whole:
        points -= WHOLE
    return points


def _amount(a: Fact, b: Fact) -> float:
    lying = relation(a, b)
    if a.is_date:
        if lying is Relation.SAME:
            return 2.5
        gap = days(a, b)
        return next((points for most, points in _GAPS if gap <= most), 0.0)
    if lying is Relation.SAME:
        return 4.0 if telling(a) else 2.5
    if not size(a) or not size(b):
        return 0.0
    small, large = sorted((size(a), size(b)))
    apart = large / small
    near = 1.0 if rescaled(a, b) else next((points for most, points in _APART if apart <= most), _FAR_APART)
    if size(a) <= 10 and size(b) <= 10:
        near = max(near, 0.0)
    return near + (0.4 if lying is not Relation.APART and apart <= LOOSELY else 0.0)


_APART = (  # how many times the other one number is at most, and what so near an amount says
    (Decimal("1.03"), 2.0), (Decimal("1.1"), 1.6), (Decimal("1.3"), 1.3), (Decimal(4), 0.0), (Decimal(20), -1.0),
)  # fmt: skip
_FAR_APART = -2.5
LOOSELY = 2  # times: that 10% lies in "up to 30%" says nothing
_GAPS = ((40, 1.7), (800, 1.0), (8000, 0.5))  # days, and what so near a time says

"""Whether two figures are told of two things that each have a name of their own."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.clause import AUXILIARIES, STOPS, is_filler
from factcheck.lexicon.contrasts import SIDES
from factcheck.lexicon.ideas import idea, is_common
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.units import TABLE as UNITS
from factcheck.lexicon.verbs import CARRYING, is_past
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import figure_at


def strangers(a: Fact, b: Fact) -> bool:
    """Each sentence begins with a name that the other passage does not have: "*Dorrel* employs 650", "*Hadley* 560"."""
    mine, theirs = subject(a), subject(b)
    if not _SAYING.isdisjoint((*a.claim.context.sentence, *b.claim.context.sentence)):
        return False
    if max(len(a.lead), len(b.lead)) > SHORT:
        return False
    return bool(mine and theirs) and mine.isdisjoint(b.passage | theirs) and theirs.isdisjoint(a.passage)


def subject(one: Fact) -> frozenset[str]:
    """The words of the name that its clause begins with."""
    written = {word for name in one.claim.context.names for word in name.lower().split()}
    lead = one.before[:1]
    return frozenset(word for word in lead if word in written and not is_common(word) and not is_past(word))


_BASED = frozenset(map(idea, "based receive received".split()))  # say how a number came about, not what it is of
_SAYING = frozenset("said says say told according reported put".split())
SHORT = 2  # ideas: what is longer is more than a subject


def of_others(a: Fact, b: Fact) -> bool:
    """What stands in front of each is nothing that the other passage knows: "*detached houses* sold for", "*flats* sold
    for". A subject that only points back may be any."""
    if a.refers != b.refers:
        return False
    mine, theirs = a.lead - b.passage - _BASED, b.lead - a.passage - _BASED
    if not _SAYING.isdisjoint((*a.claim.context.sentence, *b.claim.context.sentence)):
        return False
    if max(len(a.lead), len(b.lead)) > SHORT:
        return False
    return (
        bool(mine and theirs)
        and mine == a.lead - b.near - _BASED
        and theirs == b.lead - a.near - _BASED
        and not a.lead & b.lead
    )


def but_for(a: Fact, b: Fact) -> tuple[str, str] | None:
    """Two clauses alike but for a word or two of each, which tell of two things then: "2.4 tonnes of *cocaine* were
    seized", "800 kilograms of *heroin* were seized". Words that say how, not what, and names do not count."""
    mine, theirs = _content(a), _content(b)
    shared = mine.keys() & theirs.keys()
    one = {word for idea, word in mine.items() if idea not in theirs}
    other = {word for idea, word in theirs.items() if idea not in mine}
    if len(shared) < (1 if a.is_date else ALIKE) or not one or not other or max(len(one), len(other)) > FEW:
        return None
    if one.isdisjoint(b.passage) and other.isdisjoint(a.passage) and not any(map(alike, one, other)):
        return sorted(one)[0], sorted(other)[0]
    return None


def alike(one: str, other: str) -> bool:
    """Two words of one root, or for one thing: use and used, spent and cost."""
    short, long = sorted((one, other), key=len)
    if len(short) >= ROOT and long.startswith(short[: max(ROOT, len(short) - 2)]):
        return True
    if {one, other} <= _PUT_OUT:
        return True
    return any(side in SIDES.get(long, ()) for side in SIDES.get(short, ()))


_PUT_OUT = frozenset("released issued published launched put".split())
ROOT = 3  # letters
STATING = frozenset(  # how a figure is told, and nothing of what it is of
    """confirmed registered counted listed lists list names named measured showed shows show based collected certified
    accounted figure figures estimated estimate put puts count tally according start starts started begin begins takes
    made make gives gave edition yearbook took take lasts lasted last cannot unable not never""".split()
)


_ADDING = frozenset(
    "account accounts accounted accounting constitute constituted comprise comprised represent represented".split()
)
ALIKE = 2  # ideas in common
FEW = 1  # words of each that the other has not


def _content(one: Fact) -> dict[str, str]:
    """The ideas of its clause, each with its word: not of names, places, movements and what says how."""
    claim = one.claim
    names = {word for name in claim.context.names for word in name.lower().split()}
    found: dict[str, str] = {}
    clause = claim.context.clause
    end = next((i for i in range(figure_at(clause), len(clause)) if clause[i] in STOPS), len(clause))
    for word in (*clause[:end], claim.head):
        dull = (
            word in _ADDING
            or word in STATING
            or word in CARRYING
            or is_filler(word)
            or word in FUNCTION
            or word in VERBS
            or singular(word) in NEUTRAL
            or word in NUMERAL_WORDS
            or word in UNITS
        )
        if (
            not word.isalpha()
            or dull
            or word in names
            or word in area_names()
            or word in demonyms()
            or word in AUXILIARIES
        ):
            continue
        found[idea(word)] = word
    return found

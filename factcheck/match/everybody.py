"""Whether people that a text counts are all there are, or some of them: "Nigeria had 228 million people", "*86 million people
had no power*"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.lexicon.clause import BE
from factcheck.lexicon.parts import SIDES, STRETCHES
from factcheck.lexicon.places import area_names, is_of_a_people
from factcheck.lexicon.units import EVERYBODY
from factcheck.lexicon.verbs import OVER, PACKING, SPREAD
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.wording import SIGNS
from factcheck.model.claim import Claim, figure_at
from factcheck.model.quantity import UnitKind

STAYING = frozenset("live lived living share inhabit inhabits remain remained dwell call".split())
COUNTRY_OF = (("country", "of"), ("nation", "of"), ("state", "of"), ("island", "of"), ("kingdom", "of"))
_WITHIN = frozenset("in of on across within throughout around along".split())
_HOW_MUCH = frozenset("the all whole entire mainland this that its their".split())
_WHERE = frozenset(
    """country nation territory island state world continent archipelago kingdom republic place it there total planet earth
    globe coast coasts shores borders""".split()
)
_HAVE = frozenset(("has", "have", "had"))
_DONE = frozenset(  # what may stand behind all the people of a place
    """and or but to per than then more fewer according altogether overall total spread scattered while
    whereas compared against yet though although when since until would will earlier before after a""".split()
)
_TODAY = frozenset("today now currently nowadays".split())
_BY_NOW = (("by", "now"), ("by", "then"), ("by", "today"), ("as", "of"))
_NOUN = 4  # words from a figure to its noun: "half a million *fewer people*"
_LACKING = frozenset("without with below under alone off rough abroad outside".split())
_COUNTED = frozenset("living counted recorded estimated reported expected there".split())


def some_of_them(claim: Claim) -> str:
    """The word behind people counted that makes them a part of all: "86 million people *had* no power", "*who* lack water",
    "*online*"; "" for none: "228 million people in Nigeria", "a country of 9 million people squeezed between two rivers"."""
    clause, behind = claim.context.clause, figure_at(claim.context.sentence)
    at = figure_at(clause)
    if claim.head not in EVERYBODY or claim.quantity.unit.kind is not UnitKind.COUNT:
        return ""
    if part := _served(clause, at):
        return part
    some = not _SOME.isdisjoint(clause[at + 1 : at + 4])
    if (
        (all_of_its(claim) and not some)
        or clause[max(0, at - 2) : at] in COUNTRY_OF
        or clause[max(0, at - 2) : at] == ("home", "to")
    ):
        return ""
    here = next(
        (i + 1 for i in range(at + 1, min(at + _NOUN, len(clause))) if singular(clause[i]) == claim.head), at + 2
    )
    while here < len(clause):
        word = clause[here]
        if land := all_over(claim.context.sentence, behind + here - at, named_words(claim.context.names)):
            here = land - behind + at
            if here < len(clause) and clause[here] in _LAND_ENDS - BE:
                return "" if clause[here] not in _HAVE else clause[here]
            continue
        if word in _TODAY:
            here += 1
            continue
        if word in SIGNS or word in _DONE or (word, *clause[here + 1 : here + 2]) in _BY_NOW:
            return ""
        if word == "left" and (here + 1 == len(clause) or clause[here + 1] in SIGNS or clause[here + 1] in _WITHIN):
            return ""  # "has 6 million people left"
        if word in _WITHIN:
            here, part = _place(clause, here + 1)
            if part:
                return part
        elif word in STAYING or word in area_names() or is_of_a_people(word) or word in ("there", "home"):
            if word in STAYING and clause[here + 1 : here + 2] and clause[here + 1] in _LACKING:
                return clause[here + 1]
            here += 1
        elif word in BE and clause[here + 1 : here + 2] and clause[here + 1] in _COUNTED:
            here += 2
        else:
            return word
    return ""


_SOME = frozenset("who whom without under aged below above".split())


def _served(clause: Sequence[str], at: int) -> str:
    """The verb of what somebody does for so many people: "the programme *reaches* # people", "it *fed* #"; not of a
    country, "Botswana reached #"."""
    while at and (clause[at - 1] in _ABOUT or clause[at - 1].endswith("ly")):
        at -= 1
    verb = clause[at - 1] if at else ""
    if verb not in _SERVING:
        return ""
    return "" if verb in _ARRIVING and all(_of_a_place(clause, i) for i in range(at - 1)) else verb


def _of_a_place(clause: Sequence[str], at: int) -> bool:
    """A word of a place's name, or one that says nothing of another: "*the population of Botswana* reached #"."""
    word = clause[at]
    return (
        word in FUNCTION
        or word in SIGNS
        or word in _WHERE
        or word in area_names()
        or singular(word) in EVERYBODY
        or word in _COUNTS
        or _in_a_name(clause, at)
    )


_COUNTS = frozenset("population populations number total".split())
_ARRIVING = frozenset("reach reaches reached reaching".split())
_SERVING = _ARRIVING | frozenset(
    """serve serves served serving cover covers covered covering help helps helped helping feed feeds fed feeding treat
    treats treated treating employ employs employed assist assists assisted supply supplies supplied supplying insure
    insures insured vaccinate vaccinated evacuate evacuated protect protects protected train trained displace displaced
    displaces displacing kill kills killed affect affects affected connect connects connected""".split()
)


def all_of_its(claim: Claim) -> bool:
    """All of a place's own: "*Kenya's* 55 million inhabitants", "*its* 55 million people", "*inhabited by* #"."""
    clause = claim.context.clause
    led = clause[max(0, figure_at(clause) - 3) : figure_at(clause)]
    while led and (led[-1] in _ABOUT or led[-1].endswith("ly")):
        led = led[:-1]
    owners = [name.lower().replace("’", "'") for name in claim.context.names]
    whose = led[-1] if led else ""
    if whose in _PLACES and tuple(led[-2:]) in (("the", whose), ("this", whose)):
        return True  # "*the country's* 100 million people"; not "in the country"
    if whose == "its":
        return not any(_is_anothers(name) for name in owners)
    return led[-2:] == ("inhabited", "by") or (whose in area_names() and f"{whose}'s" in owners)


def _is_anothers(name: str) -> bool:
    """A name that "its" may take up, and that is no country's: "*Kenya's pension fund* and its 30 million people", "*Airtel
    India*"."""
    plain = name.removesuffix("'s")
    return "'s" in name or (" " in plain and plain not in area_names())


_PLACES = frozenset("country nation republic kingdom archipelago island sultanate emirate state".split())
_ABOUT = frozenset("some about almost around over only just".split())


def all_over(words: Sequence[str], at: int, named: Collection[str]) -> int:
    """Where what tells how the people of a place are spread over all its land ends: "*scattered over 33 atolls*", "*packed
    into a delta*"; 0 where nothing does, "crammed into the camps"."""
    if at >= len(words):
        return 0
    if words[at] == "into":
        if PACKING.isdisjoint(words[:at]):
            return 0
        at -= 1  # "*packs* # people into"
    elif words[at] not in SPREAD:
        return 0
    if words[at + 1 : at + 2] and words[at + 1] not in OVER:
        return 0
    first = at + 2
    end = next((i for i in range(first, min(first + _LAND, len(words))) if words[i] in _LAND_ENDS), first + _LAND)
    land = words[first:end]
    lies = any(word in STRETCHES or singular(word) in STRETCHES for word in land)
    return end if lies and not any(word in named or word in SIDES for word in land) else 0


_LAND = 6  # words of the land that people are scattered over
_LAND_ENDS = SIGNS | frozenset(
    "size twice half as no larger smaller bigger that which is are was were had have has".split()
)


def named_words(names: Sequence[str]) -> frozenset[str]:
    """The words of a sentence's names, in lower case."""
    return frozenset(word.removesuffix("'s") for name in names for word in name.lower().replace("-", " ").split())


def _place(clause: Sequence[str], at: int) -> tuple[int, str]:
    """The index behind a place that is one as a whole, and "", or the word that tells of another: "in *slums*"."""
    start = at
    while at < len(clause) and (clause[at] in _HOW_MUCH or clause[at - 1 : at + 1] == ("whole", "of")):
        at += 1
    while at < len(clause) and (clause[at] in area_names() or clause[at] in _WHERE or _in_a_name(clause, at)):
        at += 1
        start = -1
    if at == start and at < len(clause) and clause[at] not in SIGNS:
        return at, clause[at]
    return at, ""


def _in_a_name(clause: Sequence[str], at: int) -> bool:
    """ "*Burkina* Faso", "*United* Arab Emirates": the first word of a name of several."""
    names = area_names()
    return any(" ".join(clause[at : at + size]) in names for size in range(2, _LONGEST)) or any(
        " ".join(clause[at - back : at + 1]) in names for back in range(1, min(at + 1, _LONGEST - 1))
    )


_LONGEST = 6  # words of a name, and one

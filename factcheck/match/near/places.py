"""Another area than the series', a place within it, or the whole that it is a part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.asides import WHICH
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.moves import COMPARATIVES
from factcheck.lexicon.parts import (
    BESIDE,
    HELD,
    LANDSCAPES,
    NATIONWIDE,
    PLACES,
    SIDES,
    SORTS_OF_LAND,
    TO_OTHERS,
    TOWNS,
    WHOLES,
)
from factcheck.lexicon.places import area_names, keys_named, keys_of
from factcheck.lexicon.superlatives import RECORDS, SUPERLATIVES
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.labels import Target
from factcheck.match.near.explained import is_kind_of_own
from factcheck.match.near.names import places_or_times, stands_at
from factcheck.match.reading import Read
from factcheck.match.wording import standing
from factcheck.model.claim import figure_at

_FROM_FIRST_TO_PLACE = 8  # words


def elsewhere(read: Read, target: Target) -> str:
    """Another area than the series' is the nearest one named."""
    wanted = target.place_keys
    if not wanted or read.claim.area:
        return ""
    areas = read.claim.context.areas
    if city := _only_its_town(read, wanted):
        return city
    town = all(key.startswith("CITY:") for key in target.areas)
    source = f"{read.claim.attribution or ''} {read.claim.speaker or ''}".lower().split()
    sources = {key for word in source for key in keys_named(word)}  # "according to NHS *England*"
    for nearest in (areas.clause, areas.sentence, areas.before[:1]):
        named = {key for key in keys_of(nearest) if town or not key.startswith("CITY:")} - {"WLD"}
        if any(key.startswith("name:") for key in target.areas):
            named -= sources  # a town may lie there; another country's office speaks of that country
        if named:
            return "" if wanted & named or "WLD" in wanted else min(named)
    return ""


def without_area(read: Read, target: Target) -> str:
    """The text is about one area, and the series names none at all."""
    claim = read.claim
    mine = {key for key in (claim.area or "").split("|") if key} - {"WLD"}
    if not mine or target.areas or target.series.row_areas or mine & read.areas_of(target):
        return ""
    return min(mine)


def _only_its_town(read: Read, wanted: frozenset[str]) -> str:
    """The town at the head of a clause, where its country is named only behind the figure and a comma: "*Dhaka* has # people to
    the square kilometre, and Bangladesh sends more"."""
    clause = read.claim.context.clause
    if not any(key.startswith("CITY:") for key in read.claim.context.areas.clause[:1]):
        return ""
    heads = (at for at in range(read.at) if not at or clause[at - 1] in _INTO)
    runs = (" ".join(clause[at : at + n]) for at in heads for n in (3, 2, 1))
    name = next((run for run in runs if keys_named(run)), "")
    end = next((at for at in range(read.at + 1, len(clause)) if clause[at] == "," and at != read.at + 1), 0)
    if not any(key.startswith("CITY:") for key in keys_named(name)) or not end:
        return ""
    own = (" ".join(clause[at : at + n]) for at in range(end) for n in (1, 2, 3))
    return "" if any(not wanted.isdisjoint(keys_named(place)) for place in own) else name.title()


_INTO = frozenset("in of into to from for".split())  # before a town: "migration *into* London"
_WAYS = frozenset("to from with into".split())
_ENDS = frozenset(("to", "from"))


def sent_to(read: Read, target: Target) -> str:
    """Where it goes or comes from: "exports *to Italy*", where the figure is read as Spain's."""
    return _tied(read, target, _WAYS, inside=False) or _from_another(read)


def _from_another(read: Read) -> str:
    """The same behind the figure: "received # *from Germany*"."""
    words = read.behind
    mine = keys_of((read.claim.area or "", *read.claim.context.areas.clause[:1]))
    for at in range(len(words) - 1):
        if words[at] not in _ENDS or (at and words[at - 1] in TO_OTHERS) or words[at - 1 : at] == ("than",):
            continue
        first = at + 1 + (words[at + 1] == "the")
        last = next((end for end in (first + 3, first + 2, first + 1) if keys_named(" ".join(words[first:end]))), 0)
        keys, name = keys_named(" ".join(words[first:last])), " ".join(words[first:last])
        if last and mine and mine.isdisjoint(keys) and "WLD" not in keys and name not in read.owners:
            return f"{words[at]} {name}"
    return ""


def of_its_town(read: Read, target: Target) -> str:
    """A place within the one that the figure is read as of: "the population *of Milan* … in Italy"."""
    return _tied(read, target, frozenset(("of",)), inside=True)


def _tied(read: Read, target: Target, ties: frozenset[str], inside: bool) -> str:
    """Another place that a word ties to what the series names."""
    claim, clause = read.claim, read.claim.context.clause
    mine = set((claim.area or "").split("|"))
    for at in range(1, read.at - 1 if claim.area else 0):
        if clause[at] not in ties or clause[at - 1] in FUNCTION or not target.says_word(clause[at - 1]):
            continue
        first = at + 1 + (clause[at + 1] == "the")
        last = next((end for end in (first + 3, first + 2, first + 1) if keys_named(" ".join(clause[first:end]))), 0)
        keys = keys_named(" ".join(clause[first:last]))
        parts = all("-" in key or key.startswith("CITY:") for key in keys)
        if last and mine.isdisjoint(keys) and "WLD" not in keys and (parts or not inside):
            return standing(clause, at, last - 1)
    return ""


def within(read: Read, target: Target) -> str:
    """A place inside the series' area, or one no list has: "unemployment *in Andalusia*, in the south of Spain"."""
    places = set(_behind_in(_told(read))) | set(_antecedent(read.claim.context.sentence))
    for name in read.claim.context.names:
        words = name.lower().replace("-", " ").split()
        if _of_own(read, words, target):
            continue
        if words[0] not in places or not _stands_there(read, words) or set(ideas(words)) & target.vocabulary:
            continue
        keys = set(area_names().get(" ".join(words), f"name:{' '.join(words)}").split("|"))
        if not keys & target.here and (all("-" in key for key in keys) or not places_or_times(name)):
            return f"in {name}"
    return ""


def _of_own(read: Read, name: Sequence[str], target: Target) -> bool:
    """The name is part of the series' own: "in *Ashby* district", of a series of Ashby district."""
    run = " ".join(name)
    own = (key[5:].replace("-", " ") for key in target.areas if key.startswith("name:"))
    said = " ".join(read.claim.context.sentence)
    return any(place.startswith(f"{run} ") and place in said for place in own)


def _told(read: Read) -> Sequence[str]:
    """The words of the clause, but for what it is compared with: "…, *more than any other country in the Union*"."""
    clause = read.claim.context.clause
    ends = (at for at in range(read.at + 1, len(clause) - 1) if clause[at] == "," and clause[at + 1] in COMPARATIVES)
    return clause[: next(ends, len(clause))]


def _stands_there(read: Read, name: Sequence[str]) -> bool:
    """The whole name stands behind "in": not that of "in *Irish* hospitals, the *Irish Nurses* said"."""
    words, parts = ([word.removesuffix("'s") for word in run] for run in (read.claim.context.sentence, name))
    for before in (at - 1 for at in stands_at(words, parts) if at):
        while before and words[before] in BESIDE:
            before -= 1
        if words[before] == "in":
            return True
    return False


def first_of_its_parts(read: Read, target: Target) -> str:
    """A part of the place, told by what it is the first in: "Holt has *the highest* rents *in Ashby*"."""
    words = read.claim.context.sentence
    for at in range(1, len(words)):
        if words[at] not in SUPERLATIVES or words[at - 1] != "the" or target.says_word(words[at]):
            continue
        run = words[at + 1 : at + 1 + _FROM_FIRST_TO_PLACE]
        for place in _behind_in(run):
            if target.is_of_place(place) and RECORDS.isdisjoint(words[at:]):
                return f"{words[at]} in {place}"
    return ""


def town_of(read: Read, target: Target) -> str:
    """A town or a part, told by the place that it lies in: "Holt, *the capital of Ashby*, has # inhabitants"."""
    words = read.claim.context.sentence
    if target.towns:
        return ""
    for at in range(1, figure_at(words) - 2):
        apposed = words[at] == "," and words[at + 1] in ("the", "a", "an")
        kind = next((i for i in range(at + 2, min(at + 5, len(words) - 2)) if words[i] in PLACES), 0) if apposed else 0
        if not kind or words[kind + 1] not in ("of", "in") or target.says_word(words[kind]):
            continue
        place = next((word for word in words[kind + 2 : kind + 4] if word not in BESIDE), "")
        if target.is_of_place(place):
            return f"{words[kind]} of {place}"
    return ""


def side_of_it(read: Read, target: Target) -> str:
    """A side of the place: "in *northern* Ashby", "*outside* the capital, Ashby had #", "in
    *Welsh-speaking* Ashby"; not "South Africa"."""
    words = read.claim.context.sentence
    if read.fronted[:1] == ("outside",) and not target.says_word("outside"):
        return " ".join(read.fronted[:3])
    for side, place in pairwise(words):
        if (
            (side in SIDES or side in SORTS_OF_LAND or side in HELD)
            and place not in FUNCTION
            and target.is_of_place(place)
            and not target.says_word(side)
            and f"{side} {place}" not in area_names()
        ):
            return f"{side} {place}"
    return ""


def said_by_the_way(read: Read, target: Target) -> str:
    """Another's, where the place only stands in what is said of it by the way: "Holt, *which presses most of Ashby's
    oil*, produced #"."""
    words = read.claim.context.sentence
    figure = figure_at(words)
    first = next((i for i in range(1, figure - 1) if words[i] == "," and words[i + 1] in WHICH), 0)
    last = next((i for i in range(first + 1, figure) if words[i] == ","), 0) if first else 0
    named = {word for name in read.claim.context.names for word in name.lower().split()}
    if not last or not target.place_keys or words[first - 1] not in named:
        return ""
    own = [at for at, word in enumerate(words) if target.is_of_place(word)]
    return standing(words, first - 1, first + 1) if own and all(first <= at < last for at in own) else ""


def in_a_part(read: Read, target: Target) -> str:
    """ "in the county *town*", where the series is of the county; "in the *city*" is the city that the series is of."""
    own = TOWNS if any(key.startswith("CITY:") for key in target.areas) else frozenset[str]()
    clause = read.claim.context.clause
    for at, word in enumerate(clause):
        if word in ("in", "across", "on") and clause[at + 1 : at + 2] == ("the",):
            if at > read.at and not SUPERLATIVES.isdisjoint(clause[at - 3 : at]) and not target.towns:
                continue  # "…, the *highest* in the region"
            last = next((i for i, noun in enumerate(clause[at + 2 : at + 6], at + 2) if _is_part(noun)), 0)
            place, behind = clause[last] if last else "", clause[last + 1 : last + 3]
            named = behind[:1] == ("of",) and not target.place_words.isdisjoint(behind[1:])
            if place in TOWNS | WHOLES and named:
                continue  # "in *the city of* Ashby"
            if last == at + 2 and is_kind_of_own(place, read, target):
                continue  # "in *the county*", which Ashby is
            while last and clause[last + 1 : last + 2] and clause[last + 1] in PLACES:
                last += 1  # "in the capital *region*"
            if place and place not in own and idea(place) not in target.vocabulary:
                return standing(clause, at, last)
    return ""


def _is_part(noun: str) -> bool:
    """A kind of place that lies within others: "in the *city*", "in the *cities*", "on the *coast*"."""
    return noun in PLACES or (noun != "quarters" and singular(noun) in PLACES | LANDSCAPES)


def of_its_land(read: Read, target: Target) -> str:
    """One sort of the place's land only: "Uganda's *rural* access to electricity"."""
    words = (word for word in read.before if word in SORTS_OF_LAND and word not in read.by_the_way)
    return next((word for word in words if not target.says_word(word)), "")


def wider(read: Read, target: Target) -> str:
    """ "*Nationwide* it is 11.4%", where the series is of a part of the nation, or does not say of where it is."""
    said = next((word for word in read.unborrowed if word in NATIONWIDE), "")
    return said if said and target.only_parts and not target.says_word("national") else ""


def _behind_in(words: Sequence[str]) -> Iterator[str]:
    """The words behind "in", what says on which side aside: "in *neighbouring* Holt"."""
    for at, word in enumerate(words):
        if word == "in":
            while at + 1 < len(words) and words[at + 1] in BESIDE:
                at += 1
            yield from words[at + 1 : at + 2]


def _antecedent(sentence: Sequence[str]) -> Iterator[str]:
    """The place that the figure's relative clause is about: "In *Holt*, which has # inhabitants"."""
    at = figure_at(sentence)
    which = next((i for i in range(at - 1, max(at - 5, 0), -1) if sentence[i] in WHICH), 0)
    yield from _behind_in(sentence[max(0, which - 6) : which])

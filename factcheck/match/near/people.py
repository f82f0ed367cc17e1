"""Some people only: one kind of those whom something befell, the people of one country."""

from __future__ import annotations

from factcheck.lexicon.casualties import BEFALLEN, HARMED, PERSONS, VICTIMS
from factcheck.lexicon.parts import MOVING
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.words import singular
from factcheck.match.labels import Target
from factcheck.match.reading import Read
from factcheck.model.quantity import UnitKind


def of_a_kind(read: Read, target: Target) -> str:
    """One kind of those whom something befell: "1,184 *swimmers* drowned", where the series is of all people."""
    head = read.claim.head
    if read.claim.quantity.unit.kind is not UnitKind.COUNT or head not in PERSONS or head in PEOPLE | VICTIMS:
        return ""
    of_people = target.unit_head in PEOPLE or target.unit_head in BEFALLEN
    return head if of_people and not HARMED.isdisjoint(read.behind) and not target.says_word(head) else ""


def from_elsewhere(read: Read, target: Target) -> str:
    """The people of another country, where the series is of all: "*Syrians* lodged 13,200 applications in Austria"."""
    return _people(read, target) if target.place_keys else ""


def of_one_country(read: Read, target: Target) -> str:
    """The people of a country, where the series says of none where it is: "*Syrians* lodged 13,200 applications"."""
    return "" if target.place_keys else _people(read, target)


def of_origin(read: Read, target: Target) -> str:
    """One people's only, of those who come from elsewhere: "1.5 million *Syrian* refugees"."""
    claim = read.claim
    if claim.head not in MOVING:
        return ""
    here = {*(claim.area or "").split("|")}
    for word in claim.modifiers:
        keys = set((demonyms().get(word) or "").split("|")) - {""}
        if keys and not keys & here and not target.says_word(word):
            return word
    return ""


def _people(read: Read, target: Target) -> str:
    for word in read.before:
        one = singular(word)
        keys = set((demonyms().get(one) or "").split("|")) - {""}
        plural = word.endswith("s") and one != word
        if plural and keys and not keys & target.place_keys and not target.says_word(word):
            return word
    return ""

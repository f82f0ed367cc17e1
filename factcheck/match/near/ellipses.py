"""A figure that goes on with what another told: "…; in *rural areas* it was 65%", "… grew by 8%, and *services* by 7%".

What stands beside such a figure says of which part it is, or of what instead. It does not make it a share of the people.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.asides import HEDGES
from factcheck.lexicon.parts import LANDS, LIVING, PLACES, SORTS_OF_LAND, SORTS_OF_PLACE
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.pointers import POINTERS, says_nothing
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.wholes import KINDS_OF_PLACE
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.match.labels import Target
from factcheck.match.near.explained import explained
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind

_LONGEST = 2  # words of a subject without a verb
_PEOPLE = PEOPLE | {"population", "populations"}
_POINTING = frozenset("they these those".split())
_PLACES = (POINTERS, PLACES, KINDS_OF_PLACE, frozenset("neighbour neighbours neighbor neighbors".split()))
_TIED = frozenset("in of from".split())


def by_its_place(read: Read, target: Target) -> str:
    """A kind of place, where neither the figure nor what it goes on with is of how many live there: "in *rural areas* it
    was #"."""
    if read.claim.quantity.unit.kind is not UnitKind.PERCENT or read.claim.of or not _of_those_living(target):
        return ""
    own, context = read.unborrowed, read.claim.context
    place = _kind_of_place(own)
    if not place or any(word in _PEOPLE or word in LIVING or word in demonyms() for word in own):
        return ""
    told = (*context.sentence, *context.before, *context.heading)
    return "" if not LIVING.isdisjoint(told) or not _PEOPLE.isdisjoint(context.heading) else place


def people_in(read: Read, target: Target) -> str:
    """Those of one kind of place only: "# of *people in towns* had electricity"."""
    words = read.claim.context.clause
    for at, word in enumerate(words[:-2]):
        if word not in _PEOPLE or words[at + 1] not in _TIED:
            continue
        end = at + 3 + (words[at + 2] in ("the", "its"))
        place = _kind_of_place(words[at + 2 : end + 1])
        if place and words[end - 1] in place.split() and not any(map(target.says_word, place.split()[:1])):
            return f"{word} {words[at + 1]} {place}"
    return ""


def new_subject(read: Read, target: Target) -> str:
    """What stands in front of the figure instead of what the clause before is of: "exports are #, *services* #"."""
    if not read.claim.context.borrowed or read.claim.head:
        return ""
    run = [word for word in read.before if word not in SIGNS and word not in HEDGES]
    while run and run[-1] in FUNCTION:
        run.pop()
    first = next((at for at, word in enumerate(run) if word not in FUNCTION), 0)
    run, joined = run[first:], run[:first]
    if not 0 < len(run) <= _LONGEST or not _TIED.isdisjoint(joined) or not all(map(_is_thing, run)):
        return ""
    if says_nothing(run) or any(word in place for word in run for place in (*_PLACES, read.place_words)):
        return ""  # "the *latter* #", "its *neighbour* #", "the *kingdom* #"
    if any(word in target.place_words for word in run):
        return ""
    said = " ".join(run)
    if run[-1] in RESTRICTORS and not target.is_called(run[-1]):
        return said
    if any(map(target.says_word, run)):
        return said if _half_of_it(run, target) else ""
    return "" if explained(said, read, target) else said


def pointed_at(read: Read, target: Target) -> str:
    """Those of the sentence before that grew or shrank: "It has 4,000 *factories*. They grew by #"."""
    if read.claim.kind is not ClaimKind.CHANGE or read.claim.context.sentence[:1] == ():
        return ""
    if read.claim.context.sentence[0] not in _POINTING:
        return ""
    borrowed = read.claim.context.clause[: read.claim.context.borrowed] or read.claim.context.before
    things = [word for word in borrowed if is_plural(word) and _is_thing(word)]
    return things[-1] if things and not target.says_word(things[-1]) else ""


def _half_of_it(run: Sequence[str], target: Target) -> bool:
    """One of two that the label tells in one breath, and not what it is about: "services" of "goods and services"."""
    label = target.label_words
    if len(run) > 1 or run[0] not in label[1:]:
        return False
    at = label.index(run[0])
    other = label[at - 2] if label[at - 1] == "and" and at > 1 else ""
    other = other or (label[at + 2] if label[at + 1 : at + 2] == ("and",) and len(label) > at + 2 else "")
    return bool(other) and tells_of_another(other) and label[0] not in (run[0], other)


def _of_those_living(target: Target) -> bool:
    """The series is of the people in a kind of place, and of nothing that is told of them: "Rural population"."""
    words = [word for word in target.label_words if word not in FUNCTION]
    kinds = [word for word in words if word in SORTS_OF_LAND or word in SORTS_OF_PLACE]
    return bool(kinds) and not _PEOPLE.isdisjoint(words) and len(words) == len(kinds) + 1


def _kind_of_place(words: Sequence[str]) -> str:
    """The first words for a kind of place: "rural areas", "countryside"."""
    for at, word in enumerate(words):
        if word in SORTS_OF_PLACE:
            return word
        if word in SORTS_OF_LAND and words[at + 1 : at + 2] and words[at + 1] in LANDS:
            return f"{word} {words[at + 1]}"
    return ""


def _is_thing(word: str) -> bool:
    return tells_of_another(word) and word not in area_names() and not word.endswith("'s")

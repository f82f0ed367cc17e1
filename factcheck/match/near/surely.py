"""What surely is another thing than the series': the new ones only, one of many, more than those, another body."""

from __future__ import annotations

from factcheck.lexicon.ideas import alike, idea, ideas
from factcheck.lexicon.parts import PARTS
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.wholes import (
    ABROAD,
    AGE_GROUPS,
    COMPANIES,
    EMPLOYERS,
    ENTERING,
    GROUPS,
    INSTITUTIONS,
    KINDS_OF_PLACE,
    KINDS_OF_TOWN,
    METROPOLITAN,
    NEWLY,
    OF_GOVERNING,
    ON_TOP,
    OWN_BODIES,
    SINGLE,
    SOME_ONE,
    STAYING,
    TAKEN_ON,
    TAKING_IN,
)
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.match.labels import Target, words_of
from factcheck.match.near.breakdown import speaks_of_age
from factcheck.match.near.explained import explained
from factcheck.match.near.names import parts_of, places_or_times
from factcheck.match.near.narrowing import in_phrase
from factcheck.match.near.others import tells_of_another
from factcheck.match.near.whose import named_of
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS
from factcheck.model.quantity import UnitKind

_NEAR = 3  # words between what one of many is called and its verb


def newcomers(read: Read, target: Target) -> str:
    """Only those who came: "# *new* students", "*admitted* # students", where the series counts all that stay."""
    if read.claim.head not in STAYING or not ENTERING.isdisjoint(target.label_words):
        return ""
    clause, at = read.claim.context.clause, read.at
    head = next((i for i in range(at + 1, len(clause)) if singular(clause[i]) == read.claim.head), at)
    between = clause[at + 1 : head]
    if between[:2] == ("first", "year") and not target.says_word("first"):
        return "first-year"
    new = next((word for word in (*read.claim.modifiers, *between) if word in NEWLY), "")
    before = [word for word in read.before if word not in FUNCTION]
    return new or (before[-1] if before and before[-1] in TAKING_IN else "")


def beyond(read: Read, target: Target) -> str:
    """Those that come on top of others: "*another* # states", "# *other* states", "*took on* # nurses"."""
    if read.claim.quantity.unit.kind is not UnitKind.COUNT:
        return ""
    clause, at = read.claim.context.clause, read.at
    if tuple(clause[max(0, at - 2) : at]) in TAKEN_ON:
        return " ".join(clause[at - 2 : at])
    behind = at + 1 + (clause[at + 1 : at + 2] == ("of",))  # "dozens of *other* states"
    beside = [*clause[max(0, at - 1) : at], *clause[behind : behind + 1]]
    return next((word for word in beside if word in ON_TOP and word not in target.label_words), "")


def counted_with(read: Read, target: Target) -> str:
    """Others that are counted together with the series': "# *applicants and* students", "# students *and staff*"."""
    if read.claim.quantity.unit.kind is not UnitKind.COUNT:
        return ""
    behind = read.claim.context.clause[read.at + 1 :]
    at = next((i for i, word in enumerate(behind[:_NEAR]) if word == "and"), 0)
    if not at or len(behind) < at + 2 or behind[at + 2 : at + 3] == ("#",):
        return ""
    first, second = behind[at - 1], behind[at + 1]
    if not (is_plural(first) and is_plural(second)) or idea(first) == idea(second):
        return ""
    own = [target.is_called(word) or any(alike(head, idea(word)) for head in target.heads) for word in (first, second)]
    other = second if own[0] else first
    if own[0] == own[1] or target.says_word(other) or not tells_of_another(other):
        return ""
    return f"and {other}" if own[0] else f"{other} and"


def one_of_many(read: Read, target: Target) -> str:
    """One of the things that the label has in the plural: "*the largest fire* burned #" of what wildfires burned."""
    words = read.before
    for at, word in enumerate(words[:-1]):
        if not (word in SUPERLATIVES or word in PARTS or word in SINGLE or word in SOME_ONE):
            continue
        if word == "one" and words[at + 1] in FUNCTION:
            continue
        thing = next((other for other in words[at + 1 : at + 1 + _NEAR] if _is_one(other, target)), "")
        if thing and not target.names[0].proper:
            return " ".join(words[at : words.index(thing, at) + 1])
    return ""


_HOURS = ("part time", "full time")
_SHORTEST = 3  # letters of a thing


def _is_one(word: str, target: Target) -> bool:
    """The label has the plural of it: "fire" of "wildfires"."""
    if is_plural(word) or word in FUNCTION or len(word) < _SHORTEST:
        return False
    return any(is_plural(own) and (singular(own).endswith(word)) for own in target.label_words)


def other_body(read: Read, target: Target) -> str:
    """Another institution than the series': "the Technical *College* of Osted" for the University of Osted."""
    own = INSTITUTIONS.intersection(target.label_words)
    if not own or not target.names[0].proper or own & {*read.claim.context.sentence}:
        return ""
    for name in read.claim.context.names:
        if not INSTITUTIONS.isdisjoint(parts_of(name)) and not own & {*parts_of(name)}:
            return name
    return ""


def metropolitan(read: Read, target: Target) -> str:
    """A town with what lies around it: "Ashby's *metropolitan area*", "*Greater* Ashby"."""
    words = read.claim.context.clause
    if any(target.says_word(word) for word in METROPOLITAN & {*words}):
        return ""
    for first, end in named_of(words, target):
        of = first - 1 - (words[max(0, first - 1) : first] == ("the",))
        behind, before = (
            words[end : end + 2],
            words[max(0, of - 3) : of] if words[max(0, of) : of + 1] == ("of",) else (),
        )
        if words[max(0, first - 1) : first] == ("greater",):
            return " ".join(words[first - 1 : end])
        if METROPOLITAN - {"greater"} & {*behind, *before}:
            said = (*words[first:end], *behind) if METROPOLITAN & {*behind} else (*before, "of", *words[first:end])
            return " ".join(word for word in said if word not in SIGNS)
    return ""


def of_its_region(read: Read, target: Target) -> str:
    """What lies round a town and is called by its name: "the Ashby *region*", where nothing says that it is meant."""
    words = read.claim.context.clause
    for first, end in named_of(words, target):
        kind = words[end : end + 1]
        if (
            kind
            and kind[0] in KINDS_OF_PLACE - KINDS_OF_TOWN
            and not (
                kind[0] == "state" and not OF_GOVERNING.isdisjoint(target.label_words)
            )  # "the French *state*" spends
            and not (target.says_word(kind[0]) or any(kind[0] in words_of(who) for who in target.publishers))
        ):
            return " ".join(words[first : end + 1])
    return ""


def by_hours(read: Read, target: Target) -> str:
    """Only those who work so long: "employs # people *part-time*"."""
    return next((hours for hours in _HOURS if hours in read.tight and not target.says(hours)), "")


def of_a_group(read: Read, target: Target) -> str:
    """Some people only, as the subject of what the series measures: "*foreign* visitors accounted for #"."""
    words = [word.removesuffix("'s") for word in read.before]
    for at, word in enumerate(words):
        if word in ABROAD and words[max(0, at - 1) : at] == ["from"] and not target.says_word("foreign"):
            return "" if target.says_word(word) else f"from {word}"
        if GROUPS.isdisjoint((word, singular(word))) or word in read.named | read.both_sexes or target.says_word(word):
            continue
        of_age = not AGE_GROUPS.isdisjoint((word, singular(word)))
        behind = words[at + 1 : at + 2]
        if (of_age and (target.numbers or speaks_of_age(target.label_words))) or any(
            map(target.says, ideas((word, *behind))[:1])
        ):
            continue  # "young people" for "youth", "pensioners" for those of 65 and above
        if in_phrase(word, read, target):
            continue  # "its *migrants sent home* $5 billion" are remittances
        if is_plural(word) or any(is_plural(other) and other not in FUNCTION for other in behind):
            return word
    return ""


def of_one_employer(read: Read, target: Target) -> str:
    """Those of one employer only: "*the brewery* employs # people", where the series has all of its town's."""
    words = read.employer or ()
    if words[-1:] == (",",):  # "Hartley Foods, *based in Ashby,* employs"
        words = words[: next((at for at in range(len(words) - 2, 0, -1) if words[at] == ","), len(words) - 1)]
    first = max((at + 1 for at, word in enumerate(words) if word == ","), default=0)
    named = any(not places_or_times(name) for name in target.names[0].proper)
    if not EMPLOYERS.isdisjoint(words):
        return ""
    for word in words[first:]:
        if word in KINDS_OF_PLACE and OWN_BODIES.isdisjoint(target.label_words) and not target.is_called(word):
            return word  # "*the city* employs # people", at its offices
        if tells_of_another(word) and not (named and word in COMPANIES) and not explained(word, read, target):
            return word
    return ""

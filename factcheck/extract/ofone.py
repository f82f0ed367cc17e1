"""Figures told of one person of many: "*a Canadian* emitted 15 tonnes", "*the average Kenyan woman* had 3.4 children",
"they used 76 kilowatt-hours *each*"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import HAVE
from factcheck.lexicon.nouns import PEOPLES
from factcheck.lexicon.persons import ANY_OF_THEM, GROUPS, MEAN, MOTHERS, ONE_OF_THEM, PERSONS, SPENDING, WITH_EACH
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.verbs import PRESENT, is_past
from factcheck.lexicon.words import FUNCTION, is_plural, singular

_BACK = 12  # tokens from the figure to who it is told of
_BETWEEN = 4  # from the verb to the figure: "got by on just", "could expect to use"
_STOPS = frozenset(",;:()")


def of_one(t: Tokens, first: int, past: int, exact: bool) -> str:
    """Whom a figure is told of one by one, "" where it is of all of them, or of somebody in particular.

    `past` is the token behind what it counts. "A Kenyan woman had 7 children" may be of one whose name is told, so an
    `exact` number of things is of any of them only where the text says "each" or "average".
    """
    stop = max(0, first - _BACK)
    if t.at(past) in WITH_EACH and not (t.is_word(past + 1) and t.text[past + 1] not in FUNCTION):
        return next((who for at in range(first - 1, stop - 1, -1) if (who := _plural(t, at))), "")
    for at in range(first - 2, stop - 1, -1):
        if t.text[at] in _STOPS:
            return ""
        if t.text[at] in MOTHERS and "average" in t.words and _acts(t, _placed(t, at + 1), first, True):
            return "woman"  # "Kenyan *mothers* have 3 children on average"
        if who := _singular(t, at):
            start = _first_of(t, at)
            if t.text[start] == "per" and who == "person":
                return who  # "emissions *per Indian* stood at 1.7 tonnes"
            any_one = t.at(start) in ANY_OF_THEM or t.at(start + 1) in MEAN or "average" in t.words
            led = any_one or (t.at(start) in ONE_OF_THEM and not exact)
            return who if led and _acts(t, _placed(t, at + 1), first, any_one) else ""
    return ""


def _singular(t: Tokens, at: int) -> str:
    """One person: "Canadian", "woman", "inhabitant"; "" for other words."""
    word = t.text[at]
    if word in PERSONS:
        return PERSONS[word]
    return "person" if t.is_capital(at) and word in demonyms() and not is_plural(word) else ""


def _plural(t: Tokens, at: int) -> str:
    """Many of them: "Germans", "women"."""
    word = t.text[at]
    if singular(word) != word and singular(word) in PERSONS:
        return PERSONS[singular(word)]
    many = word in demonyms() and t.is_capital(at) and (is_plural(word) or word in PEOPLES)
    return "person" if many and not is_plural(t.at(at + 1)) else ""


def _first_of(t: Tokens, at: int) -> int:
    """Where the phrase begins that ends with a person: "*the* average Kenyan woman"."""
    while at and t.is_word(at - 1) and (t.text[at - 1] in demonyms() or t.text[at - 1] in MEAN | GROUPS):
        at -= 1
    return max(0, at - 1)


def _placed(t: Tokens, at: int) -> int:
    """Behind where they live: "a person *in South Africa* emitted"."""
    if t.at(at) not in ("in", "from"):
        return at
    at += 1 + (t.at(at + 1) == "the")
    while t.is_capital(at):
        at += 1
    return at


def _acts(t: Tokens, at: int, first: int, any_one: bool) -> bool:
    """A verb stands there that leads to the figure: "emitted #", "got by on #"; without "each" or "average" one of what
    people use, earn or make by the year."""
    verb = t.at(at)
    if not at < first <= at + 1 + _BETWEEN or not _STOPS.isdisjoint(t.text[at:first]):
        return False
    if not any_one:
        return verb in SPENDING or (verb in HAVE and t.at(first - 1) in HAVE)
    return verb in HAVE or verb in SPENDING or verb in PRESENT or is_past(verb)


def of_them_each(t: Tokens, past: int, before: Callable[[], Sequence[str]]) -> str:
    """Who "they" are in "*They* used 76 kilowatt-hours *each*": the last of whom the sentence before tells."""
    if t.at(past) not in WITH_EACH or t.at(0) != "they":
        return ""
    last = next((word for word in reversed(before()) if is_plural(word)), "")
    return "person" if last in demonyms() else PERSONS.get(singular(last), "")

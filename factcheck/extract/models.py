"""Numbers inside the name of what is counted: "14 Challenger *2* tanks", "F-*150* pickups", "three Group *One* rides"."""

from __future__ import annotations

from factcheck.extract.calendar import year_at
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.modifiers import BEFORE_WORDS
from factcheck.lexicon.nouns import OTHER_PLURALS, SURE_VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS, UNITS
from factcheck.lexicon.streets import STREETS
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION, is_plural

_NO_NAMES = frozenset(MONTHS) | STREETS | BEFORE_WORDS
REACH = 3  # words between the number of a name and the plural
FAR = 5  # tokens of the name in front of its number


def past_model(t: Tokens, at: int) -> int:
    """Behind the number in a name, with what is counted behind: "Challenger *2* tanks"; else the place itself."""
    if not _is_number_of_name(t, at):
        return at
    if t.at(at + 1) in TABLE or t.at(at + 1) in SURE_VERBS:
        return at
    for end in range(at + 1, at + 1 + REACH):
        if not t.is_word(end) or t.text[end] in FUNCTION:
            return at
        if is_plural(t.text[end]) or t.text[end] in OTHER_PLURALS:
            return at + 1
    return at


def _is_number_of_name(t: Tokens, at: int) -> bool:
    """Digits or a word with a capital behind a name: "Boeing 737", "F-150", "Group One", "Airbus A320neo"."""
    if at in t.coded:
        return t.is_capital(at)
    before = at - 1 - (t.at(at - 1) == "-" and t.joined(at) and t.joined(at - 1))
    named = t.is_word(before) and not t.as_written(before, before + 1).islower()  # "iPhone 15"
    if not named or t.text[before] in _NO_NAMES or t.text[before] in FUNCTION:
        return False
    if t.is_number(at):
        return t.text[at].isdecimal()
    return t.at(at) in UNITS and t.is_capital(at) and before == at - 1


def in_model(t: Tokens, i: int) -> bool:
    """The number stands in the name of what one in front of the name counts: "21 million PlayStation *5* consoles"."""
    if past_model(t, i) == i:
        return False
    if t.text[i] == "1":
        return True  # "and Leopard 1 tanks"
    for at in range(i - 1, max(-1, i - 1 - FAR), -1):
        if t.is_number(at) or t.text[at] in NUMERAL_WORDS:
            dated = t.at(at - 1) in MONTHS or t.at(at + 1) in MONTHS  # "on May 12 Labour 12 seats"
            return not (dated or year_at(t, at))  # "in 2023 Labour 12 seats"
        if t.text[at] != "-" and not t.is_capital(at):
            return False
    return False

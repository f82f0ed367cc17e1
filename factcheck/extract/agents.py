"""Those behind "by" who did it, and are no margin: "the flag was raised by 12 soldiers"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.clause import BEING
from factcheck.lexicon.moves import DOERS, GAPS, GATHERED, VERBS
from factcheck.lexicon.nouns import is_trade
from factcheck.lexicon.units import PEOPLE
from factcheck.lexicon.words import singular

_BREAKS = frozenset((",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "when", "after", "because"))
SUBJECT = 10  # tokens
MARGIN = 6  # tokens from a verb to the second "by": "cut by a third by two shops"


def is_agent(t: Tokens, by: int, thing: str) -> bool:
    """Persons, bodies or vehicles behind "by" and a passive: "the tree was climbed *by two men*", "prices were cut by a
    third *by two supermarkets*"; not "the crew was cut by two men"."""
    if not (thing in PERSONS or thing in PEOPLE or thing in DOERS or is_trade(thing + "s")):
        return False
    verb, second = by - 1, False
    while verb > by - MARGIN and t.at(verb) not in VERBS and t.at(verb) not in GAPS:
        second = second or t.at(verb) == "by"
        verb -= 1
    if not (second or verb == by - 1):
        return False
    be = verb - 1 - t.at(verb - 1).endswith("ly")
    return t.at(be) in BEING and (second or not _is_gathered(t, be))


def _is_gathered(t: Tokens, end: int) -> bool:
    """The subject in front of a verb is made of such as are counted: "*the staff* was cut by 30 people"."""
    for at in range(end - 1, max(-1, end - 1 - SUBJECT), -1):
        word = t.text[at]
        if word in GATHERED or singular(word) in PERSONS | PEOPLE or is_trade(word):
            return True
        if word in _BREAKS:
            return False
    return False

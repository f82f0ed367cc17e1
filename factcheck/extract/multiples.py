"""Multiples that hold one thing against another: "twice as many", "nearly double the rate", "half as likely"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.extract.figure import Figure
from factcheck.extract.number import Numeral, exact
from factcheck.extract.pastlevels import of_what_it_was
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import TIMES_AS_MUCH
from factcheck.lexicon.clause import HAVE
from factcheck.lexicon.moves import LYING_ABOVE
from factcheck.lexicon.multiples import GRADES, HELD_AGAINST, HELPING, LED, REVIEWED, SIZED
from factcheck.lexicon.numbers import TWICE
from factcheck.lexicon.verbs import PAST
from factcheck.lexicon.words import FUNCTION

HALF = Decimal("0.5")
REACH = 5  # words between "twice the" and what it is twice of
FAR = 8  # tokens between "half as much" and "again"
_OWN = frozenset("the its their his her our my your".split())
_AGO = frozenset(("earlier", "ago", "before"))
_ASKING = frozenset("ask asks asked explain explained say said told repeat repeated wondered".split())
_OF = frozenset(("of", "in", "for", "at", "on", "from"))
_HOW_OFTEN = frozenset(("once", "twice", "thrice"))
_YEAR = 4  # digits


def outnumbered(t: Tokens, number: Numeral, other: Numeral | None) -> bool:
    """ "Are *outnumbered* by more than 3 to 1": so many times as many as they; not "rooks outnumber owls by three to one"."""
    if other is None or other.value != 1 or not 1 < number.value <= MANY or t.at(number.end) != "to":
        return False
    before = t.text[max(0, number.first - REACH) : number.first]
    return any(pair in _BY for pair in pairwise(before))


MANY = 100
_BY = frozenset((word, "by") for word in LYING_ABOVE)
_ADVERBS = frozenset(("twice", "thrice", "half"))


def multiple(t: Tokens, i: int) -> Figure | None:
    """The figure that "twice", "double" or "half" makes; None for "arrested twice", "double glazing", "half the day"."""
    word = t.text[i]
    behind = t.at(i + 1)
    if not (_graded(t, i) if behind == "as" else _halved(t, i) if word == "half" else _sized(t, i)):
        return None
    number = exact(i, i + 1, HALF if word == "half" else Decimal(TWICE[word]), Decimal(0), "words")
    return Figure(i, i + 1, i, i + 1, number, number, TIMES_AS_MUCH)


def _graded(t: Tokens, i: int) -> bool:
    """ "twice as many", "half as likely"; not "doubles as", "twice as mayor", nor "half as much again", which is 1.5."""
    told = t.text[i] in _ADVERBS and t.at(i + 2) in GRADES
    return told and not (t.text[i] == "half" and "again" in t.text[i + 3 : i + FAR])


def _halved(t: Tokens, i: int) -> bool:
    """ "half *what it was*", "half *the rate of 2023*", "half *that of Peru*"; not "half the population"."""
    return i > 0 and of_what_it_was(t, i + 1) and t.at(i - 1) not in _PARTS


_PARTS = frozenset("first second other latter former the".split())


def _sized(t: Tokens, i: int) -> bool:
    """ "twice the rate", "double its size", "triple last year's figure", "twice what it was", "double that of"."""
    behind, before = t.at(i + 1), t.at(i - 1)
    opens = i == 0 and behind in ("that", "those")  # "Double that sum was spent"
    told = before in LED or before in HAVE or before in PAST or before.endswith(("ed", "ing")) or opens
    if t.text[i] not in _ADVERBS and (not told or before in HELPING):
        return False  # "they double the number"
    if (before == "or" and t.at(i - 2) in _HOW_OFTEN) or before in REVIEWED:
        return False  # "once or twice the number was wrong", "she checked twice the number of seats"
    if behind in ("that", "those"):
        return t.at(i + 2) in SIZED or (t.at(i + 2) in _OF and before in LED)
    if behind in ("a", "an"):
        return t.text[i] not in _ADVERBS and t.at(i + 3) in _AGO  # "double a year earlier"
    if behind == "what":
        return before not in _ASKING
    return (behind in _OWN or _owns(t, i + 1)) and _measured(t, i + 1)


def _owns(t: Tokens, at: int) -> bool:
    """ "twice *last year's* figure", "double *Germany's* 1.2%"."""
    return t.at(at).endswith("'s") or t.at(at + 1).endswith("'s")


def _measured(t: Tokens, first: int) -> bool:
    """What has a size is named behind the first word: "the *rate*", "the previous best *crowd*", "Peru's *average*"."""
    owned = False
    for at in range(first, min(t.size, first + REACH)):
        word = t.text[at]
        if owned and (not t.is_word(at) or word in FUNCTION):
            return not t.is_number(at)  # "double last year's."
        if at > first and (word in SIZED or word in HELD_AGAINST):
            return word != "target" or t.at(at + 1) != "of" or t.is_number(at + 2)  # "the target of an attack"
        owned = word.endswith("'s")
        if t.is_number(at) and len(word) == _YEAR:
            continue  # "twice its 2010 size"
        if not t.is_word(at) or (at > first and word in FUNCTION and not owned):
            return False
    return owned

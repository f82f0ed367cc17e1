"""What a bare number counts, by the subject of its verb: "the number of seekers *rose to 12,000*", "murders fell to 318"."""

from __future__ import annotations

from factcheck.extract.figure import Figure
from factcheck.extract.nouns import counted
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.clause import PREPOSITIONS
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import TALLIED
from factcheck.lexicon.words import FUNCTION, singular

REACH = 12  # tokens between the number and the verb
PHRASE = 14  # tokens of the subject
PLACE = 4  # tokens of a place
OF_PHRASE = 3  # tokens from a noun back to its preposition
_BEFORE = frozenset(
    "to by from a an the record total seasonally adjusted some about around nearly almost over just at".split()
)
_BREAKS = frozenset((",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "that", "which", "who"))
_PARTS = _BREAKS - {"that", "which", "who"}  # "the number of patients *who* waited 18 months rose to"
_PLACED = frozenset(("in", "across", "at", "from", "within"))
_HELPS = frozenset("has have had will would could also sharply slightly then already again".split())
_STANDS = frozenset("is are was were stood stands reached reaches hit hits topped exceeded totalled totaled".split())
_TELLING = frozenset("reports cases incidents instances total count".split())  # of them: "reports of thefts"
_NUMBERS = frozenset(("number", "numbers", "tally"))


def tallied(t: Tokens, figure: Figure, floor: int = 0) -> str:
    """The noun of the subject, singular; "" where the subject counts nothing that is known, or ends before `floor`."""
    verb = _verb(t, figure)
    if verb <= floor:
        return ""
    last = verb - 1
    while last > 0 and (t.text[last] in _HELPS or t.text[last].endswith("ly")):
        last -= 1
    for of in range(last - 1, max(floor, last - PHRASE), -1):
        if t.text[of] == "of" and t.text[of - 1] in _NUMBERS:
            noun = counted(t, of + 1 + (t.at(of + 1) in ("the", "its", "their")))
            return noun.head if noun else ""
        if t.text[of] in _PARTS:
            break
    if t.text[verb] in _STANDS:
        return ""
    last = _before_place(t, last)
    word = t.at(last)
    if word == "numbers" and last and (t.text[last - 1] in PERSONS or t.text[last - 1] + "s" in TALLIED):
        return t.text[last - 1]
    if word not in TALLIED:
        return ""
    head = _head(t, last)
    return singular(word if head in _TELLING else head) if head in TALLIED or head in _TELLING else ""


def _head(t: Tokens, at: int) -> str:
    """The noun that a noun belongs to by a preposition: "the *cost* of thefts", "*penalties* for petty thefts"; else the
    noun itself, "in the summer thefts", "thefts"."""
    for by in range(at - 1, max(0, at - 1 - OF_PHRASE), -1):
        if t.text[by] in PREPOSITIONS:
            owner = t.text[by - 1]
            return owner if t.is_word(by - 1) and owner not in FUNCTION else t.text[at]
        if not t.is_word(by) or t.is_capital(by):
            break
    return t.text[at]


def _before_place(t: Tokens, last: int) -> int:
    """Where the noun stands that a place follows: "measles *cases* in England have climbed"; else the place itself."""
    at = last
    while at > max(0, last - PLACE) and t.is_capital(at):
        at -= 1
    at -= at < last and t.text[at] == "the"
    return at - 1 if 0 < at < last and t.text[at] in _PLACED and t.text[at - 1] in TALLIED else last


def _verb(t: Tokens, figure: Figure) -> int:
    """Where the verb stands that tells of the number, 0 where none does."""
    at = figure.first - 1
    while at > 0 and t.text[at] in _BEFORE:
        at -= 1
    if t.text[at] in _STANDS and at > 0:
        return at
    for i in range(at, max(0, figure.first - REACH), -1):
        if t.text[i] in VERBS and t.text[i] not in ("up", "down"):
            return i
        if t.text[i] in _BREAKS:
            return 0
    return 0

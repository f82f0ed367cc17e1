"""Where "planned" is a word of a noun beside the figure, and so makes no plan of the figure: "patients waited for planned
surgery"."""

from __future__ import annotations

from factcheck.extract.tense import past_form
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.moods import AS_PLANNED, OF_PLANS
from factcheck.lexicon.words import FUNCTION

_BEFORE = frozenset(
    """the a an this that these those its their his her our your some any all no for of to in on at by with from about over
    under between after before against into without and or many more fewer other most such both few several""".split()
)


def is_attributive(t: Tokens, at: int) -> bool:
    """ "*planned* surgery", "the *scheduled* flights", "*planned*-care lists"; not "planned to", "planned a hall", "are
    planned", "the planned 300 homes"."""
    if t.text[at] not in AS_PLANNED:
        return False
    behind = at + 2 if t.at(at + 1) == "-" else at + 1
    if not t.is_word(behind) or t.text[behind] in FUNCTION:
        return False
    before = t.at(at - 1)
    if at == 0 or before in _BEFORE or t.is_number(at - 1) or not t.is_word(at - 1):
        return True
    return before.endswith(("ed", "ing")) and before not in AS_PLANNED


def tells_no_plan(t: Tokens, at: int, first: int) -> bool:
    """The word is one of a noun, and what is told of it has happened: "planned admissions *fell* to 412"; not "planned
    spending fell to £4 million", which is a plan itself. Behind the figure at `first` it tells nothing of it."""
    if not is_attributive(t, at):
        return False
    if at > first:
        return True
    if t.text[at + 1] in OF_PLANS:
        return False
    return any(past_form(t, i) for i in range(at + 2, first))


def foretells(t: Tokens, at: int, start: int) -> bool:
    """The word "planned" looks ahead to the time that begins at `start`: "a planned strike *in May* was called off"; not
    "312 patients waited for planned surgery *in May*", "doctors did 312 planned operations *in May*"."""
    if not is_attributive(t, at):
        return t.at(at - 1) != "as"  # "ran as planned"
    nouns = t.text[at + 1 : start]
    if at > start or len(nouns) > _PHRASE or not FUNCTION.isdisjoint(nouns):
        return False
    return not any(past_form(t, i) for i in range(max(0, at - _REACH), at))


_PHRASE = 3  # words of a noun
_REACH = 12  # tokens back to the verb

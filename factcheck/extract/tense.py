"""Negation and tense of a figure's clause."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.words import FUNCTION, NEGATIONS

_NOT_NEGATING = frozenset(
    ("only", "least", "just", "less", "fewer", "more", "quite", "yet", "necessarily", "surprisingly")
)
_LEAVING_OUT = frozenset(("outside", "except", "excluding"))  # "38 seconds outside her record" denies nothing
_WEAK = frozenset(
    ("no", "without", "lack", "lacks", "lacked", "lacking", "fail", "failed", "fails", "except", "excluding")
)


def negated(t: Tokens, first: int, noun_end: int, start: int, end: int, counted: bool = True) -> bool:
    """The verb of the figure is denied: "33 states which haven't signed", "states outside the treaty"."""
    for i in range(noun_end, min(end, noun_end + 5)):
        word = t.text[i]
        if word == "yet" and t.at(i + 1) == "to":
            return True  # "33 states have yet to sign"
        if word in NEGATIONS and t.at(i + 1) not in _NOT_NEGATING and (counted or word not in _LEAVING_OUT):
            return not (word in _WEAK and i > noun_end)
        if word in (",", ".", ";", "than", "but"):
            break
    before = t.text[max(start, first - 4) : first]
    if t.text[max(0, first - 2) : first] == ["all", "but"]:
        return True  # "all but 12 parties have paid"
    return any(word in ("not", "never", "non") for word in before) and not (
        {"only", "just", "least", "or", "but", "yet", "of", "before"} & set(before)
    )


_PAST = frozenset(
    """was were had did fell rose grew became took made gave went won lost spent sold bought held left came saw cost drew ran
    paid began found shrank sank met kept brought built caught chose said told stood hit cut put led read set""".split()
) - frozenset(("cost", "hit", "cut", "put", "read", "set"))
_PRESENT = frozenset(
    """is are has have now currently remains stands live lives today am haven't hasn't isn't aren't stand remain""".split()
)


def is_past(t: Tokens, start: int, end: int) -> bool:
    """The clause tells what was: a past form and no present or perfect one."""
    past = False
    for i in range(start, end):
        word = t.text[i]
        if word in _PRESENT:
            return False
        past = past or word in _PAST or (word.endswith("ed") and past_verb(t, i))
    return past


def past_verb(t: Tokens, i: int) -> bool:
    """A form in -ed that no noun follows: "caused 833", not "recorded casualties"."""
    word = t.text[i]
    if len(word) < 5 or word == "united" or t.is_capital(i):
        return False
    return not t.is_word(i + 1) or t.at(i + 1) in FUNCTION

"""Numbers that say which part of a whole: "season five of Friends", "day three of the trial", "act 2 of the opera"."""

from __future__ import annotations

from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import DETERMINERS, PREPOSITIONS
from factcheck.lexicon.nouns import EITHER, OTHER_PLURALS, SURE_VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.titles import EVENTS, PARTED, READ_ONLY
from factcheck.lexicon.words import FUNCTION, is_plural

MOST = 1000
REACH = 4  # words of what is parted
_LEADS = PREPOSITIONS | frozenset("since until till during throughout after before and or".split())


def part_of_whole(t: Tokens, number: Numeral) -> tuple[str, int] | None:
    """A bare "season", "round" or "day" in front, "of" and one thing behind; "in season five of the hotels" counts."""
    i, end = number.first, number.end
    noun = t.at(i - 1)
    if t.at(end) != "of" or noun not in PARTED or number.scale != 1 or number.value >= MOST:
        return None
    if t.is_number(i) and not t.text[i].isdigit():
        return None
    if t.is_word(i - 2) and t.text[i - 2] not in _LEADS:
        return None
    return ("label", end) if noun in READ_ONLY or _is_one(t, end + 1) else None


def _is_one(t: Tokens, at: int) -> bool:
    """ "the trial", "Friends", "the peace talks": no plural whose members might be counted, nor "of the squad were"."""
    at += t.at(at) in DETERMINERS
    if t.is_capital(at):
        return True
    for place in range(at, at + REACH):
        word = t.at(place)
        if not t.is_word(place) or word in FUNCTION or word in NUMERAL_WORDS or word in SURE_VERBS:
            return place > at and word not in ("were", "are", "have", "had")
        if word in EVENTS:
            return True
        if (is_plural(word) or word in OTHER_PLURALS) and not (place > at and word in EITHER) and "'" not in word:
            return False
    return True

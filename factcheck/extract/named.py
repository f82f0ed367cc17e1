"""Numbers that are names: "the 737 Max", "her album 30", "shares in 3M", "a 404 error", "Rue du 4 Septembre"."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind, title_case
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.casualties import HARMED
from factcheck.lexicon.clause import PREPOSITIONS
from factcheck.lexicon.notfigures import PARTIES
from factcheck.lexicon.nouns import EITHER, OTHER_PLURALS, PEOPLES, SURE_VERBS
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.titles import (
    ANSWERS,
    BROADCAST,
    FIRM_DOES,
    FIRM_ENDS,
    FOREIGN_ARTICLES,
    FOREIGN_MONTHS,
    HELD_IN,
    MODELS,
    OF_A_MODEL,
    OF_MANY,
    WORKS,
)
from factcheck.lexicon.words import FUNCTION, is_plural

Told = tuple[str, int]
REACH = 3  # words behind a model's name in which something counted may stand
DAY = 2  # digits
_OF_FIGURES = frozenset(("%", "-", "per", "of", "were", "are", "have"))
SHORTEST, LONGEST = 3, 4  # digits of a model


def named(t: Tokens, number: Numeral) -> Told | None:
    """What plain digits are the name of, and where it ends."""
    i, end = number.first, number.end
    if not t.text[i].isdecimal():
        return None
    return _abroad(t, i, end) or _model(t, i, end) or _work(t, i, end) or _answer(t, i, end)


def _model(t: Tokens, i: int, end: int) -> Told | None:
    """ "the 737 Max", "a 911 Turbo"; not "the 400 Conservative members", "the 200 Rohingya who"."""
    word = t.at(end)
    if len(t.text[i]) > LONGEST or t.at(i - 1) not in OF_A_MODEL or not t.is_capital(end) or title_case(t):
        return None
    if word in MODELS and len(t.text[i]) >= SHORTEST:
        return "name", end + 1
    if word in FUNCTION or word in MONTHS or not _is_singular(word) or unit_after(t, end)[0] is not None:
        return None
    if word in PEOPLES or word in PARTIES or word in area_names() or word in demonyms():
        return None
    past = end + 1
    while t.is_capital(past) and _is_singular(t.text[past]):
        past += 1
    is_one = t.at(past) in ("is", "was", "has")  # "the 21 Club has closed"
    return ("name", past) if is_one or (len(t.text[i]) >= SHORTEST and _stands_alone(t, past)) else None


def _is_singular(word: str) -> bool:
    return not is_plural(word) and word not in OTHER_PLURALS


def _stands_alone(t: Tokens, past: int) -> bool:
    """Nothing counted stands behind the name, nor what is said of many."""
    if t.at(past) in OF_MANY or t.at(past) in HARMED or (t.at(past) in (",", "-", "/") and t.is_number(past + 1)):
        return False
    for at in range(past, past + REACH):
        if not t.is_word(at) or t.text[at] in FUNCTION or t.text[at] in SURE_VERBS or t.text[at] in EITHER:
            return True
        if not _is_singular(t.text[at]):
            return False
    return True


def _work(t: Tokens, i: int, end: int) -> Told | None:
    """ "her album 30 was", "the TV series 24"; not "the film 300 people saw", "on the album 12 are new"."""
    noun = t.at(i - 1)
    if noun not in WORKS and not (noun in ("series", "show") and t.at(i - 2) in BROADCAST):
        return None
    if _is_counted(t, end) or t.at(end) in _OF_FIGURES or unit_after(t, end)[0] is not None:
        return None
    if t.is_word(end) and t.text[end] not in FUNCTION and _is_led(t, i - 1):
        return None
    return "name", end


def _is_counted(t: Tokens, end: int) -> bool:
    """A plural stands behind that is no verb: "3M *users*"; "the film 300 *opens*"."""
    return counted_behind(t, end) and t.at(end) not in SURE_VERBS and t.at(end) not in EITHER


def _is_led(t: Tokens, noun: int) -> bool:
    """A preposition leads the work: "*in* the film 12 die"."""
    return any(t.at(at) in PREPOSITIONS for at in range(noun - 1, noun - 1 - REACH, -1))


def _answer(t: Tokens, i: int, end: int) -> Told | None:
    """ "a 404 error": what a server answers."""
    alone = not t.is_word(end + 1) or t.text[end + 1] in FUNCTION  # no "500 error margin"
    told = len(t.text[i]) == len("404") and t.at(i - 1) in ("a", "the") and t.at(end) in ANSWERS and alone
    return ("version or code", end) if told else None


def _abroad(t: Tokens, i: int, end: int) -> Told | None:
    """ "Rue du 4 Septembre", "9 de Julio", "Rue des 3 Frères": a day or a name in another language."""
    at = end + (t.at(end) in ("de", "di", "."))
    if t.is_capital(at) and t.text[at] in FOREIGN_MONTHS and len(t.text[i]) <= DAY:
        return "name", at + 1
    return ("name", end) if t.at(i - 1) in FOREIGN_ARTICLES and t.at(end) != "%" else None


def firm(t: Tokens, i: int, end: int) -> Told | None:
    """ "3M said", "shares in 3M", "ruled against 3M"; not "3M users", "the app has 3M"."""
    if t.text[i:end] != ["3", "m"] or not (t.is_capital(i + 1) and t.joined(i + 1)):
        return None
    if _is_counted(t, end) or t.at(end) == "-":
        return None
    before, behind = t.at(i - 1), t.at(end)
    led = (before == "in" and t.at(i - 2) in HELD_IN) or (before == "against" and _is_case(t, i - 2))
    titled = t.is_capital(end) and behind in FIRM_ENDS
    return ("name", end) if led or titled or _acts(t, i, end) else None


def _acts(t: Tokens, i: int, end: int) -> bool:
    """ "3M has named", "3M and its rivals", "3M, which makes"; not "3M was raised", "3M, which was a record"."""
    if t.at(end) == "," and t.at(end + 1) == "which":
        return t.at(end + 2) in FIRM_DOES
    verb = end + (t.at(end) in ("has", "is", "was", "had"))
    return not t.is_word(i - 1) and (t.at(verb) in FIRM_DOES or t.text[end : end + 2] == ["and", "its"])


def _is_case(t: Tokens, at: int) -> bool:
    """ "ruled", "the case", "a suit": no amount that is set against another: "2M against 3M"."""
    return t.is_word(at) and len(t.text[at]) > 1 and t.text[at] not in FUNCTION

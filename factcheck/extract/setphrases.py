"""Numbers in set phrases and names: "cloud nine", "Three Mile Island", "a 9mm pistol", "401(k)", "98.6 FM", "a 10K"."""

from __future__ import annotations

from functools import cache

from factcheck.extract.labels import counted_behind, title_case
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.idioms import IDIOMS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.setphrases import (
    ACTS,
    BLOWING,
    BORES,
    CONTESTS,
    COURSES,
    DRAWN,
    NAMED_BEHIND,
    OF_LASTING,
    OF_NUMBER,
    VOTING,
    WEAPONS,
)
from factcheck.lexicon.words import FUNCTION, is_plural

Told = tuple[str, int]
_Words = tuple[str, ...]
_VOTE = 6  # tokens back to "voted"
REACH = 24  # tokens back to "the winning numbers were"
LONGEST_RACE = 200  # in kilometres


@cache
def _by_word() -> dict[str, list[tuple[int, _Words, _Words]]]:
    """The phrases by each of their words: its place in them, their words, and these with their marks."""
    found: dict[str, list[tuple[int, _Words, _Words]]] = {}
    for phrase in IDIOMS:
        words = tuple([word for word in phrase if word not in _MARKS])
        for place, word in enumerate(words):
            found.setdefault(word, []).append((place, words, phrase))
    return found


@cache
def _acts() -> dict[str, list[tuple[int, _Words]]]:
    """The names by each of their words, with its first place in them."""
    found: dict[str, list[tuple[int, _Words]]] = {}
    for words in ACTS:
        for word in dict.fromkeys(words):
            found.setdefault(word, []).append((words.index(word), words))
    return found


_MARKS = ("^", "$")  # of lexicon/idioms
_OPENED = frozenset(("", "and", "but", "that", "says", "said"))  # before an idiom that opens its clause


def set_phrase(t: Tokens, number: Numeral) -> Told | None:
    """What a number is that belongs to a set phrase or to a name, and the index behind the phrase."""
    i, end = number.first, number.end
    for place, words, phrase in _by_word().get(t.text[i], ()):
        first, past = i - place, i - place + len(words)
        if first < 0 or tuple(t.text[first:past]) != words or _goes_on(t, number, first, past):
            continue
        if (phrase[0] == "^" and t.is_word(first - 1) and t.at(first - 1) not in _OPENED) or (
            phrase[-1] == "$" and t.is_word(past)
        ):
            continue
        if words[1:2] == ("to",) and not VOTING.isdisjoint(t.text[max(0, first - _VOTE) : first]):
            continue  # "the council voted nine to five"
        return "set phrase", past
    return _act(t, i, end) or _par(t, number) or (_in_digits(t, i, end) if t.kind[i] == "n" else None)


def _goes_on(t: Tokens, number: Numeral, first: int, past: int) -> bool:
    """The number runs on behind the phrase, or ends it and counts what follows: "take five tablets"."""
    if number.end > past or t.at(past) in ("%", "percent", "per"):
        return True
    last = number.end == past and first < number.first
    last = last or (t.at(past - 1) in NUMERAL_WORDS and "-" not in t.text[first:past])
    return last and number.value > 0 and counted_behind(t, past)


def _act(t: Tokens, i: int, end: int) -> Told | None:
    """ "50 Cent", "Maroon 5"; not "a 50 cent coin"."""
    for place, words in _acts().get(t.text[i], ()):
        first = i - place
        past = first + len(words)
        if first < 0 or tuple(t.text[first:past]) != words:
            continue
        inner = range(first + (words[0] == "the"), past)
        if all(t.is_capital(at) or not t.is_word(at) or t.text[at] in FUNCTION for at in inner):
            return ("name", max(end, past)) if not _tells_of_many(t, first, past) else None
    return None


def _tells_of_many(t: Tokens, first: int, past: int) -> bool:
    """ "Three Sisters Killed in Crash", "Two Nations Sign Treaty": a heading of capitals whose verb is of many."""
    behind = t.at(past)
    if first > 0 or not is_plural(t.at(past - 1)) or not (title_case(t) and t.is_capital(past)):
        return False
    return t.is_word(past) and behind not in FUNCTION | NAMED_BEHIND and not behind.endswith("s")


def _in_digits(t: Tokens, i: int, end: int) -> Told | None:
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in WEAPONS and t.at(i - 1) == "." and t.joined(i):
        return "name", end  # "a .22 rifle"
    if t.at(at) in BORES and t.at(at + 1) in WEAPONS and len(t.text[i]) <= 3:
        return "name", at + 1
    if t.at(end) == "fm":
        return "name", end + 1
    if t.at(i - 1) == "force" and t.at(end) in BLOWING:
        return "label", end  # "storm force 10 winds"
    if told := _run_over(t, i, end):
        return told
    if t.at(end) == "(" and t.joined(end) and len(t.at(end + 1)) == 1 and t.is_word(end + 1) and t.at(end + 2) == ")":
        return "name", end + 3  # 401(k), 501(c)
    if (
        t.at(i - 1) == "of"
        and t.at(i - 2) in OF_NUMBER
        and (
            not t.is_word(end) | (t.at(end) == "%")
            or (t.is_capital(i - 2) and len(t.text[i]) == 2 and not _counted(t, end))
        )
    ):
        return "name", end
    if t.at(i - 1) in OF_LASTING and t.is_capital(i - 1) and t.at(end) == "of" and len(t.text[i]) <= 3:
        return "label", end
    return ("name", end) if _drawn(t, i) else None


def _counted(t: Tokens, end: int) -> bool:
    return counted_behind(t, end) or t.at(end) in ("%", "percent", "per") or t.is_capital(end)


def _drawn(t: Tokens, i: int) -> bool:
    """ "the winning numbers were 4, 8 and 15"."""
    at = i - 1
    while at > i - REACH and (t.is_number(at) or t.at(at) in (",", "and")):
        at -= 1
    return (
        t.at(at) in ("were", "are", ":")
        and t.at(at - 1) == "numbers"
        and not DRAWN.isdisjoint(t.text[max(0, at - 4) : at])
    )


def _par(t: Tokens, number: Numeral) -> Told | None:
    """ "the par four 15th", "a par-5": the kind of a hole in golf; not "four under par", "on par four of them"."""
    i, end = number.first, number.end
    par = t.at(i - 1) == "par" or (t.at(i - 1) == "-" and t.joined(i) and t.at(i - 2) == "par")
    return ("label", end) if par and number.value in _PARS and t.at(end) != "of" and number.scale == 1 else None


_PARS = (3, 4, 5)


def _run_over(t: Tokens, i: int, end: int) -> Told | None:
    """ "the 400m hurdles", "the 1,500-metre final": a distance that is the name of a contest."""
    at = end + (t.at(end) == "-")
    return ("name", at + 1) if t.at(at) in _METRES and t.at(at + 1) in CONTESTS else None


_METRES = frozenset("m metre metres meter meters".split())


def race(t: Tokens, i: int) -> Told | None:
    """ "he ran a 10K", "a 5K run": a distance that has become a name; not "a 10K rise"."""
    if (
        t.at(i + 1) != "k"
        or not t.is_capital(i + 1)
        or not t.joined(i + 1)
        or t.at(i - 1) not in ("a", "the", "his", "her")
    ):
        return None
    behind = t.at(i + 2)
    course = not t.is_word(i + 2) or behind in FUNCTION or behind in COURSES
    return ("name", i + 2) if course and t.text[i].isdigit() and int(t.text[i]) <= LONGEST_RACE else None

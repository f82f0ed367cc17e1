"""Numbers in set phrases and names: "cloud nine", "Three Mile Island", "a 9mm pistol", "401(k)", "98.6 FM", "a 10K"."""

from __future__ import annotations

from functools import cache

from factcheck.extract.labels import counted_behind
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.idioms import IDIOMS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.setphrases import ACTS, BORES, COURSES, DRAWN, OF_LASTING, OF_NUMBER, WEAPONS
from factcheck.lexicon.words import FUNCTION

Told = tuple[str, int]
REACH = 24  # tokens back to "the winning numbers were"
LONGEST_RACE = 200  # in kilometres


@cache
def _by_word() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The phrases by each of their words, with its place in them."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for phrase in IDIOMS:
        for place, word in enumerate(phrase):
            found.setdefault(word, []).append((place, phrase))
    return found


def set_phrase(t: Tokens, number: Numeral) -> Told | None:
    """What a number is that belongs to a set phrase or to a name, and the index behind the phrase."""
    i, end = number.first, number.end
    for place, phrase in _by_word().get(t.text[i], ()):
        first, past = i - place, i - place + len(phrase)
        if first >= 0 and tuple(t.text[first:past]) == phrase and not _goes_on(t, number, first, past):
            return "set phrase", past
    return _act(t, i, end) or (_in_digits(t, i, end) if t.kind[i] == "n" else None)


def _goes_on(t: Tokens, number: Numeral, first: int, past: int) -> bool:
    """The number runs on behind the phrase, or ends it and counts what follows: "take five tablets"."""
    if number.end > past or t.at(past) in ("%", "percent", "per"):
        return True
    last = number.end == past and first < number.first
    last = last or (t.at(past - 1) in NUMERAL_WORDS and "-" not in t.text[first:past])
    return last and number.value > 0 and counted_behind(t, past)


def _act(t: Tokens, i: int, end: int) -> Told | None:
    """ "50 Cent", "Maroon 5"; not "a 50 cent coin"."""
    for words in ACTS:
        first = i - words.index(t.text[i]) if t.text[i] in words else -1
        past = first + len(words)
        if first < 0 or tuple(t.text[first:past]) != words:
            continue
        if all(t.is_capital(at) or not t.is_word(at) for at in range(first + (words[0] == "the"), past)):
            return "name", max(end, past)
    return None


def _in_digits(t: Tokens, i: int, end: int) -> Told | None:
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in WEAPONS and t.at(i - 1) == "." and t.joined(i):
        return "name", end  # "a .22 rifle"
    if t.at(at) in BORES and t.at(at + 1) in WEAPONS and len(t.text[i]) <= 3:
        return "name", at + 1
    if t.at(end) == "fm":
        return "name", end + 1
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

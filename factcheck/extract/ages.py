"""Ages of people: "34", "aged 15 to 24", "a two-year-old", "children under 5"."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.number import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.clause import DETERMINERS
from factcheck.lexicon.notfigures import AGEING, ARRIVED, LIVED
from factcheck.lexicon.nouns import PEOPLE, PEOPLES, is_trade
from factcheck.lexicon.numbers import FRACTIONS, NUMERAL_WORDS
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import PEOPLE as INHABITANTS
from factcheck.lexicon.words import is_plural, singular

Told = tuple[str, int]


def age(t: Tokens, number: Numeral) -> Told | None:
    """That a number is somebody's age, and the index behind its words; None if it is not."""
    i, end = number.first, number.end
    before = t.at(i - 1)
    if number.value > 125 or age_on_average(t, i):
        return None
    if group := _group(t, i, end):
        return "age", group
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in ("year", "years", "month", "months", "week", "weeks"):
        behind = at + 2 if t.at(at + 1) == "-" else at + 1
        if t.at(behind).removesuffix("'s") in ("old", "olds") or (t.at(behind) == "of" and t.at(behind + 1) == "age"):
            return "age", behind + 1
        if before in ("aged", "age", "ages"):
            return "age", at + 1
    if before in ("aged", "age", "ages", "turned", "turning") and not counted_behind(t, end):
        return "age", _ages(t, end)
    if t.at(end) in ("or", "and") and _or_older(t, i, end):
        return "age", end + 2
    if before in ("was", "is", "am") and t.at(i - 2) in ("he", "she", "who", "i") and number.form == "digits":
        if not t.is_word(end) or t.at(end) in ("and", "when", "at", "but", "that", "in", "then", "last", "this"):
            if t.at(end) not in ("%", "-", "–", "/") and t.kind[i] == "n" and "." not in t.text[i]:
                return "age", end
    if number.form == "words" and (_told_in_words(t, i, end) or _something(t, end)):
        return "age", end + 2 * _something(t, end)
    if before in ("under", "over") and t.at(i - 2) in PEOPLE and not counted_behind(t, end):
        return "age", end
    if before in ("under", "over") and t.text[max(0, i - 3) : i - 1] in _OF_THEM and not _measured(t, end):
        return "age", end  # "more than half of them under 40"
    if (
        before in _PASSING
        and number.value <= _OLDEST
        and _of_persons(t, i - 1)
        and not (counted_behind(t, end) or _measured(t, end))
    ):
        return "age", end
    if t.at(i - 1) == "-" and t.at(i - 2) in ("under", "over") and t.joined(i) and t.joined(i - 1):
        return "age", end
    if before == "between" and t.at(i - 2) in PEOPLE and t.at(end) == "and" and not counted_behind(t, end + 2):
        return "age", min(end + 2, t.size)
    if t.text[max(0, i - 3) : i][-3:] in (["and", "over", "the"], ["those", "over", "the"]):
        return "age", end
    if before == "of" and t.at(i - 2) in PEOPLE and t.at(end) in ("to", "-", "–") and t.is_number(end + 1):
        return "age", end + 2  # "girls of 15 to 19"
    if before == "of" and t.at(i - 2) in ("man", "woman", "boy", "girl", "age", "lad") and not counted_behind(t, end):
        return "age", end
    if before == "," and t.at(end) == "," and i >= 2 and t.is_word(i - 2) and number.value >= 4 and t.is_word(end + 1):
        many = is_plural(t.text[i - 2]) and not t.is_capital(i - 2)  # "of the applicants, 40, mostly women, …"
        again = t.at(end + 1) == "or" and (
            t.is_number(end + 2) or t.at(end + 2) in FRACTIONS or t.at(end + 2) in _ONE_OF
        )
        part = t.at(i - 3) == "of" and t.at(i - 2) in _THOSE  # "a third *of them*, 52, …"
        if t.at(i - 2) not in MONTHS and not t.is_capital(end + 1) and not (many or again or part):
            return "age", end
    if before == "," and t.at(end) in _CLOSING and t.kind[i] == "n" and _introduced(t, i - 2):
        return "age", end
    if before == "(" and t.at(end) == ")" and t.is_capital(i - 2) and number.form == "digits":
        return None if _of_a_land(t, i) else ("age or reference", end)
    if t.at(end) == "s" and before in ("her", "his", "their", "early", "mid", "late", "-"):
        return "age", end + 1
    return ("age", end) if _lived(t, i, end) or _of_many(t, i, end) else None


def _of_a_land(t: Tokens, i: int) -> bool:
    """ "5.1 doctors, fewer than *the Germans (5.9)*": a decimal behind a country's name or its people's, which go on from a
    figure before it."""
    names = (" ".join(t.text[max(0, i - 1 - size) : i - 1]) for size in range(1, _NAMES + 1))
    named = "." in t.text[i] and any(name in area_names() or name in demonyms() for name in names)
    return named and any(t.is_number(at) for at in range(i - 2))


def _or_older(t: Tokens, i: int, end: int) -> bool:
    """ "12% of the people were 65 *or older*"; "60 or above" may be many things, where no people are told of."""
    if t.at(end + 1) in ("older", "younger"):
        return True
    told = t.at(end + 1) in ("over", "above") and t.at(i - 1) in ("were", "are") and not _measured(t, end + 2)
    return told and not PEOPLE.isdisjoint(t.text[max(0, i - SENTENCE) : i - 1])


def _introduced(t: Tokens, last: int) -> bool:
    """ "said *Ana Ruiz*, 43.", "the winner was *Ana Ruiz*, 43": a name of two words or three behind who it is or spoke."""
    first = last
    while last - first < _NAMES and t.is_word(first) and t.is_capital(first):
        first -= 1
    if not 1 < last - first <= _NAMES:
        return False
    person = is_trade(t.at(first - 1) + "s") or t.at(first - 1) in PERSONS
    return t.at(first) in SAYING or (t.at(first) in ("was", "is") and person)


_THOSE = frozenset(("them", "these", "those", "which", "whom"))
_ONE_OF = frozenset(
    ("a", "half", "one", "two", "three", "nearly", "almost", "about", "just", "more")
)  # "58, or *a* third"
_NAMES = 3  # words of a name
_CLOSING = frozenset((".", "", ";", '"'))


def _group(t: Tokens, i: int, end: int) -> int:
    """Behind "16- to 24-year-olds", "those 16 to 24 years" and the like, those of whom something is told; 0 for no group."""
    at = end
    while at < end + _LINKS and t.at(at) in ("-", "–", "to", "and", "or"):
        at += 1
    if at == end or not t.is_number(at):
        return 0
    at += 1
    at += t.at(at) == "-"
    if t.at(at) not in ("year", "years"):
        return 0
    behind = at + 1 + (t.at(at + 1) == "-")
    if t.at(behind) in ("old", "olds"):
        return behind + 1
    return at + 1 if t.at(i - 1) in _GROUPS and t.at(at) == "years" else 0


_LINKS = 3  # signs and words between two ages
_GROUPS = frozenset("those group bracket band cohort range".split())


def _of_persons(t: Tokens, at: int) -> bool:
    """ "its *people had* passed 65", "a fifth of *Italians are* over 65": right before the word that leads to an age; not
    "the deaths of drivers are over 50"."""
    at -= 1
    while t.at(at) in _BEING:
        at -= 1
    word = t.at(at)
    of = at - 1 - (t.at(at - 1) in DETERMINERS)
    whose = t.at(of - 1)
    if t.at(of) == "of" and t.is_word(of - 1) and not (whose in FRACTIONS or whose in NUMERAL_WORDS or whose in _SOME):
        return False
    if word in PEOPLE or word in PEOPLES or singular(word) in PERSONS | INHABITANTS:
        return True
    named = word in demonyms() or f"{t.at(at - 1)} {word}" in demonyms()
    return named and t.is_capital(at) and is_plural(word)


_SOME = frozenset("cent percent most many some majority".split())
_OLDEST = 110
_PASSING = AGEING | frozenset(("past", "over", "under"))
_BEING = frozenset("has have had is are was were be been now already".split())


def _told_in_words(t: Tokens, i: int, end: int) -> bool:
    """ "he was ten when", "she is nine, and", "who is pushing sixty"; not "he was two behind"."""
    person = ("he", "she", "who", "i")
    if t.at(end) not in _BEHIND_AGE:
        return False
    if t.at(i - 1) in ("was", "is", "am"):
        return t.at(i - 2) in person
    return t.at(i - 1) in ("pushing", "nearing") and any(t.at(at) in person for at in (i - 2, i - 3))


def _something(t: Tokens, end: int) -> bool:
    """The "-something" of "twenty-something"."""
    return t.at(end) == "-" and t.joined(end) and t.at(end + 1) in ("something", "somethings")


_BEHIND_AGE = frozenset(("", ",", ".", ";", "!", "?", "and", "when", "but", "now", "then"))
_OF_THEM = (["of", "them"], ["of", "whom"])


def age_on_average(t: Tokens, at: int) -> bool:
    """ "Kenyans live *to the age of* 63 *on average*", "*reach the age of* 63 *on average*": how long lives are."""
    if "average" not in t.words or t.at(at - 1) != "of" or t.at(at - 2) != "age":
        return False
    return not _TO_THE.isdisjoint(t.text[max(0, at - 5) : at - 2]) and t.at(at - 3) in ("the", "an")


_TO_THE = frozenset("to reach reaches reached".split())


def _lived(t: Tokens, i: int, end: int) -> bool:
    """ "died at 93", "made his debut at 19"; "At 84, he still skis"."""
    if t.at(i - 1) != "at" or _measured(t, end):
        return False
    if t.at(i - 2) == t.at(end) == ",":
        return not _OF_ONE.isdisjoint(t.text[max(0, i - REACH) : end + REACH])  # "and, at 39, its youngest chair"
    if i == 1:
        return t.at(end) == "," and t.at(end + 1) in ("he", "she")
    near = t.text[max(0, i - 1 - REACH) : i - 1]
    stop = max((at for at, word in enumerate(near) if word in _STOPS), default=-1)
    return not LIVED.isdisjoint(near[stop + 1 :])


def _of_many(t: Tokens, i: int, end: int) -> bool:
    """ "seven in ten of the newcomers are under 35", "one doctor in four is older than 60"."""
    if t.at(i - 1) not in ("than", "under", "over") or _measured(t, end):
        return False
    if t.at(i - 1) == "than" and t.at(i - 2) in ("older", "younger"):
        return True
    if t.at(i - 1) not in ("under", "over") or t.at(i - 2) not in ("are", "were", "is"):
        return False
    shared = t.at(i - 3) in ("%", "percent", "cent")  # "a third of nurses are over 60, and 12% are under 25"
    words = t.text[max(0, i - 2 - (SENTENCE if shared else REACH)) : i - 2]
    named = not (ARRIVED.isdisjoint(words) and PEOPLE.isdisjoint(words)) or is_trade(t.at(i - 3))
    return named and _NUMBERS.isdisjoint(words)


def _measured(t: Tokens, end: int) -> bool:
    """Something counted, a unit, a scale or a point stands behind."""
    return unit_after(t, end)[0] is not None or counted_behind(t, end) or t.at(end) in ("-", "–", "%", "per", "of", "/")


REACH = 6  # tokens
_OF_ONE = frozenset("he she youngest oldest".split())
SENTENCE = 24  # tokens back to those of whom a share is told
_STOPS = frozenset(  # "the number who died stood at 93" is no age
    """, . ; : while but stood stands stand peaked peaks stays stayed put remains remained reached levelled settled came
    estimated set fixed capped running ran is was are were number numbers rate""".split()
)
_NUMBERS = frozenset(
    "number numbers share count deaths rate rates wages pay cost costs hours weeks score scores marks bills rents".split()
)


def _ages(t: Tokens, end: int) -> int:
    """Behind the second age of "aged 15 to 24", "aged 65 and over"."""
    if t.at(end) in ("to", "-", "–", "and") and t.is_number(end + 1):
        return end + 2
    return (
        end + 2 if t.at(end) in ("and", "or") and t.at(end + 1) in ("over", "under", "above", "older", "more") else end
    )

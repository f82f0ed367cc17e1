"""Numbers that are no figures: ages, clock times, scores, versions, labels, discourse.

Each test answers with what the number is and where its words end, ("", 0) if it may be an amount.
"""

from __future__ import annotations

from factcheck.extract.addresses import address
from factcheck.extract.ages import age
from factcheck.extract.clocks import clock, hour_told
from factcheck.extract.codes import code
from factcheck.extract.cricket import cricket
from factcheck.extract.episodes import part_of_whole
from factcheck.extract.eras import era
from factcheck.extract.gapped import gapped
from factcheck.extract.labels import counted_behind, label, title_case
from factcheck.extract.named import firm, named
from factcheck.extract.number import Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.one import reading_of_one
from factcheck.extract.ranges import to_range
from factcheck.extract.routes import route
from factcheck.extract.runs import identifying
from factcheck.extract.scores import score
from factcheck.extract.setphrases import race, set_phrase
from factcheck.extract.singled import singled_out
from factcheck.extract.spelt import by_turns, labelled_in_words, or_two, pronoun
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.moves import FOLDS
from factcheck.lexicon.notfigures import (
    BUILT_OF,
    COMPOUNDS,
    FORMATIONS,
    KINDS,
    LABELS,
    NOT_COUNTED_ORDINALS,
    SOFT_LABELS,
)
from factcheck.lexicon.numbers import NUMERAL_WORDS, SET_BESIDE
from factcheck.lexicon.streets import STREETS
from factcheck.lexicon.titles import ROOMS
from factcheck.lexicon.words import FUNCTION

Told = tuple[str, int]
_SIGNS = frozenset("$€£")
_NOTES = frozenset("²³⁴⁵⁶⁷⁸⁹")
_PARTS = frozenset((",", ";", ":", "("))
NOTHING: Told = ("", 0)


def other_reading(t: Tokens, number: Numeral) -> Told:
    """What a number is if it is no amount ("age", "clock time", "score", "name", …), and the index behind it."""
    end = number.end
    if number.form == "ordinal":
        return _ordinal(t, number)
    if told := set_phrase(t, number) or _set_beside(t, number):
        return told
    if t.kind[number.first] == "w":
        if number.form == "words" and t.text[number.first] == "one" and end == number.first + 1:
            return (t.at(end) == "-" and age(t, number)) or (reading_of_one(t, number.first), end)
        if number.form not in ("words",):
            return NOTHING
        if t.at(number.first - 1) == "number" and t.at(number.first - 2) not in ("the", "a"):
            return "label", end  # "calf number three"
        if t.at(number.first - 1) in ("to", "past") and t.at(number.first - 2) in ("quarter", "half"):
            return "clock time", end  # "a quarter to ten"
        if title := _title(t, number):
            return title
        if t.is_capital(number.first) and t.is_word(number.first - 1) and not _is_heading(t, end):
            return "name", end  # "the Big Four"
        return (
            age(t, number)
            or hour_told(t, number)
            or _compound(t, number)
            or _score_words(t, number)
            or cricket(t, number)
            or _odds(t, number)
            or singled_out(t, number)
            or by_turns(t, number)
            or or_two(t, number)
            or pronoun(t, number)
            or labelled_in_words(t, number)
            or part_of_whole(t, number)
            or NOTHING
        )
    return _in_digits(t, number)


def _is_heading(t: Tokens, end: int) -> bool:
    """Most words have capitals, and so has the verb: not "The Hateful Eight *was* shot in Telluride"."""
    return title_case(t) and not (t.at(end) in ("was", "is", "has") and not t.is_capital(end))


def _in_digits(t: Tokens, number: Numeral) -> Told:
    i, end = number.first, number.end
    if t.text[end : end + 2] == [".", "x"] and t.joined(end) and t.joined(end + 1):
        return "version or code", end + 2  # "since 3.x"
    if (
        t.at(i + 1) in ("g", "k")
        and t.joined(i + 1)
        and t.is_capital(i + 1)
        and len(t.text[i]) == 1
        and t.at(i - 1) not in _SIGNS
    ):
        return "name", i + 2  # 5G, 4K
    if number.scale != 1 and (name := race(t, i)):
        return name
    if number.scale != 1:
        lettered = len(t.at(end - 1)) == 1 and t.joined(end - 1) and t.is_capital(end - 1)
        if lettered and (told := address(t, i, end) or firm(t, i, end)):
            return told  # "221B Baker Street", "3M said"
        return ("label", end) if _is_lettered(t, i, end) and unit_after(t, end)[0] is None else NOTHING
    if gapped(t, number):
        return NOTHING
    return (
        age(t, number)
        or era(t, i, end)
        or _raised(t, i)
        or clock(t, i, end)
        or hour_told(t, number)
        or route(t, i, end)
        or score(t, i, end)
        or _score_words(t, number)
        or cricket(t, number)
        or _odds(t, number)
        or identifying(t, i, end)
        or code(t, i, end)
        or _compound(t, number)
        or address(t, i, end)
        or named(t, number)
        or part_of_whole(t, number)
        or label(t, number)
        or singled_out(t, number)
        or NOTHING
    )


def _is_lettered(t: Tokens, i: int, end: int) -> bool:
    """ "clade 1b", "Courtroom 4B", "Ward 7M": a number and a letter behind what has such for a name."""
    if len(t.at(end - 1)) != 1 or not t.joined(end - 1):
        return False
    before = t.at(i - 1)
    return before in LABELS | SOFT_LABELS | KINDS or (
        before in ROOMS and t.is_capital(end - 1) and not counted_behind(t, end)
    )


def _title(t: Tokens, number: Numeral) -> Told | None:
    """ "Slaughterhouse-Five", "Nineteen Eighty-Four": number words with capitals in a row that make no number."""
    i, end = number.first, number.end
    if not t.is_capital(i):
        return None
    if t.at(i - 1) == "-" and t.joined(i) and t.is_capital(i - 2):
        return "name", end
    second = numeral(t, end) if t.is_capital(end) and t.text[end] in NUMERAL_WORDS else None
    return ("name", second.end) if second and second.form == "words" else None


def _raised(t: Tokens, i: int) -> Told | None:
    """ "5³" is 125 or a five with a note: no saying which."""
    if len(t.text[i]) == 1 and t.joined(i + 1) and t.text[i + 1] in _NOTES:
        return "power or reference mark", i + 2
    return None


def _ordinal(t: Tokens, number: Numeral) -> Told:
    """An ordinal counts where a noun of things follows: "the 165th State Party", "the fifth country to"."""
    end, noun = number.end, t.at(number.end)
    if t.kind[number.first] == "w":
        behind = t.text[end : end + 4]
        to = "to" in behind and not _PARTS.intersection(behind[: behind.index("to")])
        counts = number.value >= 20 or (number.value >= 3 and to and t.at(number.first - 1) not in ("a", "an"))
        return (
            NOTHING if counts and t.is_word(end) and noun not in FUNCTION | NOT_COUNTED_ORDINALS else ("ordinal", end)
        )
    if not t.is_word(end) or noun in FUNCTION or noun in NOT_COUNTED_ORDINALS or t.at(end - 1) == "-":
        return "ordinal", end
    if t.is_capital(end) and t.at(number.first - 2) in ("in", "by", "on") and not t.is_capital(end + 1):
        return "ordinal", end  # "in the 63rd Northgate equalised"
    if t.is_capital(end) and t.is_capital(end + 1) and t.at(end + 1) in FORMATIONS:
        return "ordinal", end  # "the 3rd Parachute Regiment"
    return ("address", end) if t.is_capital(end) and noun in STREETS else NOTHING


MANY = 10  # from here on it is worth telling of how many parts a thing is


def _compound(t: Tokens, number: Numeral) -> Told | None:
    """ "five-star", "10-point plan", "six-party talks", "4 x 4": a number in a name for a kind of thing."""
    end = number.end
    if t.at(end) in ("x", "×") and t.at(end + 1) == t.text[number.first] == "4":
        return "name", end + 2 + (t.at(end + 2) == "s" and t.joined(end + 2))
    if t.at(end) != "-" or not t.joined(end + 1):
        return None
    word = t.at(end + 1)
    if word in BUILT_OF and number.value >= MANY:
        return None  # "a 47-storey tower", "a 1,500-piece collection"
    if (
        word in COMPOUNDS
        or word in FOLDS
        or (t.kind[number.first] == "w" and number.scale == 1 and _is_participle(t, end + 1))
        or (word == "point" and t.at(end + 2) in ("plan", "programme", "agenda", "list"))
    ):
        return "compound", end + 2
    return None


def _is_participle(t: Tokens, end: int) -> bool:
    """The "faced" of "two-faced", the "legged" of "three-legged": what so many of them a thing has."""
    word = t.at(end)
    return word.endswith("ed") and len(word) > len("seed") and unit_after(t, end)[0] is None


_BET = frozenset("favourite favorite outsider shot odds chance".split())


def _odds(t: Tokens, number: Numeral) -> Told | None:
    """ "outnumber them by three to one", "the 5 to 2 favourite"."""
    other = numeral(t, number.end + 1) if t.at(number.end) == "to" else None
    if other is None or number.scale != 1 or number.value > 1000 or t.at(number.first - 1) == "from":
        return None
    single = t.text[number.end + 1] in ("one", "1") and not counted_behind(t, other.end)
    return ("odds", other.end) if single or t.at(other.end) in _BET else None


def _set_beside(t: Tokens, number: Numeral) -> Told | None:
    """ "a 3-to-1 majority", "a two-to-three ratio", "a 9-to-5 job": two numbers that are no range."""
    end = number.end
    if t.text[end : end + 3] != ["-", "to", "-"] or not t.joined(end) or not t.joined(end + 2):
        return None
    other = numeral(t, end + 3)
    if other is None or to_range(t, number):
        return None
    return ("odds", other.end) if other.value <= number.value or t.at(other.end) in SET_BESIDE else None


def _score_words(t: Tokens, number: Numeral) -> Told | None:
    """ "won by three goals to one", "two sets to love", "two-nil", "fifteen-love", "love-thirty"."""
    if t.at(number.end) == "-" and t.at(number.end + 1) in ("nil", "love", "all") and t.joined(number.end + 1):
        return "score", number.end + 2
    if t.at(number.first - 1) == "-" and t.at(number.first - 2) in ("nil", "love"):
        return "score", number.end
    if t.at(number.end) in ("sets", "set", "games", "frames", "goals", "legs") and t.at(number.end + 1) == "to":
        return "score", min(number.end + 3, t.size)
    return None

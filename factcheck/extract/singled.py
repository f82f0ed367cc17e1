"""Numbers that stand for one thing: "the 78 was cracked", "he rolled a six", "the ten of spades", "21 Squadron"; and
years and hours in words."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind, title_case
from factcheck.extract.number import Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.clause import SO_MANY, WEEKDAYS
from factcheck.lexicon.moves import STEPS
from factcheck.lexicon.notfigures import FORMATIONS, OPEN, SCORE_WORDS
from factcheck.lexicon.setphrases import OF_NUMBER, SUITS
from factcheck.lexicon.superlatives import OF_AMOUNTS
from factcheck.lexicon.words import FUNCTION

Told = tuple[str, int]
_IS = frozenset(("is", "was", "has", "does", "isn't", "wasn't", "hasn't"))
_CENTURIES = frozenset("sixteen seventeen eighteen nineteen twenty".split())
_IN = frozenset("in since until till".split())
_BY = frozenset("by from before after during about around of".split())
_US = frozenset("us them you".split())
_SIGNS = frozenset("+ ( = ± ' \" ′ ″ ’ ” °".split())
REACH = 6  # tokens back to a weekday
FAR = 24  # tokens back to what is open
_GOES_ON = frozenset(("%", "percent", "per", "-", "–", "/", "in", "out", "to", "or", "and", "x"))


def singled_out(t: Tokens, number: Numeral) -> Told | None:
    """What a number is that stands for one thing, a year or an hour, and the index behind it."""
    i, end = number.first, number.end
    before, behind = t.at(i - 1), t.at(end)
    if number.form not in ("digits", "words") or (number.scale != 1 and before != "year"):
        return None
    if behind == "of" and before == "the" and t.at(end + 1) in _US:
        return "pronoun", end
    if behind == "of" and t.at(end + 1) in SUITS and before in ("the", "a"):
        return "name", end + 2
    if behind == "-" and t.joined(end) and t.joined(end + 1) and t.is_capital(end + 1) and not title_case(t):
        return ("name", end + 2) if t.kind[i] == "n" and unit_after(t, end)[0] is None else None  # "7-Up"
    if behind in FORMATIONS and t.is_capital(end) and number.precision <= 1:
        return "name", end + 1
    if told := _year(t, number) or _from_till(t, number):
        return told
    if (behind in _SIGNS and t.joined(end)) or (behind == "." and t.is_number(end + 1)):
        return None
    if behind in _GOES_ON or counted_behind(t, end) or unit_after(t, end)[0] is not None or number.value <= 1:
        return None
    if before in ("the", "this", "that") and behind in _IS and _is_short(t, number) and not _is_record(t, end):
        return "name", end  # more than one *were* cracked
    bare = not t.is_word(end) or (behind in FUNCTION and behind != "of")
    return ("name", end) if before == "a" and t.at(i - 2) != "to" and bare else None


def _is_short(t: Tokens, number: Numeral) -> bool:
    """As long as the number of a bus or a player, and as plainly written: "the 78", "the 149"; not "the 12,000"."""
    return number.value < THOUSAND and (number.form == "words" or t.text[number.first].isdecimal())


def _is_record(t: Tokens, end: int) -> bool:
    """ "was *a record*", "is *the highest* number since", "was *below* the target": what is said of an amount."""
    said = t.text[end + 1 : end + 4]
    return not (OF_AMOUNTS.isdisjoint(said) and _MEASURED.isdisjoint(said))


_MEASURED = frozenset(
    "below above higher lower larger smaller fewer up down target average total short enough half twice double figure".split()
)


def _year(t: Tokens, number: Numeral) -> Told | None:
    """ "in nineteen eighty-four", "the year two thousand", "the winter of sixty-three"."""
    i, end = number.first, number.end
    if t.kind[i] != "w" or number.form != "words":
        return None
    if t.at(i - 1) == "year" and number.value >= THOUSAND:
        return "year", end
    rest = numeral(t, end) if t.text[i] in _CENTURIES and end == i + 1 and t.is_word(end) else None
    if rest is not None and rest.form == "words" and FIRST <= rest.value < HUNDRED:
        return ("year", rest.end) if not counted_behind(t, rest.end) and _is_dated(t, i, rest.end) else None
    if t.at(i - 1) == "of" and t.at(i - 2) in OF_NUMBER and not counted_behind(t, end):
        return ("year", end) if FIRST <= number.value < HUNDRED and not t.is_capital(end) else None
    return None


def _is_dated(t: Tokens, i: int, end: int) -> bool:
    """ "In nineteen twelve", "by twenty eighteen the mill was gone"; "of twenty eighteen were ill" and "by nineteen
    twelve had left" are two numbers."""
    before, behind = t.at(i - 1), t.at(end)
    if behind in ("-", "%", "percent", "per") or behind in SO_MANY:
        return False
    if before in _IN or (before == "of" and t.at(i - 2) in OF_NUMBER):
        return True
    led = before in _BY and (before != "of" or (t.is_word(i - 2) and t.at(i - 2) not in FUNCTION))
    return led and (not t.is_word(end) or t.is_capital(end) or behind in FUNCTION)


THOUSAND, HUNDRED = 1000, 100
FIRST = 10  # two digits


def _from_till(t: Tokens, number: Numeral) -> Told | None:
    """ "nine till five", "Monday to Friday, 9 to 5"."""
    link = t.at(number.end)
    other = numeral(t, number.end + 1) if link in ("till", "to") and 1 <= number.value <= HOURS else None
    if (
        other is None
        or not 1 <= other.value <= HOURS
        or counted_behind(t, other.end)
        or t.at(other.end) in ("%", "per")
    ):
        return None
    if unit_after(t, other.end)[0] is not None:
        return None
    return ("clock time", other.end) if link == "till" or _is_open(t, number.first, other.end) else None


def _is_open(t: Tokens, i: int, end: int) -> bool:
    """ "Open on Monday from", "Monday to Friday,": hours follow; not "on Monday, scores rose from"."""
    if WEEKDAYS.isdisjoint(t.text[max(0, i - REACH) : i]) or t.at(end) in SO_MANY:
        return False
    at = i - 1 - (t.at(i - 1) in (",", ":", "("))
    if t.at(at) in WEEKDAYS and t.at(at - 1) in ("to", "-", "–", "and", "till") and t.at(at - 2) in WEEKDAYS:
        return True
    led = next((at for at in range(i - 1, max(-1, i - 1 - FAR), -1) if t.text[at] in OPEN), None)
    return led is not None and _MOVED.isdisjoint(t.text[led:i])


_MOVED = STEPS | SCORE_WORDS | {"voted", "votes", "vote"}


HOURS = 24

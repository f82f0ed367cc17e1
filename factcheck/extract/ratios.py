"""Shares told as one number in another: "one in five", "four out of ten"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.number import Numeral
from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.casualties import PERSONS as ANYBODY
from factcheck.lexicon.nouns import EITHER
from factcheck.lexicon.numbers import UNITS
from factcheck.lexicon.persons import GROUPS, PERSONS
from factcheck.lexicon.places import demonyms
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.verbs import FINITE
from factcheck.lexicon.words import FUNCTION, is_plural, singular

_MOST = 100  # parts of a share that is told of persons
RATED = 1000  # what rates are out of, from here on
HALF = Decimal("0.5")  # "seven in ten" is nearer to 70 than to 65 or 75

_NOT_WHOLES = frozenset(
    """day days year years weeks months hours minutes seconds games matches attempts starts outings months' years'
    seasons races appearances tests innings million billion thousand overs goes""".split()
)


def ratio(t: Tokens, number: Numeral) -> Numeral | None:
    """one in five, four out of ten, 3 in 4: a share, None where it is none ("three in 10 days")."""
    at = number.end
    link = t.at(at)
    if link not in ("in", "-") and number.form == "words" and number.value == 1 and (noun := one_of(t, at)) > at:
        return _with_noun(t, number, noun)
    if (
        link != "in"
        and number.form in ("digits", "words")
        and 1 < number.value < _MOST
        and (told := _of_persons(t, number))
    ):
        return told
    if number.form in ("digits", "words") and (told := _in_every(t, number)):
        return told
    if number.form not in ("digits", "words") or number.value != int(number.value):
        return None
    if link == "times" and t.text[at + 1 : at + 3] == ["out", "of"]:
        at += 3  # "nine times out of ten"
    elif link == "out" and t.at(at + 1) == "of":
        at += 2
    elif link == "over" and t.at(number.first - 1) in _SAYS:
        return _over(number, numeral(t, at + 1), t)
    elif link in ("in", "of", "-") and number.value < 20:
        if link == "of" and (number.form != "words" or t.at(at + 1) not in UNITS):
            return None
        if link == "-" and t.at(at + 1) != "in":
            return None
        at += 3 if link == "-" and t.at(at + 2) == "-" else 1
    else:
        return None
    each = t.at(at) in ("every", "each")
    other = numeral(t, at + each)
    if other is None or other.form not in ("digits", "words") or other.value != int(other.value):
        return None
    if each and other.value >= RATED:
        return None  # "39 out of every 1,000 children" is a rate
    if not number.value < other.value <= 1_000_000 or 1500 <= other.value <= 2100 or t.at(other.end) in _NOT_WHOLES:
        return None
    if link == "in" and (t.at(other.end) in ("%", "percent", "per") or (number.value > 9 and number.form == "digits")):
        return None
    share = number.value / other.value
    return Numeral(number.first, other.end, share, share, HALF / other.value, "ratio")


def _in_every(t: Tokens, number: Numeral) -> Numeral | None:
    """ "93 in a hundred", "54 in every 100 pupils", "18 cases out of a hundred": a share, whatever the number; not "93 in a
    hundred matches" or "39 out of every 1,000 children", which is a rate."""
    at = named_between(t, number.end)
    at += 2 if t.text[at : at + 2] == ["out", "of"] else t.at(at) in ("in", "of")
    each = t.at(at) in ("every", "each")
    if at == number.end or not (each or t.text[at : at + 2] == ["a", "hundred"]):
        return None
    other = numeral(t, at + each)
    if other is None or other.form not in ("digits", "words") or not number.value < other.value < RATED:
        return None
    behind = t.at(other.end)
    if behind in _NOT_WHOLES or not (each or (other.value == _HUNDRED and not _counts(t, other.end))):
        return None
    share = number.value / other.value
    return Numeral(number.first, other.end, share, share, number.precision * HALF / other.value, "ratio")


_HUNDRED = 100


def _counts(t: Tokens, at: int) -> bool:
    """Things stand there that "a hundred" counts: "20 in a hundred *villages*"; persons may be any of them."""
    word = t.at(at)
    person = singular(word) in PERSONS or word in demonyms()
    return t.is_word(at) and word not in FUNCTION and is_plural(word) and not person


def named_between(t: Tokens, at: int) -> int:
    """The index behind what a share is told of between its two numbers: "seven *women* out of ten", "one *home* in every
    five"; `at` where none is."""
    end = at
    while end < at + _LONGEST and t.is_word(end) and t.text[end] not in FUNCTION:
        end += 1
    linked = t.text[end : end + 2] == ["out", "of"] or t.at(end) == "in"
    return end if linked and is_plural(t.at(end - 1)) else at


_SAYS = frozenset(("", "is", "equals", "minus", "negative"))


def _over(number: Numeral, other: Numeral | None, t: Tokens) -> Numeral | None:
    """ "one over twenty" where it is all that is said: "the ratio is one over twenty"."""
    if other is None or other.form not in ("digits", "words") or t.is_word(other.end) or not number.value < other.value:
        return None
    share = number.value / other.value
    return Numeral(number.first, other.end, share, share, HALF / other.value, "ratio")


def one_of(t: Tokens, at: int) -> int:
    """The index behind the noun, and before "in", of "one *pupil* in six", "one *South African adult* in five"; `at` for none."""
    for end in range(at, at + _LONGEST):
        if t.at(end + 1) == "in" and t.is_word(end):
            return end + 1
        if not (t.is_capital(end) or t.at(end) in GROUPS):
            break
    return at


_LONGEST = 4  # words of who it is one of


def _with_noun(t: Tokens, number: Numeral, past: int) -> Numeral | None:
    """ "one pupil in six"; not "one goal in 12 games" or "one case in 2019"."""
    other = numeral(t, past + 1)
    if other is None or other.form not in ("digits", "words") or not 2 <= other.value <= 1000:
        return None
    noun, behind = t.at(past - 1), t.at(other.end)
    if noun in FUNCTION or behind in _NOT_WHOLES or behind in TABLE:
        return None
    if t.is_word(other.end) and not (
        behind in FUNCTION or behind in EITHER or behind == "back" or behind.endswith(("s", "ed"))
    ):
        return None  # "one case in 12 rural schools"
    share = number.value / other.value
    return Numeral(number.first, other.end, share, share, HALF / other.value, "ratio")


def _of_persons(t: Tokens, number: Numeral) -> Numeral | None:
    """ "three Japanese in ten", "two young Kenyans in five", "four households in five": a share; not "three pupils in ten
    classes" or "two men in 2019"."""
    past = one_of(t, number.end)
    noun = t.at(past - 1)
    if past == number.end or not (noun in demonyms() or (is_plural(noun) and singular(noun) in _WHO)):
        return None
    other = numeral(t, past + 1)
    if other is None or other.form not in ("digits", "words") or not number.value < other.value <= _MOST:
        return None
    if number.value != int(number.value) or other.value != int(other.value) or _counted_behind(t, other.end):
        return None
    share = number.value / other.value
    return Numeral(number.first, other.end, share, share, HALF / other.value, "ratio")


_WHO = frozenset((*PERSONS, *ANYBODY, "girl", "boy", "people", "pensioner", "teenager", "youngster", "voter", "home"))


def _counted_behind(t: Tokens, at: int) -> bool:
    """Things stand there that a number counts: "in five *villages*", "in ten *rural schools*", "in 10 *km*"; not "in five
    *live* in towns", "in ten *said so*"."""
    if t.at(at) in TABLE or t.at(at) in _NOT_WHOLES or t.at(at) in ("%", "-", "percent", "per", "of"):
        return True
    for end in range(at, at + _LONGEST):
        word = t.at(end)
        if not t.is_word(end) or word in FUNCTION or word in FINITE or word.endswith("ed"):
            return False
        if is_plural(word):
            return True
    return False

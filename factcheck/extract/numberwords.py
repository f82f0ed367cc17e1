"""Numbers in words: "one hundred and sixty-four", "half a million", "two-thirds", "a few hundred"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.andparts import and_part
from factcheck.extract.digits import trailing
from factcheck.extract.fractions import half, of_tens, parts, quarter, with_article
from factcheck.extract.number import FINE, ONE, Numeral, exact, scale_behind
from factcheck.extract.scaledparts import hyphened_scale, of_scale
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.clause import SO_MANY
from factcheck.lexicon.modifiers import BEFORE_WORDS
from factcheck.lexicon.numbers import (
    BEFORE_SCALE,
    FEW,
    FRACTIONS,
    MULTIPLES,
    NUMBERLIKE,
    NUMERAL_WORDS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    VAGUE,
    value_of,
)
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quantity import UnitKind

TENTH = Decimal("0.1")
TEN = 10


def in_words(t: Tokens, i: int) -> Numeral | None:
    """The number that begins with the word at a place, None if none does."""
    word = t.at(i)
    if word in ("nought", "naught") and t.at(i - 1) in _COME_TO:
        return None
    if word in NUMERAL_WORDS:
        return _cardinal(t, i)
    if word in ("a", "an"):
        return _with_article(t, i)
    if word == "half":
        return half(t, i)
    if word == "quarter":
        return quarter(t, i)
    if word in VAGUE:
        return _vague(t, i)
    if word in FEW:
        return _few(t, i, i)
    if word in ORDINALS:
        return exact(i, i + 1, Decimal(ORDINALS[word]), Decimal(0), "ordinal")
    return None


_NOTHING = frozenset(("zero", "nought", "naught"))  # "three zero-hours contracts" are three
_COME_TO = frozenset(("to", "for", "at"))  # "the plan came to nought"


def _is_one(t: Tokens, i: int) -> bool:
    """A scale without its number is one of them: "the million people", "a cool million", "more than million"; not "N
    million", "1.5.2 million", "$(5) million" or "multi-million"."""
    before = t.at(i - 1)
    if not t.is_word(i - 1) or i - 1 in t.coded or before in FRACTIONS:
        return False
    if before in BEFORE_SCALE or before in BEFORE_WORDS or before.endswith("'s"):
        return True
    return t.at(i - 2) in ("a", "an", "the", "another") and len(before) > 1 and before not in NUMBERLIKE


def _run(t: Tokens, i: int) -> tuple[list[str], list[int]]:
    """The number words from a place on, with the index behind each; hyphens and "and" within; not without end."""
    words: list[str] = []
    ends: list[int] = []
    at = i
    while at < t.size and len(words) < 24:
        word = t.text[at]
        if word in NUMERAL_WORDS and not (words and (word in _NOTHING or _opens_compound(t, at))):
            words.append(word)
            ends.append(at + 1)
        elif (
            word in ("and", "&")
            and words
            and words[-1] in SCALES
            and t.at(at + 1) in NUMERAL_WORDS
            and not and_part(t, at)
        ):
            words.append("and")
            ends.append(at)
        elif word == "," and words and _next_group(t, at, words[-1]):
            pass  # "three million, two hundred and forty"
        elif not (word == "-" and words and t.at(at + 1) in NUMERAL_WORDS):
            break
        at += 1
    return words, ends


def _opens_compound(t: Tokens, at: int) -> bool:
    """ "a hundred *one-year-olds*", "two thousand *one-off* grants": no part of the number."""
    led = t.text[at] == "one" and t.at(at - 1) in SCALES
    return led and t.at(at + 1) == "-" and t.joined(at + 1) and t.at(at + 2) not in NUMERAL_WORDS


def _next_group(t: Tokens, at: int, before: str) -> bool:
    """Behind the comma, hundreds or thousands follow on a larger scale; not "three thousand, two hundred of them"."""
    digit, step = t.at(at + 1), t.at(at + 2)
    if digit not in UNITS or step not in ("hundred", "thousand") or SCALES.get(before, ONE) <= SCALES[step]:
        return False
    end = at + 3
    while end < at + _GROUP and (t.at(end) in NUMERAL_WORDS or t.at(end) in ("and", "&", "-")):
        end += 1
    return t.at(end) not in ("of", ",") and t.at(at - 1) != "hundred"


_GROUP = 12  # tokens


def _added(t: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The longest well-formed number in words from a place on, and the index behind it."""
    words, ends = _run(t, i)
    while words:
        apart = words[-1] == "and" or of_tens(t, words, ends[-1]) or of_scale(t, words, ends[-1])
        value = None if apart else value_of(words)
        if value is not None:
            return value, ends[-1]
        words.pop()
        ends.pop()
    return None


def _cardinal(t: Tokens, i: int) -> Numeral | None:
    if t.text[i] in SCALES and not _is_one(t, i):
        return None
    read = _added(t, i)
    if read is None:
        return None
    value, end = read
    if t.at(end) in ORDINALS and t.at(end - 1) in TENS and ORDINALS[t.at(end)] < 10 and t.at(end) != "half":
        return exact(i, end + 1, value + ORDINALS[t.at(end)], Decimal(0), "ordinal")
    if t.at(end) == "-" and t.at(end + 1) in ORDINALS and t.at(end - 1) in TENS and ORDINALS[t.at(end + 1)] < 10:
        return exact(i, end + 2, value + ORDINALS[t.at(end + 1)], Decimal(0), "ordinal")
    if told := hyphened_scale(t, i, value, end):
        return told
    scale = SCALES.get(t.text[end - 1], ONE)
    return _after_words(t, exact(i, end, value, trailing(value), "words", scale))


def _after_words(t: Tokens, number: Numeral) -> Numeral:
    """Number words with a fraction or a multiple behind: two-thirds, three and a half million, two dozen."""
    end = number.end
    if share := parts(t, number):
        return share
    if part := and_part(t, end):
        return with_part(t, number, part)
    if t.at(end) == "grand" and number.value < 1000:
        return _scaled(t, number, number.value, end, ONE)
    if t.at(end) == "point" and (told := _digits_told(t, end + 1)) and not _is_one_point(t, number, told[1]):
        fine = Decimal(1).scaleb(-len(told[0]))
        return _scaled(t, number, number.value + int(told[0]) * fine, told[1], fine)
    scale = SCALES.get(t.at(end).removesuffix("s"), ONE) if t.at(end)[-1:] == "s" else ONE
    scale = SHORT_SCALES["cr"] if t.at(end) == "cr" else scale
    if scale >= 100_000 > number.value:  # "three billions"
        return exact(number.first, end + 1, number.value * scale, scale, "words", scale)
    return dozens(t, number)


_DOZENS = frozenset("dozen score dozens doz dozs dz dzs".split())


def dozens(t: Tokens, number: Numeral) -> Numeral:
    """Two dozen, three score, 3 dozens, 4 doz. eggs."""
    word = t.at(number.end)
    if word not in _DOZENS:
        return number
    scale = Decimal(MULTIPLES[word.removesuffix("s")])
    value = number.value * scale
    end = number.end + 1
    end += word not in ("dozen", "score", "dozens") and t.at(end) == "." and t.is_word(end + 1)
    return replace(number, end=end, low=value, high=value, scale=scale)


def _digits_told(t: Tokens, at: int) -> tuple[str, int] | None:
    """The digits behind "point", one by one or as a number, and the index behind them: "one four", "seventy-one"."""
    if UNITS.get(t.at(at), 0) >= TEN:
        return str(UNITS[t.text[at]]), at + 1  # "two point fifteen"
    if t.at(at) in TENS:
        tens, after = TENS[t.at(at)], at + 1 + (t.at(at + 1) == "-")
        more = UNITS.get(t.at(after), 0) if UNITS.get(t.at(after), 10) < 10 else 0
        return str(tens + more), after + 1 if more else at + 1
    digits = ""
    while UNITS.get(t.at(at), 10) < 10:
        digits, at = f"{digits}{UNITS[t.at(at)]}", at + 1
    return (digits, at) if digits else None


def _is_one_point(t: Tokens, number: Numeral, end: int) -> bool:
    """What stands behind "one point" is a number of its own: "at one point *fifteen people* hid", "won one point *ten
    minutes later*"; not "at one point five per cent", "one point five children"."""
    if number.value != 1 or t.at(end) in SCALES:
        return number.value == 1 and number.first == 1 and t.at(0) == "at"
    unit, past = unit_after(t, end)
    if t.at(number.first - 1) == "at":
        return number.first == 1 or (unit is None and t.is_word(end))
    if unit is not None:
        return unit.kind is UnitKind.TIME and t.at(past) in _AFTER_TIME
    small = end == number.end + 2 and UNITS.get(t.at(end - 1), TEN) < TEN
    return not small and t.is_word(end) and (t.text[end] not in FUNCTION or t.text[end] in SO_MANY)


_AFTER_TIME = frozenset("later earlier in into from after before ago left remaining afterwards".split())


def with_part(t: Tokens, number: Numeral, part: tuple[Decimal, int]) -> Numeral:
    """A number with the fraction that "and" adds: three and a half million, two million and a half, 3 and a quarter."""
    more, end = part
    if number.scale >= 1000:
        step, end = scale_behind(t, end)  # "one billion and a half million"
        scale = number.scale
        return exact(number.first, end, number.value + more * (step or scale), scale / 10, "words", scale)
    if t.at(end) == "of":
        return exact(number.first, end, number.value + more, FINE, "fraction")
    return _scaled(t, number, number.value + more, end)


def _scaled(t: Tokens, number: Numeral, value: Decimal, end: int, precision: Decimal = TENTH) -> Numeral:
    scale, after = scale_behind(t, end)
    scale = scale or ONE
    return exact(number.first, after, value * scale, precision * scale, "words", scale)


def _with_article(t: Tokens, i: int) -> Numeral | None:
    """a million, a dozen, a third, a hundred and five, a million and a half, a few hundred."""
    word = t.at(i + 1)
    if word in SCALES:
        read = _added(t, i + 1)
        if read is None:
            return None
        value, end = read
        scale = SCALES.get(t.text[end - 1], ONE)
        return _after_words(t, exact(i, end, value, trailing(value), "words", scale))
    if word in ("dozen", "score") and t.at(i + 2) not in ("or", "times") and not _is_mark(t, i + 1):
        return exact(i, i + 2, Decimal(MULTIPLES[word]), Decimal(0), "words")
    if word in ("few", "couple"):
        return _few(t, i, i + 1)
    return with_article(t, i) if word in FRACTIONS else None


def _is_mark(t: Tokens, at: int) -> bool:
    """ "Score" is what somebody got, not twenty: "a score of 81", "lost by a score of 17-14"."""
    return (
        t.text[at] == "score"
        and t.at(at + 1) in ("of", "on", "from", "below", "above")
        and (t.at(at + 1) != "of" or t.is_number(at + 2) or t.at(at + 2) in NUMERAL_WORDS or t.at(at + 2) in _AT_LEAST)
    )


_AT_LEAST = frozenset(
    "about above almost around at below between just less more nearly only over roughly under".split()
)


def _vague(t: Tokens, i: int) -> Numeral | None:
    """hundreds of, dozens of, tens of thousands of."""
    low = VAGUE[t.text[i]]
    end = i + 1
    if t.at(end) == "of" and t.at(end + 1) in VAGUE:
        low = (10 if t.text[i] == "tens" else low) * VAGUE[t.at(end + 1)]
        end += 2
    if (
        t.text[i] in ("scores", "tens")
        and end == i + 1
        and (t.at(end) != "of" or t.at(i - 1) in ("the", "their", "his"))
    ):
        return None
    return Numeral(i, end, low, low * 10, Decimal(0), "vague")


def _few(t: Tokens, first: int, at: int) -> Numeral | None:
    """a few hundred, several thousand, a couple of million: None without a scale or dozen."""
    low, high = FEW[t.text[at]]
    end = at + 2 if t.at(at + 1) == "of" and t.text[at] == "couple" else at + 1
    word = t.at(end)
    step = SCALES.get(word) or (Decimal(12) if word == "dozen" else None)
    if step is None:
        return None
    return Numeral(first, end + 1, low * step, high * step, Decimal(0), "vague")

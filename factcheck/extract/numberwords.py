"""Numbers in words: "one hundred and sixty-four", "half a million", "two-thirds", "a few hundred"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.extract.digits import trailing
from factcheck.extract.number import FINE, ONE, Numeral, exact, scale_behind
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.numbers import (
    FEW,
    FRACTIONS,
    MULTIPLES,
    NUMERAL_WORDS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    VAGUE,
    value_of,
)
from factcheck.lexicon.units import TIMES
from factcheck.lexicon.words import FUNCTION

HALF = Decimal("0.5")
TENTH = Decimal("0.1")


def in_words(t: Tokens, i: int) -> Numeral | None:
    """The number that begins with the word at a place, None if none does."""
    word = t.text[i]
    if word in NUMERAL_WORDS:
        return _cardinal(t, i)
    if word in ("a", "an"):
        return _with_article(t, i)
    if word == "half":
        return _half(t, i)
    if word in VAGUE:
        return _vague(t, i)
    if word in FEW:
        return _few(t, i, i)
    if word in ORDINALS:
        return exact(i, i + 1, Decimal(ORDINALS[word]), Decimal(0), "ordinal")
    return None


def _run(t: Tokens, i: int) -> tuple[list[str], list[int]]:
    """The number words from a place on, with the index behind each; hyphens and "and" within; not without end."""
    words: list[str] = []
    ends: list[int] = []
    at = i
    while at < t.size and len(words) < 24:
        word = t.text[at]
        if word in NUMERAL_WORDS:
            words.append(word)
            ends.append(at + 1)
        elif word == "and" and words and words[-1] in SCALES and t.at(at + 1) in NUMERAL_WORDS:
            words.append(word)
            ends.append(at)
        elif not (word == "-" and words and t.at(at + 1) in NUMERAL_WORDS):
            break
        at += 1
    return words, ends


def _added(t: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The longest well-formed number in words from a place on, and the index behind it."""
    words, ends = _run(t, i)
    while words:
        value = value_of(words) if words[-1] != "and" else None
        if value is not None:
            return value, ends[-1]
        words.pop()
        ends.pop()
    return None


def _cardinal(t: Tokens, i: int) -> Numeral | None:
    read = _added(t, i)
    if read is None:
        return None
    value, end = read
    if t.at(end) in ORDINALS and t.at(end - 1) in TENS and ORDINALS[t.at(end)] < 10 and t.at(end) != "half":
        return exact(i, end + 1, value + ORDINALS[t.at(end)], Decimal(0), "ordinal")
    if t.at(end) == "-" and t.at(end + 1) in ORDINALS and t.at(end - 1) in TENS and ORDINALS[t.at(end + 1)] < 10:
        return exact(i, end + 2, value + ORDINALS[t.at(end + 1)], Decimal(0), "ordinal")
    scale = SCALES.get(t.text[end - 1], ONE)
    return _after_words(t, exact(i, end, value, trailing(value) if value >= 1000 else Decimal(0), "words", scale))


def _after_words(t: Tokens, number: Numeral) -> Numeral:
    """Number words with a fraction or a multiple behind: two-thirds, three and a half million, two dozen."""
    end = number.end
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in FRACTIONS and number.value < 20 and t.at(at) != "half":
        over, under = FRACTIONS[t.at(at)]
        if t.at(at).endswith("s") or number.value == 1:
            value = number.value * Decimal(over) / Decimal(under)
            return _of_scale(t, exact(number.first, at + 1, value, FINE, "fraction"))
    if part := _and_part(t, end):
        if number.scale >= 1000:  # "two million and a half"
            scale = number.scale
            return exact(number.first, part[1], number.value + part[0] * scale, scale / 10, "words", scale)
        return _scaled(t, number, number.value + part[0], part[1])
    if t.at(end) == "point" and (told := _digits_told(t, end + 1)):
        fine = Decimal(1).scaleb(-len(told[0]))
        return _scaled(t, number, number.value + int(told[0]) * fine, told[1], fine)
    scale = SCALES.get(t.at(end).removesuffix("s"), ONE) if t.at(end)[-1:] == "s" else ONE
    if scale >= 1_000_000 and number.value < 1000:  # "three billions"
        return exact(number.first, end + 1, number.value * scale, scale, "words", scale)
    if t.at(end) in ("dozen", "score"):
        scale = Decimal(MULTIPLES[t.at(end)])
        value = number.value * scale
        return replace(number, end=end + 1, low=value, high=value, scale=scale)
    return number


def _digits_told(t: Tokens, at: int) -> tuple[str, int] | None:
    """The digits behind "point", one by one or as tens, and the index behind them: "one four", "seventy-one"."""
    if t.at(at) in TENS:
        tens, after = TENS[t.at(at)], at + 1 + (t.at(at + 1) == "-")
        more = UNITS.get(t.at(after), 0) if UNITS.get(t.at(after), 10) < 10 else 0
        return str(tens + more), after + 1 if more else at + 1
    digits = ""
    while UNITS.get(t.at(at), 10) < 10:
        digits, at = f"{digits}{UNITS[t.at(at)]}", at + 1
    return (digits, at) if digits else None


def _and_part(t: Tokens, end: int) -> tuple[Decimal, int] | None:
    """The fraction behind "and", and the index behind it: "three *and a quarter* miles"; "five *and a third of* the
    crew" are two things."""
    if t.at(end) != "and" or t.at(end + 2) not in FRACTIONS or t.at(end + 3) == "of":
        return None
    word, over = t.at(end + 2), {"a": 1, "one": 1, "two": 2, "three": 3}.get(t.at(end + 1), 0)
    if not over or (word != "half" and t.is_word(end + 3) and unit_after(t, end + 3)[0] is None):
        return None  # "and a third man came"
    if (over > 1) != word.endswith("s"):
        return None
    top, under = FRACTIONS[word]
    return Decimal(over * top) / Decimal(under), end + 3


def _scaled(t: Tokens, number: Numeral, value: Decimal, end: int, precision: Decimal = TENTH) -> Numeral:
    scale, after = scale_behind(t, end)
    scale = scale or ONE
    return exact(number.first, after, value * scale, precision * scale, "words", scale)


def _of_scale(t: Tokens, number: Numeral) -> Numeral:
    """three quarters of a million."""
    if t.text[number.end : number.end + 2] == ["of", "a"] and t.at(number.end + 2) in SCALES:
        scale = SCALES[t.at(number.end + 2)]
        return exact(number.first, number.end + 3, number.value * scale, scale / 100, "words", scale)
    return number


def _with_article(t: Tokens, i: int) -> Numeral | None:
    """a million, a dozen, a third, a hundred and five, a million and a half, a few hundred."""
    word = t.at(i + 1)
    if word in SCALES:
        read = _added(t, i + 1)
        if read is None:
            return None
        value, end = read
        if t.text[end : end + 3] == ["and", "a", "half"]:
            return exact(i, end + 3, value + SCALES[word] / 2, SCALES[word] / 10, "words", SCALES[word])
        return exact(i, end, value, trailing(value) if value >= 1000 else Decimal(0), "words")
    if word in ("dozen", "score") and t.at(i + 2) not in ("or", "times"):
        return exact(i, i + 2, Decimal(MULTIPLES[word]), Decimal(0), "words")
    if word in ("few", "couple"):
        return _few(t, i, i + 1)
    if word in FRACTIONS and _stands_alone(t, i, i + 2):
        over, under = FRACTIONS[word]
        return _of_scale(t, exact(i, i + 2, Decimal(over) / Decimal(under), FINE, "fraction"))
    return None


def _stands_alone(t: Tokens, i: int, end: int) -> bool:
    """ "a third of", "by a third" and "a quarter are"; not "a third country" or "a quarter century"."""
    behind = t.at(end)
    if behind in ("point", "percentage") or (behind == "-" and t.at(end + 1) in ("point", "percentage")):
        return True  # "a quarter point"
    if behind in ("-", "'", "past", "to") and t.at(i - 1) != "by":
        return False
    return not t.is_word(end) or behind in FUNCTION or t.at(i - 1) in ("by", "than", "nearly", "almost", "about")


_HALVED = frozenset("percentage point mile metre tonne degree per percent % litre kilo kilometre".split())
_BEFORE_HALF = frozenset("about than nearly almost over roughly around only just under exactly fully some by".split())
_AFTER_HALF = frozenset("of the all its their our his her are were have had say said were is was live do did".split())


def _half(t: Tokens, i: int) -> Numeral | None:
    """half a million, half million, half a dozen, half an hour, half of, half the, more than half."""
    article = t.at(i + 1) in ("a", "an")
    word = t.at(i + 1 + article)
    if word in SCALES and (article or SCALES[word] >= 1000):
        value = SCALES[word] / 2
        return exact(i, i + 2 + article, value, value / 5, "words", SCALES[word])
    if article:
        if word == "dozen":
            return exact(i, i + 3, Decimal(6), Decimal(0), "words")
        if word in TIMES or word in _HALVED:
            return exact(i, i + 2, HALF, FINE, "fraction")
    before = t.at(i - 1)
    if before in ("first", "second", "other", "latter", "third", "later", "-", "the"):
        return None
    if before == "than" and t.at(i + 1) not in ("way", "time"):
        return exact(i, i + 1, HALF, FINE, "fraction")  # "more than half came by train"
    if t.at(i + 1) in _AFTER_HALF or (before in _BEFORE_HALF and (not t.is_word(i + 1) or t.at(i + 1) in FUNCTION)):
        return exact(i, i + 1, HALF, FINE, "fraction")
    return None


def _vague(t: Tokens, i: int) -> Numeral | None:
    """hundreds of, dozens of, tens of thousands of."""
    low = VAGUE[t.text[i]]
    end = i + 1
    if t.at(end) == "of" and t.at(end + 1) in VAGUE:
        low = (10 if t.text[i] == "tens" else low) * VAGUE[t.at(end + 1)]
        end += 2
    if t.text[i] in ("scores", "tens") and end == i + 1 and t.at(end) != "of":
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

"""One number in digits or words, without unit or modifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import (
    FRACTIONS,
    MULTIPLES,
    NUMERAL_WORDS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SIGNS,
    UNITS,
    VAGUE,
    value_of,
)

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_SPACED = re.compile(r"\d{1,3}(?:[\u00a0' ]\d{3})+(?:[.,]\d+)?\Z")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+\Z|\d{1,3}(?:\.\d{3}){2,}\Z")
_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_COMMA = re.compile(r"\d+,\d{1,2}\Z")
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number from token `first` up to, not including, `end`.

    `low` and `high` differ only for vague ones ("hundreds"). `precision` is the value of the last
    written digit; `form` is digits, words, fraction, ratio, vague or ordinal; `scale` is what the
    number was multiplied by ("million"), 1 for nothing.
    """

    first: int
    end: int
    low: Decimal
    high: Decimal
    precision: Decimal
    form: str
    scale: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        """The number; of a vague one the lower end."""
        return self.low


@lru_cache(maxsize=4096)
def digits_value(text: str) -> tuple[Decimal, Decimal] | None:
    """Value and precision of digits as written, None if they are no number (a version, an address).

    "1,234", "1 234", "1'234", "12,34,567", "1.234,5" and "3.14" are; "1.2.3" and "1,2,3" are not.
    """
    if len(text) > MOST_DIGITS:
        return None
    if _PLAIN.match(text):
        plain = text
    elif _GROUPED.match(text):
        plain = text.replace(",", "")
    elif _SPACED.match(text):
        plain = re.sub(r"[\u00a0' ]", "", text).replace(",", ".")
    elif _EUROPEAN.match(text):
        plain = text.replace(".", "").replace(",", ".")
    elif _COMMA.match(text):
        plain = text.replace(",", ".")
    else:
        return None
    value = Decimal(plain)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return value, Decimal(1).scaleb(exponent)
    return value, trailing(value)


def trailing(value: Decimal) -> Decimal:
    """The value of the last digit of a whole number that is not zero: 100 for 5,800; 1 below a thousand."""
    if abs(value) < 1000:
        return Decimal(1)
    digits = str(int(abs(value)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def numeral(t: Tokens, i: int) -> Numeral | None:
    """The number that begins at token `i`, None if none does."""
    if t.is_number(i):
        return _in_digits(t, i)
    word = t.at(i)
    if word in SIGNS:
        value = _fraction_sign(word)
        return Numeral(i, i + 1, value, value, Decimal("0.01"), "fraction")
    if not t.is_word(i):
        return None
    if word in NUMERAL_WORDS or word in MULTIPLES or word in FRACTIONS or word in ("a", "an"):
        return _in_words(t, i)
    if word in VAGUE:
        return _vague(t, i)
    if word in ORDINALS:
        value = Decimal(ORDINALS[word])
        return Numeral(i, i + 1, value, value, Decimal(0), "ordinal")
    return None


def _fraction_sign(sign: str) -> Decimal:
    over, _, under = SIGNS[sign].partition("/")
    return Decimal(over) / Decimal(under) if under else Decimal(over)


def _in_digits(t: Tokens, i: int) -> Numeral | None:
    read = digits_value(t.text[i])
    if read is None:
        return None
    value, precision = read
    end = i + 1
    if t.joined(end) and t.at(end) in _ORDINAL_ENDS:
        return Numeral(i, end + 1, value, value, Decimal(0), "ordinal")
    if t.at(end) in SIGNS and t.start[end] - t.end[end - 1] <= 1:
        value, precision, end = value + _fraction_sign(t.at(end)), Decimal("0.01"), end + 1
    elif fraction := _slashed(t, i):
        return fraction
    scale = Decimal(1)
    step, end = _scale(t, end)
    while step is not None:
        scale *= step
        step, end = _scale(t, end)
    if scale != 1:
        precision = precision if precision < 1 else Decimal(10) if value >= 100 and value % 10 == 0 else Decimal(1)
        return Numeral(i, end, value * scale, value * scale, precision * scale, "digits", scale)
    return Numeral(i, end, value, value, precision, "digits")


def _slashed(t: Tokens, i: int) -> Numeral | None:
    """1/2 and 1 1/2; not 12/2024 or 3/4/2025."""
    whole = Decimal(0)
    if t.is_number(i + 1) and t.at(i + 2) == "/" and t.is_number(i + 3) and not t.joined(i + 1):
        whole, i = Decimal(t.text[i]) if t.text[i].isdigit() else Decimal(0), i + 1
    if not (t.at(i + 1) == "/" and t.joined(i + 1) and t.joined(i + 2) and t.is_number(i + 2)):
        return None
    over, under = t.text[i], t.text[i + 2]
    if not (over.isdigit() and under.isdigit() and 0 < int(over) < int(under) <= 16) or t.at(i + 3) == "/":
        return None
    value = whole + Decimal(over) / Decimal(under)
    return Numeral(i - (1 if whole else 0), i + 3, value, value, Decimal("0.01"), "fraction")


def _scale(t: Tokens, end: int) -> tuple[Decimal | None, int]:
    """The scale word at a place, and the index behind it."""
    at = end + 1 if t.at(end) == "-" and t.at(end + 1) in SCALES else end
    word = t.at(at)
    if word in SCALES:
        return SCALES[word], at + 1
    if word in SHORT_SCALES and (t.joined(at) or len(word) > 1):
        return SHORT_SCALES[word], at + 1
    return None, end


def _run(t: Tokens, i: int) -> tuple[list[str], list[int]]:
    """The number words from a place on, with the index behind each; hyphens and "and" within."""
    words: list[str] = []
    ends: list[int] = []
    at = i
    while at < t.size:
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


def _in_words(t: Tokens, i: int) -> Numeral | None:
    word = t.text[i]
    if word in ("a", "an"):
        return _with_article(t, i)
    if word == "half":
        return _half(t, i)
    if word in FRACTIONS or word in MULTIPLES:
        return None  # "third" alone is an ordinal, "dozen" needs a number before it
    words, ends = _run(t, i)
    while words and (value := value_of(words)) is None:
        words.pop()
        ends.pop()
    if not words:
        return None
    value = value_of(words)
    assert value is not None
    return _after_words(
        t, Numeral(i, ends[-1], value, value, trailing(value) if value >= 1000 else Decimal(0), "words")
    )


def _after_words(t: Tokens, number: Numeral) -> Numeral:
    """Number words with a fraction or a multiple behind: two-thirds, three and a half million, two dozen."""
    end = number.end
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in FRACTIONS and number.value < 20 and t.at(at) not in ("half", "second"):
        over, under = FRACTIONS[t.at(at)]
        if t.at(at).endswith("s") or number.value == 1:
            value = number.value * Decimal(over) / Decimal(under)
            return replace(number, end=at + 1, low=value, high=value, precision=Decimal("0.01"), form="fraction")
    if t.words(end, end + 3) == ("and", "a", "half"):
        scale, after = _scale(t, end + 3)
        value = (number.value + Decimal("0.5")) * (scale or 1)
        return replace(number, end=after, low=value, high=value, precision=Decimal("0.1") * (scale or 1), form="words",
                       scale=scale or Decimal(1))  # fmt: skip
    if t.at(end) in ("dozen", "score"):
        value = number.value * MULTIPLES[t.at(end)]
        return replace(number, end=end + 1, low=value, high=value)
    return number


def _with_article(t: Tokens, i: int) -> Numeral | None:
    """a million, a dozen, a third, a hundred and five, a couple of, a half."""
    word = t.at(i + 1)
    if word in SCALES:
        words, ends = _run(t, i + 1)
        while words and value_of(words) is None:
            words.pop()
            ends.pop()
        value = value_of(words) if words else None
        if value is not None:
            return Numeral(i, ends[-1], value, value, trailing(value) if value >= 1000 else Decimal(0), "words")
    if word in MULTIPLES and (word in ("dozen", "score") or t.at(i + 2) == "of"):
        value = Decimal(MULTIPLES[word])
        return Numeral(i, i + 2, value, value, Decimal(0), "words")
    if word in FRACTIONS and (t.at(i + 2) == "of" or word in ("third", "quarter", "fifth", "tenth")):
        if word != "half" and t.at(i + 2) not in ("of", "", ".", ",", ";", ")"):
            return None  # "a third country", "a quarter century"
        over, under = FRACTIONS[word]
        value = Decimal(over) / Decimal(under)
        return Numeral(i, i + 2, value, value, Decimal("0.01"), "fraction")
    return None


def _half(t: Tokens, i: int) -> Numeral | None:
    """half a million, half of, half the."""
    if t.at(i + 1) in ("a", "an") and t.at(i + 2) in SCALES:
        value = SCALES[t.at(i + 2)] / 2
        return Numeral(i, i + 3, value, value, value / 5, "words", SCALES[t.at(i + 2)])
    if t.at(i + 1) == "a" and t.at(i + 2) == "dozen":
        return Numeral(i, i + 3, Decimal(6), Decimal(6), Decimal(0), "words")
    if t.at(i + 1) in ("of", "the", "all", "its", "their") and t.at(i - 1) not in ("first", "second", "other"):
        return Numeral(i, i + 1, Decimal("0.5"), Decimal("0.5"), Decimal("0.01"), "fraction")
    return None


def _vague(t: Tokens, i: int) -> Numeral | None:
    """hundreds of, dozens of, tens of thousands of."""
    low = VAGUE[t.text[i]]
    end = i + 1
    if t.at(end) == "of" and t.at(end + 1) in VAGUE:
        low, end = low * VAGUE[t.at(end + 1)] if t.text[i] != "tens" else 10 * VAGUE[t.at(end + 1)], end + 2
    if t.text[i] in ("scores", "tens") and end == i + 1 and t.at(end) != "of":
        return None
    return Numeral(i, end, low, low * 10, Decimal(0), "vague")


def ratio(t: Tokens, number: Numeral) -> Numeral | None:
    """one in five, four out of ten, 3 in 4: a share, None where it is none ("three in 10 days")."""
    at = number.end
    if t.at(at) == "out" and t.at(at + 1) == "of":
        at += 2
    elif t.at(at) in ("in", "of") and number.value < 20:
        if t.at(at) == "of" and number.form != "words":
            return None
        at += 1
        if t.at(at) == "every":
            at += 1
    else:
        return None
    other = numeral(t, at)
    whole = number.value == int(number.value)
    if other is None or not whole or other.value <= number.value or other.value > 1_000_000:
        return None
    if other.form not in ("digits", "words") or other.value != int(other.value) or (1500 <= other.value <= 2100):
        return None
    if t.at(other.end) in ("day", "days", "year", "years", "weeks", "months", "hours", "minutes", "games", "matches"):
        return None
    if t.at(number.end) == "of" and t.at(number.end + 1) not in UNITS:
        return None
    value = number.value / other.value
    return replace(number, end=other.end, low=value, high=value, precision=Decimal("0.01"), form="ratio")

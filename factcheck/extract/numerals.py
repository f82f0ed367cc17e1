"""One number in digits or words, without unit or modifier."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.dataclass import dataclass
from factcheck.extract.digits import digits_value, trailing
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import (
    FEW,
    FRACTIONS,
    MULTIPLES,
    NUMERAL_WORDS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SIGNS,
    TENS,
    UNITS,
    VAGUE,
    value_of,
)
from factcheck.lexicon.units import TIMES
from factcheck.lexicon.words import FUNCTION

_ORDINAL_ENDS = ("st", "nd", "rd", "th")
ONE = Decimal(1)
HALF = Decimal("0.5")
FINE = Decimal("0.01")  # the precision of a fraction


@dataclass(slots=True)
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
    scale: Decimal = ONE

    @property
    def value(self) -> Decimal:
        """The number; of a vague one the lower end."""
        return self.low


def numeral(t: Tokens, i: int) -> Numeral | None:
    """The number that begins at token `i`, None if none does."""
    if not 0 <= i < t.size:
        return None
    if t.kind[i] == "n":
        return _in_digits(t, i)
    word = t.text[i]
    if word in SIGNS:
        return _exact(i, i + 1, _fraction_sign(word), FINE, "fraction")
    if word in NUMERAL_WORDS:
        return _in_words(t, i)
    if word in ("a", "an"):
        return _with_article(t, i)
    if word == "half":
        return _half(t, i)
    if word in VAGUE:
        return _vague(t, i)
    if word in FEW:
        return _few(t, i, i)
    if word in ORDINALS:
        return _exact(i, i + 1, Decimal(ORDINALS[word]), Decimal(0), "ordinal")
    return None


def _exact(first: int, end: int, value: Decimal, precision: Decimal, form: str, scale: Decimal = ONE) -> Numeral:
    return Numeral(first, end, value, value, precision, form, scale)


def _fraction_sign(sign: str) -> Decimal:
    over, _, under = SIGNS[sign].partition("/")
    return Decimal(over) / Decimal(under) if under else Decimal(over)


def _in_digits(t: Tokens, i: int) -> Numeral | None:
    read = digits_value(t.text[i])
    if read is None:
        return None
    value, precision = read
    end = i + 1
    if t.at(end) in _ORDINAL_ENDS and t.joined(end):
        return _exact(i, end + 1, value, Decimal(0), "ordinal")
    if t.at(end) in SIGNS and t.start[end] - t.end[end - 1] <= 1:
        value, precision, end = value + _fraction_sign(t.at(end)), FINE, end + 1
    elif fraction := _slashed(t, i):
        return fraction
    scale = ONE
    step, end = _scale(t, end)
    while step is not None:
        scale *= step
        step, end = _scale(t, end)
    if scale != 1:
        precision = precision if precision < 1 else Decimal(10) if value >= 100 and value % 10 == 0 else ONE
        return _exact(i, end, value * scale, precision * scale, "digits", scale)
    return _exact(i, end, value, precision, "digits")


def _slashed(t: Tokens, i: int) -> Numeral | None:
    """1/2 and 1 1/2; not 12/2024 or 3/4/2025."""
    whole, first = Decimal(0), i
    if t.at(i + 2) == "/" and t.is_number(i + 1) and not t.joined(i + 1) and t.text[i].isdigit():
        whole, i = Decimal(t.text[i]), i + 1
    if t.at(i + 1) != "/" or not (t.joined(i + 1) and t.joined(i + 2) and t.is_number(i + 2)):
        return None
    over, under = t.text[i], t.text[i + 2]
    if not (over.isdigit() and under.isdigit() and 0 < int(over) < int(under) and under in _PARTS) or t.at(i + 3) == "/":
        return None
    return _exact(first, i + 3, whole + Decimal(over) / Decimal(under), FINE, "fraction")


_PARTS = frozenset("2 3 4 5 6 8 10 12 16".split())


def _scale(t: Tokens, end: int) -> tuple[Decimal | None, int]:
    """The scale word at a place, and the index behind it."""
    word = t.at(end)
    if word == "-" and t.at(end + 1) in SCALES:
        return SCALES[t.at(end + 1)], end + 2
    if word in SCALES:
        return SCALES[word], end + 1
    if word in SHORT_SCALES and (len(word) > 1 or (t.joined(end) and not _metres(t, end))):
        return SHORT_SCALES[word], end + 1
    return None, end


_TALL = frozenset(
    """tall long high wide deep above below sprint race final freestyle hurdles pool away swim dash run relay butterfly
    backstroke breaststroke medley thick apart down off""".split()
)


def _metres(t: Tokens, at: int) -> bool:
    """The m of "2.05m tall" and "the 800m final" is a metre."""
    return t.text[at] == "m" and (
        t.at(at + 1) in _TALL or (t.at(at + 1) == "-" and t.at(at + 2) in _TALL) or t.at(at - 2) in ("metre", "pool")
    )


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


def _in_words(t: Tokens, i: int) -> Numeral | None:
    read = _added(t, i)
    if read is None:
        return None
    value, end = read
    if t.at(end) in ORDINALS and t.at(end - 1) in TENS and ORDINALS[t.at(end)] < 10 and t.at(end) != "half":
        return _exact(i, end + 1, value + ORDINALS[t.at(end)], Decimal(0), "ordinal")
    if t.at(end) == "-" and t.at(end + 1) in ORDINALS and t.at(end - 1) in TENS and ORDINALS[t.at(end + 1)] < 10:
        return _exact(i, end + 2, value + ORDINALS[t.at(end + 1)], Decimal(0), "ordinal")
    scale = SCALES.get(t.text[end - 1], ONE)
    return _after_words(t, _exact(i, end, value, trailing(value) if value >= 1000 else Decimal(0), "words", scale))


def _after_words(t: Tokens, number: Numeral) -> Numeral:
    """Number words with a fraction or a multiple behind: two-thirds, three and a half million, two dozen."""
    end = number.end
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in FRACTIONS and number.value < 20 and t.at(at) != "half":
        over, under = FRACTIONS[t.at(at)]
        if t.at(at).endswith("s") or number.value == 1:
            value = number.value * Decimal(over) / Decimal(under)
            return _of_scale(t, _exact(number.first, at + 1, value, FINE, "fraction"))
    if t.text[end : end + 3] == ["and", "a", "half"]:
        return _scaled(t, number, number.value + HALF, end + 3)
    if t.at(end) == "point" and t.at(end + 1) in UNITS and UNITS[t.at(end + 1)] < 10:
        return _scaled(t, number, number.value + Decimal(UNITS[t.at(end + 1)]) / 10, end + 2)
    if t.at(end) in ("dozen", "score"):
        value = number.value * MULTIPLES[t.at(end)]
        return replace(number, end=end + 1, low=value, high=value)
    return number


def _scaled(t: Tokens, number: Numeral, value: Decimal, end: int) -> Numeral:
    scale, after = _scale(t, end)
    scale = scale or ONE
    return _exact(number.first, after, value * scale, Decimal("0.1") * scale, "words", scale)


def _of_scale(t: Tokens, number: Numeral) -> Numeral:
    """three quarters of a million."""
    if t.text[number.end : number.end + 2] == ["of", "a"] and t.at(number.end + 2) in SCALES:
        scale = SCALES[t.at(number.end + 2)]
        return _exact(number.first, number.end + 3, number.value * scale, scale / 100, "words", scale)
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
            return _exact(i, end + 3, value + SCALES[word] / 2, SCALES[word] / 10, "words", SCALES[word])
        return _exact(i, end, value, trailing(value) if value >= 1000 else Decimal(0), "words")
    if word in ("dozen", "score") and t.at(i + 2) not in ("or", "times"):
        return _exact(i, i + 2, Decimal(MULTIPLES[word]), Decimal(0), "words")
    if word in ("few", "couple"):
        return _few(t, i, i + 1)
    if word in FRACTIONS and _stands_alone(t, i, i + 2):
        over, under = FRACTIONS[word]
        return _of_scale(t, _exact(i, i + 2, Decimal(over) / Decimal(under), FINE, "fraction"))
    return None


def _stands_alone(t: Tokens, i: int, end: int) -> bool:
    """ "a third of", "by a third" and "a quarter are"; not "a third country" or "a quarter century"."""
    behind = t.at(end)
    if behind in ("-", "'", "past", "to") and t.at(i - 1) != "by":
        return False
    return not t.is_word(end) or behind in FUNCTION or t.at(i - 1) in ("by", "than", "nearly", "almost", "about")


_BEFORE_HALF = frozenset("about than nearly almost over roughly around only just under exactly fully some by".split())
_AFTER_HALF = frozenset("of the all its their our his her are were have had say said were is was live do did".split())


def _half(t: Tokens, i: int) -> Numeral | None:
    """half a million, half a dozen, half an hour, half of, half the, more than half."""
    if t.at(i + 1) in ("a", "an"):
        word = t.at(i + 2)
        if word in SCALES:
            value = SCALES[word] / 2
            return _exact(i, i + 3, value, value / 5, "words", SCALES[word])
        if word == "dozen":
            return _exact(i, i + 3, Decimal(6), Decimal(0), "words")
        if word in TIMES:
            return _exact(i, i + 2, HALF, FINE, "fraction")
    before = t.at(i - 1)
    if before in ("first", "second", "other", "latter", "third", "later", "-", "the"):
        return None
    if t.at(i + 1) in _AFTER_HALF or (before in _BEFORE_HALF and (not t.is_word(i + 1) or t.at(i + 1) in FUNCTION)):
        return _exact(i, i + 1, HALF, FINE, "fraction")
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

"""Fractions in words: "two-thirds", "a fifth of", "half a million", "three and a quarter miles"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.number import FINE, Numeral, exact
from factcheck.extract.scaledparts import counts_on, scaled_part
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.clause import ARE
from factcheck.lexicon.measures import TIMES
from factcheck.lexicon.moves import LOSSES, STEPS
from factcheck.lexicon.numbers import FRACTIONS, IN_ORDER, SCALED_PARTS, SCALES, TENS, TENS_PARTS
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.model.quantity import UnitKind

HALF = Decimal("0.5")
TENTH = Decimal("0.1")
MOST_PARTS = 1000  # of a fraction: "twenty-three fifths" is one, "two thousand thirds" is none


def parts(t: Tokens, number: Numeral) -> Numeral | None:
    """Number words with the name of a part behind: two-thirds, seven eighths, one twenty-fifth, three hundredths."""
    if number.value >= MOST_PARTS:
        return None
    one = number.value == 1
    if scaled := scaled_part(t, number.end):
        under, past = scaled
        if not one and t.at(number.end) == "hundred" and not t.at(past - 1).endswith("s") and counts_on(t, past):
            return exact(
                number.first, past, number.value * under, Decimal(0), "ordinal"
            )  # "the two hundred-thousandth car"
        return _share(t, number, past, under) if one != t.at(past - 1).endswith("s") else None
    at = number.end + (t.at(number.end) == "-")
    tens = TENS.get(t.at(at))
    if tens:
        last = at + 1 + (t.at(at + 1) == "-")
        below = TENS_PARTS.get(t.at(last) + "s" * (one and not t.at(last).endswith("s")))
        return _share(t, number, last + 1, Decimal(tens + below)) if below else None
    word = t.at(at)
    if word not in FRACTIONS or not (word.endswith("s") or one) or (word == "halves" and number.value == 2):
        return None
    if word in SCALED_PARTS and counts_on(t, at + 1):
        return exact(number.first, at + 1, number.value * SCALED_PARTS[word], Decimal(0), "ordinal")
    if word == "half" and not (at > number.end or t.at(at + 1) == "of" or _is_part_of(t, at + 1)):
        return None  # "one half was dull"
    return _share(t, number, at + 1, Decimal(FRACTIONS[word][1]))


def of_tens(t: Tokens, words: list[str], end: int) -> bool:
    """The tens that a run of number words ends with belong to the part behind: "one *thirty-fifth*"."""
    return len(words) > 1 and words[-1] in TENS and t.at(end) == "-" and t.at(end + 1) in TENS_PARTS


def _share(t: Tokens, number: Numeral, end: int, under: Decimal) -> Numeral:
    return _of_scale(t, exact(number.first, end, number.value / under, FINE, "fraction"))


def _of_scale(t: Tokens, number: Numeral) -> Numeral:
    """three quarters of a million, a quarter-million, three-quarters of a billion."""
    at = number.end
    if t.text[at : at + 2] == ["of", "a"]:
        at += 2
    elif t.at(at) == "-":
        at += 1
    scale = SCALES.get(t.at(at), Decimal(1))
    if scale >= 1000:
        return exact(number.first, at + 1, number.value * scale, scale / 100, "words", scale)
    return number


def with_article(t: Tokens, i: int) -> Numeral | None:
    """a third of, by a fifth, a quarter-million; not "a third country" or "a fifth of May"."""
    word, end = t.text[i + 1], i + 2
    number = exact(i, end, 1 / Decimal(FRACTIONS[word][1]), FINE, "fraction")
    larger = _of_scale(t, number)
    if larger is not number:
        return larger
    if word == "half" and t.at(end + (t.at(end) == "-")) == "dozen":
        return exact(i, end + 1 + (t.at(end) == "-"), Decimal(6), Decimal(0), "words")
    if word not in _COMMON and t.at(end) != "of" and t.at(i - 1) != "by" and not _beside_share(t, i, end):
        return None  # "a fourth was injured" is a person
    if word == "third" and t.at(end) != "of" and _after_two(t, i):
        return None  # "scored two goals and set up a third"
    if word == "half" or _in_order(t, word, end):
        return None
    return number if _stands_alone(t, i, end) else None


def _in_order(t: Tokens, word: str, end: int) -> bool:
    """One of a row behind a hedge or "by": "around *a third street was* shut", "by *a third party*", "around *a quarter
    moon*"; not "around a third of", "around a third were"."""
    if t.at(end) in IN_ORDER.get(word, ()):
        return True
    one = t.is_word(end) and t.text[end] not in FUNCTION and not is_plural(t.text[end])
    return one and t.at(end + 1) in ("is", "was", "has")


def _after_two(t: Tokens, i: int) -> bool:
    """Two of them are told of before, and "and" leads to the third: "two men fell *and a third* was hurt"; not "got two
    votes and lost a third" or "two were late and a third were full"."""
    if t.at(i - 1) in LOSSES or t.at(i - 1) in _NEARLY or t.at(i + 2) in ARE:
        return False
    set_up = t.at(i - 1) == "up" and t.at(i - 2) in ("set", "put", "made", "picked", "lined")
    if t.at(i - 1) == "by" or (t.at(i - 1) in STEPS and not set_up):
        return False
    near = t.text[max(0, i - _BEFORE_THIRD) : i]
    return ("and" in near or "while" in near) and any(
        t.text[at] in _TWO and not _is_extent(t, at + 1) for at in range(max(0, i - _SENTENCE), i)
    )


def _is_extent(t: Tokens, at: int) -> bool:
    """A measure, a time, a sum or a percentage, of which there is no third one: "in two *years*"."""
    unit = unit_after(t, at)[0]
    return unit is not None and unit.kind not in (UnitKind.COUNT, UnitKind.NUMBER)


_BEFORE_THIRD, _SENTENCE = 4, 24  # tokens
_TWO = frozenset(("two", "2"))
_NEARLY = frozenset("nearly almost about roughly around over under than only just".split())


def _beside_share(t: Tokens, i: int, end: int) -> bool:
    """ "A fifth of trains were late, and *a seventh* stood still": a share like the one before it."""
    if t.at(end) in ("was", "is", "has") or not _PAIRED.issuperset(t.text[i - 1 : i]):
        return False
    return any(
        t.text[at] in FRACTIONS and t.text[at + 1] == "of" and t.text[at - 1] == "a"
        for at in range(max(1, i - NEAR), i - 1)
    )


NEAR = 40  # tokens back to the other share
_PAIRED = frozenset((",", "and", "or", "to", "than"))
_COMMON = frozenset("half third quarter fifth tenth".split())


def _stands_alone(t: Tokens, i: int, end: int) -> bool:
    """ "a third of", "by a third" and "a quarter are"; not "a third country" or "a quarter century"."""
    behind = t.at(end)
    if behind in ("point", "percentage") or (behind == "-" and t.at(end + 1) in ("point", "percentage")):
        return True  # "a quarter point"
    if behind == "-" and _is_part_of(t, end + 1):
        return True  # "a quarter-mile walk"
    if behind in ("-", "'", "past", "to") and t.at(i - 1) != "by":
        return False
    if not t.is_word(end) or behind in FUNCTION or t.at(i - 1) in _LEADING:
        return True
    return t.at(i - 1) in ("which", "whom") and t.at(i - 2) == "of"  # "of which a third went abroad"


_LEADING = frozenset("by than nearly almost about roughly approximately around".split())


def _is_part_of(t: Tokens, at: int) -> bool:
    """A measure that is halved: "half-mile", "a quarter-litre"; no "half-year", which is a time."""
    unit = unit_after(t, at)[0]
    return unit is not None and (unit.kind is UnitKind.MEASURE or unit.name == "hour")


def quarter(t: Tokens, i: int) -> Numeral | None:
    """quarter million, quarter-litre, without an article."""
    if t.at(i - 1) in ("a", "an", "one", "-", "three"):
        return None
    number = exact(i, i + 1, 1 / Decimal(4), FINE, "fraction")
    larger = _of_scale(t, number) if t.at(i + 1) != "of" else number
    if larger is not number:
        return larger
    return number if t.at(i + 1) == "-" and _is_part_of(t, i + 2) else None


_HALVED = frozenset("percentage point degree per percent %".split())
_BEFORE_HALF = frozenset(
    "about than nearly almost over roughly around only just under below above exactly fully some by".split()
)
_AFTER_HALF = frozenset(
    "of the all its their our his her are were have had say said were is was live lived worked do did".split()
)


def half(t: Tokens, i: int) -> Numeral | None:
    """half a million, half-a-million, half million, half a dozen, half an hour, half of, half the, more than half."""
    dashed = t.at(i + 1) == "-"
    at = i + 1 + dashed
    article = t.at(at) in ("a", "an")
    at += article + (article and dashed and t.at(at + 1) == "-")
    word = t.at(at)
    if word in SCALES and (article or SCALES[word] >= 1000):
        value = SCALES[word] / 2
        return exact(i, at + 1, value, value / 5, "words", SCALES[word])
    if word == "dozen" and (article or t.at(i - 1) == "a"):
        return exact(i, at + 1, Decimal(6), Decimal(0), "words")
    if article:
        halved = word in TIMES or word in _HALVED or _is_part_of(t, at) or _is_money(t, at)
        return exact(i, at, HALF, FINE, "fraction") if halved else None
    if (_is_part_of(t, at) or (dashed and _is_points(t, at))) and (dashed or t.at(i - 1) in _LED):
        return exact(i, i + 1, HALF, FINE, "fraction")
    before = t.at(i - 1)
    if dashed and t.joined(i + 1) and t.joined(i + 2) and t.is_word(i + 2):
        return None  # "by half-time", "over half-term", "more than half-hearted"
    if t.at(i + 1) == "past":
        return None  # "by half past four"
    if before in ("first", "second", "other", "latter", "third", "later", "-", "the"):
        return None
    if before == "than" and t.at(i + 1) not in ("way", "time"):
        return exact(i, i + 1, HALF, FINE, "fraction")  # "more than half came by train"
    if t.at(i + 1) in _AFTER_HALF or (before in _BEFORE_HALF and (not t.is_word(i + 1) or t.at(i + 1) in FUNCTION)):
        return exact(i, i + 1, HALF, FINE, "fraction")
    return None


def _is_money(t: Tokens, at: int) -> bool:
    """ "half a cent", "half a euro", "half a pound" that is no weight."""
    unit = unit_after(t, at)[0]
    return unit is not None and unit.kind is UnitKind.MONEY


def _is_points(t: Tokens, at: int) -> bool:
    """ "a half-point cut in rates", "a half-percentage-point rise"."""
    unit = unit_after(t, at)[0]
    return unit is not None and unit.kind is UnitKind.POINTS


_LED = frozenset(("", "a", "about", "than", "nearly", "every"))

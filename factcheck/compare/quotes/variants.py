"""Two ways to write one thing: spelling of two countries, words for digits, contractions, known slips."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from factcheck.compare.quotes.tokens import Token
from factcheck.lexicon.misspelt import MISSPELT
from factcheck.lexicon.numbers import ORDINAL_ENDS, ORDINALS, SCALES, SHORT_SCALES, TENS, UNITS, value_of
from factcheck.lexicon.spelling import spelt

_SHORT = {
    "won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not"),
    "let's": ("let", "us"), "&": ("and",), "%": ("per", "cent"), "percent": ("per", "cent"), "okay": ("ok",),
    "gonna": ("going", "to"),
    "£": ("pounds",), "$": ("dollars",), "€": ("euros",), "euro": ("euros",), "pound": ("pounds",), "dollar": ("dollars",),
    "km": ("kilometres",), "kg": ("kilograms",), "mr": ("mister",), "dr": ("doctor",), "prof": ("professor",),
    "kilometre": ("kilometres",), "whilst": ("while",), "amongst": ("among",), "toward": ("towards",),
    "learnt": ("learned",), "burnt": ("burned",), "spelt": ("spelled",), "dreamt": ("dreamed",), "til": ("until",),
    "till": ("until",),
    "no-one": ("no", "one"), "thru": ("through",), "tonite": ("tonight",), "alright": ("all", "right"),
}  # fmt: skip
_ENDS = {"'re": ("are",), "'ll": ("will",), "'ve": ("have",), "'m": ("am",)}
_SHORTENED = {"'s": ("is", "has"), "'d": ("had", "would")}  # he's, he'd
_BEFORE_S = frozenset(
    "he she it that there here what who where how this everyone everybody".split()
)  # "the mayor's" owns
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES)
_COUNTING = NUMBER_WORDS - {"one"}


def spelling(word: str) -> str:
    """A word in lower case as British English spells it, known slips put right."""
    return spelt(MISSPELT.get(word, word))


def _expanded(word: str) -> tuple[str, ...]:
    if word in _SHORT:
        return _SHORT[word]
    if word.endswith("n't"):
        return (word[:-3], "not")
    for end, full in _ENDS.items():
        if word.endswith(end):
            return (word[: -len(end)], *full)
    base, end = word[:-2], word[-2:]
    if end in _SHORTENED and (end == "'d" or base in _BEFORE_S):
        return (base, end)
    if end == "'s":
        return (spelling(base) + end,)
    return (spelling(word),)


def _decimal(written: str) -> Decimal | None:
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


def values(words: Sequence[Token]) -> list[Decimal]:
    """The numbers in a run of words, digits and number words alike, scales taken in: "3.5 million", "twelve"."""
    found: list[Decimal] = []
    at = 0
    while at < len(words):
        word = words[at].norm
        if words[at].is_number:
            value = _decimal(word)
            at += 1
            if value is not None and at < len(words):
                scale = words[at].norm
                if scale in SCALES or (scale in SHORT_SCALES and words[at].start <= words[at - 1].end + 1):
                    value *= SCALES.get(scale) or SHORT_SCALES[scale]
                    at += 1
                elif scale in ORDINAL_ENDS:
                    at += 1
            found += [] if value is None else [value]
        elif word in NUMBER_WORDS:
            end = at + 1
            while end < len(words) and (words[end].norm in NUMBER_WORDS or words[end].norm == "and"):
                end += 1
            while end > at + 1 and words[end - 1].norm == "and":
                end -= 1
            run = [one.norm for one in words[at:end]]
            value = value_of(run)
            if value is None:
                found += [
                    Decimal(UNITS.get(one, TENS.get(one, 0))) or SCALES.get(one, Decimal(0))
                    for one in run
                    if one != "and"
                ]
            elif run != ["one"]:
                found.append(value)
            at = end
        elif word in ORDINALS and word not in ("first", "second"):
            found.append(Decimal(ORDINALS[word]))
            at += 1
        else:
            at += 1
    return found


def _rest(words: Sequence[Token]) -> list[str]:
    """The words of a run that are no numbers, in full."""
    left = [
        one.norm
        for at, one in enumerate(words)
        if not (
            one.is_number
            or one.norm in NUMBER_WORDS
            or one.norm in ORDINALS
            or (one.norm in ORDINAL_ENDS and at and words[at - 1].is_number)
            or (one.norm in SHORT_SCALES and at and words[at - 1].is_number)
        )
    ]
    return [part for word in left for part in _expanded(word) if part != "and"]


def same_spelling(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Both runs say the same, spelt in another way: “organise” and “organize”, “12” and “twelve”, “don't” and “do not”."""
    if not ours or not theirs:
        return False
    one = [part for word in ours for part in _expanded(word.norm)]
    two = [part for word in theirs for part in _expanded(word.norm)]
    if len(one) == len(two) and all(map(_told_alike, one, two)):
        return True
    if "".join(word.norm for word in ours) == "".join(word.norm for word in theirs):
        return True
    mine, others = values(ours), values(theirs)
    if not mine or mine != others:
        return False
    return sorted(_rest(ours)) == sorted(_rest(theirs))


def _told_alike(one: str, two: str) -> bool:
    return one == two or two in _SHORTENED.get(one, ()) or one in _SHORTENED.get(two, ())


def joined(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Both are one word, parted by a hyphen or a line's end on one side: "know-\\nledge", "re-use"."""
    return "".join(word.norm for word in ours) == "".join(word.norm for word in theirs)


def has_number(words: Sequence[Token]) -> bool:
    """A number stands among the words, in digits or in words."""
    return any(word.is_number or word.norm in _COUNTING for word in words)


@lru_cache(maxsize=20_000)
def alike(one: str, two: str) -> bool:
    """Two single words may stand for each other: both are numbers, or they are two spellings of one."""
    ours, theirs = [Token(one, 0, 1, one)], [Token(two, 0, 1, two)]
    return (has_number(ours) and has_number(theirs)) or same_spelling(ours, theirs)

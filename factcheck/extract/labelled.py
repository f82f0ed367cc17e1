"""Numbers of a short passage that are no amounts and still tell: "Weeks *16*–17", "a *9-bit* console", "from *9 p.m.*",
"won *3–1*", "in *85 BC*", "grew by *double digits*"; and those that are part of a name: "Apollo *13*".

Each is of a dimension of its own, the word it stands with, so that a week is held against a week and an hour against an
hour. Part of a name is held against nothing: it is only asked whether the other text has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.extract.sentence import Reading
from factcheck.lexicon.ideas import is_common
from factcheck.lexicon.labelled import CLOCK, DIGITS, ERA, LABEL, NAMED, SCORE
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.interval import Interval
from factcheck.model.quantity import Unit, UnitKind
from factcheck.pattern import pattern

Labelled = tuple[
    int, int, str, Unit, Interval
]  # the first token and the one behind, what it is, its dimension, its value

_CLOCKS = frozenset(("clock time", "clock time or ratio"))
_HOUR = pattern(r"(\d{1,2})(?:[:.](\d{2}))?(?:\s?([ap])\.?\s?m\b)?")
_DIGITS = pattern(r"\d+")
_SIZES = {"single": (1, 9), "double": (10, 99), "triple": (100, 999)}
_NUMBERED = frozenset(("number", "no"))
_NO_LABEL = frozenset("top point points part hot".split())  # "the top 10" is no tenth
PLACE = 1000
HOUR, NOON = 60, 12


def labelled(reading: Reading) -> Iterator[Labelled]:
    """Such numbers of a sentence, in order of their kinds."""
    for figure in reading.all_figures:
        start, end = reading.tokens.start[figure.core], reading.tokens.end[figure.end - 1]
        written = reading.source.text[start:end]
        if figure.reading in _CLOCKS:
            yield from _clock(reading, figure.core, figure.end)
        elif figure.reading == "score":
            yield from _score(written, figure.first, figure.end)
        elif figure.reading == "year" and reading.tokens.at(figure.end - 1) in ("bc", "bce"):
            value = Interval.point(figure.number.value)
            yield figure.first, figure.end, ERA, Unit(UnitKind.NUMBER, ERA), value
        elif figure.reading in ("label", "compound", "name"):
            yield from _label(reading, figure.reading, (figure.core, figure.core_end, figure.end), written)
    yield from _sizes(reading)


def _label(reading: Reading, kind: str, tokens: tuple[int, int, int], written: str) -> Iterator[Labelled]:
    """What bears a number, by the word beside it: the one behind a hyphen, or the one in front."""
    t, (first, behind, end) = reading.tokens, tokens
    numbers = [int(one) for one in _DIGITS.findall(written)][:2]
    if not numbers or (len(numbers) > 1 and numbers[0] > numbers[1]):
        return
    value = Interval(Decimal(numbers[0]), Decimal(numbers[-1]))
    if kind == "compound":
        word = "-".join(t.text[i] for i in range(behind, end) if t.is_word(i))
    else:
        at = first - 2 if t.at(first - 1) == "." else first - 1
        word = singular(t.at(at)) if t.is_word(at) and t.at(at) not in FUNCTION else ""
        if t.at(at) in _NUMBERED:
            word = "number"
    if not word or word in _NO_LABEL:
        if kind == "name":
            yield first, end, NAMED, Unit(UnitKind.NUMBER, NAMED), value
        return
    what = NAMED if kind == "name" or (kind == "label" and not is_common(word) and t.is_capital(first - 1)) else LABEL
    unit = "ordinal" if word == "number" else f"{what} {word}"
    yield first, end, what, Unit(UnitKind.NUMBER, unit), value


def _clock(reading: Reading, first: int, end: int) -> Iterator[Labelled]:
    """Minutes from midnight."""
    text, t = reading.source.text, reading.tokens
    found = _HOUR.match(text, t.start[first])
    if not found:
        return
    hour, minute = int(found[1]), int(found[2] or 0)
    if not (found[2] or found[3]) or hour > 24 or minute >= HOUR:
        return
    half = (found[3] or "").lower()
    hour = hour % NOON + (NOON if half == "p" else 0) if half else hour
    yield first, end, CLOCK, Unit(UnitKind.NUMBER, CLOCK), Interval.point(hour * HOUR + minute)


def _score(written: str, first: int, end: int) -> Iterator[Labelled]:
    """A result, the larger number first whoever is told of: 17 and 14 as 17,014."""
    numbers = sorted((int(one) for one in _DIGITS.findall(written)), reverse=True)
    if len(numbers) == 2 and numbers[0] < PLACE:
        value = Interval.point(numbers[0] * PLACE + numbers[1])
        yield first, end, SCORE, Unit(UnitKind.NUMBER, SCORE), value


def _sizes(reading: Reading) -> Iterator[Labelled]:
    """ "Single-digit growth", "in the low double digits": from 1 to 9, from 10 to 99."""
    t = reading.tokens
    for at, word in enumerate(t.text):
        behind = at + 2 if t.at(at + 1) == "-" else at + 1
        if word in _SIZES and t.at(behind) in ("digit", "digits"):
            low, high = _SIZES[word]
            yield at, behind + 1, DIGITS, Unit(UnitKind.NUMBER, DIGITS), Interval(Decimal(low), Decimal(high))

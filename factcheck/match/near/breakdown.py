"""What a label is of only one value of a breakdown: one sex, one age, one kind of place, and the text says nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.lexicon.ideas import idea
from factcheck.lexicon.parts import OF_AGE
from factcheck.lexicon.synonyms import BOILERPLATE, ESSENTIAL, RESTRICTORS
from factcheck.lexicon.wholes import GROUPS, SPEAKING_OF_AGE
from factcheck.lexicon.words import singular
from factcheck.match.labels import Target, words_of
from factcheck.match.reading import Read
from factcheck.pattern import pattern

_TAIL = pattern(r"[,(;:–—]")
_AGES = pattern(
    r"\b(under[- ]|below )?(\d{1,2})(?: ?(?:-|–|to|and) ?(\d{1,2})\b| (?:and|or) (over|older|above|under|younger)\b|\+)?"
)
_WHOLE = frozenset(("adult",))  # of wages and smoking, those of whom a figure for all is
_YOUNG, _OLD = 30, 50  # a group of people up to this age, or from it on, is hardly what a figure for all is of


def sure_value(read: Read, target: Target) -> str:
    """One sex or age that the label adds and no word of the text is of: "Life expectancy at birth, *females*"."""
    found = next((word for word in _values(target) if idea(word) in _sure() and idea(word) not in read.heard), "")
    return found or _age(read, target)


def other_value(read: Read, target: Target) -> str:
    """Any other value of a breakdown, of which it is less sure: "Average rent, *private* sector"."""
    said = read.heard | _WHOLE
    return next((w for w in _values(target) if idea(w) not in _sure() and not {idea(w), w} & said), "")


def of_new_ones(read: Read, target: Target) -> str:
    """The label adds that it is of the new ones, or of those there are, and the text does not: "Rent, *new* lets"."""
    cut = _TAIL.search(target.series.label)
    words = words_of(target.series.label[cut.end() :]) if cut else []
    said = not _FRESH.isdisjoint(read.heard)
    return next((w for w in words if w in _STANDING and w not in read.heard and not (said and w in _FRESH)), "")


_FRESH = frozenset(("new", "newly", "first-time", "first"))
_STANDING = frozenset(("new", "newly", "existing", "sitting"))


@lru_cache(maxsize=1)
def _sure() -> frozenset[str]:
    return frozenset(idea(word) for word in GROUPS & (RESTRICTORS | ESSENTIAL))


def _values(target: Target) -> tuple[str, ...]:
    """The words behind a comma in the label, and in each alias, that make a population a part of itself."""
    found = _values_of(target.series.label)
    aliases = [{idea(word) for word in words_of(alias)} for alias in target.series.aliases]
    return tuple(word for word in found if all(idea(word) in alias for alias in aliases))


@lru_cache(maxsize=1024)
def _values_of(label: str) -> tuple[str, ...]:
    cut = _TAIL.search(label)
    words = words_of(label[cut.end() :]) if cut else []
    return tuple(w for w in words if singular(w) in RESTRICTORS and not {w, idea(w)} & BOILERPLATE)


def _age(read: Read, target: Target) -> str:
    """An age that sets some apart, where the text speaks of no age: "Unemployment rate, *15 to 24 years*"."""
    said = _aged(target.series.label)
    if not said or any(not _aged(alias, whole=True) for alias in target.series.aliases):
        return ""
    return "" if speaks_of_age(read.heard) or read.heard & target.numbers else said


def speaks_of_age(words: Iterable[str]) -> bool:
    """One of the words, or ideas, is of an age."""
    return not _words_of_age().isdisjoint(words)


@lru_cache(maxsize=1)
def _words_of_age() -> frozenset[str]:
    return OF_AGE | SPEAKING_OF_AGE | {idea(word) for word in SPEAKING_OF_AGE}


@lru_cache(maxsize=1024)
def _aged(label: str, whole: bool = False) -> str:
    """The words of a young or an old age behind a comma in a label, "" for none."""
    cut = _TAIL.search(label)
    tail = label if whole else label[cut.end() :] if cut else ""
    if OF_AGE.isdisjoint(words_of(tail)) and not re.search(r"\byears?\b|\bunder\b|\bover\b", tail):
        return ""
    return next((one[0].strip() for one in _AGES.finditer(tail.lower()) if _is_apart(one)), "")


def _is_apart(one: re.Match[str]) -> bool:
    under, first, last, open_ = one.groups()
    if under or open_ in ("under", "younger"):
        return int(first) <= _YOUNG
    if last:
        return int(last) <= _YOUNG or int(first) >= _OLD
    return bool(open_ or one[0].endswith("+")) and int(first) >= _OLD

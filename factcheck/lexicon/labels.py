"""Labels of series: whether two say the same words, and whether a sentence has one word for word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.lexicon.words import singular
from factcheck.pattern import pattern

_WORD = pattern(r"[^\W_]++")
_JOINS = frozenset("a an and at for in of on the s".split())  # what may stand between the words or not


@lru_cache(maxsize=4096)
def content(label: str) -> tuple[str, ...]:
    """The words of a label that say what it is of, singular and sorted: one for "Toll income", "Income of the toll"."""
    return tuple(sorted(singular(word) for word in _words(label) if word not in _JOINS))


def stands_in(label: str, words: Sequence[str]) -> bool:
    """The label stands in a run of lower-case words, word for word."""
    own = _words(label)
    return any(tuple(words[at : at + len(own)]) == own for at in range(len(words) - len(own) + 1))


CHANGING = frozenset(("growth", "change", "inflation"))


def is_change(label: str) -> bool:
    """A series of this name is itself of changes: "GDP *growth*"."""
    return not CHANGING.isdisjoint(_words(label))


@lru_cache(maxsize=4096)
def _words(label: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(label.lower()))

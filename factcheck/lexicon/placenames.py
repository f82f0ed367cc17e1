"""Areas named in a text: by capitals, the longest name at a place first."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon.places import area_names, demonyms

Row = tuple[tuple[str, ...], str, bool]  # words, key ("" for a phrase that is no area), demonym
_SHORT = frozenset(("us", "u.s.", "usa", "uk", "u.k.", "eu", "uae", "drc", "g7", "g20", "g8", "usa"))
CAPITALS = frozenset(("us", "uk", "eu"))
_GAPS = frozenset((" ", "\n", "\u00a0"))
LOWER_OK = frozenset(("world", "worldwide", "global", "globally", "globe", "planet", "eurozone", "euro"))


@lru_cache(maxsize=1)
def _names() -> dict[str, list[tuple[str, str, bool]]]:
    """The names by their first word, each with its key and whether it is a demonym."""
    from factcheck.lexicon import areas as table  # two thousand lines that a text without figures can do without

    index: dict[str, list[tuple[str, str, bool]]] = {}
    for names, demonym in ((area_names(), False), (demonyms(), True)):
        for name, key in names.items():
            if len(name) > 3 or name in _SHORT:
                index.setdefault(_first(name), []).append((name, key, demonym))
    for name in table.NOT_AREAS:
        index.setdefault(_first(name.lower()), []).append((name.lower(), "", False))
    return index


@lru_cache(maxsize=4096)
def rows(first: str) -> tuple[Row, ...]:
    """The names that begin with a word, longer ones first."""
    found = [(_split(name), key, demonym) for name, key, demonym in _names().get(first, ())]
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row[1] != "")))


def _first(name: str) -> str:
    word = name.partition(" ")[0]
    return word if word.isalpha() else _split(name)[0]


def _split(name: str) -> tuple[str, ...]:
    return tuple(name.replace("-", " - ").replace(",", " , ").replace("&", " & ").split())


_WORD = re.compile(r"[^\W\d_]+(?:[.'][^\W\d_]+)*")


def areas_named(text: str, low: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The keys of the areas that a stretch of text names, in order, without a look at how each stands there.

    An ambiguous name's keys are joined by "|".

    `low` is the text in lower case, as long as the text.
    """
    found: list[str] = []
    past = start
    for word in _WORD.finditer(low, start, len(low) if end is None else end):
        at, first = word.start(), word[0].partition("'")[0]
        if at < past or not (text[at].isupper() or first in LOWER_OK):
            continue
        if first in CAPITALS and not text[at : at + 2].isupper():
            continue
        for words, key, _ in rows(first) or rows(f"{first}."):
            if stop := _stands(low, at, words):
                past = stop
                found += [key] if key else ()
                break
    return tuple(found)


def _stands(low: str, at: int, words: tuple[str, ...]) -> int:
    """Where a name that begins at an offset ends, 0 if it does not stand there."""
    for word in words:
        while low[at : at + 1] in _GAPS:
            at += 1
        if not low.startswith(word, at):
            return 0
        at += len(word)
    return 0 if low[at : at + 1].isalnum() else at

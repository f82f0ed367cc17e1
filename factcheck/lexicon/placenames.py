"""Areas named in a text: by capitals, the longest name at a place first."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from factcheck.lexicon.onlynamed import is_only_named
from factcheck.lexicon.places import area_names, demonyms, is_group
from factcheck.pattern import pattern

Row = tuple[tuple[str, ...], str, bool]  # words, key ("" for a phrase that is no area), demonym
_SHORT = frozenset(
    ("us", "u.s.", "usa", "uk", "u.k.", "eu", "uae", "drc", "g7", "g20", "g8", "nz", "png", "ksa", "prc", "gcc")
)
CAPITALS = frozenset(("us", "uk", "eu", "nz"))
_GAPS = frozenset((" ", "\n", "\u00a0"))
LOWER_OK = frozenset(  # "sub" is of sub-Saharan Africa
    ("world", "worldwide", "global", "globally", "globe", "planet", "eurozone", "euro", "sub", "south")
)


@lru_cache(maxsize=1)
def _sorted() -> tuple[tuple[list[str], dict[str, str], bool], ...]:
    """The names by the alphabet, their keys, and whether they are demonyms: areas, demonyms, and what is no area."""
    from factcheck.lexicon import areas as table  # two thousand lines that a text without figures can do without

    others = dict.fromkeys((name.lower() for name in table.NOT_AREAS), "")
    named = ((area_names(), False), (demonyms(), True), (others, False))
    return tuple([(sorted(keys), keys, demonym) for keys, demonym in named])


@lru_cache(maxsize=4096)
def rows(first: str) -> tuple[Row, ...]:
    """The names that begin with a word, longer ones first."""
    found: list[Row] = []
    for names, keys, demonym in _sorted():
        for at in range(bisect_left(names, first), len(names)):
            name = names[at]
            if not name.startswith(first):
                break
            key = keys[name]
            if (len(name) > 3 or not key or name in _SHORT) and _first(name) == first:
                found.append((_split(name), key, demonym))
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row[1] != "")))


@lru_cache(maxsize=8192)
def rows_here(first: str, behind: str) -> tuple[Row, ...]:
    """Those of them that are one word, or whose second word begins with the character that stands behind."""
    return tuple([row for row in rows(first) if len(row[0]) == 1 or row[0][1][0] == behind])


def _first(name: str) -> str:
    word = name.partition(" ")[0]
    return word if word.isalpha() else _split(name)[0]


def _split(name: str) -> tuple[str, ...]:
    """A name as a text's words and signs: "st", ".", "lucia" of "st. lucia"; "u.s." is one word."""
    return tuple(_SIGN.sub(r" \g<0> ", name).split())


_SIGN = pattern(r"[-,&()]|(?<=[^\W\d_]{2})\.")
_WORD = pattern(r"[^\W\d_]+(?:[.'][^\W\d_]+)*")
_CAPITAL = pattern(r"[^\W\d_a-z](?<![^\W\d_].)(?<![^\W\d_][.'].)")  # at the head of such a word
_IN_LOWER = ("world", "glob", "planet", "euro", "sub-saharan", "south of the")  # of LOWER_OK each begins with one


def areas_named(text: str, low: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The keys of the areas that a stretch of text names, in order, without a look at how each stands there.

    An ambiguous name's keys are joined by "|".

    `low` is the text in lower case, as long as the text.
    """
    found: list[str] = []
    past = start
    end = len(low) if end is None else end
    for at in _starts(text, low, start, end):
        word = _WORD.match(low, at, end) if at >= past else None
        if word is None:
            continue
        first = word[0].partition("'")[0]
        if not (text[at].isupper() or first in LOWER_OK):
            continue
        if first in CAPITALS and not text[at : at + 2].isupper():
            continue
        if not rows(first):
            first = f"{first}."
            if not rows(first):
                continue
        behind = _behind(low, at + len(first))
        for words, key, demonym in rows_here(first, low[behind : behind + 1]):
            if (stop := _stands(low, at, words)) and (text[at].isupper() or may_be_small(words)):
                past = stop
                found += [key] if key and not is_only_named(text, at, stop, demonym, is_group(key)) else ()
                break
    return tuple(found)


def may_be_small(words: tuple[str, ...]) -> bool:
    """A name whose first word takes no capital: "sub-Saharan Africa", "*south of* the Sahara"; not "in the south Koreans …"."""
    return words[0] in LOWER_OK and (words[0] != "south" or words[1:2] == ("of",))


def _starts(text: str, low: str, start: int, end: int) -> list[int]:
    """Where the words begin that may begin a name: those in capitals, or all where one stands that needs no capital."""
    told = low[start:end]
    if any(word in told for word in _IN_LOWER):
        return [word.start() for word in _WORD.finditer(low, start, end)]
    return [start + word.start() for word in _CAPITAL.finditer(text[start:end])]


def _behind(low: str, at: int) -> int:
    """Where the next word or sign begins."""
    while low[at : at + 1] in _GAPS:
        at += 1
    return at


def _stands(low: str, at: int, words: tuple[str, ...]) -> int:
    """Where a name that begins at an offset ends, 0 if it does not stand there."""
    for word in words:
        at = _behind(low, at)
        if not low.startswith(word, at):
            return 0
        at += len(word)
    return 0 if low[at : at + 1].isalnum() else at

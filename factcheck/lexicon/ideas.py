"""Words as ideas: stems, and the names of the ideas that several words stand for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from factcheck.lexicon import synonyms
from factcheck.lexicon.words import FUNCTION, singular, stem

SHORTEST_MENDED = 8  # "expert" is no slip for "export"
_PREFIXES = frozenset(("anti", "non", "pre", "post", "co", "multi", "semi", "inter", "sub", "re"))


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    words: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, *others in synonyms.SAME:
        for other in (name, *others):
            parts = tuple(stem(part) for part in other.split())
            if len(parts) == 1:
                words.setdefault(parts[0], name)
            else:
                phrases.setdefault(parts[0], []).append((parts, name))
    for rows in phrases.values():
        rows.sort(key=lambda row: -len(row[0]))
    return words, phrases


@lru_cache(maxsize=1)
def _partners() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    def paired(table: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for a, b in ((idea(a), idea(b)) for a, b in table):
            found[a] = found.get(a, _NONE) | {b}
            found[b] = found.get(b, _NONE) | {a}
        return found

    return paired(synonyms.CONFUSED), paired(synonyms.OPPOSED)


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=16384)
def idea(word: str) -> str:
    """The name of the idea a word stands for, or its stem: "nations" is "country"."""
    if " " in word:
        return word
    base = stem(word)
    return _tables()[0].get(base) or _mended(singular(word)) or base


@lru_cache(maxsize=1)
def _buckets() -> dict[str, list[tuple[str, str]]]:
    buckets: dict[str, list[tuple[str, str]]] = {}
    for name, *others in synonyms.SAME:
        for other in (name, *others):
            if " " not in other and len(other) >= SHORTEST_MENDED:
                buckets.setdefault(other[0], []).append((singular(other), name))
    return buckets


def _mended(word: str) -> str:
    """The idea of a known word that this one is a slip of the pen for, "" if there is none."""
    if len(word) < SHORTEST_MENDED:
        return ""
    for known, name in _buckets().get(word[0], ()):
        if abs(len(known) - len(word)) <= 1 and OSA.distance(word, known, score_cutoff=1) <= 1:
            return name
    return ""


def ideas(words: Iterable[str]) -> tuple[str, ...]:
    """The ideas of a run of words, in order; phrases first ("killed or injured" is "casualty")."""
    return tuple(name for name, _ in told(words) if name)


def told(words: Iterable[str]) -> list[tuple[str, str]]:
    """Each idea of a run of words with the words for it; a function word outside a phrase has the idea ""."""
    run = [word for word in _joined(words) if word and word not in ",#@"]
    _, phrases = _tables()
    stems = [stem(word) for word in run]
    found: list[tuple[str, str]] = []
    i = 0
    while i < len(run):
        rows = phrases.get(stems[i])
        hit = next((row for row in rows if tuple(stems[i : i + len(row[0])]) == row[0]), None) if rows else None
        size = len(hit[0]) if hit else 1
        name = hit[1] if hit else "" if run[i] in FUNCTION else idea(run[i])
        found.append((name, " ".join(run[i : i + size]) if hit else run[i]))
        i += size
    return found


def _joined(words: Iterable[str]) -> list[str]:
    """ "anti", "personnel" as one word, as some write it."""
    words = list(words)
    if _PREFIXES.isdisjoint(words):
        return words
    run: list[str] = []
    prefix = ""
    for word in words:
        if prefix and prefix != "non":
            run.append(prefix + word)
            prefix = ""
            continue
        if prefix:
            run.append(prefix)
            prefix = ""
        if word in _PREFIXES:
            prefix = word
        else:
            run.append(word)
    return [*run, prefix] if prefix else run


def confusions(idea: str) -> frozenset[str]:
    """The ideas that one is taken for by mistake."""
    return _partners()[0].get(idea, _NONE)


def opposites(idea: str) -> frozenset[str]:
    """The ideas that one excludes."""
    return _partners()[1].get(idea, _NONE)


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> float:
    """How alike two ideas are written: 1 the same, from .8 on a likely slip of the pen, else 0.

    Optimal string alignment (a swap of neighbours is one slip), as Damerau (1964) found four in five slips to be.
    """
    if a == b:
        return 1.0
    if len(a) < 5 or len(b) < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 2 or a.isdigit() or b.isdigit():
        return 0.0
    if a.startswith(b) or b.startswith(a):
        return 0.9 if abs(len(a) - len(b)) <= 2 else 0.0
    slips = OSA.distance(a, b, score_cutoff=2)
    allowed = 1 if min(len(a), len(b)) < 8 else 2
    return 0.85 if slips <= allowed else 0.0

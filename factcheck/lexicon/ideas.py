"""Words as ideas: stems, and the names of the ideas that several words stand for.

The words are in the files of `same/`, one idea a line: its name, a colon, then words and phrases for it. A word is
entered once, in British spelling; a form that is entered beats a stem, and a stem that two ideas share is neither's,
so that "farmers" are no "farms". Phrases beat their words: "house prices" are no "houses".
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache

from factcheck.lexicon import synonyms
from factcheck.lexicon.spelling import spelt
from factcheck.lexicon.words import FUNCTION, IRREGULAR, singular, stem

SAME = os.path.join(os.path.dirname(__file__), "same")
SHORTEST_MENDED = 8  # "expert" is no slip for "export"
START = 3  # letters of a word that its stem keeps; the tables are stemmed by them, when first asked for
_PREFIXES = frozenset(("pre", "co", "multi", "semi", "inter", "sub", "re"))
SHORTEST_PART = 5  # letters behind "anti" or "non" that are a word
_AGAINST = ("anti", "non")  # "antipersonnel" is read as "anti-personnel", so that each half is found alone
_Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]  # by the first stem and the second


def lines() -> Iterator[tuple[str, list[str]]]:
    """Each idea with its words, its name first."""
    for file in sorted(os.listdir(SAME)):
        with open(os.path.join(SAME, file), encoding="utf-8") as text:
            told = text.read().splitlines()
        for line in told:
            name, colon, others = line.partition(":")
            if colon and line[0] != "#":
                yield name, [name, *others.strip().split(", ")] if others else [name]


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """The idea of each word and phrase as entered."""
    words: dict[str, str] = {}
    for name, entered in lines():
        words |= dict.fromkeys(entered, name)
    for name, entered in _ADDED:
        words |= dict.fromkeys(entered, words.get(name, name))
    return words


_ADDED: list[tuple[str, list[str]]] = []


def added() -> str:
    """What an editor's own tables add, as text; "" for nothing."""
    return "\n".join(f"{name}: {', '.join(entered)}" for name, entered in _ADDED)


def add(text: str) -> None:
    """Add an editor's own table, in the form of the files of `same/`: "jab: shot in the arm". It counts from then on,
    so it is added before anything is read.

    Raises:
        ValueError: a line is none, with its number.
    """
    for number, line in enumerate(text.lower().splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, others = line.partition(":")
        words = [" ".join(word.replace("-", " ").split()) for word in (name, *others.split(","))]
        if not colon or not words[0] or (len(words) > 1 and not all(words)):
            raise ValueError(f"line {number}: write a name, a colon, and words for the same parted by commas")
        _ADDED.append((words[0], [" ".join(map(spelt, word.split())) for word in words]))
    for kept in (_table, _by_start, _names, _other_starts, _stems, _long_words, idea, _ideas, alike):
        kept.cache_clear()


def entered() -> Mapping[str, str]:
    """The idea of each single word that is entered."""
    return {word: name for word, name in _table().items() if " " not in word}


@lru_cache(maxsize=1)
def _by_start() -> dict[str, list[str]]:
    """The words and phrases by the first letters of their first word."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in sorted(_table()):
        found[one.partition(" ")[0][:START]].append(one)
    return found


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(name for word, name in _table().items() if " " not in word)


@lru_cache(maxsize=1)
def _other_starts() -> dict[str, frozenset[str]]:
    """How the plurals begin that begin otherwise than their stem: "peo" for "per"."""
    found: dict[str, set[str]] = defaultdict(set)
    for plural, one in IRREGULAR.items():
        if plural[:START] != one[:START]:
            found[one[:START]].add(plural[:START])
    return {start: frozenset(others) for start, others in found.items()}


@lru_cache(maxsize=2048)
def _stems(start: str) -> tuple[dict[str, str], _Phrases]:
    """The ideas of the stems that begin so, "" for a stem that two share; phrases by their first stem, longest first."""
    words: dict[str, str] = {}
    phrases: _Phrases = {}
    table = _table()
    for begun in (start, *_other_starts().get(start, ())):
        for one in _by_start().get(begun, ()):
            name = table[one]
            parts = tuple(stem(part) for part in one.split())
            if len(parts) == 1:
                words[parts[0]] = name if words.get(parts[0], name) == name else ""
            else:
                phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, name))
    for seconds in phrases.values():
        for rows in seconds.values():
            rows.sort(key=lambda row: -len(row[0]))
    return words, phrases


@lru_cache(maxsize=1)
def _partners() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    def paired(table: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for a, b in table:
            found[a] = found.get(a, _NONE) | {b}
            found[b] = found.get(b, _NONE) | {a}
        return found

    return paired(synonyms.CONFUSED), paired(synonyms.OPPOSED)


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=16384)
def idea(word: str) -> str:
    """The name of the idea a word stands for, or its stem: "nations" is "country"."""
    if " " in word or "-" in word:
        found = ideas(word.replace("-", " ").split())
        return found[0] if len(found) == 1 else word
    word = spelt(word.lower())
    words = _table()
    name = words.get(word) or words.get(singular(word))
    if name:
        return name
    base = stem(word)
    shared = _stems(base[:START])[0].get(base)
    return shared or (base if shared == "" else _mended(singular(word)) or base)


def is_common(word: str) -> bool:
    """The word, or another form of it, stands in the tables, so that it is hardly a name."""
    word = spelt(word.lower())
    return word in _table() or stem(word) in _stems(stem(word)[:START])[0]


@lru_cache(maxsize=1)
def _long_words() -> dict[tuple[str, int], list[tuple[str, str]]]:
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for word, name in _table().items():
        if len(word) >= SHORTEST_MENDED and " " not in word:
            found.setdefault((word[0], len(word)), []).append((word, name))
    return found


@cache
def _slips() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # it takes 5 ms to load, and few texts have such a word

    return OSA.distance


def _mended(word: str) -> str:
    """The idea of a known word that this one is a slip of the pen for, "" if there is none."""
    if len(word) < SHORTEST_MENDED:
        return ""
    for size in (len(word), len(word) - 1, len(word) + 1):
        for known, name in _long_words().get((word[0], size), ()):
            if _slips()(word, known, score_cutoff=1) <= 1:
                return name
    return ""


def ideas(words: Iterable[str]) -> tuple[str, ...]:
    """The ideas of a run of words, in order; phrases first ("killed or injured" is "casualty")."""
    return _ideas(words if isinstance(words, tuple) else tuple(words))


@lru_cache(maxsize=4096)  # one clause is asked about by gate after gate, for series after series
def _ideas(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([name for name, _ in told(words) if name])


def told(words: Iterable[str]) -> list[tuple[str, str]]:
    """Each idea of a run of words with the words for it; a function word outside a phrase has the idea ""."""
    run = [word for word in _parted(words) if word and word not in ",#@"]
    stems = [stem(spelt(word)) for word in run]
    found: list[tuple[str, str]] = []
    i = 0
    while i < len(run):
        begun = _stems(stems[i][:START])[1].get(stems[i])
        rows = begun.get(stems[i + 1]) if begun and i + 1 < len(stems) else None
        hit = next((row for row in rows if tuple(stems[i : i + len(row[0])]) == row[0]), None) if rows else None
        size = len(hit[0]) if hit else 1
        name = hit[1] if hit else "" if run[i] in FUNCTION else idea(run[i])
        found.append((name, " ".join(run[i : i + size]) if hit else run[i]))
        i += size
    return found


def _parted(words: Iterable[str]) -> list[str]:
    """ "re", "offending" as one word and "antipersonnel" as two, however they are written; "3.00" is "3"."""
    run: list[str] = []
    prefix = ""
    for word in words:
        word = word.removesuffix(".00")
        if prefix:
            word, prefix = prefix + word, ""
        elif word in _PREFIXES:
            prefix = word
            continue
        if word.startswith(_AGAINST) and word not in _table() and " " not in word:
            first = next(one for one in _AGAINST if word.startswith(one))
            if len(word) - len(first) >= SHORTEST_PART:
                run += [first, word[len(first) :]]
                continue
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

    Two ideas of the tables are never slips of one another: "adoption" is no "abortion".
    Optimal string alignment (a swap of neighbours is one slip), as Damerau (1964) found four in five slips to be.
    """
    if a == b:
        return 1.0
    if len(a) < 5 or len(b) < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 2 or a.isdigit() or b.isdigit():
        return 0.0
    if a in _names() and b in _names():
        return 0.0
    if a.startswith(b) or b.startswith(a):
        return 0.9 if abs(len(a) - len(b)) <= 2 else 0.0
    slips = _slips()(a, b, score_cutoff=2)
    allowed = 1 if min(len(a), len(b)) < 8 else 2
    return 0.85 if slips <= allowed else 0.0

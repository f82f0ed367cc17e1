"""Words as matching looks at them: which tell of things, which stand together, what of a name they say."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from factcheck.lexicon.ideas import is_common
from factcheck.lexicon.places import SORTS_OF_BODY
from factcheck.lexicon.synonyms import COMPOSED
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import figure_at

SIGNS = frozenset((",", "#", "@"))  # in a clause: a sign, the figure, another number
_EXAMPLES = frozenset(("including", "include", "includes", "notably", "especially", "like"))
_OF_A_PLACE = ("n", "ns", "an", "ans", "ian", "ians", "er", "ers", "ish", "ese")


def content(words: Sequence[str]) -> tuple[str, ...]:
    """The words that are neither function words nor signs."""
    return tuple(word for word in words if word not in FUNCTION and word not in SIGNS)


def standing(clause: Sequence[str], first: int, last: int) -> str:
    """The words of a clause from one to another as they stand together; only the last where a sign parts them."""
    words = clause[first : last + 1]
    return clause[last] if SIGNS.intersection(words) else " ".join(words)


def composed(said: frozenset[str]) -> frozenset[str]:
    """The ideas, and those that two of them make together: prices that rise are inflation."""
    return said | {name for parts, name in COMPOSED if parts <= said}


def before_examples(clause: tuple[str, ...]) -> tuple[str, ...]:
    """The clause up to the examples it gives: "48 parties joined it, *including all island states*"."""
    at = figure_at(clause)
    for i in range(at, len(clause)):
        if clause[i] in _EXAMPLES:
            return clause[:i]
    return clause


def words_of_name(name: str) -> tuple[str, ...]:
    """ "jean", "pierre", "vale" of "Jean-Pierre Vale"."""
    return tuple(name.lower().replace("’", "'").replace("-", " ").split())


def stands_in(name: tuple[str, ...], words: Sequence[str]) -> bool:
    """The words of a name stand together in a text."""
    return any(tuple(words[at : at + len(name)]) == name for at in range(len(words) - len(name) + 1))


def says(words: Collection[str], name: str) -> bool:
    """The words have a name: "Nordlast" for Nordlast Group, "Brodovian" for Brodovia."""
    parts = name.replace("-", " ").split()
    if all(part in words for part in parts):
        return True
    short = [part for part in parts if part not in SORTS_OF_BODY]
    if short and len(short) < len(parts) and not any(is_common(part) for part in short):
        return all(part in words for part in short)
    return len(parts) == 1 and len(name) > 3 and not _people(name).isdisjoint(words)


@lru_cache(maxsize=256)
def _people(name: str) -> frozenset[str]:
    """What the people and things of a place may be called."""
    stems = {name, name.rstrip("aeiouy"), name.removesuffix("land")} - {""}
    return frozenset(stem + end for stem in stems if len(stem) > 3 for end in _OF_A_PLACE)

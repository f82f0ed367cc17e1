"""How alike words and phrases are written, without a library: it took longer to load than a run asks it."""

from __future__ import annotations

from functools import lru_cache


def within(a: str, b: str, most: int) -> bool:
    """One word becomes the other by at most so many slips: a letter too many, too few, wrong, or two that are swapped.

    Optimal string alignment: what was swapped is not changed again.
    """
    if len(set(a) ^ set(b)) > 2 * most:  # a slip changes two letters at most
        return False
    return _within(a, b, most)


def _within(a: str, b: str, most: int) -> bool:
    if abs(len(a) - len(b)) > most:
        return False
    start, end = 0, min(len(a), len(b))
    while start < end and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    if not a or not b:
        return len(a) + len(b) <= most
    return most > 0 and (
        _within(a[1:], b[1:], most - 1)
        or _within(a[1:], b, most - 1)
        or _within(a, b[1:], most - 1)
        or (a[:2] == b[1::-1] and _within(a[2:], b[2:], most - 1))
    )


def sorted_ratio(a: str, b: str) -> float:
    """From 0 to 1: how many of two texts' letters stand in both in one order, once their words are sorted.

    The `token_sort_ratio` of rapidfuzz, to the last digit.
    """
    a, b = _sorted(a), _sorted(b)
    if not a and not b:
        return 1.0
    places, free = _places(a), (1 << len(a)) - 1  # a bit of `free` is cleared where the longest run in common grows
    every = free
    for letter in b:
        met = free & places.get(letter, 0)
        free = (free + met | free - met) & every
    apart = len(b) - len(a) + 2 * free.bit_count()
    return (1.0 - apart / (len(a) + len(b))) * 100 / 100


@lru_cache(maxsize=1024)
def _sorted(text: str) -> str:
    return " ".join(sorted(text.split()))


@lru_cache(maxsize=64)  # the words of one claim are held against those of series after series
def _places(text: str) -> dict[str, int]:
    """A bit for each place where a letter stands."""
    found: dict[str, int] = {}
    for at, letter in enumerate(text):
        found[letter] = found.get(letter, 0) | 1 << at
    return found

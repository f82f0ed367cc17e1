"""Documents that share their wording: a wire text printed twice is one voice, however many print it.

Of each text the runs of eight words are hashed, and the smallest hashes kept (the sketches of Broder, "On the resemblance
and containment of documents", 1997): two texts share as large a part of their runs as of their sketches.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from zlib import crc32

from factcheck.compare.joined import Joined
from factcheck.pattern import pattern

RUN = 8  # words
KEPT = 64  # hashes of a text
ALIKE = 0.5  # of the runs of both texts that both have
LEAST = 6  # runs: a text of a sentence or two shares its words by chance
MOST = 200  # texts that have a hash in common: what more have is a footer
_WORD = pattern(r"\w+")


def voices(texts: Mapping[str, str]) -> dict[str, str]:
    """For each text, by its id, the id that stands for all that share its wording, which may be its own."""
    return heard({id: sketch(text) for id, text in texts.items()})


def heard(sketches: Mapping[str, frozenset[int]]) -> dict[str, str]:
    """The same by the sketches of the texts."""
    having: dict[int, list[str]] = defaultdict(list)
    for id, kept in sketches.items():
        for one in kept if len(kept) >= LEAST else ():
            having[one].append(id)
    joined = Joined()
    for id, kept in sketches.items():
        shared: Counter[str] = Counter()
        for one in kept:
            if 1 < len(having[one]) <= MOST:
                shared.update(having[one])
        for other, number in shared.items():
            enough = ALIKE * min(KEPT, max(len(kept), len(sketches[other])))
            if other > id and number >= enough and _alike(kept, sketches[other]):
                joined.join((id, other))
    first: dict[str, str] = {}
    return {id: first.setdefault(joined.root(id), id) for id in sketches}


def sketch(text: str) -> frozenset[int]:
    """The smallest hashes of the runs of words of a text; figures count for nothing, as an altered one is no new text."""
    words = ["#" if word[0].isdigit() else word.lower() for word in _WORD.findall(text)]
    runs = {crc32(" ".join(words[at : at + RUN]).encode()) for at in range(max(0, len(words) - RUN + 1))}
    return frozenset(sorted(runs)[:KEPT])


def _alike(mine: frozenset[int], theirs: frozenset[int]) -> bool:
    """Of the smallest hashes of both together, enough are in both."""
    both = sorted(mine | theirs)[: min(KEPT, max(len(mine), len(theirs)))]
    return sum(one in mine and one in theirs for one in both) >= ALIKE * len(both)

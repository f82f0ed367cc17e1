"""The names of countries and regions as one word each, so that no part of one is taken for a word of its own.

“Equatorial Guinea” is no Guinea that is equatorial, and “the population of Solomon Islands” is not that of Solomon.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.dataclass import replace
from factcheck.lexicon.places import area_names, demonyms, first_words
from factcheck.model.claim import Claim

_LONGEST = 8  # words of a name: "united kingdom of great britain and northern ireland"


def placed(claim: Claim) -> Claim:
    """The claim, in whose own sentence each area of several words is one: "in papua new guinea" has two words."""
    context, areas = claim.context, claim.context.areas
    if not (areas.clause or areas.sentence):
        return claim
    keys = frozenset((*areas.clause, *areas.sentence))
    own, borrowed = _joined(context.clause[context.borrowed :], keys), _joined(context.clause[: context.borrowed], keys)
    sentence = _joined(context.sentence, keys)
    if len(sentence) == len(context.sentence) and len(own) + len(borrowed) == len(context.clause):
        return claim
    joined = replace(context, clause=(*borrowed, *own), sentence=sentence, borrowed=len(borrowed))
    return replace(claim, context=joined)


def _joined(words: Sequence[str], keys: Collection[str]) -> tuple[str, ...]:
    """Words, where each name of these areas is one: the longest that begins at a word."""
    found: list[str] = []
    at = 0
    starts = first_words()
    while at < len(words):
        longest = min(_LONGEST, len(words) - at) if words[at] in starts else 1
        size = next((size for size in range(longest, 1, -1) if _named(words[at : at + size]) in keys), 1)
        found.append(" ".join(words[at : at + size]))
        at += size
    return tuple(found)


def _named(words: Sequence[str]) -> str | None:
    """The key of the area that words are the name of, None for none."""
    name = " ".join(words)
    if words[0] == "the":
        return None  # "the *bahamas*" is called so without it, too
    key = area_names().get(name) or demonyms().get(name)
    return None if key is None or "-" in key or key.startswith("CITY:") else key

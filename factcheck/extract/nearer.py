"""The number that another is told to be away from: "closer to 5% *than to 6%*"."""

from __future__ import annotations

from factcheck.extract.figure import Figure
from factcheck.extract.tokens import Tokens

NOUN = 4  # tokens of what the first number counts: "nearer 500 *new homes* than 400"
_NEARER = frozenset(("nearer", "closer"))
_BETWEEN = frozenset(("to", "the", "a", "an", "its", "their"))


def is_farther(t: Tokens, near: Figure, first: int) -> bool:
    """ "nearer £40 *than the* 50 it was", of the figure whose words begin at `first`: nobody says that it is so much."""
    than = first - 1
    while than > near.end and t.text[than] in _BETWEEN:
        than -= 1
    if t.at(than) != "than" or not all(t.is_word(at) for at in range(near.end, than)) or than - near.end > NOUN:
        return False
    return near.word.startswith(tuple(_NEARER)) or t.at(near.first - 1 - (t.at(near.first - 1) == "to")) in _NEARER

"""Finding the words of an anchor again in another text: exactly, in their old surroundings, or not at all.

The W3C's TextQuoteSelector is used to the letter: prefix, exact and suffix must stand there together, and in one place
only, in the old text as in the new. What merely looks alike is not the place: a figure that moved to a neighbouring
sentence is another claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.model.text import Anchor, Span

SEED = 40  # characters of a selector that it is looked up by
MOST = 50  # selectors with the same beginning that are tried at each place; a text of very many repeats itself


def found_again(anchors: Iterable[Anchor], old: str, new: str) -> dict[Anchor, Span | None]:
    """Where each anchor of the old text stands in the new, None where it stands nowhere or in several places."""
    wanted = list(anchors)
    keys = {_key(anchor) for anchor in wanted}
    here, there = _places(keys, old), _places(keys, new)
    made: dict[Anchor, Span | None] = {}
    for anchor in wanted:
        key = _key(anchor)
        at = there[key][0] + len(anchor.prefix) if len(there[key]) == len(here[key]) == 1 else -1
        span = Span(at, at + len(anchor.exact))
        made[anchor] = span if at >= 0 and _whole(anchor, span, new) else None
    return made


def _key(anchor: Anchor) -> str:
    return anchor.prefix + anchor.exact + anchor.suffix


def _places(keys: set[str], text: str) -> dict[str, list[int]]:
    """The first two places of each key in a text."""
    places: dict[str, list[int]] = {key: [] for key in keys}
    by_seed: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if len(key) >= SEED:
            by_seed[key[:SEED]].append(key)
        else:  # the whole of a very short text
            first = text.find(key)
            places[key] = [at for at in (first, text.find(key, first + 1)) if at >= 0][:2] if first >= 0 else []
    for seed in [seed for seed, alike in by_seed.items() if len(alike) > MOST]:
        del by_seed[seed]
    if by_seed:
        for at in range(len(text) - SEED + 1):
            for key in by_seed.get(text[at : at + SEED], ()):
                if len(places[key]) < 2 and text.startswith(key, at):
                    places[key].append(at)
    return places


def _whole(anchor: Anchor, span: Span, text: str) -> bool:
    """Where the old text began or ended with the words, the new one does not go on within a word or number."""
    before, behind = text[: span.start][-1:], text[span.end : span.end + 2]
    begins = bool(anchor.prefix) or not (before.isalnum() or before in (".", ",", "-"))
    ends = bool(anchor.suffix) or not (behind[:1].isalnum() or (behind[:1] in (".", ",") and behind[1:].isalnum()))
    return begins and ends

"""Series of what is lost: "Lamb mortality rate", "Vineyard loss rate"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.ideas import ideas

_LOST = frozenset(("lost", "loss", "death"))
_SHARES = frozenset("share proportion percentage percent".split())


@lru_cache(maxsize=1024)
def of_losses(label: str) -> bool:
    """The label is of a share that is lost: "Vineyard loss rate"; not "Share of deaths caused by smoking", of which the
    losses are the whole."""
    words = label.lower().replace("-", " ").replace(",", " ").split()
    whole = {at + 2 for at in range(len(words) - 2) if words[at] in _SHARES and words[at + 1] == "of"}
    return not _LOST.isdisjoint(ideas(word for at, word in enumerate(words) if at not in whole))

"""Series of what is lost: "Lamb mortality rate", "Vineyard loss rate"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.ideas import ideas

_LOST = frozenset(("lost", "loss", "death"))


@lru_cache(maxsize=1024)
def of_losses(label: str) -> bool:
    """The label is of a share that is lost: "Vineyard loss rate"."""
    return not _LOST.isdisjoint(ideas(label.lower().replace("-", " ").replace(",", " ").split()))

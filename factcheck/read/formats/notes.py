"""Words for what a document has and is not checked."""

from __future__ import annotations

from collections.abc import Iterable

_SHOWN = 5  # of what a note lists
_LONGEST = 80  # characters of each


def quoted(words: Iterable[str], most: int = _SHOWN) -> str:
    """The first of some words, in quotation marks, and how many more there are."""
    kept = list(dict.fromkeys(" ".join(one.split()) for one in words))
    some = "; ".join(f"“{one[:_LONGEST]}{'…' * (len(one) > _LONGEST)}”" for one in kept[:most])
    return some + (f" and {len(kept) - most} more" if len(kept) > most else "")

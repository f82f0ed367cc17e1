"""Whom a text's own speakers spoke to: "told Euronews" twice is an article of Euronews."""

from __future__ import annotations

from collections import Counter

from factcheck.pattern import pattern


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NAME = r"(?:[Tt]he\s+)?[A-Z][\w.&-]*(?:\s+(?:of\s+)?[A-Z][\w&-]*){0,3}"
_TOLD = pattern(
    rf"\b(?:told|tells|[Cc]ontacted\s+by|[Aa]sked\s+by|[Aa]pproached\s+by|(?:interview|spoke|speaking)\s+(?:with|to)"
    rf"|(?:answer|statement|reply|response)\s+to)\s+({_NAME})"
)
_NOT_OUTLETS = _set(
    "parliament congress senate council court commons cabinet mps meps lawmakers reporters journalists i "
    "president minister prime monday tuesday wednesday thursday friday saturday sunday"
)
_SAMPLE = 100_000


def _plain(name: str) -> str:
    return name.strip().removeprefix("The ").removeprefix("the ").rstrip(".")


def told_to(text: str) -> str | None:
    """The one name that is told, answers or contacts at least twice in a text, None where there is none or a tie."""
    names = Counter(_plain(found[1]) for found in _TOLD.finditer(text[:_SAMPLE]))
    ranked = [pair for pair in names.most_common(3) if not _NOT_OUTLETS & set(pair[0].lower().split())]
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]

"""Superlatives, and the words that make one a claim."""

from __future__ import annotations

SUPERLATIVES = frozenset(
    """highest lowest largest smallest biggest fewest greatest worst best fastest slowest hottest coldest longest shortest
    deadliest warmest driest wettest richest poorest busiest oldest youngest tallest deepest heaviest strongest weakest
    cheapest earliest coolest bloodiest costliest""".split()
)
OF_AMOUNTS = frozenset("highest lowest largest smallest biggest fewest greatest most least record".split())
RECORD_HOLDERS = SUPERLATIVES | {"most", "least", "record", "records", "peak", "top"}  # "the *most* to date"
RECORDS = frozenset(("since", "ever", "recorded", "history", "anywhere"))
WIDE = frozenset(("world", "europe", "country", "continent", "africa", "asia", "nation", "region"))
RANK_VERBS = frozenset(("ranked", "ranks", "rank", "ranking", "finished", "placed", "came"))

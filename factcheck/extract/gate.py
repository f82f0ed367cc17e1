"""Which sentences can hold a claim at all."""

from __future__ import annotations

import re

from factcheck.lexicon.moves import FACTORS
from factcheck.lexicon.numbers import FRACTIONS, MULTIPLES, NUMERAL_WORDS, VAGUE
from factcheck.lexicon.superlatives import RANK_VERBS, SUPERLATIVES

_WORDS = frozenset(
    (
        *NUMERAL_WORDS,
        *VAGUE,
        *MULTIPLES,
        *FRACTIONS,
        *FACTORS,
        *SUPERLATIVES,
        *RANK_VERBS,
        "most",
        "least",
        "several",
    )
)


def has_figure(text: str) -> bool:
    """The text may hold a claim."""
    return re.search(r"[\d½¼¾⅓⅔⅕⅛]", text) is not None or not _WORDS.isdisjoint(re.findall(r"\w+", text.lower()))

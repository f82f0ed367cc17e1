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


_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅕⅛]")
_WORD = re.compile(r"\w+")


def has_figure(low: str) -> bool:
    """The text, in lower case, may hold a claim."""
    return _DIGIT.search(low) is not None or not _WORDS.isdisjoint(_WORD.findall(low))

"""Which sentences can hold a claim at all."""

from __future__ import annotations

from factcheck.lexicon.moves import FACTORS
from factcheck.lexicon.numbers import FRACTIONS, MULTIPLES, NUMERAL_WORDS, VAGUE
from factcheck.lexicon.superlatives import RANK_VERBS, SUPERLATIVES
from factcheck.pattern import pattern

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


_DIGIT = pattern(r"[\d½¼¾⅓⅔⅕⅛]")
_WORD = pattern(r"\w+")


def has_figure(low: str) -> bool:
    """The text, in lower case, may hold a claim."""
    return _DIGIT.search(low) is not None or not _WORDS.isdisjoint(_WORD.findall(low))

"""Which sentences can hold a claim at all."""

from __future__ import annotations

from factcheck.lexicon.modifiers import BEFORE_ARTICLE, COSTING
from factcheck.lexicon.moves import FACTORS
from factcheck.lexicon.numbers import FRACTIONS, MULTIPLES, NUMERAL_WORDS, TWICE, VAGUE
from factcheck.lexicon.ranked import HAS, LESS, MORE
from factcheck.lexicon.superlatives import RANK_VERBS, SUPERLATIVES
from factcheck.lexicon.units import COUNTED_WITH_ARTICLE
from factcheck.pattern import pattern

_WORDS = frozenset(
    (
        *NUMERAL_WORDS,
        *VAGUE,
        *TWICE,
        *MULTIPLES,
        *FRACTIONS,
        *FACTORS,
        *SUPERLATIVES,
        *RANK_VERBS,
        "most",
        "least",
        "several",
        "running",
        "row",
        "record",
        "succession",
        "consecutive",
    )
)


_BEFORE = frozenset(phrase.rpartition(" ")[2] for phrase in BEFORE_ARTICLE) | COSTING  # "more than a mile"
_FEW = frozenset(("no", "only"))  # "*only* Nigeria has more people", "*no* EU country has a lower rate"
_HOLDING = HAS | {"have"}
_ABOVE = MORE | LESS
_ANY = ("than any ", "only to ", "er than in ")
_DIGIT = pattern(r"[\d½¼¾⅓⅔⅕⅛]")
_WORD = pattern(r"\w+")


def has_figure(low: str) -> bool:
    """The text, in lower case, may hold a claim."""
    if _DIGIT.search(low) is not None:
        return True
    words = _WORD.findall(low)
    if any(phrase in low for phrase in _ANY):
        return True
    if not (_FEW.isdisjoint(words) or _HOLDING.isdisjoint(words) or _ABOVE.isdisjoint(words)):
        return True
    return not _WORDS.isdisjoint(words) or not (_BEFORE.isdisjoint(words) or COUNTED_WITH_ARTICLE.isdisjoint(words))

"""Whether a few words name a series, no more and no less: "infant mortality rate" for "Mortality rate, infant"."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.lexicon.comparisons import RATES
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.labels import CHANGING, is_change
from factcheck.lexicon.synonyms import BOILERPLATE, COMPOSED, NEUTRAL, TRANSPARENT
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind, Statistic
from factcheck.pattern import pattern

_WORD = pattern(r"[^\W_]+(?:-[^\W_]+)*")
_HEADS = frozenset(("person", "capita", "head", "inhabitant", "citizen"))
_UNSAID = frozenset(  # what a label has and nobody says
    "atlas method adult birth modelled modeled aged ages resident midyear".split()
)
OTHERWISE = frozenset("deflator ppp purchasing constant real chained gnp".split())  # another way to count the same


def names(said: str, series: Statistic) -> bool:
    """The words said are the name of the series, whatever their order and form."""
    if series.kind is SeriesKind.DATE or (is_change(series.label) and CHANGING.isdisjoint(_words(said))):
        return False
    if not _same_ratio(said, series):
        return False
    mine, whole = meant(said), meant(series.of)
    for label in (series.label, *series.aliases):
        theirs = meant(label)
        rate = not RATES.isdisjoint(_words(label))
        full = mine == theirs | whole
        partly = rate or not whole or series.unit.kind is not UnitKind.PERCENT  # its whole is understood
        if mine and (full or (mine == theirs and partly)):
            return True
    return False


@lru_cache(maxsize=2048)
def meant(text: str) -> frozenset[str]:
    """The ideas of a name that tell what is measured, two that make another as that one."""
    words = [word for part in _words(text) for word in part.split("-") if word not in _UNSAID]
    found = frozenset(ideas(words))
    for parts, whole in COMPOSED:
        if len(parts) > 1 and parts <= found:
            found = found - parts | {whole}
    return found - _how()


@cache
def _how() -> frozenset[str]:
    """The ideas of words that say how, and not what."""
    return frozenset(idea(word) for word in NEUTRAL | TRANSPARENT | BOILERPLATE) | NEUTRAL | TRANSPARENT | BOILERPLATE


def _same_ratio(said: str, series: Statistic) -> bool:
    """A rate is told as one, and what is no rate is not; each person's part is told as that."""
    words, unit = frozenset(_words(said)), series.unit
    full = _words(f"{series.label} {unit.name} {unit.per and 'per'} {unit.per}")
    if _per_head(_words(said)) is not _per_head(full):
        return False
    label = frozenset(full)
    ratio = unit.kind is UnitKind.PERCENT or bool(unit.per) or "per" in label
    if ratio:
        return not RATES.isdisjoint(words) or not CHANGING.isdisjoint(words)
    return RATES.isdisjoint(words - label) or unit.kind is UnitKind.NUMBER


def _per_head(words: tuple[str, ...]) -> bool:
    """ "GDP *per capita*", "tonnes *per person*"; density is of people per something else."""
    return any(words[at] == "per" and words[at + 1] in _HEADS for at in range(len(words) - 1))


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))

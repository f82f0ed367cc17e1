"""Whether the text says that it is so: not needed, planned, supposed, denied or of the past."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.synonyms import PLANNED
from factcheck.model.claim import Claim, Modality
from factcheck.model.statistic import Statistic

_DUTY = frozenset(("need", "needs", "needed", "must", "should", "ought", "require", "requires", "required"))
_ROOM = (("built", "for"), ("designed", "for"), ("room", "for"), ("space", "for"), ("meant", "for"), ("up", "for"))
_DENIED = (("not", "true"), ("not", "the", "case"), ("wrong", "to", "say"), ("false", "that"), ("denied", "that"),
           ("myth", "that"), ("untrue", "that"))  # fmt: skip
_EXPECTING = frozenset(
    "expects expect forecasts forecast predicts predict anticipates anticipate projects hopes".split()
)
_WHENEVER = frozenset(("when", "whenever", "once", "unless", "if"))
_ALLOWED = frozenset(("can", "may", "must", "should", "will", "would", "shall"))
_BEFORE = frozenset("before earlier previous preceding prior".split())
SO_FAR = (
    ("since", "then"),
    ("so", "far"),
    ("to", "date"),
    ("over", "the", "years"),
    ("all", "told"),
    ("cumulatively",),
)
ONCE = (("used", "to"), ("formerly",), ("previously",), ("once",), ("until", "recently"), ("originally",),
         ("back", "then"), ("at", "first"), ("before", "the"), ("at", "the", "time"))  # fmt: skip


def says(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    """One of the phrases stands in a run of words."""
    return any(tuple(words[i : i + len(one)]) == one for one in phrases for i in range(len(words)))


def of_need(claim: Claim) -> bool:
    """What is needed, allowed for or denied is not said to be so: "the museum needs 70,000 visitors"."""
    clause = claim.context.clause
    before = clause[: clause.index("#")] if "#" in clause else clause
    if _WHENEVER & set(before) and _ALLOWED & set(before):
        return True  # "a permit can be sought when storage drops under 45%"
    return bool((_DUTY | _EXPECTING) & set(before[-8:])) or says(before, _ROOM) or says(claim.context.sentence, _DENIED)


def leads_from(claim: Claim) -> bool:
    """The figure is where a change began: "rose *from 160* to 165", "160 *a year before*"."""
    if claim.period is not None:
        return False
    clause = claim.context.clause
    at = clause.index("#") if "#" in clause else 0
    return (at > 0 and clause[at - 1] == "from") or not _BEFORE.isdisjoint(claim.period_words.lower().split())


def asserts(claim: Claim, series: Statistic) -> bool:
    """The claim says that it is so, or the series is itself of plans."""
    if claim.modality is Modality.ASSERTED:
        return not of_need(claim)
    words = f"{series.label} {series.definition} {' '.join(series.aliases)}".lower().split()
    return claim.modality is Modality.PLANNED and any(word in PLANNED for word in words)

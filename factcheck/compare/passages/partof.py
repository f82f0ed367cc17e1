"""A part of a thing, a place or a body that the other passage tells of as a whole: "the medical *faculty* of Aarhus University",
"the Leipzig *metropolitan region*"."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.words import singular
from factcheck.pattern import pattern

_PARTS = frozenset(
    """faculty department branch suburb suburbs outskirts downtown subsidiary division neighbourhood campus ward metropolitan
    metro conurbation agglomeration hinterland centre center wing youth reserve reserves subcommittee secretariat working
    enemy suspected probable""".split()
)
_GREATER = pattern(r"\b(?:Greater|greater|whole region|wider region|metropolitan (?:area|region))\b")
_AMONG = pattern(
    r"\b(?:among|of) (?:people|those|men|women|adults|workers|pupils|residents)?\s?"
    r"(?:under|over|aged|younger than|older than) \d"
)
_OVERALL = frozenset("overall general total altogether whole entire".split())


def part_of(one: Fact, other: Fact) -> str:
    """What the one is a part by, "" where the other is as much a part, or neither is."""
    if one.is_date:
        return ""
    said = _sentence(one)
    theirs = _sentence(other)
    words = {singular(word.strip(".,;:'’\"“”()").lower()) for word in said.split()}
    known = {singular(word.strip(".,;:'’\"“”()").lower()) for word in theirs.split()}
    own = one.words & words - known - {singular(word) for word in other.passage}
    if found := sorted(own & _PARTS):
        return found[0]
    if _GREATER.search(said) and not _GREATER.search(theirs):
        return "the region"
    if _AMONG.search(said) and not _AMONG.search(theirs) and not _OVERALL.isdisjoint(known):
        return "an age"
    return ""


def _sentence(one: Fact) -> str:
    span = one.claim.sentence
    return one.text[span.start : span.end]

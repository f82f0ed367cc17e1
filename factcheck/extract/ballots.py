"""What a short passage tells of votes in signs that no claim is read from: "carried *152–8*", "*one* against"; and that
something did not move: "*did not raise* the fee"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.dataclass import dataclass
from factcheck.lexicon.moves import UP
from factcheck.lexicon.numbers import UNITS
from factcheck.model.claim import ClaimKind
from factcheck.model.interval import Interval
from factcheck.model.quantity import Unit, UnitKind
from factcheck.model.text import Span
from factcheck.pattern import pattern

VOTE, UNMOVED, OUTRANKED = "vote", "unmoved", "outranked"
_TALLY = pattern(r"(?<![\d.,–-])(\d{1,3})\s?[–-]\s?(\d{1,3})(?![\d.,]*\d|\s?[–-]|%)")
_VOTING = pattern(
    r"(?i)\b(?:vot\w+|bill|motion|resolution|amendment|parliament|senate|senators|council|judges|court|ballot)\b"
)
_SIDE = pattern(
    r"(?i)(?<![\w.,-])(\d{1,3}|[a-z]{3,6})\s+(?:votes?\s+|members?\s+|states?\s+)?(?:were\s+|was\s+)?"
    r"(?:against|abstained|abstaining|abstentions?|in\s+favou?r)\b"
)
_AHEAD = pattern(  # "only two lakes are larger": the third
    r"(?i)\bonly (\d{1,2}|[a-z]{3,5}) (?:other )?[a-z]+ (?:[^\W\d]+ ){0,6}?"
    r"((?:larger|bigger|taller|higher|longer|deeper|older|richer|greater|wider|faster|heavier|more)\b)"
)
_NEAR = 100  # characters
_STILL = pattern(r"(?i)\b(?:did|does|do|has|have|had|was|were)(?:\s+not|n['’]t|\s+never)\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Tally:
    """One such number: where it stands, of what, and how much it says."""

    span: Span
    reading: str
    value: Interval
    unit: Unit
    kind: ClaimKind = ClaimKind.OTHER


def tallies(text: str, sentence: Span) -> Iterator[Tally]:
    """All of a sentence, in order."""
    said = text[sentence.start : sentence.end]
    voting = bool(_VOTING.search(said))
    for found in _TALLY.finditer(said):
        one, other = int(found[1]), int(found[2])
        if voting:
            for group, number in ((1, one), (2, other)):
                yield _votes(sentence, found.span(group), number)
    if voting:
        for found in _SIDE.finditer(said):
            votes = int(found[1]) if found[1].isdecimal() else UNITS.get(found[1].lower())
            if votes is not None:
                yield _votes(sentence, found.span(1), votes)
    for found in _AHEAD.finditer(said):
        ahead = int(found[1]) if found[1].isdecimal() else UNITS.get(found[1].lower())
        if ahead is not None and len(found[0]) <= _NEAR:
            at = _at(sentence, found.span(2))
            yield Tally(
                at, OUTRANKED, Interval.point(Decimal(ahead + 1)), Unit(UnitKind.NUMBER, "rank"), ClaimKind.RANK
            )
    for found in _STILL.finditer(said):
        if found[1].lower() in UP:
            none = Interval(None, Decimal(0))
            yield Tally(_at(sentence, found.span()), UNMOVED, none, Unit(UnitKind.PERCENT, "percent"), ClaimKind.CHANGE)


def _votes(sentence: Span, span: tuple[int, int], number: int) -> Tally:
    return Tally(_at(sentence, span), VOTE, Interval.point(Decimal(number)), Unit(UnitKind.COUNT, VOTE))


def _at(sentence: Span, span: tuple[int, int]) -> Span:
    return Span(sentence.start + span[0], sentence.start + span[1])

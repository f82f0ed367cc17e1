"""The series that comes nearest where none fits, and the plain reason why it was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from factcheck.compare.differences import nearest
from factcheck.compare.option import feature
from factcheck.model.claim import Claim
from factcheck.model.difference import Apart
from factcheck.model.match import Match
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Statistic

FOUND = 0.45  # a score from which it is told on what word a series was ruled out
LIKELY = 0.5  # a score from which a series is named that was refused
SAID = 0.5  # of measure_words and own_words
LIKELIER, SOME = 0.6, 0.4  # a score from which fewer of its words suffice
_PLAIN = frozenset((Apart.AREA, Apart.OTHER_AREA, Apart.AREA_UNNAMED, Apart.AREAS_UNNAMED, Apart.UNIT, Apart.UNIT_OF_SERIES,
                    Apart.UNIT_OF_TEXT, Apart.CHANGE, Apart.PART, Apart.PART_AND_WHOLE, Apart.SHARE_OF_FIGURE,
                    Apart.OTHER_WHOLE, Apart.COUNTED, Apart.OTHER_THING, Apart.OPPOSITE))  # fmt: skip
UNITS = frozenset((Apart.UNIT, Apart.UNIT_OF_SERIES, Apart.UNIT_OF_TEXT))
_UNTOLD = frozenset((Apart.KIND, Apart.NO_VALUE))  # what no word of the text tells


def refused(claim: Claim, matches: Sequence[Match], series: Mapping[str, Statistic]) -> str:
    """ "nearest in the references: “Recycling rate”; the text's area is Melbury": the best that was refused for its area,
    unit or share, though its words are said, or else by nothing but one word; "" for none."""
    ranked = sorted(matches, key=lambda one: -one.score)
    plainly = (one for one in ranked if _in_plain_words(claim, one))
    found = next(chain(plainly, filter(_on_one_word, ranked)), None)
    return f"{nearest(series[found.series])}; {found.rejected}" if found else ""


def _in_plain_words(claim: Claim, match: Match) -> bool:
    """Refused for its area, unit or share, though its words are said."""
    rejected = match.rejected
    if rejected is None or rejected.apart not in _PLAIN or match.score < LIKELY:
        return False
    said = _said(match)
    enough = said >= SAID or (match.score >= LIKELIER and said >= SOME)
    return enough and not is_span(claim, rejected.apart)


def _on_one_word(match: Match) -> bool:
    """Nothing but one word ruled it out: "nothing fits" would not be true."""
    rejected = match.rejected
    if rejected is None or match.more or match.score < FOUND or rejected.apart in _UNTOLD:
        return False
    return bool(rejected.said) and _said(match) >= SAID


def _said(match: Match) -> float:
    """How much is said of what the series measures and of its own words, whichever is less."""
    return min(feature(match, name) for name in ("measure_words", "own_words"))


def is_span(claim: Claim, apart: Apart) -> bool:
    """ "for 30 years" is no count in the wrong unit."""
    return apart is Apart.UNIT and claim.quantity.unit.kind is UnitKind.TIME

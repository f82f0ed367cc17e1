"""The series that comes nearest where none fits, and the plain reason why it was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    unit or share, though its words are said; "" for none."""
    for match in sorted(matches, key=lambda one: -one.score):
        rejected, one = match.rejected, series[match.series]
        if rejected is None or rejected.apart not in _PLAIN or match.score < LIKELY:
            continue
        said = min(feature(match, name) for name in ("measure_words", "own_words"))
        enough = said >= SAID or (match.score >= LIKELIER and said >= SOME)
        if enough and not is_span(claim, rejected.apart):
            return f"{nearest(one)}; {rejected}"
    return _on_one_word(matches, series)


def _on_one_word(matches: Sequence[Match], series: Mapping[str, Statistic]) -> str:
    """The best that nothing but one word ruled out, "" for none: "nothing fits" would not be true."""
    for match in sorted(matches, key=lambda one: -one.score):
        rejected = match.rejected
        if rejected is None or match.more or match.score < FOUND or rejected.apart in _UNTOLD:
            continue
        if rejected.said and min(feature(match, name) for name in ("measure_words", "own_words")) >= SAID:
            return f"{nearest(series[match.series])}; {rejected}"
    return ""


def is_span(claim: Claim, apart: Apart) -> bool:
    """ "for 30 years" is no count in the wrong unit."""
    return apart is Apart.UNIT and claim.quantity.unit.kind is UnitKind.TIME

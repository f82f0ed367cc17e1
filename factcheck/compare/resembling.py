"""A figure that is not settled, and looks like a value of the series that comes nearest: told, and not held against it.

"The borough has 3,688 households on its register": whether the register of the references is meant, the words leave
open; that it had 3,688 the year before is what an editor wants to know first.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.agree import converted, digits
from factcheck.compare.causes import areas_told, likely_cause
from factcheck.compare.differences import nearest
from factcheck.compare.option import BY_DIGITS, feature
from factcheck.compare.ruling import Ruling
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim
from factcheck.model.difference import Apart
from factcheck.model.match import Match
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.verdict import Ground, Resemblance, Verdict, VerdictKind

LEAST = 3  # significant digits of a figure that hardly looks like a value by chance
FEWER = 2  # where the words alone are nearly enough
SOME = 0.3  # of measure_words and own_words: another sentence may be full of them
NEAREST = 3  # series, the best first, that are looked at
_OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.NARROWER, Ground.GATE, Ground.NO_UNIT,
                   Ground.PERIOD_UNSTATED, Ground.PERIOD_APART, Ground.RIVAL_SERIES))  # fmt: skip
_ANOTHER = frozenset((Apart.KIND, Apart.NO_VALUE, Apart.CHANGE, Apart.UNIT, Apart.DENIED, Apart.NOT_DENIED, Apart.AREA,
                      Apart.OTHER_AREA, Apart.ELSEWHERE, Apart.OTHER_AGE, Apart.OPPOSITE, Apart.OTHER_WHOLE,
                      Apart.PART_AND_WHOLE, Apart.SHARE_OF_FIGURE, Apart.OTHER_THING))  # fmt: skip


def resembling(claim: Claim, verdict: Verdict, rulings: Rulings) -> Verdict:
    """The verdict, with what its figure looks like where it is open and looks like anything; its kind stays."""
    if verdict.kind is not VerdictKind.UNVERIFIED or verdict.reason not in _OPEN or not _tells(claim):
        return verdict
    for match in _candidates(verdict):
        one = rulings.series[match.series]
        if not comparable_units(claim.quantity.unit, one.unit) or digits(claim.quantity) < _least(match, verdict):
            continue
        if found := _resembles(rulings.kept(claim, one.id), one, rulings.ruling(claim, one.id)):
            like, said = found
            lead = nearest(one)
            rest = verdict.detail.removeprefix(f"{lead}; ") if verdict.detail.startswith(lead) else _why(match)
            return replace(verdict, detail=f"{lead}, {said}; not settled: {rest}", like=like)
    return verdict


def _tells(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) and quantity.unit.kind is not UnitKind.DATE


def _candidates(verdict: Verdict) -> Iterator[Match]:
    """The series that may be meant, the one named first."""
    tried = sorted(verdict.tried, key=lambda match: -match.score)[:NEAREST]
    named = [match for match in tried if verdict.match and match.series == verdict.match.series]
    for match in (*named, *(one for one in tried if one not in named)):
        ruled_out = {one.apart for one in (match.rejected, *match.more) if one}
        said = min(feature(match, name) for name in ("measure_words", "own_words"))
        if match.score >= BY_DIGITS and said >= SOME and ruled_out.isdisjoint(_ANOTHER):
            yield match


def _least(match: Match, verdict: Verdict) -> int:
    return FEWER if verdict.match and verdict.match.series == match.series else LEAST


def _why(match: Match) -> str:
    """Why a series that the verdict does not name may not decide."""
    difference = match.rejected or next(iter(match.near), None)
    return str(difference) if difference else "not alike enough to be sure that it is meant"


def _resembles(claim: Claim, series: Statistic, ruling: Ruling) -> tuple[Resemblance, str] | None:
    """What the figure looks like, and in words: "3,927 in 2024; 3,688 is its value in 2023"."""
    row = ruling.row
    if row is None or row.date:
        return None
    figure = show.worded(claim.quantity)
    known = f"{show.value(row, series.unit)} {_when(row)}{show.cited(row)}".strip()
    if ruling.kind in (VerdictKind.WRONG_PERIOD, VerdictKind.OUTDATED) and ruling.agreeing:
        other = ruling.agreeing
        if other.modifier is not Modifier.EXACT:
            return None
        told = f"{figure} is its value {_when(other)}" if other.period else f"{figure} was its value {_when(other)}"
        return Resemblance(series.id, ruling.reason, other), f"{known}; {told}"
    if ruling.kind is not VerdictKind.CONTRADICTED:
        return None
    cause, _ = likely_cause(claim.quantity, row, series, series.basis(ruling.basis), areas_told(claim))
    if cause is None or cause not in _SLIPS:
        return None
    said = _times(claim, row, series) or _SLIPS[cause]
    return Resemblance(series.id, cause, row), f"{known}; {said.format(figure)}"


_SLIPS = {
    Ground.SWAPPED_DIGITS: "{} has the same digits, two of them in the other order",
    Ground.MOVED_DIGIT: "{} has the same digits, one of them moved",
    Ground.DROPPED_DIGIT: "{} has the same digits but for one",
    Ground.WRONG_SCALE: "{} has the same digits on another scale",
}


def _times(claim: Claim, row: Observation, series: Statistic) -> str:
    """That a figure is ten, a hundred, a thousand times the value, or the value so many times the figure; else ""."""
    said, known = converted(claim.quantity, series)[1].low, row.interval.bound
    if not said or not known:
        return ""
    large, small = max(abs(said), abs(known)), min(abs(said), abs(known))
    power = Decimal(10) ** int((large / small).to_integral_value().adjusted())
    if large != small * power or power == 1:
        return ""
    times = show.amount(power)
    return f"{{}} is {times} times that" if abs(said) == large else f"that is {times} times {{}}"


def _when(row: Observation) -> str:
    return show.when(row.period) if row.period else row.when()

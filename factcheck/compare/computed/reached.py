"""Which way a level was reached: "rose to 2.3% in 2024" is wrong where it fell to that, though 2.3% is right.

From when it rose, the text says or leaves to the reader. Where it names no time, it is wrong if it went clearly the other
way in the very year, or if it is so from none that a reader could mean: not from the year before, and not from those
before that either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.agree import converted, digits
from factcheck.compare.asserting import as_kept
from factcheck.compare.computed.former import former_of
from factcheck.compare.computed.sides import side_of
from factcheck.compare.computed.values import Value, Values, told, values_of, year_of, years_before
from factcheck.compare.doubt import doubt_of
from factcheck.compare.option import OUTDATE, TELLING_DIGITS, Option
from factcheck.compare.rows import rows_of
from factcheck.compare.ruling import Ruling
from factcheck.compare.rulings import Rulings
from factcheck.compare.ways import PERFECT, way_of
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.balances import SHORT_OF_ZERO
from factcheck.lexicon.moves import COUNTED_DOWN, SPREAD
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim, ClaimKind, Direction, Modality
from factcheck.model.difference import Apart
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.statistic import Observation, SeriesKind
from factcheck.model.text import Source
from factcheck.model.verdict import About, But, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern

YEAR = 360  # days; of months and quarters the season would tell as much as the movement
SOON = (1, 2, 3)  # years before, from which "rose to 12% in 2024" may be told
LATE = (1, 2, 3, 5, 10)  # the same for "has risen to 12%", "by 2024 it had risen to 12%"
FEWEST = 2  # bases
GAP = 5  # years that may lie between two surveys
CLEAR = Decimal(
    "0.05"
)  # of the value before: so far the other way that "fell to 12% in 2024" is wrong whatever was earlier
NEAR = 400  # characters in front of a level, from which another may be what it came from
_NAMED = pattern(r"(?i)\b(?:between|since|compared with|compared to|from) ((?:19|20)\d\d)\b")
_MOST = pattern(
    r"\b(?:\w+st|low|high|time|level|peak|record)(?: (?!since)[a-z]+){0,3} since [^,;.]+"
)  # "its lowest since 2008", "the first rise since 2015" are told of no movement
_YEAR_BEFORE = pattern(
    r"(?i)\b(?:again|once more|year[- ]on[- ]year|(?:a|one|the) year (?:earlier|before)|(?:previous|preceding) year)\b"
)
_LOOSELY = pattern(
    r"(?i)\b(?:since|past|last|decades?|years|earlier|before|pandemic|war|crisis|from|between|than|against|once|peak|"
    r"until|then|later|eventually|gradually)\b"
)
_LAST_YEAR = pattern(r"(?i)\blast year\b")
_THAN_IN = pattern(r"\b(?:higher|lower) than (?:in )?((?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class _Level:
    """A level that is right, the way it was reached by its words ("rose to"), and the values of its series."""

    claim: Claim
    row: Observation
    values: Values
    end: Value
    way: Direction
    words: str
    year: int | None  # that the words compare it with: "lower than *in 2019*"
    sizes: bool  # of a deficit it is told how large it is

    def gone(self, base: Value) -> Direction | None:
        """Which way it went from a value; None where that is about as much, to the digits of the text."""
        start, end = (abs(one.number) if self.sizes else one.number for one in (base, self.end))
        if self.sizes and base.number * self.end.number < 0:
            return None
        step = end - start
        precision = converted(self.claim.quantity, self.values.series)[2]
        if abs(step) <= precision or base.spread.meets(self.end.spread):
            return None
        return Direction.UP if step > 0 else Direction.DOWN

    def is_false(self, base: Value) -> bool:
        """It went the other way from there."""
        return self.gone(base) not in (None, self.way)

    def back(self, years: int) -> Value | None:
        """The value so many years before."""
        period = years_before(self.end, years)
        return next(iter(self.values.at(period)), None) if period else None

    def before(self) -> Value | None:
        """The value before, where there is none for each year."""
        last = next(iter(self.values.until(self.end)), None)
        return last if last and year_of(self.end) - year_of(last) <= GAP else None


def reached(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    found: dict[str, Verdict] = {}
    for at, claim in enumerate(claims):
        verdict = verdicts.get(claim.id)
        if verdict is None or verdict.kind is not VerdictKind.CONFIRMED or not _tells(claim):
            continue
        level = _level(source, claim, verdict, rulings)
        made = _judged(source, level, verdict, at, claims, verdicts) if level else None
        if made:
            found[claim.id] = made
    return found


def _tells(claim: Claim) -> bool:
    amount = claim.kind is ClaimKind.AMOUNT and claim.compared is None and claim.modality is Modality.ASSERTED
    return amount and not claim.negated


def _told_way(source: Source, claim: Claim) -> tuple[Direction, str, int | None] | None:
    """Which way it was reached, in which words, and from which year, where they say that."""
    if told_way := way_of(claim):
        return told_way[0], f"{told_way[1]} {claim.quantity.written}", None
    side = side_of(source, claim)
    return (side.way, f"{claim.quantity.written} {side.words}", side.year) if side else None


def _level(source: Source, claim: Claim, verdict: Verdict, rulings: Rulings) -> _Level | None:
    """A claim with what judging its direction asks for; None where that cannot be told."""
    told_way = _told_way(source, claim)
    row, match = verdict.observation, verdict.match
    if told_way is None or match is None or row is None or row.period is None:
        return None
    if match.score < OUTDATE and not _is_tied(claim, verdict):
        return None
    one = rulings.series[match.series]
    if one.kind is not SeriesKind.PERIOD or (row.period.end() - row.period.start()).days < YEAR:
        return None
    way, words, year = told_way
    said = frozenset((*claim.context.clause, *one.label.lower().split()))
    if not COUNTED_DOWN.isdisjoint(said):
        return None
    verb = words.split()[0]
    basis = one.basis(verdict.basis) or one.default_basis()
    rows = rows_of(replace(claim, area=row.area or claim.area), basis, rulings.clock)
    values = values_of(one, tuple(other for other in rows if not other.unchecked), rulings.clock)
    end = next((value for value in values.at(row.period) if value.row is row), None)
    if end is None:
        return None
    sizes = verb in SPREAD or (end.number < 0 and not SHORT_OF_ZERO.isdisjoint(claim.context.sentence))
    return _Level(claim, row, values, end, way, words, year, sizes)


def _is_tied(claim: Claim, verdict: Verdict) -> bool:
    """Three digits that agree tie it to its series, and so do its words or other figures beside it."""
    match = verdict.match
    if match is None or digits(claim.quantity) < TELLING_DIGITS or not claim.quantity.stated.is_point:
        return False
    others = any(one != claim.anchor.exact for one in match.beside)
    return not match.near or (others and all(one.apart is Apart.BY_DIGITS for one in match.near))


def _judged(
    source: Source, level: _Level, verdict: Verdict, at: int, claims: Sequence[Claim], verdicts: Mapping[str, Verdict]
) -> Verdict | None:
    """The verdict that a level gets by its direction; None where it keeps its own."""
    former = former_of(source, at, claims)
    if former is not None:
        base = _value_of(level, former, verdicts.get(former.id))
        against = former.quantity.stated.bound, level.claim.quantity.stated.bound
        if None in against or base is None or (against[0] < against[1]) is (level.way is Direction.UP):  # type: ignore[operator]
            return None  # the text bears itself out: whether that figure is right is judged by itself
        own = verdicts.get(former.id)
        sure = own is not None and own.kind is VerdictKind.CONFIRMED and own.observation is base.row
        return _wrong(level, verdict, base, sure) if level.is_false(base) else None
    sentence = _MOST.sub("", source.text[level.claim.sentence.start : level.claim.sentence.end])
    year = level.year or next(
        (int(one[1]) for one in (_NAMED.search(sentence), _THAN_IN.search(sentence)) if one), None
    )
    if year:
        base = next(iter(level.values.at(_year(year))), None)
        return _wrong(level, verdict, base) if base and base.row is not level.row and level.is_false(base) else None
    last = level.back(1) or level.before()
    if last is None or not level.is_false(last):
        return None
    if _YEAR_BEFORE.search(sentence):
        return _wrong(level, verdict, last)
    if _LOOSELY.search(_LAST_YEAR.sub("", sentence)) or any(
        not level.is_false(base) for base in _told_before(level, at, claims, verdicts)
    ):
        return None
    if _is_clear(level, last, at, claims):
        return _wrong(level, verdict, last)
    bases = [base for years in _years(level.claim) if (base := level.back(years))]
    if len(bases) >= FEWEST and all(map(level.is_false, bases)):
        return _wrong(level, verdict, last)
    return _noted(level, verdict, last)


def _is_clear(level: _Level, last: Value, at: int, claims: Sequence[Claim]) -> bool:
    """ "*Fell to* 12% *in 2024*" where it rose by far in that year, and the text tells no other value that it fell from."""
    if _years(level.claim) is not SOON or abs(level.end.number - last.number) < CLEAR * abs(last.number):
        return False
    near = [one for one in claims[:at] if level.claim.anchor.start - one.anchor.end < NEAR]
    return not any(_may_be_former(level, one) for one in near)


def _may_be_former(level: _Level, other: Claim) -> bool:
    """A figure before that it may have come from: as the words have it, of its unit and of no other place."""
    units = other.quantity.unit, level.claim.quantity.unit
    apart = other.area and other.area != level.row.area
    bounds = other.quantity.stated.bound, level.claim.quantity.stated.bound
    if other.kind is not ClaimKind.AMOUNT or apart or None in bounds:
        return False
    rose = bounds[0] < bounds[1]  # type: ignore[operator]
    return (units[0] == units[1] or comparable_units(*units)) and rose is (level.way is Direction.UP)


def _years(claim: Claim) -> tuple[int, ...]:
    """How far back a reader may look: "rose to 12% *in 2024*" is told of that year, "*has risen* to 12%" of longer."""
    named = claim.period is not None and claim.period.role is PeriodRole.IN
    return SOON if named and PERFECT.isdisjoint(claim.context.clause) else LATE


def _value_of(level: _Level, former: Claim, verdict: Verdict | None) -> Value | None:
    """The value of the series for the figure that a level is told from."""
    row = verdict.observation if verdict and verdict.kind is VerdictKind.CONFIRMED and verdict.match else None
    period = former.period
    if row is not None and verdict and verdict.match and verdict.match.series == level.values.series.id:
        period = row.period
    if period is None or period.role is not PeriodRole.IN or not (period.first and period.last):
        return None
    return next((one for one in level.values.at(period) if one.row is not level.row), None)


def _told_before(level: _Level, at: int, claims: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> Iterator[Value]:
    """The earlier values that the text has told before: it may go on from any of them."""
    for claim in claims[:at]:
        verdict = verdicts.get(claim.id)
        row = verdict.observation if verdict and verdict.kind is VerdictKind.CONFIRMED else None
        if row is None or verdict is None or verdict.match is None or row.period is None or row.area != level.row.area:
            continue
        if verdict.match.series == level.values.series.id and row.period.end() < level.row.period.start():  # type: ignore[union-attr]
            yield from level.values.at(row.period)[:1]


def _year(year: int) -> Period:
    return Period(PartialDate(year), PartialDate(year))


def _went(level: _Level, base: Value) -> str:
    """ "fell"; of a deficit "grew"."""
    if level.sizes:
        return "grew" if level.gone(base) is Direction.UP else "shrank"
    return "rose" if level.gone(base) is Direction.UP else "fell"


def _wrong(level: _Level, verdict: Verdict, base: Value, sure: bool = False) -> Verdict:
    """The verdict on a level that was reached from the other side: "“rose to 2.3%”, but it fell: 5.946% in 2023"; where the
    match would not do to call a figure wrong, a note says so. `sure` that two figures of the text are values of the series."""
    series = level.values.series
    detail = f"“{level.words}”, but it {_went(level, base)}: {told(base, series)}"
    witness = digits(level.claim.quantity) >= TELLING_DIGITS  # of the series that is meant: so many agree
    kind = VerdictKind.OUTDATED if witness else VerdictKind.CONTRADICTED
    ruling = Ruling(kind, Ground.WRONG_DIRECTION, detail, level.row, level.row)
    option = Option(verdict.match, series, as_kept(level.claim, series), ruling) if verdict.match else None
    if option and (sure or _is_tied(level.claim, verdict) or not doubt_of(option, [option])):
        return replace(verdict, kind=VerdictKind.CONTRADICTED, reason=Ground.WRONG_DIRECTION, detail=detail, right="")
    return _noted(level, verdict, base)


def _noted(level: _Level, verdict: Verdict, base: Value) -> Verdict:
    note = f"{_went(level, base)} from {told(base, level.values.series)}"
    return replace(verdict, but=(*verdict.but, But(About.DIRECTION, note)))

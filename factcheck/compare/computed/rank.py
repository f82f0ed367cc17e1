"""Ranks among countries: "the third-largest population in the EU", computed from the values of its members.

What is not known or not agreed makes a span of places: members without a value, areas that some count in and some do
not, values as good as equal. A rank outside it is wrong; it is right where nothing is left open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.agree import margin_of
from factcheck.compare.clock import Clock
from factcheck.compare.computed.values import STALE, short
from factcheck.compare.rows import WHOLE, newest
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import dataclass
from factcheck.lexicon.groups import Members, members_of
from factcheck.lexicon.places import area_title
from factcheck.model.claim import Claim, Direction, Ranked
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Basis, Observation, SeriesKind, Statistic
from factcheck.model.verdict import Ground, VerdictKind

YEAR = 360  # days
CLEARLY = Decimal(
    "0.03"
)  # of a value, by which another must differ to be clearly before or behind it: estimates are revised
LONG_AGO = Decimal("0.25")  # the same for a value of another year
APART = 5  # years between these
ABSENT = 10  # of so many members one may have no value at all
COVERED = Decimal("0.8")  # of the members, whose values make a year one to rank by
TRIED = 4  # years that are tried
SHOWN = 3  # areas told of those before it
_Rows = Mapping[str, Observation]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an area stands at a time: the `place` by the values there are, and the span from `best` to `worst` of those
    it may have. `before` are the areas ahead of it, best first; `rows` are the values of those that count for certain,
    `known` is how many these are, of `size` members. `absent` have none; `open_` are areas that would change the place,
    if they counted or had a value of the time."""

    period: Period
    place: int
    best: int
    worst: int
    before: tuple[str, ...]
    rows: _Rows
    known: int
    size: int
    absent: tuple[str, ...]
    open_: tuple[str, ...]

    @property
    def is_settled(self) -> bool:
        """Nothing that is not known could change it, but for a few of many that have no value anywhere."""
        return not self.open_ and len(self.absent) * ABSENT <= self.size


def rule_rank(claim: Claim, series: Statistic, basis: Basis, clock: Clock) -> Ruling:
    """What a series says of a rank among countries."""
    compared = claim.compared
    told = compared.rank if compared else None
    if compared is None or told is None or claim.area is None or series.kind is not SeriesKind.PERIOD:
        return unverified(Ground.BASE_UNSAID, "of which area it is told, its own words do not say")
    if told.many and not told.among:
        return unverified(Ground.BASE_UNSAID, f"among which {told.many} it is told, the text does not say for sure")
    members = _members(told, compared.end, clock)
    if claim.area not in members.sure | members.maybe:
        return unverified(Ground.AREA_APART, f"{area_title(claim.area)} is not of that group, as far as is known")
    if not basis.by_area.get(claim.area):
        return unverified(Ground.NO_ROWS, f"the reference has no value for {area_title(claim.area)}")
    standing = _at_the_time(claim.area, told, members, compared.end, _Table(series, basis, clock))
    if standing is None:
        return unverified(Ground.NO_VALUE_FOR_PERIOD, "the reference has no value for that time, or of now")
    table = _Table(series, basis, clock)
    dated = told.sure or compared.end is not None
    if dated and "only" in claim.anchor.exact.lower() and (key := _behind(told, standing, claim.area, table, members)):
        detail = f"{area_title(key)} is behind it, at {_value(standing.rows[key], series)}"
        detail = f"{detail}; {_arithmetic(standing, claim.area, series)}"
        return Ruling(VerdictKind.CONTRADICTED, Ground.OTHER_RANK, detail)
    return _ruled(told, standing, claim.area, table, members)


def _ruled(told: Ranked, standing: Standing, area: str, table: _Table, members: Members) -> Ruling:
    detail = _arithmetic(standing, area, table.series)
    if is_right(told, standing):
        if unlike := [one for one in told.ahead if one not in standing.before]:
            return unverified(Ground.OTHER_RANK, f"{area_title(unlike[0])} is not before it; {detail}")
        return Ruling(VerdictKind.CONFIRMED, Ground.AGREES, detail)
    if not is_wrong(told, standing):
        return unverified(Ground.NO_VALUE_FOR_PERIOD if standing.absent else Ground.NEARLY, detail)
    for period in _neighbours(standing.period):
        other = table.standing(area, told, members, period)
        if other and not is_wrong(told, other):
            return unverified(Ground.NEIGHBOURING_PERIOD, f"{detail}; {show.when(period)} it may be right")
    if not told.sure:
        return unverified(Ground.PERIOD_UNSTATED, f"of which time or area, the text does not say for certain; {detail}")
    return Ruling(VerdictKind.CONTRADICTED, Ground.OTHER_RANK, detail)


def _behind(told: Ranked, standing: Standing, area: str, table: _Table, members: Members) -> str:
    """An area that is told as before it and is clearly behind, whatever else there is: "second only to *Peru*"; "" for none,
    or where it was so a year before or behind."""
    for key in told.ahead:
        seen = [standing] if key in standing.rows else []
        seen += [one for period in _neighbours(standing.period) if (one := table.standing(area, told, members, period))]
        rows = [(one.rows[key], one.rows[area]) for one in seen if key in one.rows]
        if rows and standing in seen and all(_leads(row, own, told.way, CLEARLY) < 0 for row, own in rows):
            return key
    return ""


def is_right(told: Ranked, standing: Standing) -> bool:
    """It has the place that is told, and nothing left open could change that."""
    if told.within:  # however few are known, so long as it cannot fall behind
        return standing.place <= told.place and (standing.is_settled or standing.worst <= told.place)
    return standing.is_settled and standing.place == told.place


def is_wrong(told: Ranked, standing: Standing) -> bool:
    """It cannot have the place that is told, whatever is left open."""
    return standing.best > told.place or (not told.within and standing.worst < told.place)


def _members(told: Ranked, named: Period | None, clock: Clock) -> Members:
    if told.among:
        return Members(frozenset(told.among), frozenset())
    years = {named.start().year} if named else set()
    if clock.published or clock.as_of:
        years.add(clock.today().year)
    return members_of(told.group, years)


@dataclass(frozen=True, slots=True)
class _Table:
    """The values of a series of all areas, by time."""

    series: Statistic
    basis: Basis
    clock: Clock

    def rows(self, period: Period) -> dict[str, Observation]:
        """The value that counted for each area at a time."""
        found: dict[str, list[Observation]] = {}
        for row in self.basis.by_period.get(period, ()):
            if row.area and self._counts(row):
                found.setdefault(row.area, []).append(row)
        return {area: last for area, rows in found.items() if (last := newest(rows))}

    def _counts(self, row: Observation) -> bool:
        plain = row.modifier is Modifier.EXACT and row.interval.is_point and not row.unchecked and not row.date
        whole = all(value.lower() in WHOLE for _, value in row.dimensions)
        return plain and whole and self.clock.exists(row) and self.clock.known(row) and self.clock.begun(row)

    def elsewhen(self, area: str, period: Period) -> Observation | None:
        """The value of an area that is nearest to a time for which it has none, a few years off at most."""
        near = [
            row for row in self.basis.by_area.get(area, ())
            if row.period and self._counts(row) and abs(row.period.start().year - period.start().year) <= APART
        ]  # fmt: skip
        return min(near, key=lambda row: abs((row.period or period).start() - period.start()), default=None)

    def standing(self, area: str, told: Ranked, members: Members, period: Period) -> Standing | None:
        """Where an area stands among the members of a group at a time; None where it has no value."""
        rows = self.rows(period)
        own = rows.get(area)
        return self._placed(own, area, told.way, members, period, rows) if own else None

    def _placed(
        self, own: Observation, area: str, way: Direction, members: Members, period: Period, rows: _Rows
    ) -> Standing:
        sure = members.sure | {area}
        present = {key: rows[key] for key in sorted(sure | members.maybe) if key in rows}
        ahead = [key for key in present if key != area and self._is_over(present[key], own, way)]
        clearly = [key for key in ahead if key in sure and _leads(present[key], own, way, CLEARLY) > 0]
        about = [key for key in present if key != area and _leads(present[key], own, way, CLEARLY) == 0]
        lacking = {key: self.elsewhen(key, period) for key in sorted(sure - present.keys())}
        past = {key: _leads(row, own, way, LONG_AGO) for key, row in lacking.items() if row}
        absent = tuple(key for key, row in lacking.items() if row is None)
        led = [key for key, lead in past.items() if lead > 0]
        unsure = [key for key, lead in past.items() if lead == 0]
        maybe = [key for key in ahead if key not in sure]
        values = {key: row for key, row in present.items() if key in sure}
        before = sorted((key for key in ahead if key in sure), key=lambda key: _size(present[key], way))
        return Standing(
            period, 1 + len(before) + len(led), 1 + len(clearly) + len(led),
            1 + len({*ahead, *about}) + len(led) + len(unsure) + len(absent),
            (*before, *led), values, len(values), len(sure), absent, (*maybe, *unsure),
        )  # fmt: skip

    def _is_over(self, one: Observation, own: Observation, way: Direction) -> bool:
        """It is before it, and the two are not one number as far as they are written."""
        spreads = [row.interval.widened(margin_of(row, self.series)) for row in (one, own)]
        return _size(one, way) < _size(own, way) and not (one.interval == own.interval or spreads[0].meets(spreads[1]))

    def newest(self, area: str, sure: frozenset[str]) -> Period | None:
        """The last year that was over when the text was written and that the area has a value of, one of which most
        members have one before the others."""
        rows = [row for row in self.basis.by_area.get(area, ()) if row.period and self._counts(row)]
        periods = {row.period for row in rows if row.period and _is_year(row.period) and self._is_of_now(row.period)}
        last = sorted(periods, key=lambda period: period.end(), reverse=True)[:TRIED]
        full = (one for one in last if len(sure & self.rows(one).keys()) >= COVERED * len(sure))
        return next(full, None) or next(iter(last), None)

    def _is_of_now(self, period: Period) -> bool:
        if not (self.clock.published or self.clock.as_of):
            return True
        today = self.clock.today()
        return period.end() < today and today.year - period.end().year < STALE


def _at_the_time(area: str, told: Ranked, members: Members, named: Period | None, table: _Table) -> Standing | None:
    if named is None:
        period = table.newest(area, members.sure)
    else:
        same = table.basis.by_days.get((named.start(), named.end()), ())
        period = next(iter(same), None)
    return table.standing(area, told, members, period) if period else None


def _neighbours(period: Period) -> list[Period]:
    """The year before and the year behind."""
    first, last = period.first, period.last
    if first is None or last is None or first.year < 2:
        return []
    return [Period(_shifted(first, years), _shifted(last, years)) for years in (-1, 1)]


def _shifted(day: PartialDate, years: int) -> PartialDate:
    return PartialDate(day.year + years, day.month, day.day)


def _is_year(period: Period) -> bool:
    return YEAR <= (period.end() - period.start()).days <= YEAR + 10


def _number(row: Observation) -> Decimal:
    return row.interval.low or Decimal(0)


def _size(row: Observation, way: Direction) -> Decimal:
    """What is sorted by: the first is the least of it."""
    return -_number(row) if way is Direction.UP else _number(row)


def _leads(one: Observation, own: Observation, way: Direction, margin: Decimal) -> int:
    """1 where one value is before another by more than so much of it, -1 where it is as far behind, else 0."""
    step = _size(own, way) - _size(one, way)
    return 0 if abs(step) <= margin * abs(_number(own)) else 1 if step > 0 else -1


# in words


def _arithmetic(standing: Standing, area: str, series: Statistic) -> str:
    """ "3rd of 27 in 2023: 1. Germany 83.28 million; 2. France 68.29 million; 3. Italy 58.99 million; 4. Spain …"."""
    told = [
        f"{_ordinal(standing.place)} of {standing.known} {show.when(standing.period)}: {_listed(standing, area, series)}"
    ]
    if standing.absent:
        some = ", ".join(map(area_title, standing.absent[:SHOWN])) + (" …" if len(standing.absent) > SHOWN else "")
        told.append(f"{len(standing.absent)} of {standing.size} members have no value: {some}")
    if standing.open_:
        told.append(f"open: {', '.join(map(area_title, standing.open_[:SHOWN]))}")
    return "; ".join(told)


def _listed(standing: Standing, area: str, series: Statistic) -> str:
    rows, place = standing.rows, standing.place
    order = [*standing.before, area]
    first = [(at, key) for at, key in enumerate(order, start=1) if at <= SHOWN - 1 or at >= place - 1]
    own = rows[area]
    behind = sorted((key for key in rows if key not in order),
                    key=lambda key: (abs(_number(rows[key]) - _number(own)), key))  # fmt: skip
    first += [(place + 1, key) for key in behind[:1]]
    parts: list[str] = []
    last = 0
    for at, key in first:
        gap = "… " if at > last + 1 else ""
        parts.append(f"{gap}{at}. {area_title(key)} {_value(rows[key], series) if key in rows else 'earlier'}")
        last = at
    return "; ".join(parts)


def _value(row: Observation, series: Statistic) -> str:
    return show.with_unit(show.amount(show.on_scale(short(_number(row)))), series.unit)


def _ordinal(place: int) -> str:
    ends: Sequence[str] = ("th", "st", "nd", "rd")
    teen = 10 < place % 100 < 20
    return f"{place}{ends[place % 10] if place % 10 < len(ends) and not teen else 'th'}"

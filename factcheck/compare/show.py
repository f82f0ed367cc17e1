"""Values and dates of a reference in words."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from factcheck.model.interval import Interval, plain
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.statistic import Observation

HUGE = Decimal(10) ** 24  # from here on the digits are shown as they are: nobody says a trillion trillion
_LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_BOUND = {Modifier.AT_LEAST: "at least ", Modifier.AT_MOST: "at most ", Modifier.ABOUT: "about "}
_SIGNS = {"percent": "%", "celsius": " °C"}


def amount(value: Decimal) -> str:
    """A number with its thousands marked, millions in words where no digit is lost: `5,757`, `800 million`."""
    for size, word in _LARGE:
        if abs(value) >= size and abs(value) < HUGE and value % (size / 1000) == 0:
            return f"{plain(value / size)} {word}"
    whole, _, rest = plain(value).partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}" if len(whole) > 3 else whole
    return sign + grouped + (f".{rest}" if rest else "")


def with_unit(number: str, unit: Unit) -> str:
    """A number with its unit as an editor writes it: `84%`, `EUR 800 million`, `165`."""
    if unit.kind is UnitKind.MONEY and unit.name:
        number = f"{unit.name} {number}"
    elif unit.kind is UnitKind.PERCENT:
        number = f"{number}%"
    elif unit.name in _SIGNS:
        number += _SIGNS[unit.name]
    elif unit.kind in (UnitKind.MEASURE, UnitKind.TIME):
        number = f"{number} {unit.name}{'s' if unit.kind is UnitKind.TIME and number != '1' else ''}"
    elif unit.kind is UnitKind.POINTS:
        number = f"{number} {'basis points' if unit.name == 'basis points' else 'points'}"
    return f"{number} per {unit.per}" if unit.per else number


def quantity(said: Quantity) -> str:
    """A quantity as it was read: `>80%`, `70..85%`, `EUR 800 million`, `>174 million, no unit`, `164`."""
    if said.date:
        return str(said.date)
    unit, number = said.unit, interval(said.interval)
    if said.modifier is Modifier.VAGUE and said.interval.low is not None and said.interval.high is not None:
        number = f"{amount(said.interval.low)} to {amount(said.interval.high)}"
    if unit.kind is UnitKind.NUMBER and unit.name == "rank":
        return f"rank {number}"
    if unit.kind is UnitKind.NUMBER and unit.name == "times":
        return f"{number} times"
    if unit.kind is UnitKind.MONEY and not unit.name:
        return f"{number}, no currency"
    if unit.kind is UnitKind.NUMBER and not unit.per:
        low = said.interval.low if said.interval.low is not None else said.interval.high
        return f"{number}, no unit" if low is not None and abs(low) >= 1_000_000 else number
    return with_unit(number, unit)


def interval(span: Interval) -> str:
    """The notation with thousands marked and millions in words."""
    low, high = span.low, span.high
    if low is None and high is None:
        return "any"
    if low is None:
        return f"{'<' if span.high_open else '<='}{amount(high or Decimal(0))}"
    if high is None:
        return f"{'>' if span.low_open else '>='}{amount(low)}"
    return amount(low) if low == high else f"{amount(low)}..{amount(high)}"


def value(row: Observation, unit: Unit) -> str:
    """An observation's value in words: `at least 5,757`, `84%`, `1 March 1999`."""
    if row.date:
        return row.date.words()
    low, high = row.interval.low, row.interval.high
    if row.modifier in _BOUND or low == high:
        number = low if low is not None else high
        return _BOUND.get(row.modifier, "") + with_unit(amount(number or Decimal(0)), unit)
    if low is not None and high is not None:
        return with_unit(f"{amount(low)} to {amount(high)}", unit)
    return with_unit(str(row.interval), unit)


def when(period: Period | None) -> str:
    """A period in words: `in 2023`, `from 2019 to 2024`, `since 2011`."""
    if period is None:
        return ""
    if period.role is PeriodRole.WITHIN:
        return f"within {span(Period(period.first, period.last))}"
    if period.first and period.last:
        if period.first == period.last:
            return f"in {period.first.words()}" if not period.first.day else f"on {period.first.words()}"
        return f"from {period.first.words()} to {period.last.words()}"
    if period.first:
        return f"since {period.first.words()}"
    return f"until {period.last.words()}" if period.last else "every year"


def span(period: Period | None) -> str:
    """The same without its preposition: `2023`, `August 2024`, `the time from 2019 to 2024`."""
    if period and period.role is PeriodRole.WITHIN:
        return f"a part of {span(Period(period.first, period.last))}"
    words = when(period)
    for lead in ("in ", "on "):
        words = words.removeprefix(lead)
    return f"the time {words}" if words.startswith(("from ", "since ", "until ")) else words


def day_before(day: PartialDate) -> str:
    """The last day, month or year before a date, as precisely as that is given."""
    if not day.month:
        return str(day.year - 1)
    before = day.start() - timedelta(days=1)
    return PartialDate(before.year, before.month, before.day if day.day else 0).words()


def cited(row: Observation) -> str:
    """Who published a row and when: ` (ICBL-CMC, 13 March 2025)`, "" where the file does not say."""
    when = row.published if row.published and not row.assumed else row.source.published if row.source else None
    name = (row.source.publisher or row.source.title or row.source.id) if row.source else ""
    parts = [part for part in (name, when.words() if when else "") if part]
    if not name and when:
        parts = [f"published {when.words()}"]
    return f" ({', '.join(parts)})" if parts else ""

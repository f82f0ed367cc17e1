"""Values and dates of a reference in words."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from factcheck.model.interval import plain
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier, Unit, UnitKind
from factcheck.model.statistic import Observation

_LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_BOUND = {Modifier.AT_LEAST: "at least ", Modifier.AT_MOST: "at most ", Modifier.ABOUT: "about "}
_SIGNS = {"percent": "%", "celsius": " °C"}


def amount(value: Decimal) -> str:
    """A number with its thousands marked, millions in words where no digit is lost: `5,757`, `800 million`."""
    for size, word in _LARGE:
        if abs(value) >= size and value % (size / 1000) == 0:
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
    if period.first and period.last:
        if period.first == period.last:
            return f"in {period.first.words()}" if not period.first.day else f"on {period.first.words()}"
        return f"from {period.first.words()} to {period.last.words()}"
    if period.first:
        return f"since {period.first.words()}"
    return f"until {period.last.words()}" if period.last else "every year"


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

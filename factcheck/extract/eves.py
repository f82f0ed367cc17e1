"""Days that the words in front of a date make others: "*the day before* 10 April", "*earlier than* 25 February", "*no later
than* 3 May"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal

from factcheck.dataclass import replace
from factcheck.lexicon.times import MONTHS
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Modifier
from factcheck.pattern import pattern

LEAD = 24  # characters
_LEAD = pattern(
    r"\b(?:(?P<eve>(?:the )?(?:day before|eve of))|(?P<morrow>(?:the )?day after)|(?P<no>(?:no|not) )?"
    r"(?:(?P<under>earlier than|prior to|sooner than)|(?P<over>later than|subsequent to)))(?: on)?\s{0,3}\Z"
)


def with_leads(claims: Iterable[Claim], text: str, year: int) -> Iterator[Claim]:
    """The claims, those that are days with what stands right in front of them, those told of a day without a year with
    that day of `year`."""
    for claim in claims:
        if claim.kind is ClaimKind.DATE:
            yield _led(claim, text)
        elif claim.period is None and (period := _day_of(claim.period_words.lower(), year)):
            yield replace(claim, period=period)
        else:
            yield claim


def _day_of(words: str, year: int) -> Period | None:
    """ "Before 20 April": all days before it in this year's calendar; None where the words are more than a day."""
    found = _DAY.match(words)
    name = found["month"] or found["first"] if found else ""
    if not found or name not in MONTHS:
        return None
    day = PartialDate(year, MONTHS[name], int(found["day"] or found["second"]))
    try:
        on = day.start()
    except ValueError:
        return None
    lead = found["lead"] or ""
    if lead == "before":
        return Period(None, PartialDate.of(on - timedelta(days=1)), PeriodRole.BEFORE)
    if lead in ("after", "since"):
        return Period(day, None, PeriodRole.SINCE)
    if lead in ("until", "till"):
        return Period(None, day, PeriodRole.UNTIL)
    return Period(day, day, PeriodRole.BY if lead == "by" else PeriodRole.IN)


_DAY = pattern(
    r"(?:(?P<lead>before|after|since|until|till|by|on|as of|as at)\s+)?"
    r"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)?\s+(?P<month>[a-z]{3,9})"
    r"|(?P<first>[a-z]{3,9})\s+(?P<second>[0-3]?\d)(?:st|nd|rd|th)?)\Z"
)


def _led(claim: Claim, text: str) -> Claim:
    start = claim.anchor.start
    found = _LEAD.search(text[max(0, start - LEAD) : start].lower())
    days = claim.quantity.stated
    if not found or days.low is None or days.high is None or claim.quantity.modifier is not Modifier.EXACT:
        return claim
    if found["eve"] or found["morrow"]:
        step = Decimal(-1 if found["eve"] else 1)
        return _at(claim, Interval(days.low + step, days.high + step), Modifier.EXACT) if days.is_point else claim
    if found["under"]:
        bound = Interval(days.low, None) if found["no"] else Interval(None, days.low, high_open=True)
        return _at(claim, bound, Modifier.AT_LEAST if found["no"] else Modifier.UNDER)
    bound = Interval(None, days.high) if found["no"] else Interval(days.high, None, low_open=True)
    return _at(claim, bound, Modifier.AT_MOST if found["no"] else Modifier.OVER)


def _at(claim: Claim, days: Interval, modifier: Modifier) -> Claim:
    stated = days if days.is_point else claim.quantity.stated
    quantity = replace(claim.quantity, interval=days, stated=stated, modifier=modifier)
    return replace(claim, quantity=quantity)


def in_year(period: Period, words: str, year: int) -> Period:
    """A day of a text that names no year with it, in the year that both texts are taken to be of: "to reopen on 13 April",
    though that is to come."""
    years = {end.year for end in (period.first, period.last) if end}
    if _YEAR.search(words) or len(years) > 1 or not {period.first, period.last} - {None, *_coarse(period)}:
        return period
    first, last = (_moved(end, year) for end in (period.first, period.last))
    return replace(period, first=first, last=last)


def _coarse(period: Period) -> Iterator[PartialDate]:
    """The ends that name no month."""
    return (end for end in (period.first, period.last) if end and not end.month)


def _moved(end: PartialDate | None, year: int) -> PartialDate | None:
    if end is None or not end.month or (end.month, end.day) == _LEAP:
        return end
    return replace(end, year=year)


_LEAP = (2, 29)
_YEAR = pattern(r"\b\d{4}\b|['’]\d\d\b")

"""Times told from the document's date or from another time: "last year", "five years ago", "a year earlier"."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.moves import LIKENED
from factcheck.lexicon.numbers import FRACTIONS
from factcheck.lexicon.times import AHEAD, BACK, DAYS, LAST_OF_SEASON, MONTHS, NO_EVENTS, NOW, SEASONS, SPANS, TERMS
from factcheck.model.period import PartialDate, Period, PeriodRole

Told = tuple[int, int, Period | None]  # from token, up to token, the period or None without a date to tell it from
_KINDS_OF_YEAR = frozenset("financial fiscal school academic marketing crop business budget tax".split())
_WILL = frozenset(
    "will would can could may might must should shall to not did does do won't wouldn't usually often".split()
)
_TITLED = frozenset(  # who is called so still: "last year's *winner* came third"
    "winner winners champion champions runner-up runner finalist finalists host hosts loser losers medallist".split()
)
LONGEST = 400  # years that "ago" may reach back
_YEARS = range(date.min.year, date.max.year + 1)


def relative_time(
    t: Tokens,
    i: int,
    today: PartialDate | None,
    told: Period | None,
    far: Period | None,
    stretch: Period | None = None,
) -> Told | None:
    """The relative time that begins at a token. `today` dates the document, `told` is the time named before, `far`
    the last one of the paragraphs before, `stretch` the last one of two ends."""
    word = t.text[i]
    if word in BACK or word in NOW or word in AHEAD:
        if word == "last" and t.at(i - 1) in _WILL and t.at(i - 2) not in LIKENED and numeral(t, i + 1):
            return None  # "the strike *would last* eight days"; not "rose to last year's 340"
        return _pointed(t, i, today, told)
    if word in ("that", "same") and t.at(i + 1) in _STRETCHES:
        return _over_it(t, i, stretch)
    if word in ("that", "same") and t.at(i + 1) == "year" and t.at(i + 2) not in ("a", "the"):
        base = told or far
        year = Period.single(PartialDate(base.first.year)) if base and base.first else None
        return (i - 1 if t.at(i - 1) == "the" else i), i + 2, year
    if word == "turn" and t.text[i + 1 : i + 3] == ["of", "the"] and t.at(i + 3) in ("century", "millennium"):
        first = i - 1 if t.at(i - 1) == "the" else i
        since = t.at(first - 1) == "since"  # "at the turn of the century" is no one year
        if t.at(i + 3) == "millennium" and not since:
            return first, i + 4, _single(PartialDate(_MILLENNIUM))
        turned = today if today and since and not _of_old(t, today.year, told or far) else None
        return first, i + 4, _single(turned and PartialDate(turned.year // 100 * 100))
    if word == "so" and t.at(i + 1) == "far" and t.at(i + 2) == "this" and t.at(i + 3) == "year":
        return i, i + 4, _single(today and PartialDate(today.year))
    if word == "year" and t.at(i - 1) in _LATTER and t.at(i - 2) in _LATTER[t.at(i - 1)]:
        last = (stretch if t.at(i - 1) == "latter" else told) or told or stretch
        return (i - 2, i + 1, Period.single(PartialDate(last.last.year))) if last and last.last else None
    if word in SPANS and told is not None and (found := _within(t, i, told) or _after_that(t, i, told)):
        return found
    if word == "on":
        return _ago(t, i, today, told) if told is not None and _is_years_on(t, i) else None
    return _ago(t, i, today, told) if word in ("ago", "earlier", "before", "later") else None


_MILLENNIUM = 2000
_STRETCHES = frozenset(("period", "stretch", "span", "interval"))
_OVER = frozenset("over in during within across for".split())
_OF_ANOTHER = frozenset("of last a an the in when as that which before earlier later from between to".split())


def _within(t: Tokens, i: int, told: Period) -> Told | None:
    """ "had come down *to 7.9 within two years*", of the year named before: a level is that of the last of them; not "it rose
    by 9% within two years" or "within two years of the vote"."""
    first, count = _count_before(t, i)
    if told.role is not PeriodRole.IN or t.at(first - 1) != "within" or t.at(i + 1) not in _ENDS:
        return None
    if not count or "to" not in t.text[max(0, first - _LEVEL) : first - 2]:
        return None
    return first - 1, i + 1, _shifted(told, SPANS[t.text[i]] * count)


_LEVEL = 5  # tokens from "to" to the time: "to 7.9 per cent within"


def _after_that(t: Tokens, i: int, told: Period) -> Told | None:
    """ "*The year after that*, 43%": so long after the time named before."""
    first, count = _count_before(t, i)
    behind = t.text[i + 1 : i + 3] == ["after", "that"] and t.at(i + 3) in _ENDS
    return (first, i + 3, _shifted(told, SPANS[t.text[i]] * count)) if count and behind else None


def _over_it(t: Tokens, i: int, stretch: Period | None) -> Told | None:
    """ "Over *the same period*", "in that span": from when to when was told before; not "in the same period of 2023"."""
    first = i - 1 if t.at(i - 1) == "the" else i
    told = t.at(first - 1) in _OVER and t.at(i + 2) not in _OF_ANOTHER
    return (first, i + 2, stretch) if told and stretch else None


_LATTER = {
    "latter": ("the", "that"),
    "later": ("the", "that"),
    "second": ("that",),
}  # "in that later year": the last named


def _is_years_on(t: Tokens, i: int) -> bool:
    """ "Five years *on*, it was 84", "two years on it had", "3.5 percent a decade on."; not "two years on the council"."""
    if SPANS.get(t.at(i - 1), 0) < 1:
        return False
    if t.at(i + 1) in _ENDS:
        return True
    first = _count_before(t, i - 1)[0]
    return (first == 0 or t.at(first - 1) in _ENDS) and t.at(i + 1) in _GOING_ON


_ENDS = frozenset(("", ".", ",", ";", ":", ")", "(", "?", "!", "–", "—", "and", "but"))
_GOING_ON = frozenset("it they there he she we".split())
_BEHIND_THAT = _ENDS | _GOING_ON  # "the year before that it was 13%"


def _of_old(t: Tokens, year: int, told: Period | None) -> bool:
    """ "By 1950, 12 *had* closed since the turn of the century": another one than the document's, by the verb or by the
    time named before."""
    if not _TO_NOW.isdisjoint(t.words):
        return False
    named = told.first or told.last if told else None
    return "had" in t.words or (named is not None and named.year // 100 != year // 100)


_TO_NOW = frozenset("has have hasn't haven't is are now today".split())


def _single(day: PartialDate | None) -> Period | None:
    return Period.single(day) if day else None


def _pointed(t: Tokens, i: int, today: PartialDate | None, told: Period | None) -> Told | None:
    """last year, the past six years, this month, next year, last November, the previous year."""
    word, at = t.text[i], i + 1
    count = numeral(t, at)
    if count and count.form in ("digits", "words") and count.value < 1000:
        at = count.end
    elif t.at(at) in ("few", "several", "couple"):
        return (i, at + 2, None) if t.at(at + 1) in SPANS else None
    kind = t.at(at) in _KINDS_OF_YEAR
    unit = t.at(at + kind)
    if not count and unit.endswith("'s") and t.at(at + kind + 1) not in _TITLED:
        unit = unit.removesuffix("'s")  # "last *year's* budget"
    at += kind
    first = i - 1 if t.at(i - 1) == "the" else i
    if unit in SEASONS and not count:
        return first, at + 1, _single(_season(today, unit, word))
    if unit in SEASONS | TERMS:
        return first, at + 1, None  # "last season": which months of which year the text does not say
    if unit in MONTHS and word in ("last", "this", "next") and t.is_capital(at):
        return first, at + 1, _single(_month(today, MONTHS[unit], word))
    if unit not in SPANS or (unit.endswith("s") and not count):
        return None
    if count or word == "past" or (word == "last" and unit in ("decade", "century")):
        if word in AHEAD or word in NOW:
            return first, at + 1, None
        number = int(count.value) if count else 1
        return first, at + 1, _stretch(today, number, unit)
    if word in ("previous", "preceding", "prior", "following") and told is not None:
        return first, at + 1, _shifted(told, -SPANS[unit] if word != "following" else SPANS[unit])
    if word in ("next", "following") and first < i:  # "the next year there were 214": from the time named before
        return first, at + 1, _shifted(told, SPANS[unit]) if told else None
    if word == "last" and unit == "year" and first < i and _is_of_some(t, at + 1):
        named = t.at(first - 1) == "," and t.is_number(
            first - 2
        )  # "in 2023, *the last year for which* there are accounts"
        return None if named else (first, at + 1, None)
    if word == "last" and unit == "year" and t.at(i - 1) == "that" and told is not None and told.first:
        return i - 1, at + 1, Period.single(PartialDate(told.first.year))
    if kind:
        return first, at + 1, None  # whose year it is the text does not say
    return first, at + 1, _single(_unit_from(today, unit, -1 if word in BACK else 1 if word in AHEAD else 0))


def _is_of_some(t: Tokens, at: int) -> bool:
    """ "the last year *before* the war", "*for which* there are accounts": not the one before the document's."""
    return t.at(at) in ("before", "with", "when") or (t.at(at) in ("for", "in") and t.at(at + 1) == "which")


def _month(today: PartialDate | None, month: int, word: str) -> PartialDate | None:
    if today is None:
        return None
    if not today.month:
        return in_year(today.year - (word == "last"), month)
    if word == "this":
        return PartialDate(today.year, month)
    if word == "next":
        return in_year(today.year + (month <= today.month), month)
    return in_year(today.year - (month >= today.month), month)


def _season(today: PartialDate | None, season: str, word: str) -> PartialDate | None:
    """The year of "this summer", and of "last summer" up to the end of the next one: later it may be either."""
    if today is None or season not in LAST_OF_SEASON:
        return None
    if word == "this":
        return PartialDate(today.year)
    told = word == "last" and 0 < today.month <= LAST_OF_SEASON[season]
    return in_year(today.year - 1) if told else None


def in_year(year: int, month: int = 0) -> PartialDate | None:
    """A year or a month of it; None beyond the years of the calendar."""
    return PartialDate(year, month) if year in _YEARS else None


def _days_before(day: PartialDate, days: int) -> PartialDate | None:
    """The day so many days before the last of a date; None beyond the calendar."""
    last = day.end()
    return PartialDate.of(last - timedelta(days=days)) if days <= (last - date.min).days else None


def _unit_from(today: PartialDate | None, unit: str, step: int) -> PartialDate | None:
    """The calendar year or month some steps from the document's; None for other units."""
    if today is None:
        return None
    if unit == "year":
        return in_year(today.year + step)
    if unit == "month" and today.month:
        return _months_on(today, step)
    return None


def _months_on(day: PartialDate, months: int) -> PartialDate | None:
    total = day.year * 12 + (day.month or 12) - 1 + months
    return PartialDate(total // 12, total % 12 + 1) if total // 12 in _YEARS else None


def _shifted(told: Period, months: int) -> Period | None:
    """The same span so many months on."""
    if told.first is None or told.last is None or months == 0:
        return None
    ends: list[PartialDate] = []
    for day in (told.first, told.last):
        if months % 12 == 0 and day.year + months // 12 in _YEARS:
            year_end = (day.month, day.day) == (12, 31)  # a year earlier than the end of a year is the end of one
            ends.append(PartialDate(day.year + months // 12, day.month, day.day if year_end else 0))
        elif day.month and (moved := _months_on(day, months)):
            ends.append(moved)
        else:
            return None
    return Period(ends[0], ends[1])


def _stretch(today: PartialDate | None, count: int, unit: str) -> Period | None:
    """The last so many years, months … up to the document's date."""
    if today is None or not 0 < count <= 1000:
        return None
    months = SPANS[unit] * count
    if months and months % 12 == 0:
        year = today.year - months // 12
        return Period(PartialDate(year), today) if year > 0 else None
    if months:
        first = _months_on(today, -months)
        return Period(first, today) if first else None
    day = _days_before(today, DAYS[unit] * count)
    return Period(day, today) if day else None


def _ago(t: Tokens, i: int, today: PartialDate | None, told: Period | None) -> Told | None:
    """five years ago, a decade ago, a year earlier, twelve months before, the year before, five years on; `i` is the last
    word."""
    way, unit = t.text[i], t.at(i - 1)
    if unit in SEASONS | TERMS and t.at(i - 2) in ("a", "the", "one") and not t.is_capital(i + 1):
        return i - 2, i + 1, None  # "14.3 per cent the winter before"
    if unit not in SPANS:
        return None
    first, count = _count_before(t, i - 1)
    if not count or SPANS[unit] * count > LONGEST * 12:
        return None
    if t.at(first - 1) == "half" or (t.at(first - 1) == "of" and t.at(first - 2) in FRACTIONS):
        return first - 1 - 2 * (t.at(first - 1) == "of"), i + 1, None  # "a quarter of a century ago"
    that = t.at(i + 1) == "that" and (t.at(i + 2) in _BEHIND_THAT or t.is_number(i + 2))
    if way == "before" and told is not None and that:
        return first, i + 2, _shifted(told, -SPANS[unit] * count)
    if way == "before" and (t.is_capital(i + 1) or t.at(i + 1) in _CLAUSES) and not _was_so_many(t, i + 1):
        return first, i + 1, None  # "the year before the war"
    if way == "before" and t.at(i + 1) in NO_EVENTS:
        return None  # "£612 a week before tax"
    if way == "later" and told is None:
        return first, i + 1, None
    if way == "ago":
        return first, i + 1, _single(_point_back(today, unit, count))
    if told is not None:
        return first, i + 1, _shifted(told, SPANS[unit] * count * (1 if way in ("later", "on") else -1))
    return first, i + 1, None  # a year before what, the text does not say


def _was_so_many(t: Tokens, at: int) -> bool:
    """ "the year before *it was 46*", which goes on from a figure; "the year before it was sold" names its own time."""
    if t.at(at) not in ("it", "they", "there"):
        return False
    end = at + 1
    while t.at(end) in _WAS:
        end += 1
    return end > at + 1 and t.is_number(end)


_WAS = frozenset(("was", "were", "stood", "had", "been", "only", "just", "still", "at"))
_CLAUSES = frozenset("the he she they it his its their a an this that".split())


def _count_before(t: Tokens, at: int) -> tuple[int, int]:
    """Where the number in front of a unit begins, and the number: "a" and "the" are 1."""
    if t.at(at - 1) in ("a", "an", "the", "one"):
        return at - 1, 1
    for first in range(max(0, at - 4), at):
        read = numeral(t, first)
        if read and read.end == at and read.form in ("digits", "words") and 0 < read.value <= 1000:
            return first, int(read.value)
    return at, 0


def _point_back(today: PartialDate | None, unit: str, count: int) -> PartialDate | None:
    if today is None:
        return None
    months = SPANS[unit] * count
    if months and months % 12 == 0:
        return PartialDate(today.year - months // 12) if today.year > months // 12 else None
    if months:
        return _months_on(today, -months)
    return _days_before(today, DAYS[unit] * count)


def yearless(t: Tokens, i: int, month: int, day: int, today: PartialDate | None, ahead: bool) -> PartialDate | None:
    """A month or day without a year: the last one up to the document's date, or the next one if it lies ahead."""
    if today is None:
        return None
    for year in (today.year, today.year + 1) if ahead else (today.year, today.year - 1):
        made = PartialDate(year, month, day)
        try:
            first, last = made.start(), made.end()
        except ValueError:
            continue
        if last > today.start() if ahead else first <= today.end():
            return made
    return None


def eve(day: PartialDate) -> PartialDate:
    """The day, month or year before, as precisely as the date is given."""
    before = day.start() - timedelta(days=1)
    if day.day:
        return PartialDate.of(before)
    return PartialDate(before.year, before.month if day.month else 0)


def role_of(lead: str, first: PartialDate, last: PartialDate) -> Period:
    """The period that a date makes behind "since", "until", "by" and the like."""
    if lead in ("since", "after"):
        return Period(first, None, PeriodRole.SINCE)
    if lead == "by":
        return Period(first, last, PeriodRole.BY)
    if lead == "before" and first.start() > date.min:
        return Period(None, eve(first), PeriodRole.BEFORE)
    if lead in ("until", "till", "before", "through"):
        return Period(None, last, PeriodRole.UNTIL)
    return Period(first, last)

"""The times that a sentence names, in order, and which of them are parts of names."""

from __future__ import annotations

import datetime

from factcheck.dataclass import dataclass, replace
from factcheck.extract.attributive import foretells
from factcheck.extract.calendar import Written, written_date, year_at
from factcheck.extract.eras import years_of_era
from factcheck.extract.months import in_a_row
from factcheck.extract.relative import eve, in_year, relative_time, role_of, yearless
from factcheck.extract.shortdates import short_date
from factcheck.extract.shortyears import short_year
from factcheck.extract.tokens import Tokens
from factcheck.extract.within import part_from
from factcheck.extract.yearnames import in_name, is_amount
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.times import (
    EVERY,
    FULL_MONTHS,
    FUTURE,
    LAST_OF_SEASON,
    LEADS,
    MONTHS,
    PARTS,
    RISES,
    SEASONS,
    TRIGGERS,
)
from factcheck.lexicon.words import FUNCTION
from factcheck.model.period import PartialDate, Period, PeriodRole

SOON = 6  # months that a month without a year may lie ahead, where a verb in the present tense says so
_LINKS = ("-", "–", "—", "to", "and", "until", "through", "till")
_SPANNED = frozenset(("from", "between", "", "of", "over", "during"))  # "the mean of 1981 to 2010"
_EVERY = {phrase[0]: [other for other in EVERY if other[0] == phrase[0]] for phrase in EVERY}


@dataclass(slots=True)
class TimeSpan:
    """A stretch of the text that names a time, from token `first` up to `end`; `core` is behind its preposition.

    `period` is None where it is relative ("last year") and the document has no date, where there is no such time ("31
    February") and where it is of years that ours does not count ("44 BC"; `era` where no day or month is named). `point`
    is the date where it is one (a day, a month, a year), for claims that are dates. `name` marks a year that is part of a
    name ("the 1997 Convention"); it is no period. `relative` were resolved against the document's date.
    """

    first: int
    end: int
    period: Period | None
    words: str
    point: PartialDate | None = None
    name: bool = False
    relative: bool = False
    core: int = 0
    era: bool = False


def time_spans(
    t: Tokens, today: PartialDate | None, near: Period | None = None, far: Period | None = None
) -> tuple[TimeSpan, ...]:
    """The dates and periods of a sentence in order, none overlapping another.

    `today` dates the document, `near` is the time the sentence before was of: "a year earlier" counts from it;
    `far` the last one of the paragraphs before: "that year" is in it.
    """
    found: list[TimeSpan] = []
    told, last, i = near, near, 0
    if "n" not in t.kind and TRIGGERS.isdisjoint(t.text):
        return ()
    starts = [at for at, word in enumerate(t.text) if word in TRIGGERS or t.kind[at] == "n"]
    for at in starts:
        if at < i:
            continue
        made = _time(t, at, i, today, told, far, last)
        if made is None:
            continue
        found.append(made)
        i = made.end
        last = last if made.name or _is_back(t, made) else made.period
        if made.period and not made.name and (not made.relative or _from_today(t, made)):
            told = made.period
    return tuple(found)


def _from_today(t: Tokens, made: TimeSpan) -> bool:
    """ "Last year 40 ships called, *a year earlier* 46": a year, or a month, that the document's date tells, and others
    count from."""
    if made.point and made.point.month and not MONTHS.keys().isdisjoint(t.text[made.first : made.end]):
        return True  # "in March there were 37, *a year earlier* 41"
    if made.point is None or made.point.month or t.text[made.end - 1] not in ("year", "ago"):
        return False
    return t.text[made.end - 1] == "ago" or t.text[made.end - 2] in ("last", "this")


def _is_back(t: Tokens, made: TimeSpan) -> bool:
    """The time points back itself: "before that"."""
    return t.text[made.end - 1] in _BACK


_BACK = ("when", "then", "that")


def _time(
    t: Tokens,
    i: int,
    floor: int,
    today: PartialDate | None,
    told: Period | None,
    far: Period | None,
    last: Period | None,
) -> TimeSpan | None:
    written = short_date(t, i) or written_date(t, i)
    if years := years_of_era(t, i, written.end if written and not written.year else i):
        first = max(floor, min(i, years[0]))
        start = _lead(t, first, floor)[1]
        return TimeSpan(start, years[1], None, t.as_written(start, years[1]), core=first, era=not written)
    if written:
        return _dated(t, written, floor, today)
    relative = relative_time(t, i, today, told, far)
    if relative:
        first, end, period = relative
        return _relative(t, max(first, floor), end, floor, period)
    for phrase in _EVERY.get(t.text[i], ()):
        if tuple(t.text[i : i + len(phrase)]) == phrase:
            return TimeSpan(
                i, i + len(phrase), Period(None, None, PeriodRole.EVERY), t.as_written(i, i + len(phrase)), core=i
            )
    return _pointed_back(t, i, floor, last)


def _pointed_back(t: Tokens, i: int, floor: int, told: Period | None) -> TimeSpan | None:
    """ "since then", "until then", "before that", by the time named last; without one it is not resolved."""
    lead, word = t.at(i - 1), t.text[i]
    if word not in _BACK or lead not in ("since", "until", "till", "before") or i - 1 < floor:
        return None
    if word == "when" and (lead != "since" or told is None):
        return None
    if word == "that" and t.is_word(i + 1) and t.at(i + 1) not in FUNCTION:
        return None  # "before that decision"
    period = None
    if told and told.first:
        if lead == "since":
            period = Period(told.first, None, PeriodRole.SINCE)
        elif told.start() > datetime.date.min:
            period = Period(None, eve(told.first), PeriodRole.BEFORE)
    return TimeSpan(i - 1, i + 1, period, t.as_written(i - 1, i + 1), relative=True, core=i)


def _relative(t: Tokens, first: int, end: int, floor: int, period: Period | None) -> TimeSpan:
    lead, start = _lead(t, first, floor)
    if period and period.first and (season := t.text[end - 1].removesuffix("'s")) in SEASONS:
        period = _in_season(lead, period.first.year, LAST_OF_SEASON[season])
        return TimeSpan(start, end, period, t.as_written(start, end), relative=True, core=first)
    if (
        period
        and period.first == period.last
        and period.first
        and not period.first.month
        and "end" in t.text[start:first]
    ):
        period = Period.single(PartialDate(period.first.year, 12, 31))  # "at the end of last year"
    if period and lead and period.first and period.last and period.first == period.last:
        period = role_of(lead, period.first, period.last)
    point = period.first if period and period.first == period.last else None
    begin = start
    if period and point and not point.day and period.role is PeriodRole.IN:
        if (part := part_from(t, start, first, end)) >= 0:
            period, begin = replace(period, role=PeriodRole.WITHIN), part
    return TimeSpan(start, end, period, t.as_written(begin, end), point, relative=True, core=first)


def _in_season(lead: str, year: int, last: int) -> Period:
    """The part of a year that "this summer" is: what held "until" then did so to the first of its three months, what
    holds "since" or "by" then at least from the `last`."""
    month = PartialDate(year, last if lead in ("by", "since", "after") else last - 2)
    period = role_of(lead, month, month)
    return Period(PartialDate(year), PartialDate(year), PeriodRole.WITHIN) if period.role is PeriodRole.IN else period


def _lead(t: Tokens, first: int, floor: int) -> tuple[str, int]:
    """The preposition of a time and where its words begin: "in", "since about", "by the end of"."""
    at = first - 1
    while at >= floor and (t.text[at] in PARTS or t.text[at] in SEASONS or t.text[at] in ("-", "of", "least", "at", "end", "start",
                                                                  "the", "beginning", "as")) and first - at < 6:  # fmt: skip
        if t.text[at] in ("in", "at", "of") and t.at(at - 1) not in (
            "late",
            "early",
            "end",
            "start",
            "beginning",
            "as",
            "since",
        ):
            break
        if t.text[at] == "-" and t.at(at - 1) != "mid":
            break
        at -= 1
    if at >= floor and t.text[at] in LEADS:
        lead = t.text[at]
        if lead == "to" and at > floor and t.text[at - 1] == "up":
            return "by", at - 1  # "up to August": all there were until then
        if lead in ("of", "at") and t.at(at - 1) == "as" and at > floor:
            return "in", at - 1
        return lead, at
    return "", first


def _dated(t: Tokens, date: Written, floor: int, today: PartialDate | None) -> TimeSpan | None:
    i = date.first
    lead, start = _lead(t, i, floor)
    bare_year = date.end == i + 1 and date.year and not date.month
    if bare_year and t.at(i + 1) == "/" and t.joined(i + 1) and t.is_number(i + 2):
        return None  # "Regulation 2016/679"
    if bare_year and (t.at(i - 1) in ("#", "№") or (t.at(i - 1) == "." and t.at(i - 2) in ("no", "nr"))):
        return None
    if bare_year or (t.kind[i] == "n" and not date.month and t.text[date.end - 1] != "s"):
        if is_amount(t, i, date.end, lead):
            return None
        if bare_year and in_name(t, i, lead):
            return TimeSpan(i, i + 1, None, t.as_written(i, i + 1), name=True, core=i)
    if date.point and date.month and not date.day and not date.year and not _stands(t, i, date.end, lead):
        return None
    date = in_a_row(t, _ranged(t, date, lead), lead)
    relative = date.offset is not None
    if date.offset is not None:
        if today is None:
            return TimeSpan(start, date.end, None, t.as_written(start, date.end), relative=True, core=i)
        date.last_year = today.year + date.offset
        if date.offset == 0 and t.text[date.end - 2] == "the" and today.month and date.last_month > today.month:
            date.last_year -= 1  # "the first nine months of the year", told in January
        date.year = date.last_year - (not date.point and date.month > date.last_month)
    ahead = not date.year and _lies_ahead(t, start, date, today)
    if not date.year:
        return _without_year(t, date, start, lead, today, ahead)
    bounds = date.bounds()
    if bounds is None:  # "31 February", "from 2019 to 2017": no such time
        return TimeSpan(start, date.end, None, t.as_written(start, date.end), core=i)
    period = role_of(lead, *bounds) if date.point else Period(*bounds)
    if t.text[start:i].count("end") and date.year and not date.month and date.point:
        period = Period.single(PartialDate(date.year, 12, 31))
    elif t.text[start:i].count("end") and date.point and bounds[1].month and not bounds[1].day:
        period = Period.single(PartialDate.of(bounds[1].end()))  # "at the end of December 2024"
    elif not date.point and lead == "since":
        period = role_of(lead, *bounds)
    if date.part:
        period = replace(period, role=PeriodRole.WITHIN)
    begin = start
    if (
        period.role is PeriodRole.IN
        and not (period.first and period.first.day)
        and (part := part_from(t, start, i, date.end)) >= 0
    ):
        period, begin = replace(period, role=PeriodRole.WITHIN), part
    point = bounds[0] if date.point else None
    words = t.as_written(begin, date.end + (period.role is PeriodRole.WITHIN and t.at(date.end) in SEASONS))
    return TimeSpan(start, date.end, period, words, point, relative=relative, core=i)


def _stands(t: Tokens, i: int, end: int, lead: str) -> bool:
    """A month by itself is a time behind a preposition or "last"; "May" and "March" are also names and verbs."""
    if t.text[i] not in FULL_MONTHS:
        return False
    if lead or t.at(i - 1) in ("early", "late", "mid", "each", "every", "and", "-", "–", "to", "or", "by", "until"):
        return not (t.text[i] in ("may", "march") and t.is_word(end) and t.is_capital(end))
    return t.text[i] not in ("may", "march", "april", "june", "august") and i + 1 < t.size


def _ranged(t: Tokens, date: Written, lead: str) -> Written:
    """2019 to 2024, between 2019 and 2024, June to August 2024, from 3 May to 29 August 2023."""
    link = t.at(date.end)
    if not date.point or link not in _LINKS or (link == "and" and lead != "between"):
        return date
    if link in ("to", "until", "through", "till") and lead not in _SPANNED and not date.month:
        return date
    at = date.end + 1
    short = short_year(t, at)
    if at >= t.size or not (short or t.kind[at] == "n" or t.text[at] in MONTHS):
        return date
    other = Written(at, at + 2, short) if short else written_date(t, at)
    if other is None or not other.point or bool(date.month) != bool(other.month):
        return date
    if not date.year and not other.year:
        return _months(date, other, lead)
    if not other.year or (not date.month and not (short or year_at(t, at))):
        return date
    year = date.year or other.year - (date.month > other.month)
    return Written(date.first, other.end, year, date.month, date.day, other.year, other.month, other.day, point=False)


def _months(date: Written, other: Written, lead: str) -> Written:
    """ "between January and August", "from May to July this year": the year is yet to be told."""
    if (
        not date.month
        or bool(date.day) != bool(other.day)
        or lead not in ("from", "between", "in", "during", "for", "")
    ):
        return date
    return replace(other, first=date.first, month=date.month, day=date.day, last_month=other.month, last_day=other.day,
                   point=False)  # fmt: skip


def _lies_ahead(t: Tokens, start: int, date: Written, today: PartialDate | None) -> bool:
    """The words beside a date without a year speak of what is to come."""
    if today is None or not today.month or not date.month:
        return False
    before = range(start - 1, start - 1 - len(_same_clause(t.text[max(0, start - 12) : start][::-1])), -1)
    behind = range(date.end, date.end + len(_same_clause(t.text[date.end : date.end + 8])))
    if any(t.text[at] in FUTURE and foretells(t, at, start) for at in (*before, *behind)) or _promised(t, start):
        return True
    near = [t.text[at] for at in (*before, *behind)]
    return 0 < (date.month - today.month) % 12 <= SOON and (
        (date.point and "from" in t.text[start : date.first]) or "next" in near or any(word in RISES for word in near)
    )


def _promised(t: Tokens, start: int) -> bool:
    """ "The council *will* vote on the line, to the airport, *on 6 May*": an aside of no verb parts the two."""
    if t.at(start - 1) != ",":
        return False
    near = t.text[max(0, start - 1 - ASIDE) : start - 1]
    aside = near[max((at for at, word in enumerate(near) if word in (",", ";")), default=0) :]
    if aside[:1] != [","] or any(word in SAYING or word in _CLAUSE or word.endswith("ed") for word in aside):
        return False
    opened = start - 1 - len(aside)
    return not _WILL.isdisjoint(_same_clause(t.text[max(0, opened - 12) : opened][::-1]))


ASIDE = 10  # tokens of an aside
_WILL = frozenset(("will", "shall"))
_CLAUSE = frozenset(
    "which who that where when was were had is are has have did".split()
)  # what only a clause of its own has


def _same_clause(words: list[str]) -> list[str]:
    """The words up to the first comma or "and"."""
    end = next((at for at, word in enumerate(words) if word in (",", ";", "and", "but", "(", ")")), len(words))
    return words[:end]


def _without_year(
    t: Tokens, date: Written, start: int, lead: str, today: PartialDate | None, ahead: bool
) -> TimeSpan | None:
    words = t.as_written(start, date.end)
    if not date.point and not date.day:  # whole months, which may begin in the year before
        last = yearless(t, date.first, date.last_month, 0, today, ahead)
        begun = in_year(last.year - (date.month > date.last_month), date.month) if last else None
        period = Period(begun, last, PeriodRole.WITHIN if date.part else PeriodRole.IN) if begun else None
        return TimeSpan(start, date.end, period, words, relative=True, core=date.first)
    first = yearless(t, date.first, date.month, date.day, today, ahead)
    if first is None:
        return TimeSpan(start, date.end, None, words, relative=True, core=date.first)
    if not date.point:
        try:
            last = PartialDate(first.year, date.last_month, date.last_day)
            last.start()
        except ValueError:
            return None
        if not ahead and today and last.start() > today.end():  # the quarter has not begun to end
            begun, last = in_year(first.year - 1, first.month), PartialDate(last.year - 1, last.month)
            return TimeSpan(
                start, date.end, Period(begun, last) if begun else None, words, relative=True, core=date.first
            )
        return TimeSpan(start, date.end, Period(first, last), words, relative=True, core=date.first)
    period = role_of(lead, first, first)
    point = first if period.role is PeriodRole.IN else None
    return TimeSpan(start, date.end, period, words, point, relative=True, core=date.first)

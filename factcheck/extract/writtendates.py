"""From a date as written to the time it names: "between January and August 2024", "on 6 May" of which year; and which
years are parts of names."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.attributive import foretells
from factcheck.extract.calendar import Written, written_date, year_at
from factcheck.extract.months import in_a_row
from factcheck.extract.relative import in_year, role_of, yearless
from factcheck.extract.shortyears import short_year
from factcheck.extract.timespan import TimeSpan, lead_of
from factcheck.extract.tokens import Tokens
from factcheck.extract.within import part_from
from factcheck.extract.workyears import work_before
from factcheck.extract.yearnames import in_name, is_amount
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.times import FULL_MONTHS, FUTURE, MONTHS, RISES, SEASONS
from factcheck.model.period import PartialDate, Period, PeriodRole

SOON = 6  # months that a month without a year may lie ahead, where a verb in the present tense says so
_SPAN = 2  # numbers of "2023/24"
ASIDE = 10  # tokens of an aside
_LINKS = ("-", "–", "—", "to", "and", "until", "through", "till")
_SPANNED = frozenset(("from", "between", "", "of", "over", "during"))  # "the mean of 1981 to 2010"
_WILL = frozenset(("will", "shall"))
_CLAUSE = frozenset(
    "which who that where when was were had is are has have did".split()
)  # what only a clause of its own has


def dated(t: Tokens, date: Written, floor: int, today: PartialDate | None) -> TimeSpan | None:
    """The time of a date, its preposition included: "by the end of 2024"; None where the digits are no date."""
    i = date.first
    lead, start = lead_of(t, i, floor)
    bare_year = date.end == i + 1 and date.year and not date.month
    if bare_year and t.at(i + 1) == "/" and t.joined(i + 1) and t.is_number(i + 2):
        return None  # "Regulation 2016/679"
    if date.year and not date.day and _runs_on(t, date):
        return None  # "2023-13-45", "2023/24/25"
    if bare_year and (t.at(i - 1) in ("#", "№") or (t.at(i - 1) == "." and t.at(i - 2) in ("no", "nr"))):
        return None
    if bare_year or (t.kind[i] == "n" and not date.month and t.text[date.end - 1] != "s"):
        if is_amount(t, i, date.end, lead):
            return None
        if bare_year and not lead and (author := work_before(t, i)) >= 0:
            return TimeSpan(i, i + 1, None, _cited(t, author, i), core=i, work=True)
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
    elif t.text[start:i].count("end") and lead == "until":
        period = role_of(lead, *bounds)
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


def _cited(t: Tokens, author: int, year: int) -> str:
    """ "Lund (2019)", "Lund, 2019"."""
    return t.as_written(author, year + 1 + (t.at(year - 1) == "(" and t.at(year + 1) == ")"))


def _runs_on(t: Tokens, date: Written) -> bool:
    """Three numbers or more that one sign joins: no day there is, and no time at all."""
    at, parts = date.first, 1
    while t.at(at + 1) in ("-", "/") and t.is_number(at + 2) and t.joined(at + 1) and t.joined(at + 2):
        at, parts = at + 2, parts + 1
    return parts > _SPAN and at + 1 > date.end


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
        begun = in_year(last.year - (date.month > date.last_month) - date.years, date.month) if last else None
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

"""Dates with a calendar's own words: "12 March 2025", "2019–2024", "the third quarter of 2024"."""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.extract.days import day_at, month_at
from factcheck.extract.eras import of_another_era
from factcheck.extract.numerals import numeral
from factcheck.extract.shortyears import short_year
from factcheck.extract.sizes import size
from factcheck.extract.tokens import DASHES, Tokens
from factcheck.lexicon.clause import SO_MANY
from factcheck.lexicon.times import FULL_MONTHS, MONTHS, QUARTERS, SEASONS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.period import PartialDate

_FISCAL = frozenset(("fiscal", "financial", "marketing", "school", "academic", "fy", "tax"))
_EDGES = frozenset(("end", "start", "beginning", "close", "turn"))
AMOUNTS = ("%", "percent", "per", "million", "billion", "people")  # behind a number that is no day
_LEADS = frozenset(  # in front of a short month and its day: "on Oct 28"
    """on from by until till since between to and or of before after through monday tuesday wednesday thursday friday
    saturday sunday ,""".split()
)
_PARTS = SEASONS | _FISCAL | _EDGES | QUARTERS.keys()


@dataclass(slots=True)
class Written:
    """A date or span as written, from token `first` up to `end`. `year` 0 is one to be worked out from the
    document's date. `months` is 1-12 for first and last month, 0 for a whole year; `days` likewise."""

    first: int
    end: int
    year: int
    month: int = 0
    day: int = 0
    last_year: int = 0
    last_month: int = 0
    last_day: int = 0
    point: bool = True
    part: bool = False  # some of it, the text does not say which: "in May or June"
    offset: int | None = None  # in years from the document's: -1 for "in May last year"
    years: int = (
        0  # whole ones in front of the months, where the year is yet to be told: 1 for "the two years to March"
    )

    def bounds(self) -> tuple[PartialDate, PartialDate] | None:
        """First and last date, None if there are no such days."""
        first = PartialDate(self.year, self.month, self.day)
        last = first
        if not self.point:
            last = PartialDate(self.last_year or self.year, self.last_month, self.last_day)
        try:
            return (first, last) if first.start() <= last.end() else None
        except ValueError:
            return None


def year_at(t: Tokens, i: int) -> int:
    """The year 1500-2100 in four digits at a place, 0 if there is none."""
    text = t.at(i)
    if len(text) != 4 or not text.isdigit() or not 1500 <= int(text) <= 2100 or not t.is_number(i):
        return 0
    if of_another_era(t, i):
        return 0
    crossed = size(t, i + 1) or (i + 1 in t.coded and t.joined(i + 1) and t.text[i + 1][0] == "x")
    return 0 if crossed else int(text)  # "1920x1080 pixels"


def written_date(t: Tokens, i: int) -> Written | None:
    """The date that begins at a token: a day, month, year, quarter, half, season or decade."""
    if t.kind[i] == "n":
        return _iso(t, i) or _day_first(t, i) or _decade(t, i) or _year(t, i)
    word = t.text[i]
    if word in MONTHS:
        return _month_first(t, i)
    return _part_of_year(t, i) if word in _PARTS or (len(word) == 2 and word[1].isdigit()) else None


def _iso(t: Tokens, i: int) -> Written | None:
    year = year_at(t, i)
    if not (year and t.at(i + 1) == "-" and t.at(i + 3) == "-" and t.joined(i + 1) and t.joined(i + 4)):
        return None
    month, day = t.at(i + 2), t.at(i + 4)
    if len(month) == len(day) == 2 and month.isdigit() and day.isdigit() and t.joined(i + 2) and 1 <= int(month) <= 12:
        return Written(i, i + 5, year, int(month), int(day))
    return None


def _day_first(t: Tokens, i: int) -> Written | None:
    """12 March 2025, 12th of March, 12–14 March 2025, 3 and 4 May."""
    day, end = day_at(t, i)
    if not day:
        return None
    last = 0
    if t.at(end) in (*DASHES, "and", "to", "or"):
        last, after = day_at(t, end + 1)
        end = after if last > day else end
        last = last if last > day else 0
    end += t.at(end) == "of"
    month, end = month_at(t, end)
    if not month:
        return None
    year, end = year_behind(t, end)
    if last:
        return Written(i, end, year, month, day, year, month, last, point=False)
    return Written(i, end, year, month, day)


def year_behind(t: Tokens, end: int) -> tuple[int, int]:
    """The year that follows a month, with a comma, "of" or an apostrophe or without."""
    at = end + 1 if t.at(end) in (",", "of") else end
    if year := short_year(t, at):
        return year, at + 2
    if year := year_at(t, at):
        return year, at + 1
    return (int(t.text[at]), at + 1) if at == end and _is_far_year(t, at) else (0, end)


def _is_far_year(t: Tokens, at: int) -> bool:
    """ "31 December 9999", "12 April 1204 the city fell", "12 March 2999." where the clause ends; four other digits are of
    those who came: "on 12 March 3000 to 4000 people", "on 12 March 5000, mostly students, marched"."""
    if not (t.is_number(at) and len(t.text[at]) == _YEAR and t.text[at].isdigit()):
        return False
    behind = t.at(at + 1)
    if t.is_word(at + 1) and (behind not in FUNCTION or behind in SO_MANY or behind in _RANGING):
        return False  # "on 12 March 3000 people came"
    near = int(t.text[at]) < _NEXT or t.text[at] == _LAST
    return near or behind in _ENDING


_YEAR = 4  # digits
_NEXT = 2200  # the year up to which there are plans and forecasts
_LAST = "9999"  # the last day of many a database
_RANGING = frozenset(("to", "or", "and"))
_ENDING = frozenset(("", ".", ";", ")", "?", "!"))


def _month_first(t: Tokens, i: int) -> Written | None:
    month, end = month_at(t, i)
    if not month:
        return None
    day, after = day_at(t, end)
    if day and t.at(after) not in AMOUNTS:
        last = 0
        if t.at(after) in DASHES:
            last, past = day_at(t, after + 1)
            after = past if last > day else after
        year, past = year_behind(t, after)
        if year or t.at(i) in FULL_MONTHS or (t.is_capital(i) and (t.at(end - 1) == "." or t.at(i - 1) in _LEADS)):
            if last > day:
                return Written(i, past, year, month, day, year, month, last, point=False)
            return Written(i, past, year, month, day)
    year, offset, end = _year_or_offset(t, end)
    return Written(i, end, year, month, offset=offset)


def _year_or_offset(t: Tokens, end: int) -> tuple[int, int | None, int]:
    """The year behind a month or another part of a year, else how many years from the document's, and the index behind."""
    year, end = year_behind(t, end)
    offset, end = _offset_behind(t, end) if not year else (None, end)
    return year, offset, end


def _offset_behind(t: Tokens, end: int) -> tuple[int | None, int]:
    """ "last year", "of this year" behind a month or quarter: how many years from the document's."""
    at = end + 1 if t.at(end) in ("of", ",") else end
    if t.at(at + 1) != "year" or t.at(at + 2) in ("to", "ended", "earlier", "before"):
        return None, end
    steps = {"last": -1, "this": 0, "next": 1, "the": 0} if t.at(end) == "of" else {"last": -1, "this": 0, "next": 1}
    step = steps.get(t.at(at))
    return (None, end) if step is None else (step, at + 2)


def _decade(t: Tokens, i: int) -> Written | None:
    year = year_at(t, i)
    if year and year % 10 == 0 and t.at(i + 1) == "s" and t.joined(i + 1):
        return Written(i, i + 2, year, last_year=year + 9, point=False)
    if t.at(i + 1) == "'" and t.at(i + 2) == "s" and year and year % 10 == 0:
        return Written(i, i + 3, year, last_year=year + 9, point=False)
    return None


def _year(t: Tokens, i: int) -> Written | None:
    """2023, 2023-24, 2019–2024, 2023/24."""
    year = year_at(t, i)
    if not year:
        return None
    if t.at(i + 1) in (*DASHES, "/") and t.is_number(i + 2) and t.at(i + 3) not in ("%", "percent"):
        other = t.text[i + 2]
        last = year_at(t, i + 2) or (int(f"{year // 100}{other}") if len(other) == 2 and other.isdigit() else 0)
        if year < last <= year + 150 and (t.joined(i + 2) or len(other) == 4):
            return Written(i, i + 3, year, last_year=last, point=False)
        if year_at(t, i + 2) and last < year:  # it runs backwards
            return Written(i, i + 3, year, last_year=last, point=False)
    return Written(i, i + 1, year)


def _part_of_year(t: Tokens, i: int) -> Written | None:
    """q3 2024, the third quarter of 2024, the first half of 2024, summer 2024, the end of 2024, fiscal 2024."""
    word = t.text[i]
    if len(word) == 2 and word[0] in "qh" and word[1].isdigit():
        size = 3 if word[0] == "q" else 6
        slash = t.at(i + 1) in ("/", "-") and year_at(t, i + 2) > 0  # Q1/2024
        year, end = year_behind(t, i + 1 + slash)
        return _months_of(i, end, year, int(word[1]), size) if 0 < int(word[1]) * size <= 12 else None
    if word in QUARTERS and t.at(i + 1) in ("quarter", "half"):
        year, offset, end = _year_or_offset(t, i + 2)
        if not year and offset is None and not (t.at(i - 1) == "the" and t.at(i - 2) in ("in", "for", "of", "during")):
            return None
        size = 3 if t.text[i + 1] == "quarter" else 6
        number = 2 if word in ("last", "final", "second") and size == 6 else QUARTERS[word]
        if number * size > 12:
            return None
        made = _months_of(i, end, year, number, size)
        made.offset = offset
        return made
    months = _first_months(t, i) or _quarters(t, i) if word in QUARTERS else None
    if months:
        return months
    if word in SEASONS:
        return _season(t, i)
    if word in _FISCAL:
        return _fiscal(t, i)
    if word in _EDGES and t.at(i + 1) == "of":
        year = year_at(t, i + 2)
        if year:
            return Written(i, i + 3, year, 12, 31) if word in ("end", "close") else Written(i, i + 3, year, 1, 1)
    return None


def _first_months(t: Tokens, i: int) -> Written | None:
    """ "the first nine months of 2024", "in the last four months of the year", "up 7% in first two months of 2022"."""
    count = numeral(t, i + 1)
    if count is None or count.form not in ("digits", "words") or t.at(count.end) != "months":
        return None
    if t.at(i - 1) not in _OPENING:
        return None
    size = int(count.value) if 1 <= count.value < 12 else 0
    year, offset, end = _year_or_offset(t, count.end + 1)
    if not size or (not year and offset is None):
        return None
    first, last = (1, size) if t.text[i] == "first" else (13 - size, 12)
    if t.text[i] not in ("first", "last", "final"):
        return None
    return Written(i, end, year, first, 0, year, last, 0, point=False, offset=offset)


_OPENING = frozenset(("the", "in", "for", "over", "during"))


def _quarters(t: Tokens, i: int) -> Written | None:
    """ "the second and third quarters of 2024"."""
    link, second = t.at(i + 1), t.at(i + 2)
    if link not in ("and", "or") or second not in QUARTERS or t.at(i + 3) != "quarters":
        return None
    first, last = QUARTERS[t.text[i]], QUARTERS[second]
    year, offset, end = _year_or_offset(t, i + 4)
    if first >= last or (not year and offset is None):
        return None
    part = link == "or" or last > first + 1
    return Written(i, end, year, first * 3 - 2, 0, year, last * 3, 0, point=False, part=part, offset=offset)


def _months_of(first: int, end: int, year: int, number: int, size: int) -> Written:
    return Written(first, end, year, (number - 1) * size + 1, 0, year, number * size, 0, point=False)


def _season(t: Tokens, i: int) -> Written | None:
    """summer 2024, the winter of 2021-22."""
    year, end = year_behind(t, i + 1)
    made = _year(t, end - 1) if year else None
    if made:
        made.first = i
    return made


def _fiscal(t: Tokens, i: int) -> Written | None:
    at = i + 1 + (t.at(i + 1) == "year")
    if not year_at(t, at):
        return None
    made = _year(t, at)
    if made is None:
        return None
    made.first = i
    return made

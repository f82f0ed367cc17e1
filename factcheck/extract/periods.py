"""Dates and spans of time in a sentence, resolved against the document's date where they need one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from factcheck.extract.numerals import numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.times import EVERY, FULL_MONTHS, MONTHS, QUARTERS
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.text import Span

_M = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_D = r"(\d{1,2})(?:st|nd|rd|th)?"
_Y = r"((?:1[5-9]|20)\d\d)(?!\d|[.,]\d|-\d{3})"
_LEAD = r"\b(?:(since|until|till|by|before|after|from|as of|as at|to|through)\s+)?(?:the\s+)?"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of the text that names a time.

    `period` is None where it is relative ("last year") and the document has no date. `point` is the
    date where it is one (a day, a month, a year), for claims that are dates. `name` marks a year that
    is part of a name ("the 1997 Convention"); it is no period. `relative` were resolved against the
    document's date.
    """

    span: Span
    period: Period | None
    words: str
    point: PartialDate | None = None
    name: bool = False
    relative: bool = False


Maker = Callable[[re.Match[str], PartialDate | None], Period | PartialDate | None]


def _role(word: str | None, period: Period) -> Period:
    if word == "since" or word == "after":
        return Period(period.first, None, PeriodRole.SINCE)
    if word in ("until", "till", "by", "before", "through"):
        return Period(None, period.last, PeriodRole.UNTIL)
    return period


def _date(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    made = PartialDate(int(year), MONTHS[month] if month else 0, int(day) if day else 0)
    try:
        made.start()
    except ValueError:
        return None
    return made


_AHEAD = re.compile(
    r"\b(?:will|would|due|next|from|rises?|rising|goes|climbs?|increases?|starts?|begins?|planned|scheduled|expected|to)\b"
)


def _no_year(month: str, day: str | None, published: PartialDate | None, ahead: bool = False) -> PartialDate | None:
    """A month or day without a year is the last one up to the document's date, or the next one if it lies ahead."""
    if published is None:
        return None
    for year in (published.year, published.year + 1) if ahead else (published.year, published.year - 1):
        made = _date(str(year), month, day)
        if made and (made.end() > published.start() if ahead else made.start() <= published.end()):
            return made
    return None


def _span(a: PartialDate | None, b: PartialDate | None) -> Period | None:
    return Period(a, b) if a and b and a.start() <= b.end() else None


def _short_year(first: str, second: str) -> str:
    return second if len(second) == 4 else first[: 4 - len(second)] + second


def _back(published: PartialDate | None, count: int, unit: str, upto: bool) -> Period | PartialDate | None:
    """The last `count` years, months …: a span up to the document's date, or the point so long ago."""
    if published is None:
        return None
    if unit.startswith(("year", "decade")):
        years = count * (10 if unit.startswith("decade") else 1)
        if published.year - years < 1:
            return None
        if upto:
            return Period(PartialDate(published.year - years), published)
        return PartialDate(published.year - years)
    if unit.startswith("month"):
        months = published.year * 12 + (published.month or 12) - 1 - count
        made = PartialDate(months // 12, months % 12 + 1)
        return Period(made, published) if upto else made
    days = count * {"week": 7, "fort": 14}.get(unit[:4], 1)
    made = PartialDate.of(published.end() - timedelta(days=min(days, 36500)))
    return Period(made, published) if upto else made


def _last(unit: str, published: PartialDate | None, back: int) -> PartialDate | None:
    if published is None:
        return None
    if unit == "year":
        return PartialDate(published.year - back)
    if unit == "month" and published.month:
        months = published.year * 12 + published.month - 1 - back
        return PartialDate(months // 12, months % 12 + 1)
    if unit in MONTHS:
        year = published.year - (1 if not published.month or MONTHS[unit] >= published.month else 0)
        return PartialDate(year, MONTHS[unit])
    return None


def _quarter(year: str, number: int, months: int = 3) -> Period:
    last = number * months
    return Period(PartialDate(int(year), last - months + 1), PartialDate(int(year), last))


_PATTERNS: tuple[tuple[re.Pattern[str], Maker], ...] = tuple(
    (re.compile(pattern), maker)
    for pattern, maker in (
        (rf"{_LEAD}((?:1[5-9]|20)\d\d-\d\d-\d\d)\b", lambda m, p: _role(m[1], Period.single(PartialDate.parse(m[2])))),
        (rf"\bbetween\s+{_Y}\s+and\s+{_Y}", lambda m, p: _span(_date(m[1]), _date(m[2]))),
        (rf"\bfrom\s+{_Y}\s+(?:to|until|through)\s+{_Y}", lambda m, p: _span(_date(m[1]), _date(m[2]))),
        (rf"\b{_Y}\s?(?:-|–|—|/)\s?((?:1[5-9]|20)\d\d|\d\d)(?![\d-])(?!\s?(?:%|per\s?cent))",
         lambda m, p: _span(_date(m[1]), _date(_short_year(m[1], m[2])))),
        (rf"{_LEAD}{_D}\s+(?:of\s+)?{_M},?\s+{_Y}", lambda m, p: _dated(m[1], m[4], m[3], m[2])),
        (rf"{_LEAD}{_M}\s+{_D},?\s+{_Y}", lambda m, p: _dated(m[1], m[4], m[2], m[3])),
        (rf"\b(?:the\s+)?(first|second|third|fourth|last|final) quarter of {_Y}",
         lambda m, p: _quarter(m[2], QUARTERS[m[1]])),
        (rf"\bq([1-4])\s+(?:of\s+)?{_Y}", lambda m, p: _quarter(m[2], int(m[1]))),
        (rf"\b(?:the\s+)?(first|second) half of {_Y}", lambda m, p: _quarter(m[2], QUARTERS[m[1]], 6)),
        (rf"\b(?:the )?(?:financial |fiscal )?year (?:to|ended|ending)(?: in)? (?:\d+ )?{_M}\s+{_Y}",
         lambda m, p: _year_to(m[1], m[2])),
        (rf"{_LEAD}(?:early |late |mid-?)?{_M}\s+(?:of\s+)?{_Y}", lambda m, p: _dated(m[1], m[3], m[2], None)),
        (r"\b(?:the\s+)?((?:1[5-9]|20)\d)0s\b", lambda m, p: Period(_date(m[1] + "0"), _date(m[1] + "9"))),
        (rf"\bsince (?:the )?(?:start|beginning) of {_Y}", lambda m, p: _role("since", Period.single(PartialDate(int(m[1]))))),
        (rf"\b(?:at |by )?(?:the )?end of {_Y}", lambda m, p: Period.single(PartialDate(int(m[1]), 12, 31))),
        (r"\b(?:in |during |for )?the (?:previous|preceding) (year|month)\b(?! to)", lambda m, p: _last(m[1], p, 1)),
        (r"\b(?:last|this|in the|during the) (?:summer|winter|spring|autumn|fall)\b", lambda m, p: None),
        (rf"\b(?:from|between)\s+({'|'.join(FULL_MONTHS)})\s+(?:to|and|until|through)\s+{_M}\s+{_Y}",
         lambda m, p: _span(_date(m[3], m[1]), _date(m[3], m[2]))),
        (rf"\b({'|'.join(FULL_MONTHS)})\s?(?:-|–|to)\s?{_M}\s+{_Y}", lambda m, p: _span(_date(m[3], m[1]), _date(m[3], m[2]))),
        (rf"\b(?:the )?(?:twelve|12) months (?:to|until|ending)(?: in)? {_M}\s+{_Y}", lambda m, p: _year_to(m[1], m[2])),
        (r"\b(?:over|in|during|for|within|throughout) (?:the )?(?:past|last|previous|preceding) "
         r"(?:(\d{1,3}|[a-z]+(?:-[a-z]+)?) )?(years?|months?|weeks?|days?|decades?)\b", lambda m, p: _past_span(m, p)),
        (r"\b(\d{1,3}|an?|[a-z]+(?:-[a-z]+)?) (years?|months?|weeks?|days?|decades?) (ago|earlier|before)\b",
         lambda m, p: _ago(m, p)),
        (r"\b(?:last|the previous|the year before|the past) (year|month)\b|\bthe year (before|earlier)\b",
         lambda m, p: _last(m[1] or "year", p, 1)),
        (r"\b(?:that|the same|the following|the next) (?:year|month|season|quarter)\b", lambda m, p: None),
        (r"\b(?:this|the current) (year|month)\b", lambda m, p: _last(m[1], p, 0)),
        (rf"\blast ({'|'.join(FULL_MONTHS)})\b", lambda m, p: _last(m[1], p, 1)),
        (rf"{_LEAD}{_D}\s+(?:of\s+)?({'|'.join(FULL_MONTHS)})\b(?!\s+(?:1[5-9]|20)\d\d)",
         lambda m, p: _yearless(m, m[3], m[2], p)),
        (rf"{_LEAD}({'|'.join(FULL_MONTHS)})\s+{_D}\b(?!,?\s+(?:1[5-9]|20)\d\d)(?!\s?%)",
         lambda m, p: _yearless(m, m[2], m[3], p)),
        (rf"\b(in|since|until|by|during|for|of|to|from)\s+({'|'.join(FULL_MONTHS)})\b(?!\s+(?:\d|of\s+\d))",
         lambda m, p: _yearless(m, m[2], None, p)),
        (rf"\b({'|'.join(EVERY)})\b", lambda m, p: Period(None, None, PeriodRole.EVERY)),
    )
)  # fmt: skip


def _dated(lead: str | None, year: str, month: str, day: str | None) -> Period | PartialDate | None:
    date = _date(year, month, day)
    if date is None:
        return None
    role = _role(lead, Period.single(date))
    return date if role.role is PeriodRole.IN else role


def _yearless(
    m: re.Match[str], month: str, day: str | None, published: PartialDate | None
) -> Period | PartialDate | None:
    lead = m[1]
    before = m.string[max(0, m.start() - 48) : m.start()]
    near = published is not None and bool(published.month) and 0 < (MONTHS[month] - published.month) % 12 <= 4
    date = _no_year(month, day, published, ahead=near and (lead == "from" or bool(_AHEAD.search(before))))
    if date is None:
        return None
    role = _role(lead, Period.single(date))
    return date if role.role is PeriodRole.IN else role


def _year_to(month: str, year: str) -> Period:
    last = PartialDate(int(year), MONTHS[month])
    first = PartialDate(last.year - 1, last.month + 1) if last.month < 12 else PartialDate(last.year, 1)
    return Period(first, last)


def _number(word: str | None) -> int | None:
    if word is None:
        return 1
    if word in ("a", "an"):
        return 1
    read = numeral(Tokens(word, word, 0, len(word)), 0)
    return int(read.value) if read and read.form in ("digits", "words") and read.value < 1000 else None


def _past_span(m: re.Match[str], published: PartialDate | None) -> Period | PartialDate | None:
    count = _number(m[1])
    if m[1] is None and m[2].endswith("s"):
        count = None
    return _back(published, count, m[2], upto=True) if count else None


def _ago(m: re.Match[str], published: PartialDate | None) -> Period | PartialDate | None:
    count = _number(m[1])
    if m[3] in ("earlier", "before") or count is None:
        return None
    return _back(published, count, m[2], upto=False)


_YEAR = re.compile(
    rf"\b(?:(in|since|until|till|by|before|after|from|during|for|of|at|around|through|throughout|early in|late in|between|and|to)"
    rf"\s+)?(?:at least |about |around |the year |early |late |mid-?|summer |spring |autumn |winter )?{_Y}(?![\w%])(?!\s?(?:per\s?cent|percent)\b)"
)
_HINT = re.compile(
    r"\d{4}|\bago\b|\blast\b|\bpast\b|\bprevious\b|\byear\b|\b(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b|\bearlier\b|\bbefore\b|\bmonths?\b|\balways\b|\bconsistently\b|"
    r"\b(?:summer|winter|spring|autumn)\b"
)


def time_spans(norm: str, low: str, start: int, end: int, published: PartialDate | None) -> tuple[TimeSpan, ...]:
    """The dates and periods between two offsets, in order, none overlapping another."""
    if not _HINT.search(low, start, end):
        return ()
    found: list[TimeSpan] = []
    for pattern, maker in _PATTERNS:
        for match in pattern.finditer(low, start, end):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(other.span) for other in found):
                made = _made(norm, match, span, maker, published)
                if made:
                    found.append(made)
    found += _bare_years(norm, low, start, end, found)
    return tuple(sorted(found, key=lambda item: item.span.start))


def _made(norm: str, match: re.Match[str], span: Span, maker: Maker, published: PartialDate | None) -> TimeSpan | None:
    month = re.search(r"\b(may|march)\b", match[0])
    if month and not norm[match.start() + month.start()].isupper():
        return None  # "may 3 people", "march 20 miles"
    try:
        made = maker(match, published)
    except ValueError:
        return None
    words = norm[span.start : span.end]
    relative = not re.search(r"\d{4}", words) and not (isinstance(made, Period) and made.role is PeriodRole.EVERY)
    if isinstance(made, PartialDate):
        return TimeSpan(span, Period.single(made), words, made, relative=relative)
    return TimeSpan(span, made, words, relative=relative)


def _bare_years(norm: str, low: str, start: int, end: int, taken: list[TimeSpan]) -> Iterator[TimeSpan]:
    for match in _YEAR.finditer(low, start, end):
        span = Span(match.start(), match.end())
        if any(span.overlaps(other.span) for other in taken) or _is_amount(low, match, end):
            continue
        year = PartialDate(int(match[2]))
        words = norm[span.start : span.end]
        if _in_name(norm, low, match, start, end):
            at = match.start(2)
            yield TimeSpan(Span(at, match.end(2)), None, match[2], name=True)
        else:
            yield TimeSpan(span, _role(match[1], Period.single(year)), words, year)


_COUNTED = re.compile(r"\s+(?:[a-z]+\s+){0,1}(?:people|men|women|children|[a-z]{3,}s|euros?|dollars|km|miles|metres)\b")
_CURRENCY_BEFORE = re.compile(
    r"(?:[$€£¥]|\b(?:eur|usd|gbp|chf|over|than|about|nearly|almost|some|only|least|exactly))\s?$"
)
_NOT_COUNTED = frozenset(
    "was is has says its this as plus thus sees uses claims shows census games finals elections".split()
)
_EVENT = re.compile(  # a year before one of these is the time of what follows
    r"\s+(?:[a-z]+ ){0,2}(?:census|survey|election|elections|season|budget|final|finals|games|olympics|paralympics|"
    r"tournament|championships?|cup|harvest|edition|financial year|fiscal year|school year|academic year)\b"
)


def _is_amount(low: str, match: re.Match[str], end: int) -> bool:
    """2,000-odd things are an amount: "2000 people", "over 1900 homes", "€2020"."""
    if not match[1] and _CURRENCY_BEFORE.search(low, max(0, match.start() - 12), match.start()):
        return True
    if match[1] in ("in", "since", "until", "by", "during", "from", "before", "after", "between", "till", "through"):
        return False
    counted = _COUNTED.match(low, match.end(), end)
    return bool(counted) and counted is not None and counted[0].split()[-1] not in _NOT_COUNTED


_NAME_AFTER = re.compile(r"\s+([A-Z][\w'-]+)")
_WORK = re.compile(r"\s+(?:[a-z]+ )?(?:report|treaty|convention|study|act|agreement|law|constitution|plan|pact)\b")
_NAME_BEFORE = re.compile(r"([A-Z][\w'&-]*)\s+$")


def _in_name(norm: str, low: str, match: re.Match[str], start: int, end: int) -> bool:
    """The year belongs to a name: "Landmine Monitor 2024", "the 1997 Mine Ban Treaty", "the 2022 census"."""
    if match[1] in ("in", "since", "until", "by", "during", "between", "till") or _EVENT.match(low, match.end(), end):
        return False
    after = _NAME_AFTER.match(norm, match.end(), end)
    article = low[max(start, match.start() - 4) : match.start()].endswith(("the ", "a ")) or match[0] != match[2]
    if after and after[1].lower() not in MONTHS and (article or match[1] in ("of", "for", "to", "and")):
        return True
    window = norm[max(start, match.start(2) - 40) : match.start(2)]
    before = _NAME_BEFORE.search(window)
    if before and before[1].lower() not in MONTHS and not match[1]:
        at = max(start, match.start(2) - 40) + before.start()
        return at > start or bool(after)
    return bool(_WORK.match(low, match.end(), end)) and low[max(start, match.start() - 4) : match.start()].endswith(
        ("the ", "a ", "'s ")
    )

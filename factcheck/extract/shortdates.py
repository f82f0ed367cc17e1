"""Dates in short: "2024Q1", "FY24", "'98", "20240505"."""

from __future__ import annotations

from factcheck.extract.calendar import Written, year_at
from factcheck.extract.shortyears import short_year, two_digits
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.currencies import CURRENCY_WORDS, MONEY_SIGNS
from factcheck.lexicon.notfigures import LABELS
from factcheck.lexicon.times import LEADS, SEASONS
from factcheck.lexicon.words import FUNCTION
from factcheck.pattern import pattern

_DAY_MONTH = pattern(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\Z")
_PIECES = 4  # tokens of "24/12/2024" before the last
_MONTHS = 12
_NO_DAY = LABELS | {"/", "release"}
_DAY = 8  # digits
_BEFORE_DAY = frozenset(("dated", "date", "published", "updated", "("))
_LINKS = ("-", "–", "/")


def short_date(t: Tokens, i: int) -> Written | None:
    """The date in short that begins at a token, None if none does."""
    text = t.text[i]
    if text == "fy":
        return _fiscal(t, i)
    if t.kind[i] == "n" and (day := _in_figures(t, i)):
        return day
    if t.kind[i] != "n" or not text.isdecimal():
        return None
    if len(text) == _DAY:
        return _day(t, i)
    if len(text) == 2 and (t.at(i - 2) in LEADS or t.at(i - 2) in SEASONS) and (year := short_year(t, i - 1)):
        return Written(i - 1, i + 1, year)
    return _part(t, i) if len(text) == 4 else None


def _in_figures(t: Tokens, i: int) -> Written | None:
    """24.12.2024, 24/12/2024: a day. Of 03.04.2024, which may be in March or in April, no more than the year is known."""
    end = i + 1
    while end < i + _PIECES and t.at(end) == "/" and t.is_number(end + 1) and t.joined(end) and t.joined(end + 1):
        end += 2
    if t.at(end) == "/" or (t.joined(end) and t.is_word(end)) or t.at(i - 1) in _NO_DAY:
        return None
    told = _DAY_MONTH.match("".join(t.text[i:end]).replace("/", "."))
    if told is None:
        return None
    one, two, year = (int(part) for part in told.groups())
    if one <= _MONTHS and two <= _MONTHS and one != two:
        return Written(i, end, year, last_year=year, point=False, part=True)
    made = Written(i, end, year, min(one, two), max(one, two))
    return made if 0 < made.month <= _MONTHS and made.bounds() else None


def _part(t: Tokens, i: int) -> Written | None:
    """2024Q1, 2024-H2, 2024 Q1: a quarter or a half behind its year."""
    at = i + 1 + (t.at(i + 1) in _LINKS)
    part, year = t.at(at), year_at(t, i)
    if not year or len(part) != 2 or part[0] not in "qh" or not part[1].isdecimal() or not t.is_capital(at):
        return None
    size = 3 if part[0] == "q" else 6
    last = int(part[1]) * size
    if not 0 < last <= 12 or year_at(t, at + 1):
        return None
    return Written(i, at + 1, year, last - size + 1, 0, year, last, 0, point=False)


def _fiscal(t: Tokens, i: int) -> Written | None:
    """FY24, FY23/24."""
    text = t.at(i + 1)
    if not t.is_capital(i) or not (len(text) == 2 and text.isdecimal() and t.joined(i + 1)):
        return None
    year, last = two_digits(text), t.at(i + 3)
    if t.at(i + 2) in _LINKS and t.joined(i + 3) and len(last) == 2 and last.isdecimal():
        return Written(i, i + 4, year, last_year=two_digits(last), point=False)
    return Written(i, i + 2, year)


def _day(t: Tokens, i: int) -> Written | None:
    """ "On 20240505": a day, where a word in front says so."""
    return _run_together(t, i) if i == 0 or t.at(i - 1) in LEADS or t.at(i - 1) in _BEFORE_DAY else None


def in_short(t: Tokens, i: int) -> bool:
    """Digits that tell a day or a year and are no amount, whether a figure is for it or not: "the '98 final"."""
    text = t.text[i]
    return (len(text) == _DAY and text.isdecimal() and _run_together(t, i) is not None) or short_year(t, i - 1) > 0


def _run_together(t: Tokens, i: int) -> Written | None:
    """20240505, where nothing is counted by it."""
    text, before = t.text[i], t.at(i - 1)
    if before in MONEY_SIGNS or before in CURRENCY_WORDS or t.at(i + 1) == "%":
        return None
    if t.is_word(i + 1) and t.text[i + 1] not in FUNCTION and not t.is_capital(i + 1):
        return None
    made = Written(i, i + 1, int(text[:4]), int(text[4:6]), int(text[6:]))
    known = 1900 <= made.year <= 2100 and made.month and made.day and made.bounds() is not None
    return made if known else None

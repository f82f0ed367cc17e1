"""Digits that stand for no amount: phone numbers, codes, dates in figures, reference marks, list numbers."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.numerals import behind_point
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.currencies import CODES
from factcheck.lexicon.notfigures import CALLED_ON, CALLS, EMERGENCY
from factcheck.lexicon.numbers import SHORT_SCALES
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION

Told = tuple[str, int]


def code(t: Tokens, i: int, end: int) -> Told | None:
    """A phone number, a code, a date in figures, a footnote mark or a list's number, and where it ends."""
    before, text = t.at(i - 1), t.text[i]
    if (
        (before == "+" and t.joined(i) and not is_plus(t, i, end))
        or _called(t, i, end)
        or (before in (":", ".") and t.at(i - 2) in CALLS)
    ):
        return "phone number", _digits_on(t, end)
    if len(text) > 1 and text[0] == "0" and text.isdigit() and not behind_point(t, i):
        past = _digits_on(t, end)
        return "phone number or code", past
    if t.at(end) in HYPHENS and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1):
        if t.at(end + 2) in HYPHENS and t.joined(end + 2) and t.is_number(end + 3) and t.joined(end + 3):
            return "phone number or code", _digits_on(t, end)
        if len(t.text[end + 1]) > 1 and t.text[end + 1][0] == "0" and t.text[end + 1].isdigit():
            return "phone number or code", end + 2
    if t.at(end) == "/" and t.is_number(end + 1) and t.joined(end + 1):
        past = end + 2
        while t.at(past) == "/" and t.is_number(past + 1):
            past += 2
        if past == end + 2 and t.text[end + 1].replace(",", "") in BASES:
            return None  # "homicide rate: 32.8/100,000"
        return "date or code in figures", past
    return _named(t, i) or _marked(t, i, end)


BASES = frozenset(("1000", "10000", "100000", "1000000"))  # that rates are told per


def _called(t: Tokens, i: int, end: int) -> bool:
    """ "dial 999", "reached on 112", "text 80085", "call 112 or 911", "the 999 call"; not "call 112 witnesses"."""
    before, text = t.at(i - 1), t.text[i]
    if len(text) < 3 or not text.replace(" ", "").isdecimal():
        return False
    if text in ("999", "911") and t.at(end) in ("call", "calls", "caller", "callers", "operator", "operators"):
        return True
    if counted_behind(t, end):
        return False
    if before in CALLS or (before == "on" and t.at(i - 2) in CALLED_ON):
        return True
    if before == "to" and (t.at(i - 2) in ("calls", "callers", "call") or "text" in t.text[max(0, i - 4) : i]):
        return True
    return before in ("or", "and") and text in EMERGENCY and t.at(i - 2) in EMERGENCY


def is_plus(t: Tokens, i: int, end: int) -> bool:
    """A plus stands in front of what is counted or measured: "+5%", "+120 seats"; no country's code ("+44 20 …"), no
    sum ("UTC+2")."""
    if t.at(i - 1) != "+" or not t.joined(i) or (t.joined(i - 1) and t.kind[i - 2] != "s"):
        return False
    if not t.text[i].replace(",", "").replace(".", "").isdecimal() or len(t.text[i].partition(",")[0]) > _MOST_DIGITS:
        return False
    if t.at(i - 2) == "(" and t.at(end) == ")" and i > _AHEAD:
        return True  # "19 seats (+6)"
    return unit_after(t, end)[0] is not None or (t.is_word(end) and t.text[end] not in FUNCTION and not t.joined(end))


_AHEAD = 2  # tokens of the sign and its bracket
_MOST_DIGITS = 6  # a longer run without a mark between thousands is a phone number


def _digits_on(t: Tokens, end: int) -> int:
    """Behind a run of numbers, hyphens, slashes and brackets."""
    while end < t.size:
        if t.kind[end] == "n":
            end += 1
        elif (
            t.text[end] in ("-", "–", "/", "(", ")", ".")
            and t.is_number(end + 1)
            and t.start[end + 1] - t.end[end - 1] <= 3
        ):
            end += 2
        else:
            break
    return end


def _named(t: Tokens, i: int) -> Told | None:
    """COVID-19, F-16, ISO/IEC 27001, CVE-2021-44228."""
    if i < 2 or t.text[i - 1] not in ("-", "/") or not (t.joined(i) and t.joined(i - 1)):
        return None
    word = t.text[i - 2]
    if t.kind[i - 2] == "n" and i > 3 and t.text[i - 3] in ("-", "/") and t.kind[i - 4] == "w":
        return ("name", i + 1) if t.joined(i - 2) and t.joined(i - 3) else None  # CVE-2021-44228
    if t.kind[i - 2] == "w" and word not in (
        "mid",
        "pre",
        "post",
        "sub",
        "under",
        "over",
        "to",
        "and",
        "or",
        "non",
        "nearly",
    ):
        past = i + 1
        capital = t.is_capital(i - 2) and word not in CODES and not t.is_number(i - 3)  # "T-72", "Mi-8"
        if capital or (word not in TABLE and word not in SHORT_SCALES):
            return "name", past
    return None


def _marked(t: Tokens, i: int, end: int) -> Told | None:
    """[12] is a footnote; "2." and "(3)" at the head of a sentence number a list."""
    before, behind, text = t.at(i - 1), t.at(end), t.text[i]
    if not text.isdigit() or len(text) > 3:
        return None
    if before == "[" and (behind in ("]", ",", "-", "–") or end == t.size):
        past = end
        while t.at(past) in (",", "-", "–") and t.is_number(past + 1):
            past += 2
        return "reference mark", past
    if before == "^":
        return "reference mark", end
    if (i <= 3 and behind in (".", ")", ":") and t.size > 2 and all(kind == "s" for kind in t.kind[:i])) or (
        i == 1 and before in ("(", "*", "_", "-") and behind in (")", ".")
    ):
        return "list number", end
    return None

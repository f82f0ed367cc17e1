"""Numbers that are no figures: ages, clock times, scores, versions, labels, discourse."""

from __future__ import annotations

from factcheck.extract.numerals import Numeral
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.notfigures import CLOCK_AFTER, LABELS, SCORE_WORDS
from factcheck.lexicon.numbers import SCALES, SHORT_SCALES
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION, is_plural


def other_reading(t: Tokens, number: Numeral) -> str:
    """What a number is if it is no amount ("age", "clock time", "score", "name", …), "" if it may be one."""
    return _worded(t, number) if t.is_word(number.first) else _in_digits(t, number)


def _worded(t: Tokens, number: Numeral) -> str:
    i, end = number.first, number.end
    if number.form == "ordinal":
        return "ordinal"
    if _is_age(t, i, end):
        return "age"
    if t.text[i] == "one" and end == i + 1:
        return _one(t, i)
    if t.text[i] in ("a", "an") and number.value == 100 and t.at(end) in ("per", "percent"):
        return ""
    return ""


def _one(t: Tokens, i: int) -> str:
    """ "one" is a figure with a modifier, a unit, a scale or "in five"; else a pronoun or determiner."""
    behind, before = t.at(i + 1), t.at(i - 1)
    if behind in ("in", "out") and (t.is_number(i + 2) or t.is_word(i + 2)):
        from factcheck.extract.numerals import numeral

        other = numeral(t, i + 2) if behind == "in" else numeral(t, i + 3)
        return "" if other and other.value > 1 and other.form in ("digits", "words") else "pronoun"
    if behind in SCALES or behind == "-" or (behind in TABLE and behind not in ("", "number", "score", "day")):
        return "" if behind != "-" or t.at(i + 2) in ("third", "quarter", "fifth", "tenth", "half") else "determiner"
    if before in ("only", "just", "least", "exactly", "than", "over") and t.is_word(i + 1) and behind not in FUNCTION:
        return ""
    if t.at(i + 1) == "percent" or behind == "per":
        return ""
    return "pronoun" if behind in FUNCTION or not t.is_word(i + 1) else "determiner"


def _is_age(t: Tokens, i: int, end: int) -> bool:
    if t.at(i - 1) in ("aged", "age", "ages"):
        return True
    at = end + 1 if t.at(end) == "-" else end
    if t.at(at) in ("year", "years", "month", "months", "week", "weeks"):
        behind = at + 2 if t.at(at + 1) == "-" else at + 1
        return t.at(behind) in ("old", "olds") or (t.at(behind) == "of" and t.at(behind + 1) == "age")
    return False


def _in_digits(t: Tokens, number: Numeral) -> str:
    i, end = number.first, number.end
    if _is_age(t, i, end):
        return "age"
    if reading := _clock_or_score(t, i, end):
        return reading
    if number.form == "ordinal":
        return "" if t.is_word(end) else "ordinal"
    if t.joined(i) and t.is_word(i - 1):
        return "name"  # G7, A380, v2
    if t.at(i - 1) in ("-", "/", "#", "№") and t.joined(i) and t.is_word(i - 2) and t.joined(i - 1):
        return "name"  # COVID-19, F-16
    if t.at(i - 1) in ("#", "№", "§") and t.joined(i):
        return "label"
    if t.joined(end) and t.is_word(end) and t.at(end) not in SHORT_SCALES and t.at(end) not in TABLE:
        return "" if t.at(end) == "x" else "name"  # 4x4, 3D, 737s
    if t.at(end) == "/" and t.is_number(end + 1):
        return "fraction or date"
    return _label(t, number)


def _clock_or_score(t: Tokens, i: int, end: int) -> str:
    if t.at(end) in CLOCK_AFTER or (t.at(end) in ("am", "pm") and t.joined(end)):
        return "clock time"
    if t.at(end) == ":" and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1):
        return "clock time or ratio"
    if t.at(i - 1) == ":" and t.joined(i) and t.joined(i - 1) and t.is_number(i - 2):
        return "clock time or ratio"
    if t.at(end) in ("-", "–") and t.joined(end) and t.is_number(end + 1) and t.joined(end + 1):
        return _hyphened(t, i, end + 1)
    if t.at(i - 1) in ("-", "–") and t.joined(i) and t.joined(i - 1) and t.is_number(i - 2):
        return _hyphened(t, i - 2, i)
    return ""


def _hyphened(t: Tokens, a: int, b: int) -> str:
    """3-1 is a score, 020-7946-0018 a phone number, 10-15 may be a range."""
    if (t.at(b + 1) == "-" and t.is_number(b + 2)) or (t.at(a - 1) in ("-", "+") and t.joined(a)):
        return "phone number"
    low, high = t.text[a], t.text[b]
    if not (low.isdigit() and high.isdigit()):
        return ""
    near = t.text[max(0, a - 8) : b + 6]
    if len(low) <= 3 and len(high) <= 3 and (int(low) >= int(high) or any(word in SCORE_WORDS for word in near)):
        unit = t.at(b + 1)
        return "" if unit in TABLE and unit not in ("", "points", "score") and int(low) < int(high) else "score"
    return ""


def _label(t: Tokens, number: Numeral) -> str:
    """A number behind "page", "Article", "Boeing"; not before a counted noun or a unit."""
    i, end = number.first, number.end
    before = t.at(i - 1) if t.at(i - 1) != "." else t.at(i - 2)
    counted = (t.at(end) in TABLE and t.at(end) != "") or (t.is_word(end) and is_plural(t.at(end)))
    if number.scale != 1 or t.at(end) == "%":
        return ""
    if before in LABELS and not counted and number.value < 100000 and t.is_word(i - 1 if t.at(i - 1) != "." else i - 2):
        return "label"
    named = t.is_word(i - 1) and t.is_capital(i - 1) and before not in FUNCTION and before not in MONTHS
    if named and not counted and i >= 2 and before not in TABLE and number.precision >= 1 and number.value < 10000:
        return "name"  # Boeing 747, Apollo 11
    if t.at(i - 1) == "+" and t.joined(i):
        return "phone number"
    if len(t.text[i]) > 1 and t.text[i].startswith("0") and t.text[i].isdigit():
        return "phone number or code"
    return ""

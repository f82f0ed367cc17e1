"""Days and months as they are written: "12th", "March", "Sept."; "the 9th of June"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.numbers import ORDINAL_ENDS
from factcheck.lexicon.times import FULL_MONTHS, MONTHS


def day_at(t: Tokens, i: int) -> tuple[int, int]:
    """A day of the month, with "st" or "th" or without, and the index behind it; 0 if there is none."""
    text = t.at(i)
    if not (t.is_number(i) and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31):
        return 0, i
    end = i + 1
    if t.at(end) in ORDINAL_ENDS and t.joined(end):
        end += 1
    return int(text), end


def month_at(t: Tokens, i: int) -> tuple[int, int]:
    """A month's name and the index behind it, its full stop included; 0 if there is none.

    "may" and "march" need a capital, a short name needs a number beside it.
    """
    word = t.at(i)
    if word not in MONTHS or not t.is_word(i) or not t.is_capital(i):
        return 0, i
    end = i + 1
    if t.at(end) == "." and word not in FULL_MONTHS:
        end += 1
    if word not in FULL_MONTHS and not (t.is_number(end) or t.is_number(i - 1) or t.is_number(i - 2)):
        return 0, i
    return MONTHS[word], end


def is_day_of_month(t: Tokens, at: int) -> bool:
    """ "9 June", "the 9th of June", "June 9": a day and its month begin at a place."""
    at += t.at(at) == "the"
    day, end = day_at(t, at)
    if day:
        return month_at(t, end + (t.at(end) == "of"))[0] > 0
    month, end = month_at(t, at)
    return month > 0 and day_at(t, end)[0] > 0

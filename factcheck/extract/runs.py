"""Digits that identify: coordinates, grid references, barcodes, accounts, verses and cited clauses."""

from __future__ import annotations

from factcheck.extract.labels import counted_behind
from factcheck.extract.tokens import Tokens
from factcheck.extract.unitwords import unit_after
from factcheck.lexicon.notfigures import (
    ABBREVIATED,
    IDENTIFIED,
    LABELS,
    NUMBERED_BOOKS,
    RULES,
    SCRIPTURE,
    SETTINGS,
    SOFT_LABELS,
)
from factcheck.lexicon.words import FUNCTION

Told = tuple[str, int]
REACH = 6  # tokens back to what has such a number
LEAST = 3  # groups of digits
DECIMALS = 3  # of degrees in a coordinate
ACCOUNT = 3  # digits that an account "ends in"
SHORT = 2  # digits of a subsection
_MINUTES = frozenset(("'", "′", "’", "″", '"', "°", "º"))
_POLES = frozenset("nsew")


def identifying(t: Tokens, i: int, end: int) -> Told | None:
    """What a number in digits is that tells which one or where, and the index behind it."""
    before, behind = t.at(i - 1), t.at(end)
    if told := _coordinates(t, i, end) or _grouped(t, i) or _scripture(t, i, end):
        return told
    if before == "(" and behind == ")" and len(t.text[i]) <= SHORT and _in_clause(t, i):
        return "label", end  # "rule 7(2)"
    if (
        before == "."
        and t.at(i - 2) in ABBREVIATED - LABELS
        and t.joined(i - 1)
        and not t.joined(i)
        and t.text[i].isdigit()
    ):
        if t.at(i - 2) != "s" or not t.is_capital(i - 2):
            return ("label", end) if not counted_behind(t, end) or t.is_capital(end) else None
    if counted_behind(t, end) or unit_after(t, end)[0] is not None or behind in ("%", "percent", "per"):
        return None
    near = t.text[max(0, i - REACH) : i]
    if (
        before == "in"
        and t.at(i - 2) in ("ends", "ending", "ended")
        and len(t.text[i]) >= ACCOUNT
        and t.text[i].isdigit()
    ):
        return ("phone number or code", end) if not IDENTIFIED.isdisjoint(near) else None
    if before == "as" and t.at(i - 2) == "number" and t.text[i].isdigit() and _is_owned(t, i, near):
        return "phone number or code", end
    if (
        before == "to"
        and not SETTINGS.isdisjoint(near)
        and t.text[i].isdigit()
        and (not t.is_word(end) or behind in _JOINS)
    ):
        return "setting", end
    if before == "to" and t.at(i - 2) in ("tune", "tuned", "tunes", "tuning"):
        return "name", end
    return None


def _is_owned(t: Tokens, i: int, near: list[str]) -> bool:
    """ "gave *his* number as 417", "the *policy* number as 417"; "the police gave the number as 300" is an amount."""
    return t.at(i - 3) in _OWNERS or t.at(i - 3).endswith("'s") or not IDENTIFIED.isdisjoint(near)


_OWNERS = frozenset("his her my your our their its phone house room flight plate s".split())
_JOINS = frozenset("and for until when before".split())


def _coordinates(t: Tokens, i: int, end: int) -> Told | None:
    """ "50°43′N 1°59′W", "51.5°N", "51.5007, -0.1246" behind "coordinates"."""
    if t.at(end) in ("°", "º") and t.joined(end):
        minutes = t.is_number(end + 1) and t.at(end + 2) in _MINUTES
        pole = end + 3 if minutes else end + 1
        if (minutes and t.joined(end + 1)) or (t.at(pole) in _POLES and t.is_capital(pole)):
            return "coordinates", _past_degrees(t, end)
    if "coordinates" in t.text[max(0, i - REACH) : i] and len(t.text[i].partition(".")[2]) >= DECIMALS:
        return "coordinates", end
    return None


def _past_degrees(t: Tokens, end: int) -> int:
    """Behind the last sign, number or letter of a coordinate and of the one that follows it."""
    while t.is_number(end) or t.at(end) in _MINUTES or (t.at(end) in _POLES and t.is_capital(end)):
        end += 1
    return end


def _grouped(t: Tokens, i: int) -> Told | None:
    """ "VAT number GB 123 4567 89", "the barcode reads 5 012345 678900", "grid reference TQ 302 799"."""
    near = t.text[max(0, i - REACH) : i]
    if IDENTIFIED.isdisjoint(near):
        return None
    past = i
    while t.is_number(past) and t.text[past].replace(" ", "").isdigit():
        past += 1
    if counted_behind(t, past) or (t.is_word(past) and t.text[past] not in FUNCTION):
        return None
    lettered = t.is_capital(i - 1) and t.as_written(i - 1, i).isupper() and len(t.text[i - 1]) == SHORT
    return ("phone number or code", past) if past - i >= LEAST or (lettered and past > i) else None


def _scripture(t: Tokens, i: int, end: int) -> Told | None:
    """ "1 Corinthians 13", "Genesis 1 and 2", "Psalms 42 and 43"."""
    if t.at(end) in NUMBERED_BOOKS and t.is_capital(end) and t.text[i] in ("1", "2", "3"):
        past = end + 1
        return "name", past + (t.is_number(past))
    if t.at(i - 1) in SCRIPTURE and t.is_capital(i - 1) and not counted_behind(t, end):
        while t.at(end) in ("and", ",", "-", "–") and t.is_number(end + 1) and not counted_behind(t, end + 2):
            end += 2
        return "label", end
    return None


def _in_clause(t: Tokens, i: int) -> bool:
    """A cited number stands right in front of the bracket: "section 12(3)"."""
    if not (t.joined(i - 1) and t.joined(i) and t.is_number(i - 2)):
        return False
    return t.at(i - 3) in LABELS | SOFT_LABELS | RULES or (t.at(i - 3) == "." and t.at(i - 4) in LABELS | ABBREVIATED)

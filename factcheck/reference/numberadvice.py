"""What to tell an editor who wrote a number in a way that a reference file does not take."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern
from factcheck.reference.words import cut

_NUMBER = pattern(r"-?\d+(?:\.\d+)?\Z")
_GROUPED = pattern(r"-?\d{1,3}(?:[,'’ \u00a0\u2009\u202f_]\d{3})+(?:\.\d+)?\Z")
_MARKS = pattern(r"[,'’ \u00a0\u2009\u202f_]")
_SIGN = "$€£¥₹₦₽₩₺₴"
_WITH_UNIT = pattern(
    rf"([A-Za-z]{{0,3}}\.?[{_SIGN}]?)\s*(-?\d[\d,.']*)\s*((?:%|[A-Za-z{_SIGN}°])[\w ²³/%°{_SIGN}]*)?\Z"
)
_SCALED = pattern(r"([A-Za-z]+)\s*(.*)\Z")
_BOUNDS = {"over": ">", "more than": ">", "under": "<", "less than": "<"}
_ROW_BOUNDS = {"at least": "at_least", "at most": "at_most", "up to": "at_most", "about": "about", "around": "about",
               "approximately": "about", "some": "about", "ca.": "about", "c.": "about", "~": "about"}  # fmt: skip
_NOTHING = ("", "n/a", "na", "nan", ".nan", "-", "–", "none", "null", "?", "tbc", "tbd", "unknown")
_INFINITE = ("inf", "-inf", "+inf", ".inf", "-.inf", "infinity", "-infinity")
_POWERS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}  # the scales that a unit may have


class SeriesUnit(NamedTuple):
    """The unit of a series as the file has it, without its scale: `million EUR` is EUR and 1000000."""

    name: str = ""
    scale: Decimal = Decimal(1)


NO_UNIT = SeriesUnit()


def number_advice(text: str, unit: SeriesUnit = NO_UNIT) -> str:
    """What to write in place of a text that is no plain number, in a series of that unit."""
    bare = " ".join(text.split())
    if cut(text) != text:
        return f"{cut(text)!r} is not a number: write 1003, 84.5 or a range 70..85"
    low = bare.lower()
    plain = unicodedata.normalize("NFKC", bare)  # full-width digits
    if plain != bare and _NUMBER.match(plain):
        return f"{text!r} is not a plain number: write {plainer(plain)}"
    if low in _NOTHING:
        return f"{text!r} is not a number: write the value, or leave the row out"
    if low in _INFINITE:
        return f"{text!r} is not a number: write a plain number, 1003 or 84.5"
    for words, key in _ROW_BOUNDS.items():
        if low.startswith(words):
            return f"{text!r} is not a plain number: write `{key}: {_in_full(bare[len(words) :], unit)}`"
    for words, sign in _BOUNDS.items():
        if low.startswith(words):
            return f'{text!r} is not a plain number: write `value: "{sign}{_in_full(bare[len(words) :], unit)}"`'
    if found := re.fullmatch(r"(-?[\d.,]+)\s*[-–—]\s*([\d.,]+)\s*%?", bare):
        return f"{text!r} is not a plain number: write a range, {plainer(found[1])}..{plainer(found[2])}"
    if _GROUPED.match(bare) or re.fullmatch(r"0+\d+(\.\d+)?", bare):
        return f"{text!r} is not a plain number: write {plainer(bare)}"
    if found := re.fullmatch(r"(-?\d+),(\d+)", bare):
        return f"{text!r} is not a plain number: write {found[1]}.{found[2]}"
    if not re.match(r"-?0[box]\w", low) and (read := _read(bare, unit)):
        return f"{text!r} is not a plain number: write {_written(read, unit)}"
    return f"{text!r} is not a number: write 1003, 84.5 or a range 70..85"


class _Read(NamedTuple):
    """A number with its scale word and its unit, as far as it has them."""

    number: str
    power: Decimal | None = None
    unit: str = ""  # "" where it names none
    short: str = ""  # the scale word, where it may be a unit, too: the m of "4.6m"


def _read(bare: str, unit: SeriesUnit) -> _Read | None:
    """What "4.6m", "£2.3bn", "3 million people", "84%" say; None for what is no number with its unit."""
    from factcheck.lexicon.numbers import MONEY_SCALES, SCALES, SHORT_SCALES  # for messages only
    from factcheck.lexicon.units import TABLE, comparable_units, unit_of

    found = _WITH_UNIT.match(bare)
    if not found or not (found[1] or found[3]):
        return None
    sign, number, rest = _money(found[1]), plainer(found[2]), (found[3] or "").strip()
    if found[1] and not sign:
        return None
    known = unit_of(unit.name)
    money = bool(sign) or known.kind is UnitKind.MONEY
    word = _SCALED.match(rest)
    low = word[1].lower() if word else ""
    powers = {**SCALES, **SHORT_SCALES, **(MONEY_SCALES if money else {})}
    power = powers.get(low) or SCALES.get(low.removesuffix("s"))
    measured = low in TABLE and known.kind in (UnitKind.MEASURE, UnitKind.TIME) and comparable_units(TABLE[low], known)
    if word and power and not measured and _NUMBER.match(number):
        named = word[2].removeprefix("of ")
        return _Read(number, power, sign or _money(named) or named, low if low in TABLE else "")
    named = "percent" if rest == "%" else sign or _money(rest) or rest
    return _Read(number, None, named)


def _money(text: str) -> str:
    """The code of a currency, `$` itself, "" for no currency."""
    from factcheck.lexicon.currencies import CURRENCIES

    low = text.lower().strip()
    codes = (code for code, names in CURRENCIES.items() if low and (low == code.lower() or low in names))
    return next((code for code in codes if len(code) == 3), low if low in ("$", "kr") else "")


def _written(read: _Read, unit: SeriesUnit) -> str:
    """`4600000, or 4.6 with the unit `million EUR``; where the number has a unit that the series has not, that, too."""
    from factcheck.lexicon.units import unit_of

    alike = not read.unit or unit_of(read.unit) == unit_of(unit.name)
    if not alike:
        beside = f", which says {unit.name}" if unit_of(unit.name).kind is not UnitKind.NUMBER else ""
        return f"{_scaled(read, NO_UNIT)} and put {read.unit!r} into `unit`{beside}"
    said = _scaled(read, unit)
    word = _POWERS.get(read.power.adjusted()) if read.power else None
    if not word or unit.scale != 1:
        return said
    said += f", or {read.number} with the unit `{' '.join(filter(None, (word, unit.name)))}`"
    if read.short and unit_of(unit.name).kind is UnitKind.NUMBER:
        said += f"; if {read.short!r} is a unit, {read.number} with the unit `{read.short}`"
    return said


def _scaled(read: _Read, unit: SeriesUnit) -> str:
    """The number multiplied out, in what the series counts in."""
    if read.power is None:
        return read.number
    return format((Decimal(read.number) * read.power / unit.scale).normalize(), "f")


def _in_full(text: str, unit: SeriesUnit) -> str:
    """A number without its scale word, where it has one: "4.6m" of "over 4.6m"."""
    bare = text.strip()
    read = None if _NUMBER.match(bare) else _read(bare, unit)
    return _scaled(read, unit) if read else plainer(text)


def plainer(text: str) -> str:
    """A number without thousands separators, leading zeros and percent sign, as well as can be guessed."""
    bare = text.strip().rstrip("%").strip()
    if _GROUPED.match(bare):
        bare = _MARKS.sub("", bare)
    elif re.fullmatch(r"-?\d+,\d+", bare):
        bare = bare.replace(",", ".")
    if not _NUMBER.match(bare):
        return bare or "…"
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    return sign + (digits.lstrip("0") or "0" if not digits.startswith("0.") else digits)

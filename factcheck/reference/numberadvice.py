"""What to tell an editor who wrote a number in a way that a reference file does not take."""

from __future__ import annotations

import re
import unicodedata
from decimal import Context, Decimal
from typing import NamedTuple

from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern
from factcheck.reference.words import cut

_NUMBER = pattern(r"-?\d+(?:\.\d+)?\Z", re.ASCII)
_GROUPED = pattern(r"-?\d{1,3}(?:[,'’ \u00a0\u2009\u202f_]\d{3})+(?:\.\d+)?\Z")
_MARKS = pattern(r"[,'’ \u00a0\u2009\u202f_]")
_SIGN = "$€£¥₹₦₽₩₺₴"
_WITH_UNIT = pattern(
    rf"([A-Za-z]{{0,3}}\.?[{_SIGN}]?)\s*(-?\d[\d,.']*)\s*((?:%|[A-Za-z{_SIGN}°])[\w ²³/%°{_SIGN}]*)?\Z"
)
_SCALED = pattern(r"([A-Za-z]+)\s*(.*)\Z")
_COUNTED = pattern(r"\d|e\d")  # no part of a unit's name: "or 85", "e6"
_RANGE = pattern(r"([^–—]*[^\s–—-])\s*(?:[-–—]|\bto\b)\s*([^–—-]+)\Z")
_LIMITED = pattern(r"(>=|<=|[<>≥≤])\s*(.+)\Z")
_LIMITS = {"≥": ">=", "≤": "<="}
_BOUNDS = {"over": ">", "more than": ">", "under": "<", "less than": "<"}
_ROW_BOUNDS = {"at least": "at_least", "at most": "at_most", "up to": "at_most", "about": "about", "around": "about",
               "approximately": "about", "some": "about", "ca.": "about", "c.": "about", "~": "about"}  # fmt: skip
_NOTHING = ("", "n/a", "na", "nan", ".nan", "-", "–", "none", "null", "?", "tbc", "tbd", "unknown")
_INFINITE = ("inf", "-inf", "+inf", ".inf", "-.inf", "infinity", "-infinity")
_POWERS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}  # the scales that a unit may have
_EXACT = Context(prec=200)  # digits; a text in a message has 80 characters


class SeriesUnit(NamedTuple):
    """The unit of a series as the file has it, without its scale: `million EUR` is EUR and 1000000."""

    name: str = ""
    scale: Decimal = Decimal(1)


NO_UNIT = SeriesUnit()


def number_advice(text: str, unit: SeriesUnit = NO_UNIT) -> str:
    """What to write in place of a text that is no plain number, in a series of that unit.

    It says a number only where the text can mean no other.
    """
    bare = " ".join(text.split())
    if cut(text) != text:
        return f"{cut(text)!r} is not a number: write 1003, 84.5 or a range 70..85"
    low = bare.lower()
    if low in _NOTHING:
        return f"{text!r} is not a number: write the value, or leave the row out"
    if low in _INFINITE:
        return f"{text!r} is not a number: write a plain number, 1003 or 84.5"
    said = _instead(bare, unit)
    if not said:
        return f"{text!r} is not a number: write 1003, 84.5 or a range 70..85"
    return f"{text!r} is not a plain number: write {said}"


def _instead(bare: str, unit: SeriesUnit) -> str:
    """What to write, "" where that is not certain."""
    bare = bare.replace("−", "-")
    plain = unicodedata.normalize("NFKC", bare)  # full-width digits
    if _NUMBER.match(plain):
        return _unled(plain)
    for words, key in _ROW_BOUNDS.items():
        if (rest := _behind(words, bare)) and (read := _read(rest, unit)):
            return _put(f"`{key}: {_scaled(read, unit)}`", read, unit)
    for words, sign in _BOUNDS.items():
        if (rest := _behind(words, bare)) and (read := _read(rest, unit)):
            return _put(f'`value: "{sign}{_scaled(read, unit)}"`', read, unit)
    if found := _LIMITED.match(bare):
        read = _read(found[2], unit)
        return _put(f'"{_LIMITS.get(found[1], found[1])}{_scaled(read, unit)}"', read, unit) if read else ""
    if not re.match(r"-?0[box]\w", bare.lower()) and (read := _read(bare, unit)):
        return _written(read, unit)
    return _range(bare, unit)


def _behind(words: str, bare: str) -> str:
    """What stands behind words, "" where the text does not begin with them: "something"."""
    rest = bare[len(words) :]
    parted = not rest[:1].isalnum() or not words[-1].isalpha() or rest[:1].isdigit()
    return rest.strip() if bare.lower().startswith(words) and parted else ""


def _range(bare: str, unit: SeriesUnit) -> str:
    """`70..85` for "70-85", "70 to 85" and "50 % to 60 %"; "" for all else."""
    found = _RANGE.match(bare)
    low, high = (_read(part, unit) for part in found.groups()) if found else (None, None)
    if not (low and high) or bool(low.power) != bool(high.power) or (low.unit and low.unit != high.unit):
        return ""
    low = low._replace(unit=high.unit)  # "€70-85" says it once, too, but is not certain to
    ends = _scaled(low, unit), _scaled(high, unit)
    return _put(f"a range, {'..'.join(ends)}", high, unit) if Decimal(ends[0]) < Decimal(ends[1]) else ""


class _Read(NamedTuple):
    """A number with its scale word and its unit, as far as it has them."""

    number: str
    power: Decimal | None = None
    unit: str = ""  # "" where it names none
    short: str = ""  # the scale word, where it may be a unit, too: the m of "4.6m"


def _read(bare: str, unit: SeriesUnit) -> _Read | None:
    """What "4.6m", "£2.3bn", "3 million people", "84%", "1,003" say; None for what is no number with or without a unit."""
    from factcheck.lexicon.numbers import MONEY_SCALES, SCALES, SHORT_SCALES  # for messages only
    from factcheck.lexicon.units import TABLE, comparable_units, unit_of

    if number := _plain(bare):
        return _Read(number)
    found = _WITH_UNIT.match(bare)
    number = _plain(found[2]) if found else ""
    if not found or not number:
        return None
    sign, rest = _money(found[1]), (found[3] or "").strip()
    if found[1] and not sign:
        return None
    known = unit_of(unit.name)
    money = bool(sign) or known.kind is UnitKind.MONEY
    word = _SCALED.match(rest)
    low = word[1].lower() if word else ""
    powers = {**SCALES, **SHORT_SCALES, **(MONEY_SCALES if money else {})}
    power = powers.get(low) or SCALES.get(low.removesuffix("s"))
    measured = low in TABLE and known.kind in (UnitKind.MEASURE, UnitKind.TIME) and comparable_units(TABLE[low], known)
    scaled = bool(word and power and not measured)
    if scaled and known.kind is UnitKind.PERCENT:
        return None
    named = word[2].removeprefix("of ") if word and scaled else "percent" if rest == "%" else rest
    named = _money(named) or named
    if (sign and named not in ("", sign)) or not _names_a_unit(named):
        return None
    return _Read(number, power if scaled else None, sign or named, low if scaled and low in TABLE else "")


def _names_a_unit(text: str) -> bool:
    """No number goes on in it, nor a sentence: "or 85", "thousand million", "plus", "a year"."""
    from factcheck.lexicon.numbers import MULTIPLES, NUMERAL_WORDS
    from factcheck.lexicon.units import unit_of
    from factcheck.lexicon.words import FUNCTION

    words = text.lower().split()
    if unit_of(text).kind is UnitKind.PERCENT:
        words = [word for word in words if word not in ("per", "cent")]
    others = (FUNCTION | NUMERAL_WORDS | MULTIPLES.keys() | {"plus", "minus", "x"}) - {"of", "per", "m"}
    one = words[:1] not in (["of"], ["per"]) and not text.startswith("/")
    return one and others.isdisjoint(words) and not any(map(_COUNTED.match, words))


def _money(text: str) -> str:
    """The code of a currency, `$` itself, "" for no currency."""
    from factcheck.lexicon.currencies import CURRENCIES

    low = text.lower().strip()
    codes = (code for code, names in CURRENCIES.items() if low and (low == code.lower() or low in names))
    return next((code for code in codes if len(code) == 3), low if low in ("$", "kr") else "")


def _written(read: _Read, unit: SeriesUnit) -> str:
    """`4600000, or 4.6 with the unit `million EUR``; where the number has a unit that the series has not, that, too."""
    from factcheck.lexicon.units import unit_of

    said = _put(_scaled(read, unit), read, unit)
    word = _POWERS.get(read.power.adjusted()) if read.power else None
    if not word or unit.scale != 1 or not _alike(read, unit):
        return said
    said += f", or {read.number} with the unit `{' '.join(filter(None, (word, unit.name)))}`"
    if read.short and unit_of(unit.name).kind is UnitKind.NUMBER:
        said += f"; if {read.short!r} is a unit, {read.number} with the unit `{read.short}`"
    return said


def _put(said: str, read: _Read, unit: SeriesUnit) -> str:
    """The advice, with the unit where the series has not that one."""
    from factcheck.lexicon.units import unit_of

    if _alike(read, unit):
        return said
    beside = f", which says {unit.name}" if unit_of(unit.name).kind is not UnitKind.NUMBER else ""
    return f"{said} and put {read.unit!r} into `unit`{beside}"


def _alike(read: _Read, unit: SeriesUnit) -> bool:
    from factcheck.lexicon.units import unit_of

    return not read.unit or unit_of(read.unit) == unit_of(unit.name)


def _scaled(read: _Read, unit: SeriesUnit) -> str:
    """The number in what the series counts in; one with neither scale nor unit is in that already."""
    if read.power is None and not read.unit:
        return read.number
    scale = unit.scale if _alike(read, unit) else Decimal(1)
    full = _EXACT.divide(_EXACT.multiply(Decimal(read.number), read.power or Decimal(1)), scale)
    return read.number if full == Decimal(read.number) else format(full.normalize(_EXACT), "f")


def _plain(text: str) -> str:
    """A number without thousands separators and leading zeros, its comma a point; "" for what may be none."""
    bare = text.strip()
    if _GROUPED.match(bare):
        bare = _MARKS.sub("", bare)
    elif re.fullmatch(r"-?\d+,\d+", bare):
        bare = bare.replace(",", ".")
    return _unled(bare) if _NUMBER.match(bare) else ""


def _unled(number: str) -> str:
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, point, parts = digits.partition(".")
    return f"{sign}{whole.lstrip('0') or '0'}{point}{parts}"

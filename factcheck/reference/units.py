"""Units with a scale that the format does not know: `EUR m`, `mEUR`, `k EUR`."""

from __future__ import annotations

import re

from factcheck.lexicon.currencies import CURRENCIES
from factcheck.lexicon.units import NOT_IN_TEXT, PEOPLE, TABLE
from factcheck.lexicon.words import singular
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern

_SCALES = {
    **dict.fromkeys(("k", "000", "000s", "1000", "thsd", "tsd", "thou", "thous"), "thousand"),
    **dict.fromkeys(("m", "mm", "mil", "mill", "mils", "mio", "mn", "mln", "million", "millions"), "million"),
    **dict.fromkeys(("b", "bil", "bill", "mrd", "bn", "bln", "billion", "billions"), "billion"),
    **dict.fromkeys(("tn", "trn", "trillion"), "trillion"),
}
_SURE = frozenset(("k", "000", "000s", "thsd", "tsd"))  # no word of their own: a scale before any noun
_SIGNS = "".join(
    sorted({sign for names in CURRENCIES.values() for sign in names if len(sign) == 1 and not sign.isalnum()})
)
_WORDS_TOO = NOT_IN_TEXT | {"ars", "ron"}  # codes that end or begin other words: MALL, BARS
_PART = pattern(rf"[{re.escape(_SIGNS)}]|[^\s{re.escape(_SIGNS)}]+")
_BEHIND = pattern(r"\s*(?:/|\bper\b)", re.IGNORECASE)
_MARKS = str.maketrans(dict.fromkeys("-'’.()*", " ") | {",": ""})
_CODE = 3  # letters


def slip(text: str) -> str:
    """What to write in place of a unit with a scale that is not understood, "" for a unit that may well be meant.

    `EUR m`, `mEUR`, `€m` and `EUR '000` are million or thousand EUR, `k people` thousand people. What is counted
    stays: `malls`, `m above sea level`.
    """
    cut = _BEHIND.search(text)
    head, tail = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    parts = [part for word in _PART.findall(head.translate(_MARKS)) for part in _apart(word)]
    scales = [part for part in parts if part.lower() in _SCALES]
    rest = [part for part in parts if part.lower() not in _SCALES]
    named = "".join(rest) if "".join(rest).lower() in TABLE else " ".join(rest)  # "US$"
    if len(scales) != 1 or not rest or not (_is_money(named) or _counted(head, scales[0].lower(), named)):
        return ""
    return f"{text!r} is not a unit: write `{_SCALES[scales[0].lower()]} {named}{tail}`"


def _apart(word: str) -> list[str]:
    """A scale and a currency code that are written as one: `mEUR`, `MUSD`, `EURbn`."""
    for code, scale, parts in (
        (word[-_CODE:], word[:-_CODE], (word[:-_CODE], word[-_CODE:])),
        (word[:_CODE], word[_CODE:], (word[_CODE:], word[:_CODE])),
    ):
        if code.isupper() and _is_money(code) and code.lower() not in _WORDS_TOO and scale.lower() in {*_SCALES, "t"}:
            return ["k" if part.lower() == "t" else part for part in parts]  # of "TEUR"
    return [word]


def _is_money(text: str) -> bool:
    unit = TABLE.get(text.lower())
    return unit is not None and unit.kind is UnitKind.MONEY


def _counted(head: str, scale: str, named: str) -> bool:
    """The scale stands before something that is counted or measured, and cannot be meant otherwise."""
    if head.split()[0].strip("'’.()").lower() != scale:
        return False
    unit = TABLE.get(named.lower())
    spelled = unit is not None and unit.kind is UnitKind.MEASURE and len(named) > _CODE
    people = " ".join(map(singular, named.lower().split())) in PEOPLE
    return scale in _SURE or (scale == "m" and (people or spelled))

"""Titles of statistical tables, split: "Poverty headcount ratio at $2.15 a day (2017 PPP) (% of population)" is a
measure, a unit (percent), a denominator (population) and a price basis (2017 PPP).

What stands in brackets, and what the publisher gives as the unit, is looked at part by part; what no rule knows stays
in the label. A title that tells no unit in any way is not split: its series gives no verdict until a mapping says one.
"""

from __future__ import annotations

import re

from factcheck.dataclass import dataclass, field
from factcheck.lexicon.units import NOT_IN_TEXT, TABLE
from factcheck.lexicon.words import singular
from factcheck.model.quantity import UnitKind
from factcheck.pattern import pattern
from factcheck.reference.amount import scale_of

_BRACKET = pattern(r"\s*[(\[]([^()\[\]]*)[)\]]")
_PRICES = pattern(
    r"(current|constant|(?:19|20)\d\d(?: constant)?)\b.*(?:US\$|LCU|\$|international \$|prices|PPP|EUR|€)|(?:19|20)\d\d PPP\Z",
    re.IGNORECASE,
)
_DOLLARS = pattern(r"(?:international|PPP)[ -]?\$|\$ ?PPP", re.IGNORECASE)
_INDEX = pattern(r"\d{4}(?:[-–/]\d{2,4})? ?= ?100\Z")
_SCORE = pattern(r"\d+ ?=")
_SHARE = pattern(r"(?:% |percent |per cent |percentage )(?:of )?(?:the )?(?:total )?(.*)\Z", re.IGNORECASE)
_PERCENT = pattern(
    r"(?:annual )?(?:%|percent|per cent|percentage)(?: (?:growth|change|net|gross|per year))?\Z", re.IGNORECASE
)
_RATE = pattern(
    r"(?:.+ )?per (?:capita|\d|million|thousand|hundred|day|year|hectare|sq|kg|worker|person|woman|women|household|unit|.+)",
    re.IGNORECASE,
)
_UNIT_SPELT_OUT = pattern(r"([A-Z]{2,5}): .*\bunits\Z")  # "TEU: 20 foot equivalent units"
_ABBREVIATION = pattern(r"[A-Z][A-Za-z&]{1,7}s?\Z")
_ADDED = pattern(
    r"(?:modell?ed|national|ILO|UN|WHO|survey|harmoni[sz]ed|reported|preliminary|provisional|estimates?|weighted|average| )+\Z",
    re.IGNORECASE,
)
_BASIS = pattern(
    r"(?:at )?(?:current|constant|chain[- ]linked|real|nominal|previous year)\b.*(?:prices?|volumes?)(?: \(?\d{4}\)?)?\Z"
    r"|(?:not )?(?:un)?(?:seasonally|calendar)\b.*adjusted.*\Z|\d{4} prices\Z",
    re.IGNORECASE,
)
_BARE = pattern(r"\b(?:current|constant|(?:19|20)\d\d|prices|PPP)\b,?", re.IGNORECASE)
_NATIONAL = frozenset(("national currency", "local currency", "lcu", "domestic currency", "national currencies"))
_BALANCE = frozenset(("bop", "dod", "png", "nfl", "ppg", "lcu"))
_SPELT = {
    "sq. km": "km2", "square km": "km2", "square kilometers": "km2", "sq. km of land area": "km2",
    "metric tons": "tonnes", "metric ton": "tonne", "cubic meters": "m3", "cubic metres": "m3", "cubic meter": "m3",
    "cubic metre": "m3",
    "hectares": "hectares", "kt": "kt", "number": "number", "kg": "kg", "kilograms": "kg", "route-km": "km",
}  # fmt: skip
_PEOPLE = frozenset(
    """population migration migrants people persons refugees children workers employment stock force students women men
    adults""".split()
)
_CHANGE = ("change", "growth")
_BEHIND = frozenset("in of out by with for at from per on under to who that among without".split())
_NUMBERS = frozenset("index ratio score rating rank gini rate".split())
_SHARES = frozenset("share proportion percentage".split())


@dataclass(slots=True)
class Split:
    """The parts of a title. `unit` is "" where nothing tells it; `sure` is false then. `added` is what statisticians
    add to a name and nobody says."""

    label: str
    unit: str = ""
    of: str = ""
    prices: str = ""
    added: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    scale: str = ""

    @property
    def sure(self) -> bool:
        """A unit is known, so that amounts can be compared."""
        return bool(self.unit)


def split(title: str, unit: str = "") -> Split:
    """The parts of a title; `unit` is what the publisher gives as such beside it, often the bracket once more."""
    brackets = [found[1].strip() for found in _BRACKET.finditer(title)]
    made = Split(" ".join(_BRACKET.sub("", title).split()).rstrip(" ,;"))
    _ending(made)
    given = unit.strip()
    for text in dict.fromkeys(brackets):
        if text:
            _part(made, text)
    if given and given not in brackets:
        _given(made, given)
    elif not made.unit:
        made.unit = _counted(made.label)
    if made.scale and made.unit and made.unit != "percent":
        made.unit = f"{made.scale} {made.unit}"
    made.label = _plain(made.label)
    if made.kept:
        made.label = f"{made.label} ({', '.join(made.kept)})"
    return made


def _ending(made: Split) -> None:
    """A unit behind a comma or a dash: "Unemployment rate, % of labour force", "Turnover - million euro"."""
    for mark in (" - ", ", ", " – ", ": "):
        head, found, tail = made.label.rpartition(mark)
        if found and (_SHARE.match(tail) or _PERCENT.match(tail) or _is_scale(tail) or _scaled_money(tail)):
            made.label = head
            _part(made, tail)
            return


def _given(made: Split, text: str) -> None:
    """What the publisher gives as the unit: "Chain linked volumes (2015), million euro", "Persons, thousands". What no
    rule knows is no unit, and then none is read out of the title."""
    before = list(made.kept)
    for part in text.replace("; ", ", ").split(", "):
        part = part.strip()
        if _is_scale(part):
            _part(made, part)
        elif _BASIS.match(part):
            made.prices = made.prices or part
        elif not made.unit and (noun := _noun(part)):
            made.unit = noun
        else:
            _part(made, part)
    made.kept = before


def _noun(text: str) -> str:
    """Things that are counted, as a unit of their own: "persons", "thousand households"; "" for no such."""
    _scale, bare = scale_of(text.lower())
    words = bare.split()
    if not words or len(words) > 3 or not all(word.replace("-", "").isalpha() for word in words) or _unit(text):
        return ""
    return text.lower() if singular(words[-1]) != words[-1] or words[-1] in ("people", "species") else ""


def _is_scale(text: str) -> bool:
    """`thousands`, `in millions`, `'000`."""
    return text.lower().removeprefix("in ").rstrip("s") in ("thousand", "million", "billion", "trillion", "000", "'000")


def _scaled_money(text: str) -> str:
    """The currency of an amount, with its scale: "million EUR" for `million euro`, "EUR per person" for `euro per person`;
    "" for none."""
    head, per, behind = text.partition(" per ")
    scale, bare = scale_of(head)
    bare = bare.removeprefix("of ").strip()
    known = TABLE.get(bare.lower()) or TABLE.get(singular(bare.lower()))
    if bare.lower() in _NATIONAL:
        code = "units of local currency"
    elif known and known.kind is UnitKind.MONEY and known.name and (bare.isupper() or bare.lower() not in NOT_IN_TEXT):
        code = known.name
    else:
        return ""
    word = (
        {3: "thousand ", 6: "million ", 9: "billion ", 12: "trillion "}.get(scale.adjusted(), "") if scale != 1 else ""
    )
    return f"{word}{code}{per}{behind.lower()}"


def _part(made: Split, text: str) -> None:
    """One bracket: a unit, a price basis, an abbreviation, what statisticians add, or more of the name."""
    if _ADDED.match(text):
        made.added.append(text)
    elif _INDEX.match(text) or _SCORE.match(text):
        made.unit = made.unit or "number"
        made.added.append(text)
    elif found := _SHARE.match(text):
        made.unit, made.of = made.unit or "percent", made.of or _whole(found[1])
        if text.split()[-1] in _CHANGE and not _says_change(made.label):
            made.label += " growth"
        if text.split()[-1] in ("gross", "net") and not made.of.strip():
            made.kept.append(text.split()[-1])
    elif _PERCENT.match(text):
        made.unit = made.unit or "percent"
        if text.lower().startswith("annual") and not _says_change(made.label):
            made.label += " growth"
    elif found := _UNIT_SPELT_OUT.match(text):
        made.unit = made.unit or found[1]
    elif _is_scale(text):
        made.scale = text.lower().removeprefix("in ").rstrip("s").replace("'000", "thousand").replace("000", "thousand")
    elif _PRICES.search(text):
        _money(made, text)
    elif _BASIS.match(text):
        made.prices = made.prices or text
    elif ", " in text:
        for part in text.split(", "):
            _part(made, part.strip())
    elif unit := _unit(text):
        made.unit = made.unit or unit
    elif text.lower() in _BALANCE:
        made.added.append(text)
    elif _ABBREVIATION.match(text) and _stands_for(text, made.label):
        made.aliases.append(text)
    elif text not in made.kept and text not in made.label:
        made.kept.append(text)


def _stands_for(short: str, label: str) -> bool:
    """The capitals of an abbreviation begin words of the label, in order: "ATMs" for "Automated teller machines"."""
    initials = iter(word[0] for word in label.lower().replace("-", " ").split())
    return all(sign.lower() in initials for sign in short if sign.isupper())


def _whole(text: str) -> str:
    """What a share is of; "gross" and "net" are none, and "total" says nothing."""
    return "" if text.lower() in ("gross", "net", "total", "the total", "all", *_CHANGE) else text


def _says_change(label: str) -> bool:
    return not {"growth", "inflation", "change", "indices"}.isdisjoint(label.lower().replace(",", "").split())


def _money(made: Split, text: str) -> None:
    """`current US$`, `constant 2015 US$`, `2021 PPP $ per day`, `2017 PPP`: the currency and the price basis."""
    made.prices = made.prices or text
    behind = text.lower().partition(" per ")[2]
    rate = f" per {behind}" if behind else ""
    if _DOLLARS.search(text):
        made.unit = made.unit or f"international dollars{rate}"
    elif (money := _scaled_money(_BARE.sub("", text).strip(" ,"))) and not made.unit:
        made.unit = money
    elif "US$" in text or "USD" in text:
        made.unit = made.unit or f"USD{rate}"
    elif "LCU" in text:
        made.unit = made.unit or f"units of local currency{rate}"
    elif "EUR" in text or "€" in text:
        made.unit = made.unit or f"EUR{rate}"


def _unit(text: str) -> str:
    """The unit that a bracket is, as reference files write it; "" for none: `kt of CO2 equivalent` is `kt`."""
    low = text.lower().removeprefix("total ").removeprefix("in ")
    if low in _SPELT:
        return _SPELT[low]
    if money := _scaled_money(text):
        return money
    if low.split(" ")[-1] in _NUMBERS and len(low.split()) <= 3:
        return "number"
    scale, bare = scale_of(low)
    if scale != 1 and (plain := _unit(bare)):
        return f"{low[: low.index(bare)].strip()} {plain}" if bare in low else ""
    head, _, rest = low.partition(" of ")
    if rest and (head in _SPELT or (head in TABLE and TABLE[head].kind is UnitKind.MEASURE)):
        rate = rest.partition(" per ")[2]
        return f"{_SPELT.get(head, head)} per {rate}" if rate else _SPELT.get(head, head)
    if _RATE.match(low):
        before, _, behind = low.partition("per ")
        return f"{_SPELT.get(before.strip(), before.strip())} per {_SPELT.get(behind, behind)}".strip()
    return low if low in TABLE and TABLE[low].kind is not UnitKind.MONEY else ""


def _counted(label: str) -> str:
    """The unit that a title without brackets tells by what it counts: "Patent applications, residents"."""
    words = label.lower().replace(", ", " , ").split()
    if _RATE.match(tail := label.lower().partition(", ")[2]):
        return _unit(tail) or tail
    if not _SHARES.isdisjoint(words):
        return "percent"
    if not _NUMBERS.isdisjoint(words):
        return "number"
    head = _head(label)
    if head in _PEOPLE:
        return "people"
    return head if head and (singular(head) != head or head == "species") else ""


def _head(label: str) -> str:
    """The noun that a title is about: "cases" of "Number of new cases of measles", "population" of "Refugee population by
    country of origin"."""
    words = label.split(", ")[0].lower().removeprefix("number of ").removeprefix("total ").split()
    behind = next((at for at, word in enumerate(words) if at and word in _BEHIND), len(words))
    return words[behind - 1] if words else ""


def _plain(label: str) -> str:
    """Without what says that it is all of it: "Life expectancy at birth, total"."""
    for ending in (", total", " - total", ": total"):
        label = label.removesuffix(ending)
    return label.replace(", total (", " (").strip(" ,")

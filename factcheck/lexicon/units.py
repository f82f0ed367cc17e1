"""Units: how texts and reference files write them, and what they are in a common unit."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factcheck.lexicon.bases import in_digits, ungrouped
from factcheck.lexicon.currencies import AMBIGUOUS_DOLLAR, CROWNS, CURRENCIES
from factcheck.lexicon.measures import BEHIND_DIGITS, MEASURES, RATES, TIMES
from factcheck.lexicon.nouns import OTHER_PLURALS, PEOPLES
from factcheck.lexicon.places import is_of_a_people
from factcheck.lexicon.words import singular
from factcheck.model.quantity import Unit, UnitKind
from factcheck.pattern import pattern

PERCENT = ("%", "percent", "percents", "per cent", "pct", "pc", "per cents", "% share", "‰", "‱")
PARTS = {"‰": Decimal("0.1"), "‱": Decimal("0.01")}  # a thousandth, a ten-thousandth in percent
POINTS = ("percentage point", "percentage points", "percentage-point", "points", "pp", "pts", "% points", "ppt")
BASIS_POINTS = ("basis point", "basis points", "bps")
PEOPLE = frozenset(
    {"person", "people", "inhabitant", "resident", "individual", "man", "woman", "child", "citizen", "human"}
)

EVERYBODY = PEOPLE - {"man", "woman", "child"}


def _table() -> dict[str, Unit]:
    table = dict.fromkeys(PERCENT, Unit(UnitKind.PERCENT, "percent"))
    table |= dict.fromkeys(POINTS, Unit(UnitKind.POINTS, "points"))
    table |= dict.fromkeys(BASIS_POINTS, Unit(UnitKind.POINTS, "basis points"))
    for code, spellings in CURRENCIES.items():
        table |= dict.fromkeys((code.lower(), *spellings), Unit(UnitKind.MONEY, code))
    for name, (_, _, spellings) in MEASURES.items():
        table |= dict.fromkeys((name.lower(), *spellings), Unit(UnitKind.MEASURE, name))
    for name in TIMES:
        plural = "centuries" if name == "century" else name + "s"
        table |= dict.fromkeys((name, plural), Unit(UnitKind.TIME, name))
    table |= {"yr": Unit(UnitKind.TIME, "year"), "yrs": Unit(UnitKind.TIME, "year"), "hr": Unit(UnitKind.TIME, "hour"),
              "hrs": Unit(UnitKind.TIME, "hour"), "mins": Unit(UnitKind.TIME, "minute"), "min": Unit(UnitKind.TIME, "minute"),
              "sec": Unit(UnitKind.TIME, "second"), "secs": Unit(UnitKind.TIME, "second"), "s": Unit(UnitKind.TIME, "second"),
              "h": Unit(UnitKind.TIME, "hour")}  # fmt: skip
    table |= {short: Unit(UnitKind.MEASURE, name, base) for short, (name, base) in RATES.items()}
    table |= dict.fromkeys(
        ("international dollar", "international dollars"), Unit(UnitKind.COUNT, "international dollar")
    )
    table |= {"date": Unit(UnitKind.DATE), "day of the calendar": Unit(UnitKind.DATE)}
    table |= dict.fromkeys(("", "number", "index", "score", "ratio", "none", "rate"), Unit(UnitKind.NUMBER))
    return table


TABLE = _table()
_COUNTED = (UnitKind.MEASURE, UnitKind.TIME, UnitKind.MONEY)
COUNTED_WITH_ARTICLE = frozenset(  # the first words of units that "a" may count: "more than a mile"
    spelling.split()[0] for spelling, unit in TABLE.items() if unit.kind in _COUNTED and len(spelling) > 2
) - frozenset(("second", "degree", "try", "won", "real", "rand", "cop", "mad", "all"))
SIGNS_BEHIND = {sign: Unit(UnitKind.MEASURE, name) for sign, name in BEHIND_DIGITS.items()}
NOT_IN_TEXT = frozenset(
    """won try mad all cop dong gel sar score index rate number ratio none date rand lei t g crowns all ins m points point degree pound pp
    sterling leva real baht mt gt ha kt pts h kw mw gw kj s l ch try pln francs cent second seconds mb gb tb p pc
    cup cups kr rm r buck bucks stone""".split()
)  # words that need more than their look to be a unit


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    """The units by their first word, longer spellings first; signs are words of their own."""
    rows: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for spelling, unit in TABLE.items():
        words = tuple(re.findall(r"(?:[^\W\d_]\.){2,}|[^\W_]+|[^\s\w]", spelling))
        if words:
            rows.setdefault(words[0], []).append((words, unit))
    return {first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in rows.items()}


_PER = pattern(r"^(.*?)\s*(?:/|\bper\b|\bfor each\b|\ban? (?=year|month|week|day|hour))\s*(.+)$")


def unit_of(text: str) -> Unit:
    """The unit that a reference file or a text names; never raises.

    "percent" is PERCENT, "EUR" is MONEY, "km2" is MEASURE, "date" is DATE, "" is NUMBER; anything else
    is a counted noun: "States Parties" is COUNT "state party".
    """
    name = " ".join(text.lower().split())
    if name in TABLE:
        return TABLE[name]
    if name.startswith(("% of ", "percent of ", "per cent of ")):
        return Unit(UnitKind.PERCENT, "percent")
    found = _PER.match(name)
    if found and found[1].strip():
        inner = unit_of(found[1])
        return Unit(inner.kind, inner.name, per_of(found[2]))
    if name.startswith("per "):
        return Unit(UnitKind.NUMBER, "", per_of(name[4:]))
    name = re.sub(r"\s*\(.*\)$", "", name)
    if name in TABLE:
        return TABLE[name]
    return Unit(UnitKind.COUNT, " ".join(singular(word) for word in name.split()))


def per_of(text: str) -> str:
    """What a rate is per, in one form: "1,000 live births" and "thousand live births" are "1000 live birth", "capita" is
    "person", "kwh" is "kWh"; a people are persons: "100,000 Dominicans" are "100000 person", "German household" is "household"."""
    low = ungrouped(text.lower())
    unit = TABLE.get(low)
    if unit is not None and unit.kind is UnitKind.MEASURE:
        return unit.name
    words = in_digits(low.split())
    plain = ["person" if word in ("capita", "head", "heads", "inhabitant", "inhabitants", "resident", "residents", "people", "population") else
             "year" if word in ("annum", "annual") else singular(word) for word in words]  # fmt: skip
    size = next((size for size in (2, 1) if len(plain) >= size and is_of_a_people(" ".join(plain[-size:]))), 0)
    if size:
        plain[-size:] = ["person"]  # "New Zealander"
    money = bool(plain) and (unit := TABLE.get(plain[-1])) is not None and unit.kind is UnitKind.MONEY
    plain = [word for word in plain if word not in ("the", "of", "a", "an")]
    return " ".join(word for word in plain if money or not is_of_a_people(word))


def spelt_out(per: str) -> tuple[str, ...]:
    """What a rate is per in words, where it is a measure: "km2" is "square", "kilometre"."""
    return tuple(MEASURES[per][2][0].split()) if per in MEASURES else ()


def factor(unit: Unit) -> tuple[str, Decimal] | None:
    """The dimension of a measure or time and its factor to the base unit; None for other kinds."""
    if unit.kind is UnitKind.MEASURE and unit.name in MEASURES:
        dimension, scale, _ = MEASURES[unit.name]
        return dimension, Decimal(scale)
    if unit.kind is UnitKind.TIME and unit.name in TIMES:
        return "time", Decimal(TIMES[unit.name])
    return None


LEFT_OUT = (UnitKind.PERCENT, UnitKind.TIME, UnitKind.MEASURE)  # kinds that a table of one measure may leave out


def comparable_units(mine: Unit, theirs: Unit) -> bool:
    """Amounts in the two units can be held against each other."""
    pair = {mine.kind, theirs.kind}
    if mine.kind is theirs.kind:
        if mine.kind is UnitKind.MONEY:
            return same_currency(mine.name, theirs.name)
        if mine.kind in (UnitKind.MEASURE, UnitKind.TIME):
            a, b = factor(mine), factor(theirs)
            return bool(a and b and a[0] == b[0])
        return True
    if "point" in (mine.name, theirs.name) and pair <= {UnitKind.COUNT, UnitKind.POINTS, UnitKind.NUMBER}:
        return True  # "128.3 points" of an index
    if UnitKind.NUMBER in pair:
        other = theirs if mine.kind is UnitKind.NUMBER else mine
        return other.kind in (UnitKind.COUNT, UnitKind.MONEY)
    if _is_box(mine) or _is_box(theirs):  # the trade counts boxes by the standard one
        other = theirs if _is_box(mine) else mine
        return other.kind is UnitKind.MEASURE and MEASURES[other.name][0] == "containers"
    return UnitKind.COUNT in pair and mine.name == theirs.name  # "1,120 sitting days"


def _is_box(unit: Unit) -> bool:
    return unit.kind is UnitKind.COUNT and unit.name.rpartition(" ")[2] in ("container", "box")


def same_currency(a: str, b: str) -> bool:
    """The same code, one unnamed, "$" and a dollar, or "kr" and a crown."""
    if a == b or not a or not b:
        return True
    return ({a, b} <= AMBIGUOUS_DOLLAR | {"$"} and "$" in (a, b)) or ({a, b} <= CROWNS | {"kr"} and "kr" in (a, b))


@cache
def in_plural(unit: str) -> str:
    """A unit as what an amount is given in: `person` is `people`; a code, a symbol or percent has no plural."""
    name, per, base = unit.partition(" per ")
    has_plural = name.isalpha() and name.islower() and (len(name) > 3 or name == "day") and name not in _NO_PLURAL
    return (plural(name) if has_plural else name) + per + base


_NO_PLURAL = frozenset(("percent", "points", "pence", "number", "date", "celsius", "fahrenheit", "times", "rank"))


_NO_MEN = frozenset("human german roman norman shaman talisman ottoman caiman brahman".split())


def _compound_plural(noun: str) -> str:
    """grandchildren, firemen; humans."""
    return noun + "ren" if noun.endswith("child") else noun + "s" if noun in _NO_MEN else noun[:-2] + "en"


def plural(noun: str) -> str:
    """A counted noun as a unit is written: state → states, person → people."""
    irregular = {
        "person": "people",
        "man": "men",
        "woman": "women",
        "child": "children",
        "life": "lives",
        "foot": "feet",
    }
    if noun in irregular or noun in OTHER_PLURALS or noun in PEOPLES:
        return irregular.get(noun, noun)
    if noun.endswith(("child", "man")) and singular(compound := _compound_plural(noun)) == noun:
        return compound
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def unit_words(unit: Unit) -> str:
    """A unit as an editor writes it: `states`, `births per woman`, `percent`, `EUR`."""
    name = plural(unit.name) if unit.kind is UnitKind.COUNT else ""
    return str(Unit(unit.kind, name, unit.per)) if name else str(unit)


def in_units(amount: str, unit: str, kind: str) -> str:
    """An amount in the one notation with its unit: `165 states`, `>80 percent`, `2.4 births per woman`, `rank 2`, `60`."""
    if kind in (UnitKind.DATE, UnitKind.NUMBER):
        return f"{unit} {amount}" if unit == "rank" else amount if unit == kind else f"{amount} {unit}"
    name, per, base = unit.partition(" per ")
    if kind == UnitKind.COUNT and amount != "1":
        name = plural(name)
    return f"{amount} {name}{per}{base}"

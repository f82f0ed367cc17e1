"""Units: how texts and reference files write them, and what they are in a common unit.

Factors are exact by definition (SI Brochure, 9th ed.; international yard and pound of 1959) unless marked.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factcheck.lexicon.nouns import OTHER_PLURALS, PEOPLES
from factcheck.lexicon.words import singular
from factcheck.model.quantity import Unit, UnitKind
from factcheck.pattern import pattern

# name: (dimension, factor to the dimension's base unit, spellings)
MEASURES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "mm": ("length", "0.001", ("millimetre", "millimeter", "millimetres", "millimeters")),
    "cm": ("length", "0.01", ("centimetre", "centimeter", "centimetres", "centimeters")),
    "m": ("length", "1", ("metre", "meter", "metres", "meters")),
    "km": ("length", "1000", ("kilometre", "kilometer", "kilometres", "kilometers", "kms")),
    "inch": ("length", "0.0254", ("inches", "ins")),
    "foot": ("length", "0.3048", ("feet", "ft")),
    "yard": ("length", "0.9144", ("yards", "yd")),
    "mile": ("length", "1609.344", ("miles",)),
    "m2": ("area", "1", ("square metre", "square meter", "square metres", "square meters", "m²", "sq m", "sqm")),
    "ha": ("area", "10000", ("hectare", "hectares")),
    "km2": ("area", "1000000", ("square kilometre", "square kilometer", "square kilometres", "square kilometers",
                                "km²", "sq km", "sq. km", "square km", "sqkm")),
    "acre": ("area", "4046.8564224", ("acres",)),
    "square mile": ("area", "2589988.110336", ("square miles", "sq mi", "sq miles")),
    "square foot": ("area", "0.09290304", ("square feet", "sq ft")),
    "g": ("mass", "0.001", ("gram", "grams", "gramme", "grammes")),
    "kg": ("mass", "1", ("kilogram", "kilograms", "kilo", "kilos", "kgs", "kilogramme", "kilogrammes")),
    "tonne": ("mass", "1000", ("tonnes", "metric ton", "metric tons", "metric tonnes", "ton", "tons", "t")),
    "kt": ("mass", "1000000", ("kilotonne", "kilotonnes", "kiloton", "kilotons")),
    "Mt": ("mass", "1000000000", ("megatonne", "megatonnes", "megaton", "megatons")),
    "Gt": ("mass", "1000000000000", ("gigatonne", "gigatonnes", "gigaton", "gigatons")),
    "tCO2e": ("mass", "1000", ("tonnes of co2 equivalent", "tco2", "tco2e")),
    "lb": ("mass", "0.45359237", ("pound weight", "lbs")),
    "litre": ("volume", "1", ("liter", "litres", "liters")),
    "hl": ("volume", "100", ("hectolitre", "hectolitres")),
    "m3": ("volume", "1000", ("cubic metre", "cubic meter", "cubic metres", "cubic meters", "m³")),
    "bcm": ("volume", "1000000000000", ("billion cubic metres", "billion cubic meters")),
    "barrel": ("volume", "158.987294928", ("barrels", "bbl")),
    "gallon": ("volume", "3.785411784", ("gallons",)),  # US
    "kWh": ("energy", "1", ("kilowatt-hour", "kilowatt-hours", "kilowatt hour", "kilowatt hours", "kwh")),
    "MWh": ("energy", "1000", ("megawatt-hour", "megawatt-hours", "megawatt hours", "megawatt hour", "mwh")),
    "GWh": ("energy", "1000000", ("gigawatt-hour", "gigawatt-hours", "gigawatt hours", "gigawatt hour", "gwh")),
    "TWh": ("energy", "1000000000", ("terawatt-hour", "terawatt-hours", "terawatt hours", "terawatt hour", "twh")),
    "kW": ("power", "1", ("kilowatt", "kilowatts", "kw")),
    "MW": ("power", "1000", ("megawatt", "megawatts", "mw")),
    "GW": ("power", "1000000", ("gigawatt", "gigawatts", "gw")),
    "celsius": ("temperature", "1", ("°c", "degree celsius", "degrees celsius", "degrees centigrade", "degree c",
                                     "degrees c", "c degrees", "deg c")),
    "fahrenheit": ("fahrenheit", "1", ("°f", "degree fahrenheit", "degrees fahrenheit", "degrees f")),
    "degree": ("temperature", "1", ("degrees",)),
    "km/h": ("speed", "1", ("kph", "kmh", "kilometres per hour", "kilometers per hour", "kilometres an hour")),
    "mph": ("speed", "1.609344", ("miles per hour", "miles an hour")),
    "ppm": ("concentration", "1", ("parts per million",)),
    "MB": ("data", "1", ("megabyte", "megabytes", "mb")),
    "GB": ("data", "1000", ("gigabyte", "gigabytes", "gb")),
    "TB": ("data", "1000000", ("terabyte", "terabytes", "tb")),
    "Mbit/s": ("bandwidth", "1", ("megabits per second", "megabits a second", "mbps", "mbit/s")),
    "ml": ("volume", "0.001", ("millilitre", "millilitres", "milliliter", "milliliters")),
    "mg": ("mass", "0.000001", ("milligram", "milligrams")),
    "microgram": ("mass", "0.000000001", ("micrograms", "µg", "μg")),
    "fluid ounce": ("volume", "0.0284130625", ("fluid ounces", "fl oz")),
    "tablespoon": ("volume", "0.015", ("tablespoons", "tbsp")),
    "teaspoon": ("volume", "0.005", ("teaspoons", "tsp")),
    "ounce": ("mass", "0.028349523125", ("ounces", "oz")),
    "light year": ("length", "9460730472580800", ("light years", "light-year", "light-years")),
    "nautical mile": ("length", "1852", ("nautical miles",)),
    "square inch": ("area", "0.00064516", ("square inches",)),
    "decibel": ("loudness", "1", ("decibels", "db")),
    "millisecond": ("short time", "1", ("milliseconds", "ms")),
    "tonne-kilometre": ("freight carried", "1", ("tonne kilometre", "tonne kilometres", "tonne kilometer",
                                                 "tonne kilometers", "tonne km", "tkm")),
    "passenger-kilometre": ("passengers carried", "1", ("passenger kilometre", "passenger kilometres",
                                                        "passenger kilometer", "passenger kilometers", "passenger km", "pkm")),
    "vehicle-kilometre": ("traffic", "1", ("vehicle kilometre", "vehicle kilometres", "vehicle kilometer",
                                           "vehicle kilometers", "vehicle km")),
    "kcal": ("kcal", "1", ("calorie", "calories", "kilocalories")),
}  # fmt: skip

TIMES: dict[str, str] = {  # to days; a month and a year are means of the Gregorian calendar
    "second": "0.000011574074074", "minute": "0.00069444444444", "hour": "0.041666666666667", "day": "1", "week": "7",
    "fortnight": "14", "month": "30.436875", "year": "365.2425", "decade": "3652.425", "century": "36524.25",
}  # fmt: skip

CURRENCIES: dict[str, tuple[str, ...]] = {
    "EUR": ("€", "euro", "euros", "eur"),
    "USD": ("us$", "usd", "us dollar", "us dollars", "u.s. dollars", "american dollars", "dollar", "dollars"),
    "GBP": ("£", "gbp", "pound", "pounds", "pound sterling", "pounds sterling", "sterling"),
    "JPY": ("¥", "jpy", "yen"),
    "CHF": ("chf", "swiss franc", "swiss francs", "francs"),
    "CNY": ("cny", "rmb", "yuan", "renminbi"),
    "INR": ("₹", "inr", "rupee", "rupees", "rs", "rs."),
    "AUD": ("a$", "aud", "au$", "australian dollars"),
    "CAD": ("c$", "cad", "ca$", "canadian dollars"),
    "NZD": ("nz$", "nzd", "new zealand dollars"),
    "SEK": ("sek", "swedish kronor", "kronor"),
    "NOK": ("nok", "norwegian kroner", "kroner"),
    "DKK": ("dkk", "danish kroner"),
    "PLN": ("pln", "zloty", "zlotys", "zł"),
    "CZK": ("czk", "koruna", "korunas", "crowns"),
    "HUF": ("huf", "forint", "forints"),
    "RUB": ("₽", "rub", "rouble", "roubles", "ruble", "rubles"),
    "UAH": ("₴", "uah", "hryvnia", "hryvnias"),
    "TRY": ("₺", "try", "lira", "turkish lira"),
    "ZAR": ("zar", "rand"),
    "KES": ("kes", "ksh", "kenyan shillings", "shillings"),
    "NGN": ("₦", "ngn", "naira"),
    "BRL": ("r$", "brl", "reais"),
    "MXN": ("mxn", "mexican pesos", "pesos"),
    "KRW": ("₩", "krw", "won"),
    "ILS": ("₪", "ils", "shekel", "shekels"),
    "SGD": ("s$", "sgd"),
    "HKD": ("hk$", "hkd"),
    "BGN": ("bgn", "leva"),
    "RON": ("ron", "lei"),
    "RWF": ("rwf", "rwandan francs"),
    "ETB": ("etb", "birr"),
    "GHS": ("ghs", "cedi", "cedis"),
    "THB": ("thb", "baht"),
    "IDR": ("idr", "rupiah"),
    "VND": ("vnd", "dong"),
    "PKR": ("pkr", "pakistani rupees"),
    "BDT": ("bdt", "taka"),
    "LKR": ("lkr", "sri lankan rupees"),
    "EGP": ("egp", "egyptian pounds"),
    "MAD": ("mad", "moroccan dirhams"),
    "AED": ("aed", "dirhams"),
    "SAR": ("sar", "riyals", "riyal"),
    "TZS": ("tzs", "tanzanian shillings"),
    "UGX": ("ugx", "ugandan shillings"),
    "ARS": ("ars", "argentine pesos"),
    "CLP": ("clp", "chilean pesos"),
    "COP": ("cop", "colombian pesos"),
    "ISK": ("isk", "icelandic kronur"),
    "RSD": ("rsd", "dinars", "dinar"),
    "GEL": ("gel", "lari"),
    "KZT": ("kzt", "tenge"),
    "PHP": ("php", "philippine pesos"),
    "MYR": ("myr", "ringgit"),
    "TWD": ("twd", "nt$"),
    "$": ("$",),  # several; settled by context where it can be
    "cent": ("¢", "cents", "cent", "pence", "penny", "p"),
}  # fmt: skip
MONEY_SIGNS = frozenset("€ $ £ ¥ ₹ ₽ ₴ ₺ ₦ ₩ ₪ ¢".split())
CODES = frozenset(  # written right before digits: EUR800, Rs500; no other letters are
    {code.lower() for code in CURRENCIES if len(code) == 3 and code not in ("TRY", "COP", "MAD", "GEL")}
    | {"rs", "ksh", "fy"}
)
CURRENCY_WORDS = (
    frozenset(  # what stands before a sum: a sign or a code
        spelling
        for names in CURRENCIES.values()
        for spelling in names
        if not spelling.isalpha() or len(spelling) == 3
        if spelling not in ("yen", "try", "cop", "mad", "gel")
    )
    | frozenset(code.lower() for code in CURRENCIES if code not in ("cent", "TRY", "COP", "MAD", "GEL"))
    | {"rs", "ksh"}
)
SUPERSCRIPT_UNITS = frozenset(("mm", "cm", "m", "km", "ft", "mi"))
AMBIGUOUS_DOLLAR = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN"})

PERCENT = ("%", "percent", "per cent", "pct", "per cents", "% share", "‰", "‱")
PARTS = {"‰": Decimal("0.1"), "‱": Decimal("0.01")}  # a thousandth, a ten-thousandth in percent
POINTS = ("percentage point", "percentage points", "percentage-point", "points", "pp", "pts", "% points", "ppt")
BASIS_POINTS = ("basis point", "basis points", "bps")
PEOPLE = frozenset(
    {"person", "people", "inhabitant", "resident", "individual", "man", "woman", "child", "citizen", "human"}
)


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
              "hrs": Unit(UnitKind.TIME, "hour"), "mins": Unit(UnitKind.TIME, "minute")}  # fmt: skip
    table |= {"date": Unit(UnitKind.DATE), "day of the calendar": Unit(UnitKind.DATE)}
    table |= dict.fromkeys(("", "number", "index", "score", "ratio", "none", "rate"), Unit(UnitKind.NUMBER))
    return table


TABLE = _table()
NOT_IN_TEXT = frozenset(
    """won try mad all cop dong gel sar score index rate number ratio none date rand lei t g crowns all ins m points point degree pound pp
    sterling leva real baht mt gt ha kt pts h kw mw gw kj s l ch try pln francs cent second seconds mb gb tb mhz p""".split()
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
    """What a rate is per, in one form: "1,000 live births" is "1000 live birth", "capita" is "person", "kwh" is "kWh"."""
    low = text.lower().replace(",", "")
    unit = TABLE.get(low)
    if unit is not None and unit.kind is UnitKind.MEASURE:
        return unit.name
    words = low.split()
    plain = ["person" if word in ("capita", "head", "inhabitant", "inhabitants", "resident", "residents", "people", "population") else
             "year" if word in ("annum", "annual") else singular(word) for word in words]  # fmt: skip
    return " ".join(word for word in plain if word not in ("the", "of", "a", "an"))


def factor(unit: Unit) -> tuple[str, Decimal] | None:
    """The dimension of a measure or time and its factor to the base unit; None for other kinds."""
    if unit.kind is UnitKind.MEASURE and unit.name in MEASURES:
        dimension, scale, _ = MEASURES[unit.name]
        return dimension, Decimal(scale)
    if unit.kind is UnitKind.TIME and unit.name in TIMES:
        return "time", Decimal(TIMES[unit.name])
    return None


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
    return UnitKind.COUNT in pair and mine.name == theirs.name  # "1,120 sitting days"


def same_currency(a: str, b: str) -> bool:
    """The same code, one unnamed, or "$" and a dollar."""
    return a == b or not a or not b or ({a, b} <= AMBIGUOUS_DOLLAR | {"$"} and "$" in (a, b))


@cache
def in_plural(unit: str) -> str:
    """A unit as what an amount is given in: `person` is `people`; a code, a symbol or percent has no plural."""
    name, per, base = unit.partition(" per ")
    has_plural = name.isalpha() and name.islower() and (len(name) > 3 or name == "day") and name not in _NO_PLURAL
    return (plural(name) if has_plural else name) + per + base


_NO_PLURAL = frozenset(("percent", "points", "number", "date", "celsius", "fahrenheit", "times", "rank"))


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

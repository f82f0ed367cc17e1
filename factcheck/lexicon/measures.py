"""Measures and spans of time: how they are written, and what they are in a common unit.

Factors are exact by definition (SI Brochure, 9th ed.; international yard and pound of 1959) unless marked.
"""

from __future__ import annotations

# name: (dimension, factor to the dimension's base unit, spellings)
MEASURES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "nm": ("length", "0.000000001", ("nanometre", "nanometer", "nanometres", "nanometers")),
    "micrometre": ("length", "0.000001", ("micrometres", "micrometer", "micrometers", "micron", "microns", "µm", "μm")),
    "mm": ("length", "0.001", ("millimetre", "millimeter", "millimetres", "millimeters")),
    "cm": ("length", "0.01", ("centimetre", "centimeter", "centimetres", "centimeters")),
    "m": ("length", "1", ("metre", "meter", "metres", "meters")),
    "dm": ("length", "0.1", ("decimetre", "decimeter", "decimetres", "decimeters")),
    "km": ("length", "1000", ("kilometre", "kilometer", "kilometres", "kilometers", "kms")),
    "inch": ("length", "0.0254", ("inches", "ins", "″")),
    "foot": ("length", "0.3048", ("feet", "ft")),
    "yard": ("length", "0.9144", ("yards", "yd", "yds")),
    "mile": ("length", "1609.344", ("miles", "mi")),
    "fathom": ("length", "1.8288", ("fathoms",)),
    "furlong": ("length", "201.168", ("furlongs",)),
    "m2": ("area", "1", ("square metre", "square meter", "square metres", "square meters", "m²", "m^2", "metres squared", "sq m", "sqm")),
    "ha": ("area", "10000", ("hectare", "hectares")),
    "km2": ("area", "1000000", ("square kilometre", "square kilometer", "square kilometres", "square kilometers",
                                "km²", "km^2", "km squared", "sq km", "sq. km", "square km", "sqkm")),
    "acre": ("area", "4046.8564224", ("acres",)),
    "square mile": ("area", "2589988.110336", ("square miles", "sq mi", "sq miles", "sq. miles", "sq. mi")),
    "square foot": ("area", "0.09290304", ("square feet", "sq ft", "sq. ft", "sq feet", "sqft", "ft²")),
    "g": ("mass", "0.001", ("gram", "grams", "gramme", "grammes")),
    "kg": ("mass", "1", ("kilogram", "kilograms", "kilo", "kilos", "kgs", "k.g.", "kilogramme", "kilogrammes")),
    "tonne": ("mass", "1000", ("tonnes", "metric ton", "metric tons", "metric tonnes", "ton", "tons", "t")),
    "kt": ("mass", "1000000", ("kilotonne", "kilotonnes", "kiloton", "kilotons")),
    "Mt": ("mass", "1000000000", ("megatonne", "megatonnes", "megaton", "megatons")),
    "Gt": ("mass", "1000000000000", ("gigatonne", "gigatonnes", "gigaton", "gigatons")),
    "tCO2e": ("mass", "1000", ("tonnes of co2 equivalent", "tco2", "tco2e")),
    "lb": ("mass", "0.45359237", ("pound weight", "lbs")),
    "stone": ("mass", "6.35029318", ()),
    "short ton": ("mass", "907.18474", ("short tons",)),
    "long ton": ("mass", "1016.0469088", ("long tons",)),
    "litre": ("volume", "1", ("liter", "litres", "liters", "ltr", "ltrs")),
    "hl": ("volume", "100", ("hectolitre", "hectolitres", "hectoliter", "hectoliters")),
    "m3": ("volume", "1000", ("cubic metre", "cubic meter", "cubic metres", "cubic meters", "m³", "m^3")),
    "cubic foot": ("volume", "28.316846592", ("cubic feet", "cu ft", "cu. ft")),
    "cubic yard": ("volume", "764.554857984", ("cubic yards",)),
    "cubic inch": ("volume", "0.016387064", ("cubic inches",)),
    "cm3": ("volume", "0.001", ("cubic centimetre", "cubic centimeter", "cubic centimetres", "cubic centimeters", "cm³")),
    "km3": ("volume", "1000000000000", ("cubic kilometre", "cubic kilometer", "cubic kilometres", "cubic kilometers", "km³", "km^3", "km cubed")),
    "cubic mile": ("volume", "4168181825440.579584", ("cubic miles",)),
    "bcm": ("volume", "1000000000000", ("billion cubic metres", "billion cubic meters")),
    "barrel": ("volume", "158.987294928", ("barrels", "bbl")),
    "acre-foot": ("volume", "1233481.83754752", ("acre-feet", "acre feet", "acre foot")),
    "thousand cubic feet": ("volume", "28316.846592", ("mcf",)),
    "million cubic feet": ("volume", "28316846.592", ("mmcf",)),
    "billion cubic feet": ("volume", "28316846592", ("bcf",)),
    "gallon": ("volume", "3.785411784", ("gallons", "gal", "gals")),  # US
    "quart": ("volume", "0.946352946", ("quarts", "qt")),  # US
    "pint": ("volume", "0.56826125", ("pints",)),  # imperial
    "cup": ("volume", "0.2365882365", ("cups",)),  # US
    "bushel": ("volume", "35.23907016688", ("bushels",)),  # US
    "kWh": ("energy", "1", ("kilowatt-hour", "kilowatt-hours", "kilowatt hour", "kilowatt hours", "kwh")),
    "MWh": ("energy", "1000", ("megawatt-hour", "megawatt-hours", "megawatt hours", "megawatt hour", "mwh")),
    "GWh": ("energy", "1000000", ("gigawatt-hour", "gigawatt-hours", "gigawatt hours", "gigawatt hour", "gwh")),
    "TWh": ("energy", "1000000000", ("terawatt-hour", "terawatt-hours", "terawatt hours", "terawatt hour", "twh")),
    "kW": ("power", "1", ("kilowatt", "kilowatts", "kw")),
    "MW": ("power", "1000", ("megawatt", "megawatts", "mw")),
    "GW": ("power", "1000000", ("gigawatt", "gigawatts", "gw")),
    "watt": ("power", "0.001", ("watts",)),
    "TW": ("power", "1000000000", ("terawatt", "terawatts")),
    "horsepower": ("power", "0.745699872", ("hp", "bhp", "brake horsepower")),  # mechanical
    "volt": ("voltage", "1", ("volts",)),
    "kV": ("voltage", "1000", ("kilovolt", "kilovolts")),
    "ampere": ("current", "1", ("amperes", "amp", "amps")),
    "hertz": ("frequency", "1", ("hz",)),
    "kHz": ("frequency", "1000", ("kilohertz",)),
    "MHz": ("frequency", "1000000", ("megahertz",)),
    "GHz": ("frequency", "1000000000", ("gigahertz",)),
    "Wh": ("energy", "0.001", ("watt hour", "watt hours", "watt-hour", "watt-hours")),
    "joule": ("heat", "1", ("joules",)),
    "kJ": ("heat", "1000", ("kilojoule", "kilojoules")),
    "MJ": ("heat", "1000000", ("megajoule", "megajoules")),
    "GJ": ("heat", "1000000000", ("gigajoule", "gigajoules")),
    "Btu": ("heat", "1055.05585262", ("btu", "btus", "british thermal unit", "british thermal units")),
    "million Btu": ("heat", "1055055852.62", ("mmbtu", "million btu", "million british thermal units")),
    "pascal": ("pressure", "1", ("pascals",)),
    "hPa": ("pressure", "100", ("hectopascal", "hectopascals", "millibar", "millibars")),
    "kPa": ("pressure", "1000", ("kilopascal", "kilopascals")),
    "mmHg": ("pressure", "133.322387415", ("mm hg", "millimetres of mercury", "millimeters of mercury")),
    "newton metre": ("torque", "1", ("newton metres", "newton meter", "newton meters", "newton-metres", "newton-meters")),
    "mAh": ("charge", "1", ("milliamp-hour", "milliamp-hours", "milliamp hour", "milliamp hours")),
    "megapixel": ("pixels", "1", ("megapixels",)),
    "psi": ("pressure", "6894.757293168", ("pounds per square inch",)),  # rounded
    "millisievert": ("dose of radiation", "1", ("millisieverts", "msv")),
    "sievert": ("dose of radiation", "1000", ("sieverts",)),
    "becquerel": ("radioactivity", "1", ("becquerels",)),
    "kelvin": ("kelvin", "1", ("kelvins", "degrees kelvin")),
    "celsius": ("temperature", "1", ("°c", "° celsius", "degree celsius", "degrees celsius", "degrees centigrade", "degree c", "degree centigrade", "centigrade", "celcius", "degrees celcius", "deg. c",
                                     "degrees c", "c degrees", "deg c",
                                     "degrees on the celsius scale", "° on the celsius scale", "degrees on the centigrade scale")),
    "fahrenheit": ("fahrenheit", "1", ("°f", "° fahrenheit", "degree fahrenheit", "degrees fahrenheit", "degrees f", "farenheit", "degrees farenheit", "deg f", "deg. f",
                                      "degrees on the fahrenheit scale", "° on the fahrenheit scale")),
    "degree": ("temperature", "1", ("degrees", "°", "deg")),
    "km/h": ("speed", "1", ("kph", "kmh", "kmph", "km/hr", "km per hour", "km an hour", "kilometre per hour", "kilometer per hour",
                           "kilometres per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour")),
    "mph": ("speed", "1.609344", ("miles per hour", "miles an hour", "mile per hour", "mile an hour")),
    "m/s": ("speed", "3.6", ("metres per second", "meters per second", "metres a second", "meters a second")),
    "km/s": ("speed", "3600", ("kilometres per second", "kilometers per second", "kilometres a second")),
    "knot": ("speed", "1.852", ("knots",)),
    "ppm": ("concentration", "1", ("parts per million",)),
    "byte": ("data", "0.000001", ("bytes",)),
    "kB": ("data", "0.001", ("kilobyte", "kilobytes", "kb")),
    "PB": ("data", "1000000000", ("petabyte", "petabytes")),
    "EB": ("data", "1000000000000", ("exabyte", "exabytes")),
    "MB": ("data", "1", ("megabyte", "megabytes", "mb")),
    "GB": ("data", "1000", ("gigabyte", "gigabytes", "gb")),
    "TB": ("data", "1000000", ("terabyte", "terabytes", "tb")),
    "kbit/s": ("bandwidth", "0.001", ("kilobits per second", "kilobits a second", "kbps", "kbit/s")),
    "Gbit/s": ("bandwidth", "1000", ("gigabits per second", "gigabits a second", "gbps", "gbit/s")),
    "Mbit": ("bits", "1", ("megabit", "megabits")),
    "Gbit": ("bits", "1000", ("gigabit", "gigabits")),
    "Mbit/s": ("bandwidth", "1", ("megabits per second", "megabits a second", "mbps", "mbit/s")),
    "ml": ("volume", "0.001", ("millilitre", "millilitres", "milliliter", "milliliters", "mls")),
    "cl": ("volume", "0.01", ("centilitre", "centilitres", "centiliter", "centiliters")),
    "mg": ("mass", "0.000001", ("milligram", "milligrams")),
    "microgram": ("mass", "0.000000001", ("micrograms", "microgramme", "microgrammes", "µg", "μg", "mcg")),
    "fluid ounce": ("volume", "0.0284130625", ("fluid ounces", "fl oz")),
    "tablespoon": ("volume", "0.015", ("tablespoons", "tbsp")),
    "teaspoon": ("volume", "0.005", ("teaspoons", "tsp")),
    "ounce": ("mass", "0.028349523125", ("ounces", "oz")),
    "light year": ("length", "9460730472580800", ("light years", "light-year", "light-years")),
    "nautical mile": ("length", "1852", ("nautical miles",)),
    "square inch": ("area", "0.00064516", ("square inches", "sq in")),
    "square yard": ("area", "0.83612736", ("square yards", "sq yd")),
    "decibel": ("loudness", "1", ("decibels", "db")),
    "millisecond": ("short time", "1", ("milliseconds", "ms")),
    "tonne-kilometre": ("freight carried", "1", ("tonne kilometre", "tonne kilometres", "tonne kilometer",
                                                 "tonne kilometers", "tonne km", "tkm")),
    "passenger-kilometre": ("passengers carried", "1", ("passenger kilometre", "passenger kilometres",
                                                        "passenger kilometer", "passenger kilometers", "passenger km", "pkm")),
    "vehicle-kilometre": ("traffic", "1", ("vehicle kilometre", "vehicle kilometres", "vehicle kilometer",
                                           "vehicle kilometers", "vehicle km")),
    "TEU": ("containers", "1", ("teu", "teus", "standard containers", "standard container", "20-foot equivalent units", "twenty-foot equivalent units")),
    "kcal": ("kcal", "1", ("calorie", "calories", "kilocalories")),
}  # fmt: skip

TIMES: dict[str, str] = {  # to days; a month and a year are means of the Gregorian calendar
    "second": "0.000011574074074", "minute": "0.00069444444444", "hour": "0.041666666666667", "day": "1", "week": "7",
    "fortnight": "14", "month": "30.436875", "year": "365.2425", "decade": "3652.425", "century": "36524.25",
}  # fmt: skip
RATES = {  # units that say what they are per in one word
    "bpd": ("barrel", "day"), "b/d": ("barrel", "day"), "bopd": ("barrel", "day"), "tpd": ("tonne", "day"),
    "tpa": ("tonne", "year"), "mtpa": ("Mt", "year"), "mpg": ("mile", "gallon"), "rpm": ("revolution", "minute"),
}  # fmt: skip
BEHIND_DIGITS = {  # signs that are a unit only where no blank stands before them, and in these letters
    "in": "inch", "l": "litre", "L": "litre", "W": "watt", "V": "volt", "cc": "cm3", "Nm": "newton metre", "MP": "megapixel",
}  # fmt: skip
LETTERS_PER = {
    "W": "watt",
    "J": "joule",
    "V": "volt",
    "A": "ampere",
    "g": "g",
    "l": "litre",
    "L": "litre",
}  # before "/"
IN_THESE_LETTERS = frozenset(  # signs that other letters make a word or another sign
    """Mt Gt ha kt kW MW GW TW MB GB TB kB PB EB mi gal gals qt yd yds hp bhp psi kHz MHz GHz Hz kV Wh kJ MJ GJ hPa kPa nm
    dm cl mcg mls deg mAh""".split()
)
SUPERSCRIPT_UNITS = frozenset(("mm", "cm", "m", "km", "ft", "mi"))  # in front of a raised 2 or 3
LEAPS = frozenset(  # with one in front, "89.45m" is a length; sums and readers jump and leap, too
    "throw throws thrown thrower throwers vaulter vaulters".split()
)
CONTESTS = frozenset(
    "javelin discus vault vaulted heptathlon decathlon".split()
)  # missiles and cellars are called so, too
WON = frozenset(  # what is told of a contest by a length
    """record records best mark won win wins winning gold silver bronze title champion led leads opened attempt attempts
    effort qualified distance""".split()
)
SUMMED = frozenset(  # beside them the m is a million
    """worth cost costs costing drew draws drawn users viewers fans readers spectators audience watched spent paid pay
    earned sold sales raised budget prize revenue fund funding money followers subscribers people""".split()
)

"""Number words, scales and fractions, and the small parser that adds them up.

The grammar is that of English numerals (Huddleston & Pullum 2002, ch. 5 §16): units and teens, tens,
"hundred", then scales, each larger scale before the smaller.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

UNITS = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12, "lakh": Decimal(10) ** 5, "lac": Decimal(10) ** 5, "crore": Decimal(10) ** 7,
    "cr": Decimal(10) ** 7,
}  # fmt: skip
SHORT_SCALES = {  # only right after digits: 97m, 4.2bn, 30k
    "k": Decimal(1000), "m": Decimal(10) ** 6, "mn": Decimal(10) ** 6, "mln": Decimal(10) ** 6, "mio": Decimal(10) ** 6, "mil": Decimal(10) ** 6, "cr": Decimal(10) ** 7, "lkh": Decimal(10) ** 5, "lkhs": Decimal(10) ** 5,
    "bn": Decimal(10) ** 9, "b": Decimal(10) ** 9, "bln": Decimal(10) ** 9, "mrd": Decimal(10) ** 9, "tln": Decimal(10) ** 12, "tn": Decimal(10) ** 12, "trn": Decimal(10) ** 12,
}  # fmt: skip
MONEY_SCALES = {  # only right after digits with a sign of money in front: $2.1T, $20MM, ₹5L
    "t": Decimal(10) ** 12, "mm": Decimal(10) ** 6, "l": Decimal(10) ** 5,
}  # fmt: skip
MULTIPLES = {"dozen": 12, "doz": 12, "dz": 12, "score": 20, "couple": 2, "pair": 2}
SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅕": "0.2", "⅛": "0.125"}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 1000000,
}  # fmt: skip
ORDINAL_ENDS = ("st", "nd", "rd", "th")  # right behind digits: 21st
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9,
    "trillionth": 10**12,
}  # fmt: skip
FRACTIONS = (  # over, under
    {word: (1, under) for word, under in _PARTS.items()}
    | {f"{word}s": (1, under) for word, under in _PARTS.items() if word != "half"}
    | {"halves": (1, 2)}
)
SCALED_PARTS = {  # what may stand behind a hyphen: "a ten-thousandth"
    word: under for word, under in _PARTS.items() if under >= 100
}
TENS_PARTS = {f"{word}s": value for word, value in ORDINALS.items() if value < 10}  # three twenty-firsts
IN_ORDER = {  # what stands behind "a third" where it is one of a row or a name, and no share
    "third": frozenset("party country world person rail reading degree age man woman term umpire".split()),
    "quarter": frozenset("moon final pounder note back".split()),
    "fifth": frozenset("column wheel amendment avenue form".split()),
}  # fmt: skip
VAGUE = {  # read as from one to under ten of them; "tens of thousands" multiplies
    "dozens": Decimal(24), "scores": Decimal(40), "tens": Decimal(20), "hundreds": Decimal(100),
    "thousands": Decimal(1000), "millions": Decimal(10) ** 6, "billions": Decimal(10) ** 9,
    "trillions": Decimal(10) ** 12,
}  # fmt: skip
TWICE = {  # in front of digits: "twice 63,140"; of what it is held against: "double the rate"
    "twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4,
}  # fmt: skip
FEW = {"few": (2, 10), "several": (3, 10), "couple": (2, 4)}  # "a few hundred", "several thousand"
SET_BESIDE = frozenset(  # behind two numbers that are set against each other: "a 2-to-3 ratio"
    """ratio ratios odds vote votes split majority decision ruling verdict favourite favorite chance scale basis score win
    defeat lead loss margin""".split()
)
BEFORE_SCALE = frozenset(  # a bare scale behind them is one of it: "another million", "the hundred guests"
    "the this that another every each per first last next my your his her its our their".split()
)
NUMBERLIKE = frozenset(
    "multi several many xx xxx nn umpteen zillion few some odd n x".split()
)  # and behind these it is not
SURENESS = frozenset("confidence credible credibility uncertainty prediction".split())  # "95% confidence interval"
INTERVALS = frozenset("interval intervals limit limits level bound bounds range".split())
IN_MILLIONS = frozenset(  # an m apart from its number is a million where one of these follows: "5 m visitors"
    """people persons visitors tourists passengers users viewers listeners readers inhabitants residents citizens customers
    subscribers members voters refugees migrants pupils students patients workers employees households children jobs
    guests nights copies euros dollars pounds tonnes tons barrels""".split()
)
NUMERAL_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES)
STARTERS = (  # the words that can begin a number
    NUMERAL_WORDS | frozenset(VAGUE) | frozenset(SIGNS) | frozenset(ORDINALS) | frozenset(FEW)
    | frozenset(("a", "an", "half", "quarter", "dozen"))
)  # fmt: skip
ARTICLES = frozenset(("a", "an"))
HALVES = frozenset(("half", "quarter"))
BEHIND_ARTICLE = frozenset(SCALES) | frozenset(FRACTIONS) | frozenset(("dozen", "score", "few", "couple"))


def value_of(words: Sequence[str]) -> Decimal | None:
    """The value of a run of number words, hyphens split: `["one", "hundred", "and", "sixty", "four"]` is 164.

    None where the run is not one well-formed number ("fifty sixty", "nineteen ninety seven").
    """
    total = group = Decimal(0)
    last = Decimal("Infinity")  # the smallest scale used so far
    room = 1000  # what the next word must stay under, within the group
    for word in words:
        if word == "and":
            continue
        if word in SCALES and word != "hundred":
            scale = SCALES[word]
            if scale >= last:  # "five thousand million" is said, "two million five billion" is not
                if group or not total or total >= scale:
                    return None
                total, last = total * scale, scale
                continue
            total += (group or Decimal(1)) * scale
            group, last, room = Decimal(0), scale, 1000
        elif word == "hundred":
            if group >= 100 or (words[0] != word and not group):
                return None
            group, room = (group or Decimal(1)) * 100, 100
        elif word in TENS:
            if room < 100 or (group % 100):
                return None
            group, room = group + TENS[word], 10
        elif word in UNITS:
            value = UNITS[word]
            if value >= room or (value >= 10 and group % 100):
                return None
            group, room = group + value, 1
        else:
            return None
    return total + group

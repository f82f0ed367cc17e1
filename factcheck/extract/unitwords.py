"""The unit beside a number: currency in front, percent, measure, time behind, and what a rate is per."""

from __future__ import annotations

from factcheck.dataclass import replace
from factcheck.extract.grades import past_grade
from factcheck.extract.pieces import is_price
from factcheck.extract.symbols import is_hours, is_inch, is_inch_sign, is_kelvin, is_litres, is_seconds
from factcheck.extract.tokens import Tokens, once_at
from factcheck.extract.torn import TORN
from factcheck.extract.weight import LB, is_weight
from factcheck.lexicon import units
from factcheck.lexicon.bases import base_of, is_round
from factcheck.lexicon.currencies import BEHIND_SIGN, CURRENCY_WORDS, IN_CAPITAL, MONEY_SIGNS, NAMED_BEFORE
from factcheck.lexicon.measures import IN_THESE_LETTERS, LETTERS_PER
from factcheck.lexicon.moves import COMPARATIVES, VERBS
from factcheck.lexicon.numbers import ARTICLES, NUMERAL_WORDS, SCALES
from factcheck.lexicon.numbers import SIGNS as FRACTION_SIGNS
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.model.quantity import Unit, UnitKind


def currency_before(t: Tokens, i: int) -> tuple[Unit | None, int]:
    """The currency sign or code in front of a number or its leading point (€, US$, EUR), and where it begins."""
    if i < 1 or i >= t.size or (t.kind[i] != "n" and t.text[i] != "."):
        return None, i
    word = t.text[i - 1]
    if word in ("-", "–") and i > 1 and t.text[i - 2] in MONEY_SIGNS and t.joined(i) and t.joined(i - 1):
        i, word = i - 1, t.text[i - 2]  # "€-5 million"
    if word in MONEY_SIGNS:
        first = i - 1
        prefix = t.at(first - 1)
        if first > 0 and t.joined(first) and prefix + word in units.TABLE:
            return units.TABLE[prefix + word], first - 1
        return units.TABLE.get(word), first
    if word == "." and t.at(i - 2) in ("rs", "kr"):
        return units.TABLE[t.text[i - 2]], i - 2
    if word == "kr" and not t.is_number(i - 2):
        return units.TABLE[word], i - 1
    if word in BEHIND_SIGN and t.at(i - 2) == "$" and t.joined(i - 1) and t.is_capital(i - 1):
        return units.TABLE[word + "$"], i - 2  # "$US340 million"
    if word in NAMED_BEFORE and not (t.is_number(i - 2) or t.at(i - 2) in NUMERAL_WORDS or t.at(i - 2) in SCALES):
        return units.TABLE[word], i - 1  # "ringgit 42"
    unit = units.TABLE.get(word) if t.kind[i - 1] == "w" else None
    if word in IN_CAPITAL:
        written = t.norm[t.start[i - 1] : t.end[i - 1]]
        return (unit, i - 1) if written == word.capitalize() else (None, i)
    if unit is not None and unit.kind is UnitKind.MONEY and word in CURRENCY_WORDS:
        if word in ("rs", "ksh") or t.norm[t.start[i - 1] : t.end[i - 1]].isupper():
            return unit, i - 1
    return None, i


@once_at
def unit_after(t: Tokens, end: int) -> tuple[Unit | None, int]:
    """The unit behind a number, with what it is per, and the index behind it."""
    at = end + 1 if t.at(end) == "-" and t.joined(end) and t.joined(end + 1) else end
    hyphen = at > end
    if is_degrees(t, end):
        return units.TABLE["°" + t.text[end]], end + 1
    if t.at(end) == '"' and is_inch_sign(t, end):
        return units.TABLE["inch"], end + 1
    if sign := sign_behind(t, end):
        dot = t.text[end] == "in" and t.text[end + 1 : end + 3] == [".", "of"]  # "5 in. of rain"
        return sign, end + 1 + dot
    if is_kelvin(t, end) and not (t.joined(end + 1) and t.is_word(end + 1)):
        return KELVIN, end + 1
    if t.at(end + 1) == "/" and t.joined(end + 1) and (letter := LETTERS_PER.get(t.norm[t.start[end] : t.end[end]])):
        what, past = per(t, end + 1)  # "20 J/m2 per year"
        if what:
            return Unit(UnitKind.MEASURE, letter, what), past
    if t.at(at) == "point" and _of_rate(t, end):
        return units.TABLE["percentage point"], at + 1
    for words, unit in units.phrases().get(t.at(at), ()):
        past = at + len(words)
        if tuple(t.text[at:past]) != words and not _hyphened(t, at, words):
            continue
        past += _hyphens(t, at, words)
        if not _means_unit(t, words, at, end):
            continue
        if words[0] in ("pound", "pounds") and unit.name == "GBP" and len(words) == 1 and is_weight(t, at):
            unit = LB
        if unit.kind is UnitKind.TIME and not hyphen and t.at(past) == "-" and t.joined(past):
            return None, end  # "two year-long studies"
        if unit.kind is UnitKind.TIME and past_grade(t, at) > at:
            return None, end  # "240 Year 9 pupils"
        if unit.kind is UnitKind.POINTS and t.at(past) == "-":
            past += 0
        if unit.kind is UnitKind.PERCENT and t.at(past) in ("for", "in", "on", "from", "out"):
            return unit, past  # "99.9% in every month"
        what, past = per_piece(t, past) if unit.kind is UnitKind.MONEY else per(t, past)
        return (replace(unit, per=what) if what else unit), past
    if t.at(end) in _BETWEEN and not hyphen and t.at(end + 1) not in _BETWEEN:
        behind, past = unit_after(t, end + 1)
        return (behind, past) if behind and behind.kind in (UnitKind.TIME, UnitKind.MEASURE) else (None, end)
    if t.at(end) == "times" and (
        t.at(end + 1) in _FACTOR or t.at(end + 1) in COMPARATIVES or ("." in t.at(end - 1) and not _as_often(t, end))
    ):
        return TIMES_AS_MUCH, end + 1
    if t.at(end) == "times" and t.is_capital(end + 1) and t.at(end + 1).endswith("'s"):
        return TIMES_AS_MUCH, end + 1  # "three times Colombia's"
    if t.at(end) == "x" and t.joined(end) and not (t.is_number(end + 1) and t.joined(end + 1)):
        return TIMES_AS_MUCH, end + 1  # "86x faster"
    if t.at(end) in ("per", "for"):
        what, past = per(t, end)
        if what:
            return Unit(UnitKind.NUMBER, "", what), past
    return None, end


def sign_behind(t: Tokens, end: int) -> Unit | None:
    """The unit of a sign that stands right behind digits: "3in of rain", "a 60W bulb"; not "3in-1"."""
    joined = t.joined(end) or (t.at(end) == "l" and is_litres(t, end)) or (t.at(end) == "in" and is_inch(t, end))
    if not (joined and t.is_number(end - 1)) or (t.joined(end + 1) and t.kind[end + 1] != "s"):
        return None
    return None if t.at(end + 1) == "-" else units.SIGNS_BEHIND.get(t.norm[t.start[end] : t.end[end]])


_BETWEEN = frozenset(  # words between a number and its unit: "three more years", "five straight days"
    "more additional extra further fewer less full whole long straight consecutive successive solid".split()
)
_WARM = frozenset(
    """temperature temperatures temp temps degrees heat heatwave warm warmer cold colder frost frosts freeze freezing hot
    weather forecast celsius sweltering scorching sizzling freezes snow hottest coldest warmest
    hotter mercury thermometer thermometers warming highs lows overnight""".split()
)


def is_weather(t: Tokens, at: int) -> bool:
    """The words around a token are on warmth or cold."""
    return not _WARM.isdisjoint(t.text[max(0, at - 40) : at + 40])


def is_degrees(t: Tokens, end: int) -> bool:
    """The letter of "37C" in a sentence on the weather; "seat 12C" is no temperature."""
    if t.at(end) not in ("c", "f") or not t.is_capital(end):
        return False
    if not t.joined(end):
        return not (_WARM.isdisjoint(t.text) or t.is_capital(end + 1))
    below = t.at(end - 2) == "-" and t.joined(end - 1) and not t.joined(end - 2)
    return below or not _WARM.isdisjoint(t.text)


def _hyphened(t: Tokens, at: int, words: tuple[str, ...]) -> bool:
    """ "kilowatt-hours" for "kilowatt hours", "percentage-point"."""
    return len(words) == 2 and t.text[at : at + 3] == [words[0], "-", words[1]]


def _hyphens(t: Tokens, at: int, words: tuple[str, ...]) -> int:
    return 1 if len(words) == 2 and t.text[at : at + 2] != list(words) else 0


def _of_rate(t: Tokens, end: int) -> bool:
    """ "a quarter point", "half a point" in a sentence on rates."""
    return t.at(end - 1) in ("quarter", "quarters", "half", "a") and not _RATES.isdisjoint(t.text)


_RATES = frozenset("rate rates interest inflation bank yield yields borrowing mortgage unemployment".split())


def _as_often(t: Tokens, at: int) -> bool:
    """ "A thousand girls gave birth 12.4 *times in* 2024": how often on average; not "grew 12.4 times in a decade"."""
    compared = not {"what", "that", "as", "than"}.isdisjoint(t.text[at + 1 : at + 7])
    return t.at(at + 1) in _EACH_TIME and not compared and VERBS.isdisjoint(t.text[max(0, at - 4) : at])


_EACH_TIME = frozenset("in a an per each every during".split())
TIMES_AS_MUCH = Unit(UnitKind.NUMBER, "times")
KELVIN = Unit(UnitKind.MEASURE, "kelvin")
_FACTOR = frozenset("the as more less what that its their his her our last larger fewer".split())
_LETTERS = frozenset(sign.lower() for sign in IN_THESE_LETTERS)
_CODES_LIKE_WORDS = frozenset(("sar", "mad", "try", "cop", "gel"))
_OF_WEIGHT = frozenset("heavier lighter overweight".split())


def _means_unit(t: Tokens, words: tuple[str, ...], at: int, end: int) -> bool:
    """Short and common words are units only where they must be."""
    spelling = words[0]
    if len(words) == 1 and spelling in _LETTERS:
        return t.norm[t.start[at] : t.end[at]] in IN_THESE_LETTERS
    if len(words) > 1:
        return True
    if spelling not in units.NOT_IN_TEXT:
        return len(spelling) > 1 or not spelling.isalpha()
    if spelling in ("pound", "pounds", "degree", "degrees", "point", "second", "seconds", "francs", "dinar"):
        return spelling != "point" or t.at(end) == "-"
    if spelling in ("cup", "cups"):  # "two cups of flour", "½ cup"; "won two cups"
        pointed = "." in t.at(end - 1) or (t.at(end - 2) == "." and t.joined(end - 1))
        return t.at(at + 1) == "of" or pointed or t.at(end - 1) in FRACTION_SIGNS or t.at(end - 2) == "/"
    if spelling == "cent":
        return t.at(end) == "-" or not t.is_capital(at)  # "10 cent"; not the singer
    if spelling == "pc":
        return t.text[at] == "pc" and not t.is_capital(at) and (t.joined(at) or t.at(at + 1) == "of")
    if spelling in _CODES_LIKE_WORDS:
        return t.norm[t.start[at] : t.end[at]].isupper()
    if spelling == "won":
        return t.at(end - 1) in _GREAT_SUMS or (t.at(end - 1) in SCALES and t.at(at + 1) == "(")
    if spelling == "stone":
        return not t.is_word(at + 1) or t.text[at + 1] in FUNCTION or t.text[at + 1] in _OF_WEIGHT
    written = t.norm[t.start[at] : t.end[at]]
    if spelling in ("kr", "buck", "bucks"):
        return written in ("kr", "Kr", "buck", "bucks")
    if spelling == "rm":
        return written == "RM"
    if spelling in ("g", "t", "m"):
        return written == spelling and t.at(at + 1) != "'"
    if spelling in ("s", "h"):
        return written == spelling and at == end and (is_seconds(t, end) if spelling == "s" else is_hours(t, end))
    if spelling == "p":
        return t.joined(at) and t.text[at - 1] not in LINES_OF_VIDEO and written == "p"
    return spelling in ("lei", "leva", "rand", "baht", "crowns", "pts", "pp") and (written == spelling)


_GREAT_SUMS = frozenset(("billion", "trillion", "bn", "tn"))  # of won: "3 million won" may be voters
LINES_OF_VIDEO = frozenset("144 240 360 480 576 720 1080 1440 2160 4320".split())  # "1080p"
_TIMES = frozenset(  # what a price or a rate can be per behind "a" or "each"
    """year month week day hour night minute annum second quarter season head person kilo litre tonne kilometre square
    barrel share unit child pupil household ticket visit acre patient bag pint gallon ounce ton piece hectare bushel bottle
    loaf dozen kilogram mile kilometre metre word copy glass cup packet box room plate student employee worker guest
    pound foot meter kilometer liter game match term litre dose pill serving trip shift session flight
    cow ewe hen sow animal plant vine passenger member pole vehicle""".split()
)
_DYING = frozenset("die dies died perished survive survived".split())
_POINTING = frozenset("ago earlier later before after".split())  # "a year earlier" is a time, no rate


def _is_time(t: Tokens, at: int) -> bool:
    """ "up from $4m *a year before*", "$4m *a year after* it opened": a time; "£612 a week before tax" is a rate."""
    if t.at(at + 1) not in _TIMES or t.at(at + 2) not in _POINTING:
        return False
    return not t.is_word(at + 3) or t.text[at + 3] in _CLAUSES or t.at(at + 2) not in ("before", "after")


_CLAUSES = frozenset("and but when as it he she they we".split())
_ENDS = frozenset(
    """in and or for of on at by from to was is were last since than but after before while with as are has had have this
    during that which who it they will would nowadays today now currently presently again still already overall""".split()
)


def per_piece(t: Tokens, at: int) -> tuple[str, int]:
    """What a sum of money is for one of: "$4 *a pill*", "€12 an oyster"; ("", at) where a phrase does not end there."""
    told, end = per(t, at)
    if told or t.at(at) not in ("a", "an") or not t.is_word(at + 1) or t.is_capital(at + 1) or _is_time(t, at):
        return told, end
    word = t.text[at + 1]
    ends = at + 2 >= t.size or t.text[at + 2] in _PIECE_ENDS
    if not ends or word in FUNCTION or word in _NO_PIECE or is_plural(word) or not is_price(t, at):
        return "", at
    return units.per_of(word), at + 2


_PIECE_ENDS = frozenset(
    ", . ; : ? ! ) – — in and or for on at by from to but after before since than when while plus".split()
)
_NO_PIECE = frozenset(  # "$5 million a record": what a sum is, not what it buys
    """record low high loss profit gain rise fall bargain fortune pittance surplus deficit half third quarter fifth tenth dozen
    few couple lot bit total fraction drop third shortfall steal discount success failure first""".split()
)


def per(t: Tokens, at: int, again: bool = True) -> tuple[str, int]:
    """What a rate is per, from the token behind its unit, and the index behind it; "" if it is per nothing.

    "per 1,000 live births", "a year", "/kg", "each month", "for every person", "from each hectare",
    "per patient per year"; `again` allows the second.
    """
    word = t.at(at)
    if word == "-" and t.at(at + 1) in ("a", "an") and t.at(at + 2) == "-" and t.at(at + 3) in _TIMES:
        return units.per_of(t.text[at + 3]), at + 4  # "$5-a-head"
    if word in ("a", "an", "each", "every") and t.at(at + 1) in _TIMES:
        if t.at(at + 2) in _POINTING:
            return "", at
        size = 3 if t.at(at + 1) == "square" and t.is_word(at + 2) else 2
        if t.at(at + 1) == "year" and _rated_behind(t, at + 2):
            return rated_noun(t, at + 3 + (t.at(at + 3) in ("every", "each")))
        return units.per_of(" ".join(t.text[at + 1 : at + size])), at + size
    if word in ("annually", "yearly"):
        return rated_noun(t, at + 2) if _rated_behind(t, at + 1) else ("year", at + 1)
    if word in ("hourly", "daily", "monthly", "weekly") and t.at(at + 1) not in ("wage", "wages"):
        return {"hourly": "hour", "daily": "day", "monthly": "month", "weekly": "week"}[word], at + 1
    if word in ("for", "from", "on", "in") and t.at(at + 1) in ("every", "each") and t.is_word(at + 2):
        return rated_noun(t, at + 2)
    if t.text[at : at + 2] == ["out", "of"] and t.at(at + 2) in ("every", "each"):
        at += 1  # "39 *out of every* 1,000 children"
        word = "of"
    if word in ("for", "out", "in", "of") and t.at(at + 1) in ("every", "each", "of") and _is_base(t, at + 2, word):
        return rated_noun(t, at + 2)
    if (word == "in" or (word == "of" and t.at(at + 1) in ARTICLES)) and is_of_many(t, at + 1):
        return rated_noun(t, at + 1)
    if word not in ("per", "/") or t.at(at + 1) in ("cent", ""):
        return "", at
    told, end = rated_noun(t, at + 1)
    if told and again and t.at(end) in ("per", "a", "an", "each", "every", "/"):
        more, past = per(t, end, again=False)  # "per patient per year"
        return (f"{told} per {more}", past) if more else (told, end)
    return told, end


def _rated_behind(t: Tokens, at: int) -> bool:
    """ "8 births a year *per thousand* girls": such a rate is of a year anyway."""
    return t.at(at) in ("per", "for") and is_of_many(t, at + 1 + (t.at(at + 1) in ("every", "each")))


def _is_base(t: Tokens, at: int, led: str) -> bool:
    """A number that something is out of stands there: "of every *1,000*", "of every *ten thousand*"; behind "for" any."""
    value, _ = base_of(t.text[at : at + 4])
    return bool(value) and (led == "for" or is_round(value))


def is_of_many(t: Tokens, at: int) -> bool:
    """ "12 deaths in *100,000 births*", "30 in *a thousand*": of so many persons, or of nothing that is named; no year."""
    value, size = base_of(t.text[at : at + 4])
    if value < _MANY or not is_round(value) or (size == 1 and t.text[at] == str(value) and value < _NO_YEAR):
        return False
    behind = at + size
    behind += t.at(behind) == "live"
    word = t.at(behind)
    return not t.is_word(behind) or word in FUNCTION or word in _DYING or singular(word) in _MORTALS


_MANY, _NO_YEAR = 1000, 10000
_MORTALS = frozenset(
    "birth baby child newborn infant girl woman man boy mother person inhabitant resident adult worker".split()
)


def rated_noun(t: Tokens, start: int) -> tuple[str, int]:
    """What follows "per": "1,000 live births", "km2", up to its plural, and the index behind it."""
    if t.at(start) == TORN:
        return "torn number", start + 1
    for phrase, unit in units.phrases().get(t.at(start), ()):
        size = len(phrase)
        if unit.kind is UnitKind.MEASURE and (tuple(t.text[start : start + size]) == phrase):
            return unit.name, start + size
    words: list[str] = []
    end = start
    longest = 4 + base_of(t.text[start : start + 4])[1]
    while end < t.size and len(words) < longest and t.kind[end] != "s":
        word = t.text[end]
        if words and t.kind[end] == "w" and (word in _ENDS or (word in FUNCTION and word not in ("live", "million"))):
            break
        if word in ("alive", "living") or (words and word in _DYING):
            break  # "33 babies in every 1,000 *died*"
        words.append(word)
        end += 1
        if t.kind[end - 1] == "w" and (is_plural(word) or word in _TIMES - {"square"} or word in ("capita", "cent")):
            break
    return (units.per_of(" ".join(words)), end) if words else ("", start)

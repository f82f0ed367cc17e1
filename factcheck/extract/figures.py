"""Figures in a sentence: numbers with their ranges, modifiers and units, and numbers that are no figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extract.numerals import Numeral, numeral, ratio
from factcheck.extract.others import other_reading
from factcheck.extract.tokens import Tokens
from factcheck.lexicon import units
from factcheck.lexicon.modifiers import AFTER, BEFORE, LONGEST
from factcheck.lexicon.numbers import NUMERAL_WORDS, ORDINALS, SIGNS, VAGUE
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as found, from token `first` up to, not including, `end` (modifier and unit included).

    `number` and `upper` are the ends of a range (the same where it is none). `core` and `core_end`
    bound the number itself. `reading` says what it is where it is no figure ("clock time").
    """

    first: int
    end: int
    core: int
    core_end: int
    number: Numeral
    upper: Numeral
    unit: Unit | None = None
    modifier: Modifier = Modifier.EXACT
    word: str = ""
    reading: str = ""
    negative: bool = False

    @property
    def is_range(self) -> bool:
        """Two numbers make it."""
        return self.number is not self.upper


_MONEY = [spelling for spelling, unit in units.TABLE.items() if unit.kind is UnitKind.MONEY]
CURRENCY_OPENERS = frozenset(re.match(r"[^\W\d_]+|.", spelling)[0] for spelling in _MONEY)  # type: ignore[index]
OPENERS = frozenset((*CURRENCY_OPENERS, *NUMERAL_WORDS, *VAGUE, *ORDINALS, *SIGNS, "a", "an", "half"))


def figures(t: Tokens, taken: set[int]) -> tuple[Figure, ...]:
    """The figures of a sentence in order. `taken` are the indexes of tokens that name times."""
    found: list[Figure] = []
    i = 0
    while i < t.size:
        if i in taken or not (t.kind[i] == "n" or t.text[i] in OPENERS):
            i += 1
            continue
        made = _figure(t, i, taken)
        if made is None:
            i += 1
            continue
        found.append(made)
        i = max(made.end, i + 1)
    return tuple(found)


def _figure(t: Tokens, i: int, taken: set[int]) -> Figure | None:
    currency, at = _currency_before(t, i)
    number = numeral(t, at)
    if number is None or any(index in taken for index in range(at, number.end)):
        return None
    if currency is None and number.form in ("ordinal", "words", "digits"):
        reading = other_reading(t, number)
        if reading:
            return Figure(i, number.end, at, number.end, number, number, reading=reading)
    share = ratio(t, number) if currency is None else None
    if share:
        return _with_modifiers(t, Figure(i, share.end, at, share.end, share, share))
    made = Figure(i, number.end, at, number.end, number, number)
    made = _with_range(t, made, taken)
    if currency:
        made = _priced(t, made, currency)
    else:
        unit, end = unit_after(t, made.end)
        made = replace(made, unit=unit, end=end)
    if made.negative is False and t.at(i - 1) in ("minus", "-") and _is_minus(t, i):
        made = replace(made, negative=True, first=i - 1)
    return _with_modifiers(t, made)


def _is_minus(t: Tokens, i: int) -> bool:
    return t.at(i - 1) == "minus" or (t.joined(i) and not t.joined(i - 1) and t.kind[i] == "n")


def _currency_before(t: Tokens, i: int) -> tuple[Unit | None, int]:
    """A currency sign or code before a number: €, US$, EUR; and the index of the number."""
    word = t.at(i)
    if word not in CURRENCY_OPENERS:
        return None, i
    for size in (3, 2, 1):
        sign = "".join(t.text[i : i + size]) if all(t.joined(k) for k in range(i + 1, i + size)) else ""
        unit = units.TABLE.get(sign) if sign else None
        if unit and unit.kind is UnitKind.MONEY and t.is_number(i + size):
            code = t.norm[t.start[i] : t.end[i]]
            if not sign.isalpha() or code.isupper() or word in ("rs",):
                return unit, i + size
    return None, i


def _priced(t: Tokens, made: Figure, currency: Unit) -> Figure:
    """The rest of a price: a range's own sign, what it is per, "US$5 million" in words."""
    end = made.end
    per, end = _per(t, end)
    return replace(made, unit=replace(currency, per=per), end=end)


_RANGE_WORDS = frozenset(("to", "-", "–", "—"))


def _with_range(t: Tokens, made: Figure, taken: set[int]) -> Figure:
    first, end, before = made.number, made.end, t.at(made.first - 1)
    link, at = t.at(end), end + 1
    if before == "between":
        between_unit, at = unit_after(t, end) if t.at(end) != "and" else (None, end)
        if t.at(at) != "and":
            return made
        at += 1
    elif link not in _RANGE_WORDS:
        unit, at = unit_after(t, end)
        if unit is None or unit.kind is not UnitKind.PERCENT or t.at(at) not in ("-", "–", "to") or before == "from":
            return made
        at += 1
    elif link == "to" and _verbal(t, made.first):
        return made
    _, at = _currency_before(t, at)
    other = numeral(t, at)
    if other is None or other.form in ("ordinal", "vague") or any(i in taken for i in range(at, other.end)):
        return made
    low = first
    if other.scale != 1 and first.scale == 1 and first.value < other.value / other.scale * 10:
        low = replace(first, low=first.low * other.scale, high=first.high * other.scale,
                      precision=first.precision * other.scale, scale=other.scale)  # fmt: skip
    if low.value >= other.value:
        return made
    start = made.first - 1 if before in ("between", "from") else made.first
    return replace(made, first=start, end=other.end, core=made.core, core_end=other.end, number=low, upper=other)


_MOVES = frozenset(
    """rose rise rises risen fell fall falls fallen grew grow grown increased increase decreased decrease dropped drop
    declined decline went climbed jumped up down slipped cut raised lowered improved shrank shrunk edged moved soared
    plunged doubled reduced slowed widened narrowed swelled expanded increasing falling rising dropping changed""".split()
)


def _verbal(t: Tokens, first: int) -> bool:
    """ "from A to B" after a verb of change names two values, not a range."""
    return t.at(first - 1) == "from" and any(word in _MOVES for word in t.text[max(0, first - 14) : first - 1])


NOT_IN_TEXT = frozenset(
    """won try score index rate number ratio none date rand lei t g crowns cent all ins m points degree degrees pound
    pounds pp sterling leva real baht mt gt ha kt pts h kw""".split()
)  # words that need more than their look to be a unit


def unit_after(t: Tokens, end: int) -> tuple[Unit | None, int]:
    """The unit behind a number, with what it is per, and the index behind it."""
    at = end + 1 if t.at(end) == "-" and t.joined(end) else end
    for size in (4, 3, 2, 1):
        if at + size > t.size:
            continue
        spelling = " ".join(t.text[at : at + size]).replace("° ", "°").replace("% ", "% ").replace(" - ", "-")
        spelling = spelling.replace("u. s.", "u.s.")
        unit = units.TABLE.get(spelling)
        if unit is None or not _means_unit(t, spelling, at):
            continue
        per, after = _per(t, at + size)
        if after < t.size and t.at(after) in ("rise", "increase", "growth") and unit.kind is UnitKind.TIME:
            return None, end
        return replace(unit, per=per or unit.per), after
    if t.at(end) == "per":
        per, after = _per(t, end)
        if per:
            return Unit(UnitKind.NUMBER, "", per), after
    return None, end


def _means_unit(t: Tokens, spelling: str, at: int) -> bool:
    if spelling in ("pound", "pounds"):
        return True
    if spelling == "points":
        return "%" in t.text or "percent" in t.text or "cent" in t.text or "percentage" in t.text
    if spelling in ("m", "g", "t", "h", "mt", "gt", "ha", "kt", "kw"):
        written = t.norm[t.start[at] : t.end[at]]
        return written in ("Mt", "Gt", "ha", "kt", "kW") or (
            t.joined(at) and spelling in ("g", "t") and written == spelling
        )
    if spelling in ("degrees", "degree"):
        return True
    if spelling == "cents" or spelling == "cent":
        return t.at(at - 1) != "per" and spelling == "cents"
    return spelling not in NOT_IN_TEXT


_PER_TIMES = frozenset(("year", "month", "week", "day", "hour", "night", "minute", "annum"))


def _per(t: Tokens, at: int) -> tuple[str, int]:
    """ "per 1,000 live births", "a year", "/kg", "each month"; and the index behind it."""
    word = t.at(at)
    if word in ("a", "an", "each", "every") and t.at(at + 1) in _PER_TIMES:
        return units.per_of(t.at(at + 1)), at + 2
    if word not in ("per", "/") or t.at(at + 1) in ("cent", ""):
        return "", at
    words: list[str] = []
    end = at + 1
    while end < t.size and len(words) < 4 and (t.kind[end] != "s"):
        if t.is_word(end) and words and t.text[end] in ("in", "and", "or", "for", "of", "on", "at", "by", "from", "to",
                                                       "was", "is", "were", "last", "since", "than"):  # fmt: skip
            break
        words.append(t.text[end])
        end += 1
        if t.is_word(end - 1) and units.TABLE.get(t.text[end - 1]) is not None:
            break
    return (units.per_of(" ".join(words)), end) if words else ("", at)


def _with_modifiers(t: Tokens, made: Figure) -> Figure:
    """The words before and behind that bound it."""
    if made.number.form == "vague":
        return replace(made, modifier=Modifier.VAGUE, word=t.at(made.core))
    for size in range(min(LONGEST, made.first), 0, -1):
        phrase = " ".join(t.text[made.first - size : made.first])
        if phrase in BEFORE and _modifies(t, phrase, made, size):
            made = replace(made, modifier=BEFORE[phrase], word=phrase, first=made.first - size)
            return _stacked(t, made)
    for size in (3, 2, 1):
        phrase = " ".join(t.text[made.end : made.end + size])
        if phrase in AFTER and not (phrase in ("plus", "at least", "at most") and t.is_number(made.end + size)):
            if phrase in ("+", "plus") and not t.joined(made.end) and phrase == "+":
                continue
            return replace(made, modifier=AFTER[phrase], word=phrase, end=made.end + size)
    return made


def _modifies(t: Tokens, phrase: str, made: Figure, size: int) -> bool:
    """ "about five states" after a verb of speaking is a topic; "some" before a noun is a quantifier."""
    at = made.first - size
    if phrase in ("about", "around") and t.at(at - 1) in (
        "talking", "talk", "talks", "speaking", "spoke", "worried", "concerned", "know", "think", "said", "asked", "travelled", "trips"
    ):  # fmt: skip
        return False
    if phrase == "about" and t.at(at - 1) == "here" and t.at(at - 2) in ("talking", "speaking"):
        return False
    if (
        phrase in ("beyond", "near", "passed", "below", "above", "under")
        and t.kind[made.core] == "w"
        and made.unit is None
    ):
        return phrase in ("below", "above", "under")
    if phrase == "up to" and (t.at(at - 1) in _MOVES or len(t.text[made.core].replace(",", "").rstrip("0")) >= 4):
        return False  # "rose, up to 2,871,585" tells where it arrived
    if phrase == "short of":
        return t.at(at - 1) not in ("stopped", "stop", "stopping", "stops", "fell", "falls")
    return not (phrase == "just" and t.at(at - 1) in ("not",))


def _stacked(t: Tokens, made: Figure) -> Figure:
    """A second modifier in front ("only about", "at least some") widens the words, not the reading."""
    if made.word in ("about", "around", "some", "a") and t.at(made.first - 1) in ("only", "just"):
        return replace(made, first=made.first - 1)
    if made.word == "over" and t.at(made.first - 1) in ("just", "well"):
        return replace(made, first=made.first - 1)
    return made


def interval_of(made: Figure) -> tuple[Interval, Interval, str]:
    """What a figure allows, the bare number or range, and the policy its hedge was read by.

    Bands: one significant digit 10%, two 5%, three or more 1%; "nearly 40" is 36..40.
    """
    sign = -1 if made.negative else 1
    low, high = made.number.low * sign, made.upper.high * sign
    if made.number.form == "vague":
        read = Interval(low, high, high_open=True)
        return read, read, f"{made.word} is {read}"
    stated = Interval(min(low, high), max(low, high))
    if stated.low is None or stated.high is None or made.modifier in (Modifier.EXACT, Modifier.VAGUE):
        return stated, stated, ""
    if made.modifier is Modifier.OVER:
        return Interval(stated.low, None, low_open=True), stated, ""
    if made.modifier is Modifier.AT_LEAST:
        return Interval(stated.low, None), stated, ""
    if made.modifier is Modifier.UNDER:
        return Interval(None, stated.high, high_open=True), stated, ""
    if made.modifier is Modifier.AT_MOST:
        return Interval(None, stated.high), stated, ""
    band = hedge_band(stated.high)
    if made.modifier is Modifier.NEARLY:
        read = Interval(stated.low - band, stated.high)
    elif made.modifier is Modifier.JUST_OVER:
        read = Interval(stated.low, stated.high + band)
    else:
        read = Interval(stated.low - band, stated.high + band)
    return read, stated, f"{made.word} {stated} is {read}"


def hedge_band(value: Decimal) -> Decimal:
    """How far a hedge reaches: 10% of a number with one significant digit, 5% with two, 1% with more."""
    digits = len(str(abs(value).normalize().as_tuple().digits)) if value else 1
    digits = len(value.normalize().as_tuple().digits) if value else 1
    share = {1: Decimal("0.1"), 2: Decimal("0.05")}.get(digits, Decimal("0.01"))
    return (abs(value) * share).normalize()

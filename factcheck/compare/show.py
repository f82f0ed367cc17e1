"""Values and dates of a reference in words."""

from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from factcheck.compare.splityear import split_year
from factcheck.dataclass import replace
from factcheck.lexicon.currencies import SMALL_COINS
from factcheck.lexicon.numbers import SCALES, SHORT_SCALES
from factcheck.lexicon.places import area_title
from factcheck.lexicon.supposed import OTHER, SUPPOSED
from factcheck.lexicon.units import plural
from factcheck.model.claim import Claim, Modality
from factcheck.model.interval import Interval, plain
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.statistic import Observation, Statistic
from factcheck.pattern import pattern

HUGE = Decimal(10) ** 24  # from here on the digits are shown as they are: nobody says a trillion trillion
MILLION, BILLION = Decimal(10) ** 6, Decimal(10) ** 9
_LARGE = ((Decimal(10) ** 12, "trillion"), (BILLION, "billion"), (MILLION, "million"))
_BOUND = {Modifier.AT_LEAST: "at least ", Modifier.AT_MOST: "at most ", Modifier.ABOUT: "about "}
_SIGNS = {"percent": "%", "celsius": " °C", "fahrenheit": " °F"}
_MONEY = {  # currencies with a sign of their own; "¥" and "kr" have several
    "EUR": "€", "GBP": "£", "USD": "US$", "$": "$", "INR": "₹", "NGN": "₦", "KRW": "₩", "ILS": "₪", "UAH": "₴",
    "TRY": "₺", "RUB": "₽",
}  # fmt: skip
_COINS = {"cent": ("cent", "cents"), "pence": ("penny", "pence")}
_NOTATION = pattern(r"(?:[<>]=?)?-?")  # what stands before the digits of an amount
_ONE_DECIMAL = pattern(r"\.\d\Z")
_SYMBOLS = frozenset(("kcal",))
_SHORTEST_NAME = 4  # letters: "acre" has a plural, "km" has none
_SHORT_NAMES = frozenset(("day", "ton"))


def amount(value: Decimal, step: Decimal = Decimal(0)) -> str:
    """A number with its thousands marked, millions in words where no digit is lost: `5,757`, `800 million`.

    `step` is the last place it was written to: with 0.1, 4 is `4.0`.
    """
    for size, word in _LARGE:
        finest = size / (1000 if size == MILLION else 10_000)  # "4.9998 billion" and no "4999.8 million"
        if abs(value) >= size and abs(value) < HUGE and value % finest == 0:
            return f"{_filled(_digits(value / size), step / size)} {word}"
    own = value.as_tuple().exponent  # "12½" has no zero to show
    return _filled(_digits(value), max(step, Decimal(1).scaleb(own)) if isinstance(own, int) and step else step)


def _filled(number: str, step: Decimal) -> str:
    """The number with the zeros that it was written with."""
    wanted = -step.normalize().adjusted() if 0 < step < 1 else 0
    whole, _, rest = number.partition(".")
    return f"{whole}.{rest:0<{wanted}}" if len(rest) < wanted else number


def _step(said: Quantity) -> Decimal:
    """The last place that an amount was written to, 0 where we made it of a hedge."""
    return said.precision if said.interval == said.stated else Decimal(0)


def _digits(value: Decimal) -> str:
    """A number with commas between its thousands: 1234.50 as `1,234.5`."""
    whole, _, rest = plain(value).partition(".")
    return f"{Decimal(whole):,f}" + (f".{rest}" if rest else "")


def with_unit(number: str, unit: Unit) -> str:
    """A number with its unit as an editor writes it: `84%`, `€800 million`, `2.3 tonnes per person`, `165`."""
    if unit.kind is UnitKind.MONEY and unit.name:
        number = _money(number, unit.name)
    elif unit.kind is UnitKind.PERCENT:
        number = f"{number}%"
    elif unit.name in _SIGNS:
        number += _SIGNS[unit.name]
    elif unit.kind in (UnitKind.MEASURE, UnitKind.TIME):
        number = f"{number} {unit.name if number == '1' else _plural(unit.name)}"
    elif unit.kind is UnitKind.POINTS:
        number = f"{number} {'basis points' if unit.name == 'basis points' else 'points'}"
    return f"{number} per {_base(unit.per)}" if unit.per else number


def _money(number: str, name: str) -> str:
    """`€800 million`, `>=€14.15`, `-€3 million`, `KES 185`, `39.8 cents`, `20 pence`."""
    if name in SMALL_COINS:
        return f"{number} {_COINS[name][number != '1']}"
    lead = _NOTATION.match(number)
    start = lead.end() if lead else 0
    if _ONE_DECIMAL.search(number):  # "€3.50"
        number += "0"
    return f"{number[:start]}{_MONEY.get(name) or name + ' '}{number[start:]}"


def _plural(name: str) -> str:
    """Names have a plural, symbols (`km2`, `MW`) have none."""
    word = name.rpartition(" ")[2]
    if (
        (len(word) < _SHORTEST_NAME and word not in _SHORT_NAMES)
        or not word.isalpha()
        or not word.islower()
        or word in _SYMBOLS
    ):
        return name
    return name.removesuffix(word) + plural(word)


def _base(per: str) -> str:
    """What a rate is per: `person`, `1,000 people`."""
    number, _, noun = per.partition(" ")
    return f"{amount(Decimal(number))} {plural(noun)}" if number.isdecimal() and noun else per


def spelled(said: Quantity) -> str:
    """A quantity in words: `more than 80%`, `70% to 85%`, `€800 million`."""
    span, unit = said.interval, said.unit
    if said.date:
        return said.date.words()
    named = unit.name if unit.kind is UnitKind.NUMBER else ""
    if named == "rank" or (span.low is None and span.high is None):
        return quantity(said)
    if span.low is None or span.high is None:
        bound = span.bound
        lead = ("more than", "at least") if span.high is None else ("less than", "at most")
        text = f"{lead[0 if span.low_open or span.high_open else 1]} {with_unit(amount(bound or Decimal(0)), unit)}"
    elif span.low == span.high:
        text = with_unit(amount(span.low, _step(said)), unit)
    else:
        low, high = (_short(span.low), _short(span.high)) if hedged(said) else (span.low, span.high)
        text = between(low, high, unit)
    if unit.kind is UnitKind.MONEY and not unit.name:
        return f"{text}, no currency"
    return f"{text} times" if named == "times" else text


_BAND_DIGITS = 4


def _short(end: Decimal) -> Decimal:
    """An end of a hedge's band: it is our policy, and no more exact than that."""
    step = Decimal(1).scaleb(end.adjusted() - _BAND_DIGITS + 1)
    return (end / step).to_integral_value(ROUND_HALF_UP) * step if end else end


def mood(claim: Claim) -> str:
    """What a figure is put as that is not told as so: `a plan, a hope or a forecast`, `a condition`; "" for a fact."""
    if claim.modality is Modality.PLANNED:
        return "a plan, a hope or a forecast"
    if claim.modality is not Modality.SUPPOSED:
        return ""
    clause = claim.context.clause[claim.context.borrowed :]
    return next((name for name, words in SUPPOSED if not words.isdisjoint(clause)), OTHER)


def noun(claim: Claim) -> str:
    """What is counted, as the text has it; a noun that the figure takes from elsewhere is known by its singular."""
    unit, measure = claim.quantity.unit, " ".join(claim.measure.split())
    measure = measure.removeprefix("the ")
    if measure and (measure != claim.head or measure.lower() in claim.anchor.exact.lower()):
        return measure
    name = claim.head or unit.name
    if name == "number":
        return ""
    return name if claim.quantity.stated.is_point and claim.quantity.stated.low == 1 else plural(name)


def counted(claim: Claim) -> str:
    """A quantity in words with what is counted: `33 states`, `214 potholes per week`, `70% to 85%`."""
    said, unit = spelled(claim.quantity), claim.quantity.unit
    if unit.kind is not UnitKind.COUNT:
        return said
    per = f" per {_base(unit.per)}" if unit.per else ""
    return f"{said.removesuffix(per)} {noun(claim)}".rstrip() + per


def hedged(said: Quantity) -> str:
    """The words that a span was read from: `for “nearly 40%”`, "" where it is the text's own."""
    spread = said.interval.low is not None and said.interval.high is not None and not said.interval.is_point
    return f"for “{' '.join(said.written.split())}”" if said.policy and spread and said.stated.is_point else ""


def between(low: Decimal, high: Decimal, unit: Unit) -> str:
    """Two amounts: `70% to 85%`, `€3 million to €4 million`, `€16 to €18 per hour`, `3.04 to 3.36 tonnes`."""
    both = unit.kind in (UnitKind.MONEY, UnitKind.PERCENT) and unit.name not in SMALL_COINS
    lower = with_unit(amount(low), Unit(unit.kind, unit.name)) if both else amount(low)
    return f"{lower} to {with_unit(amount(high), unit)}"


_SCALED = pattern(r"(?i)\d(\s?-?)(thousand|million|billion|trillion|mn|bn|tn|m|k)\b")
_LARGER = {
    "thousand": "million", "million": "billion", "billion": "trillion", "k": "m", "m": "bn", "mn": "bn", "bn": "tn",
}  # fmt: skip
_THOUSAND = Decimal(1000)
_FAIR = Decimal("0.005")  # of a value may be lost to the form of the figure it is to replace


def like(value: Decimal, said: Quantity) -> str:
    """A value in the form of a figure that it is to replace: 5,888,980 is `5.89 million` beside "5.98 million", and
    1,430,000,000 is `1.43 billion` beside "1.43 million"."""
    found = _SCALED.search(said.written)
    word = found[2].lower() if found and not (len(found[2]) == 1 and said.unit.kind is UnitKind.MEASURE) else ""
    size = (SCALES | SHORT_SCALES)[word] if word else Decimal(1)
    step = said.precision if word else min(said.precision, Decimal(1))
    if word and value and said.stated.low and (abs(value) < size or value.adjusted() < said.stated.low.adjusted()):
        # as many digits as were written stay: 23.9 million beside "239 million"
        step = Decimal(1).scaleb(value.adjusted() - said.stated.low.adjusted() + said.precision.adjusted())
    if found and word in _LARGER and abs(value) >= size * _THOUSAND > abs(said.stated.low or Decimal(0)):
        size, step = size * _THOUSAND, step * _THOUSAND
        return f"{_digits(_fairly(value, step) / size)}{found[1]}{_LARGER[word]}"
    shown = _fairly(value, step)
    if found and word and abs(shown) >= size:
        number = _digits(shown / size)
        larger = shown.adjusted() > (said.stated.low or shown).adjusted()  # "239 million" beside "23.9 million"
        return f"{number if larger else _as_fine(number, said)}{found[1]}{found[2]}"
    return amount(shown) if word or abs(shown) >= HUGE else _as_fine(_digits(shown), said)


def _as_fine(number: str, said: Quantity) -> str:
    """A number with no fewer decimals than the text writes: 13.2 is `13.20` beside "£13.40".

    A whole number beside "104.380 visitors" is 104,380: three digits behind a point mark thousands elsewhere.
    """
    written = _DECIMALS.findall(said.written)
    if len(written) != 1 or (len(written[0]) == _GROUP and "," in number and "." not in number):
        return number
    whole, _, rest = number.partition(".")
    return f"{whole}.{rest.ljust(len(written[0]), '0')}"


_GROUP = 3  # digits
_DECIMALS = pattern(r"(?<![\d.,])\d+\.(\d+)(?![\d.,]*\d)")


def _fairly(value: Decimal, step: Decimal) -> Decimal:
    """The value rounded to a step, or a finer one where that loses too much."""
    while step > 0 and value % step:
        rounded = (value / step).to_integral_value(ROUND_HALF_UP) * step
        if abs(rounded - value) <= abs(value) * _FAIR:
            return rounded
        step /= 10
    return value


def worded(said: Quantity) -> str:
    """A quantity as a table has it: a hedge stands as it is written, `some 1,900`; how it was read is told elsewhere."""
    if said.date:
        return said.date.words()
    if not hedged(said) or not said.word or said.modifier is Modifier.VAGUE:
        return quantity(said)
    bare = quantity(replace(said, interval=said.stated, modifier=Modifier.EXACT))
    word = said.word.lower()
    return f"{word} {bare}" if said.written.lower().startswith(word) else f"{bare} {word}"


def quantity(said: Quantity) -> str:
    """A quantity as it was read: `>80%`, `70..85%`, `€800 million`, `>174 million, no unit`, `164`."""
    if said.date:
        return str(said.date)
    unit, number = said.unit, interval(said.interval, _step(said))
    if said.modifier is Modifier.VAGUE and said.interval.low is not None and said.interval.high is not None:
        number = f"{amount(said.interval.low)} to {amount(said.interval.high)}"
    if unit.kind is UnitKind.NUMBER and unit.name == "rank":
        return f"rank {number}"
    if unit.kind is UnitKind.NUMBER and unit.name == "times":
        return f"{number} times"
    if unit.kind is UnitKind.MONEY and not unit.name:
        return f"{number}, no currency"
    if unit.kind is UnitKind.NUMBER and not unit.per:
        low = said.interval.bound
        return f"{number}, no unit" if low is not None and abs(low) >= 1_000_000 else number
    return with_unit(number, unit)


def interval(span: Interval, step: Decimal = Decimal(0)) -> str:
    """The notation with thousands marked and millions in words; `step` as in `amount`."""
    low, high = span.low, span.high
    if low is None and high is None:
        return "any"
    if low is None:
        return f"{'<' if span.high_open else '<='}{amount(high or Decimal(0))}"
    if high is None:
        return f"{'>' if span.low_open else '>='}{amount(low)}"
    return amount(low, step) if low == high else f"{amount(low)}..{amount(high)}"


def value(row: Observation, unit: Unit, full: bool = False) -> str:
    """An observation's value in words: `at least 5,757`, `84%`, `1 March 1999`; `full` with every digit."""
    if row.date:
        return row.date.words()
    low, high = row.interval.low, row.interval.high
    if row.modifier in _BOUND or low == high:
        number = low if low is not None else high
        return _BOUND.get(row.modifier, "") + with_unit(
            amount((number or Decimal(0)) if full else readable(number or Decimal(0))), unit
        )
    if low is not None and high is not None:
        return between(low, high, unit)
    return with_unit(str(row.interval), unit)


def readable(value: Decimal) -> Decimal:
    """A value with as many digits as a reader takes in: 23.27586 is 23.276, 104,486,912,345 is 104.49 billion; what has
    no more than two decimals, and a count that fits on a line, stay as they are."""
    exponent = value.as_tuple().exponent
    if not value or not isinstance(exponent, int):
        return value
    fine = Decimal(1).scaleb(value.adjusted() - _ALL_DIGITS + 1)
    step = fine if abs(value) >= BILLION else min(fine, _CENT if exponent < 0 else Decimal(1))
    if Decimal(1).scaleb(exponent) >= min(step, _CENT) and abs(value) < BILLION:
        return value
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


def on_scale(value: Decimal) -> Decimal:
    """Millions as an end of a change tells them, so that both ends are alike: 56,432,940 is 56.433 million."""
    if abs(value) < MILLION:
        return value
    size = next(size for size, _ in _LARGE if abs(value) >= size)
    step = max(Decimal(1).scaleb(value.adjusted() - _ALL_DIGITS + 1), size / (1000 if size == MILLION else 10_000))
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


_CENT = Decimal("0.01")


def beside(row: Observation, unit: Unit, said: Quantity) -> str:
    """The value as it is told beside a figure: 83.35122 years are `83.35 years` beside "85 years".

    A count stays whole, and a value that would come to look like the figure is told in full.
    """
    low = row.interval.low
    if row.date or low is None or not row.interval.is_point or (unit.kind is not UnitKind.MONEY and low == int(low)):
        return value(row, unit)
    written = said.stated.bound or Decimal(1)
    step = Decimal(1).scaleb(low.adjusted() - max(_TOLD_DIGITS, _written_digits(written, said.precision) + 1) + 1)
    rounded = (low / step).to_integral_value(ROUND_HALF_UP) * step
    if len(low.normalize().as_tuple().digits) <= _ALL_DIGITS or rounded == said.stated.bound:
        return value(row, unit, full=True)
    return value(replace(row, interval=Interval.point(rounded)), unit)


_TOLD_DIGITS = 4
_ALL_DIGITS = 5  # so many are told as they are


def _written_digits(number: Decimal, precision: Decimal) -> int:
    """How many digits a number was written with: 2 of 85, 3 of 85.0."""
    return number.adjusted() - precision.adjusted() + 1 if precision > 0 else len(number.as_tuple().digits)


def in_quotes(name: str) -> str:
    """A name in quotation marks, those within it single: `“‘Saturday and closed’ clubs”`."""
    if name[:1] + name[-1:] == "“”" and name.count("“") == 1:
        return name
    inner = _QUOTED.sub(r"‘\1’", name)
    return f"“{inner}”"


_QUOTED = pattern(r"[“\"]([^“”\"]*)[”\"]")


def titled(series: Statistic, row: Observation | None) -> str:
    """A series' name, with the area and the part of the row where it has several: `Unemployment rate, Kenya`."""
    if row is None:
        return series.label
    parts = [area_title(row.area)] if row.area and row.area != series.area else []
    parts += [text for name, text in row.dimensions if text and (name, text) not in series.dimensions]
    label = series.label.lower()
    return ", ".join([series.label, *(part for part in parts if part.lower() not in label)])


def when(period: Period | None) -> str:
    """A period in words: `in 2023`, `from 2019 to 2024`, `since 2011`."""
    if period is None:
        return ""
    if period.role is PeriodRole.WITHIN:
        return f"within {span(Period(period.first, period.last))}"
    if period.first and period.last:
        if period.first == period.last:
            return f"in {period.first.words()}" if not period.first.day else f"on {period.first.words()}"
        return f"from {period.first.words()} to {period.last.words()}"
    if period.first:
        return f"since {period.first.words()}"
    return f"until {period.last.words()}" if period.last else "every year"


def when_told(claim: Claim, period: Period | None = None) -> str:
    """The period of a claim in words, a split year as the text has it: `in 2024/25`; `period` is the one it was taken
    for."""
    year = split_year(claim) if period in (None, claim.period) else ""
    return f"in {year}" if year else when(period or claim.period)


def span_told(claim: Claim, period: Period | None = None) -> str:
    """The same without its preposition."""
    year = split_year(claim) if period in (None, claim.period) else ""
    return year or span(period or claim.period)


def span(period: Period | None) -> str:
    """The same without its preposition: `2023`, `August 2024`, `the time from 2019 to 2024`."""
    if period and period.role is PeriodRole.WITHIN:
        return f"a part of {span(Period(period.first, period.last))}"
    words = when(period)
    for lead in ("in ", "on "):
        words = words.removeprefix(lead)
    return f"the time {words}" if words.startswith(("from ", "since ", "until ")) else words


def day_before(day: PartialDate) -> str:
    """The last day, month or year before a date, as precisely as that is given."""
    if not day.month:
        return str(day.year - 1)
    before = day.start() - timedelta(days=1)
    return PartialDate(before.year, before.month, before.day if day.day else 0).words()


def cited(row: Observation) -> str:
    """Who published a row and when: ` (ICBL-CMC, 13 March 2025)`, "" where the file does not say."""
    when = row.published if row.published and not row.assumed else row.source.published if row.source else None
    name = (row.source.named or row.source.publisher or row.source.title or row.source.id) if row.source else ""
    parts = [part for part in (name, when.words() if when else "") if part]
    if not name and when:
        parts = [f"published {when.words()}"]
    return f" ({', '.join(parts)})" if parts else ""

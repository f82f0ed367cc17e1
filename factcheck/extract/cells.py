"""A table's cell: its figure is of what heads its row and column, at the time and in the unit that the heads give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.dataclass import dataclass, replace
from factcheck.extract.figures import figures
from factcheck.extract.forward import whats
from factcheck.extract.periods import time_spans
from factcheck.extract.surroundings import apart
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import view_of
from factcheck.lexicon.heads import AGES, CHANGES, PLANS, RANKS, UNITS, VALUES
from factcheck.lexicon.places import area_names
from factcheck.lexicon.words import is_plural, singular
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.period import PartialDate, Period, PeriodRole
from factcheck.model.quantity import Quantity, Unit, UnitKind
from factcheck.model.text import Block, BlockKind
from factcheck.pattern import pattern

_UNIT = pattern(
    r"\s*(?:[(\[](?:in )?([^()\[\]]{1,40})[)\]]|,\s*in ([^,()]{1,30})|,\s*(?P<bare>[^,()]{1,30})"
    r"|\s((?:US|A|C|NZ|HK|R)?[$£€¥₹]\s?['’]?\w{0,8}|%))\s*\Z"
)
_SHARE_OF = pattern(r"[\s(\[,]*(?:in )?(?:%|per ?cent) of \w", re.IGNORECASE)  # "Forest (% of land)"
_OF_GAS = pattern(r"\s*(?:of )?CO[2₂](?:-?eq?)?\Z")  # "kt CO2": the unit is the kilotonne
_MONEY = pattern(r"((?:US|A|C|NZ|HK|R)?[$£€¥₹])\s?(m|mn|bn|k|tn|thousand|million|billion|trillion|)s?\Z")
_THOUSANDS = pattern(r"['’]?0{3}s?\b|\bthousands\b")
_SAMPLE = Decimal(7)  # any number, to be read with a unit behind it
_RANK = 2  # words of a head that is no more than "Rank" or "No."
_EARNED = frozenset(("profit", "income", "surplus"))  # "Profit/(loss)" is a level
_BARE = 3  # words beside the figure, of a cell that says no more than its amount


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a row or column says: its words and areas, its unit and by how much a cell is to be multiplied;
    the noun that it counts, and its time, which may be all it tells."""

    text: str
    words: tuple[str, ...]
    areas: tuple[str, ...]
    unit: Unit | None = None
    scale: Decimal = Decimal(1)
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    period: Period | None = None
    when: str = ""


def in_cell(made: Sequence[Claim], block: Block, text: str, published: PartialDate | None) -> list[Claim]:
    """The claims of a cell with what its heads tell; those of other blocks as they are."""
    if block.kind is BlockKind.CELL and not block.heads:
        return [
            claim for claim in _beside(made, block, text) if any(map(str.isdecimal, claim.anchor.exact))
        ]  # "(thousands)"
    if block.kind is not BlockKind.CELL or not any(head.strip() for head in block.heads):
        return list(made)
    if block.heads[-1].strip().lower() in UNITS:
        return []  # "per 100,000" tells how the row's figure is counted
    heads = [_head(head.strip(), published) for head in block.heads if head.strip()]
    if block.heads[-1].lower().partition("(")[0].strip() in AGES:
        return [replace(claim, kind=ClaimKind.OTHER, reading="age") if _is_bare(claim) else claim for claim in made]
    told = [_told(claim, heads) for claim in made]
    return told if block.heads[0] else _beside(told, block, text)


def led_by_caption(made: Sequence[Claim], caption: Sequence[str]) -> list[Claim]:
    """Claims in cells with the words of the line over the table in front of their own: "Share of infants vaccinated, 2024:"."""
    lead = (*(word for word in caption if word not in ",:#@" and not word[:1].isdigit()), ",")
    return [_led(claim, lead) for claim in made] if len(lead) <= LONGEST_CAPTION else list(made)


def _led(claim: Claim, lead: tuple[str, ...]) -> Claim:
    context = claim.context
    return replace(
        claim, context=replace(context, clause=(*lead, *context.clause), borrowed=len(lead) + context.borrowed)
    )


LONGEST_CAPTION = 24  # words


def dated_by_caption(made: Sequence[Claim], caption: str, published: PartialDate | None) -> list[Claim]:
    """The claims of a cell with the one time that the line over the table names, where its heads name none: "Children
    vaccinated, *2024*:"."""
    head = _head(" ".join(caption.split()), published)
    if head.period is None or head.period.role is not PeriodRole.IN:
        return list(made)
    return [
        claim if claim.period or claim.kind is not ClaimKind.AMOUNT
        else replace(claim, period=head.period, period_words=head.when)
        for claim in made
    ]  # fmt: skip


def _beside(made: Sequence[Claim], block: Block, text: str) -> list[Claim]:
    """The claims of a head that are no part of its unit: "Revenue (€ 000)", "Bursts per 100 km"."""
    said = text[block.span.start : block.span.end]
    unit = _UNIT.search(said)
    ends = block.span.start + (unit.start() if unit and _measured(unit) else len(said))
    return [claim for claim in made if claim.anchor.start < ends and not _behind_per(text, claim.anchor.start)]


def _behind_per(text: str, at: int) -> bool:
    return text[max(0, at - 5) : at].lower().split()[-1:] == ["per"]


def _is_bare(claim: Claim) -> bool:
    """A figure without a unit: "65+", "0-14"."""
    return claim.kind is ClaimKind.AMOUNT and claim.quantity.unit.kind is UnitKind.NUMBER


def _told(claim: Claim, heads: Sequence[Head]) -> Claim:
    time = next((head for head in heads if head.period), None)
    if time and not claim.period:
        claim = replace(claim, period=time.period, period_words=time.when)
    said = [head for head in heads if head.words]
    context = claim.context
    own = [word for word in context.sentence if word.isalpha()]
    if not said or len(own) > _BARE or claim.kind is not ClaimKind.AMOUNT:
        return claim
    words = tuple(word for head in said for word in head.words)
    areas = tuple(area for head in said for area in head.areas)
    near = replace(context.areas, clause=(*areas, *context.areas.clause), sentence=(*areas, *context.areas.sentence))
    context = replace(
        context, clause=(*words, *context.clause), sentence=(*words, *context.sentence), areas=near, cell=True
    )
    claim = replace(claim, context=context, area=claim.area or next(iter(areas), None))
    if len(said) > 1 and VALUES.issuperset(said[-1].text.partition("(")[0].lower().split()):
        said.pop()  # "Population | Value": a value says nothing of itself
    last = set(said[-1].words)
    if not RANKS.isdisjoint(said[-1].words[:1]) and len(last) <= _RANK:
        return replace(claim, kind=ClaimKind.OTHER, reading="rank or number in a table")
    if not last.isdisjoint(CHANGES) and not ("loss" in last and not last.isdisjoint(_EARNED)):
        claim = replace(claim, kind=ClaimKind.CHANGE)
    if not last.isdisjoint(PLANS):
        claim = replace(claim, modality=Modality.PLANNED)
    if claim.quantity.unit.kind is not UnitKind.NUMBER or claim.head:
        return claim
    measured = next((head for head in heads if head.unit or head.scale != 1), None)
    if measured:
        claim = replace(claim, quantity=scaled(claim.quantity, measured))
    counted = next((head for head in said if head.noun), None)
    if counted and claim.quantity.unit.kind is UnitKind.NUMBER:
        unit = Unit(UnitKind.COUNT, counted.noun)
        claim = replace(
            claim, head=counted.noun, modifiers=counted.modifiers, quantity=replace(claim.quantity, unit=unit)
        )
    return replace(claim, measure=said[-1].text)


def scaled(quantity: Quantity, head: Head) -> Quantity:
    made = replace(quantity, unit=head.unit or quantity.unit)
    if head.scale == 1:
        return made
    interval, stated = quantity.interval.scaled(head.scale), quantity.stated.scaled(head.scale)
    return replace(made, interval=interval, stated=stated, precision=quantity.precision * head.scale)


@lru_cache(maxsize=512)  # a column's head is that of all its cells
def _head(text: str, published: PartialDate | None) -> Head:
    t = _tokens(text)
    times = time_spans(t, published)
    period = times[0].period if len(times) == 1 else None
    when = times[0].words if period else ""
    if period and times[0].first == 0 and times[0].end == t.size:
        return Head(text, (), (), period=period, when=when)  # "2024", "March 2024"
    written = text
    if period:
        text = _without(text, t.start[times[0].first], t.end[times[0].end - 1])
    whole = _measured_alone(text)
    if whole:
        return Head(written, _words(written, period), apart(written).areas, *whole, period=period, when=when)
    told = _UNIT.search(text)
    unit, scale = _measured(told) or (None, Decimal(1)) if told else (None, Decimal(1))
    if told and (unit or scale != 1) and not _SHARE_OF.match(told[0]):
        text = text[: told.start()].rstrip()
    read = apart(text)
    noun, modifiers = ("", ()) if unit else _noun(text)
    return Head(text if unit else written, _words(text, period), read.areas, unit, scale, noun, modifiers, period, when)


def _measured_alone(text: str) -> tuple[Unit, Decimal] | None:
    """The unit that a head of nothing else tells: "kWh per person", "Percent", "Weeks"; "Year" heads years."""
    unit, scale = measured(text) if text else (None, Decimal(1))
    singular_time = unit is not None and unit.kind is UnitKind.TIME and not text.endswith("s")
    return None if unit is None or singular_time else (unit, scale)


def _without(text: str, start: int, end: int) -> str:
    """ "kWh per person, 2023" without its time."""
    return f"{text[:start].rstrip(' ,(')} {text[end:].lstrip(' ,)')}".strip()


def _words(text: str, period: Period | None) -> tuple[str, ...]:
    return tuple(word for word in apart(text).words if not (period and word.isdecimal()))


def _measured(told: re.Match[str]) -> tuple[Unit | None, Decimal] | None:
    """The unit and scale at the end of a head, None where it is neither: "Births, year" tells no unit of time."""
    said = next(filter(None, told.groups()))
    unit, scale = measured("%" if _SHARE_OF.match(told[0]) else said)
    timed = unit is not None and unit.kind is UnitKind.TIME and told["bare"] and not told["bare"].strip().endswith("s")
    return None if timed or (unit is None and scale == 1) else (unit, scale)


def measured(said: str) -> tuple[Unit | None, Decimal]:
    """The unit and scale that "£m", "%", "thousand tonnes" or "'000" tell; (None, 1) where they are none."""
    said = _OF_GAS.sub("", _THOUSANDS.sub("thousand", said.strip()))
    if said == "p":
        said = "pence"
    money = _MONEY.match(said)
    sample = f"{money[1]}7{' ' * (len(money[2]) > 2)}{money[2]}" if money else f"7{' ' * (said[:1] != '%')}{said}"
    t = _tokens(sample)
    found = figures(t, set())
    if len(found) != 1 or found[0].reading or found[0].end < t.size:
        return None, Decimal(1)
    figure = found[0]
    return figure.unit, figure.number.value / _SAMPLE


def _noun(text: str) -> tuple[str, tuple[str, ...]]:
    """The things that a head counts, with what narrows them: "Trees planted" are trees."""
    if text.lower() in area_names():
        return "", ()  # "Netherlands"
    t = _tokens(f"7 {text.lower()}")
    found = [figure for figure in figures(t, set()) if not figure.reading]
    if not found or found[0].first:
        return "", ()
    what = whats(t, found)[0]
    noun = what.noun
    if noun is None or what.unit.kind is not UnitKind.COUNT or not is_plural(t.text[noun.end - 1]):
        return "", ()
    return noun.head, tuple(singular(word) for word in noun.modifiers)


def _tokens(text: str) -> Tokens:
    view = view_of(text, ())
    return Tokens(view, 0, len(text))

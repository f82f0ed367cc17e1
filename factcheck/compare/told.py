"""What a claim tells, taken apart once for all the comparisons it takes part in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from factcheck.compare.agree import ROUNDING
from factcheck.compare.lazily import worked_out
from factcheck.compare.setting import Setting
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.clause import AUXILIARIES, PREPOSITIONS, PRONOUNS, RELATIVE, STOPS, WEEKDAYS
from factcheck.lexicon.fates import fate
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.moves import STEPS, VERBS
from factcheck.lexicon.places import area_names, demonyms, keys_of
from factcheck.lexicon.synonyms import NEUTRAL, RESTRICTORS
from factcheck.lexicon.units import TABLE as UNITS
from factcheck.lexicon.units import factor
from factcheck.lexicon.verbs import is_past
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim, ClaimKind, Modality, figure_at
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, Quantity, UnitKind

GENERIC = frozenset(  # say too little of what a figure is of: "the bridge cost 12 million euros"
    """country person number year percent also new high large price euro dollar pound growth week month day hour sell
    sold buy come came made make take took taken get got go went gone put give gave given part place
    people than last next""".split()
)
_ADDED = frozenset("new more further additional another extra".split())  # "two more people died"
_SOME = frozenset((of, word) for of in ("of", "among") for word in ("them", "these", "those", "whom", "which"))
_PART = frozenset(("of", word) for word in ("the", "its", "their", "his", "her", "our"))
_AGES = RESTRICTORS & frozenset(
    """youth young elderly teenage pensioner women woman men man female male child
    foreign migrant""".split()
)
_TURNS = frozenset("first second third fourth fifth sixth".split())
_COST = frozenset(("price",))  # tells nothing of what a thing is, but of what is told of it
_REFERRING = frozenset("company firm group business club organisation organization agency authority body".split())
_REFERRING_WORDS = 2  # "the company"
_REACHED = frozenset(("to", "from"))  # "fell to 284,300" is a level, whichever way it was reached
_FORESEEN = frozenset(map(idea, "expect forecast predict project".split()))
_GOES_TO = frozenset((("on",), ("for",)))
_ARE = frozenset("are were is was remain remained".split())
_SUBJECT = 3  # words at most
_MOST_OF = frozenset((word,) for word in "main chief biggest largest principal primary".split())
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


def telling(claim: Claim) -> frozenset[str]:
    """The ideas of a claim's clause that tell what it is about; where it is, is told apart."""
    words = " ".join((claim.of or "", claim.part or "", *claim.modifiers, claim.head)).lower().replace("-", " ").split()
    return _of(claim, (*claim.context.clause, ",", *words))


def _of(claim: Claim, words: Iterable[str]) -> frozenset[str]:
    """What words tell of a claim beside what is read from them elsewhere: which way it moved, that it is foreseen."""
    clause = claim.context.clause
    at = figure_at(clause)
    moved = claim.kind is ClaimKind.CHANGE or (at > 0 and clause[at - 1] in _REACHED)
    told = _telling(word for word in words if not (moved and word in VERBS))
    return told - _FORESEEN if claim.modality is Modality.PLANNED else told


def _telling(words: Iterable[str]) -> frozenset[str]:
    places, people = area_names(), demonyms()
    kept = [word for word in words if word not in places and word not in people and word not in UNITS]
    return frozenset(ideas(kept)) - GENERIC - NEUTRAL


def _spoken(words: Iterable[str]) -> Iterator[str]:
    """The words without figures and days of the week."""
    return (word for word in words if not word[:1].isdigit() and word not in WEEKDAYS)


def rounded(quantity: Quantity) -> Interval:
    """What a written number stands for: "5,800" is [5750..5850), so that no two numbers of one precision meet; a hedge
    or bound is what it says."""
    interval = quantity.interval
    if quantity.modifier is not Modifier.EXACT or not interval.is_point or interval.low is None:
        return interval
    if quantity.unit.kind is UnitKind.COUNT and abs(interval.low) < 1000 and quantity.precision <= 1:
        return interval
    half = quantity.precision / 2
    half = min(half, abs(interval.low) * ROUNDING) if abs(interval.low) >= 1000 else half
    return replace(interval.widened(half), high_open=True) if half else interval


def size(stated: Interval) -> Decimal:
    """How large a number is, whichever its sign."""
    return abs(stated.bound or Decimal(0))


@dataclass(frozen=True)
class Told:
    """A claim with what comparing asks of it, each worked out when it is first asked.

    `words` is its sentence: who prints the same sentence as another is no second voice. `when` is the first and
    the last day it may speak of, None where no day is known or the references tell. `confirmed` is that the
    references bear it out. `setting` is of its document: nothing is known of that where there is none.
    `series` is the id of the one that does, "" for none. `text` tells copies of one document from others,
    `voice` those that share their wording.
    """

    claim: Claim
    words: str = ""
    when: tuple[date, date] | None = None
    confirmed: bool = False
    setting: Setting = Setting()
    text: str = ""
    series: str = ""
    voice: str = ""

    @worked_out
    def ideas(self) -> frozenset[str]:
        """What tells what it is about."""
        return telling(self.claim)

    @worked_out
    def wording(self) -> tuple[str, ...]:
        """The words of its clause in order, but for figures and the small words between."""
        return tuple(word for word in self.claim.context.clause if word.isalpha() and word not in FUNCTION)

    @worked_out
    def names(self) -> frozenset[str]:
        """Those of its ideas that are proper names and stand with the figure, no comma between."""
        clause = self.claim.context.clause
        at = figure_at(clause)
        start = max((i + 1 for i in range(at) if clause[i] == ","), default=0)
        end = next((i for i in range(at, len(clause)) if clause[i] == ","), len(clause))
        written = {word for name in self.claim.context.names for word in name.lower().split()}
        return frozenset(map(idea, written.intersection(clause[start:end]))) & self.ideas

    @worked_out
    def _lead(self) -> tuple[str, ...]:
        """The words of its clause before the figure, from the last comma on."""
        clause = self.claim.context.clause
        at = figure_at(clause)
        start = max((i + 1 for i in range(at) if clause[i] == ","), default=0)
        return tuple(word for word in clause[start:at] if word != "@")

    @worked_out
    def _tail(self) -> tuple[str, ...]:
        """The words of its clause behind the figure, up to a comma or to another clause."""
        clause = self.claim.context.clause
        rest = clause[clause.index("#") + 1 :] if "#" in clause else ()
        rest = rest[1:] if rest[:1] == (",",) else rest  # "54% , of voters"
        ends = (
            i for i, word in enumerate(rest) if word == "," or word[:1].isdigit() or word in STOPS or word in RELATIVE
        )
        return tuple(word for word in rest[: next(ends, len(rest))] if word != "@")

    @worked_out
    def _said(self) -> tuple[str, ...]:
        """The words behind the figure that no preposition ties on: "people were killed" of "… in the flood"."""
        stop = next((i for i, word in enumerate(self._tail) if word in PREPOSITIONS), len(self._tail))
        return self._tail[:stop]

    @worked_out
    def core(self) -> frozenset[str]:
        """The ideas of what is counted or measured and of what it does, without where, when and why."""
        lead = self._lead[_REFERRING_WORDS:] if self._refers else self._lead
        words = (*lead, ",", *self._said, ",", *self.claim.modifiers, self.claim.head)
        costs = _COST.intersection(ideas((*self._lead, *self._said)))
        return _of(self.claim, _spoken(word for word in words if not fate(word))) | self.fates | costs

    @worked_out
    def fates(self) -> frozenset[str]:
        """What has happened to those counted: killed, hurt, missing."""
        near = frozenset(filter(None, map(fate, (*self._said, self.claim.head))))
        return near or frozenset(filter(None, map(fate, self._lead)))

    @worked_out
    def qualified(self) -> frozenset[str]:
        """The ideas of what a preposition behind the figure ties to it: where, of whom."""
        tail = self._tail[len(self._said) :]
        return _telling(_spoken(tail[: tail.index("by")] if "by" in tail else tail))  # by whom is no such thing

    @worked_out
    def object(self) -> frozenset[str]:
        """The ideas of what money goes to: "spent 62,000 euros *on its orchards*"; nothing of other amounts."""
        tail = self._tail[len(self._said) :]
        if self.claim.quantity.unit.kind is not UnitKind.MONEY or tail[:1] not in _GOES_TO:
            return frozenset()
        stop = next((i for i, word in enumerate(tail[1:], 1) if word in PREPOSITIONS), len(tail))
        return _telling(_spoken(tail[1:stop]))

    @property
    def _refers(self) -> bool:
        return len(self._lead) > 1 and self._lead[0] == "the" and self._lead[1] in _REFERRING

    @worked_out
    def borrowed(self) -> bool:
        """Its subject is told in another sentence, or by its name: "it cost 12 million", "the company employs"."""
        return self._refers or (bool(self._lead) and self._lead[0] in PRONOUNS)

    @worked_out
    def refers_back(self) -> bool:
        """It is told of what an earlier sentence names: "it cost 12 million", "two schools there"."""
        return self.borrowed or "there" in self.claim.context.clause

    @worked_out
    def before(self) -> frozenset[str]:
        """The ideas of its sentence and of those before it in the paragraph."""
        return frozenset(ideas((*self.claim.context.sentence, ",", *self.claim.context.before)))

    @worked_out
    def restricted(self) -> frozenset[str]:
        """The ideas that make those counted a part of others of their kind: women, pensioners."""
        tail = self._tail
        owners = tail[tail.index("of") + 1 :][:2] if "of" in tail[:2] else ()
        words = [*self.claim.modifiers, self.claim.head, *owners, *(self.claim.of or "").lower().split()]
        if self.claim.quantity.unit.kind is UnitKind.PERCENT:  # "youth unemployment was 13%"
            words += [word for word in self.claim.context.clause if word in _AGES]
        return frozenset(idea(word) for word in words if singular(word) in RESTRICTORS)

    @worked_out
    def turns(self) -> frozenset[str]:
        """Which of several it is of: "in the second trial"."""
        return _TURNS.intersection(self.claim.context.clause)

    @worked_out
    def partial(self) -> bool:
        """It counts some of those told of: "of the dead, three …", "three of them", "three of the dead", "12 dead, of whom
        three …"."""
        clause = self.claim.context.clause
        before = clause[: figure_at(clause)][-2:]
        led = clause[:1] in (("of",), ("among",)) and not self._is_whole
        return led or before in _SOME or self._behind in _SOME or self._behind in _PART

    @property
    def _is_whole(self) -> bool:
        """It is the whole that its sentence opens with, and a part of it follows: "*of the 412 houses*, 268 burned"."""
        said = self.claim.context.sentence
        end = said.index(",") if "," in said[:-1] else 0
        lead = said[:end]
        return said[:1] == ("of",) and "#" in lead and AUXILIARIES.isdisjoint(lead) and not any(map(is_past, lead))

    @property
    def parts(self) -> bool:
        """It is partial, and no share: a share is of something however it is put."""
        return self.partial and self.claim.quantity.unit.kind is not UnitKind.PERCENT

    @worked_out
    def _behind(self) -> tuple[str, ...]:
        """The two words right behind the figure, whatever they are."""
        clause = self.claim.context.clause
        at = clause.index("#") + 1 if "#" in clause else len(clause)
        return clause[at : at + 2]

    @worked_out
    def former(self) -> bool:
        """It is where a change began: "went up by 20p *from £2.20*"; not where it tells of when that was."""
        clause = self.claim.context.clause
        before = clause[: figure_at(clause)]
        return self.claim.period is None and before[-1:] == ("from",) and not STEPS.isdisjoint(before)

    @worked_out
    def added(self) -> bool:
        """It counts those that came to others: "two more people died"."""
        return not _ADDED.isdisjoint((*self._lead[-1:], *self._tail[:1], *self.claim.modifiers[:1]))

    @worked_out
    def part(self) -> frozenset[str]:
        """The ideas of what a share is; of one that only adds to what was said, of that: "*walkers are the main
        group*, 64% of all the injured"."""
        return frozenset(ideas((self.claim.part or "").lower().split() or self._led_in))

    @property
    def _led_in(self) -> tuple[str, ...]:
        """The subject of what a share in an aside behind a dash or comma adds to, () where it adds to nothing."""
        said = self.claim.context.sentence
        at = figure_at(said)
        if self.claim.quantity.unit.kind is not UnitKind.PERCENT or said[at - 1 : at] != (",",) or not self.claim.of:
            return ()
        verb = next((i for i, word in enumerate(said[:at]) if word in _ARE), 0)
        few = 0 < verb <= _SUBJECT and said[verb + 1 : verb + 2] == ("the",) and "," not in said[: at - 1]
        return said[:verb] if few and said[verb + 2 : verb + 3] in _MOST_OF else ()

    @worked_out
    def of(self) -> frozenset[str]:
        """The ideas of what a share is of."""
        return frozenset(ideas((self.claim.of or "").lower().split()))

    @worked_out
    def areas(self) -> frozenset[str]:
        """Its own areas, else those its clause names."""
        if self.claim.area:
            return frozenset(self.claim.area.split("|"))
        return keys_of(self.claim.context.areas.clause)

    @worked_out
    def population(self) -> frozenset[str]:
        """The ideas that narrow what is counted."""
        return frozenset(idea(word) for word in self.claim.modifiers) - NEUTRAL

    @worked_out
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of its period, None where it names none; of a date the day is what it says."""
        period = self.claim.period if self.claim.kind is not ClaimKind.DATE else None
        return (period.start(), period.end()) if period else None

    @worked_out
    def amounts(self) -> Interval:
        """What its number stands for, in the first unit of its dimension."""
        return self._scaled(rounded(self.claim.signed))

    @property
    def drawn(self) -> Interval:
        """What its words allow, in the first unit of its dimension."""
        return self._scaled(self.claim.signed.interval)

    @worked_out
    def figure(self) -> tuple[Interval, Modifier]:
        """The bare number in the first unit of its dimension, and what the words do to it."""
        return self._scaled(self.claim.signed.stated), self.claim.signed.modifier

    def _scaled(self, interval: Interval) -> Interval:
        known = factor(self.claim.quantity.unit)
        return interval.scaled(known[1]) if known and known[1] != 1 else interval

    @worked_out
    def size(self) -> Decimal:
        """How large the bare number is."""
        return size(self.figure[0])

    @worked_out
    def low(self) -> tuple[Decimal, int]:
        """Where its amounts begin; it lies wholly above another that has its `high` below this."""
        return _lowest(self.amounts)

    @worked_out
    def high(self) -> tuple[Decimal, int]:
        """Where its amounts end."""
        return _highest(self.amounts)


def _lowest(amounts: Interval) -> tuple[Decimal, int]:
    return (_LEAST, 0) if amounts.low is None else (amounts.low, int(amounts.low_open))


def _highest(amounts: Interval) -> tuple[Decimal, int]:
    return (_MOST, 0) if amounts.high is None else (amounts.high, -int(amounts.high_open))

"""A figure of a passage with what pairing asks of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from factcheck.compare.told import GENERIC, Told, telling
from factcheck.dataclass import dataclass
from factcheck.lexicon.clause import AUXILIARIES
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.labelled import LABEL, NAMED
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.units import factor
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.model.claim import Claim, ClaimKind, figure_at
from factcheck.model.quantity import Unit, UnitKind
from factcheck.pattern import pattern

PLAIN = frozenset("say said tell told report reported accord according show shown people person also".split())
_NUMBERS = frozenset(map(idea, NUMERAL_WORDS))
_RELATIVE = frozenset("who that which".split())  # "residents *who are not* members pay 8 euros" denies no euros
_NOT = frozenset("not none never neither nobody without".split())
_SHARES = frozenset(
    "half third quarter fifth tenth all any most many some none one each both majority minority".split()
)
_UNABLE = frozenset("unable cannot failed refused lack lacks lacked without".split())
_OUTSIDE_IT = frozenset(
    (verb, word)
    for verb in "remain remains remained stay stays stayed stand stands lie lies are is have has had with".split()
    for word in (("no",) if verb in ("have", "has", "had", "with") else ("outside",))
)
_YET = frozenset((("yet", "to"), ("still", "to"), ("fail", "to")))
_ENDS = frozenset((",", ";", ":", "and", "but", "while", "who", "which", "that"))
OF = 5  # words from "of" on in front of a whole


@dataclass(frozen=True)
class Fact:
    """A claim of a passage; `told` takes it apart, `passage` are the ideas of all its passage
    says. `mentioned` is what is no claim of a longer text: a time, an age, none. `behind` is the text behind
    it, up to the end of its sentence, `named` are the areas that its passage names, `text` is all of it."""

    claim: Claim
    passage: frozenset[str]
    mentioned: bool = False
    behind: str = ""
    named: frozenset[str] = frozenset()
    text: str = ""

    @cached_property
    def told(self) -> Told:
        """What comparing asks of any claim."""
        return Told(self.claim)

    @cached_property
    def dimension(self) -> str:
        """What kind of amount it is; only amounts of one kind make a pair."""
        unit = self.claim.quantity.unit
        if unit.kind is UnitKind.COUNT or unit == _BARE:
            return "count"
        if unit.name in DEGREES:
            return TEMPERATURE
        if unit.kind in (UnitKind.MEASURE, UnitKind.TIME):
            known = factor(unit)
            return known[0] if known else unit.name
        if unit.kind is UnitKind.NUMBER:
            return "ordinal" if self.claim.kind is ClaimKind.ORDINAL else unit.name
        return str(unit.kind)

    @cached_property
    def outside(self) -> bool:
        """It is of what lies outside a place that is named: "*outside* the EU", "in *other* countries", "overseas"."""
        clause = self.claim.context.clause
        at = figure_at(clause)
        end = next((i for i in range(at + 1, len(clause)) if _parts(clause[i])), len(clause))
        behind = clause[at + 1 : min(end, at + OUTSIDE)]
        return not _OUTSIDE.isdisjoint(behind) or any(
            word == "other" and next_word in _LANDS for word, next_word in pairwise(behind)
        )

    @cached_property
    def refers(self) -> bool:
        """The first sentence of its passage names its subject by a word alone: "*it* was released", "*the film* earned"."""
        if self.claim.sentence.start > FIRST:
            return False
        before = self.before
        start = max((i + 1 for i, word in enumerate(before) if word == ","), default=0)
        lead = before[start : start + 2]
        return lead[:1] in _IT or lead in _THE or before[:1] in _IT or before[:2] in _THE

    @cached_property
    def in_names(self) -> frozenset[str]:
        """The ideas of the words of longer names: of "Material Girl" a girl is none."""
        return frozenset(
            idea(word) for name in self.claim.context.names if " " in name for word in name.lower().split()
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """The areas that it is of, and those that its clause names."""
        return self.told.areas | frozenset(key for one in self.claim.context.areas.clause for key in one.split("|"))

    @cached_property
    def near(self) -> frozenset[str]:
        """The ideas of its clause, places apart, and what it counts: that is weighed by itself."""
        own = (
            {idea(self.head), idea(self.claim.quantity.unit.name.rpartition(" ")[2])}
            if self.is_label
            else {idea(self.head)}
        )
        return frozenset(one for one in telling(self.claim) if one[:1].isalpha()) - _NUMBERS - own

    @cached_property
    def wide(self) -> frozenset[str]:
        """The telling ideas of its sentence, places apart."""
        said = (word for word in self._plain(self.claim.context.sentence) if word not in FUNCTION)
        return frozenset(ideas(list(said))) - PLAIN - _NUMBERS - GENERIC - NEUTRAL - {idea(self.head)}

    @cached_property
    def said(self) -> frozenset[str]:
        """All ideas and words of its clause, those that tell little too."""
        words = [word for word in self._plain(self.claim.context.clause) if word not in FUNCTION]
        return frozenset((*ideas(words), *map(singular, words))) - _NUMBERS - {idea(self.head)}

    @cached_property
    def lead(self) -> frozenset[str]:
        """The ideas in front of it in its clause."""
        return frozenset(ideas(self._plain(self.before))) & self.near

    @cached_property
    def is_vote(self) -> bool:
        """It counts those who voted one way."""
        said = self.claim.context.sentence
        return self.dimension == "count" and not self.whole and any(word in ("vote", "voted", "votes") for word in said)

    @cached_property
    def whole(self) -> bool:
        """It is all of which a part is told: "33 of *the 197 states*", "of *the 120 members* 95 …"."""
        before = self.before
        at = max((i for i, word in enumerate(before) if word == "of"), default=-1)
        if self.dimension != "count" or at < 0 or len(before) - at > OF or "," in before[at:]:
            return False
        lead = before[at - 1] if at else ""
        return not lead or lead[:1].isdigit() or lead in NUMERAL_WORDS or lead in _SHARES or lead == ","

    @cached_property
    def negated(self) -> bool:
        """It is told in the negative, and is no whole of which a part is told so."""
        if self.is_date or self.claim.quantity.stated.high == 0:
            return self.claim.negated
        if self.whole:
            return False
        if self.claim.negated or self._not_behind:
            return True
        if self.claim.sentence.start > FIRST:
            return False
        before = self.before
        start = max((i + 1 for i, word in enumerate(before) if word == ","), default=0)
        said = before[start:]
        return any(
            (word in _NOT or word.endswith("n't")) and _RELATIVE.isdisjoint(said[max(0, at - 2) : at])
            for at, word in enumerate(said)
        )

    @cached_property
    def _not_behind(self) -> bool:
        """The verb behind it is denied: "33 of them *are not* party", "33% *are unable* to pay", "12 *have yet to* sign"."""
        behind = _WORDS.findall(self.behind.lower().replace("’", "'"))
        end = next((i for i, word in enumerate(behind) if word in _ENDS), len(behind))
        behind = behind[: min(end, NEGATED)]
        pairs = set(pairwise(behind))
        return bool(pairs & (_YET | _OUTSIDE_IT)) or any(
            word in _UNABLE or word.endswith("n't") or (word in ("not", "never") and last in AUXILIARIES)
            for last, word in pairwise(("", *behind))
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its clause, singular, with those of what it counts."""
        claim = self.claim
        said = (
            *claim.context.clause,
            *" ".join((claim.measure, claim.of or "", claim.part or "", claim.head)).lower().split(),
        )
        return frozenset(singular(word) for word in said if word[:1].isalpha())

    @cached_property
    def close(self) -> frozenset[str]:
        """The words right around it, up to a comma or another figure, singular, with those of what it counts."""
        claim, clause = self.claim, self.claim.context.clause
        at = figure_at(clause)
        first = max((i + (1 if clause[i] == "," else 2) for i in range(at) if _parts(clause[i])), default=0)
        end = next((i for i in range(at + 1, len(clause)) if _parts(clause[i])), len(clause))
        said = (*clause[max(first, at - CLOSE) : min(end, at + CLOSE)], *claim.modifiers, claim.head)
        named = (*(claim.of or "").lower().split(), *(claim.part or "").lower().split())
        return frozenset(singular(word) for word in (*said, *named) if word[:1].isalpha())

    @cached_property
    def close_ideas(self) -> frozenset[str]:
        """The ideas of these words that are among those of its clause."""
        return frozenset(ideas(sorted(self.close))) & self.near

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The words of its clause in front of it."""
        clause = self.claim.context.clause
        return clause[: figure_at(clause)]

    @cached_property
    def head(self) -> str:
        """What it counts, "" where no noun tells."""
        return self.claim.head if self.claim.quantity.unit.kind is UnitKind.COUNT else ""

    @property
    def is_label(self) -> bool:
        """It is a number that bears a name for what it numbers: "Week *16*"."""
        return self.mentioned and self.claim.reading in (LABEL, NAMED)

    @property
    def is_date(self) -> bool:
        """It is a time."""
        return self.claim.kind is ClaimKind.DATE

    @staticmethod
    def _plain(words: Sequence[str]) -> list[str]:
        return [word for word in words if word.isalpha() and word not in area_names() and word not in demonyms()]


TEMPERATURE = "temperature"
DEGREES = frozenset(("celsius", "fahrenheit"))
FIRST = 2  # characters in front of a passage's first sentence: a quotation mark
_IT = frozenset((word,) for word in "it he she they this these its his her their".split())
_THE = frozenset(
    ("the", word)
    for word in """film movie book novel song album video game series show company firm club team agency group ministry
    band site city town country""".split()
)
_OUTSIDE = frozenset("outside overseas abroad elsewhere".split())
_LANDS = frozenset("countries territories markets places states regions cities parts".split())
OUTSIDE = 7  # words behind a figure
CLOSE = 10  # words


def _parts(word: str) -> bool:
    return word == "," or word[:1].isdigit()


_BARE = Unit(UnitKind.NUMBER)


def facts(claims: Sequence[Claim], text: str, mentioned: bool = False) -> list[Fact]:
    """The figures of a passage with this text."""
    words = [word for word in _WORD.findall(text.lower()) if word not in FUNCTION]
    passage = frozenset(ideas(Fact._plain(words)))
    named = frozenset(key for claim in claims for one in claim.context.areas.sentence for key in one.split("|"))
    return [
        Fact(
            claim,
            passage,
            mentioned,
            text[claim.anchor.end : min(claim.sentence.end, claim.anchor.end + BEHIND)],
            named,
            text,
        )
        for claim in claims
    ]


BEHIND = 100  # characters
NEGATED = 10  # words behind a figure among which its verb is
_WORDS = pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?|[,;:]|\d[\d.,]*")
_WORD = pattern(r"[^\W\d_]+")

"""That a source says a quantity of a measure."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from factcheck.dataclass import dataclass
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.text import Anchor, Span

UNCLEAR = "unclear number"  # the reading of a number that is written so that it may be one or another
NOT_READ = frozenset((UNCLEAR, "torn number"))  # readings of numbers that are not known, and may be figures


class ClaimKind(StrEnum):
    """What sort of statement a figure makes."""

    AMOUNT = "amount"  # a count, share, sum of money or measure
    CHANGE = "change"  # up 22%, fell by 3 points, doubled
    ORDINAL = "ordinal"  # the 165th State Party: a count that includes it
    RANK = "rank"  # second-biggest
    SUPERLATIVE = "superlative"  # the highest since 2011
    LIST = "list"  # a count that its own list of names can be held against
    DATE = "date"
    OTHER = "other"  # an age, a clock time, a version, a page: listed on request, never judged


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"  # rose, a gain of, higher than
    DOWN = "down"  # fell, a loss of, fewer than


class Modality(StrEnum):
    """Whether the source says that it is so."""

    ASSERTED = "asserted"
    PLANNED = "planned"  # will, aims to, a target, a proposal
    SUPPOSED = "supposed"  # if, would, could, a question, a denial ("wrongly claimed that")


@dataclass(frozen=True, slots=True)
class Areas:
    """The keys of the areas that the words around a figure name, in order; the fields are those of `Context`.

    `told` are those of `before` that are not just named in passing, `later` those of the sentence that only a later part
    of it names, of something else. An ambiguous name's keys are joined by "|".
    """

    clause: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


def figure_at(words: Sequence[str]) -> int:
    """Where the figure stands in its clause or sentence, 0 where it is not among these words."""
    return words.index("#") if "#" in words else 0


@dataclass(frozen=True, slots=True)
class Context:
    """Words around a figure, in lower case, nearest first: what it may inherit its subject from.

    `names` are the proper names of the sentence ("Paris Agreement") as written; `areas` the areas named, which only
    capitals can tell from words ("Turkey" and "turkey").
    """

    clause: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    before: tuple[str, ...] = ()  # the sentences of the paragraph up to this one
    heading: tuple[str, ...] = ()  # the headings that stand over it, table heads, list lead-in
    document: tuple[str, ...] = ()  # title and opening paragraph
    names: tuple[str, ...] = ()
    areas: Areas = Areas()
    borrowed: int = 0  # the words of the clause, from its first on, that stand before the figure's own
    cell: bool = False  # the figure stands alone in a table's cell, and its heads tell what it is of


class Trend(StrEnum):
    """How something moved or lies, told without a figure."""

    MOVED = "moved"  # dropped from 2023 to 2024, below its level of 2019
    EACH = "each year"  # grown every year since 2020
    BESIDE = "beside"  # more than in Japan
    STILL = "still"  # "Chad (748) has a rate *higher still*": than the figure before its own
    REGAINED = "regained"  # back at its level of 2019
    NOT_REGAINED = "not regained"


@dataclass(frozen=True, slots=True)
class Ranked:
    """That an area is the `place`-th of a group, counted from the most (UP) or from the least (DOWN).

    `group` is a key of lexicon/groups, `among` the areas where a text names them all itself. `measure` is in words
    ("unemployment rate"), "" where the level beside it says of what; `loosely` that others may be meant, too ("richest").
    `within` is among the first so many ("one of the *five* largest"). `ahead` are the areas that it names as before it
    ("second only to *China*"), `many` how many told before are the group ("the lowest of the *three*"). `sure` is that it
    names the area itself and tells of a time it names, or of now.
    """

    place: int
    way: Direction
    group: str = ""
    among: tuple[str, ...] = ()
    measure: str = ""
    loosely: bool = False
    within: bool = False
    ahead: tuple[str, ...] = ()
    many: int = 0
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Compared:
    """What a change, a multiple, a superlative or a run is told against, as far as its sentence says.

    `base` is the time it is told from and `end` the one it is told of; `back` is how many years before the end the base
    lies ("a year earlier" is 1), `loosely` that these are round ("over the past decade"). `area` is the other area
    ("than in *Italy*"), `run` of how many steps in a row it is the last ("for the *third* year running").
    """

    base: Period | None = None
    end: Period | None = None
    back: int = 0
    loosely: bool = False
    area: str | None = None
    run: int = 0
    ever: bool = False  # of all there were: "on record", "a record low"
    beside: bool = False  # the level that it leads to stands beside it, and is a value of the series
    rank: Ranked | None = None  # among areas: "the third-largest population in the EU"
    trend: Trend | None = None  # told without a figure: "dropped from 2023 to 2024"


@dataclass(frozen=True, slots=True)
class Claim:
    """That a source says a quantity of a measure; whether it is so is not for this type to say.

    `anchor` covers number, modifier and unit ("over 80%"); `sentence` the sentence in the source.
    `head` is the counted noun or the measure's head, singular ("casualty"); `modifiers` the words
    that narrow it ("civilian"). `measure` is the phrase as read ("civilian casualties"), `of` what a
    share is of, `part` what the share is ("are civilians"), `area` a key of lexicon/areas (or several,
    joined by "|", where the name is ambiguous; joined by "+" where the figure is of all of them together).
    `negated` is "have not signed". `speaker` is a person or body that is quoted, `attribution` a named source
    ("Landmine Monitor 2024").
    `direction` says which way a kind CHANGE goes, whose quantity has no sign of its own, and which way any other
    figure came to be what it is ("fell to 6.1% from 6.4%": both are down); None where no word tells.
    `reading` says what a kind OTHER was taken for ("age", "clock time").
    `direction` of a kind SUPERLATIVE is up for the highest, down for the lowest; of a kind RANK, which way a run goes.
    """

    id: str
    source: str
    kind: ClaimKind
    anchor: Anchor
    sentence: Span
    quantity: Quantity
    head: str = ""
    modifiers: tuple[str, ...] = ()
    measure: str = ""
    of: str | None = None
    part: str | None = None
    area: str | None = None
    period: Period | None = None
    period_words: str = ""
    direction: Direction | None = None
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    past: bool = False
    speaker: str | None = None
    attribution: str | None = None
    quoted: bool = False
    share_lost: bool = (
        False  # for kind CHANGE: told as a share of things that somebody lost, "lost a fifth of their vines"
    )
    names: tuple[str, ...] = ()  # for kind LIST: the members named
    reading: str = ""
    context: Context = Context()
    compared: Compared | None = None  # for what is computed from other figures, None for a figure by itself

    @property
    def change(self) -> Direction | None:
        """Which way the amount goes that is itself a change; None for a level, however it was reached."""
        return self.direction if self.kind is ClaimKind.CHANGE else None

    @property
    def of_work(self) -> bool:
        """The only time it is told with is when a work came out that is cited: "Lund (2019)", "Lund et al., 2019"."""
        told = self.period_words
        return self.period is None and told[:1].isupper() and told[-5:].strip("() ").isdecimal()

    @property
    def signed(self) -> Quantity:
        """The quantity as a change series has it: a fall of 5% is -5."""
        return self.quantity.negated() if self.change is Direction.DOWN else self.quantity


def has_figure(claim: Claim) -> bool:
    """It tells an amount, a rank or a superlative; "dropped from 2023 to 2024" tells only which way."""
    return claim.compared is None or claim.compared.trend is None

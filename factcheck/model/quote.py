"""A quotation of a draft held against its sources: what was found, and in what the words differ."""

from __future__ import annotations

from enum import StrEnum

from factcheck.dataclass import dataclass
from factcheck.model.finding import Report
from factcheck.model.text import Anchor, Source, Span


class QuoteClass(StrEnum):
    """What became of the words; the first that fits, from the bottom up, is a quotation's class."""

    IDENTICAL = "identical"  # every character, closing punctuation and line breaks apart
    TYPOGRAPHIC = "typographic"  # quotation marks, dashes, spaces, capitals, hyphens, ligatures, commas
    BRACKETED = "bracketed"  # [words in brackets] put in or in the place of others
    ELIDED = "elided"  # words left out where … stands, and the sense stays
    SPELLING = "spelling"  # another spelling of the same word: colour, 12 for twelve, a known slip put right
    REPORTED = "reported"  # the source tells it in its own words, as what somebody said
    TRANSLATED = "translated"  # the source is in another language
    WRONG_SOURCE = "wrong-source"  # right words, not in the source that the draft names
    WRONG_SPEAKER = "wrong-speaker"  # right words, another speaker
    OVERRUN = "overrun"  # goes on behind the closing mark of the source
    ALTERED = "altered"  # a number, a negation, a name, a word
    NOT_FOUND = "not-found"


FAIR = frozenset((QuoteClass.IDENTICAL, QuoteClass.TYPOGRAPHIC, QuoteClass.BRACKETED, QuoteClass.ELIDED))


class ChangeKind(StrEnum):
    """What a change is of."""

    TYPOGRAPHY = "typography"
    SEAM = "seam"  # the source's own "she said" between two halves of what it quotes
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    SPELLING = "spelling"
    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    WORD = "word"
    LEFT_OUT = "left out"
    ADDED = "added"
    ORDER = "order"
    CUT = "cut"  # an ellipsis that takes away what the sense hangs on
    OVERRUN = "overrun"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `quoted` is its span in the draft, `original` in the source, either empty where the other side
    has the words alone. `fair` says that it alters nothing; `detail` is what to tell besides."""

    kind: ChangeKind
    quoted: Span
    original: Span
    fair: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the words of a quotation stand: the source's id and name, an anchor in it, who says them there (None where
    it does not say), and whether they stand there in quotation marks."""

    source: str
    name: str
    anchor: Anchor
    speaker: str | None
    marked: bool


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """A quotation of a draft and what became of it.

    `anchor` is that of the words in the draft, `line` and `column` count from 1. `speaker` is whom the draft names,
    `cue` the words that do, `named` the source that the draft names for it. `passage` is where the words stand, or
    come nearest to, None where nothing is near. `likeness` is the share of the quotation's words that stand there.
    """

    kind: QuoteClass
    anchor: Anchor
    line: int
    column: int
    speaker: str | None
    cue: str
    named: str | None
    passage: Passage | None
    changes: tuple[Change, ...]
    likeness: float
    detail: str = ""

    @property
    def fair(self) -> bool:
        """The words are those of the source, and said by whom the draft says."""
        return self.kind in FAIR

    @property
    def alterations(self) -> tuple[Change, ...]:
        """The changes that are not fair."""
        return tuple(change for change in self.changes if not change.fair)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words in quotation marks that are not looked for, and why: a word or two that nobody says, a title."""

    anchor: Anchor
    line: int
    column: int
    why: str


@dataclass(frozen=True, slots=True)
class QuoteAudit:
    """All quotations of a draft: those that were looked for, and those left out; `unclosed` are the lines on which a mark
    opens that nothing closes: what it opens is read to the end of its paragraph."""

    checks: tuple[QuoteCheck, ...]
    left_out: tuple[LeftOut, ...]
    unclosed: tuple[int, ...] = ()


@dataclass(frozen=True)
class QuoteReport:
    """All that `factcheck quotes` found out: the draft, its quotations, and the findings on them as in any report."""

    draft: Source
    audit: QuoteAudit
    report: Report

    @property
    def fair(self) -> int:
        """How many quotations are word for word, or fairly cut."""
        return sum(check.fair for check in self.audit.checks)

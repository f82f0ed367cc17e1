"""Figures of one passage that only one series has together: "they wired home $138 billion in 2024, *Mexicans* 68 billion".

No word of that names "Personal remittances, received". But of all series in money hardly another has both values, the
one for India and the other for Mexico: that is no chance, and it tells where a figure's place or time is left open.
Where only one figure speaks, its words must lead to the series, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

from factcheck.compare.agree import digits
from factcheck.compare.decide import decide
from factcheck.compare.differences import ELSEWHERE, SOFT
from factcheck.compare.odds import Figure, figure, is_bare, is_level, passages
from factcheck.compare.option import feature
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.ideas import idea
from factcheck.model.claim import Claim
from factcheck.model.difference import Apart, Difference
from factcheck.model.match import Reason
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, Ground, Verdict, VerdictKind

ENOUGH = 2.0  # log odds from which a series is the one meant; see docs/matching.md
LEAD = 1.0  # by which they must be above those of the next
FIRST, AMONG, NAMED = (
    3.0,
    2.0,
    3.0,
)  # what it is worth that a search finds it first, or at all, and that all its words are said
LEAST = 50  # statistics that a figure may be of, however few a reference has
UNNAMED = 1.0  # what digits must make up for where no word leads to the series
SAYS_MORE = 1.0  # what it costs a figure of two digits alone that the text has words which the series lacks
TOP = 3  # series of a search that are its first
MANY = 5.0  # from which less of what a text says besides rules it out
DIGITS_ALONE = 0.5  # of the feature: no word leads to the series
A_WORD = 0.2  # of measure_words: a bare number alone needs one
FEW = 2  # digits that it needs, too

OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.GATE, Ground.FAR_OFF, Ground.NARROWER, Ground.NO_ROWS,
                  Ground.NO_VALUE_FOR_PERIOD, Ground.PERIOD_APART, Ground.NO_UNIT, Ground.BASE_UNSAID))  # fmt: skip
_UNEXPLAINED = frozenset((Ground.NO_ROW_AGREES, Ground.OUTSIDE_RANGE, Ground.WRONG_AREA, Ground.NEIGHBOURING_PERIOD))
_SOFTER = SOFT | {Apart.UNIT_OF_TEXT, Apart.PART, Apart.PART_AND_WHOLE, Apart.UNIT}


@dataclass(frozen=True, slots=True)
class Meant:
    """A series with the figures that agree with it and its odds."""

    id: str
    figures: tuple[Figure, ...]
    odds: float
    named: bool  # words lead to it, too

    def shares(self, other: Meant) -> bool:
        """A figure agrees with both."""
        return any(one in other.figures for one in self.figures)


def jointly(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    made: dict[str, Verdict] = {}
    for passage in passages(source, [claim for claim in claims if claim.id in verdicts]):
        if any(verdicts[claim.id].kind is not VerdictKind.CONFIRMED for claim in passage):
            figures = [one for claim in passage if (one := figure(claim, passage, rulings))]
            made |= _Passage(verdicts, rulings).settled(figures)
    return made


def is_open(claim: Claim, verdict: Verdict) -> bool:
    """Nothing is settled about the level that it tells."""
    unsettled = verdict.kind is VerdictKind.UNVERIFIED and verdict.reason in OPEN
    spanning = verdict.kind is VerdictKind.NOT_COMPARABLE and verdict.reason is Ground.PERIOD  # "since 2010 … now 1.1m"
    return (unsettled or spanning) and is_level(claim)


class _Passage:
    """The verdicts on the figures of a passage so far, and what the series say of them."""

    def __init__(self, verdicts: Mapping[str, Verdict], rulings: Rulings) -> None:
        self._verdicts = verdicts
        self._rulings = rulings

    def settled(self, figures: Sequence[Figure]) -> dict[str, Verdict]:
        """The verdicts that change, the surest series first; a figure is of one series only."""
        made: dict[str, Verdict] = {}
        left = list(figures)
        while meant := self._surest(left):
            several = len(meant.figures) > 1 and meant.odds >= MANY
            for one in meant.figures:
                may_change = self._is_open(one) or (several and self._is_doubtful(one))
                if may_change and (told := self._told(one, meant)):
                    made[one.claim.id] = told
            left = [one for one in left if one not in meant.figures]
        return made

    def _is_open(self, one: Figure) -> bool:
        verdict = self._verdicts[one.claim.id]
        stale = verdict.kind is VerdictKind.UNVERIFIED and verdict.reason is Ground.STALE_REFERENCE
        return is_open(one.claim, verdict) or (stale and is_level(one.claim))

    def _is_doubtful(self, one: Figure) -> bool:
        """It is called wrong by a series, no slip explains that, and no other figure bore that series out."""
        verdict = self._verdicts[one.claim.id]
        called = verdict.kind in ACCUSING and (verdict.kind is VerdictKind.IMPRECISE or verdict.reason in _UNEXPLAINED)
        return called and verdict.match is not None and not verdict.match.witnessed and not verdict.match.beside

    def _surest(self, figures: Sequence[Figure]) -> Meant | None:
        """The series that some open figures are most likely of; None where none is likely enough."""
        every = sorted(self._likely(figures), key=lambda one: (-one.odds, one.id))
        for at, meant in enumerate(every):
            rival = next((one for one in every[at + 1 :] if one.shares(meant)), None)
            if meant.odds >= ENOUGH and (rival is None or meant.odds - rival.odds >= LEAD):
                return meant
        return None

    def _likely(self, figures: Sequence[Figure]) -> Iterator[Meant]:
        for id in sorted({id for one in figures for id in one.agreeing}):
            agreeing = tuple([one for one in figures if id in one.agreeing])
            if any(self._is_open(one) or self._is_doubtful(one) for one in agreeing):
                yield self._meant(id, agreeing)

    def _meant(self, id: str, agreeing: tuple[Figure, ...]) -> Meant:
        """What the digits are worth, a value told twice counted once, and the words that tell most."""
        told = {one.agreeing[id].value: one.telling for one in agreeing}
        words = max(self._words(id, one, len(told) == 1) for one in agreeing)
        odds = sum(told.values()) - log(max(LEAST, *[one.among for one in agreeing])) + (words or -UNNAMED)
        if not words and any(self._is_of_its_own(id, one) for one in agreeing):
            odds = 0  # whatever the digits
        return Meant(id, agreeing, odds, words > 0)

    def _is_of_its_own(self, id: str, one: Figure) -> bool:
        """The text says what it is of and the series does not: "53% *of the bakers*", "*a survey* put it at 24.3%", "*dams*
        were 76.2% full"."""
        if _is_of_others(one.claim):
            return True
        [match] = self._rulings.search.matches(one.as_of(id), [self._rulings.search.number(id)])
        return any(apart.apart is Apart.NARROWER and apart.said for apart in match.near)

    def _words(self, id: str, one: Figure, alone: bool) -> float:
        match = self._verdicts[one.claim.id].match
        if not self._is_open(one) and match and match.series == id:
            return FIRST + NAMED
        found = self._rulings.search.found(one.claim)
        if id not in found:
            return 0
        rank = list(found).index(id)
        [match] = self._rulings.search.matches(one.as_of(id), [found[id]])
        said = feature(match, "measure_words")
        quantity = one.claim.quantity
        if alone and is_bare(quantity.unit) and (said < A_WORD or digits(quantity) < FEW):
            return 0  # "Twenty."
        apart = alone and digits(quantity) <= FEW and any(one.apart is Apart.NARROWER for one in match.near)
        return (FIRST if rank < TOP else AMONG) + NAMED * said - (SAYS_MORE if apart else 0)

    def _told(self, one: Figure, meant: Meant) -> Verdict | None:
        """The verdict by that series: it confirms the figure, unless the text surely tells of something else."""
        claim = one.as_of(meant.id)
        [match] = self._rulings.search.matches(claim, [self._rulings.search.number(meant.id)])
        soft = _SOFTER if meant.odds >= MANY else SOFT
        if any(apart.apart not in soft for apart in match.shut) or any(
            apart.apart in ELSEWHERE for apart in match.near
        ):
            return None
        others = tuple([other.claim.anchor.exact for other in meant.figures if other is not one])
        said = Reason("jointly", 1.0 if meant.named else DIGITS_ALONE, 0.0, _why(others))
        lifted = replace(
            match, rejected=None, more=(), near=(), beside=others or (claim.anchor.exact,), reasons=(*match.reasons, said)
        )  # fmt: skip
        told = decide(claim, (lifted,), self._rulings.anew())
        if told.kind is not VerdictKind.CONFIRMED:
            return None
        lifted = replace(lifted, near=(*match.near, Difference(Apart.BY_DIGITS)))
        tried = tuple(other for other in self._verdicts[claim.id].tried if other.series != meant.id)
        return replace(told, match=lifted, tried=(lifted, *tried), confidence="medium")


def _is_of_others(claim: Claim) -> bool:
    """A source of its own has it, or it is a share of other things than people."""
    of = {idea(word.removesuffix("'s")) for word in (claim.of or "").lower().replace("’", "'").split()}
    return bool(claim.attribution) or not of <= _ANYBODY


_ANYBODY = frozenset(map(idea, ("people", "population", "inhabitants", "of", "the", "its", "all")))


def _why(others: Sequence[str]) -> str:
    if others:
        return f"hardly another series has its digits and those of {', '.join(f'“{one}”' for one in others)}"
    return "hardly another series has its digits, and a search for its words finds this one"

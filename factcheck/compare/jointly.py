"""Figures of one passage that only one series has together: "they wired home $138 billion in 2024, *Mexicans* 68 billion".

No word of that names "Personal remittances, received". But of all series in money hardly another has both values, the
one for India and the other for Mexico: that is no chance, and it tells where a figure's place or time is left open.
Where only one figure speaks, its words must lead to the series, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice, pairwise
from math import log

from factcheck.compare.agree import digits
from factcheck.compare.decide import decide
from factcheck.compare.differences import ELSEWHERE, SOFT
from factcheck.compare.growths import another_grew
from factcheck.compare.odds import Figure, figure, is_bare, is_level, passages
from factcheck.compare.option import all_said, feature
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.units import EVERYBODY
from factcheck.model.claim import Claim
from factcheck.model.difference import Apart, Difference
from factcheck.model.match import Match, Reason
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
MAIN = 0.95  # of head_said: in the clause
TOP = 3  # series of a search that are its first
MANY = 5.0  # from which less of what a text says besides rules it out
DIGITS_ALONE = 0.5  # of the feature: no word leads to the series
A_WORD = 0.2  # of measure_words: a bare number alone needs one
FEW = 2  # digits that it needs, too

OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.GATE, Ground.FAR_OFF, Ground.NARROWER, Ground.NO_ROWS,
                  Ground.NO_VALUE_FOR_PERIOD, Ground.PERIOD_APART, Ground.NO_UNIT, Ground.BASE_UNSAID,
                  Ground.STALE_REFERENCE))  # fmt: skip
_UNEXPLAINED = frozenset((Ground.NO_ROW_AGREES, Ground.OUTSIDE_RANGE, Ground.WRONG_AREA, Ground.NEIGHBOURING_PERIOD))
_SOFTER = SOFT | {Apart.UNIT_OF_TEXT, Apart.PART, Apart.PART_AND_WHOLE, Apart.UNIT}


@dataclass(frozen=True, slots=True)
class Meant:
    """A series with the figures that agree with it and its odds."""

    id: str
    figures: tuple[Figure, ...]
    odds: float
    named: bool  # words lead to it, too

    @property
    def ids(self) -> frozenset[str]:
        """Those of the claims."""
        return frozenset(one.claim.id for one in self.figures)

    def shares(self, other: Meant) -> bool:
        """A figure agrees with both."""
        return not self.ids.isdisjoint(other.ids)


def jointly(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    made: dict[str, Verdict] = {}
    for passage in passages(source, [claim for claim in claims if claim.id in verdicts]):
        if any(verdicts[claim.id].kind is not VerdictKind.CONFIRMED for claim in passage):
            figures = [one for claim in passage if (one := figure(claim, passage, rulings))]
            made |= _Passage(figures, verdicts, rulings).settled()
    return made


def is_open(claim: Claim, verdict: Verdict) -> bool:
    """Nothing is settled about the level that it tells."""
    unsettled = verdict.kind is VerdictKind.UNVERIFIED and verdict.reason in OPEN
    rivals = verdict.kind is VerdictKind.AMBIGUOUS and verdict.reason is Ground.RIVAL_SERIES
    spanning = verdict.kind is VerdictKind.NOT_COMPARABLE and verdict.reason is Ground.PERIOD  # "since 2010 … now 1.1m"
    return (unsettled or rivals or spanning) and is_level(claim)


class _Passage:
    """The figures of a passage, the verdicts on them so far, and what the series say of them."""

    def __init__(self, figures: Sequence[Figure], verdicts: Mapping[str, Verdict], rulings: Rulings) -> None:
        self._figures = figures
        self._verdicts = verdicts
        self._rulings = rulings
        self._matches: dict[tuple[str, str], Match] = {}
        self._tied: dict[str, str] = {}  # by claim, to a series
        self._of: dict[str, list[Figure]] = {}
        for one in figures:
            for id in one.agreeing:
                self._of.setdefault(id, []).append(one)

    def settled(self) -> dict[str, Verdict]:
        """The verdicts that change, the surest series first; a figure is of one series only."""
        made: dict[str, Verdict] = {}
        left = {one.claim.id for one in self._figures}
        likely = {id: meant for id in sorted(self._of) if (meant := self._likely(id, left))}
        while meant := _surest(likely.values()):
            several = len(meant.figures) > 1 and meant.odds >= MANY
            for one in meant.figures:
                may_change = self._is_open(one) or (several and self._is_doubtful(one))
                if may_change and (told := self._told(one, meant)):
                    made[one.claim.id] = told
            left -= meant.ids
            self._tied |= dict.fromkeys(meant.ids, meant.id)
            for id in [id for id, other in likely.items() if meant.shares(other)]:
                if again := self._likely(id, left):
                    likely[id] = again
                else:
                    del likely[id]
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

    def _likely(self, id: str, left: Collection[str]) -> Meant | None:
        """The series with those of the figures left that agree with it; None where none of them is open or the odds, with
        all that words may add, are too low."""
        agreeing = [one for one in self._of[id] if one.claim.id in left]
        if not any(self._is_open(one) or self._is_doubtful(one) for one in agreeing):
            return None
        if _digits_tell(id, agreeing) + FIRST + NAMED < ENOUGH - LEAD:
            return None
        alone = len({one.cell(id) for one in agreeing}) == 1
        of_it = [one for one in self._of[id] if one.claim.id in left or self._tied[one.claim.id] == id]
        told = {one.claim.id: said for one in of_it if (said := self._words(id, one, alone))}
        agreeing = [one for one in agreeing if not self._is_strange(id, one, of_it, told)]
        words = {one.claim.id: told[one.claim.id] for one in agreeing if one.claim.id in told}
        if not agreeing:
            return None
        odds = (
            _digits_tell(id, agreeing)
            + (max(words.values()) if words else -UNNAMED)
            - self._spread(id, agreeing, words)
        )
        if not words and odds >= ENOUGH and any(self._has_own_subject(id, one) for one in agreeing):
            return None  # whatever the digits
        return Meant(id, tuple(agreeing), odds, bool(words))

    def _is_strange(self, id: str, one: Figure, of_it: Sequence[Figure], words: Mapping[str, float]) -> bool:
        """The value is told in more words of the series by another: no writer tells it twice. Or no word leads it there, and
        a survey or some of the people have it."""
        if not words:
            return False
        own = words.get(one.claim.id, 0)
        told = any(words.get(other.claim.id, 0) > own and other.cell(id) == one.cell(id) for other in of_it)
        return told or (not own and _is_of_others(one.claim))

    def _spread(self, id: str, agreeing: Sequence[Figure], words: Mapping[str, float]) -> float:
        """What it costs that figures to which no word leads stand far apart, or among many of the kind: so many more could
        have agreed."""
        alike = [one.claim.id for one in self._figures if id in one.known]
        places = [alike.index(one.claim.id) for one in agreeing]
        if not words:
            return log(len(alike) / len(places)) + sum(log(after - before) for before, after in pairwise(places))
        apart = [
            min(abs(at - other) for other in places if other != at)
            for at, one in zip(places, agreeing, strict=True)
            if one.claim.id not in words
        ]
        return sum(map(log, apart))

    def _has_own_subject(self, id: str, one: Figure) -> bool:
        """The text says what it is of and the series does not: "53% *of the bakers*", "*a survey* put it at 24.3%", "*dams*
        were 76.2% full"."""
        if _is_of_others(one.claim):
            return True
        return any(apart.apart is Apart.NARROWER and apart.said for apart in self._match(id, one).near)

    def _match(self, id: str, one: Figure) -> Match:
        pair = one.claim.id, id
        if pair not in self._matches:
            number = self._rulings.search.number(id)
            [self._matches[pair]] = self._rulings.search.matches(one.as_of(id), [number])
        return self._matches[pair]

    def _words(self, id: str, one: Figure, alone: bool) -> float:
        """What the words of a figure add to the odds of a series; 0 where none leads to it."""
        match = self._verdicts[one.claim.id].match
        if not self._is_open(one) and match and match.series == id:
            return FIRST + NAMED
        found = self._rulings.found(one.claim)
        if id not in found:
            return 0
        match = self._match(id, one)
        said = feature(match, "measure_words")
        quantity = one.claim.quantity
        if alone and is_bare(quantity.unit) and (said < A_WORD or digits(quantity) < FEW):
            return 0  # "Twenty."
        part = any(one.apart is Apart.SERIES_NARROWER for one in match.shut)
        in_words = not any(sign.isdigit() for sign in quantity.written)
        if alone and digits(quantity) <= FEW and part and (in_words or quantity.unit.name in EVERYBODY):
            return 0  # "86 million people" are not those in the countryside, "a third of the deputies" no women
        if alone and another_grew(one.claim, self._rulings.series[id], match.near):
            return 0
        apart = alone and digits(quantity) <= FEW and any(one.apart is Apart.NARROWER for one in match.near)
        if apart and not feature(match, "own_words") and self._names_another(id, one):
            return 0  # behind a sentence on arms "*growth* was 2.1%"
        return (FIRST if id in islice(found, TOP) else AMONG) + NAMED * said - (SAYS_MORE if apart else 0)

    def _names_another(self, id: str, one: Figure) -> bool:
        """What it says and the series does not is the name of another that comes nearest."""
        nearest = self._verdicts[one.claim.id].match
        if nearest is None or nearest.series == id or feature(nearest, "head_said") < MAIN:
            return False
        name = ideas(self._rulings.series[nearest.series].label.lower().split())
        return any(apart.apart is Apart.NARROWER and idea(apart.said) in name for apart in self._match(id, one).near)

    def _told(self, one: Figure, meant: Meant) -> Verdict | None:
        """The verdict by that series: it confirms the figure, unless the text surely tells of something else."""
        claim, match = one.as_of(meant.id), self._match(meant.id, one)
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
        lifted = replace(lifted, near=match.near if all_said(match) else (*match.near, Difference(Apart.BY_DIGITS)))
        tried = tuple(other for other in self._verdicts[claim.id].tried if other.series != meant.id)
        return replace(told, match=lifted, tried=(lifted, *tried), confidence="medium")


def _surest(likely: Iterable[Meant]) -> Meant | None:
    """The series that some figures are most likely of; None where none is likely enough."""
    every = sorted(likely, key=lambda one: (-one.odds, one.id))
    for at, meant in enumerate(every):
        if meant.odds < ENOUGH:
            return None
        rival = next((other for other in every[at + 1 :] if other.shares(meant)), None)
        if rival is None or meant.odds - rival.odds >= LEAD:
            return meant
    return None


def _digits_tell(id: str, agreeing: Sequence[Figure]) -> float:
    """What the digits are worth, a value told twice counted once, against all the series that they may be of."""
    told: dict[tuple[str, str], float] = {}
    for one in agreeing:
        cell = one.cell(id)
        told[cell] = max(one.telling, told.get(cell, 0))
    return sum(told.values()) - log(max(LEAST, *[len(one.known) for one in agreeing]))


def _is_of_others(claim: Claim) -> bool:
    """A source of its own has it, or it is a share of other things than people."""
    of = {idea(word.removesuffix("'s")) for word in (claim.of or "").lower().replace("’", "'").split()}
    return bool(claim.attribution) or not of <= _ANYBODY


_ANYBODY = frozenset(map(idea, ("people", "population", "inhabitants", "of", "the", "its", "all")))


def _why(others: Sequence[str]) -> str:
    if others:
        return f"hardly another series has its digits and those of {', '.join(f'“{one}”' for one in others)}"
    return "hardly another series has its digits, and a search for its words finds this one"

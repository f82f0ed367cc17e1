"""Candidates for a claim among all series: an inverted index, then gates, then features."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from factcheck.dataclass import dataclass
from factcheck.lexicon.ideas import alike, ideas
from factcheck.match.decided import Rejected, barred
from factcheck.match.features import Scored, reasons, score
from factcheck.match.gates import closed, follows_from, tells_step
from factcheck.match.labels import Target, Weights, boilerplate, names_of, taken_apart, weighed, words_of
from factcheck.match.near import differences
from factcheck.match.reading import Read
from factcheck.match.saidso import said_so
from factcheck.model.claim import Claim
from factcheck.model.difference import Apart, Difference
from factcheck.model.match import Match
from factcheck.model.statistic import Statistic

MOST = 32  # series looked at for one claim
SHOWN = 6  # ruled-out series that are scored, to be shown with the gate that shut
WORTH_SHOWING = 0.45  # a ruled-out series below this is not listed
_TIERS = (("clause", 1.0), ("sentence", 0.9), ("before", 0.3), ("heading", 0.3), ("document", 0.1))
AREA_VOTE = 1.5
_NAMED = "@name:"


@dataclass(frozen=True, slots=True)
class Known:
    """What the names of series say, by each series' number: `postings` has the series that say an idea.

    `taken_apart` gives a series ready for matching, but for what its words weigh among those of all.
    """

    postings: Mapping[str, Sequence[int]]
    taken_apart: Callable[[int], Target]


def areas_of(one: Statistic) -> Iterable[str]:
    """The areas of a series and of its rows."""
    return (one.area, *one.row_areas)


def known(series: Sequence[Statistic], areas: Callable[[Statistic], Iterable[str]] = areas_of) -> Known:
    """What the names of series say, worked out from each; `areas` are those that vote for one."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(series):
        heard = {term for name in (*names_of(one), *one.not_same_as) for term in ideas(words_of(name))}
        for term in sorted(heard | {f"@{area}" for area in areas(one) if area}):
            postings[term].append(number)
    return Known(dict(postings), lambda number: taken_apart(series[number]))


class Index:
    """An inverted index over the ideas in the names of series; a series is taken apart when it is first looked at."""

    def __init__(
        self, series: Sequence[Statistic], names: Known | None = None, refused: Rejected | None = None
    ) -> None:
        self._refused = refused or {}
        names = names or known(series)
        self._taken_apart = names.taken_apart
        self._targets: dict[int, Target] = {}
        self._postings = names.postings
        self._weights = Weights({term: len(found) for term, found in self._postings.items()}, len(series))
        self._letters: dict[str, list[str]] = defaultdict(list)
        for term in self._postings:
            self._letters[term[:1]].append(term)

    @cached_property
    def _places(self) -> tuple[str, ...]:
        """The areas of series that only the references know."""
        return tuple(sorted(term.removeprefix(_NAMED) for term in self._postings if term.startswith(_NAMED)))

    def _target(self, number: int) -> Target:
        if number not in self._targets:
            target = self._taken_apart(number)
            self._targets[number] = weighed(target, self._weights, self._telling(target))
        return self._targets[number]

    def _telling(self, target: Target) -> frozenset[str]:
        """The boilerplate of its label that another series with the same words lacks."""
        terms = {term for term, _ in target.names[0].terms}
        found = terms & boilerplate()
        if not found or not terms - found:
            return frozenset()
        rarest, *others = sorted((self._postings.get(term, ()) for term in terms - found), key=len)
        same = [number for number in rarest if all(_holds(other, number) for other in others)]
        return frozenset(
            term for term in found if any(not _holds(self._postings.get(term, ()), number) for number in same)
        )

    def match(self, claim: Claim, limit: int = 5) -> tuple[Match, ...]:
        """The series a claim may be about, best first; those a gate ruled out come last, with the reason."""
        if not self._postings:
            return ()
        read = Read(claim, self._places)
        open_: list[_Tried] = []
        shut: list[_Tried] = []
        barring = barred(claim, self._refused)
        for number in self._candidates(read):
            target, more = self._looked_at(read, number, barring)
            gate = next(more, None)
            if gate and len(shut) >= SHOWN:
                continue
            (shut if gate else open_).append((score(read, target, WORTH_SHOWING if gate else 0), target, gate, more))
        shut = [one for one in shut if one[0][0] >= WORTH_SHOWING]
        return tuple([self._match(read, *one) for one in (*_best(open_, limit), *_best(shut, limit))])

    def of(self, claim: Claim, numbers: Iterable[int]) -> tuple[Match, ...]:
        """The match of a claim with each of these series, whatever it scores and whatever rules it out."""
        numbers = tuple(numbers)
        if not numbers:
            return ()
        read = Read(claim, self._places)
        barring = barred(claim, self._refused)
        found = []
        for number in numbers:
            target, more = self._looked_at(read, number, barring)
            found.append(self._match(read, score(read, target), target, next(more, None), more))
        return tuple(found)

    def numbers_of(self, area: str) -> Sequence[int]:
        """The series of an area, or with rows for it, as far as areas vote for one."""
        return self._postings.get(f"@{area}", ())

    def _looked_at(self, read: Read, number: int, barring: Collection[str]) -> tuple[Target, Iterator[Difference]]:
        """A series as the text calls it, and what rules it out."""
        target = said_so(read, self._target(number))
        shut = closed(read, target)
        return target, chain((Difference(Apart.REFUSED),), shut) if target.series.id in barring else shut

    def _match(
        self, read: Read, scored: Scored, target: Target, gate: Difference | None, more: Iterator[Difference]
    ) -> Match:
        alone = self._alone(target)
        near, confused = differences(read, target, alone), read.confused_with(target)
        if near and follows_from(read, target):
            near = tuple(one for one in near if not tells_step(one))
        return Match(target.series.id, scored[0], reasons(scored), gate, near, confused, alone, tuple(more))

    def _candidates(self, read: Read) -> list[int]:
        """The series that share the most telling words with the claim's sentence and surroundings."""
        votes: dict[int, float] = defaultdict(float)
        counted: set[str] = set()
        for tier, worth in _TIERS:
            for term in sorted(read.tiers[tier] - counted):
                for known in self._known(term, tier):
                    self._vote(votes, known, worth)
            counted |= read.tiers[tier]
        for area in sorted(read.areas_near):
            self._vote(votes, f"@{area}", AREA_VOTE)
        order = sorted(sorted(votes), key=votes.__getitem__, reverse=True)
        return order[:MOST] + self._wholly_said(read, order[MOST:])

    def _wholly_said(self, read: Read, numbers: Sequence[int]) -> list[int]:
        """Those whose every idea the clause has: "population" comes behind all that say this and more."""
        said: dict[int, int] = defaultdict(int)
        for term in read.tiers["clause"] if numbers else ():
            for number in self._postings.get(term, ()):
                said[number] += 1
        return [number for number in numbers if said[number] and said[number] == self._sizes[number]]

    @cached_property
    def _sizes(self) -> Mapping[int, int]:
        """How many ideas the names of a series have, by its number."""
        return Counter(number for term, found in self._postings.items() if not term.startswith("@") for number in found)

    def _alone(self, target: Target) -> bool:
        """No other series has this one's main word in its name."""
        return all(len(self._postings.get(head, ())) < 2 for head in target.names[0].heads)

    def _vote(self, votes: dict[int, float], term: str, worth: float) -> None:
        postings = self._postings.get(term, ())
        vote = worth / (1 + len(postings)) ** 0.5
        for number in postings:
            votes[number] += vote

    def _known(self, term: str, tier: str) -> list[str]:
        if term in self._postings:
            return [term]
        if tier not in ("clause", "sentence") or len(term) < 5:
            return []
        return [other for other in self._letters[term[:1]] if alike(term, other)]


_Tried = tuple[Scored, Target, Difference | None, Iterator[Difference]]  # with what shut a gate, and further ones


def _best(scored: list[_Tried], limit: int) -> list[_Tried]:
    return sorted(scored, key=lambda one: (-one[0][0], one[1].series.id))[:limit]


def _holds(postings: Sequence[int], number: int) -> bool:
    """A series is among those that say an idea, which stand in their order."""
    at = bisect_left(postings, number)
    return at < len(postings) and postings[at] == number

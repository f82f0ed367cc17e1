"""Candidates for a claim among all series: an inverted index, then gates, then features."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.lexicon.ideas import alike, idea
from factcheck.match.features import score
from factcheck.match.gates import closed
from factcheck.match.labels import Target, targets
from factcheck.match.reading import Read
from factcheck.model.claim import Claim
from factcheck.model.match import Match
from factcheck.model.statistic import Statistic

MOST = 60  # series that are scored for one claim
WORTH_SHOWING = 0.45  # a rejected candidate below this is not listed


class Index:
    """An inverted index over the ideas in the names of series."""

    def __init__(self, series: Sequence[Statistic]) -> None:
        self.targets = targets(series)
        self._by_id = {target.series.id: target for target in self.targets}
        self._postings: dict[str, list[int]] = defaultdict(list)
        for number, target in enumerate(self.targets):
            heard = {term for name in target.names for term, _ in name.terms}
            heard |= {idea(word) for _, words in target.confused for word in words}
            for term in heard:
                self._postings[term].append(number)
        self._letters: dict[str, list[str]] = defaultdict(list)
        for term in self._postings:
            self._letters[term[:1]].append(term)

    def target(self, series: str) -> Target:
        """The series of that id, made ready; KeyError if there is none."""
        return self._by_id[series]

    def match(self, claim: Claim, limit: int = 5) -> tuple[Match, ...]:
        """The series a claim may be about, best first; those a gate ruled out come last, with the reason."""
        read = Read(claim)
        open_, shut = [], []
        for number in self._candidates(read):
            target = self.targets[number]
            gate = closed(read, target)
            value, reasons = score(read, target)
            near = tuple(f"narrower: {word}" for word in read.narrowing(target))
            if part := read.oblique(target) or read.subject(target):
                near += (f"narrower: {part}",)
            if name := read.other_name(target):
                near += (f"narrower: the sentence names {name}",)
            near += tuple(f"the series is of {word} only" for word in read.narrowed_by(target))
            made = Match(target.series.id, value, reasons, gate, near, read.confused_with(target))
            if not gate:
                open_.append(made)
            elif value >= WORTH_SHOWING:
                shut.append(made)
        key = lambda match: (-match.score, match.series)  # noqa: E731
        return (*sorted(open_, key=key)[:limit], *sorted(shut, key=key)[:limit])

    def _candidates(self, read: Read) -> list[int]:
        """The series that share the most telling words with the claim's sentence and surroundings."""
        votes: dict[int, float] = defaultdict(float)
        for tier, worth in (("clause", 1.0), ("sentence", 0.9), ("before", 0.3), ("heading", 0.3), ("document", 0.1)):
            for term in read.tiers[tier]:
                for known in self._known(term, tier):
                    postings = self._postings[known]
                    for number in postings:
                        votes[number] += worth / (1 + len(postings)) ** 0.5
        ranked = sorted(votes, key=lambda number: (-votes[number], number))
        return ranked[:MOST]

    def _known(self, term: str, tier: str) -> list[str]:
        if term in self._postings:
            return [term]
        if tier not in ("clause", "sentence") or len(term) < 5:
            return []
        return [other for other in self._letters[term[:1]] if alike(term, other)]

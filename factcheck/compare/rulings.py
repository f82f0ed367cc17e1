"""What the series say of the claims of one document, each worked out once, whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.compare.asserting import as_kept
from factcheck.compare.clock import Clock
from factcheck.compare.rule import rule
from factcheck.compare.ruling import Ruling
from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim
from factcheck.model.match import Match
from factcheck.model.statistic import Statistic, Value

_Pair = tuple[str, str]  # the ids of a claim and a series


@dataclass(frozen=True, slots=True)
class Search:
    """A search that looks further than the names of series do: the ids and numbers of those that a claim's words find, and
    the matches of a claim with series of such numbers."""

    found: Callable[[Claim], Mapping[str, int]]
    matches: Callable[[Claim, Iterable[int]], Sequence[Match]]
    values: Callable[[str, Iterable[str]], Sequence[Value]]
    number: Callable[[str], int]


NOWHERE = Search(lambda _: {}, lambda _, __: (), lambda _, __: (), lambda _: 0)


class Rulings:
    """The rulings on a document's claims. `series` finds one by id; of a claim's id there is one claim.
    `search` looks for more."""

    def __init__(self, series: Mapping[str, Statistic], clock: Clock, search: Search = NOWHERE) -> None:
        self.series = series
        self.clock = clock
        self.search = search
        self._kept: dict[_Pair, Claim] = {}
        self._made: dict[_Pair, Ruling] = {}
        self._found: dict[str, Mapping[str, int]] = {}

    def anew(self) -> Rulings:
        """The same with nothing worked out: for a claim that is changed, and so shares its id with the one it was."""
        return Rulings(self.series, self.clock, self.search)

    def kept(self, claim: Claim, id: str) -> Claim:
        """The claim as this series has it."""
        pair = claim.id, id
        if pair not in self._kept:
            self._kept[pair] = as_kept(claim, self.series[id])
        return self._kept[pair]

    def found(self, claim: Claim) -> Mapping[str, int]:
        """The numbers of the series that a search for its words finds, by id, the best first."""
        if claim.id not in self._found:
            self._found[claim.id] = self.search.found(claim)
        return self._found[claim.id]

    def ruling(self, claim: Claim, id: str) -> Ruling:
        """What this series says of it."""
        pair = claim.id, id
        if pair not in self._made:
            self._made[pair] = rule(self.kept(claim, id), self.series[id], self.clock)
        return self._made[pair]

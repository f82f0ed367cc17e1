"""What loading reference files gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.dataclass import dataclass, field
from factcheck.errors import ReferenceFileError
from factcheck.match.decided import rejected
from factcheck.match.index import Index, Known
from factcheck.match.looking import phrases_of
from factcheck.model.claim import Claim
from factcheck.model.decision import Decision
from factcheck.model.match import Match
from factcheck.model.period import PartialDate
from factcheck.model.shelf import ids
from factcheck.model.statistic import ReferenceSource, Statistic
from factcheck.reference.values import Stored, Values

if TYPE_CHECKING:
    from factcheck.match.search import Hit, Search

FOUND = 10  # series of a search that are looked at closely


@dataclass(frozen=True)
class References:
    """All that reference files gave. True if there is at least one series.

    `files` are (path, sha256 digest) of each file read, CSV tables included. `problems` are the flaws
    found, in order of file and line: the series they concern are left out. `notes` are sentences for
    the user on how files were read. `checked` is the earliest day on which a file says an editor read
    its sources. `names` is what the cache knows of the series' names. `decisions` are what people said of figures and
    series; those that give a series another name are in its aliases already. `stored` look values up in databases.
    """

    series: Sequence[Statistic] = ()
    sources: tuple[ReferenceSource, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    problems: tuple[ReferenceFileError, ...] = ()
    notes: tuple[str, ...] = ()
    checked: PartialDate | None = None
    names: Known | None = field(default=None, repr=False, compare=False)
    decisions: tuple[Decision, ...] = ()
    stored: tuple[Stored, ...] = field(default=(), repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.series)

    def __bool__(self) -> bool:
        return bool(self.series)

    def __getstate__(self) -> list[object]:
        """Pickled, field by field, without what is worked out from the series: what their names say."""
        without = {"names": None, "stored": ()}
        return [without[name] if name in without else getattr(self, name) for name in self.__match_args__]

    def read_on(self) -> PartialDate | None:
        """A day up to which the references surely know what came: when they were checked, or their newest source came
        out; None where they name neither."""
        days = [day for day in (self.checked, *(source.published for source in self.sources)) if day]
        return max(days, key=lambda day: day.end(), default=None)

    def match(self, claim: Claim, limit: int = 5) -> tuple[Match, ...]:
        """The series a claim may be about, best first, each with its score and reasons; ruled-out ones last."""
        return self.index.match(claim, limit)

    def search(self, text: str, limit: int = 10) -> tuple[Hit, ...]:
        """The series, area and period that a phrase may mean, best first: "jobless rate Kenya 2014"."""
        return self._search.search(text, limit)

    def found(self, claim: Claim) -> Mapping[str, int]:
        """The series that a search for a claim's words finds, looser than by their names: each id with its number, those
        first that stand first for any of its phrases."""
        searches = [self._search.search(phrase, FOUND) for phrase in phrases_of(claim)]
        hits = (hit for place in zip_longest(*searches) for hit in place if hit)
        return {hit.series: hit.number for hit in hits}

    def number(self, id: str) -> int:
        """The number of the series of this id."""
        return self._numbers[id]

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {id: number for number, id in enumerate(ids(self.series))}

    @cached_property
    def values(self) -> Values:
        """The bare values of the series, by area and time."""
        return Values(self.series, self.index.numbers_of, self.stored)

    @cached_property
    def _search(self) -> Search:
        from factcheck.reference.searching import search_of  # a check whose figures are all settled asks for none of it

        return search_of(self.series)

    @cached_property
    def index(self) -> Index:
        """The series by the words of their names, made once for many claims."""
        return Index(self.series, self.names, rejected(self.decisions))

"""All that is read once of a sentence with a figure, before its claims are made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from factcheck.dataclass import replace
from factcheck.extract.areas import AreaSpan, area_spans
from factcheck.extract.asked import Asked
from factcheck.extract.brackets import bracketed
from factcheck.extract.clauses import Clause, clauses
from factcheck.extract.figure import Figure
from factcheck.extract.figures import figures
from factcheck.extract.forward import whats
from factcheck.extract.periods import time_spans
from factcheck.extract.phrases import What
from factcheck.extract.recipes import is_recipe
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import View
from factcheck.extract.words import marks, names
from factcheck.lexicon.places import is_group
from factcheck.lexicon.pointers import ITS, OTHERS, POINTERS, THERE_IS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Context
from factcheck.model.period import Period, PeriodRole
from factcheck.model.text import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property as once
    from typing import Any
else:

    class once:
        """A property worked out when first asked for, without the lock that `functools.cached_property` takes."""

        def __init__(self, make: Callable[[Any], object]) -> None:
            self._make, self._name = make, make.__name__

        def __get__(self, instance: object, owner: type) -> object:
            if instance is None:
                return self
            made = instance.__dict__[self._name] = self._make(instance)
            return made


class Reading:
    """One sentence: its tokens, times, areas and figures, each worked out when first asked for.

    `around` gives the words that stand around it, `near` and `told` the times named before it (see `time_spans`),
    `areas_before` the areas that the sentence before names, `told_of` the one that it tells of, `stretch` is the last
    time of two ends, `asked` what the question before asks for.
    """

    def __init__(
        self,
        source: Source,
        view: View,
        span: Span,
        around: Callable[[], Context] = Context,
        near: Period | None = None,
        told: Period | None = None,
        areas_before: Callable[[], tuple[str, ...]] = tuple,
        told_of: Callable[[], str | None] = lambda: None,
        stretch: Period | None = None,
        asked: Callable[[], Asked | None] = lambda: None,
    ) -> None:
        self.source, self.span, self._around = source, span, around
        self.areas_before, self.told_of, self._asked = areas_before, told_of, asked
        self.lenders: set[str] = set()  # ids of the claims that figures behind them may go on from
        self.low, self.near = view.low, near
        self.tokens = t = Tokens(view, span.start, span.end)
        self.times: tuple[TimeSpan, ...] = time_spans(t, source.published, near, told, stretch)
        self.timed = {i for item in self.times if not item.era for i in range(item.first, item.end)}
        self.all_figures: tuple[Figure, ...] = figures(t, self.timed)
        if self.all_figures and is_recipe(t):
            for figure in self.all_figures:
                figure.reading = figure.reading or "recipe"
        self.bracketed = bracketed(t, self.all_figures, self.times)
        self.figures = [figure for figure in self.all_figures if not figure.reading]
        self.in_turn = "respectively" in t.text

    @once
    def periods(self) -> list[TimeSpan]:
        """The times that are no parts of names."""
        return [item for item in self.times if not item.name]

    @once
    def asked(self) -> Asked | None:
        """What the question right before asks for, where this sentence answers it: its first figure, with no place before."""
        return self._asked()

    @once
    def is_since(self) -> bool:
        """It names a time from which on something is."""
        return any(span.period and span.period.role is PeriodRole.SINCE for span in self.periods)

    @once
    def areas(self) -> tuple[AreaSpan, ...]:
        """The areas it names."""
        return area_spans(self.tokens)

    @once
    def lands(self) -> tuple[str, ...]:
        """The keys of the areas it names that are no groups, each once."""
        return tuple(dict.fromkeys(area.key for area in self.areas if not is_group(area.key)))

    @once
    def area_at(self) -> dict[int, AreaSpan]:
        """The area that each token of a name stands in."""
        return {i: area for area in self.areas for i in range(area.first, area.end)}

    @once
    def clauses(self) -> list[Clause]:
        """The clause of each figure."""
        times = {item.end: item.first for item in self.periods if item.core > item.first}
        return clauses(self.tokens, self.figures, times)

    @once
    def pointer(self) -> int:
        """The first token that points to the country named last: "*its* exports", "*there* the rate", "*the country*"."""
        text = self.tokens.text
        return next((at for at, word in enumerate(text) if word in POINTERS and _points(text, at)), len(text))

    @once
    def words(self) -> list[str]:
        """Its words for matching, times as "@"; a sign within the name of an area is none: "St. Lucia"."""
        found = marks(self.tokens, self.timed)
        for area in self.areas:
            for i in range(area.first + 1, area.end - 1):
                if found[i] == ",":
                    found[i] = ""
        return found

    @once
    def whats(self) -> list[What]:
        """What each figure is of."""
        return whats(self.tokens, self.figures)

    def context(
        self,
        clause: tuple[str, ...],
        sentence: tuple[str, ...],
        near: tuple[str, ...],
        far: tuple[str, ...],
        names: tuple[str, ...],
        borrowed: int = 0,
        later: tuple[str, ...] = (),
    ) -> Context:
        """The words of a clause and of the sentence with all that stands around them; `near` and `far` are the areas
        that the clause and the sentence name, `later` those of a later part of it, `names` the proper names of the
        sentence, `borrowed` the words that lead the clause and are not its own."""
        around = self._surrounding
        areas = replace(around.areas, clause=near, sentence=far, later=later)
        return Context(clause, sentence, around.before, around.heading, around.document, names, areas, borrowed)

    def places(self, words: frozenset[str]) -> list[int]:
        """The tokens that are one of a few words, which the sentence is searched for but once."""
        if words not in self._places:
            self._places[words] = [i for i, word in enumerate(self.tokens.text) if word in words]
        return self._places[words]

    def has_between(self, words: frozenset[str], first: int, end: int) -> bool:
        """One of a few words stands between two tokens."""
        found = self.places(words)
        return bisect_left(found, first) < bisect_left(found, end)

    @once
    def _places(self) -> dict[frozenset[str], list[int]]:
        return {}

    def areas_between(self, first: int, end: int) -> tuple[str, ...]:
        """The keys of the areas named between two tokens, in order."""
        left = bisect_left(self.areas, first, key=_place)
        return tuple(area.key for area in self.areas[left : bisect_left(self.areas, end, left, key=_place)])

    def words_before(self) -> tuple[str, ...]:
        """The words of the sentences before it in the paragraph."""
        return self._surrounding.before

    @once
    def _surrounding(self) -> Context:
        return self._around()

    def names_between(self, first: int, end: int) -> tuple[str, ...]:
        """The proper names between two tokens, in order; those of the whole sentence are held once."""
        if first <= 0 and end >= self.tokens.size:
            return self._every_name
        left = bisect_left(self._names, (first, ""))
        return tuple(name for _, name in self._names[left : bisect_left(self._names, (end, ""), left)])

    @once
    def _names(self) -> tuple[tuple[int, str], ...]:
        return names(self.tokens, self.timed)

    @once
    def _every_name(self) -> tuple[str, ...]:
        return tuple(name for _, name in self._names)


_TO_OTHER = 3  # tokens


def _points(text: list[str], at: int) -> bool:
    """ "There were" and "a country" point to nothing; "*people there* had" do."""
    if text[at] == "there":
        placed = at > 1 and text[at - 1].isalpha() and text[at - 1] not in FUNCTION
        return placed or at + 1 == len(text) or text[at + 1] not in THERE_IS
    if text[at] in ITS:
        return OTHERS.isdisjoint(text[at + 1 : at + 1 + _TO_OTHER])  # "*its* northern *neighbour* had 40"
    return at > 0 and text[at - 1] == "the"


def _place(area: AreaSpan) -> int:
    return area.first

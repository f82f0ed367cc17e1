"""All that is read once of a sentence with a figure, before its claims are made."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from factcheck.extract.areas import AreaSpan, area_spans
from factcheck.extract.clauses import Clause, clauses
from factcheck.extract.figure import Figure
from factcheck.extract.figures import figures
from factcheck.extract.forward import whats
from factcheck.extract.periods import TimeSpan, time_spans
from factcheck.extract.phrases import What
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import View
from factcheck.extract.words import marks, names
from factcheck.model.claim import Areas, Context
from factcheck.model.period import Period
from factcheck.model.text import Source, Span


class Reading:
    """One sentence: its tokens, times, areas and figures, each worked out when first asked for.

    `around` gives the words that stand around it, `near` and `told` the times named before it (see `time_spans`).
    """

    def __init__(
        self,
        source: Source,
        view: View,
        span: Span,
        around: Callable[[], Context] = Context,
        near: Period | None = None,
        told: Period | None = None,
    ) -> None:
        self.source, self.span, self._around = source, span, around
        self.tokens = Tokens(view, span.start, span.end)
        self.times: tuple[TimeSpan, ...] = time_spans(self.tokens, source.published, near, told)
        self.timed = {i for item in self.times for i in range(item.first, item.end)}
        self.all_figures: tuple[Figure, ...] = figures(self.tokens, self.timed)
        self.figures = [figure for figure in self.all_figures if not figure.reading]

    @cached_property
    def periods(self) -> list[TimeSpan]:
        """The times that are no parts of names."""
        return [item for item in self.times if not item.name]

    @cached_property
    def areas(self) -> tuple[AreaSpan, ...]:
        """The areas it names."""
        return area_spans(self.tokens)

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clause of each figure."""
        return clauses(self.tokens, self.figures)

    @cached_property
    def words(self) -> list[str]:
        """Its words for matching, times as "@"."""
        return marks(self.tokens, self.timed)

    @cached_property
    def whats(self) -> list[What]:
        """What each figure is of."""
        return whats(self.tokens, self.figures)

    def context(
        self, clause: tuple[str, ...], sentence: tuple[str, ...], near: tuple[str, ...], far: tuple[str, ...]
    ) -> Context:
        """The words of a clause and of the sentence with all that stands around them; `near` and `far` are the areas
        that the clause and the sentence name."""
        around = self._surrounding
        areas = Areas(near, far, around.areas.before, around.areas.heading, around.areas.document)
        return Context(clause, sentence, around.before, around.heading, around.document, self.names, areas)

    def areas_between(self, first: int, end: int) -> tuple[str, ...]:
        """The keys of the areas named between two tokens, in order."""
        return tuple(area.key for area in self.areas if first <= area.first < end)

    @cached_property
    def _surrounding(self) -> Context:
        return self._around()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its proper names."""
        return names(self.tokens)

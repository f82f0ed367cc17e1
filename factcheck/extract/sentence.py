"""All that is read once of a sentence with a figure, before its claims are made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from factcheck.extract.areas import AreaSpan, area_spans
from factcheck.extract.context import names
from factcheck.extract.figures import Figure, figures
from factcheck.extract.periods import TimeSpan, time_spans
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import View
from factcheck.model.period import PartialDate
from factcheck.model.text import Span


@dataclass
class Reading:
    """One sentence: its tokens, times, areas and figures, each worked out when first asked for."""

    view: View
    span: Span
    published: PartialDate | None

    @cached_property
    def tokens(self) -> Tokens:
        """Words, numbers and signs."""
        return Tokens(self.view.norm, self.view.low, self.span.start, self.span.end)

    @cached_property
    def times(self) -> tuple[TimeSpan, ...]:
        """Dates and periods."""
        return time_spans(self.view.norm, self.view.low, self.span.start, self.span.end, self.published)

    @cached_property
    def timed(self) -> set[int]:
        """The indexes of the tokens that name times."""
        found: set[int] = set()
        for item in self.times:
            first = self.tokens.index_at(item.span.start)
            while first < self.tokens.size and self.tokens.start[first] < item.span.end:
                found.add(first)
                first += 1
        return found

    @cached_property
    def areas(self) -> tuple[AreaSpan, ...]:
        """The areas it names."""
        return area_spans(self.tokens)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, and the numbers that are none."""
        return figures(self.tokens, self.timed)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its proper names of two words or more."""
        return names(self.tokens)

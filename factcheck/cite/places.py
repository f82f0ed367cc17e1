"""Whether a stretch of a text touches one of many others, in little time however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from factcheck.model.text import Span


class Places:
    """Stretches of a text, in any order; they may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reached = list(accumulate((span.end for span in self._spans), max))

    def touch(self, span: Span) -> bool:
        """One of them shares a character with the span."""
        number = bisect_left(self._starts, span.end)
        return number > 0 and self._reached[number - 1] > span.start

    def hold(self, span: Span) -> bool:
        """One of them, which do not overlap each other, has all of the span in it."""
        number = bisect_left(self._starts, span.start + 1)
        return number > 0 and self._spans[number - 1].end >= span.end

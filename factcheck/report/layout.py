"""How a report is to look, and what a reporter is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from factcheck.dataclass import dataclass
from factcheck.model.finding import Report, Severity

NARROWEST = 20  # columns; anything less is taken for this


@dataclass(frozen=True, slots=True)
class Layout:
    """What the user asked of a report's looks; it changes no verdict.

    `width` is in columns. `show` adds to the findings the unverified claims, those of one document only, or all.
    Findings under `min_severity` are counted, not listed. `fail_on` None is `never`; with `fail_under`,
    fewer decided claims of a hundred fail the check. `ascii` is for an output that can carry nothing else.
    """

    width: int = 80
    colour: bool = False
    show: Literal["findings", "unverified", "unpaired", "all"] = "findings"
    min_severity: Severity = Severity.INFO
    fail_on: Severity | None = Severity.WARNING
    fail_under: float = 0
    ascii: bool = False

    @property
    def room(self) -> int:
        """The columns there are."""
        return max(NARROWEST, self.width)

    @property
    def mark(self) -> str:
        """Stands where text was left out."""
        return "..." if self.ascii else "…"

    @property
    def dot(self) -> str:
        """Stands between the parts of a line."""
        return " | " if self.ascii else " · "


class Reporter(NamedTuple):
    """A format: its name for `--output`, its media type, and the function that gives the whole text."""

    name: str
    media: str
    write: Callable[[Report, Layout], str]

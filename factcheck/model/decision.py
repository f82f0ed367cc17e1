"""What a person decided of a figure and a series."""

from __future__ import annotations

from factcheck.dataclass import dataclass

SERIES = "series"
NOT_SERIES = "not-this-series"


@dataclass(frozen=True, slots=True)
class Decision:
    """That a figure is of a series, or that it is not.

    `phrase` are the words the figure is told by ("people out of a job"), which from then on are a name of the series,
    or are not held against it. `exact`, `prefix` and `suffix` are the figure's words in the document `source` that it was
    decided at. `when` is a day, `who` and `reason` are as the person gave them.
    """

    kind: str
    series: str
    phrase: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    source: str = ""
    when: str = ""
    who: str = ""
    reason: str = ""
    line: int = 0

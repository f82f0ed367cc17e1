"""What sets a claim apart from a series, as a code with its details; the words are made here and nowhere else."""

from __future__ import annotations

from enum import Enum

from factcheck.dataclass import dataclass


class Apart(Enum):
    """In what a claim and a series differ, with the sentence for it: `said` is the text's side, `known` the series'."""

    KIND = "one is a date, the other an amount"
    NO_VALUE = "a {said} is not a value"
    CHANGE = "the text tells a change, the series a level"
    UNIT = "unit: {said} against {known}"
    UNIT_OF_SERIES = "unit: the series is {known}"
    UNIT_OF_TEXT = "unit: the text says {said}"
    DENIED = "the text denies it, the series does not"
    NOT_DENIED = "the series is of those who have not"
    COUNTED = "counts {said}, the series {known}"
    AREA = "area: {said} against {known}"
    OTHER_AREA = "area: {said}"
    AREA_UNNAMED = "area: the text does not name {known}"
    AREAS_UNNAMED = "area: none of the series' areas is named"
    SERIES_NARROWER = "the series is of {known} only"
    EVENT = "the clause does not tell of this event"
    EVENT_OF = "the sentence does not name the {known}"
    NARROWER = "narrower: {said}"
    OPPOSITE = "{said} is not {known}"
    DIMENSION = "the text gives a {said}"
    CRITERION = "{said} is part of what the series is"
    NAME = "names {said}"
    SHARE_OF_FIGURE = "a share of another figure"
    PART = "the part is {said}"
    PART_AND_WHOLE = "part and whole are swapped: of {said}"


@dataclass(frozen=True, slots=True)
class Difference:
    """That a claim and a series differ: in what, with the words of either side that show it."""

    apart: Apart
    said: str = ""
    known: str = ""

    def __str__(self) -> str:
        return self.apart.value.format(said=self.said, known=self.known)

"""A time that others of its sentence do not make."""

from __future__ import annotations

import re

from factcheck.compare.inside.written import MONTH, YEAR
from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

FLAGS = re.IGNORECASE
M = rf"(?:{MONTH} )?"
ANY_YEAR = pattern(rf"\b{YEAR}\b")
TURN = pattern(
    r"\b(?:would have|if|had (?:he|she|it|they) (?:lived|been)|will|would|planned|due|delayed|postponed|belated(?:ly)?)\b",
    FLAGS,
)


@dataclass(frozen=True, slots=True)
class Off:
    """A time that others of its sentence do not make: where it stands in the sentence, what is wrong, how it was read,
    the arithmetic."""

    start: int
    end: int
    message: str
    read: str
    sum: str


def span_off(start: int, end: int, message: str, said: str, first: int, last: int) -> Off:
    """What is said of the years from one to another."""
    return Off(start, end, message, f"{said}, from {first} to {last}", f"{last} - {first} = {last - first}")


def years_in(sentence: str) -> list[int]:
    """The years that a sentence names, in order."""
    return [int(found[0]) for found in ANY_YEAR.finditer(sentence)]

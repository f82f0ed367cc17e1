"""Clauses that say nothing of what their figure is of, since the one before has: "In May *it was* 3.1%"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.pointers import EMPTY, MEASURES
from factcheck.lexicon.units import TABLE
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import figure_at

LONGEST = 40  # words that are taken over


def leans_back(clause: Sequence[str]) -> bool:
    """No word of the clause tells what the figure is of.

    "#" is the figure, "@" a time, "," a sign: see `content`. A clause without any verb or pointer does not lean.
    """
    words = (word for word in clause if word not in ",#@" and word not in FUNCTION and word not in TABLE)
    if any(word not in VERBS and word not in MEASURES and word not in EMPTY for word in words):
        return False
    at = figure_at(clause)
    return any(word in MEASURES or word == "there" for word in clause[:at])


def told_before(clause: Sequence[str]) -> tuple[str, ...]:
    """The words that the clause before gives to one that leans on it."""
    return tuple(word for word in clause if word not in ",#@")[-LONGEST:]

"""Series taken apart, as plain JSON data and back."""

from __future__ import annotations

from typing import Any

from factcheck.match.labels import Name, Target, heads_of
from factcheck.model.statistic import Statistic


def pack(target: Target) -> list[Any]:
    """Plain data, without the series itself."""
    return [
        [[name.text, name.head, name.heads, name.terms, name.proper, name.given] for name in (*target.names, *target.others)],
        sorted(target.vocabulary), target.negative, target.change, target.unit_head, sorted(target.areas), target.of,
        target.confused, sorted(target.numbers), target.essential, sorted(target.before_head),
    ]  # fmt: skip


def unpack(data: list[Any], series: Statistic) -> Target:
    """What was packed, of the series it was taken from."""
    names, vocabulary, negative, change, unit_head, areas, of, confused, numbers, essential, before_head = data
    every = [
        Name(text, head, tuple(heads), tuple([(term, role) for term, role in terms]), tuple(proper), given)
        for text, head, heads, terms, proper, given in names
    ]  # fmt: skip
    made = tuple([name for name in every if name.given == "own"])
    others = tuple([name for name in every if name.given != "own"])
    return Target(
        series, made, others, frozenset(vocabulary), negative, change, unit_head, frozenset(areas), tuple(of),
        tuple([(text, tuple(words)) for text, words in confused]), frozenset(numbers), tuple(essential),
        frozenset(before_head), heads_of(made),
    )  # fmt: skip

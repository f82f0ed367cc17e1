"""Values and times in brackets: "63,140 (61,340) visitors in 2023 (2022)", "63,140 (2023) and 61,340 (2022)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extract.figure import Figure
from factcheck.extract.minus import MINUS
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.model.claim import UNCLEAR

_SIGNS = frozenset(("+", *MINUS))
_AGAINST = frozenset(("than", "with", "against", "from"))
_NOUN = 3  # words between a figure and the brackets behind it


def past_bracket(t: Tokens, at: int) -> int:
    """Behind brackets that hold a number, or that end at a place; else the place itself."""
    if t.at(at) == ")" and t.at(at - 2) == "(":
        return at + 1
    if t.at(at) != "(" or not t.is_number(at + 1):
        return at
    end = at + 2 + (t.at(at + 2) == "%")
    return end + 1 if t.at(end) == ")" else at


def bracketed(t: Tokens, figures: Sequence[Figure], times: Sequence[TimeSpan]) -> dict[int, TimeSpan]:
    """The times of figures that brackets tell, by the token of the number. A bare number in brackets behind another is
    of the time in brackets behind the other's time; where no such time stands, it is unclear what it is."""
    if "(" not in t.text:
        return {}
    found: dict[int, TimeSpan] = {}
    by_first = {one.first: one for one in figures}
    for item in times:
        held = by_first.get(item.end + 1)
        if held and item.point and t.at(item.end) == "(" and t.at(held.end) == ")" and _likens(t, item):
            found[held.core] = item  # "less than in 2023 (€19.2 billion)"
    told = {item.first: item for item in times if t.at(item.first - 1) == "(" and item.period}
    for item in told.values():
        at = bisect_left(figures, item.first, key=lambda one: one.end) - 1
        before = figures[at] if at >= 0 else None
        if t.at(item.end) == ":" and item.end + 1 in by_first:
            found[by_first[item.end + 1].core] = item  # "(2022: 61,340)"
        elif t.at(item.end) == ")" and before and not before.reading and _near(t, before.end, item.first - 1):
            found[before.core] = item
    ends = ((one, told.get(one.end + 1)) for one in times)
    pairs = [(one, two) for one, two in ends if two is not None and t.at(two.end) == ")"]
    for one, two in pairwise(figures):
        if one.reading or two.reading or not _holds(t, one, two):
            continue
        at = bisect_left(pairs, two.end, key=lambda pair: pair[0].first)
        pair = next((pair for pair in pairs[at : at + 1]), pairs[0] if pairs and pairs[0][1].end <= one.first else None)
        if pair:
            found[one.core], found[two.core] = pair
        else:
            two.reading = UNCLEAR
    return found


def _holds(t: Tokens, one: Figure, two: Figure) -> bool:
    """Brackets right behind a figure, or behind what it counts, hold a bare number or one of the same unit."""
    if (
        two.is_range
        or two.number.form != "digits"
        or two.word
        or t.at(two.first) in _SIGNS
        or (two.unit and two.unit != one.unit)
    ):
        return False
    return t.at(two.first - 1) == "(" and t.at(two.end) == ")" and _near(t, one.end, two.first - 1)


def _likens(t: Tokens, item: TimeSpan) -> bool:
    """The time is one that another is held against: "*than in* 2023", "*compared with* 2023"."""
    return not _AGAINST.isdisjoint(t.text[max(0, item.first - 2) : item.core])


def step_in_brackets(t: Tokens, figure: Figure) -> bool:
    """ "23 seats (-4)": a bare number with a minus in brackets behind a figure."""
    first = figure.first
    signed = t.at(first) in MINUS and t.at(first - 1) == "(" and t.at(figure.end) == ")"
    return signed and (t.is_number(first - 2) or t.is_word(first - 2))


def _near(t: Tokens, end: int, begin: int) -> bool:
    """No more than a few words stand between two places."""
    return begin - end <= _NOUN and all(t.is_word(at) for at in range(end, begin))

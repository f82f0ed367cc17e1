"""Figures that are told of a stage of something else: "*after 43 reviews* it had 82%", "*with 80% of votes counted*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.passages.facts import Fact
from factcheck.dataclass import replace
from factcheck.model.match import Outcome, Pair
from factcheck.model.quantity import UnitKind

_RACED = frozenset("race ran run runs swam swim time times record won seconds minutes sprint final".split())
_PARTS = frozenset("leg half quarter round set heat trial edition test stage ballot reading phase tranche".split())
_STAGED = (UnitKind.COUNT, UnitKind.PERCENT)


def stage(one: Fact) -> bool:
    """It says how far something had come, and other figures stand behind it."""
    if one.claim.reading == "ordinal":
        return not _PARTS.isdisjoint((*one.behind.lower().split()[:1], *one.claim.anchor.exact.lower().split()[-1:]))
    if one.claim.quantity.unit.kind is UnitKind.MEASURE:
        return one.before[-1:] in (("over",), ("the",)) and not _RACED.isdisjoint(one.claim.context.sentence)
    if one.claim.quantity.unit.kind not in _STAGED:
        return False
    before = one.before[-1:]
    return before == ("after",) or (before == ("with",) and "counted" in one.claim.context.clause)


def staged(every: Sequence[Pair], ours: Sequence[Fact]) -> Iterator[Pair]:
    """The pairs; not comparable where the first text is of another stage than the second."""
    stages = {one.claim.id for one in ours if stage(one)}
    apart = next((one for one in every if one.a.id in stages and one.a.quantity.stated != one.b.quantity.stated), None)
    for pair in every:
        yield from _then(pair, every, apart)


def _then(pair: Pair, every: Sequence[Pair], apart: Pair | None) -> Iterator[Pair]:
    if apart is pair and pair.outcome is Outcome.AGREE:
        yield replace(pair, outcome=Outcome.NOT_COMPARABLE, kind="stage", detail=_against(pair))
        return
    if apart is None or pair.outcome is not Outcome.CONFLICT or (pair is apart and len(every) == 1):
        yield pair
        return
    yield replace(pair, outcome=Outcome.NOT_COMPARABLE, kind="stage", detail=_against(apart))


def _against(pair: Pair) -> str:
    return f"{pair.a.quantity.written} against {pair.b.quantity.written}"

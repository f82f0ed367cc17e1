"""A scale told once for several figures: "(in millions of euros)", "Visitors in thousands, 2023:" over a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.dataclass import replace
from factcheck.extract.cells import Head, measured, scaled
from factcheck.extract.periods import time_spans
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import view_of
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Block, BlockKind, Span
from factcheck.pattern import pattern

_MANY = ("thousands", "millions", "billions", "trillions")
_SCALE = pattern(  # parted by signs on both sides, or behind "All figures": not "cut in thousands of homes"
    r"(?:(?P<open>[(\[])|,\s|\b(?:figures|amounts|values|numbers|sums|prices)\s+(?:(?:are|is)\s+)?(?:\w+\s+)?)in\s+"
    rf"(?P<many>{'|'.join(_MANY)})(?:\s+of\s+(?P<unit>[a-z$£€. ]{{1,30}}?))?\s*(?:[)\],.:;]|\Z|\s(?:unless|except|and)\b)",
    re.IGNORECASE,
)
_OVER_A_LIST = pattern(
    rf"\bin\s+(?P<many>{'|'.join(_MANY)})(?:\s+of\s+(?P<unit>[a-z$£€. ]{{1,30}}?))?\s*(?:[)\],:]|\Z)", re.IGNORECASE
)
_BARE = pattern(r"[^\w]*\d[\d.,]*")


def in_scale(made: Sequence[Claim], text: str, span: Span, block: Block, published: PartialDate | None) -> list[Claim]:
    """The claims of a sentence in the scale that it, or the line over its list, tells; that scale is none of them."""
    if block.kind is BlockKind.ITEM and block.heads:
        over, period, words = _lead(block.heads[-1], published)
        made = [_dated(_scaled(claim, over) if over else claim, period, words) for claim in made]
    said = text[span.start : span.end]
    if not any(word in said for word in _MANY):
        return list(made)
    found = (_OVER_A_LIST if said.rstrip().endswith(":") else _SCALE).search(said)
    head = _head(found) if found else None
    if not found or not head:  # "It cut power in thousands of homes:"
        return list(made)
    first, end = span.start + found.start(), span.start + found.end()
    left = [claim for claim in made if not first <= claim.anchor.start < end]
    return [_scaled(claim, head) if claim.anchor.start >= end else claim for claim in left]


@lru_cache(maxsize=64)  # a lead-in is that of all its items
def _lead(lead: str, published: PartialDate | None) -> tuple[Head | None, Period | None, str]:
    """The scale that the line over a list tells, and the time it begins or ends with: "In 2023 the museum sold:"."""
    lead = lead[lead.rfind(". ") + 1 :].strip()
    found = _OVER_A_LIST.search(lead)
    t = Tokens(view_of(lead, ()), 0, len(lead))
    times = [time for time in time_spans(t, published) if _stands_out(t, time)]
    period = times[0].period if len(times) == 1 else None  # "The bridge, built in 1990, has:" dates no lanes
    return _head(found) if found else None, period, times[0].words if period else ""


def _stands_out(t: Tokens, time: TimeSpan) -> bool:
    """It begins or ends the line, or stands between two commas near its beginning: "Before it, *in 2019*, they sold:"."""
    if time.first == 0 or time.end == t.size - 1:
        return True
    return time.first <= _FRONT and t.at(time.first - 1) == "," == t.at(time.end)


_FRONT = 4  # tokens


def _head(found: re.Match[str]) -> Head | None:
    """ "millions of euros" as the head of a column has it; None for a unit that is not known."""
    unit, scale = measured(f"{found['many'].lower().removesuffix('s')} {found['unit'] or ''}".strip())
    return None if scale == 1 else Head("", (), (), unit, scale)


def _scaled(claim: Claim, head: Head) -> Claim:
    """A figure that tells no scale of its own, nor a unit but that of the head."""
    unit = claim.quantity.unit
    plain = unit.kind is UnitKind.NUMBER or (unit.kind is UnitKind.MONEY and head.unit in (unit, None))
    if claim.kind is not ClaimKind.AMOUNT or not plain or not _BARE.fullmatch(claim.anchor.exact):
        return claim
    return replace(claim, quantity=scaled(claim.quantity, head if head.unit else replace(head, unit=unit)))


def _dated(claim: Claim, period: Period | None, words: str) -> Claim:
    told = claim.period or claim.kind not in (ClaimKind.AMOUNT, ClaimKind.CHANGE)
    return replace(claim, period=period, period_words=words) if period and not told else claim

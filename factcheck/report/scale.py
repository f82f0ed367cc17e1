"""Amounts as marks on one scale: a point, a stretch, or an arrow where an amount is open to one side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.compare.show import amount
from factcheck.compare.told import Told
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.report.columns import pad, width
from factcheck.report.layout import Layout
from factcheck.report.safe import safe

WIDEST = 40  # columns
NARROWEST = 16
MOST = 8  # amounts on one scale
_LONGEST = 30  # digits of an amount that is still drawn
_Signs = tuple[str, str, str, str, str, str]  # point, ends (closed, open), line, arrows
_SIGNS: dict[bool, _Signs] = {False: ("●", "├┤", "()", "─", "◄", "►"), True: ("*", "[]", "()", "-", "<", ">")}


def scale(claims: Sequence[Claim], said: Sequence[str], layout: Layout) -> list[str]:
    """A line for each amount that differs, with what is said of it before; none where fewer than two differ, one is
    drawn on no scale, or all are single numbers and no more than two."""
    rows: dict[Interval, str] = {}
    for claim, words in zip(claims, said, strict=True):
        rows.setdefault(Told(claim).drawn, words)
    points = [row for row in rows if _is_point(row)]
    if not 1 < len(rows) <= MOST or (len(points) == len(rows) and len(rows) == 2):
        return []
    ends = [end for row in rows for end in (row.low, row.high) if end is not None]
    low, high = min(ends), max(ends)
    if low == high or max(len(str(low)), len(str(high))) > _LONGEST:
        return []
    amounts = max(map(width, rows.values()))
    room = min(WIDEST, layout.room - amounts - 6)
    if room < NARROWEST:
        return []
    bars = [
        f"  {pad(words, amounts)}  {_bar(row, low, high, room, layout.ascii)}".rstrip() for row, words in rows.items()
    ]
    first, last = (safe(amount(end), layout.ascii) for end in (low, high))
    if width(first) + width(last) >= room:
        return bars
    return [*bars, f"  {'':{amounts}}   {first}{' ' * (room - 2 - width(first) - width(last))}{last}"]


def _is_point(row: Interval) -> bool:
    return row.low is not None and row.high is not None and row.low == row.high


def _bar(row: Interval, low: Decimal, high: Decimal, room: int, ascii: bool) -> str:
    """The marks of one amount; an open side goes on past the last number there is."""
    point, closed, open_, line, before, behind = _SIGNS[ascii]
    inner = room - 3  # a column on either side for arrows

    def column(end: Decimal) -> int:
        return 1 + int((end - low) * inner / (high - low))

    start = 0 if row.low is None else column(row.low)
    end = room - 1 if row.high is None else column(row.high)
    if start == end or (row.low is not None and row.high is not None and column(row.low) == column(row.high)):
        return " " * start + point
    left = before if row.low is None else (open_ if row.low_open else closed)[0]
    right = behind if row.high is None else (open_ if row.high_open else closed)[1]
    return " " * start + left + line * (end - start - 1) + right

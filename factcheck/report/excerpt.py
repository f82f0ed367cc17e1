"""The part of a long line that matters, with carets under exactly the claim.

One paragraph is one line in most texts: a line of 837 characters is cut to a window round the claim.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from factcheck.model.text import Anchor, Source, Span
from factcheck.report.columns import head, tail, width
from factcheck.report.layout import Layout
from factcheck.report.safe import pieces


class Window(NamedTuple):
    """What is shown of a text, how many columns stand before the anchor, and the carets under it."""

    shown: str
    before: int
    carets: str


def _cells(text: str, ascii: bool, newline: str) -> list[str]:
    """What is shown, in units that are never cut: a letter with its accents, an escape."""
    cells: list[str] = []
    last = ""
    for char, piece in zip(text, pieces(text, ascii), strict=True):
        shown = ("" if last + char == "\r\n" else newline) if char in "\r\n" else piece
        last = char
        if cells and width(shown) == 0:
            cells[-1] += shown
        else:
            cells.append(shown)
    return cells


def _lead(cells: list[str], room: int, mark: str, more: bool) -> str:
    """The end of what stands before, from the beginning of a word where one is near."""
    if not more and sum(map(width, cells)) <= room:
        return "".join(cells)
    kept = tail(cells, room - len(mark))
    space = kept.find(" ")
    return mark + (kept[space + 1 :] if 0 <= space <= len(kept) // 2 else kept)


def _trail(cells: list[str], room: int, mark: str, more: bool) -> str:
    if not more and sum(map(width, cells)) <= room:
        return "".join(cells)
    kept = head(cells, room - len(mark))
    space = kept.rfind(" ")
    return (kept[:space] if space >= max(1, len(kept) // 2) else kept) + mark


def window(text: str, start: int, end: int, room: int, layout: Layout, newline: str = " ") -> Window:
    """The text round an anchor in at most `room` columns; `newline` is shown for a line's end."""
    mark, reach = layout.mark, room * 4  # accents take no room; who has more than three a letter is cut early
    left = _cells(text[max(0, start - reach) : start], layout.ascii, newline)
    body = _cells(text[start : min(end, start + reach)], layout.ascii, newline)
    right = _cells(text[end : end + reach], layout.ascii, newline)
    size, before, after = (sum(map(width, cells)) for cells in (body, left, right))
    more_left, more_right = start > reach, len(text) > end + reach
    edges = min(before, len(mark)) + min(after, len(mark))
    if end > start + reach or size + edges > room:
        lead = mark if before > len(mark) else "".join(left)
        kept = head(body, room - width(lead) - len(mark))
        return Window(lead + kept + mark, width(lead), "^" * width(kept) + mark)
    spare = room - size
    share = spare if more_left else min(before, spare)
    share = min(share, max(spare // 2, 0 if more_right else spare - after))
    lead = _lead(left, share, mark, more_left)
    shown = lead + "".join(body) + _trail(right, spare - share, mark, more_right)
    return Window(shown, width(lead), "^" * max(1, size) if size or width(shown) < room else "")


def around(text: str, within: Span, anchor: Span, room: int, layout: Layout, newline: str = " ") -> Window:
    """The window in a part of a text. Only what can be shown is copied: a line may have a million characters."""
    reach = room * 4 + 1
    first, last = max(within.start, anchor.start - reach), min(within.end, anchor.end + reach)
    return window(text[first:last], anchor.start - first, anchor.end - first, room, layout, newline)


def _line(source: Source, lines: tuple[int, ...], anchor: Anchor) -> tuple[int, Span]:
    """Number and span of the line (or lines) that an anchor stands in, without what ends it."""
    number = bisect_right(lines, anchor.start)
    last = bisect_right(lines, max(anchor.start, anchor.end - 1))
    stop = lines[last] if last < len(lines) else len(source.text)
    while stop > anchor.end and source.text[stop - 1] in "\r\n":
        stop -= 1
    return number, Span(lines[number - 1], stop)


def excerpt(source: Source, lines: tuple[int, ...], anchor: Anchor, layout: Layout) -> list[str]:
    """Three lines: an empty one, the text with its line number, the carets; no number where the places are no lines."""
    count, line = _line(source, lines, anchor)
    number = " " if source.marks else str(count)
    edge = f"{'':{len(number)}} |"
    newline = r"\n" if layout.ascii else "⏎"
    seen = around(source.text, line, anchor.span, layout.room - len(edge) - 1, layout, newline)
    return [edge, f"{number} | {seen.shown}".rstrip(), f"{edge} {' ' * seen.before}{seen.carets}".rstrip()]

"""Segments of a page into lines and tables: what is drawn row by row over two columns is put in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from factcheck.dataclass import dataclass, replace
from factcheck.pattern import pattern
from factcheck.read.formats.pdfchars import Page
from factcheck.read.formats.pdfgrid import close_table, figure_rows
from factcheck.read.formats.pdfsegments import Piece, Segment

_SAME = 0.35  # times the size: how far apart the feet of one row's letters are
_LEAST_ROWS = 3  # of a table
_COLUMN = 28  # letters of a line in a column of text; the cells of a table are shorter
_EDGE = 0.1  # share of a page's height where running heads and feet stand
_NUMBER = pattern(r"\d+")
_PAGE = pattern(
    r"(?i)[–—|•\s-]*(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?[–—|•\s-]*\Z"
)
# what a browser puts over and under a page that it prints
_PRINTED = pattern(
    r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?(?:$|\s.{0,300}\Z)|(?:https?|file)://\S+(?:\s+\d+/\d+)?\Z"
)


@dataclass(slots=True)
class Grid:
    """A table: rows of cells, each cell with the number of its column; None for an empty one is left out."""

    page: int
    rows: list[list[tuple[int, Segment]]]


Item = Segment | Grid


def running(pages: Sequence[Page]) -> tuple[set[int], list[str]]:
    """The segments (by `id`) that are running heads, feet and page numbers, and the words of those that are more."""
    found: dict[str, list[Segment]] = {}
    edges: list[Segment] = []
    for page in pages:
        for one in page.segments:
            if _is_note(one):
                continue
            if one.y < _EDGE * page.height or one.y + one.size > (1 - _EDGE) * page.height:
                edges.append(one)
                found.setdefault(_NUMBER.sub("#", " ".join(one.text.split())), []).append(one)
    least = max(2, -(-len(pages) // 3))
    again = {key for key, held in found.items() if len({one.page for one in held}) >= least and not _counted(key, held)}
    taken, words = set[int](), Counter[str]()
    printed = {(one.page, round(one.y)) for one in edges if _PRINTED.match(one.text.strip())}
    for key, held in found.items():
        for one in held:
            if (
                key in again
                or (_PAGE.match(one.text) and _outermost(one, pages))
                or (one.page, round(one.y)) in printed
            ):
                taken.add(id(one))
                if not _PAGE.match(one.text):
                    words[" ".join(one.text.split())] += 1
    return taken, list(words)


def _is_note(one: Segment) -> bool:
    """It begins with a raised number: a footnote, of which many are "Ibid."."""
    return bool(one.pieces) and one.pieces[0].raised and one.pieces[0].text.strip().isdigit()


def _counted(key: str, held: Sequence[Segment]) -> bool:
    """Items of a list: words behind a number that is neither the same on all pages nor goes up by one with them."""
    if not key.startswith("#") or not any(sign.isalpha() for sign in key):
        return False
    numbers = [(int(_NUMBER.match(one.text.strip())[0][:9]), one.page) for one in held]  # type: ignore[index]
    return len({number for number, _ in numbers}) > 1 and len({number - page for number, page in numbers}) > 1


def _outermost(one: Segment, pages: Sequence[Page]) -> bool:
    """Nothing stands farther out on its page, up or down."""
    page = next(page for page in pages if page.number == one.page)
    feet = [other.y for other in page.segments]
    return len(feet) > 1 and (one.y <= min(feet) + one.size * _SAME or one.y >= max(feet) - one.size * _SAME)


def items(segments: Sequence[Segment]) -> Iterator[Item]:
    """The lines and tables of a page in the order they are read."""
    rows = _rejoined(list(_rows(segments)))
    made: list[tuple[int, Item]] = []  # with the row that each begins in
    at = tried = 0  # up to where lines of one stretch each were looked through for a table
    while at < len(rows):
        end = at
        while end < len(rows) and len(rows[end]) > 1 and _below(rows, at, end):
            end += 1
        if end - at < _LEAST_ROWS and at >= tried:
            end = tried = max(at + 1, figure_rows(rows, at))
        if end - at < _LEAST_ROWS:
            made += [(at, one) for one in rows[at]]
            at += 1
            continue
        held = rows[at:end]
        if _is_text(held):
            made += [(at, one) for one in _columns(held)]
        elif found := close_table(rows, at, end):
            while made and made[-1][0] >= found.first:
                made.pop()
            made += [(number, _whole(rows[number])) for number in range(at, found.first)]
            made.append((found.first, Grid(held[0][0].page, found.rows)))
            end = found.last + 1
        elif at < tried:
            made += [(at, one) for one in rows[at]]
            end = at + 1
        elif grid := _grid(held):
            made.append((at, grid))
        else:
            made += [(number, _whole(row)) for number, row in enumerate(held, at)]
        at = end
    return (item for _, item in made)


def _rejoined(rows: list[list[Segment]]) -> list[list[Segment]]:
    """The rows, those of one or two that wide blanks have torn made whole where the lines around them run over the gaps."""
    made, at = list(rows), 0
    while at < len(rows):
        end = at
        while end < len(rows) and len(rows[end]) > 1:
            end += 1
        if 0 < end - at < _LEAST_ROWS:
            for number in range(at, end):
                beside = [
                    made[near][0] for near in (number - 1, number + 1) if 0 <= near < len(rows) and len(made[near]) == 1
                ]
                if any(_spans(one, rows[number]) for one in beside):
                    made[number] = [_whole(rows[number])]
        at = max(end, at + 1)
    return made


def _spans(line: Segment, row: Sequence[Segment]) -> bool:
    near = abs(line.y - row[0].y) < 2 * row[0].size
    return near and line.x0 <= row[0].x1 and line.x1 >= row[-1].x0


def _whole(row: Sequence[Segment]) -> Segment:
    """The segments of a row as one."""
    if len(row) == 1:
        return row[0]
    pieces = list(row[0].pieces)
    for last, one in pairwise(row):
        figures = last.text.rstrip()[-1:].isdigit() and one.text.lstrip()[:1].isdigit()
        pieces += [Piece(" | " if figures else " ", False), *one.pieces]  # two figures are not one
    return replace(row[0], x1=row[-1].x1, pieces=pieces, words=[word for one in row for word in one.words])


def _below(rows: Sequence[list[Segment]], first: int, at: int) -> bool:
    return at == first or rows[at][0].y < rows[at - 1][0].y


def _rows(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Segments that follow each other on one line."""
    row: list[Segment] = []
    for one in segments:
        last = row[-1] if row else None
        if last and abs(last.y - one.y) < _SAME * max(last.size, one.size) and one.x0 > last.x0:
            row.append(one)
            continue
        if row:
            yield row
        row = [one]
    if row:
        yield row


def _is_text(rows: Sequence[list[Segment]]) -> bool:
    """Two or three columns of running text, drawn row by row."""
    few = sum(len(row) <= 3 for row in rows) > 0.8 * len(rows)
    return few and median(len(one.text) for row in rows for one in row) >= _COLUMN


def _columns(rows: Sequence[list[Segment]]) -> Iterator[Segment]:
    """The segments column by column."""
    bins = _bins([one for row in rows for one in row])
    for left, right in bins:
        yield from (one for row in rows for one in row if left <= one.x0 <= right)


def _bins(segments: Sequence[Segment]) -> list[tuple[float, float]]:
    """The stretches of the page that segments stand in, those that overlap made one."""
    found: list[list[float]] = []
    for one in sorted(segments, key=lambda one: one.x0):
        if found and one.x0 < found[-1][1]:
            found[-1][1] = max(found[-1][1], one.x1)
        else:
            found.append([one.x0, one.x1])
    return [(left, right) for left, right in found]


def _grid(rows: Sequence[list[Segment]]) -> Grid | None:
    """The table that rows make, None where their columns are not apart."""
    bins = _bins([one for row in rows for one in row])
    if len(bins) < 2 or len(bins) < max(len(row) for row in rows):
        return None
    made = []
    for row in rows:
        cells = [(next(n for n, (left, right) in enumerate(bins) if left <= one.x0 <= right), one) for one in row]
        if len({column for column, _ in cells}) < len(cells):
            return None
        made.append(cells)
    return Grid(rows[0][0].page, made)

"""Tables of a PDF whose columns stand close together: told by the gaps that run down through all rows with figures."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import dataclass, replace
from factcheck.pattern import pattern
from factcheck.read.formats.pdfsegments import Piece, Segment, Word

_LEAST_ROWS = 3
_GAP = 0.1  # times the size of the letters: less than a blank, but through all rows
_HEADS, _HEAD = 6, 45  # rows over the first with figures that may be the heads of its columns, and characters of each
_LINE, _ROW = (
    1.15,
    1.3,
)  # times the size of the letters: how far the lines of a head stand apart; times that of the rows
_ALIGNED = 2.0  # points
_MOST_WORDS = 20  # of a row
_BESIDE = 40  # points that a head may stand over the edge of its column
_FIGURE = pattern(r"[^\w\s]{0,3}\d[\d.,'’]{0,30}[^\s\d]{0,4}\Z|[–—-]\Z|n/?a\Z|\.\.\.?\Z")
_YEAR = pattern(r"\(?(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?\)?\*?\Z")
Row = Sequence[Segment]
Cells = list[tuple[int, Segment]]


@dataclass(slots=True)
class Found:
    """The rows of a table, cell by cell with the number of its column, and the first and the last row of the page that it
    takes, its heads among them."""

    first: int
    last: int
    rows: list[Cells]


def figure_rows(rows: Sequence[Row], start: int) -> int:
    """The end of the short rows with figures that begin here and go down the page."""
    end = start
    while end < len(rows) and (end == start or rows[end][0].y < rows[end - 1][0].y):
        words = _words(rows[end])
        if not 1 < len(words) <= _MOST_WORDS or not any(map(_is_amount, words)):
            break
        end += 1
    return end


def close_table(rows: Sequence[Row], start: int, end: int) -> Found | None:
    """The table that begins among some rows of a page; None where no gap runs through them, or where it is no table of
    figures."""
    words = {number: _words(rows[number]) for number in range(start, end)}
    first = next((number for number, row in words.items() if any(map(_is_amount, row))), end)
    last = first
    while last < end and any(map(_is_amount, words[last])):
        last += 1
    if last - first < _LEAST_ROWS:
        return None
    body, size = [words[number] for number in range(first, last)], max(one.size for one in rows[first])
    gaps = _gaps(body, _GAP * size)
    if not gaps or not _are_figures(body, gaps):
        return None
    made = [_cells(rows[number], words[number], gaps) for number in range(first, last)]
    far = max(rows[number][0].y - rows[number + 1][0].y for number in range(first, last - 1))
    edges = min(word.x0 for row in body for word in row), max(word.x1 for row in body for word in row)
    heads = _heads(rows, first, max(_ROW * far, 2 * size), edges)
    if heads < first:
        starts = [min(word.x0 for row in body for word in row), *(right for _, right in gaps)]
        lines = sorted(rows[heads:first], key=lambda row: -row[0].y)
        made.insert(0, _head(rows[heads][0], [_words(row) for row in lines], starts, gaps))
    return Found(heads, last - 1, made)


def _words(row: Row) -> list[Word]:
    return [word for one in row for word in one.words]


def _heads(rows: Sequence[Row], first: int, far: float, edges: tuple[float, float]) -> int:
    """The first row of the heads of a table, whose first row with figures is given."""
    at, y = first, rows[first][0].y
    while at > max(0, first - _HEADS):
        row = rows[at - 1]
        fits = edges[0] - _BESIDE <= row[0].x0 and row[-1].x1 <= edges[1] + _BESIDE
        short = all(len(one.text) <= _HEAD and not one.text.rstrip().endswith((".", ":")) for one in row)
        told = any(
            _is_figure(word) and not _YEAR.match("".join(one.text for one in word.pieces)) for word in _words(row)
        )
        near = rows[first][0].y < row[0].y <= y + (far if at == first else _LINE * row[0].size)
        if not (fits and short and near) or told:
            break
        at, y = at - 1, max(y, row[0].y) if at < first else row[0].y
    return at


def _is_figure(word: Word) -> bool:
    return bool(_FIGURE.match("".join(one.text for one in word.pieces if not one.raised)))


def _is_amount(word: Word) -> bool:
    """A figure that is no year: such a one stands in heads, too."""
    return _is_figure(word) and not _YEAR.match("".join(one.text for one in word.pieces))


def _gaps(body: Sequence[Sequence[Word]], least: float) -> list[tuple[float, float]]:
    """The stretches across the page that no word of any row stands in."""
    found, right = list[tuple[float, float]](), None
    for word in sorted((word for row in body for word in row), key=lambda word: word.x0):
        if right is not None and word.x0 - right >= least:
            found.append((right, word.x0))
        right = word.x1 if right is None else max(right, word.x1)
    return found


def _column(word: Word, gaps: Sequence[tuple[float, float]]) -> int:
    """The column of a word: that which its middle lies in, or is next to."""
    middle = (word.x0 + word.x1) / 2
    return sum(middle > (left + right) / 2 for left, right in gaps)


def _are_figures(body: Sequence[Sequence[Word]], gaps: Sequence[tuple[float, float]]) -> bool:
    """Each column but the first holds one figure, and little else, in most rows."""
    for column in range(1, len(gaps) + 1):
        held = [[word for word in row if _column(word, gaps) == column] for row in body]
        if sum(len(words) == 1 and _is_figure(words[0]) for words in held) * 3 < len(body) * 2:
            return False
    return True


def _cells(row: Row, words: Sequence[Word], gaps: Sequence[tuple[float, float]]) -> Cells:
    held: dict[int, list[Word]] = {}
    for word in words:
        held.setdefault(_column(word, gaps), []).append(word)
    return [(column, _segment(row[0], held[column])) for column in sorted(held)]


def _head(
    like: Segment, lines: Sequence[Sequence[Word]], starts: Sequence[float], gaps: Sequence[tuple[float, float]]
) -> Cells:
    """The heads of columns: one that begins where its column does goes on to the next."""
    held: dict[int, list[Word]] = {}
    for words in lines:
        column, aligned = 0, False
        for word in words:
            begins = next((at for at in range(column, len(starts)) if abs(word.x0 - starts[at]) < _ALIGNED), None)
            inside = aligned and (column + 1 == len(starts) or word.x1 < starts[column + 1])
            if begins is not None or not inside:
                aligned = begins is not None
                column = _column(word, gaps) if begins is None else begins
            held.setdefault(column, []).append(word)
    return [(column, _segment(like, held[column])) for column in sorted(held)]


def _segment(like: Segment, words: Sequence[Word]) -> Segment:
    pieces: list[Piece] = []
    for number, word in enumerate(words):
        pieces += [Piece(" ", False)] * bool(number) + word.pieces
    return replace(like, x0=words[0].x0, x1=words[-1].x1, pieces=pieces, words=list(words))

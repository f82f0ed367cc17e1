"""Rows as a table, CSV, TSV, JSON or JSON lines, as sqlite-utils has them; any text may be in them."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Mapping, Sequence

from factcheck.cells import guarded
from factcheck.cli import screen
from factcheck.report.columns import cut, pad, width
from factcheck.report.safe import json_safe, safe

Row = Mapping[str, object]
_GAP = "  "
_NARROWEST = 6  # columns a column is not cut below


def put_rows(rows: Sequence[Row], style: str, columns: Sequence[str] = ()) -> None:
    """Print rows; `columns` are those a table shows, all if none are named."""
    if style in ("json", "nl"):
        screen.put(_json(rows, style))
    elif style in ("csv", "tsv"):
        ascii = screen.is_terminal(sys.stdout) and screen.is_ascii(sys.stdout)
        screen.put(_separated(rows, "excel" if style == "csv" else "excel-tab", ascii))
    elif rows:
        terminal = screen.is_terminal(sys.stdout)
        room = screen.columns() if terminal else None
        screen.put(table(rows, columns or list(rows[0]), room, screen.is_ascii(sys.stdout)))


def _json(rows: Sequence[Row], style: str) -> str:
    ascii = screen.is_ascii(sys.stdout)
    lines = [json_safe(json.dumps(dict(row), ensure_ascii=ascii, allow_nan=False)) for row in rows]
    if style == "nl":
        return "".join(line + "\n" for line in lines)
    return "[" + ",\n ".join(lines) + "]\n"


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return " ".join(map(str, value))
    return "" if value is None else str(value)


def _cell(value: object, ascii: bool) -> str:
    """A value on its lines, with nothing that a terminal obeys or a spreadsheet takes for a formula."""
    return guarded("\n".join(safe(line, ascii) for line in _plain(value).split("\n")))


def _separated(rows: Sequence[Row], dialect: str, ascii: bool) -> str:
    made = io.StringIO(newline="")
    if rows:
        writer = csv.writer(made, dialect=dialect, lineterminator="\n")
        writer.writerow(rows[0])
        writer.writerows([_cell(value, ascii) for value in row.values()] for row in rows)
    return made.getvalue()


def table(rows: Sequence[Row], columns: Sequence[str], room: int | None, ascii: bool = False) -> str:
    """Aligned columns under their names; the widest are cut until a line fits the room."""
    mark = "..." if ascii else "…"
    cells = [[safe(" ".join(_plain(row[name]).split()), ascii) for name in columns] for row in rows]
    widths = [max(width(text) for text in column) for column in zip(columns, *cells, strict=True)]
    if room is not None:
        _fit(widths, room - len(_GAP) * (len(columns) - 1))
    lines = [list(columns), ["-" * wide for wide in widths], *cells]
    made = [_GAP.join(pad(cut(t, wide, mark), wide) for t, wide in zip(line, widths, strict=True)) for line in lines]
    return "".join(line.rstrip() + "\n" for line in made)


def _fit(widths: list[int], room: int) -> None:
    """Narrow the widest columns until they fit together, or are as narrow as can be."""
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = widths.index(max(widths))
        second = max((wide for at, wide in enumerate(widths) if at != widest), default=0)
        over = sum(widths) - room
        widths[widest] -= max(1, min(over, widths[widest] - max(second, _NARROWEST)))

"""Cells of a table that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

from factcheck.pattern import pattern

_FORMULA = pattern(r"(?m)^[\s\ufeff]*[=+\-@＝＋－＠\t\r]")
_NUMBER = pattern(r"[-+]?\d+(?:\.\d+)?\Z", re.ASCII)


def guarded(cell: str) -> str:
    """A cell with a quotation mark before what would be a formula, on any of its lines; numbers stay."""
    return f"'{cell}" if _FORMULA.search(cell) and not _NUMBER.match(cell) else cell


def unguarded(cell: str) -> str:
    """A cell without the mark that `guarded` gave it."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.search(cell[1:]) else cell

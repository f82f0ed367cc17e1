"""Which rows of a table are heads, where its format does not say so."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.pattern import pattern

_FIGURE = pattern(r"[^\w\s]*\s?\d[\d.,'’ \u00a0\u202f]{0,30}\s?[^\s\d]{0,12}\Z")
_YEAR = pattern(r"(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?\*?\Z")
LONGEST = 400  # characters of a cell; what is longer is text that was laid out as a table


def are_heads(cells: Sequence[str]) -> bool:
    """A first row that names its columns: words and years, no figures."""
    said = [cell.strip() for cell in cells]
    return sum(map(bool, said)) > len(said) // 2 and not any(_figure(cell) for cell in said[1:])


def _figure(cell: str) -> bool:
    return bool(_FIGURE.match(cell)) and not _YEAR.match(cell)

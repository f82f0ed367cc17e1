"""The rows of a series that bear on a claim: its area, its dimensions, its basis, what was out."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.compare.clock import Clock
from factcheck.lexicon.words import singular
from factcheck.model.claim import Claim
from factcheck.model.statistic import Basis, Observation, Statistic

_WHOLE = frozenset(("total", "all", "both", "both sexes", "_t", "t", ""))


def basis_of(claim: Claim, series: Statistic) -> Basis:
    """The basis the claim's own words name ("in force"), else the default."""
    said = " ".join(claim.context.clause)
    for basis in series.bases:
        if basis.name and len(series.bases) > 1 and f" {basis.name.lower()} " in f" {said} ":
            return basis
    return series.default_basis()


def rows_of(claim: Claim, basis: Basis, clock: Clock) -> tuple[Observation, ...]:
    """The rows that were out by `--as-of`, for the claim's area and dimensions."""
    rows = [row for row in basis.observations if clock.exists(row)]
    keys = {row.area for row in rows if row.area}
    if keys:
        wanted = area_among(claim, keys)
        rows = [row for row in rows if row.area == wanted]
    if any(row.dimensions for row in rows):
        words = {singular(word) for word in (*claim.context.clause, *claim.context.sentence)}
        rows = [row for row in rows if all(_fits(value, words) for _, value in row.dimensions)]
        most = max((_named(row, words) for row in rows), default=0)
        rows = [row for row in rows if _named(row, words) == most]
    return tuple(rows)


def _fits(value: str, words: set[str]) -> bool:
    return value.lower() in _WHOLE or all(singular(word) in words for word in value.lower().split())


def _named(row: Observation, words: set[str]) -> int:
    return sum(1 for _, value in row.dimensions if value.lower() not in _WHOLE and _fits(value, words))


def area_among(claim: Claim, keys: Iterable[str]) -> str:
    """Which of several areas a claim is for: its own, else the nearest one named, else the world."""
    known = set(keys)
    own = [key for key in (claim.area or "").split("|") if key in known]
    if own:
        return own[0]
    if claim.area:
        return ""
    areas = claim.context.areas
    for keys in (areas.clause, areas.sentence, areas.before, areas.heading, areas.document):
        named = [key for key in keys if key in known]
        if len(set(named)) == 1 or (named and keys is areas.before):
            return named[0]
    if len(known) == 1:
        return next(iter(known))  # what the series is of was named; it lies in the one place it can
    return "WLD" if "WLD" in known else ""


def newest(rows: Iterable[Observation]) -> Observation | None:
    """The row of the latest vintage among rows of one key."""
    return max(rows, key=lambda row: row.published.start().toordinal() if row.published else 0, default=None)

"""What a search in references found, as rows with the values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from factcheck.compare.show import value
from factcheck.lexicon.places import area_title
from factcheck.model.shelf import by_id
from factcheck.model.statistic import Observation, Statistic

if TYPE_CHECKING:
    from factcheck.match.search import Hit

COLUMNS = ("value", "area", "period", "id", "label")


def rows(hits: Sequence[Hit], series: Sequence[Statistic]) -> Iterator[dict[str, object]]:
    """A row for each hit: the value at the time that was asked for, else the latest."""
    known = by_id(series)
    for hit in hits:
        one = known[hit.series]
        row = _row(one, hit)
        yield {
            "value": value(row, one.unit) if row else None,
            "area": area_title(hit.area) if hit.area else None,
            "period": row.when() if row else hit.period or None,
            "id": one.id,
            "label": one.label + (f" (% of {one.of})" if one.of else ""),
            "unit": str(one.unit),
            "area_key": hit.area or None,
            "source": row.source.cited() if row and row.source else None,
            "score": hit.score,
            "because": list(hit.reasons),
        }


def _row(one: Statistic, hit: Hit) -> Observation | None:
    """The value of the whole, the newest vintage of the time that is asked for or of the latest there is."""
    basis = one.default_basis()
    of_area = basis.by_area.get(hit.area, ()) or (() if one.row_areas else basis.by_area.get("", ()))
    wanted = [row for row in of_area if not hit.period or str(row.period) == hit.period] or (
        of_area if not one.row_areas else ()
    )
    whole = [row for row in wanted if not row.dimensions] or wanted
    return max(whole, key=_newest, default=None)


def _newest(row: Observation) -> tuple[date, date]:
    time = row.since or row.period or row.date
    return time.end() if time else date.min, row.published.end() if row.published else date.min

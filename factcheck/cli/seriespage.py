"""A series of a reference file, as a row, a page and JSON."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.lexicon.places import area_title
from factcheck.lexicon.units import unit_words
from factcheck.model.period import Period
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Basis, Observation, Statistic, Tolerance
from factcheck.report.columns import pad, width

LONG = 500  # rows of a series that are shown without being asked for by area
FEW = 20
_WHOLE = 5  # characters from which ".0" tells of no precision


def row(one: Statistic) -> dict[str, object]:
    """A series as a row of a list."""
    return {
        "id": one.id,
        "label": one.label,
        "unit": unit_words(one.unit),
        "type": str(one.kind),
        "areas": len(one.row_areas) or (1 if one.area else 0),
        "time": _span(one.default_basis()),
        "values": sum(basis.count for basis in one.bases),
        "latest": _latest(_newest(one.default_basis())),
        "place": str(one.place),
    }


def _newest(basis: Basis) -> Sequence[Observation]:
    """The rows among which the newest are: where there are many, those of the last period alone."""
    if basis.count <= LONG or not basis.by_period:
        return basis.observations
    return basis.by_period[max(basis.by_period, key=Period.end)]


def _span(basis: Basis) -> str:
    """From which time to which there are values: `1960..2024`."""
    if basis.count > LONG and basis.by_period:
        first, last = min(basis.by_period, key=Period.start), max(basis.by_period, key=Period.end)
        return str(first.first) if first == last else f"{first.first}..{last.last}"
    times = sorted(((_until(one), one) for one in basis.observations), key=lambda pair: pair[0])
    if not times:
        return ""
    begin, end = (str(one.since or one.period or one.date or "") for _, one in (times[0], times[-1]))
    return begin if begin == end else f"{begin.partition('..')[0]}..{end.rpartition('..')[2]}"


def _latest(rows: Sequence[Observation]) -> str:
    """The value of the newest time, as it was published last; of several areas or groups the first, and how many."""
    if not rows:
        return ""
    last = max(map(_until, rows))
    newest = [row for row in rows if _until(row) == last]
    kinds = list(dict.fromkeys((row.area, row.dimensions) for row in newest))
    first = max((row for row in newest if (row.area, row.dimensions) == kinds[0]), key=_out)
    said = f"{_written(first)} {first.when()}".strip()
    named = ", ".join([*([area_title(first.area)] if first.area else []), *(value for _, value in first.dimensions)])
    if len(kinds) == 1:
        return f"{said}, {named}" if named else said
    return f"{said}, {named or 'without an area'} (and {len(kinds) - 1} more)"


def _until(one: Observation) -> date:
    """The last day of what a row is of: with it a level begins, or a period ends."""
    time = one.since or one.period or one.date
    return time.end() if time else date.min


def _out(one: Observation) -> date:
    return one.published.end() if one.published else date.min


def _written(one: Observation) -> str:
    said = one.written.removesuffix(".0") if len(one.written) > _WHOLE else one.written  # "56432940.0" of a table
    return said if one.modifier is Modifier.EXACT else f"{one.modifier} {said}"


def tolerance(one: Tolerance) -> str:
    """`exact`, `1 points`, "" where nothing is said."""
    return one.kind if one.kind in ("", "exact") else f"{one.amount.normalize():f} {one.kind}"


def _facts(one: Statistic) -> list[tuple[str, str]]:
    facts = (
        ("unit", unit_words(one.unit)),
        ("type", str(one.kind) + (", unchecked" if one.unchecked else "")),
        ("area", area_title(one.area) if one.area else ""),
        ("of", one.of),
        ("tolerance", tolerance(one.tolerance)),
        ("derived", one.derived),
        ("also called", ", ".join(one.aliases)),
        ("not", ", ".join(one.not_same_as)),
        ("definition", one.definition),
        ("in", str(one.place)),
    )
    return [(name, text) for name, text in facts if text]


def _line(one: Observation) -> tuple[str, str, str]:
    source = one.source.cited() if one.source else "no source"
    own = one.published if one.published and not one.assumed else None
    said = one.source is not None and own == one.source.published  # the source is cited with its date
    more = [
        area_title(one.area) if one.area else "",
        *(f"{name}: {value}" for name, value in one.dimensions),
        f"published {own.words()}" if own and not said else "",
        source,
        one.note,
        "unchecked" if one.unchecked else "",
    ]
    return one.when(), _written(one), ", ".join(part for part in more if part)


def rows_of(basis: Basis, area: str = "") -> Sequence[Observation]:
    """The rows of a basis, or those of one area."""
    return basis.by_area.get(area, ()) if area else basis.observations


def _table(basis: Basis, area: str) -> list[str]:
    if basis.count > LONG and not area:
        cells = [(*_line(one), str(one.place)) for one in _newest(basis)[:FEW]]
    else:
        cells = [(*_line(one), str(one.place)) for one in rows_of(basis, area)]
    wide = [max((width(line[at]) for line in cells), default=0) for at in range(2)]
    made = []
    for when, value, more, place in cells:
        made.append(f"  {pad(when, wide[0])}  {pad(value, wide[1])}  {more} ({place})")
    if basis.count > LONG and not area:
        made.append(f"  and {basis.count - len(cells):,} more, {_span(basis)}: name an area with --area")
    return made


def page(one: Statistic, area: str = "") -> str:
    """A series with its rows, all of them or those of an area, and its sources; of very many rows the newest."""
    lines = [f"{one.id}: {one.label}", ""]
    wide = max(len(name) for name, _ in _facts(one))
    lines += [f"  {name:<{wide}}  {text}" for name, text in _facts(one)]
    for basis in one.bases:
        named = basis.name or ("computed values" if one.derived else "values")
        default = " (default)" if basis.default and len(one.bases) > 1 else ""
        lines += ["", named + default, *(_table(basis, area) or ["  none"])]
    sources = {source for basis in one.bases for source in basis.sources}
    if sources:
        lines += ["", "sources"]
    for source in sorted(sources, key=lambda source: source.id):
        cited = source.cited()
        title = "" if source.named else source.title  # which is in what it is named by
        said = ", ".join(part for part in (cited, title, source.kind, source.via, source.url) if part)
        lines.append(f"  {source.id}: {said}")
    return "\n".join(re.sub(r"\s*[\r\n]\s*", " ", line) for line in lines)  # of a label or note of several lines


def _value(one: Observation) -> dict[str, object]:
    return {
        "value": str(one.date or one.interval),
        "written": one.written,
        "from": str(one.since) if one.since else None,
        "period": str(one.period) if one.period else None,
        "area": one.area,
        "dimensions": dict(one.dimensions),
        "published": str(one.published) if one.published else None,
        "published_assumed": one.assumed,
        "source": one.source.id if one.source else None,
        "cited": one.source.cited() if one.source else None,
        "url": (one.source.url or None) if one.source else None,
        "note": one.note or None,
        "unchecked": one.unchecked,
        "place": str(one.place),
    }


def record(one: Statistic, area: str = "") -> dict[str, object]:
    """A series as plain data for JSON, with all its rows or those of an area."""
    return {
        "id": one.id,
        "label": one.label,
        "aliases": list(one.aliases),
        "unit": str(one.unit),
        "type": str(one.kind),
        "of": one.of or None,
        "area": one.area or None,
        "tolerance": tolerance(one.tolerance) or None,
        "not_same_as": list(one.not_same_as),
        "definition": one.definition or None,
        "derived": one.derived or None,
        "unchecked": one.unchecked,
        "place": str(one.place),
        "bases": [
            {"name": basis.name or None, "default": basis.default, "values": list(map(_value, rows_of(basis, area)))}
            for basis in one.bases
        ],
    }

"""Queries for claims and series: any text may be typed, and what is typed is never SQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.lexicon.units import in_units
from factcheck.pattern import pattern
from factcheck.store.seal import whole
from factcheck.store.views import LATEST_RUN, STILL_OPEN

if TYPE_CHECKING:
    from sqlite_utils import Database

# What `where` may name, and the column it stands for.
COLUMNS: dict[str, str] = {
    "verdict": "v.verdict",
    "series": "v.series",
    "reason": "v.reason",
    **{name: f"c.{name}" for name in ("kind", "unit", "unit_kind", "modifier", "measure", "head", "of", "area",
                                      "period", "speaker", "attribution", "modality", "interval", "date")},
    "title": "s.title",
    "publisher": "s.publisher",
    "published": "s.published",
    "language": "s.language",
}  # fmt: skip

# What is looked for loosely: a part of the measure, one of the areas, a year with its months.
LOOSELY: dict[str, str] = {
    "measure": "c.measure like '%' || ? || '%' escape '~'",
    "area": "('+' || replace(c.area, '|', '+') || '+') like '%+' || replace(?, '|', '+') || '+%' escape '~'",
    "period": "(c.period like ? escape '~' or c.period like ? || '-%' escape '~')",
}

_FINDINGS = f"""from finding_claims l join findings g on g.run = l.run and g.ordinal = l.ordinal
  where l.claim = c.id and {STILL_OPEN.format(finding="g", source="c.source")}"""  # those of the claim c
_CHUNK = pattern(r'"([^"]*)"|([^\s"]+)')


def phrases(query: str) -> str:
    """Free text as an FTS5 query: all words, "words in quotes" together, a last * for a beginning; "" if no word.

    Every piece is a quoted string of FTS5, so that `84%`, `-164`, `AND`, `NEAR(` and a lone `"` are
    words or nothing. SQLite ends a string at NUL and refuses half surrogate pairs: both become spaces.
    """
    clean = re.sub("[\0\ud800-\udfff]", " ", query)
    made = []
    for found in _CHUNK.finditer(clean):
        text = found[1] if found[1] is not None else found[2]
        if any(sign.isalnum() for sign in text):
            star = "*" if found[2] and text.endswith("*") else ""
            made.append(f'"{text}"{star}')
    return " ".join(made)


def _matching(table: str, alias: str, query: str, column: str) -> tuple[str, str, str, list[str]]:
    """Join, condition, order and parameters for a query; one without a word is looked for sign by sign."""
    words = phrases(query)
    if words:
        join = f"join {table}_fts f on f.rowid = {alias}.number"
        return join, f"{table}_fts match ?", "f.rank, ", [words]
    signs = re.sub("[\0\ud800-\udfff]", "\ufffd", query).strip()  # as a reader would have stored them
    return "", f"instr({alias}.{column}, ?) > 0", "", [signs]


def claims(
    db: Database,
    query: str | None,
    source: str | None,
    chosen: Mapping[str, str | None],
    limit: int | None,
    figures: bool = False,
    finding: str | None = None,
    loosely: Mapping[str, str | None] | None = None,
) -> list[dict[str, object]]:
    """The rows of `Store.claims`."""
    join, order = "", ""
    conditions, parameters = ["c.current = 1"], list[str]()
    if query is not None and query.strip():
        join, condition, order, parameters = _matching("claims", "c", query, "sentence")
        conditions.append(condition)
    if finding is not None:
        conditions.append(f"exists (select 1 {_FINDINGS} and substr(g.fingerprint, 1, 6) = ?)")
        parameters.append(finding.lower())
    if figures:
        conditions.append("c.kind != 'other'")
    if source is None:
        conditions.append("s.current = 1")
    else:  # a revision by its id, current or not, or the newest of an origin
        conditions.append("(s.id = ? or (s.origin = ? and s.current = 1))")
        parameters += [_typed(source)] * 2
    near = loosely or {}
    for name, condition in LOOSELY.items():
        if value := near.get(name):
            conditions.append(condition)
            parameters += [_like(_typed(value))] * condition.count("?")
    for name, value in chosen.items():
        if name not in COLUMNS:
            raise UsageError(f"claims have no {name!a}; choose one of {', '.join(COLUMNS)}")
        if value is not None:
            conditions.append(f"{COLUMNS[name]} = ?")
            parameters.append(_typed(value))
    sql = f"""
        select c.id, s.origin || ':' || c.line || ':' || c.column as place, c.exact as words,
          coalesce(c.date, c.interval) as reading, c.unit, c.unit_kind, c.measure, c.area, c.period,
          v.verdict, v.reason, v.series,
          (select group_concat(rule, ' ') from (select distinct g.rule {_FINDINGS} order by g.rule)) as findings,
          (select group_concat(id, ' ') from (
            select distinct g.rule, substr(g.fingerprint, 1, 6) as id {_FINDINGS} order by g.rule, id)
          ) as finding_ids, s.origin as source, c.sentence
        from claims c {join} join sources s on s.id = c.source
        left join verdicts v on v.claim = c.id and v.run = {LATEST_RUN.format(source="c.source")}
        where {" and ".join(conditions)} order by {order}s.origin, s.revision, c.start, c.number limit ?"""
    rows = list(db.query(sql, [*parameters, at_most(limit)]))
    return [_listed(row) for row in rows]


def _like(text: str) -> str:
    """A text that LIKE takes as it is."""
    return re.sub("([~%_])", r"~\1", text)


def _listed(row: dict[str, str | None]) -> dict[str, object]:
    whole(row)
    unit, kind = row.pop("unit") or "", row.pop("unit_kind") or ""
    return {
        **row,
        "reading": in_units(row["reading"] or "", unit, kind),
        **{name: (row[name] or "").split() for name in ("findings", "finding_ids")},
    }


def at_most(limit: int | None) -> int:
    """A limit as SQLite takes it: none is -1, and what no database can hold is as good as none."""
    return -1 if limit is None else min(max(limit, 0), 2**62)


def _typed(text: str) -> str:
    """A value as SQLite can take it; what it cannot take is in no row."""
    return text.encode("utf-8", "replace").decode()


def series(db: Database, query: str, limit: int | None) -> list[dict[str, object]]:
    """The rows of `Store.search_series`."""
    join, condition, order, parameters = _matching("series", "s", query, "label")
    sql = f"""
        select s.id, s.label, s.unit, s.kind, s.of, s.area, s.file || ':' || s.line as place
        from series s {join} where s.current = 1 and {condition} order by {order}s.id limit ?"""
    return list(map(whole, db.query(sql, [*parameters, at_most(limit)])))

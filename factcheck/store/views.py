"""Views for people who browse claims.db in Datasette or sqlite-utils; the program itself reads none of them."""

from __future__ import annotations

LATEST_RUN = "(select max(run) from run_sources where run_sources.source = {source})"
# No later run of the document had the rule of the finding. Of a run by chosen rules `selected` is the last of the arguments,
# which are looked at as text: SQLite bars its JSON functions from the views of a file it was told not to trust.
STILL_OPEN = """not exists (
  select 1 from run_sources later join runs n on n.id = later.run
  where later.source = {source} and later.run > {finding}.run and (instr(n.arguments, '"selected":') = 0
    or instr(substr(n.arguments, instr(n.arguments, '"selected":')), {finding}.rule) > 0))"""

VIEWS: dict[str, str] = {
    "v_open_findings": f"""
select f.severity, f.rule, f.name, f.place, f.exact as words, f.message, f.suggestion, f.series,
  s.title, s.published, f.confidence, substr(f.fingerprint, 1, 6) as id, r.started as checked, f.run
from findings f join runs r on r.id = f.run left join sources s on s.id = f.source
where (s.current = 1 and {STILL_OPEN.format(finding="f", source="f.source")})
  or (f.source is null and f.run = (select max(id) from runs))
order by case f.severity when 'error' then 0 when 'warning' then 1 when 'note' then 2 else 3 end, f.place, f.ordinal
""".strip(),
    "v_claims_by_source": f"""
select s.origin as source, s.title, s.published, c.line, c.column, c.exact as words,
  coalesce(c.date, c.interval) || ' ' || c.unit as reading, c.measure, c.area, c.period, c.speaker, c.attribution,
  v.verdict, v.reason, v.series, v.suggested, c.sentence, c.kind, c.low, c.high, c.id
from claims c join sources s on s.id = c.source
left join verdicts v on v.claim = c.id and v.run = {LATEST_RUN.format(source="c.source")}
where c.current = 1 and s.current = 1
order by s.origin, c.start
""".strip(),
    "v_series_latest": """
select s.id as series, s.label, o.interval as value, s.unit, o.basis, coalesce(o.area, s.area) as area, o.dimensions,
  coalesce(o.since, o.period) as period, o.published, o.cited, o.url, s.file || ':' || o.line as place
from (
  select *, row_number() over (
    partition by series_key, basis, area, dimensions order by coalesce(since, period) desc, published desc, id
  ) as rank from observations
) o join series s on s.key = o.series_key
where o.rank = 1 and s.current = 1
order by s.label, o.basis, area
""".strip(),
}

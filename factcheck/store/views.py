"""Views for people who browse claims.db in Datasette or sqlite-utils; the program itself reads none of them."""

from __future__ import annotations

from factcheck.store import first

LATEST_RUN = "(select max(run) from run_sources where run_sources.source = {source})"
# No later run of the document had the rule of the finding. Of a run by chosen rules `selected` is the last of the arguments,
# which are looked at as text: SQLite bars its JSON functions from the views of a file it was told not to trust.
STILL_OPEN = """not exists (
  select 1 from run_sources later join runs n on n.id = later.run
  where later.source = {source} and later.run > {finding}.run and (instr(n.arguments, '"selected":') = 0
    or instr(substr(n.arguments, instr(n.arguments, '"selected":')), {finding}.rule) > 0))"""

OPEN_FINDINGS = f"""
select f.severity, f.rule, f.name, f.place, f.exact as words, f.message, f.suggestion, f.series,
  s.title, s.published, f.confidence, substr(f.fingerprint, 1, 6) as id, r.started as checked, f.run
from findings f join runs r on r.id = f.run left join sources s on s.id = f.source
where (s.current = 1 and {STILL_OPEN.format(finding="f", source="f.source")})
  or (f.source is null and f.run = (select max(id) from runs))
order by case f.severity when 'error' then 0 when 'warning' then 1 when 'note' then 2 else 3 end, f.place, f.ordinal
""".strip()  # as m005_open makes it: a later change is a later migration's
VIEWS: dict[str, str] = dict(first.VIEWS) | {"v_open_findings": OPEN_FINDINGS}

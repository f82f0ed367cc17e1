"""What the migrations behind the first make and read, in their own words. They have shipped: never edit it, add another."""

from __future__ import annotations

M004_PARTS: dict[str, str] = {
    "run_sources": "source",
    "verdicts": "row_digest",
    "findings": "row_digest",
    "finding_claims": "ordinal || ' ' || claim",
    "clusters": "row_digest",
}

M005_OPEN_FINDINGS = """
select f.severity, f.rule, f.name, f.place, f.exact as words, f.message, f.suggestion, f.series,
  s.title, s.published, f.confidence, substr(f.fingerprint, 1, 6) as id, r.started as checked, f.run
from findings f join runs r on r.id = f.run left join sources s on s.id = f.source
where (s.current = 1 and not exists (
  select 1 from run_sources later join runs n on n.id = later.run
  where later.source = f.source and later.run > f.run and (instr(n.arguments, '"selected":') = 0
    or instr(substr(n.arguments, instr(n.arguments, '"selected":')), f.rule) > 0)))
  or (f.source is null and f.run = (select max(id) from runs))
order by case f.severity when 'error' then 0 when 'warning' then 1 when 'note' then 2 else 3 end, f.place, f.ordinal
""".strip()

M006_RUN_RULES = """
CREATE TABLE "run_rules" (
  "run" INTEGER REFERENCES "runs"("id"), "rule" TEXT, PRIMARY KEY ("run", "rule"))
""".strip()

M006_RULES = (  # that ran before it was written down which, where none were chosen
    "FC105", "FC106", "FC107", "FC201", "FC202", "FC203", "FC204", "FC205", "FC206", "FC207", "FC208", "FC209", "FC210",
    "FC301", "FC302", "FC303", "FC401", "FC403", "FC406",
)  # fmt: skip

M006_OPEN_FINDINGS = """
select f.severity, f.rule, f.name, f.place, f.exact as words, f.message, f.suggestion, f.series,
  s.title, s.published, f.confidence, substr(f.fingerprint, 1, 6) as id, r.started as checked, f.run
from findings f join runs r on r.id = f.run left join sources s on s.id = f.source
where (s.current = 1 and not exists (
  select 1 from run_sources later join run_rules n on n.run = later.run
  where later.source = f.source and later.run > f.run and n.rule = f.rule))
  or (f.source is null and f.run = (select max(id) from runs))
order by case f.severity when 'error' then 0 when 'warning' then 1 when 'note' then 2 else 3 end, f.place, f.ordinal
""".strip()

M007_TABLES = (
    """
CREATE TABLE "provenance" (
  "source" TEXT PRIMARY KEY REFERENCES "sources"("id"), "retrieved" TEXT, "licence" TEXT,
  "row_digest" TEXT)
""".strip(),
    """
CREATE TABLE "readings" (
  "source" TEXT PRIMARY KEY REFERENCES "sources"("id"), "version" TEXT, "reading" BLOB, "row_digest" TEXT)
""".strip(),
)

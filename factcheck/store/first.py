"""What the first release made of a new file, in its own words. It has shipped: never edit it, add a migration."""

from __future__ import annotations

TABLES: tuple[str, ...] = (
    """
CREATE TABLE "sources" (
  "id" TEXT PRIMARY KEY, "origin" TEXT, "revision" INTEGER, "digest" TEXT, "title" TEXT, "author" TEXT,
  "publisher" TEXT, "url" TEXT, "published" TEXT, "published_from" TEXT, "language" TEXT, "encoding" TEXT,
  "media" TEXT, "characters" INTEGER, "claims" INTEGER, "text" TEXT, "text_digest" TEXT, "notes" TEXT,
  "added" TEXT, "current" INTEGER, "row_digest" TEXT)
""".strip(),
    'CREATE INDEX "idx_sources_origin" ON "sources" ("origin")',
    """
CREATE TABLE "claims" (
  "number" INTEGER PRIMARY KEY, "id" TEXT, "source" TEXT REFERENCES "sources"("id"), "kind" TEXT,
  "line" INTEGER, "column" INTEGER, "exact" TEXT, "sentence" TEXT, "measure" TEXT, "area" TEXT, "period" TEXT,
  "interval" TEXT, "unit" TEXT, "modifier" TEXT, "speaker" TEXT, "attribution" TEXT, "low" REAL, "high" REAL,
  "stated" TEXT, "precision" TEXT, "unit_kind" TEXT, "unit_per" TEXT, "word" TEXT, "policy" TEXT,
  "written" TEXT, "date" TEXT, "head" TEXT, "modifiers" TEXT, "of" TEXT, "part" TEXT, "period_words" TEXT,
  "negated" INTEGER, "modality" TEXT, "past" INTEGER, "quoted" INTEGER, "names" TEXT, "taken_for" TEXT,
  "start" INTEGER, "end" INTEGER, "prefix" TEXT, "suffix" TEXT, "sentence_start" INTEGER,
  "sentence_end" INTEGER, "current" INTEGER, "row_digest" TEXT)
""".strip(),
    'CREATE UNIQUE INDEX "idx_claims_id" ON "claims" ("id")',
    'CREATE INDEX "idx_claims_source_start" ON "claims" ("source", "start")',
    """
CREATE TABLE "series" (
  "number" INTEGER PRIMARY KEY, "key" TEXT, "id" TEXT, "label" TEXT, "aliases" TEXT, "unit" TEXT,
  "unit_kind" TEXT, "kind" TEXT, "of" TEXT, "area" TEXT, "definition" TEXT, "dimensions" TEXT, "tolerance" TEXT,
  "not_same_as" TEXT, "derived" TEXT, "topic" TEXT, "unchecked" INTEGER, "file" TEXT, "line" INTEGER,
  "column" INTEGER, "current" INTEGER, "row_digest" TEXT)
""".strip(),
    'CREATE UNIQUE INDEX "idx_series_key" ON "series" ("key")',
    'CREATE INDEX "idx_series_id" ON "series" ("id")',
    """
CREATE TABLE "observations" (
  "id" TEXT PRIMARY KEY, "series" TEXT, "series_key" TEXT REFERENCES "series"("key"), "basis" TEXT, "area" TEXT,
  "dimensions" TEXT, "period" TEXT, "since" TEXT, "published" TEXT, "assumed" INTEGER, "interval" TEXT,
  "low" REAL, "high" REAL, "written" TEXT, "modifier" TEXT, "date" TEXT, "cited" TEXT, "publisher" TEXT,
  "title" TEXT, "url" TEXT, "source_kind" TEXT, "via" TEXT, "note" TEXT, "unchecked" INTEGER, "file" TEXT,
  "line" INTEGER, "column" INTEGER, "row_digest" TEXT)
""".strip(),
    'CREATE INDEX "idx_observations_series_key" ON "observations" ("series_key")',
    """
CREATE TABLE "matches" (
  "id" TEXT PRIMARY KEY, "claim" TEXT REFERENCES "claims"("id"), "series" TEXT, "score" REAL, "rejected" TEXT,
  "confused" TEXT, "near" TEXT, "reasons" TEXT, "row_digest" TEXT)
""".strip(),
    'CREATE INDEX "idx_matches_claim" ON "matches" ("claim")',
    """
CREATE TABLE "runs" (
  "id" INTEGER PRIMARY KEY, "started" TEXT, "version" TEXT, "as_of" TEXT, "arguments" TEXT,
  "reference_files" TEXT, "sources" INTEGER, "claims" INTEGER, "confirmed" INTEGER, "flagged" INTEGER,
  "unverified" INTEGER, "not_read" INTEGER, "findings" INTEGER, "unread" TEXT, "notes" TEXT, "problems" TEXT,
  "row_digest" TEXT)
""".strip(),
    """
CREATE TABLE "run_sources" (
  "run" INTEGER REFERENCES "runs"("id"), "source" TEXT REFERENCES "sources"("id"), PRIMARY KEY ("run",
  "source"))
""".strip(),
    'CREATE INDEX "idx_run_sources_source_run" ON "run_sources" ("source", "run")',
    """
CREATE TABLE "verdicts" (
  "run" INTEGER REFERENCES "runs"("id"), "claim" TEXT REFERENCES "claims"("id"), "verdict" TEXT, "reason" TEXT,
  "detail" TEXT, "reading" TEXT, "series" TEXT, "basis" TEXT,
  "observation" TEXT REFERENCES "observations"("id"), "agreeing" TEXT REFERENCES "observations"("id"),
  "match" TEXT REFERENCES "matches"("id"), "score" REAL, "tried" TEXT, "relation" TEXT, "facets" TEXT,
  "margin" TEXT, "but" TEXT, "suggested" TEXT, "confidence" TEXT, "claim_digest" TEXT, "row_digest" TEXT,
  PRIMARY KEY ("run", "claim"))
""".strip(),
    'CREATE INDEX "idx_verdicts_claim" ON "verdicts" ("claim")',
    'CREATE INDEX "idx_verdicts_match" ON "verdicts" ("match")',
    """
CREATE TABLE "findings" (
  "run" INTEGER REFERENCES "runs"("id"), "ordinal" INTEGER, "rule" TEXT, "name" TEXT, "severity" TEXT,
  "confidence" TEXT, "message" TEXT, "source" TEXT REFERENCES "sources"("id"), "place" TEXT, "line" INTEGER,
  "column" INTEGER, "start" INTEGER, "end" INTEGER, "exact" TEXT, "claim" TEXT REFERENCES "claims"("id"),
  "series" TEXT, "fingerprint" TEXT, "replacement" TEXT, "suggestion" TEXT, "replaces_start" INTEGER,
  "replaces_end" INTEGER, "related" TEXT, "notes" TEXT, "claims" TEXT, "row_digest" TEXT, PRIMARY KEY ("run",
  "ordinal"))
""".strip(),
    'CREATE INDEX "idx_findings_source" ON "findings" ("source")',
    'CREATE INDEX "idx_findings_claim" ON "findings" ("claim")',
    'CREATE INDEX "idx_findings_fingerprint" ON "findings" ("fingerprint")',
    """
CREATE TABLE "finding_claims" (
  "run" INTEGER REFERENCES "runs"("id"), "ordinal" INTEGER, "claim" TEXT REFERENCES "claims"("id"),
  PRIMARY KEY ("run", "ordinal", "claim"))
""".strip(),
    'CREATE INDEX "idx_finding_claims_claim_run" ON "finding_claims" ("claim", "run")',
    """
CREATE TABLE "clusters" (
  "run" INTEGER REFERENCES "runs"("id"), "ordinal" INTEGER, "label" TEXT, "relation" TEXT, "series" TEXT,
  "detail" TEXT, "claims" TEXT, "row_digest" TEXT, PRIMARY KEY ("run", "ordinal"))
""".strip(),
)

SEARCHED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("claims", ("exact", "sentence", "measure", "area", "speaker")),
    ("series", ("label", "aliases")),
)
TOKENIZE = "porter unicode61 remove_diacritics 2"

VIEWS: tuple[tuple[str, str], ...] = (
    (
        "v_open_findings",
        """
select f.severity, f.rule, f.name, f.place, f.exact as words, f.message, f.suggestion, f.series,
  s.title, s.published, f.confidence, substr(f.fingerprint, 1, 6) as id, r.started as checked, f.run
from findings f join runs r on r.id = f.run left join sources s on s.id = f.source
where (s.current = 1 and f.run = (select max(run) from run_sources where run_sources.source = f.source))
  or (f.source is null and f.run = (select max(id) from runs))
order by case f.severity when 'error' then 0 when 'warning' then 1 when 'note' then 2 else 3 end, f.place, f.ordinal
""".strip(),
    ),
    (
        "v_claims_by_source",
        """
select s.origin as source, s.title, s.published, c.line, c.column, c.exact as words,
  coalesce(c.date, c.interval) || ' ' || c.unit as reading, c.measure, c.area, c.period, c.speaker, c.attribution,
  v.verdict, v.reason, v.series, v.suggested, c.sentence, c.kind, c.low, c.high, c.id
from claims c join sources s on s.id = c.source
left join verdicts v on v.claim = c.id and v.run = (select max(run) from run_sources where run_sources.source = c.source)
where c.current = 1 and s.current = 1
order by s.origin, c.start
""".strip(),
    ),
    (
        "v_series_latest",
        """
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
    ),
)

"""Views for people who browse claims.db in Datasette or sqlite-utils; the program itself reads none of them."""

from __future__ import annotations

from factcheck.store import first, later

LATEST_RUN = "(select max(run) from run_sources where run_sources.source = {source})"
# No later run of the document had the rule of the finding.
STILL_OPEN = """not exists (
  select 1 from run_sources later join run_rules n on n.run = later.run
  where later.source = {source} and later.run > {finding}.run and n.rule = {finding}.rule)"""

VIEWS: dict[str, str] = dict(first.VIEWS) | {"v_open_findings": later.M006_OPEN_FINDINGS}
